"""Endings that are no part of the word they stand on: whose something is ("Sara's plan", "the guards' plan")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from saksi.languages import Language

APOSTROPHES = ("'", "’")


@dataclass(frozen=True, slots=True)
class Owner:
    """How a language says whose something is: an apostrophe and an ending, behind some letters the apostrophe alone.

    A language without ``ending`` says it in another way, and no word in it has one.
    """

    ending: str
    bare_after: tuple[str, ...]

    def ends(self, word: str) -> bool:
        """Return whether a word has the ending: "Sara's"."""
        return self.cut(word) != word

    def cut(self, word: str) -> str:
        """Return a word without the ending."""
        rest = word.removesuffix(self.ending)
        return rest[:-1] if self.ending and rest != word and rest.endswith(APOSTROPHES) else word

    def parted(self, gap: str, low: str) -> bool:
        """Return whether a token is the ending itself, with the apostrophe in the ``gap`` before it."""
        return low == self.ending and gap in APOSTROPHES

    def bare(self, word: str, mark: str) -> bool:
        """Return whether the mark behind a word is an apostrophe that says by itself whose something is: "the guards'"."""
        return mark in APOSTROPHES and word.endswith(self.bare_after)


@cache
def owner(language: Language) -> Owner:
    """Return how ``language`` says whose something is."""
    table = language.table("clitics").get("owner", {})
    return Owner(table.get("ending", ""), tuple(table.get("bare_after", ())))


@cache
def owner_in_names() -> Owner:
    """Return how names say it, which are English in any language: "Sari's Kitchen"."""
    return owner(Language("world"))
