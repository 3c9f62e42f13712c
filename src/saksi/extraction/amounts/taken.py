"""The characters that moments hold, which are no amounts unless they are a plain length of time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from saksi.extraction.amounts.printed import Quantity
from saksi.extraction.amounts.quantities import Source
from saksi.model.span import Span, merged


class Taken:
    """Spans in order, with the questions the amount grammar asks of them."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = merged(spans)
        self._starts = [span.start for span in self._spans]

    def at(self, offset: int) -> Span | None:
        """Return the span that holds the character at ``offset``."""
        index = bisect_right(self._starts, offset) - 1
        return self._spans[index] if index >= 0 and self._spans[index].holds(offset) else None

    def leaves(self, source: Source, quantity: Quantity) -> bool:
        """Return whether ``quantity`` may be an amount: no span holds its number, or number and unit of time fill one."""
        first, last = source.lexemes[quantity.start], source.lexemes[quantity.end - 1]
        holder = (
            self.at(first.start)
            or self.at(source.lexemes[quantity.number.start].start)
            or self.at(last.start)
        )
        if holder is None:
            return True
        return quantity.kind == "time" and holder == Span(first.start, last.end)

    def index_behind(self, source: Source, index: int) -> int:
        """Return the index of the first lexeme behind the span that holds the one at ``index``."""
        holder = self.at(source.lexemes[index].start)
        at = index
        while holder is not None and at < len(source.lexemes) and source.lexemes[at].start < holder.end:
            at += 1
        return at
