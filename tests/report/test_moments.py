"""Moments stand in a report as a newspaper of the reader's language prints them."""

from collections.abc import Iterator

import pytest

from saksi.messages import interface_language
from saksi.report.moments import written


@pytest.fixture
def indonesian(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SAKSI_UI", "id")
    interface_language.cache_clear()
    yield
    interface_language.cache_clear()


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025", "2025"),
        ("2025-03", "March 2025"),
        ("2025-03-12", "12 March 2025"),
        ("2025-03-12T17:40:00+01:00", "12 March 2025, 17:40 UTC+1"),
        ("2025-03-12T17:40:00-03:30", "12 March 2025, 17:40 UTC-3:30"),
        ("2025-03-12T17:40:00+00:00", "12 March 2025, 17:40 UTC"),
        ("2025-03-12T17:40", "12 March 2025, 17:40"),
        ("2023-10-30/2023-11-05", "30 October – 5 November 2023"),
        ("2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024"),
        ("2025-06-23/2025-06-29", "23–29 June 2025"),
        ("2019/2024", "2019–2024"),
        ("2025-03/2025-05", "March – May 2025"),
        ("2024-11/2025-02", "November 2024 – February 2025"),
        ("2025-06~", "about June 2025"),
        ("2025-21", "spring 2025"),
        ("2025-24", "winter 2025"),
        ("2025-31", "2025-31"),
        ("202X", "the 2020s"),
        ("20XX", "the 21st century"),
        ("18XX", "the 19th century"),
        ("2025-06-31", "2025-06-31"),
    ],
)
def test_a_moment_is_told_in_words(edtf: str, words: str) -> None:
    assert written(edtf) == words


def test_the_day_of_the_week_is_told_where_asked_for() -> None:
    assert written("2025-03-12", weekday=True) == "Wednesday, 12 March 2025"


@pytest.mark.usefixtures("indonesian")
def test_an_indonesian_reader_has_the_names_and_zones_of_the_country() -> None:
    assert written("2025-05-12T06:05:00+07:00") == "12 Mei 2025, 06.05 WIB"
    assert written("2025-05-12T06:05:00+08:00") == "12 Mei 2025, 06.05 WITA"
    assert written("2025-05-12T06:05:00+01:00") == "12 Mei 2025, 06.05 UTC+1"
    assert written("2025-05-12", weekday=True) == "Senin, 12 Mei 2025"
    assert [written(m) for m in ("2025-21", "199X", "18XX", "2025-05~")] == [
        "musim semi 2025",
        "1990-an",
        "abad ke-19",
        "sekitar Mei 2025",
    ]
