"""Words of the pivot language that stand for the same words of another: "arrest" and "detain" are both "menangkap".

Read from the translation statistics of the other languages, there and back (Bannard and Callison-Burch 2005): how likely
a word becomes another where it is translated and translated back.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

import numpy as np

from saksi import languages
from saksi.comparison.dictionaries import Dictionary, dictionary
from saksi.languages import Language

SELDOM = 0.04
"""Below this likelihood a word is no paraphrase of another."""
TIMES, MOST = 4.0, 0.45
"""How strongly a word means a paraphrase, for its likelihood, and at most."""


@lru_cache(maxsize=100_000)
def paraphrases(name: str) -> Mapping[str, float]:
    """Return other pivot lemmas that mean nearly what ``name`` does, each with how strongly; so they do of one another."""
    out: dict[str, float] = {}
    for code in languages.codes():
        back = _back(languages.load(code))
        if back is None:
            continue
        for other, there in back.again(name).items():
            likely = max(there, back.again(other).get(name, 0.0))
            if other != name and likely >= SELDOM:
                out[other] = max(out.get(other, 0.0), min(MOST, TIMES * likely))
    return MappingProxyType(out)


@cache
def _back(language: Language) -> _Back | None:
    book = dictionary(language, "translations")
    return _Back(book) if book else None


class _Back:
    """Translation statistics read both ways."""

    def __init__(self, book: Dictionary) -> None:
        self._book = book
        words = np.repeat(np.arange(len(book.start) - 1), np.diff(book.start))
        weights = book.weights.astype(float)
        totals = np.bincount(words, weights=weights)
        self._shares = weights / totals[words]
        order = np.argsort(book.pivots, kind="stable")
        self._words, self._of_pivot = words[order], self._shares[order]
        self._start = np.searchsorted(book.pivots[order], np.arange(len(book.names) + 1))
        self._numbers = {name: n for n, name in enumerate(book.names)}

    def again(self, name: str) -> dict[str, float]:
        """Return what a pivot lemma becomes where it is translated and translated back, with how likely."""
        number = self._numbers.get(name)
        if number is None:
            return {}
        first, last = self._start[number : number + 2].tolist()
        there = self._of_pivot[first:last]
        out: dict[str, float] = {}
        for word, share in zip(self._words[first:last].tolist(), (there / there.sum()).tolist(), strict=True):
            begin, end = self._book.start[word : word + 2].tolist()
            for pivot, back in zip(
                self._book.pivots[begin:end].tolist(), self._shares[begin:end].tolist(), strict=True
            ):
                out[self._book.names[pivot]] = out.get(self._book.names[pivot], 0.0) + share * back
        return out
