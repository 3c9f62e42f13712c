"""The main text of a web page and what the page says of itself. Runs in a worker process alone."""

from __future__ import annotations

import html
import re
from functools import cache
from typing import Any

from saksi.text import blocks, metadata

_ENOUGH = 200
"""Fewer characters of main text than this, or all of it in one line, and what the page itself calls its article is
taken instead: the extraction runs a page together where it recognises nothing."""

_MOSTLY = 0.65
_NEARLY_ALL = 0.7
"""Where less than ``_MOSTLY`` of the main text stands in sentences a strict extraction is tried, and taken if it keeps
``_NEARLY_ALL`` of them. Found on 26 pages of ten outlets: articles have over 0.78, lists of headlines under 0.6."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$")
_A_TEASER = 0.5
_MAIN = ("//*[@itemprop='articleBody']", "//article", "//main")
_TAG = re.compile(r"<(?:p|br|div|h\d)\b", re.IGNORECASE)


def warm_up() -> None:
    """Import what a page needs, before limits are set and the clock runs."""
    import htmldate  # noqa: F401
    import trafilatura  # noqa: F401

    page("<html><body><article><p>Satu kalimat.</p></article></body></html>", {})


def page(source: str, settings: dict[str, Any]) -> dict[str, Any]:
    """Return ``text`` (one paragraph to a line; empty where there is none) and the metadata of a page's source.

    ``settings``: ``fragment`` is true for a piece of a page, all of which is main text.
    """
    tree = _tree(source)
    if tree is None:
        return {"text": ""} | metadata.NOTHING
    if settings.get("fragment"):
        return {"text": blocks.lines(tree)} | metadata.NOTHING
    found = metadata.read(tree)
    body = found.pop("body")
    return {"text": _main_text(tree, body)} | found


def _tree(source: str) -> Any:
    from lxml import etree
    from lxml import html as lxml_html

    if not source.strip():
        return None
    try:
        return lxml_html.document_fromstring(source.encode("utf-8"), parser=_parser())
    except (etree.ParserError, ValueError):
        return None


@cache
def _parser() -> Any:
    from lxml import html as lxml_html

    return lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)


def _main_text(tree: Any, body: str | None) -> str:
    text = _extracted(tree)
    if _in_sentences(text) < _MOSTLY * len(text):
        text = _stricter(tree, text)
    is_sound = "\n" in text or _is_paragraph(text, tree)
    if is_sound and len(text) >= _ENOUGH:
        return text
    return (
        _of_body(body, len(text))
        or _claimed(tree)
        or (text if is_sound else "")
        or blocks.lines(tree, blocks.FURNITURE)
        or text
    )


def _extracted(tree: Any, strict: bool = False) -> str:
    import trafilatura

    document = trafilatura.bare_extraction(tree, include_comments=False, favor_precision=strict)
    return blocks.lines(document.body) if document is not None else ""


def _stricter(tree: Any, text: str) -> str:
    """Return what a strict extraction leaves, if that keeps nearly all that is said in sentences; else ``text``.

    Lists of other articles sometimes outweigh the article, or are taken for it.
    """
    strict = _extracted(tree, strict=True)
    said = _in_sentences(strict)
    return strict if said and said >= _NEARLY_ALL * _in_sentences(text) else text


def _in_sentences(text: str) -> int:
    """Return how many characters stand in lines that end as a sentence does, which headlines do not."""
    return sum(len(line) for line in text.split("\n") if _SENTENCE_END.search(line[-10:]))


def _is_paragraph(text: str, tree: Any) -> bool:
    """Return whether one line of text is a paragraph of the page, and not the page run together."""
    return any(
        text == " ".join(element.text_content().split()) for element in tree.iter("p", "blockquote", "li")
    )


def _of_body(body: str | None, least: int) -> str:
    """Return the ``articleBody`` of a page's metadata, plain or with tags, in lines; nothing where it is a teaser."""
    if body is None or len(body) < _A_TEASER * least:
        return ""
    if _TAG.search(body) and (tree := _tree(body)) is not None:
        return blocks.lines(tree)
    return "\n".join(line for raw in html.unescape(body).splitlines() if (line := " ".join(raw.split())))


def _claimed(tree: Any) -> str:
    """Return the text of the one element that claims to hold the article, if there is one such element."""
    for path in _MAIN:
        elements = tree.xpath(path)
        if len(elements) == 1 and (text := blocks.lines(elements[0], blocks.FURNITURE)):
            return text
    return ""
