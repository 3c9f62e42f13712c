"""Cues after the words they report: ``"…," kata Sari``, ``…, ujarnya``, ``"…," Sari said``."""

from __future__ import annotations

from dataclasses import replace

from saksi.extraction.quotes import (
    animacy,
    asides,
    clauses,
    complements,
    mainclauses,
    phrases,
    relays,
    steps,
    subjects,
)
from saksi.extraction.quotes.complements import Complement
from saksi.extraction.quotes.lexicon import Entry
from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.predicates import says_something
from saksi.extraction.quotes.report import Named, Progress, Report
from saksi.extraction.quotes.steps import Range
from saksi.extraction.quotes.view import View

_FEW = 3
"""Tokens that may stand between words in marks and the subject of their verb."""
_TITLE = 4
"""Spaces in quoted words that are more than a title."""
_UNCUED = (
    "prepositions", "relative", "coordinators", "pronouns", "adverbs", "accompany", "credit", "roles", "determiners",
    "nouns", "that", "time_words", "maker",
)  # fmt: skip
"""Classes of which no unknown word of speech can be."""


def read(progress: Progress, at: int) -> Report | None:
    """Read the cue at token ``at``, which stands where one stands after the words it reports."""
    entry = progress.view.cue(at)
    if entry and entry.shape == "suffixed":
        return _suffixed(progress, at, entry)
    if entry and entry.shape == "after":
        return inverted(progress, at, entry)
    if entry and entry.shape == "active":
        return _inverted_verb(progress, at, entry)
    if progress.behind_quote(at):
        return _behind_quote(progress, at)
    if entry and entry.shape == "passive" and _summed_up(progress, at):
        return _told(progress, at, entry)
    return _credited(progress, at) if _own_words(progress, at) else None


def _summed_up(progress: Progress, at: int) -> bool:
    """Return whether a clause and a word like "demikian" stand before ``at``: ``…, demikian disampaikan polisi``."""
    view = progress.view
    left = progress.left(at)
    return (
        view.has(at - 1, "openers")
        and view.word(at - 2) == ","
        and bool(left)
        and says_something(view, left[0])
    )


def _own_words(progress: Progress, at: int) -> bool:
    """Return whether a credit follows words in the first person, whose marks were lost: ``Saya siap, dikutip dari …``."""
    view = progress.view
    if not view.has(at, "credit_alone") or view.word(at - 1) != ",":
        return False
    return any(view.has(i, "first_person") for a, b in progress.left(at) for i in range(a, b))


def _behind_quote(progress: Progress, at: int) -> Report | None:
    view = progress.view
    if view.has(at - 1, "openers") and (view.has(at, "nouns") or _owned_noun(view, at)):
        return _noun(progress, at)
    entry = view.cue(at)
    if entry and entry.shape == "passive" and view.has(at - 1, "openers"):
        return _told(progress, at, entry)
    if _unknown_cue(progress, at):
        suffix = view.lexicon.suffix
        if suffix and view.word(at).endswith(suffix):
            return _suffixed(progress, at, Entry((view.word(at),), "suffixed", wordless=True))
        return inverted(progress, at, Entry((view.word(at),), "after"))
    if view.has(at, "credit_alone") and not view.capital(at):
        return _credited(progress, at) if _spoken(progress, at) else None
    return subject_and_verb(progress, at) or _with_a_deed(progress, at)


def _with_a_deed(progress: Progress, at: int) -> Report | None:
    """Read ``"…," Sari menyanjung penyanyi itu``: words that end as words before a cue do, and what somebody does in saying them."""
    view = progress.view
    if not (_closed_inside(progress, at) and _double(progress, at)):
        return None
    speaker = phrases.after(view, at)
    if speaker is None or speaker.name is None:
        return None
    verb = speaker.end
    while view.has(verb, "adverbs") and not view.verbal(verb):
        verb += 1
    if not (view.verbal(verb) or view.past(verb)) or view.has(verb, "finite"):
        return None
    left = progress.left(at)
    if left and clauses.adverbial_only(view, left[0]):
        return None  # When he dealt with "bad days," Sari smiled
    entry = Entry((view.word(verb),), "active")
    return Report(view.frame, (verb, verb + 1), entry, "phrase", speaker, left)


