"""People over the free corpus GUM (news, biographies, interviews), whose makers marked who is meant by which words.

    python -m tests.quality.linking.treebank [--show 20] [--genres news bio interview]

Read from ``../shared/data/treebank/en_gum``; where it is absent there is nothing to measure. Of every single person whom a
name stands for, the names and the descriptions ("the striker") are counted that lead to the one entity of his; pronouns,
predicates and words beside a name are not. ``wrong`` are mentions of that entity that mean someone or something else.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from saksi.model.article import Reading
from tests.quality.linking import run

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "treebank" / "en_gum"
GENRES = ("news", "bio", "interview")
_MARK = re.compile(r"\(([^()\-]+)-([^()]*)\)?|([^()]+)\)")
_BESIDE = ("appos", "pred")


@dataclass
class Marked:
    """Words that mean someone: their place, whom, by a name or not, and the place of the word that counts."""

    start: int
    end: int
    who: str
    kind: str
    named: bool = False
    counted: bool = True
    core: tuple[int, int] = (0, 0)


@dataclass
class Document:
    """One document: its text and what is marked in it."""

    id: str
    text: str = ""
    marks: list[Marked] = field(default_factory=list)


def documents(folder: Path, genres: tuple[str, ...] = GENRES) -> Iterator[Document]:
    """Yield the documents of these genres."""
    for path in sorted(folder.glob("GUM_*.conllu")):
        if path.name.split("_")[1] in genres:
            yield _document(path)


def _document(path: Path) -> Document:
    out = Document(path.stem)
    tokens: list[tuple[int, int, list[str]]] = []
    gap = ""
    for block in path.read_text("utf-8").split("\n\n"):
        if not block.strip():
            continue
        if "\n# newpar" in f"\n{block}" and out.text:
            gap = "\n\n"
        out.text = out.text.rstrip(" ") + (gap if gap else " " if out.text else "")
        gap = ""
        _sentence(block, out, tokens)
    return out


def _sentence(block: str, out: Document, tokens: list[tuple[int, int, list[str]]]) -> None:
    opened: dict[str, list[tuple[int, list[str]]]] = defaultdict(list)
    first = len(tokens)
    rows = [line.split("\t") for line in block.splitlines() if line and line[0] != "#"]
    joined: dict[int, str] = {}
    inside = 0
    for row in rows:
        if "-" in row[0]:
            inside, joined = int(row[0].split("-")[1]), {int(row[0].split("-")[1]): row[9]}
            continue
        if "." in row[0]:
            continue
        start = len(out.text)
        out.text += row[1]
        tokens.append((start, len(out.text), row))
        at = int(row[0])
        misc = joined.get(at, row[9]) if at <= inside else row[9]
        if "SpaceAfter=No" not in misc and not at < inside:
            out.text += " "
        entity = next((m[7:] for m in row[9].split("|") if m.startswith("Entity=")), "")
        for opening, rest, closing in _MARK.findall(entity):
            if opening:
                opened[opening].append((len(tokens) - 1, rest.split("-")))
                if f"({opening}-{rest})" not in entity:
                    continue
            n, about = opened[opening or closing].pop()
            out.marks.append(_mark(opening or closing, n, about, tokens, first))


def _mark(who: str, n: int, about: list[str], tokens: list[tuple[int, int, list[str]]], first: int) -> Marked:
    span = tokens[n:]
    ids = {row[0] for _s, _e, row in span}
    head = next((t for t in span if t[2][6] not in ids), span[0])
    names = [
        t for t in span if t[2][3] == "PROPN" and (t is head or (t[2][6] == head[2][0] and t[2][7] == "flat"))
    ]
    if head[2][3] != "PROPN":
        names = []
    relation = head[2][7]
    out = Marked(span[0][0], span[-1][1], who, about[0])
    out.named = bool(names)
    out.core = (names[0][0], names[-1][1]) if names else (head[0], head[1])
    out.counted = head[2][3] in ("PROPN", "NOUN", "ADJ", "NUM") and not (
        relation in ("appos", "flat", "compound")
        or any(t in about for t in _BESIDE)
        or (any(row[6] == head[2][0] and row[7] == "cop" for _s, _e, row in tokens[first:]))
    )
    return out


def measure(genres: tuple[str, ...] = GENRES) -> tuple[Counter[str], list[str]]:
    """Return what was counted, and every miss in words."""
    counts: Counter[str] = Counter()
    misses: list[str] = []
    for marked, reading in run.beside(documents(FOLDER, genres), "en"):
        _count(marked, reading, counts, misses)
    return counts, misses


def _count(document: Document, reading: Reading, counts: Counter[str], misses: list[str]) -> None:
    """Compare one document."""
    text = reading.article.text
    found = [
        (m.span.start, m.span.end, e.id, e.name)
        for e in reading.facts.entities
        if e.kind == "person"
        for m in e.mentions
    ]
    people = {m.who for m in document.marks if m.kind == "person" and m.named}
    meant = [_meant(place, document.marks) for place in found]
    shared = Counter(
        (mark.who, place[2])
        for place, mark in zip(found, meant, strict=True)
        if mark is not None and mark.named and mark.who in people
    )
    home: dict[str, str] = {}
    for (who, entity), _n in shared.most_common():
        if who not in home and entity not in home.values():
            home[who] = entity
    hits = {id(mark): place for place, mark in zip(found, meant, strict=True) if mark is not None}
    for mark in document.marks:
        if mark.who not in people or not mark.counted:
            continue
        sort = "names" if mark.named else "descriptions"
        if not mark.named and not _definite(mark, text):
            continue
        counts[f"{sort} marked"] += 1
        hit = hits.get(id(mark))
        right = hit is not None and hit[2] == home.get(mark.who)
        counts[f"{sort} reached"] += right
        if not right:
            told = "not found" if hit is None else f"linked to {hit[3]}"
            misses.append(f"{document.id}  {sort} {told}: {text[mark.start : mark.end][:80]!r} ({mark.who})")
    owners = {entity: who for who, entity in home.items()}
    for place, meant_by in zip(found, meant, strict=True):
        name = text[place[0] : place[1]]
        sort = "names" if name[:1].isupper() and not name.lower().startswith("the ") else "descriptions"
        counts[f"{sort} found"] += 1
        if place[2] in owners and (meant_by is None or meant_by.who != owners[place[2]]):
            counts[f"{sort} wrong"] += 1
            around = text[max(0, place[0] - 50) : place[1] + 30].replace("\n", " ")
            misses.append(f"{document.id}  {sort} wrong: {name!r} for {place[3]}: …{around}…")


def _definite(mark: Marked, text: str) -> bool:
    return text[mark.start : mark.end].lower().startswith(("the ", "this ", "that "))


def _meant(place: tuple[int, int, str, str], marks: list[Marked]) -> Marked | None:
    """Return the smallest mark whose main word the place covers."""
    start, end = place[:2]
    near = [m for m in marks if start <= m.core[0] < end or (m.core[0] <= start and end <= m.core[1])]
    near.sort(key=lambda m: abs(m.start - start) + abs(m.end - end))
    return near[0] if near else None


def main() -> None:
    """Print the counts and, where asked for, the misses."""
    parser = argparse.ArgumentParser(description="People of GUM linked.")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print the first N misses")
    parser.add_argument("--what", default="", help="only misses that hold these words")
    parser.add_argument("--genres", nargs="+", default=list(GENRES))
    args = parser.parse_args()
    if not FOLDER.is_dir():
        print("GUM is not beside this checkout: nothing to measure.")
        return
    counts, misses = measure(tuple(args.genres))
    for sort in ("names", "descriptions"):
        marked, reached = counts[f"{sort} marked"], counts[f"{sort} reached"]
        found, wrong = counts[f"{sort} found"], counts[f"{sort} wrong"]
        print(
            f"{sort:<14} marked {marked:4}  reached {reached:4} {reached / max(1, marked):.3f}  found {found:4}  wrong {wrong}"
        )
    for miss in [m for m in misses if args.what in m][: args.show]:
        print(miss)


if __name__ == "__main__":
    main()
