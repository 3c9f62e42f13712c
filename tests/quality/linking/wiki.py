"""People over the free Indonesian corpus IndoCoref (passages of an encyclopaedia), whose makers marked chains of words.

    python -m tests.quality.linking.wiki [--show 20]

Read from ``../shared/data/coref/indocoref``; where it is absent there is nothing to measure. Its chains are not
complete, so of each pair of neighbouring names in a chain of a person it is counted whether both are found, and whether
they lead to one entity. ``parted`` are pairs both of whose names are found and lead to two.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from saksi.model.article import Reading
from tests.quality.linking import run

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "coref" / "indocoref" / "data" / "annotated"
_OPEN = re.compile(r"\{(M\d+):jenis=\"([^\"]*)\" ")
_NAMED = "named-entity person"


@dataclass
class Passage:
    """One passage: its text and, by chain, the places of the names of people in it."""

    id: str
    text: str = ""
    chains: dict[str, list[tuple[int, int]]] = field(default_factory=dict)


def passages(folder: Path) -> Iterator[Passage]:
    """Yield the passages with their names."""
    for path in sorted(folder.glob("*.txt")):
        yield read(path.stem, path.read_text("utf-8"))


def read(name: str, marked: str) -> Passage:
    """Return the passage without its marks; a mark that stands directly in another says to whom that one refers."""
    out = Passage(name)
    opened: list[tuple[str, bool, int]] = []
    places: list[tuple[str, int, int]] = []
    at = 0
    while at < len(marked):
        mark = _OPEN.match(marked, at)
        if mark is not None:
            inside = bool(opened) and opened[-1][2] == len(out.text)
            named = mark[2] == _NAMED or (inside and opened[-1][1] and not mark[2])
            opened.append((mark[1], named, len(out.text)))
            at = mark.end()
        elif marked[at] == "}" and opened:
            chain, named, start = opened.pop()
            if named:
                places.append((chain, start, len(out.text.rstrip())))
            at += 1
        else:
            out.text += marked[at]
            at += 1
    for chain, start, end in sorted(places, key=lambda place: place[1:]):
        out.chains.setdefault(chain, []).append((start, end))
    return out


def measure() -> tuple[Counter[str], list[str]]:
    """Return what was counted, and every miss in words."""
    counts: Counter[str] = Counter()
    misses: list[str] = []
    for marked, reading in run.beside(passages(FOLDER), "id"):
        _count(marked, reading, counts, misses)
    return counts, misses


def _count(passage: Passage, reading: Reading, counts: Counter[str], misses: list[str]) -> None:
    """Compare the pairs of one passage."""
    text = reading.article.text
    if text != passage.text:
        counts["passages read otherwise"] += 1
        return
    found = [(m.span.start, m.span.end, e.id) for e in reading.facts.entities for m in e.mentions]
    for places in passage.chains.values():
        met = [next((e for s, t, e in found if s < end and start < t), None) for start, end in places]
        pairs = zip(places, places[1:], met, met[1:], strict=False)
        for one, other, left, right in pairs:
            counts["pairs"] += 1
            told = "found" if None not in (left, right) else "missed"
            if told == "found":
                told = "one" if left == right else "parted"
            counts[told] += 1
            if told != "one":
                misses.append(
                    f"{passage.id[:40]}  {told}: {text[slice(*one)]!r} {left} | {text[slice(*other)]!r} {right}"
                )


def main() -> None:
    """Print the counts and, where asked for, the misses."""
    parser = argparse.ArgumentParser(description="People of IndoCoref linked.")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print the first N misses")
    args = parser.parse_args()
    if not FOLDER.is_dir():
        print("IndoCoref is not beside this checkout: nothing to measure.")
        return
    counts, misses = measure()
    print(
        *(f"{name} {n}" for name, n in counts.items()), f"share {counts['one'] / max(1, counts['pairs']):.3f}"
    )
    for miss in misses[: args.show]:
        print(miss)


if __name__ == "__main__":
    main()
