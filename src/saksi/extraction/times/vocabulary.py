"""The ``time`` table of a language, made ready for the grammar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, cast

from saksi.extraction.times.printed import Length, Unit
from saksi.languages import Language
from saksi.text.lexemes import Phrases, folded
from saksi.text.numerals import Numerals, numerals

T = TypeVar("T")
Table = Mapping[str, Any]


class Vocabulary:
    """The words of calendar and clock of one language; phrases of several words are ``Phrases``."""

    def __init__(self, language: Language) -> None:
        table = language.table("time")
        self._calendar(table)
        self._lengths(table, language)
        self._shifts(table)
        self._clock(table)
        self._cues(table)
        self._numbers(table, language)
        self._around(table)
        self.starts = self._starts()

    def _calendar(self, table: Table) -> None:
        """Read the days, months and parts of the year, and how they are printed."""
        self.order: str = table["order"]
        self.months = _ints(table["months"])
        self.months_short = _ints(table["months_short"])
        self.weekdays = _ints(table["weekdays"])
        self.weekdays_short = _ints(table["weekdays_short"])
        self.careful = _words(table["careful"])
        self.days = _phrases(table["days"].items())
        self.parts = _phrases(table["parts"].items())
        self.noons = _phrases(table["noons"].items())
        self.meridiem = _phrases(table["meridiem"].items())
        self.edge = _phrases(table["edge"].items())
        self.weekend = _phrases(table["weekend"].items())
        self.seasons = _phrases(table["seasons"].items())
        self.divisions = _phrases(table["divisions"].items())
        self.whole_divisions = _phrases((k, tuple(v)) for k, v in table["whole_divisions"].items())
        self.fixed_days = _phrases(table["fixed_days"].items())
        self.decade_suffix = _words(table["decades"]["suffix"])
        self.decade_cue = _words(table["decades"]["cue"])
        self.century_order: str = table["decades"]["century"]

    def _lengths(self, table: Table, language: Language) -> None:
        """Read lengths of time and how they are counted."""
        self.units = {k: length_of(v) for k, v in table["units"].items()}
        self.one = _phrases((k, length_of(v)) for k, v in table["one"].items())
        self.many = _phrases((k, length_of(v)) for k, v in table["many"].items())
        self.counted = _words(language.table("units").get("fine", ())) | _words(table["counted"])
        self.vague_count = _set(table["vague_count"])
        self.and_half = _set(table["and_half"])
        self.age_cue = _words(table["age_cue"])
        self.age_suffix = _words(table["age_suffix"])
        self.duration_cue = _words(table["duration_cue"])
        self.times_word = _words(table["times_word"])
        self.every = _set(table["every"])
        self.every_words = _words(table["every"])

    def _shifts(self, table: Table) -> None:
        """Read what points forward and back from another moment."""
        self.following = _phrases(table["following"].items())
        self.shift_after = _phrases(table["shift"]["after"].items())
        self.shift_before = _phrases(table["shift"]["before"].items())
        self.sequence_after = _phrases(table["sequence"]["after"].items())
        self.sequence_before = _phrases(table["sequence"]["before"].items())
        self.ago = _phrases(table["ago"].items())
        self.later = _phrases(table["later"].items())
        self.after = _phrases(table["after"].items())
        self.last_after = _set(table["last"]["after"])
        self.last_before = _set(table["last"]["before"])
        self.ahead_before = _words(table["ahead_before"])
        self.back_before = _words(table["back_before"])
        self.since = _words(table["since"])
        self.stay = _words(table["stay"])

    def _clock(self, table: Table) -> None:
        """Read clocks and where they go."""
        self.zones: dict[str, Decimal | None] = {k: _zone(v) for k, v in table["zones"].items()}
        self.zone_names = _phrases((k, Decimal(str(v))) for k, v in table["zone_names"].items())
        self.local_time = _set(table["local"]["clock"])
        self.local_place = _set(table["local"]["place"])
        self.home_zones = frozenset[str](table["local"]["home"])
        self.clock_cue = _set(table["clock_cue"])
        self.clock_suffix = _set(table["clock_suffix"])
        self.clock_hours = frozenset(table["clock_hours"])

    def _cues(self, table: Table) -> None:
        """Read what stands beside a date, a year, a range."""
        self.date_cue = _set(table["date_cue"])
        self.day_cue = _set(table["day_cue"])
        self.month_cue = _set(table["month_cue"])
        self.year_cue = _set(table["year_cue"])
        self.year_after = _words(table["year_after"])
        self.to = _set(table["to"])
        self.joint = _set(table["both_joint"])
        self.both_ends = _words(table["both_ends"])
        self.of = _words(table["of"])

    def _numbers(self, table: Table, language: Language) -> None:
        """Read numbers as calendars print them."""
        self.numerals: Numerals = numerals(language)
        self.ordinals = _ints(table["ordinals"])
        self.day_suffix = _words(language.table("numbers")["ordinal_suffix"])
        self.ordinal_prefix = _words(language.table("numbers")["ordinal_prefix"])
        self.first = _words(table["first"])
        self.numbered_names = _words(table["numbered_names"])
        self.article = frozenset[str](language.table("numbers")["one"])
        self.stop = _words(language.table("units")["stop"])
        self.labels = _words(language.table("units")["labels"])

    def _around(self, table: Table) -> None:
        """Read what the words around a moment make of it."""
        self.plan = _set(table["plan"])
        self.done = _words(table["done"])
        self.clause = _words(table["clause"])
        self.saying = _words(table["saying"])
        self.names = _set(table["names"])
        self.copy_cue = _words(table["copy_cue"])
        self.speech_cue = _words(table["speech_cue"])

    def _starts(self) -> frozenset[str]:
        """Return every word with which an expression of time can begin; figures begin with digits."""
        tables: tuple[Phrases[Any], ...] = (
            self.one, self.many, self.days, self.following, self.noons, self.shift_before, self.sequence_before,
            self.last_before, self.edge, self.weekend, self.seasons, self.divisions, self.whole_divisions,
            self.fixed_days, self.date_cue, self.day_cue, self.month_cue, self.year_cue, self.clock_cue, self.every,
            self.vague_count,
        )  # fmt: skip
        words: list[Mapping[str, object]] = [
            self.months,
            self.months_short,
            self.weekdays,
            self.weekdays_short,
            self.units,
            self.ordinals,
        ]
        found = frozenset(key for table in words for key in table) | self.decade_cue | self.numerals.starts()
        return found.union(*(table.starts() for table in tables), ("'", "’"))


@cache
def vocabulary(language: Language) -> Vocabulary:
    """Return the time words of ``language``."""
    return Vocabulary(language)


def length_of(written: str) -> Length:
    """Return the length that a table writes as a unit ("week") or a number and a unit ("2 week")."""
    number, _space, unit = written.rpartition(" ")
    return Length(cast(Unit, unit), Decimal(number or 1))


def _zone(written: Any) -> Decimal | None:
    return None if written == "-" else Decimal(str(written))


def _ints(table: Mapping[str, int]) -> dict[str, int]:
    return {folded(k): v for k, v in table.items()}


def _words(entries: Iterable[str]) -> frozenset[str]:
    return frozenset(folded(e) for e in entries)


def _set(entries: Iterable[str]) -> Phrases[bool]:
    return _phrases((e, True) for e in entries)


def _phrases(entries: Iterable[tuple[str, T]]) -> Phrases[T]:
    table = Phrases[T]()
    for phrase, value in entries:
        table.add(phrase, value)
    return table
