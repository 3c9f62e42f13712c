"""What is promised of drift in a story: it leads from the earlier report to the later, once."""

from __future__ import annotations

from dataclasses import replace

from saksi.model.article import Reading
from saksi.model.facts import Facts
from saksi.model.story import Drift, Origins
from saksi.stories.accounts import align
from tests.making import amount, quote, reading

WEAK = "Bendungan itu mungkin runtuh sebelum musim hujan"
STRONG = "Bendungan itu pasti runtuh sebelum musim hujan"


def said(name: str, words: str, published: str | None, counted: str = "") -> Reading:
    text = f"“{words}” kata Sinta Wardani."
    amounts = (amount(text, counted, counted, "building"),) if counted else ()
    made = reading(name, text, Facts(quotes=(quote(text, words, "Sinta Wardani"),), amounts=amounts))
    return replace(made, article=replace(made.article, published=published))


def drifts(*readings: Reading) -> list[Drift]:
    return list(align(readings, (), Origins(0, ())).drifts)


def shape(found: list[Drift]) -> list[tuple[str, str, str, bool]]:
    return [(d.kind, d.source.article, d.target.article, d.ordered) for d in found]


def test_drift_leads_from_the_earlier_report_to_the_later() -> None:
    early, late = said("b", WEAK, "2025-05-02T07:00:00+07:00"), said("a", STRONG, "2025-05-02T09:00:00+07:00")
    assert shape(drifts(early, late)) == [("sharpened", "b", "a", True)]
    assert shape(drifts(late, early)) == [("sharpened", "b", "a", True)]


def test_without_an_order_it_leads_from_the_stronger_word() -> None:
    for day in (None, "2025-05-02"):
        assert shape(drifts(said("a", WEAK, day), said("b", STRONG, day))) == [("softened", "b", "a", False)]


def test_what_several_reports_have_is_told_once_and_its_places_hold_the_words() -> None:
    readings = [said("a", WEAK, "2025-05-02"), *(said(n, STRONG, "2025-05-03") for n in "bcd")]
    (drift,) = drifts(*readings)
    assert drift.target.span.of(readings[1].article.text) == "pasti"
    assert drift.source.span.of(readings[0].article.text) == "mungkin"


def test_a_changed_number_is_told_where_it_is_a_contradiction() -> None:
    left = said("a", "Ombak merusak 12 rumah di kampung nelayan", "2025-05-02", "12")
    right = said("b", "Ombak merusak 21 rumah di kampung nelayan", "2025-05-03", "21")
    found = align((left, right), (), Origins(0, ()))
    assert [c.kind for c in found.contradictions] == ["amount"]
    assert shape(list(found.drifts)) == [("number_changed", "a", "b", True)]
