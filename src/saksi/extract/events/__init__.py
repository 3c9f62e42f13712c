"""Who did what to whom: events of international and domestic politics, typed by the roots of PLOVER.

Method: a lexicon of verbs, phrases and nouns for each root (``languages/<code>/events.toml``), and the parties by rule:
the subject before an active verb, what stands behind it, the doer after "oleh" or "by", the owner of a noun. PLOVER:
Halterman et al. 2023, "PLOVER and POLECAT: A New Political Event Ontology and Dataset".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from saksi.extract.events import modality, parties
from saksi.extract.events.lexicon import Lexicon, Word, load
from saksi.extract.events.sentence import Item, items, mark_inner, places, quoted_spans
from saksi.languages import Language
from saksi.model.article import Article
from saksi.model.facts import Entity, Event, Mention, Moment, Trigger
from saksi.model.span import Span


def find(
    article: Article, language: Language, entities: Sequence[Entity], moments: Sequence[Moment]
) -> tuple[Event, ...]:
    """Return the events of the prose in order, with ids ``v1``, ``v2``, …

    An event needs an actor of the article, or, in the passive, a recipient. ``date`` is the value of the only or nearest
    date in its sentence; ``place`` the first place said to hold it there. The same act told twice in the same words
    (root, parties and word) counts once. Words inside quotation marks give ``reported`` events.
    """
    lexicon = load(language)
    mentions = places(entities)
    starts = [m.span.start for m, _ in mentions]
    quoted = quoted_spans(article.prose_text())
    found: list[Event] = []
    for sentence in article.sentences:
        inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        near = [q for q in quoted if q.overlaps(sentence)]
        row = items(article, sentence, inside, near)
        mark_inner(row, lexicon)
        found.extend(_events(article, row, inside, sentence, lexicon, moments))
    return _numbered(found)


def _events(
    article: Article,
    row: list[Item],
    mentions: Sequence[tuple[Mention, Entity]],
    sentence: Span,
    lexicon: Lexicon,
    moments: Sequence[Moment],
) -> Iterator[Event]:
    for i, j, word in _words(row, lexicon):
        who = parties.find(row, i, j, word, lexicon)
        if who.actor is None and (who.recipient is None or word.sort == "noun"):
            continue
        trigger = Span(row[i].span.start, row[j - 1].span.end)
        span = trigger
        for n in (who.actor, who.recipient):
            span = span.cover(row[n].span) if n is not None else span
        yield Event(
            id="",
            root=word.root,
            actor=_id(row, who.actor),
            recipient=_id(row, who.recipient),
            span=span,
            trigger=Trigger(trigger.of(article.text), trigger),
            modality=modality.find(row, i, who.actor, lexicon),
            date=_date(moments, sentence, trigger),
            place=_place(row, lexicon, {_id(row, who.actor), _id(row, who.recipient)}),
        )


def _id(row: list[Item], n: int | None) -> str | None:
    entity = row[n].entity if n is not None else None
    return entity.id if entity is not None else None


def _words(row: list[Item], lexicon: Lexicon) -> Iterator[tuple[int, int, Word]]:
    """Yield the words of event of the row, longest first, none overlapping another."""
    n = 0
    while n < len(row):
        found = _word_at(row, n, lexicon)
        if found is None:
            n += 1
            continue
        yield n, n + len(found.parts), found
        n += len(found.parts)


def _word_at(row: list[Item], n: int, lexicon: Lexicon) -> Word | None:
    if row[n].entity is not None:
        return None
    for word in lexicon.words.get(row[n].low, ()):
        end = n + len(word.parts)
        if end <= len(row) and all(
            row[n + k].entity is None and row[n + k].low == part and (k == 0 or row[n + k].gap in (" ", "-"))
            for k, part in enumerate(word.parts)
        ):
            return word
    return None


def _date(moments: Sequence[Moment], sentence: Span, trigger: Span) -> str | None:
    """Return the value of the date nearest to the word of event in its sentence."""
    dates = [m for m in moments if m.kind == "date" and m.edtf and sentence.contains(m.span)]
    if not dates:
        return None
    return min(dates, key=lambda m: min(abs(m.span.start - trigger.end), abs(trigger.start - m.span.end))).edtf


def _place(row: list[Item], lexicon: Lexicon, parties_of_it: set[str | None]) -> str | None:
    """Return the first place or state of the sentence after a word for being somewhere, unless it is a party."""
    locative = lexicon.frame.get("locative", frozenset())
    for n in range(1, len(row)):
        entity = row[n].entity
        if entity is None or entity.kind not in ("place", "state") or entity.id in parties_of_it:
            continue
        if row[n - 1].entity is None and row[n - 1].low in locative:
            return entity.name
    return None


def _numbered(found: list[Event]) -> tuple[Event, ...]:
    """Return the events with their ids, each act once."""
    seen: set[tuple[str, str | None, str | None, str]] = set()
    out: list[Event] = []
    for event in sorted(found, key=lambda e: (e.trigger.span, e.span)):
        key = (event.root, event.actor, event.recipient, event.trigger.text.lower())
        if key in seen:
            continue
        seen.add(key)
        out.append(
            Event(
                f"v{len(out) + 1}", event.root, event.actor, event.recipient, event.span, event.trigger,
                event.modality, event.date, event.place,
            )
        )  # fmt: skip
    return tuple(out)
