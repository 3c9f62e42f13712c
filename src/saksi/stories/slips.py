"""Dates that the calendar refuses: a weekday that is not the day's, beside another report that has it right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby

from saksi import languages
from saksi.comparison.content import fold, tokens
from saksi.languages import Language
from saksi.messages import _
from saksi.model.article import Article, Reading
from saksi.model.span import Span
from saksi.model.story import Evidence
from saksi.stories.dispute import Dispute, sentences, values


@dataclass(frozen=True, slots=True)
class _Day:
    """A day as printed: its weekday by name (1 is Monday) and its date."""

    evidence: Evidence
    text: str
    weekday: int
    date: date

    @property
    def right(self) -> bool:
        return self.date.isoweekday() == self.weekday


def slips(readings: Sequence[Reading]) -> Iterator[Dispute]:
    """Yield each date whose weekday is wrong, against the reports that print the same day rightly.

    The same day is meant where the date is the same, or where the weekday is and day, month or year alone differs.
    """
    articles = {r.article.id: r.article for r in readings}
    days = [day for reading in readings for day in _days(reading)]
    for _key, group in groupby(sorted((d for d in days if not d.right), key=_printed), key=_printed):
        wrong = list(group)
        where = {d.evidence.article for d in wrong}
        others = [d for d in days if d.right and d.evidence.article not in where and _meant(wrong[0], d)]
        if others:
            yield _dispute(wrong, others, articles)


def _printed(day: _Day) -> tuple[date, int]:
    return day.date, day.weekday


def _dispute(wrong: Sequence[_Day], others: Sequence[_Day], articles: dict[str, Article]) -> Dispute:
    printed = {
        d.date: max((o.text for o in others if o.date == d.date), key=lambda t: (len(t), t)) for d in others
    }
    given = [(wrong[0].text, d.evidence) for d in wrong] + [(printed[d.date], d.evidence) for d in others]
    return Dispute(
        kind="date",
        what="moment",
        status="contradiction",
        sides=values(given),
        members=sentences([e for _value, e in given], articles),
        reason=_("“{wrong}” does not exist: weekday and date do not agree; elsewhere “{right}”").format(
            wrong=wrong[0].text, right=others[0].text
        ),
    )


def _meant(wrong: _Day, right: _Day) -> bool:
    """Return whether the two can be the same day, once misprinted."""
    a, b = wrong.date, right.date
    if a == b:
        return True
    same = [x == y for x, y in ((a.year, b.year), (a.month, b.month), (a.day, b.day))]
    return wrong.weekday == right.weekday and sum(same) == 2


def _days(reading: Reading) -> Iterator[_Day]:
    """Yield the dates that are printed with their weekday."""
    language = languages.load(reading.article.language)
    for moment in reading.facts.moments:
        text = moment.text
        weekday = weekday_in(text, language)
        try:
            day = date.fromisoformat((moment.edtf or "").partition("T")[0])
        except ValueError:
            continue
        if weekday is not None and any(c.isdigit() for c in text):
            yield _Day(Evidence(reading.article.id, moment.span), text, weekday, day)


def weekday_in(text: str, language: Language) -> int | None:
    """Return the one weekday (1 is Monday) that ``text`` names in full; ``None`` where it names none or several."""
    weekdays = _weekdays(language)
    named = [weekdays[f] for p in tokens(text, Span(0, len(text))) if (f := fold(p.of(text))) in weekdays]
    return named[0] if len(named) == 1 else None


@cache
def _weekdays(language: Language) -> dict[str, int]:
    return dict(language.table("time").get("weekdays", {}))
