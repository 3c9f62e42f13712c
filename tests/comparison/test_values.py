"""Which figures and moments set two pieces against each other; the texts are of our own making."""

from __future__ import annotations

import pytest

from saksi import languages
from saksi.comparison.statements import match
from saksi.comparison.units import Unit, units
from saksi.extraction import amounts, times
from saksi.model.article import Article, Reading
from saksi.model.facts import Facts
from saksi.model.span import Span


def piece(name: str, text: str, language: str) -> Unit:
    article = Article(name, name, text, language, published="2020-01-01", sentences=(Span(0, len(text)),))
    moments = times.find(article, languages.load(language))
    figures = amounts.find(article, languages.load(language), [m.span for m in moments])
    return units(Reading(article, Facts(moments=moments, amounts=figures)))[0]


def at_odds(left: str, right: str, language: str) -> list[str]:
    found = match(piece("a", left, language), piece("b", right, language))
    back = match(piece("b", right, language), piece("a", left, language))
    assert [d.kind for d in found.differences if d.hard] == [d.kind for d in back.differences if d.hard]
    return [d.kind for d in found.differences if d.hard]


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("Pasar Tirta didirikan oleh pedagang kain pada tahun 1974.", "Pasar Tirta didirikan pada tahun 1980.", "id"),
        ("Novel Kabut Lada diterbitkan di Daun pada tahun 1981.", "Novel Kabut Lada dirilis pada tahun 1990.", "id"),
        ("The Tirta Market was founded by weavers in 1974.", "The Tirta Market was founded in 1980.", "en"),
        ("The novel Mist over Arden was published in 1981.", "The novel Mist over Arden was released in 1990.", "en"),
        ("Perkumpulan Daun berdiri sejak 1991 di kota Lada.", "Perkumpulan Daun berdiri sejak tahun 2000.", "id"),
    ],
)  # fmt: skip
def test_what_befalls_one_thing_once_did_so_in_one_year(left: str, right: str, language: str) -> None:
    assert at_odds(left, right, language) == ["date"]


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("Pada tahun 2007, Sari dirawat di rumah sakit Lada.", "Pada tahun 2008, Sari dirawat di rumah sakit Lada.", "id"),
        ("Laba Pabrik Daun sebesar Rp 7 miliar pada 2010.", "Laba Pabrik Daun sebesar Rp 7 miliar pada 2011.", "id"),
        ("In 2007 Sara Wynn lived in the harbour of Arden.", "In 2008 Sara Wynn lived in the harbour of Arden.", "en"),
        ("Wisma Daun selesai dibangun pada 28 Mei 2008.", "Wisma Daun selesai dibangun pada Mei 2008.", "id"),
    ],
)  # fmt: skip
def test_what_can_happen_again_or_goes_on_is_told_of_two_years(left: str, right: str, language: str) -> None:
    assert at_odds(left, right, language) == []


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("Kapasitas stadion Lada sekitar 16.000 orang.", "Kapasitas stadion Lada tidak lebih dari 10.000 orang.", "id"),
        ("Anak tangga di Bukit Lada berjumlah 100 buah.", "Anak tangga di Bukit Lada tidak mencapai 40 buah.", "id"),
        ("Bank Daun memperoleh laba $724 juta.", "Bank Daun memperoleh laba kurang dari $700 juta.", "id"),
        ("Bank Arden made a profit of $724 million.", "Bank Arden made a profit of less than $700 million.", "en"),
        ("The stadium of Arden holds 16,000 people.", "The stadium of Arden holds no more than 10,000 people.", "en"),
        ("Desa Lada memiliki 39 rumah panggung.", "Desa Lada tidak memiliki lebih dari 30 rumah panggung.", "id"),
    ],
)  # fmt: skip
def test_a_bound_that_a_figure_does_not_keep_is_at_odds_with_it(left: str, right: str, language: str) -> None:
    assert at_odds(left, right, language) == ["amount"]


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("Rombongan Daun berkeliling selama dua bulan.", "Rombongan Daun berkeliling selama satu tahun.", "id"),
        ("Kapal itu dibeli empat tahun setelah badai Lada.", "Kapal itu dibeli setahun setelah badai Lada.", "id"),
        ("Kasus di Lada sepertiga dari seluruh kasus di Daun.", "Kasus di Lada setengah dari seluruh kasus di Daun.", "id"),
        ("Kota Lada memiliki populasi setengah juta.", "Kota Lada memiliki populasi satu juta.", "id"),
        ("The choir of Arden toured for two months.", "The choir of Arden toured for one year.", "en"),
        ("Sari bekerja di radio Lada selama beberapa dekade.", "Sari bekerja di radio Lada selama sebulan.", "id"),
        ("Sara worked at the radio of Arden for several years.", "Sara worked at the radio of Arden for one month.", "en"),
        ("Menurut dia pulau Lada punya 12 kota bandar, namanya tidak disebut.", "Pulau Lada punya 10 kota bandar.", "id"),
    ],
)  # fmt: skip
def test_lengths_shares_and_bare_numbers_are_compared(left: str, right: str, language: str) -> None:
    assert at_odds(left, right, language) == ["amount"]


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("Perjalanan ke Lada sekitar 1 jam 49 menit.", "Perjalanan ke Lada sekitar 2 jam.", "id"),
        ("Menara Daun berlantai 4 setinggi 36 meter.", "Setiap lantai menara Daun setinggi 6 meter.", "id"),
        ("Dewan Lada saat ini punya dua kamar.", "Dewan Lada pernah punya tiga kamar.", "id"),
        ("Pajak Lada saat ini 25 persen.", "Pajak Lada akan menjadi 35 persen.", "id"),
        ("The council of Arden now has two chambers.", "The council of Arden once had three chambers.", "en"),
        ("Delapan tim bersaing pada putaran pertama Liga Lada.", "Empat tim bersaing pada putaran kedua Liga Lada.", "id"),
        ("Sebanyak 5.760 perawat di Lada terinfeksi.", "Setengah dari perawat di Lada terinfeksi.", "id"),
        ("Each floor of the tower of Arden is 6 metres high.", "The tower of Arden is 36 metres high.", "en"),
    ],
)  # fmt: skip
def test_other_wholes_times_and_parts_are_not_at_odds(left: str, right: str, language: str) -> None:
    assert at_odds(left, right, language) == []


