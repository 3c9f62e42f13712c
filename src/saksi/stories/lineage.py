"""Who had it from whom: what the texts say of their sources, and what their shared passages show.

An edge runs from a source (an article of the story, or the name of an outlet or agency) to the article that used it:

* *credited*: the text says so;
* *shared_source*: an article carries, without saying so, sentences that another credits to a source, or that several
  have from a source which is not among them;
* *copied*, *translated*: an article carries another's sentences; direction as in ``upstream``.

Each article is given the parent that explains most of it. A named source that is not in the story is put together again
from those who credit it (``versions``), so that a copy of a copy is told from a second copy: it shares the edits.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from heapq import nlargest

from saksi.messages import _
from saksi.model.article import Reading
from saksi.model.story import Edge, EdgeKind, Evidence, Origins, Passage
from saksi.stories import origins, reach, shared, sources, versions
from saksi.stories.shared import Lines, Shared
from saksi.stories.sources import Source
from saksi.stories.upstream import Direction, Upstream

_SAID = 0.9
_SHOWN = 100
"""Characters of a credit that a reason shows."""
_SLIGHT = 0.01
_INNOVATION = 4.0
"""Words that two articles must share beyond their common source for one to be a copy of the other."""
_MARGIN = 0.1
"""The same as a share of what they have in common: versions differ for many reasons."""
_LACKING, _ACROSS = 2, 4
"""Sentences that a likely source must lack for another to be supposed; in a translation some are rendered too freely."""
_CERTAIN, _OPEN = 0.8, 0.5001
"""How sure a direction must be to count as known; up to what it is open, and the ids decide."""
_CLOSE = 40
"""Of so many articles that explain as much of one, the first is looked for."""
_REST_WORDS, _REST_LINES = 20.0, 2
"""What a second parent must explain that the first does not."""


def trace(readings: Sequence[Reading], passages: Iterable[Passage]) -> tuple[tuple[Edge, ...], Origins]:
    """Return the edges of a story, by target, best first, and its independent origins."""
    return traced(readings, shared.of(readings, passages))


def traced(readings: Sequence[Reading], common: Shared) -> tuple[tuple[Edge, ...], Origins]:
    """Return the edges and origins of a story of which it is known what its articles have in common."""
    ordered = sorted(readings, key=lambda r: r.article.id)
    story = _Story(ordered, common)
    edges = tuple(sorted(story.edges(), key=lambda e: (e.target, -e.score, e.kind, e.source)))
    return edges, origins.of(ordered, edges, story.weight)


def _names(readings: Iterable[Reading]) -> dict[str, str]:
    """Return one name for each source that is named: the one used most, then the longest."""
    counts = Counter((s.key, s.name) for r in readings for s in sources.named(r))
    ordered = sorted(counts, key=lambda x: (counts[x], len(x[1]), x[1]))
    return dict(ordered)


class _Story:
    """The articles of one story, what they share and what they say, while their edges are drawn."""

    def __init__(self, readings: Sequence[Reading], common: Shared) -> None:
        self.readings = {r.article.id: r for r in readings}
        self.common = common
        self.upstream = Upstream(self.readings, common)
        self.resting = reach.lines_of(self.readings, common)
        self.names = _names(readings)
        self.parents: dict[str, set[str]] = {r.article.id: set() for r in readings}
        self.used: set[str] = set()
        self.sources = {r.article.id: sources.named(r) for r in readings}
        self.keys = {a: {s.key for s in named} for a, named in self.sources.items()}
        self.rested = {key: set().union(*found.values()) for key, found in self.resting.items()}
        self.outlets = sources.Outlets(readings)
        self.of_outlet: dict[str, list[str]] = defaultdict(list)
        for r in readings:
            self.of_outlet[sources.key(r.article.outlet or "")].append(r.article.id)

    def edges(self) -> list[Edge]:
        said = [edge for article in self.readings for edge in self._credited(article)]
        for edge in said:
            if edge.source in self.readings:
                self._add(edge.source, edge.target)
        order = sorted(self.readings, key=lambda y: (self._published(y), -self.upstream.fullness(y), y))
        return said + [edge for y in order for edge in self._measured(y)]

    def _add(self, x: str, y: str) -> None:
        self.parents[y].add(x)
        self.used.add(x)

    def _published(self, article: str) -> str:
        return self.readings[article].article.published or "~"

    def weight(self, edge: Edge) -> float:
        """Return the share of the target's words that an edge explains."""
        size = max(1, len(self.common.words[edge.target]))
        if edge.source in self.readings:
            return sum(self.common.between(edge.source, edge.target).values()) / size
        lines = self._lines_from(sources.key(edge.source)) or self._family(edge.target)
        found = sum(versions.explained(edge.target, lines, self.common).values()) / size
        return found or self._reach(edge)

    def _reach(self, edge: Edge) -> float:
        """Return a small weight for what is only said: the share of the text that rests on it."""
        article = self.readings[edge.target].article
        named = [s for s in self.sources[edge.target] if s.key == sources.key(edge.source)]
        return _SLIGHT * sum(len(span) for s in named for span in s.reach) / max(1, len(article.text))

    # what is said

    def _credited(self, article: str) -> Iterator[Edge]:
        for source in self.sources[article]:
            parent = self._article_of(source, article) or self.names[source.key]
            reason = self._saying(source)
            evidence = tuple(Evidence(article, c.span) for c in source.credits if c.span)
            yield Edge(parent, article, "credited", _SAID, reason, evidence)

    def _saying(self, source: Source) -> str:
        cue = " ".join(source.credits[0].cue.split())[:_SHOWN]
        if sources.key(cue) in source.key or source.key in sources.key(cue):
            return _("{source} is named as the source").format(source=source.name)
        return _("{source} is named as the source (“{cue}”)").format(source=source.name, cue=cue)

    def _article_of(self, source: Source, article: str) -> str | None:
        """Return the article of a credited outlet: the story's only one, else the one that shares most."""
        found = {
            other: sum(self.common.between(other, article).values())
            for other in self.outlets.articles(source.name)
            if other != article
        }
        best = max(sorted(found), key=lambda o: found[o], default=None)
        return best if best and (found[best] or len(found) == 1) else None

    # what is measured

    def _measured(self, y: str) -> Iterator[Edge]:
        edge, taken = self._parent(y, self.common.lines(y))
        if edge:
            yield edge
        rest = self.common.lines(y) - self._kin(taken)
        edge, more = self._parent(y, rest)
        if edge and len(more) >= _REST_LINES and sum(more.values()) >= _REST_WORDS:
            yield edge

    def _kin(self, lines: Iterable[int]) -> set[int]:
        """Return the lines of those who carry several of these lines: what goes back to the same text."""
        taken = set(lines)
        circles = frozenset().union(*map(self.common.circles, taken))
        return taken.union(*(c for c in circles if len(c & taken) >= min(_REST_LINES, len(taken))))

    def _parent(self, y: str, left: Set[int]) -> tuple[Edge | None, Lines]:
        """Return the edge that explains most of the lines left, ``None`` where it is said already, and the lines."""
        x, best = self._best(y, left)
        name, named = self._named(y, left)
        beyond = best - sum(versions.explained(y, self._all_named(y) & left, self.common).values())
        if name and beyond <= max(_INNOVATION, _MARGIN * best):
            self.resting[name].setdefault(y, set()).update(left)
            self.rested[name].update(left)
            return self._from_name(y, name, named), named
        if x is None:
            return None, {}
        ours = {line: n for line, n in self.common.between(x, y).items() if line in left}
        if not name and (missing := self._missing(x, y, left)):
            hidden = versions.explained(y, ours.keys() | missing, self.common)
            return self._from_unknown(y, hidden), hidden
        said = x in self.parents[y]
        self._add(x, y)
        return None if said else self._copy(x, y, ours), ours

    def _best(self, y: str, left: Set[int] | None = None) -> tuple[str | None, float]:
        """Return the article that explains most of ``y`` and may be its source; of several, the most upstream."""
        found: list[tuple[float, int, str]] = []
        for x in self.common.beside[y]:
            n = sum(v for line, v in self.common.between(x, y).items() if left is None or line in left)
            if n and self._may(x, y):
                found.append((n, self.upstream.fullness(x), x))
        if not found:
            return None, 0.0
        top = max(n for n, _full, _x in found)
        close = nlargest(_CLOSE, (f for f in found if f[0] >= top - _INNOVATION))
        best = max(close, key=lambda f: (self._first(f[2], [c[2] for c in close]), f[1], f[0], f[2]))
        return best[2], best[0]

    def _first(self, x: str, others: Iterable[str]) -> float:
        """Return how sure it is that ``x`` comes before all of the others."""
        return min((self.upstream.from_to(x, o).sure for o in others if o != x), default=1.0)

    def _may(self, x: str, y: str) -> bool:
        if x in self.parents[y]:
            return True
        sure = self.upstream.from_to(x, y).sure
        likely = sure > _OPEN or (sure > 1 - _OPEN and x < y)
        return likely and (y not in self.used or y not in self._ancestors(x))

    def _before(self, z: str, y: str) -> bool:
        return self.upstream.from_to(z, y).sure >= _CERTAIN

    def _ancestors(self, x: str) -> set[str]:
        seen: set[str] = set()
        todo = [x]
        while todo:
            found = self.parents[todo.pop()] - seen
            seen |= found
            todo += found
        return seen

    def _named(self, y: str, left: Set[int]) -> tuple[str | None, Lines]:
        """Return the absent source that others, or ``y`` itself, credit most of the lines left to, and those lines."""
        best: tuple[str | None, Lines] = (None, {})
        for key in sorted(self.resting):
            if self._is_here(key, y):
                continue
            found = versions.explained(y, self._lines_from(key) & left, self.common)
            if sum(found.values()) > sum(best[1].values()):
                best = key, found
        return best

    def _all_named(self, y: str) -> set[int]:
        """Return the lines that anyone credits to a source that is not in the story."""
        return {line for key in self.resting if not self._is_here(key, y) for line in self._lines_from(key)}

    def _is_here(self, key: str, y: str) -> bool:
        """Return whether the source is an outlet of the story whose article shares something with ``y``, or ``y``'s."""
        return any(other == y or self.common.have_common(other, y) for other in self.of_outlet.get(key, ()))

    def _lines_from(self, key: str) -> set[int]:
        return self.rested.get(key, set())

    def _family(self, y: str) -> set[int]:
        """Return the lines of all articles that share a line with ``y``."""
        return {line for own in self.common.lines(y) for some in self.common.circles(own) for line in some}

    def _missing(self, x: str, y: str, left: Set[int]) -> set[int]:
        """Return the lines of ``y`` that its likeliest source lacks, and that others have who share more with the two.

        They come from a source that is not in the story. Lines that only later copies of ``y`` have are its own.
        """
        lacking = left - self.common.lines(x)
        both = self.common.lines(x) & self.common.lines(y)
        found = {
            line
            for line in lacking
            if any(
                self._before(z, y) and self.common.lines(z) & both
                for z in self.common.carrying[line].intersection(self.common.beside[y])
            )
        }
        across = self.common.words[x].language != self.common.words[y].language
        return found if len(found) >= (_ACROSS if across else _LACKING) else set()

    # edges

    def _from_name(self, y: str, name: str, lines: Lines) -> Edge | None:
        ours = self.sources[y]
        if name in {s.key for s in ours}:
            return None
        resting = self.resting[name].items()
        tellers = [a for a, found in resting if a != y and name in self.keys[a] and found & lines.keys()]
        near = self.common.beside[y]
        tellers = [a for a in tellers if a in near] or tellers
        if not tellers:
            return None
        outlets = ", ".join(sorted({self._outlet(a) for a in tellers})[:3])
        others = [s.name for s in ours if s.key in self.resting]
        if others:
            text = _("{others} credited, but with sentences credited to {source} by {outlets}")
        else:
            text = _("without credit, with sentences credited to {source} by {outlets}")
        reason = text.format(others=", ".join(others), outlets=outlets, source=self.names[name])
        score = round(min(0.95, 0.5 + sum(lines.values()) / max(1, len(self.common.words[y]))), 3)
        evidence = self._evidence(tellers, y) or self._evidence(self._carrying(lines), y)
        return Edge(self.names[name], y, "shared_source", score, reason, evidence)

    def _carrying(self, lines: Iterable[int]) -> list[str]:
        return sorted(frozenset().union(*(self.common.carrying[line] for line in lines)))

    def _from_unknown(self, y: str, lines: Lines) -> Edge:
        others = [a for a in self._carrying(lines) if a != y]
        reason = _(
            "shares sentences with {outlets}, none of which has them all: a source that is not here"
        ).format(outlets=", ".join(dict.fromkeys(self._outlet(a) for a in others[:3])))
        return Edge(_("a source not named"), y, "shared_source", 0.5, reason, self._evidence(others, y))

    def _evidence(self, others: Iterable[str], y: str) -> tuple[Evidence, ...]:
        """Return the passages of ``y`` that the others have, each with its counterpart."""
        near = self.common.beside[y]
        pairs = [p for x in others if x in near for p in self.common.passages_between(y, x)]
        return tuple(dict.fromkeys(e for p in pairs for e in (p.a, p.b)))

    def _copy(self, x: str, y: str, lines: Lines) -> Edge:
        direction: Direction = self.upstream.from_to(x, y)
        found = self.common.passages_between(x, y)
        kind: EdgeKind = "translated" if all(p.kind == "translation" for p in found) else "copied"
        share = min(1.0, sum(lines.values()) / max(1, len(self.common.words[y])))
        reason = _("{share} of its words stand in {outlet}").format(
            share=f"{share:.0%}", outlet=self._label(x)
        )
        if direction.sure > _OPEN:
            reason = _("{reason}; taken for the source, as {why}").format(reason=reason, why=direction.why)
        else:
            reason = _("{reason}; which of the two was first is not known").format(reason=reason)
        score = round(direction.sure * min(1.0, 0.5 + share), 3)
        return Edge(x, y, kind, score, reason, tuple(e for p in found for e in (p.a, p.b)))

    def _label(self, article: str) -> str:
        """Return the outlet of an article, with the headline where the outlet has several in the story."""
        title = " ".join((self.readings[article].article.title or article).split())
        outlet = self._outlet(article)
        return outlet if len(self.of_outlet[sources.key(outlet)]) < 2 else f"{outlet} (“{title}”)"

    def _outlet(self, article: str) -> str:
        return self.readings[article].article.outlet or article
