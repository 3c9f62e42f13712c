import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.languages import load
from saksi.model.span import Span
from saksi.text.dateline import find

ID = load("id")


@pytest.mark.parametrize(
    ("text", "place", "outlet", "rest"),
    [
        ("MOSKOW - Presiden tiba.", "Moskow", None, "Presiden tiba."),
        ("JAKARTA- Presiden tiba.", "Jakarta", None, "Presiden tiba."),
        ("Jakarta, Kabar Kota - Menteri tiba.", "Jakarta", "Kabar Kota", "Menteri tiba."),
        ("KABAR.CO, Jakarta -Menteri tiba.", "Jakarta", "KABAR.CO", "Menteri tiba."),
        ("GAZA, KABARKITA.com — Warga pergi.", "Gaza", "KABARKITA.com", "Warga pergi."),
        ("JAKARTA (KABAR.CO) -- Menteri tiba.", "Jakarta", "KABAR.CO", "Menteri tiba."),
        ("KABAR.ID (Bali): Gubernur tiba.", "Bali", "KABAR.ID", "Gubernur tiba."),
        ("KYIV, Nov 9 (Reuters) — The council met.", "Kyiv", None, "The council met."),
        ("MOSCOW, November 8. /TASS/. The council met.", "Moscow", None, "The council met."),
        ("NUSA DUA, Indonesia (AP) — The council met.", "Nusa Dua, Indonesia", None, "The council met."),
        ("JAKARTA, Jul 3 – (AP via Storyful) – The council met.", "Jakarta", None, "The council met."),
        ("Lembah Baru\n-\nMenteri tiba.", "Lembah Baru", None, "\nMenteri tiba."),
        ("Bali: Gubernur tiba.", "Bali", None, "Gubernur tiba."),
        ("KABAR.CO.ID - BEIJING. Menteri tiba.", "Beijing", "KABAR.CO.ID", "Menteri tiba."),
        ("Kabar6.com, JakartaWarga kota pergi.", "Jakarta", "Kabar6.com", "Warga kota pergi."),
        ("Jakarta\n-\nMenteri tiba.", "Jakarta", None, "\nMenteri tiba."),
        ("Singapore, June 3\nThe council met.", "Singapore", None, "\nThe council met."),
        ("WASHINGTON DC – Presiden tiba.", "Washington DC", None, "Presiden tiba."),
    ],
)
def test_forms(text: str, place: str, outlet: str | None, rest: str) -> None:
    dateline, named = find(text, (), ID)
    assert dateline is not None
    assert (dateline.place, named) == (place, outlet)
    assert text[dateline.whole.end :] == rest


def test_an_outlet_alone_is_no_place() -> None:
    found, outlet = find("KABARKITA.COM - Menteri tiba.", (), ID)
    assert found is not None
    assert (found.place, found.whole, outlet) == (None, Span(0, 16), "KABARKITA.COM")


@pytest.mark.parametrize(
    "text",
    [
        "Putin: kami siap.",
        "Wakil Presiden - yang juga ketua - tiba.",
        "COVID-19 melanda kota.",
        "India, Pakistan - dua negara bertetangga - berunding.",
        "BREAKING NEWS - Menteri tiba.",
        "Rapat digelar di Jakarta - kota terbesar - kemarin.",
        "",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert find(text, (), ID) == (None, None)


def test_it_may_stand_under_a_headline() -> None:
    text = "Harga Beras Naik Lagi\n\nSURABAYA - Harga beras naik."
    dateline, _outlet = find(text, (), ID)
    assert dateline is not None
    assert dateline.whole.of(text) == "SURABAYA - "


@given(st.text(alphabet="JAKRTa kb.,:/()-–1\n", max_size=80))
def test_no_text_breaks_it(text: str) -> None:
    dateline, _outlet = find(text, (), ID)
    assert dateline is None or (dateline.place != "" and dateline.whole.end <= len(text))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("MOSKOW - Presiden menerima tamu.", "MOSKOW"),
        ("TEMPO.CO, Jakarta - Presiden menerima tamu.", "Jakarta"),
        ("GENEVA, March 12 (Reuters) — The talks ended.", "GENEVA"),
    ],
)
def test_the_span_is_the_place_as_printed(text: str, printed: str) -> None:
    found, _outlet = find(text, (), load("id"))
    assert found is not None
    assert (found.span.of(text), (found.place or "").casefold()) == (printed, printed.casefold())
    assert found.whole.contains(found.span)


@pytest.mark.parametrize(
    ("text", "place", "outlet", "rest"),
    [
        ("POS MANDALA - Operator feri mengaku salah.", None, "POS MANDALA", "Operator feri mengaku salah."),
        ("Lembayung (Samudra) - Jumlah korban bertambah.", "Lembayung", None, "Jumlah korban bertambah."),
        ("JAKARTA, Nov 15 (Samudra) – The operator denied it.", "Jakarta", None, "The operator denied it."),
        ("LEMBAYUNG, Indonesia – The toll rose.", "Lembayung, Indonesia", None, "The toll rose."),
    ],
)
def test_outlets_alone_agencies_in_brackets_and_a_country_behind_its_city(
    text: str, place: str | None, outlet: str | None, rest: str
) -> None:
    found, named = find(text, (), load("id"))
    assert found is not None
    assert (found.place, named, text[found.whole.end :]) == (place, outlet, rest)
