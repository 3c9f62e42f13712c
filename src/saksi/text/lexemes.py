"""A text cut into words, runs of digits and single marks, with offsets: what the number and time grammars read.

Unlike sentence words, a lexeme never mixes letters and digits, so that "386WNI", "Rp3,1" and "8/11/2023" come apart
where a reader takes them apart. One pass, linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import Any, Generic, Literal, TypeVar

from saksi.text.matches import LETTERS, places

Kind = Literal["word", "digits", "mark"]
_PATTERN = r"[0-9]+|\p{L}[\p{L}\p{M}]*(?:['’ʼ]\p{L}+)*|[^\s\p{Z}\p{C}]"
_PLAIN = re.compile(rf"[0-9]++|[{LETTERS}]++(?:(?=['’][{LETTERS}])['’][{LETTERS}]++)*+|\S")
"""The same for plain letters. It looks ahead because before Python 3.11.5 a possessive group that fails keeps what it took."""

BREAK = "\0"
"""The text of a lexeme that stands for a wide gap: no rule reads across what was blanked out."""
_SHORT = 24
"""Letters of a word that is kept for when it comes again."""
_WIDE = 5
"""Blanks that are a wide gap."""
_ENDS = frozenset('.!?;:"“”')

T = TypeVar("T")


@dataclass(slots=True, unsafe_hash=True)
class Lexeme:
    """A word, a run of ASCII digits or one other character at ``start`` to ``end``; never changed (not frozen: a text has many).

    ``key`` is the lower-cased text with plain apostrophes. ``spaced``: white space stands before it; ``fresh``: a line
    starts with it.
    """

    kind: Kind
    text: str
    key: str
    start: int
    end: int
    spaced: bool
    fresh: bool

    @property
    def capital(self) -> bool:
        """Return whether the first letter is a capital."""
        return self.text[0].isupper()

    @property
    def glued(self) -> bool:
        """Return whether it stands right behind the lexeme before it."""
        return not self.spaced and not self.fresh


@lru_cache(maxsize=8)
def scan(text: str) -> tuple[Lexeme, ...]:
    """Return the lexemes of ``text`` in order; a wide gap (clutter blanked out) is a mark of its own, ``BREAK``."""
    out: list[Lexeme] = []
    before = 0
    for start, end in places(_pattern(), text, _PLAIN):
        kind, pieces = _cut(text[start:end])
        gap = text[before:start]
        fresh = start == 0 or "\n" in gap
        if len(gap) >= _WIDE:
            out.append(Lexeme("mark", BREAK, BREAK, before, before + 1, True, True))
            fresh = True
        for word, key in pieces:
            out.append(Lexeme(kind, word, key, start, start + len(word), bool(gap), fresh))
            start, gap, fresh = start + len(word), "", False
        before = end
    return tuple(out)


def _cut(piece: str) -> tuple[Kind, tuple[tuple[str, str], ...]]:
    """Return what kind of lexemes a piece is, and each with its key; words come again and again, and are cut once."""
    return _known_cut(piece) if len(piece) <= _SHORT else _read_cut(piece)


def _read_cut(piece: str) -> tuple[Kind, tuple[tuple[str, str], ...]]:
    kind = _kind(piece[0])
    words = _unfused(piece) if kind == "word" else [piece]
    return kind, tuple((intern(word), intern(folded(word))) for word in words)


_known_cut = lru_cache(maxsize=8_000)(_read_cut)


def _kind(first: str) -> Kind:
    if first.isalpha():
        return "word"
    return "digits" if first.isdecimal() and first.isascii() else "mark"


def _unfused(word: str) -> list[str]:
    """Cut "padaRabu" where a capital follows two small letters, and "today's" before its ending.

    Pages often lose the space before a linked name.
    """
    if len(word) < 4 or (word[1:].islower() and word[-2] not in "'’"):
        return [word]
    cuts = [len(word) - 2] if word[-2] in "'’" and word[-1] in "sS" else []
    cuts = [i for i in range(2, len(word)) if word[i].isupper() and word[i - 2 : i].islower()] + cuts
    return [word[a:b] for a, b in zip([0, *cuts], [*cuts, len(word)], strict=True)]


def folded(word: str) -> str:
    """Return ``word`` in lower case with plain apostrophes: the form in which tables hold words."""
    low = word.lower()
    return low if low.isascii() else low.replace("’", "'").replace("ʼ", "'")


@lru_cache(maxsize=1)
def _pattern() -> Any:
    import re2

    return re2.compile(_PATTERN)


class Phrases(Generic[T]):
    """A table of phrases of one or more lexemes, each with a value; the longest that stands at a place is found.

    The work at one place is bounded by the longest phrase.
    """

    __slots__ = ("_root",)

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()

    def add(self, phrase: str, value: T) -> None:
        """Put ``phrase`` in, written as it is printed; a later value takes the place of an earlier one."""
        node = self._root
        for lexeme in scan(phrase):
            node = node.next.setdefault(lexeme.key, _Node())
        node.value = value

    def starts(self) -> frozenset[str]:
        """Return the first word of every phrase."""
        return frozenset(self._root.next)

    def at(self, lexemes: Sequence[Lexeme], index: int) -> tuple[T, int] | None:
        """Return the value of the longest phrase that starts at ``index``, and the index behind it."""
        if not 0 <= index < len(lexemes) or lexemes[index].key not in self._root.next:
            return None
        node = self._root
        best: tuple[T, int] | None = None
        while index < len(lexemes):
            following = node.next.get(lexemes[index].key)
            if following is None:
                break
            node, index = following, index + 1
            if node.value is not None:
                best = node.value, index
        return best


@dataclass(frozen=True, slots=True)
class Stream:
    """A text as lexemes, with look-ups that never fail at its ends."""

    lexemes: Sequence[Lexeme]

    def key(self, index: int) -> str:
        """Return the folded word at ``index``, empty outside the text."""
        return self.lexemes[index].key if 0 <= index < len(self.lexemes) else ""

    def text(self, index: int) -> str:
        """Return what is printed at ``index``, empty outside the text."""
        return self.lexemes[index].text if 0 <= index < len(self.lexemes) else ""

    def is_word(self, index: int) -> bool:
        """Return whether a word stands at ``index``."""
        return 0 <= index < len(self.lexemes) and self.lexemes[index].kind == "word"

    def skip(self, table: Phrases[bool], index: int) -> int:
        """Return the index behind the phrase of ``table`` at ``index``, or ``index``."""
        found = table.at(self.lexemes, index)
        return found[1] if found else index

    def mark(self, index: int, marks: str) -> int:
        """Return the index behind one of ``marks`` at ``index``, or ``index``."""
        return index + 1 if self.key(index) and self.key(index) in marks else index

    def glued(self, index: int) -> bool:
        """Return whether the lexeme at ``index`` stands right behind the one before it."""
        return 0 <= index < len(self.lexemes) and self.lexemes[index].glued

    def fresh(self, index: int) -> bool:
        """Return whether the lexeme at ``index`` opens a line."""
        return 0 <= index < len(self.lexemes) and self.lexemes[index].fresh

    def digits(self, index: int) -> int:
        """Return how many digits stand at ``index``."""
        return (
            len(self.text(index))
            if 0 <= index < len(self.lexemes) and self.lexemes[index].kind == "digits"
            else 0
        )

    def number(self, index: int, longest: int = 2) -> int | None:
        """Return the whole number of at most ``longest`` digits at ``index``."""
        return int(self.text(index)) if 0 < self.digits(index) <= longest else None

    def opens(self, index: int) -> bool:
        """Return whether the lexeme at ``index`` opens a line, a sentence or a quotation."""
        return index <= 0 or self.lexemes[index].fresh or self.key(index - 1) in _ENDS

    def starts_name(self, index: int) -> bool:
        """Return whether a word with a capital stands at ``index`` that does not open a sentence or line."""
        return self.is_word(index) and self.lexemes[index].capital and not self.opens(index)


class _Node(Generic[T]):
    __slots__ = ("next", "value")

    def __init__(self) -> None:
        self.next: dict[str, _Node[T]] = {}
        self.value: T | None = None
