"""Words in a name that are written like forms of address or offices: "Danu H. Sarkoro", "Al-Hakim", "Danu Hakim"."""

from __future__ import annotations

from collections.abc import Container

from saksi.extraction.entities.scan import Scan
from saksi.extraction.entities.words import Words

_GROUP = 2  # letters of initials in capitals
_NAME = 4  # letters of a first name that no list has; shorter ones may be forms of address
_BEHIND = (". ", ".", " ")  # behind an initial


def lay(scan: Scan, words: Words, roles: Container[str]) -> None:
    """Enter in ``scan`` the tokens that are initials between two words of one name, or end one behind an article. Linear."""
    if not words.capitals_need_names:
        return
    scan.initials.update(n for n in range(1, len(scan.tokens)) if _is_behind_article(scan, n, words))
    scan.initials.update(n for n in range(1, len(scan.tokens)) if _is_called_so(scan, n, words, roles))
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
        return _is_named_first(scan, n - 1, words, roles)
    if i == 0 or not scan.near(i) or not scan.tokens[i - 1].cap:
        return True
    hit = scan.owner[i - 1]
    known = hit is not None and hit.record.sort == "body"
    return known or scan.tokens[i - 1].low in roles or scan.tokens[i - 1].upper


def _is_given(scan: Scan, n: int, words: Words, roles: Container[str]) -> bool:
    token, hit = scan.tokens[n], scan.owner[n]
    placed = hit is not None and hit.record.sort != "person"
    return token.cap and token.low in words.names and token.low not in roles and not placed


def _is_named_first(scan: Scan, n: int, words: Words, roles: Container[str]) -> bool:
    """Return whether somebody's name opens with the word: behind a word of saying, or a mark."""
    token = scan.tokens[n]
    if (
        not token.cap
        or len(token.text) < _NAME
        or token.low in roles
        or words.plain(token.low)
        or scan.owner[n] is not None
    ):
        return False
    return scan.low(n - 1) in words.speech_before if scan.near(n) else scan.gap(n).strip() in (",", "")


def _is_behind_article(scan: Scan, n: int, words: Words) -> bool:
    """Return whether a hyphen joins the capitalised word to an article of Arabic with a capital of its own."""
    article = scan.tokens[n - 1]
    return scan.gap(n) == "-" and scan.tokens[n].cap and article.cap and article.low in words.particles


def _is_called_so(scan: Scan, n: int, words: Words, roles: Container[str]) -> bool:
    """Return whether a word of office that people are called by, too, stands behind somebody's given name."""
    token = scan.tokens[n]
    if not (token.low in roles and token.low in words.doubtful_names and token.cap and scan.near(n)):
        return False
    before = scan.tokens[n - 1]
    behind_article = before.cap and before.low in words.particles  # "Al Hakim"
    return not token.upper and (behind_article or _ends_given(scan, n, words, roles))
