"""The phrases of page furniture, of all languages together: a page may carry another language's advertisement line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from saksi.languages import codes, load
from saksi.model.article import ClutterKind
from saksi.text.hints import Hints


@dataclass(frozen=True, slots=True)
class Phrases:
    """What the `clutter` tables hold, ready to be looked up.

    ``lines``: folded phrase to kind. ``prefixes``: longest first. ``ending``: share phrases. ``hints``: whether a phrase of ``inline`` is there. ``caption``, ``marks``, ``sources``, ``zones``,
    ``stamp``: single words.
    """

    lines: Mapping[str, ClutterKind]
    prefixes: re.Pattern[str]
    prefix_kinds: Mapping[str, ClutterKind]
    ending: re.Pattern[str]
    tail: tuple[tuple[str, ClutterKind], ...]
    inline: re.Pattern[str]
    hints: Hints
    caption: frozenset[str]
    marks: frozenset[str]
    sources: frozenset[str]
    zones: frozenset[str]
    stamp: frozenset[str]


def fold(line: str) -> str:
    """Return ``line`` in small letters, white space made single, without punctuation at its ends."""
    folded = " ".join(line.casefold().split())
    start, end = 0, len(folded)
    while start < end and not folded[start].isalnum():
        start += 1
    while start < end and not folded[end - 1].isalnum():
        end -= 1
    return folded[start:end]


@cache
def phrases() -> Phrases:
    """Return the phrases of all languages."""
    prefixes = {p.casefold(): k for k, p in _entries("prefix")}
    inline = sorted((p for _kind, p in _entries("inline")), key=len, reverse=True)
    return Phrases(
        lines={fold(p): k for k, p in _entries("line")},
        prefixes=_either(prefixes),
        prefix_kinds=prefixes,
        ending=_either({p.casefold(): k for k, p in _entries("ending")}),
        tail=tuple((p.casefold(), k) for k, p in _entries("tail")),
        inline=re.compile(rf"(?i:{'|'.join(map(re.escape, inline))})"),
        hints=Hints({"inline": inline}),
        caption=frozenset(_words("caption", "words")),
        marks=frozenset(_words("caption", "marks")),
        sources=frozenset(_words("source", "heads")),
        zones=frozenset(_words("stamp", "zones")),
        stamp=frozenset(_words("stamp", "words")),
    )


def _either(entries: Mapping[str, ClutterKind]) -> re.Pattern[str]:
    longest = sorted(entries, key=len, reverse=True)
    return re.compile(rf"({'|'.join(map(re.escape, longest))})")


def _entries(section: str) -> Iterator[tuple[ClutterKind, str]]:
    for code in codes():
        for kind, entries in load(code).table("clutter").get(section, {}).items():
            yield from ((kind, entry) for entry in entries)


def _words(section: str, name: str) -> Iterator[str]:
    for code in codes():
        yield from (w.casefold() for w in load(code).table("clutter").get(section, {}).get(name, ()))
