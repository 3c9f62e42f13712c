"""The account of a story: everything that is said, in the order of what happened, with how many origins say it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from saksi.model.article import Reading
from saksi.model.facts import Event, Moment
from saksi.model.story import AccountLine, Contradiction, Origins, SaidBy, Statement


def account(
    statements: Sequence[Statement],
    contradictions: Iterable[Contradiction],
    origins: Origins,
    readings: Iterable[Reading],
) -> tuple[AccountLine, ...]:
    """Return one line for each statement: those with a day first, in order of time, then the others as they are told.

    The day is the one that most of the articles name in it, else that of an event told in it. ``all`` origins say it,
    ``some`` or ``one``: articles count by the origins of the story, and statements by the witnesses behind them.
    """
    by_id = {r.article.id: r for r in readings}
    disputed = {c.statement for c in contradictions}
    lines = [
        AccountLine(s.id, _said_by(s, origins), len(s.origins), s.id in disputed, _moment(s, by_id))
        for s in statements
    ]
    return tuple(sorted(lines, key=lambda line: (line.edtf is None, line.edtf or "")))


def _said_by(statement: Statement, origins: Origins) -> SaidBy:
    articles = {m.article for m in statement.members}
    if len(statement.origins) < 2:
        return "one"
    return "all" if all(articles & set(group.articles) for group in origins.groups) else "some"


def _moment(statement: Statement, readings: Mapping[str, Reading]) -> str | None:
    """Return the day of a statement, or the hour where that is told (EDTF); ``None`` where nothing tells."""
    named: Counter[str] = Counter()
    for member in statement.members:
        facts = readings[member.article].facts
        inside = [m.edtf for m in facts.moments if member.span.contains(m.span) and _is_day(m)]
        events = [e.date for e in facts.events if member.span.overlaps(e.trigger.span) and _dated(e)]
        days = [edtf for edtf in inside if edtf] or [day for day in events if day]
        if days:
            named[max(days[:2], key=lambda d: (d[:10] == days[0][:10], len(d)))] += 1
    return _commonest(named) if named else None


def _commonest(named: Counter[str]) -> str:
    """Return the day that most articles name, with its hour where those who tell one tell the same."""
    days: Counter[str] = Counter()
    for edtf, articles in named.items():
        days[edtf[:10]] += articles
    day = min(days, key=lambda d: (-days[d], d))
    hours = {edtf for edtf in named if edtf[:10] == day and len(edtf) > len(day)}
    return hours.pop() if len(hours) == 1 else day


def _is_day(moment: Moment) -> bool:
    """Return whether a moment says when something happened: one day or one hour of a known day."""
    day = (moment.edtf or "").partition("T")[0]
    return moment.about == "event" and moment.kind in ("date", "time") and len(day) == 10 and "X" not in day


def _dated(event: Event) -> bool:
    return event.date is not None and len(event.date) == 10 and "X" not in event.date
