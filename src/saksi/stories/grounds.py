"""Whether two figures are said of one thing on grounds enough to hold them against each other: how near, of what, in what lists."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from saksi import languages
from saksi.comparison.bridge import opposite
from saksi.comparison.calendar import clock_of, days_of
from saksi.comparison.clauses import is_verb
from saksi.comparison.content import fold, forms, tokens
from saksi.comparison.details import Detail, in_common, is_measured, told
from saksi.comparison.telling import FOUND
from saksi.comparison.units import Unit, kept
from saksi.model.facts import Amount, Moment
from saksi.model.span import Span

SURELY = 0.75
"""From this on they surely are, and what else is said of the same thing is another figure of another thing."""
MINUTES = 3
"""Clock times at most so far apart are likelier two readings of one moment."""
WEEKS = 21
"""Days from which on an event is no news any more: it is told beside another."""
DAYS = 2
"""Days between two publications from which on a figure of one is no news of what the other tells."""
HOUR = 60
"""Minutes."""
ROUND, FEW_CLOCKS = 5, 3
"""Minutes that are told by the ear and not read off a clock are multiples of this; clock times in an article without a timetable."""
ALMOST_EQUAL = 0.15
"""Counts that are this share of the larger apart are likelier two counts of one thing than counts of two."""
WELL_LINKED = 0.3
"""Between pieces that say the same at least so far, one word said of both figures is enough."""
LINKED = 0.25
"""Two amounts that are not almost equal stand in pieces that say the same at least so far."""
ENOUGH_WORDS = 2
"""Words that must be said of both amounts before they are at odds: "rose" alone is said of everything."""
MANY, ALIKE = 3, 4
"""An article that gives so many values of one measure tells of as many things: products, prices, days; of values almost
equal it needs more."""
SLIP, SLIP_ROOM = 10, 0.5
"""How many times larger a count is where a digit was lost, and how far from it."""
INFINITE = float("inf")
"""How many times larger anything is than nothing, and how many minutes lie between what are no two clock times."""


def times(a: Detail, b: Detail) -> float:
    """Return how many times larger one of two counts is than the other; 1 for moments."""
    if not isinstance(a.fact, Amount) or not isinstance(b.fact, Amount):
        return 1.0
    small, large = sorted((float(abs(a.fact.value)), float(abs(b.fact.value))))
    return large / small if small else INFINITE if large else 1.0


def close(a: Detail, b: Detail) -> bool:
    """Return whether two figures are so near to each other that they are likely two readings of one thing."""
    if isinstance(a.fact, Amount) and isinstance(b.fact, Amount):
        return 1 - 1 / max(1.0, times(a, b)) <= ALMOST_EQUAL
    return _minutes_apart(a, b) <= MINUTES


def slipped(a: Detail, b: Detail) -> bool:
    """Return whether one of two counts is about ten times the other, as where a digit or a point was lost."""
    return abs(times(a, b) - SLIP) <= SLIP_ROOM


def long_ago(detail: Detail) -> bool:
    """Return whether the piece of a figure names days only that were long gone by when its article was published."""
    published = days_of((detail.unit.source.published or "")[:10]) if detail.unit.source else None
    named = [d for day in detail.unit.days if (d := days_of(day.partition("T")[0])) is not None]
    if published is None or not named:
        return False
    return all(d.last < published.first and d.gap(published) > WEEKS for d in named)


def hours_apart(a: Detail, b: Detail) -> bool:
    """Return whether two clock times are more than an hour apart: an article that gives both tells of two things."""
    return HOUR < _minutes_apart(a, b) < INFINITE


def _minutes_apart(a: Detail, b: Detail) -> float:
    """Return how many minutes lie between two clock times; endlessly many where one is none."""
    first, second = _minute(a), _minute(b)
    return INFINITE if first is None or second is None else float(abs(first - second))


def thin_pairs(
    one: Sequence[Detail], at_odds: Mapping[tuple[int, int], float], link: Callable[[int, int], float]
) -> set[tuple[int, int]]:
    """Return the pairs of figures of which next to nothing is said in common, and whose values no others are that are at odds.

    ``at_odds`` has how far each pair is said of one thing, ``link`` how far the pieces of a pair say the same.
    """
    thin = {(i, j) for (i, j), score in at_odds.items() if _thin(one[i], one[j], score, link(i, j))}
    values = [_value(detail) for detail in one]
    sure = {frozenset((values[i], values[j])) for i, j in at_odds if (i, j) not in thin}
    return {(i, j) for i, j in thin if frozenset((values[i], values[j])) not in sure}


def _value(detail: Detail) -> Decimal | str | None:
    return detail.fact.value if isinstance(detail.fact, Amount) else detail.fact.edtf


def _thin(a: Detail, b: Detail, score: float, link: float) -> bool:
    """Return whether next to nothing is said of both figures: one word, of which there is more beside either.

    Values that are almost equal need one word alone, where nothing else is said of one of them; so do counts in pieces that
    say the same (linked by ``link``), and figures in pieces that surely do. Clock times hours apart are of one thing in
    these only, and where neither is told to have happened again.
    """
    if a.measure == "date" or (a.role is not None and a.role == b.role):
        return False
    if a.measure == "time" and (close(a, b) or hours_apart(a, b)):
        return not close(a, b) and (link < WELL_LINKED or score < SURELY or _again(a) != _again(b))
    if a.measure == "amount" and not close(a, b) and not slipped(a, b):
        alone = not is_measured(a) and min(told(a), told(b)) <= 1  # of one nothing but what is counted
        return link < LINKED or alone
    if link >= WELL_LINKED or (link and not is_measured(a)):
        return False
    least = min(in_common(a, b), in_common(b, a))
    return least < ENOUGH_WORDS and not (least and close(a, b) and 1 in (told(a), told(b)))


def days_later(a: Detail, b: Detail) -> bool:
    """Return whether two amounts far apart are told days apart, and not of one day that both name: of two occasions."""
    if not isinstance(a.fact, Amount) or close(a, b) or a.unit.days & b.unit.days:
        return False
    told_on = [days_of((d.unit.source.published or "")[:10]) if d.unit.source else None for d in (a, b)]
    return told_on[0] is not None and told_on[1] is not None and told_on[0].gap(told_on[1]) >= DAYS


def on_own_days(a: Detail, b: Detail) -> bool:
    """Return whether two days that differ are each that on which the article appeared: each tells of its own day, of its price, say."""
    own = [
        d.fact.edtf
        for d in (a, b)
        if isinstance(d.fact, Moment)
        and d.unit.source
        and d.fact.edtf == (d.unit.source.published or "")[:10]
    ]
    return a.measure == "date" and len(own) == 2 and own[0] != own[1]


def _again(detail: Detail) -> bool:
    """Return whether the sentence of a figure tells of one more occasion: "erupted again", "earlier, it also erupted"."""
    return _holds(detail, "once_more")


def part_of_total(a: Detail, b: Detail) -> bool:
    """Return whether the larger of two amounts is told to be a total, or all of which a part is told ("of five permits, only …"),
    and the other is not: it can be a part of it."""
    if not isinstance(a.fact, Amount) or not isinstance(b.fact, Amount):
        return False
    small, large = sorted((a, b), key=lambda d: abs(d.fact.value) if isinstance(d.fact, Amount) else 0)
    if _opens_a_part(large) and not _opens_a_part(small):
        return True
    return not close(a, b) and _is_total(large) and not _is_total(small)


def _is_total(detail: Detail) -> bool:
    """Return whether the sentence of a figure tells a total, and not what is part of one ("60 percent of the total, or 171 million")."""
    table = languages.load(detail.unit.language).table("statements")
    said, parts = detail.unit.around, table.get("part_of_words", ())
    return any(
        f" {word} " in said and not any(f" {part} {word} " in said for part in parts)
        for word in table.get("totals", ())
    )


def _opens_a_part(detail: Detail) -> bool:
    """Return whether a piece begins with a figure of which a part is told: "Of the five permits …"."""
    words = languages.load(detail.unit.language).table("statements").get("part_of_words", ())
    at = detail.fact.span.start - detail.unit.span.start
    few = 1 + max((word.count(" ") + 1 for word in words), default=0)
    if bisect_left(_starts(detail.unit), at) > few:
        return False  # too much is ahead of it
    return " ".join(forms(detail.unit.text[:at])) in words


@kept
def _starts(unit: Unit) -> list[int]:
    """Return where the words of a piece begin, counted from its start."""
    return [p.start for p in tokens(unit.text, Span(0, len(unit.text)))]


def of_another_part(a: Detail, b: Detail) -> bool:
    """Return whether of two amounts one is counted of a numbered part ("in the first half") that the sentence of the other does not name."""
    return isinstance(a.fact, Amount) and any(
        part - _parts_around(other.unit) for part, other in ((_own_parts(a), b), (_own_parts(b), a))
    )


def of_opposite_parts(a: Detail, b: Detail) -> bool:
    """Return whether two amounts are told of two ends of something: of the front camera and the one at the back, of boys and of girls.

    What is done is left out: of what rose in one report and fell in the other there are two accounts.
    """
    if not isinstance(a.fact, Amount):
        return False
    left, right = _qualities(a), _qualities(b)
    return any(opposite(x, y) for x in left - right for y in right - left)


@kept
def _qualities(detail: Detail) -> frozenset[str]:
    """Return what the words of the clause of a figure mean that are no verbs."""
    unit, language = detail.unit, languages.load(detail.unit.language)
    return frozenset(
        pivot
        for word, meanings in zip(unit.words, unit.meanings, strict=True)
        if detail.clause.contains(word.span) and not is_verb(fold(word.form), language)
        for pivot, strength in meanings.items()
        if strength >= FOUND
    )


@kept
def _own_parts(detail: Detail) -> frozenset[str]:
    """Return which numbered parts the clause of a figure names."""
    clause = detail.clause.shift(-detail.unit.span.start).of(detail.unit.text)
    return _numbered_parts(detail.unit.language, forms(clause))


@kept
def _parts_around(unit: Unit) -> frozenset[str]:
    """Return which numbered parts the sentence of a piece names."""
    return _numbered_parts(unit.language, unit.around.split())


def _numbered_parts(language: str, said: Sequence[str]) -> frozenset[str]:
    """Return the ordinals that stand beside a word for a part, in one order or the other: "first half", "babak pertama"."""
    table = languages.load(language).table("statements")
    ordinals, parts = table.get("ordinals", ()), table.get("parts_in_order", ())
    both = [*pairwise(said), *((y, x) for x, y in pairwise(said))]
    return frozenset(x for x, y in both if x in ordinals and y in parts)


def _holds(detail: Detail, table: str) -> bool:
    """Return whether a word of a table of the language stands in the sentence of a figure."""
    words = languages.load(detail.unit.language).table("statements").get(table, ())
    return any(f" {word} " in detail.unit.around for word in words)


class Clocks:
    """How many hours each article tells of: one of many tells a timetable, or one outbreak after another, of which each has its own."""

    def __init__(self, told: Iterable[Detail]) -> None:
        """``told`` are the clock times of all articles."""
        self._minutes: dict[str, set[int]] = defaultdict(set)
        for d in told:
            minute = _minute(d)
            if minute is not None:
                self._minutes[d.unit.article].add(minute)

    def _many(self, detail: Detail) -> bool:
        return len(self._minutes.get(detail.unit.article, ())) > FEW_CLOCKS

    def apart(self, a: Detail, b: Detail) -> bool:
        """Return whether two figures can be of two occasions: hours not a minute or so apart of which one is of many, or
        amounts not almost equal in two articles of many hours."""
        many = [self._many(d) for d in (a, b)]
        return not close(a, b) and (all(many) or (any(many) and a.measure == "time"))

    def noted_twice(self, one: Sequence[Detail]) -> Iterator[tuple[int, int]]:
        """Yield the clock times of one day, to the minute and minutes apart, in two articles that hold few: one moment, noted twice.

        A time that is no multiple of five was read off a clock; articles with many tell of a timetable.
        """
        days: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for n, detail in enumerate(one):
            minute = _minute(detail)
            if minute is not None and minute % ROUND and not self._many(detail):
                days[_day(detail)].append((minute, n))
        for _on, noted in sorted(days.items()):
            for i, j in _minutes_between(sorted(noted)):
                if one[i].unit.article != one[j].unit.article:
                    yield min(i, j), max(i, j)


def _minutes_between(noted: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of each two clock times, given by their minutes and in order, that are minutes apart and not the same."""
    for at, (minute, i) in enumerate(noted):
        for later, j in noted[at + 1 :]:
            if later > minute + MINUTES:
                break
            if later > minute:
                yield i, j


