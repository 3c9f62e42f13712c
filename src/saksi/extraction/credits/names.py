"""Names of sources in a sentence: known media wherever they stand, and any name directly after a cue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from saksi.extraction.credits.lexicon import Lexicon, date_words
from saksi.model.facts import CreditKind
from saksi.text import media, small_words
from saksi.text.media import Medium

_PIECE = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MOST_PIECES = 7
_SITE = re.compile(
    r"(?:[A-Za-z0-9][\w-]{1,40}\.){1,3}(?:com|co|id|net|org|tv|news|info|go|ac|eu|uk)\b(?:\.\w{2})?",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"@[A-Za-z0-9_](?:[A-Za-z0-9_.]{0,40}[A-Za-z0-9_])?")
_WORD = r"[A-Z0-9][\w.'’&-]*"
_RUN = re.compile(
    rf"[A-Z][\w'’&-]*(?:\.[A-Za-z]{{2,4}}\b)?(?:\s(?:(?:of|the|for|and|de|la|el)\s){{0,2}}{_WORD}){{0,5}}"
)
_FUZZY_FROM = 9
_FUZZY = 92.0


@dataclass(frozen=True, slots=True)
class Named:
    """A source as it stands in a string: where, under which usual name, of which kind."""

    start: int
    end: int
    name: str
    kind: CreditKind
    platform: bool = False
    known: bool = True


def known(text: str) -> list[Named]:
    """Return the known media named in ``text``, in order, the longest names only. ``text`` is a sentence."""
    pieces = list(_pieces(text))
    out: list[Named] = []
    i = 0
    while i < len(pieces):
        found = _longest(text, pieces, i)
        if found is None:
            i += 1
            continue
        out.append(found[0])
        i = found[1]
    return out


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield runs of letters and digits, cut where a small letter meets a capital ("dariReuters")."""
    for match in _PIECE.finditer(text):
        at, end = match.span()
        if not text[at + 1 : end].islower():  # in small letters behind the first nothing is to be cut
            for cut in _CAMEL.finditer(match.group()):
                yield at, match.start() + cut.start()
                at = match.start() + cut.start()
        yield at, end


def _longest(text: str, pieces: list[tuple[int, int]], i: int) -> tuple[Named, int] | None:
    start = pieces[i][0]
    if start and text[start - 1].isalnum() and not text[start].isupper():
        return None
    if not _opens_name(text[slice(*pieces[i])]):
        return None
    for n in range(min(_MOST_PIECES, len(pieces) - i), 0, -1):
        end = pieces[i + n - 1][1]
        words = text[start:end]
        if (
            len(words) > 60
            or "," in words
            or "\n\n" in words
            or (end < len(text) and text[end].isalnum() and n == 1 and len(words) < 4)
        ):
            continue
        medium = media.medium(words)
        if medium and _written(words, medium):
            return _named(start, end, medium), i + n
    return None


@lru_cache(maxsize=20_000)
def _opens_name(word: str) -> bool:
    """Return whether the name of a known medium begins with a word; words come again and again."""
    return media.key(word) in media.openings()


def _named(start: int, end: int, medium: Medium) -> Named:
    platform = medium.kind == "platform"
    kind: CreditKind = "social" if platform else "agency" if medium.kind == "agency" else "outlet"
    return Named(start, end, medium.name, kind, platform)


def _written(words: str, medium: Medium) -> bool:
    """Return whether the words are written as a name is: with a capital, unless the name has none."""
    small = medium.kind == "platform" and len(words) > 5
    return small or any(c.isupper() for c in words) or words in _small_names()


@cache
def _small_names() -> frozenset[str]:
    """Return the names that are written without a capital (detik, dpa, kompas.com)."""
    return frozenset(n for n in media.spellings() if n == n.lower())


def at(text: str, start: int, lexicon: Lexicon) -> Named | None:
    """Return the source whose name begins at ``start`` of ``text``, known or not; ``None`` where no name begins."""
    window = text[start : start + 120]
    lead = len(window) - len(window.lstrip(" \n\t\"'“‘("))
    window, start = window[lead:], start + lead
    first = known(window)
    if first and first[0].start == 0:
        named = first[0]
        return Named(start, start + named.end, named.name, named.kind, named.platform)
    site = _SITE.match(window)
    if site:
        lead = _glued(site.group(), lexicon)
        return Named(start + lead, start + site.end(), site.group()[lead:], "outlet")
    handle = _HANDLE.match(window)
    if handle:
        return Named(start, start + handle.end(), handle.group(), "social", known=False)
    return _any_name(window, start, lexicon)


def _glued(site: str, lexicon: Lexicon) -> int:
    """Return how much of ``site`` is a word for sites that ran into it ("lamankabar.co.id")."""
    lead = next((len(word) for word in lexicon.glued if site.startswith(word)), 0)
    return lead if site[lead : lead + 1].isalnum() and "." in site[lead + 1 :] else 0


def _any_name(window: str, start: int, lexicon: Lexicon) -> Named | None:
    """Return the run of capitalised words with which ``window`` begins, without a date at its end."""
    lead = next((len(word) + 1 for word in small_words.articles() if window.startswith(f"{word} ")), 0)
    match = _RUN.match(window, lead)
    if match is None:
        return None
    name = _undated(match.group())
    first = name.split(" ", 1)[0]
    if len(name) < 2 or first in lexicon.never or first.casefold() in date_words():
        return None
    start += lead
    usual = _misspelt(name)
    if usual:
        return Named(start, start + len(name), usual.name, "agency" if usual.kind == "agency" else "outlet")
    official = lexicon.bodies.search(name) is not None
    return Named(start, start + len(name), name, "official" if official else "outlet", known=False)


def _undated(name: str) -> str:
    """Return ``name`` without days, months and stops at its end."""
    while True:
        name = name.rstrip(" .,'’-")
        head, _space, last = name.rpartition(" ")
        if last.casefold() not in date_words() and not (
            last.isdigit() and head.rpartition(" ")[2].casefold() in date_words()
        ):
            return name
        if not head:
            return ""
        name = head


@cache
def _long_keys() -> tuple[str, ...]:
    return tuple(k for k in media.known() if len(k) >= _FUZZY_FROM)


def _misspelt(name: str) -> Medium | None:
    """Return the medium of which ``name`` is a slip of the pen, if it is one of exactly one."""
    folded = media.key(name)
    if len(folded) < _FUZZY_FROM:
        return None
    from rapidfuzz import fuzz, process

    best = process.extract(folded, _long_keys(), scorer=fuzz.ratio, score_cutoff=_FUZZY, limit=2)
    names = {media.known()[key].name for key, _score, _i in best}
    return media.known()[best[0][0]] if len(names) == 1 else None
