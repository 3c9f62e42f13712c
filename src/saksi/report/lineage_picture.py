"""A drawn lineage: time from left to right, one row an outlet; solid is said by the text, dashed is measured.

Every dot has a row and a column of its own. A line leaves along its source's row and enters along its target's column, so
that it meets no other dot and no name. The picture is plain SVG without script; the table beside it says the same, so
that colour and shape are never the only signal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from saksi.messages import _
from saksi.model.story import Edge
from saksi.report.excerpts import one_line
from saksi.report.moments import written
from saksi.report.parts import Source
from saksi.report.view import View

ROW = 34
LEFT = 250
WIDTH = 960
TOP = 44
_NAMES = 34
"""Characters of a name that fit beside its row."""
_LINES, _LETTER = (12, 26), 6
"""Where the days stand, in pixels from the top, and the width of one of their letters."""
_APART = 5
"""Pixels between two lines that enter one dot."""


@dataclass(frozen=True, slots=True)
class Node:
    """A dot of the picture: an article, or a source named by one. ``full`` is its whole name."""

    label: str
    full: str
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
class Tick:
    """A day, or the words for no known day, over the first column where it holds, ``y`` down."""

    x: float
    text: str
    y: float


@dataclass(frozen=True, slots=True)
class Picture:
    """What the template draws."""

    width: int
    height: int
    left: int
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]
    ticks: tuple[Tick, ...]


def draw(view: View) -> Picture | None:
    """Return the picture of the dossier's lineage; ``None`` where nothing is known of it.

    Articles whose moment of publication is not known stand after the dated ones, under words that say so.
    """
    edges = view.dossier.lineage
    if not edges:
        return None
    articles = {s.article.id for s in view.sources}
    named = tuple(dict.fromkeys(e.source for e in edges if e.source not in articles))
    order = sorted(view.sources, key=lambda s: (published(s) is None, published(s) or _EPOCH, s.letter))
    names = [*named, *(s.article.id for s in order)]
    step = (WIDTH - LEFT - 20) / len(names)
    nodes = {
        name: _node(view, name, name in articles, LEFT + step * (n + 0.5), TOP + n * ROW)
        for n, name in enumerate(names)
    }
    ticks = _ticks(order, [nodes[s.article.id].x for s in order])
    return Picture(WIDTH, TOP + len(names) * ROW, LEFT, tuple(nodes.values()), _arrows(nodes, edges), ticks)


_EPOCH = datetime.fromtimestamp(0, UTC)


def published(source: Source) -> datetime | None:
    """Return when the article was published, a day without an hour being its beginning in UTC; ``None`` if not known."""
    moment = source.article.published_at
    return moment if moment is None or moment.tzinfo else moment.replace(tzinfo=UTC)


def _node(view: View, name: str, is_article: bool, x: float, y: float) -> Node:
    full = one_line(view.name(name))
    label = full if len(full) <= _NAMES else full[: _NAMES - 1] + "…"
    return Node(label, full, x, y, not is_article)


def _ticks(order: Sequence[Source], columns: Sequence[float]) -> tuple[Tick, ...]:
    """Return the days, each on the first of two lines that has room for it; one for which neither has is left out."""
    days: dict[str, float] = {}
    for source, x in zip(order, columns, strict=True):
        known = published(source)
        days.setdefault(written(known.date().isoformat()) if known else _("date not known"), x)
    out = []
    free = dict.fromkeys(_LINES, 0.0)
    for text, x in days.items():
        half = _LETTER * len(text) / 2
        y = next((line for line, end in free.items() if x - half >= end), None)
        if y is not None:
            free[y] = x + half + _LETTER
            out.append(Tick(x, text, y))
    return tuple(out)


def _arrows(nodes: dict[str, Node], edges: Sequence[Edge]) -> tuple[Arrow, ...]:
    entering: Counter[str] = Counter()
    out = []
    for edge in edges:
        if edge.source not in nodes or edge.target not in nodes:
            continue
        a, b = nodes[edge.source], nodes[edge.target]
        column = b.x + _APART * (entering[edge.target] if entering[edge.target] < 3 else 3)
        entering[edge.target] += 1
        end = b.y - 8 if a.y < b.y else b.y + 8
        path = f"M {a.x:.0f} {a.y:.0f} H {column:.0f} V {end:.0f}"
        out.append(Arrow(path, edge.kind, edge.kind != "credited", one_line(edge.reason)))
    return tuple(out)
