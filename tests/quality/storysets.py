"""Stories that others have gathered, as reports the program reads: topics of the Indonesian press, and the English one.

`basil` has English stories of three outlets each, `faizghifari` Indonesian topics of up to 32 reports and `ecbplus` the
beginnings of English reports, ten and more a story; the words of both were set apart from their punctuation, which is undone here.
`polnear` holds English reports of a year of campaigning that nobody has put together. All are measured on and never shipped.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping

from tests.quality import english_press
from tests.shared import FOLDER

STORIES = FOLDER / "data" / "stories"
_SPACED = (
    (re.compile(r" ([.,;:!?)\]%’”])"), r"\1"),
    (re.compile(r"([(\[“‘]) "), r"\1"),
    (re.compile(r"(?<=\w) - (?=nya\b)"), "-"),
    (re.compile(r"(?<=\w) (nya)\b"), r"\1"),
    (re.compile(r'" ([^"]*?) "'), r'"\1"'),
    (re.compile(r"(?<=\d) ?([.,:/]) ?(?=\d)"), r"\1"),
    (re.compile(r" ?/ ?"), "/"),
)
_SPACED_ENGLISH = (
    (re.compile(r"`` ?|(?<!\w)\" (?=\w[^\"]*\")"), '"'),
    (re.compile(r" ''"), '"'),
    (re.compile(r" (n't|'[a-z]{1,2}|’ ?[a-z]{1,2})\b"), lambda m: m[1].replace(" ", "")),
    (re.compile(r"(?<=\w) ?- ?(?=\w)"), "-"),
    (re.compile(r"([$£#]) (?=\d)"), r"\1"),
    (re.compile(r" (?=%)"), ""),
    (re.compile(r"(?<=\d)(?: ?([,:/])| ([.])) ?(?=\d)"), r"\1\2"),
    *_SPACED[:2],
)
"""What is undone in each sentence, in this order: quotation marks, clitics, hyphens, signs before and in figures, marks behind words."""

Rows = Mapping[str, list[str]]
"""The reports of each story, as lines that the program reads."""


def basil() -> Rows:
    """Return the English stories by their number."""
    out: dict[str, list[str]] = defaultdict(list)
    for page in english_press.basil():
        story = page.name.lower().partition("_")[0]
        out[story].append(
            _line(page.name, page.title, page.body(), page.url, page.outlet, page.published, "en")
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


def ecbplus() -> Rows:
    """Return the English topics, each in its two halves, of which the second tells of another event of the kind."""
    texts: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in (STORIES / "ecbplus" / "dev_text.txt").read_text("utf-8").splitlines():
        if line.count("\t") == 3:
            name, sentence, _token, word = line.split("\t")
            texts[name.removesuffix(".xml")][int(sentence)].append(word)
    out: dict[str, list[str]] = defaultdict(list)
    for name, sentences in sorted(texts.items()):
        lines = [_english(" ".join(words)) for _n, words in sorted(sentences.items())]
        title, *body = [line for line in lines if not line.startswith("http")]
        story = f"{name.partition('_')[0]}{name.lstrip('_0123456789')}"
        if body:
            out[story].append(_line(name, title, "\n".join(body), None, None, None, "en"))
    return out


def _english(text: str) -> str:
    for spaced, joined in _SPACED_ENGLISH:
        text = spaced.sub(joined, text)
    return text


def polnear() -> list[str]:
    """Return the English reports on a campaign, of seven outlets, in the order of their names."""
    texts = dict(english_press.polnear())
    return sorted(
        _line(name, row["title"], texts[name], None, row["publisher"], row["publication_date"], "en")
        for row in english_press.polnear_told()
        if (name := row["filename"]) in texts
    )


def _line(
    name: str,
    title: str,
    text: str,
    url: str | None,
    outlet: str | None,
    published: str | None,
    language: str,
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


SETS = {"basil": basil, "ecbplus": ecbplus, "faizghifari": faizghifari}
UNGROUPED = {"polnear": polnear}
"""Reports that nobody has put together to stories."""
