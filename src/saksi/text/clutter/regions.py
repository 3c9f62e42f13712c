"""What lines are by where they stand: above the report, between its paragraphs, under its end."""

from __future__ import annotations

from saksi.model.article import ClutterKind
from saksi.text import dateline
from saksi.text.clutter import inline
from saksi.text.clutter.captions import is_caption
from saksi.text.clutter.lines import Line
from saksi.text.clutter.phrases import fold, phrases
from saksi.text.media import key

_TOP = 30
"""Lines among which the report begins."""
_ABOVE = 700
"""Characters of prose that may stand above a dateline with an outlet's name."""
_ENTRIES = 12
"""Entries that a bare head ("Berita Terkait") may have."""


def mark_title(lines: list[Line], title: str | None) -> None:
    """Mark lines that are the title, and captions with the title fused in front of them."""
    wanted = key(title) if title else ""
    if len(wanted) < 12:
        return
    for line in lines:
        if line.kind is None and not line.dateline and len(line.text) < 700:
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
            plain = line.headline and not line.prose and line.words > 2 and not line.dateline
            return line.text if plain and len(lines) > 1 else None
    return None


def mark_header(lines: list[Line]) -> None:
    """Mark what stands above the first line of the report: title, deck, captions, stamps, sections."""
    first = _first_of_report(lines)
    for line in lines[:first]:
        if line.kind is None:
            line.kind = "caption" if is_caption(line, loose=True) else "heading"


