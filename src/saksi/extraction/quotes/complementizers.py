"""Where the words reported begin: behind the word that opens a clause (bahwa, that), behind an aside or an occasion."""

from __future__ import annotations

from saksi.extraction.quotes import clauses
from saksi.extraction.quotes.lexicon import Entry
from saksi.extraction.quotes.view import View

LOOK = 24
"""Tokens within which the word that opens a clause, or the deed that is asked for, must stand."""
_LITTLE = 4
"""Letters that a word has at least which stands in a title with a capital."""
ASIDE = 8
"""Tokens that an aside between a verb and its "that" may have."""
_SPOKEN = 2
"""Spaces in quoted words that are more than a name."""


def behind_aside(view: View, comma: int) -> int | None:
    """Return where the words begin behind an aside between commas and "that": revealed, somewhat late, that it rained."""
    if view.word(comma) != ",":
        return None
    for at in range(comma + 1, min(view.size, comma + ASIDE)):
        if view.word(at) == ",":
            return at + 2 if view.has(at + 1, "that_dropped") else None
        if not view.worded(at) or view.cue(at):
            return None
    return None


def behind_occasion(view: View, entry: Entry, at: int) -> int | None:
    """Return the words in marks behind the occasion of saying them: ``mengatakan dalam pidatonya, "…"``, ``said in a statement: "…"``."""
    if entry.takes not in ("say", "tell", "quoted", "address"):
        return None
    said = next((i for i in range(view.fixed, at) if view.quoted(i)), None)
    if said is not None and (entry.takes == "address" or not view.worded(said - 1)):
        return None  # "…," he told the Herald after the hearing, "…"; "…," he said of Sari, "…"
    if not (view.has(at, "prepositions", "to") or view.time(at) or entry.takes == "quoted"):
        return None
    for end in range(at, min(view.size, at + LOOK)):
        if entry.takes == "quoted" and view.word(end) == "," and not view.quoted(end + 1):
            return None  # After Bima criticized it, Sari shot back, "…"
        if view.quoted(end):
            block = view.token(end).block
            said = view.token(end).text.count(" ") >= _SPOKEN and block is not None and block.double
            marked = view.word(end - 1) in (",", ":")
            closed = all(not view.worded(i) for i in range(end + 1, view.size))
            return end if end > at and said and marked and closed else None
        if (
            (view.cue(end) and not view.has(end, "noun_too"))
            or view.has(end, "that_dropped", "relative_of", "glosses")
            or ends(view, end)
        ):
            return None
    return None


def opened_from(view: View, start: int, led: bool = False) -> int | None:
    """Return where the clause begins if a word that opens one (bahwa, that) stands at ``start`` or behind an aside.

    ``led``: the one spoken to stands before ``start``, and words that belong to them may follow.
    """
    if view.has(start, "spoken_of") and not led and not view.time(start + 1):
        return None  # boasted of the men that came
    if view.infinitives and infinitive(view, start) and not led:
        return None  # continue to ignore the fact that …
    apart = inner = False
    for at in range(start, min(view.size, start + LOOK)):
        if view.fixed_order and _opens_no_more(view, start, at, led):
            return None
        if view.has(at, "that_dropped") and not (inner and not view.has(at, "that")):
            return at + 1 if view.has(at, "that") or not apart else None  # … kepada pers, garam dijual agar …
        apart = apart or view.word(at) == ","
        if view.fixed_order and view.has(at, "relative_of") and _describes(view, start, at, led):
            return None
        if view.has(at, "that") and (at == start or led):
            return at
        if at == start and not led and not (view.has(at, "prepositions") or view.time(at)):
            return None
        if view.quoted(at) and at > start and _title(view, at):
            continue  # said on the show "Late Night" that …
        if view.quoted(at) or ends(view, at) or view.word(at) == ":":
            return None
        if view.has(at, "relative_of") and not (led and at == start):
            if view.fixed_order:
                return None
            inner = True  # kepada tamu yang berkunjung, bahwa …
        if at > start and view.verb(at) and view.has(at + 1, "that_dropped"):
            return None
    return None


def _opens_no_more(view: View, start: int, at: int, led: bool) -> bool:
    """Return whether no word that opens a clause can follow from ``at`` on, as English joins what stands there to the verb."""
    if view.has(at, "apart_from") and view.lexicon.past(view.word(at + 1)):
        return True  # told the show when asked about it
    if at == start:
        return False
    if view.has(at, "that_dropped") and view.has(at - 1, "prepositions", "to"):
        return True  # agreed with that decision
    comma = next((i for i in range(at - 1, start - 1, -1) if view.word(i) == ","), None)
    if comma is not None and comma < at - 1 and view.lexicon.participle(view.word(comma + 1)):
        return view.has(at, "that_dropped")  # agreed to a truce, ending a war that killed 12
    doing = not led and view.lexicon.participle(view.word(start + 1))
    return doing or view.has(at, "coordinators")  # agreed on creating a body that …; agreed to a pause, but …


def _describes(view: View, start: int, at: int, led: bool) -> bool:
    """Return whether the relative word at ``at`` tells who was spoken to: told Norvenia, *which* …; responding to those *who* came."""
    if at > start:
        return view.word(at - 1) == ","
    return led and not view.has(at - 1, "governed_persons")


def past_occasion(view: View, entry: Entry, at: int) -> int:
    """Return where the words begin behind an occasion and without "that": wrote in both lists | he was honoured."""
    if entry.takes not in ("say", "tell") or not view.has(at, "occasions_of") or view.has(at, "target"):
        return at
    for end in range(at + 2, min(view.size, at + ASIDE)):
        led = view.any(range(max(view.fixed, at - ASIDE), at), "quoted_as")
        if view.word(end) == "," and led and view.any(range(at, end), "spoken_at"):
            return end + 1  # as Sari points out in a column, …
        if led and view.has(end, "prepositions"):
            continue
        if not view.worded(end) or view.cue(end) or view.has(end, "relative", "prepositions", "finite"):
            return at
        if view.has(end, "pronouns"):
            return end
    return at


def _title(view: View, at: int) -> bool:
    """Return whether a quoted piece is a title behind a small word of place: words in capitals, and no end of a sentence."""
    words = view.token(at).text.strip("\"'“”‘’ ").split()
    return bool(words) and all(w[:1].isupper() or len(w) < _LITTLE for w in words)


def ends(view: View, at: int) -> bool:
    """Return whether a sentence ends at ``at``; the dot of a title or an initial ends none: urged Sen. Sara Daun to …"""
    if view.word(at) == "." and at + 1 < view.size:
        return not (view.has(at - 1, "ranks", "cut_short") or len(view.word(at - 1)) == 1)
    return view.word(at) in clauses.FINAL


def infinitive(view: View, at: int) -> bool:
    """Return whether "to" and a verb stand at ``at``, and nobody spoken to."""
    if not view.has(at, "deed_dropped") or view.capital(at + 1):
        return False
    return not view.has(at + 1, "determiners", "articles", "pronouns", "listeners", "roles")
