"""Score quotations against PFSA-ID: hand-marked statements of Indonesian news, exact spans.

    python bench/quotations_pfsa.py [FOLDER] [--show N] [--label STATEMENT]

FOLDER holds ``docs.train.jsonl`` (text and ``[start, end, label]``); without it the evaluation data beside the project
is used. The set marks direct quotations alone, their marks inside the span, so our quotations are put into its labels:

* STATEMENT: each span of a direct quotation, its marks included.
* CUE, CUECOREF: its cue; CUECOREF where the cue names its speaker by a suffix alone.
* PERSON: the name of the speaker where they are first quoted, directly or not, ROLE the office printed before it;
  PERSONCOREF: what names them beside a later quotation. PERSON and PERSONCOREF are counted together.

The set is free for non-commercial use only: nothing is learnt or copied from it.
"""

from __future__ import annotations

import argparse
import collections
import json
import pathlib
import sys
from collections.abc import Iterator

from saksi.extract import entities, quotes
from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Entity, Quote
from saksi.model.span import Span
from saksi.text import segment

DATA = pathlib.Path(__file__).parents[2] / "shared" / "data" / "quotes" / "pfsa-id"
LABELS = ("STATEMENT", "CUE", "CUECOREF", "NAME", "ROLE")
OURS = {"PERSON": "NAME", "PERSONCOREF": "NAME"}
MARKS = "\"“”„«»'‘’"
Labelled = tuple[int, int, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=DATA)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--label")
    args = parser.parse_args()
    path = args.folder / "docs.train.jsonl"
    if not path.is_file():
        sys.exit(f"{path} is not there: nothing to score")
    hits: collections.Counter[str] = collections.Counter()
    missed: list[tuple[str, str, str]] = []
    false: list[tuple[str, str, str]] = []
    for line in path.read_text("utf8").splitlines():
        document = json.loads(line)
        text = document["text"]
        gold = {(a, b, OURS.get(k, k)) for a, b, k in document["spans"]}
        gold = {g for g in gold if g[2] in LABELS}
        got = set(labels(text))
        hits.update(k for _, _, k in gold & got)
        missed += [(document["id"], k, around(text, a, b)) for a, b, k in sorted(gold - got)]
        false += [(document["id"], k, around(text, a, b)) for a, b, k in sorted(got - gold)]
    report(hits, missed, false)
    for name, rows in (("missed", missed), ("false", false)):
        chosen = [r for r in rows if args.label in (None, r[1])]
        for row in chosen[: args.show]:
            print(name, *row, sep=" | ")


def report(
    hits: collections.Counter[str], missed: list[tuple[str, str, str]], false: list[tuple[str, str, str]]
) -> None:
    for label in LABELS:
        tp, fn, fp = hits[label], sum(k == label for _, k, _ in missed), sum(k == label for _, k, _ in false)
        p, r = tp / max(1, tp + fp), tp / max(1, tp + fn)
        f1 = 2 * p * r / (p + r) if p + r else 0.0
        shown = "PERSON+PERSONCOREF" if label == "NAME" else label
        print(f"{shown:<20} p {p:.3f}  r {r:.3f}  f1 {f1:.3f}  n {tp + fn}")


def around(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 60) : start]}[[{text[start:end]}]]{text[end : end + 60]}"


def labels(text: str) -> Iterator[Labelled]:
    """Return our reading of ``text`` in the labels of the set."""
    language = load("id")
    article = Article("a", "a", text, "id", sentences=segment.sentences(text, (), language))
    found = entities.find(article, language)
    known = {e.id: e for e in found}
    said = quotes.find(article, language, found)
    direct = [q for q in said if q.kind == "direct"]
    for quote in direct:
        yield from ((*with_marks(text, s), "STATEMENT") for s in quote.spans)
        if quote.cue:
            yield quote.cue.span.start, quote.cue.span.end, "CUECOREF" if suffixed(quote) else "CUE"
    yield from named(text, said, direct, known)


def suffixed(quote: Quote) -> bool:
    return (
        bool(quote.cue)
        and quote.cue.text.lower().endswith("nya")
        and not (quote.speaker and quote.speaker.span)
    )


def with_marks(text: str, span: Span) -> tuple[int, int]:
    start, end = span.start, span.end
    while start > 0 and text[start - 1].isspace():
        start -= 1
    start -= start > 0 and text[start - 1] in MARKS
    while end < len(text) and (text[end].isspace() or text[end] in ",."):
        end += 1
    end += end < len(text) and text[end] in MARKS
    return start, end


def named(
    text: str, said: tuple[Quote, ...], direct: list[Quote], known: dict[str, Entity]
) -> Iterator[Labelled]:
    """Return who is named: beside each direct quotation, and where its speaker is first brought in."""
    wanted = {q.speaker.entity for q in direct if q.speaker and q.speaker.entity}
    first: set[str] = set()
    for quote in said:
        speaker = quote.speaker
        if speaker is None or speaker.span is None:
            continue
        new = speaker.entity in wanted and speaker.entity not in first
        if speaker.entity and new and known[speaker.entity].kind == "person":
            first.add(speaker.entity)
            yield from introduced(text, speaker.span, known[speaker.entity], speaker.role)
        elif quote.kind == "direct":
            yield speaker.span.start, speaker.span.end, "NAME"


def introduced(text: str, span: Span, entity: Entity, role: str | None) -> Iterator[Labelled]:
    name = next((m.span for m in entity.mentions if span.contains(m.span)), span)
    yield name.start, name.end, "NAME"
    if role and (at := text.find(role, span.start, span.end)) >= 0:
        yield at, at + len(role), "ROLE"


if __name__ == "__main__":
    main()
