"""The word lists of a language that tell names apart, as sets."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache, lru_cache
from typing import Any

from saksi.languages import Language, codes

WORLD = Language("world")
_OFTEN, _DOUBTFUL, _STRANGE, _ENGLISH, _ORDINARY = 2.0, 0.5, 0.3, -1.0, -1.5


@dataclass(frozen=True, slots=True)
class Words:
    """``names.toml`` of a language; every entry is lower case."""

    small: frozenset[str]
    calendar: frozenset[str]
    months_or_names: frozenset[str]
    month_before: frozenset[str]
    feasts_or_names: frozenset[str]
    not_names: frozenset[str]
    particles: frozenset[str]
    clipped: frozenset[str]
    inner_capitals: tuple[str, ...]
    short_names: frozenset[str]
    degrees: frozenset[str]
    degree_letters: frozenset[str]
    body_first: frozenset[str]
    brands: frozenset[str]
    body_prefixes: tuple[str, ...]
    body_last: frozenset[str]
    body_joins: frozenset[str]
    body_of: frozenset[str]
    body_inside: frozenset[str]
    vessels: frozenset[str]
    initials_before: frozenset[str]
    place_first: frozenset[str]
    place_last: frozenset[str]
    other_first: frozenset[str]
    other_last: frozenset[str]
    person_last: frozenset[str]
    locative: frozenset[str]
    always_locative: frozenset[str]
    language_before: frozenset[str]
    money_before: frozenset[str]
    money_after: frozenset[str]
    numerals: frozenset[str]
    acting_before: frozenset[str]
    acting_nouns: frozenset[str]
    joins: frozenset[str]
    acting_after: frozenset[str]
    acting_prefixes: tuple[str, ...]
    acting_suffixes: tuple[str, ...]
    not_acting: frozenset[str]
    passive_prefixes: tuple[str, ...]
    speech_before: frozenset[str]
    speech_after: frozenset[str]
    saying: frozenset[str]
    verb_prefixes: tuple[str, ...]
    glued_after: tuple[str, ...]
    glued_prefixes: tuple[str, ...]
    name_endings: frozenset[str]
    ordinary_endings: tuple[str, ...]
    names: frozenset[str]
    given: frozenset[str]
    doubtful_names: frozenset[str]
    capitals_need_names: bool
    code: str

    def plain(self, low: str) -> bool:
        """Return whether the lower-cased word is never a name or the start of one."""
        return low in self.small or low in self.calendar or low in self.not_names

    def opens(self, low: str) -> bool:
        """Return whether ``low`` is an ordinary word, so that it may be glued behind a name."""
        return low.startswith(self.verb_prefixes or ("\0",)) or self.ordinary(low)

    def likeness(self, low: str) -> float:
        """Return how much a capitalised word speaks for the name of a person; below nought it speaks against one."""
        if low in self.names:
            return _OFTEN
        if low in self.doubtful_names or len(low) == 1:
            return _DOUBTFUL
        if self.ordinary(low):
            return _ORDINARY
        return _ENGLISH if is_english(low) else _STRANGE

    def ordinary(self, low: str) -> bool:
        """Return whether the dictionary knows ``low`` as a word that may open a sentence."""
        from simplemma import is_known

        return low.endswith(self.ordinary_endings or ("\0",)) and bool(is_known(low, self.code))

    def in_dictionary(self, low: str) -> bool:
        """Return whether a dictionary, of the language or of English, knows ``low`` as a word."""
        return self.ordinary(low) or is_english(low)


@lru_cache(maxsize=50_000)
def is_english(low: str) -> bool:
    """Return whether the word is one of English, of whose words names of bodies and products are made everywhere."""
    from simplemma import is_known

    return bool(is_known(low, "en"))


def modifiers_first(language: Language) -> bool:
    """Return whether what an office or a body is about stands before its word: "the water minister"."""
    return bool(language.table("titles").get("modifiers_first", False))


def _verbs_of_speech(language: Language) -> frozenset[str]:
    """Return the single words that may follow someone who speaks, from the table of quotations."""
    groups = language.table("speech").get("verbs", {})
    return frozenset(form for group in _SPEECH for entry in groups.get(group, ()) for form in entry.split())


_LAST = ("body_last", "place_last", "other_last")  # what a name ends in, by what it then names
_SPEECH = ("say", "tell", "deny")  # groups of verbs whose subject speaks


_READ = {"frozenset[str]": frozenset, "tuple[str, ...]": tuple}
"""How a list is kept, by the type of its field."""


@cache
def load(language: Language) -> Words:
    """Return the word lists of ``language``; a list it does not have is empty.

    A field is the list of its name, but for those that draw on other tables too.
    """
    table = language.table("names")
    own: dict[str, Any] = {
        field.name: _READ[str(field.type)](table.get(field.name, ()))
        for field in fields(Words)
        if str(field.type) in _READ
    }
    own_last = frozenset[str]().union(*(own[key] for key in _LAST))
    for key in _LAST:
        own[key] |= _of_others(language, key) - own_last
    saying = _verbs_of_speech(language)
    given = frozenset(table.get("given_names", ()))
    world = {
        key: frozenset(str(WORLD.table("name_words").get(key, "")).split()) for key in ("names", "doubtful")
    }
    return Words(
        **own
        | {
            "small": frozenset(table.get("function_words", ())),
            "numerals": frozenset(language.table("numbers").get("units", ())),
            "speech_after": own["speech_after"] | saying,
            "saying": saying,
            "given": given,
            "names": world["names"] | given,
            "doubtful_names": world["doubtful"] | frozenset(table.get("also_names", ())),
            "capitals_need_names": bool(table.get("capitals_need_names", False)),
            "code": language.code,
        }
    )


def _of_others(language: Language, key: str) -> frozenset[str]:
    """Return a list as all other languages have it."""
    tables = [Language(code).table("names") for code in codes() if code != language.code]
    return frozenset(word for other in tables for word in other.get(key, ()))
