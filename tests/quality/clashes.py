"""Ten stories of the real press with every disagreement named in them, to be read by eye and counted right or wrong.

    python -m tests.quality.clashes --day 2025-06-20 [--skip 10] [--stories 10] [--after 950]
    python -m tests.quality.clashes --set basil|ecbplus|faizghifari|polnear [--skip 10] [--stories 10]

Up to 950 reports of the day (or of several: --day 2025-06-01,2025-06-02) are grouped; of the stories of 4 to 20 reports the
first ten by the hash of their articles are compared, so that a draw is fixed and nobody chooses it; the next ten are
another draw of the day. --after leaves out so many reports of the day, which gives stories of other reports. A set
holds stories that others gathered; they are drawn by the hash of their names. The reports of polnear, which nobody has put
together, are grouped as those of a day are. --but-weekdays leaves out the misprinted weekdays, of which there are many and
nearly all right.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

import saksi
from saksi import pipeline
from saksi.model.article import Article, Reading
from saksi.model.story import Contradiction
from tests.quality.storysets import SETS, UNGROUPED
from tests.shared import FOLDER

PRESS = FOLDER / "data" / "news" / "indonews-2025-06.jsonl.xz"
MOST, LEAST, LARGEST, STORIES = 950, 4, 20, 10
AROUND = 160
"""Characters shown on either side of what is named."""
WEEKDAY = ("weekday", "nama hari")
"""In the reason of a misprinted weekday, in either language of the program."""
_PRINTED = re.compile(r"(\d{1,2})[ /-](?:Jun|Juni|06|6)[ /-](?:20)?25.*?(\d{1,2})[.:](\d\d)")


def reports(days: str, after: int = 0) -> list[str]:
    """Return the reports of ``days`` (with commas between them), as lines that the program reads, in the order of the hash of their addresses.

    The first ``after`` of them are left out.
    """
    out = []
    with lzma.open(PRESS, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            printed = _PRINTED.search(row["date_raw"] or "")
            if not printed or not row["text"]:
                continue
            day = f"2025-06-{int(printed[1]):02d}"
            if day not in days.split(","):
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
    return [line for _hash, line in sorted(out)[after : after + MOST]]


def readings(days: str, most: int = MOST, after: int = 0) -> tuple[Reading, ...]:
    """Return the first ``most`` reports of ``days`` as the program reads them, those ``after`` the first few."""
    return _read(reports(days, after)[:most])


def _read(lines: Sequence[str]) -> tuple[Reading, ...]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return tuple(pipeline.readings([path]))


def grouped(
    days: str, after: int = 0, least: int = LEAST, largest: int = LARGEST
) -> Iterator[tuple[Reading, ...]]:
    """Yield the stories of ``least`` to ``largest`` reports of ``days``, in the order of a hash."""
    yield from _grouped(readings(days, after=after), least, largest)


def _grouped(read: Sequence[Reading], least: int, largest: int) -> Iterator[tuple[Reading, ...]]:
    by_id = {r.article.id: r for r in read}
    stories = [sorted(s.articles) for s in saksi.group(by_id.values())]
    stories = [s for s in stories if least <= len(s) <= largest]
    for story in sorted(stories, key=lambda s: _hash(" ".join(s))):
        yield tuple(by_id[i] for i in story)


def gathered(name: str) -> Iterator[tuple[Reading, ...]]:
    """Yield the stories of a set, in the order of a hash."""
    if name in UNGROUPED:
        yield from _grouped(_read(UNGROUPED[name]()), 2, LARGEST)
        return
    for _story, lines in sorted(SETS[name]().items(), key=lambda s: _hash(s[0])):
        yield _read(lines)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--day", help="days of June 2025, YYYY-MM-DD, commas between them")
    source.add_argument("--set", choices=sorted({**SETS, **UNGROUPED}), help="stories of others")
    parser.add_argument("--skip", type=int, default=0, help="leave out the first N stories of the draw")
    parser.add_argument("--stories", type=int, default=STORIES, help="how many stories are drawn")
    parser.add_argument("--after", type=int, default=0, help="leave out the first N reports of the days")
    parser.add_argument("--least", type=int, default=LEAST, help="reports of a story of the press, at least")
    parser.add_argument("--largest", type=int, default=LARGEST, help="and at most")
    parser.add_argument("--but-weekdays", action="store_true", help="leave out misprinted weekdays")
    asked = parser.parse_args()
    stories = (
        gathered(asked.set) if asked.set else grouped(asked.day, asked.after, asked.least, asked.largest)
    )
    count = 0
    for story in islice(stories, asked.skip, asked.skip + asked.stories):
        dossier = saksi.compare(list(story), one_story=True)[0]
        print(f"## {dossier.title} ({len(story)})")
        for clash in dossier.contradictions:
            if asked.but_weekdays and any(w in clash.reason for w in WEEKDAY):
                continue
            count += 1
            print(f"{count}. {clash.kind}: {clash.reason}")
            for line in _shown(clash, {r.article.id: r.article for r in story}):
                print(f"   {line}")


def _shown(clash: Contradiction, articles: Mapping[str, Article]) -> Iterator[str]:
    """Yield the words around each side of a disagreement."""
    for member in (m for side in clash.sides for m in side.members[:2]):
        text, span = articles[member.article].text, member.span
        before, behind = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
        yield f"{member.article}: {before}«{span.of(text)}»{behind}".replace("\n", " ")


if __name__ == "__main__":
    main()
