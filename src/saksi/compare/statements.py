"""Do two pieces of two articles say the same thing? A score, a reason a reader can check, and what differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from saksi.compare.differences import Difference, differences, same_speaker
from saksi.compare.units import Unit, units
from saksi.messages import _

__all__ = ["SAME", "Match", "Weights", "match", "units"]

SAME = 0.5
"""From this score on two pieces are taken to say the same thing."""
_NAME_KEY = "@"


@dataclass(frozen=True, slots=True)
class Match:
    """How far two pieces say the same (0 to 1), why, and each thing in which they differ."""

    score: float
    reason: str
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Weights:
    """How telling each key is within one story: a word that every report uses says little about any of its sentences."""

    weight: Mapping[str, float]

    def __call__(self, key: str) -> float:
        """Return the weight of ``key``; 1 where the story does not know it."""
        return self.weight.get(key, 1.0)

    @classmethod
    def of(cls, pieces: Iterable[Unit]) -> Weights:
        """Return the weights of a story: smoothed inverse document frequency over its pieces, scaled to at most 1."""
        seen: Counter[str] = Counter()
        total = 0
        for piece in pieces:
            total += 1
            seen.update(keys(piece))
        top = log(1 + max(total, 20))
        return cls({k: log(1 + max(total, 20) / n) / top for k, n in seen.items()})


PLAIN = Weights({})


def keys(unit: Unit) -> frozenset[str]:
    """Return what a piece is compared by: its content lemmas and, across languages, the entities it names."""
    return frozenset(w.lemma for w in unit.words)


def match(a: Unit, b: Unit, weights: Weights = PLAIN) -> Match:
    """Return how far two pieces say the same. ``match(a, b)`` and ``match(b, a)`` have one score, mirrored differences.

    The score is the mean of Dice's coefficient and the overlap coefficient over the weighted keys, lowered where the
    shorter piece is very short, and lowered where two known speakers differ.
    """
    left, right = keys(a), keys(b)
    if a.language != b.language:
        left, right = left | _anchors(a), right | _anchors(b)
    shared = left & right
    common, whole_a, whole_b = (sum(map(weights, sorted(ks))) for ks in (shared, left, right))
    if not common:
        return Match(0.0, _("no content word in both"))
    score = (2 * common / (whole_a + whole_b) + common / min(whole_a, whole_b)) / 2
    short = min(len(left), len(right))
    score *= min(1.0, (short + 1) / 4)
    if a.speaker and b.speaker and not same_speaker(a, b):
        score *= 0.8
    found = differences(a, b) if score >= SAME else ()
    return Match(
        round(min(score, 1.0), 4), _reason(a, b, len(shared), max(len(left), len(right)), found), found
    )


def _anchors(unit: Unit) -> frozenset[str]:
    return unit.names | {f"#{a.value.normalize()}" for a in unit.amounts}


def _reason(a: Unit, b: Unit, shared: int, most: int, found: tuple[Difference, ...]) -> str:
    parts = []
    if a.speaker and b.speaker and same_speaker(a, b):
        parts.append(_("same speaker"))
    parts.append(_("{shared} of {most} content words").format(shared=shared, most=most))
    parts += [d.reason for d in found[:3]]
    return "; ".join(parts)
