"""Academic degrees and orders behind a name ("Sari Utami, S.H., M.H.", "Budi Santosa SE MM"): no part of it."""

from __future__ import annotations

from saksi.extraction.entities.scan import Scan
from saksi.extraction.entities.words import Words

_PARTS = 4  # pieces between full stops of one degree: "S.Pd.I"
_LETTERS = 5  # letters of a piece behind the first one of a degree that no list has: "S.Xyz"
_SHORT = 2  # letters of a degree that is written in capitals only, where no full stop tells it


def lay(scan: Scan, words: Words) -> None:
    """Enter in ``scan`` where degrees begin and end; nothing known lies over them. Linear."""
    n = 1
    while n < len(scan.tokens):
        end = _chain(scan, n, words)
        if end > n:
            scan.degrees[n] = end
            scan.lettered.update(range(n, end))
            scan.owner[n:end] = [None] * (end - n)
        n = max(end, n + 1)


def _chain(scan: Scan, n: int, words: Words) -> int:
    """Return the end of the degrees that begin at token ``n`` behind a name; ``n`` where none do."""
    before = scan.tokens[n - 1]
    if not before.cap or before.upper or scan.headline[n] or words.plain(before.low):
        return n
    if scan.gap(n) not in (" ", ", ", ",", " ,", ". "):
        return n
    end = _degree(scan, n, words, "," in scan.gap(n))
    if end == n:
        return n
    while end < len(scan.tokens) and scan.gap(end) in _BETWEEN:
        step = _degree(scan, end, words, True)
        if step == end:
            break
        end = step
    return end


_BETWEEN = (" ", ", ", ",", "., ", ".,", ". ", "-", " ,", "/")  # between two degrees


def _degree(scan: Scan, n: int, words: Words, apart: bool) -> int:
    """Return the end of the one degree at token ``n``; ``apart`` where a comma, or another degree, stands before it."""
    first = scan.tokens[n]
    if not first.cap or scan.headline[n]:
        return n
    joined, best = "", n
    for k in range(n, min(n + _PARTS, len(scan.tokens))):
        if (k > n and scan.gap(k) not in (".", ". ")) or (k > n and scan.gap(k) == ". " and len(joined) > 1):
            break
        joined += scan.tokens[k].low
        if joined in words.degrees and _is_written_so(scan, n, k, apart):
            best = k + 1
    if best > n or not apart:
        return best
    return _unlisted(scan, n, words)


def _is_written_so(scan: Scan, n: int, k: int, apart: bool) -> bool:
    """Return whether the letters have the capitals of a degree; what may name a body, too, must stand behind a comma."""
    if k > n:
        return True
    token = scan.tokens[n]
    if scan.owner[n] is not None and not (apart and scan.gap(n + 1)[:1] in (",", ".", ")")):
        return False
    return token.upper or (len(token.text) > _SHORT and not token.text[1:].islower()) or apart


def _unlisted(scan: Scan, n: int, words: Words) -> int:
    """Return the end of a degree that no list has: "S.Xyz", one of the letters that open degrees, a stop, a few more."""
    k = n + 1
    if scan.tokens[n].low not in words.degree_letters or scan.gap(k) != ".":
        return n
    token = scan.tokens[k]
    return k + 1 if token.cap and len(token.text) <= _LETTERS and token.low not in words.names else n
