"""Which place names are names of states: those of CLDR in both languages, and the other names papers use for them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from training.sentence import Entity

# Territories of CLDR that are not states in the sense of who acts in world news.
_NOT_STATES = frozenset(
    re.findall(
        r"\w\w",
        "AC AQ AS AW AX BL BM BQ BV CC CK CP CQ CW CX DG EA EU EZ FK FO GF GG GI GL GP GS GU HM IC IM IO JE KY MF MP MQ"
        " MS NC NF NU PF PM PN PR QO RE SH SJ SX TA TC TF TK UM UN VG VI WF XA XB YT ZZ HK MO",
    )
)


@cache
def names(language: str) -> frozenset[str]:
    """Return the names of states in that language, in lower case."""
    from babel import Locale

    out: set[str] = set()
    for code in ("id", "en"):
        for territory, name in Locale.parse(code).territories.items():
            if len(territory) == 2 and territory.isalpha() and territory not in _NOT_STATES:
                out.add(name.lower())
    table = tomllib.loads(Path(__file__).with_name("states.toml").read_text(encoding="utf-8"))
    out.update(table["both"], table[language])
    return frozenset(out - set(table["not"]))


def split(text: str, entities: tuple[Entity, ...], language: str) -> tuple[Entity, ...]:
    """Return the names, each that is a state's made ``state``: corpora call it a place or, when it acts, a body."""
    known = names(language)
    return tuple(
        (a, b, "state" if kind != "person" and text[a:b].lower() in known else kind)
        for a, b, kind in entities
    )


def unmarked(text: str, entities: tuple[Entity, ...], language: str) -> tuple[Entity, ...]:
    """Return the names of states in ``text`` that no entity covers, in the case papers print them."""
    found = (Match(m.start(), m.end(), m[0]) for m in _pattern(language).finditer(text))
    return tuple(
        (m.start, m.end, "state")
        for m in found
        if m.printed() and not any(a < m.end and m.start < b for a, b, _ in entities)
    )


@dataclass(frozen=True, slots=True)
class Match:
    """A name of a state found in a text."""

    start: int
    end: int
    name: str

    def printed(self) -> bool:
        """Return whether every word of the name begins with a capital ("AS", not "as"; "Amerika Serikat")."""
        letters = [w for w in self.name.split() if w not in ("the", "of", "and", "dan")]
        short = len(self.name.replace(".", "")) <= 2
        return self.name.isupper() if short else all(w[0].isupper() for w in letters)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    known = sorted(names(language), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, known)) + r")(?!\w)", re.IGNORECASE)


def is_state(name: str, language: str) -> bool:
    """Return whether ``name`` is one of a state."""
    return name.lower() in names(language)
