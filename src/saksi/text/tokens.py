"""Words with their offsets.

A word is a run of letters and digits of any script. Kept as one word: hyphenated words (``anak-anak``, ``380-an``),
words with an apostrophe (``don't``, ``Jum'at``), numbers with separators (``1.326``, ``2,3``, ``07.22``,
``19/6/2025``), abbreviations with inner stops (``U.S.``, ``a.m.``), names of sites (``kompas.com``), handles and tags
(``@akun``, ``#tagar``), and names with an ampersand (``AT&T``). Letters and digits that touch are one word
(``Rp1,5``, ``G20``). Two words glued by a full stop (``kata.Putin``) are two words.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from saksi.model.span import Span
from saksi.text.matches import places

_TOP_LEVEL = "com|co|id|net|org|tv|news|info|go|ac|gov|edu|int|eu|uk|us|my|sg|au|ru"
_CORE = r"[\p{L}\p{M}\p{N}_]+"
_JOINT = rf"(?:[-\x{{2010}}\x{{2011}}'\x{{2018}}\x{{2019}}\x{{2bc}}&]{_CORE})"
_WORD = (
    r"(?:\p{L}\.){2,}"
    rf"|[\p{{L}}\p{{N}}-]+(?:\.[\p{{Ll}}\p{{N}}-]+)*\.(?i:{_TOP_LEVEL})\b"
    rf"|[\p{{L}}]*\p{{N}}+(?:[.,:/]\p{{N}}+)+[\p{{L}}\p{{M}}]*{_JOINT}*"
    rf"|[@#]{_CORE}(?:[._]{_CORE})*"
    rf"|{_CORE}{_JOINT}*"
)


@cache
def _words() -> Any:
    import re2

    return re2.compile(_WORD)


@cache
def _tokens() -> Any:
    import re2

    return re2.compile(rf"{_WORD}|[^\s\p{{Z}}]")


def words(text: str, span: Span | None = None) -> tuple[Span, ...]:
    """Return the words of ``text`` within ``span`` (all of it where none is given), in order.

    Punctuation is left out; ``tokens`` gives it too. Offsets are code points of ``text``. Linear in the span.
    """
    return _find(_words(), text, span)


def tokens(text: str, span: Span | None = None) -> tuple[Span, ...]:
    """Return words, and every other visible character as a token of its own, in order."""
    return _find(_tokens(), text, span)


def _find(pattern: Any, text: str, span: Span | None) -> tuple[Span, ...]:
    start = span.start if span else 0
    piece = span.of(text) if span else text
    return tuple(Span(start + a, start + b) for a, b in places(pattern, piece))
