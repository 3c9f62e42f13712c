"""Dates as printed: weekdays and days of a month, in the orders and brackets of news pages."""

from __future__ import annotations

from dataclasses import replace

from saksi.extraction.times.printed import Day, Found
from saksi.extraction.times.source import DASHES, Source
from saksi.extraction.times.years import (
    FIRST_YEAR,
    LAST_YEAR,
    Read,
    month_alone,
    month_at,
    shifted_unit,
    year_at,
    year_behind,
    year_in_words,
)


def date_at(source: Source, index: int) -> Found | None:
    """Return the date that starts at ``index``: with a weekday, without one, or in figures alone."""
    at = source.skip(source.words.day_cue, index)
    read = _with_weekday(source, at) or (_without_weekday(source, index) if at == index else None)
    if read is None:
        return None
    return Found(index, read[1], read[0])


def _with_weekday(source: Source, index: int) -> Read | None:
    weekday = weekday_at(source, index)
    short = source.words.weekdays_short.get(source.key(index)) if weekday is None else None
    if weekday is None and short is None:
        return None
    day, at = Day(weekday=weekday or short), index + 1
    if short is not None:
        at = source.mark(at, ".")
    part, at = _part(source, at)
    behind = bracketed_or_bare(source, at, short is None)
    if behind is None:
        return None if short is not None else _weekday_alone(source, replace(day, part=part), at)
    inner, at = behind
    later, at = _part(source, at)
    return replace(inner, weekday=day.weekday, part=part or later), at


def weekday_at(source: Source, index: int) -> int | None:
    """Return the weekday named at ``index``; a word that is also a unit ("minggu") only where it is no unit."""
    weekday = source.words.weekdays.get(source.key(index))
    if weekday is None:
        return None
    after_cue = source.skip(source.words.day_cue, index - 1) == index
    if source.key(index) in source.words.units and not after_cue:
        return weekday if _is_weekday_not_unit(source, index) else None
    return weekday if after_cue or source.lexemes[index].capital else None


def _is_weekday_not_unit(source: Source, index: int) -> bool:
    before = source.numeral(index - 1) if index else None
    if (before is not None and before.end == index) or source.key(index - 1) in source.words.every_words:
        return False
    if bracketed_or_bare(source, index + 1, True) or _part(source, index + 1)[0]:
        return True
    if not source.lexemes[index].capital:
        return False
    return source.starts_name(index) or source.words.shift_after.at(source.lexemes, index + 1) is None


def _weekday_alone(source: Source, day: Day, at: int) -> Read:
    """Read what may follow a weekday without a date: "lalu", "pekan lalu", a part of the day."""
    before = source.words.shift_after.at(source.lexemes, at)
    if before is not None and source.words.parts.at(source.lexemes, before[1] - 1) is None:
        return replace(day, shift=before[0]), before[1]
    week = shifted_unit(source, at)
    if week is not None and week[0].unit == "week":
        return replace(day, within=week[0]), week[1]
    return day, at


def bracketed_or_bare(source: Source, index: int, is_long: bool) -> Read | None:
    """Read the date behind a weekday: in brackets, behind a comma, or straight behind it."""
    at = source.mark(index, ",")
    at = source.skip(source.words.date_cue, at)
    opened = source.mark(at, "([")
    if opened > at:
        read = _inside(source, opened)
        return read and (replace(read[0], bracketed=True), source.mark(_past_stray(source, read[1]), ")]"))
    return _inside(source, at) if is_long or at > index or source.digits(at) else None


def _past_stray(source: Source, index: int) -> int:
    """Step over a slash or full stop left before a closing bracket: "(19/6/)"."""
    return (
        index + 1 if source.key(index) in ("/", ".", "-") and source.key(index + 1) in (")", "]") else index
    )


def _inside(source: Source, index: int) -> Read | None:
    return _in_figures(source, index, bracketed=True) or day_month(source, index) or _month_day(source, index)


def _part(source: Source, index: int) -> tuple[str | None, int]:
    found = source.words.parts.at(source.lexemes, index)
    if found is None or source.lexemes[index].fresh:
        return None, index
    return " ".join(source.text(i) for i in range(index, found[1])), found[1]


def _without_weekday(source: Source, index: int) -> Read | None:
    at = source.skip(source.words.date_cue, index)
    cued = at > index
    read = _in_figures(source, at, bracketed=cued or source.key(index - 1) in ("(", "["))
    read = read or day_month(source, at) or _month_day(source, at)
    if read is None and cued and (day := source.number(at)) and day <= 31:
        read = _month_of_context(source, Day(day=day), at + 1)
    if read is None:
        read = month_alone(source, index) or year_at(source, index)
    if read is None:
        return None
    part, at = _part(source, read[1]) if read[0].day else (None, read[1])
    return replace(read[0], part=part), at


