"""The exchange rates that sums in two currencies imply, and those that cannot be right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from saksi.model.facts import Amount

FAR = Decimal("0.2")
"""How far a rate may lie from the middle of the others, as a share of it, before it is in doubt."""


@dataclass(frozen=True, slots=True)
class Rate:
    """How many units of ``to`` go on one of ``of``, by the amount whose id is ``amount``."""

    of: str
    to: str
    rate: Decimal
    amount: str


def rates(amounts: Iterable[Amount]) -> tuple[Rate, ...]:
    """Return the rate of every pair among ``amounts`` (of one article), in order."""
    known = {a.id: a for a in amounts}
    out = []
    for amount in known.values():
        source = known.get(amount.equals or "")
        if source is not None and source.unit and amount.unit and amount.rate is not None:
            out.append(Rate(source.unit, amount.unit, amount.rate, amount.id))
    return tuple(out)


def doubtful(found: Iterable[Rate]) -> tuple[Rate, ...]:
    """Return the rates that lie far from the middle of the others between the same two currencies.

    Three pairs or more are needed: of two that differ neither is known to be wrong.
    """
    by_pair: dict[tuple[str, str], list[Rate]] = {}
    for rate in found:
        by_pair.setdefault((rate.of, rate.to), []).append(rate)
    return tuple(r for pair in by_pair.values() if len(pair) > 2 for r in pair if _is_far(r, pair))


def _is_far(rate: Rate, pair: list[Rate]) -> bool:
    middle = median(r.rate for r in pair)
    return abs(rate.rate - middle) > FAR * middle
