"""Whether a form that can be a verb of speech or a noun is a noun: its best *shows*, *reports* about Sari."""

from __future__ import annotations

from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.report import Progress
from saksi.extraction.quotes.view import View

_SOON = 10
"""Tokens within which "that" opens what is said, behind its occasion."""
_FRONTED = 6
"""Tokens before a subject among which a relative word stands whose clause lacks what is said: which police *say* is …"""


def is_noun(progress: Progress, at: int, end: int, speaker: Phrase) -> bool:
    """Return whether a form that can be a noun is one: its best *shows*, but …; *reports* about Sari.

    Only where the head of a noun phrase is its last noun are there forms (``noun_too``) that can be either.
    """
    view = progress.view
    if not view.has(at, "noun_too"):
        return False
    if (speaker.name or speaker.end < at) and view.lexicon.owner.ends(view.word(speaker.end - 1)):
        return True  # Sara's first tweet
    before = range(max(speaker.end, at - 3), at)
    if any(view.has(i, "articles", "the") and not view.has(i - 1, "prepositions") for i in before):
        return True  # posted an early tweet, is the vain hope that …
    if _has_its_verb(view, speaker.end, at) or _counted(view, speaker, at):
        return True  # made frequent appeals to, broke many promises
    fronted = view.any(range(max(view.fixed, speaker.start - _FRONTED), speaker.start), "relative", "remarks")
    if view.has(end, "finite") and not view.has(speaker.start, "pronouns") and not fronted:
        return True  # her claims were, the top posts are
    behind = range(end, end + _SOON)
    if view.has(end, "governs", "about") and not view.any(behind, "that_dropped", "pronouns"):
        return True  # makes jokes about it; but: claims in a letter that …
    if view.has(end, "that") and view.has(end + 1, "finite"):
        return True  # remarks that were late
    alone = speaker.end - speaker.start == 1 and view.has(speaker.start, "determiners")
    if alone and speaker.end == at and not view.has(speaker.start, "pronouns", "indefinite"):
        return True  # these calls for more guards
    if view.has(speaker.start, "pronouns") or speaker.name:
        return False
    if view.has(end, "relative_of", "coordinators", "binds"):
        return True
    if view.word(end) == "," and not view.quoted(end + 1):
        return True
    inner = range(speaker.start + 1, speaker.end)
    if any(view.has(i, "articles") and not view.has(i - 1, "binds", "binds_places", "both") for i in inner):
        return True  # send a strong signal
    if view.past(end) or (view.has(speaker.start, "singular") and not view.lexicon.plural(view.word(at))):
        return True  # a council report; the council report released today found
    if _unended(view, at) and _one(view, speaker):
        return True  # the council post on Friday, a conference call that …
    bare = speaker.end - speaker.start == 1 and not view.capital(speaker.start)
    return bare and not view.has(speaker.start, "roles", "bodies", "nouns", "followers")


def _has_its_verb(view: View, start: int, at: int) -> bool:
    """Return whether a verb in the past already stands behind the subject, and none is joined to it before ``at``."""
    between = range(start, at)
    if any(not view.worded(i) for i in between) or view.any(between, "coordinators", "relative_of", "that"):
        return False
    return view.any(between, "past_verbs") or any(view.past(i) for i in between)


def _counted(view: View, speaker: Phrase, at: int) -> bool:
    """Return whether a number or an owner right before the form makes a noun of it, and is not its subject: broke *many* promises."""
    return (
        view.has(at - 1, "quantities", "owners")
        and not view.has(at - 1, "both_all")
        and speaker.start < at - 1
    )


def _unended(view: View, at: int) -> bool:
    """Return whether the form at ``at`` has no ending, as a verb has behind one subject alone in the plural."""
    word = view.word(at)
    return not (view.lexicon.plural(word) or view.lexicon.past(word) or view.lexicon.participle(word))


def _one(view: View, speaker: Phrase) -> bool:
    """Return whether a phrase means one thing: a determiner before it, no plural, number or second noun in it."""
    inside = range(speaker.start, speaker.end)
    if not view.has(speaker.start, "articles", "the") or view.any(inside, "both", "quantities", "shares"):
        return False
    last = view.word(speaker.end - 1)
    return not (
        view.lexicon.plural(last) or view.has(speaker.end - 1, "crowds") or view.any(inside, "prepositions")
    )
