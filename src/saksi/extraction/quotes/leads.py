"""Words in marks that somebody brings in without a word of speech: ``Sari: "…"``, ``Sari membuka rahasianya: "…"``."""

from __future__ import annotations

from saksi.extraction.quotes import clauses, mainclauses, phrases, steps
from saksi.extraction.quotes.lexicon import Entry
from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.report import Progress, Report
from saksi.extraction.quotes.view import View

_UTTERANCE = 3
"""Words that somebody's utterance behind a colon has at least."""


def somebody(view: View) -> Report | None:
    """Read ``Sari Wati: "…"``: nothing but somebody, with a word of speech or without, and a colon before words in marks."""
    at = next((i for i in range(view.fixed + 1, view.size - 1) if view.word(i) == ":"), None)
    if at is None or not _utterance(view, at + 1) or at - view.fixed > steps.WIDEST:
        return None
    entry = view.cue(view.fixed)
    first = view.fixed + (len(entry.words) if entry and entry.shape == "after" else 0)
    speaker = phrases.after(view, first)
    if speaker is None or not (speaker.name or view.has(first, "roles")):
        return None
    if (speaker.behind[1] if speaker.behind else speaker.end) != at:
        return None
    if entry is None or first == view.fixed:
        return Report(view.frame, (at, at + 1), Entry((":",), "noun"), "phrase", speaker, ((at + 1, at + 2),))
    return Report(view.frame, (view.fixed, first), entry, "phrase", speaker, ((at + 1, at + 2),))


def deed(progress: Progress) -> Report | None:
    """Read ``Sari membuka rahasianya: "…"``: a deed of somebody's, and whole sentences in marks at the end of theirs."""
    view, last = progress.view, progress.view.size - 1
    while last > view.fixed and view.word(last) in clauses.FINAL:
        last -= 1
    if last <= progress.taken or not _utterance(view, last) or view.word(last - 1) not in (":", ","):
        return None
    speaker = mainclauses.first(view) if progress.last is None else None
    if speaker is None or not (
        speaker.name
        or view.has(speaker.start, "pronouns")
        or _some_official(view, speaker)
        or _a_body(view, speaker)
    ):
        return None
    if view.has(last - 3, "negations") and view.cue(last - 2):
        return None  # without saying, "…"
    if view.any(range(speaker.end, last), "glosses") or view.has(view.fixed, "subordinators"):
        return None
    verb = next(
        (i for i in range(speaker.end, last) if view.verbal(i) or view.past(i) or view.has(i, "put")), None
    )
    if verb is None or view.any(range(speaker.end, verb), "relative"):
        return None
    entry = Entry((view.word(verb),), "active")
    return Report(view.frame, (verb, verb + 1), entry, "phrase", speaker, ((last, last + 1),))


def _some_official(view: View, speaker: Phrase) -> bool:
    """Return whether a subject whose head comes last is somebody without a name by an office or a trade: *A council aide* put it bluntly: …"""
    last = speaker.end - 1
    return view.head_last and view.has(last, "roles") and not view.has(last, "bodies", "nouns")


def _a_body(view: View, speaker: Phrase) -> bool:
    """Return whether a subject is a body by its name: *The Harbour Union* sent out a letter: …"""
    found = view.named(speaker.start + view.has(speaker.start, "the", "articles"))
    return found is not None and view.names.entities[found[1]].kind == "organization"


def _utterance(view: View, at: int) -> bool:
    """Return whether a quoted piece is more than a title: a sentence of some words, most of them in small letters."""
    block = view.token(at).block if view.quoted(at) else None
    words = view.token(at).text.strip("\"'“”‘’ ").split() if block and block.double else []
    small = 2 * sum(w[:1].islower() for w in words) >= len(words)
    return len(words) >= _UTTERANCE and small and words[-1][-1:] in ".?!…,"
