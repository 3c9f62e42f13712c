"""An article cut into the pieces that can be compared: quotations, and the sentences around them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType

from saksi import languages
from saksi.compare.bridge import Meanings, meanings
from saksi.compare.content import Word, content, tokens
from saksi.compare.polarity import denied
from saksi.model.article import Reading
from saksi.model.facts import Amount, Entity, Moment, Quote
from saksi.model.span import Span, without
from saksi.model.story import StatementWhat
from saksi.text import naming

LEAST_CLAUSE = 5
"""A sentence is cut at a comma where both parts have at least this many content words."""
_CUTS = frozenset(",;:–—")
LEAST_WORDS = 2
"""What is left of a sentence outside its quotations is a statement of its own from this many content words on."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One comparable piece of an article.

    ``span`` is what a reader is shown, ``text`` the characters there. ``words`` are its content words, ``meanings``
    what each of them means in the pivot vocabulary, ``denied`` the numbers of those that a negation denies, with the
    negation's place. ``names`` are the keys of the entities it names. ``speaker`` is the full name of whoever said it
    (``None``: the outlet itself, or not known), ``speaker_name`` the name to show.
    """

    article: str
    language: str
    what: StatementWhat
    span: Span
    text: str
    words: tuple[Word, ...]
    meanings: tuple[Meanings, ...] = field(default=(), repr=False, compare=False)
    names: frozenset[str] = frozenset()
    denied: Mapping[int, Span] = field(default_factory=dict, compare=False)
    amounts: tuple[Amount, ...] = ()
    moments: tuple[Moment, ...] = ()
    roots: frozenset[str] = frozenset()
    quote: Quote | None = None
    speaker: str | None = None
    speaker_name: str | None = None


def units(reading: Reading) -> tuple[Unit, ...]:
    """Return the pieces of an article in order of its text; every sentence of prose that holds a word is in one.

    A quotation is cut at its sentences, the rest of its sentence is a piece of its own where it says something more
    than who spoke. A piece that is no quotation is named for what it holds: an event, an amount, a moment, else a fact.
    """
    cutter = _Cutter(reading)
    return tuple(sorted(cutter.cut(), key=lambda u: (u.span, u.what)))


class _Cutter:
    """One reading on its way to pieces."""

    def __init__(self, reading: Reading) -> None:
        self.article = reading.article
        self.facts = reading.facts
        self.language = languages.load(reading.article.language)
        self.entities = {e.id: e for e in reading.facts.entities}
        self.mentions = sorted((m.span, e) for e in reading.facts.entities for m in e.mentions)  # by place

    def cut(self) -> Iterator[Unit]:
        for sentence in self.article.sentences:
            quoted: list[tuple[Span, Quote]] = []
            for quote in self.facts.quotes:
                quoted += [(_within(s, sentence), quote) for s in quote.spans if s.overlaps(sentence)]
            taken = [span for span, _quote in quoted]
            pieces = [u for span, quote in _once(quoted) for u in self._spoken(span, quote)]
            yield from pieces
            yield from self._told(sentence, taken, bool(pieces))

    def _spoken(self, span: Span, quote: Quote) -> Iterator[Unit]:
        for piece in sentences_within(self.article.text, span):
            unit = self._unit(piece, "quote", quote)
            if unit.words or any(True for _token in tokens(self.article.text, piece)):
                yield unit

    def _told(self, sentence: Span, taken: Sequence[Span], quoted: bool) -> Iterator[Unit]:
        """Yield what a sentence says outside its quotations, clause by clause."""
        text = self.article.text
        if not quoted:
            if any(True for _token in tokens(text, sentence)):
                for clause in self._clauses(sentence.strip(text)):
                    yield self._unit(clause, self._kind(clause), None)
            return
        frame = self._frame(sentence)
        for rest in without(sentence, taken):
            words = [
                w for w in content(text, rest, self.language) if not any(f.overlaps(w.span) for f in frame)
            ]
            if len(words) >= LEAST_WORDS:
                span = rest.strip(text, " \t\n\"“”‘’'.,;:")
                yield self._unit(span, self._kind(span), None)

    def _clauses(self, sentence: Span) -> Iterator[Span]:
        """Yield the parts of a sentence between commas and dashes, short ones joined to the part before them."""
        text = self.article.text
        places = [w.span for w in content(text, sentence, self.language)]
        start, count = sentence.start, 0
        cuts = []
        for place, after in pairwise(places):
            count += 1
            gap = text[place.end : after.start]
            if (
                count >= LEAST_CLAUSE
                and len(places) - places.index(after) >= LEAST_CLAUSE
                and _CUTS.intersection(gap)
            ):
                cuts.append(place.end + max(gap.rfind(c) for c in _CUTS) + 1)
                count = 0
        for end in [*cuts, sentence.end]:
            yield Span(start, end).strip(text)
            start = end

    def _frame(self, sentence: Span) -> list[Span]:
        """Return what only frames a quotation: speaker, cue, credit."""
        frame = [c.span for c in self.facts.credits if c.span.overlaps(sentence)]
        for quote in self.facts.quotes:
            if not quote.sentence.overlaps(sentence):
                continue
            if quote.cue:
                frame.append(quote.cue.span)
            if quote.speaker and quote.speaker.span:
                frame.append(quote.speaker.span)
            if quote.speaker and quote.speaker.entity in self.entities:
                frame += [
                    m.span for m in self.entities[quote.speaker.entity].mentions if m.span.overlaps(sentence)
                ]
        return frame

    def _kind(self, span: Span) -> StatementWhat:
        if any(e.trigger.span.overlaps(span) for e in self.facts.events):
            return "event"
        if any(a.span.overlaps(span) for a in self.facts.amounts):
            return "amount"
        return "moment" if any(m.span.overlaps(span) for m in self.facts.moments) else "fact"

    def _unit(self, span: Span, what: StatementWhat, quote: Quote | None) -> Unit:
        text = self.article.text
        speaker = quote.speaker if quote else None
        words = content(text, span, self.language)
        return Unit(
            article=self.article.id,
            language=self.language.code,
            what=what,
            span=span,
            text=span.of(text),
            words=words,
            meanings=tuple(self._meanings(w) for w in words),
            names=frozenset(entity_key(e) for s, e in self.mentions if s.overlaps(span)),
            denied=denied(text, span, words, self.language),
            amounts=tuple(a for a in self.facts.amounts if span.contains(a.span)),
            moments=tuple(m for m in self.facts.moments if span.contains(m.span)),
            roots=frozenset(e.root for e in self.facts.events if e.trigger.span.overlaps(span)),
            quote=quote,
            speaker=self._full_name(speaker.entity, speaker.name) if speaker else None,
            speaker_name=speaker.name if speaker else None,
        )

    def _meanings(self, word: Word) -> Meanings:
        """Return what a word means; the number of an amount means its value, whatever way it is written."""
        known = meanings(word, self.language)
        amount = next((a for a in self.facts.amounts if a.span.contains(word.span)), None)
        digits = word.form[:1].isdigit()
        if amount is None or not (digits or _in_words(amount, word)):
            return known
        return MappingProxyType({**(known if digits else {}), number_key(amount.value): 1.0})

    def _full_name(self, entity: str | None, name: str) -> str:
        return self.entities[entity].name if entity in self.entities else name


def _in_words(amount: Amount, word: Word) -> bool:
    """Return whether ``word`` is the number of an amount written in words: its first word that counts."""
    return word.span.start == amount.span.start and not any(c.isdigit() for c in amount.text)


def _within(span: Span, whole: Span) -> Span:
    return Span(max(span.start, whole.start), max(span.start, whole.start, min(span.end, whole.end)))


def _once(quoted: Sequence[tuple[Span, Quote]]) -> Iterator[tuple[Span, Quote]]:
    """Yield the quoted spans, longest first, those inside another left out, so that no word is said twice."""
    kept: list[Span] = []
    for span, quote in sorted(quoted, key=lambda pair: (-len(pair[0]), pair[0])):
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
            yield span, quote


def sentences_within(text: str, span: Span) -> Iterator[Span]:
    """Yield the sentences of a quotation: cut after a stop that is followed by a space and a capital."""
    start = at = span.start
    while at < span.end:
        if text[at] in ".!?…" and at + 2 < span.end and text[at + 1].isspace():
            after = at + 1
            while after < span.end and (text[after].isspace() or text[after] in '"“‘('):
                after += 1
            long_enough = len(text[start:at].split()) >= 3 and len(text[after : span.end].split()) >= 3
            if after < span.end and text[after].isupper() and long_enough:
                yield Span(start, at + 1)
                start = at = after
                continue
        at += 1
    yield Span(start, span.end).strip(text)


def entity_key(entity: Entity) -> str:
    """Return one key for an entity in every article: its Wikidata item, its country, or its folded name."""
    if entity.country and entity.kind == "state":
        return f"@{entity.country}"
    return entity.wikidata or naming.key(entity.name)


def number_key(value: Decimal) -> str:
    """Return a number as a comparison key: one for 15, 15.0 and fifteen."""
    return "#" + format(value.normalize(), "f")
