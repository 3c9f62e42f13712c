"""Further words that take up a person already named: "menteri itu", "perwira itu", "the colonel", "the fisherman".

Offices held by one at a time are read in ``epithets``; here is the rest. A word means the one person of the article who
bears such a role; a word that says only what someone is means the person spoken of last. Where two fit, neither is meant.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from saksi.extract.entities.candidates import Page
from saksi.extract.entities.linking import Cluster
from saksi.extract.entities.titles import Title
from saksi.languages import Language

_BACK = 2  # sentences before its own in which a word finds its person
_ACROSS = 4  # words at most between a word and its pointer
_KEPT = 12  # mentions that are remembered
_HOLDERS = 64  # people with one role that are compared
_LONG = 5  # letters: a shorter word is no verb with a prefix


@dataclass(frozen=True, slots=True)
class _Words:
    pointers: frozenset[str]
    determiners: frozenset[str]
    indefinite: frozenset[str]
    not_him: frozenset[str]
    inside: frozenset[str]
    named_inside: frozenset[str]
    not_inside: frozenset[str]
    loose: frozenset[str]
    stops: frozenset[str]
    verb_starts: tuple[str, ...]
    taken_up: dict[str, frozenset[str]]
    modifiers_first: bool


@cache
def _words(language: Language) -> _Words:
    titles, own = language.table("titles"), language.table("descriptions")
    return _Words(
        frozenset(titles.get("pointers", ())),
        frozenset(titles.get("determiners", ())) | frozenset(own.get("determiners", ())),
        frozenset(titles.get("articles", ())),
        frozenset(titles.get("as_words", ())),
        frozenset(own.get("inside", ())),
        frozenset(own.get("named_inside", ())),
        frozenset(own.get("not_inside", ())),
        frozenset(own.get("loose_pointers", ())),
        frozenset(own.get("stops", ())),
        tuple(own.get("verb_starts", ())),
        {word: frozenset(roles) for word, roles in own.get("taken_up", {}).items()},
        bool(titles.get("modifiers_first", False)),
    )


def attach(page: Page, clusters: list[Cluster]) -> None:
    """Add to each person the words that take him up, in order of the text."""
    words = _words(page.language)
    used = {id(title) for cluster in clusters for title in cluster.titles}
    covered = {span for cluster in clusters for span in cluster.spans}
    people = _People(page, clusters, words)
    for title in page.titles:
        if id(title) in used or title.sort == "kin" or page.scan.span(title.i, title.j) in covered:
            continue
        end = _pointed_at(page, title, words)
        if end is None:
            people.introduced(title)
            continue
        person = people.meant(title)
        if person is not None:
            person.spans.append(page.scan.span(title.i, end))
            people.mentioned(title.i, person)


def _pointed_at(page: Page, title: Title, words: _Words) -> int | None:
    """Return the end of a description that points at someone; ``None`` where it belongs to a name or means an office."""
    scan = page.scan
    before = scan.low(title.i - 1)
    if (
        _doubled(scan.low, title)
        or before in words.not_him
        or (scan.near(title.j) and title.j < len(scan.tokens) and _goes_on(page, title))
    ):
        return None
    if before in words.determiners and scan.near(title.i):
        return title.j
    return _pointer_behind(page, title, words)


def _doubled(low: Callable[[int], str], title: Title) -> bool:
    """Return whether the word is said twice, as plurals are ("pemain-pemain itu")."""
    return low(title.i) in (low(title.i - 1), low(title.j))


def _goes_on(page: Page, title: Title) -> bool:
    """Return whether a name follows, or what tells of whom or of what ("the head of …")."""
    token = page.scan.tokens[title.j]
    return (token.cap and not _is_inside(page, title.j)) or token.low in page.words.body_joins


def _is_inside(page: Page, n: int) -> bool:
    return page.scan.low(n - 1) in _words(page.language).named_inside


def _pointer_behind(page: Page, title: Title, words: _Words) -> int | None:
    """Return where a pointer follows, at once or across a few words that belong to the description."""
    scan = page.scan
    for n in range(title.j, min(title.j + _ACROSS + 1, len(scan.tokens))):
        if not scan.near(n):
            return None
        if scan.low(n) in words.pointers:
            return None if _is_loose(page, title, n, words) else n
        if not _may_stand_inside(page, n, title, words):
            return None
    return None


def _is_loose(page: Page, title: Title, n: int, words: _Words) -> bool:
    """Return whether the pointer at ``n`` may belong to what follows: "harga di tingkat petani | ini naik"."""
    return page.scan.low(n) in words.loose and title.sort == "noun" and not page.scan.tokens[title.i].first


def _may_stand_inside(page: Page, n: int, title: Title, words: _Words) -> bool:
    token = page.scan.tokens[n]
    if token.low in words.inside or token.text[0].isdigit():
        return True
    if token.cap:
        return _is_inside(page, n)
    return title.sort != "noun" and token.low not in words.not_inside and may_belong(page, n)


def may_belong(page: Page, n: int) -> bool:
    """Return whether token ``n``, a word in small letters behind a role, may be part of it: no verb, no preposition."""
    words, low = _words(page.language), page.scan.low(n)
    return low not in words.stops and not (len(low) > _LONG and low.startswith(words.verb_starts or ("\0",)))


class _People:
    """Who of the article's people bears which role, and who was spoken of last."""

    def __init__(self, page: Page, clusters: list[Cluster], words: _Words) -> None:
        self._page, self._words = page, words
        self._bearers: dict[str, list[tuple[Cluster, Title]]] = {}
        self._indefinite: set[str] = set()
        self._starts = [token.start for token in page.scan.tokens]
        self._sentences = [n for n, token in enumerate(page.scan.tokens) if token.first and _parts(token.gap)]
        people = [c for c in clusters if c.kind == "person"]
        self._ahead = deque(
            sorted((bisect_left(self._starts, s.start), id(c), c) for c in people for s in c.spans)
        )
        self._recent: deque[tuple[int, Cluster]] = deque(maxlen=_KEPT)
        self._aside = _asides(page)
        for person in people:
            for title in person.titles:
                for key in self._keys(title):
                    listed = self._bearers.setdefault(key, [])
                    if len(listed) < _HOLDERS:
                        listed.append((person, title))

    def _keys(self, title: Title) -> Iterator[str]:
        """Yield the words by which the bearer of a role may be taken up: its head, and what the head ends or begins with."""
        parts = title.head.split()
        yield f"@{title.sort}"
        for n in range(len(parts)):
            yield " ".join(parts[n:] if self._words.modifiers_first else parts[: n + 1])

    def introduced(self, title: Title) -> None:
        """Take note of someone without a name ("seorang petani"): the word means him from then on."""
        before = self._page.scan.low(title.i - 1)
        if before in self._words.indefinite and before not in self._words.determiners:
            self._indefinite.add(title.head)

    def mentioned(self, n: int, person: Cluster) -> None:
        """Take note that ``person`` is spoken of at token ``n``, unless in brackets or in words that are quoted."""
        if n not in self._aside:
            self._recent.append((n, person))

    def meant(self, title: Title) -> Cluster | None:
        """Return the one person whom the word can mean."""
        while self._ahead and self._ahead[0][0] < title.i:
            n, _, person = self._ahead.popleft()
            self.mentioned(n, person)
        bearers = self._bearing(title)
        if bearers:
            return bearers[0] if len(bearers) == 1 else self._last(title.i, bearers)
        if title.sort != "noun" or title.head in self._indefinite:
            return None
        if self._words.modifiers_first and not self._speaks(title.i, title.j):
            return None
        return self._last(title.i, None)

    def _bearing(self, title: Title) -> list[Cluster]:
        """Return the people named before who bear such a role, of the same state where the word names one."""
        found: list[Cluster] = []
        for key in (title.head, *self._words.taken_up.get(title.head, ())):
            for person, held in self._bearers.get(key, ()):
                if person not in found and self._agree(title, held, person):
                    found.append(person)
        return found

    def _agree(self, title: Title, held: Title, person: Cluster) -> bool:
        if min(person.spans).start > self._starts[title.i] or (title.former and not held.former):
            return False
        theirs = held.country or (person.record.country if person.record is not None else None)
        if title.country is not None:
            return theirs is None or theirs == title.country
        return title.bare or self._said(title) <= self._said(held)

    def _said(self, title: Title) -> frozenset[str]:
        return frozenset(self._page.scan.tokens[n].low for n in range(title.i, title.j))

    def _last(self, at: int, among: list[Cluster] | None) -> Cluster | None:
        """Return the person spoken of last, in the sentence of token ``at`` or shortly before; of two, who speaks."""
        here = bisect_right(self._sentences, at)
        for sentence in range(here, max(here - _BACK, 0) - 1, -1):
            told = [
                (n, p)
                for n, p in self._recent
                if bisect_right(self._sentences, n) == sentence and (among is None or p in among)
            ]
            people = list({id(p): p for _, p in told}.values())
            if len(people) > 1 and among is None:
                people = list({id(p): p for n, p in told if self._speaks(n, self._end(n, p))}.values())
            if people:
                return people[0] if len(people) == 1 else None
            if told:
                return None
        return None

    def _end(self, n: int, person: Cluster) -> int:
        start = self._starts[n]
        span = next((s for s in person.spans if s.start == start), None)
        return bisect_left(self._starts, span.end) if span is not None else n + 1

    def _speaks(self, i: int, j: int) -> bool:
        scan, words = self._page.scan, self._page.words
        if scan.near(i) and scan.low(i - 1) in words.speech_before:
            return True
        return scan.near(j) and scan.low(j) in words.speech_after


def _asides(page: Page) -> frozenset[int]:
    """Return the tokens in brackets or between quotation marks; each ends with its line at the latest."""
    out: set[int] = set()
    brackets, quoted = False, False
    for n, token in enumerate(page.scan.tokens):
        for c in token.gap[-_GAP:]:
            brackets = (brackets or c == "(") and c not in ")\n"
            quoted = (quoted != (c == '"') or c == "“") and c not in "”\n"
        if brackets or quoted:
            out.add(n)
    return frozenset(out)


_GAP = 12  # characters between two words that are looked at


def _parts(gap: str) -> bool:
    """Return whether a sentence ends in ``gap``."""
    return any(c in gap for c in ".!?\n")
