"""States and towns that no table knows, told by the offices beside them: "Presiden Kalmoria", "Kalmoria's president".

A word between an office and a name may be the place of the office or the first of the name: it is the place where the
article elsewhere says that something is there, or names the office and the place with no name behind.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from saksi.extraction.entities.gazetteer import Record, Sort
from saksi.extraction.entities.runs import Runs
from saksi.extraction.entities.scan import Hit, Scan
from saksi.extraction.entities.words import Words
from saksi.languages import Language

_OFFICE_WORDS = 5  # words in the longest office
_NAME = 6  # words of a name and the place before it
_SHORTEST = 4  # letters of a place's name


@dataclass(frozen=True, slots=True)
class _Offices:
    sorts: dict[tuple[str, ...], Sort]
    of: frozenset[str]
    peoples: frozenset[str]
    pointers: frozenset[str]
    possessed_first: bool


@cache
def _offices(language: Language) -> _Offices:
    table = language.table("titles")
    described, named = language.table("descriptions"), table.get("offices", {})
    local: list[str] = [p for key in described.get("local_offices", ()) for p in named.get(key, ())]
    state: list[str] = [p for key in table.get("state_offices", ()) for p in named.get(key, ())]
    sorts: dict[tuple[str, ...], Sort] = {}
    for phrase in local:
        sorts[_parts(phrase)] = "place"
    for phrase in (*state, *table.get("leaders", ())):
        sorts[_parts(phrase)] = "state"
    return _Offices(
        sorts,
        frozenset(described.get("of", ())),
        frozenset(described.get("peoples", ())),
        frozenset(table.get("pointers", ())),
        bool(table.get("modifiers_first", False)),
    )


def _parts(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.replace("-", " ").split())


def lay(scan: Scan, runs: Runs, words: Words, language: Language) -> None:
    """Add the places found so to ``scan``, wherever they stand alone or behind an office."""
    offices = _offices(language)
    free = [i for i in range(len(scan.tokens)) if _free(scan, i, words)]
    places = {scan.tokens[i].low for i in free if _is_place(scan, i, runs, offices)}
    found: dict[str, Sort] = {}
    for i in free:
        if scan.tokens[i].low in places:
            sort = _office(scan, i, offices) or _office_behind(scan, i, offices)
            if sort is not None:
                found.setdefault(scan.tokens[i].low, sort)
    for i, token in enumerate(scan.tokens):
        sort = found.get(token.low)
        if sort and _free(scan, i, words) and (_alone(scan, i, words) or _office(scan, i, offices)):
            hit = Hit(i, i + 1, scan.span(i, i + 1), Record(f"{sort}:{token.low}", token.text, sort))
            scan.owner[i] = hit


def _is_place(scan: Scan, i: int, runs: Runs, offices: _Offices) -> bool:
    """Return whether the article shows that the word is no name of a person: something is there, or of there."""
    if (scan.tokens[i].low,) in runs.located or _office_behind(scan, i, offices) is not None:
        return True
    before = scan.low(i - 1) if scan.near(i) else ""
    if before in offices.peoples or _is_called_behind(scan, i, runs):
        return True
    pointed = scan.near(i + 1) and scan.low(i + 1) in offices.pointers
    return (pointed or before in offices.of) and _office(scan, i, offices) is not None


def _is_called_behind(scan: Scan, i: int, runs: Runs) -> bool:
    """Return whether the word, and the name behind it, each stand alone elsewhere: "Kalmoria Jovan Petrak"."""
    j = i + 1
    while j < len(scan.tokens) and j - i < _NAME and scan.near(j) and scan.tokens[j].cap:
        j += 1
    lows = tuple(scan.tokens[n].low for n in range(i, j))
    if len(lows) < 3 or lows[:1] in runs.speaking:
        return False
    return lows[:1] in runs.alone and lows[1:] in runs.alone


def _free(scan: Scan, i: int, words: Words) -> bool:
    token = scan.tokens[i]
    return (
        token.cap
        and not token.upper
        and len(token.low) >= _SHORTEST
        and scan.owner[i] is None
        and not words.plain(token.low)
        and not words.ordinary(token.low)
    )


def _alone(scan: Scan, i: int, words: Words) -> bool:
    """Return whether no other capital stands beside the word."""
    after = scan.near(i + 1) and _capital(scan, i + 1, words)
    before = scan.near(i) and _capital(scan, i - 1, words) and not scan.tokens[i - 1].first
    return not (after or before)


def _capital(scan: Scan, i: int, words: Words) -> bool:
    return scan.tokens[i].cap and not words.plain(scan.tokens[i].low)


def _office(scan: Scan, i: int, offices: _Offices) -> Sort | None:
    """Return what an office directly before the word, or before it and "of", is held over."""
    if not scan.near(i):
        return None
    end = i - 1 if scan.low(i - 1) in offices.of and scan.near(i - 1) else i
    if offices.possessed_first and end == i:
        return None
    for size in range(min(_OFFICE_WORDS, end), 0, -1):
        phrase = tuple(scan.tokens[n].low for n in range(end - size, end))
        if phrase in offices.sorts:
            return offices.sorts[phrase]
    return None


def _office_behind(scan: Scan, i: int, offices: _Offices) -> Sort | None:
    """Return what an office after the word and its "'s" is held over."""
    if not offices.possessed_first or scan.low(i + 1) != "s" or scan.gap(i + 1) not in ("'", "’"):
        return None
    for size in range(_OFFICE_WORDS, 0, -1):
        if i + 2 + size <= len(scan.tokens):
            phrase = tuple(scan.tokens[n].low for n in range(i + 2, i + 2 + size))
            if phrase in offices.sorts and all(scan.near(n) for n in range(i + 2, i + 2 + size)):
                return offices.sorts[phrase]
    return None
