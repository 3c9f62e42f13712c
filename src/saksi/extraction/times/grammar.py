"""Every expression of time in a text, in order, before its value is known.

One pass over the lexemes: at each, the rules are tried in order and the first that fits wins. No rule looks further
than a fixed number of lexemes, so the work is linear in the text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from saksi.extraction.times import calendar, durations, periods, years
from saksi.extraction.times.calendar import date_at
from saksi.extraction.times.clock import bare, clock_at, figures
from saksi.extraction.times.printed import Clock, Day, Found, Shifted, Stamp, Stretch
from saksi.extraction.times.source import DASHES, Source

Rule = Callable[[Source, int], Found | None]


def expressions(source: Source) -> list[Found]:
    """Return the expressions of time in ``source``, none overlapping another."""
    out: list[Found] = []
    index = 0
    while index < len(source.lexemes):
        found = _at(source, index)
        if found is None:
            index = max(index + 1, source.skip(source.words.names, index))
        else:
            out.append(found)
            index = found.end
    return out


def _at(source: Source, index: int) -> Found | None:
    here = source.lexemes[index]
    if here.kind != "digits" and here.key not in source.words.starts:
        return None
    if source.skip(source.words.names, index) > index:
        return None
    for rule in RULES:
        found = rule(source, index)
        if found is not None:
            return found
    return None


def _stretch(source: Source, index: int) -> Found | None:
    """3–5 June 2025, 3 June to 5 July, 2020-2024, 08.00-10.00, Monday to Wednesday."""
    first = _first_end(source, index)
    if first is None:
        return None
    at = source.skip(source.words.to, first.end)
    if at == first.end and {source.key(index - 1), source.key(index - 2)} & source.words.both_ends:
        at = source.skip(source.words.joint, first.end)
    if at == first.end:
        return None
    return _joined(source, first, at)


def _first_end(source: Source, index: int) -> Found | None:
    date = date_at(source, index)
    if date is not None:
        return date
    clock = clock_at(source, index)
    if clock is not None:
        return clock
    return _bare_first_end(source, index)


def _bare_first_end(source: Source, index: int) -> Found | None:
    """A day of the month or a year in figures, or an hour behind "pukul", that only the other end makes plain."""
    clock = figures(source, index)
    if clock is not None:
        return Found(index, clock[2], clock[0])
    number = source.number(index, 4)
    if number is None or calendar.is_tail_of_figure(source, index) or source.key(index + 1) in "./:,":
        return None
    if source.digits(index) == 4 and years.FIRST_YEAR <= number <= years.LAST_YEAR:
        named = source.starts_name(index - 1) or source.digits(index - 1)
        return None if named else Found(index, index + 1, Day(year=number))
    if 1 <= number <= 31 and source.digits(index) <= 2:
        return Found(index, index + 1, Day(day=number))
    return None


def _joined(source: Source, first: Found, at: int) -> Found | None:
    if isinstance(first.shape, Clock):
        cued = source.skip(source.words.clock_cue, at)
        clear = cued > at or clock_at(source, first.start) is not None
        last = bare(source, cued, cued=clear)
        return Found(first.start, last[1], _clocks(first.shape, last[0])) if last else None
    if not isinstance(first.shape, Day):
        return None
    closed = _day_of_same_month(source, first, at)
    if closed is not None:
        return closed
    second = date_at(source, at)
    if second is not None and isinstance(second.shape, Day):
        shape = _days(first.shape, second.shape)
        return Found(first.start, second.end, shape) if shape else None
    year = source.number(at, 4) if source.digits(at) in (2, 4) else None
    if (
        year is None
        or first.shape.year is None
        or first.shape.month
        or not _is_later_year(source, first, at, year)
    ):
        return None
    return Found(first.start, at + 1, Stretch(first.shape, Day(year=_full(first.shape.year, year))))


def _day_of_same_month(source: Source, first: Found, at: int) -> Found | None:
    """ "March 6 to 10": the last day of a stretch within the month of the first."""
    start, day = first.shape, source.number(at)
    if (
        not isinstance(start, Day)
        or not (start.day and start.month)
        or day is None
        or not start.day < day <= 31
    ):
        return None
    if years.month_at(source, at + 1, beside=True) or years.figure_goes_on(source, at + 1):
        return None
    if (
        source.key(at + 1) in source.words.units
        or source.key(at + 1) in source.words.counted
        or source.glued(at + 1)
    ):
        return None
    year, end = years.year_behind(source, at + 1)
    start = replace(start, year=start.year or year)
    return Found(first.start, end, Stretch(start, replace(start, day=day, weekday=None, part=None)))


def _is_later_year(source: Source, first: Found, at: int, year: int) -> bool:
    start = first.shape.year if isinstance(first.shape, Day) else None
    if start is None or (source.key(at - 1) not in DASHES | {"/"} and source.digits(at) != 4):
        return False
    return start < _full(start, year) <= start + 60 and not years.figure_goes_on(source, at + 1)


def _full(start: int, year: int) -> int:
    return year if year > 99 else start // 100 * 100 + year


def _clocks(first: Clock, last: Clock) -> Stretch:
    return Stretch(replace(first, zone=first.zone if first.zone is not None else last.zone), last)


def _days(first: Day, last: Day) -> Stretch | None:
    """Give the first end what only the last one prints: "3–5 June 2025", "June to August 2025"."""
    kinds = tuple((d.day is not None, d.month is not None) for d in (first, last))
    if first.day and not first.month:
        if not (last.day and last.month) or first.day >= last.day:
            return None
        return Stretch(replace(first, month=last.month, year=last.year), last)
    if first.weekday and last.weekday and not first.day and not last.day:
        return Stretch(first, last)
    if kinds[0] != kinds[1] or (first.weekday and not first.day):
        return None
    if first.month and first.year is None and last.year is not None:
        earlier = (
            last.year - 1 if (first.month, first.day or 0) > (last.month or 0, last.day or 0) else last.year
        )
        first = replace(first, year=earlier)
    return (
        Stretch(first, last) if first.month or (first.year and last.year and first.year < last.year) else None
    )


def _listed(source: Source, index: int) -> Found | None:
    """The first of "17 dan 18 Juni": a day that takes its month from the next."""
    number = source.number(index)
    if number is None or not 1 <= number <= 31 or calendar.is_tail_of_figure(source, index):
        return None
    joint = source.skip(source.words.joint, source.mark(index + 1, ","))
    second = calendar.day_month(source, joint) if joint > index + 1 else None
    if second is None or second[0].month is None or (second[0].day or 0) <= number:
        return None
    return Found(index, index + 1, Day(number, second[0].month, second[0].year))


def _stamp(source: Source, index: int) -> Found | None:
    """16/01/2025 07:20 WIB: a date and a time with nothing between them."""
    date = date_at(source, index)
    if date is None or not isinstance(date.shape, Day) or date.shape.day is None:
        return date
    at = source.mark(date.end, ",|T-")
    clock = bare(source, at, cued=False)
    if clock is None or source.fresh(at):
        return date
    return Found(index, clock[1], Stamp(date.shape, clock[0]))


def _dated_deictic(source: Source, index: int) -> Found | None:
    """ "tadi malam (28/7)": the date in the brackets is the value."""
    found = periods.deictic_at(source, index)
    if found is None or source.key(found.end) not in ("(", "["):
        return found
    inner = calendar.bracketed_or_bare(source, found.end, True)
    return Found(index, inner[1], inner[0]) if inner and inner[0].day and inner[0].month else found


def _edged(source: Source, index: int) -> Found | None:
    """ "awal Maret", "late 2024", "akhir bulan": the period, with the part of it that is meant."""
    edge = source.words.edge.at(source.lexemes, index)
    if edge is None:
        return None
    at = source.mark(edge[1], "-")
    for rule in (periods.unit_at, periods.season_at, periods.division_at, date_at, periods.era_at):
        found = rule(source, at)
        if found is not None:
            shape = found.shape
            if isinstance(shape, Day | Shifted):
                shape = replace(shape, edge=edge[0])
            return Found(index, found.end, shape)
    year = source.number(at, 4) if source.digits(at) == 4 else None
    if year is not None and years.FIRST_YEAR <= year <= years.LAST_YEAR:
        return Found(index, at + 1, Day(year=year, edge=edge[0]))
    unit = periods.edge_unit(source, at)
    return Found(index, unit[1], Shifted(unit[0], 0, edge=edge[0])) if unit else None


def _shifted_day(source: Source, index: int) -> Found | None:
    """ "last Friday", "this June": a shift before a weekday or a month."""
    ahead = source.words.shift_before.at(source.lexemes, index)
    if ahead is None:
        return None
    found = date_at(source, ahead[1])
    if found is None or not isinstance(found.shape, Day) or found.shape.day or found.shape.year:
        return _month_behind_shift(source, index, *ahead)
    return Found(index, found.end, replace(found.shape, shift=ahead[0]))


def _month_behind_shift(source: Source, index: int, shift: int, at: int) -> Found | None:
    month = source.words.months.get(source.key(at))
    if month is None or not source.lexemes[at].capital:
        return None
    return Found(index, at + 1, Day(month=month, shift=shift))


def _split_year(source: Source, index: int) -> Found | None:
    """ "2009/2010", "2024/25": a season or school year over two years."""
    at = source.skip(source.words.year_cue, index)
    first, second = source.number(at, 4), source.number(at + 2, 4)
    if source.digits(at) != 4 or first is None or second is None or not source.glued(at + 2):
        return None
    if source.key(at + 1) != "/" or source.digits(at + 2) not in (2, 4) or source.glued(at + 3):
        return None
    named = at == index and (source.starts_name(at - 1) or source.digits(at - 1))
    if (
        named
        or source.glued(at)
        or not years.FIRST_YEAR <= first <= years.LAST_YEAR
        or _full(first, second) != first + 1
    ):
        return None
    return Found(index, at + 3, Stretch(Day(year=first), Day(year=first + 1)))


RULES: tuple[Rule, ...] = (
    _split_year,
    _stretch,
    _listed,
    periods.era_at,
    _edged,
    _dated_deictic,
    durations.repeated_at,
    periods.fixed_day_at,
    periods.season_at,
    periods.division_at,
    durations.last_at,
    _shifted_day,
    periods.unit_at,
    clock_at,
    _stamp,
    durations.counted_at,
)
