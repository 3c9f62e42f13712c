"""How alike two articles are, with reasons a reader can check.

Words count within one language; names, states, figures and days count across languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from math import exp, sqrt

from saksi.compare import profile
from saksi.compare.profile import Profile
from saksi.compare.weights import Weights
from saksi.messages import _, count
from saksi.model.article import Reading
from saksi.model.story import Relation

_WORDS, _NAMES, _FIGURES, _RUNS = 0.45, 0.45, 0.1, 0.2
"""Share of each kind of evidence in the score."""
_FADE = 3.0
"""Days after which a report of another day counts for 1/e."""
_UNKNOWN_DAY = 0.8
_SHOWN = 6


def relate(a: Reading, b: Reading, weights: Weights = Weights()) -> Relation:  # noqa: B008 - frozen
    """Return how alike two readings are. ``weights`` tell rare keys from common ones, over a batch."""
    return compare(profile.of(a), profile.of(b), weights)


def compare(a: Profile, b: Profile, weights: Weights = Weights()) -> Relation:  # noqa: B008 - frozen
    """Return how alike two profiles are."""
    return Relation(a.article, b.article, round(score(a, b, weights), 4), tuple(_reasons(a, b, weights)))


def score(a: Profile, b: Profile, weights: Weights) -> float:
    """Return the likeness of two profiles, 0 to 1, without its reasons."""
    names = cosine(a.names, b.names, weights)
    matter = cosine(a.words, b.words, weights) if a.language == b.language else names
    figures = min(1.0, len(a.figures & b.figures) / 2)
    shared_runs = min(1.0, len(a.runs & b.runs) / 8)
    total = _WORDS * matter + _NAMES * names + _FIGURES * figures + _RUNS * shared_runs
    return min(1.0, total * _nearness(a, b))


def cosine(a: Mapping[str, int], b: Mapping[str, int], weights: Weights) -> float:
    """Return the cosine of two bags of keys, counts damped by their square root and weighted by rarity."""
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    dot = sum(sqrt(n * large[key]) * weights.of(key) ** 2 for key, n in small.items() if key in large)
    if not dot:
        return 0.0
    norm = sqrt(_length(a, weights) * _length(b, weights))
    return dot / norm


def _length(bag: Mapping[str, int], weights: Weights) -> float:
    return sum(n * weights.of(key) ** 2 for key, n in bag.items())


def _nearness(a: Profile, b: Profile) -> float:
    gap = days_apart(a, b)
    if gap is None:
        return _UNKNOWN_DAY
    return exp(-max(0, gap - 1) / _FADE)


def days_apart(a: Profile, b: Profile) -> int | None:
    """Return the days between two reports: of publication, else of the nearest days they name."""
    if a.published and b.published:
        return abs((a.published - b.published).days)
    ours = {a.published} if a.published else set(a.days)
    theirs = {b.published} if b.published else set(b.days)
    return min((abs((x - y).days) for x in ours for y in theirs if x and y), default=None)


def _reasons(a: Profile, b: Profile, weights: Weights) -> Iterable[str]:
    names = sorted(a.names.keys() & b.names.keys(), key=lambda k: (-weights.of(k), k))
    if names:
        shown = dict.fromkeys(a.shown[key] for key in names)
        yield _("both name {names}").format(names=", ".join(list(shown)[:_SHOWN]))
    if a.language == b.language:
        shared = sorted(a.words.keys() & b.words.keys(), key=lambda k: (-weights.of(k), k))
        if shared:
            yield _("both use the words {words}").format(words=", ".join(shared[:_SHOWN]))
    figures = sorted(a.figures & b.figures)
    if figures:
        yield _("both give the figures {figures}").format(figures=", ".join(figures[:_SHOWN]))
    if runs := len(a.runs & b.runs):
        yield count("{n} run of four words is the same", "{n} runs of four words are the same", runs)
    yield from _day_reasons(a, b)


def _day_reasons(a: Profile, b: Profile) -> Iterable[str]:
    shared = sorted(a.days & b.days)
    if shared:
        yield _("both speak of {days}").format(days=", ".join(d.isoformat() for d in shared[:_SHOWN]))
    if a.published and b.published:
        yield _published(a.published, b.published)


def _published(a: date, b: date) -> str:
    gap = abs((a - b).days)
    if not gap:
        return _("published on the same day, {day}").format(day=a.isoformat())
    return count("published {n} day apart", "published {n} days apart", gap)
