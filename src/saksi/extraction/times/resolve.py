"""From what is printed to a value: the day "kemarin" was, the month of a bare "Januari", the date of a time of day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from saksi.extraction.times import edtf
from saksi.extraction.times.counted import edge, period, shifted
from saksi.extraction.times.days import dated, day_of_month, without_year
from saksi.extraction.times.printed import (
    Clock,
    Day,
    Division,
    Era,
    Length,
    Repeated,
    Season,
    Shape,
    Shifted,
    Stamp,
    Stretch,
    Weekend,
)  # fmt: skip
from saksi.extraction.times.value import Now, Value, unknown
from saksi.messages import _

_FUTURE = 2.5
"""How much farther a month ahead must seem than one gone by: news mostly looks back."""


def value_of(shape: Shape, now: Now) -> Value:
    """Return the value of ``shape`` as printed at a place that ``now`` describes."""
    match shape:
        case Day():
            return _day(shape, now)
        case Shifted():
            return shifted(shape, now)
        case Length():
            return Value(edtf.duration(shape), "duration", "absolute", _("a length of time, as printed"))
        case Repeated():
            length = edtf.duration(Length(shape.unit, shape.count))
            return Value(length, "set", "absolute", _("comes again after each such period"))
        case Clock():
            return _clock(shape, now)
        case Stamp():
            return _stamp(shape, now)
        case Era():
            return Value(shape.edtf, "date", "absolute", _("a decade or century, as printed"))
        case Season() | Division() | Weekend():
            return period(shape, now)
        case Stretch():
            return _stretch(shape, now)


def _day(shape: Day, now: Now) -> Value:
    if shape.within is not None:
        return _within(shape, shape.within, now)
    if shape.day is not None and shape.month is not None:
        return dated(shape, now) if shape.year is not None else without_year(shape, now)
    if shape.day is not None:
        return day_of_month(shape, now)
    if shape.month is not None:
        return _month(shape, now)
    if shape.year is not None:
        return Value(f"{shape.year:04d}", "date", "absolute", edge(shape.edge) or _("printed in full"))
    return _weekday(shape, now)


def _month(shape: Day, now: Now) -> Value:
    month = shape.month or 0
    if shape.year is not None:
        reason = edge(shape.edge) or _("printed in full")
        return Value(f"{shape.year:04d}-{month:02d}", "date", "absolute", reason)
    base = now.speech
    if base is None:
        return Value(
            f"XXXX-{month:02d}", "date", "context", _("the year is not printed and nothing tells it")
        )
    if shape.shift is None and not now.back:
        year = _year_of_month(month, base, now.ahead)
        return Value(f"{year:04d}-{month:02d}", "date", now.anchor, _month_reason(shape, now))
    ahead = shape.shift is not None and shape.shift > 0
    year = base.year
    if ahead and month < base.month:
        year += 1
    elif (not ahead and month > base.month and shape.shift != 0) or (
        shape.shift == -1 and month == base.month
    ):
        year -= 1
    return Value(f"{year:04d}-{month:02d}", "date", now.anchor, _month_reason(shape, now))


def _month_reason(shape: Day, now: Now) -> str:
    return edge(shape.edge) or _("the year is not printed: {why}").format(why=now.told)


def _year_of_month(month: int, base: date, ahead: bool) -> int:
    """Return the year of a bare month: ahead where that is said, else the nearest, the past before the future."""
    gap = (month - base.month) % 12
    if ahead or gap * _FUTURE < 12 - gap:
        return base.year + (1 if month < base.month else 0)
    return base.year - (1 if month > base.month else 0)


def _weekday(shape: Day, now: Now) -> Value:
    base = now.speech
    if base is None or shape.weekday is None:
        return unknown()
    named = next(
        (d for d in reversed(now.named) if d.isoweekday() == shape.weekday and abs((d - base).days) < 9), None
    )
    if named is not None and shape.shift is None:
        return Value(named.isoformat(), "date", "context", _("the text names that weekday's date"), named)
    back = (base.isoweekday() - shape.weekday) % 7
    ahead = now.ahead if shape.shift is None else shape.shift > 0
    if shape.shift == 0:
        when = base + timedelta(days=shape.weekday - base.isoweekday())
    elif ahead:
        when = base + timedelta(days=(-back % 7) or (7 if shape.shift else 0))
    else:
        when = base - timedelta(days=back or (7 if shape.shift else 0))
    return Value(when.isoformat(), "date", now.anchor, now.told, when)


def _within(shape: Day, within: Shifted, now: Now) -> Value:
    """ "Mei tahun lalu", "Kamis pekan depan", "tanggal 5 bulan depan": a part of a counted unit."""
    base = now.speech
    if base is None:
        return unknown()
    year = now.year if within.base == "context" and now.year else base.year
    year += within.by if within.unit == "year" else 0
    if within.unit == "year" and shape.month is not None:
        if shape.day is None:
            return Value(f"{year:04d}-{shape.month:02d}", "date", now.anchor, now.told)
        return dated(replace(shape, year=year, within=None), now)
    if within.unit == "month" and shape.day is not None:
        y, m = edtf.months_on(base.year, base.month, within.by)
        return dated(replace(shape, year=y, month=m, within=None), now)
    if within.unit == "week" and shape.weekday is not None:
        monday = base - timedelta(days=base.weekday()) + timedelta(weeks=within.by)
        when = monday + timedelta(days=shape.weekday - 1)
        return Value(when.isoformat(), "date", now.anchor, now.told, when)
    return unknown()


def _clock(shape: Clock, now: Now) -> Value:
    time = edtf.clock(shape)
    day = now.named[-1] if now.named else now.speech
    if day is None:
        return Value(f"T{time}", "time", "absolute", _("the day is not known"))
    if now.named:
        return Value(
            f"{day.isoformat()}T{time}", "time", "context", _("on the day named nearest in the text")
        )
    return Value(f"{day.isoformat()}T{time}", "time", now.anchor, now.told)


def _stamp(shape: Stamp, now: Now) -> Value:
    day = _day(shape.day, now)
    value = f"{day.edtf}T{edtf.clock(shape.clock)}" if day.edtf else None
    return Value(value, "time", day.anchor, day.reason, day.day)


def _stretch(shape: Stretch, now: Now) -> Value:
    first, last = value_of(shape.first, now), value_of(shape.last, now)
    if first.edtf is None or last.edtf is None:
        return Value(None, first.kind, last.anchor, last.reason)
    start, end = first, last
    if (
        first.day
        and last.day
        and first.day > last.day
        and not (isinstance(shape.first, Day) and shape.first.month)
    ):
        start = replace(first, edtf=(first.day - timedelta(days=7)).isoformat())
    if first.kind == last.kind == "date" and _is_after(start.edtf or "", end.edtf or ""):
        start, end = _put_right(shape, start, end)
    value = f"{start.edtf}/{end.edtf}" if start.edtf and end.edtf else None
    return Value(value, first.kind, last.anchor, last.reason)


def _is_after(first: str, last: str) -> bool:
    """Return whether a stretch would end before it begins, where both ends are known and as exact."""
    return len(first) == len(last) and "X" not in first + last and first > last


def _put_right(shape: Stretch, first: Value, last: Value) -> tuple[Value, Value]:
    """Return the ends in order: the one without a printed year is moved to the year of the other, or the one beside it.

    "dari 2025 hingga 2023" stays without a value.
    """
    begin, end = first.edtf or "", last.edtf or ""
    over = begin[4:] > end[4:]  # the stretch goes over the turn of a year
    if _is_yearless(shape.first):
        return replace(first, edtf=f"{int(end[:4]) - over:04d}{begin[4:]}"), last
    if _is_yearless(shape.last):
        return first, replace(last, edtf=f"{int(begin[:4]) + over:04d}{end[4:]}")
    return replace(first, edtf=None), last


def _is_yearless(shape: Shape) -> bool:
    return isinstance(shape, Day) and shape.month is not None and shape.year is None and shape.within is None
