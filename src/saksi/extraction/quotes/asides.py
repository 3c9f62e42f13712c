"""Small phrases beside a cue that are no part of what is said: when, and to whom."""

from __future__ import annotations

from saksi.extraction.quotes.phrases import Phrase, after
from saksi.extraction.quotes.steps import Range, past_brackets
from saksi.extraction.quotes.view import View


def past_time(view: View, at: int) -> int:
    """Go over a phrase of time: ``pada Sabtu (5/1/2020) malam``, ``on Wednesday``; a comma before it included."""
    start = at
    if view.word(at) == "," and view.time(at + 1):
        at += 1
    if view.has(at, "prepositions") and view.time(at + 1):
        at += 1
    moved = at
    while view.time(at) or (at > moved and view.word(at)[:1].isdigit()):
        at += 1
        if view.word(at) == "(":
            at = max(at, past_brackets(view, at))
            if view.word(at) == "(":
                break
    if at > moved and view.has(moved, "anaphoric"):
        return start  # mengakui ini berat: a pronoun, no time
    if at > moved and _deictic(view, moved, at):
        return start
    return at if at > moved else start


def past_saying(view: View, at: int) -> int:
    """Go over the time of the saying: between two commas; without the second it is told of: ``Menurut Sari, tahun ini hujan turun``."""
    end = past_time(view, at)
    apart = view.word(at) == ","
    if view.fixed_order and not apart and view.worded(end) and not view.has(end, "finite"):
        return end  # said last week the dam was dry; but: said last week was dry
    dated = not apart and any(view.capital(i) or view.word(i)[:1].isdigit() for i in range(at, end))
    led = apart or (view.time(at) and not view.time(at - 1) and not dated)
    told = led and view.worded(end) and not view.has(end, "that_dropped", "to", "prepositions")
    return at if told else end


def _deictic(view: View, start: int, end: int) -> bool:
    """Return whether a time is one of what is told, not of the telling: ``mengatakan saat ini …``, no comma behind it."""
    if not view.has(start - 1, "now") or view.word(end) in (",", ":") or view.quoted(end):
        return False
    return end - start == 1 and not view.has(end, "that_dropped")


def addressee(view: View, at: int) -> Range | None:
    """Return the one spoken to, if the preposition that says so stands at ``at`` or just behind a comma."""
    at += view.word(at) == ","
    if not (view.has(at, "to") or (view.has(at, "to_person") and _may_listen(view, at + 1))):
        return None
    phrase = after(view, at + 1)
    if phrase and view.has(at, "deed_dropped") and _deed(view, phrase):
        return None
    if phrase:
        return phrase.start, phrase.end
    end = listeners(view, at + 1)
    return (at + 1, end) if end > at + 1 else None


def _deed(view: View, phrase: Phrase) -> bool:
    """Return whether a noun without an article is a verb behind "to": hoped to *force* a vote, not told to *police*."""
    at = phrase.start
    bare = phrase.end == at + 1 and not (view.capital(at) or view.has(at, "pronouns", "crowds", "listeners"))
    return bare and not view.lexicon.plural(view.word(at))


def _may_listen(view: View, at: int) -> bool:
    """Return whether somebody may be spoken to at ``at``: a listener, or a name that is no place's or that words of theirs follow."""
    if view.has(at - 1, "to_named"):
        return view.person(at) is not None  # berkata pada Sari
    if view.has(at, "listeners") or not view.capital(at):
        return view.has(at, "listeners")
    found, end = view.named(at), at
    while view.capital(end):
        end += 1
    placed = found is not None and view.names.entities[found[1]].kind in ("place", "state")
    return not placed or view.has(end, "that")


def listeners(view: View, at: int) -> int:
    """Return the token after a listener in small letters: ``awak media``, ``reporters``, ``them``."""
    while view.has(at, "listeners"):
        at += 1
    return at
