"""Whether two amounts, or two moments, are about the same thing, and whether they can both be right.

Rounding, bounds, time zones and different measures are no clashes. Every answer carries its reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from saksi.comparison import surroundings
from saksi.comparison.calendar import Days, clock_of, days_of
from saksi.comparison.surroundings import Told
from saksi.messages import _
from saksi.model.facts import Amount, Moment

Relation = Literal["agree", "contains", "clash", "unlike"]
ROUGH = Decimal("0.1")
"""How far from "about N" a figure may lie, as a share of N."""
WHOLE_HOURS = (60, 120)
"""Minutes by which the clocks of one country can differ."""
LOOSE = Decimal("0.02")
"""How far apart a round figure and an exact one may lie where they need not be of the same moment."""
_LENGTHS = {
    "kilometre": Decimal(1000), "metre": Decimal(1), "centimetre": Decimal("0.01"), "mile": Decimal("1609.344"),
    "nautical mile": Decimal(1852), "foot": Decimal("0.3048"), "yard": Decimal("0.9144"), "inch": Decimal("0.0254"),
}  # fmt: skip
_MASSES = {
    "tonne": Decimal(1000), "kilogram": Decimal(1), "gram": Decimal("0.001"), "pound": Decimal("0.45359237"),
    "quintal": Decimal(100), "ounce": Decimal("0.028349523125"),
}  # fmt: skip
_TIMES = {
    "second": Decimal(1), "minute": Decimal(60), "hour": Decimal(3600), "day": Decimal(86400), "week": Decimal(604800),
}  # fmt: skip
_AREAS = {
    "square metre": Decimal(1), "hectare": Decimal(10000), "square kilometre": Decimal(1_000_000),
    "acre": Decimal("4046.8564224"), "square mile": Decimal("2589988.110336"),
}  # fmt: skip
_MONTHS = {"month": Decimal(1), "year": Decimal(12), "decade": Decimal(120), "century": Decimal(1200)}
_MEASURED = (_LENGTHS, _MASSES, _TIMES, _AREAS)
_DIMENSIONS = (*_MEASURED, _MONTHS)
HUNDRED = Decimal(100)
_PARTS = ("night", "morning", "noon", "afternoon", "evening")
"""The parts of a day in their order; the night is that before the morning."""
MEASURES = frozenset(unit for dimension in _MEASURED for unit in dimension)
"""The units in which something is measured: they do not tell what."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two facts stand to each other.

    ``agree``: the same value. ``contains``: one value holds the other, or both can be right. ``clash``: they cannot
    both be right. ``unlike``: they are not about the same thing.
    """

    relation: Relation
    reason: str


@dataclass(frozen=True, slots=True)
class _Reach:
    """The values an amount can stand for."""

    low: Decimal
    high: Decimal

    def meets(self, other: _Reach) -> bool:
        return self.low <= other.high and other.low <= self.high


def amounts(a: Told[Amount], b: Told[Amount], of_one_kind: bool = False) -> Comparison:
    """Return how two amounts stand to each other; the answer does not depend on their order.

    Where they are known to be ``of_one_kind``, a number that names nothing counts what the other counts.
    """
    scale = _common_scale(a, b)
    if scale is None and of_one_kind and _counts_anything(a.fact, b.fact):
        scale = Decimal(1), Decimal(1)
    if scale is None:
        return Comparison(
            "unlike", _("different measures: “{a}”, “{b}”").format(a=a.fact.text, b=b.fact.text)
        )
    roles = surroundings.role(a), surroundings.role(b)
    if None not in roles and roles[0] != roles[1]:
        return Comparison("unlike", _("counted of different things: {a}, {b}").format(a=roles[0], b=roles[1]))
    return _values(a, b, scale)


def factor(greater: str | None, lesser: str | None) -> Decimal | None:
    """Return how many of one unit go on one of another; ``None`` where they do not measure the same."""
    for dimension in _DIMENSIONS:
        if greater in dimension and lesser in dimension:
            return dimension[str(greater)] / dimension[str(lesser)]
    return None


def _counts_anything(a: Amount, b: Amount) -> bool:
    """Return whether of two counts one names nothing that it counts ("reached 1 billion")."""
    if _measures(a.unit) or _measures(b.unit) or _is_share(a) or _is_share(b):
        return False
    return any(x.unit is None and (x.what is None or x.what not in x.text) for x in (a, b))


def _common_scale(a: Told[Amount], b: Told[Amount]) -> tuple[Decimal, Decimal] | None:
    """Return the factors that bring two amounts to one measure; ``None`` where they measure different things."""
    one = Decimal(1)
    left, right = a.fact.unit, b.fact.unit
    shares = [_is_share(t.fact) for t in (a, b)]
    if any(shares):
        both = all(s or t.fact.unit == "percent" for s, t in zip(shares, (a, b), strict=True))
        return (HUNDRED if shares[0] else one, HUNDRED if shares[1] else one) if both else None
    if left == right and left is not None:
        return one, one
    for dimension in _DIMENSIONS:
        if left in dimension and right in dimension:
            return dimension[left], dimension[right]
    if (left is not None and right is not None) or any(_measures(unit) for unit in (left, right)):
        return None
    return (one, one) if _same_noun(a, b) else None


def _measures(unit: str | None) -> bool:
    """Return whether a unit is one of money, shares or a measure: what is so many of it is no count of things."""
    return unit is not None and (unit == "percent" or unit.isupper() or any(unit in d for d in _DIMENSIONS))


def _is_share(amount: Amount) -> bool:
    """Return whether an amount is a part of one whole: "a third of the patients"."""
    return amount.unit is None and 0 < amount.value < 1 and not any(c.isdigit() for c in amount.text)


def _same_noun(a: Told[Amount], b: Told[Amount]) -> bool:
    """Whether amounts of which one has no unit count the same: by role, or by a word of what they count."""
    role = surroundings.role(a)
    if role is not None and role == surroundings.role(b):
        return True
    return bool(_words(a.fact.what) & _words(b.fact.what))


def _words(phrase: str | None) -> frozenset[str]:
    return frozenset(w for w in (phrase or "").lower().split() if len(w) > 2)


def _values(a: Told[Amount], b: Told[Amount], scale: tuple[Decimal, Decimal]) -> Comparison:
    shown = {"a": a.fact.text, "b": b.fact.text}
    x, y = a.fact.value * scale[0], b.fact.value * scale[1]
    if _not_below(a, x, b, y) or _not_below(b, y, a, x):
        return _clash(shown)
    if x == y and a.fact.high == b.fact.high:
        return Comparison("agree", _("the same figure"))
    if scale[0] != scale[1] and _near(x, y, ROUGH / 2):
        return Comparison("agree", _("the same figure in two measures: “{a}”, “{b}”").format(**shown))
    if surroundings.is_of_others(a) != surroundings.is_of_others(b):
        return Comparison(
            "contains", _("“{a}” and “{b}”: one leaves out whoever was told of").format(**shown)
        )
    if a.fact.bound == b.fact.bound == "range" and _ranges_apart(a.fact, b.fact, scale):
        return _clash(shown)
    both_rough = a.fact.bound == "about" and b.fact.bound == "about"
    if _reach(a, scale[0]).meets(_reach(b, scale[1])) or (both_rough and _near(x, y, 2 * ROUGH)):
        return Comparison("contains", _("“{a}” and “{b}” leave room for each other").format(**shown))
    exact = a.fact.bound == b.fact.bound == "exact"
    if exact and surroundings.is_age(a) and surroundings.is_age(b):
        return _clash(shown)  # no age is a round figure
    if _rounds_to(x, y) or _rounds_to(y, x):
        return Comparison("contains", _("“{a}” and “{b}”: one is the other rounded").format(**shown))
    same_moment = surroundings.is_now(a) and surroundings.is_now(b)
    if exact and not same_moment and _near(x, y, LOOSE) and _rounder(x, y):
        return Comparison(
            "contains", _("“{a}” and “{b}”: a round figure beside an exact one").format(**shown)
        )
    return _clash(shown)


def _clash(shown: Mapping[str, str]) -> Comparison:
    return Comparison("clash", _("“{a}” and “{b}” cannot both be right").format(**shown))


def _not_below(bound: Told[Amount], most: Decimal, told: Told[Amount], value: Decimal) -> bool:
    """Return whether an amount is told to be less than it is elsewhere: "less than 700" is not 724 rounded, nor 700."""
    under = bound.fact.bound == "at_most" and surroundings.is_under(bound)  # “not less than” is none
    return under and told.fact.bound in ("exact", "at_least") and value >= most


def _ranges_apart(a: Amount, b: Amount, scale: tuple[Decimal, Decimal]) -> bool:
    """Return whether of two printed ranges neither lies within the other: 2 to 4 and 4 to 8."""
    ends = [
        (x.value * factor, (x.high if x.high is not None else x.value) * factor)
        for x, factor in zip((a, b), scale, strict=True)
    ]
    (low, high), (other_low, other_high) = ends
    within = (low >= other_low and high <= other_high) or (other_low >= low and other_high <= high)
    return not within and not _near(low, other_low, ROUGH) and not _near(high, other_high, ROUGH)


def _reach(told: Told[Amount], scale: Decimal) -> _Reach:
    """Return what an amount can stand for.

    "At least 50" is open above. "More than 50" is said of a figure a little above 50, not of 66 (hearers narrow it
    so, to the next number as round: Cummins, Sauerland and Solt 2012).
    """
    fact = told.fact
    value, high = fact.value * scale, (fact.high if fact.high is not None else fact.value) * scale
    room = abs(value) * ROUGH
    match fact.bound:
        case "at_least" if surroundings.is_just_over(told):
            return _Reach(value, value + (room if fact.unit in MEASURES else max(room, _step(value))))
        case "at_least":
            return _Reach(value, Decimal("Infinity"))
        case "at_most":
            return _Reach(Decimal("-Infinity"), value)
        case "about":
            return _Reach(value - room + _edge(room), high + room - _edge(room))
        case _:
            return _Reach(value, high)


def _step(value: Decimal) -> Decimal:
    """Return how far a number of things is from the next as round: of 30 it is 10, of 1,200 it is 100."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)


