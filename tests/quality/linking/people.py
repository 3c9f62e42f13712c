"""People alone: a second set, longer articles of our own writing in which the people are marked and nothing else.

    python -m tests.quality.linking.people            print the table
    python -m tests.quality.linking.people --show 20  and the first misses of the half that may be tuned on
    python -m tests.quality.linking.people --raise    and raise the floors that were exceeded

As in the first set, even numbers are the test half. What is found of other kinds and answers no mark is not counted.
"""

from __future__ import annotations

import argparse
import dataclasses

from saksi.model.article import Reading
from tests.quality import gate
from tests.quality.linking import marking, run, scoring
from tests.quality.linking.marking import FOLDER, Marking
from tests.quality.linking.scoring import Counts, Miss

SET = "linking people"
MARKED = ("people_id.txt", "people_en.txt")


def load() -> list[Marking]:
    """Return the marked articles."""
    return [a for name in MARKED for a in marking.parse((FOLDER / name).read_text("utf-8"))]


def measure() -> tuple[dict[str, Counts], list[Miss]]:
    """Return the counts by language and half and over all, and every miss."""
    articles = {a.id: a for a in load()}
    counts = {part: Counts() for part in run.PARTS}
    misses: list[Miss] = []
    for reading in run.read(marking.lines(list(articles.values()))):
        article = articles[reading.article.id]
        one, missed = scoring.score(article, of_people(reading, article))
        counts[f"{article.language}.{article.half}"].add(one)
        counts["all"].add(one)
        misses += missed
    return counts, misses


def of_people(reading: Reading, article: Marking) -> Reading:
    """Return the reading with its people, and of other things only those one of whose mentions meets a mark."""
    marks = [place for e in article.entities.values() for place in e.mentions + e.roles]
    kept = tuple(
        e
        for e in reading.facts.entities
        if e.kind == "person"
        or any(
            scoring.overlap((m.span.start, m.span.end, m.text), mark) >= scoring.HALF
            for m in e.mentions
            for mark in marks
        )
    )
    return dataclasses.replace(reading, facts=dataclasses.replace(reading.facts, entities=kept))


def main() -> None:
    """Print the table and, where asked for, misses of the half that may be seen."""
    parser = argparse.ArgumentParser(description="Scores of linking the people of an article.")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print the first N misses")
    parser.add_argument("--raise", dest="lift", action="store_true", help="raise the floors")
    args = parser.parse_args()
    counts, misses = measure()
    print(run.table(counts))
    if args.lift:
        gate.raise_floors(SET, run.scores(counts))
    for miss in [m for m in misses if run.may_be_seen(m)][: args.show]:
        print(f"{miss.article}  {miss.what}: {miss.text}")


if __name__ == "__main__":
    main()
