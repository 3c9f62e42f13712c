"""Calendar days: the order of their figures, the year that is not printed, and what cannot be right about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from saksi.extraction.times import edtf
from saksi.extraction.times.printed import Day
from saksi.extraction.times.value import Now, Value, unknown
from saksi.messages import _

FAR = 366 * 2
"""Days from the publication beyond which a dated day in news is likely a slip (a year of 3022)."""


def dated(shape: Day, now: Now) -> Value:
    """A full date; the order of its figures is settled where it is open, and what cannot be right is flagged."""
    shape, why = _ordered(shape, now)
    year, month, day = shape.year or 0, shape.month or 0, shape.day or 0
    if not edtf.valid(year, month, day):
        return Value(None, "date", "absolute", _("no such day in the calendar"))
    text = f"{year:04d}-{month:02d}-{day:02d}"
    when = date(year, month, day)
    doubt = _doubt(when, shape.weekday, now)
    return Value(text, "date", "absolute", doubt or why or _("printed in full"), when)


def _ordered(shape: Day, now: Now) -> tuple[Day, str | None]:
    if shape.other is None or shape.year is None:
        return shape, None
    swapped = replace(shape, day=shape.other[0], month=shape.other[1], other=None)
    first, second = (_real(s) for s in (shape, swapped))
    if first is None or second is None:
        return (shape if first else swapped), None
    if shape.weekday and (first.isoweekday() == shape.weekday) != (second.isoweekday() == shape.weekday):
        chosen = shape if first.isoweekday() == shape.weekday else swapped
        return chosen, _("day and month in the order that fits the weekday")
    base = now.speech
    if base is not None and abs((second - base).days) < abs((first - base).days):
        return swapped, _("month before day: {why}").format(why=now.told)
    return shape, _("day before month") if base is None else _("day before month: {why}").format(why=now.told)


def _real(shape: Day) -> date | None:
    year, month, day = shape.year or 0, shape.month or 0, shape.day or 0
    return date(year, month, day) if edtf.valid(year, month, day) else None


def _doubt(when: date, weekday: int | None, now: Now) -> str | None:
    """Say what cannot be right about a printed date, with the likely reading."""
    if now.speech is not None and abs((when - now.speech).days) > FAR and when > now.speech:
        likely = _nearest(when.month, when.day, weekday, now.speech)
        return _("kept as printed, but it lies years after the text; {likely} is likely meant").format(
            likely=likely
        )
    if weekday is None or when.isoweekday() == weekday:
        return None
    near = min(
        (when + timedelta(days=d) for d in range(-3, 4)),
        key=lambda d: (d.isoweekday() != weekday, abs(d - when)),
    )
    return _("kept as printed, but {date} is no such weekday; {near} would be").format(
        date=when.isoformat(), near=near.isoformat()
    )


def without_year(shape: Day, now: Now) -> Value:
    """Return the value of a day and month whose year is not printed."""
    month, day = shape.month or 0, shape.day or 0
    if not edtf.valid(2024, month, day):
        return Value(None, "date", "absolute", _("no such day in the calendar"))
    if _is_of_month(shape, now):
        return _in_month(shape, now)
    if shape.shift is not None and now.speech is not None:
        ahead = replace(now, ahead=shape.shift > 0)
        return _found_day(_nearest(month, day, shape.weekday, now.speech, ahead.ahead), shape, now)
    if now.speech is not None:
        return _found_day(_nearest(month, day, shape.weekday, now.speech), shape, now)
    return _year_from_text(shape, now)


def _is_of_month(shape: Day, now: Now) -> bool:
    """Return whether a bare day ("Oct. 7") is one of the month printed with its year before ("In October 2016, …")."""
    told = shape.weekday is not None or shape.shift is not None or shape.bracketed
    return not told and now.month is not None and now.month[1] == shape.month


def _in_month(shape: Day, now: Now) -> Value:
    year, month = now.month or (0, 0)
    if not edtf.valid(year, month, shape.day or 0):
        return Value(None, "date", "absolute", _("no such day in the calendar"))
    when = date(year, month, shape.day or 0)
    reason = _("the year is not printed: the text named {month} before").format(
        month=f"{year:04d}-{month:02d}"
    )
    return Value(when.isoformat(), "date", "context", reason, when)


def _nearest(month: int, day: int, weekday: int | None, base: date, ahead: bool | None = None) -> date:
    """Return the day of that month nearest to ``base``, a fitting weekday before all else within a year of it."""
    options = [
        date(y, month, day)
        for y in range(base.year - 1, base.year + 2)
        if 1 <= y <= 9999 and edtf.valid(y, month, day)
    ] or [date(y, month, day) for y in range(base.year - 4, base.year + 5) if edtf.valid(y, month, day)]

    def cost(option: date) -> tuple[bool, int]:
        gap = (option - base).days
        wrong_side = ahead is not None and (gap < 0) == ahead
        return wrong_side, abs(gap) if gap <= 0 else int(gap * 1.5)

    near = min(options, key=cost)
    if weekday and near.isoweekday() != weekday and abs((near - base).days) > 120:
        return min((o for o in options if o.isoweekday() == weekday), key=cost, default=near)
    return near


def _found_day(when: date, shape: Day, now: Now) -> Value:
    doubt = _doubt(when, shape.weekday, now)
    reason = doubt or _("the year is not printed: {why}").format(why=now.told)
    return Value(when.isoformat(), "date", now.anchor, reason, when)


def _year_from_text(shape: Day, now: Now) -> Value:
    """No date to count from: the first year that fits the weekday and is not before what the text has passed."""
    month, day = shape.month or 0, shape.day or 0
    if shape.weekday is None or now.latest is None:
        return Value(
            f"XXXX-{month:02d}-{day:02d}",
            "date",
            "context",
            _("the year is not printed and nothing tells it"),
        )
    for year in range(now.latest.year, now.latest.year + 7):
        if edtf.valid(year, month, day):
            when = date(year, month, day)
            if when >= now.latest and when.isoweekday() == shape.weekday:
                reason = _(
                    "the year is not printed: the weekday fits {year}, and the text has already passed {passed}"
                )
                passed = now.latest.isoformat()[:7]
                return Value(
                    when.isoformat(), "date", "context", reason.format(year=year, passed=passed), when
                )
    return Value(
        f"XXXX-{month:02d}-{day:02d}", "date", "context", _("the year is not printed and no near year fits")
    )


def day_of_month(shape: Day, now: Now) -> Value:
    """ "tanggal 4": of the month now running, or the one before or after it."""
    base = now.speech
    if base is None or shape.day is None:
        return unknown()
    options = [edtf.months_on(base.year, base.month, by) for by in (-1, 0, 1)]
    days = [date(y, m, shape.day) for y, m in options if edtf.valid(y, m, shape.day)]
    when = min(days, key=lambda d: ((d < base) if now.ahead else (d > base), abs(d - base)))
    return Value(
        when.isoformat(), "date", now.anchor, _("the month is not printed: {why}").format(why=now.told), when
    )
