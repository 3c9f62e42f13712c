"""RSS and Atom: each item that brings its text becomes a page. The feed itself is parsed in a worker process."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from saksi.messages import _
from saksi.model.article import Given, Page
from saksi.model.errors import Refusal
from saksi.text import decode, gate, outlets, worker
from saksi.text.options import ReadOptions
from saksi.text.sources import Stream

MAX_ITEMS = 5_000
"""A feed of an outlet has tens of items; parsing 200,000 empty ones takes twenty seconds."""

_TAIL = 1_000
_CLOSED = re.compile(r"</(?:rss|feed|rdf:rdf)\s*>", re.IGNORECASE)
_ITEM_END = re.compile(r"</(?:item|entry)\s*>", re.IGNORECASE)


def pages(stream: Stream, address: str, options: ReadOptions) -> Iterator[Page | Refusal]:
    """Yield the items of a feed, addressed by their link; an item without text is refused by its title or number.

    Where the feed breaks off, that is told, and the items that are whole are kept.
    """
    raw = stream.plain.read(options.max_bytes + 1)
    try:
        source = _source(raw, options)
        items = _items(source, options)
    except (decode.NotText, worker.Failed, ValueError) as error:
        yield Refusal(address, "read", str(error))
        return
    if not _CLOSED.search(source, max(0, len(source) - _TAIL)):
        items = items[: len(_ITEM_END.findall(source))]
        yield Refusal(address, "read", _("the feed breaks off; what came before is kept"))
    elif not items:
        yield Refusal(address, "read", _("the feed holds no items"))
    for number, item in enumerate(items, start=1):
        yield _page(item, f"{address}:{number}")


def _source(raw: bytes, options: ReadOptions) -> str:
    if len(raw) > options.max_bytes:
        raise ValueError(_("it is longer than {limit} bytes").format(limit=options.max_bytes))
    return gate.text(decode.text(raw, markup=True))


def _items(source: str, options: ReadOptions) -> list[dict[str, Any]]:
    lowered = source.lower()
    if lowered.count("<item") + lowered.count("<entry") > MAX_ITEMS:
        raise ValueError(_("the feed has more than {limit} items").format(limit=MAX_ITEMS))
    found: list[dict[str, Any]] = worker.run(
        "feed", source.encode("utf-8"), {}, seconds=options.max_seconds, memory=options.max_memory
    )
    return found


def _page(item: dict[str, Any], where: str) -> Page | Refusal:
    content = item["content"]
    if not content:
        return Refusal(item["link"] or where, "read", _("the item of the feed brings no text"))
    outlet = outlets.of_feed(_line(item["outlet"]), _line(item["link"]))
    given = Given(
        url=_line(item["link"]),
        outlet=outlet,
        title=_line(item["title"]),
        published=_line(item["published"]),
        authors=tuple(
            name
            for author in item["authors"]
            if (name := _line(author)) and not outlets.is_outlet(name, outlet)
        ),
    )
    return Page(given.url or where, content, "text/html", given)


def _line(value: str | None) -> str | None:
    return (gate.line(value) or None) if value else None


def entries(source: str, settings: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the items of a feed as plain dicts. Runs in a worker process."""
    import feedparser

    parsed = feedparser.parse(
        source.encode("utf-8"),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    title = parsed.feed.get("title")
    return [_entry(entry, title) for entry in parsed.entries]


def _entry(entry: Any, feed_title: str | None) -> dict[str, Any]:
    contents = [part.get("value") or "" for part in entry.get("content", [])]
    return {
        "title": entry.get("title"),
        "link": entry.get("link"),
        "outlet": (entry.get("source") or {}).get("title") or feed_title,
        "published": entry.get("published") or entry.get("updated"),
        "authors": [author["name"] for author in entry.get("authors", []) if author.get("name")],
        "content": max([*contents, entry.get("summary") or ""], key=len),
    }
