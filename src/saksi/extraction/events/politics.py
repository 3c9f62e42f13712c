"""Which acts are acts of politics: their parties hold office, or the article is about those who do.

A word of event says how one acts on another, not that it matters to a state: a striker attacks, a firm cooperates, a
policeman arrests a thief. An act counts where a state, one of its organs, a party, an armed movement or someone in
such an office is a party to it, or where most of those named in the article are; never in the news of sport.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from saksi.extraction.events.states import holds
from saksi.languages import Language
from saksi.model.article import Article
from saksi.model.facts import Entity, Event
from saksi.text import tokens


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a language that tell politics from the rest (``[politics]`` in ``events.toml``)."""

    roles: tuple[str, ...]
    private: tuple[str, ...]
    bodies: tuple[str, ...]
    guards: tuple[str, ...]
    sport: frozenset[str]


def kept(
    found: Sequence[Event], article: Article, entities: Sequence[Entity], language: Language
) -> Iterator[Event]:
    """Yield the events of ``found`` that are acts of politics."""
    words = _words(language)
    if not found or is_sport(article, words.sport):
        return
    public = {e.id: is_public(e, words) for e in entities}
    known = {e.id: e for e in entities}
    general = _is_general(entities, public)
    for event in found:
        if _counts(event, known, public, general, words):
            yield event


def is_sport(article: Article, words: frozenset[str]) -> bool:
    """Return whether the prose is about a match: at least three words of sport, and one word in eighty is one."""
    count = 0
    kinds: set[str] = set()
    total = 0
    text = article.text
    for sentence in article.sentences:
        for word in tokens.words(text, sentence):
            total += 1
            low = text[word.start : word.end].lower()
            if low in words:
                count += 1
                kinds.add(low)
    return len(kinds) >= _KINDS and count * _SHARE >= total


_KINDS = 3
_SHARE = 80


def is_public(entity: Entity, words: _Words) -> bool:
    """Return whether the entity is a state or acts for one, for a party, for a body of states or an armed movement."""
    if entity.kind == "state":
        return True
    if entity.kind == "person":
        role = (entity.role or "").lower()
        if _holds(role, words.private):
            return False
        return _holds(role, words.roles) or (entity.country is not None and not role)
    if entity.kind != "organization":
        return False
    name = entity.name.lower()
    if _holds(name, words.private) or _holds(name, words.guards):
        return False
    return entity.wikidata is not None or _holds(name, words.bodies)


def _is_general(entities: Iterable[Entity], public: Mapping[str, bool]) -> bool:
    """Return whether at least half of the mentions of persons and bodies are of public ones."""
    named = [e for e in entities if e.kind in ("state", "person", "organization")]
    total = sum(len(e.mentions) for e in named)
    return 2 * sum(len(e.mentions) for e in named if public[e.id]) >= total


def _counts(
    event: Event, known: Mapping[str, Entity], public: Mapping[str, bool], general: bool, words: _Words
) -> bool:
    actor = known.get(event.actor or "")
    if actor is not None and actor.kind in ("place", "other") and actor.country is None and not general:
        return False
    parties = [known[key] for key in (event.actor, event.recipient) if key is not None and key in known]
    if any(public[e.id] for e in parties):
        return event.recipient is not None or actor is None or general or actor.kind != "place"
    return general and not any(
        e.kind in ("place", "other") or _holds(e.name.lower(), words.guards) for e in parties
    )


def _holds(text: str, phrases: Iterable[str]) -> bool:
    return holds(text.translate(_SPACED), phrases)


_SPACED = str.maketrans("().,/-", "      ")


@cache
def _words(language: Language) -> _Words:
    table = language.table("events").get("politics", {})
    offices = language.table("titles").get("offices", {})
    return _Words(
        roles=(*(phrase for names in offices.values() for phrase in names), *table.get("roles", ())),
        private=tuple(table.get("private", ())),
        bodies=tuple(table.get("bodies", ())),
        guards=tuple(table.get("guards", ())),
        sport=frozenset(table.get("sport", ())),
    )
