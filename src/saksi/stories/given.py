"""What each report of a story gives for one measure, and whether two of its figures, said of one thing, can both be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from saksi.comparison.bearers import YEARS
from saksi.comparison.details import Detail, comparison, fluctuates
from saksi.comparison.quantities import MEASURES, Relation
from saksi.model.facts import Amount
from saksi.stories.developments import RISING
from saksi.stories.grounds import (
    days_later,
    long_ago,
    of_another_part,
    of_opposite_parts,
    on_own_days,
    part_of_total,
)

GROWTH_HOURS = 2.0
"""Hours between two publications from which on the later can know more, and not only print later."""

Value = tuple[str, Decimal]
"""The unit and the number of an amount."""


class Given:
    """The figures of one measure that the reports of a story give."""

    def __init__(self, one: Sequence[Detail]) -> None:
        self.by_article: Mapping[str, Sequence[Detail]] = _by_article(one)
        self._years = _reports_by_years(self.by_article)
        self._values = {article: _values(found) for article, found in self.by_article.items()}
        self._met: dict[tuple[str, int], bool] = {}

    def years_of_two(self, a: Detail, b: Detail) -> bool:
        """Return whether one report of the story gives both of two ages or lengths of time: they are of two persons, or two terms."""
        x, y = _years(a), _years(b)
        return x is not None and y is not None and x != y and bool(self._years[x] & self._years[y])

    def _gives_both(self, a: Detail, b: Detail) -> bool:
        """Return whether the report of one of two measures gives the other, too, be it of what it may: each is of something else."""
        return _of_anything(a) and (self._gives(b, a) or self._gives(a, b))

    def can_be(self, a: Detail, b: Detail) -> bool:
        """Return whether two figures said of one thing can both be right."""
        return (
            relation(a, b) != "clash"
            or _another_day(a, b)
            or on_own_days(a, b)
            or _has_risen(a, b)
            or (self._gives(b, a) and self._gives(a, b))  # they agree on the figures, of whatever they are
            or self._gives_both(a, b)
            or part_of_total(a, b)
            or of_another_part(a, b)
            or of_opposite_parts(a, b)
            or days_later(a, b)
            or self._in_all(a, b)
            or self._in_all(b, a)
            or _moves(a, b)
        )

    def _gives(self, other: Detail, detail: Detail) -> bool:
        """Return whether the report of another figure gives a figure, too; looked up once for each report."""
        key = other.unit.article, id(detail)
        if key not in self._met:
            self._met[key] = any(relation(d, detail) == "agree" for d in self.by_article[other.unit.article])
        return self._met[key]

    def _in_all(self, whole: Detail, part: Detail) -> bool:
        """Return whether the report of ``whole`` has it as the sum of ``part`` and another figure."""
        if not isinstance(whole.fact, Amount) or not isinstance(part.fact, Amount):
            return False
        values = self._values[whole.unit.article]
        return part.fact.value in values and whole.fact.value - part.fact.value in values


def _by_article(one: Sequence[Detail]) -> Mapping[str, Sequence[Detail]]:
    out: dict[str, list[Detail]] = defaultdict(list)
    for detail in one:
        out[detail.unit.article].append(detail)
    return out


def _values(found: Sequence[Detail]) -> frozenset[Decimal]:
    return frozenset(d.fact.value for d in found if isinstance(d.fact, Amount))


def _years(detail: Detail) -> Value | None:
    """Return an age or length of time in years or months that is told exactly; ``None`` for anything else."""
    fact = detail.fact
    if not isinstance(fact, Amount) or fact.unit not in YEARS or fact.bound != "exact":
        return None
    return str(fact.unit), fact.value


def _reports_by_years(own: Mapping[str, Sequence[Detail]]) -> Mapping[Value, int]:
    """Return the reports that give each age or length of time, one bit a report."""
    out: dict[Value, int] = defaultdict(int)
    for number, found in enumerate(own.values()):
        for years in filter(None, map(_years, found)):
            out[years] |= 1 << number
    return out


def relation(a: Detail, b: Detail) -> Relation:
    """Return how two figures stand to each other, ``unlike`` where they are not of one measure."""
    found = comparison(a, b)
    return found.relation if found else "unlike"


def _of_anything(detail: Detail) -> bool:
    """Return whether a figure does not say of what it is: a length, an age, where a count says what is counted.

    Of sums of money one report gives the whole and its parts, where another can take a part for the whole.
    """
    fact = detail.fact
    return isinstance(fact, Amount) and (fact.unit in MEASURES or fact.unit in (*YEARS, "percent"))


def _moves(a: Detail, b: Detail) -> bool:
    """Return whether both figures are prices or rates that move all day, or two moments one of which is that of such a price."""
    return (fluctuates(a) and fluctuates(b)) or (a.measure != "amount" and (fluctuates(a) or fluctuates(b)))


def _another_day(a: Detail, b: Detail) -> bool:
    """Return whether the pieces around two figures or clock times name different days: what is told can have changed.

    So it can where one names a day long gone by when it was published, and the other none.
    """
    left, right = a.unit.days, b.unit.days
    if a.measure == "date":
        return False
    if left and right:
        return not left & right
    return long_ago(a) or long_ago(b)


def _has_risen(a: Detail, b: Detail) -> bool:
    """Return whether a toll rose from one report to a later one: the same fate, the larger figure published later."""
    if (
        not isinstance(a.fact, Amount)
        or not isinstance(b.fact, Amount)
        or a.role != b.role
        or a.role not in RISING
    ):
        return False
    first, second = _published(a), _published(b)
    if first is None or second is None:
        return False
    hours = (second - first).total_seconds() / 3600
    grown = b.fact.value - a.fact.value
    return abs(hours) >= GROWTH_HOURS and (grown > 0) == (hours > 0)


def _published(detail: Detail) -> datetime | None:
    """Return when the article was published, to the minute and with its zone; ``None`` where only the day is known."""
    at = detail.unit.source.published_at if detail.unit.source else None
    return at if at is not None and at.tzinfo is not None else None
