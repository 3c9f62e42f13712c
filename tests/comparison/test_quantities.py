"""Comparability of amounts and moments; the texts are of our own making."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.comparison import handed, quantities
from saksi.comparison.quantities import Relation
from saksi.comparison.surroundings import Told, figure
from saksi.extraction import amounts, times
from saksi.languages import load
from saksi.model.article import Article, Reading
from saksi.model.facts import Amount, Facts
from saksi.model.span import Span


def reading(text: str, language: str = "id", published: str = "2025-03-13") -> Reading:
    article = Article("a", "a", text, language, published=published)
    moments = times.find(article, load(language))
    found = amounts.find(article, load(language), [m.span for m in moments])
    return Reading(article, Facts(moments=moments, amounts=found))


def told(text: str) -> Told[Amount]:
    found = reading(text)
    return Told(found.facts.amounts[0], found.article)


def test_a_figure_is_one_wherever_it_stands_and_another_where_more_is_said_of_it() -> None:
    first = told("Ada 26 korban tewas.")
    assert figure(first) is figure(told("Menurut tim, ada 26 korban tewas di sana."))
    assert figure(first) is not figure(told("Saat ini ada 26 korban tewas."))
    assert figure(first) is not figure(told("Ada 26 korban luka."))


def relation(left: str, right: str, languages: tuple[str, str] = ("id", "id")) -> Relation:
    a, b = (reading(t, c) for t, c in zip((left, right), languages, strict=True))
    found = handed.pieces(a, Span(0, len(left)), b, Span(0, len(right)))
    assert found.reason
    return found.relation


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Ada 26 korban tewas.", "Ada 28 korban tewas.", "clash"),
        ("Ada 26 korban tewas.", "Ada 26 korban luka.", "unlike"),
        ("Ada 26 korban tewas.", "Ada 28 korban luka.", "unlike"),
        ("Sedikitnya 20 orang tewas.", "Ada 28 orang tewas.", "contains"),
        ("Sekitar 380 warga ada di sana.", "Ada 386 warga di sana.", "contains"),
        ("Ada 380 warga di sana.", "Ada 386 warga di sana.", "contains"),
        ("Saat ini ada 380 warga di sana.", "Saat ini ada 386 warga di sana.", "clash"),
        ("Lebih dari 50 orang tewas.", "Ada 66 orang tewas.", "clash"),
        ("Lebih dari 50 orang tewas.", "Ada 58 orang tewas.", "contains"),
        ("Jaraknya lebih dari 50 km.", "Jaraknya 66 km.", "clash"),
        ("Nilainya 17,9 miliar dolar AS.", "Nilainya 18 miliar dolar AS.", "contains"),
        ("Jaraknya 3.000 km.", "Jaraknya 1.860 mil.", "agree"),
        ("Nilainya Rp5 miliar.", "Nilainya US$5 miliar.", "unlike"),
        ("Dua rudal jatuh.", "Sebuah rudal jatuh.", "clash"),
        ("Ada 10-20 kapal.", "Ada 15 kapal.", "contains"),
        ("Rapat digelar Rabu (12/3/2025).", "Rapat digelar Kamis (13/3/2025).", "clash"),
        ("Rapat digelar Rabu (12/3/2025).", "Rapat digelar Maret 2025.", "contains"),
        ("Rapat digelar Rabu, 12 Maret 2025.", "Rapat digelar Selasa, 12 Maret 2025.", "clash"),
        ("Ia menelepon Selasa malam.", "Ia menelepon Rabu pagi.", "contains"),
        ("Ia menelepon Rabu (12/3) malam.", "Ia menelepon Rabu (12/3) pagi.", "clash"),
        ("Ia pergi pukul 07.20.", "Ia pergi pukul 07.22.", "clash"),
        ("Ia pergi pukul 07.20 WIB.", "Ia pergi pukul 09.20 WIT.", "agree"),
        ("Ia pergi pukul 07.20.", "Ia pergi pukul 08.20 WITA.", "contains"),
        ("Ia pergi pukul 07.20.", "Ia pergi pukul 08.10 WITA.", "clash"),
        ("Ia pergi selama tujuh hari.", "Ia pergi selama tujuh hari.", "agree"),
        ("Ia pergi.", "Ia pergi pukul 07.20.", "unlike"),
    ],
)
def test_indonesian(left: str, right: str, expected: Relation) -> None:
    assert relation(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Ada 26 orang tewas.", "28 people were killed.", "clash"),
        ("Sedikitnya 20 orang tewas.", "At least 22 people died.", "contains"),
        ("Ada 50 juta ton gabah.", "There were 50 million tonnes of grain.", "agree"),
        ("Rapat digelar Rabu (12/3/2025).", "They met on March 12, 2025.", "agree"),
        ("Sebuah rudal jatuh.", "Two missiles fell.", "clash"),
    ],
)
def test_across_languages(left: str, right: str, expected: Relation) -> None:
    assert relation(left, right, ("id", "en")) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Pameran digelar pada 6-10 Mei 2031.", "Pameran digelar pada 6-12 Mei 2031.", "clash"),
        ("Pameran digelar pada 6-10 Mei 2031.", "Pameran digelar pada 7-12 Mei 2031.", "clash"),
        ("Pameran digelar pada 6-10 Mei 2031.", "Pameran digelar pada 6-10 Mei 2031.", "agree"),
        ("Pameran digelar pada 6-20 Mei 2031.", "Pameran digelar pada 8-10 Mei 2031.", "contains"),
        ("Proyek itu makan waktu 4-8 tahun.", "Proyek itu makan waktu 2-4 tahun.", "clash"),
        ("Proyek itu makan waktu 4-8 tahun.", "Proyek itu makan waktu 5-7 tahun.", "contains"),
    ],
)
def test_stretches_with_other_ends_are_at_odds(left: str, right: str, expected: Relation) -> None:
    assert relation(left, right) == relation(right, left) == expected


def test_a_part_of_a_total_is_not_beside_it() -> None:
    assert (
        relation(
            "Mereka membeli energi Rp15 miliar dan beras Rp4 miliar.", "Nilainya termasuk beras Rp4 miliar."
        )
        == "clash"
    )


PHRASES = [
    "Ada 20 orang tewas.", "Sekitar 20 orang tewas.", "Lebih dari 22 orang luka.", "Nilainya Rp3 miliar.", "Jaraknya 3 km.",
    "Rabu (12/3/2025) malam", "Kamis pagi", "pekan lalu", "Maret 2025", "pukul 07.22 WIB", "selama 3 hari", "5-7 kapal", "sejak 2024",
]  # fmt: skip


@given(st.sampled_from(PHRASES), st.sampled_from(PHRASES))
def test_the_order_of_the_two_does_not_matter(left: str, right: str) -> None:
    assert relation(left, right) == relation(right, left)


@given(st.sampled_from(PHRASES))
def test_a_fact_agrees_with_itself(phrase: str) -> None:
    one = reading(phrase)
    for amount in one.facts.amounts:
        told = Told(amount, one.article)
        assert quantities.amounts(told, told).relation == "agree"
    for moment in one.facts.moments:
        told_moment = Told(moment, one.article)
        assert quantities.moments(told_moment, told_moment).relation == "agree"
