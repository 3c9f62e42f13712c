"""Which names are set beside each other as two of one person."""

from __future__ import annotations

from saksi.stories.identities import one_word_apart
from tests.growth import calls


def test_names_that_differ_in_one_word_alone_are_set_beside_each_other() -> None:
    names = ["sari damat", "sari damar", "budi damar", "sari", "budi", "sari damar lada"]
    assert one_word_apart(names) == [("budi damar", "sari damar"), ("sari damar", "sari damat")]


def test_very_many_names_are_not_set_beside_all_others() -> None:
    few, many = ([f"sari{n} damar{n}" for n in range(size)] for size in (100, 400))
    assert calls(lambda: one_word_apart(many)) < 6 * calls(lambda: one_word_apart(few))
