"""What is promised of headlines: named is only what the text has nowhere, or says less of; both places hold the words."""

from __future__ import annotations

import pytest

from saksi import pipeline
from saksi.model.article import Given, Page, Reading
from saksi.model.story import Excess
from saksi.stories.headlines import excesses
from saksi.text import article

BODY = (
    "TELUK LADA - Sebuah gudang semen di Teluk Lada terbakar pada Senin malam. Polisi menduga api berasal dari dapur. "
    "Tiga pekerja terluka dan 12 orang mengungsi, kata Wali Kota Sinta Wardani.\n\n"
    "Gudang itu diduga dibakar oleh pemiliknya. Warga meminta izin gudang dicabut.\n\n"
    "“Kami tidak akan diam melihat warga kami terluka,” kata Sinta. Kerugian ditaksir Rp1,98 miliar.\n"
)


def read(title: str, body: str = BODY, language: str = "id") -> Reading:
    given = Given(id="a", language=language, title=title, published="2025-03-04")
    return pipeline.extract(article.build(Page("a", body, "text/plain", given)))


def found(title: str, body: str = BODY, language: str = "id") -> list[tuple[str, str, str | None]]:
    reading = read(title, body, language)
    return [_shape(e, reading) for e in excesses([reading])]


def _shape(excess: Excess, reading: Reading) -> tuple[str, str, str | None]:
    assert excess.span.of(reading.article.title or "") == excess.text and excess.reason
    return excess.kind, excess.text, excess.body.span.of(reading.article.text) if excess.body else None


@pytest.mark.parametrize(
    ("title", "excess"),
    [
        (
            "Gudang Semen di Teluk Lada Terbakar, 21 Orang Mengungsi",
            ("number", "21 Orang Mengungsi", "12 orang"),
        ),
        ("Gudang Semen Terbakar, Kerugian Ditaksir Rp19 Miliar", ("number", "Rp19 Miliar", "Rp1,98 miliar")),
        ("Gudang Semen di Teluk Lada Terbakar, Malaysia Kirim Bantuan", ("name", "Malaysia", None)),
        (
            "Wali Kota Sinta: “Pemilik gudang harus dihukum mati besok”",
            ("quotation", "Pemilik gudang harus dihukum mati besok", None),
        ),
        ("Warga Teluk Lada Tuntut Izin Gudang Dicabut", ("stronger", "Tuntut", "meminta")),
        ("Gudang Semen di Teluk Lada Dibakar Pemiliknya", ("surer", "Dibakar", "diduga")),
    ],
)
def test_what_the_text_does_not_have_is_named(title: str, excess: tuple[str, str, str | None]) -> None:
    assert found(title) == [excess]


@pytest.mark.parametrize(
    "title",
    [
        "Gudang Semen di Teluk Lada Terbakar, 3 Pekerja Terluka",
        "Gudang Semen Terbakar, 15 Orang Jadi Korban",
        "Gudang Semen Terbakar, Kerugian Rp2 Miliar",
        "Gudang Semen Terbakar, Puluhan Orang Mengungsi",
        "5 Fakta Kebakaran Gudang Semen di Teluk Lada",
        "7 Warga Ini Menyaksikan Kebakaran Gudang di Teluk Lada",
        "Wali Kota Sinta: “Kami tidak akan diam melihat warga terluka”",
        "Warga Teluk Lada Minta Izin Gudang Dicabut",
        "Gudang Semen di Teluk Lada Diduga Dibakar Pemiliknya",
        "Benarkah Gudang Semen di Teluk Lada Dibakar Pemiliknya?",
        "Kebakaran di 'Gudang Tua' Teluk Lada",
        "Gudang Terbakar",
        "",
    ],
)
def test_what_is_short_for_the_text_is_not(title: str) -> None:
    assert not found(title)


def test_a_headline_repeated_in_the_text_does_not_vouch_for_itself() -> None:
    title = "Gudang Semen di Teluk Lada Terbakar, 21 Orang Mengungsi"
    assert [e[0] for e in found(title, f"{title}\n\n{BODY}")] == ["number"]


def test_english_headlines() -> None:
    body = "A warehouse in Lada Bay burned down on Monday. Residents asked the mayor to close the other one. Twelve people were hurt.\n"
    assert found("Residents of Lada Bay demand mayor close other warehouse", body, "en") == [
        ("stronger", "demand", "asked")
    ]
    assert not found("Twelve people hurt as warehouse in Lada Bay burns", body, "en")


def test_the_length_of_a_headline_is_bounded() -> None:
    assert not found("Gudang terbakar 21 orang mengungsi " * 20)
