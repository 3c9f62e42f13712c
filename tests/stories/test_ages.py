"""One person under two ages."""

from __future__ import annotations

import pytest

from tests.stories.reports import clashes, clashes_across, clashes_dated

LEFT = "Polisi memeriksa Damar Wibisana (61) di Lada pada Sabtu, setelah perahunya terbalik."


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Perahu milik Damar Wibisana (63) terbalik di Lada pada Sabtu.", "63"),
        ("Damar Wibisana, 63 tahun, selamat ketika perahunya terbalik di Lada.", "63 tahun"),
        ("Damar Wibisana yang berusia 63 tahun selamat di Lada pada Sabtu.", "63 tahun"),
        ("Damar Wibisana, usia 63 tahun, selamat di Lada pada Sabtu.", "63 tahun"),
    ],
)
def test_an_age_at_the_name_of_one_person(text: str, age: str) -> None:
    assert clashes(LEFT, text) == [("amount", sorted(["61", age]))]
    assert not clashes(LEFT, text.replace("63", "61"))
    assert not clashes(LEFT, text.replace("Damar Wibisana", "Ratih Kusuma"))


@pytest.mark.parametrize(
    "text",
    [
        "The boat of Sara Wynn, 63, capsized off Lada on Saturday.",
        "The boat of 63-year-old Sara Wynn capsized off Lada on Saturday.",
        "The boat of 63-year-old nurse Sara Wynn capsized off Lada on Saturday.",
        "Sara Wynn, who is 63 years old, was rescued off Lada on Saturday.",
        "Sara Wynn, aged 63, was rescued off Lada on Saturday.",
    ],
)
def test_ages_in_english_and_across_languages(text: str) -> None:
    left = "Police questioned Sara Wynn (61) in Lada on Saturday."
    assert len(clashes(left, text, language="en")) == 1
    assert not clashes(left, text.replace("63", "61"), language="en")
    other = "Polisi memeriksa Sara Wynn (61) di Lada pada Sabtu."
    assert len(clashes_across(("id", other), ("en", text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Damar Wibisana, 12 Mei 2031, memeriksa perahunya di Lada.",
        "Damar Wibisana 63 kali melaut dari Lada.",
        "Damar Wibisana (61) ditemani Ratih Kusuma (63) di Lada.",
        "Damar Wibisana, 63 perahu, dan 12 nelayan ada di Lada.",
        "Damar Wibisana (61) dan putranya Damar Wibisana (23) melaut dari Lada.",
    ],
)
def test_what_is_no_age_of_the_person(text: str) -> None:
    assert not [c for c in clashes(LEFT, text) if "61" in c[1]]


def test_initials_are_not_one_person() -> None:
    left = "Polisi Lada menangkap RR (19) karena mencuri kas."
    assert not clashes(left, "Kurir yang dicari warga Arga, RR (33), melaut sejak Senin.")


def test_between_two_reports_there_can_be_a_birthday() -> None:
    right = LEFT.replace("61", "62")
    assert clashes_dated(("2031-05-04", LEFT), ("2031-05-05", right)) == [("amount", ["61", "62"])]
    assert not clashes_dated(("2031-05-04", LEFT), ("2031-07-05", right))
