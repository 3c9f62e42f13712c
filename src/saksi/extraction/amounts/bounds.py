"""Bounds and ranges: "sedikitnya 224", "5–7", "antara 10 dan 20 juta", "up to 50"."""

from __future__ import annotations

from saksi.extraction.amounts.bound_words import bound_before
from saksi.extraction.amounts.printed import Quantity
from saksi.extraction.amounts.quantities import Source, quantity_at
from saksi.model.facts import Bound

_RANGE_MARKS = frozenset("-–—─‑")


def bound_of(source: Source, quantity: Quantity) -> Bound:
    """Return the bound that the words before and behind ``quantity``, or its own form, give it."""
    before = bound_before(source, quantity.start)
    if before is not None and before != "exact":
        return before
    after = source.words.after.at(source.lexemes, quantity.end) or source.words.after.at(
        source.lexemes, quantity.number.end
    )
    if after is not None:
        return after[0]
    return quantity.number.hint or "exact"


def second_end(source: Source, first: Quantity) -> Quantity | None:
    """Return the upper end of a range that starts with ``first``, or ``None`` where it is no range."""
    ended = _behind_rate(source, first)
    at = source.skip(source.words.to, ended)
    opener = _opener(source, first.start)
    if at == ended and opener in source.words.joint_after:
        at = source.skip(source.words.joint, ended)
    if at == ended or source.fresh(at):
        return None
    by_mark = source.key(ended) in _RANGE_MARKS
    if not by_mark and opener in source.words.change:
        return None
    second = quantity_at(source, at)
    if second is None or second.start != at or (by_mark and _is_tally(source, first, second)):
        return None
    return second if _fits(source, first, second, by_mark) else None


def _behind_rate(source: Source, quantity: Quantity) -> int:
    """Step over "per barel" behind an amount of money."""
    is_rate = quantity.kind == "money" and source.key(quantity.end) in source.words.per
    return quantity.end + 2 if is_rate and source.is_word(quantity.end + 1) else quantity.end


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
    if by_mark and _is_score(source, first, second):
        return False
    low, high = aligned(first, second)
    return low.value < high.value


def _is_score(source: Source, first: Quantity, second: Quantity) -> bool:
    """ "menang 1-2", "0-6": two small bare figures glued by a dash, and no word of a range or a bound before them."""
    if any(source.key(first.start - k) in source.words.score_cue for k in range(1, 6)):
        return True
    small = second.value < 30 and second.kind == "bare" and source.glued(second.start)
    nameless = not source.is_word(second.number.end) or source.key(second.number.end) in source.words.stop
    return (
        small
        and nameless
        and bound_before(source, first.start) is None
        and _opener(source, first.start) not in source.words.both_ends
    )


def aligned(first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    """Give the first end the scale that only the second prints: "5-7 juta"."""
    if first.number.scaled or not second.number.scaled or first.value >= second.value:
        return first, second
    return first.scaled(second.number.scale), second
