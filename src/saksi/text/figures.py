"""Numbers in figures: digits and the marks between them, told apart as thousands and decimals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from saksi.text.lexemes import Lexeme

LONGEST = 18
"""Digits of the longest figure that is read as a number."""
_MOST_GROUPS = 8
_SEPARATORS = frozenset(".,'’")


@dataclass(frozen=True, slots=True)
class Figure:
    """A run of digits and separators, before it is known what they separate; ``end`` is the lexeme behind it."""

    groups: tuple[str, ...]
    marks: tuple[str, ...]
    end: int


def figure_at(lexemes: Sequence[Lexeme], index: int) -> Figure:
    """Return the digits at ``index`` with every glued ".300" or ",5" behind them."""
    groups, marks = [lexemes[index].text], list[str]()
    at = index + 1
    while len(marks) < _MOST_GROUPS and at + 1 < len(lexemes):
        mark, digits = lexemes[at], lexemes[at + 1]
        if mark.text not in _SEPARATORS or not mark.glued or digits.kind != "digits" or not digits.glued:
            break
        marks.append(mark.text)
        groups.append(digits.text)
        at += 2
    return Figure(tuple(groups), tuple(marks), at)


def value_of(figure: Figure, decimal: str, fine: bool) -> Decimal | None:
    """Return the value of ``figure`` in a language whose decimals stand behind ``decimal``.

    ``fine``: what follows (a scale, a percent sign, a measure) makes three digits behind the decimal mark decimals;
    without it they are thousands in the manner of the other language ("4,400 personel").
    """
    groups, marks = figure.groups, figure.marks
    if sum(map(len, groups)) > LONGEST:
        return None
    if not marks:
        return Decimal(groups[0])
    if len(marks) == 1:
        return _two_groups(groups[0], marks[0], groups[1], decimal, fine)
    *leading, last = marks
    if len(set(leading)) == 1 and last not in leading and _are_groups(groups[:-1]):
        return Decimal("".join(groups[:-1]) + "." + groups[-1])
    if len(set(marks)) == 1 and _are_groups(groups):
        return Decimal("".join(groups))
    return None


def _two_groups(whole: str, mark: str, rest: str, decimal: str, fine: bool) -> Decimal:
    could_be_group = len(rest) == 3 and len(whole) <= 3 and not whole.startswith("0")
    is_group = could_be_group and (mark != decimal or not fine)
    return Decimal(whole + rest) if is_group else Decimal(f"{whole}.{rest}")


def _are_groups(groups: Sequence[str]) -> bool:
    """Whether these are thousands (1.200.000) or groups in the Indian way (2,60,000)."""
    first, *rest = groups
    if not 1 <= len(first) <= 3:
        return False
    if not rest:
        return True
    if len(rest[-1]) != 3:
        return False
    return all(len(g) == 3 for g in rest) or all(len(g) == 2 for g in rest[:-1])


def spaced(lexemes: Sequence[Lexeme], index: int) -> tuple[Decimal, int] | None:
    """Return the value of "1 400" and the index behind it: one to three digits, then groups of exactly three."""
    text = lexemes[index].text
    if len(text) > 3 or text.startswith("0"):
        return None
    at = index + 1
    while at < len(lexemes) and len(text) < LONGEST and _is_spaced_group(lexemes, at):
        text, at = text + lexemes[at].text, at + 1
    if at == index + 1 or _goes_on(lexemes, at):
        return None
    return Decimal(text), at


def _is_spaced_group(lexemes: Sequence[Lexeme], index: int) -> bool:
    here = lexemes[index]
    if here.kind != "digits" or len(here.text) != 3 or here.fresh:
        return False
    return here.start - lexemes[index - 1].end == 1


def _goes_on(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Whether a mark and more digits are glued to the last group: then it opens a figure of its own."""
    if index + 1 >= len(lexemes) or not lexemes[index].glued or lexemes[index].text not in ".,:/-":
        return False
    return lexemes[index + 1].kind == "digits"
