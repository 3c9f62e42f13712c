"""Articles about one event, put together: average-link clustering over the likeness of pairs.

Two groups are joined while the mean likeness of their members is high enough; the most alike first, ties by id, so that
the order of arrival does not matter. No story holds reports that lie farther apart than ``candidates.WINDOW`` days: the
same actors meet again. Every article is in exactly one story.
"""

from __future__ import annotations

import hashlib
import heapq
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from saksi.compare import profile, similarity, weights
from saksi.compare.profile import Profile
from saksi.messages import _
from saksi.model.article import Reading
from saksi.model.story import Story
from saksi.stories import candidates

THRESHOLD = 0.25
"""Mean likeness from which two groups are one story."""
Scores = Mapping[tuple[int, int], float]
_SHOWN = 5


def group(readings: Sequence[Reading], threshold: float = THRESHOLD) -> tuple[Story, ...]:
    """Return the stories, each article in exactly one, in order of their first article's id."""
    profiles = sorted((profile.of(r) for r in readings), key=lambda p: p.article)
    rarity = weights.over(p.keys() for p in profiles)
    scores = {
        (i, j): similarity.score(profiles[i], profiles[j], rarity)
        for i, j in candidates.among(profiles, rarity)
    }
    days = [p.published.toordinal() if p.published else None for p in profiles]
    groups = cluster(len(profiles), scores, threshold, days)
    return tuple(_story([profiles[i] for i in members]) for members in groups)


def cluster(
    size: int, scores: Scores, threshold: float, days: Sequence[int | None] = ()
) -> list[tuple[int, ...]]:
    """Return the groups of ``range(size)``: average link, pairs without a score counting 0.

    ``days`` are the days of publication where known; no group may stretch over more than the window.
    """
    state = _Links({i: (i,) for i in range(size)}, {i: (d, d) for i, d in enumerate(days) if d is not None})
    for (i, j), value in scores.items():
        state.link(i, j, value)
    queue = [(-state.mean(i, j), i, j) for i in state.sums for j in state.sums[i] if i < j]
    heapq.heapify(queue)
    while queue:
        negative, i, j = heapq.heappop(queue)
        if -negative < threshold:
            break
        stale = i not in state.members or j not in state.members or -negative != state.mean(i, j)
        if stale or state.stretch(i, j) > candidates.WINDOW:
            continue
        for other in state.join(i, j):
            first, second = sorted((i, other))
            heapq.heappush(queue, (-state.mean(first, second), first, second))
    return sorted(state.members.values())


@dataclass(slots=True)
class _Links:
    """Groups by their first member, their first and last day, and the sum of likeness between groups."""

    members: dict[int, tuple[int, ...]]
    days: dict[int, tuple[int, int]]
    sums: dict[int, dict[int, float]] = field(default_factory=dict)

    def link(self, i: int, j: int, value: float) -> None:
        self.sums.setdefault(i, {})[j] = value
        self.sums.setdefault(j, {})[i] = value

    def mean(self, i: int, j: int) -> float:
        return self.sums[i].get(j, 0.0) / (len(self.members[i]) * len(self.members[j]))

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
        ours, theirs = self.sums[i], self.sums.pop(j)
        ours.pop(j, None)
        for other, value in theirs.items():
            if other == i:
                continue
            self.sums[other].pop(j)
            ours[other] = self.sums[other][i] = ours.get(other, 0.0) + value
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
    shown = dict.fromkeys(p.shown[key] for key in shared for p in members if key in p.shown)
    if shown:
        yield _("most of them name {names}").format(names=", ".join(list(shown)[:_SHOWN]))
    days = sorted(p.published for p in members if p.published)
    if days and days[0] == days[-1]:
        yield _("all dated ones were published on {day}").format(day=days[0].isoformat())
    elif days:
        first, last = days[0].isoformat(), days[-1].isoformat()
        yield _("published between {first} and {last}").format(first=first, last=last)
