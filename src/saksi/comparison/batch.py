"""The likeness of many pairs at once: the sums of ``similarity.score``, taken over inverted indexes row by row.

One row holds the likeness of one profile with all others. Work on a row grows with the articles that share its keys,
not with the keys of every pair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

import numpy as np

from saksi.comparison.profile import Profile
from saksi.comparison.similarity import FEATURES, weight_of
from saksi.comparison.weights import Weights

Column = np.ndarray[Any, np.dtype[Any]]
"""One value for each profile."""
Pair = tuple[int, int]


def scores(
    profiles: Sequence[Profile], rarity: Weights, pairs: Iterable[Pair]
) -> Iterator[tuple[Pair, float]]:
    """Yield each of ``pairs`` (places in ``profiles``, those with one second place together) with its likeness, 0 to 1."""
    rows = _Rows(profiles, rarity)
    for second, group in groupby(pairs, key=lambda pair: pair[1]):
        found = rows.of(second)
        for pair in group:
            yield pair, float(found[pair[0]])


class _Rows:
    """The indexes over a batch of profiles."""

    def __init__(self, profiles: Sequence[Profile], rarity: Weights) -> None:
        def index(bags: Iterable[Mapping[Any, float]]) -> _Index:
            return _Index(list(bags), lambda key: weight_of(key, rarity))

        self._words = index(p.words for p in profiles)
        self._lead = index(p.lead for p in profiles)
        self._names = index(p.names for p in profiles)
        self._lead_names = index(p.lead_names for p in profiles)
        self._figures = _Index([dict.fromkeys(p.figures, 1.0) for p in profiles], lambda _key: 1.0)
        self._meanings = index(p.meanings for p in profiles)
        self._runs = _Index([dict.fromkeys(p.runs, 1.0) for p in profiles], lambda _key: 1.0)
        self._languages = np.array([p.language for p in profiles])
        self._days = _ordinals(p.published for p in profiles)
        self._event_days = _ordinals(p.event_day for p in profiles)

    def of(self, row: int) -> Column:
        """Return the likeness of one profile with every profile."""
        odds = sum(FEATURES[name] * value for name, value in self._features(row))
        return np.asarray(1 / (1 + np.exp(-np.clip(odds, -50.0, 50.0))))

    def _features(self, row: int) -> Iterator[tuple[str, Column]]:
        """Yield what the likeness of a row rests on, as ``similarity.features`` does."""
        own = self._languages == self._languages[row]
        names = self._names.cosines(row)
        yield "constant", np.ones(len(own))
        yield "names", names
        yield "no name", self._names.shared(row) == 0
        yield "rarest name", self._names.rarest(row)
        yield "shared names", np.log1p(self._names.weight(row))
        yield "lead names", self._lead_names.cosines(row)
        yield "no lead name", self._lead_names.shared(row) == 0
        yield "rarest lead name", self._lead_names.rarest(row)
        yield "figures", np.log1p(self._figures.shared(row))
        yield "runs", np.log1p(self._runs.shared(row))
        yield "words", np.where(own, self._words.cosines(row), 0.0)
        yield "lead", np.where(own, self._lead.cosines(row), 0.0)
        yield "across", np.where(own, 0.0, 1.0)
        yield "names across", np.where(own, 0.0, names)
        yield "meanings", np.where(own, 0.0, self._meanings.cosines(row))
        between = _gaps(self._event_days, row)
        yield "next event day", between == 1
        yield "other event day", between > 1
        gap = _gaps(self._days, row)
        yield "days", np.minimum(gap, 30)
        yield "not next day", gap >= 2
        yield "not same week", gap >= 5


def _ordinals(days: Iterable[date | None]) -> Column:
    """Return days as numbers, 0 for one that is not known."""
    return np.array([day.toordinal() if day else 0 for day in days], dtype=np.int64)


def _gaps(days: Column, row: int) -> Column:
    """Return the days between that of one row and each, 0 where either is not known."""
    return np.where((days > 0) & (days[row] > 0), abs(days - days[row]), 0)


@dataclass(frozen=True, slots=True)
class _Place:
    """The keys of one bag by number, and how often each stands in it."""

    keys: Column
    counts: Column


class _Index:
    """The bags of one kind: for each key the bags that hold it, for each bag its keys and its length."""

    def __init__(self, bags: Sequence[Mapping[Any, float]], weight: Callable[[Any], float]) -> None:
        names = sorted({key for bag in bags for key in bag})
        number = {key: n for n, key in enumerate(names)}
        self._size = len(bags)
        self._weights = np.array([weight(key) for key in names], dtype=float)
        self._bags = [self._place(bag, number) for bag in bags]
        self._lengths = np.array([self._length(place) for place in self._bags])
        self._holders, self._counts, self._first = self._postings(len(names))

    @staticmethod
    def _place(bag: Mapping[Any, float], number: Mapping[Any, int]) -> _Place:
        held = sorted((number[key], count) for key, count in bag.items())
        keys = np.array([key for key, _count in held], dtype=np.int64)
        return _Place(keys, np.array([count for _key, count in held], dtype=float))

    def _length(self, place: _Place) -> float:
        return float((place.counts * self._weights[place.keys] ** 2).sum())

    def _postings(self, size: int) -> tuple[Column, Column, Column]:
        """Return the bags that hold each key, key after key, the key's counts there, and where each key begins."""
        empty = np.zeros(0, dtype=np.int64)
        keys = np.concatenate([empty, *(p.keys for p in self._bags)])
        holders = np.repeat(np.arange(self._size), [len(p.keys) for p in self._bags])
        counts = np.concatenate([empty.astype(float), *(p.counts for p in self._bags)])
        order = np.argsort(keys, kind="stable")
        first = np.searchsorted(keys[order], np.arange(size + 1))
        return holders[order], counts[order], first

    def _entries(self, keys: Column) -> tuple[Column, Column]:
        """Return where the postings of ``keys`` stand, one key after the other, and how many each key has."""
        first, many = self._first[keys], self._first[keys + 1] - self._first[keys]
        skipped = np.repeat(np.cumsum(many) - many, many)
        return np.repeat(first, many) + np.arange(len(skipped)) - skipped, many

    def cosines(self, row: int) -> Column:
        """Return the cosine of one bag with every bag (see ``similarity.cosine``)."""
        place = self._bags[row]
        at, many = self._entries(place.keys)
        products = np.sqrt(np.repeat(place.counts, many) * self._counts[at])
        products *= np.repeat(self._weights[place.keys] ** 2, many)
        dots = np.bincount(self._holders[at], products, minlength=self._size)
        norms = np.sqrt(self._lengths * self._lengths[row])
        return np.asarray(np.divide(dots, norms, out=np.zeros(self._size), where=norms > 0))

    def shared(self, row: int) -> Column:
        """Return how many keys one bag shares with every bag."""
        at, _many = self._entries(self._bags[row].keys)
        return np.bincount(self._holders[at], minlength=self._size)

    def weight(self, row: int) -> Column:
        """Return the squared weight of all keys that one bag shares with every bag."""
        keys = self._bags[row].keys
        at, many = self._entries(keys)
        return np.bincount(self._holders[at], np.repeat(self._weights[keys] ** 2, many), minlength=self._size)

    def rarest(self, row: int) -> Column:
        """Return the weight of the rarest key that one bag shares with every bag, 0 where it shares none."""
        keys = self._bags[row].keys
        ordered = keys[np.argsort(self._weights[keys], kind="stable")]
        at, many = self._entries(ordered)
        out = np.zeros(self._size)
        np.maximum.at(out, self._holders[at], np.repeat(self._weights[ordered], many))
        return out
