import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.text.lines import joined, lines


def read(text: str) -> list[str]:
    return [span.of(text).replace("\n", "|") for span in joined(text, lines(text))]


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        (
            "Hal itu dilansir kantor berita\nKabar\n, Selasa (4/3/2025).",
            ["Hal itu dilansir kantor berita|Kabar|, Selasa (4/3/2025)."],
        ),
        ("Wali Kota\nmembuka pasar lama di\nKota Baru", ["Wali Kota|membuka pasar lama di|Kota Baru"]),
        ("Harga beras naik.\nupah tetap.", ["Harga beras naik.", "upah tetap."]),
        ("Harga beras naik\n\ndi kota lama.", ["Harga beras naik", "di kota lama."]),
        ("pasar\nkota lama\nberas", ["pasar", "kota lama", "beras"]),
        ("Harga Beras Naik\nWali Kota membuka pasar.", ["Harga Beras Naik", "Wali Kota membuka pasar."]),
    ],
)
def test_broken_lines_are_made_whole(text: str, paragraphs: list[str]) -> None:
    assert read(text) == paragraphs


def test_a_wrapped_page_is_put_together_paragraph_by_paragraph() -> None:
    text = (
        "The mayor of Riverton opened the old market on Monday after\n"
        "Three years of work, and traders from the whole of the valley\n"
        "Came before six in the morning to find a place near the\n"
        "Fountain.\n\nNobody could say how long the second hall would be shut, and\n"
        "The council refused to name a date for the end of the works in\nthe north."
    )
    assert len(read(text)) == 2


@given(st.text(alphabet="aB ,.\n", max_size=80))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    found = joined(text, lines(text))
    assert "".join("".join(s.of(text) for s in found).split()) == "".join(text.split())
