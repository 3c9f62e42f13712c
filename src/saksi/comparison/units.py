"""An article cut into the pieces that can be compared: quotations, and what is told around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import wraps
from typing import Any, Protocol, TypeVar

from saksi.comparison.bridge import Meanings
from saksi.comparison.clauses import clauses, finished
from saksi.comparison.content import Word, fold, forms, tokens
from saksi.comparison.cutting import once, sentences_within, within
from saksi.comparison.disclaimers import denial, with_denial
from saksi.comparison.frames import Frames, speech
from saksi.comparison.placed import Placed
from saksi.comparison.polarity import denied
from saksi.comparison.senses import Senses, entity_key, home_key
from saksi.comparison.telling import strongest
from saksi.languages import Language
from saksi.model.article import Article, Reading
from saksi.model.facts import Amount, EntityKind, Moment, Quote
from saksi.model.span import Span, without
from saksi.model.story import StatementWhat

Answer = TypeVar("Answer")


class _Keeps(Protocol):
    @property
    def kept(self) -> dict[str, Any]: ...


Keeping = TypeVar("Keeping", bound=_Keeps)
_NOTES = re.compile(r"(?:\s*\[\d+\])+\W*")
"""Numbers of notes, which a page sets behind its sentences."""


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of a name: where, as printed, the key of its bearer, what that is, and the key of the state it belongs to."""

    span: Span
    text: str
    key: str
    kind: EntityKind
    home: str | None


@dataclass(frozen=True, slots=True)
class Unit:
    """One comparable piece of an article.

    ``span`` is what a reader is shown, with the word of denial before what is denied, ``text`` the characters there. ``words`` are its content words, ``meanings``
    what each of them means in the pivot vocabulary, ``tops`` the strongest of these, and ``pool`` which words have a
    meaning (number, strength),
    ``sentence`` is what it is a clause of, ``days`` the days, months and years named there, ``counts`` the amounts. ``denied`` the numbers of those that a negation denies, with the
    negation's place; ``disclaimed`` is the word of denial under which the piece is reported. ``names`` are the keys of the entities it names, ``told_of`` the mentions in its sentence of those
    who are neither speaker nor source, ``tellers`` where those stand who are. ``speaker`` is the full name of whoever said it
    (``None``: the outlet itself, or not known), ``speaker_name`` the name to show,
    ``speaker_key``, ``speaker_country`` and ``speaker_is_person`` what is known of them; ``abroad``: its article is on what happens
    abroad. ``kept`` holds what was worked out
    of it so far: a piece is compared with many others.
    """

    article: str
    language: str
    what: StatementWhat
    span: Span
    text: str
    words: tuple[Word, ...]
    meanings: tuple[Meanings, ...] = field(default=(), repr=False, compare=False)
    tops: tuple[str, ...] = field(default=(), repr=False, compare=False)
    pool: Mapping[str, tuple[tuple[int, float], ...]] = field(default_factory=dict, repr=False, compare=False)
    denied: Mapping[int, Span] = field(default_factory=dict, compare=False)
    disclaimed: Span | None = None
    names: frozenset[str] = frozenset()
    told_of: tuple[Named, ...] = field(default=(), repr=False, compare=False)
    tellers: tuple[Span, ...] = field(default=(), repr=False, compare=False)
    amounts: tuple[Amount, ...] = ()
    moments: tuple[Moment, ...] = ()
    roots: frozenset[str] = frozenset()
    sentence: Span | None = None
    days: frozenset[str] = frozenset()
    counts: frozenset[tuple[Decimal, str | None]] = frozenset()
    quote: Quote | None = None
    speaker: str | None = None
    speaker_name: str | None = None
    speaker_key: str | None = None
    speaker_country: str | None = None
    speaker_is_person: bool = False
    abroad: bool = False
    source: Article | None = field(default=None, repr=False, compare=False)
    kept: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def around(self) -> str:
        """Return the folded words of the sentence it is a clause of, each between blanks."""
        if "around" not in self.kept:
            text = self.sentence.of(self.source.text) if self.source and self.sentence else self.text
            self.kept["around"] = f" {' '.join(forms(text))} "
        found: str = self.kept["around"]
        return found

    @property
    def teller(self) -> str:
        """Return the outlet, folded, or the article where that is not known: reports of one outlet are one witness."""
        return fold(self.source.outlet) if self.source and self.source.outlet else self.article

    @property
    def cue(self) -> str:
        """Return the word of speech as printed; empty where the piece is no quotation or has none."""
        return self.quote.cue.text if self.quote and self.quote.cue else ""


