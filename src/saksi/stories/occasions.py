"""Whether two articles of a story tell of one occasion: one match, one eruption, one closing price.

A story gathers what belongs together, which can be more than one occasion. Figures of two occasions are not at odds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence, Set

from saksi.comparison.details import Detail
from saksi.comparison.units import Unit
from saksi.model.facts import Amount
from saksi.stories.alignment import Links

CLASHES, TO_ONE = 2, 2
"""Two articles of which so many figures clash, and so many times as many as meet, tell of two occasions."""
LONG, LITTLE = 8, 0.1
"""Two articles of so many pieces that have less than this share of either in common tell of two occasions."""
ENOUGH = 0.25
"""Two articles that have more than this share of both in common, beside what clashes, tell of one occasion."""

Pair = tuple[str, str]


class Occasions:
    """What two articles have in common, by the links between their pieces."""

    def __init__(self, pieces: Sequence[Unit], links: Links) -> None:
        """``links`` are the pairs of pieces that say the same."""
        self._size = Counter(p.article for p in pieces)
        self._place = {id(p): n for n, p in enumerate(pieces)}
        self._shared: dict[Pair, set[int]] = defaultdict(set)
        for i, j in links:
            a, b = pieces[i].article, pieces[j].article
            self._shared[a, b].add(i)
            self._shared[b, a].add(j)

    def of_one(self, one: Sequence[Detail], kept: Links, at_odds: Set[tuple[int, int]]) -> Links:
        """Return the pairs of figures without the clashes (``at_odds``) between articles that tell of two occasions.

        Two reports of one occasion are at odds on a figure or two; those of two closing prices, two matches or two
        companies on nearly all.
        """
        clashes: dict[Pair, set[frozenset[str]]] = defaultdict(set)
        meets: dict[Pair, set[frozenset[str]]] = defaultdict(set)
        clashing: dict[Pair, set[int]] = defaultdict(set)
        between = {(i, j): articles_of(one[i], one[j]) for i, j in kept}
        for (i, j), pair in between.items():
            found = clashes if (i, j) in at_odds else meets
            found[pair].add(frozenset((_value(one[i]), _value(one[j]))))
            if (i, j) in at_odds:
                clashing[pair].update(self._place[id(one[n].unit)] for n in (i, j))
        apart = {
            pair
            for pair, n in clashes.items()
            if self._strange(*pair)
            or (len(n) >= max(CLASHES, TO_ONE * len(meets[pair])) and not self._alike(*pair, clashing[pair]))
        }
        return {ij: s for ij, s in kept.items() if ij not in at_odds or between[ij] not in apart}

    def _alike(self, a: str, b: str, clashing: set[int]) -> bool:
        """Return whether enough of either is in the other, without the pieces whose figures clash (``clashing``)."""
        return all(len(self._shared[x, y] - clashing) > ENOUGH * self._size[x] for x, y in ((a, b), (b, a)))

    def _strange(self, a: str, b: str) -> bool:
        """Return whether two long articles have next to nothing in common."""
        if min(self._size[a], self._size[b]) < LONG:
            return False
        return all(len(self._shared[x, y]) < LITTLE * self._size[x] for x, y in ((a, b), (b, a)))


def articles_of(a: Detail, b: Detail) -> Pair:
    """Return the articles of two figures, the same whatever their order."""
    return min(a.unit.article, b.unit.article), max(a.unit.article, b.unit.article)


def _value(detail: Detail) -> str:
    fact = detail.fact
    if isinstance(fact, Amount):
        return f"{fact.value.normalize()} {fact.unit}"
    return (fact.edtf or "").rpartition("T")[2]
