"""What an outlet is called."""

from __future__ import annotations

import pytest

from saksi.text import outlets


def test_known_outlets_have_their_usual_name() -> None:
    assert outlets.usual("KOMPAS.com") == "Kompas.com"
    assert outlets.usual("Kabar Pesisir") == "Kabar Pesisir"
    assert outlets.usual(None) is None


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.kabarpesisir.example/a/b", "kabarpesisir.example"),
        ("https://otomotif.kompas.com/read/1", "Kompas.com"),
        ("not an address", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_an_address_names_its_outlet(url: str | None, name: str | None) -> None:
    assert outlets.of_address(url) == name


def test_a_feed_names_its_outlet_and_its_section() -> None:
    assert outlets.of_feed("Kabar Pesisir - Berita Terbaru", None) == "Kabar Pesisir"
    assert outlets.of_feed("Republika Online RSS Feed", None) == "Republika"
    assert outlets.of_feed("Terbaru", "https://www.antaranews.com/berita/1") == "Antara"
    assert outlets.of_feed(None, "https://kabarpesisir.example/a") == "kabarpesisir.example"


def test_an_outlet_is_not_its_own_author() -> None:
    assert outlets.is_outlet("Kabar Pesisir", "Kabar Pesisir")
    assert outlets.is_outlet("kabarpesisir.com", None)
    assert outlets.is_outlet("PT Pesisir Media", "pesisir.com")
    assert not outlets.is_outlet("Ratna Pesisir", "Kabar Pesisir")
    assert not outlets.is_outlet("Ratna Wibisono", None)
