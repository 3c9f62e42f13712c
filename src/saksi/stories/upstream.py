"""Of two articles that share passages, which is likelier the source: from time, credit, fullness and edits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from math import exp

from saksi.messages import _
from saksi.model.article import Reading, moment_of
from saksi.stories import sources, versions
from saksi.stories.shared import Shared

_CLEAR = timedelta(minutes=3)
_NAMED, _MINUTE, _DAY, _LINE, _EDIT, _OWN, _LENDER, _BARE = 6.0, 3.5, 3.0, 0.7, 0.2, 0.3, 1.0, 0.5
"""Log-odds: the other credits it; it is earlier by minutes, by days; for each sentence more that the story shares, each
word less that departs from the other versions, each own sentence less; its outlet is one that others credit; it credits
nobody while the other does."""
_INFERRED = 0.5
"""What an inferred date counts beside a printed one."""
_KEPT = 1 << 16
"""Pairs of articles of which it is kept which was first, at most."""
_MOST_LINES, _MOST_EDITS, _MOST_OWN = 4, 10, 2


@dataclass(frozen=True, slots=True)
class Direction:
    """How sure it is that one article comes before another (0 to 1), and why."""

    sure: float
    why: str


class Upstream:
    """Directions between the articles of one story."""

    def __init__(self, readings: Mapping[str, Reading], shared: Shared) -> None:
        self._readings = readings
        self._shared = shared
        self._dates: dict[str, str | None] = {}
        self._known: dict[tuple[str, str], Direction] = {}
        self._named = {a: {s.key for s in sources.named(r)} for a, r in readings.items()}

    @cached_property
    def _lenders(self) -> frozenset[str]:
        return sources.lenders(self._readings.values())

    @cached_property
    def _edits(self) -> Mapping[str, float]:
        return {a: versions.edits(a, self._shared) for a in self._readings}

    def from_to(self, x: str, y: str) -> Direction:
        """Return how sure it is that ``x`` is the source of ``y`` rather than the other way round."""
        found = self._known.get((x, y))
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[x, y] = self._weighed(x, y)
        return found

    def _weighed(self, x: str, y: str) -> Direction:
        grounds = list(self._grounds(x, y))
        odds = sum(value for _reason, value in grounds)
        best = sorted((g for g in grounds if g[1] > 0), key=lambda g: (-g[1], g[0]))
        return Direction(1 / (1 + exp(-odds)), "; ".join(reason for reason, _value in best[:3]))

    def fullness(self, article: str) -> int:
        """Return how many of the story's shared sentences an article carries."""
        return len(self._shared.lines(article))

    def _grounds(self, x: str, y: str) -> Iterator[tuple[str, float]]:
        a, b = self._readings[x].article, self._readings[y].article
        credit = self._names(y, x) - self._names(x, y)
        yield _("the other credits it"), _NAMED * credit
        order = _order(a.published, b.published)
        yield _("it was published earlier"), order
        if not order:
            yield from self._content(x, y)
            if not (a.published and b.published):
                inferred = _order(self._when(x), self._when(y)) * _INFERRED
                yield _("the other follows a later report"), inferred
        lends = (sources.key(a.outlet or "") in self._lenders) - (
            sources.key(b.outlet or "") in self._lenders
        )
        yield _("others credit its outlet"), _LENDER * lends
        bare = (not self._named[x] and bool(self._named[y])) - (not self._named[y] and bool(self._named[x]))
        yield _("it credits nobody, the other does"), _BARE * bare

    def _names(self, y: str, x: str) -> bool:
        outlet = self._readings[x].article.outlet
        return bool(outlet) and sources.key(outlet or "") in self._named[y]

    def _content(self, x: str, y: str) -> Iterator[tuple[str, float]]:
        lines = self.fullness(x) - self.fullness(y)
        yield _("it is the fuller text"), _LINE * _within(lines, _MOST_LINES)
        same = self._shared.words[x].language == self._shared.words[y].language
        edits = self._edits[y] - self._edits[x] if same else 0.0
        yield _("its wording is nearer to the other versions"), _EDIT * _within(edits, _MOST_EDITS)
        own = self._own(y) - self._own(x)
        yield _("it has less that no one else has"), _OWN * _within(own, _MOST_OWN)

    def _when(self, article: str) -> str | None:
        """Return when an article was published, at the earliest, for one without a date: when that which it follows was."""
        if article not in self._dates:
            self._dates[article] = self._readings[article].article.published or self._followed(article)
        return self._dates[article]

    def _followed(self, article: str) -> str | None:
        shares = {
            other: sum(self._shared.between(other, article).values())
            for other in self._shared.beside[article]
            if self._readings[other].article.published
        }
        best = max(sorted(shares), key=lambda o: shares[o], default=None)
        if not best or not shares[best] or sum(v for _r, v in self._content(best, article)) < 0:
            return None
        return self._readings[best].article.published

    def _own(self, article: str) -> int:
        return len(self._shared.sentences(article)) - len(self._shared.lines(article))


def _within(value: float, most: float) -> float:
    return max(-most, min(most, value))


def _order(a: str | None, b: str | None) -> float:
    """Return the log-odds that the first was published before the second, 0 where that is not known."""
    first, second = (moment_of(written, with_hour=True) for written in (a, b))
    if first and second and (first.tzinfo is None) == (second.tzinfo is None):
        if abs(first - second) < _CLEAR:
            return 0.0
        return _MINUTE if first < second else -_MINUTE
    if a and b and a[:10] != b[:10] and len(a) >= 10 and len(b) >= 10:
        return _DAY if a[:10] < b[:10] else -_DAY
    return 0.0
