"""What the article says someone is also called: "Tomas Ruiz, known as Tito", "Ridwan yang akrab disapa Kang Iwan".

The phrases are data (``callings`` of ``descriptions.toml``). A name so tied to another is the same person's, however the
two are spelled, and so is every later mention of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from saksi.extraction.entities.candidates import Candidate, Page
from saksi.languages import Language

_WITHIN = 15  # words between a name and the phrase that opens its other form
_BACK = 60  # words between a person and the name he is said to go by ("Karmin, as he is known")
_BODY = 5  # words of the body between an office and "who is known as"
_FRAME = 4  # words inside a phrase like "known to his friends as"
_ENDS = (". ", "! ", "? ", "\n")  # in what stands between two words: another sentence begins

Phrases = dict[str, list[tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class _Callings:
    """Phrases by their last word, or by their first one where the name stands before them."""

    before: Phrases
    between: Phrases
    after: Phrases
    frames: dict[str, frozenset[str]]
    relatives: frozenset[str]


@cache
def _callings(language: Language) -> _Callings:
    table = language.table("descriptions")
    own = table.get("callings", {})

    def phrases(key: str, end: int) -> Phrases:
        out: Phrases = {}
        for phrase in own.get(key, ()):
            parts = tuple(phrase.split())
            out.setdefault(parts[end], []).append(parts)
        for alike in out.values():
            alike.sort(key=len, reverse=True)
        return out

    return _Callings(
        phrases("before", -1),
        phrases("between", 0),
        phrases("after", 0),
        {last: frozenset(firsts) for last, firsts in own.get("frames", {}).items()},
        frozenset(table.get("relatives", ())),
    )


def tie(page: Page, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return ``candidates``, in order of the text, those that another name of someone is told of with ``calls`` set."""
    callings = _callings(page.language)
    reader = _Reader(page, candidates, callings)
    for n in range(len(candidates)):
        reader.read(n)
    return reader.out


