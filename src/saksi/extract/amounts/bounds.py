"""Bounds and ranges: "sedikitnya 224", "5–7", "antara 10 dan 20 juta", "up to 50"."""

from __future__ import annotations

from saksi.extract.amounts.printed import Quantity
from saksi.extract.amounts.quantities import Source, quantity_at
from saksi.model.facts import Bound

_LONGEST = 5
_RANGE_MARKS = frozenset("-–—")


def bound_of(source: Source, quantity: Quantity) -> Bound:
    """Return the bound that the words before and behind ``quantity``, or its own form, give it."""
    before = _before(source, quantity.start)
    if before is not None and before != "exact":
        return before
    after = source.words.after.at(source.lexemes, quantity.end) or source.words.after.at(
        source.lexemes, quantity.number.end
    )
    if after is not None:
        return after[0]
    return quantity.number.hint or "exact"


def _before(source: Source, start: int) -> Bound | None:
    """Return the bound whose words end at ``start``; words that only name the amount ("sebanyak") are passed over."""
    for back in range(min(_LONGEST, start), 0, -1):
        found = source.words.before.at(source.lexemes, start - back)
        if found is not None and found[1] == start:
            if found[0] == "exact":
                return _before(source, start - back) or "exact"
            return found[0]
    return None


def second_end(source: Source, first: Quantity) -> Quantity | None:
    """Return the upper end of a range that starts with ``first``, or ``None`` where it is no range."""
    at = source.skip(source.words.to, first.end)
    opener = _opener(source, first.start)
    if at == first.end and opener in source.words.joint_after:
        at = source.skip(source.words.joint, first.end)
    if at == first.end or source.fresh(at):
        return None
    by_mark = source.key(first.end) in _RANGE_MARKS
    if not by_mark and opener in source.words.change:
        return None
    second = quantity_at(source, at)
    if second is None or second.start != at or (by_mark and _is_tally(source, first, second)):
        return None
    return second if _fits(source, first, second, by_mark) else None


def _opener(source: Source, start: int) -> str:
    return source.key(start - 1)


def _is_tally(source: Source, first: Quantity, second: Quantity) -> bool:
    """A third number at either side: votes ("120-14-45") are no range."""
    behind = source.key(second.number.end) in _RANGE_MARKS and bool(source.digits(second.number.end + 1))
    return behind or (source.key(first.start - 1) in _RANGE_MARKS and bool(source.digits(first.start - 2)))


def _fits(source: Source, first: Quantity, second: Quantity, by_mark: bool) -> bool:
    if first.kind not in ("bare", second.kind) or (first.unit not in (None, second.unit)):
        return False
    if first.kind == "bare" and first.number.end != first.end:
        return False
    if by_mark and any(source.key(first.start - k) in source.words.score_cue for k in range(1, 6)):
        return False
    low, high = aligned(first, second)
    return low.value < high.value


def aligned(first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    """Give the first end the scale that only the second prints: "5-7 juta"."""
    if first.number.scaled or not second.number.scaled or first.value >= second.value:
        return first, second
    return first.scaled(second.number.scale), second
