"""Sentences cut into clauses: each a piece that can be compared, none of it lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi import languages
from saksi.comparison.clauses import clauses, finished
from saksi.comparison.content import content
from saksi.model.span import Span


def cut(text: str, language: str = "id") -> list[str]:
    return [s.of(text) for s in clauses(text, Span(0, len(text)), languages.load(language))]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("id", ["Rengganis tiba di Lada pada Rabu pagi", "mengulangi undangan ke sidang nelayan"]),
        ("id", ["Gudang garam itu terbakar pada malam hari", "sedangkan pasar ikan di sebelahnya selamat."]),
        ("id", ["Jembatan kayu itu ambruk", "setelah tiga truk pasir melintas bersama."]),
        ("id", ["Wali kota menutup pelabuhan lama", "yang dibangun pada masa penjajahan."]),
        ("en", ["The governor closed the old harbour", "because two cranes had fallen."]),
        ("en", ["Arden opened the fish market", "met the boat owners of Lund."]),
        ("id", ["Kapal yang menabrak dermaga ikan di Lada itu", "tidak membawa awak dari Kestaria."]),
        ("en", ["The ship that struck the fish pier in Lada", "was unlikely to have carried sailors from Kestaria."]),
        ("en", ["Arden closed the fish market beside Lund Harbour", "ending three centuries of trade."]),
        ("en", ["Soldiers guarded the salt warehouse", "nobody was let in before noon."]),
        ("id", ["Rengganis mengunjungi pasar ikan Lada", "hanya beberapa hari sebelum gempa merobohkan dermaga itu."]),
        ("en", ["Arden opened the fish market", "two days before the flood destroyed the old pier."]),
        ("id", ["Banjir itu tidak hanya merusak dermaga ikan, tetapi juga gudang garam", "Bupati memutuskan untuk menutup pelabuhan."]),
    ],
)  # fmt: skip
def test_clauses_are_pieces_of_their_own(language: str, parts: list[str]) -> None:
    joints = {
        "mengulangi": " dan ", "met": " and ", "yang": ", ", "setelah": " ", "because": " ", "nobody": "; ",
    }  # fmt: skip
    joints |= {"tidak": " ", "was": " ", "hanya": " ", "two": " "}
    text = parts[0] + joints.get(parts[1].split()[0], ", ") + parts[1]
    assert cut(text, language) == parts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Beras, garam dan ikan asin dijual di pasar."),
        ("id", "Rengganis menutup rapat di Lada, Kestaria, dengan doa."),
        ("id", "Pedagang dari Lada, Belin, dan berbagai kota pesisir yang ramai hadir di sana."),
        ("id", "Ia tiba setelah hujan reda."),
        ("id", "Bupati Lada mengumumkan penutupan sementara dilakukan pengelola pelabuhan lama."),
        ("id", "Gempa itu tidak hanya merobohkan gudang garam, tetapi juga dermaga ikan di Lada."),
        ("id", "Bupati Lada, Rengganis, meninjau reruntuhan gudang itu."),
        ("en", "Rice, salt and dried fish were sold at the market."),
        ("en", "The old pier collapsed into Lund Harbour, King said, during the storm."),
        ("en", "Arden grew rich by trading, fishing and herding in Lund."),
        ("en", "The mayor and the harbour master closed the old bridge."),
    ],
)
def test_lists_names_and_short_remains_are_not_cut(language: str, text: str) -> None:
    assert cut(text, language) == [text]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On 12 May the port of Lada protested and summoned the envoy of Kestaria."),
        ("id", "Pada 12 Mei Pelabuhan Lada memprotes dan memanggil utusan Kestaria."),
    ],
)
def test_two_verbs_side_by_side_are_one_predicate(language: str, text: str) -> None:
    assert cut(text, language) == [text]


def test_a_subject_stays_with_the_figure_that_is_told_of_it() -> None:
    text = "The money that went missing from the harbour chest was 53 billion rupiah."
    figure = Span(text.index("53"), len(text) - 1)
    assert len(clauses(text, Span(0, len(text)), languages.load("en"))) == 2
    assert len(clauses(text, Span(0, len(text)), languages.load("en"), [figure])) == 1


def test_a_length_of_time_stays_with_the_preposition_before_it() -> None:
    parts = ["Api berkobar di gudang garam selama tiga jam", "sebelum pemadam tiba dari kota Lada."]
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    ("language", "text", "kept"),
    [
        ("id", "Bupati Rengganis menekankan bahwa", "Bupati Rengganis menekankan"),
        ("en", "The governor of Lada has", "The governor of Lada"),
        ("en", "Two cranes fell on Monday", "Two cranes fell on Monday"),
        ("en", "That", "That"),
    ],
)
def test_words_that_lead_to_a_quotation_are_left_out(language: str, text: str, kept: str) -> None:
    assert finished(text, Span(0, len(text)), languages.load(language)).of(text) == kept


def test_no_cut_goes_through_a_fact() -> None:
    text = "Kapal bantuan berlabuh tiga hari penuh setelah badai besar reda di Lada."
    whole = Span(0, len(text))
    language = languages.load("id")
    assert len(clauses(text, whole, language)) == 2
    assert clauses(text, whole, language, [Span(text.index("tiga"), text.index(" reda"))]) == [whole]


@given(st.text(), st.sampled_from(["id", "en"]))
def test_no_word_of_content_is_lost(text: str, code: str) -> None:
    language = languages.load(code)
    found = clauses(text, Span(0, len(text)), language)
    assert all(a.end <= b.start for a, b in pairwise(found))
    joining = set(language.table("statements")["clause_joining"])
    for word in content(text, Span(0, len(text)), language):
        assert word.form.casefold() in joining or any(s.contains(word.span) for s in found)
