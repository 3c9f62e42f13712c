"""What a word means, said in a pivot vocabulary of English lemmas, so that two languages can be compared.

Each language may have a folder ``languages/<code>/bridge`` with dictionaries (``*.npz``; the card beside them says what
they were made from). A word that no dictionary knows means itself: names and numbers are their own anchors.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from math import sqrt
from types import MappingProxyType
from zlib import crc32

import numpy as np

from saksi.comparison.content import Word, fold
from saksi.comparison.dictionaries import dictionary
from saksi.languages import Language
from saksi.text import clitics

PIVOT = "en"
"""The language whose lemmas are the pivots."""
SYNONYM = 0.5
"""How strongly a word of the pivot language means the other words of its commonest sense."""
SURE = 0.7
"""Translation statistics that add up to this much leave the sense dictionary its least share of a word's meaning."""
LEAST_SHARE = 0.2
LEAST = 0.08
"""A meaning below this share of the strongest one is left out."""
UNSEEN = 1.0
"""The rarity of a word that the background has never seen; the commonest words come near 0."""
CAUSE = 0.5
"""How strongly a verb means what it brings about (“menewaskan”, to kill: die)."""
WHOLE = 0.99
"""How strongly a word means what the expression does that it is part of: hardly less than what it means alone."""
ITSELF = 0.5
"""How likely a word that the sense dictionary does not know means itself in the other language: a name, a loan."""

AS_FIGURE = 0.95
"""How strongly a number word or a Roman numeral means the figure."""

WIDTH = 1 << 15
"""Columns of a sentence vector."""

NUMBER, NAMED = "#", "@"
"""What keys of numbers, and of names and moments, begin with."""
NUMBER_RARITY, NAMED_RARITY, CLOCK_RARITY = 0.9, 0.25, 0.6
"""How rare they count. A name or a day tells what a story is about, but little of what a sentence says of it; a time of
day tells more."""
_CLOCK = re.compile(NAMED + r"\d{4}-\d\d-\d\dT")

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_RANKS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
"""What numerals mean that count in order: World War III is the third."""

Meanings = Mapping[str, float]
"""Pivot lemmas, each with its strength from 0 to 1; the strongest has 1."""


def meanings(word: Word, language: Language) -> Meanings:
    """Return what a content word means, as pivot lemmas: read from its printed form, else from its lemma.

    A word of an expression also means what the whole does; it is by itself that it is rare or common.
    """
    found = _meanings(key(word.form, language), word.lemma, language)
    if not word.whole:
        return found
    whole = {p: WHOLE * s for p, s in _meanings(word.whole, word.whole, language).items()}
    return MappingProxyType({p: max(found.get(p, 0.0), whole.get(p, 0.0)) for p in sorted({*found, *whole})})


def key(form: str, language: Language) -> str:
    """Return the printed form as the dictionaries know it: folded, enclitics cut."""
    return clitics.bare(fold(form), language, whole=True)


@lru_cache(maxsize=100_000)
def _meanings(form: str, lemma: str, language: Language) -> Meanings:
    found = _said(form, lemma, language)
    if (count := _count(form, language)) is not None:
        found = MappingProxyType({**found, NUMBER + str(count): AS_FIGURE})
    brought = {e: CAUSE * s for p, s in found.items() for e in effects(p)}
    return MappingProxyType(brought | {p: max(s, brought.get(p, 0.0)) for p, s in found.items()})


@lru_cache(maxsize=100_000)
def _said(form: str, lemma: str, language: Language) -> Meanings:
    """Return what a word itself means, without what it brings about."""
    if rank := _rank(form, language):
        return MappingProxyType({rank: 1.0})
    if lemma[:1].isdigit():
        return MappingProxyType({"#" + "".join(c for c in lemma if c.isdigit()): 1.0})
    senses, found = (_look_up(language, name, form, lemma) for name in ("senses", "translations"))
    if language.code == PIVOT:
        return _own_meanings(pivot(lemma), senses)
    if not senses and not found:
        return MappingProxyType({lemma: 1.0})
    share = max(LEAST_SHARE, SURE - sum(found.values()))
    mixed = dict(found)
    for p, w in senses.items():
        mixed[p] = mixed.get(p, 0.0) + share * w
    top = max(mixed.values())
    if not senses:
        mixed[form] = max(mixed.get(form, 0.0), ITSELF * top)
    return MappingProxyType({p: w / top for p, w in sorted(mixed.items()) if w >= LEAST * top})


