"""What an outlet is called: the usual name of a known one under any spelling or address, else the name as found."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from saksi.text import media

_PART = re.compile(r"\s+[|\-–—»:]\s+|\s+RSS\b")
_FEWEST_LABELS = 2
_WORD = re.compile(r"\w+")
_DOMAINS = frozenset([
    "com", "co", "net", "org", "id", "tv", "news", "www", "my", "sg", "uk", "au",
])  # fmt: skip
_SITE = re.compile(r"\w\.(?:com|co|net|org|id|tv|news)\b", re.IGNORECASE)


def usual(name: str | None) -> str | None:
    """Return the usual name of a known outlet; another name comes back as it is."""
    known = media.medium(name) if name else None
    return known.name if known else name


def of_address(url: str | None) -> str | None:
    """Return the outlet behind a web address: the known one with that host or the host above it, else the host."""
    try:
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return None
    labels = host.split(".")
    for start in range(max(1, len(labels) - _FEWEST_LABELS + 1)):
        if known := media.medium(".".join(labels[start:])):
            return known.name
    return host or None


def of_feed(title: str | None, link: str | None) -> str | None:
    """Return the outlet of a feed from its title ("Outlet - Latest news"), else from the address of an item."""
    first = _PART.split(title, maxsplit=1)[0].strip() if title else None
    for name in (title, first):
        if name and (known := media.medium(name)):
            return known.name
    by_address = of_address(link)
    return by_address if by_address and media.medium(by_address) else first or by_address


def is_outlet(author: str, outlet: str | None) -> bool:
    """Return whether an "author" is the outlet or its publishing house, which names nobody."""
    if _SITE.search(author):
        return True
    host = (outlet or "").partition("://")[2].partition("/")[0] or outlet or ""
    names = [label for label in _WORD.findall(host.casefold()) if label not in _DOMAINS]
    words = _WORD.findall(author.casefold())
    return bool(names) and (words == names or ("." in host and not set(names).isdisjoint(words)))
