"""What a page says of itself: schema.org in JSON-LD first, then OpenGraph and the older names, then what it shows.

Only JSON-LD has the minute and the zone as a rule, so it is asked first. OpenGraph: https://ogp.me. Runs in a worker
process.
"""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import Any

from saksi.text import linked, outlets, shown, stamps

NOTHING: dict[str, Any] = {
    "title": None, "authors": [], "published": None, "outlet": None, "language": None, "url": None,
}  # fmt: skip

_LONGEST_BODY = 10_000_000
_MOST_AUTHORS = 20
_TITLES = ("og:title", "twitter:title", "title", "dc.title", "dcterms.title")
_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher")
_AUTHORS = ("author", "article:author", "content_author", "dc.creator", "parsely-author", "byl")
_PUBLISHED = ("article:published_time", "og:article:published_time")
_PUBLISHED_LOOSELY = (
    "datepublished", "pubdate", "publishdate", "publish-date",
    "publish_date", "published_time", "content_publisheddate", "dtk:publishdate", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "date",
)  # fmt: skip


def read(tree: Any) -> dict[str, Any]:
    """Return title, authors, published, outlet, language, url and body of a parsed page, ``None`` where it is silent."""
    own = linked.article(tree)
    named = _meta(tree)
    outlet = _name(own.get("publisher")) or _first_name(named, _OUTLETS)
    url = _address(tree, named)
    stated = _text(own.get("headline") or own.get("name")) or _first(named, _TITLES)
    title = shown.headline(tree, stated, outlet)
    return {
        "title": title,
        "authors": [name for name in _authors(own, named) if not outlets.is_outlet(name, outlet or url)],
        "published": _published(tree, own, named, title),
        "outlet": outlet,
        "language": _text(own.get("inLanguage"))
        or _first(named, ("og:locale", "language"))
        or tree.get("lang"),
        "url": url,
        "body": _text(own.get("articleBody"), _LONGEST_BODY),
    }


def _meta(tree: Any) -> dict[str, str]:
    """Return the page's ``meta`` elements by lower-cased name, the first of a name."""
    out: dict[str, str] = {}
    for element in tree.iter("meta"):
        value = (element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").strip().lower()
            if name and value:
                out.setdefault(name, value)
    return out


def _first(named: dict[str, str], names: Iterable[str]) -> str | None:
    return next((value for name in names if (value := _text(named.get(name)))), None)


def _first_name(named: dict[str, str], names: Iterable[str]) -> str | None:
    return next((value for name in names if (value := _name(named.get(name)))), None)


def _text(value: Any, longest: int = 2_000) -> str | None:
    """Return a value that should be a string as one: trimmed, entities read (they are often written twice)."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    if not isinstance(value, str):
        return None
    return html.unescape(value[:longest]).strip() or None


def _name(value: Any) -> str | None:
    """Return a name; addresses stand where names should ("article:author" often is a profile's address)."""
    name = _text(value)
    return None if name is None or "://" in name else name


def _published(tree: Any, own: dict[str, Any], named: dict[str, str], title: str | None) -> str | None:
    """Return the most exact of the stamps that agree on the day with the first of them.

    What readers see beside the headline comes before the older names, which often call a local time UTC.
    """
    stated = [_text(own.get("datePublished")), *(_text(named.get(name)) for name in _PUBLISHED)]
    loose = [_text(named.get(name)) for name in _PUBLISHED_LOOSELY]
    stamp = stamps.most_exact([*stated, shown.stamp(tree, title), *loose])
    return stamp or shown.guessed_day(tree)


def _authors(own: dict[str, Any], named: dict[str, str]) -> list[str]:
    given = own.get("author")
    names = [_name(value) for value in (given if isinstance(given, list) else [given])[:_MOST_AUTHORS]]
    if not any(names):
        names = [_first_name(named, _AUTHORS)]
    return list(dict.fromkeys(name for name in names if name))


def _address(tree: Any, named: dict[str, str]) -> str | None:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and (element.get("href") or "").startswith(
            "http"
        ):
            return str(element.get("href"))
    url = named.get("og:url", "")
    return url if url.startswith("http") else None