def _edge(room: Decimal) -> Decimal:
    """The edges of "about" are outside it: 22 is not about 20."""
    return room / 1000


def _near(x: Decimal, y: Decimal, share: Decimal) -> bool:
    return abs(x - y) <= share * max(abs(x), abs(y))


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _rounder(x: Decimal, y: Decimal) -> bool:
    return _digits(x) != _digits(y)


def _rounds_to(exact: Decimal, rounded: Decimal) -> bool:
    """Whether ``rounded`` is ``exact`` to fewer digits: 17.9 and 18, 4,632 and 4,600."""
    if not exact or not rounded or _digits(rounded) >= _digits(exact):
        return False
    exponent = rounded.normalize().as_tuple().exponent
    step = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
    return abs(exact - rounded) <= step / 2 and _near(exact, rounded, ROUGH / 2)


# --- moments


def moments(a: Told[Moment], b: Told[Moment]) -> Comparison:
    """Return how two moments stand to each other; the answer does not depend on their order."""
    left, right = a.fact, b.fact
    if left.edtf is None or right.edtf is None:
        return Comparison(
            "unlike",
            _("the value of “{text}” is not known").format(text=(left if left.edtf is None else right).text),
        )
    if (left.about == "copy") != (right.about == "copy"):
        return Comparison(
            "unlike", _("one of “{a}”, “{b}” is the day of a copy").format(a=left.text, b=right.text)
        )
    if "time" in (left.kind, right.kind):
        return _clocks(a, b)
    if left.kind != right.kind or left.kind == "set":
        return Comparison(
            "unlike", _("a date and a length of time: “{a}”, “{b}”").format(a=left.text, b=right.text)
        )
    if left.kind == "duration":
        return _durations(left, right)
    return _dates(a, b)


