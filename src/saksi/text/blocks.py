"""A tree to lines: one line for each paragraph, heading, list item or table row, white space collapsed."""

from __future__ import annotations

from typing import Any

# Elements that stand on lines of their own, in HTML and in the vocabulary of the extraction (TEI: head, item, row, lb).
_BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "br", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre",
    "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "video", "code", "doc", "head",
    "item", "lb", "list", "quote", "row", "text",
])  # fmt: skip
_CELLS = frozenset(["cell", "td", "th"])
_SILENT = frozenset([
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas",
    "select", "textarea", "button", "input", "title", "meta", "link", "graphic",
])  # fmt: skip


FURNITURE = _SILENT | frozenset([
    "nav", "header", "footer", "aside", "form", "menu", "dialog",
])  # fmt: skip
"""Elements of a page that hold no article."""


def lines(root: Any, without: frozenset[str] = _SILENT) -> str:
    """Return the text below ``root`` (an lxml element), lines apart by line feeds, cells of a row by tabs.

    Elements named in ``without`` are passed over with all they hold.
    """
    out: list[str] = []
    piece: list[str] = []
    for text, boundary in _pieces(root, without):
        if boundary:
            piece.append("\t" if boundary in _CELLS else "")
        if boundary and boundary not in _CELLS:
            _close(piece, out)
        piece.append(text)
    _close(piece, out)
    return "\n".join(out)


def _close(piece: list[str], out: list[str]) -> None:
    cells = [" ".join(cell.split()) for cell in _cells(piece)]
    line = "\t".join(cell for cell in cells if cell)
    if line:
        out.append(line)
    piece.clear()


def _cells(piece: list[str]) -> list[str]:
    cells = [""]
    for text in piece:
        if text == "\t":
            cells.append("")
        else:
            cells[-1] += text
    return cells


def _pieces(root: Any, without: frozenset[str]) -> Any:
    """Yield each stretch of text with the tag whose border stands before it (``""`` inside a line)."""
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else None
        border = tag if tag in _BLOCKS or tag in _CELLS else ""
        if leaving:
            yield (element.tail or "" if element is not root else "", border)
            continue
        stack.append((element, True))
        if tag is None or (tag in without and element is not root):
            continue
        yield (element.text or "", border)
        stack.extend((child, False) for child in reversed(element))
