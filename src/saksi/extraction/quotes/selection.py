"""Which words a verb of speech selects: whether what follows a verb of its group can be what it reports."""

from __future__ import annotations

from saksi.extraction.quotes import clauses, phrases
from saksi.extraction.quotes.complementizers import LOOK, infinitive
from saksi.extraction.quotes.deeds import LINK
from saksi.extraction.quotes.lexicon import Entry
from saksi.extraction.quotes.predicates import is_clause
from saksi.extraction.quotes.steps import Range
from saksi.extraction.quotes.view import View
from saksi.text import clitics

_FRONTED = 6
_STATED = 5
"""Tokens behind a comma that are a statement even if no verb is found in them."""


def fits(view: View, entry: Entry, found: Range, comma: bool) -> bool:
    """Return whether the words can be what a verb of this group reports, no word having opened them."""
    match entry.takes:
        case "deny" | "accuse" | "ask" | "promise":
            return True
        case "judge":
            return _judged(view, found) and not view.has(found[0], "about", "touched")
        case "label":
            return _labelled(view, found)
        case "marked":
            return view.quoted(found[0]) or view.has(found[0], "label_link")
        case "quoted":
            return view.quoted(found[0]) or _holds_quote(view, _up_to_cue(view, found))
    if entry.takes in ("tell", "address") and view.has(found[0], "topics"):
        return False
    heard = view.has(found[0] - 1, "listeners", "governed_persons") or view.time(found[0] - 1)
    if entry.takes == "address" and view.has(found[0], "relative_of") and not heard:
        return False  # tells the story of guards who stayed
    if view.fixed_order and _no_words(view, entry, found):
        return False
    if view.has(found[0], "topics") and view.lexicon.participle(view.word(found[0] + 1)):
        return False  # thinking about running
    if view.fixed_order and not view.quoted(found[0]) and _besides(view, found[0], comma):
        return False
    doing = comma and view.lexicon.participle(view.word(found[0] - 2)) and not view.quoted(found[0])
    if doing and entry.takes == "tell":
        return False  # with all guards reporting, the race was close
    if view.has(found[0], "coordinators"):
        return False  # menjawab singkat namun jelas, angkat bicara, dan …
    if (
        view.has(found[0], "about") and not comma
    ):  # menjelaskan soal harga: what it was about, not what was said
        part = _first_part(view, found) if view.fixed_order else found
        return entry.takes == "say" and is_clause(view, part, strict=True)
    if view.quoted(found[0]) and view.has(found[0] - 1, "attested"):
        return _holds_quote(view, found)  # showing "respect"
    if view.quoted(found[0]) or (comma and is_clause(view, found)):
        return True
    if comma and found[1] - found[0] >= _STATED and not clauses.adverbial_only(view, found):
        return True  # a clause without a verb: Sari mengatakan, obrolan itu soal hal ringan saja
    return _tells(view, found) if entry.takes == "tell" else _says(view, found)


def _says(view: View, found: Range) -> bool:
    """Return whether the words can be what somebody says, where neither marks nor a comma or an opening word show it."""
    now = view.has(found[0], "now") and view.has(found[0] + 1, "anaphoric_last")  # saat ini …
    first = found[0] + 2 if now else found[0]
    if view.has(first, "weighed"):
        return False  # menganggap serius
    if view.infinitives and infinitive(view, first):
        return True  # vowed to stay
    voiced = view.has(first, "prepositions", "relative_of") or _voiced(view, first)
    told = _to_relative(view, found)
    if voiced and not is_clause(view, told, strict=told != found):
        return False
    return found[1] - found[0] >= 2 or _holds_quote(view, found)


def _to_relative(view: View, found: Range) -> Range:
    """Return the words up to a comma behind which a clause describes them: after the meeting, *where* they had met."""
    start, end = found
    commas = (
        i for i in range(start, end) if view.word(i) == "," and view.has(i + 1, "relative_of", "apart_from")
    )
    return start, next(commas, end)


def _besides(view: View, at: int, comma: bool) -> bool:
    """Return whether something stands here that is done beside the saying: Sari said, *leaving the room*."""
    first = at + view.lexicon.adverb(view.word(at))
    aside = comma and (  # they said, particularly given that …
        view.lexicon.participle(view.word(first)) or view.has(first, "prepositions")
    )
    # what he was saying was false
    return aside or (view.lexicon.participle(view.word(at - 1)) and view.has(at, "finite"))


