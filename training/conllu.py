"""Reads Universal Dependencies trees (CoNLL-U) as sentences whose words have exact places in the text.

A multiword token ("katanya" = "kata" + "nya") is split into its words where their letters make up the token; where they
do not ("zum"), its words after the first are folded into the first, and their children with them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from training.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Row:
    """One word line of a tree; ``head`` counts from one, nought is the root."""

    number: int
    form: str
    lemma: str
    tag: str
    xpos: str
    head: int
    label: str
    misc: str
    space: bool = True


def read(path: Path) -> Iterator[tuple[Sentence, tuple[Row, ...]]]:
    """Yield each tree of the file with its rows (one row a word, so that notes in MISC can be read)."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            rows = _rows(lines)
            yield _sentence(rows, path.stem), rows


def _rows(lines: list[list[str]]) -> tuple[Row, ...]:
    """Return the words, split or folded as the module says, with the space behind each."""
    rows = {int(c[0]): _row(c) for c in lines if c[0].isdigit()}
    gone: dict[int, int] = {}
    for cells in lines:
        if "-" in cells[0]:
            first, last = map(int, cells[0].split("-"))
            _place(rows, gone, first, last, cells[1], _spaced(cells[9]))
    kept = [r for n, r in sorted(rows.items()) if n not in gone]
    return _renumber(kept, gone)


def _row(c: list[str]) -> Row:
    return Row(int(c[0]), c[1], c[2], c[3], c[4], int(c[6]), c[7], c[9], _spaced(c[9]))


def _spaced(misc: str) -> bool:
    return "SpaceAfter=No" not in misc.split("|")


def _place(rows: dict[int, Row], gone: dict[int, int], first: int, last: int, form: str, space: bool) -> None:
    """Give the words of the multiword token ``form`` the letters they stand for."""
    parts = [rows[n].form for n in range(first, last + 1)]
    if "".join(parts).lower() == form.lower():
        at = 0
        for n, part in zip(range(first, last + 1), parts, strict=True):
            rows[n] = replace(rows[n], form=form[at : at + len(part)], space=space and n == last)
            at += len(part)
        return
    top = next(n for n in range(first, last + 1) if not first <= rows[n].head <= last)
    rows[first] = replace(rows[top], number=first, form=form, space=space)
    gone.update(dict.fromkeys(range(first + 1, last + 1), first))


def _renumber(rows: list[Row], gone: dict[int, int]) -> tuple[Row, ...]:
    places = {row.number: at for at, row in enumerate(rows, 1)}
    places[0] = 0
    return tuple(
        replace(row, number=at, head=places[gone.get(row.head, row.head)]) for at, row in enumerate(rows, 1)
    )


def _sentence(rows: tuple[Row, ...], source: str) -> Sentence:
    return Sentence(
        words=tuple(r.form.replace(" ", "\u00a0") for r in rows),
        spaces=tuple(r.space for r in rows),
        tags=tuple("" if r.tag == "_" else r.tag for r in rows),
        heads=tuple(r.head - 1 if r.head else at for at, r in enumerate(rows)),
        labels=tuple("ROOT" if not r.head else r.label for r in rows),
        lemmas=tuple("" if r.lemma == "_" else r.lemma for r in rows),
        source=source,
    )
