"""From what is printed to a value: the year that is not printed, the day "kemarin" was, the date of a time of day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from saksi.extract.times import edtf
from saksi.extract.times.printed import (
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
from saksi.messages import _
from saksi.model.facts import Anchor, MomentKind

_FUTURE = 2.5
"""How much farther a month ahead must seem than one gone by: news mostly looks back."""
FAR = 366 * 2
"""Days from the publication beyond which a dated day in news is likely a slip (a year of 3022)."""


@dataclass(frozen=True, slots=True)
class Value:
    """A moment's value and how it was reached. ``day`` is set where the value is one calendar day."""

    edtf: str | None
    kind: MomentKind
    anchor: Anchor
    reason: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Now:
    """From where an expression counts: the day of speaking (``None`` if unknown), and what the text has named so far.

    ``published``: ``speech`` is the publication date, not a date of the text. ``ahead``: a word of planning stands by; ``back``:
    a word such as "since".
    ``named``: days named before, latest last; ``year``: the year last named; ``latest``: the latest year so far.
    """

    speech: date | None
    published: bool
    at: datetime | None = None
    ahead: bool = False
    back: bool = False
    named: tuple[date, ...] = ()
    year: int | None = None
    latest: date | None = None

    @property
    def anchor(self) -> Anchor:
        """Return what a value counted from ``speech`` rests on."""
        return "published" if self.published else "context"

    @property
    def told(self) -> str:
        """Return the words of a reason that name the day counted from."""
        day = self.speech.isoformat() if self.speech else "?"
        if self.published:
            return _("counted from the publication on {day}").format(day=day)
        return _("counted from {day}, the date in the text").format(day=day)


def value_of(shape: Shape, now: Now) -> Value:
    """Return the value of ``shape`` as printed at a place that ``now`` describes."""
    match shape:
        case Day():
            return _day(shape, now)
        case Shifted():
            return _shifted(shape, now)
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
            return _period(shape, now)
        case Stretch():
            return _stretch(shape, now)


def _unknown(kind: MomentKind = "date") -> Value:
    return Value(None, kind, "context", _("nothing in the text or its page tells from when to count"))


# --- days


def _day(shape: Day, now: Now) -> Value:
    if shape.within is not None:
        return _within(shape, shape.within, now)
    if shape.day is not None and shape.month is not None:
        return _dated(shape, now) if shape.year is not None else _without_year(shape, now)
    if shape.day is not None:
        return _day_of_month(shape, now)
    if shape.month is not None:
        return _month(shape, now)
    if shape.year is not None:
        return Value(f"{shape.year:04d}", "date", "absolute", _edge(shape.edge) or _("printed in full"))
    return _weekday(shape, now)


def _dated(shape: Day, now: Now) -> Value:
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


def _without_year(shape: Day, now: Now) -> Value:
    month, day = shape.month or 0, shape.day or 0
    if not edtf.valid(2024, month, day):
        return Value(None, "date", "absolute", _("no such day in the calendar"))
    if shape.shift is not None and now.speech is not None:
        ahead = replace(now, ahead=shape.shift > 0)
        return _found_day(_nearest(month, day, shape.weekday, now.speech, ahead.ahead), shape, now)
    if now.speech is not None:
        return _found_day(_nearest(month, day, shape.weekday, now.speech), shape, now)
    return _year_from_text(shape, now)


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


def _day_of_month(shape: Day, now: Now) -> Value:
    """ "tanggal 4": of the month now running, or the one before or after it."""
    base = now.speech
    if base is None or shape.day is None:
        return _unknown()
    options = [edtf.months_on(base.year, base.month, by) for by in (-1, 0, 1)]
    days = [date(y, m, shape.day) for y, m in options if edtf.valid(y, m, shape.day)]
    when = min(days, key=lambda d: ((d < base) if now.ahead else (d > base), abs(d - base)))
    return Value(
        when.isoformat(), "date", now.anchor, _("the month is not printed: {why}").format(why=now.told), when
    )


def _month(shape: Day, now: Now) -> Value:
    month = shape.month or 0
    if shape.year is not None:
        reason = _edge(shape.edge) or _("printed in full")
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
    return _edge(shape.edge) or _("the year is not printed: {why}").format(why=now.told)


def _year_of_month(month: int, base: date, ahead: bool) -> int:
    """Return the year of a bare month: ahead where that is said, else the nearest, the past before the future."""
    gap = (month - base.month) % 12
    if ahead or gap * _FUTURE < 12 - gap:
        return base.year + (1 if month < base.month else 0)
    return base.year - (1 if month > base.month else 0)


def _weekday(shape: Day, now: Now) -> Value:
    base = now.speech
    if base is None or shape.weekday is None:
        return _unknown()
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
        return _unknown()
    year = now.year if within.base == "context" and now.year else base.year
    year += within.by if within.unit == "year" else 0
    if within.unit == "year" and shape.month is not None:
        if shape.day is None:
            return Value(f"{year:04d}-{shape.month:02d}", "date", now.anchor, now.told)
        return _dated(replace(shape, year=year, within=None), now)
    if within.unit == "month" and shape.day is not None:
        y, m = edtf.months_on(base.year, base.month, within.by)
        return _dated(replace(shape, year=y, month=m, within=None), now)
    if within.unit == "week" and shape.weekday is not None:
        monday = base - timedelta(days=base.weekday()) + timedelta(weeks=within.by)
        when = monday + timedelta(days=shape.weekday - 1)
        return Value(when.isoformat(), "date", now.anchor, now.told, when)
    return _unknown()


# --- counted units


def _shifted(shape: Shifted, now: Now) -> Value:
    base, anchor, told = now.speech, now.anchor, now.told
    if shape.base == "context":
        base = now.named[-1] if now.named else base
        anchor, told = "context", _("counted from the day last named in the text")
    if base is None:
        return _unknown()
    try:
        return _counted(shape, base, anchor, _edge(shape.edge) or told, now)
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
        return Value(None, "time", anchor, _("the hour of speaking is not known"))
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


def _edge(edge: str | None) -> str | None:
    words = {
        "early": _("its early part is meant"),
        "middle": _("its middle is meant"),
        "late": _("its late part is meant"),
    }
    return words.get(edge) if edge else None


def _period(shape: Season | Division | Weekend, now: Now) -> Value:
    if isinstance(shape, Weekend):
        if now.speech is None:
            return _unknown()
        return Value(edtf.weekend_of(now.speech, shape.by), "date", now.anchor, now.told)
    year, anchor, reason = shape.year, "absolute", _("printed in full")
    if year is None:
        if now.speech is None:
            return _unknown()
        year = now.speech.year + (shape.within.by if shape.within else 0)
        anchor, reason = now.anchor, now.told
    settled: Anchor = "absolute" if anchor == "absolute" else now.anchor
    if isinstance(shape, Season):
        return Value(f"{year:04d}-{shape.code}", "date", settled, reason)
    return Value(f"{year:04d}-{shape.first:02d}/{year:04d}-{shape.last:02d}", "date", settled, reason)


# --- times of day and stretches


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
