"""Dates as printed: weekdays, days, months, years, in the orders and brackets of news pages."""

from __future__ import annotations

from dataclasses import replace

from saksi.extract.times.printed import Day, Found, Shifted
from saksi.extract.times.source import DASHES, Source

FIRST_YEAR, LAST_YEAR = 1500, 2100
_SMALL = ("second", "minute", "hour", "day", "night")
_Read = tuple[Day, int]


def date_at(source: Source, index: int) -> Found | None:
    """Return the date that starts at ``index``: with a weekday, without one, or in figures alone."""
    at = source.skip(source.words.day_cue, index)
    read = _with_weekday(source, at) or (_without_weekday(source, index) if at == index else None)
    if read is None:
        return None
    return Found(index, read[1], read[0])


# --- with a weekday


def _with_weekday(source: Source, index: int) -> _Read | None:
    weekday = weekday_at(source, index)
    short = source.words.weekdays_short.get(source.key(index)) if weekday is None else None
    if weekday is None and short is None:
        return None
    day, at = Day(weekday=weekday or short), index + 1
    if short is not None:
        at = source.mark(at, ".")
    part, at = _part(source, at)
    dated = _dated(source, at, short is None)
    if dated is None:
        return None if short is not None else _weekday_alone(source, replace(day, part=part), at)
    inner, at = dated
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
    if _dated(source, index + 1, True) or _part(source, index + 1)[0]:
        return True
    if not source.lexemes[index].capital:
        return False
    return source.starts_name(index) or source.words.shift_after.at(source.lexemes, index + 1) is None


def _weekday_alone(source: Source, day: Day, at: int) -> _Read:
    """Read what may follow a weekday without a date: "lalu", "pekan lalu", a part of the day."""
    before = source.words.shift_after.at(source.lexemes, at)
    if before is not None and source.words.parts.at(source.lexemes, before[1] - 1) is None:
        return replace(day, shift=before[0]), before[1]
    week = shifted_unit(source, at)
    if week is not None and week[0].unit == "week":
        return replace(day, within=week[0]), week[1]
    return day, at


def _dated(source: Source, index: int, is_long: bool) -> _Read | None:
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


def _inside(source: Source, index: int) -> _Read | None:
    return (
        _in_figures(source, index, bracketed=True) or _day_month(source, index) or _month_day(source, index)
    )


def _part(source: Source, index: int) -> tuple[str | None, int]:
    found = source.words.parts.at(source.lexemes, index)
    if found is None or source.lexemes[index].fresh:
        return None, index
    return " ".join(source.text(i) for i in range(index, found[1])), found[1]


# --- without a weekday


def _without_weekday(source: Source, index: int) -> _Read | None:
    at = source.skip(source.words.date_cue, index)
    cued = at > index
    read = _in_figures(source, at, bracketed=cued or source.key(index - 1) in ("(", "["))
    read = read or _day_month(source, at) or _month_day(source, at)
    if read is None and cued and (day := source.number(at)) and day <= 31:
        read = _month_of_context(source, Day(day=day), at + 1)
    if read is None:
        read = _month_alone(source, index) or year_at(source, index)
    if read is None:
        return None
    part, at = _part(source, read[1]) if read[0].day else (None, read[1])
    return replace(read[0], part=part), at


def _month_of_context(source: Source, day: Day, at: int) -> _Read:
    """ "tanggal 5 bulan depan": a day, then a counted month."""
    month = shifted_unit(source, at)
    if month is not None and month[0].unit == "month":
        return replace(day, within=month[0]), month[1]
    return day, at


def _in_figures(source: Source, index: int, bracketed: bool) -> _Read | None:
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


def _iso(source: Source, index: int) -> _Read | None:
    year, month, day = source.number(index, 4), source.number(index + 2), source.number(index + 4)
    if not year or not month or not day or not FIRST_YEAR <= year <= LAST_YEAR or month > 12 or day > 31:
        return None
    return Day(day, month, year), index + 5


