"""Score quotations against PolNeAR: attributions of English political news, exact spans.

    python bench/quotations_polnear.py [FOLDER] [--part train|dev|both] [--limit N] [--show N] [--label Cue] [--causes]

FOLDER holds ``train`` and ``dev``, each with ``text`` and ``attributions`` (brat standoff); without it the evaluation
data beside the project is used. A source, cue or content is right if it covers exactly the same words as the marked
one (punctuation and quotation marks apart). The set marks more than speech: beliefs, wishes, plans, acts that show an
attitude, documents that show something. ``--causes`` sorts the missed attributions by what stands in the way.

Its guidelines put the opening "that" into the content, auxiliaries and adverbs into the cue, and into the source all
that describes it: article, apposition, relative clause; so does this scorer with ours before comparing, by rules that
look at the text alone.
"""

from __future__ import annotations

import argparse
import collections
import pathlib
import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache

from saksi.extraction import entities, quotes
from saksi.extraction.quotes import lexicon
from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Cue, Quote, Speaker
from saksi.model.span import Span
from saksi.text import segment, tokens

DATA = pathlib.Path(__file__).parents[2] / "shared" / "data" / "quotes" / "polnear"
ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
AUXILIARY = re.compile(r"(?:(?:\s|^)(?:has|have|had|is|are|was|were|also|later|then|and|but|\w+ly)\b)+\s*$")
DESCRIBES = re.compile(r"\s*(?:,\s|\(|[-–—]\s|(?=(?:who|of|for|and)\b))")
WHO = re.compile(r",?\s(who|which)(?:\s(?:has|have|had|was|were|is|are|also|then|later|\w+ly))*\s")
STOP = re.compile(
    r"[.!?;](?:\s|$)(?<![A-Z]\.\s)(?<!\b(?:Mr|Ms|Dr|St|Jr)\.\s)(?<!\b(?:Mrs|Sen|Rep|Gov|Gen)\.\s)|[\n:\"“”]|\'\'"
)
FARTHEST, SHORT_ING = 220, 4
LABELS = ("Source", "Cue", "Content")
Words = frozenset[int]
Marked = dict[str, Words]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", nargs="?", type=pathlib.Path, default=DATA)
    parser.add_argument("--part", default="dev", choices=("train", "dev", "both"))
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--label", default="Content")
    parser.add_argument("--causes", action="store_true")
    args = parser.parse_args()
    root = args.folder / "data" if (args.folder / "data").is_dir() else args.folder
    parts = ("train", "dev") if args.part == "both" else (args.part,)
    files = [f for part in parts for f in first_of_each(root / part / "attributions")]
    if not files:
        sys.exit(f"{args.folder} holds no attributions: nothing to score")
    counts: dict[str, collections.Counter[str]] = {label: collections.Counter() for label in LABELS}
    causes: collections.Counter[str] = collections.Counter()
    shown = 0
    for file in files[: args.limit or None]:
        text = file.parent.with_name("text").joinpath(file.stem.rsplit("_", 1)[0] + ".txt").read_text("utf8")
        words = tokens.words(text)
        gold, got = list(marked(file, words)), list(ours(text, words))
        for label in LABELS:
            wanted = {g[label] for g in gold if g.get(label)}
            given = {g[label] for g in got if g.get(label)}
            counts[label].update(tp=len(wanted & given), fn=len(wanted - given), fp=len(given - wanted))
            for name, rows in (("missed", wanted - given), ("false", given - wanted)):
                for row in sorted(rows, key=min) if label == args.label else ():
                    if shown < args.show:
                        shown += 1
                        print(name, "|", around(text, words, row))
        if args.causes:
            causes.update(why(text, words, gold, got))
    for label in LABELS:
        c = counts[label]
        p, r = c["tp"] / max(1, c["tp"] + c["fp"]), c["tp"] / max(1, c["tp"] + c["fn"])
        print(
            f"{label:<8} p {p:.3f}  r {r:.3f}  f1 {2 * p * r / (p + r) if p + r else 0:.3f}  n {c['tp'] + c['fn']}"
        )
    for cause, n in causes.most_common():
        print(f"{n:>6}  {cause}")


def first_of_each(folder: pathlib.Path) -> Iterator[pathlib.Path]:
    """Yield one annotator's file of each article."""
    seen: set[str] = set()
    for file in sorted(folder.glob("*.ann")):
        article = file.stem.rsplit("_", 1)[0]
        if article not in seen:
            seen.add(article)
            yield file


def marked(file: pathlib.Path, words: tuple[Span, ...]) -> Iterator[Marked]:
    spans: dict[str, tuple[str, Words]] = {}
    links: list[list[str]] = []
    for line in file.read_text("utf8").splitlines():
        name, _, rest = line.partition("\t")
        if name.startswith("T"):
            head = rest.split("\t")[0]
            label, _, places = head.partition(" ")
            spans[name] = (
                label,
                frozenset().union(*(covered(words, p) for p in places.split(";") if p.strip())),
            )
        elif name.startswith("E"):
            links.append([part.split(":")[1] for part in rest.split()])
    for link in links:
        yield {spans[t][0]: spans[t][1] for t in link if t in spans and spans[t][0] in LABELS}


def covered(words: tuple[Span, ...], place: str) -> Words:
    start, end = (int(x) for x in place.split())
    return under(words, (Span(start, end),))


def under(words: tuple[Span, ...], spans: tuple[Span, ...]) -> Words:
    return frozenset(i for i, w in enumerate(words) for s in spans if w.start < s.end and s.start < w.end)


