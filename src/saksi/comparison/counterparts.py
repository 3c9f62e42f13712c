"""Which word of one piece is which word of another: the same lemma, or the nearest meaning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from saksi.comparison.bridge import PIVOT
from saksi.comparison.paraphrases import paraphrases
from saksi.comparison.telling import FOUND, PLAIN, Weights
from saksi.comparison.units import Unit, kept
from saksi.model.span import Span

ALIKE = 0.45
"""From this likeness on two words are taken for one another."""
FAINTLY = 0.12
"""From this likeness on a word adds to the score, by as much as it is alike."""
OTHER_WORD = 0.9
"""How like two different words of one language are at most: the same meaning is not the same word."""


def counterparts(a: Unit, b: Unit, least: float = ALIKE) -> list[tuple[int, int, float]]:
    """Return the words of ``a`` and of ``b`` that answer to each other, by number, each at most once, in order of ``a``.

    Words less alike than ``least`` are left alone.
    Two words are as like as the strongest meaning that both have; the same lemma is wholly like. The most alike are
    paired first; of equals, those nearest to the same place in their pieces. ``counterparts(b, a)`` mirrors it.
    """
    if (b.article, b.span) < (a.article, a.span):
        return sorted((i, j, alike) for j, i, alike in counterparts(b, a, least))
    kept = a.kept.get("counterparts")
    if kept is None or kept[0] is not b or kept[1] > least:
        lowest = min(least, FAINTLY)
        kept = a.kept["counterparts"] = b, lowest, _paired(a, b, lowest)
    # The most alike are paired first: asking for more leaves out the last pairs and changes none of the others.
    return [pair for pair in kept[2] if pair[2] >= least]


def _paired(a: Unit, b: Unit, least: float) -> list[tuple[int, int, float]]:
    found = []
    for i, row in _alike(a, b):
        for j, alike in row.items():
            if alike >= least:
                apart = abs(i / len(a.words) - j / len(b.words))
                found.append((-alike, apart, i + j, i, j))
    found.sort()
    used_a: set[int] = set()
    used_b: set[int] = set()
    out = []
    for negative, _apart, _sum, i, j in found:
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            out.append((i, j, -negative))
    return sorted(out)


def _alike(a: Unit, b: Unit) -> Iterator[tuple[int, dict[int, float]]]:
    """Yield for each word of ``a`` how like it is to each of ``b`` that shares a meaning with it."""
    one_language = a.language == b.language
    pool, others = b.pool, b.words
    nearly = one_language and a.language == PIVOT
    here, there = (frozenset(), frozenset()) if one_language else (_rests(a), _rests(b))
    for i, (word, meanings) in enumerate(zip(a.words, a.meanings, strict=True)):
        row: dict[int, float] = {}
        if i in here:
            continue
        for pivot, strength in meanings.items():
            for j, other in pool.get(pivot, ()):
                if j in there:
                    continue
                alike = strength * other
                if one_language:
                    alike = 1.0 if word.lemma == others[j].lemma else alike * OTHER_WORD
                if alike > row.get(j, 0.0):
                    row[j] = alike
        for pivot, strength in paraphrases(a.tops[i]).items() if nearly else ():
            for j, other in pool.get(pivot, ()):
                row[j] = max(row.get(j, 0.0), strength * other * OTHER_WORD)
        if row:
            yield i, row


@dataclass(frozen=True, slots=True)
class Cover:
    """How much of two pieces stands in each other: shares of their weight, the common weight, words in common."""

    a: float
    b: float
    common: float
    count: int


def covering(a: Unit, b: Unit, weights: Weights = PLAIN, besides: tuple[Span, Span] | None = None) -> Cover:
    """Return how much of the weight of either piece answers to words of the other, word for word.

    The words within the two spans of ``besides`` are left out: what is known to be unlike, and is asked about. Across
    languages an expression of two words counts as one.
    """
    pairs = counterparts(a, b, FAINTLY)
    across = a.language != b.language
    (left, whole_left), (right, whole_right) = _weighed(a, weights, across), _weighed(b, weights, across)
    if besides is not None:
        (left, whole_left), (right, whole_right) = _less(a, left, besides[0]), _less(b, right, besides[1])
    there = sum(left[i] * alike for i, _j, alike in pairs)
    back = sum(right[j] * alike for _i, j, alike in pairs)
    return Cover(
        a=there / whole_left if whole_left else 0.0,
        b=back / whole_right if whole_right else 0.0,
        common=(there + back) / 2,
        count=sum(alike >= FOUND for _i, _j, alike in pairs),
    )


def _less(unit: Unit, weights: tuple[float, ...], span: Span) -> tuple[tuple[float, ...], float]:
    """Return the weights with the words within the span weighing nothing."""
    each = tuple(0.0 if w.span.overlaps(span) else x for w, x in zip(unit.words, weights, strict=True))
    return each, sum(each)


def _weighed(unit: Unit, weights: Weights, across: bool) -> tuple[tuple[float, ...], float]:
    """Return the weight of each word of a piece, and of all of them; kept on the piece, which is compared with many."""
    name = "weighed across" if across else "weighed"
    kept = unit.kept.get(name)
    if kept is None or kept[0] is not weights:
        rests = _rests(unit) if across else ()
        each = tuple(0.0 if n in rests else weights.weight(top) for n, top in enumerate(unit.tops))
        kept = unit.kept[name] = weights, each, sum(each)
    return kept[1], kept[2]


@kept
def _rests(unit: Unit) -> frozenset[int]:
    """Return the numbers of the words that only go on with the expression of the word before: its meaning is told there."""
    return frozenset(
        n
        for n, (before, word) in enumerate(pairwise(unit.words), start=1)
        if word.whole and word.whole == before.whole and word.lemma != before.lemma
    )
