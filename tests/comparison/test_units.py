from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi import pipeline
from saksi.comparison.cutting import sentences_within
from saksi.comparison.units import Unit, kept, units
from saksi.languages import load
from saksi.model.article import Article, Dateline, Reading
from saksi.model.facts import Facts
from saksi.model.span import Span
from tests.growth import calls
from tests.making import amount, entity, quote, reading

TEXT = (
    "Jembatan Sungai Lada ambruk pada Selasa pagi dan 12 orang terluka.\n"
    '"Kami menutup jalan itu sampai pekan depan," kata Bupati Rengganis saat meninjau lokasi reruntuhan.\n'
    "Warga menyeberang dengan perahu."
)


def test_every_sentence_is_in_a_piece() -> None:
    article = reading("a", TEXT)
    pieces = units(article)
    assert all(any(u.span.overlaps(s) for u in pieces) for s in article.article.sentences)


def test_a_quotation_and_what_is_told_around_it_are_two_pieces() -> None:
    said = quote(TEXT, "Kami menutup jalan itu sampai pekan depan", "Bupati Rengganis")
    pieces = units(reading("a", TEXT, Facts(quotes=(said,))))
    spoken = next(u for u in pieces if u.what == "quote")
    assert spoken.text == "Kami menutup jalan itu sampai pekan depan"
    assert spoken.speaker_name == "Bupati Rengganis"
    assert any("meninjau lokasi" in u.text and u.what != "quote" for u in pieces)


def test_a_frame_that_only_names_the_speaker_is_no_piece() -> None:
    text = '"We will close the road until next week," said Mayor Arden.'
    said = quote(text, "We will close the road until next week", "Mayor Arden")
    pieces = units(reading("a", text, Facts(quotes=(said,)), "en"))
    assert [u.what for u in pieces] == ["quote"]


def test_a_line_that_only_leads_to_a_quotation_is_no_piece(tmp_path: Path) -> None:
    text = 'Rapat bubar tanpa hasil.\nWijaya menegaskan:\n"Kami tidak akan mundur dari pulau itu."'
    page = tmp_path / "a.txt"
    page.write_text(text, "utf-8")
    (read,) = pipeline.readings([page])
    assert [u.text for u in units(read)] == [
        "Rapat bubar tanpa hasil.",
        "Kami tidak akan mundur dari pulau itu.",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Simak informasi selengkapnya di bawah ini."),
        ("id", "Berikut daftar lengkapnya:"),
        ("id", "Rinciannya sebagai berikut:"),
        ("en", "Here is the full list:"),
        ("en", "See below for more."),
        ("id", "[4] [5]"),
    ],
)
def test_a_sentence_that_only_points_to_what_follows_is_no_piece(language: str, text: str) -> None:
    assert units(reading("a", text, Facts(), language)) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Berikut tiga warga yang hilang."),
        ("id", "Warga menyimak pengumuman itu di bawah jembatan."),
        ("en", "Here the dam burst."),
        ("id", "Daftarnya panjang."),
    ],
)
def test_a_sentence_that_tells_more_is_a_piece(language: str, text: str) -> None:
    assert [u.text for u in units(reading("a", text, Facts(), language))] == [text]


