"""Cardinals in words: groups below a thousand, each closed by its scale ("tiga juta dua ratus lima")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from saksi.languages import Table
from saksi.text.figures import LONGEST
from saksi.text.lexemes import Lexeme

_UNBOUND = 99
"""A power of ten above every scale."""


class NumberWords:
    """The cardinal words of one language, by what they do to the number read so far."""

    __slots__ = ("_ands", "_fixed", "_one", "_one_scale", "_points", "_scales", "_teens", "_times", "_units")

    def __init__(self, table: Table) -> None:
        self._units: dict[str, int] = dict(table["units"])
        self._fixed: dict[str, int] = dict(table["fixed"])
        self._teens: dict[str, int] = dict(table["teens"])
        self._times: dict[str, int] = dict(table["times"])
        self._scales: dict[str, int] = dict(table["scales"])
        self._one_scale: dict[str, int] = dict(table["one_scale"])
        self._ands = frozenset[str](table["and"])
        self._one = frozenset[str](table["one"])
        self._points = frozenset[str](table["point"])

    def begins(self, key: str) -> bool:
        """Return whether ``key`` begins a number word."""
        return key in self._units or key in self._fixed or key in self._one_scale

    def starts(self) -> frozenset[str]:
        """Return the words with which a cardinal can begin."""
        return frozenset([*self._units, *self._fixed, *self._one_scale, *self._one])

    def hundreds(self, key: str) -> int:
        """Return what "ratus", "hundred" or "dozen" multiplies by, 1 for any other word."""
        return self._times.get(key, 1)

    def cardinal(self, lexemes: Sequence[Lexeme], index: int) -> tuple[Decimal, int, int] | None:
        """Return the number that starts at ``index``, the power of ten of its last scale, and the index behind it."""
        total, power, end = Decimal(0), _UNBOUND, index
        while end < len(lexemes) and power:
            at = self._skip_joint(lexemes, end, index)
            group, after = self._group(lexemes, at)
            if group is None:
                break
            closing, behind = self._closing_scale(lexemes, at, after)
            if closing >= power:
                break
            total, power, end = total + group.scaleb(closing), closing, behind
        return None if end == index else (total, power, end)

    def decimals(self, lexemes: Sequence[Lexeme], index: int) -> tuple[str, int]:
        """Return the digits spoken behind "koma" or "point" at ``index``, and the index behind them."""
        if index >= len(lexemes) or lexemes[index].key not in self._points:
            return "", index
        digits, at = "", index + 1
        while at < len(lexemes) and lexemes[at].key in self._units and len(digits) < LONGEST:
            digits, at = digits + str(self._units[lexemes[at].key]), at + 1
        return (digits, at) if digits else ("", index)

    def _skip_joint(self, lexemes: Sequence[Lexeme], index: int, start: int) -> int:
        joint = index > start and lexemes[index].key in self._ands and index + 1 < len(lexemes)
        return index + 1 if joint and self.begins(lexemes[index + 1].key) else index

    def _closing_scale(self, lexemes: Sequence[Lexeme], start: int, index: int) -> tuple[int, int]:
        if index == start:
            return self._one_scale[lexemes[start].key], start + 1
        power = self._scales.get(lexemes[index].key) if index < len(lexemes) else None
        return (0, index) if power is None else (power, index + 1)

    def _group(self, lexemes: Sequence[Lexeme], index: int) -> tuple[Decimal | None, int]:
        """Return a number below a thousand; ``index`` itself comes back where one word is both one and its scale."""
        if index < len(lexemes) and lexemes[index].key in self._one_scale:
            return Decimal(1), index
        group, at = _Group(), index
        while (step := self._next_word(lexemes, at, index, group.room)) < len(lexemes):
            taken = self._take(lexemes, step, step == index, group)
            if taken is None:
                break
            group, at = taken, step + 1
        return (Decimal(group.value), at) if at > index else (None, index)

    def _take(self, lexemes: Sequence[Lexeme], step: int, first: bool, group: _Group) -> _Group | None:
        """Return the group once the word at ``step`` is taken in, ``None`` where it does not fit."""
        key = lexemes[step].key
        value = self._units.get(key, self._fixed.get(key))
        if value is None and first and key in self._one and self._leads(lexemes, step + 1):
            value = 1
        if value is not None and value < group.room and (value or first):
            return _Group(group.value + value, value, _room(value), group.above if first else group.room)
        if key in self._teens and 1 < group.last < 10 and group.above > 10:
            return _Group(group.value + self._teens[key], 0, 1, 1)
        times = self._times.get(key, 0)
        if times and group.last and group.room == 1 and group.last * times < group.above:
            return _Group(group.value + group.last * (times - 1), 0, times, times)
        return None

    def _next_word(self, lexemes: Sequence[Lexeme], at: int, start: int, room: int) -> int:
        """Step over a hyphen ("twenty-seven") or an "and" ("two hundred and five") before the next word."""
        if at == start or at + 1 >= len(lexemes):
            return at
        if lexemes[at].text == "-" and lexemes[at].glued and lexemes[at + 1].glued:
            return at + 1
        follows = lexemes[at + 1].key in self._units or lexemes[at + 1].key in self._fixed
        return at + 1 if room == 100 and lexemes[at].key in self._ands and follows else at

    def _leads(self, lexemes: Sequence[Lexeme], index: int) -> bool:
        return index < len(lexemes) and (
            lexemes[index].key in self._times or lexemes[index].key in self._scales
        )


@dataclass(frozen=True, slots=True)
class _Group:
    """A number below a thousand so far: the unit added last, how large the next part may be, and what it may grow to."""

    value: int = 0
    last: int = 0
    room: int = 1000
    above: int = 10_000


def _room(value: int) -> int:
    """Return how large the next part may be: "twenty" leaves room below ten, "seven" for none."""
    if value >= 100:
        return 100
    return 10 if value >= 20 and value % 10 == 0 else 1
