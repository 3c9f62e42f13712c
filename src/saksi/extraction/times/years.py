"""Months, years and counted units as printed, alone or behind a day."""

from __future__ import annotations

from dataclasses import replace

from saksi.extraction.times.printed import Day, Shifted
from saksi.extraction.times.source import DASHES, Source

FIRST_NAMED, FIRST_YEAR, LAST_YEAR = 1000, 1500, 2100
"""A figure from the first to the last is a year: from an earlier one on where it is called so ("tahun 1172")."""
_SMALL = ("second", "minute", "hour", "day", "night")
Read = tuple[Day, int]
"""A date and the index behind it."""


def month_alone(source: Source, index: int) -> Read | None:
    """Read a month without a day: "Maret 2025", "bulan Januari", "Juli lalu"."""
    at = source.skip(source.words.month_cue, index)
    month = month_at(source, at, beside=True)
    if month is None or not source.lexemes[at].capital:
        return None
    year, end = year_behind(source, month[1])
    if year is not None:
        return Day(month=month[0], year=year), end
    if source.key(at) not in source.words.months:
        return None
    shared = _year_of_list(source, month[1])
    if shared is not None:
        return Day(month=month[0], year=shared), end
    read = year_in_words(source, Day(month=month[0]), end)
    if at == index and read[1] == end and not _month_is_meant(source, at):
        return None
    return read


def _year_of_list(source: Source, index: int) -> int | None:
    """Return the year that is printed once for all months of a list: "Juni, Juli dan Agustus 2005"."""
    for _month in range(11):
        at = source.mark(index, ",")
        joined = source.skip(source.words.joint, at)
        month = month_at(source, joined, beside=True) if joined > index and not source.fresh(joined) else None
        if month is None or not source.lexemes[joined].capital:
            return None
        if joined > at:
            return year_behind(source, month[1])[0]
        index = month[1]
    return None


def _month_is_meant(source: Source, index: int) -> bool:
    """Whether a bare month name is one, and no person's name or verb: behind a preposition, not before a name."""
    if source.key(index - 1) in source.words.year_after:
        return not source.starts_name(index + 1) or source.fresh(index + 1)
    careful = source.key(index) in source.words.careful
    return not careful and not source.starts_name(index + 1) and not source.starts_name(index - 1)


def year_at(source: Source, index: int) -> Read | None:
    """Read a year alone: behind "tahun" or a preposition, or alone in brackets; never as part of a name."""
    at = source.skip(source.words.year_cue, index)
    year = source.number(at, 4) if source.digits(at) == 4 else None
    first = FIRST_NAMED if at > index else FIRST_YEAR
    if year is None or not first <= year <= LAST_YEAR or figure_goes_on(source, at + 1):
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
        source.key(index - k) in source.words.numbered_names for k in range(1, 5)
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


def year_behind(source: Source, index: int) -> tuple[int | None, int]:
    """Read the year behind a month: 2023, '23, "tahun 2023", behind a comma or a dash."""
    at = source.mark(index, ",")
    at = source.skip(source.words.year_cue, at)
    at = at + 1 if source.key(at) in source.words.of and source.digits(at + 1) == 4 else at
    at = at + 1 if source.key(at) in DASHES and source.glued(at) and source.glued(at + 1) else at
    if source.key(at) in ("'", "’") and source.digits(at + 1) == 2 and source.glued(at + 1):
        short = source.number(at + 1) or 0
        return short + (2000 if short < 70 else 1900), at + 2
    year = source.number(at, 4) if source.digits(at) == 4 else None
    if year is None or not year >= 1000 or figure_goes_on(source, at + 1) or source.fresh(at):
        return None, index
    return year, at + 1


def figure_goes_on(source: Source, index: int) -> bool:
    """Return whether the figure before ``index`` goes on there with a mark and digits."""
    return source.key(index) in (".", ",", ":") and bool(source.digits(index + 1)) and source.glued(index + 1)


def year_in_words(source: Source, day: Day, at: int) -> Read:
    """Read "lalu", "mendatang" or "tahun lalu" behind a month without a year."""
    within = shifted_unit(source, source.mark(at, ","))
    if within is not None and within[0].unit == "year":
        return replace(day, within=within[0]), within[1]
    shift = source.words.shift_after.at(source.lexemes, at)
    if shift is not None and not source.fresh(at):
        return replace(day, shift=shift[0]), shift[1]
    return day, at
