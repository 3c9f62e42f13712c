"""Which of many texts can share a passage at all: those that share runs of words that tell something."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from typing import Any

import numpy as np

from saksi.comparison.postings import Postings
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


def nearest(
    sides: Sequence[Words], most: int, known: Sequence[Collection[int]]
) -> tuple[list[list[int]], int]:
    """Return for each text those of ``pairs`` that share most runs with it, and how many pairs there are in all.

    They are ``most`` of them, of equals those that come first, and at most as many more that hold runs which none of
    these holds; besides, those that are ``known`` to belong with it. One text is looked at after the other: what is
    kept grows with the texts.
    """
    numbers: dict[tuple[str, ...], int] = {}
    rows = [sorted({numbers.setdefault(gram, len(numbers)) for gram in telling(side)}) for side in sides]
    index = Postings([(row, [1] * len(row)) for row in rows])
    out, total = [], 0
    for text, beside in enumerate(known):
        held = index.held(text)
        held = held[index.many[held] > 1]
        shared, close = _close(index, text, held)
        total += len(close)
        chosen = close[np.lexsort((close, -shared[close]))][:most]
        if len(close) > most:
            chosen = _with_rest(index, held, chosen, close, most)
        out.append(sorted({*chosen.tolist(), *set(close.tolist()).intersection(beside)}))
    return out, total // 2


def _close(index: Postings, text: int, held: Any) -> tuple[Any, Any]:
    """Return how many runs every text shares with one, and the numbers of those that may share a passage with it."""
    which, texts = index.places(held)
    rare = index.many[held][which] <= _RARE
    shared, few = (np.bincount(found, minlength=len(index)) for found in (texts, texts[rare]))
    near = (few > 0) | (shared - few >= _SEVERAL)
    near[text] = False
    return shared, np.flatnonzero(near)


def _with_rest(index: Postings, held: Any, chosen: Any, close: Any, most: int) -> Any:
    """Return the chosen texts with those added, the best first, that hold runs which none of them holds."""
    which, texts = index.places(held)
    among = np.isin(texts, close)
    which, texts = which[among], texts[among]
    added: list[int] = []
    covered = np.zeros(len(held), dtype=bool)
    covered[which[np.isin(texts, chosen)]] = True
    while len(added) < most and len(left := texts[~covered[which]]):
        added.append(int(np.bincount(left).argmax()))
        covered[which[texts == added[-1]]] = True
    return np.concatenate((chosen, np.asarray(added, dtype=chosen.dtype)))


def telling(side: Words) -> Iterator[tuple[str, ...]]:
    """Yield the runs of ``GRAM`` words of a text that tell something."""
    keys, weights = side.keys, side.weights
    for i in range(len(keys) - GRAM + 1):
        if sum(weights[i : i + GRAM]) >= _TELLING:
            yield keys[i : i + GRAM]
