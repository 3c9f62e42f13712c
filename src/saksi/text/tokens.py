"""Words with their offsets.

A word is a run of letters and digits of any script. Kept as one word: hyphenated words (``anak-anak``, ``380-an``),
words with an apostrophe (``don't``, ``Jum'at``), numbers with separators (``1.326``, ``2,3``, ``07.22``,
``19/6/2025``), abbreviations with inner stops (``U.S.``, ``a.m.``), names of sites (``kompas.com``), handles and tags
(``@akun``, ``#tagar``), and names with an ampersand (``AT&T``). Letters and digits that touch are one word
(``Rp1,5``, ``G20``). Two words glued by a full stop (``kata.Putin``) are two words.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from saksi.model.span import Span
from saksi.text.matches import LETTERS, SMALL, places

_TOP_LEVEL = "com|co|id|net|org|tv|news|info|go|ac|gov|edu|int|eu|uk|us|my|sg|au|ru"


def _word(letters: str, small: str, marks: str, numbers: str, ends: str, kept: str) -> str:
    """Return the pattern of a word, of these classes of characters.

    ``ends`` is what matches at the end of a site. ``kept`` stands behind each repeated class: what comes next is never of
    the class, so an engine that would give characters back can be told not to ("+").
    """
    core = rf"[{letters}{marks}{numbers}_]+{kept}"
    joint = rf"(?:[-‐‑'‘’ʼ&]{core})"
    return (
        rf"(?:[{letters}]\.){{2,}}"
        rf"|[{letters}{numbers}-]+{kept}(?:\.[{small}{numbers}-]+{kept})*\.(?i:{_TOP_LEVEL}){ends}"
        rf"|[{letters}]*{kept}[{numbers}]+{kept}(?:[.,:/][{numbers}]+{kept})+[{letters}{marks}]*{kept}{joint}*"
        rf"|[@#]{core}(?:[._]{core})*"
        rf"|{core}{joint}*"
    )


_WORD = _word(r"\p{L}", r"\p{Ll}", r"\p{M}", r"\p{N}", r"\b", "")
_PLAIN_WORD = _word(
    LETTERS, SMALL, "", "0-9", "(?![A-Za-z0-9_])", "+"
)  # as RE2's \b, which knows ASCII alone
_PLAIN_WORDS, _PLAIN_TOKENS = re.compile(_PLAIN_WORD), re.compile(rf"{_PLAIN_WORD}|\S")


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
    return _find(_words(), text, span, _PLAIN_WORDS)


def tokens(text: str, span: Span | None = None) -> tuple[Span, ...]:
    """Return words, and every other visible character as a token of its own, in order."""
    return _find(_tokens(), text, span, _PLAIN_TOKENS)


def _find(pattern: Any, text: str, span: Span | None, plain: re.Pattern[str]) -> tuple[Span, ...]:
    start = 0 if span is None else span.start  # an empty span is false
    piece = text if span is None else span.of(text)
    return tuple([Span(start + a, start + b) for a, b in places(pattern, piece, plain)])
