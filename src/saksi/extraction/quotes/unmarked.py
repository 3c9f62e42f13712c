"""Direct speech without marks: turns of a transcript, and articles whose marks were lost on the way.

A transcript's turn is a line that begins with a speaker and a colon. Marks are held to be lost where an article has
none at all and somebody speaks in the first person before a cue; then all words before a cue were quoted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from saksi.extraction.quotes import phrases
from saksi.extraction.quotes.drafts import Draft
from saksi.extraction.quotes.frames import Frame
from saksi.extraction.quotes.lexicon import Entry, Lexicon
from saksi.extraction.quotes.report import Report
from saksi.extraction.quotes.view import View
from saksi.model.span import Span

_SHORTEST_TURN = 12
"""Words that a turn must have: shorter lines with a colon are headings."""
_MARKS = '"“”„‟«»〝〞＂″'


def turn(text: str, view: View, last: Frame) -> Draft | None:
    """Return the turn whose line begins with the frame of ``view`` and ends with ``last``, if it is one."""
    speaker = phrases.after(view, view.fixed)
    if speaker is None or speaker.name is None or view.word(speaker.end) != ":":
        return None
    start = speaker.end + 1
    if start >= view.size or any(t.block for t in view.frame.tokens):
        return None
    span = Span(view.token(start).span.start, last.span.end)
    words = span.of(text).split()
    small = sum(w[0].islower() for w in words)
    if len(words) < _SHORTEST_TURN or words[-1][-1] not in ".?!…" or 2 * small < len(words):
        return None  # a heading, a list of names
    report = Report(
        view.frame, (speaker.end, start), Entry((":",), "noun"), "phrase", speaker, ((start, view.size),)
    )
    return Draft("direct", (span,), view.frame, report)


def has_marks(text: str) -> bool:
    """Return whether a text holds a double quotation mark anywhere."""
    return any(mark in text for mark in _MARKS)


def restore(
    text: str, made: list[list[Draft]], frames: Sequence[Frame], lexicon: Lexicon
) -> list[list[Draft]]:
    """Return the quotations of each frame, made direct where the article lost its marks."""
    if not any(_before_cue(d) and _first_person(text, d, lexicon) for drafts in made for d in drafts):
        return made
    out: list[list[Draft]] = []
    line, start = -1, 0
    for frame, drafts in zip(frames, made, strict=True):
        start = frame.span.start if frame.line != line else start
        line = frame.line
        out.append([restored(text, draft, start) for draft in drafts])
        start = frame.span.end if drafts else start
    return out


def restored(text: str, draft: Draft, line_start: int) -> Draft:
    """Return a draft whose words stand before their cue as direct speech, from the beginning of its line.

    ``line_start`` is where the line begins, or where the last quotation on it ended.
    """
    if draft.kind != "indirect" or not _before_cue(draft):
        return draft
    first = Span(min(line_start, draft.spans[0].start), draft.spans[0].end).strip(text)
    return replace(draft, kind="direct", spans=(first, *draft.spans[1:]))


def _before_cue(draft: Draft) -> bool:
    report = draft.report
    if report is None or report.resumes or report.entry.shape == "source":
        return False
    return draft.spans[-1].end <= report.frame.tokens[report.cue[0]].span.start


def _first_person(text: str, draft: Draft, lexicon: Lexicon) -> bool:
    words = {w.strip(".,?!;:()").lower() for s in draft.spans for w in s.of(text).split()}
    return bool(words & lexicon["first_person"])
