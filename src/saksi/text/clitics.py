"""Endings that are no part of the word they stand on: whose something is ("Sara's plan"), pronouns and particles ("rumahnya")."""

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


def bare(word: str, language: Language, whole: bool = False) -> str:
    """Return a folded word without the enclitic at its end: "rumahnya", "rumah".

    ``whole``: the word may be one of the dictionary as it stands ("jumlah", "naskah"), so that more letters must be left
    than are cut.
    """
    table = language.table("clitics")
    for ending in table.get("enclitics", ()):
        left = len(word) - len(ending)
        least = max(table["shortest_stem"], len(ending) + 1) if whole else table["shortest_stem"]
        if word.endswith(ending) and left >= least:
            return word.removesuffix(ending)
    return word


def contracted(word: str, language: Language) -> bool:
    """Return whether a verb stands on a word as its ending, with an apostrophe: "it's", "he'll", and not "isn't"."""
    negation = language.table("clitics").get("negation", "")
    return any(mark in word.removesuffix(negation) for mark in APOSTROPHES)


@cache
def owner(language: Language) -> Owner:
    """Return how ``language`` says whose something is."""
    table = language.table("clitics").get("owner", {})
    return Owner(table.get("ending", ""), tuple(table.get("bare_after", ())))


@cache
def owner_in_names() -> Owner:
    """Return how names say it, which are English in any language: "Sari's Kitchen"."""
    return owner(Language("world"))
