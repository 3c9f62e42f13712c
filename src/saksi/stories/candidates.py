"""Which articles are worth comparing: those that share rare names or words and lie near one another in time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from saksi.comparison import profile, weights
from saksi.comparison.profile import Profile
from saksi.comparison.similarity import days_apart
from saksi.comparison.weights import Weights
from saksi.model.article import Reading

WINDOW = 14
"""Days between two reports of one story, at most."""
_LEAST_SHARED = 2
_MOST_ARTICLES = 200
"""A key that stands in more articles than this, and in more than a tenth of them, points nowhere."""


def pairs(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Yield the pairs worth comparing, each once, by id; a pair left out shares next to nothing."""
    ordered = sorted(readings, key=lambda r: r.article.id)
    profiles = [profile.of(r) for r in ordered]
    for i, j in among(profiles, weights.over(p.keys() for p in profiles)):
        yield ordered[i], ordered[j]


def among(profiles: Sequence[Profile], rarity: Weights) -> Iterator[tuple[int, int]]:
    """Yield the places of the pairs of profiles worth comparing, in order."""
    index: dict[str, list[int]] = defaultdict(list)
    limit = max(_MOST_ARTICLES, len(profiles) // 10)
    for i, ours in enumerate(profiles):
        shared: Counter[int] = Counter()
        for key in sorted(set(ours.keys())):
            if rarity.frequency.get(key, 0) <= limit:
                shared.update(index[key])
                index[key].append(i)
        for j in sorted(j for j, n in shared.items() if n >= _LEAST_SHARED):
            gap = days_apart(ours, profiles[j])
            if gap is None or gap <= WINDOW:
                yield j, i
