"""Units counted from a day ("pekan lalu", "two years ago") and named parts of a year."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from saksi.extraction.times import edtf
from saksi.extraction.times.printed import Division, Length, Season, Shifted, Weekend
from saksi.extraction.times.value import Now, Value, unknown
from saksi.messages import _
from saksi.model.facts import Anchor


def shifted(shape: Shifted, now: Now) -> Value:
    """Return the value of a unit counted from the day of speaking, or from the day last named."""
    base, anchor, told = now.speech, now.anchor, now.told
    if shape.base == "context":
        base = now.named[-1] if now.named else base
        anchor, told = "context", _("counted from the day last named in the text")
    if base is None:
        return unknown()
    try:
        return _counted(shape, base, anchor, edge(shape.edge) or told, now)
    except (OverflowError, ValueError):
        return Value(None, "date", anchor, _("it lies outside the calendar"))


def _counted(shape: Shifted, base: date, anchor: Anchor, told: str, now: Now) -> Value:
    unit, by = shape.unit, shape.by
    if unit in ("day", "night"):
        when = base + timedelta(days=by)
        return Value(when.isoformat(), "date", anchor, told, when)
    if unit == "week":
        return Value(edtf.week_of(base, by), "date", anchor, told)
    if unit in edtf.MONTHS:
        return Value(_months(base, unit, by), "date", anchor, told)
    if unit in edtf.YEARS:
        return Value(_years(base, unit, by, now if shape.base == "context" else None), "date", anchor, told)
    if now.at is None or shape.base == "context":
        length = edtf.duration(Length(unit, Decimal(abs(by))))
        return Value(
            length, "duration", anchor, _("the hour from which it counts is not known: the length alone")
        )
    seconds = {"second": 1, "minute": 60, "hour": 3600}[unit]
    when_at = now.at + timedelta(seconds=seconds * by)
    return Value(when_at.strftime("%Y-%m-%dT%H:%M"), "time", anchor, told)


def _months(base: date, unit: str, by: int) -> str:
    size = edtf.MONTHS[unit]
    if size == 1:
        year, month = edtf.months_on(base.year, base.month, by)
        return f"{year:04d}-{month:02d}"
    start = (base.month - 1) // size * size + 1
    year, month = edtf.months_on(base.year, start, by * size)
    return f"{year:04d}-{month:02d}/{year:04d}-{month + size - 1:02d}"


def _years(base: date, unit: str, by: int, context: Now | None) -> str:
    year = base.year if context is None else context.year or base.year
    size = edtf.YEARS[unit]
    year += by * size
    if not 0 < year <= 9999:
        raise ValueError("outside the calendar")
    digits = {1: 4, 10: 3, 100: 2, 1000: 1}[size]
    return f"{year:04d}"[:digits].ljust(4, "X")


def edge(part: str | None) -> str | None:
    """Return the reason that tells which part of a period is meant, ``None`` for the whole of it."""
    words = {
        "early": _("its early part is meant"),
        "middle": _("its middle is meant"),
        "late": _("its late part is meant"),
    }
    return words.get(part) if part else None


def period(shape: Season | Division | Weekend, now: Now) -> Value:
    """Return the value of a season, a part of a year or a weekend."""
    if isinstance(shape, Weekend):
        if now.speech is None:
            return unknown()
        return Value(edtf.weekend_of(now.speech, shape.by), "date", now.anchor, now.told)
    year, anchor, reason = shape.year, "absolute", _("printed in full")
    if year is None:
        if now.speech is None:
            return unknown()
        year = now.speech.year + (shape.within.by if shape.within else 0)
        anchor, reason = now.anchor, now.told
    settled: Anchor = "absolute" if anchor == "absolute" else now.anchor
    if isinstance(shape, Season):
        return Value(f"{year:04d}-{shape.code}", "date", settled, reason)
    return Value(f"{year:04d}-{shape.first:02d}/{year:04d}-{shape.last:02d}", "date", settled, reason)
