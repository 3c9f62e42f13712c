"""How far a credit reaches: the text that rests on its source.

* The agency of a dateline, a signature and a "Sumber:" line: all of the report.
* A credit that opens its paragraph ("Dilansir Kabar, …", "Kabar melaporkan …"): from its sentence on, to the next such
  credit, the next section heading, or the end of the report.
* Any other credit: from the beginning of its sentence (of the quotation that its sentence closes) to the end of its
  paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from saksi.extraction.credits.cues import Finding
from saksi.model.article import Article
from saksi.model.span import Span

_MARKS = '"“”„‟«»'
_OPENING = 30
"""Characters of a paragraph in which the cue or the name of an opening credit begins."""
_CARRIES = frozenset({"agency", "outlet", "anonymous"})
"""Kinds of sources from which a whole section may be taken over."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a sentence stands: its paragraph, and the start of the sentence that opens the quotation it is in."""

    paragraph: Span
    quotation: int


class Layout:
    """The paragraphs and sections of one article, made once for all its credits."""

    def __init__(self, article: Article) -> None:
        self._dateline = article.dateline.whole.end if article.dateline else 0
        self._ends = [s.end for s in article.sentences]
        self._headings = sorted(c.span.start for c in article.clutter if c.kind == "heading")
        self._places = _places(article)
        first, last = (article.sentences[0], article.sentences[-1]) if article.sentences else (None, None)
        self.whole = Span(first.start, last.end) if first and last else Span(0, len(article.text))

    def opens(self, finding: Finding, sentence: Span) -> bool:
        """Return whether the credit opens its paragraph, a dateline aside."""
        start = max(self._places[sentence.start].paragraph.start, 0)
        start = self._dateline if start <= self._dateline <= sentence.end else start
        return finding.kind in _CARRIES and min(finding.cue_start, finding.start) - start <= _OPENING

    def section(self, sentence: Span, stops: list[int]) -> Span:
        """Return the reach of an opening credit; ``stops`` are the offsets, in order, at which credits open."""
        end = self.whole.end
        for places in (stops, self._headings):
            next_one = bisect_right(places, sentence.start)
            end = min(end, places[next_one]) if next_one < len(places) else end
        kept = bisect_right(self._ends, end)
        return Span(sentence.start, max(self._ends[kept - 1] if kept else 0, sentence.end))

    def paragraph(self, sentence: Span) -> Span:
        """Return the reach of any other credit in ``sentence``."""
        place = self._places[sentence.start]
        return Span(place.quotation, max(place.paragraph.end, sentence.end))


def _places(article: Article) -> dict[int, _Place]:
    """Return where each sentence stands, by its start, in one pass over the sentences."""
    out: dict[int, _Place] = {}
    for sentences in _paragraphs(article):
        whole = Span(sentences[0].start, sentences[-1].end)
        opened: int | None = None
        for sentence in sentences:
            out[sentence.start] = _Place(whole, sentence.start if opened is None else opened)
            text = sentence.of(article.text)
            if sum(text.count(mark) for mark in _MARKS) % 2:
                opened = sentence.start if opened is None else None
    return out


def _paragraphs(article: Article) -> Iterable[list[Span]]:
    """Yield the sentences of each paragraph: a line break between two sentences ends one."""
    held: list[Span] = []
    for sentence in article.sentences:
        if held and "\n" in article.text[held[-1].end : sentence.start]:
            yield held
            held = []
        held.append(sentence)
    if held:
        yield held
