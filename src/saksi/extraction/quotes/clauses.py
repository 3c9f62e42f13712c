"""Clauses: what is one, where a reported one begins and ends, and where it goes on after a cue set into it."""

from __future__ import annotations

from saksi.extraction.quotes import asides, constituents, phrases, steps
from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.predicates import is_clause
from saksi.extraction.quotes.steps import Range
from saksi.extraction.quotes.view import View

DASHES = frozenset("-–—")
FINAL = frozenset(".?!…;")
_REMARK = 8
"""Tokens within which a word for what was said, and the one who used it, follow."""
_FEW = 4
"""Tokens within which the occasion of speaking and its day stand."""
_TAIL = 14
"""Tokens that a phrase of time at the end of a sentence may have."""


def adverbial_only(view: View, found: Range) -> bool:
    """Return whether every part of the tokens is an adverbial or a subordinate clause: nothing that could be said."""
    return all(a < b and constituents.adverbial(view, a) for a, b in constituents.pieces(view, *found))


def content(view: View, at: int, joined: bool = True) -> Range | None:
    """Return the reported clause that begins at token ``at``: to the end of the sentence, or to where it is left.

    ``joined``: a second verb of speech may be joined to the one that reports; none is joined to ``menurut``.
    """
    at = _past_credit(view, at, view.size)
    end = at
    while end < view.size and not (end > at and _leaves(view, at, end, joined)):
        end += 1
    end = trimmed(view, at, end)
    return (at, end) if end > at else None


def _leaves(view: View, start: int, at: int, joined: bool) -> bool:
    """Return whether the reported clause is over before token ``at``."""
    word = view.word(at)
    if word == ";" or (word in FINAL and at == view.size - 1):
        return True
    if word == ",":
        return _leaves_at_comma(view, start, at) or _main_goes_on(view, start, at)
    if view.ends_in_comma(at - 1) and (
        _leaves_at_comma(view, start, at - 1) or _main_goes_on(view, start, at - 1)
    ):
        return True  # called it "a trap," adding that …
    if view.quoted(at - 1) and at > start and (said := view.cue(at)) and said.shape == "suffixed":
        return True  # ia berujar: "…," tegasnya
    if word == ":" and view.quoted(at + 1) and (cue := view.cue(at + 2)) is not None:
        return cue.shape in ("after", "suffixed")  # … mengatakan harga turun: "…," ujarnya
    if _at_an_occasion(view, at):
        return True
    if word in DASHES and at > start and _main_goes_on(view, start, at) and not _closed(view, at):
        return True  # asked for it - and repeated a request
    if view.has(at, "credit") and not view.capital(at) and at > start + 1:
        return _credits(view, at)
    ends = (view.quoted(at - 1) and view.has(at, "both")) or (at > start and view.has(at, "contrasts"))
    if ends and past_verb(view, at + 1):
        called = view.verb(start - 1)
        if called is not None and called.takes in ("label", "judge", "quoted"):
            return True  # called it "a trap" and left; praised her work but stayed
    if at > start and view.has(at, "meanwhile_says") and _another_speaks(view, at + 1):
        return True  # … while Sara says it rained
    return joined and view.has(at, "accompany", "coordinators") and _joins_report(view, at)


def _closed(view: View, dash: int) -> bool:
    """Return whether another dash closes what the one at ``dash`` opens: those old - and so far unread - letters."""
    return any(view.word(i) in DASHES for i in range(dash + 2, min(view.size, dash + _REMARK)))


def _joins_report(view: View, at: int) -> bool:
    """Return whether the word at ``at`` joins a second verb of speech to the one that reports: ``… dan menambahkan bahwa …``."""
    doing = view.lexicon.participle(view.word(at + 1))
    if view.fixed_order and view.has(at, "adverbs") and view.worded(at - 1):
        return False
    if doing and view.lexicon.participle(view.word(at - 1)):
        return False  # cursing and threatening: both are told
    if doing and not view.has(at, "coordinators"):
        return view.has(at + 2, "that_dropped")  # was dismissed after complaining to the mayor
    manner = view.has(at, "circumstance") and view.has(at + 1, "adverbs")
    if manner and not view.any((at + 2, at + 3), "that_dropped"):
        return False  # dengan tegas mengecam: how, no other word
    if view.has(at, "governs") and not doing:
        return False  # run by states
    return _reports(view, at + 1) and not view.has(at + 1, "that") and not _joins_relative(view, at)


