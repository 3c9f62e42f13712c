"""Whether words hold the verb of a clause."""

from __future__ import annotations

from saksi.extraction.quotes.steps import Range, past_brackets
from saksi.extraction.quotes.view import View

_SEVERAL = 2
"""Spaces between quoted words that are more than a name."""


def is_clause(view: View, found: Range, strict: bool = False) -> bool:
    """Return whether the tokens hold the verb of a clause: one that no relative word or preposition governs.

    ``strict``: where verbs have no prefix, a word in -s may be a noun and is not taken for one.
    """
    start, end = found
    relative = ranged = purpose = subordinate = False
    inside = 0
    for at in range(start, end):
        if at < inside or (view.word(at) == "(" and (inside := past_brackets(view, at)) > at):
            continue
        purpose = (purpose or view.has(at, "purpose")) and view.word(at) != ","
        if purpose:
            continue
        ranged = ranged or view.has(at, "range_from")
        if ranged and view.has(at, "range_to"):
            ranged = False  # dari 32 menjadi 19: a range, no verb
        elif view.word(at) == ",":
            relative = subordinate = False
        elif at > start and (
            view.has(at, "relative") or f"{view.word(at - 1)} {view.word(at)}" in view.lexicon["relative"]
        ):
            relative = True
        elif _made_a_noun(view, at) or (view.has(at, "negations") and view.has(at + 1, "soon")):
            continue  # tak lama setelah …
        elif strict and view.word(at - 1) == "," and not view.has(at, "finite"):
            continue  # agenda itu dengan tur singkat, menikmati jalan: tells on, makes no clause
        elif view.verbal(at) or (at > start and _inflected(view, at, strict)):
            governed = ("deed_dropped", "accompany", "occasions", "subordinators")
            described = view.has(at + 1, "relative_of") and not view.has(
                at, "finite"
            )  # hal mengejutkan yang …
            subordinate = subordinate or (at > start and view.has(at - 1, "takes_verb"))
            if not (relative or subordinate or described) and not (
                at > start and view.has(at - 1, *governed)
            ):
                return True
            relative = relative and (view.has(at, "finite") or view.has(at + 1, "coordinators", "degree"))
        elif at > start and (
            view.has(at, "clause_links") or (view.has(at - 1, "takes_verb") and view.has(at, "that"))
        ):
            subordinate = True  # …, setelah menerima pesanan menuju pasar
    return False


def _made_a_noun(view: View, at: int) -> bool:
    """Return whether a word like a verb is part of a noun phrase.

    With a suffix behind a preposition (``atas meninggalnya Sari``, ``di tengah meningkatnya harga``), or an adverb
    behind a noun made of a verb (``pembelian kembali``).
    """
    suffix = view.lexicon.suffix
    if view.has(at, "again"):
        return view.lexicon.abstract(view.word(at - 1)) and not view.verbal(at + 1)
    if view.has(at, "relational") and view.has(at - 1, "prepositions"):
        return True  # di tengah, where "tengah" alone makes a verb go on
    if not suffix or not view.word(at).endswith(suffix):
        return False
    return view.has(at - 1, "prepositions") or (
        view.has(at - 1, "relational") and view.has(at - 2, "prepositions")
    )


def says_something(view: View, found: Range) -> bool:
    """Return whether the tokens are a clause, or hold several quoted words: ``"We're happy" about the plan``."""
    return is_clause(view, found) or any(
        (block := view.token(at).block) is not None
        and view.token(at).text.count(" ") >= _SEVERAL
        and block.double
        for at in range(*found)
    )


def _inflected(view: View, at: int, strict: bool) -> bool:
    """Return whether a word has the ending of a verb, in a language whose verbs have no prefix."""
    word = view.word(at)
    if view.lexicon.prefixes or len(word) < 5 or view.capital(at):
        return False
    if view.lexicon.past(word) and view.has(at + 1, "agent") and not view.has(at - 1, "be", "adverbs"):
        return False  # emails released by the council
    if view.lexicon.plural(word) and view.has(at - 1, "governs", "quantities", "articles"):
        return False  # a third of independents, three hours
    if strict and view.lexicon.past(word) and view.has(at - 1, "articles", "determiners", "prepositions"):
        return False  # the imprisoned owner
    return view.lexicon.past(word) or (not strict and view.lexicon.plural(word, sure=True))
