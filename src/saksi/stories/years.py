"""Years that an article neither prints nor tells, taken from the other articles of its story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from saksi import languages
from saksi.messages import _
from saksi.model.article import Reading
from saksi.model.facts import Facts, Moment
from saksi.stories.slips import weekday_in

_OPEN = re.compile(r"XXXX(-\d\d(?:-\d\d)?)(T[\d:+-]+)?")
_DATED = re.compile(r"(\d{4})(-\d\d)(-\d\d)?(?:T[\d:+-]+)?")
_PUBLISHED = re.compile(r"(\d{4})(?:-|$)")
_LONGEST = 40
"""Characters of the longest value that can be one day or month."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A year, the article that tells it, and its words there; ``text`` is empty where its publication tells it."""

    year: int
    article: str
    text: str


_Named = dict[str, list[_Told]]
"""The years in which articles name a month ("-11") or a day ("-11-08")."""


def told(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return ``readings``, in their order, with the years that other articles tell; what none tells stays open.

    A day or month without a year (``XXXX-11-08``) gets the one year in which the others name it, if that is within a
    year of their publications. Where none names it, a day with its weekday gets the one year in which all others were
    published, if the weekday fits it. The result does not depend on the order of the articles.
    """
    named: _Named = {}
    for reading in readings:
        for day, year in _years(reading):
            named.setdefault(day, []).append(year)
    published = [p for r in readings if (p := _publication(r)) is not None]
    return tuple(_completed(r, named, published) for r in readings)


def _years(reading: Reading) -> Iterator[tuple[str, _Told]]:
    """Yield each month and each day ("-11", "-11-08") that an article names with its year."""
    for moment in reading.facts.moments:
        match = _DATED.fullmatch((moment.edtf or "")[:_LONGEST])
        if match is None:
            continue
        year = _Told(int(match[1]), reading.article.id, moment.text)
        yield match[2], year
        if match[3]:
            yield match[2] + match[3], year


def _completed(reading: Reading, named: _Named, published: Sequence[_Told]) -> Reading:
    if not any(_open_day(m) for m in reading.facts.moments):
        return reading
    own = reading.article.id
    elsewhere = [p for p in published if p.article != own]
    moments = tuple(
        _with_year(
            m,
            reading.article.language,
            [t for t in named.get(_open_day(m) or "", ()) if t.article != own],
            elsewhere,
        )
        for m in reading.facts.moments
    )
    return replace(reading, facts=_with_moments(reading.facts, moments))


def _open_day(moment: Moment) -> str | None:
    """Return the month or the month and day of a moment without year ("-11-08"), ``None`` of any other."""
    match = _OPEN.fullmatch((moment.edtf or "")[:_LONGEST])
    return match[1] if match else None


def _publication(reading: Reading) -> _Told | None:
    match = _PUBLISHED.match(reading.article.published or "")
    return _Told(int(match[1]), reading.article.id, "") if match else None


def _with_year(moment: Moment, language: str, given: Sequence[_Told], published: Sequence[_Told]) -> Moment:
    day = _open_day(moment)
    if day is None or moment.edtf is None:
        return moment
    year = _agreed(given, published)
    weekday = weekday_in(moment.text, languages.load(language))
    if year is None and weekday is not None and not given:
        year = _only(published)
    if year is None or not _fits(f"{year.year:04d}{day}", weekday):
        return moment
    return replace(moment, edtf=f"{year.year:04d}{moment.edtf[4:]}", anchor="context", reason=_reason(year))


def _agreed(given: Sequence[_Told], published: Sequence[_Told]) -> _Told | None:
    """Return the one year of the given; none where it is not within a year of the publications ("since 8 May 1998")."""
    year = _only(given)
    near = not published or (year is not None and any(abs(year.year - p.year) <= 1 for p in published))
    return year if near else None


def _only(given: Sequence[_Told]) -> _Told | None:
    """Return the year where all agree, by the first of their articles in the order of ids."""
    if len({t.year for t in given}) != 1:
        return None
    return min(given, key=lambda t: (t.article, t.text))


def _fits(day: str, weekday: int | None) -> bool:
    """Whether a day stands in the calendar, on that weekday where one is printed; a month always fits."""
    if len(day) == len("2023-11"):
        return True
    try:
        return weekday in (None, date.fromisoformat(day).isoweekday())
    except ValueError:
        return False


def _reason(year: _Told) -> str:
    if not year.text:
        return _("the year is not printed: the weekday fits {year}, in which {article} was published").format(
            year=year.year, article=year.article
        )
    return _("the year is not printed: {article} tells it (“{text}”, {year})").format(
        article=year.article, text=year.text, year=year.year
    )


def _with_moments(facts: Facts, moments: tuple[Moment, ...]) -> Facts:
    """Return ``facts`` with these moments; events dated by one of them get the same value."""
    values: dict[str, set[str]] = {}
    for before, after in zip(facts.moments, moments, strict=True):
        if before.edtf and after.edtf:
            values.setdefault(before.edtf, set()).add(after.edtf)
    events = tuple(
        replace(e, date=next(iter(new))) if e.date and len(new := values.get(e.date, set())) == 1 else e
        for e in facts.events
    )
    return replace(facts, moments=moments, events=events)
