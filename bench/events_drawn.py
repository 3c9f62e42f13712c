"""Draw events of articles for reading by eye: root, parties, modality, and the sentence with the word of event marked.

    python bench/events_drawn.py ../shared/data/news/indonews-2025-06.jsonl.xz [--skip 2800] [--articles 700] [--events 100] [--seed 5]

The articles are drawn with one fixed seed, so that ``--skip`` passes over those that were seen.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import sys
from collections.abc import Iterator
from pathlib import Path

from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Event
from saksi.pipeline import extract
from saksi.text import segment

AROUND = 200  # characters shown on both sides of the word of event


def articles(path: Path, skip: int, count: int) -> Iterator[Article]:
    """Yield articles of the drawn order; a line is an object with ``text`` and perhaps ``language``."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        rows = [row for row in map(json.loads, file) if len(row["text"]) > 300]
    random.Random(7).shuffle(rows)
    for n, row in enumerate(rows[skip : skip + count]):
        language = row.get("language", "id")
        text = row["text"]
        yield Article(str(n), "x", text, language, sentences=segment.sentences(text, (), load(language)))


def line(article: Article, event: Event, names: dict[str, str]) -> str:
    sentence = next(s for s in article.sentences if s.overlaps(event.trigger.span))
    start, end = event.trigger.span.start, event.trigger.span.end
    before = article.text[max(sentence.start, start - AROUND) : start]
    behind = article.text[end : min(sentence.end, end + AROUND)]
    told = f"{before}[[{event.trigger.text}]]{behind}".replace("\n", " ")
    actor, recipient = names.get(event.actor or "", "-"), names.get(event.recipient or "", "-")
    return f"{event.root} | {actor} -> {recipient} | {event.modality} | {told}"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--skip", type=int, default=0)
    parser.add_argument("--articles", type=int, default=700)
    parser.add_argument("--events", type=int, default=100)
    parser.add_argument("--seed", type=int, default=5)
    arguments = parser.parse_args()
    if not arguments.path.is_file():
        print(f"{arguments.path} is not there: nothing to draw from")
        return 0
    lines: list[str] = []
    for article in articles(arguments.path, arguments.skip, arguments.articles):
        facts = extract(article).facts
        names = {e.id: e.name for e in facts.entities}
        lines += [line(article, event, names) for event in facts.events]
    print(f"{len(lines)} events")
    chosen = random.Random(arguments.seed).sample(lines, min(arguments.events, len(lines)))
    print("\n".join(f"{n}. {told}" for n, told in enumerate(chosen, 1)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
