"""The parts of a sentence: between commas, with or without the words that open them, adverbial or not."""

from __future__ import annotations

from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.steps import Range, counted
from saksi.extraction.quotes.view import View

PLAIN = 7
"""Words that a subject without a capital may have (hasil survei itu)."""


def past_place(view: View, at: int) -> int | None:
    """Return the token after the name of a place or a state that begins at ``at``; ``None`` where none does."""
    named = view.named(at)
    placed = named is not None and view.names.entities[named[1]].kind in ("place", "state")
    return named[0] if named is not None and placed else None


def pieces(view: View, start: int, end: int) -> list[Range]:
    """Return the parts between commas that stand outside brackets."""
    out: list[Range] = []
    depth, begin = 0, start
    for at in range(start, end):
        word = view.word(at)
        depth += (word == "(") - (word == ")" and depth > 0)
        if word == "," and depth == 0:
            out.append((begin, at))
            begin = at + 1
        elif view.ends_in_comma(at) and at + 1 < end:
            out.append((begin, at + 1))  # On the show "Late Night," Sara Daun said …
            begin = at + 1
    out.append((begin, end))
    return out


def adverbial(view: View, at: int) -> bool:
    """Return whether the sentence part that begins at ``at`` is no subject: a phrase of place, time or credit."""
    if counted(view, at):
        return False
    if view.word(at)[:1].isdigit():
        aged = "-" in view.word(at) and view.person(at + 1) is not None
        return not (aged or view.has(at + 1, "shares"))
    if view.has(at, "negations") and view.has(at + 1, "only"):
        at += 2  # tidak hanya dari Sari, …
    return view.has(at, "prepositions", "relative", "credit") or view.time(at)


def plain(view: View, start: int) -> Phrase | None:
    """Return a subject in small letters that begins at ``start``, up to the verb that is its own: guards | were."""
    for end in range(start + 1, min(view.size, start + 2 * PLAIN)):
        if not view.worded(end):
            return None
        if view.has(end, "finite") or view.verb(end) or view.past(end):
            return holding_name(view, Phrase(start, end))
    return None


def holding_name(view: View, phrase: Phrase) -> Phrase:
    """Return a description in small letters with the name it ends in: political scientist *Sara Daun*."""
    for at in range(phrase.start + 1, phrase.end):
        found = view.person(at)
        if found and found[0] == phrase.end and not view.any(range(phrase.start, at), "prepositions"):
            return Phrase(phrase.start, phrase.end, (at, phrase.end), found[1])
    return phrase


def past_connectives(view: View, at: int, end: int) -> int:
    """Return the token behind the connectives, adverbs and marks that open a part of the sentence."""
    while at < end:
        size = view.lexicon.lead(view.words, at, end)
        if not size and (view.has(at, "adverbs") or not (view.worded(at) or view.quoted(at))):
            size = 1
        if not size or view.has(at, "roles"):
            break
        at += size
    return at
