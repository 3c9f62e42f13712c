"""Two reports with many figures are set against each other without looking through a report for each pair of them."""

from __future__ import annotations

from tests.growth import calls
from tests.stories.reports import clashes

WARES = ["beras", "gula", "garam", "cabai", "bawang", "telur", "ikan", "ayam"]


def prices(many: int, step: int) -> str:
    """Return a list of so many prices in one sentence."""
    given = (
        f"{WARES[n % 8]} {WARES[n // 8 % 8]} Rp{2 + n * step % 97}.000 per kilogram" for n in range(many)
    )
    return f"Harga pangan di Pasar Lada: {', '.join(given)}."


def test_of_twice_the_prices_there_are_four_times_the_pairs_and_no_more_work() -> None:
    def compare(many: int) -> int:
        left, right = prices(many, 7), prices(many, 11)
        return calls(lambda: clashes(left, right))

    compare(5)  # tables are read once
    few = compare(24)
    assert compare(48) < 3.8 * few
