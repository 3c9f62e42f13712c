"""Is a value written as EDTF level 1 (ISO 8601-2), an ISO 8601 duration, or a time of day?

A grammar of its own, so that tests do not lean on the code under test. Dates have a year (X for digits not known),
then a month or season (21 to 24), then a day of the calendar; a date may be qualified (``?``, ``~``, ``%``); an interval
has two ends, one of which may be open (``..``) or unknown (empty).
"""

from __future__ import annotations

import calendar
import re

_DATE = re.compile(r"(-?[0-9X]{4})(?:-(0[1-9]|1[0-2]|2[1-4]|XX)(?:-(0[1-9]|[12][0-9]|3[01]|XX))?)?[?~%]?")
_YEAR = re.compile(r"[0-9]*X*")
_CLOCK = re.compile(
    r"(?:(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?|24:00(?::00)?)(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])?"
)
_NUMBER = r"(?:[0-9]+(?:\.[0-9]+)?|X)"
_DURATION = re.compile(
    rf"P(?=[0-9XT])(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?"
    rf"(?:T(?=[0-9X])(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?"
)


def is_date(value: str) -> bool:
    """Return whether ``value`` is a date: of the calendar where all its digits are known."""
    match = _DATE.fullmatch(value)
    if match is None:
        return False
    year, month, day = match.groups()
    if _YEAR.fullmatch(year.removeprefix("-")) is None or (day and month > "12" and month != "XX"):
        return False
    if day is None or "X" in day or month == "XX":
        return True
    days = 29 if "X" in year and month == "02" else calendar.monthrange(_year(year), int(month))[1]
    return int(day) <= days


def _year(year: str) -> int:
    return min(max(int(year.replace("X", "1")), 1), 9999)


def is_time(value: str) -> bool:
    """Return whether ``value`` is a time of day, with or without its date."""
    day, mark, clock = value.partition("T")
    return bool(mark) and (not day or is_date(day)) and _CLOCK.fullmatch(clock) is not None


def is_interval(value: str) -> bool:
    """Return whether ``value`` has two ends, in order where both are whole dates."""
    first, mark, last = value.partition("/")
    if not mark or not (first.strip(".") or last.strip(".")):
        return False
    if not all(end in ("", "..") or is_date(end) or is_time(end) for end in (first, last)):
        return False
    whole = all(is_date(end) and "X" not in end and not end.startswith("-") for end in (first, last))
    return not whole or len(first) != len(last) or first <= last


def is_duration(value: str) -> bool:
    """Return whether ``value`` is an ISO 8601 duration; X stands for a number that is not known."""
    return _DURATION.fullmatch(value) is not None


def is_value(value: str) -> bool:
    """Return whether ``value`` may stand as the value of a moment."""
    return is_date(value) or is_time(value) or is_interval(value) or is_duration(value)
