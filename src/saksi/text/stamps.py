"""The stamp that says when a page came out, in one form: ISO 8601 with its zone, or an EDTF date.

Stamps are short strings from metadata, feeds and callers ("Senin, 03 Mar 2025 14:02 WIB"). Dates in prose are another
matter and are read elsewhere. Month and zone names are the languages' (``stamps.toml``); a stamp may be in any of them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from saksi import languages

_LONGEST = 100
_YEARS = range(1800, 2200)
_EDTF_DATE = r"[\dX]{4}(?:-(?:0[1-9]|1[0-2]|XX)(?:-(?:0[1-9]|[12]\d|3[01]|XX))?)?[?~%]?"
_EDTF = re.compile(rf"{_EDTF_DATE}(?:/(?:\.\.|{_EDTF_DATE})?)?")
_YEAR_FIRST = re.compile(r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?=T|Z|$)")
_NUMBERS = re.compile(r"(?<!\d)(?P<first>\d{1,2})[-/.](?P<second>\d{1,2})[-/.](?P<year>\d{4})(?!\d)")
_DAY_NAME_YEAR = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?P<name>[^\W\d_]+)\.?,?[\s-]+(?P<year>\d{4})(?!\d)"
)
_NAME_DAY_YEAR = re.compile(
    r"(?P<name>[^\W\d_]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})(?!\d)"
)
_CLOCK = re.compile(
    r"(?:^|[\sT,|@-])(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r"\s*(?P<half>[ap]\.?m\b\.?)?\s*(?:\(?(?:(?:UTC|GMT)?(?P<sign>[+-])(?P<zone_hour>\d{1,2}):?(?P<zone_minute>\d\d)?|(?P<zone>[A-Za-z]{1,5})\b))?",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")


class _Day(NamedTuple):
    year: int
    month: int
    day: int


def normal(stamp: str | None, day_first: bool | None = None) -> str | None:
    """Return ``stamp`` as ``2023-11-08T14:02:00+07:00`` or as an EDTF date, ``None`` where it cannot be read.

    A stamp without a zone keeps none. ``day_first`` says which number of ``8/11/2023`` is the day; where it is not
    known such a stamp is read only if one of the numbers is above twelve.
    """
    stamp = " ".join((stamp or "")[:_LONGEST].split())
    if _EPOCH.fullmatch(stamp):
        return from_epoch(int(stamp))
    found = _day(stamp, day_first)
    if found is None:
        return stamp if _is_edtf(stamp) else None
    day, rest = found
    if not rest.strip() or _is_interval(stamp):
        return stamp if _is_edtf(stamp) else _date(day)
    return _with_clock(day, rest) or _date(day)


def most_exact(some: Iterable[str | None]) -> str | None:
    """Return the stamp that says most (a time with its zone, a time, a day) of those on the day of the first, or a
    day beside it; the first of equals. Stamps that cannot be read are passed over.
    """
    read = [(stamp, moment) for stamp in some if stamp and (moment := normal(stamp, day_first=True))]
    days = [_ordinal(moment) for _stamp, moment in read]
    near = [pair for pair, day in zip(read, days, strict=True) if abs(day - days[0]) <= 1]
    return max(near, key=lambda pair: _exactness(pair[1]), default=(None, ""))[0]


def _ordinal(moment: str) -> int:
    try:
        return date.fromisoformat(moment[:10]).toordinal()
    except ValueError:
        return 0


def _exactness(moment: str) -> int:
    clock = moment.partition("T")[2]
    return (1 if clock else 0) + (1 if "+" in clock or "-" in clock else 0)


def from_epoch(seconds: float) -> str | None:
    """Return the moment of a Unix time in seconds or milliseconds, in UTC."""
    if not math.isfinite(seconds) or seconds < 0:
        return None
    seconds = seconds / 1000 if seconds > 10**11 else seconds
    try:
        return datetime.fromtimestamp(int(seconds), UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return None


def day_first(code: str) -> bool | None:
    """Return whether the day comes first in a date of numbers in that language, ``None`` where usage differs."""
    order = languages.load(code).table("stamps").get("order")
    return None if order is None else order == "day"


def _is_edtf(stamp: str) -> bool:
    years = re.findall(r"(?:^|/)(\d{4})", stamp)
    return _EDTF.fullmatch(stamp) is not None and all(int(year) in _YEARS for year in years)


def _is_interval(stamp: str) -> bool:
    return "/" in stamp and _EDTF.fullmatch(stamp) is not None


def _day(stamp: str, day_first: bool | None) -> tuple[_Day, str] | None:
    """Return the first date of ``stamp`` and what is left of it."""
    for pattern in (_YEAR_FIRST, _COMPACT, _NUMBERS, _DAY_NAME_YEAR, _NAME_DAY_YEAR):
        for found in pattern.finditer(stamp):
            day = _valid(found.groupdict(), day_first)
            if day is not None:
                return day, stamp[: found.start()] + " " + stamp[found.end() :]
    return None


def _valid(parts: Mapping[str, str], day_first: bool | None) -> _Day | None:
    year = int(parts["year"])
    if "name" in parts:
        month, day = _names("months").get(parts["name"].lower(), 0), int(parts["day"])
    elif "first" in parts:
        month, day = _ordered(int(parts["first"]), int(parts["second"]), day_first)
    else:
        month, day = int(parts["month"]), int(parts["day"])
    try:
        datetime(year, int(month), day)
    except ValueError:
        return None
    return _Day(year, int(month), day) if year in _YEARS else None


def _ordered(first: int, second: int, day_first: bool | None) -> tuple[int, int]:
    """Return month and day; month 0 where it cannot be told which is which."""
    if first > 12 or first == second:
        return second, first
    if second > 12:
        return first, second
    if day_first is None:
        return 0, 0
    return (second, first) if day_first else (first, second)


def _with_clock(day: _Day, rest: str) -> str | None:
    found = _CLOCK.search(rest)
    if found is None:
        return None
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
    if found["half"]:
        hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
    try:
        moment = datetime(*day, hour, minute, second)
        zone = _zone(found)
    except ValueError:
        return None
    return moment.isoformat() + zone


def _date(day: _Day) -> str:
    return f"{day.year:04}-{day.month:02}-{day.day:02}"


def _zone(found: re.Match[str]) -> str:
    if found["zone"]:
        return str(_names("zones").get(found["zone"].lower(), ""))
    if not found["sign"]:
        return ""
    hours, minutes = int(found["zone_hour"]), int(found["zone_minute"] or 0)
    if timedelta(hours=hours, minutes=minutes) > timedelta(hours=15) or minutes > 59:
        raise ValueError("no such zone")
    return f"{found['sign']}{hours:02}:{minutes:02}"


@cache
def _names(table: str) -> dict[str, int | str]:
    """Return the names of a table of ``stamps.toml``, all languages together."""
    out: dict[str, int | str] = {}
    for code in languages.codes():
        out.update(languages.load(code).table("stamps").get(table, {}))
    return out
