"""How many independent origins stand behind a story, or behind one statement of it.

It fails closed: articles that share a credit or passages are one origin, with the reason; an article that shows
neither stands alone because nothing ties it to another, and says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from saksi.messages import _
from saksi.model.article import Reading
from saksi.model.story import Edge, Origin, Origins
from saksi.stories import sources


def of(readings: Sequence[Reading], edges: Sequence[Edge]) -> Origins:
    """Return the origins of a story: every article in exactly one, under its main source."""
    parents = _parents(readings, edges)
    groups: dict[str, list[str]] = {}
    for reading in sorted(readings, key=lambda r: r.article.id):
        groups.setdefault(_root(reading.article.id, parents), []).append(reading.article.id)
    names = {r.article.id: r.article.outlet or r.article.id for r in readings} | _names(edges)
    found = (_origin(root, members, names, parents) for root, members in groups.items())
    ordered = tuple(sorted(found, key=lambda o: (-len(o.articles), o.articles)))
    return Origins(len(ordered), ordered)


def _names(edges: Iterable[Edge]) -> dict[str, str]:
    return {sources.key(e.source): e.source for e in reversed(list(edges))}


def _parents(readings: Sequence[Reading], edges: Sequence[Edge]) -> Mapping[str, tuple[str, Edge]]:
    """Return the main source of each article that has one: an article's id or a source's key."""
    ids = {r.article.id for r in readings}
    lenders = {(r.article.id, s.key) for r in readings for s in sources.named(r) if s.lends}
    best: dict[str, tuple[str, Edge]] = {}
    for edge in edges:
        node = edge.source if edge.source in ids else sources.key(edge.source)
        if edge.kind == "credited" and node not in ids and (edge.target, node) not in lenders:
            continue
        if edge.target not in best or _rank(edge) > _rank(best[edge.target][1]):
            best[edge.target] = (node, edge)
    return best


def _rank(edge: Edge) -> tuple[bool, float]:
    return edge.kind == "credited", edge.score


def _root(node: str, parents: Mapping[str, tuple[str, Edge]]) -> str:
    seen = [node]
    while node in parents and parents[node][0] not in seen:
        node = parents[node][0]
        seen.append(node)
    return node if node not in parents else min(seen[seen.index(parents[node][0]) :])


def _origin(
    root: str, members: Sequence[str], names: Mapping[str, str], parents: Mapping[str, tuple[str, Edge]]
) -> Origin:
    reasons = [
        _("{outlet} {reason}").format(outlet=names[a], reason=parents[a][1].reason) for a in members if a in parents
    ]  # fmt: skip
    alone = _("names no other source and shares no passage with another account")
    return Origin(names.get(root, root), tuple(members), "; ".join(reasons) or alone)
