"""One and several of a thing, and what a text holds or leaves out."""

from __future__ import annotations

import pytest

from tests.stories.reports import clashes, clashes_across


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "Sebuah rudal menghantam Desa Lada pada malam hari.",
            "Dua rudal nyasar menghantam Desa Lada.",
            "id",
        ),
        ("A missile hit the village of Lada at night.", "Two stray missiles hit the village of Lada.", "en"),
    ],
)
def test_one_missile_in_one_report_and_two_in_another(left: str, right: str, language: str) -> None:
    for pair in ((left, right), (right, left)):
        assert [kind for kind, _values in clashes(*pair, language=language)] == ["amount"]
    assert not clashes(left, left, language=language)


def test_one_of_two_can_be_told_of_alone() -> None:
    left = "Dua rudal nyasar menghantam Desa Lada. Sebuah rudal menghantam lumbung di Desa Lada."
    assert not clashes(left, "Sebuah rudal menghantam lumbung di Desa Lada pada malam hari.")
    assert not clashes("Sebuah rudal melintas di Desa Lada.", "Dua rudal menghantam Desa Lada.")


LEFT_OUT = "The statement made no mention of freeing the detained sailors of the strait."
HELD = "The statement also covered the release of the detained sailors of the strait."


def test_a_text_holds_something_or_makes_no_mention_of_it() -> None:
    for pair in ((LEFT_OUT, HELD), (HELD, LEFT_OUT)):
        assert [kind for kind, _values in clashes(*pair, language="en")] == ["negation"]
    other = HELD.replace("the release of the detained sailors of the strait", "a new price for salt")
    assert not clashes(LEFT_OUT, other, language="en")
    here = ("id", "Pernyataan itu tidak mencakup pembebasan pelaut yang ditahan di selat.")
    assert [kind for kind, _values in clashes_across(here, ("en", HELD))] == ["negation"]


def test_one_of_several_is_no_single_one() -> None:
    left = "Sebanyak 12 provinsi menerapkan keringanan pajak perahu."
    right = "Satu provinsi menerapkan keringanan pajak perahu."
    assert clashes(left, right)
    assert not clashes(left, f"Salah {right[0].lower()}{right[1:]}")
