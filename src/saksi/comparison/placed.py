"""What stands in a text, asked for by place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Generic, TypeVar

from saksi.model.span import Span

T = TypeVar("T")


class Placed(Generic[T]):
    """Things that stand in a text, asked for by place: only what begins near is looked at."""

    def __init__(self, things: Iterable[tuple[Span, T]]) -> None:
        self.numbered = sorted(
            ((span, n, thing) for n, (span, thing) in enumerate(things)), key=lambda x: x[:2]
        )
        self.starts = [span.start for span, _n, _thing in self.numbered]
        self.longest = max((len(span) for span, _n, _thing in self.numbered), default=0)

    def at(self, place: Span) -> list[tuple[Span, T]]:
        """Return what shares a character with ``place``, in the order in which it was given."""
        first = bisect_left(self.starts, place.start - self.longest)
        last = bisect_left(self.starts, place.end)
        near = (x for x in self.numbered[first:last] if x[0].overlaps(place))
        return [(span, thing) for span, _n, thing in sorted(near, key=lambda x: x[1])]
