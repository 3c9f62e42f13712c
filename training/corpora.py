"""Which public data goes into which pipeline, and in what state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from training import bio, conllu, states
from training.places import DATA
from training.sentence import Sentence

TREES = {
    "csui": "id_csui/id_csui-ud-train.conllu",
    "gsd": "id_gsd/id_gsd-ud-dev.conllu",
    "pud": "id_pud/id_pud-ud-test.conllu",
    "gsd2017": "id_gsd/train-v2.0-2017.conllu",
    "ewt": "en_ewt/en_ewt-ud-train.from-sources.conllu",
    "ewt-dev": "en_ewt/en_ewt-ud-dev.conllu",
    "en-pud": "en_pud/en_pud-ud-test.conllu",
}
NAMES = {
    "idner": "idner-news-2k/train.txt",
    "idner-dev": "idner-news-2k/dev.txt",
    "nerui": "ner-ui/train.01.tsv",
    "nerui-dev": "ner-ui/dev.01.tsv",
    "nerp": "nerp/train.txt",
    "nerp-dev": "nerp/valid.txt",
}


def trees(name: str) -> list[Sentence]:
    """Return the sentences of one treebank."""
    return [sentence for sentence, _rows in conllu.read(DATA / "treebank" / TREES[name])]


def trees_with_rows(name: str) -> list[tuple[Sentence, tuple[conllu.Row, ...]]]:
    """Return the sentences of one treebank with the rows they were read from."""
    return list(conllu.read(DATA / "treebank" / TREES[name]))


def names(name: str, nlp: Any, language: str = "id") -> list[Sentence]:
    """Return the sentences of one name corpus, states told from other places."""
    read = bio.read(DATA / "ner" / NAMES[name], nlp, name)
    return [replace(s, entities=states.split(s.text, s.entities or (), language)) for s in read]


def key(sentence: Sentence) -> str:
    """Return what two copies of a sentence have in common whatever their case and spacing."""
    return "".join(c for c in sentence.text.lower() if c.isalnum())


def without(sentences: list[Sentence], held: list[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences that do not also stand in ``held``, each once."""
    seen = {key(s) for s in held}
    for sentence in sentences:
        if key(sentence) not in seen:
            seen.add(key(sentence))
            yield sentence
