"""The sources an article names, and which of them are the outlet itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from saksi.comparison.words import folded
from saksi.languages import codes, load
from saksi.model.article import Article, Reading
from saksi.model.facts import Credit
from saksi.model.span import Span, merged

_DOMAINS = frozenset(["com", "net", "org", "id", "co", "tv", "news", "www", "http", "https"])
LENDERS = frozenset({"agency", "outlet"})
"""Kinds of credits whose words an article may be made of; officials, documents and posts are what it reports on."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source as one article names it: its key, its name, and the credits that name it."""

    key: str
    name: str
    credits: tuple[Credit, ...]

    @property
    def reach(self) -> tuple[Span, ...]:
        """Return the text that rests on the source."""
        return merged(c.scope for c in self.credits)

    @property
    def lends(self) -> bool:
        """Return whether it is an outlet or an agency, by its kind or by its name ("Kantor Berita …")."""
        return any(c.kind in LENDERS for c in self.credits) or any(
            w in _words("agency_words") for w in _split(self.name)
        )


def named(reading: Reading) -> tuple[Source, ...]:
    """Return the sources a reading credits, each once, without the outlet itself."""
    grouped: dict[str, list[Credit]] = {}
    for credit in reading.facts.credits:
        if credit.kind != "anonymous" and not is_self(credit.name, reading.article):
            grouped.setdefault(key(credit.name), []).append(credit)
    return tuple(Source(k, found[0].name, tuple(found)) for k, found in grouped.items() if k)


def lenders(readings: Iterable[Reading]) -> frozenset[str]:
    """Return the keys of the outlets and agencies that any of the readings credits as such."""
    return frozenset(s.key for r in readings for s in named(r) if s.lends)


def is_self(name: str, article: Article) -> bool:
    """Return whether a credit names the outlet that published the article."""
    outlet = (article.outlet or "").partition("(")[
        0
    ]  # "Pos Timur (Antara)": what stands in brackets is where it is from
    return bool(outlet.strip()) and _bare(name) == _bare(outlet)


class Outlets:
    """The articles of a story by the names under which their outlets are credited."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._of: dict[str, list[Article]] = defaultdict(list)
        for reading in readings:
            self._of[reading.article.outlet or ""].append(reading.article)
        self._known: dict[str, tuple[str, ...]] = {}

    def articles(self, name: str) -> tuple[str, ...]:
        """Return the articles of the outlet that a credit names."""
        if name not in self._known:
            own = (some for some in self._of.values() if is_self(name, some[0]))
            self._known[name] = tuple(sorted(article.id for some in own for article in some))
        return self._known[name]


def credited(readings: Sequence[Reading]) -> dict[str, frozenset[str]]:
    """Return for each article the others that are of outlets which it credits."""
    outlets = Outlets(readings)
    return {r.article.id: frozenset(a for s in named(r) for a in outlets.articles(s.name)) for r in readings}


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    """Return the key without words such as "daily": a paper that calls itself "Lentera" is "Harian Lentera"."""
    words = [w for w in _split(name) if w not in _DOMAINS and w not in _words("source_words", "outlet_words")]
    return key("".join(words)) or key(name)


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """Return what two names of one outlet or agency have in common: "Antaranews.com" and "ANTARA News" are one."""
    words = [w for w in _split(name) if w not in _DOMAINS and w not in _words("source_words")]
    return "".join(words).removesuffix("news") or "".join(_split(name))


def _split(name: str) -> Iterator[str]:
    for part in "".join(c if c.isalnum() else " " for c in name[:200]).split():
        yield folded(part)


@cache
def _words(*names: str) -> frozenset[str]:
    tables = [load(code).table("lineage") for code in codes()]
    return frozenset(
        folded(w) for table in tables for name in names for w in str(table.get(name, "")).split()
    )
