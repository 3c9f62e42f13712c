"""States, bodies and people that are known under several names: one key for each, whatever the language.

A state's own ministry or army is known by its kind and the state beside it: "Kementerian Luar Negeri RI",
"Indonesian Foreign Ministry" and "foreign ministry of Indonesia" are one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from saksi.languages import Language, codes

Fold = Callable[[str], list[str]]
_LONGEST = 9  # words in the name of a state's body


def key(name: str, fold: Fold) -> str | None:
    """Return ``state:ru``, ``body:un``, ``body:foreign_ministry:id`` or ``person:…`` for a known name, else ``None``.

    ``fold`` gives the words of a name in one form. A name of capitals alone is known only if it is printed so.
    """
    words = tuple(fold(name))
    found = states(fold).get(words)
    if found is None:
        found = _named(fold).get((name.isupper(), *words)) or _named(fold).get((False, *words))
    return found or _of_state(words, fold)


@cache
def states(fold: Fold) -> dict[tuple[str, ...], str]:
    """Return the words of a state's name → its key, for all languages (CLDR's and the language's own)."""
    from babel import Locale

    out: dict[tuple[str, ...], str] = {}
    items = Language("world").table("states")["wikidata"]
    for code in codes():
        table = Language(code).table("states")
        for iso, name in Locale(code).territories.items():
            if iso in items:
                own = (
                    str(name),
                    table.get("names", {}).get(iso, name),
                    *table.get("aliases", {}).get(iso, ()),
                )
                for alias in own:
                    out.setdefault(tuple(fold(alias)), f"state:{iso.lower()}")
    return out


@cache
def _named(fold: Fold) -> dict[tuple[bool | str, ...], str]:
    """Return whether a name is of capitals alone, and its words → key, for bodies and for short names of people."""
    out: dict[tuple[bool | str, ...], str] = {}
    for name, known in (*_bodies(), *_people(fold)):
        out.setdefault((name.isupper(), *fold(name)), known)
    return out


def _bodies() -> Iterator[tuple[str, str]]:
    also_people = frozenset(Language("world").table("spellings").get("people_too", ()))
    for code in codes():
        for body, names in Language(code).table("bodies").items():
            if isinstance(names, list):
                yield from ((name, f"body:{body}") for name in names if name.lower() not in also_people)


def _people(fold: Fold) -> Iterator[tuple[str, str]]:
    """Yield names of people of which no word is in their fullest name: nicknames and initials."""
    for person in Language("world").table("people").get("person", ()):
        full = set(fold(person["names"][0]))
        for name in person["names"]:
            if name == person["names"][0] or not full & set(fold(name)):
                yield name, f"person:{' '.join(fold(person['names'][0]))}"


@cache
def _kinds(fold: Fold) -> dict[tuple[str, ...], tuple[str, str | None]]:
    """Return the words of a kind of state's body → the kind, and the state it is of where none is named."""
    out: dict[tuple[str, ...], tuple[str, str | None]] = {}
    for code in codes():
        table = Language(code).table("bodies")
        home = table.get("home", {})
        for kind, names in table.get("kinds", {}).items():
            for name in names:
                at = home.get("country") if name in home.get("names", ()) else None
                out.setdefault(tuple(fold(name)), (kind, at))
    return out


@cache
def _beside(fold: Fold) -> dict[tuple[str, ...], str]:
    """Return the words of a state's name, adjective or "of" and name → its ISO code in small letters."""
    out = {words: known.removeprefix("state:") for words, known in states(fold).items()}
    for code in codes():
        for iso, adjectives in Language(code).table("states").get("demonyms", {}).items():
            for adjective in adjectives:
                out.setdefault(tuple(fold(adjective)), iso.lower())
        for little in Language(code).table("descriptions").get("of", ()):
            out |= {(little, *words): iso for words, iso in tuple(out.items()) if words[0] != little}
    return out


def _of_state(words: tuple[str, ...], fold: Fold) -> str | None:
    if not words or len(words) > _LONGEST:
        return None
    kinds, beside = _kinds(fold), _beside(fold)
    alone = kinds.get(words)
    if alone is not None:
        return f"body:{alone[0]}:{alone[1].lower()}" if alone[1] else None
    for n in range(1, len(words)):
        for kind, state in ((words[:n], words[n:]), (words[n:], words[:n])):
            if kind in kinds and state in beside:
                return f"body:{kinds[kind][0]}:{beside[state]}"
    return None
