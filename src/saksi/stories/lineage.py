"""Who had it from whom: what the texts say of their sources, and what their shared passages show.

An edge runs from a source (an article of the story, or the name of an outlet or agency) to the article that used it:

* *credited*: the text says so;
* *shared_source*: an article carries, without saying so, passages that another credits to a source;
* *copied*, *translated*: an article carries another's passages; direction from time, completeness and credit.

Each article has one main parent among the measured ones: the article that explains most of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from saksi.messages import _
from saksi.model.article import Reading
from saksi.model.story import Edge, EdgeKind, Evidence, Origins, Passage
from saksi.stories import origins, sources, ties
from saksi.stories.sources import Source
from saksi.stories.ties import Tie

_SAID = 0.9
_SLIGHT = 0.05
"""Share of an article below which a passage does not make it a copy."""


def trace(readings: Sequence[Reading], passages: Iterable[Passage]) -> tuple[tuple[Edge, ...], Origins]:
    """Return the edges of a story, best first within each article, and its independent origins."""
    ordered = sorted(readings, key=lambda r: r.article.id)
    found = ties.between(ordered, passages)
    said = [edge for reading in ordered for edge in _credited(reading, ordered, found)]
    shared = _from_shared_sources(found)
    copied = _copied(found, said + shared)
    edges = tuple(sorted(said + shared + copied, key=lambda e: (e.target, -e.score, e.kind, e.source)))
    return edges, origins.of(ordered, edges)


def _credited(reading: Reading, readings: Sequence[Reading], found: Iterable[Tie]) -> Iterable[Edge]:
    for source in sources.named(reading):
        parent = _article_of(source, reading, readings, found)
        cue = source.credits[0].cue or source.name
        reason = _("says so itself: “{cue}”").format(cue=cue)
        evidence = tuple(Evidence(reading.article.id, c.span) for c in source.credits)
        yield Edge(parent or source.name, reading.article.id, "credited", _SAID, reason, evidence)


def _article_of(
    source: Source, reading: Reading, readings: Sequence[Reading], found: Iterable[Tie]
) -> str | None:
    """Return the article of the credited outlet that shares passages with ``reading``, if the story has one."""
    theirs = {r.article.id for r in readings if r is not reading and sources.is_self(source.name, r.article)}
    best: dict[str, int] = {}
    for tie in found:
        pair = {tie.first.article.id, tie.second.article.id}
        if reading.article.id in pair and (other := (pair - {reading.article.id}) & theirs):
            best[other.pop()] = sum(len(s) for s in tie.spans(reading.article.id))
    return max(sorted(best), key=lambda a: best[a]) if best else None


def _from_shared_sources(found: Iterable[Tie]) -> list[Edge]:
    """Return the edges from a source that one article credits to another that carries its passages in silence."""
    out: dict[tuple[str, str], Edge] = {}
    for tie in found:
        for said, silent in ((tie.first, tie.second), (tie.second, tie.first)):
            for edge in _silent(tie, said, silent):
                place = (sources.key(edge.source), edge.target)
                if place not in out or out[place].score < edge.score:
                    out[place] = edge
    return list(out.values())


def _silent(tie: Tie, said: Reading, silent: Reading) -> Iterable[Edge]:
    names = {s.key for s in sources.named(silent)}
    for source in sources.named(said):
        if not source.lends or source.key in names or sources.is_self(source.name, silent.article):
            continue
        resting = [p for p in tie.passages if _rests(p, said, source)]
        if resting:
            yield _shared_edge(source, said, silent, resting)


def _rests(passage: Passage, said: Reading, source: Source) -> bool:
    ours = next(e for e in (passage.a, passage.b) if e.article == said.article.id)
    return 2 * sources.overlap([ours.span], source.reach) >= len(ours.span)


def _shared_edge(source: Source, said: Reading, silent: Reading, resting: Sequence[Passage]) -> Edge:
    others = [s.name for s in sources.named(silent) if s.lends]
    label = said.article.outlet or said.article.id
    reason = _("carries sentences that {outlet} credits to {source}, and credits nobody for them").format(
        outlet=label, source=source.name
    )
    if others:
        reason = _("credits {others}, but carries sentences that {outlet} credits to {source}").format(
            others=", ".join(others), outlet=label, source=source.name
        )
    evidence = tuple(e for p in resting for e in _silent_first(p, silent.article.id))
    score = round(min(0.95, 0.6 + 0.1 * len(resting)), 3)
    return Edge(source.name, silent.article.id, "shared_source", score, reason, evidence)


def _silent_first(passage: Passage, silent: str) -> tuple[Evidence, Evidence]:
    return (passage.a, passage.b) if passage.a.article == silent else (passage.b, passage.a)


def _copied(found: Sequence[Tie], explained: Sequence[Edge]) -> list[Edge]:
    """Return one measured edge for each article that no shared credit explains: from whom it has most."""
    roots: dict[str, set[str]] = {}
    for edge in explained:
        roots.setdefault(edge.target, set()).add(sources.key(edge.source))
    best: dict[str, Tie] = {}
    for tie in found:
        first, second = tie.first.article.id, tie.second.article.id
        if (
            tie.share < _SLIGHT
            or roots.get(first, set()) & roots.get(second, set())
            or first in roots.get(second, ())
        ):
            continue
        if second not in best or (tie.share, tie.sure) > (best[second].share, best[second].sure):
            best[second] = tie
    return [_copy_edge(tie) for _second, tie in sorted(best.items())]


def _copy_edge(tie: Tie) -> Edge:
    translated = all(p.kind == "translation" for p in tie.passages)
    kind: EdgeKind = "translated" if translated else "copied"
    reason = _("{share} of its text stands in the other").format(share=f"{tie.share:.0%}")
    if tie.why:
        reason = _("{reason}; taken for the source: {why}").format(reason=reason, why=tie.why)
    else:
        reason = _("{reason}; which of the two came first is not known").format(reason=reason)
    score = round(tie.sure * min(1.0, 0.4 + tie.share), 3)
    return Edge(tie.first.article.id, tie.second.article.id, kind, score, reason, tie.evidence())
