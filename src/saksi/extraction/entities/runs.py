"""How an article calls its people and places where they stand alone: evidence for where a name begins and ends.

"Kepala Kantor Imigrasi Serang Hendra Gautama" may be cut anywhere; "menurut Hendra Gautama" elsewhere shows where.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from saksi.extraction.entities.scan import Scan
from saksi.extraction.entities.words import Words

_LONGEST = 5  # words of a run that is kept

Lows = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of capitalised words that stand alone: all of them, those seen again, those that speak, or are somewhere.

    ``last`` are the words behind given names.
    """

    alone: frozenset[Lows] = frozenset()
    again: frozenset[Lows] = frozenset()
    speaking: frozenset[Lows] = frozenset()
    located: frozenset[Lows] = frozenset()
    last: frozenset[str] = frozenset()

    def person_in(self, lows: Lows) -> int | None:
        """Return where in ``lows``, behind its first word, the name of someone begins who speaks elsewhere.

        A lone last word may be a surname: the word before it is taken, too, where one is left before that, and nobody
        else of that surname stands in the article.
        """
        for n in range(1, len(lows)):
            rest = lows[n:]
            if rest in self.speaking or (len(rest) > 1 and (rest[0],) in self.speaking):
                return self._whole(lows, n)
        return None

    def _whole(self, lows: Lows, n: int) -> int | None:
        if len(lows) - n > 1:
            return n
        if any(len(run) > 1 and run[-1] == lows[n] and run[-2] != lows[n - 1] for run in self.alone):
            return None
        return n - 1 if n > 1 else n


def find(scan: Scan, words: Words, roles: Container[str]) -> Runs:
    """Return the runs of ``scan``; function words and ``roles`` before a run are no part of it. Linear."""
    alone: set[Lows] = set()
    again: set[Lows] = set()
    speaking: set[Lows] = set()
    located: set[Lows] = set()
    i = 0
    while i < len(scan.tokens):
        if not _named(scan, i, words):
            i += 1
            continue
        j = i + 1
        while j < len(scan.tokens) and scan.near(j) and _named(scan, j, words):
            j += 1
        start = i
        while start < j and scan.tokens[start].low in roles:
            start += 1
        if 0 < j - start <= _LONGEST and not scan.headline[i]:
            lows = tuple(token.low for token in scan.tokens[start:j])
            (again if lows in alone else alone).add(lows)
            if _speaks(scan, start, j, words) and not _is_of_post(scan, start):
                speaking.add(lows)
            if scan.near(start) and scan.low(start - 1) in words.always_locative:
                located.add(lows)
        i = j
    last = frozenset(lows[-1] for lows in alone if len(lows) > 1 and lows[0] in words.given)
    return Runs(frozenset(alone), frozenset(again), frozenset(speaking), frozenset(located), last)


def _is_of_post(scan: Scan, i: int) -> bool:
    """Return whether something known stands behind another capital: "Ketua Bawaslu menyatakan" lets no Bawaslu speak."""
    hit = scan.owner[i]
    return hit is not None and hit.record.sort != "person" and scan.near(i) and scan.tokens[i - 1].cap


def _named(scan: Scan, i: int, words: Words) -> bool:
    token = scan.tokens[i]
    if i in scan.lettered:
        return False
    return token.cap and not token.text[0].isdigit() and not words.plain(token.low)


def _speaks(scan: Scan, i: int, j: int, words: Words) -> bool:
    if scan.near(i) and scan.low(i - 1) in words.speech_before:
        return True
    j = scan.behind(j)
    return scan.near(j) and scan.low(j) in words.speech_after
