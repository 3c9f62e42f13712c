"""Things named after people, and bodies whose names hold small words: they are whole, and nobody's."""

from __future__ import annotations

import pytest

from saksi.extraction import entities
from saksi.languages import load
from saksi.model.article import Article


def names(text: str, language: str) -> set[tuple[str, str]]:
    found = entities.find(Article("a", "a", text, language), load(language))
    return {(e.kind, e.name) for e in found}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ia lewat di Jalan Jenderal Wirasena.", {("place", "Jalan Jenderal Wirasena")}),
        ("Ia lewat di Jl. Gatot Subroto.", {("place", "Jl. Gatot Subroto")}),
        ("Ia lewat di Jalan MH Thamrin.", {("place", "Jalan MH Thamrin")}),
        ("Ia lewat di Jalan Kapten Tendean.", {("place", "Jalan Kapten Tendean")}),
        ("Korban dirawat di RSUD dr. Soetomo.", {("organization", "RSUD dr. Soetomo")}),
        ("Laga di Stadion Utama Gelora Bung Karno.", {("place", "Stadion Utama Gelora Bung Karno")}),
        ("Ia tiba di Bandara Sultan Hasanuddin.", {("place", "Bandara Sultan Hasanuddin")}),
        (
            "KRI Raden Wiranata dan KRI Suranata tiba.",
            {("organization", "KRI Raden Wiranata"), ("organization", "KRI Suranata")},
        ),
        (
            "Direktur RSUD dr. Soetomo, dr. Budi Santoso, hadir.",
            {("organization", "RSUD dr. Soetomo"), ("person", "Budi Santoso")},
        ),
    ],
)
def test_a_thing_bears_the_name_with_its_form_of_address(text: str, found: set[tuple[str, str]]) -> None:
    assert names(text, "id") == found


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Direktur Rumah Sakit dr. Sari Utami berkata demikian.", "Sari Utami"),
        ("Imam Besar Masjid Istiqlal KH Ahmad Wirya berdoa.", "Ahmad Wirya"),
        ("Kepala Sekolah Drs. Budi Santoso hadir.", "Budi Santoso"),
    ],
)
def test_who_holds_an_office_there_is_a_person(text: str, person: str) -> None:
    assert ("person", person) in names(text, "id")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "They met at John F. Marlow International Airport.",
            ("place", "John F. Marlow International Airport"),
        ),
        ("They live in Marlow City.", ("place", "Marlow City")),
        ("It sailed with USS Gerald R. Marlow.", ("organization", "USS Gerald R. Marlow")),
        ("He fled Harbors and Rivers Enforcement.", ("organization", "Harbors and Rivers Enforcement")),
        ("The House Taxes and Harbors Committee met.", ("organization", "House Taxes and Harbors Committee")),
        ("The National Union of Bakers agreed.", ("organization", "National Union of Bakers")),
        (
            "The Center for Strategic and International Bridges closed.",
            ("organization", "Center for Strategic and International Bridges"),
        ),
        ("The Center on Bridges and Policy closed.", ("organization", "Center on Bridges and Policy")),
        ("The University of Kenya on Monday closed.", ("organization", "University of Kenya")),
        ("The Republican Bakers Association met.", ("organization", "Republican Bakers Association")),
        ("The Democratic National Convention met.", ("other", "Democratic National Convention")),
        ("The S.E.B. sued.", ("organization", "S.E.B")),
        ("Kenya President Nora Marlow came.", ("person", "Nora Marlow")),
        ("House Bridges Committee Chairman Bob Marlow came.", ("person", "Bob Marlow")),
    ],
)
def test_the_last_word_tells_what_the_whole_is(text: str, found: tuple[str, str]) -> None:
    assert found in names(text, "en")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Leaders met at the G20 Summit.", ("organization", "G20")),
        ("Nora Marlow and the River Party agreed.", ("person", "Nora Marlow")),
    ],
)
def test_what_is_only_joined_stays_apart(text: str, found: tuple[str, str]) -> None:
    assert found in names(text, "en")