def ours(text: str, words: tuple[Span, ...]) -> Iterator[Marked]:
    language = load("en")
    article = Article("a", "a", text, "en", sentences=segment.sentences(text, (), language))
    last: Marked = {}
    end = 0
    for quote in quotes.find(article, language, entities.find(article, language)):
        found = labelled(text, words, quote)
        if last and quote.cue is None and "\n" not in text[end : quote.spans[0].start]:
            last["Content"] |= found[
                "Content"
            ]  # "One," she said. "Two.": one attribution there, two quotations here
        else:
            if last:
                yield last
            last = found
        end = quote.sentence.end
    if last:
        yield last


def labelled(text: str, words: tuple[Span, ...], quote: Quote) -> Marked:
    content = under(words, quote.spans)
    first = min(content, default=0)
    if quote.kind != "direct" and first and words[first - 1].of(text).lower() == "that":
        content |= {first - 1}
    out = {"Content": content}
    if quote.cue and under(words, (quote.cue.span,)):
        out["Cue"] = widened(text, words, under(words, (quote.cue.span,)))
    if quote.speaker and quote.speaker.span:
        out["Source"] = under(words, (whole_source(text, quote.speaker, quote.cue, quote.spans),))
    return out


def whole_source(text: str, speaker: Speaker, cue: Cue | None, words: Sequence[Span]) -> Span:
    """Return the mention with what the set counts to the source besides: an article before it, and the apposition or
    relative clause behind it ("Sari Daun, a farmer who runs the ferry, said").

    ``words`` are those of the quotation. Where the cue follows, that is all up to it, unless an adjunct stands there (", speaking on Monday,"); where the cue
    stands before, all up to an adjunct or the end of the sentence.
    """
    span = speaker.span or Span(0, 0)
    before = ARTICLE.search(text[max(0, span.start - 5) : span.start])
    start = span.start - (len(before.group()) if before else 0)
    follows = cue is not None and cue.span.start >= span.end
    alone = WHO.fullmatch(text[span.end : cue.span.start]) if follows and cue else None
    if alone:
        return Span(
            span.end + alone.start(1), span.end + alone.end(1)
        )  # Sari, who said: the set has "who" there
    if follows and cue:
        behind = text[span.end : cue.span.start]
        kept = behind if len(behind) <= FARTHEST and described(behind) else ""
        kept = AUXILIARY.sub("", kept)
    else:
        kept = tail(
            text[span.end : min((s.start for s in words if s.start > span.end), default=len(text))][:FARTHEST]
        )
    return Span(start, span.end + len(kept.rstrip(" ,-–—")))


def described(behind: str) -> bool:
    """Return whether the words behind a mention describe it: a comma, bracket or small word, and no adjunct."""
    lead = DESCRIBES.match(behind)
    return lead is not None and "\n" not in behind and not is_adjunct(behind[lead.end() :])


def is_adjunct(words: str) -> bool:
    first = words.split(maxsplit=1)[0].lower().strip(",") if words.split() else ""
    return first in adjuncts() or (first.endswith("ing") and len(first) > SHORT_ING)


def tail(behind: str) -> str:
    """Return what describes a speaker who stands behind the cue."""
    stop = STOP.search(behind)
    behind = behind[: stop.start()] if stop else behind
    if not described(behind):
        return ""
    at = 0
    parts = behind.split(", ")
    for n, part in enumerate(parts):
        if n and is_adjunct(part):
            break
        at += len(part) + 2
    return behind[: max(0, at - 2)]


@cache
def adjuncts() -> frozenset[str]:
    known = lexicon.load(load("en"))
    return (
        (known["prepositions"] - {"of", "whose", "that"})
        | known["time_words"]
        | known["accompany"]
        | {"and", "but", "meanwhile", "however", "too", "though"}
    )


@cache
def around_cue() -> frozenset[str]:
    return lexicon.load(load("en"))["adverbs"]


def widened(text: str, words: tuple[Span, ...], cue: Words) -> Words:
    first = min(cue)
    while (
        first
        and words[first - 1].of(text).lower() in around_cue()
        and text[words[first - 1].end : words[first].start] == " "
    ):
        first -= 1
    return cue | set(range(first, min(cue)))


def why(text: str, words: tuple[Span, ...], gold: list[Marked], got: list[Marked]) -> Iterator[str]:
    """Yield, for each attribution whose content was not found exactly, what stands in the way."""
    contents = [g["Content"] for g in got]
    cues = set().union(*(g["Cue"] for g in got if "Cue" in g)) if got else set()
    known = lexicon.load(load("en"))
    for g in gold:
        content = g.get("Content", frozenset())
        if not content or content in contents:
            continue
        cue = [words[i].of(text).lower() for i in sorted(g.get("Cue", ()))]
        near = max((len(content & c) / len(content | c) for c in contents), default=0.0)
        if near >= 0.5:
            yield "found, other extent"
        elif not any(known.at([*cue, "", ""], i) for i in range(len(cue))):
            yield "cue is no word of speech: " + ("none" if not cue else "noun, belief, plan or act")
        elif g.get("Cue", frozenset()) & cues:
            yield "cue found, other content"
        else:
            yield "word of speech passed over"


def around(text: str, words: tuple[Span, ...], row: Words) -> str:
    start, end = words[min(row)].start, words[max(row)].end
    return " ".join(f"{text[max(0, start - 70) : start]}[[{text[start:end]}]]{text[end : end + 60]}".split())


if __name__ == "__main__":
    main()
