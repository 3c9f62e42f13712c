"""A drawn lineage: time from left to right, one row an outlet; solid is said by the text, dashed is measured.

The picture is plain SVG without script; the table beside it says the same, so that colour and shape are never the only
signal.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from saksi.model.story import Edge
from saksi.report.view import Source, View, one_line

ROW = 44
LEFT = 190
WIDTH = 900
RIGHT = 40
TOP = 40


@dataclass(frozen=True, slots=True)
class Node:
    """A dot of the picture: an article, or a source named by one."""

    name: str
    label: str
    x: float
    y: float
    named_only: bool


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line of the picture from one dot to another, as an SVG path."""

    path: str
    kind: str
    dashed: bool
    title: str


@dataclass(frozen=True, slots=True)
class Picture:
    """What the template draws."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    ticks: tuple[tuple[float, str], ...]


def draw(view: View) -> Picture | None:
    """Return the picture of the dossier's lineage; ``None`` where nothing is known of it."""
    edges = view.dossier.lineage
    if not edges:
        return None
    articles = {s.article.id: s for s in view.sources}
    named = tuple(dict.fromkeys(e.source for e in edges if e.source not in articles))
    order = sorted(view.sources, key=lambda s: (_minute(s) is None, _minute(s) or 0.0, s.letter))
    times = {s.article.id: x for s, x in zip(order, _spread(order), strict=True)}
    nodes = {name: Node(name, name, LEFT, TOP + n * ROW, True) for n, name in enumerate(named)}
    for n, source in enumerate(order):
        y = TOP + (len(named) + n) * ROW
        nodes[source.article.id] = Node(
            source.article.id, f"{source.letter} · {source.label}", times[source.article.id], y, False
        )
    drawn = tuple(_arrow(nodes[e.source], nodes[e.target], e) for e in edges if e.target in nodes)
    ticks = tuple(dict.fromkeys((times[s.article.id], (s.article.published or "")[:10]) for s in order))
    return Picture(WIDTH, TOP + len(nodes) * ROW + 16, tuple(nodes.values()), drawn, _apart(ticks))


def _minute(source: Source) -> float | None:
    published = source.article.published
    if not published:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    return moment.timestamp() if moment.tzinfo else moment.replace(tzinfo=None).timestamp()


def _spread(order: list[Source]) -> list[float]:
    """Return an x for each source: by rank, so that two articles of one minute never stand on one another."""
    step = (WIDTH - LEFT - RIGHT - 60) / max(1, len(order))
    return [LEFT + 60 + step * (n + 0.5) for n in range(len(order))]


def _apart(ticks: tuple[tuple[float, str], ...]) -> tuple[tuple[float, str], ...]:
    """Return the ticks with a date shown once, where it first holds."""
    seen: set[str] = set()
    out = []
    for x, day in ticks:
        if day and day not in seen:
            seen.add(day)
            out.append((x, day))
    return tuple(out)


def _arrow(a: Node, b: Node, edge: Edge) -> Arrow:
    bend = max(30.0, abs(b.y - a.y) / 2)
    path = f"M {a.x:.0f} {a.y:.0f} C {a.x + bend:.0f} {a.y:.0f}, {b.x - bend:.0f} {b.y:.0f}, {b.x - 7:.0f} {b.y:.0f}"
    return Arrow(path, edge.kind, edge.kind != "credited", one_line(edge.reason))
