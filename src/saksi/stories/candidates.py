"""Which articles are worth comparing: those that share rare names or words and lie near one another in time.

Where one report has so many copies that nothing in it is rare, copies are known by the runs of words they share; each is
compared with the first of them only.
"""

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
MOST_ARTICLES = 200
"""A key that stands in more articles than this, and in more than a tenth of them, points nowhere. Copies of one report are
compared with so many of them."""
_COPIED = 0.8
"""Share of the runs of words of the shorter that two copies have in common: bulletins of one form, on two events, share less."""


def pairs(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Yield the pairs worth comparing, each once, by id; a pair left out shares next to nothing."""
    ordered = sorted(readings, key=lambda r: r.article.id)
    profiles = [profile.of(r) for r in ordered]
    for i, j in among(profiles, weights.over(p.keys() for p in profiles)):
        yield ordered[i], ordered[j]


def among(profiles: Sequence[Profile], rarity: Weights) -> Iterator[tuple[int, int]]:
    """Yield the places of the pairs of profiles worth comparing, in order."""
    index: dict[str, list[int]] = defaultdict(list)
    limit = max(MOST_ARTICLES, len(profiles) // 10)
    copies = _Copies(profiles, limit)
    for i, ours in enumerate(profiles):
        shared: Counter[int] = Counter()
        for key in sorted(set(ours.keys())):
            if rarity.frequency.get(key, 0) <= limit:
                shared.update(index[key])
                index[key].append(i)
        for j in sorted(copies.of(i).union(j for j, n in shared.items() if n >= _LEAST_SHARED)):
            gap = days_apart(ours, profiles[j])
            if gap is None or gap <= WINDOW:
                yield j, i


class _Copies:
    """The articles that share runs of words which stand in more articles than keys that tell something do."""

    def __init__(self, profiles: Sequence[Profile], limit: int) -> None:
        many = Counter(run for p in profiles for run in p.runs) if len(profiles) > limit else Counter()
        self._common = frozenset(run for run, n in many.items() if n > limit)
        self._runs = [p.runs for p in profiles]
        self._index: dict[tuple[str, ...], list[int]] = defaultdict(list)

    def of(self, i: int) -> set[int]:
        """Return the earlier articles that are copies of the one at ``i``; asked of each article in turn."""
        shared: Counter[int] = Counter()
        for run in self._common & self._runs[i]:
            held = self._index[run]
            shared.update(held)
            if len(held) < MOST_ARTICLES:
                held.append(i)
        own = len(self._runs[i])
        return {j for j, n in shared.items() if n >= _COPIED * min(own, len(self._runs[j]))}