def _owned_noun(view: View, at: int) -> bool:
    """Return whether a noun of speech stands at ``at`` with a suffix that says whose: ``demikian pengumumannya``."""
    suffix, word = view.lexicon.suffix, view.word(at)
    return bool(suffix) and word.endswith(suffix) and word.removesuffix(suffix) in view.lexicon["nouns"]


def _unknown_cue(progress: Progress, at: int) -> bool:
    """Return whether an unknown small-letter word stands where only a word of speech can stand."""
    view, word = progress.view, progress.view.word(at)
    suffix = view.lexicon.suffix
    if (
        not suffix
        or view.capital(at)
        or not word.isalpha()
        or view.has(at, *_UNCUED)
        or not _double(progress, at)
    ):
        return False
    if word.endswith(suffix) and len(word) > len(suffix) + 2:
        return _closed_inside(progress, at) or view.word(at - 1) == ","
    if view.lexicon.verbal(word):
        return False
    if view.person(at + 1) is not None or view.has(at + 1, "pronouns"):
        return True
    return view.has(at + 1, "roles", "persons") and _closed_inside(progress, at)


def _spoken(progress: Progress, at: int) -> bool:
    """Return whether what is quoted before a credit is more than a title."""
    view = progress.view
    block = view.token(at - 1).block if view.quoted(at - 1) else None
    return block is None or _closed_inside(progress, at) or view.token(at - 1).text.count(" ") >= _TITLE


def _closed_inside(progress: Progress, at: int) -> bool:
    """Return whether the words quoted right before ``at`` end with a mark that asks for a cue: ``"Ya," celetuk warga``."""
    view = progress.view
    block = view.token(at - 1).block if view.quoted(at - 1) else None
    return block is not None and view.token(at - 1).text.rstrip("\"'”’ ")[-1:] in (",", "?", "!")


def _double(progress: Progress, at: int) -> bool:
    """Return whether the piece before ``at`` stood in double marks: single ones may hold a name."""
    view = progress.view
    while at > 0 and not view.quoted(at - 1):
        at -= 1
    block = view.token(at - 1).block if at else None
    return block is not None and block.double


def _suffixed(progress: Progress, at: int, entry: Entry) -> Report | None:
    left = progress.left(at)
    if not left and at > 0 and progress.last is not None:
        return None
    if not progress.behind_quote(at) and left and not _closes(progress, at + 1):
        return None  # serunya lomba itu: a noun
    if at == progress.view.fixed and progress.view.verbal(at + 1):
        return None  # Ceritanya berpusat pada …: a noun
    speaker = _speaker_behind(progress, at + 1)
    deed = _deed_before(progress, at, left)
    end = speaker.end if speaker else at + 1
    if deed and speaker is None:
        speaker, left = deed
    content = left + progress.rest(end, left)
    if not content:
        return None
    named: Named = "phrase" if speaker else "suffix"
    return Report(
        progress.view.frame,
        (at, at + 1),
        entry,
        named,
        speaker,
        content,
        asides.addressee(progress.view, at + 1),
    )


def _deed_before(
    progress: Progress, at: int, left: tuple[Range, ...]
) -> tuple[Phrase, tuple[Range, ...]] | None:
    """Return who does something before the words in marks, and those: ``Sari mengangguk sambil senyum, "…," katanya``."""
    view = progress.view
    if not progress.behind_quote(at) or len(left) != 1 or not _closed_inside(progress, at):
        return None
    start, end = left[0]
    quoted = next((i for i in range(start, end) if view.quoted(i)), start)
    if quoted < end - 1 or view.word(quoted - 1) not in (",", ":"):
        return None
    subject = mainclauses.first(view)
    if subject is None or not (subject.name or view.has(subject.start, "singular_person")):
        return None
    acts = start <= subject.start and subject.end < quoted - 1
    return (subject, ((quoted, end),)) if acts else None