def _numbers(source: Source, index: int, year: int | None, end: int) -> _Read | None:
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


def _day_month(source: Source, index: int) -> _Read | None:
    """Read 8 November 2023, 8th of November, 8 Nov '23."""
    day = source.number(index)
    if day is None or not 1 <= day <= 31 or _is_tail_of_figure(source, index):
        return None
    at = index + 1
    if source.key(at) in source.words.day_suffix and source.glued(at):
        at += 1
    at = at + 1 if source.key(at) in source.words.of else at
    at = at + 1 if source.key(at) in DASHES and source.glued(at) and source.glued(at + 1) else at
    month = month_at(source, at, beside=True)
    if month is None:
        return None
    year, at = _year_behind(source, month[1])
    day_read = Day(day, month[0], year)
    return (day_read, at) if year is not None else _year_in_words(source, day_read, at)


def _is_tail_of_figure(source: Source, index: int) -> bool:
    return (
        source.glued(index)
        and source.key(index - 1) in (".", ",", "/", ":")
        and bool(source.digits(index - 2))
    )


def _month_day(source: Source, index: int) -> _Read | None:
    """Read November 8, 2023 and Nov. 8th."""
    month = month_at(source, index, beside=True)
    if month is None or source.fresh(month[1]):
        return None
    day, at = source.number(month[1]), month[1] + 1
    if day is None or not 1 <= day <= 31 or source.words.order == "dmy":
        return None
    if source.key(at) in source.words.day_suffix and source.glued(at):
        at += 1
    year, at = _year_behind(source, source.mark(at, ",") if source.digits(at + 1) == 4 else at)
    day_read = Day(day, month[0], year)
    return (day_read, at) if year is not None else _year_in_words(source, day_read, at)


def month_at(source: Source, index: int, beside: bool) -> tuple[int, int] | None:
    """Return the month named at ``index`` and the index behind it; short names only ``beside`` a number."""
    key = source.key(index)
    month = source.words.months.get(key)
    if month is not None:
        return month, index + 1
    short = source.words.months_short.get(key) if beside else None
    if short is None or not (source.digits(index - 1) or source.digits(source.mark(index + 1, ".,-'’"))):
        return None
    return short, source.mark(index + 1, ".")


def _year_behind(source: Source, index: int) -> tuple[int | None, int]:
    """Read the year behind a month: 2023, '23, "tahun 2023", behind a comma or a dash."""
    at = source.mark(index, ",")
    at = source.skip(source.words.year_cue, at)
    at = at + 1 if source.key(at) in source.words.of and source.digits(at + 1) == 4 else at
    at = at + 1 if source.key(at) in DASHES and source.glued(at) and source.glued(at + 1) else at
    if source.key(at) in ("'", "’") and source.digits(at + 1) == 2 and source.glued(at + 1):
        short = source.number(at + 1) or 0
        return short + (2000 if short < 70 else 1900), at + 2
    year = source.number(at, 4) if source.digits(at) == 4 else None
    if year is None or not year >= 1000 or _figure_goes_on(source, at + 1) or source.fresh(at):
        return None, index
    return year, at + 1


def _figure_goes_on(source: Source, index: int) -> bool:
    return source.key(index) in (".", ",", ":") and bool(source.digits(index + 1)) and source.glued(index + 1)


def _year_in_words(source: Source, day: Day, at: int) -> _Read:
    """Read "lalu", "mendatang" or "tahun lalu" behind a month without a year."""
    within = shifted_unit(source, source.mark(at, ","))
    if within is not None and within[0].unit == "year":
        return replace(day, within=within[0]), within[1]
    shift = source.words.shift_after.at(source.lexemes, at)
    if shift is not None and not source.fresh(at):
        return replace(day, shift=shift[0]), shift[1]
    return day, at


# --- months and years alone