def _main_goes_on(view: View, start: int, comma: int) -> bool:
    """Return whether a verb in the past is joined behind a comma, no subject between: said it was late, *and* left the room.

    Where verbs follow one another between commas (robbed a bank, shot a guard, and fled), all are told.
    """
    at = comma + 1
    if not view.has(at, "both"):
        return False
    at = view.past_adverbs(at + 1)
    if not past_verb(view, at):
        return False
    listed = any(view.word(i) == "," and past_verb(view, i + 1) for i in range(start, comma))
    return not listed and is_clause(view, (start, comma))


def past_verb(view: View, at: int) -> bool:
    """Return whether a verb in the past stands at ``at``, with the ending of one or without."""
    return (view.lexicon.past(view.word(at)) or view.has(at, "past_verbs")) and not view.capital(at)


def _joins_relative(view: View, at: int) -> bool:
    """Return whether a coordinator joins two verbs of a relative clause: ``warga yang mengeluh dan berharap …``."""
    if not (view.has(at - 2, "relative_of") and view.verbal(at - 1)):
        return False
    return not view.any((at + 2, at + 3), "that_dropped")


def _credits(view: View, at: int) -> bool:
    """Return whether a credit begins at ``at``: ``dikutip dari``, ``seperti dilansir``, ``as reported by``."""
    if view.has(at + 1, "credit", "medium"):
        return True
    return view.has(at, "credit_alone") and not view.has(at - 1, "that", "finite", "prepositions")


def _reports(view: View, at: int) -> bool:
    """Return whether, adverbs apart, a verb of speech stands at ``at``."""
    while view.has(at, "adverbs"):
        at += 1
    entry = view.verb(at)
    if entry is None:
        return False
    return not (entry.takes == "say" and view.has(at + 1, "label_link"))  # dan mengaku sebagai pegawai


def _leaves_at_comma(view: View, start: int, at: int) -> bool:
    follows = at + 1
    if follows >= view.size or (view.has(follows, "credit") and _credits(view, follows)):
        return True
    if view.has(follows, "openers") and view.has(follows + 1, "credit_alone"):
        return True
    if view.has(follows, "however") and view.has(follows + 1, "pronouns", "determiners", "articles"):
        return True  # …, however the guards left
    if view.has(follows, "refers") or _same_subject(view, start, at) or _time_after(view, follows):
        return True  # …, referring to the dam
    meanwhile = view.has(follows, "when") and view.lexicon.participle(view.word(follows + 1))
    if meanwhile and is_clause(view, (start, at)):
        return True  # …, while trying to explain the plan
    aside = view.lexicon.participle(view.word(follows)) and not view.has(follows, "prepositions")
    if view.ends_in_comma(at) and aside:
        return True  # called it "a trap," leaving the room
    if (
        view.has(follows, "quoted_as")
        and view.has(follows + 1, "pronouns")
        and _as_they_say(view, follows + 2)
    ):
        return True  # …, as she put it
    entry = view.cue(follows)
    if entry and entry.shape in ("source", "suffixed"):
        return True
    described = view.lexicon.past(view.word(follows))  # a plan, described as …
    if entry and entry.shape == "active" and not view.has(follows, "finite") and not described:
        return True
    if entry and entry.shape == "after" and phrases.after(view, follows + 1):
        return True
    if view.has(follows, "accompany", "coordinators"):
        joined = _another_speaks(view, follows + 1)  # said it was late, but he denied …
        return joined or _reports(view, follows + 1) or _remarks(view, follows) or _says_not(view, follows)
    return _medium_reports(view, follows) or _another_speaks(view, follows) or _remarks(view, follows)


def _as_they_say(view: View, at: int) -> bool:
    """Return whether a verb of speech behind "as he" ends the words: …, as he *put* it; …, as he *confirmed* on Monday."""
    if view.has(at, "put"):
        return True
    past = view.lexicon.past(view.word(at)) and not view.has(at, "held")
    return past and _reports(view, at)


def _time_after(view: View, at: int) -> bool:
    """Return whether it is told how long before or after something the words were spoken: …, *a day after* it emerged that …"""
    near = range(at, at + _FEW)
    last = next((i for i in near if view.has(i, "days")), None)
    return last is not None and all(view.worded(i) for i in range(at, last)) and view.has(last + 1, "when")


