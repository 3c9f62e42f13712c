"""Brings the trees of 2017 and of the other Indonesian treebanks to one way of marking, that of CSUI and PUD.

UD Indonesian-GSD writes noun-noun modification as ``compound`` and joins names by ``flat:name``; CSUI and PUD write the
former as ``nmod``. The trees of 2017 have older tags, ``flat`` for everything, and "-nya" left on its word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from training.docs import doc
from training.sentence import Sentence

_HUNG = frozenset([",", '"', "“", "”", "``", "''"])
_STOPS = frozenset(".?!")
_RENAMED = {"compound": "nmod", "compound:plur": "flat"}


def today(sentence: Sentence) -> Sentence:
    """Return a GSD tree with its labels as CSUI and PUD write them."""
    return replace(sentence, labels=tuple(_RENAMED.get(label, label) for label in sentence.labels))


def recut(sentence: Sentence, nlp: Any) -> Sentence:
    """Return the tree over the words ``nlp``'s tokenizer makes; a new second half hangs on its first."""
    made = nlp.make_doc(sentence.text)
    old = sentence.offsets()
    starts = {a: i for i, (a, _b) in enumerate(old)}
    if any(t.idx not in starts and not _inside(t, old) for t in made) or not _covers(made, starts):
        return sentence
    new_at = {t.idx: t.i for t in made}
    place = [new_at[a] for a, _b in old]
    heads, labels, tags = [], [], []
    for t in made:
        at = starts.get(t.idx)
        heads.append(t.i - 1 if at is None else place[sentence.heads[at]])
        labels.append("" if at is None else sentence.labels[at])
        tags.append("" if at is None else sentence.tags[at])
    spaces = tuple(bool(t.whitespace_) for t in made)
    return replace(
        sentence, words=tuple(t.text for t in made), spaces=spaces, heads=tuple(heads), labels=tuple(labels),
        tags=tuple(tags), lemmas=(),
    )  # fmt: skip


def _inside(token: Any, old: Sequence[tuple[int, int]]) -> bool:
    return any(a < token.idx < b for a, b in old)


def _covers(made: Any, starts: dict[int, int]) -> bool:
    return set(starts) <= {t.idx for t in made}


def retagged(sentences: Sequence[Sentence], nlp: Any) -> list[Sentence]:
    """Return trees of 2017 with today's tags and labels as ``nlp`` reads them.

    An arc is kept where the old tree and ``nlp`` agree on the head; then the label is ``nlp``'s. Where they differ the
    old head stays with the old label, renamed, since a person drew it.
    """
    out = []
    guesses = nlp.pipe(doc(replace(s, tags=(), heads=(), labels=(), entities=None), nlp) for s in sentences)
    for sentence, guess in zip(sentences, guesses, strict=True):
        labels = []
        for at, token in enumerate(guess):
            agree = token.head.i == sentence.heads[at]
            old = _RENAMED.get(sentence.labels[at], sentence.labels[at]) or token.dep_
            labels.append(old if sentence.heads[at] == at or not agree else token.dep_)
        labels = [
            "ROOT" if h == i else ("dep" if lab == "ROOT" else lab)
            for i, (h, lab) in enumerate(zip(sentence.heads, labels, strict=True))
        ]
        out.append(replace(sentence, tags=tuple(t.pos_ for t in guess), labels=tuple(labels)))
    return out


def reparsed(sentences: Sequence[Sentence], nlp: Any) -> list[Sentence]:
    """Return the sentences with tags and trees as ``nlp`` reads them, single-rooted ones alone."""
    out = []
    guesses = nlp.pipe(doc(replace(s, tags=(), heads=(), labels=(), entities=None), nlp) for s in sentences)
    for sentence, guess in zip(sentences, guesses, strict=True):
        if sum(t.head.i == t.i for t in guess) == 1:
            out.append(
                replace(
                    sentence,
                    entities=None,
                    tags=tuple(t.pos_ for t in guess),
                    heads=tuple(t.head.i for t in guess),
                    labels=tuple(t.dep_ for t in guess),
                )
            )
    return out


def hung(sentence: Sentence) -> Sentence:
    """Return the tree with its commas, quotation marks and last stop hung as CSUI hangs them.

    A mark stands under some shortest arc, or under none and so beside the root. CSUI hangs commas and quotation marks on
    the head of that arc, a comma before a conjunct on its dependent, and on the root what stands under none or ends the
    sentence; PUD and GSD hang most of them on the dependent. A mark that is hung nowhere instead would make every arc
    above it look non-projective, and spaCy would not teach the arc.
    """
    heads, labels = list(sentence.heads), list(sentence.labels)
    above = _shortest_above(sentence)
    parents = {h for at, h in enumerate(sentence.heads) if h != at}
    root = next((at for at, h in enumerate(sentence.heads) if h == at), 0)
    last = len(sentence.words) - 1
    for at, (word, tag) in enumerate(zip(sentence.words, sentence.tags, strict=True)):
        if (
            tag != "PUNCT"
            or at in parents
            or at == root
            or not (word in _HUNG or (at == last and word in _STOPS))
        ):
            continue
        below = above[at]
        if below is None:
            heads[at] = root
        else:
            conjunct = word == "," and sentence.labels[below] == "conj"
            heads[at] = below if conjunct else sentence.heads[below]
        labels[at] = "punct"
    return replace(sentence, heads=tuple(heads), labels=tuple(labels))


def _shortest_above(sentence: Sentence) -> list[int | None]:
    """Return for each word the dependent of the shortest arc above it, arcs of marks left out."""
    arcs = [
        (abs(h - at), at)
        for at, (h, tag) in enumerate(zip(sentence.heads, sentence.tags, strict=True))
        if h != at and tag != "PUNCT"
    ]
    over: list[int | None] = [None] * len(sentence.words)
    for _length, at in sorted(arcs, reverse=True):
        first, last = sorted((at, sentence.heads[at]))
        over[first + 1 : last] = [at] * (last - first - 1)
    return over
