"""How far a credit reaches: the text that rests on its source.

* The agency of a dateline, a signature and a "Sumber:" line: all of the report.
* A credit that opens its paragraph ("Dilansir Kabar, …", "Kabar melaporkan …"): from its sentence on, to the next such
  credit, the next section heading, or the end of the report.
* Any other credit: from the beginning of its sentence (of the quotation that its sentence closes) to the end of its
  paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence

from saksi.extract.credits.cues import Finding
from saksi.model.article import Article
from saksi.model.span import Span

_MARKS = '"“”„‟«»'
_OPENING = 30
"""Characters of a paragraph in which the cue or the name of an opening credit begins."""
CARRIES = frozenset({"agency", "outlet", "anonymous"})
"""Kinds of sources from which a whole section may be taken over."""


def whole(article: Article) -> Span:
    """Return the report, from its first sentence to the end of its last."""
    if not article.sentences:
        return Span(0, len(article.text))
    return Span(article.sentences[0].start, article.sentences[-1].end)


def opens(article: Article, finding: Finding, sentence: Span) -> bool:
    """Return whether the credit opens its paragraph, a dateline aside."""
    start = paragraph(article, sentence).start
    if article.dateline and article.dateline.span.end > start:
        start = article.dateline.span.end
    return finding.kind in CARRIES and min(finding.cue_start, finding.start) - start <= _OPENING


def paragraph(article: Article, sentence: Span) -> Span:
    """Return the piece of prose around the sentence that no blank or broken line and no clutter divides."""
    held = [piece for piece in article.prose if piece.contains(sentence)]
    piece = held[0] if held else sentence
    start, end = piece.start, piece.end
    for other in article.sentences:
        if not piece.contains(other):
            continue
        if other.end <= sentence.start and "\n" in article.text[other.end : sentence.start]:
            start = max(start, other.end)
        if other.start >= sentence.end and "\n" in article.text[sentence.end : other.start]:
            end = min(end, other.start)
            break
    return Span(start, end).strip(article.text)


def of(article: Article, sentence: Span, is_opening: bool, stops: Sequence[int]) -> Span:
    """Return the reach of a credit in ``sentence``; ``stops`` are the offsets at which other credits open."""
    around = paragraph(article, sentence)
    if not is_opening:
        return Span(_quotation(article, around, sentence), max(around.end, sentence.end))
    headings = [c.span.start for c in article.clutter if c.kind == "heading"]
    end = min([s for s in [*stops, *headings] if s > sentence.start], default=whole(article).end)
    last = max((s.end for s in article.sentences if s.end <= end), default=sentence.end)
    return Span(sentence.start, max(last, sentence.end))


def _quotation(article: Article, around: Span, sentence: Span) -> int:
    """Return the start of the sentence, or of the earlier one in which the quotation that it closes begins."""
    before = article.text[around.start : sentence.start]
    if sum(before.count(mark) for mark in _MARKS) % 2 == 0:
        return sentence.start
    opened = around.start + max(before.rfind(mark) for mark in _MARKS)
    return max((s.start for s in article.sentences if s.start <= opened), default=sentence.start)