def test_a_day_without_its_year_is_the_same_day() -> None:
    left, right = "Pesta Lada dibuka pada 29 September mendatang.", "Pesta Lada dibuka pada 29 September."
    assert at_odds(left, right, "id") == []


def test_a_figure_that_the_sentence_gives_elsewhere_is_not_denied() -> None:
    text = "Klub Daun meraih empat piala, sedangkan klub Lada meraih dua piala dunia."
    article = Article("a", "a", text, "id", sentences=(Span(0, len(text)),))
    found = amounts.find(article, languages.load("id"), [])
    pieces = units(Reading(article, Facts(amounts=found)))
    other = piece("b", "Klub Daun meraih 4 piala dunia.", "id")
    assert not any(d.hard for p in pieces for d in match(p, other).differences)


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("Rengganis meninggal di Lada pada usia 40 tahun.", "Rengganis meninggal pada usia 41 tahun.", "id"),
        ("The 40-year-old fisherman died in Lada Bay.", "The 41-year-old fisherman died in Lada Bay.", "en"),
    ],
)
def test_an_age_is_not_rounded_and_a_term_can_be(left: str, right: str, language: str) -> None:
    assert at_odds(left, right, language) == ["amount"]
    assert not at_odds(
        "Rengganis memimpin Pasar Lada selama 40 tahun.",
        "Rengganis memimpin Pasar Lada selama 41 tahun.",
        "id",
    )
    about = "Rengganis meninggal di Lada pada usia sekitar 40 tahun."
    assert not at_odds(about, "Rengganis meninggal pada usia 41 tahun.", "id")


def test_what_stands_before_a_number_is_not_what_it_counts() -> None:
    left, right = (
        "Tweet itu mendapat 19,2 ribu suka di Lada.",
        "Suka bagi tweet Lada itu tidak mencapai 19 ribu.",
    )
    assert at_odds(left, right, "id") == ["amount"]
