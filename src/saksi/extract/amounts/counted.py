"""What is counted: the noun phrase beside an amount, as printed."""

from __future__ import annotations

from saksi.extract.amounts.printed import Quantity
from saksi.extract.amounts.quantities import Source

LONGEST = 5
"""Words of a counted noun phrase."""


def end_of_noun_phrase(source: Source, index: int) -> int:
    """Return the index behind the noun phrase that starts at ``index``; ``index`` where none does."""
    at = index
    while at < len(source.lexemes) and at - index < LONGEST:
        if at > index and source.fresh(at):
            break
        if source.key(at) == "(" and at > index and source.is_word(at + 1) and source.key(at + 2) == ")":
            return at + 3
        if not source.is_word(at):
            if source.key(at) == "-" and source.glued(at) and source.glued(at + 1) and at > index:
                at += 1
                continue
            break
        key = source.key(at)
        passes = at == index and key in source.words.classifiers
        if not passes and (key in source.words.stop or (at > index and source.words.is_verb(key))):
            break
        at += 1
    while at > index and source.key(at - 1) == "-":
        at -= 1
    return at


def what(source: Source, quantity: Quantity) -> tuple[int, int] | None:
    """Return the lexemes of what is counted: behind people and things, behind or before money and measures."""
    if quantity.kind in ("people", "thing", "bare"):
        start = quantity.number.end
        end = end_of_noun_phrase(source, _of(source, start))
        return (_of(source, start), max(end, quantity.end)) if max(end, quantity.end) > start else None
    behind = _of(source, quantity.end)
    end = end_of_noun_phrase(source, behind)
    if end > behind and _is_counted_behind(source, quantity, behind):
        return behind, end
    return _before(source, quantity.start)


def _of(source: Source, index: int) -> int:
    """Step over "of" in "billions of euros worth", "15 percent of voters"."""
    return index + 1 if source.key(index) in ("of",) and source.is_word(index + 1) else index


def _is_counted_behind(source: Source, quantity: Quantity, behind: int) -> bool:
    return quantity.kind == "measure" and not source.words.is_verb(source.key(behind))


def _before(source: Source, start: int) -> tuple[int, int] | None:
    """Walk back over link words ("mencapai", "sebesar", "rose by") to the noun phrase that is measured."""
    at, linked = start, False
    for _step in range(8):
        if at <= 0 or source.fresh(at):
            return None
        key = source.key(at - 1)
        if key in source.words.links or source.words.before.at(source.lexemes, at - 1):
            at, linked = at - 1, True
        else:
            break
    if not linked or not source.is_word(at - 1):
        return None
    first = at
    while first > 0 and at - first < LONGEST and source.is_word(first - 1) and not source.fresh(first):
        key = source.key(first - 1)
        if key in source.words.stop or key in source.words.links or source.words.is_verb(key):
            break
        first -= 1
    return (first, at) if first < at else None
