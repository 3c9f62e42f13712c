"""Durations and frequencies, and expressions counted from now or from the day last named."""

from __future__ import annotations

from decimal import Decimal

from saksi.extraction.times.calendar import weekday_at
from saksi.extraction.times.printed import Division, Found, Length, Repeated, Shape, Shifted, Unit
from saksi.extraction.times.source import DASHES, Source
from saksi.extraction.times.years import shifted_unit, year_at

_HALF = Decimal("0.5")
_MAY_PRECEDE = frozenset("(\"“'-–")


def counted_at(source: Source, index: int) -> Found | None:
    """Return the number and unit of time that start at ``index``, with what tells where they are counted from."""
    read = _length(source, index)
    if read is None:
        return None
    length, at = read
    if _is_age(source, index, at) or _is_law(source, index, at):
        return None
    shape, end = _placed(source, index, length, at)
    return Found(index, end, shape) if shape else None


def _length(source: Source, index: int) -> tuple[Length, int] | None:
    return _one_or_many(source, index) or _vague_length(source, index) or _number_of_units(source, index)


def _one_or_many(source: Source, index: int) -> tuple[Length, int] | None:
    """Read "sepekan", "a year", "berhari-hari"; "sehari-hari" is no length."""
    one = source.words.one.at(source.lexemes, index)
    many = source.words.many.at(source.lexemes, index) if one is None else None
    found = one or many
    if found is None or (
        source.hyphen(found[1]) > found[1] and source.key(found[1] + 1) in source.words.units
    ):
        return None
    return (found[0] if one else Length(found[0].unit, None)), found[1]


def _vague_length(source: Source, index: int) -> tuple[Length, int] | None:
    """Read "beberapa hari", "several weeks"."""
    at = source.skip(source.words.vague_count, index)
    unit = source.words.units.get(source.key(at)) if at > index else None
    return (Length(unit.unit, None), at + 1) if unit else None


def _number_of_units(source: Source, index: int) -> tuple[Length, int] | None:
    """Read "tiga hari", "dua setengah tahun", "a 45-minute …"; of "3-5 hari" the number is left open."""
    numeral = source.numeral(index)
    if numeral is None or (source.glued(index) and source.key(index - 1) not in _MAY_PRECEDE):
        return None
    second = _second_number(source, numeral.end)
    count = None if second or numeral.form == "vague" else numeral.value
    at = source.hyphen(second or numeral.end)
    half = source.skip(source.words.and_half, at)
    unit = source.words.units.get(source.key(half))
    if unit is None or (source.fresh(half) and source.lexemes[half].capital):
        return None
    end = source.skip(source.words.and_half, half + 1)
    if count is not None:
        count = (count + (_HALF if half > at else 0) + (_HALF if end > half + 1 else 0)) * (unit.count or 1)
    return Length(unit.unit, count), end


def _second_number(source: Source, index: int) -> int | None:
    """Return the index behind the upper end of "3-5 hari", "satu hingga dua tahun", "40- to 60-hour"."""
    at = source.skip(source.words.to, source.hyphen(index, before_space=True))
    found = source.numeral(at) if at > index else None
    return found.end if found and found.form in ("figures", "words") else None


def _is_age(source: Source, start: int, end: int) -> bool:
    at = end + 1 if source.key(end) in DASHES else end
    if source.key(at) in source.words.age_suffix:
        return True
    unit = source.words.units.get(source.key(end - 1))
    if unit is not None and unit.unit == "year" and source.key(start - 1) == "(" and source.key(end) == ")":
        return source.is_word(start - 2) and source.lexemes[start - 2].capital
    first = start - 2 if source.key(start - 1) in DASHES and source.digits(start - 2) else start
    return any(source.key(first - k) in source.words.age_cue for k in (1, 2))


