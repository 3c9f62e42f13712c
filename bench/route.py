"""Work at 2n over work at n for each stage from text to facts, on texts made to be slow.

    python bench/route.py [--size 200000] [--only quotes,events] [--families spaces,names] [--language id]

Linear work doubles: the ratio is about 2; quadratic work has 4. For each stage and family the size is doubled from
10,000 characters up to ``--size``, or until the work takes ten seconds; the ratio is that of the last doubling. A ratio
above 2.5 is printed with a star and makes the exit status 1. Times are the best of three, of processor time; what takes
under fifty milliseconds is not judged.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

from saksi import languages
from saksi.extraction import amounts, credits, entities, events, quotes, times
from saksi.model.article import Article, Given, Page
from saksi.model.errors import SetAside
from saksi.model.facts import Entity, Moment
from saksi.text import article

LIMIT = 2.5
TOO_SHORT = 0.05
TOO_LONG = 10.0
SMALLEST = 10_000

_NAMES = ["Sari", "Wati", "Darmo", "Setiadi", "Hartini", "Wulandari", "Jatmiko", "Lestari", "Bagus", "Kuntoro", "Ratih", "Kusuma"]  # fmt: skip
_STATES = [
    "Rusia",
    "Tiongkok",
    "Iran",
    "Israel",
    "Prancis",
    "Jepang",
    "Norwegia",
    "Polandia",
    "Brasil",
    "Mesir",
]


def repeated(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def nested(size: int) -> str:
    return "Kata " + "(" * (size // 2) + "a" + ")" * (size // 2)


def many_names(size: int) -> str:
    """Return sentences that each name two people of three words, no two people alike."""
    out, length, n = [], 0, 0
    while length < size:
        n += 1
        word = "".join(chr(97 + (n // 26**k) % 26) for k in range(4)).capitalize()
        line = f"{_NAMES[n % 12]} {word} {_NAMES[n // 12 % 12]} menuduh {word} {_NAMES[n // 7 % 12]}. "
        out.append(line)
        length += len(line)
    return "".join(out)


def many_states(size: int) -> str:
    return " ".join(f"{_STATES[n % 10]} menuduh {_STATES[n // 10 % 10]} dan" for n in range(size // 20))


def many_dates(size: int) -> str:
    return " ".join(
        f"pada {n % 28 + 1} {('Maret', 'Mei', 'Juli')[n % 3]} {1990 + n % 40}" for n in range(size // 20)
    )


def report(size: int) -> str:
    """Return an ordinary report, over and over: the measure that the others are held against."""
    return repeated(
        "LEMBAYUNG - Gubernur Lembayung Sri Rahmawati mengatakan jembatan itu sudah aman dilalui pada Rabu (8/11/2023). "
        '"Kami sudah memeriksanya dua kali," kata Sri kepada wartawan, Kamis.\n\nDilansir Kantor Berita Nusa, sedikitnya '
        "224 orang mengungsi dan kerugian mencapai Rp3,1 miliar. Rusia menuduh Iran melanggar kesepakatan.\n\n"
    )(size)


FAMILIES: dict[str, Callable[[int], str]] = {
    "report": report,
    "nested brackets": nested,
    "many names": many_names,
    "many states": many_states,
    "many dates": many_dates,
    **{
        name: repeated(unit)
        for name, unit in {
            "spaces": "a" + " " * 99,
            "blank lines": "a\n\n",
            "straight quotes": '"',
            "quoted words": '"ya" ',
            "open quotes": "“ya ",
            "closing quotes": "ya” ",
            "single quotes": "'ya' ",
            "doubled quotes": "''ya ",
            "angled quotes": "«ya» ",
            "misread quotes": "â€œya ",
            "capitals": "A",
            "capital words": "Sari Wati ",
            "initials": "A. ",
            "digits": "1",
            "numbers": "12 ",
            "number words": "dua puluh ",
            "dotted numbers": "1.000.",
            "figures": "Rp1,5 juta ",
            "combining marks": "a\u0301",
            "one word": "yang ",
            "one letter": "a",
            "abbreviations": "Dr. ",
            "titles": "Presiden ",
            "offices": "Menteri Luar Negeri Rusia ",
            "bodies": "Kementerian Pertahanan ",
            "commas": ", ya",
            "comma list": "Sari, ",
            "joined names": "Sari dan ",
            "short lines": "ya\n",
            "speech": "kata Sari ",
            "speech lines": "kata Sari\n",
            "quoted speech": '"ya," kata Sari. ',
            "content": "mengatakan bahwa ",
            "according": "menurut ",
            "relative": "yang mengatakan ",
            "related links": "Baca juga: Kota\n",
            "inline links": "Baca juga: ",
            "credits": "dilansir Reuters ",
            "credit cues": "dikutip dari ",
            "documents": "dalam keterangan tertulis ",
            "accounts": "@akun ",
            "dates": "8/11/2023 ",
            "days": "Senin ",
            "clocks": "pukul 14.02 ",
            "lengths": "dua hari lalu ",
            "ranges": "10-",
            "events": "Rusia menuduh Iran ",
            "event words": "menuduh ",
            "meetings": "pertemuan ",
            "glued": "kataSari",
            "hyphens": "anak-",
            "apostrophes": "a'",
            "full stops": "a.",
            "questions": "ya? ",
            "colons": "Sari: ",
            "dashes": "ya - ",
            "addresses": "kompas.com ",
            "unseen words": "blarg ",
        }.items()
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ready:
    """What the extractors are given."""

    article: Article
    language: languages.Language
    entities: tuple[Entity, ...]
    moments: tuple[Moment, ...]


STAGES: dict[str, Callable[[Ready], object]] = {
    "entities": lambda r: entities.find(r.article, r.language),
    "quotes": lambda r: quotes.find(r.article, r.language, r.entities),
    "credits": lambda r: credits.find(r.article, r.language),
    "moments": lambda r: times.find(r.article, r.language),
    "amounts": lambda r: amounts.find(r.article, r.language, tuple(m.span for m in r.moments)),
    "events": lambda r: events.find(r.article, r.language, r.entities, r.moments),
}


def build(text: str, language: str) -> Article:
    return article.build(
        Page("a.txt", text, "text/plain", Given(id="a", published="2025-03-13", language=language))
    )


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of ``work``: the best of three, once where it is long."""
    best = float("inf")
    for _run in range(3):
        _forget()
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
        if best > 1:
            break
    return best


