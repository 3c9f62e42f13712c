"""Quotation marks, whole or damaged, to quoted pieces with exact offsets.

One pass over the marks of a line, each judged by its glyph and by the characters on its two sides, so that it works
with curly, straight, mixed, doubled (``''``, ````), angled, low and mis-decoded marks. What it repairs: a mark of the
wrong side, two opening marks, a mark that was never closed (open to the end of the line), a closing mark whose opening
one is lost. Marks inside other marks belong to the outer piece.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from saksi.model.span import Span
from saksi.text import misread

Side = Literal["open", "close", "either"]

_OPENING = "“„‟«〝＂"
_CLOSING = "”»〞"
_PLAIN = '"″‶'
_SINGLE_OPEN = "‘‚‹"
_SINGLE_CLOSE = "’›"
_SINGLE = "'"
_MISREAD = (("â€œ", "open", True), ("â€\x9d", "close", True), ("â€\u009d", "close", True), ("â€˜", "open", False), ("â€™", "close", False), ("â€", "close", True))  # fmt: skip
_DASHES = "-–—"
_DEEPEST = 1
_AHEAD = 7


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark: where it stands, which side its glyph and its neighbours say, and whether it is double."""

    start: int
    end: int
    glyph: Side
    lean: Side
    double: bool


@dataclass(frozen=True, slots=True)
class Block:
    """One quoted piece: ``outer`` with its marks, ``inner`` without; a mark that is missing was lost in the text."""

    outer: Span
    inner: Span
    opened: bool = True
    closed: bool = True
    double: bool = True


def blocks(text: str, line: Span) -> tuple[Block, ...]:
    """Return the outermost quoted pieces of one line, in order. Linear in the line."""
    found = tuple(_marks(text, line))
    return tuple(_pair(text, found, line))


def _marks(text: str, line: Span) -> Iterator[Mark]:
    at = line.start
    while start := _START.search(text, at, line.end):
        mark = _mark(text, start.start(), line)
        if mark:
            yield mark
            at = mark.end
        else:
            at = start.end()


_STARTS = frozenset(
    _OPENING + _CLOSING + _PLAIN + _SINGLE_OPEN + _SINGLE_CLOSE + _SINGLE + "`â" + misread.SIGN
)
_START = re.compile(f"[{re.escape(''.join(sorted(_STARTS)))}]")


def _mark(text: str, at: int, line: Span) -> Mark | None:
    c = text[at]
    if c not in _STARTS:
        return None
    if c == "â":
        return _misread(text, at, line)
    if c == misread.SIGN:
        return _misread_with_letter(text, at, line)
    pair = text[at : at + 2]
    if pair in ("``", "''", "‘‘", "’’", "‘’"):
        side: Side = {"``": "open", "‘‘": "open", "’’": "close"}.get(pair, "either")  # type: ignore[assignment]
        return _made(text, at, 2, side, True, line)
    if c in _OPENING:
        return _made(text, at, 1, "open", True, line)
    if c in _CLOSING:
        return _made(text, at, 1, "close", True, line)
    if c in _PLAIN:
        return _made(text, at, 1, "either", True, line)
    if c == "`":
        return _made(text, at, 1, "open", False, line)
    return _single(text, at, line)


def _misread(text: str, at: int, line: Span) -> Mark | None:
    for form, side, double in _MISREAD:
        if text.startswith(form, at):
            return _made(
                text, at, len(form), "open" if side == "open" else "close", double, line, strict=True
            )
    return None


def _misread_with_letter(text: str, at: int, line: Span) -> Mark | None:
    """Return the mark that swallowed the letter behind it; where it cannot be read back a closing one, before a space."""
    read = misread.meant(text[at : min(at + 2, line.end)])
    if read is None:
        return _made(text, at, 1, "close", True, line, strict=True)
    if read[0] in _SINGLE_CLOSE:
        return None  # an apostrophe: a closing mark has no letter behind it
    if read[0] in _OPENING + _SINGLE_OPEN:
        return _made(text, at, 1, "open", read[0] in _OPENING, line, strict=True)
    return None


