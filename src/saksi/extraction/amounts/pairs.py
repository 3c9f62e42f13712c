"""One sum in two currencies: "US$4 miliar (Rp65 triliun)", "2 billion euros, or $2.29bn"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Context, Decimal

from saksi.extraction.amounts.quantities import Source
from saksi.model.facts import Amount

_BETWEEN = 5
"""Lexemes that may stand between the two sums."""
_PRECISION = Context(prec=6)


def converted(
    source: Source, amounts: Sequence[Amount], places: Sequence[tuple[int, int]]
) -> tuple[Amount, ...]:
    """Return ``amounts``, each that converts the one before it with the rate it implies.

    ``places`` are the lexemes of each amount, end exclusive.
    """
    out = list(amounts[:1])
    for number in range(1, len(amounts)):
        before, here = out[-1], amounts[number]
        gap = range(places[number - 1][1], places[number][0])
        out.append(_with_rate(before, here) if _converts(source, before, here, gap) else here)
    return tuple(out)


def _converts(source: Source, before: Amount, here: Amount, gap: range) -> bool:
    if (
        not (source.words.is_money(before.unit) and source.words.is_money(here.unit))
        or before.unit == here.unit
    ):
        return False
    keys = [source.key(i) for i in gap]
    if not keys or len(keys) > _BETWEEN or before.value <= 0 or before.high or here.high:
        return False
    told = {"("} | source.words.conversion
    return bool(told & set(keys)) and set(keys) <= told | source.words.conversion_fillers | {","}


def _with_rate(before: Amount, here: Amount) -> Amount:
    rate = _PRECISION.divide(here.value, before.value)
    return replace(here, equals=before.id, rate=Decimal(format(rate, "f")))
