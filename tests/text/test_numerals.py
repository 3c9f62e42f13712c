"""Numbers in figures and words, both languages; every value comes back from its own rendering."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.languages import load
from saksi.text.lexemes import scan
from saksi.text.numerals import numerals


def value(text: str, language: str = "id") -> Decimal | None:
    lexemes = scan(text)
    found = numerals(load(language)).read(lexemes, 0)
    return found.value if found and found.end == len(lexemes) else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("dua puluh tujuh", 27),
        ("seratus lima puluh tiga", 153),
        ("dua ribu dua puluh lima", 2025),
        ("tiga juta dua ratus ribu lima", 3200005),
        ("sebelas ribu", 11000),
        ("dua koma lima juta", 2500000),
        ("satu setengah juta", 1500000),
        ("setengah juta", 500000),
        ("puluhan ribu", 10000),
        ("beberapa ratus", 100),
        ("2,3 juta", 2300000),
        ("3 juta 200 ribu", 3200000),
        ("260.000", 260000),
        ("4,400", 4400),
        ("1 400", 1400),
        ("2,60,000", 260000),
        ("1.234,5", Decimal("1234.5")),
        ("17,76 T", 17760000000000),
        ("3M", 3000000000),
        ("20rb", 20000),
        ("minus 1.200", -1200),
        ("1 jutaan", 1000000),
        ("2 ribu triliun", 2000000000000000),
    ],
)
def test_indonesian(text: str, expected: int | Decimal) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("twenty-seven", 27),
        ("two hundred and five", 205),
        ("a hundred", 100),
        ("one thousand two hundred and thirty-four", 1234),
        ("two and a half million", 2500000),
        ("half a million", 500000),
        ("two point five million", 2500000),
        ("tens of thousands", 10000),
        ("several hundred", 100),
        ("1,326", 1326),
        ("2.3 million", 2300000),
        ("4.400", 4400),
        ("3M", 3000000),
        ("1.5bn", 1500000000),
        ("two-thirds", Decimal("0.6667")),
    ],
)
def test_english(text: str, expected: int | Decimal) -> None:
    assert value(text, "en") == expected


def test_endless_digits_are_no_number() -> None:
    assert value("9" * 5000) is None
    assert value("1." * 5000 + "1") is None


ONES = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    words = [] if not hundreds else ["seratus"] if hundreds == 1 else [ONES[hundreds], "ratus"]
    if rest in (10, 11):
        words.append("sepuluh" if rest == 10 else "sebelas")
    elif rest < 20:
        words += [ONES[rest]] if rest < 10 else [ONES[rest - 10], "belas"]
    else:
        words += [ONES[rest // 10], "puluh", ONES[rest % 10]]
    return " ".join(w for w in words if w)


def in_words(number: int) -> str:
    parts = []
    for power, name in ((9, "miliar"), (6, "juta"), (3, "ribu"), (0, "")):
        group, number = divmod(number, 10**power)
        if group:
            parts.append("seribu" if power == 3 and group == 1 else f"{below_thousand(group)} {name}".strip())
    return " ".join(parts) or "nol"


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_every_number_comes_back_from_its_words(number: int) -> None:
    assert value(in_words(number)) == number


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_every_figure_comes_back_from_its_print(number: Decimal) -> None:
    english = f"{number:,}"
    assert value(english, "en") == number
    assert value(english.translate(str.maketrans(",.", ".,"))) == number
