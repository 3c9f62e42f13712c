"""Days, weeks, years, seasons and eras that are named from now, or by their place in a year."""

from __future__ import annotations

from saksi.extraction.times.printed import (
    CONTEXT,
    SPEECH,
    Day,
    Division,
    Era,
    Found,
    Season,
    Shifted,
    Unit,
    Weekend,
)  # fmt: skip
from saksi.extraction.times.source import DASHES, Source
from saksi.extraction.times.years import FIRST_YEAR, LAST_YEAR, shifted_unit


def deictic_at(source: Source, index: int) -> Found | None:
    """Return "hari ini", "tadi malam", "keesokan harinya", with a part of the day behind it."""
    words = source.words
    spoken, following = words.days.at(source.lexemes, index), words.following.at(source.lexemes, index)
    if spoken is None and following is None:
        return None
    if source.key(index - 1) in words.stay and index + 1 == (spoken or (0, 0))[1]:
        return None
    days, end = max((f for f in (spoken, following) if f is not None), key=lambda f: f[1])
    base = SPEECH if spoken is not None and spoken[1] == end else CONTEXT
    part = words.parts.at(source.lexemes, end)
    return Found(index, part[1] if part and not source.fresh(end) else end, Shifted("day", days, base))


def unit_at(source: Source, index: int) -> Found | None:
    """Return a calendar unit counted from now: "pekan lalu", "next month", "akhir pekan lalu"."""
    if _number_ends(source, index):
        return None
    weekend = source.words.weekend.at(source.lexemes, index)
    if weekend is not None:
        return Found(index, weekend[1], Weekend(weekend[0]))
    read = shifted_unit(source, index)
    return Found(index, read[1], read[0]) if read else None


def _number_ends(source: Source, index: int) -> bool:
    """Whether a number ends right before ``index``: "25 tahun itu" is no year."""
    if source.digits(index - 1):
        return source.digits(index - 1) < 4
    numerals = source.words.numerals
    return numerals.is_word(source.key(index - 1)) or numerals.scale_at(source.lexemes, index - 1) is not None


def era_at(source: Source, index: int) -> Found | None:
    """Return a decade ("1990-an", "the 1990s", "era 80-an") or a century ("abad ke-19", "the 19th century")."""
    at = index
    while at < index + 2 and source.key(at) in source.words.decade_cue:
        at += 1
    return _decade(source, index, at) or _century(source, index)


def _decade(source: Source, index: int, at: int) -> Found | None:
    quote = source.mark(at, "'’")
    size = source.digits(quote)
    number = source.number(quote, 4)
    end = quote + 1
    if source.key(end) in DASHES and source.glued(end):
        end += 1
    if number is None or size not in (2, 4) or not source.glued(end) or number % 10:
        return None
    if source.key(end) not in source.words.decade_suffix:
        return None
    if size == 4:
        return Found(index, end + 1, Era(f"{number // 10}X")) if FIRST_YEAR <= number <= LAST_YEAR else None
    short_is_meant = at > index or quote > at
    return Found(index, end + 1, Era(f"19{number // 10}X")) if short_is_meant and number >= 20 else None


def _century(source: Source, index: int) -> Found | None:
    if source.words.century_order == "before":
        return _century_behind(source, index)
    at = index + 1 if source.key(index) in source.words.decade_cue else index
    number = source.number(at)
    if number is None or source.key(at + 1) not in source.words.day_suffix:
        return None
    at = source.mark(at + 2, "-")
    unit = source.words.units.get(source.key(at))
    return (
        Found(index, at + 1, Era(f"{number - 1}XX"))
        if unit and unit.unit == "century" and number > 9
        else None
    )


def _century_behind(source: Source, index: int) -> Found | None:
    unit = source.words.units.get(source.key(index))
    if unit is None or unit.unit != "century":
        return None
    at = index + 1
    if source.key(at) in source.words.ordinal_prefix:
        at = source.mark(at + 1, "-–")
    number = source.number(at) or ROMAN.get(source.text(at))
    return Found(index, at + 1, Era(f"{number - 1}XX")) if number and 10 < number < 22 else None


