"""Articles about one event, put together: agglomerative clustering over the likeness of pairs.

Two groups are joined while they are alike enough: the mean log-odds of likeness over the better part of the pairs
between them, so that a short report which shares little with some members does not keep a group apart. The most alike
first, ties by id, so that the order of arrival does not matter. No story holds reports that lie farther apart than
``candidates.WINDOW`` days: the same actors meet again. Every article is in exactly one story.
"""

from __future__ import annotations

import hashlib
import heapq
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil, log

from saksi.comparison import batch, profile, weights
from saksi.comparison.profile import Profile
from saksi.messages import _
from saksi.model.article import Reading
from saksi.model.story import Story
from saksi.stories import candidates

THRESHOLD = 0.3
"""Likeness from which two groups are one story."""
BETTER_PART = 0.7
"""Share of the pairs between two groups that counts, the most alike first."""
_UNLIKE = 0.003
"""The likeness of a pair that was not worth comparing."""
Scores = Mapping[tuple[int, int], float]
_SHOWN = 5


def group(readings: Sequence[Reading], threshold: float = THRESHOLD) -> tuple[Story, ...]:
    """Return the stories, each article in exactly one, in order of their first article's id."""
    profiles = sorted((profile.of(r) for r in readings), key=lambda p: p.article)
    rarity = weights.over(p.keys() for p in profiles)
    scores = dict(batch.scores(profiles, rarity, candidates.among(profiles, rarity)))
    days = [p.published.toordinal() if p.published else None for p in profiles]
    groups = cluster(len(profiles), scores, threshold, days)
    return tuple(_story([profiles[i] for i in members]) for members in groups)


def cluster(
    size: int, scores: Scores, threshold: float, days: Sequence[int | None] = ()
) -> list[tuple[int, ...]]:
    """Return the groups of ``range(size)`` by the likeness of pairs, 0 to 1; pairs without one are unlike.

    ``days`` are the days of publication where known; no group may stretch over more than the window.
    """
    state = _Links({i: (i,) for i in range(size)}, {i: (d, d) for i, d in enumerate(days) if d is not None})
    for (i, j), value in scores.items():
        state.link(i, j, _odds(value))
    least = _odds(threshold)
    queue = [
        (-likeness, i, j)
        for i in state.values
        for j in state.values[i]
        if i < j and (likeness := state.likeness(i, j)) >= least
    ]
    heapq.heapify(queue)
    while queue:
        negative, i, j = heapq.heappop(queue)
        stale = i not in state.members or j not in state.members or -negative != state.likeness(i, j)
        if stale or state.stretch(i, j) > candidates.WINDOW:
            continue
        for other in state.join(i, j):
            first, second = sorted((i, other))
            if (likeness := state.likeness(first, second)) >= least:
                heapq.heappush(queue, (-likeness, first, second))
    return sorted(state.members.values())


def _odds(likeness: float) -> float:
    """Return the log-odds of a likeness above those of an unlike pair, at least 0."""
    inside = min(1 - 1e-9, max(_UNLIKE, likeness))
    return log(inside / (1 - inside)) - log(_UNLIKE / (1 - _UNLIKE))


@dataclass(slots=True)
class _Links:
    """Groups by their first member, their first and last day, and the log-odds of the pairs between groups."""

    members: dict[int, tuple[int, ...]]
    days: dict[int, tuple[int, int]]
    values: dict[int, dict[int, list[float]]] = field(default_factory=dict)

    def link(self, i: int, j: int, value: float) -> None:
        if value > 0:
            self.values.setdefault(i, {})[j] = self.values.setdefault(j, {})[i] = [value]

    def likeness(self, i: int, j: int) -> float:
        """Return the mean over the better part of the pairs; those that are not listed count 0.

        Of a group larger than what one is compared with no more pairs are asked for.
        """
        listed = self.values[i].get(j, [])
        small, large = sorted((len(self.members[i]), len(self.members[j])))
        part = ceil(BETTER_PART * small * min(large, candidates.MOST_ARTICLES))
        return sum(listed[:part]) / part

    def stretch(self, i: int, j: int) -> int:
        """Return the days that the two groups would cover as one."""
        dated = [self.days[x] for x in (i, j) if x in self.days]
        return max(last for _first, last in dated) - min(first for first, _last in dated) if dated else 0

    def join(self, i: int, j: int) -> Iterable[int]:
        """Put group ``j`` into ``i`` (``i < j``) and return the groups that ``i`` is linked to now."""
        dated = [self.days[x] for x in (i, j) if x in self.days]
        if dated:
            self.days[i] = min(first for first, _last in dated), max(last for _first, last in dated)
        self.members[i] = tuple(sorted(self.members[i] + self.members.pop(j)))
        ours, theirs = self.values[i], self.values.pop(j)
        ours.pop(j, None)
        for other, found in theirs.items():
            if other == i:
                continue
            self.values[other].pop(j)
            both = sorted(ours.get(other, []) + found, reverse=True)
            ours[other] = self.values[other][i] = both
        return tuple(ours)


def _story(members: Sequence[Profile]) -> Story:
    ids = tuple(sorted(p.article for p in members))
    return Story(story_id(ids), ids, tuple(_reasons(members)) if len(ids) > 1 else ())


def story_id(articles: Iterable[str]) -> str:
    """Return the id of a story: the same articles, the same id."""
    return "s" + hashlib.sha256("\n".join(sorted(articles)).encode()).hexdigest()[:12]


def _reasons(members: Sequence[Profile]) -> Iterable[str]:
    names = Counter(key for p in members for key in p.names)
    shared = [key for key, n in sorted(names.items(), key=lambda x: (-x[1], x[0])) if 2 * n > len(members)]
    if shown := _each_once(_usual(key, members) for key in shared):
        yield _("most of them name {names}").format(names=", ".join(shown[:_SHOWN]))
    days = sorted(p.published for p in members if p.published)
    if days and days[0] == days[-1]:
        yield _("all dated ones were published on {day}").format(day=days[0].isoformat())
    elif days:
        first, last = days[0].isoformat(), days[-1].isoformat()
        yield _("published between {first} and {last}").format(first=first, last=last)


def _usual(key: str, members: Sequence[Profile]) -> str:
    """Return the name by which most members know a key, the shortest of equals."""
    names = Counter(p.shown[key] for p in members if key in p.shown)
    return min(names, key=lambda name: (-names[name], len(name), name))


def _each_once(names: Iterable[str]) -> list[str]:
    """Return the names in order, none of which is part of another before it or makes one longer."""
    kept: list[str] = []
    for name in names:
        words = set(name.casefold().split())
        if not any(words <= (other := set(n.casefold().split())) or other <= words for n in kept):
            kept.append(name)
    return kept
