"""Which of "he" and "she" a person is told of by: the title before the name, an office or kinship, the given name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from saksi.extraction.quotes.lexicon import Lexicon
from saksi.model.facts import Entity

Gender = Literal["he", "she"]
_BEFORE = 8
"""Characters before a name among which its title stands."""


def known(entities: Iterable[Entity], text: str, lexicon: Lexicon) -> dict[str, Gender]:
    """Return the pronoun of each person of an article, by the entity's id, where anything tells it."""
    if not (lexicon["he_names"] or lexicon["she_names"]):
        return {}
    found = ((e.id, _of(e, text, lexicon)) for e in entities if e.kind == "person")
    return {name: gender for name, gender in found if gender}


def of_words(words: Iterable[str], lexicon: Lexicon) -> Gender | None:
    """Return the pronoun that a description in small letters asks for: *she* for a spokeswoman."""
    for word in words:
        if word in lexicon["he_words"]:
            return "he"
        if word in lexicon["she_words"]:
            return "she"
    return None


def _of(entity: Entity, text: str, lexicon: Lexicon) -> Gender | None:
    for mention in entity.mentions:
        before = text[max(0, mention.span.start - _BEFORE) : mention.span.start].lower().split()
        titled = of_words([*before[-1:], *mention.text.lower().split()[:1]], lexicon)
        if titled:
            return titled
    role = of_words((entity.role or "").lower().split(), lexicon)
    if role:
        return role
    first = entity.name.lower().split()[0] if " " in entity.name else ""
    if first in lexicon["he_names"]:
        return "he"
    return "she" if first in lexicon["she_names"] else None
