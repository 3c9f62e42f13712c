"""Whose deed a verb of speech is: its own subject's, one it shares, the doer of a participle, or nobody's where it is a passive."""

from __future__ import annotations

from saksi.extraction.quotes import (
    animacy,
    antecedents,
    clauses,
    mainclauses,
    phrases,
    steps,
    subjects,
)
from saksi.extraction.quotes.lexicon import Entry
from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.report import Named, Progress
from saksi.extraction.quotes.view import View


def goes_on(view: View, at: int) -> bool:
    """Return whether the clause around an aside goes on with its verb."""
    past = view.lexicon.past(view.word(at)) or view.has(at, "past_verbs")
    return view.has(at, "finite") or (not view.capital(at) and past)


def subject_of(progress: Progress, at: int, entry: Entry) -> tuple[Named, Phrase | None]:
    """Return how the subject of the verb at ``at`` is given, and its phrase."""
    view = progress.view
    left = view.before_adverbs(at, view.fixed)
    if left == view.fixed or _suffered(view, left, at):
        return "none", None
    if view.lexicon.past(view.word(at)) and view.has(left - 1, "apart_from", "compares"):
        return "none", None  # when asked about the dam; sooner than expected
    if view.has(left - 1, "to") and view.has(left - 2, "goes_on_to"):
        return _found(subjects.before(view, left - 2, max(progress.clause, _boundary(progress, left - 2))))
    if view.has(left - 1, "negations", "infinitive") or _by_whom(view, left, at):
        return "none", None
    if view.has(at + 1, "agent") and _done_to(view, at):
        return "none", None  # a play, written by Sara, that tells …
    if _accused(view, at, entry) or (entry.base and _bare(view, left, at)):
        return "none", None
    if view.has(left - 1, "relative_of"):
        return _found(antecedents.antecedent(view, left - 1))
    if view.word(left - 1) == "," and (before := _past_source(progress, left - 1)):
        return _found(before)
    behind = view.word(left - 1) == "," or view.ends_in_comma(left - 1)
    behind = behind and not view.lexicon.past(view.word(at))  # a plan, described as …
    if (doer := _doer_behind(view, left, at)) is not None:
        return "phrase", doer
    joined = view.has(left - 1, "coordinators", "accompany") or (behind and progress.last)
    trails = view.word(left - 1) == "," and view.lexicon.participle(view.word(at))
    if trails and not joined and (doer := mainclauses.doer(view, max(view.fixed, progress.clause), left - 1)):
        return "phrase", doer
    if not joined and (parted := mainclauses.beside_aside(view, left, max(view.fixed, progress.clause))):
        return "phrase", parted
    if behind and (told := _told_who(view, left - 1)):
        return "phrase", told
    if joined and progress.last is not None:
        if progress.last.entry.takes == "ask" and view.has(at, "secures"):
            return "none", None  # mengimbau warga untuk waspada serta memastikan …: asked of them, too
        return "shared", progress.last.speaker
    end = left - 1 if joined else left
    if joined and (entry.base or not view.fixed_order) and _wished(view, end, progress.clause):
        return "none", None
    if view.has(left - 1, "coordinators") and (shared := _shared_subject(progress, end)):
        return "phrase", shared
    return _found(subjects.before(view, end, max(progress.clause, _boundary(progress, end))))


def _told_who(view: View, comma: int) -> Phrase | None:
    """Return the name behind "and" that its description parts from the verb: …, and *Sara Daun*, the mayor, said …"""
    for at in range(comma - 2, max(view.fixed, comma - steps.WIDEST), -1):
        if view.has(at, "coordinators") and view.word(at - 1) == ",":
            found = phrases.after(view, at + 1)
            return found if found and found.name and found.behind and found.behind[1] == comma else None
    return None


def _by_whom(view: View, left: int, at: int) -> bool:
    """Return whether a participle behind "by" or "for" tells of a deed whose doer is not the subject.

    *is justified by* arguing that …; blamed Bima *for* saying that …
    """
    if not view.lexicon.participle(view.word(at)):
        return False
    suffered = view.any(range(max(view.fixed, left - 5), left - 2), "be")
    if view.has(left - 1, "accuse_link"):
        return not suffered  # but: Sara was booed for saying that …
    if not view.has(left - 1, "agent"):
        return False
    return view.lexicon.past(view.word(left - 2)) and suffered


