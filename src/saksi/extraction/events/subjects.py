"""The subject of a verb: the mention before it that no preposition governs, read by its place and small words."""

from __future__ import annotations

from saksi.extraction.events.lexicon import Lexicon
from saksi.extraction.events.sentence import Item, counts, speaker_at

_BACK = 40  # items before a verb that are looked at
_DIRECT = 6  # items between a verb and its subject, itself included, where auxiliaries alone stand between
_NEAR = 8  # items over which names are joined, or a role stretches


def subject(row: list[Item], i: int, lexicon: Lexicon) -> int | None:
    """Return the mention that stands as subject of the verb at item ``i``.

    It is the nearest before it that no preposition governs; after "dan" or "and" directly before the verb the first
    of the clause, which the verbs share; after "yang" or "who" the mention that word follows; and behind the next comma
    where the sentence begins with the verb's clause ("Ketika menjamu X, Y …").
    """
    relative = _relative(row, i, lexicon)
    if relative is not None:
        return relative - 1 if relative and counts(row, relative - 1) else None
    found: list[int] = []
    weak: list[int] = []
    ends = lexicon.frame.get("ends", frozenset())
    for n in range(i - 1, max(-1, i - _BACK), -1):
        if row[n].side != row[i].side:
            continue
        if found and (row[n].low in ends or ";" in row[n + 1].gap):
            break
        if counts(row, n) and not oblique(row, n, lexicon):
            (weak if _in_phrase(row, n, lexicon) or _is_mere_place(row, n, i, lexicon) else found).append(n)
    shared = i > 0 and _shares(row, i, lexicon)
    chosen = found or weak
    if chosen:
        return chosen[-1] if shared else chosen[0]
    return _after_clause(row, i, lexicon)


def _shares(row: list[Item], i: int, lexicon: Lexicon) -> bool:
    """Return whether the verb shares the subject of the one before: after "dan", or after a comma that closes no name."""
    if row[i - 1].low in lexicon.frame.get("coordinate", frozenset()):
        return True
    before = row[i - 1]
    closes = before.entity is not None and (before.entity.kind == "person" or "," in before.gap)
    return "," in row[i].gap and not closes


def _is_mere_place(row: list[Item], n: int, i: int, lexicon: Lexicon) -> bool:
    """Return whether mention ``n`` is a place that does not stand directly before the verb, so that it hardly acts."""
    entity = row[n].entity
    return entity is not None and entity.kind == "place" and not leads_to(row, n, i, lexicon)


def leads_to(row: list[Item], n: int, i: int, lexicon: Lexicon) -> bool:
    """Return whether only auxiliaries and a relative word stand between mention ``n`` and the verb at ``i``."""
    allowed = (
        lexicon.auxiliaries
        | lexicon.frame.get("relative", frozenset())
        | lexicon.frame.get("be", frozenset())
    )
    return all(row[k].entity is None and row[k].low in allowed for k in range(n + 1, i))


def _relative(row: list[Item], i: int, lexicon: Lexicon) -> int | None:
    """Return the position of the relative word whose clause the verb opens, over its auxiliaries."""
    words = lexicon.frame.get("relative", frozenset())
    for n in range(i - 1, max(-1, i - 4), -1):
        if row[n].entity is not None or any(c in row[n + 1].gap for c in ",;"):
            return None
        if row[n].low in words:
            return n
        if row[n].low not in lexicon.auxiliaries:
            return None
    return None


def _after_clause(row: list[Item], i: int, lexicon: Lexicon) -> int | None:
    """Return the subject behind the comma that ends the sentence's first clause, where that has none of its own."""
    if i > 3 or any(item.entity is not None for item in row[:i]) or not row[:i]:
        return None
    if row[0].low not in lexicon.frame.get("ends", frozenset()):
        return None
    comma = False
    for n in range(i + 1, min(len(row), i + _BACK)):
        comma = comma or "," in row[n].gap
        if comma and counts(row, n) and not oblique(row, n, lexicon) and _is_followed(row, n, lexicon):
            return n
    return None


def _is_followed(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether a word follows the mention directly, as a verb follows its subject and "and" a name in a list."""
    if n + 1 >= len(row) or row[n + 1].entity is not None or row[n + 1].gap != " ":
        return False
    return row[n + 1].low not in lexicon.frame.get("join", frozenset())


def _in_phrase(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether mention ``n`` ends a phrase under a preposition: "dengan negara tetangga Iran"."""
    words = lexicon.frame.get("oblique", frozenset())
    for k in range(n - 1, max(-1, n - 2 - lexicon.fillers), -1):
        if row[k].entity is not None or row[k + 1].gap not in (" ", "-") or row[k].low[:1].isdigit():
            return False
        if row[k].low in words:
            return k < n - 1
        if row[k].low in lexicon.frame.get("ends", frozenset()):
            return False
    return False


def oblique(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether a preposition governs mention ``n``, over words of its role and names joined to it."""
    words = lexicon.frame.get("oblique", frozenset())
    joins = lexicon.frame.get("coordinate", frozenset())
    k = n
    while k > 0 and k > n - _NEAR:
        k -= 1
        item = row[k]
        if "," in row[k + 1].gap or ";" in row[k + 1].gap:
            return False
        if item.entity is not None:
            if item.inner:
                continue
            return k + 1 < n and row[k + 1].low in joins and oblique(row, k, lexicon)
        if item.low in words:
            return True
        if item.low in joins and k > 0 and row[k - 1].entity is not None:
            return oblique(row, k - 1, lexicon)
        if item.low not in lexicon.titles:
            return False
    return False


def teller(row: list[Item], i: int, lexicon: Lexicon) -> int | None:
    """Return who says what stands at item ``i``: the speaker of the marks around it, else the subject of a verb of saying."""
    if row[i].side:
        return speaker_at(row, i, lexicon)
    told = _verb_of_saying(row, i, lexicon)
    return subject(row, told, lexicon) if told is not None else None


def _verb_of_saying(row: list[Item], i: int, lexicon: Lexicon) -> int | None:
    """Return the last verb of saying before item ``i``, outside quotation marks and in the same sentence."""
    verbs = dict(lexicon.modality).get("reporting", frozenset())
    found = (
        n for n in range(i - 1, -1, -1) if row[n].entity is None and not row[n].side and row[n].low in verbs
    )
    return next(found, None)


def before_verb(row: list[Item], i: int, lexicon: Lexicon) -> int | None:
    """Return the item directly before the verb at item ``i``, over its auxiliaries, in the same clause and marks."""
    known = lexicon.auxiliaries | lexicon.frame.get("be", frozenset())
    for n in range(i - 1, max(-1, i - _DIRECT), -1):
        if row[n].side != row[i].side or any(c in row[n + 1].gap for c in ",;:.?!"):
            return None
        if counts(row, n) or row[n].low not in known:
            return n
    return None


def is_you(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether item ``n`` means whoever is spoken to: "you"."""
    return row[n].entity is None and row[n].low in lexicon.frame.get("second_person", frozenset())