def _forget() -> None:
    """Empty the caches that hold whole texts, so that no run profits from the one before."""
    from saksi.text import lexemes

    lexemes.scan.cache_clear()


def grow(stage: str, family: str, most: int, language: str) -> tuple[int, float, float] | None:
    """Return size, time at half of it and time at it for the last doubling; ``None`` where there is no article."""
    size, before, last = SMALLEST, 0.0, None
    while size <= most:
        text = FAMILIES[family](size)
        try:
            made = build(text, language)
        except SetAside:
            return None
        took = seconds(_work(stage, text, made, language))
        last = (size, before, took)
        if took > TOO_LONG:
            break
        before, size = took, size * 2
    return last


def _work(stage: str, text: str, made: Article, language: str) -> Callable[[], object]:
    if stage == "build":
        return lambda: build(text, language)
    words = languages.load(language)
    needs = stage in ("quotes", "events")
    named = entities.find(made, words) if needs else ()
    moments = times.find(made, words) if stage in ("amounts", "events") else ()
    ready = Ready(made, words, named, moments)
    return lambda: STAGES[stage](ready)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", type=int, default=200_000, help="characters at the most")
    parser.add_argument("--only", default="build," + ",".join(STAGES), help="stages, with commas between")
    parser.add_argument("--families", default=",".join(FAMILIES), help="families, with commas between")
    parser.add_argument("--language", default="id")
    parser.add_argument("--bad", action="store_true", help="print only what is above the limit")
    arguments = parser.parse_args()
    bad = 0
    for family in arguments.families.split(","):
        for stage in arguments.only.split(","):
            found = grow(stage, family, arguments.size, arguments.language)
            if found is None:
                continue
            size, before, took = found
            ratio = took / max(before, 1e-9)
            over = took > TOO_SHORT and before > 0 and ratio > LIMIT
            bad += over
            if over or not arguments.bad:
                print(
                    f"{family:16} {stage:9} {size:9,} {before * 1000:9.1f} ms {took * 1000:9.1f} ms {ratio:6.2f} {'*' if over else ''}",
                    flush=True,
                )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
