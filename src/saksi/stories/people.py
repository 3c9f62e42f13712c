"""Who appears in a story, under every name and role the articles use."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from saksi.compare.senses import entity_key
from saksi.model.article import Reading
from saksi.model.facts import Entity
from saksi.model.story import Person


def people(readings: Sequence[Reading]) -> tuple[Person, ...]:
    """Return the persons of a story, those who are quoted most and stand in most articles first."""
    found: dict[str, list[tuple[str, Entity]]] = defaultdict(list)
    quoted: Counter[str] = Counter()
    for reading in readings:
        persons = {e.id: e for e in reading.facts.entities if e.kind == "person"}
        for entity in persons.values():
            found[entity_key(entity)].append((reading.article.id, entity))
        for quote in reading.facts.quotes:
            if quote.speaker and quote.speaker.entity in persons:
                quoted[entity_key(persons[quote.speaker.entity])] += 1
    everyone = [_person(found[key], quoted[key]) for key in found]
    return tuple(sorted(everyone, key=lambda p: (-p.quotes, -len(p.articles), p.name)))


def _person(seen: Sequence[tuple[str, Entity]], quotes: int) -> Person:
    full = Counter(e.name for _article, e in seen)
    names = {e.name for _article, e in seen} | {m.text for _article, e in seen for m in e.mentions}
    return Person(
        name=max(full, key=lambda n: (full[n], len(n), n)),
        names=tuple(sorted(names)),
        roles=tuple(sorted({e.role for _article, e in seen if e.role})),
        articles=tuple(sorted({article for article, _entity in seen})),
        quotes=quotes,
    )