def _tells(view: View, found: Range) -> bool:
    """Return whether the words can be what somebody explains, affirms or goes on to say."""
    secured = view.has(found[0] - 1, "secures") and view.has(found[0], "achieved")
    if view.has(found[0] - 1, "onward") and view.lexicon.abstract(view.word(found[0])):
        return False  # melanjutkan petualangan di …
    if view.has(found[0] - 1, "onward") and view.has(found[0] + 1, "prepositions", "coordinators"):
        return False  # melanjutkan kuliah di …, melanjutkan agenda dengan …
    if secured or (view.has(found[0] - 1, "secures", "onward") and view.has(found[0], "to_person")):
        return False  # memastikan lolos ke final, melanjutkan ke sekolah lain
    if _voiced(view, found[0]) or _only_felt(view, found):
        return False
    return (
        is_clause(view, _first_part(view, found), strict=True)
        or _in_progress(view, found)
        or (_nominal(view, found[0]) and not view.has(found[0] - 1, "secures", "onward"))
        or _holds_quote(view, found)
    )


def _voiced(view: View, at: int) -> bool:
    """Return whether a thing that is voiced stands at ``at`` (menyampaikan *kabar baik*), not one told of (*kabar itu* bohong, *kabar* bahwa …)."""
    told = view.has(at + 1, "anaphoric_last") or view.any(range(at + 1, at + 4), "that_dropped")
    return view.has(at, "feelings") and not told


def _only_felt(view: View, found: Range) -> bool:
    """Return whether a feeling with a suffix stands there and no deed: ``apresiasinya atas …``, not ``dukungannya untuk …``."""
    suffix, word = view.lexicon.suffix, view.word(found[0])
    felt = bool(suffix) and word.endswith(suffix) and word.removesuffix(suffix) in view.lexicon["feelings"]
    return (
        felt
        and not view.has(found[0], "pronouns")
        and not view.any(range(*found), "deed_dropped", "that_dropped")
    )


def _in_progress(view: View, found: Range) -> bool:
    """Return whether a participle tells what is reported: suggested *raising* the fare, the poll shows Daun *leading*."""
    start = found[0]
    if view.has(start - 1, "of_deeds") and view.lexicon.participle(view.word(start)):
        return True
    shown = phrases.after(view, start) if view.has(start - 1, "before_alone") else None
    return shown is not None and shown.name is not None and view.lexicon.participle(view.word(shown.end))


def _is_noun_there(view: View, at: int) -> bool:
    """Return whether a word of a noun phrase stands at ``at``: no *decision* was made, not "no to the war"."""
    return view.worded(at) and not view.has(at, "prepositions", "coordinators", "about", "that", "to")


def _no_words(view: View, entry: Entry, found: Range) -> bool:
    """Return whether what follows a verb is no complement of it: *showed* up, the island he *said* has …, agreed to pay."""
    start = found[0]
    if view.quoted(start):
        return False
    led = view.has(start, "quoted_as") or not view.has(start, "subordinators")
    if entry.takes == "address" and view.has(start, "prepositions") and led:
        return True  # told the station in an interview
    reply = start + view.has(start, "the")
    if view.has(start, "reflexives") or (view.has(reply, "replies") and not _is_noun_there(view, reply + 1)):
        return True  # said yes, said the same of Sara, found himself in Riverton
    if entry.takes == "tell" and view.has(start, "governs", "occasions_of") and not view.time(start + 1):
        return not view.word(start + 1)[:1].isdigit()  # the letters found on the boat
    if view.has(start, "came_from"):
        return True  # those admitted from abroad are …
    if view.has(start, "spoken_of") and not (view.time(start + 1) or view.has(start + 1, "quantities")):
        return True
    if view.has(start, "particles") or (entry.takes == "tell" and view.has(start, "to")):
        return True
    if view.has(start - 1, "claims") and not view.has(start, "to"):
        return not (is_clause(view, _first_part(view, found), strict=True) or _holds_quote(view, found))
    fronted = view.any(range(max(0, start - _FRONTED - 2), start - 1), "relative", "remarks")
    verb = view.has(start, "finite") and not view.capital(start)
    return verb and not fronted and not clitics.contracted(view.word(start), view.lexicon.language)


