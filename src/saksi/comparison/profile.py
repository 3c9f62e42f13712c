"""What an article is about, as keys that can be compared across outlets and, for names and figures, across languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from saksi.comparison import bridge, words
from saksi.comparison.content import Word
from saksi.comparison.seeds import grams, lemma
from saksi.comparison.words import Words
from saksi.languages import codes, load
from saksi.model.article import Reading
from saksi.model.facts import Amount, Entity
from saksi.model.span import Span
from saksi.text import naming, outlets

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LEAD = 70
"""Words of the beginning that count as the lead."""
_BEGINNING = 80
"""Words within which a report names the day of the event, if it does."""
_ROUND = frozenset(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "100", "1000"])
"""Numbers too common to tie two reports together."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One article's telling words, names, runs of words, figures and days.

    ``lead`` are the words of its beginning, where news says what it is about, ``lead_names`` the names there. ``meanings`` are the words in the pivot
    vocabulary of the bridge. ``names`` and ``shown`` go together: the key and how the article writes it. ``published``
    is the day of publication, for an undated article the last day it names; ``days`` are the days named in the text,
    ``event_day`` the first that its beginning names.
    """

    article: str
    language: str
    words: Mapping[str, float]
    lead: Mapping[str, float]
    meanings: Mapping[str, float]
    names: Mapping[str, float]
    lead_names: Mapping[str, float]
    shown: Mapping[str, str]
    runs: frozenset[tuple[str, ...]]
    figures: frozenset[str]
    days: frozenset[date]
    published: date | None
    event_day: date | None

    def keys(self) -> Iterator[str]:
        """Yield every key whose rarity matters."""
        yield from self.words
        yield from self.names
        yield from self.meanings


def of(reading: Reading) -> Profile:
    """Return the profile of a reading; where no entities were read, capitalised words stand in for names."""
    side = words.of(reading)
    shown = dict(_names(reading.facts.entities)) or dict(_capitals(side, reading.article.text))
    own = _of_outlet(reading)
    telling = list(_telling(side, shown))
    bag = Counter(lemma for _i, lemma in telling)
    return Profile(
        article=reading.article.id,
        language=side.language,
        words=bag,
        lead=Counter(lemma for i, lemma in telling if i < _LEAD),
        meanings=_meanings(bag, side.language),
        names=_apart(_counted_names(side.keys, shown), own, reading),
        lead_names=_apart(_lead_names(side.keys[:_LEAD], shown), own, reading),
        shown={key: name for key, name in shown.items() if key not in own},
        runs=frozenset(g for g, at in grams(side.keys).items() if side.weight(at[0], at[0] + 4) >= 2),
        figures=frozenset(_figures(reading.facts.amounts)),
        days=(days := frozenset(d for m in reading.facts.moments for d in _days(m.edtf))),
        published=next(_days(reading.article.published), None) or max(days, default=None),
        event_day=_event_day(reading, side),
    )


def _of_outlet(reading: Reading) -> frozenset[str]:
    """Return the keys of the names that are the reading's own outlet and nobody else."""
    own: set[str] = set()
    others: set[str] = set()
    for entity in reading.facts.entities:
        is_own = outlets.is_outlet(entity.name, reading.article.outlet)
        (own if is_own else others).update(key for key, _name in _names([entity]))
    return frozenset(own - others)


def _apart(names: Mapping[str, int], own: Collection[str], reading: Reading) -> Mapping[str, int]:
    """Return the names with those of the reading's own outlet as keys that no other reading has."""
    return {f"{key}={reading.article.id}" if key in own else key: n for key, n in names.items()}


def _names(entities: Iterable[Entity]) -> Iterator[tuple[str, str]]:
    for entity in entities:
        if entity.kind == "state" and entity.country:
            yield f"@{entity.country.lower()}", entity.name
            continue
        for word in naming.key(entity.name).split():
            if len(word) > 2:
                yield f"#{word}", entity.name


def _capitals(side: Words, text: str) -> Iterator[tuple[str, str]]:
    first = {start for start, _end in side.sentences}
    plain = words.plain(side.language)
    for i, (start, end) in enumerate(zip(side.starts, side.ends, strict=True)):
        word = text[start:end]
        if i not in first and word[:1].isupper() and len(word) > 2 and side.keys[i] not in plain:
            yield f"#{side.keys[i]}", word


def _counted_names(keys: Iterable[str], shown: Mapping[str, str]) -> Mapping[str, int]:
    counts = _printed(keys)
    return {key: max(1, counts[key]) for key in shown}


def _lead_names(keys: Iterable[str], shown: Mapping[str, str]) -> Mapping[str, int]:
    return {key: n for key, n in _printed(keys).items() if key in shown}


def _printed(keys: Iterable[str]) -> Counter[str]:
    return Counter(key if key.startswith("@") else f"#{naming.key(key)}" for key in keys)


def _telling(side: Words, shown: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Yield the place and the lemma of each word of matter that is no name."""
    for i, (key, weight) in enumerate(zip(side.keys, side.weights, strict=True)):
        if weight >= words.MATTER and f"#{key}" not in shown and not key.isdigit():
            yield i, lemma(key, side.language)


def _meanings(bag: Mapping[str, int], language: str) -> Mapping[str, float]:
    """Return what the words mean in the pivot vocabulary, as keys that no word of a language has."""
    if language not in codes():
        return {}
    out: Counter[str] = Counter()
    for word, n in bag.items():
        found = bridge.meanings(Word(word, word, Span(0, 0)), load(language))
        total = sum(found.values())
        for pivot, strength in found.items():
            out[f"~{pivot}"] += n * strength / total  # type: ignore[assignment]
    return out


def _figures(amounts: Iterable[Amount]) -> Iterator[str]:
    for amount in amounts:
        value = format(amount.value, "f")
        if value not in _ROUND:
            yield f"{value} {amount.unit or ''}".strip()


def _event_day(reading: Reading, side: Words) -> date | None:
    """Return the first day that the beginning of a reading names in full."""
    end = side.ends[min(_BEGINNING, len(side)) - 1] if len(side) else 0
    named = (d for m in reading.facts.moments if m.span.start < end for d in _days(m.edtf))
    return next(named, None)


def _days(edtf: str | None) -> Iterator[date]:
    for found in _DAY.findall((edtf or "")[:64]):
        try:
            yield date.fromisoformat(found)
        except ValueError:
            continue
