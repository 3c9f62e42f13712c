"""Rates implied by sums in two currencies; the texts are of our own making."""

from __future__ import annotations

from decimal import Decimal

from saksi.comparison.rates import doubtful, rates
from saksi.extraction import amounts
from saksi.languages import load
from saksi.model.article import Article


def found(text: str, language: str = "id") -> list[tuple[str, str, Decimal]]:
    article = Article("a", "a", text, language)
    return [(r.of, r.to, r.rate) for r in rates(amounts.find(article, load(language), ()))]


def test_the_rate_of_a_pair_is_kept() -> None:
    assert found("Nilainya US$4 miliar (Rp65 triliun).") == [("USD", "IDR", Decimal(16250))]
    assert found("a fund of 2 billion euros, or about $2.2bn", "en") == [("EUR", "USD", Decimal("1.1"))]
    assert found("a fund of 2 billion euros (about $2.2bn)", "en") == [("EUR", "USD", Decimal("1.1"))]


def test_two_sums_beside_each_other_are_no_pair() -> None:
    assert found("Harganya US$4 dan Rp65 ribu.") == []


def test_a_slip_by_ten_stands_out() -> None:
    text = "US$2 (Rp32.000), US$3 (Rp48.000), US$4 (Rp640.000)"
    article = Article("a", "a", text, "id")
    (slip,) = doubtful(rates(amounts.find(article, load("id"), ())))
    assert slip.rate == 160000
