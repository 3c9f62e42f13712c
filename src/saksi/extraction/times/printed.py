"""What stands printed, before its value is known: the shapes of expressions of time."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Unit = Literal[
    "second", "minute", "hour", "day", "night", "week", "month", "quarter", "third", "half", "year", "decade",
    "century", "millennium",
]  # fmt: skip
Base = Literal["speech", "context"]
"""From where a relative expression counts: the moment of speaking, or the day the text last named."""
SPEECH: Base = "speech"
CONTEXT: Base = "context"


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar date with whatever parts are printed; a month or a year alone is one too.

    ``other`` is the second reading (day, month) where the order of the figures is open. ``shift`` is the "lalu" or
    "next" beside it, ``within`` the unit a shift belongs to ("Mei tahun lalu": year, -1), ``part`` the printed part
    of the day, ``edge`` "early", "middle" or "late". ``bracketed``: the date itself stands in brackets.
    """

    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    other: tuple[int, int] | None = None
    shift: int | None = None
    within: Shifted | None = None
    part: str | None = None
    edge: str | None = None
    bracketed: bool = False


@dataclass(frozen=True, slots=True)
class Shifted:
    """A calendar unit counted from a base: "pekan lalu" is week -1, "dua hari lalu" is day -2."""

    unit: Unit
    by: int
    base: Base = "speech"
    edge: str | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A duration; ``count`` is ``None`` where it is vague ("beberapa jam")."""

    unit: Unit
    count: Decimal | None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. ``zone`` is the offset from UTC in hours where one is printed."""

    hour: int
    minute: int
    second: int | None = None
    zone: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date and a time of day printed as one."""

    day: Day
    clock: Clock


@dataclass(frozen=True, slots=True)
class Repeated:
    """A frequency: every ``count`` units, or every such weekday."""

    unit: Unit
    count: Decimal = Decimal(1)
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Era:
    """A decade or a century, as an EDTF year with its open digits ("199X"); ``short``: only "90" was printed."""

    edtf: str


@dataclass(frozen=True, slots=True)
class Season:
    """A season of the year, by its EDTF number (21 spring to 24 winter)."""

    code: int
    year: int | None
    within: Shifted | None = None


@dataclass(frozen=True, slots=True)
class Division:
    """Months ``first`` to ``last`` of a year ("kuartal I 2025", "the first four months of this year")."""

    first: int
    last: int
    year: int | None
    within: Shifted | None = None


@dataclass(frozen=True, slots=True)
class Weekend:
    """Saturday and Sunday of a week, counted from the week of speaking."""

    by: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one day, month, year or time of day to another, both included."""

    first: Day | Clock | Stamp
    last: Day | Clock | Stamp


Shape = Day | Shifted | Length | Clock | Stamp | Repeated | Era | Season | Division | Weekend | Stretch


@dataclass(frozen=True, slots=True)
class Found:
    """A shape at lexemes ``start`` to ``end``, end exclusive."""

    start: int
    end: int
    shape: Shape
