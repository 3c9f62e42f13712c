"""The program over the marked articles."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from saksi import pipeline
from saksi.model.article import Reading
from tests.quality.linking import marking, scoring
from tests.quality.linking.scoring import Counts, Miss

SET = "linking"
PARTS = ("id.tune", "id.test", "en.tune", "en.test", "all")


class Named(Protocol):
    """A text of a set that has its own way of marking."""

    id: str
    text: str


Text = TypeVar("Text", bound=Named)


def read(lines: str) -> Iterator[Reading]:
    """Yield the articles of JSON Lines as the program reads them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text(lines, "utf-8")
        yield from pipeline.readings(path)


def beside(texts: Iterable[Text], language: str) -> Iterator[tuple[Text, Reading]]:
    """Yield each marked text with what the program reads in it."""
    of = {t.id: t for t in texts}
    rows = [{"id": t.id, "text": t.text, "language": language} for t in of.values()]
    for reading in read("".join(json.dumps(row) + "\n" for row in rows)):
        yield of[reading.article.id], reading


def measure() -> tuple[dict[str, Counts], list[Miss]]:
    """Return the counts by language and half and over all, and every miss."""
    articles = {a.id: a for a in marking.load()}
    counts = {part: Counts() for part in PARTS}
    misses: list[Miss] = []
    for reading in pipeline.readings(marking.ARTICLES):
        article = articles.pop(reading.article.id)
        if reading.article.text != article.text:
            raise ValueError(f"{article.id}: the text read is not the text marked")
        one, missed = scoring.score(article, reading)
        counts[f"{article.language}.{article.half}"].add(one)
        counts["all"].add(one)
        misses += missed
    if articles:
        raise ValueError(f"not read: {', '.join(articles)}")
    return counts, misses


def scores(counts: dict[str, Counts]) -> dict[str, float]:
    """Return the scores under dotted names."""
    return {f"{part}.{name}": share for part, one in counts.items() for name, share in one.shares().items()}


def may_be_seen(miss: Miss) -> bool:
    """Return whether the miss is of the half that may be tuned on."""
    return int(miss.article.split("-")[1]) % 2 == 1


def table(counts: dict[str, Counts]) -> str:
    """Return the scores as text, one column a part."""
    shares = {part: one.shares() for part, one in counts.items()}
    lines = [f"{'':<20}" + "".join(f"{part:>9}" for part in PARTS)]
    lines += [
        f"{name:<20}" + "".join(f"{shares[part][name]:9.3f}" for part in PARTS) for name in shares["all"]
    ]
    return "\n".join(lines)
