"""An amount as printed, before its noun and bound are settled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from saksi.text.numerals import Numeral

Kind = Literal["money", "measure", "time", "people", "thing", "bare"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, at lexemes ``start`` to ``end`` (end exclusive).

    ``number`` is where the number itself starts: a currency sign may stand before it.
    """

    value: Decimal
    start: int
    end: int
    number: Numeral
    kind: Kind
    unit: str | None

    def scaled(self, power: int) -> Quantity:
        """Return the quantity with its value ``power`` powers of ten up: the scale that only a range's end prints."""
        return replace(self, value=self.value.scaleb(power))
