"""Ten stories of the real press with every disagreement named in them, to be read by eye and counted right or wrong.

    python -m tests.quality.clashes --day 2025-06-20 [--skip 10]

Up to 950 reports of the day are grouped; of the stories of 4 to 20 reports the first ten by the hash of their articles
are compared, so that a draw is fixed and nobody chooses it; the next ten are another draw of the day.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import saksi
from saksi import pipeline
from saksi.model.article import Article, Reading
from saksi.model.story import Dossier
from tests.shared import FOLDER

PRESS = FOLDER / "data" / "news" / "indonews-2025-06.jsonl.xz"
MOST, LEAST, LARGEST, STORIES = 950, 4, 20, 10
AROUND = 90
"""Characters shown on either side of what is named."""
_PRINTED = re.compile(r"(\d{1,2})[ /-](?:Jun|Juni|06|6)[ /-](?:20)?25.*?(\d{1,2})[.:](\d\d)")


def reports(day: str) -> list[str]:
    """Return the reports of ``day``, as lines that the program reads, in the order of the hash of their addresses."""
    out = []
    with lzma.open(PRESS, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            printed = _PRINTED.search(row["date_raw"] or "")
            if not printed or not row["text"] or f"2025-06-{int(printed[1]):02d}" != day:
                continue
            entry = {
                "id": f"i{number}",
                "text": f"{row['title'] or ''}\n\n{row['text']}",
                "title": row["title"],
                "url": row["url"],
                "outlet": row["outlet"],
                "published": f"{day}T{int(printed[2]):02d}:{printed[3]}:00+07:00",
                "language": "id",
            }
            out.append(
                (hashlib.sha256(row["url"].encode()).hexdigest(), json.dumps(entry, ensure_ascii=False))
            )
    return [line for _hash, line in sorted(out)[:MOST]]


def readings(day: str, most: int = MOST) -> tuple[Reading, ...]:
    """Return the first ``most`` reports of ``day`` as the program reads them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "day.jsonl"
        path.write_text("\n".join(reports(day)[:most]) + "\n", "utf-8")
        return tuple(pipeline.readings([path]))


def drawn(day: str, skip: int = 0) -> Iterator[tuple[Dossier, dict[str, Article]]]:
    """Yield the dossiers of the stories drawn, each with its articles; the first ``skip`` of the draw are left out."""
    by_id = {r.article.id: r for r in readings(day)}
    stories = [sorted(s.articles) for s in saksi.group(by_id.values())]
    stories = [s for s in stories if LEAST <= len(s) <= LARGEST]
    stories.sort(key=lambda s: hashlib.sha256(" ".join(s).encode()).hexdigest())
    for story in stories[skip : skip + STORIES]:
        some = [by_id[i] for i in story]
        yield saksi.compare(some, one_story=True)[0], {r.article.id: r.article for r in some}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--day", required=True, help="a day of June 2025, YYYY-MM-DD")
    parser.add_argument("--skip", type=int, default=0, help="leave out the first N stories of the draw")
    asked = parser.parse_args()
    count = 0
    for dossier, articles in drawn(asked.day, asked.skip):
        print(f"## {dossier.title} ({len(articles)})")
        for clash in dossier.contradictions:
            count += 1
            print(f"{count}. {clash.kind}: {clash.reason}")
            for member in (m for side in clash.sides for m in side.members[:2]):
                text, span = articles[member.article].text, member.span
                before, behind = (
                    text[max(0, span.start - AROUND) : span.start],
                    text[span.end : span.end + AROUND],
                )
                shown = f"{before}«{span.of(text)}»{behind}".replace("\n", " ")
                print(f"   {member.article}: {shown}")


if __name__ == "__main__":
    main()
