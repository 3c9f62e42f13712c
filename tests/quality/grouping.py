"""Which reports of a day of real press tell one event, held against sets marked by eye.

    python -m tests.quality.grouping [--raise] [--show]

``press/DAY.txt`` names the reports of a day by their lines in the collection: ``=`` a set that tells one event, ``~`` a
set of which it is open, whose pairs are not counted; every other pair of the reports drawn is of two events. The weights
of likeness were fitted on 9 June among others (``training/likeness.py``); 20 June was kept for measuring.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

from saksi.model.article import Reading
from saksi.stories import grouping
from tests.quality import clashes, gate

MARKED = Path(__file__).with_name("press")
DRAWN = {"2025-06-09": 600, "2025-06-20": 450}
"""How many reports of each day were looked at, the first by the hash of their addresses."""
KEPT = "2025-06-20"
"""The day on which nothing was fitted."""
SET = "press"
Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Day:
    """The reports of a day, and the pairs of them that tell one event or may."""

    readings: tuple[Reading, ...]
    same: frozenset[Pair]
    open: frozenset[Pair]


def marked(day: str) -> tuple[frozenset[Pair], frozenset[Pair]]:
    """Return the pairs of reports marked as telling one event, and those of which it is open."""
    found: dict[str, set[Pair]] = {"=": set(), "~": set()}
    for line in (MARKED / f"{day}.txt").read_text("utf-8").splitlines():
        sign, *numbers = line.split()
        if sign in found:
            found[sign] |= {frozenset((f"i{a}", f"i{b}")) for a, b in combinations(numbers, 2)}
    return frozenset(found["="]), frozenset(found["~"] - found["="])


@cache
def read(day: str) -> Day:
    """Return the day's reports as the program reads them, with what is marked of them."""
    return Day(clashes.readings(day, DRAWN[day]), *marked(day))


def scores(day: Day, stories: Iterable[Sequence[str]]) -> gate.Scores:
    """Return precision, recall and F1 of the pairs put together, and B³ of the reports, open pairs left out."""
    groups = [frozenset(s) for s in stories]
    got = {frozenset(p) for g in groups for p in combinations(sorted(g), 2)} - day.open
    hits = len(got & day.same)
    pairs = _three(hits / max(1, len(got)), hits / len(day.same))
    right = Counter(a for pair in day.same for a in pair)
    precise, found, count = 0.0, 0.0, 0
    for group in groups:
        for one in group:
            others = [o for o in group if o != one and frozenset((o, one)) not in day.open]
            hit = 1 + sum(frozenset((o, one)) in day.same for o in others)
            precise, found, count = (
                precise + hit / (1 + len(others)),
                found + hit / (1 + right[one]),
                count + 1,
            )
    b3 = _three(precise / count, found / count)
    return {f"{name}.{key}": v for name, three in (("pairs", pairs), ("b3", b3)) for key, v in three.items()}


def _three(precision: float, recall: float) -> dict[str, float]:
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}


def measure(day: str) -> gate.Scores:
    """Return the scores of the day's stories, under names that begin with the day."""
    found = read(day)
    stories = [s.articles for s in grouping.group(found.readings)]
    return {f"{day} {name}": score for name, score in scores(found, stories).items()}


def main() -> None:
    """Print the scores of each day beside their floors; ``--show`` prints the titles of what was wrongly put together."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors exceeded")
    parser.add_argument("--show", action="store_true", help="print stories that hold reports of two events")
    args = parser.parse_args()
    every = {name: score for day in DRAWN for name, score in measure(day).items()}
    print(gate.table(SET, gate.rows(SET, every)))
    if args.lift:
        gate.raise_floors(SET, {name: score for name, score in every.items() if name.endswith("f1")})
    for day in DRAWN if args.show else ():
        _show(read(day))


def _show(day: Day) -> None:
    titles = {r.article.id: r.article.title for r in day.readings}
    for story in grouping.group(day.readings):
        pairs = [frozenset(p) for p in combinations(story.articles, 2)]
        if any(p not in day.same and p not in day.open for p in pairs):
            print(f"# {sum(p in day.same for p in pairs)} of {len(pairs)} pairs right")
            print("\n".join(f"  {i} {titles[i]}" for i in story.articles))


if __name__ == "__main__":
    main()
