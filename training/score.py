"""Scores a pipeline: tags and trees on given words, names on running text by character."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

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
    language: str = "id",
    kind: str | None = None,
) -> Names:
    """Return how well the names found in the running text agree with the marked ones; a state is a place here.

    ``change`` is applied to the text first (``str.lower``); it must keep lengths. With ``kind``, only names of that
    kind count on either side.
    """
    guesses = nlp.pipe(change(s.text) for s in sentences)
    found = [[(e.start_char, e.end_char, e.label_) for e in guess.ents] for guess in guesses]
    return agreement([s.entities or () for s in sentences], found, kind)


def agreement(
    marked: Iterable[Iterable[Entity]], found: Iterable[Iterable[Entity]], kind: str | None = None
) -> Names:
    """Return how well the names found in each text agree with those marked there; a state is a place here."""
    right = all_found = all_marked = 0
    for one, other in zip(marked, found, strict=True):
        gold, got = _places(one, kind), _places(other, kind)
        right += len(gold & got)
        all_found += len(got)
        all_marked += len(gold)
    return Names(
        right / max(1, all_found), right / max(1, all_marked), 2 * right / max(1, all_found + all_marked)
    )


def _places(entities: Iterable[Entity], only: str | None) -> set[Entity]:
    named = {(a, b, "place" if kind == "state" else kind) for a, b, kind in entities}
    return {e for e in named if only is None or e[2] == only}


def cutting(nlp: Any, sentences: Sequence[Sentence]) -> float:
    """Return F1 of the words the pipeline cuts from running text against the treebank's."""
    right = total = 0
    for sentence in sentences:
        gold = set(sentence.offsets())
        got = {(t.idx, t.idx + len(t)) for t in nlp.make_doc(sentence.text) if not t.is_space}
        right += len(gold & got)
        total += len(gold) + len(got)
    return 2 * right / max(1, total)
