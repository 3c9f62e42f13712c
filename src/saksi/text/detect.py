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

PLENTY = ((1_000, 0.08), (200, 0.15))
"""From how many characters on which share of small words decides alone. Running news text has 0.25 to 0.5, tables and
lists 0.1; other languages that happen to write a few of them stay under 0.05 over a page, though not in every sentence."""

_SHORT = 60
"""Of a text of fewer characters the letter profiles only say which of our languages it is more like: among all 101
they err more often than not."""

_PULL = 0.8
"""How much further than the nearest profile ours may be, for each unit of share: at 0.1, eight per cent."""

_WORD = re.compile(r"[^\W\d_]+")
_NO_NEWS = frozenset(["la", "eo", "ia", "io", "vo"])  # learned and planned languages


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
    likely = max(shares, key=lambda code: (shares[code], code))
    is_plain = any(len(sample) >= length and shares[likely] >= share for length, share in PLENTY)
    code = likely if is_plain else _by_letters(sample, likely, shares[likely])
    return code if code is None or code not in shares else _or_neighbour(code, counted)


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


def _by_letters(sample: str, likely: str, share: float) -> str | None:
    """Return the language with the nearest letter profile; ``likely`` if its own is not much further, given ``share``."""
    ranks = _ranks(sample)
    if not ranks:
        return likely if share else None
    if len(sample) < _SHORT:
        ranks = {code: rank for code, rank in ranks.items() if code in languages.codes()} or ranks
    nearest = min(ranks, key=lambda code: ranks[code])
    is_near = likely in ranks and ranks[likely] <= ranks[nearest] * (1 + _PULL * share)
    return likely if share and is_near else nearest


def _ranks(sample: str) -> dict[str, int]:
    """Return how far the sample is from the profile of each language; none where it is near no profile at all."""
    from resiliparse.parse.lang import detect_fast

    found = cast(list[tuple[str, int]], detect_fast(sample, n_results=200))
    return {code: rank for code, rank in found if code not in _NO_NEWS}
