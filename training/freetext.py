"""Free running text and free lists of names, for the word table alone."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path

from training import states
from training.places import DATA

WORDNET = Path("/usr/share/wordnet")
"""Debian's ``wordnet-base``: 117,000 glosses with examples are the only free English running text at hand besides the
treebanks."""


def lines(language: str) -> Iterator[str]:
    """Yield lines of text under free or share-alike licences."""
    if language == "id":
        for tier in "AB":  # tier C is press or not licensed
            with lzma.open(DATA / "raw-id" / f"tier{tier}.txt.xz", "rt", encoding="utf-8") as file:
                for line in file:
                    text = line.strip().replace("-LRB-", "(").replace("-RRB-", ")")
                    if len(text) >= 20:
                        yield text
    else:
        for part in ("noun", "verb", "adj", "adv"):
            path = WORDNET / f"data.{part}"
            if path.is_file():
                for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
                    if " | " in line:
                        yield from (
                            piece.strip()
                            for piece in line.split(" | ", 1)[1].split("; ")
                            if " " in piece.strip()
                        )


def name_lists(language: str) -> dict[str, list[str]]:
    """Return names of persons, places and bodies from DBpedia, of states, and for Indonesian of its regions, for
    English of WordNet's instances."""
    out = {kind: _dbpedia(kind) for kind in ("person", "place", "organization")}
    out["state"] = sorted(states.names(language))
    if language == "id":
        rows = (DATA / "lexicon" / "wilayah" / "wilayah.tsv").read_text(encoding="utf-8").splitlines()
        cells = [r.split("\t") for r in rows]
        out["region"] = [c[2] for c in cells if c[1] in ("provinsi", "kabkota", "kecamatan")]
    else:
        out |= _instances()
    return out


def _instances() -> dict[str, list[str]]:
    """Return WordNet's names of single persons, places and groups: synsets that are an instance of another."""
    kinds = {"14": "wordnet-group", "15": "wordnet-place", "18": "wordnet-person"}
    out: dict[str, list[str]] = {kind: [] for kind in kinds.values()}
    path = WORDNET / "data.noun"
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else ():
        cells = line.split(" | ")[0].split()
        if "@i" in cells and cells[1] in kinds:
            words = cells[4 : 4 + 2 * int(cells[3], 16) : 2]
            out[kinds[cells[1]]].extend(w.replace("_", " ") for w in words if w[0].isupper())
    return out


def _dbpedia(kind: str) -> list[str]:
    """Return the names of one kind; a village stands there with its district and regency, each of which is a name."""
    path = DATA / "lexicon" / "dbpedia-names" / f"original_dbpedia_{kind}.txt"
    raw = path.read_bytes()
    names = (_decoded(line) for line in raw.splitlines())
    return [part.strip() for name in names for part in name.split(",") if part.strip()]


def _decoded(line: bytes) -> str:
    """The lists mix UTF-8 and Latin-1."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("latin-1")