def _speaker_behind(progress: Progress, at: int) -> Phrase | None:
    """Return the name set behind a cue that has none: ``katanya, yakni Sari``."""
    view = progress.view
    at += view.word(at) == ","
    return phrases.after(view, at + 1) if view.has(at, "speaker_here") else None


def inverted(progress: Progress, at: int, entry: Entry) -> Report | None:
    """Read ``…, kata Sari``: a cue and its speaker behind it."""
    view = progress.view
    if view.has(at, "marked_after") and not progress.behind_quote(at):
        return None  # the speaker read the preamble
    start = at + len(entry.words)
    while view.has(start, "adverbs") and not view.capital(start):
        start += 1
    speaker = phrases.after(view, start)
    if speaker and all(view.has(i, "anaphoric_last") for i in range(speaker.start, speaker.end)):
        return None  # pesan itu: a noun, no cue
    bare = speaker is not None and speaker.name is None and not view.capital(start)
    if (bare or speaker is None) and _one_of_its_words(progress, at):
        return None
    titled = speaker is not None and speaker.name is None and _points_on(view, start, speaker.end)
    if progress.behind_quote(at) and (
        speaker is None or titled or (bare and _described_on(view, speaker.end))
    ):
        speaker = phrases.described(view, start) or speaker
    elif speaker is None:
        told = phrases.described(view, start)  # kata perintah tersebut
        speaker = told if told and view.has(told.end - 1, "anaphoric_last") and told.end - start > 1 else None
    if not progress.behind_quote(at) and (speaker is None or not _closes(progress, speaker.end)):
        return None
    end = speaker.end if speaker else start
    left = progress.left(at)
    content = left + progress.rest(end, left)
    if not content:
        return None
    cue = (at, at + len(entry.words))
    return Report(
        view.frame, cue, entry, "phrase" if speaker else "none", speaker, content, asides.addressee(view, end)
    )


def _one_of_its_words(progress: Progress, at: int) -> bool:
    """Return whether one word in marks right before ``at`` is a word of the sentence: ``seseorang "membocorkan" kisah mereka``."""
    view = progress.view
    if not view.quoted(at - 1) or not view.worded(at - 2) or _closed_inside(progress, at):
        return False
    return " " not in view.token(at - 1).text.strip("\"'“”‘’ ")


def _points_on(view: View, start: int, end: int) -> bool:
    """Return whether a description goes on behind its noun to a word that points back: ``Sekretaris Komisi III yang … ini``."""
    if phrases.place_apart(view, end):
        return True
    whole = phrases.described(view, start) if view.has(end, "relative_of") else None
    return whole is not None and view.has(whole.end - 1, "anaphoric_last")


def _described_on(view: View, at: int) -> bool:
    """Return whether a description goes on behind its noun: ``pria yang …``, ``menteri asal Tirta, Jawa Barat ini``."""
    return view.has(at, "relative_of") or phrases.place_apart(view, at)


def _inverted_verb(progress: Progress, at: int, entry: Entry) -> Report | None:
    """Read ``"…," said Sari``: only where a speaker follows and no complement."""
    view = progress.view
    start = at + len(entry.words)
    left = progress.left(at)
    if not left or view.has(start, "that") or entry.takes == "address" or view.has(at, "before_alone"):
        return None
    if view.lexicon.participle(view.word(at)):
        return None  # …, saying the plan failed: who says it stands before
    labels = entry.takes == "label"  # called the mayor a trap
    if not progress.behind_quote(at) and (view.lexicon.suffix or labels or not says_something(view, left[0])):
        return None
    if not progress.behind_quote(at) and (view.has(start, "pronouns") or entry.takes not in ("say", "tell")):
        return None  # Sari, owner of a ferry, said she …
    if not (view.capital(start) or view.has(start, "determiners", "pronouns", "roles", "former", "ranks")):
        return None
    speaker = phrases.after(view, start)
    if speaker is None or not _closes(progress, speaker.end):
        return None
    bare = speaker.name is None and not view.has(at, "inverts")
    if not progress.behind_quote(at) and (bare or view.quoted(speaker.end)):
        return None  # the singer, on tour in Norvenia, posted a film
    return inverted(progress, at, entry)


