"""What stands around a quotation: only who said it, when and where, or something that is told besides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from saksi.comparison.clauses import is_verb
from saksi.comparison.content import content, fold, stop_words, tokens
from saksi.languages import Language
from saksi.model.article import Reading
from saksi.model.facts import Event
from saksi.model.span import Span

LEAST_WORDS = 2
"""What is left of a sentence outside its quotations is a statement of its own from this many content words on."""

LONGEST_TIE = 60
"""Characters within which a phrase that ties a sentence to the one before must stand."""

AGE = "year"
"""The unit of a speaker's age, which is no figure that is told."""


class Frames:
    """The frames of the quotations of one article."""

    def __init__(self, reading: Reading, language: Language) -> None:
        self.article, self.facts, self.language = reading.article, reading.facts, language
        self.mentions = {e.id: [m.span for m in e.mentions] for e in reading.facts.entities}
        self.places = [m.span for e in reading.facts.entities if e.kind == "place" for m in e.mentions]
        self.cues = [q.cue.span for q in reading.facts.quotes if q.cue]

    def tells(self, rest: Span, sentence: Span) -> bool:
        """Return whether ``rest``, what is left of ``sentence`` outside its quotations, tells more than who spoke.

        Beside the cue another verb does, a figure, a deed done to somebody, or an occasion of two words of content that are
        no names ("after the opening of the fair"); without a cue, any two words of content that are no moment.
        """
        framing = [*self._frame(sentence), *self._tie(rest)]
        if not any(c.overlaps(rest) for c in self.cues):
            framing += [m.span for m in self.facts.moments if m.span.overlaps(rest)]
            left = content(self.article.text, rest, self.language)
            return sum(not _within(w.span, framing) for w in left) >= LEAST_WORDS
        return (
            any(a.span.overlaps(rest) and a.unit != AGE for a in self.facts.amounts)
            or any(self._deed(e, rest) for e in self.facts.events)
            or self._says_more(rest, [*framing, *self._where_and_when(rest)])
        )

    def only_leads(self, sentence: Span) -> bool:
        """Return whether a sentence without a quotation only leads to one on the next line ("Wijaya menegaskan:")."""
        return any(c.overlaps(sentence) for c in self.cues) and not self.tells(sentence, sentence)

    def _deed(self, event: Event, rest: Span) -> bool:
        """Return whether an event there is a deed done to somebody, other than the saying itself ("warned him that …")."""
        if not event.trigger.span.overlaps(rest) or any(c.overlaps(event.trigger.span) for c in self.cues):
            return False
        return any(m.overlaps(rest) for m in self.mentions.get(event.recipient or "", ()))

    def _says_more(self, rest: Span, framing: Sequence[Span]) -> bool:
        """Return whether a verb of its own stands outside the frame, or an occasion that is told with some words."""
        text, table = self.article.text, _table(self.language)
        stop = stop_words(self.language)
        told, occasion, end = 0, False, rest.start
        for place in tokens(text, rest):
            form = fold(place.of(text))
            if "," in text[end : place.start]:
                occasion = False
            end = place.end
            if form in table.openers:
                occasion = True
            elif form not in table.words and not _within(place, framing):
                if is_verb(form, self.language):
                    return True
                told += occasion and form not in stop and text[place.start].islower()
        return told >= LEAST_WORDS

    def _tie(self, rest: Span) -> Iterator[Span]:
        """Yield a phrase at the start that only ties the sentence to the one before ("Not only that, …")."""
        head = self.article.text[rest.start : min(rest.end, rest.start + LONGEST_TIE)]
        opening = head.lstrip()
        start = rest.start + len(head) - len(opening)
        ties = (t for t in _table(self.language).tying if opening[: len(t)].lower() == t)
        longest = max(ties, key=len, default="")
        if longest:
            yield Span(start, start + len(longest))

    def _where_and_when(self, rest: Span) -> Iterator[Span]:
        yield from (m.span for m in self.facts.moments if m.span.overlaps(rest))
        yield from (m for m in self.places if m.overlaps(rest))

    def _frame(self, sentence: Span) -> Iterator[Span]:
        """Yield what only frames a quotation: dateline, credit, cue, speaker."""
        if self.article.dateline:
            yield self.article.dateline.whole
        for credit in self.facts.credits:
            if credit.span and credit.span.overlaps(sentence):
                yield credit.span
        for quote in self.facts.quotes:
            led = quote.cue is not None and quote.cue.span.overlaps(
                sentence
            )  # its words are on the next line
            if not led and not quote.sentence.overlaps(sentence):
                continue
            if quote.cue:
                yield quote.cue.span
            if quote.speaker and quote.speaker.span:
                yield quote.speaker.span
            if quote.speaker and quote.speaker.entity in self.mentions:
                yield from (m for m in self.mentions[quote.speaker.entity] if m.overlaps(sentence))


@cache
def speech(language: Language) -> frozenset[str]:
    """Return the verbs of saying, in all their forms, folded."""
    verbs = language.table("speech").get("verbs", {}).values()
    return frozenset(fold(form) for some in verbs for entry in some for form in entry.split())


def _within(place: Span, spans: Sequence[Span]) -> bool:
    return any(s.overlaps(place) for s in spans)


@dataclass(frozen=True, slots=True)
class _Table:
    openers: frozenset[str]
    words: frozenset[str]
    tying: tuple[str, ...]


@cache
def _table(language: Language) -> _Table:
    table = language.table("statements")
    return _Table(
        frozenset(table.get("occasion_openers", ())),
        frozenset(table.get("occasion", ())),
        tuple(table.get("tying", ())),
    )
