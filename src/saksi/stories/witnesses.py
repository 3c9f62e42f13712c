"""How many independent origins stand behind one statement, which may be fewer or more than its articles suggest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from saksi.messages import _
from saksi.model.article import Reading
from saksi.model.facts import Credit
from saksi.model.story import Evidence, Origin, Origins, Passage
from saksi.stories import sources


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a story before its statements are looked at.

    ``groups`` has the origin of each article. ``passages`` has what each article shares with one of another origin:
    its own place and the other. ``rests`` has what each article rests on named sources: key, name, credit.
    """

    groups: Mapping[str, Origin]
    passages: Mapping[str, Sequence[tuple[Evidence, Evidence]]]
    rests: Mapping[str, Sequence[tuple[str, str, Credit]]]

    @classmethod
    def of(cls, readings: Iterable[Reading], passages: Iterable[Passage], origins: Origins) -> Known:
        """Return what is known, by article."""
        groups = {a: o for o in origins.groups for a in o.articles}
        across = defaultdict(list)
        for passage in passages:
            a, b = passage.a, passage.b
            if groups.get(a.article) is None or groups.get(a.article) is not groups.get(b.article):
                across[a.article].append((a, b))
                across[b.article].append((b, a))
        rests = {
            r.article.id: [(s.key, s.name, c) for s in sources.named(r) for c in s.credits] for r in readings
        }
        return cls(groups, across, rests)


def behind(members: Iterable[Evidence], known: Known) -> tuple[Origin, ...]:
    """Return the origins behind a statement, given where each article makes it, largest first.

    Two accounts of it are one witness where their articles have one origin, where the words are a passage that both
    share, or where both rest it on the same named source, be it an agency, a post or a document.
    """
    placed = sorted(set(members))
    group = {m: [m] for m in placed}
    reasons: dict[int, list[str]] = {id(g): [] for g in group.values()}
    for a, b, reason in _ties(placed, known):
        first, second = group[a], group[b]
        if first is second:
            continue
        first, second = sorted((first, second), key=lambda g: g[0])  # the smallest place stands first in each
        first += second
        reasons[id(first)] += [*reasons.pop(id(second)), *([reason] if reason else [])]
        group.update(dict.fromkeys(second, first))
    distinct = {id(g): g for g in group.values()}
    found = [_origin(g, reasons[key], known) for key, g in distinct.items()]
    return tuple(sorted(found, key=lambda o: (-len(o.articles), o.articles)))


def _origin(members: Sequence[Evidence], reasons: Sequence[str], known: Known) -> Origin:
    articles = tuple(sorted({m.article for m in members}))
    own = known.groups.get(min(members).article)
    alone = _("nothing ties this account to another")
    return Origin(own.origin if own else articles[0], articles, "; ".join(dict.fromkeys(reasons)) or alone)


def _ties(placed: Sequence[Evidence], known: Known) -> Iterator[tuple[Evidence, Evidence, str | None]]:
    """Yield the pairs of places that are one witness, with the reason (``None`` within one article).

    Each place is tied to the first one that has the same article, origin or source, so that the work grows with the
    places and what is known of each.
    """
    first: dict[tuple[str, str], Evidence] = {}
    for member in placed:
        origin = known.groups.get(member.article)
        keys: list[tuple[tuple[str, str], str | None]] = [(("article", member.article), None)]
        if origin is not None:
            told = _("both go back to {origin}").format(origin=origin.origin)
            keys.append((("origin", origin.articles[0]), told))
        for source, name, credit in known.rests.get(member.article, ()):
            if credit.scope.overlaps(member.span):
                keys.append((("source", source), _("both rest it on {source}").format(source=name)))
        for key, reason in keys:
            other = first.setdefault(key, member)
            if other is not member:
                yield other, member, reason
    yield from _shared(placed, known)


def _shared(placed: Sequence[Evidence], known: Known) -> Iterator[tuple[Evidence, Evidence, str]]:
    """Yield the pairs of places that hold the two sides of one passage."""
    of: dict[str, list[Evidence]] = defaultdict(list)
    for member in placed:
        of[member.article].append(member)
    for article, members in of.items():
        for mine, theirs in known.passages.get(article, ()):
            if theirs.article <= article or theirs.article not in of:
                continue
            here = next((m for m in members if m.span.overlaps(mine.span)), None)
            there = next((m for m in of[theirs.article] if m.span.overlaps(theirs.span)), None)
            if here and there:
                yield here, there, _("the same words stand in both")
