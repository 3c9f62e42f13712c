"""The words of an article's prose as keys that can be compared: folded, states under one name, grammar weighing nothing.

Only prose counts: clutter and the dateline are left out. Every word keeps its offsets.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from saksi.languages import Language, codes
from saksi.model.article import Article, Reading
from saksi.model.span import Span, merged

_WORD = re.compile(r"\w+")
"""One character class, repeated: linear on any text."""
_LONGEST_KEY = 64
GRAMMAR, FIGURE, NAME, TRADE, MATTER = 0.0, 0.3, 0.3, 0.3, 1.0
"""What a shared word tells: a word of grammar, a figure, a name or title, a word of the trade, any other."""
Range = tuple[int, int]
"""First word and one past the last, as indices into the words of an article."""


@dataclass(frozen=True, slots=True)
class Words:
    """The prose words of one article, in order.

    ``keys`` are what is compared, ``starts`` and ``ends`` the offsets in the text, ``weights`` how much a shared word
    tells (0 to 1), ``sentences`` the word ranges of the sentences, ``quotes`` those of quoted words. ``kept`` holds
    what was worked out of them so far: an article is compared with many others.
    """

    article: str
    language: str
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    weights: tuple[float, ...]
    sentences: tuple[Range, ...]
    quotes: tuple[Range, ...]
    kept: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.keys)

    def span(self, first: int, last: int) -> Span:
        """Return the characters from word ``first`` up to, not with, word ``last``."""
        return Span(self.starts[first], self.ends[last - 1])

    def weight(self, first: int, last: int) -> float:
        """Return how much the words of a range tell together."""
        return sum(self.weights[first:last])


def of(reading: Reading) -> Words:
    """Return the words of a reading."""
    article = reading.article
    found = list(_collapsed(_tokens(article), _states(reading)))
    keys = tuple(key for key, _start, _end in found)
    starts = tuple(start for _key, start, _end in found)
    ends = tuple(end for _key, _start, end in found)
    names = merged(m.span for e in reading.facts.entities for m in e.mentions)
    sentences = _ranges(article.sentences, starts)
    capitals = _capitals(article.text, starts, {first for first, _last in sentences})
    weights = _weights(article.language, keys, _ranges(names, starts), capitals)
    quoted = merged(s for q in reading.facts.quotes if q.kind != "indirect" for s in q.spans)
    return Words(
        article.id, article.language, keys, starts, ends, weights, sentences, _ranges(quoted, starts)
    )  # fmt: skip


def _tokens(article: Article) -> Iterator[tuple[str, int, int]]:
    text = article.prose_text()
    skip = article.dateline.whole.end if article.dateline else 0
    start = article.dateline.whole.start if article.dateline else 0
    for match in _WORD.finditer(text):
        if not start <= match.start() < skip:
            yield folded(match.group()), match.start(), match.end()


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """Return the word without case, accents or compatibility forms, cut at 64 characters."""
    if word.isascii():
        return word[:_LONGEST_KEY].lower()
    plain = unicodedata.normalize("NFKD", word[:_LONGEST_KEY].casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)) or word[:_LONGEST_KEY]


def _states(reading: Reading) -> Mapping[int, tuple[int, str]]:
    """Return where a state is named: start → (end, key), so that "Rusia" and "Federasi Rusia" are one word."""
    out: dict[int, tuple[int, str]] = {}
    for entity in reading.facts.entities:
        if entity.kind == "state" and entity.country:
            for mention in entity.mentions:
                out[mention.span.start] = (mention.span.end, f"@{entity.country.lower()}")
    return out


def _collapsed(
    tokens: Iterator[tuple[str, int, int]], states: Mapping[int, tuple[int, str]]
) -> Iterator[tuple[str, int, int]]:
    until = -1
    for key, start, end in tokens:
        if start < until:
            continue
        if start in states:
            until, state = states[start]
            yield state, start, max(until, end)
        else:
            yield key, start, end


def _ranges(spans: tuple[Span, ...], starts: tuple[int, ...]) -> tuple[Range, ...]:
    ranges = ((bisect_left(starts, s.start), bisect_left(starts, s.end)) for s in spans)
    return tuple((first, last) for first, last in ranges if first < last)


def _capitals(text: str, starts: tuple[int, ...], firsts: Collection[int]) -> Iterator[Range]:
    """Yield the words with a capital letter within a sentence: names, whether or not they were read as entities."""
    for i, start in enumerate(starts):
        if i not in firsts and text[start].isupper():
            yield i, i + 1


def _weights(
    language: str, keys: tuple[str, ...], names: Iterable[Range], capitals: Iterable[Range]
) -> tuple[float, ...]:
    known = plain(language)
    weights = [known.get(key, FIGURE if key[0].isdigit() else MATTER) for key in keys]
    for first, last in chain(names, capitals):
        for i in range(first, last):
            weights[i] = min(weights[i], NAME)
    for first, last in _stock(language, keys):
        weights[first:last] = [GRAMMAR] * (last - first)
    return tuple(weights)


@cache
def plain(language: str) -> Mapping[str, float]:
    """Return the words of a language that tell little, and how much: grammar, the trade, titles."""
    if language not in codes():
        return {}
    table = Language(language).table("reuse")
    out: dict[str, float] = {}
    for name, weight in (("title_words", NAME), ("news_words", TRADE), ("function_words", GRAMMAR)):
        out |= {folded(word): weight for word in str(table.get(name, "")).split()}
    return out


@cache
def _stock_phrases(language: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Return the set phrases of a language by their first word, the longest first."""
    if language not in codes():
        return {}
    out: dict[str, list[tuple[str, ...]]] = {}
    for phrase in Language(language).table("reuse").get("stock_phrases", ()):
        words = tuple(folded(w) for w in str(phrase).split())
        out.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(phrases, key=len, reverse=True)) for first, phrases in out.items()}


def _stock(language: str, keys: tuple[str, ...]) -> Iterator[Range]:
    phrases = _stock_phrases(language)
    for i, key in enumerate(keys):
        for phrase in phrases.get(key, ()):
            if keys[i : i + len(phrase)] == phrase:
                yield i, i + len(phrase)
                break
