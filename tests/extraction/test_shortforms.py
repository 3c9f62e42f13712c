"""Short forms that an article explains in brackets, and those that are nobody's name."""

from __future__ import annotations

import pytest

from saksi.extraction import entities
from saksi.languages import load
from saksi.model.article import Article


def names(text: str, language: str = "id") -> dict[str, list[str]]:
    found = entities.find(Article("a", "a", text, language), load(language))
    return {f"{e.kind} {e.name}": [m.text for m in e.mentions] for e in found}


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "Acara di Jakarta Harvest Center (JHC) usai. JHC sepi.",
            "organization Jakarta Harvest Center",
            ["Jakarta Harvest Center", "JHC", "JHC"],
        ),
        (
            "Dinas Ketahanan Pangan dan Perikanan (DKPP) buka. DKPP siap.",
            "organization Dinas Ketahanan Pangan dan Perikanan",
            ["Dinas Ketahanan Pangan dan Perikanan", "DKPP", "DKPP"],
        ),
        (
            "Bandara Internasional Jawa Barat (BIJB) sepi.",
            "place Bandara Internasional Jawa Barat",
            ["Bandara Internasional Jawa Barat", "BIJB"],
        ),
        (
            "Ketua Sapto Nur Wirya (SNW) hadir. SNW setuju.",
            "person Sapto Nur Wirya",
            ["Sapto Nur Wirya", "SNW", "SNW"],
        ),
    ],
)
def test_the_letters_tell_where_a_name_begins(text: str, name: str, mentions: list[str]) -> None:
    assert names(text)[name] == mentions


@pytest.mark.parametrize(
    "text",
    [
        "Rapat umum luar biasa (RULB) digelar. RULB selesai.",
        "Kredit Usaha Rakyat Nelayan (KURN) naik. KURN itu besar.",
        "Alhamdulillah SAH! Sesi FP 1 digelar, layar itu 12GX.",
    ],
)
def test_a_short_form_of_no_name_is_none(text: str) -> None:
    assert not names(text)


def test_a_law_keeps_its_short_form_in_english() -> None:
    found = names("The Freedom of Harvest Act (FOHA) passed.", "en")
    assert found == {"other Freedom of Harvest Act": ["Freedom of Harvest Act", "FOHA"]}


def test_initials_with_an_age_are_somebody() -> None:
    found = names("Polisi menangkap JN (37), dan DM alias Yono (43) kabur. JN diam.")
    assert found["person JN"] == ["JN", "JN"] and "person DM" in found


def test_a_body_goes_on_behind_its_short_form_and_is_one_with_it() -> None:
    found = names("Pemerintah Kota (Pemkot) Bogor bekerja. Pemkot Bogor siap.")
    assert found == {"organization Pemerintah Kota Bogor": ["Pemerintah Kota (Pemkot) Bogor", "Pemkot Bogor"]}


def test_a_letter_numbers_and_an_english_word_ends_a_name_behind_a_place() -> None:
    found = names("Laga Grup C digelar di Jakarta Harvest Center kemarin.")
    assert found == {"organization Jakarta Harvest Center": ["Jakarta Harvest Center"]}
