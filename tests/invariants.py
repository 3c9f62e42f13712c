"""What holds for every reading of any text, however broken: the promises of the schema, each checked by name.

``faults`` returns a line for every promise that is broken, so that one run over many articles shows all of them.
"""

from __future__ import annotations

import itertools
import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from saksi.languages import codes
from saksi.model import codec
from saksi.model.article import Article, Reading, digest
from saksi.model.facts import Amount, Credit, Entity, Event, Facts, Moment, Quote
from saksi.model.span import Span
from tests import edtf

_COUNTRY = re.compile("[A-Z]{2}")
_WIKIDATA = re.compile("Q[1-9][0-9]*")


def assert_sound(reading: Reading) -> None:
    """Fail with every promise that ``reading`` breaks."""
    found = faults(reading)
    assert not found, "\n".join(found)


def faults(reading: Reading) -> list[str]:
    """Return the promises that ``reading`` breaks, each a line that names the fact."""
    article, facts = reading.article, reading.facts
    known = {e.id for e in facts.entities}
    text = _Text(article)
    return [
        *_article(article, text),
        *_ids(facts),
        *itertools.chain.from_iterable(_entity(e, text) for e in facts.entities),
        *_nested([m.span for e in facts.entities for m in e.mentions]),
        *itertools.chain.from_iterable(_quote(q, text, known) for q in facts.quotes),
        *itertools.chain.from_iterable(_credit(c, text) for c in facts.credits),
        *itertools.chain.from_iterable(_moment(m, text) for m in facts.moments),
        *itertools.chain.from_iterable(_amount(a, text) for a in facts.amounts),
        *itertools.chain.from_iterable(_event(e, text, known) for e in facts.events),
        *_order(facts),
        *_codec(reading),
    ]


class _Text:
    """The text of an article, asked for what stands at a span and whether clutter does."""

    def __init__(self, article: Article) -> None:
        self.text = article.text
        self._clutter = article.clutter_spans
        self._starts = [c.start for c in self._clutter]

    def cluttered(self, span: Span) -> bool:
        """Return whether the span shares a character with clutter."""
        at = bisect_right(self._starts, span.end - 1)
        return at > 0 and self._clutter[at - 1].overlaps(span)

    def wrong(self, what: str, span: Span, said: str | None = None, prose: bool = True) -> Iterator[str]:
        """Yield what is wrong with a span of something: empty, outside the text, not what it says, in clutter."""
        if not 0 <= span.start < span.end <= len(self.text):
            yield f"{what}: {span} is not within the text"
        elif said is not None and span.of(self.text) != said:
            yield f"{what}: {span} holds {span.of(self.text)!r}, not {said!r}"
        elif prose and self.cluttered(span):
            yield f"{what}: {span} {span.of(self.text)!r} overlaps clutter"
        elif span.strip(self.text) != span:
            yield f"{what}: {span} {span.of(self.text)!r} has white space at its ends"


def _article(article: Article, text: _Text) -> Iterator[str]:
    if article.sha256 != digest(article.text):
        yield "article: the digest is not that of the text"
    if article.language not in codes():
        yield f"article: {article.language} is not a language that is read"
    if article.published is not None and not edtf.is_value(article.published):
        yield f"article: published {article.published!r} is no date"
    for piece in article.clutter:
        if not 0 <= piece.span.start < piece.span.end <= len(article.text):
            yield f"clutter: {piece} is not within the text"
    for sentence in article.sentences:
        yield from text.wrong("sentence", sentence)
    yield from _apart("sentences", article.sentences)
    if article.dateline is not None:
        yield from text.wrong("dateline", article.dateline.span.strip(article.text))
        if article.dateline.place is not None and not article.dateline.place.strip():
            yield "dateline: its place is empty"


def _apart(what: str, spans: Sequence[Span]) -> Iterator[str]:
    for a, b in itertools.pairwise(sorted(spans)):
        if a.overlaps(b):
            yield f"{what}: {a} and {b} overlap"


def _nested(mentions: Sequence[Span]) -> Iterator[str]:
    """Yield the mentions that cross; one may stand within another ("Iran" in a role that stands for its holder)."""
    open_until: list[Span] = []
    for span in sorted(mentions, key=lambda s: (s.start, -s.end)):
        while open_until and open_until[-1].end <= span.start:
            open_until.pop()
        if open_until and (span.end > open_until[-1].end or span == open_until[-1]):
            yield f"mentions: {open_until[-1]} and {span} cross"
        open_until.append(span)


def _ids(facts: Facts) -> Iterator[str]:
    kinds: dict[str, Iterable[Entity | Quote | Credit | Moment | Amount | Event]] = {
        "e": facts.entities, "q": facts.quotes, "c": facts.credits,
        "m": facts.moments, "n": facts.amounts, "v": facts.events,
    }  # fmt: skip
    for letter, found in kinds.items():
        ids = [fact.id for fact in found]
        if ids != [f"{letter}{n}" for n in range(1, len(ids) + 1)]:
            yield f"ids: {ids} do not count {letter}1, {letter}2, …"