def find_dateline(lines: list[Line]) -> None:
    """Note the line that begins with the dateline, and the dash on the line after it.

    Above it may stand a caption or a summary, more of them where the dateline names an outlet, but not the report.
    """
    prose = 0
    for i, line in enumerate(lines[:_TOP]):
        after = lines[i + 1].text if i + 1 < len(lines) else ""
        found = dateline.opening(line.text, after) if line.kind is None else None
        if found and prose <= (_ABOVE if found.outlet else _ABOVE // 2):
            line.dateline = True
            if after and not after.strip("-–—"):
                lines[i + 1].dateline, lines[i + 1].kind = True, None
            return
        prose += len(line.text) if line.kind is None and line.prose else 0


def _first_of_report(lines: list[Line]) -> int:
    """Return the index of the line with which the report begins."""
    dated = next((i for i, line in enumerate(lines[:_TOP]) if line.dateline), None)
    if dated is not None and all(line.kind or not _substantial(line) for line in lines[:dated]):
        return dated
    for i, line in enumerate(lines[:_TOP]):
        begins = line.prose or not line.headline or (line.text.endswith(":") and line.words > 3)
        if line.kind is None and begins and not is_caption(line, loose=True):
            return i
    return 0


def _substantial(line: Line) -> bool:
    """Return whether a line above a dateline is prose nevertheless and not a deck or a caption."""
    return line.prose and line.words > 45 and not is_caption(line, loose=True)


def mark_entries(lines: list[Line]) -> None:
    """Mark the lines under a bare head that are its entries and not prose: one under "Baca Juga", more under "Tags"."""
    for i, line in enumerate(lines):
        if not line.bare or line.kind is None:
            continue
        single = line.kind == "byline" or phrases().inline.fullmatch(fold(line.text)) is not None
        for n, entry in enumerate(lines[i + 1 : i + 1 + _ENTRIES]):
            if (
                entry.kind is not None
                or entry.dateline
                or not entry.headline
                or (entry.prose and entry.ended)
            ):
                break
            if n and single and not entry.bulleted:
                break
            entry.kind, entry.linked = line.kind, single


def mark_captions(lines: list[Line]) -> None:
    """Mark captions between paragraphs; a name and an outlet in brackets after the last paragraph sign the report."""
    last = max((i for i, line in enumerate(lines) if line.kind is None and line.words > 8), default=-1)
    for i, line in enumerate(lines):
        if line.kind is not None or line.dateline or (i == last and inline.signature(line)):
            continue
        if is_caption(line, loose=i > 0 and lines[i - 1].kind == "heading"):
            line.kind = "caption"


def mark_headings(lines: list[Line]) -> None:
    """Mark short lines without a full stop that stand over a paragraph; items of a list are prose."""
    for i, line in enumerate(lines):
        if line.kind is None and not line.dateline and _is_heading(lines, i):
            line.kind = "heading"


def _is_heading(lines: list[Line], i: int) -> bool:
    line = lines[i]
    if not line.headline or line.prose or line.words > 16 or len(line.text) > 120 or line.text.endswith(":"):
        return False
    if "\n" in line.text or (":" in line.text and line.text[-1].isdigit()):
        return False
    if line.words > 8 and not line.titled and not line.numbered:
        return False
    after = next(
        (other for other in lines[i + 1 : i + 20] if other.kind is None or other.kind == "caption"), None
    )
    if after is None or not (after.prose or after.kind == "caption"):
        return False
    return not (line.bulleted or after.text[0].islower() or _follows_on(lines, i))


def _follows_on(lines: list[Line], i: int) -> bool:
    """Return whether the line goes on from the one before: a piece of its sentence, or an item of its list."""
    before = next((other for other in reversed(lines[max(0, i - 20) : i]) if other.kind is None), None)
    if before is None:
        return False
    if before.prose and not before.ended and before.text[-1] not in ':"”)' and before.words > 6:
        return True
    return (before.text.endswith(":") and not lines[i].numbered) or (not before.prose and before.headline)


def mark_bullets(lines: list[Line]) -> None:
    """Mark headlines behind a bullet: one alone between paragraphs, any number under the last one."""
    last = max((i for i, line in enumerate(lines) if line.kind is None and line.prose), default=-1)
    for i, line in enumerate(lines):
        if (
            line.kind is not None
            or not line.bulleted
            or line.words < 4
            or line.text.endswith(")")
            or not (line.headline and line.titled)
        ):
            continue
        before = next((other for other in reversed(lines[max(0, i - 12) : i]) if not other.bulleted), None)
        alone = not any(other.bulleted for other in lines[max(0, i - 1) : i] + lines[i + 1 : i + 2])
        if before is not None and before.ended and (i > last or alone):
            line.kind = "related"


def mark_tail(lines: list[Line]) -> None:
    """Mark what stands under the report: writer, disclaimer, topics, lists of other reports."""
    last = max(
        (i for i, line in enumerate(lines) if line.kind is None and line.prose and not _of_tail(line)),
        default=-1,
    )
    begun: ClutterKind | None = None
    for i, line in enumerate(lines[last + 1 :], last + 1):
        kind = line.kind or _of_tail(line) or _under(line, begun)
        if kind is None and begun is None and last >= 0 and _stray(lines, i, last):
            kind = "related"
        line.kind = kind
        if kind not in (None, "heading", "caption", "advert") and not _is_link(line):
            begun = kind


def _is_link(line: Line) -> bool:
    """Return whether a line is a single link ("Baca juga: …") or the entry of one, which may stand between paragraphs."""
    return line.linked or phrases().inline.match(fold(line.text[:60])) is not None


def _under(line: Line, begun: ClutterKind | None) -> ClutterKind | None:
    """Return what a line is that stands under the first line of the page's tail."""
    if begun is None:
        return None
    if begun == "byline":
        return "tags" if line.words <= 5 and not line.ended else "bio" if line.ended else "related"
    return begun if begun in ("related", "tags", "bio", "disclaimer") else "other"


def _stray(lines: list[Line], i: int, last: int) -> bool:
    """Return whether a line under the last paragraph is the headline of a video or report, which stands there twice."""
    line, before = lines[i], lines[last]
    signed = any(other.kind == "byline" for other in lines[i + 1 : i + 6])
    return (
        signed and before.ended and line.headline and line.words > 4 and not (line.bulleted or line.numbered)
    )


def _of_tail(line: Line) -> ClutterKind | None:
    folded = fold(line.text[:600])
    return next((kind for phrase, kind in phrases().tail if phrase in folded), None)
