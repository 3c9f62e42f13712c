"""Small words within names, which are English in every language: "Bank of the North"."""

from __future__ import annotations

from functools import cache

from saksi.languages import Language


@cache
def of() -> frozenset[str]:
    """Return the words that say what a thing is of."""
    return frozenset(Language("world").table("small_words").get("of", ()))


@cache
def articles() -> frozenset[str]:
    """Return the articles."""
    return frozenset(Language("world").table("small_words").get("articles", ()))
