"""The title of a plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi import languages
from saksi.text import clutter, title

BODY = "Wali kota membuka kembali jembatan itu pada Senin, setelah dua pekan ditutup karena banjir."


def of(text: str, code: str = "id") -> str | None:
    return title.of_text(text, clutter.mark(text, languages.load(code), None))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Jembatan Wulan Dibuka Lagi\n\n{BODY}", "Jembatan Wulan Dibuka Lagi"),
        (f"\n\nJembatan Wulan Dibuka Lagi \n\n{BODY}", "Jembatan Wulan Dibuka Lagi"),
        (
            f"DAERAH\n\nJembatan Wulan Dibuka Lagi\n\nSelasa, 4 Maret 2025 09.15 WIB\n\n{BODY}",
            "Jembatan Wulan Dibuka Lagi",
        ),
        (f"{BODY}\n\nJembatan Wulan Dibuka Lagi\n\n{BODY}", None),
        (BODY, None),
        ("", None),
    ],
)
def test_the_headline_above_the_prose_is_the_title(text: str, expected: str | None) -> None:
    assert of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kota kami banjir lagi\n\nIsi.", "Kota kami banjir lagi"),
        ("Kota kami banjir lagi.\n\nIsi.", None),
        ("“Kota kami banjir lagi.”\n\nIsi.", None),
        ("Kota kami banjir lagi\nsejak pagi\n\nIsi.", None),
        ("Kota kami banjir lagi", None),
        ("Kota kami banjir lagi\n\n", None),
        ("Kota kami banjir " * 30 + "\n\nIsi.", None),
        ("Berita\n\nIsi.", None),
    ],
)
def test_without_marks_a_short_first_line_is_the_title(text: str, expected: str | None) -> None:
    assert title.of_text(text, ()) == expected


@given(st.text(alphabet="Aa .\n“”:", max_size=80))
def test_a_title_stands_in_the_text(text: str) -> None:
    found = title.of_text(text, ())
    assert found is None or found in text
