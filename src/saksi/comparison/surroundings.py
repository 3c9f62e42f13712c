"""A fact in its clause: the words around an amount or a moment that tell what it is about."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache, wraps
from typing import Any, Generic, TypeVar

from saksi import languages
from saksi.languages import Language
from saksi.model.article import Article
from saksi.model.facts import Amount, Moment
from saksi.model.span import Span
from saksi.text.lexemes import Lexeme, Phrases, scan

Fact = TypeVar("Fact", Amount, Moment)
_REACH = 160
"""Characters of an article on either side of a fact in which its clause is looked for."""
_CUE, _SUFFIX = 2, 6
"""Words before an age, and characters behind it, where a word tells that it is one."""
_BREAKS = re.compile(r"[.!?;\n]")
_ALL_BREAKS = re.compile(r"[.!?;\n,()—–]")


@dataclass(frozen=True, slots=True)
class Told(Generic[Fact]):
    """A fact and the article that tells it; ``within``, if given, bounds where its surroundings are looked for.

    ``kept`` holds what was read of it so far: a fact is compared with many others, and read once.
    """

    fact: Fact
    article: Article
    within: Span | None = None
    kept: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def language(self) -> Language:
        """Return the language of the article."""
        return languages.load(self.article.language)

    def clause(self) -> Span:
        """Return the clause around the fact: to the nearest comma, bracket or end of sentence on either side."""
        return self._around(_ALL_BREAKS)

    def sentence(self) -> Span:
        """Return the sentence around the fact, cut at the reach."""
        return self._around(_BREAKS)

    def _around(self, breaks: re.Pattern[str]) -> Span:
        text, here = self.article.text, self.fact.span
        limits = self.within or Span(0, len(text))
        start, end = (
            max(here.start - _REACH, min(limits.start, here.start)),
            min(here.end + _REACH, max(limits.end, here.end)),
        )
        before = [m.end() for m in breaks.finditer(text, start, here.start) if _breaks(text, m.start())]
        behind = (m.start() for m in breaks.finditer(text, here.end, end) if _breaks(text, m.start()))
        return Span(before[-1] if before else start, next(behind, end))

    def lexemes(self, span: Span) -> tuple[Lexeme, ...]:
        """Return the lexemes of a piece of the article, with offsets into the piece."""
        return scan(span.of(self.article.text))


def _breaks(text: str, index: int) -> bool:
    """Whether a clause ends at the mark at ``index``; one between two digits joins them."""
    return not (
        text[index] in ".,–" and text[index - 1 : index].isdigit() and text[index + 1 : index + 2].isdigit()
    )


Answer = TypeVar("Answer")
_READ: list[tuple[str, Callable[[Any], Any]]] = []
"""What is read around a fact, each with the kind of fact it is read for."""


def once(read: Callable[[Told[Fact]], Answer]) -> Callable[[Told[Fact]], Answer]:
    """Return ``read`` with its answers kept on the facts they are about."""
    _READ.append((str(read.__annotations__["told"]), read))

    @wraps(read)
    def kept(told: Told[Fact]) -> Answer:
        if read.__name__ not in told.kept:
            told.kept[read.__name__] = read(told)
        answer: Answer = told.kept[read.__name__]
        return answer

    return kept


@dataclass(frozen=True, slots=True, eq=False)
class Figure(Generic[Fact]):
    """All facts of one value, in the same words, with the same around them: none differs from others in another way.

    There is one object for each, so that what two of them are to each other can be kept. ``told`` stands for them all;
    it is in no article.
    """

    told: Told[Fact]


def figure(told: Told[Fact]) -> Figure[Fact]:
    """Return what a fact is to be compared as: its value and words, and whatever is read around it."""
    if "figure" not in told.kept:
        kind = f"[{type(told.fact).__name__}]"
        around = tuple((read.__name__, read(told)) for of, read in _READ if of.endswith(kind))
        unplaced: dict[str, Any] = {"id": "", "span": Span(0, 0)}
        told.kept["figure"] = _figure(replace(told.fact, **unplaced), around, told.article.language)
    found: Figure[Fact] = told.kept["figure"]
    return found


@lru_cache(maxsize=1 << 14)
def _figure(fact: Fact, around: tuple[tuple[str, Any], ...], language: str) -> Figure[Fact]:
    told = Told(fact, Article("", "", "", language))
    told.kept.update(around)
    return Figure(told)


class Words:
    """The ``quantities`` table of a language, made ready."""

    def __init__(self, language: Language) -> None:
        table = language.table("quantities")
        self.roles: Phrases[str] = _phrases(table.get("roles", {}))
        self.parts: Phrases[str] = _phrases(table.get("parts", {}))
        self.now = _phrases(dict.fromkeys(table.get("now", ()), "now"))
        self.local = _phrases(dict.fromkeys(table.get("local", ()), "local"))
        self.start = _phrases(dict.fromkeys(table.get("from", ()), "from"))
        self.sides: Phrases[str] = _phrases(table.get("sides", {}))
        self.included = _phrases(dict.fromkeys(table.get("included", ()), "included"))
        self.others = _phrases(dict.fromkeys(table.get("others", ()), "others"))
        self.some_of = _phrases(dict.fromkeys(table.get("some_of", ()), "some"))
        self.singular = _phrases(dict.fromkeys(table.get("singular", ()), "one"))
        self.just_over = _phrases(dict.fromkeys(table.get("just_over", ()), "over"))
        self.under = _phrases(dict.fromkeys(table.get("under", ()), "under"))
        self.things: Phrases[str] = _phrases(dict(language.table("units").get("things", {})))
        self.people: Phrases[str] = _phrases(dict(language.table("units").get("people", {})))
        self.weekdays: Phrases[int] = _phrases(dict(language.table("time").get("weekdays", {})))


Value = TypeVar("Value")


def _phrases(entries: dict[str, Value]) -> Phrases[Value]:
    table = Phrases[Value]()
    for phrase, value in entries.items():
        table.add(phrase, value)
    return table


@cache
def words_of(language: Language) -> Words:
    """Return the words of ``language`` that tell what a fact is about."""
    return Words(language)


def all_in(table: Phrases[Value], lexemes: tuple[Lexeme, ...]) -> list[tuple[Value, int]]:
    """Return every value of ``table`` in a piece, each with the offset at which it stands."""
    found = [(table.at(lexemes, i), x.start) for i, x in enumerate(lexemes)]
    return [(value[0], start) for value, start in found if value is not None]


def holds(table: Phrases[Value], lexemes: tuple[Lexeme, ...]) -> bool:
    """Return whether a phrase of ``table`` stands in a piece."""
    return any(table.at(lexemes, i) for i in range(len(lexemes)))


@once
def role(told: Told[Amount]) -> str | None:
    """Return what befell or was done by those an amount counts ("killed"), by the nearest word of its clause."""
    clause = told.clause()
    here = told.fact.span.shift(-clause.start)
    found = all_in(words_of(told.language).roles, told.lexemes(clause))
    near = sorted(
        found, key=lambda f: min(abs(f[1] - here.end), abs(f[1] - here.start)) if not here.holds(f[1]) else -1
    )
    return near[0][0] if near else None


@once
def is_now(told: Told[Amount]) -> bool:
    """Return whether the clause says that the amount holds now."""
    return holds(words_of(told.language).now, told.lexemes(told.clause()))


@once
def is_just_over(told: Told[Amount]) -> bool:
    """Return whether "more than" stands right before the amount: it tells of a figure a little above the one printed."""
    return _ends_with(words_of(told.language).just_over, _before(told))


@once
def is_under(told: Told[Amount]) -> bool:
    """Return whether "less than" stands right before the amount: what is told of is below it, and not as much."""
    return _ends_with(words_of(told.language).under, _before(told))


@once
def is_age(told: Told[Amount]) -> bool:
    """Return whether an amount of years is somebody's age: a word says so, or the number alone stands for it ("Sari (44)")."""
    if told.fact.unit != "year":
        return False
    table = told.language.table("time")
    cues, behind = table.get("age_cue", ()), table.get("age_suffix", ())
    near = told.article.text[told.fact.span.end : told.fact.span.end + _SUFFIX].lstrip(" -")
    return (
        told.fact.text.isdecimal()
        or any(x.key in cues for x in _before(told)[-_CUE:])
        or near.startswith(tuple(behind))
    )


