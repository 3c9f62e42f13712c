"""Draw quotations of English or Indonesian news for reading by eye: one of each article, with the sentences before it.

    python -m bench.quotations_drawn [--seed 5] [--basil 30] [--polnear 40] [--skip 0] [--data FOLDER] [--seen FILE ...]

The articles of PolNeAR's training part are in an order drawn once, so that ``--skip`` passes over those that were
seen; those of BASIL are drawn anew by every seed, and ``--seen`` names files of earlier draws no quotation of which
is drawn again. ``--indonews 100`` draws Indonesian pages of 2025, half of them hard news, of the three fifths of the
articles on which no rule is mended. A page's headline is no part of its text, as on a web page.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from tests.quality import english_press
from tests.quality.english_press import DATA

from saksi.extraction import entities, quotes
from saksi.languages import load
from saksi.model.article import Article, Given, Page
from saksi.model.errors import SetAside
from saksi.model.facts import Quote
from saksi.text.article import build

ORDER = 4711
SAME = 60
"""Characters of its words by which a quotation drawn before is known."""
PARAGRAPH = 3
"""Sentences of BASIL that make a paragraph: it prints none."""
BEFORE, SHOWN = 2, 420
PARTS, UNREAD = 5, (2, 3, 4)
"""Every fifth article of the Indonesian pages, and the next, are those on which rules are mended."""
HARD = re.compile(
    r"nasional|regional|hukum|politik|internasional|global|kriminal|megapolitan|peristiwa|/news/|detiknews|dunia"
    r"|daerah|mancanegara|world|news\."
)


def basil(data: Path, seed: int) -> Iterator[tuple[str, str]]:
    """Yield name and text of BASIL's articles in an order drawn by ``seed``."""
    pages = english_press.basil(data=data)
    random.Random(seed).shuffle(pages)
    for page in pages:
        yield page.name, page.body(PARAGRAPH)


def polnear(data: Path, skip: int) -> Iterator[tuple[str, str]]:
    """Yield name and text of PolNeAR's training articles in the order drawn once, without the first ``skip``."""
    found = english_press.polnear("train", data=data)
    random.Random(ORDER).shuffle(found)
    for name, text in found[skip:]:
        headline, _, rest = text.partition("\n")
        yield name, rest if rest.strip() and len(headline) < 2 * BEFORE * SAME else text


def indonews(file: Path, seed: int, hard: bool) -> Iterator[tuple[str, str]]:
    """Yield number and text of Indonesian pages on which no rule was mended, in an order drawn by ``seed``."""
    with lzma.open(file, "rt", encoding="utf8") as lines:
        pages = [json.loads(line) for line in lines]
    numbers = [
        n for n, page in enumerate(pages) if n % PARTS in UNREAD and bool(HARD.search(page["url"])) is hard
    ]
    random.Random(seed).shuffle(numbers)
    for n in numbers:
        yield str(n), pages[n]["text"]


def words(text: str, quote: Quote) -> str:
    """Return the words of a quotation in one line."""
    return " · ".join(span.of(text) for span in quote.spans).replace("\n", " ").strip()


def drawn(
    source: Iterator[tuple[str, str]], lot: random.Random, seen: frozenset[str], code: str = "en"
) -> Iterator[tuple[str, Article, Quote]]:
    """Yield one quotation of each article that holds one not seen; what is no article is named."""
    language = load(code)
    for name, text in source:
        try:
            article = build(Page(name, text, "text/plain", given=Given(id=name, language=code)))
        except SetAside as aside:
            print(aside, file=sys.stderr)
            continue
        found = quotes.find(article, language, entities.find(article, language))
        fresh = [q for q in found if words(article.text, q)[:SAME] not in seen]
        if fresh:
            yield name, article, lot.choice(fresh)


def shown(name: str, article: Article, quote: Quote) -> Iterator[str]:
    """Yield the lines in which a reader judges a quotation."""
    yield f"### {name} {quote.kind}"
    for sentence in [s for s in article.sentences if s.end <= quote.sentence.start][-BEFORE:]:
        yield "  < " + sentence.of(article.text).replace("\n", " ")[:SHOWN]
    yield "  = " + quote.sentence.of(article.text).replace("\n", " ")[:SHOWN]
    speaker, cue = quote.speaker, quote.cue
    yield f"  SPEAKER: {speaker.name if speaker else None} [{speaker.mention if speaker else None}] CUE: {cue.text if cue else None}"
    yield f"  WORDS: {words(article.text, quote)[:SHOWN]}"


def seen_in(files: Sequence[Path]) -> frozenset[str]:
    """Return the beginnings of the words drawn before."""
    lines = (line for file in files for line in file.read_text("utf8").splitlines())
    return frozenset(line.split("WORDS:", 1)[1].strip()[:SAME] for line in lines if "WORDS:" in line)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    for name, value in (("--seed", 5), ("--basil", 30), ("--polnear", 40), ("--skip", 0), ("--indonews", 0)):
        parser.add_argument(name, type=int, default=value)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--seen", type=Path, nargs="*", default=[])
    arguments = parser.parse_args()
    if not arguments.data.is_dir():
        print(f"{arguments.data} is not there: nothing to draw from")
        return 0
    lot, seen = random.Random(arguments.seed), seen_in(arguments.seen)
    if arguments.indonews:
        file = arguments.data / "news" / "indonews-2025-06.jsonl.xz"
        for hard in (True, False):
            source = indonews(file, arguments.seed, hard)
            for name, article, quote in islice(drawn(source, lot, seen, "id"), arguments.indonews // 2):
                print("\n".join(shown(name, article, quote)), end="\n\n")
        return 0
    press = basil(arguments.data, arguments.seed)
    politics = polnear(arguments.data, arguments.skip)
    for source, many in ((press, arguments.basil), (politics, arguments.polnear)):
        for name, article, quote in islice(drawn(source, lot, seen), many):
            print("\n".join(shown(name, article, quote)), end="\n\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
