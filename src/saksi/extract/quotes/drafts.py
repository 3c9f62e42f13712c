"""From reports and quoted pieces to quotations without a resolved speaker: the kind and the exact spans."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from saksi.extract.quotes.frames import QUOTED, Frame
from saksi.extract.quotes.lexicon import Lexicon
from saksi.extract.quotes.reports import Range, Report
from saksi.model.facts import QuoteKind
from saksi.model.span import Span


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
        return self.frame.span.cover(self.report.frame.span) if self.report else self.frame.span


def drafts(
    text: str, frame: Frame, reports: Sequence[Report], before: Frame | None, lexicon: Lexicon
) -> Iterator[Draft]:
    """Yield the quotations of one frame in order of the text."""
    used: set[int] = set()
    found: list[Draft] = []
    for report in reports:
        if report.resumes:
            if before is not None:
                found.extend(_resumed(text, before, report))
            continue
        used.update(i for a, b in report.content for i in range(a, b))
        draft = _draft(text, frame, report, lexicon)
        if draft:
            found.append(draft)
    found.extend(_standing(text, frame, used))
    yield from sorted(found, key=lambda d: d.spans[0])


def _draft(text: str, frame: Frame, report: Report, lexicon: Lexicon) -> Draft | None:
    ranges = [_without_lead(frame, r, lexicon) for r in report.content]
    quoted = [i for r in ranges for i in range(*r) if frame.tokens[i].block]
    if quoted and all(_only_quoted(frame, r) for r in ranges):
        spans = tuple(s for i in quoted if (s := _inner(text, frame, i)))
        return Draft("direct", spans, frame, report) if spans else None
    spans = tuple(s for r in ranges if (s := frame.range(*r).strip(text)))
    return Draft("mixed" if quoted else "indirect", spans, frame, report) if spans else None


def _without_lead(frame: Frame, found: Range, lexicon: Lexicon) -> Range:
    start, end = found
    lead = start
    while lead < end and not frame.tokens[lead].block:
        size = lexicon.lead(frame.words, lead, end) or (0 if frame.tokens[lead].word else 1)
        if not size:
            return found
        lead += size
    return (lead, end) if lead < end else found


def _only_quoted(frame: Frame, found: Range) -> bool:
    return all(frame.tokens[i].block is not None or not frame.tokens[i].word for i in range(*found))


def _inner(text: str, frame: Frame, at: int) -> Span | None:
    """Return the words of a quoted piece without its marks and without the comma before the closing one."""
    block = frame.tokens[at].block
    if block is None:
        return None
    span = block.inner.strip(text).strip(text, ",").strip(text)
    return span if span else None


def _standing(text: str, frame: Frame, used: set[int]) -> Iterator[Draft]:
    """Yield the quoted pieces that stand alone: nothing but marks around them, or a colon before them."""
    alone = all(t.block is not None or not t.word for t in frame.tokens[frame.fixed :])
    for at, token in enumerate(frame.tokens):
        if token.block is None or at in used or not token.block.double:
            continue
        led = at > 0 and frame.words[at - 1] == ":"
        if (alone or led) and token.block.opened:
            span = _inner(text, frame, at)
            if span and _clausal(span.of(text)):
                yield Draft("direct", (span,), frame, None)


def _clausal(words: str) -> bool:
    return words.count(" ") >= 2


def _resumed(text: str, before: Frame, report: Report) -> Iterator[Draft]:
    """Yield the sentence before as the words of the one that the report names."""
    if any(w == QUOTED for w in before.words):
        return
    start = before.fixed
    end = len(before.words)
    while end > start and not before.tokens[end - 1].word:
        end -= 1
    if end - start > 3:
        yield Draft("indirect", (before.range(start, end),), before, report)
