"""EDTF values as stretches of days: what contains what, and how far two stretches lie apart."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Days:
    """The days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def contains(self, other: Days) -> bool:
        """Return whether every day of ``other`` is one of these."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: Days) -> bool:
        """Return whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def gap(self, other: Days) -> int:
        """Return the days between the two, 0 where they share one, 1 where they touch."""
        if self.overlaps(other):
            return 0
        return (max(self.first, other.first) - min(self.last, other.last)).days


_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (12, 12)}


def days_of(value: str | None) -> Days | None:
    """Return the days of an EDTF date, month, year, decade, season or interval; ``None`` where it names none.

    A date and time counts as its day; a year that is not known ("XXXX-11-08") gives none.
    """
    if not value:
        return None
    if "/" in value:
        first, last = (days_of(end) for end in value.split("/", 1))
        return Days(first.first, last.last) if first and last and first.first <= last.last else None
    return _single(value.partition("T")[0])


def _single(value: str) -> Days | None:
    year, _dash, rest = value.partition("-")
    try:
        if "X" in year:
            return Days(date(int(year.replace("X", "0")), 1, 1), date(int(year.replace("X", "9")), 12, 31))
        if not rest:
            return Days(date(int(year), 1, 1), date(int(year), 12, 31))
        if rest in _SEASONS:
            return _months(int(year), *_SEASONS[rest])
        if "-" in rest:
            day = date.fromisoformat(value)
            return Days(day, day)
        return _months(int(year), int(rest), int(rest))
    except ValueError:
        return None


def _months(year: int, first: int, last: int) -> Days:
    return Days(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))


def clock_of(value: str | None) -> tuple[int, int | None] | None:
    """Return the minutes since midnight of a time of day, and its offset from UTC in minutes where it has one."""
    time = (
        (value or "").partition("T")[2]
        if not (value or "").startswith("P") and "/" not in (value or "")
        else ""
    )
    if len(time) < 5 or not (time[:2] + time[3:5]).isdigit():
        return None
    sign = max(time.rfind("+"), time.rfind("-"))
    zone = time[sign:] if sign > 0 else ""
    offset = (
        (int(zone[1:3]) * 60 + int(zone[4:6])) * (-1 if zone[0] == "-" else 1) if len(zone) == 6 else None
    )
    return int(time[:2]) * 60 + int(time[3:5]), offset
