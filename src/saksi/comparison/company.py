"""Which articles of a story are set beside each other word by word: all of them, or of very many each beside its nearest.

What two articles share is known by pair, and pairs grow with the square of the articles. In a story of more than
``MOST`` others each is set beside those that share most with it, those that have what none of these has, and those
it credits; of equals the earliest go first, so that copies of one report are all set beside the same first ones.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from saksi.comparison import sieve, translation, words
from saksi.model.article import Reading

MOST = 80
"""Beside so many others every article is set, where the story has no more."""
NEAREST = 20
"""In a larger one, beside so many for what they share, and beside as many of other languages."""
CREDITED = 5
"""Articles of one outlet that one which credits it is set beside, the earliest first."""


@dataclass(frozen=True, slots=True)
class Company:
    """Which articles are set beside each other.

    ``of`` has for each article, by id, those it is set beside, in the order of their ids. ``alike`` counts the pairs
    that share a telling run of words, ``apart`` those of them that are not set beside each other; where all articles are,
    neither is counted.
    """

    of: Mapping[str, Collection[str]]
    alike: int = 0
    apart: int = 0

    @property
    def whole(self) -> bool:
        """Return whether every article is set beside every other."""
        return all(len(others) == len(self.of) - 1 for others in self.of.values())

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield the pairs that are set beside each other, each once, in order."""
        return ((a, b) for a in sorted(self.of) for b in sorted(self.of[a]) if a < b)


def everyone(readings: Iterable[Reading]) -> Company:
    """Return the company in which every article is set beside every other."""
    ids = frozenset(r.article.id for r in readings)
    return Company({a: ids - {a} for a in sorted(ids)})


def of(readings: Sequence[Reading], credited: Mapping[str, Collection[str]] | None = None) -> Company:
    """Return which of the readings are set beside each other; their order does not matter.

    ``credited`` has for each article those of the outlets that it credits.
    """
    if len(readings) <= MOST + 1:
        return everyone(readings)
    ordered = sorted(readings, key=lambda r: (r.article.published or "~", r.article.id))
    place = {r.article.id: n for n, r in enumerate(ordered)}
    known = [
        {*across, *sorted(place[other] for other in (credited or {}).get(r.article.id, ()))[:CREDITED]}
        for r, across in zip(ordered, translation.nearest(ordered, NEAREST), strict=True)
    ]
    _both_ways(known)
    near, alike = sieve.nearest([words.of(r) for r in ordered], NEAREST, known)
    listed = [set(row) for row in near]
    _both_ways(listed)
    beside = {
        r.article.id: frozenset(ordered[n].article.id for n in listed[at] | known[at])
        for at, r in enumerate(ordered)
    }
    return Company(beside, alike, alike - sum(map(len, listed)) // 2)


def _both_ways(rows: Sequence[set[int]]) -> None:
    for one, others in enumerate(rows):
        for other in list(others):
            rows[other].add(one)
