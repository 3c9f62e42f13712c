"""Lines of a page, and lines that belong together.

Scrapers and wrapped text break sentences over lines: a link inside a sentence becomes a line of its own, a paragraph is
cut at eighty columns. ``joined`` puts such lines together again. Two lines are one where only a single line break stands
between them, the first is unfinished, and

1. the second goes on with a small letter or a mark (``dilansir kantor berita`` / ``AFP`` / ``, Selasa``), or
2. the first stops at a word that never ends a sentence (the languages' ``unfinished`` words) or at a comma, or
3. the whole page is wrapped: most of its single line breaks follow long unfinished lines.

Anything else, and every blank line, ends a paragraph.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import cache

from saksi.languages import Language, codes, load
from saksi.model.span import Span

_CLOSING = "\"'“”’»)]* "
_FINAL = ".!?…:;"
_OPENING = "\"'“‘(["
_GOING_ON = ",.;)”’@"
_WRAPPED_FROM = 40
"""Characters from which an unfinished line may have been wrapped."""


@cache
def unfinished(language: Language) -> frozenset[str]:
    """Return the words that never end a sentence of a language."""
    return frozenset(language.table("segment").get("unfinished", ()))


@cache
def _unfinished() -> frozenset[str]:
    return frozenset().union(*(unfinished(load(code)) for code in codes()))


def lines(text: str, within: Span | None = None) -> list[Span]:
    """Return the lines of ``text`` (of ``within``) that are not blank, in order, without their outer white space."""
    out: list[Span] = []
    at = within.start if within else 0
    for raw in (within.of(text) if within else text).splitlines(keepends=True):
        span = Span(at, at + len(raw)).strip(text)
        if len(span):
            out.append(span)
        at += len(raw)
    return out


def joined(text: str, found: Sequence[Span]) -> list[Span]:
    """Return the lines ``found`` (in order, as ``lines`` gives them) with those that belong together made one."""
    wrapped = _is_wrapped(text, found)
    out: list[Span] = []
    grown = False
    for i, line in enumerate(found):
        follows = found[i + 1] if i + 1 < len(found) else None
        grown = bool(out) and _goes_on(text, out[-1], line, follows, grown, wrapped)
        if grown:
            out[-1] = out[-1].cover(line)
        else:
            out.append(line)
    return out


def _single(text: str, a: Span, b: Span) -> bool:
    """Return whether one line break and nothing else stands between two lines."""
    gap = text[a.end : b.start]
    return len(gap) < 40 and not gap.strip() and gap.replace("\r\n", "\n").count("\n") <= 1


def _ended(text: str, line: Span) -> bool:
    tail = text[max(line.start, line.end - 8) : line.end].rstrip(_CLOSING)
    return not tail or tail[-1] in _FINAL


def _is_wrapped(text: str, found: Sequence[Span]) -> bool:
    """Return whether most single line breaks of the page stand after long unfinished lines."""
    breaks = [a for a, b in itertools.pairwise(found) if _single(text, a, b)]
    cut = sum(1 for a in breaks if len(a) >= _WRAPPED_FROM and not _ended(text, a))
    return len(breaks) >= 4 and cut >= 0.6 * len(breaks) and max(map(len, found)) <= 140


def _goes_on(text: str, a: Span, b: Span, c: Span | None, grown: bool, wrapped: bool) -> bool:
    """Return whether line ``b`` goes on where ``a`` stopped; ``c`` is the line after ``b``."""
    if not _single(text, a, b):
        return False
    if len(b) < 4 and text[b.start] in _CLOSING and not any(c.isalnum() for c in b.of(text)):
        return True
    if _ended(text, a):
        return False
    if wrapped:
        return len(a) >= _WRAPPED_FROM or grown
    words = text[a.start : min(a.end, a.start + 200)].split()
    begun = text[a.start].isupper() or text[a.start] in _OPENING
    long = grown or len(words) >= 4
    last = text[max(a.start, a.end - 20) : a.end].split()[-1]
    follows = c is not None and _single(text, b, c) and not _ended(text, b) and _small(text, c)
    if _small(text, b):
        return long or (begun and (follows or _carries(text, b)))
    if (long and last.endswith(",")) or ((long or begun) and last in _unfinished()):
        return True
    return (long or begun) and len(b) < 60 and follows


def _carries(text: str, line: Span) -> bool:
    """Return whether a line has three words, or two of which the last goes on."""
    words = text[line.start : line.end][:80].split()
    return len(words) >= 3 or (len(words) == 2 and words[-1] in _unfinished())


def _small(text: str, line: Span) -> bool:
    """Return whether a line begins in the middle of a sentence."""
    first = text[line.start]
    return first.islower() or (first in _GOING_ON and (len(line) > 1 or first == "@"))
