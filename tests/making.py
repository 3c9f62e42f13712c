"""Readings of our own writing for tests: a text, its sentences one per line, and the facts named by what they hold."""

from __future__ import annotations

from decimal import Decimal

from saksi.model.article import Article, Reading
from saksi.model.facts import (
    Amount,
    Bound,
    Cue,
    Entity,
    EntityKind,
    Facts,
    Mention,
    Moment,
    Quote,
    QuoteKind,
    Speaker,
)
from saksi.model.span import Span


def place(text: str, piece: str) -> Span:
    """Return where ``piece`` first stands in ``text``."""
    start = text.index(piece)
    return Span(start, start + len(piece))


def line_spans(text: str) -> tuple[Span, ...]:
    """Return the lines of ``text`` that hold something: in these tests a line is a sentence."""
    spans, at = [], 0
    for line in text.split("\n"):
        span = Span(at, at + len(line)).strip(text)
        if len(span):
            spans.append(span)
        at += len(line) + 1
    return tuple(spans)


def reading(name: str, text: str, facts: Facts | None = None, language: str = "id") -> Reading:
    """Return a reading of ``text`` whose lines are its sentences."""
    article = Article(
        id=name, address=f"{name}.txt", text=text, language=language, sentences=line_spans(text)
    )
    return Reading(article, facts or Facts())


def quote(text: str, words: str, speaker: str, kind: QuoteKind = "direct", number: int = 1) -> Quote:
    """Return a quotation of ``words``, spoken by ``speaker``, in the line where they stand."""
    span = place(text, words)
    sentence = next(s for s in line_spans(text) if s.contains(span))
    named = text.find(speaker, sentence.start, sentence.end)
    where = Span(named, named + len(speaker)) if named >= 0 else None
    said = Speaker(speaker, None, speaker if where else None, where)
    return Quote(f"q{number}", kind, (span,), words, said, _cue(text, sentence), None, sentence)


def _cue(text: str, sentence: Span) -> Cue | None:
    for word in (" kata ", " said "):
        at = text.find(word, sentence.start, sentence.end)
        if at >= 0:
            return Cue(word.strip(), Span(at + 1, at + len(word) - 1))
    return None


def amount(
    text: str, words: str, value: str, unit: str, bound: Bound = "exact", what: str | None = None
) -> Amount:
    """Return the amount printed as ``words``."""
    return Amount("n1", place(text, words), words, Decimal(value), unit, bound, None, what)


def moment(text: str, words: str, edtf: str) -> Moment:
    """Return the day printed as ``words``."""
    return Moment("m1", place(text, words), words, edtf, "date", "absolute", "")


def entity(text: str, name: str, kind: EntityKind, *mentions: str, country: str | None = None) -> Entity:
    """Return an entity named by each of ``mentions`` (its name, where none are given)."""
    places = [place(text, m) for m in mentions or (name,)]
    return Entity(f"e-{name}", name, kind, tuple(Mention(p, p.of(text)) for p in places), None, country)
