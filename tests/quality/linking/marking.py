"""The form in which the articles are written and marked, and its offsets.

    # id-01                                    an article: its language and number
    ratna person Ratna Kusumawardhani          an entity: its key, kind and fullest name
    =                                          then the text
    [Ratna|ratna] a name of that entity        [the minister|~ratna] a role or description that stands for it
    [Daily Post|?] not scored                  {ratna|We agreed} words of that speaker

Names inside a role are not scored: the role is the mention. Quotation marks stand outside the braces.

    python -m tests.quality.linking.marking    write ``articles.jsonl`` from the marked texts
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
MARKED = ("marked_id.txt", "marked_en.txt")
ARTICLES = FOLDER / "articles.jsonl"

Place = tuple[int, int, str]
"""Start, end (exclusive, in code points) and what stands there."""


@dataclass
class Marked:
    """One entity: ``mentions`` by name, ``roles`` by what stands for the name."""

    name: str
    kind: str
    mentions: list[Place] = field(default_factory=list)
    roles: list[Place] = field(default_factory=list)


@dataclass
class Words:
    """Words of one speaker, who is an entity of the article."""

    speaker: str
    span: Place


@dataclass
class Marking:
    """One article, marked whole. ``passed`` are places that are not scored."""

    id: str
    language: str
    text: str
    entities: dict[str, Marked]
    quotes: list[Words] = field(default_factory=list)
    passed: list[Place] = field(default_factory=list)

    @property
    def half(self) -> str:
        """Return ``test`` for even numbers, which nothing is tuned on, ``tune`` for odd ones."""
        return "tune" if int(self.id.split("-")[1]) % 2 else "test"


def parse(marked: str) -> Iterator[Marking]:
    """Yield the articles of a marked file."""
    for block in marked.split("# ")[1:]:
        head, _, body = block.partition("\n=\n")
        name, *rows = head.split("\n")
        entities = {}
        for row in rows:
            key, kind, full = row.split(" ", 2)
            entities[key] = Marked(full, kind)
        yield _placed(Marking(name, name.split("-")[0], "", entities), body.strip())


def _placed(article: Marking, body: str) -> Marking:
    """Return the article with its text, and each mark at its place in it."""
    text = ""
    open_at: list[int] = []
    marks: list[tuple[int, str, bool]] = []
    roles_open = _roles(body)
    n = 0
    while n < len(body):
        if body[n] in "[{":
            open_at.append(len(text))
            if body[n] == "{":
                key, _, _rest = body[n + 1 :].partition("|")
                marks.append((len(text), key, False))
                n += len(key) + 2
                continue
        elif body[n] == "}":
            start = open_at.pop()
            key = next(k for at, k, _ in reversed(marks) if at == start)
            article.quotes.append(Words(key, (start, len(text), text[start:])))
        elif body[n] == "|":
            key = body[n + 1 : body.index("]", n)]
            start = open_at.pop()
            _put(article, key, (start, len(text), text[start:]), nested=roles_open[n])
            n += len(key) + 2
            continue
        else:
            text += body[n]
        n += 1
    article.text = text
    return article


def _roles(body: str) -> dict[int, bool]:
    """Return, for each bar that closes a mention, whether it stands inside the brackets of another."""
    depth, inside = 0, {}
    for n, c in enumerate(body):
        depth += (c == "[") - (c == "]")
        if c == "|":
            inside[n] = depth > 1
    return inside


def _put(article: Marking, key: str, place: Place, nested: bool) -> None:
    if nested or key == "?":
        article.passed.append(place)
    elif key.startswith("~"):
        article.entities[key[1:]].roles.append(place)
    else:
        article.entities[key].mentions.append(place)


def marked() -> list[Marking]:
    """Return the articles from the files in which they are marked."""
    return [a for name in MARKED for a in parse((FOLDER / name).read_text("utf-8"))]


def lines(articles: list[Marking]) -> str:
    """Return the articles as JSON Lines."""
    return "".join(json.dumps(asdict(a), ensure_ascii=False) + "\n" for a in articles)


def load() -> list[Marking]:
    """Return the articles of ``articles.jsonl``."""
    return [_from_plain(json.loads(line)) for line in ARTICLES.read_text("utf-8").splitlines()]


def _from_plain(row: dict[str, Any]) -> Marking:
    entities = {
        key: Marked(e["name"], e["kind"], _places(e["mentions"]), _places(e["roles"]))
        for key, e in row["entities"].items()
    }
    quotes = [Words(q["speaker"], _places([q["span"]])[0]) for q in row["quotes"]]
    return Marking(row["id"], row["language"], row["text"], entities, quotes, _places(row["passed"]))


def _places(rows: list[list[Any]]) -> list[Place]:
    return [(start, end, text) for start, end, text in rows]


if __name__ == "__main__":
    ARTICLES.write_text(lines(marked()), "utf-8")
