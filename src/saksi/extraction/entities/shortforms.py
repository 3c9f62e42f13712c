"""Short forms that the article explains in brackets: "Jakarta Convention Center (JCC)", "kekerasan dalam rumah tangga (KDRT)".

The letters tell where the full form begins. One in small letters, or of a thing that is no body, makes the short form nobody's
name; one in capitals whose words tell of a body or a place is laid over the scan whole, known names inside it included.
"""

from __future__ import annotations

from collections.abc import Container

from saksi.extraction.entities import bodies
from saksi.extraction.entities.gazetteer import Record, Sort
from saksi.extraction.entities.scan import Hit, Scan
from saksi.extraction.entities.words import Words, is_english, modifiers_first
from saksi.languages import Language

_SHORTEST, _LONGEST = 2, 8  # letters of a short form
_SMALL = 4  # small words at most inside a full form


def lay(scan: Scan, words: Words, language: Language, roles: Container[str]) -> None:
    """Add to ``scan`` the full forms that are names, and the short forms that are none (``common``). Linear."""
    others: set[str] = set()
    for n, token in enumerate(scan.tokens):
        if not token.upper or not _SHORTEST <= len(token.low) <= _LONGEST or scan.gap(n) not in (" (", "("):
            continue
        i = _full(scan, n, words) if scan.gap(n + 1).startswith(")") else n
        if i == n or scan.low(i) in roles or _is_someone(scan, i, n, words):
            continue
        if bodies.kind_at(scan, i, language) is not None:
            continue  # a state's: read by its kind
        others |= _of_another(scan, i, n)
        sort = _sort(scan, i, n, words, language)
        if sort is not None:
            _put(scan, i, n, sort, language)
        elif _is_common(scan, i, n, words, language):
            scan.common.add(token.text)
    for n, token in enumerate(scan.tokens if others else ()):
        hit = scan.owner[n]
        if token.text in others and hit is not None and hit.j - hit.i == 1:
            scan.owner[n] = None


def _full(scan: Scan, n: int, words: Words) -> int:
    """Return where the words begin whose first letters the short form at ``n`` has; ``n`` where they do not."""
    left, m, small = scan.low(n), n, 0
    while left and m > 0 and (m == n or scan.near(m) or scan.gap(m) in ("-", ", ", "/")):
        low = scan.low(m - 1)
        if low[0] == left[-1]:
            left, m = left[:-1], m - 1
        elif _is_small(low, words) and m < n and small < _SMALL:
            m, small = m - 1, small + 1
        else:
            break
    return n if left else m


def _is_small(low: str, words: Words) -> bool:
    return low in words.small or low in words.body_joins or low in words.body_of


def _is_someone(scan: Scan, i: int, n: int, words: Words) -> bool:
    """Return whether the full form is somebody's name: "Hidayat Nur Wahid (HNW)"."""
    known = scan.owner[i]
    if known is not None:
        return known.record.sort == "person"
    strange = [m for m in range(i, n) if not words.likeness(scan.low(m)) > 0]
    return len(strange) < n - i - 1 and scan.low(n - 1) not in words.body_last


def _of_another(scan: Scan, i: int, n: int) -> set[str]:
    """Return the short form, where it is known as another body's than the one that it is explained by."""
    full, short = scan.owner[i], scan.owner[n]
    if short is None or short.record.sort != "body" or short.j - short.i > 1:
        return set()
    inside = full is not None and (full.i < i or full.record == short.record)
    return set() if inside else {scan.tokens[n].text}


def _is_common(scan: Scan, i: int, n: int, words: Words, language: Language) -> bool:
    """Return whether the full form is no name: small letters stand in it, or in Indonesian words of the dictionary.

    There what a name is stands before what it is about; in English anything may be made of such words ("Mothers Against Noise").
    """
    inside = range(i, n)
    if any(not scan.tokens[m].cap and not _is_small(scan.low(m), words) for m in inside):
        return True
    if modifiers_first(language) or any(scan.owner[m] is not None for m in inside):
        return False
    return words.ordinary(scan.low(i)) or all(is_english(scan.low(m)) for m in inside)


def _sort(scan: Scan, i: int, n: int, words: Words, language: Language) -> Sort | None:
    """Return of what sort the thing with that full form is; ``None`` where no word tells it."""
    if any(not scan.tokens[m].cap and not _is_small(scan.low(m), words) for m in range(i, n)):
        return None
    last = scan.low(n - 1)
    if modifiers_first(language):
        bodies, places = last in words.body_last, last in words.place_last
    else:
        opens = {scan.low(i), f"{scan.low(i)} {scan.low(i + 1)}"}
        bodies = last in words.body_last or not opens.isdisjoint(words.body_first)
        places = not opens.isdisjoint(words.place_first)
    if bodies or places:
        return "body" if bodies else "place"
    if last in words.other_last or scan.low(i) in words.other_first:
        return "group"
    if modifiers_first(language) or _is_common(scan, i, n, words, language):
        return None
    return "group" if words.ordinary(scan.low(i)) and scan.owner[i] is None else "body"


def _put(scan: Scan, i: int, n: int, sort: Sort, language: Language) -> None:
    """Lay the full form over the scan, unless it is a known name, or one reaches across it."""
    first, last = scan.owner[i], scan.owner[n - 1]
    if first is not None and (first.i < i or first.j >= n):
        return
    if last is not None and last.j > n:
        return
    end = bodies.past_short_form(scan, n) if sort == "body" else n
    name = scan.name(i, n) if end == n else f"{scan.name(i, n)} {scan.name(n + 1, end)}"
    country = next((h.record.country for h in scan.owner[i:end] if h is not None), None)
    key = f"named:{bodies.spelled(name.lower(), language)}"
    hit = Hit(i, end, scan.span(i, end), Record(key, name, sort, None, country))
    scan.owner[i:end] = [hit] * (end - i)
