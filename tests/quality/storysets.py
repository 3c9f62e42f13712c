"""Stories that others have gathered, as reports the program reads: topics of the Indonesian press, three outlets of the English one.

`basil` has English stories of three outlets each, `faizghifari` Indonesian topics of up to 32 reports whose words were
set apart from their punctuation, which is undone here. Both are measured on and never shipped.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping

from tests.shared import FOLDER

STORIES = FOLDER / "data" / "stories"
_OUTLETS = {"fox": "Fox News", "hpo": "Huffington Post", "nyt": "The New York Times"}
_SPACED = (
    (re.compile(r" ([.,;:!?)\]%’”])"), r"\1"),
    (re.compile(r"([(\[“‘]) "), r"\1"),
    (re.compile(r"(?<=\w) - (?=nya\b)"), "-"),
    (re.compile(r"(?<=\w) (nya)\b"), r"\1"),
    (re.compile(r'" ([^"]*?) "'), r'"\1"'),
    (re.compile(r"(?<=\d) ?([.,:/]) ?(?=\d)"), r"\1"),
    (re.compile(r" ?/ ?"), "/"),
)

Rows = Mapping[str, list[str]]
"""The reports of each story, as lines that the program reads."""


def basil() -> Rows:
    """Return the English stories by their number."""
    out: dict[str, list[str]] = defaultdict(list)
    for path in sorted((STORIES / "basil").glob("*_*.json")):
        number, outlet = path.stem.lower().split("_")
        page = json.loads(path.read_text("utf-8"))
        body = "\n\n".join(s["sentence"].strip() for s in page["body"])
        out[number].append(
            _line(path.stem, page["title"], body, page["url"], _OUTLETS[outlet], page["date"] or None, "en")
        )
    return out


def faizghifari() -> Rows:
    """Return the Indonesian topics by their keywords, without the reports that are marked as beside the topic."""
    out: dict[str, list[str]] = defaultdict(list)
    lines = (STORIES / "faizghifari" / "topics.jsonl").read_text("utf-8").splitlines()
    for number, row in enumerate(map(json.loads, lines)):
        if row["relevance"] and row["text"]:
            text = row["text"]
            for spaced, joined in _SPACED:
                text = spaced.sub(joined, text)
            out[row["keyword"]].append(
                _line(f"f{number}", row["title"], text, row["url"], row["outlet"], None, "id")
            )
    return {topic: reports for topic, reports in out.items() if len(reports) > 1}


def _line(
    name: str, title: str, text: str, url: str, outlet: str, published: str | None, language: str
) -> str:
    entry = {
        "id": name,
        "text": f"{title}\n\n{text}",
        "title": title,
        "url": url,
        "outlet": outlet,
        "published": published,
        "language": language,
    }
    return json.dumps(entry, ensure_ascii=False)


SETS = {"basil": basil, "faizghifari": faizghifari}
