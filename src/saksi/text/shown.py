"""What a page shows its readers, where its metadata is silent: the headline, and the date that stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from saksi.text import stamps

_LONGEST_STAMP = 80
_NEAR = 40
"""How many elements a date may stand from the headline; dates further off belong to other articles."""

_NOT_SHOWN = ("title", "a", "script", "style", "option", "textarea", "noscript")
_SEPARATOR = re.compile(r"\s+[|\-–—»:]+\s+")
_CLOCK = re.compile(r"\d[:.]\d\d")


def headline(tree: Any, stated: str | None, outlet: str | None) -> str | None:
    """Return the headline of a parsed page.

    ``stated`` is what the metadata calls the page, often with the outlet's name or the section's before or behind:
    where a heading of the page stands inside it, the heading is the headline.
    """
    headings = [text for h in tree.iter("h1", "h2") if (text := _text_of(h))]
    stated = stated or next((text for t in tree.iter("title") if (text := _text_of(t))), None)
    if stated is None:
        firsts = [text for h in tree.iter("h1") if (text := _text_of(h))]
        return firsts[0] if len(firsts) == 1 else None
    inside = [
        text for text in headings if text.casefold() in stated.casefold() and 2 * len(text) >= len(stated)
    ]
    return max(inside, key=len, default=None) or _without_outlet(stated, outlet)


def _text_of(element: Any) -> str:
    return " ".join(element.text_content().split())


def _without_outlet(title: str, outlet: str | None) -> str:
    """Return ``title`` without the outlet's name at its end ("Headline - Outlet")."""
    last = max(_SEPARATOR.finditer(title), key=lambda found: found.start(), default=None)
    if last is None or not outlet:
        return title
    tail, name = title[last.end() :].casefold(), outlet.casefold()
    return title[: last.start()] if tail in name or name in tail else title


def stamp(tree: Any, title: str | None) -> str | None:
    """Return the date stamp with a time of day that stands nearest to the headline, if one is near."""
    here: int | None = None
    found: list[tuple[int, str]] = []
    for at, element in enumerate(tree.iter()):
        if here is None and title and _shows(element, title):
            here = at
        found.extend((at, value) for value in _stamps(element))
    if here is None:
        return None
    distance, nearest = min(((abs(at - here), value) for at, value in found), default=(_NEAR + 1, ""))
    return nearest if distance <= _NEAR else None


def _shows(element: Any, title: str) -> bool:
    """Return whether an element of the page's body holds the headline, with a few words about it at most."""
    if element.tag in ("h1", "h2"):
        return _text_of(element) == title
    text = element.text
    if (
        not text
        or element.tag in _NOT_SHOWN
        or not len(title) <= len(text) <= 2 * len(title) + _LONGEST_STAMP
    ):
        return False
    return title in " ".join(text.split())


def _stamps(element: Any) -> Iterator[str]:
    for value in (element.get("datetime"), element.text, element.tail):
        if value and 10 <= len(value.strip()) <= _LONGEST_STAMP and _CLOCK.search(value):
            normal = stamps.normal(value, day_first=True)
            if normal is not None and "T" in normal:
                yield value.strip()


def guessed_day(tree: Any) -> str | None:
    """Return the day that htmldate finds in the page."""
    from copy import deepcopy

    from htmldate import find_date

    try:
        found: str | None = find_date(deepcopy(tree), original_date=True, extensive_search=False)
    except (ValueError, TypeError, AttributeError, OverflowError):
        return None
    return found
