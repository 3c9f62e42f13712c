"""Bodies whose last word tells what they are: "National Disaster Agency", "Kenya Wildlife Service".

Only where a language puts what a body is about before what it is; the known names and plain words inside belong to it.
"""

from __future__ import annotations

from collections.abc import Container

from saksi.extraction.entities.gazetteer import Record
from saksi.extraction.entities.scan import Scan
from saksi.extraction.entities.words import Words, modifiers_first
from saksi.languages import Language

_LONGEST = 8  # words in the name of such a body
_INSIDE = ("state", "adjective", "capital", "place")


def find(
    scan: Scan, i: int, words: Words, language: Language, roles: Container[str]
) -> tuple[int, int, Record] | None:
    """Return start, end and record of the longest body that begins at token ``i``; ``None`` where none does."""
    if not modifiers_first(language) or not _opens(scan, i, words, roles):
        return None
    end, held = 0, False
    j = i
    while j < len(scan.tokens) and j - i < _LONGEST and (j == i or _joined(scan, j)):
        step = _step(scan, j, words)
        if step == j:
            break
        held = (
            held or scan.owner[j] is not None or words.plain(scan.tokens[j].low) or not _plainly(scan, i, j)
        )
        j = step
        if scan.tokens[j - 1].low in words.body_last and scan.owner[j - 1] is None and held and j - i > 1:
            end = j
    if not end:
        return None
    name = " ".join(scan.span(i, end).of(scan.text).split())
    country = next((h.record.country for h in scan.owner[i:end] if h is not None), None)
    return i, end, Record(f"named:{name.lower()}", name, "body", None, country)


def _plainly(scan: Scan, i: int, j: int) -> bool:
    """Return whether nothing but a blank stands before the word, so that it makes a run of capitals with the others."""
    return j == i or scan.near(j)


def _opens(scan: Scan, i: int, words: Words, roles: Container[str]) -> bool:
    token = scan.tokens[i]
    before = scan.tokens[i - 1] if scan.near(i) else None
    if not token.cap or scan.headline[i] or (token.low in roles and token.low not in words.body_inside):
        return False
    if before is not None and before.cap and not words.plain(before.low):
        return False
    if scan.owner[i] is None and words.plain(token.low) and token.low not in words.body_inside:
        return False
    return not (token.first and scan.owner[i] is None and words.ordinary(token.low))


def _joined(scan: Scan, j: int) -> bool:
    """Return whether the word follows the one before directly, or after the apostrophe of a plural ("Farmers' Union")."""
    return scan.near(j) or (scan.gap(j) in ("' ", "’ ") and scan.low(j - 1).endswith("s"))


def _step(scan: Scan, j: int, words: Words) -> int:
    """Return the end of the word or known name at ``j`` if it may stand in such a body; ``j`` where it may not."""
    hit = scan.owner[j]
    if hit is not None:
        return hit.j if hit.i == j and hit.record.sort in _INSIDE else j
    token = scan.tokens[j]
    return j + 1 if token.cap and (token.low in words.body_inside or not words.plain(token.low)) else j