def _closes(progress: Progress, at: int) -> bool:
    """Return whether nothing but an aside can follow at ``at``: the sentence is over, or a phrase of time begins."""
    view = progress.view
    if not view.worded(at) or view.time(at):
        return True
    closing = view.has(at, "prepositions", "accompany", "credit", "adverbs", "relative", "coordinators")
    return closing and not view.has(at, "finite")


def subject_and_verb(progress: Progress, first: int) -> Report | None:
    """Read ``"…," Sari said`` and ``…, Sari said``: a subject at ``first``, a verb of speech, and no complement."""
    view = progress.view
    for verb in range(first + 1, min(view.size, first + steps.WIDEST)):
        if view.quoted(verb) or view.word(verb) in (";", ":"):
            return None
        entry = view.verb(verb)
        if entry:
            return _postposed(progress, verb, entry, first)
    return None


def _postposed(progress: Progress, verb: int, entry: Entry, first: int) -> Report | None:
    view = progress.view
    speaker = subjects.before(view, verb, first)
    left = progress.left(first)
    if speaker is None or not left or not _beside_verb(view, first, verb, speaker):
        return None
    if _no_report_of_it(view, verb, entry):
        return None
    end = verb + len(entry.words)
    relayed = relays.quoted(view, end)
    if relayed:
        speaker, verb, entry = relayed
        end = verb + len(entry.words)
    if view.has(verb - 1, "relative_of") or view.word(end) == ":" or view.has(end, "about"):
        return None  # the words stand behind the verb, or none do: menjelaskan soal hal itu
    complement = complements.read(view, entry, end)
    if _reports_more(progress, first, entry, complement) or _complemented(view, end):
        return None
    if not progress.behind_quote(first) and not animacy.can_speak(view, speaker):
        return None
    if _says_when(view, left[0], end):
        return None
    content = left + progress.rest(complement.after if complement else end, left)
    addressee = complement.addressee if complement else None
    return Report(view.frame, (verb, end), entry, "phrase", speaker, content, addressee)


def _beside_verb(view: View, first: int, verb: int, speaker: Phrase) -> bool:
    """Return whether a subject begins at ``first``, or a few tokens on, and no other verb stands between it and its own."""
    if speaker.start > first + _FEW or view.any(range(first, speaker.start), "subordinators"):
        return False  # 19 more than the owner declared: a clause of its own
    between = range(speaker.behind[1] if speaker.behind else speaker.end, verb)
    return not any(view.verbal(i) and not view.has(i, "adverbs") for i in between)


def _reports_more(progress: Progress, first: int, entry: Entry, complement: Complement | None) -> bool:
    """Return whether the verb reports what stands behind it, and not what stands before its subject."""
    if complement is None:
        return False
    if complement.content is not None and (entry.takes == "ask" or not progress.behind_quote(first)):
        return True  # "…," and Sara urged him to be quiet
    told = entry.takes == "address" and _closed_inside(progress, first)
    return complement.plain and not told


def _says_when(view: View, left: Range, end: int) -> bool:
    """Return whether the words before a subject only say when or how it spoke: When he told of "a trap," Sari said …"""
    if clauses.adverbial_only(view, left):
        return True
    # Remarking upon her "real hope," Sari said, "…"
    return view.lexicon.participle(view.word(left[0])) and view.word(end) == "," and view.quoted(end + 1)


