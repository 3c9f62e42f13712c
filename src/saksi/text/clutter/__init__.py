"""Marking what is not the article's prose.

Nothing is cut: each piece gets a span and a kind. Lines are judged first by what they are (fixed phrases, forms such as
initials, stamps, photo credits), then by where they stand (above the report, between its paragraphs, under its end);
last come pieces inside a line (inserted links, placeholders, markup). The phrases are data: `languages/*/clutter.toml`.
A dateline is not clutter.
"""

from __future__ import annotations

from saksi.languages import Language
from saksi.model.article import Clutter
from saksi.model.span import Span
from saksi.text.clutter import furniture, inline, regions
from saksi.text.clutter.lines import Line, joined, raw

__all__ = ["mark"]


def mark(text: str, language: Language, title: str | None = None) -> tuple[Clutter, ...]:
    """Return the clutter of ``text``, in order, no piece overlapping another. Linear in the text.

    ``title`` is the article's headline where it is known; where it is not, the page's first line is taken for it if it
    has the form of one. The title's own line is a ``heading``.
    """
    page = raw(text)
    for line in page:
        found = furniture.kind_of(line)
        if found:
            line.kind, line.bare = found
    regions.find_dateline(page)
    page = joined(text, page)
    regions.mark_title(page, title or regions.guess_title(page))
    regions.mark_entries(page)
    regions.mark_header(page)
    regions.mark_captions(page)
    regions.mark_headings(page)
    regions.mark_bullets(page)
    regions.mark_tail(page)
    return tuple(_joined(text, [*_whole(page), *_inside(page)]))


def _whole(page: list[Line]) -> list[Clutter]:
    return [Clutter(line.kind, line.span) for line in page if line.kind]


def _inside(page: list[Line]) -> list[Clutter]:
    prose = [line for line in page if line.kind is None]
    found = [piece for line in prose for piece in inline.find(line)]
    if prose and (signed := inline.signature(prose[-1])):
        found.append(signed)
    return found


def _joined(text: str, found: list[Clutter]) -> list[Clutter]:
    """Return the pieces in order without overlaps; lines of one kind that follow each other stay apart."""
    out: list[Clutter] = []
    for piece in sorted(found, key=lambda c: c.span):
        if out and piece.span.start < out[-1].span.end:
            if piece.span.end <= out[-1].span.end:
                continue
            piece = Clutter(piece.kind, Span(out[-1].span.end, piece.span.end))
        if len(piece.span):
            out.append(piece)
    return out
