"""What may be set about reading."""

from __future__ import annotations

from dataclasses import dataclass

from saksi.model.article import LanguageCode

MAX_CHARACTERS = 10_000_000
"""The longest text, or page source, that is read: some two thousand times a long report. What is longer is a dump, an
archive or an attack, and every later stage would pay for it."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How pages are read.

    ``language``: take every page to be in this language instead of finding out. ``max_characters``: longer texts, and
    pages with a longer source, are set aside. ``max_seconds`` and ``max_memory`` (bytes): what one web page may cost
    in the worker process that parses it.
    """

    language: LanguageCode | None = None
    max_characters: int = MAX_CHARACTERS
    max_seconds: float = 20.0
    max_memory: int = 1_500_000_000

    @property
    def max_bytes(self) -> int:
        """Return the size above which no encoding can hold ``max_characters`` or fewer (four bytes a character)."""
        return 4 * self.max_characters + 4
