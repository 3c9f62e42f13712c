"""Builds the table of word vectors a pipeline reads: what words keep company with, how they are printed, whose names
they are part of.

1. floret (fastText's skip-gram over hashed character n-grams; Bojanowski et al. 2017) on free running text, lower-cased.
2. To each vector are added a few columns counted outside the marked corpora: frequency, share printed with a capital
   inside a sentence, share in capitals, and how often the word is part of a person's, place's or body's name in DBpedia.
3. Rare words share the row of the most alike frequent word, so that the table stays small.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

WIDTH = 64
EXTRA_WEIGHT = 0.6
"""How strongly the counted columns weigh against the unit-length learned ones."""


_SHAPE: dict[str, dict[str, int]] = {
    "id": {"minn": 3, "maxn": 5, "epoch": 8},
    "en": {"minn": 0, "maxn": 0, "epoch": 15},
}


@dataclass(slots=True)
class Usage:
    """How a language's words are printed: counts by lower-cased word."""

    count: Counter[str] = field(default_factory=Counter)
    inside: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)
    shouted: Counter[str] = field(default_factory=Counter)

    def add(self, words: Sequence[str]) -> None:
        """Count the words of one sentence; the first word and sentences without small letters tell nothing of case."""
        tells = sum(w.islower() for w in words) * 3 > len(words)
        for at, word in enumerate(words):
            low = word.lower()
            self.count[low] += 1
            if at and tells and words[at - 1] not in ('"', "“", ".", ":", "*"):
                self.inside[low] += 1
                self.capital[low] += word[0].isupper()
                self.shouted[low] += len(word) > 1 and word.isupper()

    def columns(self, word: str) -> list[float]:
        """Return frequency, share with a capital, share in capitals; smoothed, about 0 to 1."""
        inside = self.inside[word]
        known = inside / (inside + 2)
        return [
            math.log1p(self.count[word]) / 12,
            known * self.capital[word] / max(1, inside),
            known * self.shouted[word] / max(1, inside),
            known,
        ]


def learn(text: Path, out: Path, language: str, width: int = WIDTH) -> Any:
    """Learn vectors from a file of tokenised lines and return the floret model; kept in ``out``.

    Indonesian words share letters as they share roots; English text is too little for that and is read by whole words.
    """
    import floret

    if out.is_file():
        return floret.load_model(str(out))
    lower = text.with_suffix(".lower.txt")
    lower.write_text(text.read_text(encoding="utf-8").lower(), encoding="utf-8")
    model = floret.train_unsupervised(
        str(lower), model="skipgram", mode="floret", hashCount=2, bucket=50000, dim=width, lr=0.05, thread=1,
        ws=5, neg=5, minCount=3, **_SHAPE[language],
    )  # fmt: skip
    model.save_model(str(out))
    return model


def name_words(lists: Mapping[str, Iterable[str]]) -> dict[str, Counter[str]]:
    """Return for each kind how often a word stands in its names."""
    return {kind: Counter(w for name in names for w in name.lower().split()) for kind, names in lists.items()}


def install(nlp: Any, model: Any, usage: Usage, gazetteer: Mapping[str, Counter[str]], rows: int) -> None:
    """Give the pipeline a table of ``rows`` vectors, keyed by lower-cased word."""
    import numpy as np
    from spacy.vectors import Vectors

    words = _vocabulary(usage, gazetteer)
    table = np.asarray([_vector(w, model, usage, gazetteer) for w in words], dtype="float32")
    kept = table[:rows]
    nearest = _nearest(table[rows:], kept)
    vectors = Vectors(strings=nlp.vocab.strings, data=kept, attr="LOWER")
    for at, word in enumerate(words):
        vectors.add(
            nlp.vocab.strings[word] if word in nlp.vocab.strings else _hash(word), row=_row(at, rows, nearest)
        )
    nlp.vocab.vectors = vectors


def _row(at: int, rows: int, nearest: Any) -> int:
    return at if at < rows else int(nearest[at - rows])


def _hash(word: str) -> int:
    from spacy.strings import get_string_id

    return int(get_string_id(word))


def _vocabulary(usage: Usage, gazetteer: Mapping[str, Counter[str]]) -> list[str]:
    """Return the words, most frequent first, then those known from names alone."""
    seen = [w for w, n in usage.count.most_common() if n > 1 and any(c.isalpha() for c in w)]
    known = set(seen)
    names = Counter[str]()
    for words in gazetteer.values():
        names.update({w: n for w, n in words.items() if n > 1 and w not in known and w.isalpha()})
    return seen + [w for w, _n in names.most_common()]


def _vector(word: str, model: Any, usage: Usage, gazetteer: Mapping[str, Counter[str]]) -> list[float]:
    import numpy as np

    learned = model.get_word_vector(word)
    learned = learned / (float(np.linalg.norm(learned)) or 1.0)
    extra = usage.columns(word) + [math.log1p(words[word]) / 4 for _kind, words in sorted(gazetteer.items())]
    return [*learned, *(EXTRA_WEIGHT * x for x in extra)]


def _nearest(rare: Any, kept: Any) -> Any:
    """Return for each rare vector the index of the nearest kept one (Euclidean)."""
    import numpy as np

    lengths = (kept**2).sum(axis=1) / 2
    out = [
        np.argmax(part @ kept.T - lengths, axis=1) for part in np.array_split(rare, max(1, len(rare) // 500))
    ]
    return np.concatenate(out) if out else np.zeros(0, dtype="int64")
