"""Work at 2n over work at n, on texts and pages made to be slow.

    python bench/scaling.py [--size 100000] [--only gate,markup,…]

Linear work doubles: the ratio is about 2. Quadratic work has 4. A ratio above 2.5 is printed with a star and makes the
exit status 1. Times are the best of five, of processor time; what takes under twenty milliseconds is not judged.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import time
from collections.abc import Callable

from saksi import languages
from saksi.model.article import Page
from saksi.model.errors import SetAside
from saksi.text import (
    article,
    clutter,
    dateline,
    decode,
    detect,
    gate,
    maintext,
    markup,
    segment,
    sniff,
    stamps,
)

LIMIT = 2.5
TOO_SHORT = 0.02

# Each unit is repeated until the text has the size asked for.
TEXTS = {
    "spaces": " ",
    "line feeds": "\n",
    "carriage returns": "\r",
    "straight quotes": '"',
    "curly quotes": "“",
    "capitals": "A",
    "digits": "1",
    "brackets": "(",
    "full stops": ".",
    "dashes": "- ",
    "commas": ", ",
    "combining marks": "\u0301",
    "one word": "yang ",
    "short lines": "ya\n",
    "abbreviations": "Dr. ",
    "dates": "8/11/2023 ",
    "clutter": "Baca juga: Kota\n",
    "surrogates": "\ud800",
    "controls": "\x01",
    "misread letters": "Ã©",
    "addresses": "http://a.b/",
}
PAGES = {
    "open brackets": "<",
    "open tags": "<a ",
    "attributes": "<p a=1 b='2>' ",
    "open quotes": '<a b="',
    "open comments": "<!--",
    "open scripts": "<script>",
    "closed scripts": "<script></script>",
    "paragraphs": "<p>Satu kalimat. ",
    "breaks": "x<br>",
    "deep": "<div>",
    "crossed": "<b><i></b>",
    "links": "<a href=x>y</a>",
    "cells": "<td>1",
    "headings": "<h1>Satu</h1>",
    "stamps": "<p>4 Maret 2025 09.15 WIB</p>",
    "JSON-LD": '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
    "entities": "&amp;",
    "open headings": "<h1>x",
    "nested lists": "<ul><li>x",
    "linked words": "<p><a href=x>y</a> z. ",
    "spans": "<span>x</span>",
    "bare text": "kata ",
    "rows": "<tr><td>1</td><td>2</td></tr>",
    "forms": "<form><input>x",
    "bold": "<b>x",
    "metadata": "<meta name=a content=b>",
}


def marks(text: str) -> None:
    language = languages.load("id")
    found = clutter.mark(text, language, None)
    dateline.find(text, found, language)
    segment.sentences(text, found, language)


def build(text: str) -> None:
    article.build(Page("x", text, "text/plain"))


def parse(source: str) -> None:
    if markup.fault(source) is None:
        maintext.page(source, {})


WORK: dict[str, tuple[Callable[[str], object], dict[str, str]]] = {
    "gate": (gate.text, TEXTS),
    "decode": (lambda text: decode.text(text.encode("utf-8", "surrogatepass")), TEXTS),
    "sniff": (lambda text: sniff.kind(text.encode("utf-8", "surrogatepass"), "x"), TEXTS | PAGES),
    "detect": (detect.language, TEXTS),
    "stamps": (stamps.normal, TEXTS),
    "markup": (markup.fault, PAGES),
    "marks": (marks, {name: unit for name, unit in TEXTS.items() if name not in ("surrogates", "controls")}),
    "build": (build, TEXTS),
    "parse": (parse, PAGES),
}


def best(work: Callable[[str], object], text: str) -> float:
    times = []
    for _run in range(5):
        start = time.process_time()
        with contextlib.suppress(SetAside, decode.NotText, sniff.NotReadable):
            work(text)
        times.append(time.process_time() - start)
    return min(times)


def grown(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", type=int, default=100_000, help="characters at n")
    parser.add_argument("--only", default=",".join(WORK), help="kinds of work, with commas between")
    arguments = parser.parse_args()
    bad = 0
    for name in arguments.only.split(","):
        work, units = WORK[name]
        for family, unit in units.items():
            once = best(work, grown(unit, arguments.size))
            twice = best(work, grown(unit, 2 * arguments.size))
            over = twice > TOO_SHORT and twice / max(once, 1e-9) > LIMIT
            bad += over
            print(
                f"{name:8} {family:18} {once * 1000:9.1f} ms {twice * 1000:9.1f} ms {twice / max(once, 1e-9):6.2f} {'*' if over else ''}"
            )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
