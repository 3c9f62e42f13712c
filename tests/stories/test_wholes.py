"""Figures within others, and beside them."""

from __future__ import annotations

from saksi.model.article import Reading
from saksi.model.facts import Facts
from saksi.model.story import Origins
from saksi.stories.accounts import align
from tests.making import amount, reading


def report(name: str, text: str, *figures: tuple[str, str], language: str = "en") -> Reading:
    return reading(
        name,
        text,
        Facts(amounts=tuple(amount(text, words, value, "EUR") for words, value in figures)),
        language,
    )


def clashes(*readings: Reading) -> list[list[str]]:
    found = align(readings, (), Origins(0, ())).contradictions
    return [sorted(s.value for s in c.sides) for c in found if c.kind == "amount"]


WITHIN = "Lada will spend 40 million euros on the harbour, including 6 million euros for the quay."
BESIDE = "Lada akan membelanjakan 40 juta euro untuk pelabuhan, 6 juta euro untuk dermaga, dan membeli kapal."
ENGLISH = ("40 million euros", "40000000"), ("6 million euros", "6000000")
INDONESIAN = ("40 juta euro", "40000000"), ("6 juta euro", "6000000")


def test_a_part_of_a_figure_in_one_report_stands_beside_it_in_another() -> None:
    assert clashes(report("a", WITHIN, *ENGLISH), report("b", BESIDE, *INDONESIAN, language="id")) == [
        [
            "40 juta euro untuk pelabuhan, 6 juta euro",
            "40 million euros on the harbour, including 6 million euros",
        ]
    ]


def test_a_part_named_behind_its_figure_is_a_part_too() -> None:
    text = "Lada akan membelanjakan 40 juta euro, 6 juta euro di antaranya untuk dermaga."
    assert not clashes(report("a", WITHIN, *ENGLISH), report("b", text, *INDONESIAN, language="id"))


def test_a_report_that_says_both_is_not_at_odds() -> None:
    both = f"{WITHIN}\nLada will spend 40 million euros, 6 million euros and more."
    assert not clashes(report("a", both, *ENGLISH), report("b", WITHIN, *ENGLISH))