def kept(work: Callable[[Keeping], Answer]) -> Callable[[Keeping], Answer]:
    """Return ``work`` with its answers kept on what they are about: a piece, or one of its figures."""
    name = f"{work.__module__}.{work.__name__}"

    @wraps(work)
    def known(about: Keeping) -> Answer:
        if name not in about.kept:
            about.kept[name] = work(about)
        answer: Answer = about.kept[name]
        return answer

    return known


def units(reading: Reading) -> tuple[Unit, ...]:
    """Return the pieces of an article in order of its text; every sentence of prose that holds more than names is in one.

    A quotation is cut at its sentences, and every sentence at its clauses; what only frames a quotation is no piece. A
    piece that is no quotation is named for what it holds: an event, an amount, a moment, else a fact.
    """
    cutter = _Cutter(reading)
    return tuple(sorted(cutter.cut(), key=lambda u: (u.span, u.what)))


class _Cutter:
    """One reading on its way to pieces."""

    def __init__(self, reading: Reading) -> None:
        self.article = reading.article
        self.facts = reading.facts
        self.senses = Senses(reading)
        self.frames = Frames(reading, self.senses.language)
        self.entities = {e.id: e for e in reading.facts.entities}
        self.unbroken = sorted([a.span for a in self.facts.amounts] + [m.span for m in self.facts.moments])
        self.mentions = Placed((m.span, e) for e in reading.facts.entities for m in e.mentions)
        credited = [c.span for c in reading.facts.credits if c.span]
        spoken = [q.speaker.span for q in reading.facts.quotes if q.speaker and q.speaker.span]
        self.sources = Placed((span, None) for span in (*credited, *spoken))
        self.quoted = Placed((s, q) for q in reading.facts.quotes for s in q.spans)
        self.amounts = Placed((a.span, a) for a in reading.facts.amounts)
        self.moments = Placed((m.span, m) for m in reading.facts.moments)
        self.events = Placed((e.trigger.span, e) for e in reading.facts.events)
        self.abroad = _abroad(reading, self.senses.language)

    def cut(self) -> Iterator[Unit]:
        for sentence in self._sentences():
            quoted = [(within(s, sentence), q) for s, q in self.quoted.at(sentence)]
            pieces = [u for span, quote in once(quoted) for u in self._spoken(span, quote)]
            yield from pieces
            if pieces:
                yield from self._around(sentence, [span for span, _quote in quoted], [u.span for u in pieces])
            elif self._tells(sentence) and not self._only_leads_on(sentence):
                yield from self._told(sentence.strip(self.article.text))

    def _sentences(self) -> Iterator[Span]:
        """Yield the sentences, the first without its dateline: where a report was written is no part of what it says."""
        head = self.article.dateline.whole if self.article.dateline else Span(0, 0)
        for sentence in self.article.sentences:
            if sentence.overlaps(head) and head.end < sentence.end:
                yield Span(max(sentence.start, head.end), sentence.end)
            else:
                yield sentence

    def _only_leads_on(self, sentence: Span) -> bool:
        return self.frames.only_leads(sentence) or self.frames.only_points(sentence)

    def _tells(self, sentence: Span) -> bool:
        """Return whether a sentence holds a word, and more than names and a word of saying ("Vale said.", "(Kantor Berita Laut)")."""
        naming = self._names(sentence)
        text, said = self.article.text, speech(self.senses.language)
        if _NOTES.fullmatch(sentence.of(text)):
            return False
        others = (p for p in tokens(text, sentence) if not (naming and self._names(p)))
        return any(not naming or fold(p.of(text)) not in said for p in others)

    def _names(self, span: Span) -> bool:
        return bool(self.mentions.at(span) or self.sources.at(span))

    def _holds_word(self, span: Span) -> bool:
        return any(True for _token in tokens(self.article.text, span))

    def _spoken(self, span: Span, quote: Quote) -> Iterator[Unit]:
        for sentence in sentences_within(self.article.text, span, self.senses.spoken(span)):
            for piece in self._renderings(sentence):
                if self._holds_word(piece):
                    yield from self._pieces(piece, "quote", quote)

    def _renderings(self, span: Span) -> tuple[Span, ...]:
        """Return a quotation and its translation in brackets behind it apart; as one where both are of one language."""
        original, bracket, _translation = span.of(self.article.text).partition("(")
        at = span.start + len(original)
        first, second = Span(span.start, at), Span(at + len(bracket), span.end)
        if not bracket or self.senses.spoken(first) == self.senses.spoken(second):
            return (span,)
        return tuple(s.strip(self.article.text, " \t\n\u00a0()") for s in (first, second))

    def _around(self, sentence: Span, taken: Sequence[Span], shown: Sequence[Span]) -> Iterator[Unit]:
        """Yield what a sentence tells outside its quotations, where that is more than who spoke.

        ``taken`` are the quotations, ``shown`` the pieces made of them, which a word of denial may begin.
        """
        for rest in without(sentence, taken):
            if self.frames.tells(rest, sentence):
                for part in without(rest, shown):
                    told = part.strip(self.article.text, " \t\n\"“”‘’'.,;:")
                    yield from self._told(finished(self.article.text, told, self.senses.language))

    def _told(self, span: Span) -> Iterator[Unit]:
        yield from self._pieces(span, None, None)

    def _pieces(self, span: Span, what: StatementWhat | None, quote: Quote | None) -> Iterator[Unit]:
        """Yield the clauses of a sentence, or of what is left of one."""
        language = self.senses.spoken(span)
        for clause in self._clauses(span, language):
            yield self._unit(clause, span, language, what or self._kind(clause), quote)

    def _clauses(self, span: Span, language: Language) -> list[Span]:
        """Return the clauses of a piece of prose; no figure and no moment is cut through."""
        first = bisect_left(self.unbroken, span)
        last = bisect_left(self.unbroken, Span(span.end, span.end))
        return clauses(self.article.text, span, language, self.unbroken[first:last])

    def _told_of(self, span: Span) -> Iterator[Named]:
        """Yield the names within ``span`` but those of whoever is quoted or credited there."""
        for place, entity in self.mentions.at(span):
            if not self.sources.at(place):
                home = home_key(entity.country) if entity.country else None
                yield Named(place, place.of(self.article.text), entity_key(entity), entity.kind, home)

    def _kind(self, span: Span) -> StatementWhat:
        if self.events.at(span):
            return "event"
        if self.amounts.at(span):
            return "amount"
        return "moment" if self.moments.at(span) else "fact"

    def _unit(
        self, span: Span, sentence: Span, language: Language, what: StatementWhat, quote: Quote | None
    ) -> Unit:
        text = self.article.text
        disclaimed = denial(quote, self.senses.language)
        shown = with_denial(self.article, disclaimed, span)
        speaker = quote.speaker if quote else None
        entity = self.entities.get(speaker.entity or "") if speaker else None
        words, meanings = self.senses.words(span, language)
        figures = tuple(a for s, a in self.amounts.at(span) if span.contains(s))
        return Unit(
            article=self.article.id,
            language=language.code,
            what=what,
            span=shown,
            text=shown.of(text),
            words=words,
            meanings=meanings,
            tops=tuple(map(strongest, meanings)),
            pool=_pool(meanings),
            denied=denied(text, span, words, language, [a.span for a in figures]),
            disclaimed=disclaimed,
            names=frozenset(entity_key(e) for _s, e in self.mentions.at(span)),
            told_of=tuple(self._told_of(sentence)),
            tellers=tuple(s for s, _none in self.sources.at(sentence)),
            amounts=figures,
            moments=tuple(m for s, m in self.moments.at(span) if span.contains(s)),
            roots=frozenset(e.root for _s, e in self.events.at(span)),
            sentence=sentence,
            days=frozenset(
                m.edtf
                for s, m in self.moments.at(sentence)
                if m.kind == "date" and m.edtf and sentence.contains(s)
            ),
            counts=frozenset((a.value, a.unit) for s, a in self.amounts.at(sentence) if sentence.contains(s)),
            quote=quote,
            speaker=entity.name if entity else speaker.name if speaker else None,
            speaker_name=speaker.name if speaker else None,
            speaker_key=entity_key(entity) if entity else None,
            speaker_country=entity.country if entity else None,
            abroad=self.abroad,
            source=self.article,
            speaker_is_person=entity is not None and entity.kind == "person",
        )


def _abroad(reading: Reading, language: Language) -> bool:
    """Return whether an article names more of other countries than of those in which its language is spoken; its dateline does not count."""
    native = language.table("statements").get("native_countries", ())
    head = reading.article.dateline.whole.end if reading.article.dateline else 0
    named = [
        e.country for e in reading.facts.entities if e.country for m in e.mentions if m.span.start >= head
    ]
    return bool(native) and 2 * sum(country in native for country in named) < len(named)


def _pool(meanings: Sequence[Meanings]) -> dict[str, tuple[tuple[int, float], ...]]:
    """Return which words have each meaning, and how strongly."""
    out: dict[str, tuple[tuple[int, float], ...]] = {}
    for number, found in enumerate(meanings):
        for pivot, strength in found.items():
            out[pivot] = (*out.get(pivot, ()), (number, strength))
    return out
