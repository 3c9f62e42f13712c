"""The words around an expression of time: plans that lie ahead, dates of copies and of speech, quotations."""

from __future__ import annotations

from bisect import bisect_left

from saksi.extraction.times.printed import Day, Found, Shifted, Stamp
from saksi.extraction.times.source import Source
from saksi.model.facts import MomentAbout

_BEFORE, _BEHIND = 14, 8
"""How many lexemes before and behind an expression a word of planning, copying or speech is looked for."""
_ENDS = frozenset(".!?")


def is_ahead(source: Source, found: Found) -> bool:
    """Return whether a word of planning puts an expression into the future ("akan bertemu Sabtu")."""
    words = source.words
    if source.key(found.start - 1) in words.ahead_before:
        return isinstance(found.shape, Day) and found.shape.weekday is None
    return _planned(source, found) and not _just_before_done(source, found)


def _just_before_done(source: Source, found: Found) -> bool:
    keys = {source.key(i) for i in range(max(0, found.start - 6), found.start)}
    return bool(keys & source.words.done)


def _planned(source: Source, found: Found) -> bool:
    plan = source.words.plan
    for index in range(found.start - 1, max(-1, found.start - _BEFORE), -1):
        if plan.at(source.lexemes, index):
            return True
        if source.text(index) in _ENDS or source.fresh(index):
            break
    for index in range(found.end, min(len(source.lexemes), found.end + _BEHIND)):
        if source.text(index) in _ENDS or source.fresh(index) or source.key(index) in source.words.saying:
            return False
        if plan.at(source.lexemes, index):
            return True
    return False


def is_copy(source: Source, found: Found) -> bool:
    """Return whether a date is that of the copied source ("dikutip dari Reuters, Rabu (16/7)")."""
    return _cue_before(source, found) == "copy"


def about(source: Source, found: Found) -> MomentAbout:
    """Return what a date dates: what is told, the saying of it, or the copy taken from a source."""
    shape = found.shape
    if (
        isinstance(shape, Stamp)
        or (isinstance(shape, Day) and (shape.day or shape.weekday))
        or _is_day(shape)
    ):
        return _cue_before(source, found)
    return "event"


def _is_day(shape: object) -> bool:
    return isinstance(shape, Shifted) and shape.unit == "day"


def _cue_before(source: Source, found: Found) -> MomentAbout:
    """Return what the nearest cue before a date, in its sentence, makes it; none between it and a conjunction."""
    words = source.words
    for index in range(found.start - 1, max(-1, found.start - _BEFORE), -1):
        key = source.key(index)
        if key in words.copy_cue:
            return "copy"
        if key in words.speech_cue:
            return "copy" if _copied(source, index) else "speech"
        if source.text(index) in _ENDS or source.fresh(index) or key in words.clause:
            return "event"
    return "event"


def _copied(source: Source, index: int) -> bool:
    """Whether a cue of copying stands before a word of speech ("dikutip dari siaran pers, Kamis")."""
    return any(source.key(i) in source.words.copy_cue for i in range(max(0, index - 4), index))


class Quotations:
    """The pieces between quotation marks, as lexeme indexes, no piece longer than its paragraph."""

    def __init__(self, source: Source) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        opened: int | None = None
        for index, lexeme in enumerate(source.lexemes):
            if lexeme.fresh:
                opened = None
            if lexeme.text == "“" or (lexeme.text == '"' and opened is None):
                opened = index
            elif lexeme.text in ('"', "”") and opened is not None:
                self._starts.append(opened)
                self._ends.append(index)
                opened = None

    def end_of(self, index: int) -> int | None:
        """Return where the quotation that holds the lexeme at ``index`` ends, ``None`` outside quotations."""
        at = bisect_left(self._starts, index) - 1
        return self._ends[at] if at >= 0 and index < self._ends[at] else None
