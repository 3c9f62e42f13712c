"""Where two texts may share a passage: runs of the same words, and sentences made of the same rare words.

The scheme (seeds, then extension, then filtering) is the one common to the entries of the PAN text alignment task;
sentence seeds follow Sanchez-Perez, Sidorov and Gelbukh (2014).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, repeat
from math import log, sqrt

from saksi.comparison.words import Range, Words

GRAM = 4
"""Words of a seed: the shortest run that two reports seldom share by chance."""
_MOST_PLACES = 16
"""A run that stands in more places than this in one text is not a seed: one repeated word must not cost n²."""
_KEPT = 512
"""Texts whose runs are kept ready: each text of a story is compared with many others."""
_COMMON = 64
"""A word in more sentences of one text than this brings no two sentences together."""
_BETWEEN = "\n"
"""What stands between the words of a run written as one string; no word holds it."""


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


def _runs(side: Words) -> Mapping[str, Sequence[int]]:
    """Return ``grams``, each run as one string: its hash is worked out once, for all texts it is looked up in."""
    if "runs" not in side.kept:
        side.kept["runs"] = {_BETWEEN.join(gram): places for gram, places in grams(side.keys).items()}
    found: Mapping[str, Sequence[int]] = side.kept["runs"]
    return found


def runs(a: Words, b: Words) -> Iterator[Seed]:
    """Yield the longest runs of ``GRAM`` or more words that the two share, in order of ``a``."""
    ours, theirs = _runs(a), _runs(b)
    until: dict[int, int] = {}
    shared = [(i, j) for gram in ours.keys() & theirs.keys() for i in ours[gram] for j in theirs[gram]]
    shared.sort()
    keys, others = a.keys, b.keys
    for i, j in shared:
        if i < until.get(i - j, 0):
            continue
        size = GRAM
        most = min(len(keys) - i, len(others) - j)
        while size < most and keys[i + size] == others[j + size]:
            size += 1
        until[i - j] = i + size
        yield Seed((i, i + size), (j, j + size), 1.0)


@dataclass(frozen=True, slots=True)
class _Sentences:
    """The sentences of a text by their telling words.

    ``telling`` holds the weights of each sentence's telling words, by lemma, ``many`` how many sentences a word stands
    in, ``places`` which ones, where they are not too many.
    """

    telling: tuple[Mapping[str, tuple[float, ...]], ...]
    many: Mapping[str, int]
    places: Mapping[str, Sequence[int]]


def alike_sentences(a: Words, b: Words, least: float) -> Iterator[Seed]:
    """Yield pairs of sentences whose telling words agree (cosine of tf-isf, and Dice, both at least ``least``)."""
    ours, theirs = _sentences(a), _sentences(b)
    vectors = _Vectors(ours, theirs)
    for i, words in enumerate(ours.telling):
        for j in _candidates(words, theirs.places):
            strength = _dice(words, theirs.telling[j])
            if strength >= least:
                strength = min(strength, vectors.cosine(i, j))
            if strength >= least:
                yield Seed(a.sentences[i], b.sentences[j], strength)


def _candidates(words: Iterable[str], places: Mapping[str, Sequence[int]]) -> list[int]:
    seen = Counter(chain.from_iterable(map(places.get, words, repeat(()))))
    return sorted(j for j, n in seen.items() if n >= 2)


def _sentences(words: Words) -> _Sentences:
    if "sentences" not in words.kept:
        telling = tuple(_telling(words))
        places: dict[str, list[int]] = defaultdict(list)
        for n, sentence in enumerate(telling):
            for key in sentence:
                places[key].append(n)
        many = {key: len(found) for key, found in places.items()}
        few = {key: found for key, found in places.items() if len(found) <= _COMMON}
        words.kept["sentences"] = _Sentences(telling, many, few)
    found: _Sentences = words.kept["sentences"]
    return found


def _telling(words: Words) -> Iterator[Mapping[str, tuple[float, ...]]]:
    """Yield the telling words of each sentence, by lemma, each with its weight wherever it stands."""
    for first, last in words.sentences:
        out: dict[str, tuple[float, ...]] = {}
        for i in range(first, last):
            if words.weights[i] > 0:
                key = lemma(words.keys[i], words.language)
                out[key] = (*out.get(key, ()), words.weights[i])
        yield out


class _Vectors:
    """The sentences of two texts as vectors: the weight of each word times its inverse sentence frequency in both."""

    def __init__(self, ours: _Sentences, theirs: _Sentences) -> None:
        self._ours, self._theirs = ours, theirs
        self._total = len(ours.telling) + len(theirs.telling)
        self._known: dict[tuple[bool, int], tuple[dict[str, float], float]] = {}
        self._rarity: dict[int, float] = {}

    def cosine(self, i: int, j: int) -> float:
        """Return the cosine of a sentence of the one and a sentence of the other."""
        (a, length), (b, other) = self._vector(True, i), self._vector(False, j)
        lengths = length * other
        return sum(value * b[key] for key, value in a.items() if key in b) / lengths if lengths else 0.0

    def _vector(self, own: bool, n: int) -> tuple[dict[str, float], float]:
        """Return a sentence as a vector, with its length."""
        if (own, n) not in self._known:
            sentence = (self._ours if own else self._theirs).telling[n]
            ours, theirs = self._ours.many, self._theirs.many
            vector = {}
            for key, weights in sentence.items():
                rarity = self._rare(ours.get(key, 0) + theirs.get(key, 0))
                if len(weights) == 1:
                    vector[key] = weights[0] * rarity
                else:
                    vector[key] = sum(weight * rarity for weight in weights)
            self._known[own, n] = vector, sqrt(sum(value * value for value in vector.values()))
        return self._known[own, n]

    def _rare(self, many: int) -> float:
        """Return the inverse sentence frequency of a word that stands in so many sentences."""
        found = self._rarity.get(many)
        if found is None:
            found = self._rarity[many] = log(1 + self._total / many)
        return found


def _dice(a: Mapping[str, object], b: Mapping[str, object]) -> float:
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
