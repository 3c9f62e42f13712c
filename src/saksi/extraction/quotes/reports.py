"""The clause grammar: every report of one frame, from its cues.

A report is read from one cue. Its content may stand after the cue (Sari mengatakan *…*), before it (*…*, kata Sari),
on both sides (*…*, kata Sari, *…*), or it may be a quoted piece alone. No tree is built: subject, complement and end
of the content are found by looking at the words beside the cue.
"""

from __future__ import annotations

from collections.abc import Iterator

from saksi.extraction.quotes import phrases, slots, sources, steps, verbs
from saksi.extraction.quotes.lexicon import Entry
from saksi.extraction.quotes.report import Progress, Report
from saksi.extraction.quotes.view import View

_UTTERANCE = 3
"""Words that somebody's utterance behind a colon has at least."""


def find(view: View) -> Iterator[Report]:
    """Yield the reports of a frame in order of their cues."""
    whole = _closing(view)
    if whole is not None:
        yield whole
        return
    progress = Progress(view, clause=view.fixed)
    led = _led_in(view)
    if led is not None:
        progress.note(led)
        yield led
    at = view.fixed if led is None else progress.taken
    while at < view.size:
        report = _at(progress, at)
        if report is not None:
            progress.note(report)
            yield report
            at = report.cue[1]
        else:
            at += 1


def _at(progress: Progress, at: int) -> Report | None:
    view = progress.view
    if not view.worded(at):
        return None
    entry = view.cue(at)
    slot = progress.in_slot(at)
    if entry and entry.shape == "source":
        return sources.read(progress, at, entry) if slot or at >= progress.taken else None
    if entry and entry.shape == "passive" and not (slot and view.has(at - 1, "openers")):
        return sources.passive(progress, at, entry) if slot or at >= progress.taken else None
    report = slots.read(progress, at) if slot else None
    if report is None and entry and entry.shape == "active" and (slot or at >= progress.taken):
        return verbs.read(progress, at, entry)
    return report


def _led_in(view: View) -> Report | None:
    """Read ``Sari Wati: "…"``: nothing but somebody and a colon before words in marks."""
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


def _utterance(view: View, at: int) -> bool:
    """Return whether a quoted piece is more than a title: some words, most of them in small letters."""
    words = view.token(at).text.split() if view.quoted(at) else []
    return len(words) >= _UTTERANCE and 2 * sum(w[:1].islower() for w in words) >= len(words)


def _closing(view: View) -> Report | None:
    """Read ``…, Sari said.`` and ``…, kata Sari.`` at the end: all before it is one clause, other speech in it too."""
    if any(t.block for t in view.frame.tokens):
        return None
    comma = _last_comma(view)
    if comma is None or not any(view.cue(i) for i in range(view.fixed, comma)):
        return None
    progress = Progress(view, clause=view.fixed)
    report = slots.read(progress, comma + 1) or slots.subject_and_verb(progress, comma + 1)
    if report is None or report.content != progress.left(comma + 1) or view.has(report.cue[0], "medium"):
        return None
    return report if report.entry.takes in ("say", "tell", "address") else None


def _last_comma(view: View) -> int | None:
    for at in range(view.size - 1, max(view.fixed, view.size - steps.WIDEST), -1):
        if view.word(at) == ",":
            return at
    return None
