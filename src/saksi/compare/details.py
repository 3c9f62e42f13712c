"""The figures and moments inside a piece, each with what it is said of, and whether two of them can both be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Literal

from saksi import languages
from saksi.compare.bridge import NAMED, NUMBER, Meanings
from saksi.compare.content import fold, tokens
from saksi.compare.telling import Weights
from saksi.compare.units import Unit
from saksi.languages import Language
from saksi.model.facts import Amount, Moment
from saksi.model.span import Span

Meeting = Literal["equal", "meet", "apart"]
ELSEWHERE = 0.5
"""What is left of the relatedness of two figures of which other states are named."""
ROUNDING = Decimal("0.1")
"""Two values no further apart than this share of the larger can be one value where either is said to be rough."""
COUNTED = frozenset(
    {"person", "country", "unit", "vehicle", "ship", "aircraft", "missile", "vote", "building"}
)
"""Units of things that are counted, which a report may leave out: "58 abstained"."""
_CLOCK = frozenset({"time", "local", "hour", "clock", "p.m.", "a.m.", "gmt"})
_BREAKS = frozenset(",;:()–—")


@dataclass(frozen=True, slots=True)
class Detail:
    """One figure or moment of a piece. ``measure`` names what it can be compared with, ``about`` what it is said of.

    ``clause`` is the part of the piece that is said of it, for a reader.
    """

    unit: Unit
    measure: str
    fact: Amount | Moment
    clause: Span
    about: tuple[Meanings, ...]


def details(unit: Unit) -> tuple[Detail, ...]:
    """Return the figures and moments of a piece that can be compared with others, in order."""
    found: list[Detail] = []
    for amount in unit.amounts:
        if not _starting_point(unit, amount):
            found.append(_detail(unit, "amount", amount))
    for moment in unit.moments:
        measure = _measure(moment)
        if measure:
            found.append(_detail(unit, measure, moment))
    return tuple(found)


def _starting_point(unit: Unit, amount: Amount) -> bool:
    """Return whether an amount is what something rose or fell from: "from 32 to 19 percent" gives 19."""
    table = languages.load(unit.language).table("statements")
    before = unit.text[: amount.span.start - unit.span.start].rstrip()
    after = unit.text[amount.span.end - unit.span.start :].lstrip()
    word = fold(before.rpartition(" ")[2])
    return word in table.get("from_words", ()) and fold(after.partition(" ")[0]) in table.get("to_words", ())


def _measure(moment: Moment) -> str | None:
    value = moment.edtf or ""
    if moment.kind == "time" and "T" in value:
        return "time"
    return "date" if moment.kind == "date" and _is_day(value) else None


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _detail(unit: Unit, measure: str, fact: Amount | Moment) -> Detail:
    clause = _clause(unit, fact.span)
    about = tuple(
        m for w, m in zip(unit.words, unit.meanings, strict=True) if clause.contains(w.span) and _says(m)
    )
    return Detail(unit, measure, fact, clause, about)


def _says(meanings: Meanings) -> bool:
    """Return whether a word can tell what a figure is said of: it is no figure, moment or word of the clock itself."""
    return not any(p.startswith(NUMBER) or p[1:5].isdigit() or p in _CLOCK for p in meanings)


def _clause(unit: Unit, span: Span) -> Span:
    """Return the clause around ``span``: to the next punctuation or linking word on either side."""
    links = _links(languages.load(unit.language))
    start, end = unit.span.start, unit.span.end
    text, shift = unit.text, unit.span.start
    before = None
    for word in tokens(text, Span(0, len(text))):
        place = word.shift(shift)
        gap = text[before.end : word.start] if before else ""
        breaks = bool(_BREAKS.intersection(gap)) or fold(word.of(text)) in links
        if breaks and place.end <= span.start:
            start = place.start
        if breaks and place.start >= span.end:
            end = (before.end if before else word.start) + shift
            break
        before = word
    return Span(start, max(end, span.end))


@cache
def _links(language: Language) -> frozenset[str]:
    return frozenset(language.table("statements").get("clause_links", ()))


def comparable(a: Detail, b: Detail) -> bool:
    """Return whether two details are of one measure: both days, both clock times, or amounts of one unit.

    An amount without a unit can count anything, but it is no money, share or length.
    """
    if a.measure != b.measure:
        return False
    if not isinstance(a.fact, Amount) or not isinstance(b.fact, Amount):
        return True
    units = {a.fact.unit, b.fact.unit}
    return len(units) == 1 or (None in units and bool(units & COUNTED or not units - {None}))


def related(a: Detail, b: Detail, weights: Weights) -> float:
    """Return how far two details are said of the same thing, 0 to 1: how much of either clause is in the other."""
    if not a.about or not b.about:
        return 0.0
    there, back = _share(a.about, b.about, weights), _share(b.about, a.about, weights)
    score = 0.65 * max(there, back) + 0.35 * min(there, back)
    return score * ELSEWHERE if _elsewhere(a, b) else score


def _elsewhere(a: Detail, b: Detail) -> bool:
    """Return whether both name states, and not one in common."""
    left, right = ({p for m in d.about for p in m if p.startswith(f"{NAMED}state:")} for d in (a, b))
    return bool(left) and bool(right) and not left & right


def _share(a: Sequence[Meanings], b: Sequence[Meanings], weights: Weights) -> float:
    pool: dict[str, float] = {}
    for meanings in b:
        for pivot, strength in meanings.items():
            pool[pivot] = max(strength, pool.get(pivot, 0.0))
    whole = common = 0.0
    for meanings in a:
        weight = weights(meanings)
        whole += weight
        common += weight * max((s * pool[p] for p, s in meanings.items() if p in pool), default=0.0)
    return common / whole if whole else 0.0


def meeting(a: Detail, b: Detail) -> Meeting:
    """Return whether two details of one measure are equal, can both be right, or cannot."""
    if isinstance(a.fact, Amount) and isinstance(b.fact, Amount):
        return _amounts_meet(a.fact, b.fact)
    if isinstance(a.fact, Moment) and isinstance(b.fact, Moment):
        return _moments_meet(a, b, a.fact, b.fact)
    return "meet"


def _moments_meet(a: Detail, b: Detail, left: Moment, right: Moment) -> Meeting:
    """Return how two moments stand to each other.

    The same words reckoned from two days of publication, a weekday put into two weeks, and the evening of one day
    against the morning of the next (two time zones) can all be right.
    """
    if fold(left.text) == fold(right.text):
        return "equal"
    parts = _part_of_day(a), _part_of_day(b)
    if _clock(left) == _clock(right):
        return "apart" if all(parts) and parts[0] != parts[1] and a.measure == "date" else "equal"
    if a.measure == "time":
        return "apart"
    apart = abs((_day(left) - _day(right)).days)
    reckoned = "absolute" not in (left.anchor, right.anchor) or left.anchor != right.anchor
    if reckoned and apart % 7 == 0:
        return "meet"
    if apart == 1 and all(parts) and parts[0] != parts[1]:
        return "meet"
    return "apart"


def _day(moment: Moment) -> date:
    return date.fromisoformat(moment.edtf or "")


def _part_of_day(detail: Detail) -> str | None:
    """Return the part of the day named in or right after a moment ("Selasa malam"), in one form for all languages."""
    table = languages.load(detail.unit.language).table("statements").get("parts_of_day", {})
    start = detail.fact.span.start - detail.unit.span.start
    near = detail.unit.text[start : start + len(detail.fact.text) + 20]
    forms = [fold(p.of(near)) for p in tokens(near, Span(0, len(near)))]
    return next((name for name, words in table.items() if any(w in forms for w in words)), None)


def _clock(moment: Moment) -> str:
    value = moment.edtf or ""
    return value.partition("T")[2][:5] if "T" in value else value


def _amounts_meet(a: Amount, b: Amount) -> Meeting:
    if a.value == b.value and (a.high or a.value) == (b.high or b.value):
        return "equal"
    low_a, high_a = _reach(a)
    low_b, high_b = _reach(b)
    if low_a <= high_b and low_b <= high_a:
        return "meet"
    return "meet" if _rounded(a.value, b.value) or _rounded(b.value, a.value) else "apart"


def _reach(amount: Amount) -> tuple[Decimal, Decimal]:
    value, high = amount.value, amount.high or amount.value
    room = abs(value) * ROUNDING
    match amount.bound:
        case "at_least":
            return value, Decimal("Infinity")
        case "at_most":
            return Decimal("-Infinity"), value
        case "about":
            return value - room, high + room
        case _:
            return value, high


def _rounded(a: Decimal, b: Decimal) -> bool:
    """Return whether ``b`` is ``a`` rounded to fewer digits: 17.9 and 18, 4,632 and 4,600."""
    if not a or not b:
        return False
    step = Decimal(1).scaleb(b.normalize().as_tuple().exponent)  # type: ignore[arg-type]  # finite by then
    digits = len(b.normalize().as_tuple().digits)
    return (
        digits < len(a.normalize().as_tuple().digits)
        and abs(a - b) <= step / 2
        and abs(a - b) <= abs(a) * ROUNDING
    )
