"""A state acts through its officers: an event between officials is one between their states, too.

PLOVER counts actors by state. An event whose party holds an office of state, or is a ministry or an army, is given a
second time with the states in their place, where the article names the states; both carry the same words and span.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from saksi.languages import Language
from saksi.model.facts import Entity, Event


def doubled(events: Iterable[Event], entities: Sequence[Entity], language: Language) -> Iterator[Event]:
    """Yield each event, and after it the same between the states whose officers its parties are."""
    states = {e.country: e.id for e in entities if e.kind == "state" and e.country}
    stands_for = {
        e.id: states[e.country]
        for e in entities
        if e.country in states and e.country and is_officer(e, language)
    }
    officers = {e.id for e in entities if e.kind == "person" or is_officer(e, language)}
    stateless = officers - stands_for.keys()
    known = {e.id: e for e in entities}
    for event in events:
        yield event
        if not _is_between_states(known.get(event.actor or ""), known.get(event.recipient or "")):
            continue
        if event.actor in stateless or event.recipient in stateless:
            continue
        actor = stands_for.get(event.actor or "", event.actor)
        recipient = stands_for.get(event.recipient or "", event.recipient)
        if (actor, recipient) != (event.actor, event.recipient) and actor != recipient:
            yield replace(event, actor=actor, recipient=recipient)


def _is_between_states(actor: Entity | None, recipient: Entity | None) -> bool:
    """Return whether the parties can stand for two states: not for one and the same, not somebody of no known state."""
    if actor is None or recipient is None:
        return True
    if actor.country is not None and actor.country == recipient.country:
        return False
    return all(
        e.country is not None or e.wikidata is not None or e.kind == "place" for e in (actor, recipient)
    )


def is_officer(entity: Entity, language: Language) -> bool:
    """Return whether the entity acts for its state: a holder of one of its offices, a ministry, an embassy, an army."""
    if entity.kind == "person":
        role = f"{entity.role or ''}".lower()
        return holds(role, _offices(language)) and not holds(role, _former(language))
    return entity.kind == "organization" and holds(entity.name.lower(), _bodies(language))


def holds(text: str, phrases: Iterable[str]) -> bool:
    """Return whether one of the phrases stands in a text of small letters, as words of its own."""
    padded = f" {text} "
    return any(f" {phrase} " in padded for phrase in phrases)


@cache
def _former(language: Language) -> tuple[str, ...]:
    return tuple(language.table("titles").get("former", ()))


@cache
def _offices(language: Language) -> tuple[str, ...]:
    table = language.table("titles")
    offices = table.get("offices", {})
    return tuple(phrase for key in table.get("state_offices", ()) for phrase in offices.get(key, ()))


@cache
def _bodies(language: Language) -> tuple[str, ...]:
    return tuple(name for names in language.table("bodies").get("kinds", {}).values() for name in names)