def _durations(left: Moment, right: Moment) -> Comparison:
    if left.edtf == right.edtf:
        return Comparison("agree", _("the same length of time"))
    if "X" in f"{left.edtf}{right.edtf}":
        return Comparison("contains", _("one of the lengths is vague"))
    return Comparison("clash", _("“{a}” and “{b}” cannot both be right").format(a=left.text, b=right.text))


def _dates(a: Told[Moment], b: Told[Moment]) -> Comparison:
    shown = {"a": a.fact.text, "b": b.fact.text}
    left, right = days_of(a.fact.edtf), days_of(b.fact.edtf)
    if left is None or right is None:
        same = a.fact.edtf == b.fact.edtf
        return Comparison("agree" if same else "unlike", _("“{a}” and “{b}” as printed").format(**shown))
    if left == right:
        return _same_day(a, b)
    if _printed_apart(a.fact, b.fact, left, right):
        return Comparison("clash", _("“{a}” and “{b}”: one stretch of days with other ends").format(**shown))
    if _is_on_side(a, left, right) or _is_on_side(b, right, left):
        return Comparison("contains", _("“{a}” and “{b}” leave room for each other").format(**shown))
    if _leaves_out(a, left, right) or _leaves_out(b, right, left):
        return Comparison("clash", _("“{a}” and “{b}” are different days").format(**shown))
    if left.contains(right) or right.contains(left):
        return Comparison("contains", _("“{a}” and “{b}”: one lies within the other").format(**shown))
    if left.overlaps(right):
        return Comparison("contains", _("“{a}” and “{b}” overlap").format(**shown))
    if _only_pointed_at(a.fact) or _only_pointed_at(b.fact):
        return Comparison(
            "contains", _("“{a}” and “{b}”: one only points back to a day named before").format(**shown)
        )
    if surroundings.goes_on(a) and surroundings.goes_on(b):
        return Comparison("contains", _("“{a}” and “{b}”: both go on from there").format(**shown))
    allowed = _allowance(a, b, left, right)
    if allowed is not None:
        return Comparison("contains", allowed.format(**shown))
    return Comparison("clash", _("“{a}” and “{b}” are different days").format(**shown))


