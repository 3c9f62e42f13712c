"""Bodies, places and other things whose last word tells what they are: "National Disaster Agency", "John F. Kennedy International Airport".

Only where a language puts what a thing is about before what it is, or behind a place's name; the known names and plain words inside belong to it, and
so does what it is of: "Institute of Technology".
"""

from __future__ import annotations

from collections.abc import Container

from saksi.extraction.entities import titles
from saksi.extraction.entities.gazetteer import Record, Sort
from saksi.extraction.entities.scan import Scan
from saksi.extraction.entities.words import Words, is_english, modifiers_first
from saksi.languages import Language
from saksi.text.clitics import owner_in_names

_LONGEST = 8  # words in the name of such a thing
_INSIDE = ("state", "adjective", "capital", "place", "body", "person")


def find(
    scan: Scan, i: int, words: Words, language: Language, roles: Container[str]
) -> tuple[int, int, Record] | None:
    """Return start, end and record of the longest of them that begins at token ``i``; ``None`` where none does."""
    if not _opens(scan, i, words, roles) or not (modifiers_first(language) or _is_place(scan, i)):
        return None
    end, sort, held = 0, None, False
    j = i
    while j < len(scan.tokens) and j - i < _LONGEST and (j == i or _joined(scan, j, words)):
        step = j if _is_office(scan, j, language) else _step(scan, i, j, words)
        if step == j:
            break
        held = (
            held or scan.owner[j] is not None or words.plain(scan.tokens[j].low) or not _plainly(scan, i, j)
        )
        j = step
        told = _sort(scan.tokens[j - 1].low, words) if scan.owner[j - 1] is None and j - i > 1 else None
        if told is not None and (held or _of(scan, j, words) > j):
            end, sort = j, told
    if sort is None or (sort == "group" and not _is_named(scan, i, end, words)):
        return None
    if sort == "body":
        end = _of(scan, end, words)
    name = " ".join(scan.span(i, end).of(scan.text).split())
    country = next((h.record.country for h in scan.owner[i:end] if h is not None), None)
    return i, end, Record(f"named:{name.lower()}", name, sort, None, country)


def _is_place(scan: Scan, i: int) -> bool:
    """Return whether a place opens a name that may be an English one in any language: "Jakarta Convention Center"."""
    hit = scan.owner[i]
    return hit is not None and hit.record.sort in ("place", "capital", "state") and hit.i == i


def _is_named(scan: Scan, i: int, end: int, words: Words) -> bool:
    """Return whether more than a known name and one word name a thing: "the G20 Summit" is the G20's.

    A party or a known name must stand in it: "the Democratic National Convention", no "world war".
    """
    hit = scan.owner[i]
    if hit is not None and hit.j >= end - 1:
        return False
    return any(scan.owner[n] is not None or scan.low(n) in words.not_names for n in range(i, end))


def _sort(low: str, words: Words) -> Sort | None:
    """Return of what sort a thing is whose name ends in the word."""
    if low in words.body_last:
        return "body"
    if low in words.place_last:
        return "place"
    return "group" if low in words.other_last else None


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


def _is_office(scan: Scan, j: int, language: Language) -> bool:
    """Return whether an office ends the name: "South Korea | President Park"."""
    head = titles.head_at(scan, j, language)
    return head is not None and head[1] == "office" and scan.near(head[0])


def _joined(scan: Scan, j: int, words: Words) -> bool:
    """Return whether the word follows the one before directly, behind an initial, or behind a plural's apostrophe ("Farmers' Union")."""
    gap = scan.gap(j)
    if scan.follows_initial(j) or (gap == ". " and scan.low(j - 1) in words.person_last):
        return True
    return scan.near(j) or (gap[1:] == " " and owner_in_names().bare(scan.low(j - 1), gap[0]))


def _step(scan: Scan, i: int, j: int, words: Words) -> int:
    """Return the end of the word or known name at ``j`` if it may stand in such a name; ``j`` where it may not."""
    hit = scan.owner[j]
    if hit is not None:
        return hit.j if hit.i == j and hit.record.sort in _INSIDE else j
    token = scan.tokens[j]
    if token.cap:
        return j + 1 if token.low in words.body_inside or not words.plain(token.low) else j
    return j + 2 if token.low in words.joins and _pairs(scan, i, j, words) else j


def _pairs(scan: Scan, i: int, j: int, words: Words) -> bool:
    """Return whether the "and" at ``j`` joins two things that a body is for: "Immigration and Customs Enforcement".

    Both are nouns of the dictionary and nobody's name, and nothing before them is a body or a place of its own.
    """
    if j == i or not (scan.near(j) and scan.near(j + 1)) or j + 1 >= len(scan.tokens):
        return False
    ends = (low for low in map(scan.low, range(i, j)) if low not in words.body_inside)
    if not scan.tokens[j + 1].cap or any(_sort(low, words) for low in ends):
        return False
    return all(_is_noun(scan, n, words) for n in (j - 1, j + 1))


def _is_noun(scan: Scan, n: int, words: Words) -> bool:
    low = scan.low(n)
    known = scan.owner[n] is not None or low in words.names or low in words.not_names
    return not known and is_english(low)


def _of(scan: Scan, j: int, words: Words) -> int:
    """Return the end of what a body is of or for: "… Federation | of Teachers"; ``j`` where nothing says so."""
    if not (scan.near(j) and scan.low(j) in words.body_of and scan.near(j + 1)):
        return j
    n = j + 1
    while n < len(scan.tokens) and n - j <= _OF and (n == j + 1 or scan.near(n)):
        hit, token = scan.owner[n], scan.tokens[n]
        if hit is not None:
            return hit.j if hit.i == n and hit.record.sort != "person" else j
        if token.cap and (token.low in words.body_inside or not words.plain(token.low)):
            n += 1
        elif (
            n > j + 1
            and token.low in words.joins
            and _is_noun(scan, n - 1, words)
            and _goes_on(scan, n, words)
        ):
            n += 2
        else:
            break
    return n if n > j + 1 else j


def _goes_on(scan: Scan, n: int, words: Words) -> bool:
    """Return whether a noun follows the "and" at ``n``, in the same name: "Strategic and International Studies"."""
    return scan.near(n + 1) and scan.tokens[n + 1].cap and _is_noun(scan, n + 1, words)


_OF = 5  # words of what a body is of
