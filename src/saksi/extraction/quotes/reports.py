"""The clause grammar: every report of one frame, from its cues.

A report is read from one cue. Its content may stand after the cue (Sari mengatakan *…*), before it (*…*, kata Sari),
on both sides (*…*, kata Sari, *…*), or it may be a quoted piece alone. No tree is built: subject, complement and end
of the content are found by looking at the words beside the cue.
"""

from __future__ import annotations

from collections.abc import Iterator

from saksi.extraction.quotes import leads, slots, sources, steps, verbs
from saksi.extraction.quotes.report import Progress, Report
from saksi.extraction.quotes.view import View


def find(view: View) -> Iterator[Report]:
    """Yield the reports of a frame in order of their cues."""
    whole = _closing(view)
    if whole is not None:
        yield whole
        return
    progress = Progress(view, clause=view.fixed)
    led = leads.somebody(view)
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
    told = leads.deed(progress)
    if told is not None:
        yield told


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
