"""Do two pieces of two articles say the same thing? A score, a reason a reader can check, and what differs."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from saksi.compare.counterparts import counterparts
from saksi.compare.differences import Difference, differences, same_speaker
from saksi.compare.telling import FOUND, PLAIN, Weights
from saksi.compare.units import Unit, units
from saksi.messages import _

__all__ = ["Match", "keys", "likeness", "match", "thresholds", "units"]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which score on two pieces are taken to say the same thing.

    ``same``: whatever else is there; ``nearest``: where one is the nearest to the other in its article; ``mutual``:
    where each is; ``distinct``: where each is by far, or both are words of one speaker.
    """

    same: float
    nearest: float
    mutual: float
    distinct: float


ONE_LANGUAGE = Thresholds(same=0.42, nearest=0.35, mutual=0.2, distinct=0.15)
ACROSS = Thresholds(same=0.32, nearest=0.22, mutual=0.12, distinct=0.09)
"""Across languages fewer words find their counterpart, so less is asked of those that do."""
BY_FAR = 1.4
"""Nearest by far: this many times as near as the next."""
SHORTER, LONGER = 0.65, 0.35
"""What the share of the better and of the worse covered piece count for: a piece may be part of the other."""
ENOUGH = 1.2
"""The weight of common words at which the evidence counts for 63 per cent: a piece of one word proves little."""
FAINTLY = 0.12
"""From this likeness on a word adds to the score, by as much as it is alike."""
DENIED = 0.45
"""What one piece denies and the other says is the same only where this share of either is in the other."""
ANOTHER_SPEAKER = 0.5


@dataclass(frozen=True, slots=True)
class Match:
    """How far two pieces say the same (0 to 1), why, and each thing in which they differ."""

    score: float
    reason: str
    differences: tuple[Difference, ...] = ()


def keys(unit: Unit) -> frozenset[str]:
    """Return what candidates are found by: the strong meanings of each word and the entities named.

    A piece without content words is known by its text alone.
    """
    if not unit.words:
        return frozenset({unit.text.casefold()})
    return unit.names | {p for m in unit.meanings for p, strength in m.items() if strength >= FOUND}


def match(a: Unit, b: Unit, weights: Weights = PLAIN) -> Match:
    """Return how far two pieces say the same. ``match(a, b)`` and ``match(b, a)`` have one score, mirrored differences."""
    cover = covering(a, b, weights)
    score = _score(a, b, cover)
    if not score:
        return Match(0.0, _("no content word in both"))
    found = differences(a, b) if score >= thresholds(a, b).distinct else ()
    if min(cover.a, cover.b) < DENIED:
        found = tuple(d for d in found if d.kind != "negation")
    return Match(score, _reason(a, b, cover, found), found)


def thresholds(a: Unit, b: Unit) -> Thresholds:
    """Return what is asked of two pieces."""
    return ONE_LANGUAGE if a.language == b.language else ACROSS


def likeness(a: Unit, b: Unit, weights: Weights = PLAIN) -> float:
    """Return the score of ``match`` alone, which is what most pairs are looked at for."""
    return _score(a, b, covering(a, b, weights))


@dataclass(frozen=True, slots=True)
class Cover:
    """How much of two pieces stands in each other: shares of their weight, the common weight, words in common."""

    a: float
    b: float
    common: float
    count: int


def covering(a: Unit, b: Unit, weights: Weights) -> Cover:
    """Return how much of the weight of either piece answers to words of the other, word for word."""
    pairs = counterparts(a, b, FAINTLY)
    wholes = [sum(map(weights.weight, unit.tops)) for unit in (a, b)]
    there = sum(weights.weight(a.tops[i]) * alike for i, _j, alike in pairs)
    back = sum(weights.weight(b.tops[j]) * alike for _i, j, alike in pairs)
    return Cover(
        a=there / wholes[0] if wholes[0] else 0.0,
        b=back / wholes[1] if wholes[1] else 0.0,
        common=(there + back) / 2,
        count=sum(alike >= FOUND for _i, _j, alike in pairs),
    )


def _score(a: Unit, b: Unit, cover: Cover) -> float:
    """Return the score of two pieces.

    The share of the weight that is found, in the better and the worse covered piece, makes it. It is lowered where
    the evidence is thin and where two known speakers differ. The same words in the same order are the same, be they
    ever so few.
    """
    if a.language == b.language and [w.lemma for w in a.words] == [w.lemma for w in b.words]:
        return 1.0 if a.words or a.text.casefold() == b.text.casefold() else 0.0
    score = SHORTER * max(cover.a, cover.b) + LONGER * min(cover.a, cover.b)
    score *= 1 - exp(-cover.common / ENOUGH)
    if a.speaker and b.speaker and not same_speaker(a, b):
        score *= ANOTHER_SPEAKER
    return round(min(score, 1.0), 4)


def _reason(a: Unit, b: Unit, cover: Cover, found: tuple[Difference, ...]) -> str:
    parts = []
    if a.speaker and b.speaker and same_speaker(a, b):
        parts.append(_("same speaker"))
    most = min(len(a.words), len(b.words))
    parts.append(_("{shared} of {most} content words").format(shared=cover.count, most=most))
    parts += [d.reason for d in found[:3]]
    return "; ".join(parts)
