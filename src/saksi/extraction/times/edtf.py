"""Calendar values written in EDTF (ISO 8601-2, level 1), and the arithmetic between them."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from decimal import Decimal

from saksi.extraction.times.printed import Clock, Length, Unit

MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "third": 4, "half": 6}
YEARS: dict[str, int] = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
_PERIOD: dict[Unit, tuple[int, str]] = {
    "second": (1, "S"), "minute": (1, "M"), "hour": (1, "H"), "day": (1, "D"), "night": (1, "D"), "week": (1, "W"),
    "month": (1, "M"), "quarter": (3, "M"), "third": (4, "M"), "half": (6, "M"), "year": (1, "Y"),
    "decade": (10, "Y"), "century": (100, "Y"), "millennium": (1000, "Y"),
}  # fmt: skip
_SMALLER: dict[str, tuple[int, str]] = {"H": (60, "M"), "W": (7, "D"), "Y": (12, "M"), "D": (24, "TH")}


def duration(length: Length) -> str:
    """Return an ISO 8601 duration: P2D, PT36H, PXY where the number is vague; halves in the next smaller unit."""
    factor, letter = _PERIOD[length.unit]
    time = "T" if length.unit in ("second", "minute", "hour") else ""
    if length.count is None:
        return f"P{time}X{letter}"
    count = length.count * factor
    if count != count.to_integral_value() and letter in _SMALLER:
        smaller, name = _SMALLER[letter]
        if count * smaller == (count * smaller).to_integral_value():
            return f"P{time}{int(count * smaller)}{name}" if name != "TH" else f"PT{int(count * smaller)}H"
    return f"P{time}{plain(count)}{letter}"


def plain(number: Decimal) -> str:
    """Return a decimal without exponent or trailing zeros."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def valid(year: int, month: int, day: int) -> bool:
    """Return whether such a day stands in the calendar."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(max(1, min(year, 9999)), month)[1]


def week_of(day: date, by: int = 0) -> str:
    """Return the week (Monday to Sunday) that holds ``day``, ``by`` weeks on, as an interval."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=by)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def weekend_of(day: date, by: int = 0) -> str:
    """Return the Saturday and Sunday of the week that holds ``day``, ``by`` weeks on."""
    saturday = day - timedelta(days=day.weekday()) + timedelta(weeks=by, days=5)
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def months_on(year: int, month: int, by: int) -> tuple[int, int]:
    """Return the year and month ``by`` months after the given one."""
    count = year * 12 + month - 1 + by
    return count // 12, count % 12 + 1


def clock(value: Clock) -> str:
    """Return a time of day: hours and minutes, seconds where printed, the offset from UTC where a zone is printed."""
    text = f"{value.hour:02d}:{value.minute:02d}" + (
        f":{value.second:02d}" if value.second is not None else ""
    )
    return text + (_offset(value.zone) if value.zone is not None else "")


def _offset(hours: Decimal) -> str:
    minutes = int(abs(hours) * 60)
    return f"{'-' if hours < 0 else '+'}{minutes // 60:02d}:{minutes % 60:02d}"
