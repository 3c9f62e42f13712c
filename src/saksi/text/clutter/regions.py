"""What lines are by where they stand: above the report, between its paragraphs, under its end."""

from __future__ import annotations

from saksi.model.article import ClutterKind
from saksi.text import dateline
from saksi.text.clutter.captions import is_caption
from saksi.text.clutter.lines import Line
from saksi.text.clutter.phrases import fold, phrases
from saksi.text.media import key

_TOP = 30
"""Lines among which the report begins."""
_ENTRIES = 12
"""Entries that a bare head ("Berita Terkait") may have."""


def mark_title(lines: list[Line], title: str | None) -> None:
    """Mark lines that are the title, and captions with the title fused in front of them."""
    wanted = key(title) if title else ""
    if len(wanted) < 12:
        return
    for line in lines:
        if line.kind is None and len(line.text) < 700:
            found = key(line.text)
            if found == wanted:
                line.kind = "heading"
            elif found.startswith(wanted) and title and is_fused(line.text, title):
                line.kind = "caption"


def is_fused(text: str, title: str) -> bool:
    """Return whether ``text`` begins with the title and goes on with no space and a capital."""
    after = text[len(title) :] if text.startswith(title) else ""
    return bool(after) and not after[0].isspace() and after[0] not in ".,;:!?\"”'’-–—)"


def guess_title(lines: list[Line]) -> str | None:
    """Return the headline with which the page begins, where its form shows that it is one."""
    for line in lines[:_TOP]:
        if line.kind is None:
            plain = line.headline and not line.prose and line.words > 2 and not dateline.head(line.text)
            return line.text if plain and len(lines) > 1 else None
    return None


def mark_header(lines: list[Line]) -> None:
    """Mark what stands above the first line of the report: title, deck, captions, stamps, sections."""
    first = _first_of_report(lines)
    for line in lines[:first]:
        if line.kind is None:
            line.kind = "caption" if is_caption(line, loose=True) else "heading"


def _first_of_report(lines: list[Line]) -> int:
    """Return the index of the line with which the report begins."""
    dated = next((i for i, line in enumerate(lines[:_TOP]) if line.kind is None and _opens(lines, i)), None)
    if dated is not None and all(line.kind or not _substantial(line) for line in lines[:dated]):
        return dated
    for i, line in enumerate(lines[:_TOP]):
        if line.kind is None and (line.prose or not line.headline) and not is_caption(line, loose=True):
            return i
    return 0


def _opens(lines: list[Line], i: int) -> bool:
    after = lines[i + 1].text if i + 1 < len(lines) else ""
    return dateline.opening(lines[i].text, after) is not None


def _substantial(line: Line) -> bool:
    """Return whether a line above a dateline is prose nevertheless and not a deck or a caption."""
    return line.prose and line.words > 45 and not is_caption(line, loose=True)


def mark_entries(lines: list[Line]) -> None:
    """Mark the lines under a bare head ("Baca Juga", "Tags") that are its entries and not prose."""
    for i, line in enumerate(lines):
        if not line.bare or line.kind is None:
            continue
        most = 1 if line.kind == "byline" else _ENTRIES
        for entry in lines[i + 1 : i + 1 + most]:
            if entry.kind is not None or not entry.headline or entry.prose or dateline.head(entry.text):
                break
            entry.kind = line.kind


def mark_captions(lines: list[Line]) -> None:
    """Mark captions that stand between paragraphs."""
    for i, line in enumerate(lines):
        if line.kind is None and is_caption(line, loose=i > 0 and lines[i - 1].kind == "heading"):
            line.kind = "caption"


def mark_headings(lines: list[Line]) -> None:
    """Mark short lines without a full stop that stand over a paragraph; items of a list are prose."""
    for i, line in enumerate(lines):
        if line.kind is None and _is_heading(lines, i):
            line.kind = "heading"


def _is_heading(lines: list[Line], i: int) -> bool:
    line = lines[i]
    if not line.headline or line.prose or line.words > 16 or len(line.text) > 120 or line.text.endswith(":"):
        return False
    after = next((other for other in lines[i + 1 :] if other.kind is None or other.kind == "caption"), None)
    if after is None or not (after.prose or after.kind == "caption"):
        return False
    if line.bulleted or _follows_on(lines, i):
        return False
    return dateline.opening(line.text, after.text) is None


def _follows_on(lines: list[Line], i: int) -> bool:
    """Return whether the line is an item of a list: the line before it is one too, or announces it with a colon."""
    before = next((other for other in reversed(lines[:i]) if other.kind is None), None)
    if before is None:
        return False
    return (before.text.endswith(":") and not lines[i].numbered) or (not before.prose and before.headline)


def mark_tail(lines: list[Line]) -> None:
    """Mark what stands under the report: writer, disclaimer, topics, lists of other reports."""
    last = max(
        (i for i, line in enumerate(lines) if line.kind is None and line.prose and not _of_tail(line)),
        default=-1,
    )
    begun: ClutterKind | None = None
    for line in lines[last + 1 :]:
        if line.kind is not None:
            begun = line.kind if line.kind not in ("heading", "caption", "advert") else begun
            continue
        kind = _of_tail(line)
        if kind:
            line.kind = begun = kind
        elif begun and (line.headline or line.bulleted):
            line.kind = begun if begun in ("related", "tags", "bio") else "other"


def _of_tail(line: Line) -> ClutterKind | None:
    folded = fold(line.text[:600])
    return next((kind for phrase, kind in phrases().tail if phrase in folded), None)
