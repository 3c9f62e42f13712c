"""Media between speaker and reader: ``Kabar quoted Sari as saying …``, and words in marks that a medium only reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from saksi.extraction.quotes import phrases
from saksi.extraction.quotes.lexicon import Entry
from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.report import Report
from saksi.extraction.quotes.view import View
from saksi.text import media_forms


def quoted(view: View, end: int) -> tuple[Phrase, int, Entry] | None:
    """Return whose words are quoted behind a verb of quoting that ends before ``end``: who, and the verb behind "as"."""
    if not view.has(end - 1, "quoting"):
        return None
    speaker = phrases.after(view, end)
    if speaker is None or not view.has(speaker.end, "quoted_as"):
        return None
    entry = view.verb(speaker.end + 1)
    return (speaker, speaker.end + 1, entry) if entry else None


def passed_on(view: View, reports: Iterable[Report]) -> Iterator[Report]:
    """Yield the reports; where a medium only reports what stands in marks, the speaker of the words before goes on."""
    for report in reports:
        yield replace(report, named="medium") if _passes_on(view, report) else report


def _passes_on(view: View, report: Report) -> bool:
    """Return whether a medium reports quoted words: a verb of reporting, and nobody named beside it."""
    speaker = report.speaker
    if speaker is None or speaker.name or not report.content:
        return False
    if report.content[0][0] > report.cue[0]:
        return False  # the Herald reports: "…": words of its own
    if not view.has(report.cue[0], "medium") or any(
        view.worded(i) for a, b in report.content for i in range(a, b)
    ):
        return False
    words = " ".join(t.text for t in report.frame.tokens[speaker.start : speaker.end])
    return media_forms.is_medium(words, view.lexicon.language)
