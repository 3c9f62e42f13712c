"""Figures and clock times that several articles give alike, in pieces that share too few words to be said to say the same.

One story seldom has the same exact measure, or the same minute, twice: "after seven years of tension" and "the quarrel
lasted seven years" agree on the seven years, whatever else they say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from saksi.comparison.details import Detail, details, is_measured
from saksi.comparison.units import Unit
from saksi.model.facts import Amount
from saksi.model.story import Evidence
from saksi.stories.dispute import Dispute, clauses, evidence
from saksi.stories.grounds import FEW_CLOCKS

DIGITS = {1: 1, 2: 3}
"""Of how many values of its unit an article may give a figure with so many significant digits, and it is still one thing
that is told; a figure with more digits is one whatever stands beside it."""
COUNTED = 2
"""Up to this number things are counted in passing: "the two countries"."""
MINUTE = len("2031-05-04T07:22")
CALENDAR = frozenset({"month", "year"})
"""Units of time that have no fixed length."""
Key = tuple[str, ...]


def with_repeated(
    disputes: Iterable[Dispute], pieces: Sequence[Unit], groups: Sequence[Sequence[int]]
) -> Iterator[Dispute]:
    """Yield the disputes, then an agreement for each value that stands in several articles and not in one of ``groups``.

    ``groups`` hold the numbers of those of the ``pieces`` that say the same. What is in dispute stays so, and has all who
    give a value on its side; an agreement on some of the places where a value stands gives way to that on all.
    """
    alike = list(_alike(pieces))
    everyone = [[d for _n, d in members] for members in alike]
    told = [_with_all(d, everyone) if d.status == "contradiction" else d for d in disputes]
    at_odds = {(f.unit.article, f.fact.span) for d in told if d.status != "agree" for f in d.figures} | {
        (e.article, e.span) for d in told if d.status != "agree" for _value, side in d.sides for e in side
    }
    group = {i: n for n, members in enumerate(groups) for i in members}
    found = [
        _agreement([d for _n, d in members])
        for members in alike
        if len({group[n] for n, _d in members}) > 1
        and not any((d.unit.article, d.fact.span) in at_odds for _n, d in members)
    ]
    places = [_places(agreement) for agreement in found]
    for dispute in told:
        if dispute.status != "agree" or not any(_places(dispute) <= wider for wider in places):
            yield dispute
    yield from found


def _with_all(dispute: Dispute, alike: Sequence[Sequence[Detail]]) -> Dispute:
    """Return a dispute over figures with everyone who gives a value alike on its side, but who stand on another."""
    given = [{e.article for e in side} for _value, side in dispute.sides]
    if not dispute.figures:
        return dispute
    sides, more = [], []
    for number, (value, side) in enumerate(dispute.sides):
        elsewhere = set().union(*(a for n, a in enumerate(given) if n != number))
        known = set(side)
        same = [d for group in alike if not known.isdisjoint(map(evidence, group)) for d in group]
        new = [d for d in same if evidence(d) not in known and d.unit.article not in elsewhere]
        sides.append((value, tuple(sorted({*known, *map(evidence, new)}))))
        more += new
    sides.sort(key=lambda side: (-len({e.article for e in side[1]}), side[0]))
    shown = {(m.article, m.span) for m in dispute.members}
    added = [m for m in clauses(more) if (m.article, m.span) not in shown]
    members = tuple(sorted((*dispute.members, *added), key=lambda m: (m.article, m.span)))
    return replace(dispute, sides=tuple(sides), members=members, figures=(*dispute.figures, *more))


def _places(dispute: Dispute) -> set[Evidence]:
    return {evidence for _value, side in dispute.sides for evidence in side}


def _alike(pieces: Sequence[Unit]) -> Iterator[list[tuple[int, Detail]]]:
    """Yield the figures of one value in several articles, each with the number of its piece, in order of the values."""
    by_value: dict[Key, list[tuple[int, Detail]]] = defaultdict(list)
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    for n, piece in enumerate(pieces):
        for detail in details(piece):
            kind, value = _measure(detail), _value(detail)
            values[piece.article, kind].add(value)
            if value and _given(detail):
                by_value[kind, _role(detail), value].append((n, detail))
    for key in sorted(by_value):
        members = [(n, d) for n, d in by_value[key] if _tells(d, values)]
        if len({d.unit.article for _n, d in members}) > 1 and any(_exact(d) for _n, d in members):
            yield members


def _role(detail: Detail) -> str:
    """Return what befell those who are counted; of a measure ("six weeks of war that killed many") it tells nothing."""
    return "" if _measured(detail) else detail.role or ""


def _measure(detail: Detail) -> str:
    return (detail.fact.unit or "") if isinstance(detail.fact, Amount) else detail.measure


def _value(detail: Detail) -> str:
    """Return a value as a key: a number, or day and clock time as the clocks there show it."""
    if isinstance(detail.fact, Amount):
        return format(detail.fact.value.normalize(), "f")
    return (detail.fact.edtf or "")[:MINUTE]


def _given(detail: Detail) -> bool:
    """Return whether a figure is no bound and says what it measures, or is a clock time to the minute."""
    if not isinstance(detail.fact, Amount):
        return (
            detail.measure == "time" and "/" not in (detail.fact.edtf or "") and len(_value(detail)) == MINUTE
        )
    if detail.fact.bound not in ("exact", "about"):
        return False
    return detail.fact.unit is not None or _digits(detail) > max(DIGITS)


def _exact(detail: Detail) -> bool:
    return not isinstance(detail.fact, Amount) or detail.fact.bound == "exact"


def _tells(detail: Detail, values: Mapping[tuple[str, str], set[str]]) -> bool:
    """Return whether the value is one thing in its article: specific, or one of few of its measure."""
    many = len(values[detail.unit.article, _measure(detail)])
    if not isinstance(detail.fact, Amount):
        return many <= FEW_CLOCKS
    if detail.fact.value <= COUNTED and not _measured(detail):
        return False
    return many <= DIGITS.get(_digits(detail), many)


def _digits(detail: Detail) -> int:
    """Return how many digits of the value are significant; 0 for a clock time."""
    if not isinstance(detail.fact, Amount):
        return 0
    return len(_value(detail).lstrip("-0.").replace(".", "").rstrip("0"))


def _measured(detail: Detail) -> bool:
    """Return whether a figure is a number of a measure, of money or of years, and counts nothing."""
    return is_measured(detail) or (isinstance(detail.fact, Amount) and detail.fact.unit in CALENDAR)


def _agreement(members: Sequence[Detail]) -> Dispute:
    amount = isinstance(members[0].fact, Amount)
    texts = sorted({d.fact.text for d in members})
    return Dispute(
        kind="amount" if amount else "date",
        what="amount" if amount else "moment",
        status="agree" if all(map(_exact, members)) else "variant",
        sides=((texts[0], tuple(sorted(set(map(evidence, members))))),),
        members=clauses(members),
        reason=" / ".join(f"“{text}”" for text in texts),
        figures=tuple(members) if amount else (),
    )
