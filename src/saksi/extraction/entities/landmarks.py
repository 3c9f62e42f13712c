"""Things named after people: "Jalan Jenderal Sudirman", "RSUD dr. Soetomo", "Stadion Utama Gelora Bung Karno".

A form of address or a known person's name inside such a name opens nobody's. They are laid over the scan as known names.
"""

from __future__ import annotations

from saksi.extraction.entities import titles
from saksi.extraction.entities.gazetteer import Record, Sort
from saksi.extraction.entities.scan import Hit, Scan
from saksi.extraction.entities.words import Words
from saksi.languages import Language

_LONGEST = 9  # words in such a name
_KINDS = 3  # words that say of what kind it is ("Stadion Utama Gelora")
_FORMS = 4  # forms of address in a row ("Prof. Dr. K.H.")


def lay(scan: Scan, words: Words, language: Language) -> None:
    """Add the things named after people to ``scan``, in place of the known people in their names. Linear."""
    heads = frozenset(language.table("names").get("named_after", ()))
    i = 0
    while heads and i < len(scan.tokens):
        token = scan.tokens[i]
        end = i
        if token.cap and not scan.headline[i] and (size := _head(scan, i, heads)):
            end = _end(scan, i, i + size, words, language)
        if end == i:
            i += 1
            continue
        name = scan.name(i, end)
        opens = {token.low, f"{token.low} {scan.low(i + 1)}"}
        sort: Sort = "place" if opens.isdisjoint(words.body_first) else "body"
        hit = Hit(i, end, scan.span(i, end), Record(f"named:{name.lower()}", name, sort))
        scan.owner[i:end] = [hit] * (end - i)
        i = end


def _head(scan: Scan, i: int, heads: frozenset[str]) -> int:
    """Return of how many words the head is that stands at token ``i`` ("Jalan", "Rumah Sakit"); nought where none does."""
    low = scan.tokens[i].low
    return 1 if low in heads else 2 * (f"{low} {scan.low(i + 1)}" in heads and scan.near(i + 1))


def _end(scan: Scan, i: int, start: int, words: Words, language: Language) -> int:
    """Return the end of the name of a thing whose head, before ``start``, begins at token ``i``; ``i`` where no name is in it."""
    while start < i + _KINDS and _form(scan, start, language) == start and _is_of_kind(scan, start, words):
        start += 1
    name = start
    while name < start + _FORMS and (step := _form(scan, name, language)) > name:
        name = step
    end = name
    while end < len(scan.tokens) and end - i < _LONGEST and (step := _word(scan, end, name, words)) > end:
        end = step
    if end == name:
        return i
    held = scan.near(i) and scan.tokens[i - 1].low in titles.opening_words(language)
    if name > start:
        return i if held and not _is_closed(scan, end) else end
    return end if not held and _names_someone(scan, name, words) else i


def _names_someone(scan: Scan, n: int, words: Words) -> bool:
    """Return whether a known person, a name or initials stand at token ``n``."""
    token = scan.tokens[n]
    return (
        scan.owner[n] is not None or token.low in words.names or (token.upper and len(token.low) <= _INITIALS)
    )


_INITIALS = 2  # letters of a given name and a father's ("Jalan MH Thamrin")


def _is_of_kind(scan: Scan, n: int, words: Words) -> bool:
    """Return whether the word only says more of what kind the thing is: "Utama", "Internasional"."""
    token = scan.tokens[n] if n < len(scan.tokens) else None
    if token is None or not token.cap or not scan.near(n) or scan.owner[n] is not None:
        return False
    return token.low not in words.names and words.ordinary(token.low)


def _form(scan: Scan, n: int, language: Language) -> int:
    """Return the end of the form of address or rank at token ``n``; ``n`` where none stands there."""
    if n >= len(scan.tokens) or not (scan.near(n) or scan.gap(n) in (". ", ".")):
        return n
    if scan.tokens[n].cap and scan.low(n) in language.table("names").get("forms_in_names", ()):
        return n + 1
    head = titles.head_at(scan, n, language)
    if head is None or head[1] not in ("honorific", "rank"):
        return n
    return head[0] if scan.tokens[n].cap or scan.gap(head[0]) in (". ", ".") else n


def _word(scan: Scan, n: int, name: int, words: Words) -> int:
    """Return the end of the next word of the bearer's name; ``n`` where the name ends."""
    if not (scan.near(n) or scan.gap(n) == "-" or (scan.gap(n) in (". ", ".") and _is_short(scan, n, name))):
        return n
    hit = scan.owner[n]
    if hit is not None:
        return hit.j if hit.record.sort == "person" and hit.i == n else n
    token = scan.tokens[n]
    strange = token.low in words.names or len(token.low) == 1 or not words.in_dictionary(token.low)
    return n + 1 if token.cap and strange and not words.plain(token.low) else n


def _is_short(scan: Scan, n: int, name: int) -> bool:
    """Return whether the full stop before token ``n`` stands behind a form of address or an initial."""
    return n == name or len(scan.tokens[n - 1].text) == 1


def _is_closed(scan: Scan, end: int) -> bool:
    """Return whether what follows shows that an office ends with the thing: "Direktur RSUD dr. Soetomo, Sari Utami".

    Else the one behind the form of address may hold it: "Direktur Rumah Sakit dr. Sari Utami berkata".
    """
    return end not in scan.degrees and scan.gap(end)[:1] in (",", "(", ".")
