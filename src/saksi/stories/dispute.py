"""One thing of which the accounts say what cannot all be right, and how it is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from saksi.comparison.details import Detail
from saksi.model.article import Article
from saksi.model.span import Span
from saksi.model.story import (
    Contradiction,
    ContradictionKind,
    Evidence,
    Member,
    Side,
    Statement,
    StatementStatus,
    StatementWhat,
)
from saksi.stories.members import member

Value = tuple[str, tuple[Evidence, ...]]
"""What is said, and where."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Values given for one thing, each with its evidence; ``members`` are the words around them, for a reader.

    ``status`` is ``contradiction`` where they cannot all be right. ``figures`` are the amounts themselves, where it is
    about amounts.
    """

    kind: ContradictionKind
    what: StatementWhat
    status: StatementStatus
    sides: tuple[Value, ...]
    members: tuple[Member, ...]
    reason: str
    figures: tuple[Detail, ...] = ()
    apart: bool = True

    def statement(self, name: str) -> Statement:
        """Return the statement that is in dispute, called ``name``."""
        return Statement(name, self.what, self.status, self.members, None, self.reason)

    def contradiction(self, name: str) -> Contradiction:
        """Return the disagreement, pointing to the statement ``name``."""
        sides = tuple(Side(value, evidence) for value, evidence in self.sides)
        return Contradiction(name, self.kind, sides, self.reason)


def stated(
    kind: ContradictionKind,
    what: StatementWhat,
    given: Sequence[tuple[str, Evidence]],
    articles: Mapping[str, Article],
    reason: str,
    beside: Iterable[Evidence] = (),
) -> Dispute:
    """Return the contradiction between values that are given, the words around them being their sentences.

    ``reason`` may name the first two values as ``{a}`` and ``{b}``; ``beside`` are other places a reader should see.
    """
    sides = values(given)
    return Dispute(
        kind=kind,
        what=what,
        status="contradiction",
        sides=sides,
        members=sentences([*(evidence for _value, evidence in given), *beside], articles),
        reason=reason.format(a=sides[0][0], b=sides[1][0]),
    )


def values(given: Iterable[tuple[str, Evidence]]) -> tuple[Value, ...]:
    """Return values with all their evidence, the one that most articles give first."""
    found: dict[str, set[Evidence]] = {}
    for value, evidence in given:
        found.setdefault(value, set()).add(evidence)
    order = sorted(found, key=lambda v: (-len({e.article for e in found[v]}), v))
    return tuple((value, tuple(sorted(found[value]))) for value in order)


def evidence(detail: Detail) -> Evidence:
    """Return where a figure or moment stands."""
    return Evidence(detail.unit.article, detail.fact.span)


def clauses(details: Iterable[Detail]) -> tuple[Member, ...]:
    """Return the clause in which each figure stands, each once, in order."""
    found = {(d.unit.article, d.clause): d.unit for d in details}
    return tuple(member(found[article, clause], clause) for article, clause in sorted(found))


def sentences(evidence: Sequence[Evidence], articles: Mapping[str, Article]) -> tuple[Member, ...]:
    """Return the sentences in which the evidence stands, each once, in order."""
    out = {}
    for item in sorted(evidence):
        article = articles[item.article]
        span = article.sentence_at(item.span.start) or item.span
        out[item.article, span] = Member(item.article, span, span.of(article.text))
    return tuple(out.values())


def near(article: Article, span: Span, before: int) -> str:
    """Return up to ``before`` characters of the text in front of ``span``."""
    return article.text[max(0, span.start - before) : span.start]
