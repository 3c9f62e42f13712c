"""Where quotations are cut: at their sentences. Spans only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from saksi.languages import Language
from saksi.model.facts import Quote
from saksi.model.span import Span
from saksi.text.segment import abbreviates

LEAST_SENTENCE = 3
"""A quotation is cut between sentences of at least this many words."""


def sentences_within(text: str, span: Span, language: Language) -> Iterator[Span]:
    """Yield the sentences of a quotation: cut after a stop that is followed by a space and a capital.

    Dots that leave something out (“…”) end nothing, nor does that of an abbreviation or initial ("Gov. Vale")."""
    start = at = span.start
    while at < span.end:
        if text[at] in ".!?" and text[at - 1] != "." and at + 2 < span.end and text[at + 1].isspace():
            after = at + 1
            while after < span.end and (text[after].isspace() or text[after] in '"“‘('):
                after += 1
            ends = (
                after < span.end
                and text[after].isupper()
                and not _abbreviates(text, start, at, after, language)
            )
            if ends and _enough(text[start:at], text[after : span.end]):
                yield Span(start, at + 1)
                start = at = after
                continue
        at += 1
    yield Span(start, span.end).strip(text)


def _abbreviates(text: str, start: int, at: int, after: int, language: Language) -> bool:
    return text[at] == "." and abbreviates(text, start, at, after, language)


def _enough(*sentences: str) -> bool:
    return all(len(s.split(maxsplit=LEAST_SENTENCE)) >= LEAST_SENTENCE for s in sentences)


def once(quoted: Sequence[tuple[Span, Quote]]) -> Iterator[tuple[Span, Quote]]:
    """Yield the quoted spans, longest first, those inside another left out, so that no word is said twice."""
    kept: list[Span] = []
    for span, quote in sorted(quoted, key=lambda pair: (-len(pair[0]), pair[0])):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
            yield span, quote


def within(span: Span, whole: Span) -> Span:
    """Return the part of ``span`` that lies in ``whole``; empty where none does."""
    return Span(max(span.start, whole.start), max(span.start, whole.start, min(span.end, whole.end)))
