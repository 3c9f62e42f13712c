"""Names and events: work at 2n over work at n on texts made to be slow, and articles a second.

    python bench/names.py [--size 60000]

Linear work doubles. A ratio above 2.5 is printed with a star and makes the exit status 1.
"""

from __future__ import annotations

import argparse
import random
import string
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from saksi.extraction import entities, events
from saksi.languages import load
from saksi.model.article import Article
from saksi.text import segment

LIMIT = 2.5
TOO_SHORT = 0.02
PROSE = (
    "Presiden Ceko Pavel Dvorak bertemu Menteri Luar Negeri Norwegia Ingrid Solberg di Oslo, Senin. Dvorak menuduh "
    "Polandia melanggar perjanjian. Kementerian Pertahanan Polandia membantah tuduhan itu. "
)


def names(size: int) -> str:
    """Return sentences of people who all differ."""
    chance = random.Random(1)
    word = lambda n: "".join(chance.choice(string.ascii_lowercase) for _ in range(n)).title()  # noqa: E731
    return " ".join(f"Menlu {word(6)} {word(7)}." for _ in range(size // 22))


def repeated(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


FAMILIES: dict[str, Callable[[int], str]] = {
    "different names": names,
    "one name": repeated("Putin "),
    "capitals": repeated("Aa "),
    "roles": repeated("Presiden "),
    "open quotes": repeated("“ia" + '" '),
    "brackets": repeated("(A"),
    "joined states": repeated("Rusia-"),
    "glued states": repeated("danRusia"),
    "accusations": repeated("Rusia menuduh "),
    "open phrases": repeated("memberikan "),
    "pronouns": repeated("ia menuduhnya "),
    "demands": repeated("“Rusia harus kami wajib "),
    "both": repeated("keduanya bertemu. "),
    "bodies": repeated("militer Rusia, militer Iran, the ministry. "),
}


def article(text: str) -> Article:
    bare = Article("x", "x", text, "id")
    return replace(bare, sentences=segment.sentences(text, (), load("id")))


def work(ready: Article) -> tuple[float, float]:
    language = load("id")
    start = time.process_time()
    named = entities.find(ready, language)
    middle = time.process_time()
    events.find(ready, language, named, ())
    return middle - start, time.process_time() - middle


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--size", type=int, default=60_000, help="characters at n")
    size = parser.parse_args().size
    work(article(PROSE))
    bad = 0
    for family, made in FAMILIES.items():
        once, twice = work(article(made(size))), work(article(made(2 * size)))
        for part, a, b in zip(("names", "events"), once, twice, strict=True):
            over = b > 2 * TOO_SHORT and b / max(a, TOO_SHORT) > LIMIT
            bad += over
            print(f"{family:18} {part:7} {a * 1000:8.0f} ms {b * 1000:8.0f} ms {'*' if over else ''}")
    ready = article(PROSE * 12)
    spent = [sum(pair) for pair in zip(*(work(ready) for _ in range(50)), strict=True)]
    print(f"articles of 350 words a second: names {50 / spent[0]:.0f}, events {50 / spent[1]:.0f}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
