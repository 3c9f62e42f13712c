"""Names that are known beforehand: states, their capitals, bodies, places, people; found in one pass (Aho-Corasick)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from saksi.languages import Language, Table, codes
from saksi.text import media, naming

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

Sort = Literal["state", "adjective", "capital", "body", "place", "group", "person"]
WORLD = Language("world")
_SHORT = 4  # letters: shorter names of another language are too often words of this one


@dataclass(frozen=True, slots=True)
class Record:
    """What one name stands for. ``key`` is equal for all names of one thing; a capital carries its state's code."""

    key: str
    name: str
    sort: Sort
    wikidata: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All known names of one language with an automaton over them; names in capitals are known too."""

    names: tuple[str, ...]
    records: tuple[Record, ...]
    automaton: AhoCorasick

    def matches(self, text: str) -> Iterator[tuple[int, int, Record]]:
        """Yield every occurrence, overlapping ones too, as start, end, record. Linear in text and matches."""
        for index, start, end in self.automaton.find_matches_as_indexes(text, overlapping=True):
            yield start, end, self.records[index]


@cache
def load(language: Language, extra: tuple[tuple[str, Record], ...] = ()) -> Gazetteer:
    """Return the gazetteer of ``language``; names of the other languages follow where they are long enough.

    ``extra`` (a newsroom's own names) goes before everything else.
    """
    from ahocorasick_rs import AhoCorasick

    table: dict[str, Record] = dict(extra)
    for name, record in _entries(language, language):
        table.setdefault(name, record)
    for code in codes():
        if code != language.code:
            for name, record in _entries(Language(code), language):
                if len(name) >= _SHORT and record.sort != "group":
                    table.setdefault(name, record)
    for name, record in list(table.items()):
        if len(name) >= _SHORT and name.upper() != name:
            table.setdefault(name.upper(), record)
    return Gazetteer(tuple(table), tuple(table.values()), AhoCorasick(list(table)))


def _entries(source: Language, display: Language) -> Iterator[tuple[str, Record]]:
    yield from _people()
    yield from _states(source, display)
    yield from _bodies(source, display)
    yield from _places(source)
    yield from _media(source)


def _people() -> Iterator[tuple[str, Record]]:
    for person in WORLD.table("people").get("person", ()):
        names = person["names"]
        record = Record(
            f"person:{names[0]}", names[0], "person", person.get("wikidata"), person.get("country")
        )
        for name in names:
            yield name, record


def person(name: str) -> Record | None:
    """Return the known person of that name under any spelling of it, if there is one."""
    return _by_key().get(naming.key(name))


@cache
def _by_key() -> dict[str, Record]:
    return {
        naming.key(name): record for name, record in _people() if len(name) >= _SHORT and not name.isupper()
    }


def _states(source: Language, display: Language) -> Iterator[tuple[str, Record]]:
    table = source.table("states")
    shown = state_names(display)
    own = state_names(source)
    items: Table = WORLD.table("states")["wikidata"]
    for code, name in own.items():
        if code in items:
            record = Record(f"state:{code}", shown[code], "state", items[code], code)
            for alias in (name, *table.get("aliases", {}).get(code, ())):
                yield alias, record
            adjective = Record(f"state:{code}", shown[code], "adjective", items[code], code)
            for alias in table.get("demonyms", {}).get(code, ()):
                yield alias, adjective
        else:
            yield name, Record(f"place:{name}", name, "place", None, code)
    for code, capitals in table.get("capitals", {}).items():
        for capital in capitals:
            yield capital, Record(f"capital:{code}", capital, "capital", items.get(code), code)


def _bodies(source: Language, display: Language) -> Iterator[tuple[str, Record]]:
    facts = WORLD.table("bodies")
    shown = display.table("bodies")
    for key, names in source.table("bodies").items():
        if not isinstance(names, list):
            continue  # the sections of the table are read by rule: see ``bodies``
        about = facts.get(key, {})
        name = shown.get(key, names)[0]
        record = Record(f"body:{key}", name, "body", about.get("wikidata"), about.get("country"))
        for alias in names:
            yield alias, record


def _places(source: Language) -> Iterator[tuple[str, Record]]:
    for table in (source.table("places"), WORLD.table("places")):
        for code, names in table.get("cities", {}).items():
            yield from _named(names, "place", code)
        yield from _named(table.get("regions", {}).get("names", ()), "place", None)
        for key, names in table.get("groups", {}).items():
            yield from ((name, Record(f"group:{key}", names[0], "group")) for name in names)
    home = source.table("regions")
    for part in ("provinces", "abbreviations", "towns"):
        yield from _named(home.get(part, ()), "place", home.get("country"))


def _named(names: Iterable[str], sort: Sort, country: str | None) -> Iterator[tuple[str, Record]]:
    for name in names:
        yield name, Record(f"{sort}:{name}", name, sort, None, country)


def _media(source: Language) -> Iterator[tuple[str, Record]]:
    """Yield media and agencies, but for names that are ordinary words of the language ("Tempo", "Antara")."""
    from simplemma import is_known

    for kind in ("agency", "outlet", "platform"):
        for name, others in source.table("media").get(kind, {}).items():
            record = Record(f"media:{media.key(name)}", name, "body")
            for spelling in (name, *others):
                if " " in spelling or not (len(spelling) < 3 or is_known(spelling.lower(), source.code)):
                    yield spelling, record


@cache
def state_names(language: Language) -> dict[str, str]:
    """Return ISO 3166-1 code → usual name: CLDR's (through Babel), mended by the language's own table."""
    from babel import Locale

    names = {
        code: str(name)
        for code, name in Locale(language.code).territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NOT_PLACES
    }
    return names | dict(language.table("states").get("names", {}))


_NOT_PLACES = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}  # codes of CLDR that are no territory
