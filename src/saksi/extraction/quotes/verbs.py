"""Cues before the words they report: ``Sari mengatakan bahwa …``, ``Sari told reporters …``."""

from __future__ import annotations

from saksi.extraction.quotes import (
    animacy,
    clauses,
    complements,
    constituents,
    phrases,
    relays,
)
from saksi.extraction.quotes.complements import Complement
from saksi.extraction.quotes.doers import goes_on, subject_of
from saksi.extraction.quotes.lexicon import Entry
from saksi.extraction.quotes.nounforms import is_noun
from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.predicates import is_clause, says_something
from saksi.extraction.quotes.report import Named, Progress, Report
from saksi.extraction.quotes.steps import Range
from saksi.extraction.quotes.view import View

_OFFICE = 4
"""Tokens before a comma among which the word of an office may be whose holder is named behind it."""
_ASIDE = 10
"""Tokens that may stand between an inserted verb and the comma behind which the clause goes on."""


def read(progress: Progress, at: int, entry: Entry) -> Report | None:
    """Read the verb of speech at token ``at``: its subject and its complement."""
    view = progress.view
    end = at + len(entry.words)
    named, speaker = subject_of(progress, at, entry)
    relayed = relays.quoted(view, end)
    if relayed and named != "none":
        speaker, at, entry = relayed
        named, end = "phrase", at + len(entry.words)
    if named == "none" or (speaker and is_noun(progress, at, end, speaker)):
        return None
    if _governed(view, at) or (entry.takes == "promise" and not _promises(view, speaker)):
        return None
    complement = complements.read(view, entry, end)
    content = complement.content if complement else None
    if content and _no_report(view, at, entry, content):
        return None
    if speaker and (
        _follows_from(progress, at, entry, speaker, content)
        or _is_no_speaker(view, at, entry, speaker, content)
    ):
        return None
    inserted = _inserted(progress, at, entry, speaker)
    if inserted:
        return inserted
    if complement and content:
        content = _within_aside(view, at, content)
        if speaker and at < speaker.start - 1 <= content[1]:
            content = content[0], speaker.start - 1
        if entry.takes != "quoted":
            content = _within_concession(progress, named, _conceded(view, speaker, content))
        return Report(view.frame, (at, end), entry, named, speaker, (content,), complement.addressee)
    return _clause_before(progress, at, entry, speaker, complement)


def _no_report(view: View, at: int, entry: Entry, content: Range) -> bool:
    """Return whether what follows a verb of speech is not reported by it: a deed, or words of whoever stands behind it."""
    behind = _holder_behind(view, at, at + len(entry.words))
    return behind or _done_by(view, at, entry, content)


def _is_no_speaker(view: View, at: int, entry: Entry, speaker: Phrase, content: Range | None) -> bool:
    """Return whether the subject of the verb of speech at ``at`` says nothing by it."""
    end = at + len(entry.words)
    if content and _meanwhile(view, end, entry, speaker):
        return True
    if not (content and view.quoted(content[0])) and not animacy.can_speak(view, speaker):
        return True
    wilful = view.fixed_order and entry.takes in ("ask", "promise", "accuse", "deny", "quoted")
    if (wilful or view.has(at, "attested")) and not animacy.attests(view, speaker, view.has(at, "shown")):
        return True  # the promise appeals to those who stayed; the trip shows that …
    if speaker.name is None and view.has(speaker.end - 1, "no_head"):
        return True  # the only announced candidate
    if view.has(at, "wins") and view.has(end + view.has(end, "becomes"), "won"):
        return True  # Tirta mengklaim kemenangan, memastikan jadi juara
    if view.has(at, "hopes") and view.word(at - 1) == "," and is_clause(view, (speaker.end, at - 1)):
        return True  # Sari mengunggah gambar itu, berharap bisa menemukan pemiliknya
    if view.has(at, "held", "asks") and view.has(speaker.start, "first_person"):
        return True  # we believe, outside marks: nobody is quoted
    if speaker.name is None and view.has(at, "beliefs") and _is_crowd(view, speaker):
        return True  # banyak orang percaya bahwa …: what is believed, nobody said
    if speaker.start == at - 1 and view.has(speaker.start, "remarks"):
        return True  # what worries the guards is …
    doing = speaker.end == speaker.start + 1 and speaker.name is None
    if doing and view.lexicon.participle(view.word(speaker.start)):
        return True  # ignoring or denying it has its price
    if _shown_doing(view, at, speaker):
        return True
    if speaker.name and view.has(at, "records") and _achieved(view, end):
        return True
    person = speaker.name is not None or view.has(speaker.start, "pronouns", "roles")
    if view.has(at, "marked_after") and person:
        return True  # Sari read "The Long Road": a text reads, a person reads a text
    apart = speaker.name is not None and view.word(speaker.name[0] - 1) == ","
    return speaker.end == at - 1 and _describes(view, at) and not (speaker.behind or apart)


