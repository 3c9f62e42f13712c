"""What somebody denied in one report and said in another."""

from __future__ import annotations

import pytest

from tests.stories.reports import clashes

WORDS = "gudang beras di Lada terbakar karena kelalaian petugas"
SAID = f"Damar Wibisana mengatakan {WORDS}."


@pytest.mark.parametrize("verb", ["membantah", "menolak bahwa", "menolak anggapan"])
def test_a_verb_of_denial_of_one_word_or_two(verb: str) -> None:
    left = f"Damar Wibisana {verb} {WORDS}."
    for pair in ((left, SAID), (SAID, left)):
        assert [kind for kind, _values in clashes(*pair)] == ["negation"]
    assert not clashes(left, left)
    assert not clashes(left, SAID.replace("Damar Wibisana", "Ratih Kusuma"))


def test_to_refuse_something_is_not_to_deny_it() -> None:
    assert not clashes("Damar Wibisana menolak memadamkan gudang beras di Lada.", SAID)