def _single(text: str, at: int, line: Span) -> Mark | None:
    """Return a single mark, unless it is an apostrophe within a word."""
    before, after = _beside(text, at, 1, line)
    if before.isalnum() and after.isalnum():
        return None
    c = text[at]
    glyph: Side = "open" if c in _SINGLE_OPEN else "close" if c in _SINGLE_CLOSE else "either"
    return _made(text, at, 1, glyph, False, line)


def _beside(text: str, at: int, size: int, line: Span) -> tuple[str, str]:
    before = text[at - 1] if at > line.start else " "
    after = text[at + size] if at + size < line.end else " "
    return before, after


def _made(text: str, at: int, size: int, glyph: Side, double: bool, line: Span, strict: bool = False) -> Mark:
    before, after = _beside(text, at, size, line)
    lean = glyph if strict else _lean(text, at, before, after, line)
    return Mark(at, at + size, glyph, lean, double)


def _lean(text: str, at: int, before: str, after: str, line: Span) -> Side:
    """Return which side the neighbours speak for: space before means open, space after means close."""
    left = before.isspace() or before in "([{/" + _DASHES
    right = after.isspace() or after in ".,;:!?)]}" + _DASHES
    if left and not right:
        return "open"
    if right and not left:
        return "close"
    if left and right:
        return _lean_apart(text, at, line)
    return "either"


def _lean_apart(text: str, at: int, line: Span) -> Side:
    """Judge a mark with space on both sides: open at the beginning of the line, else whatever is due."""
    back = at - 1
    while back >= line.start and at - back < 4 and text[back].isspace():
        back -= 1
    return "open" if back < line.start else "either"


def _pair(text: str, marks: Sequence[Mark], line: Span) -> Iterator[Block]:
    """Yield the pieces in order; what stands inside a piece is not looked at again."""
    place, last_end = 0, line.start
    while place < len(marks):
        mark = marks[place]
        place += 1
        if _opens(mark, marks, place):
            close, stop = _closing(marks, place - 1)
            if close is None and not mark.double:
                continue
            end = marks[stop].start if stop < len(marks) else line.end
            block = _block(mark, marks[close], line.end) if close is not None else _block(mark, None, end)
            yield block
            last_end, place = block.outer.end, (close + 1 if close is not None else stop)
        elif _lost_opening(text, mark) and mark.start > last_end:
            yield Block(Span(last_end, mark.end), Span(last_end, mark.start), opened=False)
            last_end = mark.end


def _lost_opening(text: str, mark: Mark) -> bool:
    """Return whether a closing mark with nothing open before it closes words (it is no sign of inches)."""
    return mark.double and mark.lean == "close" and not text[mark.start - 1 : mark.start].isdigit()


def _opens(mark: Mark, marks: Sequence[Mark], after: int) -> bool:
    if mark.lean == "open":
        return True
    if not mark.double or mark.lean == "close":
        return False
    return mark.glyph != "close" or any(m.double for m in marks[after : after + _AHEAD])


def _closing(marks: Sequence[Mark], place: int) -> tuple[int | None, int]:
    """Return the mark that closes the piece opened at ``place``, or ``None`` and the mark before which it must end.

    Inside double marks single ones are passed over. A second opening mark begins a piece within the piece if two
    closing marks follow; otherwise the first piece was never closed.
    """
    opener = marks[place]
    depth = 0
    for at in range(place + 1, len(marks)):
        mark = marks[at]
        if mark.double != opener.double:
            if opener.double:
                continue
            return None, at
        if _closes(mark):
            if depth == 0:
                return at, at
            depth -= 1
        elif depth < _DEEPEST and _nested(marks, at):
            depth += 1
        else:
            return None, at
    return None, len(marks)


def _closes(mark: Mark) -> bool:
    return mark.lean == "close" or (mark.lean == "either" and mark.double)


def _nested(marks: Sequence[Mark], at: int) -> bool:
    """Return whether the opening mark at ``at`` is followed by two closing ones of its kind."""
    seen = 0
    for mark in marks[at + 1 : at + 6]:
        if mark.double == marks[at].double:
            if not _closes(mark):
                return False
            seen += 1
            if seen == 2:
                return True
    return False


def _block(opener: Mark, closer: Mark | None, end: int) -> Block:
    if closer is None:
        return Block(Span(opener.start, end), Span(opener.end, end), closed=False, double=opener.double)
    return Block(Span(opener.start, closer.end), Span(opener.end, closer.start), double=opener.double)
