"""Where the deed begins that somebody asks for, promises or is accused of."""

from __future__ import annotations

from saksi.extraction.quotes.complementizers import LOOK, ends
from saksi.extraction.quotes.lexicon import Entry
from saksi.extraction.quotes.view import View

LINK = 10
"""Tokens within which the word stands that joins a deed or a name to its verb: accused of, described as."""


def begins_at(view: View, entry: Entry, at: int, opened: bool) -> int | None:
    """Return where the words begin that a verb of this group reports; ``opened``: a word that opens a clause stands before ``at``."""
    if entry.takes == "accuse":
        return _accusation(view, at)
    if entry.takes in ("ask", "promise") and view.has(at, "coordinators"):
        return None  # meminta dan mengumumkan
    if entry.takes in ("ask", "promise") and not opened:
        return _deed(view, at, entry)
    return at if at < view.size else None


def _accusation(view: View, at: int) -> int | None:
    """Return where the deed begins of which somebody is accused: of *hiding cracks*; not the place behind a name (of Riverton)."""
    links = [i for i in range(at, min(view.size, at + LOOK)) if view.has(i, "accuse_link")]
    if not view.fixed_order:
        return (links[0] if links and links[0] < at + LINK else at - 1) + 1
    quoted = next((i for i in range(at, min(view.size, at + LOOK)) if view.quoted(i)), None)
    if quoted is not None and (not links or links[0] > quoted):
        return at if quoted == at else None
    deeds = [i for i in links if view.lexicon.participle(view.word(i + 1))]
    things = [i for i in links if i < at + LINK and not view.capital(i + 1)]
    found = deeds or things or links
    return found[0] + 1 if found else None


def _deed(view: View, start: int, entry: Entry) -> int | None:
    """Return where the deed that is asked for or promised begins; ``None`` where there is none."""
    if view.has(start, "pleas"):
        return None  # meminta maaf
    whole = view.has(start - 1, "asks_for")
    apart = (
        False  # behind one comma a verb is no deed that was asked for: meminta tolong, membuat mereka panik
    )
    for at in range(start, min(view.size, start + LOOK)):
        if view.has(at, "that_dropped") or (view.has(at, "deed_dropped") and _done(view, at)):
            return start if whole and at > start else at + 1
        if view.quoted(at):
            within = at > start and view.has(at - 1, "articles", "the", "determiners")
            return start if whole or within else at  # demanding the city repay its "reckless" loan
        if ends(view, at):
            return None
        if at == start and entry.takes == "promise" and (view.verbal(at) or view.has(at, "deed")):
            return at
        sworn = view.has(at, "deed_dropped") and view.capital(at + 1)
        deed = view.has(at, "deed") and not sworn  # pledged allegiance to Norvenia
        if at > start and entry.takes == "promise" and deed and not apart:
            return start  # berjanji pihaknya akan pulang
        if at > start and entry.takes == "ask" and view.verbal(at) and not view.has(at - 1, "relative"):
            return start if not apart else None
        if view.word(at) == ",":
            apart = not apart and not view.has(at + 1, "deed")
    return None


def _done(view: View, link: int) -> bool:
    """Return whether the deed asked for stands behind ``link``, not a thing, nor what somebody else is to do.

    ``untuk (tidak) pergi``, not ``untuk setiap barang``, nor ``memecat orang yang disewa untuk mencarinya``.
    """
    if view.has(link - 2, "relative_of") and view.verbal(link - 1):
        return False
    if view.capital(link + 1):
        return False  # pledged allegiance to Norvenia
    return not view.has(link + 1, "determiners", "pronouns")
