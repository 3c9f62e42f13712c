"""Date stamps of pages and feeds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.text import stamps

READ = [
    ("2023-11-08T14:02:00+07:00", "2023-11-08T14:02:00+07:00"),
    ("2023-11-08T07:02:00Z", "2023-11-08T07:02:00+00:00"),
    ("2023-11-08T07:02:00.000+0000", "2023-11-08T07:02:00+00:00"),
    ("2023-11-08 14:02:00", "2023-11-08T14:02:00"),
    ("2023/11/08 14:02", "2023-11-08T14:02:00"),
    ("20231108T140200", "2023-11-08"),
    ("2023-11-08", "2023-11-08"),
    ("2023-11", "2023-11"),
    ("2023", "2023"),
    ("XXXX-11-08", "XXXX-11-08"),
    ("2023-10-30/2023-11-05", "2023-10-30/2023-11-05"),
    ("Senin, 03 Mar 2025 14:02 WIB", "2025-03-03T14:02:00+07:00"),
    ("Sen, 03 Mar 2025 14:02:10 +0700", "2025-03-03T14:02:10+07:00"),
    ("Rabu, 5 Mei 2021 | 09.15 WITA", "2021-05-05T09:15:00+08:00"),
    ("17 Agustus 2022", "2022-08-17"),
    ("9 Okt 2022 23:59 WIT", "2022-10-09T23:59:00+09:00"),
    ("Mon, 03 Mar 2025 07:02:00 GMT", "2025-03-03T07:02:00+00:00"),
    ("March 3, 2025, 2:02 pm EST", "2025-03-03T14:02:00-05:00"),
    ("Mar 3, 2025 12:02 a.m.", "2025-03-03T00:02:00"),
    ("3rd March 2025", "2025-03-03"),
    ("1699426920", "2023-11-08T07:02:00+00:00"),
    ("1699426920000", "2023-11-08T07:02:00+00:00"),
    ("18/6/2025 20:02", "2025-06-18T20:02:00"),
]


@pytest.mark.parametrize(("stamp", "normal"), READ)
def test_a_stamp_is_read(stamp: str, normal: str) -> None:
    assert stamps.normal(stamp) == normal


@pytest.mark.parametrize(
    "stamp",
    [
        None,
        "",
        "kemarin",
        "2023-13-45",
        "31/02/2024",
        "4 hari yang lalu",
        "99 Foo 2024",
        "2999-01-01",
        "2999-01-01T09:00:00+07:00",
        "3022",
    ],
)
def test_what_is_no_date_is_nothing(stamp: str | None) -> None:
    assert stamps.normal(stamp) is None


def test_the_order_of_day_and_month_is_not_guessed() -> None:
    assert stamps.normal("8/11/2023") is None
    assert stamps.normal("8/11/2023", day_first=True) == "2023-11-08"
    assert stamps.normal("8/11/2023", day_first=False) == "2023-08-11"
    assert stamps.normal("13/11/2023", day_first=False) == "2023-11-13"
    assert stamps.day_first("id") is True
    assert stamps.day_first("en") is None


@given(st.text(alphabet="0123456789/-:.TZ+ WIBMeapm,", max_size=60))
def test_any_stamp_is_read_once(stamp: str) -> None:
    normal = stamps.normal(stamp)
    assert normal is None or stamps.normal(normal) == normal


def test_the_most_exact_stamp_of_a_day_is_taken() -> None:
    day, clock, zoned = "2025-03-04", "2025-03-04 09:15:20", "Selasa, 4 Maret 2025 09.15 WIB"
    assert stamps.most_exact([day, clock, zoned]) == zoned
    assert stamps.most_exact([day, clock, "2025-06-01T10:00:00Z"]) == clock
    assert stamps.most_exact(["kemarin", None, day]) == day
    assert stamps.most_exact(["2025-03-04T02:15:00Z", zoned]) == "2025-03-04T02:15:00Z"
    assert stamps.most_exact([]) is None
