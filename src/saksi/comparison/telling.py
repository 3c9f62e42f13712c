"""How telling a word is: rare in news at large, and not in every sentence of the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from saksi.comparison.bridge import Meanings, rarity

FOUND = 0.5
"""From this likeness on a word is said to be in another piece too, when words are counted or looked up."""
LEAST = 0.3
"""What is left of the weight of a word that stands in every sentence of a story."""
SMALL_STORY = 20
"""Pieces added to a story's own, so that in a story of two short reports every word still tells something."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How telling a word is: rare in news at large, and not in every sentence of the story."""

    story: Mapping[str, float]
    known: dict[str, float] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __call__(self, meanings: Meanings) -> float:
        """Return the weight of a word by what it means, 0 to 1."""
        return self.weight(strongest(meanings))

    def weight(self, pivot: str) -> float:
        """Return the weight of a word by the strongest of its meanings, 0 to 1."""
        found = self.known.get(pivot)
        if found is None:
            found = self.known[pivot] = rarity(pivot) * self.story.get(pivot, 1.0)
        return found

    @classmethod
    def of(cls, pieces: Iterable[Sequence[str]]) -> Weights:
        """Return the weights of a story from the strongest meanings of each piece's words: smoothed inverse document frequency."""
        seen: Counter[str] = Counter()
        total = SMALL_STORY
        for piece in pieces:
            total += 1
            seen.update(set(piece))
        return cls({k: LEAST + (1 - LEAST) * log(total / n) / log(total) for k, n in seen.items()})


PLAIN = Weights({})


def strongest(meanings: Meanings) -> str:
    """Return the strongest meaning, the first by name of several."""
    return min(meanings, key=lambda p: (-meanings[p], p))
