"""Figures and moments that are, and are not, said of one thing."""

from __future__ import annotations

import pytest

from tests.stories.reports import clashes


def test_what_is_counted_by_other_nouns_is_no_one_count() -> None:
    left = "Lomba perahu di Teluk Lada besok diikuti 11 regu dari pesisir."
    right = "Lomba perahu di Teluk Lada besok diikuti 22 pendayung dari pesisir."
    assert not clashes(left, right)
    assert clashes(left, right.replace("22 pendayung", "13 regu")) == [("amount", ["11 regu", "13 regu"])]


def test_one_word_said_of_two_figures_is_not_enough() -> None:
    left = "Bursa Lada dibuka ramai. Saham Perahu Jaya menguat 2,6 persen."
    right = "Nelayan Lada menjual ikan. Harga garam menguat lebih dari 4 persen."
    assert not clashes(left, right)


def test_of_a_list_of_values_it_is_not_known_which_is_meant() -> None:
    left = (
        "Toko Perahu Lada menjual perahu baru. Harga perahu kayu dipatok Rp 10 juta. Harga perahu layar dipatok Rp 20 juta. "
        "Harga perahu motor dipatok Rp 30 juta. Harga perahu baja dipatok Rp 40 juta."
    )
    right = "Toko Perahu Lada menjual perahu baru. Harga perahu dayung dipatok Rp 15 juta."
    assert not clashes(left, right)


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "Pilot mengalihkan pesawat ke Bandara Lada setelah pukul 10.00 WIB.",
            "Pilot mengalihkan pesawat ke Bandara Lada pukul 10.44 WIB.",
            "id",
        ),
        (
            "The pilot turned the plane to Lada airport after 10:00 a.m. on May 4, 2031.",
            "The pilot turned the plane to Lada airport at 10:44 a.m. on May 4, 2031.",
            "en",
        ),
    ],
)
def test_after_ten_holds_a_quarter_to_eleven(left: str, right: str, language: str) -> None:
    assert not clashes(left, right, language=language)
    bare = left.replace("setelah pukul", "pukul").replace("after 10", "at 10")
    assert [kind for kind, _values in clashes(bare, right, language=language)] == ["date"]


def test_that_day_is_no_date_to_be_held_against_another() -> None:
    left = "Warga dan petugas bentrok di Lada pada Sabtu (3/5/2031). Petugas menahan 40 warga pada hari itu."
    right = "Petugas menahan 40 warga di Lada pada Jumat (2/5/2031)."
    assert ("date", ["Jumat (2/5/2031)", "hari itu"]) not in clashes(left, right)


def test_a_name_within_a_name_can_be_short_for_it() -> None:
    words = "Warga pulau juga menimbang tempat yang tidak terlalu jauh dari pelabuhan besar di kota itu"
    left = f'"{words}," kata Maruanto Siregara.'
    right = f'"{words}," kata Anto.'
    assert not clashes(left, right)
    assert [kind for kind, _values in clashes(left, right.replace("Anto", "Bejo"))] == ["attribution"]


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "Sebanyak enam tim memperebutkan dua tiket di Teluk Lada.",
            "Tim Lada bersaing dengan lima tim lainnya memperebutkan dua tiket di Teluk Lada.",
            "id",
        ),
        (
            "Six teams compete for two tickets in Lada Bay.",
            "The Lada team will compete with five other teams for two tickets in Lada Bay.",
            "en",
        ),
    ],
)
def test_five_others_are_six_with_the_one_told_of(left: str, right: str, language: str) -> None:
    assert not clashes(left, right, language=language)


def test_words_of_two_persons_are_posted_on_two_platforms() -> None:
    words = "Lagu nelayan boleh dinyanyikan siapa saja di seluruh pesisir tanpa bayaran"
    left = f'"{words}," tulis Sari Rengganis di akun Instagram miliknya.'
    right = f'"{words}," tulis Damar Wibisana di akun Facebook miliknya.'
    assert ("attribution", ["Facebook", "Instagram"]) not in clashes(left, right)
    same = right.replace("Damar Wibisana", "Sari Rengganis")
    assert ("attribution", ["Facebook", "Instagram"]) in clashes(left, same)
