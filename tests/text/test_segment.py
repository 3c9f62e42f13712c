import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.languages import load
from saksi.model.article import Clutter
from saksi.model.span import Span
from saksi.text.segment import LONGEST, sentences

ID, EN = load("id"), load("en")


def read(text: str, code: str = "id", clutter: tuple[Clutter, ...] = ()) -> list[str]:
    return [span.of(text) for span in sentences(text, clutter, load(code))]


@pytest.mark.parametrize(
    "one",
    [
        "Rapat digelar di Jl. Kenanga No. 5 pada pukul 07.22 WIB.",
        "Anggaran naik Rp. 5.000 menurut dr. Sari Wulandari, Sp.A. dan timnya.",
        "Menteri R. A. Kusuma bertemu Prof. Hadi.",
        "Upacara itu dipimpin Irjen Pol. Sari Kusuma dan Moh. Hadi.",
        '"Siapa yang datang?" tanya Sari kepada wartawan.',
        "Bunga turun 4.5 poin dan Kabar.co.id menulisnya.",
        "JAKARTA (KABAR.CO) -- Menteri tiba.",
        "Mereka membawa beras, gula, dll. ke lokasi.",
        "Penjelasan itu datang dari Erta P.W. Santosa kemarin.",
    ],
)
def test_one_sentence_in_indonesian(one: str) -> None:
    assert read(one) == [one]


@pytest.mark.parametrize(
    "one",
    [
        "The U.S. Treasury met Mr. Hale on Nov. 9 at 7.30 a.m. in Geneva.",
        '"Who came?" asked the minister.',
        "Gen. J. R. Ward of Ward Corp. said prices rose 4.5 percent.",
        "RIVERTON, November 8. /AGENCY/. The council met.",
        "They voted when Harold H.W. Finch won nine towns.",
    ],
)
def test_one_sentence_in_english(one: str) -> None:
    assert read(one, "en") == [one]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Harga naik. Warga mengeluh.", ["Harga naik.", "Warga mengeluh."]),
        ('"Kami siap. Kami menunggu," kata Sari.', ['"Kami siap.', 'Kami menunggu," kata Sari.']),
        ('"Kami siap." Sari lalu pergi.', ['"Kami siap."', "Sari lalu pergi."]),
        ("Hujan turun (5/1).Menurut dia, harga naik.", ["Hujan turun (5/1).", "Menurut dia, harga naik."]),
        ("Begitu kata Sari.Menurut dia, harga naik.", ["Begitu kata Sari.", "Menurut dia, harga naik."]),
        ('Begitu kata Sari."Kami siap," ujarnya.', ["Begitu kata Sari.", '"Kami siap," ujarnya.']),
        ("“Kami siap.”Sari pergi.", ["“Kami siap.”", "Sari pergi."]),
        ("Mengapa dilarang?Menurut dokter, tidak.", ["Mengapa dilarang?", "Menurut dokter, tidak."]),
        ("Kesimpulan rapat\nHarga naik.", ["Kesimpulan rapat", "Harga naik."]),
        ("1. Harga naik. 2. Upah tetap.", ["1. Harga naik.", "2. Upah tetap."]),
    ],
)
def test_several_sentences_in_indonesian(text: str, parts: list[str]) -> None:
    assert read(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He left the U.S. The council stayed.", ["He left the U.S.", "The council stayed."]),
        ("Prices rose. “We wait,” she said.", ["Prices rose.", "“We wait,” she said."]),
        ("He chose plan B. Nobody knew.", ["He chose plan B.", "Nobody knew."]),
    ],
)
def test_several_sentences_in_english(text: str, parts: list[str]) -> None:
    assert read(text, "en") == parts


def test_a_sentence_never_holds_clutter() -> None:
    text = "Harga naik Baca juga: Upah tetap lalu turun."
    link = Clutter("related", Span(11, 33))
    assert read(text, clutter=(link,)) == ["Harga naik", "lalu turun."]


def test_a_dateline_on_its_own_lines_is_no_sentence() -> None:
    assert read("Jakarta\n-\nMenteri tiba di kantor.") == ["Menteri tiba di kantor."]


def test_an_endless_sentence_is_cut() -> None:
    assert max(map(len, read("kata " * 3000))) <= LONGEST


@given(st.text(alphabet='aB .?!"“”\n5/-', max_size=200), st.sampled_from([ID, EN]))
def test_sentences_are_ordered_lines_without_outer_space(text: str, language: object) -> None:
    found = sentences(text, (), language)  # type: ignore[arg-type]
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    for span in found:
        assert span.of(text) == span.of(text).strip()
        assert "\n\n" not in span.of(text)


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    assert all(span.end <= len(text) for span in sentences(text, (), ID))
