"""Who did what to whom: events of international and domestic politics, typed by the roots of PLOVER.

Method: a lexicon of verbs, phrases and nouns for each root (``languages/<code>/events.toml``), and the parties by rule:
the subject before an active verb, what stands behind it, the doer after "oleh" or "by", the owner of a noun. PLOVER:
Halterman et al. 2023, "PLOVER and POLECAT: A New Political Event Ontology and Dataset".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from saksi.extraction.events import antecedents, modality, parties, politics, sayings
from saksi.extraction.events.lexicon import GAP, Lexicon, Word, load
from saksi.extraction.events.parties import Parties
from saksi.extraction.events.sentence import Item, items, mark_inner, places, quoted_spans, stand_in, topic
from saksi.extraction.events.states import doubled
from saksi.languages import Language
from saksi.model.article import Article
from saksi.model.facts import Entity, Event, Mention, Moment, Trigger
from saksi.model.span import Span
from saksi.text.clitics import owner_in_names


def find(
    article: Article, language: Language, entities: Sequence[Entity], moments: Sequence[Moment]
) -> tuple[Event, ...]:
    """Return the events of the prose in order, with ids ``v1``, ``v2``, …

    An event needs an actor of the article, or, in the passive, a recipient. ``date`` is the value of the nearest date in
    its sentence; ``place`` the nearest place said to hold it there. The same act told twice in the same words (root, parties
    and word) counts once, and one whose recipient is not said is left out where it is said elsewhere. What is told inside
    quotation marks is ``reported``. What officials do is given for their states, too (see ``states``).
    """
    lexicon = load(language)
    mentions = _outside_dateline(article, places(entities))
    starts = [m.span.start for m, _ in mentions]
    quoted = quoted_spans(article.prose_text())
    marks = [q.end for q in quoted]
    dated = sorted((m for m in moments if m.kind == "date" and m.edtf), key=lambda m: m.span)
    days = [m.span.start for m in dated]
    found: list[Event] = []
    known = {e.id: e for e in entities}
    named: dict[str, Entity] = {}
    last: Entity | None = None
    for sentence in article.sentences:
        inside = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        near = quoted[bisect_left(marks, sentence.start + 1) : bisect_left(marks, sentence.end) + 1]
        row = items(article, sentence, inside, [q for q in near if q.overlaps(sentence)])
        mark_inner(row, lexicon)
        stand_in(row, last, lexicon)
        last = topic(row, lexicon) or last
        row = antecedents.pair(row, found, known, named, lexicon)
        named |= {e.id: e for _mention, e in inside}
        here = dated[bisect_left(days, sentence.start) : bisect_left(days, sentence.end)]
        for event in _events(article, row, lexicon, here, found):
            found.append(event)
    told = doubled(politics.kept(_told_fully(found), article, entities, language), entities, language)
    return _numbered(list(told))


def _outside_dateline(
    article: Article, mentions: list[tuple[Mention, Entity]]
) -> list[tuple[Mention, Entity]]:
    """Return the mentions without those in the dateline, and without outlets named by their address ("Lentera.com")."""
    line = article.dateline
    return [
        (mention, entity)
        for mention, entity in mentions
        if (line is None or not line.span.overlaps(mention.span)) and not _ADDRESS.search(entity.name)
    ]


_ADDRESS = re.compile(r"\w\.(?:com|co|id|net|org|tv)$", re.IGNORECASE)


def _told_fully(found: Sequence[Event]) -> list[Event]:
    """Return the events without those whose recipient is missing while another of the same actor and root has one."""
    whole = {(e.root, party) for e in found if e.recipient is not None for party in _doers(e)}
    return [e for e in found if e.recipient is not None or (e.root, e.actor) not in whole]


def _doers(event: Event) -> tuple[str | None, ...]:
    """Return who does it: both parties where the act is mutual."""
    return (event.actor, event.recipient) if event.root in parties.MUTUAL else (event.actor,)


def _events(
    article: Article, row: list[Item], lexicon: Lexicon, dates: Sequence[Moment], told: Sequence[Event]
) -> Iterator[Event]:
    for i, j, word, who in _told(article, row, lexicon):
        trigger = Span(row[i].span.start, row[j - 1].span.end)
        span = trigger
        for n in (who.actor, who.recipient):
            span = span.cover(row[n].span) if n is not None else span
        refused = modality.is_refusal(row, i, who.actor, word.root, lexicon)
        actor, recipient = _id(row, who.actor), _id(row, who.recipient)
        if recipient is None:
            recipient = antecedents.whose(row, i, j, word, who.passive, actor, told, lexicon)
        if recipient is None and (who.passive or word.sort == "said"):
            continue
        yield Event(
            id="",
            root="REJECT" if refused else word.root,
            actor=actor,
            recipient=recipient,
            span=span,
            trigger=Trigger(trigger.of(article.text), trigger),
            modality="asserted" if refused else modality.find(row, i, who.actor, lexicon),
            date=_date(dates, trigger),
            place=_place(row, i, lexicon, {actor, recipient}),
        )


def _id(row: list[Item], n: int | None) -> str | None:
    entity = row[n].entity if n is not None else None
    return entity.id if entity is not None else None


def _told(article: Article, row: list[Item], lexicon: Lexicon) -> Iterator[tuple[int, int, Word, Parties]]:
    """Yield the words of event of the row with their parties, longest first, none overlapping another."""
    n = 0
    last: tuple[int, int, Word] | None = None
    while n < len(row):
        passed = _ignored(row, n, lexicon)
        if passed:
            n += passed
            continue
        end = n + 1
        for word, stop in _words_at(article, row, n, lexicon):
            find_parties = sayings.find if word.sort in ("thanks", "said") else parties.find
            who = find_parties(row, n, n + word.head, word, lexicon)
            if (word.of_party or word.root in _NEEDS) and who.recipient is None:
                continue
            if word.of_person and not _reaches_person(row, n, n + word.head, who, lexicon):
                continue
            if word.sort == "noun" and who.recipient is None and _is_between(word, lexicon):
                continue
            if who.actor is not None or (who.passive and who.recipient is not None):
                end = stop
                if not _is_content(row, n, last, lexicon):
                    yield from ((n, stop, word, each) for each in parties.spread(row, who, word, lexicon))
                    last = (n, stop, word)
            break
        n = end


_NEEDS = ("COOPERATE", "SANCTION")
"""Roots that PLOVER has with a recipient only. AID is one, too, but those who get it are seldom named."""


def _is_between(word: Word, lexicon: Lexicon) -> bool:
    """Return whether the noun is one of event only with two parties: "sanksi", "war"."""
    return word.root in _BETWEEN or (
        word.root not in parties.MUTUAL and word.parts[0] in lexicon.frame.get("mutual", frozenset())
    )


_BETWEEN = ("AGREE", "SUPPORT", "COOPERATE", "AID", "SANCTION", "REJECT", "THREATEN", "REQUEST")
"""Roots whose nouns are too vague with one party alone: "sanksi Barat", "US support"."""


def _is_content(row: list[Item], n: int, last: tuple[int, int, Word] | None, lexicon: Lexicon) -> bool:
    """Return whether the word at ``n`` only says what was agreed, asked, refused or threatened: "agreed to meet"."""
    if last is None or last[2].root not in _MATRIX or last[2].sort in ("noun", "fate"):
        return False
    _start, stop, word = last
    between = row[stop:n]
    if len(between) > _REACH or any(c in item.gap for item in row[stop : n + 1] for c in ",;:.?!"):
        return False
    named = [item for item in between if item.entity is not None and not item.inner]
    if word.root == "REQUEST":
        return len(named) <= 1
    return not named and all(
        item.low in lexicon.auxiliaries or item.low in _links(lexicon) for item in between
    )


def _links(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.frame.get("infinitive", frozenset())


_MATRIX = ("AGREE", "REQUEST", "REJECT", "THREATEN")
_REACH = 6  # items between a word of agreeing, asking, refusing, threatening and what it is about


def _reaches_person(row: list[Item], n: int, stop: int, who: Parties, lexicon: Lexicon) -> bool:
    """Return whether the verb at items ``n`` to ``stop`` is done to a person, and not to what is his: "menerima | berkas X"."""
    entity = row[who.recipient].entity if who.recipient is not None else None
    if who.recipient is None or entity is None or entity.kind != "person":
        return False
    owned = who.recipient > stop and parties.is_owned(row, who.recipient, lexicon)
    return not owned and not _is_named(row, n, who, lexicon)


def _is_named(row: list[Item], n: int, who: Parties, lexicon: Lexicon) -> bool:
    """Return whether "called X …" says what X is called, and not that he was phoned: a noun or a quotation follows."""
    after = who.recipient + 1 if who.recipient is not None else len(row)
    if row[n].low not in lexicon.frame.get("naming", frozenset()) or after >= len(row):
        return False
    gap, low = row[after].gap, row[after].low
    free = lexicon.frame["oblique"] | lexicon.frame["ends"] | lexicon.frame["coordinate"]
    return low == owner_in_names().ending or any(c in gap for c in '“"‘') or (gap == " " and low not in free)


def _ignored(row: list[Item], n: int, lexicon: Lexicon) -> int:
    """Return the length of the phrase at ``n`` that only looks like a word of event ("Perang Dunia"), 0 where none is."""
    return next((len(p) for p in lexicon.ignored.get(row[n].low, ()) if _end(row, n, p)), 0)


def _end(row: list[Item], n: int, parts: tuple[str, ...]) -> int:
    """Return the end of the phrase at ``n``, 0 where it does not stand there; ``…`` stands for up to five items."""
    at = n
    open_gap = False
    for part in parts:
        if part == GAP:
            open_gap = True
            continue
        reach = at + (_GAP if open_gap else 0)
        while (
            at < min(len(row), reach) and row[at].low != part and not any(c in row[at].gap for c in ",;:.?!")
        ):
            at += 1
        if at >= len(row) or row[at].entity is not None or row[at].low != part:
            return 0
        if at > n and (
            any(c in row[at].gap for c in ",;:.?!") or not (open_gap or row[at].gap in (" ", "-"))
        ):
            return 0
        at += 1
        open_gap = False
    return at


_GAP = 6  # items a gap in a phrase may take, its end included


def _words_at(article: Article, row: list[Item], n: int, lexicon: Lexicon) -> Iterator[tuple[Word, int]]:
    if row[n].entity is not None:
        return
    for word in lexicon.words.get(row[n].low) or lexicon.with_object(row[n].low):
        stop = _end(row, n, word.parts)
        if not stop:
            continue
        if word.bare and not _is_headline_verb(article, row, n):
            continue
        if word.sort == "active" and _is_noun_here(row, n, word, lexicon):
            continue
        if word.sort in ("noun", "fate") and _is_no_act(article, row, n, lexicon):
            continue
        yield word, stop


def _is_noun_here(row: list[Item], n: int, word: Word, lexicon: Lexicon) -> bool:
    """Return whether a form that may be verb or noun ("help", "visits") stands as a noun: after "the", or an adjective."""
    before = row[n - 1] if n else None
    if before is None:
        return word.base
    if before.low in lexicon.frame.get("determiners", frozenset()):
        return True
    return (
        word.base
        and before.entity is None
        and before.low not in lexicon.frame.get("before_base", frozenset())
    )


def _is_no_act(article: Article, row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether a noun is what an office is about ("Menteri Perdagangan") or what something is taken for ("as a threat")."""
    before = [item.low for item in row[max(0, n - 2) : n] if item.entity is None]
    if before and article.text[row[n].span.start].isupper() and before[-1] in lexicon.titles:
        return True
    return bool(lexicon.frame.get("as", frozenset()).intersection(before))


