"""Who appears in a story, under every name and role the articles use."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from saksi.comparison.senses import entity_key
from saksi.model.article import Reading
from saksi.model.facts import Entity
from saksi.model.story import Person
from saksi.stories import sources
from saksi.text import naming


def people(readings: Sequence[Reading]) -> tuple[Person, ...]:
    """Return the persons of a story, those who are quoted most and stand in most articles first.

    A shorter name joins the longer one it is part of, where there is only one. An outlet of the story, or one that it
    credits, is no person; nor do those who wrote it appear in it. A person goes by the commonest name of two words or more.
    """
    nobody = sources.lenders(readings) | {
        sources.key(name) for r in readings for name in (r.article.outlet, *r.article.authors) if name
    }
    found: dict[str, list[tuple[str, Entity]]] = defaultdict(list)
    quoted: Counter[str] = Counter()
    for reading in readings:
        persons = {
            e.id: e
            for e in reading.facts.entities
            if e.kind == "person" and sources.key(e.name) not in nobody
        }
        for entity in persons.values():
            found[entity_key(entity)].append((reading.article.id, entity))
        for quote in reading.facts.quotes:
            if quote.speaker and quote.speaker.entity in persons:
                quoted[entity_key(persons[quote.speaker.entity])] += 1
    whole = _whole_names(found)
    everyone: dict[str, list[tuple[str, Entity]]] = defaultdict(list)
    for key in sorted(found):
        everyone[whole[key]] += found[key]
    quotes = Counter(dict.fromkeys(everyone, 0))
    for key, n in quoted.items():
        quotes[whole[key]] += n
    listed = [_person(everyone[key], quotes[key]) for key in everyone]
    return tuple(sorted(listed, key=lambda p: (-p.quotes, -len(p.articles), p.name)))


def _whole_names(found: Mapping[str, Sequence[tuple[str, Entity]]]) -> dict[str, str]:
    """Return for each key the key of the one longer name it is part of; itself where there is none, or several."""
    names = {key: max((e.name for _a, e in seen), key=lambda n: (len(n), n)) for key, seen in found.items()}
    out = {}
    for key, name in names.items():
        longer = [k for k, other in names.items() if len(other) > len(name) and _is_part(name, other)]
        out[key] = longer[0] if len(longer) == 1 else key
    return {key: out.get(into, into) for key, into in out.items()}


def _is_part(name: str, longer: str) -> bool:
    """Return whether a name is a shorter one of the same person, and not that of the father."""
    words = (naming.person_key(n).split() for n in (name, longer))
    return naming.same(name, longer) and not naming.apart(*words)


def _person(seen: Sequence[tuple[str, Entity]], quotes: int) -> Person:
    full = Counter(e.name for _article, e in seen)
    names = {e.name for _article, e in seen} | {m.text for _article, e in seen for m in e.mentions}
    return Person(
        name=max(full, key=lambda n: (" " in n, full[n], len(n), n)),
        names=tuple(sorted(names)),
        roles=tuple(sorted({e.role for _article, e in seen if e.role})),
        articles=tuple(sorted({article for article, _entity in seen})),
        quotes=quotes,
    )
