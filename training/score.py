"""Scores a pipeline: tags and trees on given words, names on running text by character."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from training import states
from training.docs import doc
from training.sentence import Entity, Sentence


@dataclass(frozen=True, slots=True)
class Trees:
    """Shares of words that are right; ``las`` compares labels without their subtypes, as CoNLL 2018 does."""

    words: int
    tags: float
    uas: float
    las: float
    las_full: float


@dataclass(frozen=True, slots=True)
class Names:
    """Precision, recall and F1 of names, exact in both ends and kind."""

    precision: float
    recall: float
    f1: float


def trees(nlp: Any, sentences: Sequence[Sentence]) -> Trees:
    """Return how well tags and trees agree with the sentences' own, on their own words; marks count for tags alone.

    Punctuation counts for tags and for trees.
    """
    hit: Counter[str] = Counter()
    guesses = nlp.pipe(doc(replace(s, tags=(), heads=(), labels=(), entities=None), nlp) for s in sentences)
    for sentence, guess in zip(sentences, guesses, strict=True):
        for at, token in enumerate(guess):
            label = sentence.labels[at].lower()
            head = token.head.i == sentence.heads[at]
            hit["words"] += 1
            hit["tags"] += token.pos_ == sentence.tags[at]
            hit["uas"] += head
            hit["las"] += head and token.dep_.lower().split(":")[0] == label.split(":")[0]
            hit["full"] += head and token.dep_.lower() == label
    n = max(1, hit["words"])
    return Trees(hit["words"], hit["tags"] / n, hit["uas"] / n, hit["las"] / n, hit["full"] / n)


def names(
    nlp: Any,
    sentences: Sequence[Sentence],
    change: Callable[[str], str] = str,
    states_count: bool = True,
    language: str = "id",
) -> Names:
    """Return how well the names found in the running text agree with the marked ones; a state is a place here.

    ``change`` is applied to the text first (``str.lower``); it must keep lengths. With ``states_count`` off, names of
    states are left out on both sides: idner-news-2k marks them only where they tell a location.
    """
    right = found = marked = 0
    for sentence, guess in zip(sentences, nlp.pipe(change(s.text) for s in sentences), strict=True):
        text = sentence.text
        gold = _places(sentence.entities or ())
        got = _places((e.start_char, e.end_char, e.label_) for e in guess.ents)
        if not states_count:
            gold, got = (
                {e for e in side if not states.is_state(text[e[0] : e[1]], language)} for side in (gold, got)
            )
        right += len(gold & got)
        found += len(got)
        marked += len(gold)
    return Names(right / max(1, found), right / max(1, marked), 2 * right / max(1, found + marked))


def _places(entities: Any) -> set[Entity]:
    return {(a, b, "place" if kind == "state" else kind) for a, b, kind in entities}
