"""Types of events on the PLV sentences: source and target are given, the root is asked for.

    python bench/events_plv.py [../shared/data/events/plv/PLV_dev_nopred.tsv] [--show ROOT]

The set's YIELD is RETREAT here. Of several events the one between the given parties counts, else one of the source's.
"""

from __future__ import annotations

import argparse
import collections
import csv
import sys
from collections.abc import Iterator
from pathlib import Path

from saksi.extraction import events
from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Entity, Event, Mention
from saksi.model.span import Span

DATA = Path("../shared/data/events/plv/PLV_dev_nopred.tsv")


def entity(key: str, marked: str, open_mark: str, name: str) -> Entity | None:
    """Return the entity whose place ``open_mark`` shows in the sentence without the other marks."""
    keep = open_mark[1]
    other = "t" if keep == "s" else "s"
    plain = marked.replace(f"<{other}>", "").replace(f"</{other}>", "")
    start = plain.find(open_mark)
    if start < 0:
        return None
    # A state, whatever it is: every party of the set is a party to politics.
    return Entity(key, name, "state", (Mention(Span(start, start + len(name)), name),))


def rank(event: Event) -> int:
    source, target = event.actor == "e1", event.recipient == "e2"
    return 3 * (source and target) + 2 * source + target


def judged(path: Path) -> Iterator[tuple[str, Event | None, str]]:
    language = load("en")
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            source = entity("e1", row["marked_sentence"], "<s>", row["source"])
            target = entity("e2", row["marked_sentence"], "<t>", row["target"])
            if source is None or target is None:
                continue
            text = row["sentence"]
            article = Article("x", "x", text, "en", sentences=(Span(0, len(text)),))
            found = events.find(article, language, (source, target), ())
            best = max(found, key=lambda e: (rank(e), -e.trigger.span.start), default=None)
            yield {"YIELD": "RETREAT"}.get(row["gold_root"], row["gold_root"]), best, row["marked_sentence"]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("path", nargs="?", type=Path, default=DATA)
    parser.add_argument("--show", help="print the wrong ones of this root")
    arguments = parser.parse_args()
    if not arguments.path.is_file():
        print(f"{arguments.path} is not there: nothing to measure")
        return 0
    table: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    whole = 0
    for gold, best, sentence in judged(arguments.path):
        table[gold][best.root if best else "none"] += 1
        whole += best is not None and best.root == gold and rank(best) == 6
        if arguments.show == gold and (best is None or best.root != gold):
            print(best.root if best else "none", best.trigger.text if best else "", "|", sentence[:200])
    total = sum(sum(row.values()) for row in table.values())
    right = sum(row[gold] for gold, row in table.items())
    none = sum(row["none"] for row in table.values())
    print(f"sentences {total}  right root {right / total:.3f}  of those found {right / (total - none):.3f}")
    print(f"right root between source and target {whole / total:.3f}")
    for gold, row in sorted(table.items()):
        wrong = ", ".join(f"{root} {n}" for root, n in row.most_common(4) if root != gold)
        print(f"  {gold:10} {row[gold] / sum(row.values()):.2f} of {sum(row.values()):3}   {wrong}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
