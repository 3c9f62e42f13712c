"""What an article is about, as keys that can be compared across outlets and, for names and figures, across languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from saksi.compare import words
from saksi.compare.seeds import grams, lemma
from saksi.compare.words import Words
from saksi.model.article import Reading
from saksi.model.facts import Amount, Entity

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_ROUND = frozenset(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "100", "1000"])
"""Numbers too common to tie two reports together."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One article's telling words, names, runs of words, figures and days.

    ``names`` and ``shown`` go together: the key and how the article writes it. ``published`` is the day of
    publication, ``days`` the days named in the text.
    """

    article: str
    language: str
    words: Mapping[str, int]
    names: Mapping[str, int]
    shown: Mapping[str, str]
    runs: frozenset[tuple[str, ...]]
    figures: frozenset[str]
    days: frozenset[date]
    published: date | None

    def keys(self) -> Iterator[str]:
        """Yield every key whose rarity matters."""
        yield from self.words
        yield from self.names


def of(reading: Reading) -> Profile:
    """Return the profile of a reading; where no entities were read, capitalised words stand in for names."""
    side = words.of(reading)
    shown = dict(_names(reading.facts.entities)) or dict(_capitals(side, reading.article.text))
    names = _counted_names(reading, side, shown)
    return Profile(
        article=reading.article.id,
        language=side.language,
        words=Counter(_telling(side, shown)),
        names=names,
        shown=shown,
        runs=frozenset(g for g, at in grams(side.keys).items() if side.weight(at[0], at[0] + 4) >= 2),
        figures=frozenset(_figures(reading.facts.amounts)),
        days=frozenset(d for m in reading.facts.moments for d in _days(m.edtf)),
        published=next(_days(reading.article.published), None),
    )


def _names(entities: Iterable[Entity]) -> Iterator[tuple[str, str]]:
    for entity in entities:
        if entity.kind == "state" and entity.country:
            yield f"@{entity.country.lower()}", entity.name
            continue
        for word in entity.name.split():
            if len(word) > 2 and word[:1].isupper():
                yield f"#{words.folded(word.strip('.,()'))}", entity.name


def _capitals(side: Words, text: str) -> Iterator[tuple[str, str]]:
    first = {start for start, _end in side.sentences}
    plain = words.plain(side.language)
    for i, (start, end) in enumerate(zip(side.starts, side.ends, strict=True)):
        word = text[start:end]
        if i not in first and word[:1].isupper() and len(word) > 2 and side.keys[i] not in plain:
            yield f"#{side.keys[i]}", word


def _counted_names(reading: Reading, side: Words, shown: Mapping[str, str]) -> Mapping[str, int]:
    counts = Counter(key if key.startswith("@") else f"#{key}" for key in side.keys)
    return {key: max(1, counts[key]) for key in shown}


def _telling(side: Words, shown: Mapping[str, str]) -> Iterator[str]:
    for key, weight in zip(side.keys, side.weights, strict=True):
        if weight >= words.MATTER and f"#{key}" not in shown and not key.isdigit():
            yield lemma(key, side.language)


def _figures(amounts: Iterable[Amount]) -> Iterator[str]:
    for amount in amounts:
        value = format(amount.value, "f")
        if value not in _ROUND:
            yield f"{value} {amount.unit or ''}".strip()


def _days(edtf: str | None) -> Iterator[date]:
    for found in _DAY.findall((edtf or "")[:64]):
        try:
            yield date.fromisoformat(found)
        except ValueError:
            continue
