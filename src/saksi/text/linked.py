"""JSON-LD: the schema.org object that describes a page's article (https://schema.org/NewsArticle)."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

_LONGEST_SCRIPT = 2_000_000
_MOST_NODES = 5_000
_ARTICLES = re.compile(r"\w*Article|Report|\w*Posting")
_PAGES = re.compile(r"WebPage|ItemPage")
_INNER = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement")
_COMMA_TOO_MANY = re.compile(r",(?=\s{0,100}[}\]])")


def article(tree: Any) -> dict[str, Any]:
    """Return the object that describes the article of a parsed page, the page's own where there is none, else ``{}``."""
    nodes = list(_nodes(_values(tree)))
    for kinds in (_ARTICLES, _PAGES):
        for node in nodes:
            if any(kinds.fullmatch(kind) for kind in _kinds(node)):
                return node
    return {}


def _values(tree: Any) -> Iterator[Any]:
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
    queue = deque(values)
    for _n in range(_MOST_NODES):
        if not queue:
            return
        value = queue.popleft()
        if isinstance(value, dict):
            yield value
            queue.extend(inner for name, inner in value.items() if name in _INNER)
        elif isinstance(value, list):
            queue.extend(value[:_MOST_NODES])


def _kinds(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return [kind.rpartition("/")[2] for kind in kinds if isinstance(kind, str)]
