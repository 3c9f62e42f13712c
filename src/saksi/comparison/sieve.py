"""Which of many texts can share a passage at all: those that share runs of words that tell something."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from saksi.comparison.seeds import GRAM
from saksi.comparison.words import Words

_TELLING = 1.6
"""Least weight of a run of words that is looked at."""
_RARE = 30
"""Texts in which a run may stand for one shared run to be enough: more often, and it may be a set phrase."""
_SEVERAL = 5
"""Shared runs that are enough however common each is."""


def pairs(sides: Sequence[Words]) -> list[tuple[int, int]]:
    """Return the places of the pairs of texts that may share a passage, in order."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, side in enumerate(sides):
        for gram in set(telling(side)):
            places[gram].append(n)
    rare: set[tuple[int, int]] = set()
    common: Counter[tuple[int, int]] = Counter()
    for found in places.values():
        if 1 < len(found) <= _RARE:
            rare.update(combinations(found, 2))
        elif len(found) > _RARE:
            common.update(combinations(found, 2))
    return sorted(rare.union(pair for pair, n in common.items() if n >= _SEVERAL))


def telling(side: Words) -> Iterator[tuple[str, ...]]:
    """Yield the runs of ``GRAM`` words of a text that tell something."""
    keys, weights = side.keys, side.weights
    for i in range(len(keys) - GRAM + 1):
        if sum(weights[i : i + GRAM]) >= _TELLING:
            yield keys[i : i + GRAM]
