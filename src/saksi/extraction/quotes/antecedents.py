"""The noun that a relative clause stands behind: met *Sara Daun*, who said …"""

from __future__ import annotations

from saksi.extraction.quotes.animacy import WITNESSES
from saksi.extraction.quotes.constituents import past_place
from saksi.extraction.quotes.phrases import Phrase, after
from saksi.extraction.quotes.steps import WIDEST
from saksi.extraction.quotes.view import View

_BACK = 14


def antecedent(view: View, relative: int) -> Phrase | None:
    """Return the noun that a relative clause stands behind: ``bertemu Sari, yang menekankan …``."""
    end = relative - (view.word(relative - 1) == ",")
    first = max(view.fixed, end - _BACK)
    if view.fixed_order and (nearest := _named_last(view, first, end) or _governed(view, first, end)):
        return nearest
    inside = first  # where the name ends that began before
    for begin in range(first, end):
        if begin < inside:
            continue
        whole = view.named(begin)
        inside = whole[0] if whole else inside
        if view.has(begin, "prepositions") or view.lexicon.lead(view.words, begin, end):
            continue
        if view.has(begin - 1, "where"):
            continue  # beredar di media sosial kabar yang menyebut …
        found = after(view, begin)
        if found and found.name and found.end < end and _only_of(view, found.end, end):
            return found  # Sara Daun of the Harbour Union, who says …
        described = found is not None and found.end == end and found.name is None
        if described and (holder := _named_before(view, first, begin)) is not None:
            return holder
        if found and found.end == end:
            governed = view.has(begin - 1, "prepositions") and view.worded(begin - 2)
            placed = governed and past_place(view, begin) is not None
            return None if placed else found  # satu-satunya toko di Tirta yang mengajak …
    return None


def _named_last(view: View, start: int, end: int) -> Phrase | None:
    """Return the person whose name ends right before "who", title included: the ire of *Justice Sara Daun*, who said …

    A name that only says whose somebody is (a spokesman for Sara Daun) is none.
    """
    at = next((i for i in range(start, end) if (found := view.person(i)) and found[0] == end), None)
    if at is None:
        return None
    first = at
    while first > start and (
        view.word(first - 1) == "."
        or view.has(first - 1, "ranks", "former", "the")
        or _title(view, first - 1)
    ):
        first -= 1
    if view.has(first - 1, "binds") and view.has(first - 2, *WITNESSES):
        return None
    found = view.person(at)
    return Phrase(first, end, (at, end), found[1]) if found else None


def _title(view: View, at: int) -> bool:
    return view.capital(at) and view.has(at, "roles")


def _named_before(view: View, start: int, at: int) -> Phrase | None:
    """Return the name that the description at ``at`` is set behind: *Sara Daun*, a former senator, who has told …"""
    described = view.has(at, "articles", "the") or (
        view.capital(at) and not view.lexicon.plural(view.word(at))
    )
    if view.word(at - 1) != "," or not described:
        return None
    for begin in range(start, at - 1):
        found = view.person(begin)
        if found and found[0] == at - 1:
            return Phrase(begin, found[0], (begin, found[0]), found[1])
    return None


def _governed(view: View, start: int, end: int) -> Phrase | None:
    """Return the people behind a small word and before "who": a point of contention for *lawmakers* who complained."""
    for at in range(end - 1, max(start, end - WIDEST // 3), -1):
        if not view.worded(at):
            return None
        if view.has(at - 1, "prepositions", "binds"):
            holder = view.any(range(start, at), "roles") or view.person_in(start, at)
            return None if holder else Phrase(at, end)  # the leader of a union who … leads it
    return None


def _only_of(view: View, start: int, end: int) -> bool:
    """Return whether what stands between only says of what somebody is: of the Harbour Union, from Tirta."""
    governs = view.has(start, "binds", "prepositions")
    return governs and all(
        view.worded(i) and not view.verbal(i) and not view.cue(i) for i in range(start, end)
    )
