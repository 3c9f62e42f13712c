"""Numbers as printed, in figures and in words, to exact values; what a language's ``numbers`` table says of them.

Figures follow the language's separators ("260.000" is 260,000 in Indonesian), with the other language's read where
the form leaves no doubt ("4,400 personel"). No figure longer than ``LONGEST`` digits is a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from saksi.languages import Language
from saksi.text.lexemes import Lexeme, Phrases

LONGEST = 18
_MOST_GROUPS = 8
_SEPARATORS = frozenset(".,'’\u00a0\u202f\u2009")

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
class Figure:
    """A run of digits and separators, before it is known what they separate."""

    groups: tuple[str, ...]
    marks: tuple[str, ...]
    end: int


class Numerals:
    """The number words and forms of one language."""

    __slots__ = (
        "_about", "_ands", "_at_least", "_decimal", "_few", "_fine", "_fixed", "_fractions", "_glued", "_group",
        "_halves", "_negative", "_one", "_one_scale", "_points", "_scales", "_teens", "_times", "_units", "_vague",
    )  # fmt: skip

    def __init__(self, language: Language) -> None:
        table = language.table("numbers")
        self._group: str = table["group"]
        self._decimal: str = table["decimal"]
        self._points = frozenset[str](table["point"])
        self._ands = frozenset[str](table["and"])
        self._one = frozenset[str](table["one"])
        self._negative = frozenset[str](table["negative"])
        self._about = frozenset[str](table["about_suffix"])
        self._at_least = frozenset[str](table["at_least_suffix"])
        self._units: dict[str, int] = dict(table["units"])
        self._fixed: dict[str, int] = dict(table["fixed"])
        self._teens: dict[str, int] = dict(table["teens"])
        self._times: dict[str, int] = dict(table["times"])
        self._scales: dict[str, int] = dict(table["scales"])
        self._one_scale: dict[str, int] = dict(table["one_scale"])
        self._glued: dict[str, int] = dict(table["glued_scales"])
        self._halves = phrases_of(table["half"])
        self._few = phrases_of(table["few"])
        self._vague = _vague(table["vague"])
        self._fractions = _fractions(table["fractions"])
        self._fine = frozenset[str](language.table("units").get("fine", ()))

    def read(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        """Return the number that starts at ``index``, with its scale words, or ``None``."""
        if index >= len(lexemes):
            return None
        first = lexemes[index]
        if first.kind == "digits":
            return self._figures(lexemes, index)
        if first.kind == "word":
            return self._worded(lexemes, index)
        return None

    def is_word(self, key: str) -> bool:
        """Return whether ``key`` begins a number word."""
        return key in self._units or key in self._fixed or key in self._one_scale

    def scale_at(self, lexemes: Sequence[Lexeme], index: int) -> int | None:
        """Return the power of ten of the scale word at ``index``, if one stands there."""
        return self._scales.get(lexemes[index].key) if index < len(lexemes) else None

    # --- figures

    def _figures(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        figure = figure_at(lexemes, index)
        after = figure.end
        power, end = self._scale(lexemes, after)
        fine = end > after or self._is_fine(lexemes, after)
        value = self._value(figure, fine)
        if value is None:
            return None
        if end == after and len(figure.groups) == 1:
            value, end = self._spaced_groups(lexemes, value, index, end)
        hint, end = self._suffix(lexemes, end)
        if power > 0:
            value, end = self._and_smaller(lexemes, value.scaleb(power), end, power)
        return Numeral(value, index, end, "figures", hint, power)

    def _is_fine(self, lexemes: Sequence[Lexeme], index: int) -> bool:
        return index < len(lexemes) and lexemes[index].key in self._fine

    def _value(self, figure: Figure, fine: bool) -> Decimal | None:
        if sum(map(len, figure.groups)) > LONGEST:
            return None
        groups, marks = figure.groups, figure.marks
        if not marks:
            return Decimal(groups[0])
        if len(marks) == 1:
            return self._two_groups(groups[0], marks[0], groups[1], fine)
        *leading, last = marks
        if len(set(leading)) == 1 and last not in leading and _are_groups(groups[:-1]):
            return Decimal("".join(groups[:-1]) + "." + groups[-1])
        if len(set(marks)) == 1 and _are_groups(groups):
            return Decimal("".join(groups))
        return None

    def _two_groups(self, whole: str, mark: str, rest: str, fine: bool) -> Decimal:
        could_be_group = len(rest) == 3 and len(whole) <= 3 and not whole.startswith("0")
        is_group = could_be_group and (mark != self._decimal or not fine)
        return Decimal(whole + rest) if is_group else Decimal(f"{whole}.{rest}")

    def _spaced_groups(
        self, lexemes: Sequence[Lexeme], value: Decimal, index: int, end: int
    ) -> tuple[Decimal, int]:
        """Join "1 400": a figure of one to three digits, then groups of exactly three."""
        if len(lexemes[index].text) > 3 or lexemes[index].text.startswith("0"):
            return value, end
        text = lexemes[index].text
        at = end
        while (
            at < len(lexemes)
            and lexemes[at].kind == "digits"
            and len(lexemes[at].text) == 3
            and len(text) < LONGEST
        ):
            if lexemes[at].fresh or lexemes[at].start - lexemes[at - 1].end != 1:
                break
            text, at = text + lexemes[at].text, at + 1
        follows_mark = (
            at < len(lexemes)
            and lexemes[at].glued
            and lexemes[at].text in ".,:/-"
            and _digits(lexemes, at + 1)
        )
        return (value, end) if at == end or follows_mark else (Decimal(text), at)

    def _scale(self, lexemes: Sequence[Lexeme], index: int) -> tuple[int, int]:
        """Return the power of ten of the scale words at ``index`` and the index behind them."""
        if index >= len(lexemes):
            return 0, index
        here = lexemes[index]
        if here.text in self._glued and self._is_scale_letter(lexemes, index):
            return self._glued[here.text], index + 1
        power = self._scales.get(here.key)
        if power is None:
            return 0, index
        second = self._scales.get(lexemes[index + 1].key) if index + 1 < len(lexemes) else None
        return (power + second, index + 2) if second is not None else (power, index + 1)

    @staticmethod
    def _is_scale_letter(lexemes: Sequence[Lexeme], index: int) -> bool:
        """Whether a short form is glued to its figure, or stands alone as in "Rp17,76 T"."""
        here = lexemes[index]
        if here.glued:
            return True
        following = lexemes[index + 1] if index + 1 < len(lexemes) else None
        alone = following is None or not following.glued or following.text in ".,;:)]/"
        return alone and (len(here.text) > 1 or here.capital)

    def _suffix(self, lexemes: Sequence[Lexeme], index: int) -> tuple[Hint | None, int]:
        at = index
        if at < len(lexemes) and lexemes[at].glued and lexemes[at].text in "-–":
            at += 1
        if at >= len(lexemes) or not lexemes[at].glued:
            return None, index
        key = lexemes[at].key
        if key in self._about:
            return "about", at + 1
        if key in self._at_least or (key == "+" and at == index and not _digits(lexemes, at + 1)):
            return "at_least", at + 1
        return None, index

    def _and_smaller(
        self, lexemes: Sequence[Lexeme], value: Decimal, index: int, power: int
    ) -> tuple[Decimal, int]:
        """Add "… 200 ribu" behind "3 juta": each following figure with a smaller scale."""
        while index < len(lexemes) and lexemes[index].kind == "digits":
            figure = figure_at(lexemes, index)
            smaller = self._scales.get(lexemes[figure.end].key) if figure.end < len(lexemes) else None
            part = self._value(figure, fine=True)
            if smaller is None or smaller >= power or part is None:
                break
            value, index, power = value + part.scaleb(smaller), figure.end + 1, smaller
        return value, index

    # --- words

    def _worded(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        return (
            self._negated(lexemes, index)
            or self._fraction(lexemes, index)
            or self._vaguely(lexemes, index)
            or self._words(lexemes, index)
        )

    def _negated(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        if lexemes[index].key not in self._negative or not _digits(lexemes, index + 1):
            return None
        found = self._figures(lexemes, index + 1)
        return found and Numeral(-found.value, index, found.end, found.form, found.hint, found.scale)

    def _fraction(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        found = self._fractions.at(lexemes, index)
        if found is None:
            return None
        value, end = found
        power, end = self._scale(lexemes, end)
        hint: Hint | None = "about" if value.as_tuple().exponent == -4 else None
        return Numeral(value.scaleb(power), index, end, "fraction", hint, power)

    def _vaguely(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        found = self._vague.at(lexemes, index)
        if found is None:
            return self._few_of(lexemes, index)
        value, end = found
        power, end = self._scale(lexemes, end)
        return Numeral(value.scaleb(power), index, end, "vague", "at_least", power)

    def _few_of(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        few = self._few.at(lexemes, index)
        if few is None or few[1] >= len(lexemes):
            return None
        end = few[1]
        value = Decimal(self._times.get(lexemes[end].key, 1))
        end += value > 1
        power, end = self._scale(lexemes, end)
        if value.scaleb(power) < 10:
            return None
        return Numeral(value.scaleb(power), index, end, "vague", "at_least", power)

    def _words(self, lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
        """Read a cardinal in words: groups below a thousand, each closed by its scale."""
        total, power, end = Decimal(0), 99, index
        while end < len(lexemes):
            at = self._skip_joint(lexemes, end, index)
            group, after = self._group_of_words(lexemes, at)
            if group is None:
                break
            closing, behind = self._closing_scale(lexemes, at, after)
            if closing >= power or (behind == at and not group):
                break
            total, end = total + group.scaleb(closing), behind
            power = closing
            if closing == 0:
                break
        if end == index:
            return None
        value, end, scale = self._tail(lexemes, total, end, power)
        return Numeral(value, index, end, "words", None, scale or (power if power < 99 else 0))

    def _skip_joint(self, lexemes: Sequence[Lexeme], index: int, start: int) -> int:
        joint = index > start and lexemes[index].key in self._ands and index + 1 < len(lexemes)
        return index + 1 if joint and self.is_word(lexemes[index + 1].key) else index

    def _closing_scale(self, lexemes: Sequence[Lexeme], start: int, index: int) -> tuple[int, int]:
        if index == start:
            return self._one_scale[lexemes[start].key], start + 1
        power = self.scale_at(lexemes, index)
        return (0, index) if power is None else (power, index + 1)

    def _group_of_words(self, lexemes: Sequence[Lexeme], index: int) -> tuple[Decimal | None, int]:
        """Return a number below a thousand; ``index`` itself comes back where one word is both one and its scale."""
        if index < len(lexemes) and lexemes[index].key in self._one_scale:
            return Decimal(1), index
        group = last = 0
        room, at = 1000, index
        while at < len(lexemes):
            step = self._hyphen(lexemes, at) if at > index else at
            if step > index and self._joined(lexemes, step, room):
                step += 1
            if step >= len(lexemes):
                break
            key = lexemes[step].key
            value = self._units.get(key, self._fixed.get(key))
            if value is None and at == index and key in self._one and self._leads(lexemes, step + 1):
                value = 1
            if value is not None and value < room and (value or at == index):
                group, last, room = group + value, value, _room(value)
            elif key in self._teens and 1 < last < 10:
                group, last, room = group + self._teens[key], 0, 1
            elif key in self._times and 0 < last < 100 and room == 1:
                group, last, room = group + last * (self._times[key] - 1), 0, self._times[key]
            else:
                break
            at = step + 1
        return (Decimal(group), at) if at > index else (None, index)

    def _leads(self, lexemes: Sequence[Lexeme], index: int) -> bool:
        return index < len(lexemes) and (
            lexemes[index].key in self._times or lexemes[index].key in self._scales
        )

    def _joined(self, lexemes: Sequence[Lexeme], index: int, room: int) -> bool:
        """Whether "and" stands at ``index`` and the number goes on behind it ("two hundred and five")."""
        if room != 100 or index + 1 >= len(lexemes) or lexemes[index].key not in self._ands:
            return False
        key = lexemes[index + 1].key
        return key in self._units or key in self._fixed

    @staticmethod
    def _hyphen(lexemes: Sequence[Lexeme], index: int) -> int:
        """Step over the hyphen of "twenty-seven"."""
        between = index + 1 < len(lexemes) and lexemes[index].text == "-" and lexemes[index].glued
        return index + 1 if between and lexemes[index + 1].glued else index

    def _tail(
        self, lexemes: Sequence[Lexeme], total: Decimal, end: int, power: int
    ) -> tuple[Decimal, int, int]:
        """Read what may follow a cardinal in words: decimals after "koma", "setengah", a scale."""
        half = self._halves.at(lexemes, end)
        value = total
        if half is not None:
            unit = Decimal(1).scaleb(power) if 0 < power < 99 else Decimal(1)
            value, end = total + unit / 2, half[1]
        elif end + 1 < len(lexemes) and lexemes[end].key in self._points:
            decimals, behind = self._spoken_digits(lexemes, end + 1)
            if decimals:
                value, end = Decimal(f"{total}.{decimals}"), behind
        if value == total:
            return value, end, 0
        scale, end = self._scale(lexemes, end)
        return value.scaleb(scale), end, scale

    def _spoken_digits(self, lexemes: Sequence[Lexeme], index: int) -> tuple[str, int]:
        digits = ""
        while index < len(lexemes) and lexemes[index].key in self._units and len(digits) < LONGEST:
            digits, index = digits + str(self._units[lexemes[index].key]), index + 1
        return digits, index


@cache
def numerals(language: Language) -> Numerals:
    """Return the number reader of ``language``."""
    return Numerals(language)


def phrases_of(entries: Sequence[str]) -> Phrases[bool]:
    """Return a phrase table that holds ``entries``, each with the value ``True``."""
    table = Phrases[bool]()
    for entry in entries:
        table.add(entry, True)
    return table


def figure_at(lexemes: Sequence[Lexeme], index: int) -> Figure:
    """Return the digits at ``index`` with every glued ". 3" or ", 3" group behind them."""
    groups, marks = [lexemes[index].text], list[str]()
    at = index + 1
    while (
        len(marks) < _MOST_GROUPS
        and at + 1 < len(lexemes)
        and lexemes[at].text in _SEPARATORS
        and lexemes[at].glued
    ):
        if lexemes[at + 1].kind != "digits" or not lexemes[at + 1].glued:
            break
        marks.append(lexemes[at].text)
        groups.append(lexemes[at + 1].text)
        at += 2
    return Figure(tuple(groups), tuple(marks), at)


def _are_groups(groups: Sequence[str]) -> bool:
    """Thousands (1.200.000) or the Indian way (2,60,000)."""
    first, *rest = groups
    if not 1 <= len(first) <= 3 or not rest or len(rest[-1]) != 3:
        return False
    return all(len(g) == 3 for g in rest) or all(len(g) == 2 for g in rest[:-1])


def _digits(lexemes: Sequence[Lexeme], index: int) -> bool:
    return index < len(lexemes) and lexemes[index].kind == "digits"


def _room(value: int) -> int:
    """How large the next part of a number word may be: "twenty" leaves room below ten, "seven" for none."""
    if value >= 100:
        return 100
    return 10 if value >= 20 and value % 10 == 0 else 1


def _vague(entries: dict[str, int]) -> Phrases[Decimal]:
    table = Phrases[Decimal]()
    for phrase, value in entries.items():
        table.add(phrase, Decimal(value))
    return table


def _fractions(entries: dict[str, str]) -> Phrases[Decimal]:
    table = Phrases[Decimal]()
    for phrase, written in entries.items():
        over, _slash, under = written.partition("/")
        exact = Decimal(over) / Decimal(under or 1)
        table.add(phrase, exact if not under else exact.quantize(Decimal("0.0001")))
    return table
