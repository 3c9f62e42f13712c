"""What is promised of amounts over time: an order, a change, one event; what turns back is none."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest

from saksi.model.article import Reading
from saksi.model.facts import Facts
from saksi.model.story import Development, Origins
from saksi.stories.accounts import align
from tests.making import amount, moment, reading


def toll(name: str, text: str, words: str, value: str, published: str | None, until: str = "") -> Reading:
    facts = Facts(amounts=(amount(text, words, value, "person"),))
    if until:
        facts = replace(facts, moments=(moment(text, until, published or ""),))
    made = reading(name, text, facts)
    return replace(made, article=replace(made.article, published=published))


def found(*readings: Reading) -> tuple[Development, ...]:
    return align(readings, (), Origins(0, ())).developments


def steps(development: Development) -> list[tuple[str, list[str]]]:
    return [(str(s.value), [m.article for m in s.members]) for s in development.steps]


FIRST = toll("a", "Gempa di Kota Verrin menewaskan 12 orang.", "12 orang", "12", "2025-05-02T07:00:00+07:00")
NEXT = toll("b", "Gempa di Kota Verrin menewaskan 31 orang.", "31 orang", "31", "2025-05-02T19:00:00+07:00")
LAST = toll("c", "Gempa di Kota Verrin menewaskan 40 orang.", "40 orang", "40", "2025-05-03T06:00:00+07:00")


@pytest.mark.parametrize("order", list(permutations((FIRST, NEXT, LAST))))
def test_a_toll_that_rises_is_told_in_the_order_of_the_reports(order: tuple[Reading, ...]) -> None:
    development, *others = found(*order)
    assert not others
    assert (development.what, development.unit, development.course) == ("killed", "person", "rises")
    assert steps(development) == [("12", ["a"]), ("31", ["b"]), ("40", ["c"])]
    assert [s.time for s in development.steps] == ["published"] * 3
    assert "12 orang" in development.reason and "40 orang" in development.reason


def test_equal_figures_are_one_step_with_everyone_who_gives_it() -> None:
    same = replace(NEXT, article=replace(NEXT.article, id="d", published="2025-05-02T20:00:00+07:00"))
    assert steps(found(FIRST, NEXT, same)[0]) == [("12", ["a"]), ("31", ["b", "d"])]


def test_a_step_has_the_moment_up_to_which_was_counted() -> None:
    text = "Gempa di Kota Verrin menewaskan 31 orang hingga Jumat (2/5/2025)."
    later = toll("b", text, "31 orang", "31", "2025-05-02", until="Jumat (2/5/2025)")
    later = replace(later, article=replace(later.article, published="2025-05-04T06:00:00+07:00"))
    step = found(replace(FIRST, article=replace(FIRST.article, published="2025-05-01T07:00:00+07:00")), later)[0].steps[-1]  # fmt: skip
    assert (step.edtf, step.time, step.value) == ("2025-05-02", "counted", Decimal(31))


def test_without_an_order_there_is_no_development() -> None:
    for published in (None, "2025-05-02"):
        pair = [replace(r, article=replace(r.article, published=published)) for r in (FIRST, NEXT)]
        assert not found(*pair)


def test_a_toll_that_falls_is_none() -> None:
    early = replace(NEXT, article=replace(NEXT.article, published="2025-05-01T07:00:00+07:00"))
    assert not found(FIRST, early)


def test_those_who_were_killed_elsewhere_are_no_step() -> None:
    """The attack that a war began with and the war itself are two things, though one story tells of both."""
    attack = toll(
        "a", "Serangan di Pasar Lama menewaskan 26 orang.", "26 orang", "26", "2025-05-02T07:00:00+07:00"
    )
    war = toll("b", "Korban tewas kedua pihak kini 66 jiwa.", "66 jiwa", "66", "2025-05-04T07:00:00+07:00")
    assert not found(attack, war)


def test_an_article_with_several_figures_gives_those_that_others_give() -> None:
    text = "Gempa di Kota Verrin menewaskan 40 orang.\nGempa tahun lalu menewaskan 7 orang."
    facts = Facts(amounts=(amount(text, "40 orang", "40", "person"), amount(text, "7 orang", "7", "person")))
    both = reading("d", text, facts)
    both = replace(both, article=replace(both.article, published="2025-05-03T09:00:00+07:00"))
    assert steps(found(FIRST, LAST, both)[0]) == [("12", ["a"]), ("40", ["c", "d"])]
