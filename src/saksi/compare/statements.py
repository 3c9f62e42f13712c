"""Do two pieces of two articles say the same thing? A score, a reason a reader can check, and what differs."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from saksi.compare.differences import Difference, differences, same_speaker
from saksi.compare.telling import FOUND, PLAIN, Weights
from saksi.compare.units import Unit, units
from saksi.messages import _

__all__ = ["Match", "keys", "likeness", "match", "units"]

SAME = 0.4
"""From this score on two pieces are taken to say the same thing."""
NEAREST = 0.3
"""From this score on they are, where one of them is the nearest to the other in its article."""
LIKE = 0.2
"""From this score on they are, where each is the nearest to the other."""
DISTINCT = 0.13
"""From this score on they are, where each is the nearest by far, or both are words of one speaker."""
BY_FAR = 1.4
"""Nearest by far: this many times as near as the next."""
OTHER_WORD = 0.9
"""How much of a word is in the other piece, in the same language, where only a word of the same meaning is."""
SHORTER, LONGER = 0.65, 0.35
"""What the share of the better and of the worse covered piece count for: a piece may be part of the other."""
ENOUGH = 1.2
"""The weight of common words at which the evidence counts for 63 per cent: a piece of one word proves little."""
ANOTHER_SPEAKER = 0.8


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
    score, there, back = _compared(a, b, weights)
    if not score:
        return Match(0.0, _("no content word in both"))
    found = differences(a, b) if score >= DISTINCT else ()
    if score < SAME:
        found = tuple(d for d in found if d.kind != "negation")
    return Match(score, _reason(a, b, there, back, found), found)


def likeness(a: Unit, b: Unit, weights: Weights = PLAIN) -> float:
    """Return the score of ``match`` alone, which is what most pairs are looked at for."""
    return _compared(a, b, weights)[0]


def _compared(a: Unit, b: Unit, weights: Weights) -> tuple[float, _Cover, _Cover]:
    """Return the score of two pieces and how far each covers the other.

    Each word of a piece is sought in the other, itself or by its meaning; the share of the weight that is found, in
    the better and the worse covered piece, makes the score. It is lowered where the evidence is thin and where two
    known speakers differ. The same words in the same order are the same, be they ever so few.
    """
    there, back = _Cover(a, b, weights), _Cover(b, a, weights)
    if a.language == b.language and [w.lemma for w in a.words] == [w.lemma for w in b.words]:
        same = bool(a.words) or a.text.casefold() == b.text.casefold()
        return (1.0 if same else 0.0), there, back
    if not there.common or not back.common:
        return 0.0, there, back
    score = SHORTER * max(there.share, back.share) + LONGER * min(there.share, back.share)
    score *= 1 - exp(-(there.common + back.common) / 2 / ENOUGH)
    if a.speaker and b.speaker and not same_speaker(a, b):
        score *= ANOTHER_SPEAKER
    return round(min(score, 1.0), 4), there, back


class _Cover:
    """How much of piece ``a`` stands in piece ``b``."""

    __slots__ = ("common", "count", "share", "total")

    def __init__(self, a: Unit, b: Unit, weights: Weights) -> None:
        lemmas = {w.lemma for w in b.words} if a.language == b.language else set()
        pool: dict[str, float] = {}
        for meanings in b.meanings:
            for pivot, strength in meanings.items():
                if strength > pool.get(pivot, 0.0):
                    pool[pivot] = strength
        self.common = self.count = whole = 0.0
        for word, meanings in zip(a.words, a.meanings, strict=True):
            weight = weights(meanings)
            whole += weight
            if word.lemma in lemmas:
                likeness = 1.0
            else:
                likeness = max((s * pool[p] for p, s in meanings.items() if p in pool), default=0.0)
                likeness *= OTHER_WORD if lemmas else 1.0
            self.common += weight * likeness
            self.count += likeness >= FOUND
        self.share = self.common / whole if whole else 0.0
        self.total = len(a.words)


def _reason(a: Unit, b: Unit, there: _Cover, back: _Cover, found: tuple[Difference, ...]) -> str:
    parts = []
    if a.speaker and b.speaker and same_speaker(a, b):
        parts.append(_("same speaker"))
    least = min(there, back, key=lambda c: (c.total, c.count))
    parts.append(_("{shared} of {most} content words").format(shared=int(least.count), most=least.total))
    parts += [d.reason for d in found[:3]]
    return "; ".join(parts)