def _shared_subject(progress: Progress, end: int) -> Phrase | None:
    """Return the subject of the clause whose verb another is joined to: *Sara Daun* denounced his record as mayor and said …"""
    view, start = progress.view, max(progress.view.fixed, progress.clause)
    least = max(start, end - 2 * steps.WIDEST)
    begins = [i + 2 for i in range(least, end) if view.word(i) == "," and view.has(i + 1, "coordinators")]
    for first in (*reversed(begins), start):
        found = mainclauses.main(view, first, end)
        if found is None or found.end >= end or not animacy.known(view, found):
            continue
        verb = view.past_adverbs(found.behind[1] if found.behind else found.end)
        if clauses.past_verb(view, verb) or view.has(verb, "finite"):
            return found
    return None


def _done_to(view: View, at: int) -> bool:
    """Return whether a form may be the participle of a passive: *written* by Sara, *described* by her."""
    return view.lexicon.past(view.word(at)) or view.has(at, "participles")


def _accused(view: View, at: int, entry: Entry) -> bool:
    """Return whether "of" stands right behind, so that somebody is accused and accuses nobody: a guard *accused* of theft."""
    return entry.takes == "accuse" and view.has(at + 1, "spoken_of")


def _bare(view: View, left: int, at: int) -> bool:
    """Return whether a form without an ending is no verb with a subject: hearing him *say* it; with, *say*, a rule."""
    if view.word(at - 1) == "," and view.word(at + 1) == ",":
        return True
    return view.has(left - 1, "governed_persons") and not view.has(left - 2, "prepositions")


def _suffered(view: View, left: int, at: int) -> bool:
    """Return whether the verb is a passive, whose subject says nothing: *was* (later) accused of, *is* quoted."""
    if not (view.lexicon.past(view.word(at)) or view.has(at, "participles")):
        return False
    while left > view.fixed and (view.lexicon.adverb(view.word(left - 1)) or view.has(left - 1, "adverbs")):
        left -= 1  # was widely blamed
    if view.has(left - 1, "degree_of"):
        left = view.before_adverbs(left - 1, view.fixed)  # are apparently so worried that …
    return view.any(range(left, at), "be")


def _doer_behind(view: View, left: int, at: int) -> Phrase | None:
    """Return whose deed a participle is that opens the sentence behind a small word: In *explaining* why it rained, *Sara Daun* …"""
    if not view.lexicon.participle(view.word(at)):
        return None
    if not view.has(left - 1, "prepositions") or clauses.opening(view, view.fixed, left) < left - 1:
        return None
    comma = next(
        (i for i in range(at + 1, min(view.size, at + 2 * steps.WIDEST)) if view.word(i) == ","), None
    )
    found = phrases.after(view, comma + 1) if comma else None
    return found if found and goes_on(view, view.past_adverbs(found.end)) else None


def _past_source(progress: Progress, comma: int) -> Phrase | None:
    """Return the subject before a source set between commas: ``Sari, menurut istana, mengatakan …``."""
    last = progress.last
    if last is None or last.entry.shape != "source" or last.speaker is None or not last.content:
        return None
    first, end = last.content[0]
    if last.speaker.end != comma or end > last.cue[0]:
        return None
    return subjects.before(progress.view, end, first)


def _wished(view: View, end: int, start: int) -> bool:
    """Return whether the verb that another is joined to is only wished or planned: ``ingin menekan harga serta memastikan …``."""
    for at in range(end - 1, max(start, end - steps.WIDEST // 2) - 1, -1):
        if view.infinitives and view.has(at, "deed_dropped") and not view.capital(at + 1):
            return view.has(at - 1, "declining")  # refuses to pay or explain how
        if not view.fixed_order and view.verbal(at) and not view.has(at, "finite"):
            return view.has(at - 1, "infinitive") or view.has(at, "infinitive")
    return False


def _found(phrase: Phrase | None) -> tuple[Named, Phrase | None]:
    return ("phrase", phrase) if phrase else ("none", None)


def _boundary(progress: Progress, at: int) -> int:
    """Return where the clause with the verb at ``at`` may begin."""
    view = progress.view
    least = max(view.fixed, at - 2 * steps.WIDEST)
    for place in range(at - 1, least - 1, -1):
        if view.word(place) in (";", ":") or view.has(place, "that_dropped"):
            return place + 1
        if view.has(place, "meanwhile") and place > view.fixed and view.worded(place - 1):
            return place + 1  # Sari pergi sementara gol itu memastikan …
    return least
