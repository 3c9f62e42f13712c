"""Draw names, links or whole articles for reading by eye, from the evaluation data beside the project.

    python -m bench.names_drawn names|links|text SOURCE … [--skip 40] [--articles 40] [--count 60] [--seed 5] [--people]

SOURCE is a publisher of PolNeAR (``nyt``, ``usa-today``, …), ``basil-fox``, ``basil-hpo``, ``basil-nyt`` or ``indonews``. The articles of a
source come in one fixed order, so that ``--skip`` passes over those that were seen. A name is drawn with all that the article
calls it, a link is a mention behind an entity's first with its sentence, ``--people`` leaves out what is no person.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.quality import english_press
from tests.quality.english_press import DATA

from saksi.model.article import Reading
from saksi.model.facts import Entity, Mention
from saksi.pipeline import readings

NEWS = DATA / "news" / "indonews-2025-06.jsonl.xz"
ORDER = 11  # the seed of the order of the articles


def rows(source: str) -> list[dict[str, str]]:
    """Return the articles of a source in their fixed order, as objects that the program reads."""
    if source == "indonews":
        with lzma.open(NEWS, "rt", encoding="utf-8") as file:
            lines = [row for row in map(json.loads, file) if len(row["text"]) > 300]
        out = [{"text": row["text"], "language": "id"} for row in lines]
    elif source.startswith("basil-"):
        out = [
            {"text": f"{page.title}\n\n{page.body()}", "title": page.title, "language": "en"}
            for page in english_press.basil(source.partition("-")[2])
        ]
    else:
        found = english_press.polnear(publisher=source)
        out = [{"text": text, "language": "en"} for _name, text in found]
    random.Random(ORDER).shuffle(out)
    return out


def read(sources: list[str], skip: int, count: int) -> Iterator[Reading]:
    """Yield ``count`` articles of every source as the program reads them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "drawn.jsonl"
        lines = [
            json.dumps({"id": f"{source}-{n}", **row})
            for source in sources
            for n, row in enumerate(rows(source)[skip : skip + count], skip)
        ]
        path.write_text("\n".join(lines), "utf-8")
        yield from readings(path)


def name(entity: Entity) -> str:
    """Return an entity with its kind, its role, all it is called and why it stays apart."""
    called = dict.fromkeys(" ".join(m.text.split()) for m in entity.mentions)
    told = f"{entity.kind}: {entity.name} ({entity.role or '-'}) = {' | '.join(called)}"
    return f"{told} ? {entity.reason}" if entity.reason else told


def link(reading: Reading, entity: Entity, mention: Mention) -> str:
    """Return a mention in its sentence, and the entity to which it leads."""
    text, span = reading.article.text, mention.span
    here = [s for s in reading.article.sentences if s.overlaps(span)]
    start, end = (here[0].start, here[-1].end) if here else (span.start - 80, span.end + 80)
    shown = f"{text[start : span.start]}[[{mention.text}]]{text[span.end : end]}".replace("\n", " ")
    return f"{entity.kind}: {entity.name} <- {shown}"


def marked(reading: Reading) -> str:
    """Return the text with every mention in brackets, the number of its entity behind it."""
    text = reading.article.text
    ends = sorted((m.span.end, m.span.start, e.id) for e in reading.facts.entities for m in e.mentions)
    for end, start, id_ in reversed(ends):
        text = f"{text[:start]}[{text[start:end]}|{id_}]{text[end:]}"
    return f"=== {reading.article.id}\n{text}\n--- " + "\n--- ".join(
        f"{e.id} {name(e)}" for e in reading.facts.entities
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("what", choices=("names", "links", "text"))
    parser.add_argument("sources", nargs="+")
    parser.add_argument("--skip", type=int, default=0)
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--people", action="store_true")
    given = parser.parse_args()
    if not DATA.is_dir():
        print(f"{DATA} is not there: nothing to draw from")
        return 0
    drawn: list[str] = []
    for reading in read(given.sources, given.skip, given.articles):
        if given.what == "text":
            print(marked(reading))
            continue
        for entity in reading.facts.entities:
            if given.people and entity.kind != "person":
                continue
            head = f"{reading.article.id} "
            if given.what == "names":
                drawn.append(head + name(entity))
            else:
                drawn += [head + link(reading, entity, m) for m in entity.mentions[1:]]
    chosen = random.Random(given.seed).sample(drawn, min(given.count, len(drawn)))
    print("\n".join(f"{n}. {told}" for n, told in enumerate(chosen, 1)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
