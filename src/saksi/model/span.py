"""Pieces of a text, by offset."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """Characters ``start`` to ``end`` of a text, in Unicode code points, end exclusive.

    Raises ``ValueError`` where ``0 <= start <= end`` does not hold.
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # A text has thousands: the slots are set without the detour on which frozen classes set theirs.
        if not 0 <= start <= end:
            raise ValueError(f"not a span: {start}..{end}")
        _set_start(self, start)
        _set_end(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Return whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Return whether every character of ``other`` is in this span."""
        return self.start <= other.start and other.end <= self.end

    def holds(self, offset: int) -> bool:
        """Return whether the character at ``offset`` is in this span."""
        return self.start <= offset < self.end

    def shift(self, by: int) -> Span:
        """Return the span moved ``by`` characters."""
        return Span(self.start + by, self.end + by)

    def strip(self, text: str, characters: str | None = None) -> Span:
        """Return the span without white space (or ``characters``) at its ends."""
        inside = self.of(text)
        start = self.start + len(inside) - len(inside.lstrip(characters))
        return Span(start, max(start, self.start + len(inside.rstrip(characters))))

    def cover(self, other: Span) -> Span:
        """Return the smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


_set_start, _set_end = Span.__dict__["start"].__set__, Span.__dict__["end"].__set__


def overlapping(spans: Sequence[Span], other: Span) -> range:
    """Return the numbers of those of ``spans`` that share a character with ``other``; they are in order and apart."""
    return range(
        bisect_right(spans, other.start, key=lambda s: s.end),
        bisect_left(spans, other.end, key=lambda s: s.start),
    )


def merged(spans: Iterable[Span], gap: int = 0) -> tuple[Span, ...]:
    """Return the spans in order, those that touch or lie within ``gap`` characters made one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end + gap:
            out[-1] = out[-1].cover(span)
        else:
            out.append(span)
    return tuple(out)


def without(whole: Span, holes: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of ``whole`` when ``holes`` are taken out, in order, empty pieces dropped."""
    out: list[Span] = []
    at = whole.start
    for hole in merged(h for h in holes if h.overlaps(whole)):
        if hole.start > at:
            out.append(Span(at, hole.start))
        at = max(at, hole.end)
    if at < whole.end:
        out.append(Span(at, whole.end))
    return tuple(out)
