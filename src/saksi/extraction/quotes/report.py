"""A report: one cue, its speaker and the words it reports; and how far a frame has been read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from saksi.extraction.quotes import clauses
from saksi.extraction.quotes.frames import QUOTED, Frame
from saksi.extraction.quotes.lexicon import Entry, Lexicon
from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.predicates import is_clause
from saksi.extraction.quotes.steps import Range
from saksi.extraction.quotes.view import View

Named = Literal["phrase", "shared", "suffix", "none", "medium"]
"""How the speaker is given: by a phrase, by the verb before, by a suffix, or not at all; by a medium that reports."""


@dataclass(frozen=True, slots=True)
class Report:
    """One cue (tokens ``cue``), its speaker, and the token ranges of what is reported.

    ``resumes``: the content is the sentence before (Hal ini disampaikan Sari).
    """

    frame: Frame
    cue: Range
    entry: Entry
    named: Named
    speaker: Phrase | None
    content: tuple[Range, ...]
    addressee: Range | None = None
    resumes: bool = False


@dataclass(slots=True)
class Progress:
    """How far a frame has been read: tokens before ``taken`` belong to a report, the clause begins at ``clause``."""

    view: View
    taken: int = 0
    clause: int = 0
    last: Report | None = None

    def note(self, report: Report) -> None:
        """Take note of a report that was found."""
        ends = [b for _, b in report.content] + [report.cue[1]]
        if report.speaker:
            ends.append(report.speaker.end)
        if report.addressee:
            ends.append(report.addressee[1])
        self.last = report
        self.clause = self.taken = max(self.taken, *ends)

    def left(self, end: int) -> tuple[Range, ...]:
        """Return what stands before token ``end``: back to the report before it, connectives left out."""
        view = self.view
        if clauses.opening(view, self.clause, end) >= end:
            return ()
        while end > self.clause and (
            view.word(end - 1) == "," or view.has(end - 1, "openers") or view.word(end - 1) in clauses.DASHES
        ):
            end -= 1
        start = clauses.opening(view, self.clause, end)
        start = next((i for i in range(start + 1, end) if view.quoted(i) and view.word(i - 1) == ":"), start)
        held = any(view.worded(i) or view.quoted(i) for i in range(start, end))
        return ((start, end),) if held else ()

    def rest(self, at: int, left: tuple[Range, ...]) -> tuple[Range, ...]:
        """Return what goes on after an inserted cue that ends before ``at``: quoted like the first half, or not."""
        quoted = any(self.view.quoted(i) for a, b in left for i in range(a, b))
        unfinished = not quoted and not any(is_clause(self.view, part) for part in left)
        found = clauses.resumption(self.view, at, unfinished)
        if found is None:
            return ()
        return (found,) if quoted == self.view.quoted(found[0]) else ()

    def behind_quote(self, at: int) -> bool:
        """Return whether a quoted piece stands right before token ``at``, marks and openers apart."""
        view = self.view
        while at > 0 and (view.has(at - 1, "openers") or not (view.worded(at - 1) or view.quoted(at - 1))):
            at -= 1
        return view.quoted(at - 1)

    def in_slot(self, at: int) -> bool:
        """Return whether a cue after its words can stand at ``at``: behind a quoted piece or a comma, or first."""
        view = self.view
        if at == 0:
            return True
        before = at - 1
        while before > 0 and view.has(before, "openers"):
            before -= 1
        mark = view.word(before)
        if mark in (QUOTED, ",") or (mark in clauses.DASHES and view.quoted(before - 1)):
            return True
        return before >= self.clause and clauses.opening(view, self.clause, at) >= at  # Masih kata Sari, …


def told_of(report: Report, lexicon: Lexicon) -> bool:
    """Return whether a body or paper speaks in a relative clause alone: ``ia mengutip data kementerian yang menyebut …``."""
    words, at = report.frame.words, report.cue[0] - 1
    while at > 0 and words[at] in lexicon["adverbs"]:
        at -= 1
    first = report.speaker.start - 1 if report.speaker else -1
    if first >= 0 and words[first] in lexicon["when"] and not lexicon.grammar.head_last:
        return True  # Saat Sari meminta warga pulang, …
    named = report.speaker is not None and report.speaker.name is not None
    return at > 0 and not named and words[at] in lexicon["relative_of"]
