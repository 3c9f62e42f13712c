"""Which language a text is in: small words first, then the profile of its letters.

Small words (``detect.toml`` of every language) decide wherever there are enough of them, which holds from a single
sentence upwards; they also part Indonesian from Malay, whose letters look the same. What they cannot decide goes to
the n-gram profiles of Resiliparse, 101 languages, which are reliable on articles and not on sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple, cast

from saksi import languages

SAMPLE = 100_000
"""How many characters are looked at: the whole of any article, the beginning of a book."""

ENOUGH = 0.12
"""The share of small words from which a text is in a language. Running news text has 0.25 to 0.5, a headline 0.1, a
text in another language under 0.03."""

SOME = 0.04
"""The share below which small words are no evidence: names and titles bring a few into any language."""

_WORD = re.compile(r"[^\W\d_]+")
_NO_NEWS = frozenset(["unknown", "la", "eo", "ia", "io", "vo"])  # learned and planned languages
_SHORT = 200  # characters; below this the letter profiles err more often than not


class _Words(NamedTuple):
    small: frozenset[str]
    neighbours: Mapping[str, tuple[frozenset[str], frozenset[str]]]


def language(text: str) -> str | None:
    """Return the code of the language of ``text`` (``id``, ``en``, or that of one we do not read), ``None`` if unclear."""
    sample = text[:SAMPLE]
    counted = Counter(word.lower() for word in _WORD.findall(sample))
    total = counted.total()
    if not total:
        return None
    shares = {code: _count(counted, _words(code).small) / total for code in languages.codes()}
    best = max(shares, key=lambda code: (shares[code], code))
    if shares[best] >= ENOUGH:
        return _or_neighbour(best, counted)
    profile = _by_letters(sample)
    if profile in shares:
        return _or_neighbour(profile, counted)
    if shares[best] >= SOME or (len(sample) < _SHORT and shares[best] > 0):
        return _or_neighbour(best, counted)
    return profile


def normal(name: str | None) -> str | None:
    """Return the code for a language named in metadata ("id-ID", "in", "Indonesian"); unknown names come back lowered."""
    if not name:
        return None
    lowered = " ".join(name.lower().replace("_", "-").split())
    base = lowered.partition("-")[0]
    for code in languages.codes():
        names = languages.load(code).table("detect").get("names", [])
        if code == base or lowered in names or base in names:
            return code
    return base or None


def _count(counted: Counter[str], words: frozenset[str]) -> int:
    return sum(counted[word] for word in words)


def _or_neighbour(code: str, counted: Counter[str]) -> str:
    """Return ``code``, or the language beside it whose own words outnumber those of ``code``."""
    for neighbour, (theirs, ours) in _words(code).neighbours.items():
        if _count(counted, theirs) > 1 + _count(counted, ours):
            return neighbour
    return code


@cache
def _words(code: str) -> _Words:
    table = languages.load(code).table("detect")
    pairs = {
        name: (frozenset(lists["theirs"]), frozenset(lists["ours"]))
        for name, lists in table.get("neighbours", {}).items()
    }
    return _Words(frozenset(table.get("words", [])), pairs)


def _by_letters(sample: str) -> str | None:
    from resiliparse.parse.lang import detect_fast

    ranked = cast(list[tuple[str, int]], detect_fast(sample, n_results=3))
    return next((code for code, _rank in ranked if code not in _NO_NEWS), None)