def _is_headline_verb(article: Article, row: list[Item], n: int) -> bool:
    """Return whether a verb without affixes stands where a headline has it: with a capital, directly behind a name."""
    return n > 0 and row[n - 1].entity is not None and article.text[row[n].span.start].isupper()


def _date(dates: Sequence[Moment], trigger: Span) -> str | None:
    """Return the value of the date nearest to the word of event, of those in its sentence."""
    if not dates:
        return None
    return min(
        dates, key=lambda m: min(abs(m.span.start - trigger.end), abs(trigger.start - m.span.end))
    ).edtf


def _place(row: list[Item], i: int, lexicon: Lexicon, parties_of_it: set[str | None]) -> str | None:
    """Return the place or state nearest to item ``i`` of those a word for being somewhere introduces, but no party."""
    locative = lexicon.frame.get("locative", frozenset())
    found: list[tuple[int, str]] = []
    for n in range(max(1, i - _AROUND), min(len(row), i + _AROUND)):
        entity = row[n].entity
        if entity is None or entity.kind not in ("place", "state") or entity.id in parties_of_it:
            continue
        if row[n - 1].entity is None and row[n - 1].low in locative:
            found.append((abs(n - i), entity.name))
    return min(found)[1] if found else None


_AROUND = 16  # items on both sides of a word of event within which its place is looked for


def _numbered(found: list[Event]) -> tuple[Event, ...]:
    """Return the events with their ids, each act once."""
    seen: set[tuple[str, str | None, str | None, str]] = set()
    out: list[Event] = []
    for event in sorted(found, key=lambda e: e.trigger.span):
        key = (event.root, event.actor, event.recipient, event.trigger.text.lower())
        if key in seen:
            continue
        seen.add(key)
        out.append(replace(event, id=f"v{len(out) + 1}"))
    return tuple(out)
