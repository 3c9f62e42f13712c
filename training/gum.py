"""Names out of GUM's entity notes, which mark every noun phrase: the named core of each person, body and place.

GUM's span for "U.S. President Donald Trump, who ..." is the whole phrase. A name is the run of proper nouns around the
phrase's head, without titles and owners on its left, and with "of ..." on its right where it is not a person's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from training import conllu
from training.conllu import Row
from training.places import DATA
from training.sentence import Entity, Sentence

# GUM's fiction, letters, podcasts, how-tos, essays and forum posts are not free; these genres are.
OPEN_GENRES = ("academic", "bio", "court", "interview", "news", "speech", "voyage")
_KINDS = {"person", "organization", "place"}
_NOTE = re.compile(r"\(([^()\s-]+)-([a-z]+)|([^()\s-]+)\)|\)")
_LEFT_OUT = {"nmod:desc", "nmod:poss", "appos", "det", "amod", "punct", "case", "cc"}
_LINKS = {"of", "the", "for", "and", "&", "de", "-", "/", "'", "al"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A marked noun phrase: first and end word, and what it is."""

    start: int
    end: int
    kind: str


def read() -> Iterator[tuple[str, Sentence]]:
    """Yield each sentence of the open genres with its names, and the document it is from."""
    for path in sorted((DATA / "treebank" / "en_gum").glob("GUM_*.conllu")):
        if path.stem.split("_")[1] in OPEN_GENRES:
            for sentence, rows in conllu.read(path):
                yield path.stem, replace(sentence, entities=tuple(names(sentence, rows)))


def names(sentence: Sentence, rows: Sequence[Row]) -> list[Entity]:
    """Return the names in a sentence, outermost only."""
    places = sentence.offsets()
    found: list[tuple[int, int, str]] = []
    for phrase in _phrases(rows):
        core = _core(rows, phrase)
        if core and not any(a < core[1] and core[0] < b for a, b, _kind in found):
            found.append((*core, phrase.kind))
    return [(places[a][0], places[b - 1][1], kind) for a, b, kind in sorted(found)]


def _phrases(rows: Sequence[Row]) -> list[Phrase]:
    """Return the phrases of the wanted kinds, longest first; those over a sentence's edge are left out."""
    out: list[Phrase] = []
    stack: list[tuple[str, str, int]] = []
    for at, row in enumerate(rows):
        for note in _NOTE.finditer(_entity_note(row.misc)):
            if note[1]:
                stack.append((note[1], note[2], at))
                continue
            # A phrase of one word closes behind its own notes ("(17-person-new-coref)"), a longer one behind its number.
            which = next((i for i in range(len(stack) - 1, -1, -1) if note[3] == stack[i][0]), len(stack) - 1)
            if stack:
                _id, kind, start = stack.pop(which)
                out.append(Phrase(start, at + 1, kind))
    return sorted((p for p in out if p.kind in _KINDS), key=lambda p: p.start - p.end)


def _entity_note(misc: str) -> str:
    return next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")


def _core(rows: Sequence[Row], phrase: Phrase) -> tuple[int, int] | None:
    inside = range(phrase.start, phrase.end)
    head = next((i for i in inside if rows[i].head - 1 not in inside), None)
    if head is None or not rows[head].xpos.startswith("NNP"):
        return None
    first = head
    while first - 1 in inside and _left(rows[first - 1], phrase.kind):
        first -= 1
    end = head + 1
    for at in range(head + 1, phrase.end):
        if rows[at].xpos.startswith(("NNP", "CD", "LS")) and rows[at].label != "appos":
            end = at + 1
        elif phrase.kind == "person" or rows[at].form.lower() not in _LINKS:
            break
    return first, end


def _left(row: Row, kind: str) -> bool:
    if not row.xpos.startswith(("NNP", "HYPH")):
        return False
    return (
        row.label not in _LEFT_OUT
        if kind == "person"
        else row.label not in {"nmod:desc", "nmod:poss", "appos"}
    )
