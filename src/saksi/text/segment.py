"""Prose to sentences, by rules, with exact offsets.

What holds:

* A sentence never holds clutter and never leaves its paragraph. It holds a line break only where the page broke the
  sentence itself (`saksi.text.lines`).
* A full stop inside quotation marks ends a sentence as it would outside; closing marks and brackets belong to the
  sentence they close: ``"Kami siap. Kami menunggu," kata Sari.`` is two sentences.
* A mark of the end with a small letter after it ends nothing: ``"Siapa?" tanya Sari.`` is one sentence.
* A dateline belongs to the first sentence. A line without a full stop (a heading, a list item) is a sentence.
* Sentences that a scraper glued (``kata Sari.Menurut``, ``siap."Kami``) are separated.
* No sentence is longer than ``LONGEST`` characters; a longer one is cut at white space.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from saksi.languages import Language
from saksi.model.article import Clutter
from saksi.model.span import Span, without
from saksi.text import dateline
from saksi.text.lines import joined, lines
from saksi.text.matches import places

LONGEST = 4000
"""Characters a sentence may have: no sentence of prose comes near, and work on one sentence stays bounded."""

_DOUBLE = '"“”„‟«»″'
_OPENING = frozenset("“‘„«‹([{")
_LOOK_BACK = 24
_BEFORE_GLUED = frozenset(')%"”’')
_BEFORE_ITEM = frozenset("\"'“‘(•-– ")


@dataclass(frozen=True, slots=True)
class _Rules:
    before_name: frozenset[str]
    before_number: frozenset[str]
    inner: frozenset[str]
    starters: frozenset[str]
    before_initial: frozenset[str]


@cache
def _rules(language: Language) -> _Rules:
    table = language.table("segment")

    def read(key: str) -> frozenset[str]:
        return frozenset(table.get(key, ()))

    return _Rules(
        read("before_name"), read("before_number"), read("inner"), read("starters"), read("before_initial")
    )


@cache
def _ends() -> Any:
    import re2

    return re2.compile(r"[.!?…。؟]+[\"'“”’»)\]]*")


def sentences(text: str, clutter: Sequence[Clutter], language: Language) -> tuple[Span, ...]:
    """Return the sentences of the prose of ``text`` (all but ``clutter``), in order. Linear in the text."""
    rules = _rules(language)
    start = dateline.find(text, clutter, language)[0]
    whole = start.whole if start else Span(0, 0)
    out: list[Span] = []
    pieces = without(Span(0, len(text)), (c.span for c in clutter))
    for line in joined(text, [line for piece in pieces for line in lines(text, piece)]):
        fixed = whole.end - line.start if line.contains(whole) and whole else 0
        found = (s.shift(line.start) for s in _split(line.of(text), rules, fixed))
        out += (s for s in found if not whole.contains(s))
    return tuple(out)


def _split(line: str, rules: _Rules, fixed: int) -> Iterator[Span]:
    """Yield the sentences of one line; nothing ends before ``fixed`` (the end of a dateline)."""
    begin, marks, counted = 0, 0, 0
    for stop, behind in places(_ends(), line):
        marks += sum(line.count(m, counted, stop) for m in _DOUBLE)
        counted = stop
        end = _closed(line, stop, behind, opened=marks % 2 == 1)
        if end > fixed and end > begin and _is_end(line, begin, stop, end, rules):
            yield from _bounded(line, begin, end)
            begin = end
    yield from _bounded(line, begin, len(line))


def _closed(line: str, start: int, end: int, opened: bool) -> int:
    """Return where the closing marks after the stop at ``start`` end: a mark that opens the next words is left out."""
    at = start
    while at < end and line[at] not in _DOUBLE and line[at] not in "'’)]":
        at += 1
    while at < end:
        mark, after = line[at], line[at + 1 : at + 2]
        opens = mark in "“" or (mark in "\"'" and after.isalnum() and not opened)
        if opens and after and not after.isspace():
            break
        opened = False
        at += 1
    return at


def _is_end(line: str, begin: int, start: int, end: int, rules: _Rules) -> bool:
    stop = line[start:end]
    if end == len(line):
        return True
    glued = not line[end].isspace()
    at = end
    while at < len(line) and (line[at].isspace() or line[at] in _OPENING or line[at] in "\"'"):
        at += 1
    if at == len(line):
        return False
    after = line[at]
    if after.islower():
        return _camel(line, at) and not glued
    if not after.isalnum():
        return after in "•*@#" and not glued
    single = stop.rstrip("\"'“”’»)]") == "."
    if glued and at == end and not _glued_end(line, start, end, at, single):
        return False
    return not (single and stop == "." and _abbreviates(line, begin, start, at, rules))


def _camel(line: str, at: int) -> bool:
    """Return whether the word at ``at`` is a name that begins with one small letter (iNews, eFishery)."""
    return line[at + 1 : at + 2].isupper() and line[at + 2 : at + 3].islower()


def _glued_end(line: str, start: int, end: int, at: int, single: bool) -> bool:
    """Return whether a stop with no space after it ends a sentence ("kata Sari.Menurut", but not "TEMPO.CO")."""
    if not line[at].isupper():
        return False
    if end > start + 1 or not single:
        return True
    before = _token(line, start)
    return (
        line[at + 1 : at + 2].islower()
        and (len(before) > 1 or before in _BEFORE_GLUED)
        and (before[-1].islower() or before[-1].isdigit() or before[-1] in _BEFORE_GLUED)
    )


def _token(line: str, stop: int) -> str:
    """Return the letters, digits and inner stops directly before the stop."""
    at = stop
    least = max(0, stop - _LOOK_BACK)
    while at > least and (line[at - 1].isalnum() or line[at - 1] == "."):
        at -= 1
    return line[at:stop] if at < stop else line[max(0, stop - 1) : stop]


def abbreviates(text: str, begin: int, stop: int, after: int, language: Language) -> bool:
    """Return whether the full stop at ``stop`` ends no sentence of ``text``, begun at ``begin``; the next word is at ``after``."""
    return _abbreviates(text, begin, stop, after, _rules(language))


def _abbreviates(line: str, begin: int, stop: int, after: int, rules: _Rules) -> bool:
    """Return whether the full stop at ``stop`` belongs to an abbreviation, an initial or the number of an item."""
    token = _token(line, stop)
    if line[stop - 1 : stop] == "/":
        return True
    if len(token) <= 3 and (token.isdigit() or len(token) == 1) and _leads(line, begin, stop - len(token)):
        return True
    if token in rules.before_name:
        return True
    if token in rules.before_number:
        return line[after].isdigit()
    if token in rules.inner:
        return _word(line, after) not in rules.starters
    if len(token) == 1 and token.isupper():
        return _initial(line, stop - 1, rules)
    return _inside_name(line, stop - len(token), token) and _word(line, after) not in rules.starters


def _leads(line: str, begin: int, end: int) -> bool:
    """Return whether only marks, a few at most, stand before the number or letter of an item."""
    return end - begin <= _LOOK_BACK and all(c in _BEFORE_ITEM for c in line[begin:end])


def _initial(line: str, at: int, rules: _Rules) -> bool:
    """Return whether the capital at ``at`` is part of a name: a name, another initial or "said" stands before it."""
    before = line[max(0, at - _LOOK_BACK) : at].split()
    return (
        not before
        or before[-1][:1].isupper()
        or before[-1][:1] in "\"“‘'("
        or before[-1] in rules.before_initial
    )


def _inside_name(line: str, at: int, token: str) -> bool:
    """Return whether the token at ``at`` is several initials behind a given name ("George H.W. | Bush")."""
    letters = token.split(".")
    if len(letters) < 2 or not all(len(c) == 1 and c.isupper() for c in letters):
        return False
    before = line[max(0, at - _LOOK_BACK) : at].split()
    return bool(before) and before[-1].isalpha() and before[-1].istitle()


def _word(line: str, at: int) -> str:
    end = at
    while end < len(line) and line[end].isalpha() and end - at < _LOOK_BACK:
        end += 1
    return line[at:end]


def _bounded(line: str, begin: int, end: int) -> Iterator[Span]:
    """Yield ``begin`` to ``end`` without its outer white space, cut where it is longer than ``LONGEST``."""
    while end - begin > LONGEST:
        cut = line.rfind(" ", begin + 1, begin + LONGEST)
        cut = cut if cut > begin else begin + LONGEST
        yield from _kept(line, begin, cut)
        begin = cut
    yield from _kept(line, begin, end)


def _kept(line: str, begin: int, end: int) -> Iterator[Span]:
    span = Span(begin, end).strip(line)
    if any(c.isalnum() for c in span.of(line)):
        yield span
