"""Reads name corpora written one word a line with B- and I- labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from training.joined import join
from training.sentence import Entity, Sentence

KINDS = {
    "PER": "person", "PERSON": "person", "PPL": "person",
    "ORG": "organization", "ORGANIZATION": "organization", "IND": "organization",
    "LOC": "place", "LOCATION": "place", "PLC": "place",
}  # fmt: skip
_EDGE = " ()[]{}\"'“”‘’.,;:!?`"


def read(path: Path, nlp: Any, source: str) -> Iterator[Sentence]:
    """Yield the file's sentences, their text put together again and cut into words by ``nlp``'s tokenizer.

    Brackets and marks at the edge of a name are not part of it, whatever the corpus says; "Partai Persatuan (PP)" is two
    mentions.
    """
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split() for line in block.splitlines() if line.strip()]
        rows = [r for r in rows if len(r) > 1]
        if rows:
            words = [r[0] for r in rows]
            yield sentence(words, _names(words, [r[-1] for r in rows]), nlp, source)


def sentence(words: Sequence[str], names: Sequence[tuple[int, int, str]], nlp: Any, source: str) -> Sentence:
    """Return a sentence of these words; ``names`` gives first and end word and kind of each name."""
    text, places = join(words)
    whole = [_trimmed(text, places[a][0], places[b - 1][1], kind) for a, b, kind in names]
    entities = [part for name in whole for part in _parts(text, *name)]
    return cut(text, [e for e in entities if e[0] < e[1]], nlp, source)


def cut(text: str, entities: Sequence[Entity], nlp: Any, source: str) -> Sentence:
    """Return the text cut into words by ``nlp``'s tokenizer, with those names."""
    doc = nlp.make_doc(text)
    return Sentence(
        words=tuple(t.text for t in doc),
        spaces=tuple(bool(t.whitespace_) for t in doc),
        entities=tuple(entities),
        source=source,
    )


def _names(words: Sequence[str], labels: Sequence[str]) -> list[tuple[int, int, str]]:
    out: list[tuple[int, int, str]] = []
    for at in range(len(words)):
        begin, _dash, label = labels[at].partition("-")
        kind = KINDS.get(label)
        if kind is None:
            continue
        if begin == "I" and out and out[-1][1] == at and out[-1][2] == kind:
            out[-1] = (out[-1][0], at + 1, kind)
        else:
            out.append((at, at + 1, kind))
    return out


def _trimmed(text: str, start: int, end: int, kind: str) -> Entity:
    """Take marks off the edges, but not the full stop of an initial or a bracket that the name opened itself."""
    name = text[start:end]
    left = len(name) - len(name.lstrip(_EDGE))
    name = name[left:]
    while name and name[-1] in _EDGE and not _belongs(name):
        name = name[:-1]
    return start + left, start + left + len(name), kind


def _parts(text: str, start: int, end: int, kind: str) -> list[Entity]:
    """Return a name and the short form in brackets behind it as two: corpora disagree whether they are one."""
    bracket = text.find(" (", start, end)
    if bracket < 0 or text[end - 1] != ")":
        return [(start, end, kind)]
    return [(start, bracket, kind), (bracket + 2, end - 1, kind)]


def _belongs(name: str) -> bool:
    if name[-1] == ".":
        return (
            len(name) < 3
            or name[-3] in " ."
            or "." in name[:-1]
            or name.endswith((" Tbk.", " Inc.", " Ltd.", " Co.", " Jr."))
        )
    return name[-1] == ")" and name.count("(") == name.count(")")