def _shown_doing(view: View, at: int, speaker: Phrase) -> bool:
    """Return whether one participle behind a comma governs who does another: a film, featuring *Bima telling* his story."""
    led = view.lexicon.participle(view.word(speaker.start)) and not view.capital(speaker.start)
    return led and view.word(speaker.start - 1) == "," and view.lexicon.participle(view.word(at))


def _is_crowd(view: View, speaker: Phrase) -> bool:
    """Return whether the subject is people at large: ``masyarakat``, ``sebagian warga``."""
    head = speaker.start + view.has(speaker.start, "several")
    return view.has(head, "crowd")


def _holder_behind(view: View, at: int, end: int) -> bool:
    """Return whether the speaker stands behind the verb, and a comma behind them: …, said *Sara Daun*, but …"""
    if view.word(at - 1) != ",":
        return False
    found = view.person(end)
    return found is not None and view.word(found[0]) == "," and not view.has(found[0] + 1, "relative_of")


def _governed(view: View, at: int) -> bool:
    """Return whether a small word governs the form at ``at``, which is a noun then: in *states*, a case for *caution*."""
    return view.has(at - 1, "governs") and not view.lexicon.participle(view.word(at))


def _promises(view: View, speaker: Phrase | None) -> bool:
    """Return whether somebody is there who can promise or threaten: a dispute that threatens to grow says nothing."""
    if speaker is None:
        return True
    return animacy.known(view, speaker) and not view.has(speaker.start, "neuter")


def _done_by(view: View, at: int, entry: Entry, content: Range) -> bool:
    """Return whether a participle behind a small word tells how something is done, and reports no words: by *declaring* a state of siege."""
    if not (view.lexicon.participle(view.word(at)) and entry.takes in ("say", "tell")):
        return False
    begins = view.has(content[0], "that", "pronouns", "determiners", "articles", "to") or view.capital(
        content[0]
    )
    apart = not view.worded(at - 1) or view.has(at - 1, "coordinators", "be", "adverbs")
    marked = (
        view.has(content[0] - 1, "that_dropped") or not view.worded(content[0] - 1) or view.quoted(content[0])
    )
    if entry.takes == "tell" and not (begins or apart or marked or view.word(content[0])[:1].isdigit()):
        return True  # guards declaring support for it
    if view.has(at, "inverts"):
        return False
    opened = view.has(content[0] - 1, "that_dropped") or view.quoted(content[0])
    opened = opened or view.has(content[0], "that", "pronouns")
    return not opened and view.has(at - 1, "prepositions", "accompany")


def _meanwhile(view: View, end: int, entry: Entry, speaker: Phrase) -> bool:
    """Return whether a comma closes a clause of time, and the main clause follows: As the talks continued, rain fell."""
    if view.word(end) != "," or view.quoted(end + 1) or entry.takes != "tell":
        return False
    return view.has(speaker.start - 1, "when") or view.has(end - 1, "goes_on_to")


def _describes(view: View, at: int) -> bool:
    """Return whether a participle behind a comma only describes: The film, *posted* to a page on Friday, …"""
    return view.word(at - 1) == "," and view.lexicon.past(view.word(at))


def _achieved(view: View, at: int) -> bool:
    """Return whether a figure or a success stands there, which somebody makes and does not say: Sari mencatat *dua gol*."""
    return view.word(at)[:1].isdigit() or view.has(at, "success", "shares", "several")


def _within_aside(view: View, at: int, content: Range) -> Range:
    """Return what is reported in a clause between commas as far as its comma: Sara Daun, who said *it rained*, left."""
    while view.has(at - 1, "adverbs"):
        at -= 1
    if not view.fixed_order or not view.has(at - 1, "relative_of") or view.word(at - 2) != ",":
        return content
    for comma in range(content[0] + 1, content[1] - 1):
        if view.word(comma) == "," and goes_on(view, comma + 1) and is_clause(view, (content[0], comma)):
            return content[0], comma
    return content


def _conceded(view: View, speaker: Phrase | None, content: Range) -> Range:
    """Return what is reported in a clause that another follows as far as its comma: Though police said *it rained*, the mayor left."""
    first = speaker.start - 1 if speaker else -1
    if not view.has(first, "concedes") or view.word(content[0] - 1) == ",":
        return content
    opens = all(view.has(i, "adverbs", "leads_on") for i in range(view.fixed, first))
    opens = opens or view.has(view.fixed, "concedes")
    if not opens and view.word(first - 1) != "," and not view.has(first - 1, "adverbs"):
        return content
    for comma in range(content[0] + 1, content[1] - 1):
        if view.word(comma) != "," or view.has(comma + 1, "coordinators", "relative_of", "prepositions"):
            continue
        subject = phrases.after(view, comma + 1) or constituents.plain(view, comma + 1)
        if subject and goes_on(view, view.past_adverbs(subject.end)):
            return content[0], comma
    return content


