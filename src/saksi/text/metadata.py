"""What a page says of itself: schema.org in JSON-LD first, then OpenGraph and the older names, then its visible marks.

Only JSON-LD has the minute and the zone as a rule, so it is asked first (https://schema.org/NewsArticle,
https://ogp.me). The day of a page that states none in either is looked for with htmldate. Runs in a worker process.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

NOTHING: dict[str, Any] = {
    "title": None, "authors": [], "published": None, "outlet": None, "language": None, "url": None,
}  # fmt: skip

_LONGEST_SCRIPT = 2_000_000
_MOST_NODES = 5_000
_ARTICLES = re.compile(r"(?:\w*Article|Report|\w*BlogPosting|\w*Posting|LiveBlogPosting)")
_PAGES = re.compile(r"(?:WebPage|ItemPage)")
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title")
_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher")
_AUTHORS = ("author", "article:author", "content_author", "dc.creator", "parsely-author", "byl")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate", "publish-date",
    "publish_date", "published_time", "content_publisheddate", "dtk:publishdate", "parsely-pub-date", "sailthru.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "dc.date", "date",
)  # fmt: skip
_COMMA_TOO_MANY = re.compile(r",(?=\s{0,100}[}\]])")
_SEPARATOR = re.compile(r"\s+[|\-–—»:]+\s+")


def read(tree: Any) -> dict[str, Any]:
    """Return title, authors, published, outlet, language, url and body of a parsed page, ``None`` where it is silent."""
    linked = _linked(tree)
    named = _meta(tree)
    outlet = _name(linked.get("publisher")) or _first(named, _OUTLETS)
    return {
        "title": _text(linked.get("headline") or linked.get("name")) or _title(tree, named, outlet),
        "authors": _authors(linked, named),
        "published": _text(linked.get("datePublished")) or _published(tree, named),
        "outlet": outlet,
        "language": _text(linked.get("inLanguage"))
        or _first(named, ("og:locale", "language"))
        or tree.get("lang"),
        "url": _address(tree, named),
        "body": _text(linked.get("articleBody"), 10_000_000),
    }


def _linked(tree: Any) -> dict[str, Any]:
    """Return the JSON-LD object that describes the article; a page's description only where there is none."""
    nodes = list(_nodes(_scripts(tree)))
    for kinds in (_ARTICLES, _PAGES):
        for node in nodes:
            if any(kinds.fullmatch(kind) for kind in _kinds(node)):
                return node
    return {}


def _scripts(tree: Any) -> Iterator[Any]:
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower().startswith("application/ld+json"):
            source = script.text or ""
            if len(source) <= _LONGEST_SCRIPT and (value := _json(source)) is not None:
                yield value


def _json(source: str) -> Any:
    """Return the value of a script, which often comes wrapped in a comment or with a comma too many."""
    source = source.strip().removeprefix("<!--").removesuffix("-->").strip()
    source = source.removeprefix("//<![CDATA[").removesuffix("//]]>").strip().rstrip(";")
    for attempt in (source, _COMMA_TOO_MANY.sub("", source)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(values: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON-LD values, the outer before the inner."""
    queue = list(values)
    for _n in range(_MOST_NODES):
        if not queue:
            return
        value = queue.pop(0)
        if isinstance(value, dict):
            yield value
            queue.extend(
                v
                for k, v in value.items()
                if k in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
            )
        elif isinstance(value, list):
            queue.extend(value[:_MOST_NODES])


def _kinds(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return [kind.rpartition("/")[2] for kind in kinds if isinstance(kind, str)]


def _meta(tree: Any) -> dict[str, str]:
    """Return the page's ``meta`` elements by lower-cased name, the first of a name."""
    out: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        value = (element.get("content") or "").strip()
        if name and value:
            out.setdefault(name.strip().lower(), value)
    return out


def _first(named: dict[str, str], names: Iterable[str]) -> str | None:
    return next((value for name in names if (value := _text(named.get(name)))), None)


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
    name = _text(value)
    return None if name is None or "://" in name else name


def _authors(linked: dict[str, Any], named: dict[str, str]) -> list[str]:
    given = linked.get("author")
    names = [_name(value) for value in (given if isinstance(given, list) else [given])[:20]]
    if not any(names):
        names = [_name(named.get(name)) for name in _AUTHORS if name in named][:1]
    return list(dict.fromkeys(name for name in names if name))


def _title(tree: Any, named: dict[str, str], outlet: str | None) -> str | None:
    if title := _first(named, _TITLES):
        return title
    headings = [text for h in tree.iter("h1") if (text := " ".join(h.text_content().split()))]
    if len(headings) == 1:
        return headings[0]
    title = next((" ".join(t.text_content().split()) for t in tree.iter("title")), "")
    return _without_outlet(title, outlet) or None


def _without_outlet(title: str, outlet: str | None) -> str:
    """Return ``title`` without the outlet's name at its end ("Headline - Outlet")."""
    last = max(_SEPARATOR.finditer(title), key=lambda found: found.start(), default=None)
    if last is None or not outlet:
        return title
    tail = title[last.end() :].lower()
    return title[: last.start()] if tail in outlet.lower() or outlet.lower() in tail else title


def _published(tree: Any, named: dict[str, str]) -> str | None:
    if stamp := _first(named, _PUBLISHED):
        return stamp
    for element in tree.iter("time"):
        if stamp := element.get("datetime"):
            return str(stamp)
    for element in tree.xpath("//*[@itemprop='datePublished']")[:1]:
        if stamp := element.get("content") or element.get("datetime") or element.text_content():
            return str(stamp)
    return _guessed_day(tree)


def _guessed_day(tree: Any) -> str | None:
    from copy import deepcopy

    from htmldate import find_date

    try:
        found: str | None = find_date(deepcopy(tree), original_date=True, extensive_search=False)
    except (ValueError, TypeError, AttributeError, OverflowError):
        return None
    return found


def _address(tree: Any, named: dict[str, str]) -> str | None:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and (element.get("href") or "").startswith(
            "http"
        ):
            return str(element.get("href"))
    url = named.get("og:url", "")
    return url if url.startswith("http") else None
