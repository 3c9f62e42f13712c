"""The moments of a story in order: what is said to have happened when, and who says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from saksi.model.article import Article, Reading
from saksi.model.span import Span
from saksi.model.story import Evidence, TimelineEntry


def timeline(readings: Sequence[Reading]) -> tuple[TimelineEntry, ...]:
    """Return one entry for each date that the articles name, in order of time, with every sentence that names it.

    The entry's text is the shortest such sentence that holds an event, or else the shortest, without its dateline; one
    that begins or ends within a quotation only where there is no other. Lengths of time, frequencies and dates without
    a year are left out.
    """
    named: dict[str, list[tuple[Evidence, str, bool]]] = defaultdict(list)
    for reading in readings:
        article = reading.article
        for moment in reading.facts.moments:
            if (
                moment.edtf is None
                or moment.kind not in ("date", "time")
                or "X" in moment.edtf.partition("T")[0]
            ):
                continue
            span = sentence_at(article, moment.span)
            holds_event = any(e.span.overlaps(span) for e in reading.facts.events)
            named[moment.edtf.partition("T")[0]].append(
                (Evidence(article.id, span), _told(article, span), holds_event)
            )
    return tuple(_entry(edtf, named[edtf]) for edtf in sorted(named))


def _entry(edtf: str, sentences: Sequence[tuple[Evidence, str, bool]]) -> TimelineEntry:
    _evidence, text, _event = min(sentences, key=lambda s: (_is_broken(s[1]), not s[2], len(s[1]), s[1]))
    return TimelineEntry(edtf, text, tuple(sorted({evidence for evidence, _text, _event in sentences})))


def _told(article: Article, span: Span) -> str:
    """Return the words of a sentence without the dateline in front of them."""
    head = article.dateline.whole.end if article.dateline else 0
    return (
        Span(max(span.start, head), span.end).of(article.text) if head < span.end else span.of(article.text)
    )


def _is_broken(text: str) -> bool:
    """Return whether a quotation is opened in a sentence and not closed, or closed and not opened."""
    return text.count('"') % 2 == 1 or text.count("“") != text.count("”")


def sentence_at(article: Article, span: Span) -> Span:
    """Return the sentence that holds the start of ``span``; ``span`` itself where none does."""
    return next((s for s in article.sentences if s.holds(span.start)), span)
