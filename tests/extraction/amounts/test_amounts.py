"""Amounts, their units, bounds and what they count, in both languages; the texts are of our own making."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.extraction import amounts, times
from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Amount


def read(text: str, language: str = "id") -> tuple[Amount, ...]:
    article = Article("a", "a", text, language, published="2025-03-13")
    taken = [m.span for m in times.find(article, load(language))]
    return amounts.find(article, load(language), taken)


def short(text: str, language: str = "id") -> list[tuple[str, str | None, str]]:
    return [(format(a.value, "f"), a.unit, a.bound) for a in read(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sedikitnya 224 orang tewas.", [("224", "person", "at_least")]),
        ("Sekitar 1.326 warga mengungsi.", [("1326", "person", "about")]),
        ("Nilainya Rp3,1 kuadriliun.", [("3100000000000000", "IDR", "exact")]),
        ("Nilainya 200 dolar AS miliar.", [("200000000000", "USD", "exact")]),
        ("Nilainya US$4,5 miliar.", [("4500000000", "USD", "exact")]),
        ("Nilainya Rp17,76 T.", [("17760000000000", "IDR", "exact")]),
        ("Anggarannya Rp3M.", [("3000000000", "IDR", "exact")]),
        ("Dua puluh tujuh rumah rusak.", [("27", "house", "exact")]),
        ("Puluhan ribu warga datang.", [("10000", "person", "at_least")]),
        ("Belasan rumah rusak.", [("11", "house", "at_least")]),
        ("Setengah juta orang datang.", [("500000", "person", "exact")]),
        ("Tarif naik 2,125 persen.", [("2.125", "percent", "exact")]),
        ("Sebanyak 4,400 personel dikerahkan.", [("4400", "person", "exact")]),
        ("Ada 380-an warga di sana.", [("380", "person", "about")]),
        ("Ada 5-7 orang di sana.", [("5", "person", "range")]),
        ("antara 10 dan 20 juta orang", [("10000000", "person", "range")]),
        ("Dari 32 persen menjadi 19 persen.", [("32", "percent", "exact"), ("19", "percent", "exact")]),
        ("Kedua pemimpin bertemu.", [("2", "person", "exact")]),
        ("Kedua pihak sepakat.", []),
        ("Jarak 3.000 km (1.860 mil).", [("3000", "kilometre", "exact"), ("1860", "mile", "exact")]),
        ("Panen 200 ribu barel per hari.", [("200000", "barrel per day", "exact")]),
        ("Gempa magnitudo 5,6 mengguncang.", [("5.6", "magnitude", "exact")]),
        ("Hasilnya 120-14-45.", [("120", None, "exact"), ("14", None, "exact"), ("45", None, "exact")]),
        ("Ia berusia 44 tahun.", [("44", "year", "exact")]),
        ("selama tujuh tahun", [("7", "year", "exact")]),
        ("dua hari lalu", []),
        ("Pesawat Su-35 dan Boeing 737, KTT G20, Siaga 1, pasal 12, Covid-19.", []),
        ("Telepon 0812-3456-7890 atau +62 21 555.", []),
        ("1. Banjir surut\n2. Warga pulang", []),
        ("Salah satu warga pulang.", []),
        ("Sari (22) dan Budi (24) pulang.", [("22", "year", "exact"), ("24", "year", "exact")]),
        ("Mereka menang 2-1.", [("2", None, "exact"), ("1", None, "exact")]),
        ("Nilainya masuk 100 besar.", []),
        ("Indeks ditutup di level 7.198,5.", [("7198.5", None, "exact")]),
        ("Subsidi menjadi minus Rp 1.896.", [("-1896", "IDR", "exact")]),
        ("Batas galat survei plus minus 2,9 persen.", [("2.9", "percent", "exact")]),
        ("Batas galat survei plus atau minus 2,9 persen.", [("2.9", "percent", "exact")]),
        ("Harga turun (-0,08 persen).", [("-0.08", "percent", "exact")]),
        ("Harga 65 dolar AS per barel sampai 85 dolar AS per barel.", [("65", "USD", "range")]),
        ("Ke-12 negara itu hadir.", [("12", "country", "exact")]),
        ("Ketujuh pelaku ditangkap.", [("7", "person", "exact")]),
        ("Perayaan ke-12 digelar pada putaran kedua pemilihan.", []),
        ("Kepala Seksi III nomor 74-75, ayat (1), lantai 3.", []),
        ("Ia diperiksa selama 3-5 hari.", [("3", "day", "range")]),
    ],
)
def test_indonesian(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 224 people died.", [("224", "person", "at_least")]),
        ("worth $4.5 billion", [("4500000000", "USD", "exact")]),
        ("2 billion euros ($2.29bn)", [("2000000000", "EUR", "exact"), ("2290000000", "USD", "exact")]),
        ("up to 50 million tonnes", [("50000000", "tonne", "at_most")]),
        ("nearly 10 miles", [("10", "mile", "about")]),
        ("between 10 and 20 ships", [("10", "ship", "range")]),
        ("They sold three ship engines.", [("3", None, "exact")]),
        ("Three house fires killed five people.", [("3", None, "exact"), ("5", "person", "exact")]),
        ("One ship ran aground beside two car bombs.", [("1", "ship", "exact"), ("2", "bomb", "exact")]),
        ("from 32 percent to 19 percent", [("32", "percent", "exact"), ("19", "percent", "exact")]),
        ("tens of thousands of people", [("10000", "person", "at_least")]),
        ("Twenty-seven houses burned.", [("27", "house", "exact")]),
        ("Ten Indonesian ships sailed.", [("10", "ship", "exact")]),
        ("half a million people", [("500000", "person", "exact")]),
        ("One of them left; no one stayed.", []),
        ("Both countries agreed.", [("2", "country", "exact")]),
        ("the Boeing 737, the G20, a Su-35", []),
        ("a 10-year-old boy", [("10", "year", "exact")]),
        ("Smith, 44, left.", [("44", "year", "exact")]),
        ("Two dozen protesters came.", [("24", "person", "exact")]),
        ("Both sides agreed; both met.", []),
        ("a cost of $800 to $1,000", [("800", "USD", "range")]),
        ("for 40 to 60 hours", [("40", "hour", "range")]),
        ("the 1997 Valley case", []),
        ("at 15.30 hours and 1700 hours", []),
        ("more than 730 anti-coup protesters", [("730", "person", "at_least")]),
        ("many of them 777's", []),
        ("three-quarters of voters", [("0.75", "person", "exact")]),
        ("It stands at 75 dollars or 0.5 percent", [("75", "USD", "exact"), ("0.5", "percent", "exact")]),
    ],
)
def test_english(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert short(text, "en") == expected


def test_what_is_counted() -> None:
    assert [a.what for a in read("Sebanyak 386 warga negara Indonesia (WNI) berada di sana.")] == [
        "warga negara Indonesia (WNI)"
    ]
    assert [a.what for a in read("Volume perdagangan mencapai Rp70,3 triliun.")] == ["Volume perdagangan"]


def test_what_is_counted_ends_where_the_next_amount_begins() -> None:
    assert [(a.text, a.what) for a in read("Program Satu Desa Satu Sumur dimulai.")] == [
        ("Satu Desa", "Desa"),
        ("Satu Sumur", "Sumur"),
    ]


def test_nothing_is_read_across_clutter() -> None:
    text = "Sedikitnya 88\n          Awalnya dua orang tewas dan 40          juta rupiah hilang."
    assert [a.text for a in read(text)] == ["88", "dua orang tewas", "40"]


def test_what_ends_with_its_plural_in_english() -> None:
    assert [a.what for a in read("The two armies want peace, five coast guard vessels sailed.", "en")] == [
        "armies",
        "coast guard vessels",
    ]


def test_the_upper_end_of_a_range() -> None:
    (amount,) = read("antara 10 dan 20 juta orang")
    assert amount.high == Decimal(20_000_000)


@given(st.text(max_size=400), st.sampled_from(["id", "en"]))
def test_any_text_is_read_and_spans_hold_their_text(text: str, language: str) -> None:
    for amount in read(text, language):
        assert amount.span.of(text) == amount.text
        assert amount.value.is_finite()


@given(st.integers(min_value=0, max_value=10**12))
def test_a_grouped_figure_has_its_value(value: int) -> None:
    grouped = f"{value:,}"
    assert short(f"ada {grouped.replace(',', '.')} orang")[0][0] == str(value)
    assert short(f"there were {grouped} people", "en")[0][0] == str(value)