def _no_report_of_it(view: View, verb: int, entry: Entry) -> bool:
    """Return whether what stands before a verb is not what it reports: a time for Sara *to testify*; wrote to him and left."""
    before = view.before_adverbs(verb, view.fixed) - 1
    if view.has(before, "to", "negations", "infinitive") or view.lexicon.participle(view.word(verb)):
        return True
    if view.lexicon.past(view.word(verb)) and view.has(before, "apart_from", "compares"):
        return True  # used the same words when asked about it
    behind = range(verb + len(entry.words), view.size)
    return any(view.has(i, "both") and clauses.past_verb(view, view.past_adverbs(i + 1)) for i in behind)


def _complemented(view: View, at: int) -> bool:
    """Return whether a preposition that opens no occasion stands behind a verb: ``mengaku sebagai pegawai``."""
    return bool(view.lexicon["complement_of"]) and view.has(at, "complement_of")


def _noun(progress: Progress, at: int) -> Report | None:
    """Read ``"…," demikian pernyataan kementerian``."""
    view = progress.view
    left = progress.left(at - 1)
    if not left:
        return None
    start = at + 1
    while view.has(start, "adverbs") or view.has(start, "range_from"):
        start += 1  # demikian unggahan dari akun Sari
    entry = Entry((view.word(at),), "noun")
    if _owned_noun(view, at):
        return Report(view.frame, (at - 1, at + 1), entry, "suffix", None, left)
    speaker = phrases.after(view, start)
    if speaker is None:
        while view.worded(start) and not view.has(start, *_UNCUED) and not view.verbal(start):
            start += 1  # demikian isi percakapan yang ditulis Sari
    speaker = replace(speaker, start=at, name=None, entity=None) if speaker else Phrase(at, start)
    return Report(view.frame, (at - 1, at + 1), entry, "phrase", speaker, left)


def _told(progress: Progress, at: int, entry: Entry) -> Report | None:
    """Read ``"…," demikian disampaikan (oleh) Sari``."""
    view = progress.view
    left = progress.left(at)
    end = at + len(entry.words)
    speaker = phrases.after(view, end + view.has(end, "agent"))
    if speaker is None and not progress.behind_quote(at):
        speaker = phrases.described(view, end + view.has(end, "agent"))
        if speaker is None:
            return None
    named: Named = "phrase" if speaker else "none"
    return Report(view.frame, (at, end), entry, named, speaker, left) if left else None


def _maker(view: View, at: int) -> phrases.Phrase | None:
    """Return who gave the paper that begins at ``at`` by name: keterangan tertulis *Sekretaris Dinas Pasar, Sari*."""
    if not view.has(at, "papers"):
        return None
    first = at + 1
    while view.has(first, "of_paper"):
        first += 1
    found = phrases.after(view, first) if view.capital(first) else None
    named = found is not None and (found.name is not None or view.named(found.start) is not None)
    return found if named else None


def _credited(progress: Progress, at: int) -> Report | None:
    """Read ``"…," dikutip dari akun Sari``: words whose speaker only the sentences around can tell."""
    view, left = progress.view, progress.left(at)
    if not left:
        return None
    entry = Entry((view.word(at),), "noun")
    first = at + 1 + view.has(at + 1, "range_from")
    maker = _maker(view, first)
    if maker is not None:
        return Report(view.frame, (at, at + 1), entry, "phrase", maker, left)
    summed = view.has(at - 1, "openers") and (first > at + 1 or view.has(first, "roles", "nouns"))
    source = (phrases.after(view, first) or phrases.described(view, first)) if summed else None
    if source is not None and source.name is None:  # demikian dikutip dari penjelasan dinas
        return Report(view.frame, (at, at + 1), entry, "phrase", source, left)
    account = phrases.after(view, first) if view.has(first, "accounts") else None
    if account is not None and account.name is None:  # nobody else may have spoken
        return Report(view.frame, (at, at + 1), entry, "medium", account, left)
    return Report(view.frame, (at, at + 1), entry, "none", None, left)
