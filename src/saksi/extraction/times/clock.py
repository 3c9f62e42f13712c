"""Times of day as printed: "pukul 07.22 WIB", "5 sore", "7:22 a.m.", "15.30 hours"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from saksi.extraction.times.printed import Clock, Found
from saksi.extraction.times.source import Source

_QUARTER = 15
"""Minutes: zones are whole quarters of an hour ahead of Greenwich or behind it."""


def clock_at(source: Source, index: int) -> Found | None:
    """Return the time of day that starts at ``index``.

    Bare figures count only with a colon, a zone, "am" or "pm", or a part of the day behind them; behind "pukul" any
    hour does.
    """
    at = source.skip(source.words.clock_cue, index)
    if at > index and source.key(index - 1) and _is_amount_before(source, index):
        return None
    noon = source.words.noons.at(source.lexemes, index)
    if noon is not None:
        return Found(index, noon[1], Clock(noon[0], 0))
    read = bare(source, at, cued=at > index)
    return Found(index, read[1], read[0]) if read else None


def _is_amount_before(source: Source, index: int) -> bool:
    """Whether a number stands before "jam", which then counts hours; "pukul" never does."""
    if source.key(index) not in source.words.units:
        return False
    before = source.numeral(index - 1)
    return before is not None and before.end == index


def bare(source: Source, index: int, cued: bool) -> tuple[Clock, int] | None:
    """Read a time of day without its cue; ``cued`` says that one stands before it."""
    read = _four_digits(source, index) or figures(source, index) or _whole_hour(source, index)
    if read is None:
        return None
    clock, mark, at = read
    half, end = _half_of_day(source, clock, at, cued or bool(mark))
    zone, end = _zone(source, end)
    clear = cued or zone is not None or half is not None or (mark == ":" and not _is_ratio(source, index, at))
    suffixed = source.skip(source.words.clock_suffix, end)
    if suffixed > end and mark and source.text(end) in source.words.clock_hours:
        end, clear = suffixed, True
        zone, end = _zone(source, end) if zone is None else (zone, end)
    elif suffixed > end and not mark and half is None:
        end, clear = suffixed, clear or source.text(end) not in source.words.clock_hours
    if not clear:
        return None
    return replace(half or clock, zone=zone[0] if zone else None), end


def figures(source: Source, index: int) -> tuple[Clock, str, int] | None:
    """Read an hour and minutes in figures; return them, the mark between them and the index behind them."""
    hour = source.number(index)
    if hour is None or hour > 24 or _inside_figure(source, index):
        return None
    mark = source.key(index + 1)
    minute = source.number(index + 2)
    if (
        mark not in (".", ":")
        or source.digits(index + 2) != 2
        or not source.glued(index + 2)
        or minute is None
    ):
        return None
    if minute > 59 or (source.glued(index + 3) and source.key(index + 3) == "%"):
        return None
    second, at = _seconds(source, index + 3, mark)
    if second is None and source.key(at) in (".", ":", ",") and source.glued(at) and source.digits(at + 1):
        return None if source.glued(at + 1) else (Clock(hour, minute), mark, at)
    return Clock(hour, minute, second), mark, at


def _four_digits(source: Source, index: int) -> tuple[Clock, str, int] | None:
    """Read "1700 hours"."""
    number = source.number(index, 4) if source.digits(index) == 4 else None
    hours = (
        source.text(index + 1) in source.words.clock_hours
        and source.skip(source.words.clock_suffix, index + 1) > index + 1
    )
    if number is None or not hours or number // 100 > 24 or number % 100 > 59:
        return None
    return Clock(number // 100, number % 100), ":", index + 1


def _seconds(source: Source, index: int, mark: str) -> tuple[int | None, int]:
    second = source.number(index + 1)
    if (
        source.key(index) != mark
        or source.digits(index + 1) != 2
        or not source.glued(index + 1)
        or second is None
    ):
        return None, index
    return (second, index + 2) if second < 60 else (None, index)


def _inside_figure(source: Source, index: int) -> bool:
    return source.glued(index) and source.key(index - 1) in (".", ",", ":", "/", "$") and index > 1


def _is_ratio(source: Source, index: int, end: int) -> bool:
    """Whether "3:15" may be a score or a ratio: one digit before the colon and nothing else that tells a clock."""
    return source.digits(index) < 2 and end == index + 3


def _whole_hour(source: Source, index: int) -> tuple[Clock, str, int] | None:
    read = source.whole(index)
    if read is None or not 0 <= read[0] <= 24 or read[1] > index + 3:
        return None
    return Clock(read[0], 0), "", read[1]


def _half_of_day(source: Source, clock: Clock, index: int, sure: bool) -> tuple[Clock | None, int]:
    """Read "sore", "pagi", "p.m." behind the hour, and count it from midnight.

    "malam" is a unit too ("dua malam"): it tells the half of the day only where it is ``sure`` that an hour stands there.
    """
    meridiem = source.words.meridiem.at(source.lexemes, index)
    if meridiem is not None and 1 <= clock.hour <= 12:
        return replace(clock, hour=clock.hour % 12 + meridiem[0]), meridiem[1]
    part = source.words.parts.at(source.lexemes, index)
    if part is None or source.fresh(index) or (source.key(index) in source.words.units and not sure):
        return None, index
    return _by_part(clock, part[0]), part[1]


def _by_part(clock: Clock, after_noon: bool) -> Clock:
    if clock.hour > 12 or clock.hour == 0:
        return clock
    if not after_noon:
        return replace(clock, hour=clock.hour % 12)
    return clock if clock.hour >= 11 else replace(clock, hour=clock.hour + 12)


def _zone(source: Source, index: int) -> tuple[tuple[Decimal | None] | None, int]:
    """Read WIB, GMT+7 and their like; the offset is ``None`` where the name alone does not tell it.

    "waktu Singapura" tells the zone too, and stays outside the expression.
    """
    opened = source.mark(index, "(")
    name = source.text(opened)
    if name not in source.words.zones:
        named = source.words.zone_names.at(source.lexemes, index)
        return ((named[0],), index) if named else (None, index)
    offset, at = source.words.zones[name], opened + 1
    shifted = _shifted(source, at) if offset == 0 else None
    if shifted is not None:
        offset, at = shifted
    return (offset,), source.mark(at, ")") if opened > index else at


def _shifted(source: Source, index: int) -> tuple[Decimal, int] | None:
    """Read the hours that a zone is ahead of Greenwich or behind it ("+7", "-3:30"), and the index behind them.

    A clock time behind a dash, which ends what the first one begins ("10:20 GMT-11:43 GMT"), tells none.
    """
    sign, hours = source.key(index), source.number(index + 1)
    if sign not in ("+", "-") or hours is None or not (source.glued(index) and source.glued(index + 1)):
        return None
    until = figures(source, index + 1)
    if until is None:
        return Decimal(hours if sign == "+" else -hours), index + 2
    clock, _mark, end = until
    if sign == "-" and (clock.minute % _QUARTER or source.text(end) in source.words.zones):
        return None
    shift = hours + Decimal(clock.minute) / 60
    return (shift if sign == "+" else -shift), end
