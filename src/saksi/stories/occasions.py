"""Whether two articles of a story tell of one occasion: one match, one eruption, one closing price.

A story gathers what belongs together, which can be more than one occasion. Figures of two occasions are not at odds.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set

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
        self._size: Counter[str] = Counter()
        self._bit: dict[int, int] = {}
        for piece in pieces:
            self._bit[id(piece)] = 1 << self._size[piece.article]
            self._size[piece.article] += 1
        # a set of pieces of one article is a number, one bit a piece: there is one set for each pair of articles
        self._shared: dict[Pair, int] = defaultdict(int)
        for i, j in links:
            a, b = pieces[i], pieces[j]
            self._shared[a.article, b.article] |= self._bit[id(a)]
            self._shared[b.article, a.article] |= self._bit[id(b)]

    def of_one(self, one: Sequence[Detail], kept: Links, at_odds: Set[tuple[int, int]]) -> Links:
        """Return the pairs of figures without the clashes (``at_odds``) between articles that tell of two occasions.

        Two reports of one occasion are at odds on a figure or two; those of two closing prices, two matches or two
        companies on nearly all.
        """
        clashes = _told(one, at_odds)
        several = {pair for pair, values in clashes.items() if len(values) >= CLASHES}
        meets = _told(one, (ij for ij in kept if ij not in at_odds), several)
        doubtful = {pair for pair in several if len(clashes[pair]) >= TO_ONE * len(meets.get(pair, ()))}
        clashing: dict[tuple[Pair, str], int] = defaultdict(int)
        for i, j in at_odds:
            pair = articles_of(one[i], one[j])
            if pair in doubtful:
                for unit in (one[i].unit, one[j].unit):
                    clashing[pair, unit.article] |= self._bit[id(unit)]
        apart = {pair for pair in clashes if self._strange(*pair)}
        apart |= {
            pair for pair in doubtful if not self._alike(pair, [clashing[pair, article] for article in pair])
        }
        return {
            (i, j): s
            for (i, j), s in kept.items()
            if (i, j) not in at_odds or articles_of(one[i], one[j]) not in apart
        }

    def _alike(self, pair: Pair, clashing: Sequence[int]) -> bool:
        """Return whether enough of either is in the other, without the pieces of each whose figures clash."""
        return all(
            (self._common(x, y) & ~left_out).bit_count() > ENOUGH * self._size[x]
            for (x, y), left_out in zip((pair, pair[::-1]), clashing, strict=True)
        )

    def _common(self, x: str, y: str) -> int:
        """Return which pieces of ``x`` say what ``y`` says too."""
        return self._shared.get((x, y), 0)

    def _strange(self, a: str, b: str) -> bool:
        """Return whether two long articles have next to nothing in common."""
        if min(self._size[a], self._size[b]) < LONG:
            return False
        return all(self._common(x, y).bit_count() < LITTLE * self._size[x] for x, y in ((a, b), (b, a)))


def _told(
    one: Sequence[Detail], pairs: Iterable[tuple[int, int]], of: Set[Pair] | None = None
) -> dict[Pair, set[Pair]]:
    """Return the pairs of values that pairs of figures have, by the articles (of all, or ``of`` some pairs of articles)."""
    values = [_value(detail) for detail in one]
    out: dict[Pair, set[Pair]] = defaultdict(set)
    for i, j in pairs:
        pair = articles_of(one[i], one[j])
        if of is None or pair in of:
            out[pair].add(_ordered(values[i], values[j]))
    return out


def articles_of(a: Detail, b: Detail) -> Pair:
    """Return the articles of two figures, the same whatever their order."""
    return _ordered(a.unit.article, b.unit.article)


def _ordered(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def _value(detail: Detail) -> str:
    fact = detail.fact
    if isinstance(fact, Amount):
        return f"{fact.value.normalize()} {fact.unit}"
    return (fact.edtf or "").rpartition("T")[2]
