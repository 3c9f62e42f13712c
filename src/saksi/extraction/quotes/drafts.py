"""From reports and quoted pieces to quotations without a resolved speaker: the kind and the exact spans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from saksi.extraction.quotes import clauses
from saksi.extraction.quotes.frames import QUOTED, Frame
from saksi.extraction.quotes.report import Report
from saksi.extraction.quotes.steps import Range
from saksi.extraction.quotes.view import View
from saksi.model.facts import QuoteKind
from saksi.model.span import Span

_SHORTEST = 3
"""Words that a sentence must have at least to be what someone said."""
_SENTENCE = 6
_LEADS = 3
"""Words at the end of a sentence among which one that leads to what follows may be."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation whose speaker is still to be found; ``report`` is ``None`` where no cue stands beside it."""

    kind: QuoteKind
    spans: tuple[Span, ...]
    frame: Frame
    report: Report | None

    @property
    def sentence(self) -> Span:
        """Return the whole sentence or sentences, cue and speaker included."""
        whole = self.frame.span.cover(self.spans[0]).cover(self.spans[-1])
        return whole.cover(self.report.frame.span) if self.report else whole


def drafts(text: str, view: View, reports: Sequence[Report], before: Frame | None) -> Iterator[Draft]:
    """Yield the quotations of one frame in order of the text; ``before`` is a frame without any, just before it."""
    used = {i for report in reports for a, b in report.content for i in range(a, b)}
    found: list[Draft] = []
    for report in reports:
        found.extend(_resumed(view, before, report) if report.resumes else _reported(text, view, report))
    written = view.has(view.fixed, "written")
    written = written or (before is not None and _written(View(before, view.lexicon, view.names)))
    if not written and (before is None or not _glossed(before, view.lexicon["glosses"])):
        found.extend(_standing(text, view.frame, used, view.lexicon["glosses"]))
    yield from sorted(found, key=lambda d: d.spans[0])


def _reported(text: str, view: View, report: Report) -> Iterator[Draft]:
    frame = view.frame
    ranges = [_without_lead(view, r) for r in report.content]
    quoted = [i for r in ranges for i in range(*r) if view.quoted(i)]
    kind: QuoteKind = "mixed" if quoted else "indirect"
    spans = tuple(s for r in ranges if (s := frame.range(*r).strip(text)))
    if quoted and all(view.quoted(i) or not view.worded(i) for r in ranges for i in range(*r)):
        kind, spans = "direct", tuple(w for i in quoted if (w := _inner(text, frame, i)))
    elif all(_name(view, i) for i in quoted):
        kind = "indirect"
    if spans:
        yield Draft(kind, spans, frame, report)


def _name(view: View, at: int) -> bool:
    """Return whether a quoted piece is one word with a capital: a name or an abbreviation, not quoted speech."""
    block = view.token(at).block
    words = view.token(at).text[1:-1].split() if block else []
    return len(words) == 1 and words[0][:1].isupper()


def _without_lead(view: View, found: Range) -> Range:
    """Leave out connectives before a quoted piece: they do not make it a mixed quotation."""
    start, end = found
    while start < end and not view.quoted(start):
        size = view.lexicon.lead(view.words, start, end) or (0 if view.worded(start) else 1)
        if not size:
            return found
        start += size
    return (start, end) if start < end else found


def _inner(text: str, frame: Frame, at: int) -> Span | None:
    """Return the words of a quoted piece without its marks and without the comma before the closing one."""
    block = frame.tokens[at].block
    if block is None:
        return None
    span = block.inner.strip(text).strip(text, ",").strip(text)
    return span if any(c.isalnum() for c in span.of(text)) else None


def _glossed(before: Frame, glosses: frozenset[str]) -> bool:
    """Return whether a sentence ends with a colon behind a word for what follows that is nobody's speech: ``…, yang artinya:``."""
    return before.words[-1:] == (":",) and before.words[-2:-1] != () and before.words[-2] in glosses


def _written(lead: View) -> bool:
    """Return whether a sentence leads to what is written on a thing or passed round: ``Foto itu diberi keterangan sebagai berikut.``"""
    places = range(lead.size)
    follows = lead.any(places[-_LEADS:], "follows") or lead.has(0, "follows")
    return follows and lead.any(places, "written") and lead.person_in(0, lead.size) is None


def _standing(text: str, frame: Frame, used: set[int], glosses: frozenset[str]) -> Iterator[Draft]:
    """Yield the quoted pieces that stand alone: only marks around them, a colon before, or a sentence of their own."""
    alone = all(t.block is not None or not t.word for t in frame.tokens[frame.fixed :])
    for at, token in enumerate(frame.tokens):
        if token.block is None or at in used or not token.block.double or not token.block.opened:
            continue
        span = _inner(text, frame, at)
        if span is None:
            continue
        words = span.of(text)
        before = at - 1 if frame.words[at - 1] not in (",", ":") else at - 2
        if at > 0 and any(w in glosses for w in frame.words[max(0, before - _LEADS + 1) : before + 1]):
            continue  # artinya: "…"
        led = alone or frame.words[at - 1] == ":" or (at + 1 == len(frame.tokens) and _sentence(words))
        if led and words.count(" ") >= _SHORTEST - 1:
            yield Draft("direct", (span,), frame, None)


def _sentence(words: str) -> bool:
    """Return whether quoted words are a sentence: a capital, a full stop, and some length."""
    return words[:1].isupper() and words[-1:] in ".?!" and words.count(" ") >= _SENTENCE


def _resumed(view: View, before: Frame | None, report: Report) -> Iterator[Draft]:
    """Yield the sentence before as the words of the one that the report names."""
    head = view.word(view.fixed)
    if (
        before is None
        or QUOTED in before.words
        or (head in before.words and not view.has(view.fixed, "pointers"))
    ):
        return  # … mengecam pernyataan Sari. Pernyataan itu disampaikan …: another one told of it already
    end = len(before.words)
    start = clauses.opening(View(before, view.lexicon, view.names), before.fixed, end)
    while end > start and not (before.tokens[end - 1].word or before.words[end - 1] in (")", "%", "]")):
        end -= 1
    if end - start > _SHORTEST:
        yield Draft("indirect", (before.range(start, end),), before, report)
