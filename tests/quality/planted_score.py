"""How well traced lineages agree with planted ones.

Edges are compared as (source, target): an article's id, a source's key, or ``UNNAMED``. Direction is asked where the two
ends of an edge are articles that truly are parent and child.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from saksi.model.article import Reading
from saksi.model.story import Edge, Origins
from saksi.stories import sources
from tests.quality.planted import UNNAMED, Planted

Trace = Callable[[Sequence[Reading]], tuple[tuple[Edge, ...], Origins]]


@dataclass(frozen=True)
class Score:
    """Shares over all stories.

    ``strict`` is the edge F1 where only the article that a copy was made from counts, though the words be the same in its
    own source; ``origins_above`` is how often more origins were counted than there are.
    """

    precision: float
    recall: float
    f1: float
    strict: float
    direction: float
    origins_exact: float
    origins_above: float


def score(planted: Iterable[Planted], trace: Trace) -> Score:
    """Return how well ``trace`` finds the lineages of the planted stories."""
    hit = miss = only = right = exactly = false = straight = turned = exact = above = total = 0
    for story in planted:
        edges, origins = trace(story.readings)
        found = predicted(story, edges)
        true = {(node(story, s), step.target) for step in story.steps for s in step.sources}
        allowed = {(node(story, s), t) for s, t in story.allowed}
        reached = [any((node(story, s), step.target) in found for s in step.sources) for step in story.steps]
        hit, miss = hit + sum(reached), miss + len(reached) - sum(reached)
        made = {(node(story, step.parent), step.target) for step in story.steps if step.parent}
        only += len(made & found)
        exactly += len(made)
        right += len(found & true)
        false += len(found - true - allowed)
        straight += len({e for e in found & true if _articles(story, e)})
        turned += len({(s, t) for s, t in found - true - allowed if (t, s) in true})
        exact += origins.count == story.origins
        above += origins.count > story.origins
        total += 1
    p, r = right / max(1, right + false), hit / max(1, hit + miss)
    strict = only / max(1, exactly)
    return Score(
        p, r, _f1(p, r), _f1(p, strict), straight / max(1, straight + turned), exact / total, above / total
    )


def _f1(p: float, r: float) -> float:
    return 2 * p * r / (p + r) if p + r else 0.0


def predicted(story: Planted, edges: Iterable[Edge]) -> set[tuple[str, str]]:
    """Return the edges found, in the form in which they are compared."""
    known = {n for step in story.steps for n in step.sources} | {n for n, _t in story.allowed}
    known |= {r.article.id for r in story.readings}
    keys = {sources.key(n) for n in known}
    out = set()
    for edge in edges:
        unnamed = edge.kind == "shared_source" and sources.key(edge.source) not in keys
        out.add((UNNAMED if unnamed else node(story, edge.source), edge.target))
    return out


def node(story: Planted, name: str) -> str:
    """Return a source in one form: an outlet of the story is its article, any other name its key."""
    ids = {r.article.id for r in story.readings}
    outlets = {sources.key(r.article.outlet or ""): r.article.id for r in story.readings}
    return name if name in ids or name == UNNAMED else outlets.get(sources.key(name), sources.key(name))


def _articles(story: Planted, edge: tuple[str, str]) -> bool:
    return edge[0] in {r.article.id for r in story.readings}
