"""How many independent origins stand behind one statement, which may be fewer or more than its articles suggest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from saksi.messages import _
from saksi.model.article import Reading
from saksi.model.story import Evidence, Origin, Origins, Passage
from saksi.stories import sources


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a story before its statements are looked at."""

    readings: Mapping[str, Reading]
    passages: Sequence[Passage]
    groups: Mapping[str, Origin]

    @classmethod
    def of(cls, readings: Iterable[Reading], passages: Iterable[Passage], origins: Origins) -> Known:
        """Return what is known, by article."""
        groups = {a: o for o in origins.groups for a in o.articles}
        return cls({r.article.id: r for r in readings}, tuple(passages), groups)


def behind(members: Iterable[Evidence], known: Known) -> tuple[Origin, ...]:
    """Return the origins behind a statement, given where each article makes it, largest first.

    Two accounts of it are one witness where their articles have one origin, where the words are a passage that both
    share, or where both rest it on the same named source, be it an agency, a post or a document.
    """
    placed = sorted(set(members))
    groups = [[m] for m in placed]
    reasons: list[list[str]] = [[] for _m in placed]
    for a, b in combinations(placed, 2):
        i, j = (next(n for n, g in enumerate(groups) if m in g) for m in (a, b))
        reason = _tie(a, b, known) if i != j else None
        if reason:
            first, second = sorted((i, j))
            groups[first] += groups.pop(second)
            reasons[first] += [*reasons.pop(second), reason]
    found = [_origin(g, r, known) for g, r in zip(groups, reasons, strict=True)]
    return tuple(sorted(found, key=lambda o: (-len(o.articles), o.articles)))


def _origin(members: Sequence[Evidence], reasons: Sequence[str], known: Known) -> Origin:
    articles = tuple(sorted({m.article for m in members}))
    own = known.groups.get(articles[0])
    alone = _("nothing ties this account to another")
    return Origin(own.origin if own else articles[0], articles, "; ".join(dict.fromkeys(reasons)) or alone)


def _tie(a: Evidence, b: Evidence, known: Known) -> str | None:
    """Return why two accounts of a statement are one witness, or ``None``."""
    ours, theirs = known.groups.get(a.article), known.groups.get(b.article)
    if a.article == b.article:
        return _("the same article")
    if ours and ours is theirs:
        return _("both go back to {origin}").format(origin=ours.origin)
    if any(_touches(p, a, b) or _touches(p, b, a) for p in known.passages):
        return _("the same words stand in both")
    named, other = _resting(a, known), _resting(b, known)
    for key in sorted(named.keys() & other.keys()):
        return _("both rest it on {source}").format(source=named[key])
    return None


def _touches(passage: Passage, a: Evidence, b: Evidence) -> bool:
    sides = ((passage.a, a), (passage.b, b))
    return all(p.article == m.article and p.span.overlaps(m.span) for p, m in sides)


def _resting(member: Evidence, known: Known) -> dict[str, str]:
    """Return the named sources in whose reach the statement stands, by key."""
    reading = known.readings.get(member.article)
    found = sources.named(reading) if reading else ()
    return {s.key: s.name for s in found if any(c.scope.overlaps(member.span) for c in s.credits)}