def _is_on_side(told: Told[Moment], own: Days, other: Days) -> bool:
    """Return whether days are only told to be before or after some, and the others are."""
    side = surroundings.side(told)
    return (side == "after" and other.first > own.last) or (side == "before" and other.last < own.first)


def _leaves_out(told: Told[Moment], own: Days, other: Days) -> bool:
    """Return whether days told to be before or after some are others: 28 February 2008 is not "after 2008"."""
    return surroundings.side(told) is not None and own.contains(other)


def _printed_apart(a: Moment, b: Moment, left: Days, right: Days) -> bool:
    """Return whether two stretches of days, both printed with both ends, are one that has another end in the other.

    They share an end, or overlap without one lying within the other; a stretch within a longer one can be a part of it.
    """
    whole = all("/" in (m.edtf or "") and ".." not in (m.edtf or "") for m in (a, b))
    if not whole or not left.overlaps(right):
        return False
    shared = left.first == right.first or left.last == right.last
    return shared or not (left.contains(right) or right.contains(left))


def _only_pointed_at(moment: Moment) -> bool:
    """Return whether a day is known from what was named before it alone ("that day"), and can be another one."""
    return moment.anchor == "context" and not any(c.isdigit() for c in moment.text)


def _same_day(a: Told[Moment], b: Told[Moment]) -> Comparison:
    """One date with two weekdays, or two parts of one day, are clashes still."""
    shown = {"a": a.fact.text, "b": b.fact.text}
    days = surroundings.weekday(a), surroundings.weekday(b)
    if None not in days and days[0] != days[1]:
        return Comparison("clash", _("“{a}” and “{b}”: one date with two weekdays").format(**shown))
    parts = surroundings.part_of_day(a), surroundings.part_of_day(b)
    if None not in parts and _apart(*parts) and surroundings.is_local(a) == surroundings.is_local(b):
        return Comparison("clash", _("“{a}” and “{b}”: two parts of one day").format(**shown))
    return Comparison("agree", _("the same day"))


