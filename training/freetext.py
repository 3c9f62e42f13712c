"""Free running text and free lists of names, for the word table alone."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from pathlib import Path

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
    """Return names of persons, places and bodies: DBpedia's, and for Indonesian the places of its administration."""
    out = {kind: _dbpedia(kind) for kind in ("person", "place", "organization")}
    if language == "id":
        rows = (DATA / "lexicon" / "wilayah" / "wilayah.tsv").read_text(encoding="utf-8").splitlines()
        out["region"] = [
            r.split("\t")[2] for r in rows if r.split("\t")[1] in ("provinsi", "kabkota", "kecamatan")
        ]
    return out


def _dbpedia(kind: str) -> list[str]:
    path = DATA / "lexicon" / "dbpedia-names" / f"original_dbpedia_{kind}.txt"
    raw = path.read_bytes()
    return [_decoded(line).strip() for line in raw.splitlines()]


def _decoded(line: bytes) -> str:
    """The lists mix UTF-8 and Latin-1."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("latin-1")
