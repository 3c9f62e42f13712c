"""Somebody the text is about: a speaker or a subject, and whether two names are theirs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from saksi.extraction.quotes.frames import Frame
from saksi.extraction.quotes.genders import of_words as genders_of
from saksi.extraction.quotes.lexicon import Lexicon
from saksi.model.facts import Entity, Speaker

Kind = Literal["person", "body", "document"]
_GLUED = re.compile(r"\b([A-Za-z][a-z]{3,})([A-Z][a-z]{2,})")
"""A word with a capital within it, as where a page lost the blank behind an office or a body."""
_SHORTEST_NAME = 4
_LONG_NAME = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """Someone the text is about just now: a resolved speaker or subject, and the frame that made them so."""

    speaker: Speaker
    kind: Kind
    at: int
    line: int
    led: bool = True
    """Whether the sentence is about them: its subject, or somebody it brings in; not merely the one person named in it."""
    spoken: bool = False
    """Whether they were the speaker of a quotation, not the subject of a sentence."""


def same(name: str, known: str) -> bool:
    """Return whether a name is another one cut short (Mirza, Mirzani) or misspelt."""
    return misspelt(name, known) or (len(name) >= _SHORTEST_NAME and known.startswith(name))


def misspelt(name: str, known: str) -> bool:
    """Return whether a name is another one with one letter changed, added or left out, the first one apart.

    In a short name only i and y stand for each other: Ari and Adi are two people.
    """
    if name == known or name[:1] != known[:1]:
        return False
    if min(len(name), len(known)) < _LONG_NAME:
        return name.replace("y", "i") == known.replace("y", "i")
    at = next(
        (i for i, (a, b) in enumerate(zip(name, known, strict=False)) if a != b), min(len(name), len(known))
    )
    return name[at + 1 :] == known[at + 1 :] or name[at:] == known[at + 1 :] or name[at + 1 :] == known[at:]


def silent(figure: Figure | None, at: int) -> Figure | None:
    """Return a figure as the speaker of words beside which nothing names them."""
    if figure is None:
        return None
    return replace(figure, speaker=replace(figure.speaker, mention=None, span=None, role=None), at=at)


def printed(entity: Entity) -> str:
    """Return the fullest name that stands in the text for a body; its usual one for an abbreviation, a person, a state."""
    if entity.kind != "organization":
        return entity.name
    longest = max((m.text for m in entity.mentions), key=len, default=entity.name)
    return entity.name if longest.isupper() else longest


def may_mean(word: str, figure: Figure, lexicon: Lexicon, genders: Mapping[str, str]) -> bool:
    """Return whether a pronoun can stand for a figure: one person for "he", a body for "it", a body or a crowd for "they".

    ``genders`` are the pronouns known of people: nobody told of as "she" is meant by "he".
    """
    if word in lexicon["he_she"]:
        words = figure.speaker.name.lower().split()
        told = genders.get(figure.speaker.entity) if figure.speaker.entity else genders_of(words, lexicon)
        if told and told != word:
            return False
        unnamed = figure.speaker.entity is None and words[0] in lexicon["determiners"]
        if unnamed and not told and not any(w in lexicon["roles"] for w in words):
            return False  # the inquiry
    bodily = word in lexicon["neuter"] or word in lexicon["plural"]
    crowd = several(figure, lexicon)
    if word in lexicon["dual"]:
        return crowd
    if crowd and word in lexicon["plural"] and lexicon.grammar.head_last:
        return True
    one = word in lexicon["singular_person"]
    return (figure.kind == "person") != bodily and not (one and crowd)


def several(figure: Figure, lexicon: Lexicon) -> bool:
    """Return whether a figure is a crowd without a name: ``kedua pelaku``, ``para pedagang``, ``harbour officials``."""
    if figure.speaker.entity is not None:
        return False
    words = figure.speaker.name.lower().split()
    if words[0] in lexicon["several"] or not lexicon.grammar.head_last:
        return words[0] in lexicon["several"]
    small = lexicon["prepositions"]
    last = words[next((i for i, word in enumerate(words) if i and word in small), len(words)) - 1]
    return last in lexicon["crowds"] or (lexicon.plural(last, sure=True) and not lexicon.owner.ends(last))


def as_name(frame: Frame, start: int, end: int, lexicon: Lexicon) -> str:
    """Return the words of tokens as a name, what a page glued to an office or a body parted: ``KetuaTirta``."""
    words = frame.plain(start, end)
    for first, rest in _GLUED.findall(words):
        if any(first.lower() in lexicon[name] for name in ("roles", "bodies", "nouns", "media")):
            words = words.replace(f"{first}{rest}", f"{first} {rest}")
    return words