def _same_subject(view: View, start: int, comma: int) -> bool:
    """Return whether the speaker goes on behind "but" as the pronoun that spoke: *he* said it was late, but *he* stayed.

    Behind "and" too where a deed follows, which reported words would set further back (had named): she said she was glad, and she *named* Bima.

    What goes on with a verb that only the telling of it has (would, was) may be said as well.
    """
    at = comma + 1
    if not view.has(at + 1, "singular_person"):
        return False
    if view.has(at, "both"):
        lasting = view.any(range(start, comma), "be", "to_come")
        return lasting and _told_on(view, view.past_adverbs(at + 2))
    if not view.has(at, "contrasts"):
        return False
    speaks = any(
        view.word(i) == view.word(at + 1) for i in range(max(view.fixed, start - _REMARK // 2), start)
    )
    verb = view.past_adverbs(at + 2)
    negated = view.has(verb, "negations") or view.has(verb + 1, "negations")
    return speaks and (past_verb(view, verb) or negated)


def _told_on(view: View, verb: int) -> bool:
    """Return whether a plain verb in the past stands at ``verb``, and none that words reported have as well (had, was)."""
    return past_verb(view, verb) and not view.has(verb, "be", "finite", "held")


def _at_an_occasion(view: View, at: int) -> bool:
    """Return whether an occasion of speaking follows words in marks: called it "a trap" *in a speech* Tuesday."""
    if not view.quoted(at - 1) or not view.has(at, "occasions_of"):
        return False
    for end in range(at + 1, at + _REMARK // 2 + 1):
        if not view.worded(end) or view.cue(end):
            return False
        if view.has(end, "spoken_at"):
            return True
    return False


def _says_not(view: View, joint: int) -> bool:
    """Return whether the speaker is told not to have said something: ``…, though did not say why``."""
    at = joint + 1
    someone = phrases.after(view, at) if view.has(joint, "contrasts") else None
    at = someone.end if someone else at  # …, but police did not say why
    if not (view.has(at, "adverbs") and view.has(at + 1, "negations")):
        return False
    return view.verb(at + 2) is not None


def _medium_reports(view: View, start: int) -> bool:
    """Return whether a trailing ``…, the agency reported`` begins at ``start``."""
    for at in range(start, min(view.size, start + 8)):
        if at > start and view.has(at, "medium"):
            return view.word(at + 1) in ("", ".", ",")
        if not view.worded(at):
            return False
    return False


def _remarks(view: View, start: int) -> bool:
    """Return whether someone else's word for it follows: ``…, in what Sari called a trap``, ``…, yang oleh Sari disebut …``."""
    at = start + view.has(start, "prepositions")
    while at < view.size and at - start < _REMARK and view.worded(at):
        if view.has(at, "remarks"):
            found = next((i for i in range(at + 1, at + _REMARK) if view.cue(i) or not view.worded(i)), at)
            entry = view.cue(found)
            agent = view.has(at + 1, "agent") or (entry is not None and entry.shape == "active")
            return entry is not None and found > at + 1 and agent
        at += 1
    return False


def _another_speaks(view: View, at: int) -> bool:
    """Return whether someone else begins to speak at ``at``: ``…, Sari mengatakan …``."""
    if not view.fixed_order and view.word(at)[:1].isdigit() and view.has(at + 1, "shares"):
        return _reports(view, at + 2)  # …, 1,1 persen menyatakan puas
    begins = view.capital(at) or view.has(at, "pronouns") or steps.counted(view, at)
    begins = begins or view.has(at, "indefinite")
    speaker = phrases.after(view, at) if begins else None
    if speaker and speaker.behind and view.word(speaker.behind[1]) == ",":
        return _reports(view, speaker.behind[1] + 1)  # …, and Sara, the mayor, said it rained
    return speaker is not None and _reports(view, speaker.end)


def trimmed(view: View, start: int, end: int) -> int:
    """Drop the final stop, and a phrase of time set off by a comma at the end."""
    while end > start and not (
        view.worded(end - 1)
        or view.quoted(end - 1)
        or view.word(end - 1) in ("%", "]")
        or (view.word(end - 1) == ")" and _opened(view, start, end - 1))
    ):
        end -= 1
    comma = end - 1
    while comma > start and view.word(comma) != "," and end - comma < _TAIL:
        comma -= 1
    if comma <= start:
        end = _before_occasion(view, start, end)
    timed = comma > start and view.word(comma) == "," and asides.past_time(view, comma) >= end
    return comma if timed else end


def _opened(view: View, start: int, bracket: int) -> bool:
    """Return whether a bracket that closes was opened among the words: not (Sara said *it rained*.)."""
    return any(view.word(i) == "(" for i in range(start, bracket))


def _before_occasion(view: View, start: int, end: int) -> int:
    """Return where the words end before an occasion with its day: admitted it would rain *in an interview Tuesday*."""
    for at in range(max(start + 2, end - _TAIL), end - 2):
        if not view.has(at, "occasions_of") or not view.has(at + 1, "articles"):
            continue
        near = range(at + 2, min(at + _FEW, end))
        spoken = next((i for i in near if view.has(i, "spoken_at")), None)
        timed = [i for i in range(spoken + 1, min(spoken + _FEW, end)) if view.time(i)] if spoken else []
        if timed and (timed[-1] + 1 >= end or view.has(timed[-1] + 1, "occasions_of", "circumstance")):
            return at
    return end


def opening(view: View, start: int, end: int) -> int:
    """Return where a clause begins that opens with a connective: ``Namun, …``."""
    at = start
    while at < end and not (view.worded(at) or view.quoted(at) or view.word(at) == "("):
        at += 1
    at = first = _past_credit(view, at, end)
    while at < end and (size := view.lexicon.lead(view.words, at, end)):
        at += size
    if at == end:
        return end
    if at > first and all(view.has(i, "leads_on") for i in range(first, at)):
        return at + (view.word(at) == ",")
    return at + 1 if view.word(at) == "," and at > first else first


def _past_credit(view: View, at: int, end: int) -> int:
    """Return where a sentence goes on that opens with where it was read: ``Dilansir Kabar, Kamis (5/1), hujan turun``."""
    first = at + (view.has(at, "openers") and view.has(at + 1, "credit_alone"))
    if not view.has(first, "credit_alone"):
        return at
    comma = next((i for i in range(at, min(end, at + _TAIL)) if view.word(i) == ","), None)
    if comma is None:
        return at
    behind = asides.past_time(view, comma)
    return behind + 1 if behind > comma and view.word(behind) == "," else max(behind, comma + 1)


def resumption(view: View, at: int, unfinished: bool = False) -> Range | None:
    """Return what goes on after an inserted cue: behind the next comma, past an occasion, up to the end.

    ``unfinished``: what stands before the cue is no clause yet, so that what goes on may begin in any way.
    """
    at = asides.past_time(view, at)
    while at < view.size and view.word(at) != ",":
        joins = view.has(at, "accompany") and not view.has(at, "prepositions")
        if view.quoted(at) or view.word(at) in FINAL or joins:
            return None
        at += 1
    at += 1
    if at >= view.size or view.time(at):
        return None
    if view.quoted(at):
        return at, at + 1
    if view.lexicon.participle(view.word(at)):
        return _behind_aside(view, at)
    entry = view.cue(at)
    cued = entry is not None and not (unfinished and entry.shape == "passive")
    if view.has(at, "accompany", "credit", "relative") or cued:
        return None
    if view.has(at, "prepositions") and not unfinished:
        return None
    end = trimmed(view, at, view.size)
    verbal = unfinished or view.lexicon.past(view.word(at)) or is_clause(view, (at, end))
    return (at, end) if end > at and verbal else None


def _behind_aside(view: View, at: int) -> Range | None:
    """Return the quoted piece behind a participle's aside: ``…," she said, shaking her head, "…"``."""
    for end in range(at, min(view.size, at + _TAIL)):
        if view.quoted(end):
            return (end, end + 1) if view.word(end - 1) == "," else None
        if view.word(end) in FINAL or view.cue(end):
            return None
    return None


def source_phrase(view: View, at: int) -> Phrase | None:
    """Return the source of ``menurut …`` where it is no name: the words up to the comma (``data kementerian itu``)."""
    end = at
    while end < view.size and end - at < 12 and view.worded(end):
        end += 1
    closed = view.word(end) == "," or (view.word(end) in FINAL and end >= view.size - 1)
    told = next((i for i in range(at + 1, end) if view.has(i, "to")), end)  # tiga pejabat kepada Kabar
    return Phrase(at, told) if end > at and closed else None
