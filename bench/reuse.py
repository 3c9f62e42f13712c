"""How fast passages are found: all pairs of many articles, and the index of an archive.

    python bench/reuse.py pairs ARTICLES [--count 1000]      ARTICLES: JSON Lines with a "text" each, or the same in .xz
    python bench/reuse.py index [--articles 100000]          made-up articles; the file is put in a temporary folder

``pairs`` compares every pair of the articles for passages and, on a sample of the same pairs in the same run, aligns them
with ``difflib`` (matching blocks) and with RapidFuzz (opcodes); their times are scaled up to all pairs.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import lzma
import random
import tempfile
import time
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from saksi import pipeline
from saksi.comparison import fingerprints, reuse, words
from saksi.comparison.words import Words
from saksi.model.article import Article, Given, Page, Reading
from saksi.model.errors import SetAside
from saksi.store.fingerprints import Fingerprints
from saksi.text import article

DIFFLIB_PAIRS, RAPIDFUZZ_PAIRS = 1_000, 20_000
LENGTH, VOCABULARY, SHARED = 300, 60_000, 40


def readings(path: Path, count: int) -> Iterator[Reading]:
    opener: Any = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        found = 0
        for n, line in enumerate(lines):
            if found == count:
                return
            given = json.loads(line)
            page = Page(
                f"{path}:{n}",
                given["text"],
                "text/plain",
                Given(id=f"n{n:06d}", language=given.get("language")),
            )
            with contextlib.suppress(SetAside):
                yield pipeline.extract(article.build(page))
                found += 1


def pairs(path: Path, count: int) -> None:
    some = list(readings(path, count))
    total = len(some) * (len(some) - 1) // 2
    start = time.perf_counter()
    found = reuse.among(some)
    ours = time.perf_counter() - start
    print(
        f"{len(some)} articles, {total} pairs: {len(found)} passages in {ours:.1f} s ({total / ours:,.0f} pairs/s)"
    )
    sides = [words.of(r) for r in some]
    rng = random.Random(1)
    for name, size, align in (
        ("difflib", DIFFLIB_PAIRS, _difflib),
        ("RapidFuzz", RAPIDFUZZ_PAIRS, _rapidfuzz),
    ):
        sample = rng.sample(list(combinations(sides, 2)), min(size, total))
        start = time.perf_counter()
        for a, b in sample:
            align(a, b)
        spent = (time.perf_counter() - start) / len(sample) * total
        print(
            f"  {name:<10}{spent:8.1f} s for all pairs ({total / spent:,.0f} pairs/s): {spent / ours:.1f} × our time"
        )


def _difflib(a: Words, b: Words) -> None:
    from difflib import SequenceMatcher

    SequenceMatcher(None, a.keys, b.keys, autojunk=False).get_matching_blocks()


def _rapidfuzz(a: Words, b: Words) -> None:
    from rapidfuzz.distance import Indel

    Indel.opcodes(a.keys, b.keys)


def index(articles: int) -> None:
    rng = random.Random(2)
    with tempfile.TemporaryDirectory() as folder, Fingerprints(Path(folder) / "index.db") as kept:
        start = time.perf_counter()
        for first in range(0, articles, 1_000):
            kept.add(
                (f"n{n}", _prints(_made_up(random.Random(n))))
                for n in range(first, min(first + 1_000, articles))
            )
        spent = time.perf_counter() - start
        size = sum(p.stat().st_size for p in Path(folder).iterdir())
        print(f"{len(kept)} articles kept in {spent:.0f} s, {size / 2**20:.0f} MiB")
        times, hits = [], 0
        for _n in range(500):
            source = rng.randrange(articles)
            prints = _prints(_copy(source, rng))
            start = time.perf_counter()
            found = kept.near(prints)
            times.append(time.perf_counter() - start)
            hits += bool(found) and found[0].article == f"n{source}"
        times.sort()
        print(
            f"  look-up: median {times[250] * 1e3:.2f} ms, slowest of 500 {times[-1] * 1e3:.2f} ms; source first in {hits / 5:.1f} %"
        )


def _made_up(rng: random.Random) -> list[str]:
    """Return words with the long tail of a real text: the n-th word is drawn 1/n as often as the first."""
    return [f"w{int(VOCABULARY ** rng.random())}" for _n in range(LENGTH)]


def _copy(source: int, rng: random.Random) -> list[str]:
    at = rng.randrange(LENGTH - SHARED)
    return [*_made_up(rng)[: LENGTH - SHARED], *_made_up(random.Random(source))[at : at + SHARED]]


def _prints(text: list[str]) -> tuple[int, ...]:
    return fingerprints.of(words.of(Reading(Article("x", "x", " ".join(text), "id"))))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    first = commands.add_parser("pairs")
    first.add_argument("articles", type=Path)
    first.add_argument("--count", type=int, default=1_000)
    commands.add_parser("index").add_argument("--articles", type=int, default=100_000)
    args = parser.parse_args()
    if args.command == "pairs":
        pairs(args.articles, args.count)
    else:
        index(args.articles)


if __name__ == "__main__":
    main()