ROMAN = {"XVI": 16, "XVII": 17, "XVIII": 18, "XIX": 19, "XX": 20, "XXI": 21}


def season_at(source: Source, index: int) -> Found | None:
    """Return a season with its year."""
    found = source.words.seasons.at(source.lexemes, index)
    if found is None:
        return None
    shift = source.words.shift_after.at(source.lexemes, found[1])
    if shift is not None:
        return Found(index, shift[1], Season(found[0], None, Shifted("year", shift[0])))
    at = found[1] + 1 if source.key(found[1]) in source.words.of else found[1]
    year, end, within = _which_year(source, at)
    return Found(index, end, Season(found[0], year, within)) if year or within else None


def division_at(source: Source, index: int) -> Found | None:
    """Return a quarter or half of a year: "kuartal I 2025", "the first quarter of 2025", "Q1 2025"."""
    read = _whole_division(source, index) or _counted_division(source, index)
    if read is None:
        return None
    (first, last), at = read
    behind = at + 1 if source.key(at) in source.words.of else at
    behind = (
        behind + 1
        if source.key(behind) in ("-", "/", "–", ",") and source.digits(behind + 1) == 4
        else behind
    )
    year, end, within = _which_year(source, behind)
    return Found(index, end if year or within else at, Division(first, last, year, within))


def _whole_division(source: Source, index: int) -> tuple[tuple[int, int], int] | None:
    found = source.words.whole_divisions.at(source.lexemes, index)
    return ((found[0][0], found[0][1]), found[1]) if found else None


def _counted_division(source: Source, index: int) -> tuple[tuple[int, int], int] | None:
    """Read "kuartal pertama" and "first quarter": the unit and its number in either order."""
    size, at = _division_size(source, index)
    if size:
        number, end = _ordinal(source, at)
    else:
        number, at = _ordinal(source, index)
        size, end = _division_size(source, at) if number else (0, index)
    if not size or not number or number * size > 12:
        return None
    last, behind = _second_ordinal(source, end)
    if last > number and last * size <= 12:
        return (size * (number - 1) + 1, size * last), behind
    return (size * (number - 1) + 1, size * number), end


def _second_ordinal(source: Source, index: int) -> tuple[int, int]:
    """ "kuartal pertama dan kedua": the number of the last of two parts."""
    at = source.skip(source.words.joint, index)
    return _ordinal(source, at) if at > index else (0, index)


def _division_size(source: Source, index: int) -> tuple[int, int]:
    found = source.words.divisions.at(source.lexemes, index)
    return found if found else (0, index)


def _ordinal(source: Source, index: int) -> tuple[int, int]:
    at = index
    if source.key(at) in source.words.ordinal_prefix and source.key(at + 1) in DASHES:
        at += 2
    number = source.words.ordinals.get(source.key(at)) or source.number(at, 1) or 0
    if not number:
        return 0, index
    end = at + 1
    if source.key(end) in source.words.day_suffix and source.glued(end):
        end += 1
    return number, end


def _which_year(source: Source, index: int) -> tuple[int | None, int, Shifted | None]:
    at = source.skip(source.words.year_cue, index)
    year = source.number(at, 4) if source.digits(at) == 4 else None
    if year is not None and FIRST_YEAR <= year <= LAST_YEAR:
        return year, at + 1, None
    within = shifted_unit(source, index)
    if within is not None and within[0].unit == "year":
        return None, within[1], within[0]
    return None, index, None


def fixed_day_at(source: Source, index: int) -> Found | None:
    """Return a feast of a fixed date with its year ("Natal 2024")."""
    found = source.words.fixed_days.at(source.lexemes, index)
    if found is None:
        return None
    year, end, within = _which_year(source, found[1])
    month, day = (int(part) for part in found[0].split("-"))
    return Found(index, end, Day(day, month, year, within=within)) if year or within else None


def edge_unit(source: Source, index: int) -> tuple[Unit, int] | None:
    """Read a unit alone behind "akhir" or "awal": the one that runs now ("akhir bulan")."""
    unit = source.words.units.get(source.key(index))
    if unit is None or unit.unit not in ("week", "month", "year", "decade", "century"):
        return None
    return unit.unit, index + 1
