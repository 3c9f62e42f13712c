"""An article's part in a statement: its words, and how they were said."""

from __future__ import annotations

from saksi.comparison.units import Unit
from saksi.model.span import Span
from saksi.model.story import Member

_FAR = 160
"""Characters between the word of speech and words that it still leads to."""


def member(unit: Unit, span: Span) -> Member:
    """Return the words at ``span``, within a piece or from it on, as a member of a statement."""
    text = span.of(unit.source.text) if unit.source else span.shift(-unit.span.start).of(unit.text)
    quote = unit.quote
    if quote is None:
        return Member(unit.article, span, text)
    return Member(unit.article, span, text, quote.id, quote.kind, _leading(unit, span), unit.speaker_name)


def _leading(unit: Unit, span: Span) -> Span | None:
    """Return the word of speech where it leads to the words: in their sentence, with nobody named between the two.

    Words under it may be no clause of their own ("called for | a truce"), or be another thing without it ("doubted that | …").
    """
    quote, source = unit.quote, unit.source
    if quote is None or quote.kind == "direct" or quote.cue is None or source is None:
        return None
    cue, speaker = quote.cue.span, quote.speaker.span if quote.speaker else None
    if not 0 <= span.start - cue.end <= _FAR or (speaker and cue.end <= speaker.start < span.start):
        return None
    between = Span(cue.end, span.start).of(source.text)
    return None if any(mark in between for mark in '\n"“”') else cue
