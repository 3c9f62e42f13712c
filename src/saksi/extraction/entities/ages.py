"""People spoken of by their age: "the 61-year-old", "pria berusia 61 tahun itu".

An age told at a name ("Sukarmin (61)", "Doyle, 61,", "61-year-old Margaret Doyle") is that person's. Words with the same age
mean him; where it is told at no name, they mean the one who bears the role in them, or was spoken of last.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from saksi.extraction.entities.bearers import Bearers, Description
from saksi.extraction.entities.candidates import Page
from saksi.extraction.entities.descriptions import taken_up
from saksi.extraction.entities.linking import Cluster
from saksi.extraction.entities.titles import Title
from saksi.languages import Language

_OLDEST, _DIGITS = 120, 3
_BETWEEN = 4  # small words between a name and an age, or an age and a name


@dataclass(frozen=True, slots=True)
class _Words:
    units: tuple[tuple[str, ...], ...]
    before: frozenset[str]
    beside: frozenset[str]
    determiners: frozenset[str]
    pointers: frozenset[str]
    naming: frozenset[str]
    unit_after_determiner: bool


@cache
def _words(language: Language) -> _Words:
    titles, own = language.table("titles"), language.table("descriptions")
    table = own.get("ages", {})
    return _Words(
        tuple(tuple(unit.split()) for unit in table.get("units", ())),
        frozenset(table.get("before", ())),
        frozenset(table.get("beside", ())) | frozenset(table.get("before", ())),
        frozenset(titles.get("determiners", ())),
        frozenset(titles.get("pointers", ())),
        frozenset(own.get("naming", ())),
        bool(titles.get("modifiers_first", False)),
    )


@dataclass(frozen=True, slots=True)
class _Age:
    """An age of ``years`` over the tokens ``i`` to ``j``; ``n`` is the number's token."""

    years: int
    i: int
    n: int
    j: int

    @property
    def told(self) -> bool:
        """Whether a word, not the number alone, says that it is an age."""
        return self.j - self.i > 1


class Ages:
    """The ages an article tells, and the words that mean people by them."""

    def __init__(self, page: Page, clusters: list[Cluster]) -> None:
        self._page, self._clusters = page, clusters
        reader = _Reader(page, clusters)
        rest = [age for age in _ages(page) if not reader.learn(age)]
        self._reader = reader
        self._told = [(age, told) for age in rest if (told := reader.description(age)) is not None]
        self.tokens = frozenset(n for _age, told in self._told for n in range(told.i, told.j))

    def attach(self) -> None:
        """Add to each person the words that mean him by the age told at his name."""
        left = []
        for age, told in self._told:
            bearers = self._reader.aged(age.years)
            if len(bearers) == 1:
                bearers[0].spans.append(self._page.scan.span(told.i, told.j))
            elif not bearers:
                left.append((age, told))
        self._told = left

    def attach_rest(self) -> None:
        """Add the words whose age is told at no name to who bears the role in them, or was spoken of last."""
        people = Bearers(self._page, self._clusters, taken_up(self._page.language))
        for _age, told in self._told:
            person = people.meant(told) if told.title.head else people.last(told.i)
            if person is not None and not self._reader.is_aged(person):
                person.spans.append(self._page.scan.span(told.i, told.j))
                people.mentioned(told.i, person)


def _ages(page: Page) -> Iterator[_Age]:
    """Yield the numbers that may be ages, with the words that say so."""
    scan, words = page.scan, _words(page.language)
    for n, token in enumerate(scan.tokens):
        digits = token.text.rstrip(".,")  # a mark behind a number belongs to its token
        if not (digits.isdecimal() and len(digits) <= _DIGITS and 0 < int(digits) <= _OLDEST):
            continue
        i, j = n, n + 1
        for unit in words.units:
            if all(
                scan.low(n + 1 + k) == w and scan.gap(n + 1 + k) in (" ", "-") for k, w in enumerate(unit)
            ):
                j = max(j, n + 1 + len(unit))
        while scan.near(i) and scan.low(i - 1) in words.before:
            i -= 1
        yield _Age(int(digits), i, n, j)


