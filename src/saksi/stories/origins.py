"""How many independent origins stand behind a story.

It fails closed: articles that share a credit, passages or their outlet are one origin, with the reason; an article that
shows none of these stands alone because nothing ties it to another, and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from saksi.messages import _
from saksi.model.article import Reading
from saksi.model.story import Edge, Origin, Origins
from saksi.stories import sources

ENOUGH = 0.15
"""Share of an article's words that must come from another for it to be no witness of its own."""
_NAMED = "named:"
"""Set before the key of a source, so that no article's id is taken for one."""
Parents = Mapping[str, tuple[str, Edge]]
"""The main source of each article that has one: an article's id or a source's key, and the edge."""


def of(readings: Sequence[Reading], edges: Sequence[Edge], weight: Callable[[Edge], float]) -> Origins:
    """Return the origins of a story: every article in exactly one, under its main source.

    ``weight`` tells which share of the target's words an edge explains.
    """
    parents = _parents(readings, edges, weight)
    outlets = {r.article.id: sources.key(r.article.outlet) for r in readings if r.article.outlet}
    groups: dict[str, list[str]] = {}
    first: dict[str, str] = {}
    for reading in sorted(readings, key=lambda r: r.article.id):
        root = _root(reading.article.id, parents)
        if root in outlets:  # several reports of one outlet are one witness
            root = first.setdefault(outlets[root], root)
        groups.setdefault(root, []).append(reading.article.id)
    names = {_NAMED + sources.key(e.source): e.source for e in reversed(edges)}
    names |= {r.article.id: r.article.outlet or r.article.id for r in readings}
    found = (_origin(root, members, names, parents) for root, members in groups.items())
    ordered = tuple(sorted(found, key=lambda o: (-len(o.articles), o.articles)))
    return Origins(len(ordered), ordered)


def _parents(readings: Sequence[Reading], edges: Iterable[Edge], weight: Callable[[Edge], float]) -> Parents:
    ids = {r.article.id for r in readings}
    outlets = {sources.key(r.article.outlet): r.article.id for r in reversed(readings) if r.article.outlet}
    known = sources.lenders(readings)
    lenders = {(r.article.id, s.key) for r in readings for s in sources.named(r) if s.key in known}
    credited = {s.key for r in readings for s in sources.named(r)}
    best: dict[str, tuple[float, str, Edge]] = {}
    for edge in edges:
        node = edge.source if edge.source in ids else _node(edge, outlets, credited)
        said = edge.kind == "credited" and (node in ids or (edge.target, sources.key(edge.source)) in lenders)
        share = weight(edge)
        if (edge.kind == "credited" and not said) or (not said and share < ENOUGH):
            continue
        if edge.target not in best or share > best[edge.target][0]:
            best[edge.target] = share, node, edge
    return {target: (node, edge) for target, (_share, node, edge) in best.items()}


def _node(edge: Edge, outlets: Mapping[str, str], credited: Collection[str]) -> str:
    """Return the article of a named outlet where the story has one, else the source's key.

    A source that nobody names gives way to the article that shares most with the target: the two have it in common.
    """
    key = sources.key(edge.source)
    if key not in credited:
        return next((e.article for e in edge.evidence if e.article != edge.target), _NAMED + key)
    here = outlets.get(key)
    return here if here and here != edge.target else _NAMED + key


def _root(node: str, parents: Parents) -> str:
    seen = {node: 0}
    while node in parents and parents[node][0] not in seen:
        node = parents[node][0]
        seen[node] = len(seen)
    if node not in parents:
        return node
    ring = seen[parents[node][0]]
    return min(one for one, at in seen.items() if at >= ring)


def _origin(root: str, members: Sequence[str], names: Mapping[str, str], parents: Parents) -> Origin:
    told: dict[str, list[str]] = {}  # who each reason holds for: of many copies it is said once
    for article in (a for a in members if a in parents):
        told.setdefault(parents[article][1].reason, []).append(names[article])
    reasons = [f"{', '.join(dict.fromkeys(who))}: {reason}" for reason, who in told.items()]
    same = [a for a in members if a not in parents]
    if len(same) > 1:
        reasons.append(_("reports of one outlet: {outlet}").format(outlet=names[same[0]]))
    alone = _("names no other outlet or agency, and shares too little with any account to depend on it")
    return Origin(names.get(root, root), tuple(members), "; ".join(dict.fromkeys(reasons)) or alone)
