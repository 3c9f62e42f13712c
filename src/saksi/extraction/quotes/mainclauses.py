"""The subject of the main clause: whom an aside, a participle or a pronoun of the same sentence belongs to."""

from __future__ import annotations

from saksi.extraction.quotes.constituents import adverbial, past_connectives, past_place, pieces, plain
from saksi.extraction.quotes.phrases import Phrase, after
from saksi.extraction.quotes.steps import WIDEST
from saksi.extraction.quotes.view import View
from saksi.text.clitics import owner_in_names

_FEW = 3
"""Words of a time that opens a sentence: the next day."""
_SHORT_PLACE = 4
"""Letters of a place's short form: N.H., Tex."""


def first(view: View) -> Phrase | None:
    """Return the subject of a sentence whose verb is not known: the first phrase that is no adverbial."""
    if found := main(view, view.fixed, min(view.size, view.fixed + 2 * WIDEST)):
        return found
    for begin, last in pieces(view, view.fixed, min(view.size, view.fixed + 2 * WIDEST)):
        begin = past_connectives(view, begin, last)
        if begin < last and not adverbial(view, begin):
            return after(view, begin)
    return None


def main(view: View, start: int, end: int) -> Phrase | None:
    """Return the subject of the main clause between two tokens: the first part that is no adverbial, participle or place.

    It is the one that a participle behind a comma belongs to: At a rally in Riverton, *Sara Daun* left it, saying …
    """
    fronted = False
    for begin, last in pieces(view, start, end):
        begin = past_connectives(view, begin, last)
        if begin >= last or adverbial(view, begin) or is_fronted(view, begin, last):
            fronted = True
            continue
        found = after(view, begin) or plain(view, begin)
        if found is None:
            return None
        if found.name is None and view.has(found.end, "both") and view.named(begin) is None:
            found = plain(view, begin) or found  # one of the largest and oldest unions
        place = past_place(view, begin)
        if fronted and place is not None and place >= last:
            continue
        if (
            fronted
            and found.end >= last
            and len(view.word(begin)) <= _SHORT_PLACE
            and view.word(last - 1) == "."
        ):
            continue  # Riverton, N.H., …
        return named_beside(view, found)
    return None


def doer(view: View, start: int, end: int) -> Phrase | None:
    """Return whom a participle behind a comma belongs to: the subject of the main clause, or the agent where that is a passive."""
    found = main(view, start, end)
    return (_agent(view, found.end, end) or found) if found else None


def _agent(view: View, at: int, end: int) -> Phrase | None:
    """Return the agent of a passive, whose deed a participle behind it tells on: Bima was sued by *Sara Daun*, alleging …"""
    while view.has(at, "adverbs") and not view.has(at, "be"):
        at += 1
    if not view.has(at, "be"):
        return None
    for place in range(at + 1, min(end, at + _FEW + 1)):
        if view.has(place, "agent"):
            found = after(view, place + 1)
            return found if found and found.name else None
        if not view.worded(place):
            return None
    return None


def named_beside(view: View, found: Phrase) -> Phrase:
    """Return a description with the name that is set between commas behind it: One guard, *Sara Daun of Riverton*, said …"""
    named = view.named(found.start) and not _owned(view, found)
    if found.name is not None or view.word(found.end) != "," or named:
        return found
    other = after(view, found.end + 1)
    if (
        other is None
        or other.name is None
        or not (_owned(view, found) or view.any(range(found.start, found.end), "indefinite", "roles"))
    ):
        return found
    end = other.behind[1] if other.behind else other.end
    closed = view.word(end) == "," or (view.has(end, "binds", "binds_places") and view.capital(end + 1))
    return Phrase(found.start, other.end, other.name, other.entity, other.behind) if closed else found


def _owned(view: View, phrase: Phrase) -> bool:
    """Return whether a phrase opens with whose somebody is: *Daun's* chief rival, Bima Wira, was there."""
    found = view.named(phrase.start)
    return found is not None and found[0] < phrase.end and owner_in_names().ends(view.word(found[0] - 1))


def is_fronted(view: View, at: int, end: int) -> bool:
    """Return whether a participle or a time opens a part of the sentence: *Alarmed* by it, …; The next *day*, …; *Hours* later, …"""
    word = view.word(at)
    if view.named(at):
        return False
    few = range(at, min(end, at + _FEW))
    if view.has(at, "apart_from", "days") or (
        view.has(at, "determiners") and view.any(few, "days") and not view.any(few, "finite")
    ):
        return True
    if view.has(at, "quantities") and view.has(at + 1, "periods"):
        return True  # Ten minutes later, …
    return (view.lexicon.past(word) or view.lexicon.participle(word)) and not view.has(at + 1, "roles")


def beside_aside(view: View, verb: int, start: int) -> Phrase | None:
    """Return the subject that an aside parts from its verb: *Sara Daun*, who did not say that it rained, said …"""
    last = view.before_adverbs(verb, start)
    if view.word(last - 1) != ",":
        return None
    found = main(view, start, last - 1)
    if found is None or view.has(found.start, "pronouns"):
        return None
    end = found.behind[1] if found.behind else found.end
    return found if view.word(end) == "," and (end < last - 1 or found.behind) else None


def meant(view: View, pronoun: int) -> Phrase | None:
    """Return the subject of its own sentence that "he", "she" or "they" at ``pronoun`` takes up.

    In ``what she called …``, ``because he said …`` it may also be the one person named before.
    """
    if not view.has(pronoun, "singular_person", "plural"):
        return None
    clause = first(view)
    if not view.fixed_order:
        person = clause is not None and clause.entity is not None and clause.end < pronoun - 1
        person = person and view.cue(pronoun - 1) is None  # Sari, kata dia, sudah pulang
        one = person and view.has(pronoun, "singular_person")
        return clause if one else None  # Sari sadar itu sulit, dia berkata
    clause = _owner(view) or _topic(view) or clause
    if clause and clause.name is None and view.has(clause.start, "owners"):
        clause = None  # their pleas came late, they said
    one = view.has(pronoun, "singular_person")
    if clause and clause.end < pronoun and (clause.entity is not None or (not one and clause.name is None)):
        return clause if not view.has(clause.start, "pronouns") else None
    if not one or not view.has(pronoun - 1, "subordinators"):
        return None
    met = view.has(pronoun - 1, "relative_object")  # Bima, whom she met: not Bima
    before = pronoun - 2 if met else pronoun + 1
    named = {
        found[1]: (at, found[0])
        for at in range(view.fixed, pronoun)
        if (found := view.named(at)) and found[0] < before
    }
    people = [(entity, place) for entity, place in named.items() if view.names.is_person(entity)]
    if len(people) != 1:
        return None
    entity, (at, end) = people[0]
    whole = after(view, at)
    return whole if whole and whole.entity == entity else Phrase(at, end, (at, end), entity)


def _owner(view: View) -> Phrase | None:
    """Return the person whose something the sentence opens with: *Sara Daun's* fate is unclear, but she said …"""
    found = view.named(view.fixed)
    if found is None or not view.names.is_person(found[1]) or view.person(view.fixed):
        return None
    return Phrase(view.fixed, found[0], (view.fixed, found[0]), found[1])


def _topic(view: View) -> Phrase | None:
    """Return whom a sentence says that it turns to: *As for Sara Daun*, she said …"""
    at = view.fixed
    found = after(view, at + 2) if view.has(at, "quoted_as") and view.has(at + 1, "binds") else None
    return found if found and view.word(found.end) == "," else None
