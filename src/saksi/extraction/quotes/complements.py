"""What follows a verb of speech: the one spoken to, the word that opens the clause, and the words reported."""

from __future__ import annotations

from dataclasses import dataclass

from saksi.extraction.quotes import clauses, phrases
from saksi.extraction.quotes.complementizers import (
    behind_aside,
    behind_occasion,
    infinitive,
    opened_from,
    past_occasion,
)
from saksi.extraction.quotes.deeds import begins_at
from saksi.extraction.quotes.hearers import hearer
from saksi.extraction.quotes.lexicon import Entry
from saksi.extraction.quotes.predicates import is_clause
from saksi.extraction.quotes.selection import called, fits, what_they_call
from saksi.extraction.quotes.steps import Range
from saksi.extraction.quotes.view import View


@dataclass(frozen=True, slots=True)
class Complement:
    """What follows a verb of speech: the content, the one spoken to, and the token after those.

    ``plain`` says that words stand there that are neither an aside nor the end of the sentence.
    """

    content: Range | None
    addressee: Range | None
    after: int
    plain: bool


def read(view: View, entry: Entry, at: int) -> Complement | None:
    """Read what follows the verb of speech that ends before token ``at``."""
    spoken_to, at = hearer(view, entry, _past_adverbs(view, entry, at))
    if entry.takes == "address" and spoken_to is None:
        return None
    if view.has(at + 1, "that") and view.lexicon.adverb(view.word(at)):
        at += 1  # saying only that …
    after = at
    plain = _plain(view, at) or (entry.takes == "tell" and view.infinitives and infinitive(view, at))
    quoted = behind_occasion(view, entry, at)
    if quoted is not None:
        return Complement((quoted, quoted + 1), spoken_to, quoted, plain)
    opener = opened_from(view, at, led=spoken_to is not None)
    if opener is None and (led := _led_by_person(view, at)):
        spoken_to, opener = led
    if entry.takes == "label" and opener != at:
        opener = None
    if entry.takes == "quoted" and opener and not view.has(opener - 1, "that_dropped"):
        opener = None  # in states where
    comma = opener is None and (view.word(at) in (",", ":") or (view.word(at) == ";" and view.quoted(at + 1)))
    if comma and entry.takes != "label" and (opened := behind_aside(view, at)):
        return Complement(_content(view, entry, opened, True, False), spoken_to, after, plain)
    if comma:
        at += 1
        opener = opened_from(view, at)
        if opener is None and (view.verb(at) or _in_a_row(view, at)):
            return Complement(None, spoken_to, after, False)
    if opener is None and not comma:
        at = past_occasion(view, entry, at)
    start = at if opener is None else opener
    return Complement(_content(view, entry, start, opener is not None, comma), spoken_to, after, plain)


def _led_by_person(view: View, at: int) -> tuple[Range, int] | None:
    """Return the one whom a verb like ``mengingatkan`` has for its object, and where the words begin behind "bahwa"."""
    phrase = phrases.after(view, at) if view.has(at - 1, "informs") else None
    if phrase is None or not view.has(phrase.end, "that_dropped"):
        return None
    return (phrase.start, phrase.end), phrase.end + 1


def _in_a_row(view: View, at: int) -> bool:
    """Return whether a row of deeds goes on behind the comma of a verb: ``menulis, merekam, dan merilis lagu``."""
    joined = view.word(at + 1) == "," and view.has(at + 2, "coordinators") and view.verbal(at + 3)
    return view.verbal(at) and joined


def _past_adverbs(view: View, entry: Entry, at: int) -> int:
    """Return the token behind the adverbs of the verb; ``at`` where they belong to what is said: ``mengaku sering membeli``."""
    behind = at if view.has(at, "conditions") else view.past_adverbs(at)
    anew = view.has(at, "again") and not view.has(at + 1, "prepositions")
    if behind == at and anew and entry.takes == "tell":
        behind += 1
    kept = entry.takes == "say" and behind > at and view.has(behind, "deed_dropped")
    return at if view.verbal(behind) or kept else behind


def _plain(view: View, at: int) -> bool:
    if not view.worded(at) or view.time(at):
        return False
    return not view.has(at, "prepositions", "accompany", "credit", "coordinators", "relative")


def _content(view: View, entry: Entry, at: int, opened: bool, comma: bool) -> Range | None:
    """Return the words reported, if what stands at ``at`` can be the complement of the verb."""
    start = begins_at(view, entry, at, opened)
    found = clauses.content(view, start) if start is not None else None
    if found is None or not (
        opened or view.quoted(found[0]) or view.worded(found[0]) or view.word(found[0]) == "("
    ):
        return None
    if entry.takes == "address" and not opened and view.has(found[0], "to"):
        return None  # told residents to leave: an order, no words
    if opened and view.has(found[0], "that") and view.has(found[0] + 1, "to"):
        return None  # knows how to use it
    if opened:
        return _past_comma(view, found)
    if entry.takes == "label" and what_they_call(view, found[0]):
        found = called(view, found)
    if entry.takes in ("tell", "quoted") and not comma:
        found = _without_occasion(view, found)
    return found if fits(view, entry, found, comma) else None


def _past_comma(view: View, found: Range) -> Range:
    """Return the words without the comma that sets an aside off behind their "that": that, *because of it, rain fell*."""
    return (found[0] + 1, found[1]) if view.word(found[0]) == "," and found[1] - found[0] > 1 else found


def _without_occasion(view: View, found: Range) -> Range:
    """Return a noun that is announced without the clause that says when: ``mengumumkan tarif itu setelah ia pulang``.

    Where a clause stands before the word that says when, both belong to what was said.
    """
    start, end = found
    at = next(
        (
            i
            for i in range(start + 1, end)
            if _occasioned(view, start, i) and not view.has(i + 1, "anaphoric_last")
        ),
        end,
    )
    return found if is_clause(view, (start, at), strict=True) else (start, at)


def _occasioned(view: View, start: int, at: int) -> bool:
    """Return whether it is told when, or why a deed is announced: ``mengumumkan pencabutan izin akibat …``."""
    why = view.has(at, "causes") and view.lexicon.abstract(view.word(start))
    return view.has(at, "when") or why
