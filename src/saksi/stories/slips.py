"""Dates that the calendar refuses: a weekday that is not the day's, beside another report that has it right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import chain, groupby

from saksi import languages
from saksi.comparison.content import fold, tokens
from saksi.extraction import times
from saksi.languages import Language
from saksi.messages import _
from saksi.model.article import Article, Reading
from saksi.model.facts import Moment
from saksi.model.span import Span
from saksi.model.story import Evidence
from saksi.stories.dispute import Dispute, Value, sentences, values

NEAREST = 3
"""Every day is so near to one of each weekday, at most."""


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

    The same day is meant where the date is the same, where the weekday is and month or year alone differs, and on the
    nearest such weekday.
    """
    articles = {r.article.id: r.article for r in readings}
    days = [day for reading in readings for day in _days(reading)]
    for _key, group in groupby(sorted((d for d in days if not d.right), key=_printed), key=_printed):
        wrong = list(group)
        where = {d.evidence.article for d in wrong}
        others = [d for d in days if d.right and d.evidence.article not in where and _meant(wrong[0], d)]
        if others:
            yield _dispute(wrong, others, articles)


def told_once(disputes: Iterable[Dispute], misprints: Sequence[Dispute]) -> Iterator[Dispute]:
    """Yield the disputes, then the misprints; a dispute over a date that its one side misprints goes into the misprint.

    The misprinted date is the last side of each of ``misprints``.
    """
    taken: dict[int, list[Dispute]] = defaultdict(list)
    for dispute in disputes:
        at = next((n for n, slip in enumerate(misprints) if _other(dispute, slip) is not None), None)
        if at is None:
            yield dispute
        else:
            taken[at].append(dispute)
    for n, slip in enumerate(misprints):
        yield _with(slip, taken[n])


def _other(dispute: Dispute, slip: Dispute) -> Value | None:
    """Return the side of a dispute over a date that stands against the misprinted one; ``None`` where none does."""
    if dispute.kind != "date" or dispute.status != "contradiction" or len(dispute.sides) != 2:
        return None
    wrong = set(slip.sides[-1][1])
    first, second = dispute.sides
    if wrong.issuperset(second[1]):
        return first
    return second if wrong.issuperset(first[1]) else None


def _with(slip: Dispute, disputes: Sequence[Dispute]) -> Dispute:
    """Return the misprint with what stands against it in ``disputes``, too."""
    beside = [e for d in disputes if (side := _other(d, slip)) for e in side[1]]
    (value, evidence), *rest = slip.sides
    known = {e for _value, given in rest for e in given}
    whole = tuple(sorted({*evidence, *beside} - known))
    members = {(m.article, m.span): m for d in (slip, *disputes) for m in d.members}
    inside = {
        at for at in members if any(o != at and o[0] == at[0] and o[1].contains(at[1]) for o in members)
    }
    kept = tuple(members[at] for at in sorted(members) if at not in inside)
    return replace(slip, sides=((value, whole), *rest), members=kept)


def _printed(day: _Day) -> tuple[date, int]:
    return day.date, day.weekday


def _dispute(wrong: Sequence[_Day], others: Sequence[_Day], articles: dict[str, Article]) -> Dispute:
    printed = {d.date: _likest(wrong[0].text, [o.text for o in others if o.date == d.date]) for d in others}
    right = values([(printed[d.date], d.evidence) for d in others])
    misprinted = tuple(sorted({d.evidence for d in wrong}))
    evidence = [*misprinted, *(e for _value, given in right for e in given)]
    return Dispute(
        kind="date",
        what="moment",
        status="contradiction",
        sides=(*right, (wrong[0].text, misprinted)),
        members=sentences(evidence, articles),
        reason=_("“{wrong}” does not exist: weekday and date do not agree; elsewhere “{right}”").format(
            wrong=wrong[0].text, right=right[0][0]
        ),
    )


def _likest(printed: str, others: Sequence[str]) -> str:
    """Return the date that is printed most like the misprinted one, so that a reader sees what differs."""
    from rapidfuzz.fuzz import ratio

    return max(others, key=lambda text: (ratio(printed, text), text))


def _meant(wrong: _Day, right: _Day) -> bool:
    """Return whether the two can be the same day, once misprinted."""
    a, b = wrong.date, right.date
    if a == b:
        return True
    if wrong.weekday != right.weekday:
        return False
    return abs((a - b).days) <= NEAREST or (a.day == b.day and (a.year == b.year or a.month == b.month))


def _days(reading: Reading) -> Iterator[_Day]:
    """Yield the dates that are printed with their weekday."""
    language = languages.load(reading.article.language)
    for moment in chain(reading.facts.moments, _captioned(reading.article, language)):
        text = moment.text
        weekday = weekday_in(text, language)
        try:
            day = date.fromisoformat((moment.edtf or "").partition("T")[0])
        except ValueError:
            continue
        guessed = moment.anchor == "context"  # the year is that of another day in the text
        if weekday is not None and any(c.isdigit() for c in text) and not guessed:
            yield _Day(Evidence(reading.article.id, moment.span), text, weekday, day)


def _captioned(article: Article, language: Language) -> Iterator[Moment]:
    """Yield the moments beside pictures and in headings, which are read by themselves: they are no prose."""
    for mark in article.clutter:
        text = mark.span.of(article.text)
        if mark.kind in ("caption", "heading") and weekday_in(text, language) is not None:
            alone = replace(
                article, text=text, sha256="", clutter=(), dateline=None, sentences=(Span(0, len(text)),)
            )
            for moment in times.find(alone, language):
                yield replace(moment, span=moment.span.shift(mark.span.start))


def weekday_in(text: str, language: Language) -> int | None:
    """Return the one weekday (1 is Monday) that ``text`` names in full; ``None`` where it names none or several."""
    weekdays = _weekdays(language)
    named = [weekdays[f] for p in tokens(text, Span(0, len(text))) if (f := fold(p.of(text))) in weekdays]
    return named[0] if len(named) == 1 else None


@cache
def _weekdays(language: Language) -> dict[str, int]:
    return dict(language.table("time").get("weekdays", {}))
