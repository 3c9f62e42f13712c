"""Times of day said to be local, at places whose clock is known; the texts are of our own making."""

from __future__ import annotations

from zoneinfo import available_timezones

import pytest

from saksi.extraction import times
from saksi.languages import Language, load
from saksi.model.article import Article, Dateline
from saksi.model.facts import Moment
from saksi.model.span import Span


def clocks(text: str, language: str, place: str | None = None) -> list[Moment]:
    dateline = Dateline(place, Span(0, 0), Span(0, 0)) if place else None
    article = Article("a", "a", text, language, published="2025-03-13T09:00:00+07:00", dateline=dateline)
    return [m for m in times.find(article, load(language)) if m.kind == "time"]


@pytest.mark.parametrize(
    ("text", "language", "place", "expected"),
    [
        ("Menara itu roboh Rabu (8/11/2023) pukul 09.40 waktu setempat.", "id", "RIYADH", "2023-11-08T09:40+03:00"),
        ("Kereta anjlok di London pada 2 Juli 2024 pukul 17.05 waktu setempat.", "id", "JAKARTA", "2024-07-02T17:05+01:00"),
        ("Kereta anjlok di London pada 2 Januari 2024 pukul 17.05 waktu setempat.", "id", None, "2024-01-02T17:05+00:00"),
        ("The tower fell on July 2, 2024, at 5:05 p.m. local time.", "en", "NEW YORK", "2024-07-02T17:05-04:00"),
        ("The tower fell on January 2, 2024, at 5:05 p.m. local time.", "en", "NEW YORK", "2024-01-02T17:05-05:00"),
        ("A ferry sank near Kathmandu at 6:15 a.m. local time on 4 May 2024.", "en", None, "2024-05-04T06:15+05:45"),
        ("A clock stopped in Paris and Berlin at 9:40 a.m. local time on 4 May 2024.", "en", None, "2024-05-04T09:40+02:00"),
    ],
)  # fmt: skip
def test_the_place_gives_the_offset_of_that_day(
    text: str, language: str, place: str | None, expected: str
) -> None:
    assert [m.edtf for m in clocks(text, language, place)] == [expected]


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("Menara itu roboh Rabu (8/11/2023) pukul 09.40 waktu setempat.", "id", None),
        ("Menara itu roboh Rabu (8/11/2023) pukul 09.40 waktu setempat.", "id", "JAKARTA"),  # there it would be WIB
        ("Menara itu roboh Rabu (8/11/2023) pukul 09.40.", "id", "RIYADH"),
        ("Menara di Rusia roboh Rabu (8/11/2023) pukul 09.40 waktu setempat.", "id", "RIYADH"),
        ("Menara di Verrin roboh Rabu (8/11/2023) pukul 09.40 waktu setempat.", "id", "RIYADH"),
        ("Bells rang in Paris and London at 9:40 a.m. local time on 4 May 2024.", "en", None),
        ("Tokyo heard that the tower fell at 9:40 a.m. local time on 4 May 2024.", "en", "LONDON"),
        ("Bells rang in London at 1:30 a.m. local time on 27 October 2024.", "en", None),  # that hour came twice
    ],
)  # fmt: skip
def test_no_offset_where_the_place_is_not_certain(text: str, language: str, place: str | None) -> None:
    assert [len(m.edtf or "") for m in clocks(text, language, place)] == [len("2023-11-08T09:40")]


def test_the_reason_names_the_place() -> None:
    text = "The ferry left a pier in Cairo at 9:40 a.m. local time on 8 November 2023."
    assert "local time in Cairo, UTC+02:00" in clocks(text, "en")[0].reason


def test_a_printed_zone_stays() -> None:
    text = "The ferry left a pier in Cairo at 9:40 a.m. GMT on 8 November 2023, local time 11:40 a.m."
    assert [m.edtf for m in clocks(text, "en", "CAIRO")] == [
        "2023-11-08T09:40+00:00",
        "2023-11-08T11:40+02:00",
    ]


def test_every_zone_of_the_table_is_in_the_time_zone_database() -> None:
    assert set(Language("world").table("zones")["places"]) <= available_timezones()


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Lomba mulai pukul 10.20 WIB-11.43 WIB hari itu.", "id", "T10:20+07:00/2025-03-13T11:43+07:00"),
        ("Rapat dimulai pukul 10.20 GMT+7 di Lada.", "id", "T10:20+07:00"),
        ("The talks run 10:20 GMT-11:43 GMT.", "en", "T10:20+00:00/2025-03-13T11:43+00:00"),
        ("The talks began at 10:20 GMT-3:30.", "en", "T10:20-03:30"),
        ("The talks began at 10:20 UTC+5:30.", "en", "T10:20+05:30"),
    ],
)
def test_a_dash_behind_a_zone_leads_to_an_offset_or_to_the_end(
    text: str, language: str, expected: str
) -> None:
    assert [m.edtf for m in clocks(text, language)] == [f"2025-03-13{expected}"]
