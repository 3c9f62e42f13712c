"""An article's text cut into pieces, each with everything that is marked on it: marks may overlap, pieces do not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from saksi.model.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to be shown on a span: a style, an optional spot to link to, an optional link and explanation."""

    span: Span
    style: str
    anchor: str | None = None
    link: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text between two borders of marks."""

    text: str
    styles: tuple[str, ...]
    anchors: tuple[str, ...]
    link: str | None
    note: str | None


def cut(text: str, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """Return ``text`` as segments, in order, nothing left out: joined, their texts are ``text``.

    A mark's anchor stands on the first segment it covers. Where marks overlap, the shortest one's link and note
    hold. Sorting makes this O(n log n) in marks; a border is swept once.
    """
    inside = [m for m in marks if m.span.start < m.span.end <= len(text)]
    borders = sorted({0, len(text), *(m.span.start for m in inside), *(m.span.end for m in inside)})
    starting: dict[int, list[Mark]] = {}
    for mark in inside:
        starting.setdefault(mark.span.start, []).append(mark)
    open_marks: list[Mark] = []
    out: list[Segment] = []
    for start, end in pairwise(borders):
        open_marks = [m for m in open_marks if m.span.end > start] + starting.get(start, [])
        out.append(_segment(text[start:end], open_marks, starting.get(start, [])))
    return tuple(out)


def _segment(text: str, covering: Sequence[Mark], starting: Sequence[Mark]) -> Segment:
    by_length = sorted(covering, key=lambda m: len(m.span))
    return Segment(
        text,
        tuple(sorted({m.style for m in covering})),
        tuple(dict.fromkeys(m.anchor for m in starting if m.anchor)),
        next((m.link for m in by_length if m.link), None),
        next((m.note for m in by_length if m.note), None),
    )