def _within_concession(progress: Progress, named: Named, content: Range) -> Range:
    """Return what is reported in an aside that concedes as far as its comma: Sara, though she praised him and said *it rained*, left."""
    view = progress.view
    if named != "shared" or progress.last is None or progress.last.speaker is None:
        return content
    opens = progress.last.speaker.start - 1
    if not view.has(opens, "concedes") or view.word(opens - 1) != ",":
        return content
    for comma in range(content[0] + 1, content[1] - 1):
        verb = comma + 1
        while view.lexicon.adverb(view.word(verb)):
            verb += 1
        if view.word(comma) == "," and goes_on(view, verb) and is_clause(view, (content[0], comma)):
            return content[0], comma
    return content


def _follows_from(progress: Progress, at: int, entry: Entry, speaker: Phrase, content: Range | None) -> bool:
    """Return whether a verb behind a comma tells what a thing does by what was told of it: ``Layar itu dilapisi kaca, memastikan …``.

    People, and whoever speaks with an opening word (bahwa), speak there too.
    """
    view = progress.view
    if view.fixed_order or entry.takes != "tell" or view.word(at - 1) != "," or speaker.end >= at - 1:
        return False
    if speaker.name or view.has(speaker.start, "pronouns"):
        return False
    if view.has(at, "results") and is_clause(view, (speaker.end, at - 1)):
        return True  # Dokter menjadi penjaga mutu, memastikan bahwa …: what comes of it
    if view.has(speaker.start, "roles"):
        return False
    return content is not None and not (
        view.quoted(content[0])
        or view.has(content[0] - 1, "that_dropped")
        or view.word(content[0] - 1) == ","
    )


def _inserted(progress: Progress, at: int, entry: Entry, speaker: Phrase | None) -> Report | None:
    """Read ``The plan, Sari said on Monday, will fail``: speaker and verb stand between commas inside the clause."""
    view, end = progress.view, at + len(entry.words)
    if speaker is None or entry.takes not in ("say", "tell") or view.word(speaker.start - 1) != ",":
        return None
    if not (view.word(end) == "," or view.has(end, "prepositions") or view.time(end)) or view.has(
        end, "that"
    ):
        return None
    left = progress.left(speaker.start)
    if not left or view.quoted(left[0][0]):
        return None
    if clauses.adverbial_only(view, left[0]) and not _condition(view, left[0]):
        return None
    if not view.fixed_order and view.any(range(left[0][1] - _OFFICE, left[0][1]), "roles") and speaker.name:
        return None  # itu membuat pelatih Tirta, Sari, optimis untuk …: the office before its holder
    rest = clauses.resumption(view, end, unfinished=view.fixed_order)
    if rest is None or view.has(rest[0], "prepositions") or view.quoted(rest[0]) or rest[0] - end > _ASIDE:
        return None
    left = (_begun_last(view, left[0]),)
    return Report(view.frame, (at, end), entry, "phrase", speaker, (*left, rest))


def _condition(view: View, left: Range) -> bool:
    """Return whether the words before an inserted verb are the clause on which the others rest: *If it rains*, she said, …"""
    return view.has(left[0], "conditions") and is_clause(view, (left[0] + 1, left[1]))


def _begun_last(view: View, left: Range) -> Range:
    """Return the clause that an inserted verb breaks off, without the one before it: It rained - and *the dam*, she said, will hold."""
    for at in range(left[1] - 1, left[0] + 1, -1):
        apart = view.word(at - 1) == "," or view.word(at - 1) in clauses.DASHES
        if view.has(at, "both", "contrasts") and apart:
            whole = is_clause(view, (left[0], at - 1)) and not is_clause(view, (at + 1, left[1]), strict=True)
            return (at + 1, left[1]) if whole and left[1] > at + 1 else left
    return left


def _clause_before(
    progress: Progress, at: int, entry: Entry, speaker: Phrase | None, complement: Complement | None
) -> Report | None:
    """Read ``…, Sari said``: the clause stands before the speaker, and nothing after the verb."""
    view = progress.view
    if speaker is None or speaker.start <= progress.clause:
        return None
    if entry.takes not in ("say", "tell", "address") and not (
        entry.takes == "quoted" and view.quoted(speaker.start - 1)
    ):
        return None  # "…," the statement read
    if len(entry.words) > 1 and not view.fixed_order:
        return None  # Sari angkat bicara: what about, the next sentence tells
    if complement and complement.plain:
        return None
    end = at + len(entry.words)
    if view.has(at - 1, "relative_of") or view.word(end) == ":" or view.has(end, "about", "spoken_of"):
        return None  # the words stand behind it, or none do: menjelaskan soal hal itu
    if view.word(speaker.start - 1) != "," and not view.quoted(speaker.start - 1):
        return None
    left = progress.left(speaker.start)
    if not left or not says_something(view, left[0]) or clauses.adverbial_only(view, left[0]):
        return None
    cue = (at, at + len(entry.words))
    return Report(
        view.frame, cue, entry, "phrase", speaker, left, complement.addressee if complement else None
    )
