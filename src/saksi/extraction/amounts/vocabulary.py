"""The tables of a language on amounts (``bounds``, ``currency``, ``units``), made ready for the grammar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

from saksi.languages import Language
from saksi.model.facts import Bound
from saksi.text.lexemes import Phrases, folded
from saksi.text.numerals import Numerals, numerals

T = TypeVar("T")


class Vocabulary:
    """What stands around numbers in one language."""

    def __init__(self, language: Language) -> None:
        bounds, money, units = (language.table(name) for name in ("bounds", "currency", "units"))
        self.numerals: Numerals = numerals(language)
        self.to = _set(bounds["to"])
        self.both_ends = _words(bounds["both_ends"])
        self.joint = _set(bounds["joint"])
        self.joint_after = _words(bounds["joint_after"])
        self.change = _words(bounds["change"])
        self.before: Phrases[Bound] = _phrases(bounds["before"])
        self.after: Phrases[Bound] = _phrases(bounds["after"])
        self.money_before = _phrases(money["before"])
        self.money_after = _phrases(money["after"])
        self.currencies = frozenset[str]([*money["before"].values(), *money["after"].values()])
        self.conversion = _words(money["conversion"])
        self.conversion_fillers = _words(money["conversion_fillers"])
        self.measures = _phrases(units["measures"])
        self.magnitudes = _phrases(units["magnitudes"])
        self.people = _phrases(units["people"])
        self.things = _phrases(units["things"])
        self.time_units = _time_units(language.table("time")["units"])
        self.per = _words(units["per"])
        self.classifiers = _words(units["classifiers"])
        self.stop = _words(units["stop"])
        self.not_verbs = _words(units["not_verbs"])
        self.adverbs = _words(units["adverbs"])
        self.ranks = _words(units["ranks"])
        self.measured_labels = _words(units["measured_labels"])
        self.shy_fractions = _words(units["shy_fractions"])
        self.long_scales = _words(
            [*language.table("numbers")["scales"], *language.table("numbers")["about_scales"]]
        )
        self.of = _words(units["of"])
        self.verb_beginnings = tuple(units["verb_beginnings"])
        self.verb_endings = tuple(units["verb_endings"])
        self.verb_least: int = units["verb_least"]
        self.adjectives_first: bool = units["adjectives_first"]
        self.labels = _words(units["labels"])
        self.links = _words(units["links"])
        self.score_cue = _words(units["score_cue"])
        self.not_counting = _set(units["not_counting"])
        self.shy = _words(units["shy"])
        self.both = {folded(k): v for k, v in units["both"].items()}
        self.both_except = _words(units["both_except"])
        self.plural_endings = tuple(units["plural_endings"])
        self.others = _words(units["others"])
        self.age_cue = _words(language.table("time")["age_cue"])
        self.age_suffix = _words(language.table("time")["age_suffix"])
        self.ordinal_prefix = _words(language.table("numbers")["ordinal_prefix"])
        self.starts = self._starts()
        self.ordinal_suffix = _words(language.table("numbers")["ordinal_suffix"])

    def _starts(self) -> frozenset[str]:
        """Return every word or mark with which an amount can begin; figures begin with digits."""
        found = self.numerals.starts() | frozenset(self.both) | self.ordinal_prefix | frozenset("-−–")
        return found | self.money_before.starts() | self.magnitudes.starts()

    def is_money(self, unit: str | None) -> bool:
        """Return whether ``unit`` is a currency."""
        return unit in self.currencies

    def is_verb(self, key: str) -> bool:
        """Return whether ``key`` looks like a verb by its beginning or ending."""
        if len(key) < self.verb_least or key in self.not_verbs:
            return False
        return key.startswith(self.verb_beginnings) or key.endswith(self.verb_endings)


@cache
def vocabulary(language: Language) -> Vocabulary:
    """Return the amount words of ``language``."""
    return Vocabulary(language)


def _time_units(entries: Mapping[str, str]) -> dict[str, str]:
    return {folded(k): v for k, v in entries.items() if " " not in v}


def _words(entries: Iterable[str]) -> frozenset[str]:
    return frozenset(folded(e) for e in entries)


def _set(entries: Iterable[str]) -> Phrases[bool]:
    return _phrases(dict.fromkeys(entries, True))


def _phrases(entries: Mapping[str, T]) -> Phrases[T]:
    table = Phrases[T]()
    for phrase, value in entries.items():
        table.add(phrase, value)
    return table