class _Reader:
    """Reads whose ages the article tells, and whom it means by them."""

    def __init__(self, page: Page, clusters: list[Cluster]) -> None:
        self._page, self._words = page, _words(page.language)
        starts = [token.start for token in page.scan.tokens]
        people = [c for c in clusters if c.kind == "person"]
        self._begin = {bisect_left(starts, s.start): c for c in people for s in c.spans}
        self._end = {bisect_left(starts, s.end): c for c in people for s in c.spans}
        self._ages: dict[int, list[Cluster]] = {}
        self._aged: set[int] = set()
        self._titles = {title.i: title for title in page.titles}
        self._title_ends = {title.j: title for title in page.titles}

    def learn(self, age: _Age) -> bool:
        """Take note of an age told at a name; return whether it is."""
        person = self._behind_name(age) or (self._before_name(age) if age.told else None)
        if person is None:
            return False
        self._ages.setdefault(age.years, []).append(person)
        self._aged.add(id(person))
        return True

    def _behind_name(self, age: _Age) -> Cluster | None:
        """Return the person whose name the age follows: "X, 61,", "X (61)", "X, who is 61", "X, a 61-year-old nurse"."""
        scan = self._page.scan
        for n in range(age.i, max(age.i - _BETWEEN, 0), -1):
            person = self._end.get(n)
            if person is not None:
                aside = scan.gap(n) in (", ", " (", "(", " – ", " - ", " — ")
                closed = scan.tokens[age.n].text[-1] in ".," or scan.gap(age.j)[:1] in (")", ";") or age.told
                return person if closed and (aside or (age.told and scan.near(n))) else None
            if scan.low(n - 1) not in self._words.beside or self._pointed(n - 1):
                return None
        return None

    def _pointed(self, n: int) -> bool:
        return self._page.scan.low(n) in self._words.determiners

    def _before_name(self, age: _Age) -> Cluster | None:
        """Return the person whose name follows the age: "61-year-old fisherman X", "berusia 61 tahun bernama X"."""
        scan = self._page.scan
        for n in range(age.j, min(age.j + _BETWEEN, len(scan.tokens))):
            if not scan.near(n):
                return None
            if n in self._begin:
                return self._begin[n] if self._words.unit_after_determiner or n > age.j else None
            if scan.tokens[n].cap or scan.low(n) in self._words.pointers:
                return None
        return None

    def description(self, age: _Age) -> Description | None:
        """Return the words that point at someone of that age: "the 61-year-old (woman)", "pria (berusia) 61 tahun itu"."""
        if not age.told:
            return None
        scan = self._page.scan
        if self._words.unit_after_determiner:
            if scan.low(age.i - 1) not in self._words.determiners or not scan.near(age.i):
                return None
            if scan.tokens[age.j - 1].cap:
                return None  # a title: "The 30-Year-Old Bride"
            behind = self._titles.get(age.j)
            end = behind.j if behind is not None and scan.near(age.j) else age.j
            return Description(behind if end > age.j and behind else _noun(age.i, end), age.i, end)
        before = self._title_ends.get(age.i) if scan.near(age.i) else None
        if before is None or not scan.near(before.j):
            return None
        speaks = scan.near(before.i) and scan.low(before.i - 1) in self._page.words.speech_before
        pointed = scan.near(age.j) and scan.low(age.j) in self._words.pointers
        return Description(before, before.i, age.j) if pointed or speaks else None

    def aged(self, years: int) -> list[Cluster]:
        """Return the people of that age."""
        return list({id(c): c for c in self._ages.get(years, ())}.values())

    def is_aged(self, person: Cluster) -> bool:
        """Return whether the article tells an age of the person."""
        return id(person) in self._aged


def _noun(i: int, j: int) -> Title:
    return Title(i, j, "noun", None, None, False, True)
