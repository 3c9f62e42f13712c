"""Moments as a newspaper prints them, in the interface language: "12 March 2025, 17:40 UTC+1", "12 Maret 2025, 23.40 WIB"."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from saksi.messages import _, interface_language
from saksi.model.article import moment_of

_ZONES = {420: "WIB", 480: "WITA", 540: "WIT"}
"""Minutes before UTC of the zones of Indonesia, as its readers know them."""


def written(edtf: str, weekday: bool = False) -> str:
    """Return a moment of EDTF in words: a year, month, day, hour or stretch; what is none of these as it stands.

    ``weekday`` names the day of the week before a single day.
    """
    first, stretch, last = edtf.partition("/")
    if stretch and first and last:
        return _stretch(first, last)
    moment = moment_of(edtf, with_hour=True)
    if moment is not None:
        return _("{day}, {hour}").format(day=_day(moment.date(), weekday), hour=_hour(moment))
    year, _h, rest = edtf.partition("-")
    if len(rest) == 2 and rest.isdigit() and 1 <= int(rest) <= 12 and year.isdigit():
        return f"{_month(int(rest))} {year}"
    try:
        return _day(date.fromisoformat(edtf), weekday)
    except ValueError:
        return edtf


def _stretch(first: str, last: str) -> str:
    """Return two moments as one stretch, the month and year that both have in common once."""
    start, end = moment_of(first), moment_of(last)
    if first.isdigit() and last.isdigit():
        return f"{first}–{last}"
    if start is None or end is None or start.year != end.year or "T" in first + last:
        return f"{written(first)} – {written(last)}"
    if start.month == end.month:
        return f"{start.day}–{written(last)}"
    return f"{start.day} {_month(start.month)} – {written(last)}"


def _day(day: date, weekday: bool) -> str:
    name = f"{_weekday(day)}, " if weekday else ""
    return f"{name}{day.day} {_month(day.month)} {day.year}"


def _month(number: int) -> str:
    from babel.dates import get_month_names

    return str(get_month_names(locale=interface_language())[number])


def _weekday(day: date) -> str:
    from babel.dates import get_day_names

    return str(get_day_names(locale=interface_language())[day.weekday()])


def _hour(moment: datetime) -> str:
    clock = _("{hour}:{minute}").format(hour=f"{moment:%H}", minute=f"{moment:%M}")
    offset = moment.utcoffset()
    return clock if offset is None else f"{clock} {_zone(offset)}"


def _zone(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    if interface_language() == "id" and minutes in _ZONES:
        return _ZONES[minutes]
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "") if minutes else "UTC"