def _order(facts: Facts) -> Iterator[str]:
    """Yield the kinds of fact that are not in order of the text."""
    places: dict[str, list[Span]] = {
        "entities": [e.mentions[0].span for e in facts.entities if e.mentions],
        "quotes": [q.spans[0] for q in facts.quotes if q.spans],
        "credits": [c.span for c in facts.credits if c.span],
        "moments": [m.span for m in facts.moments],
        "amounts": [a.span for a in facts.amounts],
        "events": [e.trigger.span for e in facts.events],
    }
    for what, spans in places.items():
        if [s.start for s in spans] != sorted(s.start for s in spans):
            yield f"{what}: they are not in order of the text"
        if what in ("moments", "amounts"):
            yield from _apart(what, spans)


def _entity(entity: Entity, text: _Text) -> Iterator[str]:
    if not entity.name.strip() or not entity.mentions:
        yield f"{entity.id}: it has no name or no mention"
    if entity.country is not None and _COUNTRY.fullmatch(entity.country) is None:
        yield f"{entity.id}: {entity.country!r} is no country code"
    if entity.wikidata is not None and _WIKIDATA.fullmatch(entity.wikidata) is None:
        yield f"{entity.id}: {entity.wikidata!r} is no Wikidata number"
    for mention in entity.mentions:
        yield from text.wrong(entity.id, mention.span, mention.text)
    if [m.span for m in entity.mentions] != sorted({m.span for m in entity.mentions}):
        yield f"{entity.id}: its mentions are not in order, or one stands twice"


def _quote(quote: Quote, text: _Text, known: set[str]) -> Iterator[str]:
    if not quote.spans or quote.text != " ".join(s.of(text.text) for s in quote.spans):
        yield f"{quote.id}: its text is not that of its spans"
    yield from text.wrong(f"{quote.id} sentence", quote.sentence, prose=False)
    for span in quote.spans:
        yield from text.wrong(quote.id, span, prose=False)
        if not quote.sentence.contains(span):
            yield f"{quote.id}: {span} is not within its sentence {quote.sentence}"
    if any(b.start < a.end for a, b in itertools.pairwise(quote.spans)):
        yield f"{quote.id}: its spans are not in order and apart"
    if quote.cue:
        yield from text.wrong(f"{quote.id} cue", quote.cue.span, quote.cue.text)
    yield from _parties(quote, text, known)


def _parties(quote: Quote, text: _Text, known: set[str]) -> Iterator[str]:
    for party in (quote.speaker, quote.addressee):
        if party and not party.name.strip():
            yield f"{quote.id}: someone in it has no name"
        if party and party.entity is not None and party.entity not in known:
            yield f"{quote.id}: {party.entity} is no entity"
    speaker = quote.speaker
    if speaker and speaker.span:
        yield from text.wrong(f"{quote.id} speaker", speaker.span, speaker.mention)


def _credit(credit: Credit, text: _Text) -> Iterator[str]:
    if not credit.name.strip():
        yield f"{credit.id}: it has no name"
    if credit.span:
        yield from text.wrong(credit.id, credit.span, prose=False)
    yield from text.wrong(f"{credit.id} scope", credit.scope, prose=False)


def _moment(moment: Moment, text: _Text) -> Iterator[str]:
    yield from text.wrong(moment.id, moment.span, moment.text)
    if moment.edtf is not None and not edtf.is_value(moment.edtf):
        yield f"{moment.id}: {moment.edtf!r} ({moment.text!r}) is no EDTF value"
    if not moment.reason:
        yield f"{moment.id}: no reason"


def _amount(amount: Amount, text: _Text) -> Iterator[str]:
    yield from text.wrong(amount.id, amount.span, amount.text)
    for value in (amount.value, amount.high):
        if value is not None and not value.is_finite():
            yield f"{amount.id}: {value} is not finite"
    if (amount.bound == "range") != (amount.high is not None):
        yield f"{amount.id}: bound {amount.bound} with upper end {amount.high}"
    if amount.high is not None and amount.high < amount.value:
        yield f"{amount.id}: from {amount.value} to {amount.high} ({amount.text!r})"


def _event(event: Event, text: _Text, known: set[str]) -> Iterator[str]:
    yield from text.wrong(event.id, event.span)
    yield from text.wrong(f"{event.id} trigger", event.trigger.span, event.trigger.text)
    if not event.span.contains(event.trigger.span):
        yield f"{event.id}: its trigger is outside it"
    if event.actor is None and event.recipient is None:
        yield f"{event.id}: nobody takes part"
    if event.actor is not None and event.actor == event.recipient:
        yield f"{event.id}: {event.actor} acts on itself"
    for party in (event.actor, event.recipient):
        if party is not None and party not in known:
            yield f"{event.id}: {party} is no entity"
    if event.date is not None and not edtf.is_value(event.date):
        yield f"{event.id}: {event.date!r} is no date"


def _codec(reading: Reading) -> Iterator[str]:
    plain = json.loads(json.dumps(codec.reading_to_plain(reading)))
    if codec.reading_from_plain(plain) != reading:
        yield "codec: the reading does not come back from JSON as it was"
