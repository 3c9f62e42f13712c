"""What the words of an article mean: numbers by their value, however they are written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from saksi.comparison.units import Unit, units
from saksi.model.facts import Amount, Facts
from tests.making import place, reading


def piece(text: str, number: str, value: int, language: str = "id", unit: str = "IDR") -> Unit:
    """Return the piece that is ``text``, of which ``number`` is read as an amount."""
    amount = Amount("n1", place(text, number), number, Decimal(value), unit, "exact")
    return units(reading("a", text, Facts(amounts=(amount,)), language))[0]


def numbers(unit: Unit) -> set[str]:
    """Return the numbers that the words of a piece surely mean."""
    return {p for found in unit.meanings for p, s in found.items() if p.startswith("#") and s > 0.6}


@pytest.mark.parametrize("printed", ["Rp281.200.000", "Rp 281,2 juta", "Rp281,2 juta"])
def test_a_sum_means_its_value_however_it_is_written(printed: str) -> None:
    assert numbers(piece(f"Kerugian pasar ditaksir {printed}.", printed, 281_200_000)) == {"#281200000"}


def test_a_number_also_means_the_round_one_near_it() -> None:
    near = piece("Surplus nyaris Rp17,9 miliar.", "Rp17,9 miliar", 17_900_000_000)
    assert {p for found in near.meanings for p in found if p.startswith("#")} == {
        "#17900000000",
        "#18000000000",
    }


@pytest.mark.parametrize("printed", ["siaga dua", "siaga 2", "Siaga II"])
def test_a_level_is_one_in_words_figures_and_roman_numerals(printed: str) -> None:
    (one,) = units(reading("a", f"Status pelabuhan naik menjadi {printed}."))
    assert "#2" in numbers(one)
