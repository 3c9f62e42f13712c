"""The main text of a web page and what the page says of itself. Runs in a worker process alone."""

from __future__ import annotations

import html
import re
from functools import cache
from typing import Any

from saksi.text import blocks, metadata

_ENOUGH = 200
"""Fewer characters of main text than this, and the page's own ``articleBody`` is preferred where it is longer."""

_MAIN = ("//article", "//main", "//*[@itemprop='articleBody']", "//body")


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
    import trafilatura

    document = trafilatura.bare_extraction(tree, include_comments=False)
    text = blocks.lines(document.body) if document is not None else ""
    if len(text) < _ENOUGH and body is not None and len(own := _of_body(body)) > len(text):
        return own
    return text or _whole(tree)


def _of_body(body: str) -> str:
    """Return the ``articleBody`` of a page's metadata, which may be plain or hold tags, in lines."""
    if re.search(r"<(?:p|br|div)\b", body[:10_000], re.IGNORECASE) and (tree := _tree(body)) is not None:
        return blocks.lines(tree)
    return "\n".join(line for raw in html.unescape(body).splitlines() if (line := " ".join(raw.split())))


def _whole(tree: Any) -> str:
    """Return the text of the first element that claims to be the article, for pages too short to be judged."""
    for path in _MAIN:
        for element in tree.xpath(path)[:1]:
            if text := blocks.lines(element):
                return text
    return ""
