"""Do two pieces of two articles say the same thing? A score, a reason a reader can check, and what differs."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

from saksi.comparison.counterparts import Cover, covering
from saksi.comparison.differences import Difference, differences, same_speaker, two_persons
from saksi.comparison.printed import printed
from saksi.comparison.telling import FOUND, PLAIN, Weights
from saksi.comparison.units import Unit, kept, units
from saksi.messages import _
from saksi.text import naming

__all__ = ["Match", "keys", "likeness", "match", "thresholds", "units"]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which score on two pieces are taken to say the same thing.

    ``same``: whatever else is there; ``nearest``: where one is the nearest to the other in its article, and whatever
    else is there where they are words of two speakers; ``mutual``:
    where each is; ``distinct``: where each is by far, or both are words of one speaker.
    """

    same: float
    nearest: float
    mutual: float
    distinct: float


ONE_LANGUAGE = Thresholds(same=0.42, nearest=0.34, mutual=0.19, distinct=0.15)
ACROSS = Thresholds(same=0.42, nearest=0.23, mutual=0.13, distinct=0.09)
"""Across languages fewer words find their counterpart, so less is asked of those that do."""
CROWD, CROWDED, SPARSE, LEAST, MOST = 10, 1.0, 0.3, 0.8, 2.0
"""The thresholds of the nearest hold between articles of so many pieces. In longer ones more pieces are near by chance:
more is asked, with the logarithm of their number, and less in shorter ones, within these bounds. Of 45 links below 0.3 in
stories of real press, of articles of some 20 pieces, 17 of 26 from 0.25 on were right, read by eye, and 3 of 19 below."""
MUCH, EASED = 1.9, 0.7
"""From this weight of common words on no more than with this in the place of ``CROWDED`` is asked."""
BY_FAR = 1.4
"""Nearest by far: this many times as near as the next."""
SHORTER, LONGER = 0.65, 0.35
"""What the share of the better and of the worse covered piece count for: a piece may be part of the other."""
ENOUGH = 1.2
"""The weight of common words at which the evidence counts for 63 per cent: a piece of one word proves little."""
ANOTHER_SPEAKER = 0.5
"""What is left of the score where two persons speak, neither of whom names the other: bodies, media, the unnamed, and whoever
tells what another said, hand on words."""
ONE_SPEAKER, TOLD = 3.0, 0.5
"""Across languages, where words tell less, who speaks tells more: the score is so many times what it is where one person
speaks, and this share of it where one piece alone is somebody's words and the other does not name that person. Both are what a logistic regression gives to pairs
marked as the same among all candidates, beside the logarithm of their score; within one language they gained nothing."""
ONE_WORD, TELLING = 0.5, 0.5
"""What is left of the score where one word alone is found, as in two sentences that both hold "many"; across languages only
where it weighs less than this."""

FAR_APART = 2
"""Numbers of which one is more than so many times the other are no two versions of one."""


OF_OTHERS = 0.3
"""Two pieces that give other figures of other bearers are likelier two statements of one form ("X fell 3 percent", "Y rose 5")."""


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
    found = differences(a, b) if score >= LEAST * thresholds(a, b).distinct else ()
    return Match(score, _reason(a, b, cover, found), found)


def thresholds(a: Unit, b: Unit, pieces: float = CROWD, crowded: float = CROWDED) -> Thresholds:
    """Return what is asked of two pieces, of articles of so many ``pieces`` (their geometric mean)."""
    asked = ONE_LANGUAGE if a.language == b.language else ACROSS
    slope = crowded if pieces > CROWD else SPARSE
    times = min(MOST, max(LEAST, 1 + slope * log(pieces / CROWD)))
    return Thresholds(
        asked.same, max(asked.nearest, asked.mutual * times), asked.mutual * times, asked.distinct * times
    )


def likeness(a: Unit, b: Unit, weights: Weights = PLAIN) -> float:
    """Return the score of ``match`` alone, which is what most pairs are looked at for."""
    same = _same_words(a, b)
    return _score(a, b, covering(a, b, weights)) if same is None else same


def _same_words(a: Unit, b: Unit) -> float | None:
    """Return the score of two pieces of the same words in the same order; ``None`` where they are not."""
    if a.language != b.language or _lemmas(a) != _lemmas(b):
        return None
    return 1.0 if a.words or a.text.casefold() == b.text.casefold() else 0.0


@kept
def _lemmas(unit: Unit) -> tuple[str, ...]:
    return tuple(w.lemma for w in unit.words)


def _score(a: Unit, b: Unit, cover: Cover) -> float:
    """Return the score of two pieces.

    The share of the weight that is found, in the better and the worse covered piece, makes it. It is lowered where
    the evidence is thin, and for who speaks. The same words in the same order are the same, be they ever so few.
    """
    same = _same_words(a, b)
    if same is not None:
        return same
    score = SHORTER * max(cover.a, cover.b) + LONGER * min(cover.a, cover.b)
    score *= 1 - exp(-cover.common / ENOUGH)
    if cover.count < 2 and (a.language == b.language or cover.common < TELLING):
        score *= ONE_WORD
    if cover.count < 2 and _counted_otherwise(a, b):
        return 0.0
    if _of_others(a, b):
        score *= OF_OTHERS
    if cover.count < 2 and min(len(a.words), len(b.words)) < 2:
        score *= ONE_WORD  # a piece of one word is all in any that holds the word
    return round(_by_voice(score, a, b), 4)


def _by_voice(score: float, a: Unit, b: Unit) -> float:
    """Return the score of the words with those heard who say them: one speaker makes it enough, never more."""
    if two_persons(a, b):
        return score if _names_speaker(a, b) or _names_speaker(b, a) else score * ANOTHER_SPEAKER
    if a.language == b.language:
        return score
    if (a.quote is None) != (b.quote is None):
        told, quoted = (a, b) if a.quote is None else (b, a)
        return score if _names_speaker(told, quoted) else score * TOLD
    return max(score, min(score * ONE_SPEAKER, ACROSS.same)) if same_speaker(a, b) else score


def _names_speaker(told: Unit, quoted: Unit) -> bool:
    """Return whether a piece names whoever says the other: it may tell what that person said."""
    return quoted.speaker is not None and any(
        n.key == quoted.speaker_key or naming.same(n.text, quoted.speaker) for n in told.told_of
    )


def _counted_otherwise(a: Unit, b: Unit) -> bool:
    """Return whether both pieces count things of one kind, in numbers far apart: that they are counted says nothing."""
    pairs = [(x.value, y.value) for x in a.amounts for y in b.amounts if x.unit == y.unit]
    return bool(pairs) and all(max(pair) > FAR_APART * min(pair) for pair in pairs)


def _of_others(a: Unit, b: Unit) -> bool:
    """Return whether two pieces of one language give other figures of one measure and name other bearers, none in common."""
    if a.language != b.language or not a.amounts or not b.amounts:
        return False
    pairs = [(x.value, y.value) for x in a.amounts for y in b.amounts if x.unit == y.unit]
    if not pairs or any(x == y for x, y in pairs):
        return False
    ours, theirs = printed(a), printed(b)
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs) and a.names.isdisjoint(b.names)


def _reason(a: Unit, b: Unit, cover: Cover, found: tuple[Difference, ...]) -> str:
    parts = []
    if a.speaker and b.speaker and same_speaker(a, b):
        parts.append(_("same speaker"))
    most = min(len(a.words), len(b.words))
    parts.append(_("{shared} of {most} content words").format(shared=cover.count, most=most))
    parts += [d.reason for d in found[:3]]
    return "; ".join(parts)