def _month_alone(source: Source, index: int) -> _Read | None:
    at = source.skip(source.words.month_cue, index)
    month = month_at(source, at, beside=True)
    if month is None or not source.lexemes[at].capital:
        return None
    year, end = _year_behind(source, month[1])
    if year is not None:
        return Day(month=month[0], year=year), end
    if source.key(at) not in source.words.months:
        return None
    read = _year_in_words(source, Day(month=month[0]), end)
    if at == index and read[1] == end and not _month_is_meant(source, at):
        return None
    return read


def _month_is_meant(source: Source, index: int) -> bool:
    """Whether a bare month name is one, and no person's name or verb: behind a preposition, not before a name."""
    if source.key(index - 1) in source.words.year_after:
        return not source.starts_name(index + 1) or source.fresh(index + 1)
    careful = source.key(index) in source.words.careful
    return not careful and not source.starts_name(index + 1) and not source.starts_name(index - 1)


def year_at(source: Source, index: int) -> _Read | None:
    """Read a year alone: behind "tahun" or a preposition, or alone in brackets; never as part of a name."""
    at = source.skip(source.words.year_cue, index)
    year = source.number(at, 4) if source.digits(at) == 4 else None
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR or _figure_goes_on(source, at + 1):
        return None
    if source.glued(at) and source.key(at - 1) not in ("(", "[", "/", "-", "–", "“", '"', "'"):
        return None
    if at > index:
        return None if _numbered(source, index - 1) else (Day(year=year), at + 1)
    before = source.key(index - 1)
    in_brackets = before in ("(", "[") and source.key(at + 1) in (")", "]")
    if in_brackets or (before in source.words.year_after and not _counts(source, at + 1)):
        return Day(year=year), at + 1
    return (Day(year=year), at + 1) if _year_stands_alone(source, at, year) else None


def _year_stands_alone(source: Source, index: int, year: int) -> bool:
    """Whether a figure behind a small-letter noun counts nothing and can only be a year ("anggaran 2015 akan")."""
    before, behind = source.key(index - 1), source.key(index + 1)
    if not 1950 <= year <= 2050 or source.glued(index) or source.fresh(index):
        return False
    closes = behind in (")", "]") and before in (",", ";")
    noun = (
        source.is_word(index - 1)
        and not source.lexemes[index - 1].capital
        and before not in source.words.stop
    )
    if not noun or before in source.words.labels or before in source.words.numbered_names:
        return closes
    return behind in source.words.stop or behind in (".", ",", ")") or source.fresh(index + 1) or not behind


def _numbered(source: Source, index: int) -> bool:
    """Whether "… Nomor 14" stands before "Tahun 2025": the year then belongs to the name of a law."""
    return bool(source.digits(index)) and any(
        source.key(index - k) in source.words.numbered_names for k in (1, 2)
    )


def _counts(source: Source, index: int) -> bool:
    """Whether the figure before ``index`` counts something: a percent sign, a unit or a scale stands behind it."""
    return (
        source.key(index) in source.words.counted
        or source.words.numerals.scale_at(source.lexemes, index) is not None
    )


def shifted_unit(source: Source, index: int) -> tuple[Shifted, int] | None:
    """Read a unit with its shift: "pekan lalu", "last week", "tahun sebelumnya"."""
    words, lexemes = source.words, source.lexemes
    unit = words.units.get(source.key(index))
    if unit is not None and unit.count == 1 and unit.unit not in _SMALL:
        behind = words.shift_after.at(lexemes, index + 1)
        if behind is not None:
            return Shifted(unit.unit, behind[0]), behind[1]
        behind = words.sequence_after.at(lexemes, index + 1)
        if behind is not None:
            return Shifted(unit.unit, behind[0], "context"), behind[1]
    for table, base in ((words.shift_before, "speech"), (words.sequence_before, "context")):
        ahead = table.at(lexemes, index)
        unit = words.units.get(source.key(ahead[1])) if ahead else None
        if ahead and unit and unit.count == 1 and unit.unit not in _SMALL:
            return Shifted(unit.unit, ahead[0], "speech" if base == "speech" else "context"), ahead[1] + 1
    return None
