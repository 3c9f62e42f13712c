"""What is promised of drift in a story: it leads from the earlier report to the later, once."""

from __future__ import annotations

from dataclasses import replace

from saksi.model.article import Reading
from saksi.model.facts import Facts
from saksi.model.span import Span
from saksi.model.story import Contradiction, ContradictionKind, Drift, Evidence, Origins, Side
from saksi.stories.accounts import align
from saksi.stories.drifts import disputed
from tests.growth import calls
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


def of_two_reports(kind: ContradictionKind, number: int) -> tuple[Drift, Contradiction]:
    """Return the change of the words at one place of two reports, and a disagreement on them."""
    place = Span(9 * number, 9 * number + 5)
    sides = Evidence("a", place), Evidence("b", place)
    changed = Drift("s", "number_changed" if kind == "amount" else "another_word", *sides, True, "")
    return changed, Contradiction("s", kind, tuple(Side("", (e,)) for e in sides), "")


def test_a_number_is_told_where_it_is_disputed_and_another_word_where_it_is_not() -> None:
    (number, of_numbers), (word, of_words) = of_two_reports("amount", 1), of_two_reports("wording", 2)
    assert disputed([number, word], [of_numbers]) == (number, word)
    assert disputed([number, word], [of_words]) == ()
    one_side = Side("", (number.source, number.target))
    assert disputed([number], [replace(of_numbers, sides=(one_side,))]) == ()


def test_twice_the_changes_and_disagreements_are_twice_the_work() -> None:
    def work(many: int) -> int:
        pairs = [of_two_reports("wording", n) for n in range(many)]
        return calls(lambda: disputed([drift for drift, _c in pairs], [clash for _d, clash in pairs]))

    assert work(200) < 2.2 * work(100)
