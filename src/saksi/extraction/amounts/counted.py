"""What is counted: the noun phrase beside an amount, as printed."""

from __future__ import annotations

from dataclasses import dataclass

from saksi.extraction.amounts.printed import Quantity
from saksi.extraction.amounts.quantities import Source
from saksi.extraction.amounts.taken import Taken

LONGEST = 5
"""Words of a counted noun phrase."""
LONGEST_BEFORE = 8
"""The same before a link word, where names of what is measured run long."""
_REACH = 12
"""Lexemes between a noun phrase and the amount that measures it."""
_OPEN = frozenset("(,:")


@dataclass(frozen=True, slots=True)
class Counted:
    """The lexemes of what is counted, end exclusive, and where the amount itself ends."""

    start: int
    end: int
    amount_end: int


def what(
    source: Source, quantity: Quantity, taken: Taken, before: Counted | None, between: tuple[int, int]
) -> Counted | None:
    """Return what ``quantity`` counts; ``before`` is what the amount before it counts.

    ``between`` is where the amount before it ends and the next begins.

    People and things stand behind their number. What money and measures tell of stands behind them ("40 persen
    warga") or before them, with verbs and link words between ("volume perdagangan mencapai 40 persen"); two amounts
    joined by such words tell of the same.
    """
    if quantity.kind in ("people", "thing", "bare"):
        behind = _behind(source, quantity.number.end, quantity.end, taken, between[1])
        if behind is not None or quantity.kind != "bare":
            return behind
    elif quantity.kind == "measure" and not source.words.is_verb(source.key(quantity.end)):
        behind = _behind(source, quantity.end, quantity.end, taken, between[1])
        if behind is not None:
            return behind
    elif quantity.kind == "time":
        return None
    return _before(source, quantity, taken, before, between[0])


def _behind(source: Source, index: int, least: int, taken: Taken, limit: int) -> Counted | None:
    joined = source.key(index) in source.words.of and source.is_word(index + 1)
    start = index + 1 if joined or _is_joined(source, index) else index
    end = max(_end_of_noun_phrase(source, start, taken, limit), least)
    return Counted(start, end, end) if end > start else None


def _end_of_noun_phrase(source: Source, index: int, taken: Taken, limit: int) -> int:
    """Return the index behind the noun phrase that starts at ``index``; ``index`` where none does."""
    at = index
    while at < limit and at - index < LONGEST and not (at > index and source.fresh(at)):
        if taken.at(source.lexemes[at].start):
            break
        if _is_gloss(source, at) and index < at <= limit - 3:
            return at + 3
        if _is_joined(source, at) and index < at <= limit - 2:
            at += 2
        elif at > index and _ends_with_plural(source, at - 1, at):
            break
        elif _is_noun(source, at) or (at == index and source.key(at) in source.words.classifiers):
            at += 1
        else:
            break
    return at


def _ends_with_plural(source: Source, last: int, following: int) -> bool:
    """Whether a noun phrase ends at ``last`` because that is a plural, and the next word is no plural itself."""
    endings = source.words.plural_endings
    return (
        bool(endings) and source.key(last).endswith(endings) and not source.key(following).endswith(endings)
    )


def _is_gloss(source: Source, index: int) -> bool:
    """ "(WNI)": a short form in brackets."""
    return source.key(index) == "(" and source.is_word(index + 1) and source.key(index + 2) == ")"


def _is_joined(source: Source, index: int) -> bool:
    """The hyphen and second half of "negara-negara"."""
    return (
        source.key(index) == "-"
        and source.glued(index)
        and source.glued(index + 1)
        and source.is_word(index + 1)
    )


def _is_noun(source: Source, index: int) -> bool:
    """Whether a word at ``index`` may stand in a noun phrase: no function word and no verb."""
    if not source.is_word(index) or source.key(index) in source.words.stop:
        return False
    if source.words.people.at(source.lexemes, index) or source.words.things.at(source.lexemes, index):
        return True
    return not source.words.is_verb(source.key(index)) or source.lexemes[index].capital


def _before(
    source: Source, quantity: Quantity, taken: Taken, before: Counted | None, floor: int
) -> Counted | None:
    """Walk back over verbs, link words, adverbs and dates to the noun phrase that is measured."""
    at = quantity.start
    for _step in range(_REACH):
        if before is not None and at <= before.amount_end:
            return Counted(before.start, before.end, quantity.end)
        if at <= floor or source.fresh(at):
            return None
        if _is_rate(source, at - 2):
            at -= 2
        elif _links(source, at - 1, taken):
            at -= 1
        else:
            break
    if at == quantity.start and quantity.kind == "bare":
        return None
    first = _start_of_noun_phrase(source, at, taken, floor)
    return Counted(first, at, quantity.end) if first < at else None


def _is_rate(source: Source, index: int) -> bool:
    """ "per koin" between two amounts of money."""
    return source.key(index) in source.words.per and source.is_word(index + 1) and source.key(index) != "/"


def _links(source: Source, index: int, taken: Taken) -> bool:
    words, key = source.words, source.key(index)
    if key in words.links or key in words.adverbs or key in _OPEN or taken.at(source.lexemes[index].start):
        return True
    if words.before.at(source.lexemes, index) is not None:
        return True
    return source.is_word(index) and words.is_verb(key) and not source.lexemes[index].capital


def _start_of_noun_phrase(source: Source, end: int, taken: Taken, floor: int) -> int:
    at = end
    while at > floor and end - at < LONGEST_BEFORE and not source.fresh(at):
        if source.key(at - 1) == ")" and _is_gloss(source, at - 3):
            at -= 3
        elif at > 1 and _is_joined(source, at - 2) and at < end:
            at -= 2
        elif (
            _is_noun(source, at - 1)
            and not _ends_phrase(source, at - 1)
            and not taken.at(source.lexemes[at - 1].start)
        ):
            at -= 1
        else:
            break
    return at


def _ends_phrase(source: Source, index: int) -> bool:
    return source.key(index) in source.words.links or source.key(index) in source.words.adverbs