def _minute(detail: Detail) -> int | None:
    """Return the minute of the day of a clock time; ``None`` for what is none."""
    clock = clock_of(detail.fact.edtf) if isinstance(detail.fact, Moment) else None
    return clock[0] if clock is not None else None


def _day(detail: Detail) -> str:
    """Return the day of a clock time as it is written; empty for what is none."""
    return (detail.fact.edtf or "").partition("T")[0] if isinstance(detail.fact, Moment) else ""


class Lists:
    """The articles that list values of one measure: of what each is, a word or two beside it do not tell."""

    def __init__(self, one: Sequence[Detail], own: Mapping[str, Sequence[Detail]]) -> None:
        self._one = one
        values: dict[tuple[str, str | None, str | None], set[Decimal]] = defaultdict(set)
        for article, found in own.items():
            for d in found:
                if isinstance(d.fact, Amount):
                    values[article, d.fact.unit, d.role].add(d.fact.value)
        self._given = {key: len(found) for key, found in values.items()}

    def apart(self, i: int, j: int, score: float, link: float) -> bool:
        """Return whether two figures can be of two things: both are from lists, or one is and nearly the same is not said of
        them (``score``) in pieces that say the same (``link``)."""
        a, b = self._one[i], self._one[j]
        many = ALIKE if close(a, b) else MANY
        sides = [
            self._given[d.unit.article, d.fact.unit, d.role] >= many
            for d in (a, b)
            if isinstance(d.fact, Amount)
        ]
        return (all(sides) and len(sides) == 2) or (any(sides) and (score < SURELY or link < LINKED))
