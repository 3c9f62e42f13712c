"""People whose surname or given name is the name of a place: "Jack London, 45, was held", and then "London said".

Only where a language puts the role before the name and the place behind a small word; where a word for being somewhere
stands before the name ("in London"), or a state behind it ("London, Ontario"), it stays the place.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cache

from saksi.extraction.entities.scan import Hit, Scan
from saksi.extraction.entities.titles import addresses
from saksi.extraction.entities.words import Words, modifiers_first
from saksi.languages import Language

_SORTS = ("state", "capital", "place")
_AGE = 3  # digits at most


@dataclass(frozen=True, slots=True)
class _Small:
    relatives: frozenset[str]
    articles: frozenset[str]
    determiners: frozenset[str]
    of: frozenset[str]
    forms: frozenset[str]


@cache
def _small(language: Language) -> _Small:
    table, described = language.table("titles"), language.table("descriptions")
    return _Small(
        frozenset(described.get("relatives", ())),
        frozenset(table.get("articles", ())),
        frozenset((*table.get("determiners", ()), *table.get("articles", ()))),
        frozenset(described.get("of", ())),
        addresses(language),
    )


def free(scan: Scan, words: Words, language: Language, roles: Container[str]) -> None:
    """Take places and states off the surnames of people whom the article names in full. Linear."""
    if not modifiers_first(language):
        return
    small = _small(language)
    hits = [h for h in scan.hits() if h.j - h.i == 1 and h.record.sort in _SORTS and scan.tokens[h.i].cap]
    alone = frozenset(
        t.low for i, t in enumerate(scan.tokens) if t.cap and not (scan.near(i) and scan.tokens[i - 1].cap)
    )
    for hit in [h for h in hits if scan.low(h.j) in alone and _gives_name(scan, h, words, small, roles)]:
        _take_off(scan, hit)
    full = [h for h in hits if scan.owner[h.i] is not None and _is_full(scan, h, words, small, roles)]
    borne = {scan.low(h.i) for h in full}
    if not borne:
        return
    for hit in full:
        _take_off(scan, hit)
    rest = [h for h in hits if scan.low(h.i) in borne and scan.owner[h.i] is not None]
    placed = {scan.low(h.i) for h in rest if h.record.sort == "state" and _is_place(scan, h, words, small)}
    for hit in rest:
        addressed = scan.low(hit.i - 1) in small.forms and scan.gap(hit.i) in (" ", ". ")
        given = scan.near(hit.i) and scan.tokens[hit.i - 1].low in {scan.low(h.i - 1) for h in full}
        if addressed or given or not (_is_place(scan, hit, words, small) or scan.low(hit.i) in placed):
            _take_off(scan, hit)


def _gives_name(scan: Scan, hit: Hit, words: Words, small: _Small, roles: Container[str]) -> bool:
    """Return whether the name of a place is the given name before a surname that also stands alone.

    "Jordan Marlow, the president, said …", and then "Marlow left".
    """
    n = hit.j
    if n >= len(scan.tokens) or not scan.near(n) or not _is_given(scan, n, words):
        return False
    before = scan.low(hit.i - 1) if scan.near(hit.i) else ""
    if before in small.determiners or before in words.locative or before in small.of:
        return False
    ends = n + 1 >= len(scan.tokens) or not (scan.near(n + 1) and scan.tokens[n + 1].cap)
    return ends and (before in roles or _is_told(scan, n + 1, words, small))


def _is_told(scan: Scan, n: int, words: Words, small: _Small) -> bool:
    """Return whether what somebody is or says stands behind a name that ends before ``n``."""
    apart = scan.low(n) in small.relatives or scan.low(n) in small.articles
    return (scan.gap(n) == ", " and apart) or (scan.near(n) and scan.low(n) in words.speech_after)


def _take_off(scan: Scan, hit: Hit) -> None:
    scan.owner[hit.i] = None


def _is_full(scan: Scan, hit: Hit, words: Words, small: _Small, roles: Container[str]) -> bool:
    """Return whether a given name stands before the place's, and something tells that both are a person's name."""
    g, n = hit.i - 1, hit.j
    initial = scan.gap(hit.i) == ". " and g > 0 and len(scan.low(g)) == 1 and scan.near(g)
    g -= initial  # "Benjamin J. | Rhodes"
    if g < 0 or not (initial or scan.near(hit.i)) or not _is_given(scan, g, words):
        return False
    if initial and scan.low(g) in words.given:
        return True
    before = scan.low(g - 1) if scan.near(g) else ""
    if before in small.determiners or before in words.locative:
        return False
    role = before in roles
    if (
        before
        and scan.tokens[g - 1].cap
        and not role
        and before not in words.names
        and not scan.tokens[g - 1].first
    ):
        return False
    told = scan.gap(n) == ", " and (
        scan.low(n) in small.relatives
        or scan.low(n) in small.articles
        or (scan.low(n).rstrip(".,").isdecimal() and len(scan.low(n).rstrip(".,")) <= _AGE)
    )
    if scan.low(g) not in words.names:
        return told or role
    speaks = scan.near(n) and scan.low(n) in words.speech_after
    return told or role or speaks or before in words.speech_before


def _is_given(scan: Scan, g: int, words: Words) -> bool:
    """Return whether the word may be a given name: one of the lists, or one that no dictionary and no table knows."""
    token, owner = scan.tokens[g], scan.owner[g]
    if not token.cap or token.upper or (owner is not None and owner.record.sort != "person"):
        return False
    if words.plain(token.low):
        return False
    return token.low in words.names or not words.in_dictionary(token.low)


def _is_place(scan: Scan, hit: Hit, words: Words, small: _Small) -> bool:
    """Return whether a word for being somewhere stands before it, or a comma and a place behind it."""
    before = scan.low(hit.i - 1) if scan.near(hit.i) else ""
    if before in words.locative or before in small.of or f"{scan.low(hit.i - 2)} {before}" in words.locative:
        return True
    if scan.near(hit.i) and scan.tokens[hit.i - 1].cap and not scan.tokens[hit.i - 1].first:
        return before not in small.forms and before not in words.names
    beside = scan.owner[hit.j] if hit.j < len(scan.owner) else None
    return scan.gap(hit.j) == ", " and beside is not None and beside.record.sort in _SORTS
