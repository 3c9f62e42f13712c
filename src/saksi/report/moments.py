"""Moments as a newspaper prints them, in the interface language: "12 March 2025, 17:40 UTC+1", "12 Maret 2025, 23.40 WIB"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta

from saksi.messages import _, interface_language
from saksi.model.article import moment_of

_ZONES = {420: "WIB", 480: "WITA", 540: "WIT"}
"""Minutes before UTC of the zones of Indonesia, as its readers know them."""
_SEASONS: Mapping[str, Callable[[], str]] = {
    "21": lambda: _("spring {year}"),
    "22": lambda: _("summer {year}"),
    "23": lambda: _("autumn {year}"),
    "24": lambda: _("winter {year}"),
}


def written(edtf: str, weekday: bool = False) -> str:
    """Return a moment of EDTF in words: a century, decade, year, season, month, day, hour or stretch; what is none of these as it stands.

    ``weekday`` names the day of the week before a single day.
    """
    first, stretch, last = edtf.partition("/")
    if stretch and first and last:
        return _stretch(first, last)
    moment = moment_of(edtf, with_hour=True)
    if moment is not None:
        return _("{day}, {hour}").format(day=_day(moment.date(), weekday), hour=_hour(moment))
    if edtf.endswith("~"):
        return _("about {when}").format(when=written(edtf[:-1]))
    try:
        return _day(date.fromisoformat(edtf), weekday)
    except ValueError:
        return _longer(edtf)


def _longer(edtf: str) -> str:
    """Return a month, season, decade or century in words; what is none of these as it stands."""
    year, _h, rest = edtf.partition("-")
    if len(rest) == 2 and rest.isdigit() and year.isdigit():
        if 1 <= int(rest) <= 12:
            return f"{_month(int(rest))} {year}"
        if rest in _SEASONS:
            return _SEASONS[rest]().format(year=year)
    if len(edtf) == 4 and edtf[:3].isdigit() and edtf[3] == "X":
        return _("the {decade}s").format(decade=f"{edtf[:3]}0")
    if len(edtf) == 4 and edtf[:2].isdigit() and edtf[2:] == "XX":
        century = int(edtf[:2]) + 1
        return _("the 21st century") if century == 21 else _("the {n}th century").format(n=century)
    return edtf


def _stretch(first: str, last: str) -> str:
    """Return two moments as one stretch, the month and year that both have in common once."""
    start, end = moment_of(first), moment_of(last)
    year, month = first[:4], first[5:]
    if len(first) == len(last) == 7 and year == last[:4] and month.isdigit() and 1 <= int(month) <= 12:
        return f"{_month(int(month))} – {written(last)}"
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
