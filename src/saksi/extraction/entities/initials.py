"""Initials inside a name that are written like forms of address: "Danu H. Sarkoro", "Wiryanto MS Halim"."""

from __future__ import annotations

from collections.abc import Container

from saksi.extraction.entities.scan import Scan
from saksi.extraction.entities.words import Words

_GROUP = 2  # letters of initials in capitals
_BEHIND = (". ", ".", " ")  # behind an initial


def lay(scan: Scan, words: Words, roles: Container[str]) -> None:
    """Enter in ``scan`` the tokens between two words of one name that are initials, no forms of address. Linear."""
    if not words.capitals_need_names:
        return
    for n in range(1, len(scan.tokens) - 1):
        token, behind = scan.tokens[n], scan.tokens[n + 1]
        if (
            token.low not in roles
            or not (token.cap and scan.near(n) and behind.cap)
            or scan.gap(n + 1) not in _BEHIND
        ):
            continue
        single = len(token.text) == 1
        group = token.upper and len(token.text) == _GROUP and not (behind.upper or scan.tokens[n - 1].upper)
        named = len(behind.text) > 1 and behind.low not in roles and not words.plain(behind.low)
        if (single or group) and named and _ends_given(scan, n, words, roles):
            scan.initials.add(n)


def _ends_given(scan: Scan, n: int, words: Words, roles: Container[str]) -> bool:
    """Return whether words of people's names, and nothing that may be a place's, stand right before token ``n``."""
    i = n
    while i > 0 and (i == n or scan.near(i)) and _is_given(scan, i - 1, words, roles):
        i -= 1
    if i == n:
        return False
    if i == 0 or not scan.near(i) or not scan.tokens[i - 1].cap:
        return True
    hit = scan.owner[i - 1]
    known = hit is not None and hit.record.sort == "body"
    return known or scan.tokens[i - 1].low in roles or scan.tokens[i - 1].upper


def _is_given(scan: Scan, n: int, words: Words, roles: Container[str]) -> bool:
    token, hit = scan.tokens[n], scan.owner[n]
    placed = hit is not None and hit.record.sort != "person"
    return token.cap and token.low in words.names and token.low not in roles and not placed