def test_a_warning_whose_words_are_quoted_is_no_piece_beside_them(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text(
        'Presiden Indonesia Darma Wijaya memperingatkan Presiden Rusia Zahra Lint bahwa "perang akan meluas ke selatan".', "utf-8"
    )  # fmt: skip
    (read,) = pipeline.readings([page])
    assert [u.what for u in units(read)] == ["quote"]


def test_a_sentence_is_named_for_what_it_holds() -> None:
    facts = Facts(amounts=(amount(TEXT, "12 orang", "12", "person"),))
    assert [u.what for u in units(reading("a", TEXT, facts))] == ["amount", "fact", "fact"]


def test_a_long_quotation_is_cut_at_its_sentences() -> None:
    text = "The bridge was old and weak. Nobody had looked at it for years."
    assert [s.of(text) for s in sentences_within(text, Span(0, len(text)), load("en"))] == [
        "The bridge was old and weak.",
        "Nobody had looked at it for years.",
    ]


def test_a_quotation_is_not_cut_behind_an_abbreviation() -> None:
    text = "It was for Gov. Vale to say. We asked Ms. Lund of the U.S. Treasury about it twice."
    assert [s.of(text) for s in sentences_within(text, Span(0, len(text)), load("en"))] == [
        "It was for Gov. Vale to say.",
        "We asked Ms. Lund of the U.S. Treasury about it twice.",
    ]


@pytest.mark.parametrize("line", ["Vale said.", "(Kantor Berita Laut)", "Arden Vale"])
def test_a_sentence_that_only_names_somebody_is_no_piece(line: str) -> None:
    names = [n for n in ("Arden Vale", "Vale", "Kantor Berita Laut") if n in line][:1]
    facts = Facts(entities=tuple(entity(line, n, "person") for n in names))
    assert not units(reading("a", line, facts, "en"))
    told = f"{line.strip('.')} is from Lund."
    assert units(reading("a", told, facts, "en"))


@given(st.text(), st.sampled_from(["id", "en"]))
def test_any_text_is_cut_into_spans_of_itself(text: str, language: str) -> None:
    spans = (Span(0, len(text)),) if text else ()
    article = Article(id="a", address="a", text=text, language=language, sentences=spans)
    for unit in units(Reading(article)):
        assert unit.span.of(text) == unit.text
        assert all(unit.span.contains(w.span) and w.span.of(text) == w.form for w in unit.words)


def test_a_piece_begins_behind_the_dateline() -> None:
    text = "LEMBAYUNG - Feri itu terbalik pada pagi hari."
    article = reading("a", text).article
    dated = replace(article, dateline=Dateline("Lembayung", Span(0, 9), Span(0, 12)))
    assert [u.text for u in units(Reading(dated))] == ["Feri itu terbalik pada pagi hari."]


@pytest.mark.parametrize(
    "frame",
    [
        "kata Bupati Rengganis kepada wartawan di kantornya, Selasa.",
        "kata Bupati Rengganis saat ditemui di Balai Kota Lada.",
        "kata Bupati Rengganis seusai penandatanganan.",
        "kata Bupati Rengganis, kepala gugus tugas pesisir.",
    ],
)
def test_where_when_and_to_whom_words_were_said_is_no_piece(frame: str) -> None:
    assert around(frame) == []


@pytest.mark.parametrize(
    "telling",
    [
        "kata Bupati Rengganis sambil menunjukkan retakan jembatan.",
        "kata Bupati Rengganis dalam sidang nelayan pesisir.",
        "kata Bupati Rengganis, yang menerima 40 keluarga di balai desa.",
    ],
)
def test_what_is_told_beside_the_speaker_is_a_piece(telling: str) -> None:
    assert around(telling)


def around(frame: str) -> list[str]:
    text = f'"Kami menutup jalan itu sampai pekan depan," {frame}'
    said = quote(text, "Kami menutup jalan itu sampai pekan depan", "Bupati Rengganis")
    return [u.text for u in units(reading("a", text, Facts(quotes=(said,)))) if u.what != "quote"]


def test_what_only_ties_a_sentence_to_the_one_before_is_no_piece() -> None:
    text = "Tidak hanya itu, kata Rengganis, jalan itu ditutup sampai pekan depan."
    said = quote(text, "jalan itu ditutup sampai pekan depan", "Rengganis")
    assert [u.what for u in units(reading("a", text, Facts(quotes=(said,))))] == ["quote"]


def test_an_original_and_its_translation_in_brackets_are_two_pieces_each_in_its_language() -> None:
    words = "The harbour is closed and we have lost the old bridge (pelabuhan ditutup dan kami kehilangan jembatan lama"
    text = f'"{words})," kata Rengganis.'
    pieces = units(reading("a", text, Facts(quotes=(quote(text, words, "Rengganis"),))))
    assert [(u.language, u.text.split()[0].lower()) for u in pieces if u.what == "quote"] in (
        [("en", "the"), ("id", "pelabuhan")],
        [("en", "the"), ("en", "we"), ("id", "pelabuhan"), ("id", "kami")],
    )


def test_twice_the_clauses_of_a_sentence_are_twice_the_work() -> None:
    def cut(times: int) -> int:
        clause = "the harbour master closed the old pier because two cranes had fallen"
        made = reading("a", ", ".join([clause] * times) + ".", language="en")
        return calls(lambda: units(made))

    cut(10)  # tables are read once
    assert cut(100) < 2.5 * cut(50)


def test_twice_the_quotations_and_figures_of_an_article_are_twice_the_work() -> None:
    def cut(times: int) -> int:
        lines = [
            f'"We have closed pier {n} for good," said Wynn after {n + 20} boats sank.' for n in range(times)
        ]
        text = "\n".join(lines)
        said = tuple(quote(text, f"We have closed pier {n} for good", "Wynn") for n in range(times))
        sunk = tuple(amount(text, f"{n + 20} boats", str(n + 20), "boat") for n in range(times))
        made = reading("a", text, Facts(quotes=said, amounts=sunk), "en")
        return calls(lambda: units(made))

    cut(10)  # tables are read once
    assert cut(200) < 2.2 * cut(100)


def test_what_is_kept_on_a_piece_is_worked_out_once() -> None:
    asked: list[str] = []

    @kept
    def length(unit: Unit) -> int:
        asked.append(unit.text)
        return len(unit.text)

    pieces = units(reading("a", TEXT))
    assert [length(u) for u in (*pieces, *pieces)] == 2 * [len(u.text) for u in pieces]
    assert asked == [u.text for u in pieces]
