"""Numbers as printed, in figures and in words, to exact values; what a language's ``numbers`` table says of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from saksi.languages import Language
from saksi.text.figures import figure_at, spaced, value_of
from saksi.text.lexemes import Lexeme, Phrases
from saksi.text.number_words import NumberWords

Form = Literal["figures", "words", "vague", "fraction"]
Hint = Literal["about", "at_least"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at lexemes ``start`` to ``end`` (end exclusive). ``hint`` is the bound its own form carries.

    ``scale`` is the power of ten of its scale word ("juta"), 0 without one.
    """

    value: Decimal
    start: int
    end: int
    form: Form
    hint: Hint | None = None
    scale: int = 0

    @property
    def scaled(self) -> bool:
        """Return whether a scale word or its letter belongs to it."""
        return self.scale > 0


@dataclass(frozen=True, slots=True)
class _Scale:
    """A scale behind a number: its power of ten (0 for none), the index behind it, and what it hints ("jutaan")."""

    power: int
    end: int
    hint: Hint | None = None


_TOLERANCE = 2
"""Words before "minus" among which there is a "plus" where both are meant."""


class Numerals:
    """The number words and forms of one language."""

    __slots__ = (
        "_about", "_about_scales", "_at_least", "_decimal", "_few", "_fine", "_fractions", "_glued", "_halves",
        "_negative", "_scales", "_starts", "_tolerance", "_vague", "_words",
    )  # fmt: skip

    def __init__(self, language: Language) -> None:
        table = language.table("numbers")
        self._words = NumberWords(table)
        self._decimal: str = table["decimal"]
        self._negative = frozenset[str](table["negative"])
        self._tolerance = frozenset[str](table["tolerance"])
        self._about = frozenset[str](table["about_suffix"])
        self._at_least = frozenset[str](table["at_least_suffix"])
        self._scales: dict[str, int] = dict(table["scales"])
        self._about_scales: dict[str, int] = dict(table["about_scales"])
        self._glued: dict[str, int] = dict(table["glued_scales"])
        self._halves = _phrases(dict.fromkeys(table["half"], "0.5"))
        self._few = _phrases(dict.fromkeys(table["few"], "1"))
        self._vague = _phrases({phrase: str(value) for phrase, value in table["vague"].items()})
        self._fractions = _phrases(table["fractions"])
        self._starts = self._words.starts() | self._negative
        for phrases in (self._few, self._vague, self._fractions):
            self._starts |= phrases.starts()
        self._fine = frozenset[str](language.table("units").get("fine", ()))

    def read(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        """Return the number that starts at ``index``, with its scale words, or ``None``."""
        if index >= len(lexemes):
            return None
        if lexemes[index].kind == "digits":
            return self._figures(lexemes, index)
        return self._worded(lexemes, index) if lexemes[index].key in self._starts else None

    def starts(self) -> frozenset[str]:
        """Return the words with which a number can begin; figures begin with digits."""
        return self._starts

    def is_word(self, key: str) -> bool:
        """Return whether ``key`` begins a number word."""
        return self._words.begins(key)

    def is_negative(self, lexemes: Sequence[Lexeme], index: int) -> bool:
        """Return whether the word at ``index`` turns the number behind it below zero ("minus", but not "plus or minus")."""
        if not 0 <= index < len(lexemes) or lexemes[index].key not in self._negative:
            return False
        before = (lexemes[n].key for n in range(index - 1, max(-1, index - 1 - _TOLERANCE), -1))
        return not any(key in self._tolerance for key in before)

    def scale_at(self, lexemes: Sequence[Lexeme], index: int) -> int | None:
        """Return the power of ten of the scale word at ``index``, if one stands there."""
        return self._scales.get(lexemes[index].key) if 0 <= index < len(lexemes) else None

    # --- figures

    def _figures(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        figure = figure_at(lexemes, index)
        scale = self._scale(lexemes, figure.end)
        fine = scale.power > 0 or (figure.end < len(lexemes) and lexemes[figure.end].key in self._fine)
        value = value_of(figure, self._decimal, fine)
        if value is None:
            return None
        end = scale.end
        if not scale.power and not figure.marks and (joined := spaced(lexemes, index)):
            value, end = joined
        hint, end = self._suffix(lexemes, end)
        if hint and not scale.power:
            scale = self._scale(lexemes, end)
            end = scale.end
        value, end = self._and_smaller(lexemes, value.scaleb(scale.power), end, scale.power)
        return Numeral(value, index, end, "figures", hint or scale.hint, scale.power)

    def _scale(self, lexemes: Sequence[Lexeme], index: int) -> _Scale:
        """Return the scale words at ``index``: "juta", "ribu triliun", "jutaan", "bn"."""
        if index >= len(lexemes):
            return _Scale(0, index)
        here = lexemes[index]
        if here.text in self._glued and _is_scale_letter(lexemes, index):
            return _Scale(self._glued[here.text], index + 1)
        if here.key in self._about_scales:
            return _Scale(self._about_scales[here.key], index + 1, "about")
        power = self._scales.get(here.key)
        if power is None:
            return _Scale(0, index)
        second = self.scale_at(lexemes, index + 1)
        return _Scale(power, index + 1) if second is None else _Scale(power + second, index + 2)

    def _suffix(self, lexemes: Sequence[Lexeme], index: int) -> tuple[Hint | None, int]:
        """Read "-an", "-odd" or "+" glued to a figure."""
        at = index
        if at < len(lexemes) and lexemes[at].glued and lexemes[at].text in "-–":
            at += 1
        if at >= len(lexemes) or not lexemes[at].glued:
            return None, index
        key = lexemes[at].key
        if key in self._about:
            return "about", at + 1
        plus = key == "+" and at == index and (at + 1 >= len(lexemes) or lexemes[at + 1].kind != "digits")
        return ("at_least", at + 1) if plus or key in self._at_least else (None, index)

    def _and_smaller(
        self, lexemes: Sequence[Lexeme], value: Decimal, index: int, power: int
    ) -> tuple[Decimal, int]:
        """Add "… 200 ribu" behind "3 juta": each following figure with a smaller scale."""
        while power and index < len(lexemes) and lexemes[index].kind == "digits":
            figure = figure_at(lexemes, index)
            smaller = self.scale_at(lexemes, figure.end)
            part = value_of(figure, self._decimal, fine=True)
            if smaller is None or smaller >= power or part is None:
                break
            value, index, power = value + part.scaleb(smaller), figure.end + 1, smaller
        return value, index

    # --- words

    def _worded(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        for reading in (self._negated, self._fraction, self._vaguely, self._few_of, self._cardinal):
            found = reading(lexemes, index)
            if found is not None:
                return found
        return None

    def _negated(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        behind = lexemes[index + 1] if index + 1 < len(lexemes) else None
        if behind is None or behind.kind != "digits" or not self.is_negative(lexemes, index):
            return None
        found = self._figures(lexemes, index + 1)
        return found and Numeral(-found.value, index, found.end, found.form, found.hint, found.scale)

    def _fraction(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        found = self._fractions.at(lexemes, index)
        if found is None:
            return None
        key = lexemes[found[1]].key if found[1] < len(lexemes) else ""
        times = self._words.hundreds(key)
        scale = self._scale(lexemes, found[1] + (times > 1))
        hint: Hint | None = "about" if _is_rounded(found[0]) else None
        return Numeral(
            (found[0] * times).scaleb(scale.power), index, scale.end, "fraction", hint, scale.power
        )

    def _vaguely(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        found = self._vague.at(lexemes, index)
        if found is None:
            return None
        scale = self._scale(lexemes, found[1])
        return Numeral(found[0].scaleb(scale.power), index, scale.end, "vague", "at_least", scale.power)

    def _few_of(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        """Read "beberapa ratus", "several thousand": as vague as "ratusan"."""
        few = self._few.at(lexemes, index)
        if few is None or few[1] >= len(lexemes):
            return None
        end = few[1]
        times = self._words.hundreds(lexemes[end].key)
        scale = self._scale(lexemes, end + (times > 1))
        value = Decimal(times).scaleb(scale.power)
        return Numeral(value, index, scale.end, "vague", "at_least", scale.power) if value >= 10 else None

    def _cardinal(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        found = self._words.cardinal(lexemes, index)
        if found is None:
            return None
        value, power, end = found
        half = self._halves.at(lexemes, end)
        if half is not None:
            unit = Decimal(1).scaleb(power)
            return self._rescaled(lexemes, index, value + unit * half[0], half[1], power)
        digits, behind = self._words.decimals(lexemes, end)
        if digits:
            return self._rescaled(lexemes, index, Decimal(f"{value}.{digits}"), behind, power)
        return Numeral(value, index, end, "words", None, power)

    def _rescaled(
        self, lexemes: Sequence[Lexeme], index: int, value: Decimal, end: int, power: int
    ) -> Numeral:
        """Read the scale behind "dua koma lima" or "satu setengah"."""
        scale = self._scale(lexemes, end)
        return Numeral(value.scaleb(scale.power), index, scale.end, "words", None, scale.power or power)


@cache
def numerals(language: Language) -> Numerals:
    """Return the number reader of ``language``."""
    return Numerals(language)


def _is_scale_letter(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether a short form is glued to its figure, or stands alone as in "Rp17,76 T"."""
    here = lexemes[index]
    if here.glued:
        return True
    following = lexemes[index + 1] if index + 1 < len(lexemes) else None
    alone = following is None or not following.glued or following.text in ".,;:)]/"
    return alone and (len(here.text) > 1 or here.capital)


def _is_rounded(value: Decimal) -> bool:
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent <= -4


def _phrases(entries: Mapping[str, str]) -> Phrases[Decimal]:
    """Return a phrase table of numbers; "2/3" has no end and is cut at four places."""
    table = Phrases[Decimal]()
    for phrase, written in entries.items():
        over, _slash, under = written.partition("/")
        exact = Decimal(over) / Decimal(under or 1)
        table.add(phrase, exact if not under else exact.quantize(Decimal("0.0001")))
    return table