def _month_of_context(source: Source, day: Day, at: int) -> Read:
    """ "tanggal 5 bulan depan": a day, then a counted month."""
    month = shifted_unit(source, at)
    if month is not None and month[0].unit == "month":
        return replace(day, within=month[0]), month[1]
    return day, at


def _in_figures(source: Source, index: int, bracketed: bool) -> Read | None:
    """Read 8/11/2023, 08-11-2023, 8.11.23, 2023-11-08; 8/11 only in brackets or behind a cue."""
    first, mark = source.digits(index), source.key(index + 1)
    if not first or first > 4 or mark not in ("/", "-", ".", "–") or not source.digits(index + 2):
        return None
    if not (source.glued(index + 1) or source.glued(index + 2)) or _continues_figure(source, index):
        return None
    third = source.digits(index + 4) if source.key(index + 3) == mark else 0
    if first == 4:
        return _iso(source, index) if third and mark == "-" else None
    if third in (2, 4) and not _number_goes_on(source, index + 5):
        return _numbers(source, index, source.number(index + 4, 4), index + 5)
    if third or mark != "/" or not bracketed or _number_goes_on(source, index + 3):
        return None
    return _numbers(source, index, None, index + 3)


def _continues_figure(source: Source, index: int) -> bool:
    """Whether the digits at ``index`` are the tail of a longer figure or of a name ("F-16/2")."""
    return (
        source.glued(index) and source.key(index - 1) in ("/", "-", ".", ",", ":") and source.glued(index - 1)
    )


def _number_goes_on(source: Source, index: int) -> bool:
    return (
        source.key(index) in ("/", "-", ".", ":")
        and bool(source.digits(index + 1))
        and source.glued(index + 1)
    )


def _iso(source: Source, index: int) -> Read | None:
    year, month, day = source.number(index, 4), source.number(index + 2), source.number(index + 4)
    if not year or not month or not day or not FIRST_YEAR <= year <= LAST_YEAR or month > 12 or day > 31:
        return None
    return Day(day, month, year), index + 5


def _numbers(source: Source, index: int, year: int | None, end: int) -> Read | None:
    a, b = source.number(index), source.number(index + 2)
    if a is None or b is None or not (a and b) or (a > 31 and b > 31):
        return None
    if year is not None and source.digits(end - 1) == 2:
        year += 2000 if year < 70 else 1900
    if year is not None and year < 1000:
        return None
    if source.words.order == "?":
        return _open_order(a, b, year), end
    if b > 12 >= a and b <= 31:
        return Day(b, a, year), end
    return Day(a, b, year), end


def _open_order(a: int, b: int, year: int | None) -> Day:
    """A language whose readers use both orders: day first, unless only the other reading is a date."""
    if a <= 12 and b <= 12:
        return Day(a, b, year, other=(b, a) if a != b else None)
    return Day(a, b, year) if b <= 12 else Day(b, a, year)


def day_month(source: Source, index: int) -> Read | None:
    """Read 8 November 2023, 8th of November, 8 Nov '23."""
    day = source.number(index)
    if day is None or not 1 <= day <= 31 or is_tail_of_figure(source, index):
        return None
    at = index + 1
    if source.key(at) in source.words.day_suffix and source.glued(at):
        at += 1
    at = at + 1 if source.key(at) in source.words.of else at
    at = at + 1 if source.key(at) in DASHES and source.glued(at) and source.glued(at + 1) else at
    month = month_at(source, at, beside=True)
    if month is None:
        return None
    year, at = year_behind(source, month[1])
    day_read = Day(day, month[0], year)
    return (day_read, at) if year is not None else year_in_words(source, day_read, at)


def is_tail_of_figure(source: Source, index: int) -> bool:
    """Return whether the digits at ``index`` end a longer figure ("3.12")."""
    return (
        source.glued(index)
        and source.key(index - 1) in (".", ",", "/", ":")
        and bool(source.digits(index - 2))
    )


def _month_day(source: Source, index: int) -> Read | None:
    """Read November 8, 2023 and Nov. 8th; where the day comes first, only the whole of it, as in posts that are quoted."""
    month = month_at(source, index, beside=True)
    if month is None or source.fresh(month[1]):
        return None
    day, at = source.number(month[1]), month[1] + 1
    if day is None or not 1 <= day <= 31:
        return None
    if source.words.order == "dmy" and not (source.key(at) == "," and source.digits(at + 1) == 4):
        return None
    if source.key(at) in source.words.day_suffix and source.glued(at):
        at += 1
    year, at = year_behind(source, source.mark(at, ",") if source.digits(at + 1) == 4 else at)
    day_read = Day(day, month[0], year)
    return (day_read, at) if year is not None else year_in_words(source, day_read, at)