def _is_law(source: Source, start: int, end: int) -> bool:
    """ "Nomor 14 Tahun 2025", "Nomor e-0022 Tahun 2024": the number and year of a law."""
    if source.key(start - 1) in source.words.numbered_names:
        return True
    if source.digits(end) == 4 and source.lexemes[end - 1].capital:
        return True
    return source.key(start - 1) in DASHES and source.is_word(start - 2) and source.glued(start - 1)


def _placed(source: Source, start: int, length: Length, at: int) -> tuple[Shape | None, int]:
    """Tell "dua hari lalu", "tiga hari kemudian", "48 jam terakhir" and a plain duration apart."""
    words, lexemes = source.words, source.lexemes
    for table, base, turned in (
        (words.ago, "speech", 1),
        (words.later, "speech", 1),
        (words.after, "context", 1),
    ):
        found = table.at(lexemes, at)
        if found is not None and length.count is not None and length.count == int(length.count):
            if table is words.after and source.key(found[1]) in words.since:
                return length, at
            unit, by = _in_years(length.unit, int(length.count) * found[0] * turned)
            return Shifted(unit, by, "context" if base == "context" else "speech"), found[1]
        if found is not None and table is not words.later:
            return length, found[1]
    since = source.skip(words.last_after, at)
    if since > at:
        return length, since
    months = _of_year(source, length, at)
    if months is not None:
        return months
    if _is_rate(source, start):
        return None, at
    return length, at


def _in_years(unit: Unit, by: int) -> tuple[Unit, int]:
    """ "a decade ago" is ten years ago, not the decade before this one."""
    years = {"decade": 10, "century": 100, "millennium": 1000}.get(unit)
    return ("year", by * years) if years else (unit, by)


def _of_year(source: Source, length: Length, at: int) -> tuple[Shape, int] | None:
    """Read "tiga bulan pertama 2025", "4 bulan tahun ini": months counted from the start of a year."""
    if length.unit != "month" or length.count is None or not 1 <= length.count <= 12:
        return None
    behind = at + 1 if source.key(at) in source.words.first else at
    behind = behind + 1 if source.key(behind) in source.words.of else behind
    year = year_at(source, behind)
    if year is not None:
        return Division(1, int(length.count), year[0].year), year[1]
    within = shifted_unit(source, behind)
    if within is not None and within[0].unit == "year":
        return Division(1, int(length.count), None, within[0]), within[1]
    return None


def _is_rate(source: Source, start: int) -> bool:
    """Whether one unit ("sehari", "a day") tells how often: "tiga kali sehari", "$5 a day"."""
    key = source.key(start)
    if source.words.one.at(source.lexemes, start) is None:
        return False
    if source.key(start - 1) in source.words.times_word:
        return True
    return key in source.words.article and source.key(start - 1) not in source.words.duration_cue


def last_at(source: Source, index: int) -> Found | None:
    """Return "the last 48 hours": a duration behind the words that say it ends now."""
    at = source.skip(source.words.last_before, index)
    read = _length(source, at) if at > index else None
    return Found(index, read[1], read[0]) if read else None


def repeated_at(source: Source, index: int) -> Found | None:
    """Return the frequency that starts at ``index``: "setiap Kamis", "every two years"."""
    at = source.skip(source.words.every, index)
    if at == index:
        return None
    weekday = weekday_at(source, source.skip(source.words.day_cue, at))
    if weekday is not None:
        end = source.skip(source.words.day_cue, at) + 1
        until = source.skip(source.words.to, end)
        if until > end and weekday_at(source, until) is not None:
            end = until + 1
        return Found(index, end, Repeated("week", Decimal(1), weekday))
    part = source.words.parts.at(source.lexemes, at)
    if part is not None:
        return Found(index, part[1], Repeated("day"))
    unit = source.words.units.get(source.key(at))
    if unit is not None:
        return Found(index, at + 1, Repeated(unit.unit, unit.count or Decimal(1)))
    read = _length(source, at)
    if read is None or read[0].count is None:
        return None
    return Found(index, read[1], Repeated(read[0].unit, read[0].count))
