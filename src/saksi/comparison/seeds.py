"""Where two texts may share a passage: runs of the same words, and sentences made of the same rare words.

The scheme (seeds, then extension, then filtering) is the one common to the entries of the PAN text alignment task;
sentence seeds follow Sanchez-Perez, Sidorov and Gelbukh (2014).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from saksi.comparison.words import Range, Words

GRAM = 4
"""Words of a seed: the shortest run that two reports seldom share by chance."""
_MOST_PLACES = 16
"""A run that stands in more places than this in one text is not a seed: one repeated word must not cost n²."""
_KEPT = 512
"""Texts whose runs and sentences are kept ready: each text of a story is compared with many others."""


@dataclass(frozen=True, slots=True, order=True)
class Seed:
    """Words of ``a`` that seem to stand in ``b``; ``strength`` is 1 for a run of the same words."""

    a: Range
    b: Range
    strength: float


@lru_cache(maxsize=_KEPT)
def grams(keys: tuple[str, ...]) -> Mapping[tuple[str, ...], Sequence[int]]:
    """Return where each run of ``GRAM`` words starts; runs that repeat too often are left out."""
    out: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, gram in enumerate(zip(*(keys[k:] for k in range(GRAM)), strict=False)):
        out[gram].append(i)
    return {gram: places for gram, places in out.items() if len(places) <= _MOST_PLACES}


def runs(a: Words, b: Words) -> Iterator[Seed]:
    """Yield the longest runs of ``GRAM`` or more words that the two share, in order of ``a``."""
    ours, theirs = grams(a.keys), grams(b.keys)
    until: dict[int, int] = {}
    shared = sorted((i, j) for gram in ours.keys() & theirs.keys() for i in ours[gram] for j in theirs[gram])
    for i, j in shared:
        if i < until.get(i - j, 0):
            continue
        size = GRAM
        while i + size < len(a) and j + size < len(b) and a.keys[i + size] == b.keys[j + size]:
            size += 1
        until[i - j] = i + size
        yield Seed((i, i + size), (j, j + size), 1.0)


def alike_sentences(a: Words, b: Words, least: float) -> Iterator[Seed]:
    """Yield pairs of sentences whose telling words agree (cosine of tf-isf, and Dice, both at least ``least``)."""
    rarity = _rarity(a, b)
    ours = [_vector(sentence, rarity) for sentence in _telling(a)]
    theirs = [_vector(sentence, rarity) for sentence in _telling(b)]
    lengths = [_length(vector) for vector in theirs]
    index: dict[str, list[int]] = defaultdict(list)
    for j, vector in enumerate(theirs):
        for key in vector:
            index[key].append(j)
    for i, vector in enumerate(ours):
        length = _length(vector)
        for j in _candidates(vector, index):
            strength = _dice(vector, theirs[j])
            if strength >= least:
                strength = min(strength, _cosine(vector, theirs[j], length * lengths[j]))
            if strength >= least:
                yield Seed(a.sentences[i], b.sentences[j], strength)


def _candidates(vector: Mapping[str, float], index: Mapping[str, list[int]]) -> list[int]:
    seen = Counter(j for key in vector if len(index.get(key, ())) <= 64 for j in index.get(key, ()))
    return sorted(j for j, n in seen.items() if n >= 2)


def _rarity(a: Words, b: Words) -> Mapping[str, float]:
    """Return the inverse sentence frequency of every telling word over both texts."""
    counts: Counter[str] = Counter()
    for words in (a, b):
        for sentence in _telling(words):
            counts.update({key for key, _weight in sentence})
    total = len(a.sentences) + len(b.sentences)
    return {key: log(1 + total / n) for key, n in counts.items()}


@lru_cache(maxsize=_KEPT)
def _telling(words: Words) -> tuple[tuple[tuple[str, float], ...], ...]:
    """Return the telling words of each sentence, each as its lemma and its weight."""
    weighted = [
        [(words.keys[i], words.weights[i]) for i in range(first, last) if words.weights[i] > 0]
        for first, last in words.sentences
    ]
    return tuple(tuple((lemma(key, words.language), weight) for key, weight in row) for row in weighted)


def _vector(sentence: Sequence[tuple[str, float]], rarity: Mapping[str, float]) -> dict[str, float]:
    out: dict[str, float] = defaultdict(float)
    for key, weight in sentence:
        out[key] += weight * rarity[key]
    return dict(out)


def _length(vector: Mapping[str, float]) -> float:
    return sqrt(sum(value * value for value in vector.values()))


def _cosine(a: Mapping[str, float], b: Mapping[str, float], lengths: float) -> float:
    """Return the cosine of two vectors; ``lengths`` is that of one times that of the other."""
    return sum(value * b[key] for key, value in a.items() if key in b) / lengths if lengths else 0.0


def _dice(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    return 2 * len(a.keys() & b.keys()) / (len(a) + len(b)) if a and b else 0.0


@lru_cache(maxsize=1 << 16)
def lemma(key: str, language: str) -> str:
    """Return the dictionary form of a folded word, itself where the language has no lemma list."""
    from simplemma import lemmatize

    if key.startswith("@") or len(key) < 4:
        return key
    try:
        return str(lemmatize(key, lang=language)).lower()
    except ValueError:
        return key