@once
def is_of_others(told: Told[Amount]) -> bool:
    """Return whether an amount leaves out whoever was told of before: "five others"."""
    start = max(told.fact.span.start, told.fact.span.end - 24)
    near = told.article.text[start : told.fact.span.end + 16].partition(".")[0]
    lexemes = scan(near)
    inside = sum(x.start < told.fact.span.end - start for x in lexemes)
    return holds(words_of(told.language).others, lexemes[: inside + 1])


@once
def goes_on(told: Told[Moment]) -> bool:
    """Return whether "since" stands right before a moment: what is told goes on from there."""
    return _ends_with(words_of(told.language).start, _before(told))


@once
def side(told: Told[Moment]) -> str | None:
    """Return on which side of a clock time it was that is told: "after", "before", or ``None`` where it was then."""
    lexemes = _before(told)
    table = words_of(told.language).sides
    found = (table.at(lexemes, i) for i in range(len(lexemes)))
    return next((f[0] for f in found if f is not None and f[1] == len(lexemes)), None)


def _before(told: Told[Fact]) -> tuple[Lexeme, ...]:
    start = max(0, told.fact.span.start - 24)
    return scan(told.article.text[start : told.fact.span.start])


def _ends_with(table: Phrases[Value], lexemes: tuple[Lexeme, ...]) -> bool:
    found = (table.at(lexemes, i) for i in range(len(lexemes)))
    return any(f is not None and f[1] == len(lexemes) for f in found)


@once
def is_local(told: Told[Moment]) -> bool:
    """Return whether a zone, or "local time", stands in or right behind a moment."""
    end = min(len(told.article.text), told.fact.span.end + 24)
    near = told.article.text[told.fact.span.start : end].partition("\n")[0]
    return holds(words_of(told.language).local, scan(near))


@once
def part_of_day(told: Told[Moment]) -> str | None:
    """Return the part of the day printed in a moment ("Selasa malam": evening)."""
    found = all_in(words_of(told.language).parts, scan(told.fact.text))
    return found[0][0] if found else None


@once
def weekday(told: Told[Moment]) -> int | None:
    """Return the weekday printed in a moment, Monday 1 to Sunday 7."""
    found = all_in(words_of(told.language).weekdays, scan(told.fact.text))
    return found[0][0] if found else None