class _Reader:
    """Reads who is also called what, one candidate after the other."""

    def __init__(self, page: Page, candidates: Sequence[Candidate], callings: _Callings) -> None:
        self._page, self._callings = page, callings
        self.out = list(candidates)
        starts = [token.start for token in page.scan.tokens]
        self._from = [bisect_left(starts, c.span.start) for c in candidates]
        self._to = [bisect_left(starts, c.span.end) for c in candidates]
        self._roles = frozenset(title.j for title in page.titles if title.sort in ("role", "noun", "office"))
        self._forms = {title.j: title for title in page.titles if title.sort in ("honorific", "kin", "rank")}

    def read(self, n: int) -> None:
        """Tie the candidate ``n`` to the one whose other name it is, if the text says so."""
        if self.out[n].record is not None and self.out[n].kind not in ("person", None):
            return
        scan, j = self._page.scan, self._to[n]
        if (
            j < len(scan.tokens)
            and scan.near(j)
            and scan.tokens[j].cap
            and self._page.words.plain(scan.low(j))
        ):
            return  # "known as Super | Tuesday"
        owner = self._before(n)
        if owner is None:
            owner = self._between(n)
        if owner is None:
            owner = self._after(n)
        if owner is None or self.out[owner].kind not in ("person", None):
            return
        self.out[owner] = replace(self.out[owner], kind="person", sure=True)
        self.out[n] = replace(self.out[n], kind="person", sure=True, calls=self.out[owner].span)

    def _before(self, n: int) -> int | None:
        """Return whose other name ``n`` is by the phrase before it: "X, also known as | Y"."""
        scan = self._page.scan
        i = self._from[n]
        while (title := self._forms.get(i)) is not None:
            i = title.i
        if not _open(scan.gap(i)):
            return None
        for parts in self._callings.before.get(scan.low(i - 1), ()):
            start = i - len(parts)
            if start > 0 and self._stands(start, parts):
                return self._whose(n, start)
        framed = self._framed(i)
        return self._whose(n, framed) if framed is not None else None

    def _whose(self, n: int, start: int) -> int | None:
        """Return whose other name it is: who is named before, or meant by "the coach, who goes by …"."""
        owner = self._owner(n, start)
        if owner is None and self._is_described(start):
            return self._subject(n)
        return owner

    def _is_described(self, start: int) -> bool:
        """Return whether a role or noun without a name, and a relative, stand before the phrase at token ``start``."""
        scan, k = self._page.scan, start
        while k > 0 and start - k < _FRAME and scan.low(k) not in self._callings.relatives:
            if not scan.near(k):
                return False
            k -= 1
        if scan.low(k) not in self._callings.relatives:
            return False
        first = k
        while (
            first - k < _BODY and k not in self._roles and k > 0 and scan.near(k) and scan.tokens[k - 1].cap
        ):
            k -= 1  # the body that the office is held in
        return k in self._roles and scan.near(first)

    def _framed(self, i: int) -> int | None:
        """Return where a phrase begins that closes before token ``i`` and has a few words inside: "known | to fans | as"."""
        scan = self._page.scan
        opening = self._callings.frames.get(scan.low(i - 1), frozenset())
        for n in range(i - 2, max(i - 2 - _FRAME, 0), -1):
            if scan.tokens[n].cap or not scan.near(n + 1):
                return None
            if scan.low(n) in opening:
                return n
        return None

    def _owner(self, n: int, start: int) -> int | None:
        """Return the person named last before the phrase at token ``start``, where an aside about him holds it."""
        scan = self._page.scan
        for m in range(n - 1, -1, -1):
            end = self._to[m]
            if start - end > _WITHIN:
                return None
            if end > start or self.out[m].kind not in ("person", None):
                continue
            if any(mark in scan.gap(k) for k in range(end, start + 1) for mark in _ENDS):
                return None
            aside = (
                end == start or scan.gap(end).lstrip("”\"'’")[:1] in (",", "(") or scan.gap(end)[:2] == " ("
            )
            return m if aside or scan.low(end) in self._callings.relatives else None
        return None

    def _between(self, n: int) -> int | None:
        """Return whose other name ``n`` is by the phrase behind it: "Y, sapaan akrab | X"."""
        end = self._behind(n, self._callings.between) if self._parted(n) else None
        if end is None or n + 1 == len(self.out):
            return None
        i = self._from[n + 1]
        while (title := self._forms.get(i)) is not None and title.i >= end:
            i = title.i
        return n + 1 if i == end else None

    def _after(self, n: int) -> int | None:
        """Return whose other name ``n`` is by the phrase behind it: "Y, as he is known"; who was named before."""
        return self._subject(n) if self._behind(n, self._callings.after) is not None else None

    def _subject(self, n: int) -> int | None:
        """Return the person named first in the nearest sentence before the candidate that names people."""
        found: int | None = None
        for m in range(n - 1, -1, -1):
            if self._from[n] - self._to[m] > _BACK:
                break
            if found is not None and self._are_apart(m, found):
                break
            if self.out[m].kind == "person" and self.out[m].name != self.out[n].name:
                found = m  # of those named in one sentence the first, its subject
        return found

    def _are_apart(self, m: int, n: int) -> bool:
        """Return whether a sentence ends between the candidates ``m`` and ``n``."""
        scan = self._page.scan
        return any(mark in scan.gap(k) for k in range(self._to[m], self._from[n] + 1) for mark in _ENDS)

    def _behind(self, n: int, phrases: Phrases) -> int | None:
        """Return the end of the phrase that follows the candidate."""
        scan, j = self._page.scan, self._to[n]
        if any(c not in _CLOSING for c in scan.gap(j)):
            return None
        ends = [j + len(parts) for parts in phrases.get(scan.low(j), ()) if self._stands(j, parts)]
        return max(ends, default=None)

    def _parted(self, n: int) -> bool:
        """Return whether a comma or a closing mark stands behind the candidate."""
        return bool(self._page.scan.gap(self._to[n]).strip())

    def _stands(self, start: int, parts: tuple[str, ...]) -> bool:
        scan = self._page.scan
        if start + len(parts) > len(scan.tokens):
            return False
        return all(
            scan.low(start + n) == part and (n == 0 or scan.gap(start + n) in (" ", ".", ". ", "/", "-"))
            for n, part in enumerate(parts)
        )


_CLOSING = " ,\"”’')(–—-"  # what may stand between a name and the phrase behind it


def _open(gap: str) -> bool:
    """Return whether nothing but a blank or an opening mark stands between a phrase and the name behind it."""
    return all(c in " .,:\"“‘'" for c in gap)