def _first_part(view: View, found: Range) -> Range:
    """Return the words up to where another clause is joined: ``melaporkan hal itu, tetapi …``, ``hal itu dan …``.

    Where the order of words is fixed also up to what stands apart: enthusiasm for it, *the doubts were mutual*; the ferry *because it was late*.
    """
    start, end = found
    if view.fixed_order:
        end = _own_end(view, start, end)
    joined = (i for i in range(start, end) if view.word(i) == "," and view.has(i + 1, "coordinators"))
    pointed = (
        i for i in range(start + 1, end) if view.has(i, "coordinators") and view.has(i - 1, "anaphoric_last")
    )
    return start, min(next(joined, end), next(pointed, end))


def _own_end(view: View, start: int, end: int) -> int:
    """Return where the words before a comma or a conjunction end; an aside that a comma closes before their verb is passed over."""
    at = start + 1
    while at < end:
        if view.has(at, "apart_from"):
            return at
        if view.word(at) == ",":
            closed = next((i for i in range(at + 1, min(end, at + LOOK)) if view.word(i) == ","), None)
            if closed is None or not (view.has(closed + 1, "finite") or view.past(closed + 1)):
                return at
            at = closed
        at += 1
    return end


def _judged(view: View, found: Range) -> bool:
    """Return whether what is praised says something: more than a person, or a person and why."""
    person = phrases.after(view, found[0])
    if person is None or not (person.name or view.any(range(person.start, person.end), "roles")):
        return True
    return person.end < found[1] and view.has(person.end, "reasons")


def _labelled(view: View, found: Range) -> bool:
    """Return whether something is called something: a noun and a word for it, not a person who is telephoned."""
    fronted = what_they_call(view, found[0])
    apart = view.has(found[0], "prepositions") and not view.has(found[0], "quoted_as")
    if fronted or (not apart and any(view.quoted(i) for i in range(*found))):
        return True  # what Sari called a trap; but: the guard described in the letter as "a hero"
    if view.has(found[0], "to", "particles", "prepositions"):
        return False  # was called to remove a protester, calling into a show
    if view.has(found[0] - 1, "describes"):
        return any(view.has(i, "quoted_as") for i in range(found[0] + 1, min(found[1], found[0] + LINK)))
    words = [i for i in range(*found) if view.worded(i) and not view.has(i, "articles", "the", "both")]
    if words and all(view.capital(i) for i in words):
        return False  # a movement called the Harbour Union
    thing = phrases.after(view, found[0])
    if thing is None and not view.has(found[0], "listeners", "reflexives"):
        near = range(found[0] + 1, min(found[1], found[0] + _FRONTED // 2))
        return view.any(near, "articles") and not view.any(near, "prepositions")  # called fundraisers himself
    end = thing.end if thing else found[0] + 1
    if end >= found[1]:  # "the plan foolish" is one run of words; "a meeting" is what was called
        return thing is None or (not thing.name and view.has(found[0], "anaphoric") and end - found[0] > 2)
    return view.worded(end) and not view.time(end) and not view.has(end, "prepositions", "coordinators")


def what_they_call(view: View, start: int) -> bool:
    """Return whether the words at ``start`` are what somebody calls a thing: what Sara called *a trap*."""
    return view.any(range(max(0, start - _FRONTED), start), "remarks")


def called(view: View, found: Range) -> Range:
    """Return what a thing is called as far as the comma behind it: in what Sara called *a "trap,"* set by the owner."""
    for at in range(*found):
        if view.word(at) == ",":
            return found[0], at
        if view.ends_in_comma(at):
            return found[0], at + 1
    return found


def _holds_quote(view: View, found: Range) -> bool:
    """Return whether quoted words stand there that are no name or title: several, the first in small letters."""
    pieces = [view.token(i).text.strip("\"'“”‘’ ") for i in range(*found) if view.quoted(i)]
    return any(" " in words and not words[:1].isupper() for words in pieces)


def _up_to_cue(view: View, found: Range) -> Range:
    """Return the words up to another word of speech: offer a choice and, she *said*, "a way out"."""
    return found[0], next((i for i in range(*found) if view.verb(i)), found[1])


def _nominal(view: View, at: int) -> bool:
    """Return whether a noun made of a clause stands at ``at``: ``pentingnya …``, ``dukungannya untuk …``."""
    suffix, word = view.lexicon.suffix, view.word(at)
    if not suffix or not word.endswith(suffix) or len(word) <= 6:
        return False
    stem = word.removesuffix(suffix)
    if stem in view.lexicon["takes_verb"]:
        return False  # alasannya pindah
    return stem in view.lexicon["feelings"] or (
        view.worded(at + 1) and not view.has(at + 1, "prepositions", "relative_of")
    )