def _apart(left: str | None, right: str | None) -> bool:
    """Return whether between two parts of a day there is a third: what one calls night the next calls morning."""
    return None not in (left, right) and abs(_PARTS.index(str(left)) - _PARTS.index(str(right))) > 1


def _allowance(a: Told[Moment], b: Told[Moment], left: Days, right: Days) -> str | None:
    """Return why two different days can be one moment: two time zones, or a weekday put into another week."""
    gap = left.gap(right)
    if gap == 1 and (
        _is_night_across(a, b, left, right) or surroundings.is_local(a) != surroundings.is_local(b)
    ):
        return _("“{a}” and “{b}” can be one moment in two time zones")
    reckoned = "absolute" not in (a.fact.anchor, b.fact.anchor) or a.fact.anchor != b.fact.anchor
    if reckoned and gap % 7 == 0 and None not in (surroundings.weekday(a), surroundings.weekday(b)):
        return _("“{a}” and “{b}”: the week was reckoned from two days of publication")
    return None


def _is_night_across(a: Told[Moment], b: Told[Moment], left: Days, right: Days) -> bool:
    """Whether the earlier day is named by its evening and the later by its morning, or the later by its small hours."""
    early, late = (a, b) if left.first < right.first else (b, a)
    parts = surroundings.part_of_day(early), surroundings.part_of_day(late)
    if parts == (None, "night"):
        return True
    return parts[0] in ("evening", "night", "afternoon") and parts[1] in ("morning", "night", "noon")


def _clocks(a: Told[Moment], b: Told[Moment]) -> Comparison:
    left, right = clock_of(a.fact.edtf), clock_of(b.fact.edtf)
    shown = {"a": a.fact.text, "b": b.fact.text}
    if left is None or right is None:
        return _clock_and_date(a, b)
    if None not in (left[1], right[1]):
        same = (left[0] - (left[1] or 0)) % 1440 == (right[0] - (right[1] or 0)) % 1440
        relation: Relation = "agree" if same else "clash"
        return Comparison(relation, _("“{a}” and “{b}”, brought to one time zone").format(**shown))
    if left[0] == right[0]:
        return Comparison("agree", _("the same time of day"))
    if _is_beyond(a, left[0], right[0]) or _is_beyond(b, right[0], left[0]):
        return Comparison("contains", _("“{a}” and “{b}” leave room for each other").format(**shown))
    one_zoned = (left[1] is None) != (right[1] is None)
    hours = one_zoned and abs(left[0] - right[0]) in WHOLE_HOURS
    if hours or (one_zoned and surroundings.is_local(a) and surroundings.is_local(b)):
        return Comparison("contains", _("“{a}” and “{b}” may be told in two time zones").format(**shown))
    return Comparison("clash", _("“{a}” and “{b}” are different times of day").format(**shown))


def _is_beyond(told: Told[Moment], own: int, other: int) -> bool:
    """Return whether a clock time is only one after or before which it was, and the other time (both in minutes) is."""
    side = surroundings.side(told)
    return (side == "after" and other > own) or (side == "before" and other < own)


def _clock_and_date(a: Told[Moment], b: Told[Moment]) -> Comparison:
    shown = {"a": a.fact.text, "b": b.fact.text}
    left, right = days_of(a.fact.edtf), days_of(b.fact.edtf)
    if left is None or right is None or "context" in (a.fact.anchor, b.fact.anchor):
        return Comparison("unlike", _("a time of day and a date: “{a}”, “{b}”").format(**shown))
    if left.gap(right) > 1:
        return Comparison("clash", _("“{a}” and “{b}” are different days").format(**shown))
    return Comparison("contains", _("“{a}” and “{b}”: one lies within the other").format(**shown))
