"""Lexemes and the words of their language together: what every rule of the time grammar reads."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from saksi.extraction.times.vocabulary import Vocabulary
from saksi.text.lexemes import Stream
from saksi.text.numerals import Numeral

DASHES = frozenset("-–—─‑")


@dataclass(frozen=True, slots=True)
class Source(Stream):
    """A text as lexemes, and the time words of its language."""

    words: Vocabulary

    def numeral(self, index: int) -> Numeral | None:
        """Return the number, in figures or words, that starts at ``index``."""
        return self.words.numerals.read(self.lexemes, index) if index >= 0 else None

    def whole(self, index: int) -> tuple[int, int] | None:
        """Return a small whole number in figures or words and the index behind it."""
        found = self.numeral(index)
        if (
            found is None
            or found.form in ("vague", "fraction")
            or found.value != found.value.to_integral_value()
        ):
            return None
        return (int(found.value), found.end) if abs(found.value) < Decimal(10_000) else None

    def hyphen(self, index: int, *, before_space: bool = False) -> int:
        """Return the index behind a hyphen that joins two words at ``index``, or ``index``.

        ``before_space``: one that hangs, as the first of "40- to 60-hour", counts too.
        """
        if self.key(index) not in DASHES or not self.glued(index):
            return index
        return index + 1 if before_space != self.glued(index + 1) else index
