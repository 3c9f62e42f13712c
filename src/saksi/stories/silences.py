"""What an origin leaves out: all other origins of the story say it, and none of its articles does."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from saksi.messages import _
from saksi.model.span import Span
from saksi.model.story import Origin, Origins, Silence, Statement

LEAST = 2
"""Origins that must say a thing before it is told that another does not: what one says is that one's own."""
MANY = 5
"""From this many others on, one of them may be silent too."""


def silences(statements: Iterable[Statement], origins: Origins) -> tuple[Silence, ...]:
    """Return for each origin what all others say and it leaves out, in the order of the statements.

    Articles count by their origin: an agency's report in ten outlets is one voice, and an origin is silent only where
    none of its articles says a thing. Statements on a part of an earlier one are passed over; who stands in one of these,
    a figure say, is not silent on the whole.
    """
    groups = {a: group for group in origins.groups for a in group.articles}
    whole, parts = _parted(statements)
    return tuple(s for statement in whole for s in _of(statement, parts, groups, origins.groups))


def _of(
    statement: Statement, parts: _Parts, groups: dict[str, Origin], every: Sequence[Origin]
) -> Iterator[Silence]:
    saying = {id(groups[m.article]) for m in statement.members if m.article in groups}
    heard = saying | {id(groups[a]) for a in parts.tellers(statement) if a in groups}
    silent = [group for group in every if id(group) not in heard]
    enough = len(saying) >= LEAST and (len(silent) == 1 or (len(silent) == 2 and len(saying) >= MANY - 1))
    if not enough or len({o.articles for o in statement.origins}) == 1:
        return
    names = tuple(group.origin for group in every if id(group) in saying)
    for group in silent:
        yield Silence(group.origin, group.articles, statement.id, names, _reason(names, len(every) - 1))


def _reason(names: Sequence[str], others: int) -> str:
    said = ", ".join(names)
    if len(names) == others:
        return _("all others say it: {names}").format(names=said)
    return _("all others but one say it: {names}").format(names=said)


class _Parts:
    """The statements on parts of others, by the article and place of their members."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._at: dict[str, list[tuple[Span, Statement]]] = defaultdict(list)
        for statement in statements:
            for member in statement.members:
                self._at[member.article].append((member.span, statement))

    def tellers(self, whole: Statement) -> frozenset[str]:
        """Return the articles of all statements on a part of ``whole``."""
        found = (
            part
            for member in whole.members
            for span, part in self._at.get(member.article, ())
            if span.overlaps(member.span)
        )
        return frozenset(m.article for part in found for m in part.members)


def _parted(statements: Iterable[Statement]) -> tuple[list[Statement], _Parts]:
    """Return the statements that are no part of an earlier one, not all of their members lying within told ones, and the others."""
    told: dict[str, list[Span]] = defaultdict(list)
    whole, parts = [], []
    for statement in statements:
        if all(_within(m.span, told[m.article]) for m in statement.members):
            parts.append(statement)
            continue
        whole.append(statement)
        for member in statement.members:
            insort(told[member.article], member.span)
    return whole, _Parts(parts)


def _within(span: Span, told: Sequence[Span]) -> bool:
    """Return whether one of the pieces told so far, which lie apart and in order, overlaps ``span``."""
    at = bisect_right(told, span)
    return any(piece.overlaps(span) for piece in told[max(0, at - 1) : at + 1])
