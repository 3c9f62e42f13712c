"""The words before a number that make it more or less than what is printed."""

from __future__ import annotations

from saksi.extraction.amounts.quantities import Source
from saksi.model.facts import Bound

_LONGEST = 5


def bound_before(source: Source, start: int) -> Bound | None:
    """Return the bound whose words end at ``start``; words that only name the amount ("sebanyak") are passed over."""
    for back in range(min(_LONGEST, start), 0, -1):
        found = source.words.before.at(source.lexemes, start - back)
        if found is not None and found[1] == start:
            if found[0] == "exact":
                return bound_before(source, start - back) or "exact"
            return found[0]
    return None
