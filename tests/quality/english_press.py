"""The English press beside the project, read in one way: BASIL's stories of three outlets and PolNeAR's year of campaigning.

BASIL gives sentences and no paragraphs; how many make one is for whoever reads it to say.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.shared import FOLDER

DATA = FOLDER / "data"
OUTLETS = {"fox": "Fox News", "hpo": "Huffington Post", "nyt": "The New York Times"}
"""The outlets of BASIL, by what its files are called."""


@dataclass(frozen=True, slots=True)
class Page:
    """One report: its name in the set, its sentences, and what is told of it."""

    name: str
    title: str
    sentences: tuple[str, ...]
    outlet: str
    url: str | None
    published: str | None

    def body(self, paragraph: int = 1) -> str:
        """Return the text without its headline, ``paragraph`` sentences a paragraph."""
        starts = range(0, len(self.sentences), paragraph)
        return "\n\n".join(" ".join(self.sentences[at : at + paragraph]) for at in starts)


def basil(outlet: str = "*", data: Path = DATA) -> list[Page]:
    """Return the reports of an outlet of BASIL, or of all, in the order of their names."""
    out = []
    for file in sorted((data / "stories" / "basil").glob(f"*_{outlet}.json")):
        page = json.loads(file.read_text("utf-8"))
        sentences = tuple(row["sentence"].strip() for row in page["body"])
        printed = OUTLETS[file.stem.lower().partition("_")[2]]
        out.append(Page(file.stem, page["title"], sentences, printed, page["url"], page["date"] or None))
    return out


def polnear(part: str = "*", publisher: str = "*", data: Path = DATA) -> list[tuple[str, str]]:
    """Return name and text of the reports of a part of PolNeAR and a publisher, or of all, in the order of their files."""
    files = (data / "quotes" / "polnear" / "data").glob(f"{part}/text/{publisher}_*.txt")
    return [(file.stem, file.read_text("utf-8")) for file in sorted(files)]


def polnear_told(data: Path = DATA) -> Iterator[dict[str, str]]:
    """Yield what PolNeAR's table tells of each report: ``filename``, ``title``, ``publisher``, ``publication_date`` and more."""
    table = data / "quotes" / "polnear" / "data" / "metadata.tsv"
    with table.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
