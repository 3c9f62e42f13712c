"""Cues before the words they report: ``Sari mengatakan bahwa …``, ``Sari told reporters …``."""

from __future__ import annotations

from saksi.extraction.quotes import (
    animacy,
    antecedents,
    clauses,
    complements,
    constituents,
    mainclauses,
    phrases,
    relays,
    steps,
    subjects,
)
from saksi.extraction.quotes.complements import Complement
from saksi.extraction.quotes.lexicon import Entry
from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.predicates import is_clause, says_something
from saksi.extraction.quotes.report import Named, Progress, Report
from saksi.extraction.quotes.steps import Range
from saksi.extraction.quotes.view import View

_OFFICE = 4
"""Tokens before a comma among which the word of an office may be whose holder is named behind it."""
_SOON = 10
"""Tokens within which "that" opens what is said, behind its occasion."""
_ASIDE = 10
_FRONTED = 6
"""Tokens before a subject among which a relative word stands whose clause lacks what is said: which police *say* is …"""
"""Tokens that may stand between an inserted verb and the comma behind which the clause goes on."""


def read(progress: Progress, at: int, entry: Entry) -> Report | None:
    """Read the verb of speech at token ``at``: its subject and its complement."""
    view = progress.view
    end = at + len(entry.words)
    named, speaker = _subject(progress, at, entry)
    relayed = relays.quoted(view, end)
    if relayed and named != "none":
        speaker, at, entry = relayed
        named, end = "phrase", at + len(entry.words)
    if named == "none" or (speaker and _is_noun(progress, at, end, speaker)):
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
        if view.word(comma) == "," and _goes_on(view, comma + 1) and is_clause(view, (content[0], comma)):
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
        if subject and _goes_on(view, view.past_adverbs(subject.end)):
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
        if view.word(comma) == "," and _goes_on(view, verb) and is_clause(view, (content[0], comma)):
            return content[0], comma
    return content


def _goes_on(view: View, at: int) -> bool:
    """Return whether the clause around an aside goes on with its verb."""
    past = view.lexicon.past(view.word(at)) or view.has(at, "past_verbs")
    return view.has(at, "finite") or (not view.capital(at) and past)


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


def _is_noun(progress: Progress, at: int, end: int, speaker: Phrase) -> bool:
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


def _subject(progress: Progress, at: int, entry: Entry) -> tuple[Named, Phrase | None]:
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
    return found if found and _goes_on(view, view.past_adverbs(found.end)) else None


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