def _count(form: str, language: Language) -> int | None:
    """Return what a number word or a Roman numeral counts ("siaga dua", "Siaga II", "siaga 2"); one thing is no count."""
    if form in _ROMAN and len(form) > 1:
        return _ROMAN.index(form) + 1
    table = language.table("numbers")
    found = table.get("units", {}).get(form) or table.get("fixed", {}).get(form)
    return found if found and found > 0 else None


def _rank(form: str, language: Language) -> str | None:
    """Return the rank that a Roman numeral of two letters or more means, or a figure behind its prefix ("ke-3")."""
    if form in _ROMAN and len(form) > 1:
        return _RANKS[_ROMAN.index(form)]
    prefix, dash, figure = form.partition("-")
    if (
        not dash
        or prefix not in language.table("numbers").get("ordinal_prefix", ())
        or not figure.isdecimal()
    ):
        return None
    at = int(figure[:3]) - 1
    return _RANKS[at] if 0 <= at < len(_RANKS) and len(figure) < 3 else None


def _own_meanings(itself: str, senses: Mapping[str, float]) -> Meanings:
    """Return a word of the pivot language: itself, and the words of its senses by their share of its own."""
    others = {p: SYNONYM * w / max(senses.values()) for p, w in senses.items() if p != itself}
    kept = sorted((p, w) for p, w in others.items() if w >= LEAST)
    return MappingProxyType({itself: 1.0, **dict(kept)})


@lru_cache(maxsize=100_000)
def pivot(lemma: str) -> str:
    """Return the pivot that stands for an English lemma: the head of its family (“acceptance”: accept), or itself."""
    from saksi.languages import load

    book = dictionary(load(PIVOT), "families")
    found = book.meanings(lemma) if book else {}
    return next(iter(found), lemma)


def _look_up(language: Language, name: str, form: str, lemma: str) -> dict[str, float]:
    book = dictionary(language, name)
    return (book.meanings(form) or book.meanings(lemma)) if book else {}


@cache
def _rarities() -> Mapping[str, float]:
    from saksi.languages import load

    book = dictionary(load(PIVOT), "rarity")
    if book is None:
        return {}
    return {word: float(book.weights[row]) / 255 for word, row in book.rows.items()}


def rarity(name: str) -> float:
    """Return how rare a pivot lemma is in news and policy text: 0 for one in every sentence, 1 for one never seen."""
    if name.startswith(NAMED):
        return CLOCK_RARITY if _CLOCK.match(name) else NAMED_RARITY
    if name.startswith(NUMBER):
        return NUMBER_RARITY
    return _rarities().get(name, UNSEEN)


def vectors(sentences: Sequence[Sequence[Word]], language: Language) -> np.ndarray:
    """Return one unit vector a sentence (rows), from its content words; comparable across languages by dot product.

    Pivot lemmas are hashed into ``WIDTH`` columns; each weighs its strength by its rarity.
    """
    out = np.zeros((len(sentences), WIDTH), dtype=np.float32)
    for row, words in zip(out, sentences, strict=True):
        counted: dict[str, float] = {}
        for word in words:
            found = _said(word.whole or key(word.form, language), word.lemma, language)
            total = sum(found.values())
            for p, strength in found.items():
                counted[p] = counted.get(p, 0.0) + strength / total
        for p, strength in counted.items():
            row[column(p)] += sqrt(strength) * rarity(p)
    norms = np.linalg.norm(out, axis=1, keepdims=True)
    return out / np.where(norms > 0, norms, 1)


@lru_cache(maxsize=100_000)
def column(name: str) -> int:
    """Return the column of a pivot lemma: the same on every machine and in every run."""
    return crc32(name.encode("utf-8")) % WIDTH


@lru_cache(maxsize=100_000)
def effects(pivot: str) -> tuple[str, ...]:
    """Return the pivot lemmas of what a pivot lemma brings about (“kill”: die)."""
    from saksi.languages import load

    book = dictionary(load(PIVOT), "causes")
    return tuple(book.meanings(pivot)) if book else ()


def opposite(a: str, b: str) -> bool:
    """Return whether two pivot lemmas are antonyms."""
    return b in _opposites(a)


@lru_cache(maxsize=100_000)
def _opposites(lemma: str) -> frozenset[str]:
    from saksi.languages import load

    book = dictionary(load(PIVOT), "opposites")
    return frozenset(map(pivot, book.meanings(lemma))) if book else frozenset()


def negative(lemma: str) -> bool:
    """Return whether a word of the pivot language is the negative of another, by what it begins with: unpopular, unseeded."""
    from saksi.languages import load

    book = dictionary(load(PIVOT), "opposites")
    return book is not None and any(lemma.find(o) > 0 for o in book.meanings(lemma))
