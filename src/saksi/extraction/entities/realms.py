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
    demonyms: tuple[str, ...]
    endings: tuple[str, ...]
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
        tuple(described.get("demonyms", ())),
        tuple(described.get("state_endings", ("\0",))),
        bool(table.get("modifiers_first", False)),
    )


def _parts(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.replace("-", " ").split())


def lay(scan: Scan, runs: Runs, words: Words, language: Language) -> None:
    """Add the places found so to ``scan``, wherever they stand alone or behind an office."""
    offices = _offices(language)
    free = [i for i in range(len(scan.tokens)) if _free(scan, i, words)]
    places = {scan.tokens[i].low for i in free if _is_place(scan, i, runs, offices, words)}
    seats = _seats(scan, free, offices, words)
    peopled = _peopled(scan, free, offices, words)
    places |= peopled
    places |= {low for low in seats if (low,) in runs.alone - runs.speaking and low.endswith(offices.endings)}
    found: dict[str, Sort] = {}
    for i in free:
        if scan.tokens[i].low in places:
            sort = _office(scan, i, offices) or _office_behind(scan, i, offices)
            if sort is not None:
                found.setdefault(scan.tokens[i].low, sort)
    for low in (places & seats) | peopled:
        found.setdefault(low, "state")
    _join(scan, free, words, found, seats, places)
    for i, token in enumerate(scan.tokens):
        sort = found.get(token.low)
        if sort and _free(scan, i, words) and (_alone(scan, i, words) or _office(scan, i, offices)):
            hit = Hit(i, i + 1, scan.span(i, i + 1), Record(f"{sort}:{token.low}", token.text, sort))
            scan.owner[i] = hit


def _seats(scan: Scan, free: list[int], offices: _Offices, words: Words) -> set[str]:
    """Return the words between a state office and a name of two words, but for words of people's names.

    "Menteri Luar Negeri Morvania Sabina Halde".
    """
    return {
        scan.tokens[i].low
        for i in free
        if _is_strange(scan.tokens[i].low, words)
        and _office(scan, i, offices) == "state"
        and _is_named_behind(scan, i)
    }


def _peopled(scan: Scan, free: list[int], offices: _Offices, words: Words) -> set[str]:
    """Return the words after which people in office are called: Morvania, by "the Morvanian foreign minister"."""
    lows = {scan.tokens[i].low for i in free if _is_strange(scan.tokens[i].low, words)}
    return {
        low.removesuffix(ending)
        for i in free
        for low in (scan.tokens[i].low,)
        for ending in offices.demonyms
        if low.endswith(ending)
        and low.removesuffix(ending) in lows
        and _opens_office(scan, i + 1, offices) == "state"
    }


def _is_strange(low: str, words: Words) -> bool:
    """Return whether the word is none of which people's names are made."""
    return low not in words.names and low not in words.doubtful_names


def _is_named_behind(scan: Scan, i: int) -> bool:
    """Return whether two capitals at least follow the word."""
    behind = range(i + 1, i + 3)
    return behind[-1] < len(scan.tokens) and all(scan.near(n) and scan.tokens[n].cap for n in behind)


def _join(
    scan: Scan, free: list[int], words: Words, found: dict[str, Sort], seats: set[str], places: set[str]
) -> None:
    """Add to ``found`` the words joined to one that is found, or to another that may be a state: "Kestaria dan Morvania"."""
    joined = [
        (scan.tokens[i].low, scan.tokens[i + 2].low)
        for i in free
        if scan.low(i + 1) in words.joins and scan.near(i + 1) and scan.near(i + 2)
        and _free(scan, i + 2, words) and _alone(scan, i, words) and _alone(scan, i + 2, words)
    ]  # fmt: skip
    for pair in joined:
        if set(pair) <= seats:
            found.update(dict.fromkeys(pair, "state"))
    for one, other in joined:
        for known, new in ((one, other), (other, one)):
            state = found.get(known) == "state" and _is_strange(new, words)
            if state or (known in places and new in seats):
                found.setdefault(new, "state")


def _is_place(scan: Scan, i: int, runs: Runs, offices: _Offices, words: Words) -> bool:
    """Return whether the article shows that the word is no name of a person: something is there, or of there.

    A word of people's names must be somewhere: "Sefton's spokesman" speaks for a man.
    """
    low = scan.tokens[i].low
    if (low,) in runs.located:
        return True
    if low in words.names:
        return False
    before = scan.low(i - 1) if scan.near(i) else ""
    if (
        before in offices.peoples
        or _office_behind(scan, i, offices) is not None
        or _is_called_behind(scan, i, runs)
    ):
        return True
    pointed = scan.near(i + 1) and scan.low(i + 1) in offices.pointers
    of = before in offices.of and _alone(scan, i, words) and scan.gap(i + 1) != "-"
    return (pointed or of) and _office(scan, i, offices) is not None


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
    if not offices.possessed_first or not scan.owns(i + 1):
        return None
    return _opens_office(scan, i + 2, offices)


def _opens_office(scan: Scan, i: int, offices: _Offices) -> Sort | None:
    """Return what the office that begins at token ``i`` is held over."""
    for size in range(_OFFICE_WORDS, 0, -1):
        if i + size <= len(scan.tokens):
            phrase = tuple(scan.tokens[n].low for n in range(i, i + size))
            if phrase in offices.sorts and all(scan.near(n) for n in range(i, i + size)):
                return offices.sorts[phrase]
    return None
