"""How alike two articles are, with reasons a reader can check.

Words count within one language; names, states, figures and days count across languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from math import exp, log1p, sqrt

from saksi.comparison import bridge, profile
from saksi.comparison.profile import Profile
from saksi.comparison.weights import Weights
from saksi.messages import _, count
from saksi.model.article import Reading
from saksi.model.story import Relation

FEATURES = {
    "constant": -6.44,
    "words": 13.41,  # cosine of the words, within one language
    "lead": 10.63,  # cosine of the words of the two beginnings, within one language
    "meanings": 23.1,  # cosine in the pivot vocabulary, across languages
    "names": 2.07,  # cosine of the names
    "lead names": 0.99,  # cosine of the names in the two beginnings
    "no lead name": -0.72,  # the two beginnings have no name in common
    "names across": 2.32,  # the cosine of the names again, across languages
    "no name": -1.5,  # they have no name in common: recipes, fashions, lists of tips
    "rarest name": 1.5,  # rarity of the rarest of them
    "rarest lead name": 1.92,  # rarity of the rarest of those in both beginnings
    "shared names": 0.48,  # log of how many names are shared, by their rarity
    "figures": 0.39,  # log of the number of shared figures
    "runs": 0.53,  # log of the number of shared runs of words
    "across": 3.36,  # two languages
    "days": -0.06,  # days between the reports, up to 30
    "not next day": -0.17,  # two days or more
    "not same week": -1.19,  # five days or more
    "next event day": -0.46,  # the days that their beginnings name follow one another
    "other event day": -1.25,  # they lie farther apart
}
"""Log-odds that two reports are of one event, fitted by logistic regression on pairs of articles (training/likeness.py)."""
_SHOWN = 6


def relate(a: Reading, b: Reading, weights: Weights = Weights()) -> Relation:  # noqa: B008 - frozen
    """Return how alike two readings are. ``weights`` tell rare keys from common ones, over a batch."""
    return compare(profile.of(a), profile.of(b), weights)


def compare(a: Profile, b: Profile, weights: Weights = Weights()) -> Relation:  # noqa: B008 - frozen
    """Return how alike two profiles are."""
    return Relation(a.article, b.article, round(score(a, b, weights), 4), tuple(_reasons(a, b, weights)))


def score(a: Profile, b: Profile, weights: Weights) -> float:
    """Return the likeness of two profiles without its reasons: the probability that they report one event."""
    odds = sum(FEATURES[name] * value for name, value in features(a, b, weights))
    return 1 / (1 + exp(-max(-50.0, min(50.0, odds))))


def features(a: Profile, b: Profile, weights: Weights) -> Iterator[tuple[str, float]]:
    """Yield what the likeness of two profiles rests on, by name."""
    yield "constant", 1.0
    names = cosine(a.names, b.names, weights)
    yield "names", names
    rarities = sorted(weights.of(key) for key in a.names.keys() & b.names.keys())
    yield "no name", not a.names.keys() & b.names.keys()
    yield "rarest name", max(rarities, default=0.0)
    yield "shared names", log1p(sum(rarity**2 for rarity in rarities))
    yield from _lead_features(a, b, weights)
    yield "figures", log1p(len(a.figures & b.figures))
    yield "runs", log1p(len(a.runs & b.runs))
    if a.language == b.language:
        yield "words", cosine(a.words, b.words, weights)
        yield "lead", cosine(a.lead, b.lead, weights)
    else:
        yield "across", 1.0
        yield "names across", names
        yield "meanings", cosine(a.meanings, b.meanings, weights)
    if a.event_day and b.event_day:
        between = abs((a.event_day - b.event_day).days)
        yield "next event day", between == 1
        yield "other event day", between > 1
    gap = days_apart(a, b)
    if gap is not None:
        yield "days", min(gap, 30)
        yield "not next day", gap >= 2
        yield "not same week", gap >= 5


def _lead_features(a: Profile, b: Profile, weights: Weights) -> Iterator[tuple[str, float]]:
    """Yield what the names in the two beginnings tell: reports of one matter may share words, those of one event name the same."""
    shared = a.lead_names.keys() & b.lead_names.keys()
    yield "lead names", cosine(a.lead_names, b.lead_names, weights)
    yield "no lead name", not shared
    yield "rarest lead name", max((weights.of(key) for key in shared), default=0.0)


def cosine(a: Mapping[str, float], b: Mapping[str, float], weights: Weights) -> float:
    """Return the cosine of two bags of keys, counts damped by their square root and weighted by rarity."""
    shared = sorted(a.keys() & b.keys())  # in one order, so that the sum is the same both ways round
    dot = sum(sqrt(a[key] * b[key]) * weight_of(key, weights) ** 2 for key in shared)
    if not dot:
        return 0.0
    norm = sqrt(_length(a, weights) * _length(b, weights))
    return dot / norm


def _length(bag: Mapping[str, float], weights: Weights) -> float:
    return sum(n * weight_of(key, weights) ** 2 for key, n in bag.items())


def weight_of(key: str, weights: Weights) -> float:
    """Return how much a key tells: its rarity in the batch, for meanings their rarity in news at large as well."""
    return weights.of(key) * (bridge.rarity(key[1:]) if key.startswith("~") else 1.0)


def days_apart(a: Profile, b: Profile) -> int | None:
    """Return the days between the publication of two reports; ``None`` where one of them is not dated."""
    return abs((a.published - b.published).days) if a.published and b.published else None


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
    if a.event_day and a.event_day == b.event_day:
        yield _("the beginnings of both speak of {day}").format(day=a.event_day.isoformat())
    shared = sorted((a.days & b.days) - {a.event_day})
    if shared:
        yield _("both speak of {days}").format(days=", ".join(d.isoformat() for d in shared[:_SHOWN]))
    if a.published and b.published:
        yield _published(a.published, b.published)


def _published(a: date, b: date) -> str:
    gap = abs((a - b).days)
    if not gap:
        return _("published on the same day, {day}").format(day=a.isoformat())
    return count("published {n} day apart", "published {n} days apart", gap)
