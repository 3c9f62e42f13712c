"""What stands around a quotation: only who said it, when and where, or something that is told besides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from saksi.comparison.clauses import is_verb
from saksi.comparison.content import content, fold, stop_words, tokens
from saksi.comparison.placed import Placed
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
        self.mentions = Placed((m.span, e) for e in reading.facts.entities for m in e.mentions)
        self.cues = Placed((q.cue.span, q) for q in self.facts.quotes if q.cue)
        self.quotes = Placed((q.sentence, q) for q in self.facts.quotes)
        self.credits = Placed((c.span, c) for c in self.facts.credits if c.span)
        self.moments = Placed((m.span, m) for m in self.facts.moments)
        self.amounts = Placed((a.span, a) for a in self.facts.amounts)
        self.events = Placed((e.trigger.span, e) for e in self.facts.events)

    def tells(self, rest: Span, sentence: Span) -> bool:
        """Return whether ``rest``, what is left of ``sentence`` outside its quotations, tells more than who spoke.

        Beside the cue another verb does, a figure, a deed done to somebody, or an occasion of two words of content that are
        no names ("after the opening of the fair"); without a cue, any two words of content that are no moment.
        """
        framing = [*self._frame(sentence), *self._tie(rest)]
        if not self.cues.at(rest):
            framing += [span for span, _moment in self.moments.at(rest)]
            left = content(self.article.text, rest, self.language)
            return sum(not _within(w.span, framing) for w in left) >= LEAST_WORDS
        return (
            any(a.unit != AGE for _span, a in self.amounts.at(rest))
            or any(self._deed(e, rest) for _span, e in self.events.at(rest))
            or self._says_more(rest, [*framing, *self._where_and_when(rest)])
        )

    def only_leads(self, sentence: Span) -> bool:
        """Return whether a sentence without a quotation only leads to one on the next line ("Wijaya menegaskan:")."""
        return bool(self.cues.at(sentence)) and not self.tells(sentence, sentence)

    def only_points(self, sentence: Span) -> bool:
        """Return whether a sentence only points to what follows it ("Simak informasi selengkapnya di bawah ini.")."""
        table, text = _table(self.language), self.article.text
        if not any(fold(p.of(text)) in table.pointers for p in tokens(text, sentence)):
            return False
        framing = [
            span for placed in (self.moments, self.credits, self.mentions) for span, _x in placed.at(sentence)
        ]
        left = (w for w in content(text, sentence, self.language) if not _within(w.span, framing))
        return all(fold(w.form) in table.pointers or fold(w.form) in table.pointed for w in left)

    def _deed(self, event: Event, rest: Span) -> bool:
        """Return whether an event there is a deed done to somebody, other than the saying itself ("warned him that …")."""
        if self.cues.at(event.trigger.span):
            return False
        return any(e.id == event.recipient for _span, e in self.mentions.at(rest))

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
        yield from (span for span, _moment in self.moments.at(rest))
        yield from (span for span, e in self.mentions.at(rest) if e.kind == "place")

    def _frame(self, sentence: Span) -> Iterator[Span]:
        """Yield what only frames a quotation: dateline, credit, cue, speaker.

        A cue in the sentence may have its words on the next line.
        """
        if self.article.dateline:
            yield self.article.dateline.whole
        yield from (span for span, _credit in self.credits.at(sentence))
        mentioned = self.mentions.at(sentence)
        for _span, quote in (*self.quotes.at(sentence), *self.cues.at(sentence)):
            if quote.cue:
                yield quote.cue.span
            if quote.speaker and quote.speaker.span:
                yield quote.speaker.span
            if quote.speaker and quote.speaker.entity:
                yield from (span for span, e in mentioned if e.id == quote.speaker.entity)


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
    pointers: frozenset[str]
    pointed: frozenset[str]


@cache
def _table(language: Language) -> _Table:
    table = language.table("statements")
    return _Table(
        frozenset(table.get("occasion_openers", ())),
        frozenset(table.get("occasion", ())),
        tuple(table.get("tying", ())),
        frozenset(table.get("pointers", ())),
        frozenset(table.get("pointed", ())),
    )
