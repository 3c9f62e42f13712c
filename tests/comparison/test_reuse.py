"""What is promised of passages: found where the words travel, exact on both sides, and not where only the matter is shared."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saksi.comparison import reuse, words
from saksi.model.facts import Facts
from saksi.model.story import Passage
from tests.comparison.reports import quoted, report, state

FERRY = (
    "Pemerintah Kepulauan Sanur membuka kembali jalur feri malam menuju Pelabuhan Tua setelah ditutup dua pekan akibat "
    "gelombang tinggi. Jalur itu melayani empat ribu penumpang setiap akhir pekan."
)
FERRY_COPY = (
    "Warga menyambut gembira kabar baik tersebut. Pemerintah Kepulauan Sanur membuka kembali jalur feri malam menuju "
    "Pelabuhan Tua setelah ditutup selama dua pekan akibat gelombang yang tinggi. Tiket dijual mulai Senin."
)
FERRY_OWN = (
    "Kapal malam ke Pelabuhan Tua beroperasi lagi mulai hari ini. Ombak sudah reda, kata kepala syahbandar, sehingga "
    "penumpang tidak perlu lagi memutar lewat darat."
)


def only(found: tuple[Passage, ...]) -> Passage:
    assert len(found) == 1, found
    return found[0]


def test_an_edited_sentence_is_found_with_its_exact_ends() -> None:
    a, b = report("a", FERRY), report("b", FERRY_COPY)
    passage = only(reuse.passages(a, b))
    assert passage.a.span.of(FERRY) == (
        "Pemerintah Kepulauan Sanur membuka kembali jalur feri malam menuju Pelabuhan Tua setelah ditutup dua pekan "
        "akibat gelombang tinggi"
    )
    assert passage.b.span.of(FERRY_COPY).startswith("Pemerintah Kepulauan Sanur")
    assert passage.b.span.of(FERRY_COPY).endswith("gelombang yang tinggi")
    assert passage.kind == "near"


def test_the_same_words_are_verbatim_whatever_the_marks() -> None:
    a = report(
        "a", "The harbour council approved a second breakwater for the fishing fleet on Skell Island.", "en"
    )
    b = report(
        "b", "THE HARBOUR COUNCIL approved, a second breakwater for the fishing fleet on Skell Island!", "en"
    )
    passage = only(reuse.passages(a, b))
    assert (passage.kind, passage.score) == ("verbatim", 1.0)


def test_the_same_matter_in_own_words_is_no_passage() -> None:
    assert reuse.passages(report("a", FERRY), report("b", FERRY_OWN)) == ()


@pytest.mark.parametrize(
    ("language", "a", "b"),
    [
        (
            "id",
            "Hal itu disampaikan menteri dalam keterangan tertulis yang diterima, Senin. Panen padi naik.",
            "Janji itu diulang gubernur dalam keterangan tertulis yang diterima, Senin. Jalan tol dibuka.",
        ),
        (
            "en",
            "The envoy spoke on condition of anonymity because talks go on. Rice prices rose.",
            "A pilot spoke on condition of anonymity because he feared for his job. A bridge fell.",
        ),
    ],
)
def test_stock_phrases_are_no_passage(language: str, a: str, b: str) -> None:
    assert reuse.passages(report("a", a, language), report("b", b, language)) == ()


def test_a_state_under_two_names_is_one_word() -> None:
    a = "Tiongkok dan Rusia meneken perjanjian kabel bawah laut sepanjang sembilan ratus kilometer pada musim semi."
    b = "China dan Federasi Rusia meneken perjanjian kabel bawah laut sepanjang sembilan ratus kilometer musim semi."
    facts = [
        Facts(entities=(state(t, "Tiongkok", "CN", "China"), state(t, "Federasi Rusia", "RU", "Rusia")))
        for t in (a, b)
    ]
    passage = only(reuse.passages(report("a", a, facts=facts[0]), report("b", b, facts=facts[1])))
    assert passage.a.span.of(a).startswith("Tiongkok")
    assert passage.b.span.of(b).startswith("China")


def test_a_quotation_counts_in_the_same_rendering_only() -> None:
    one = '"Kami akan membangun bendungan raksasa untuk mengairi sawah petani di lembah timur," kata Bupati.'
    same = (
        'Bupati berkata, "Kami akan membangun bendungan raksasa untuk mengairi sawah petani di lembah timur."'
    )
    other = '"Bendungan besar akan kami bangun supaya sawah para petani lembah timur terairi," ujar Bupati.'
    a, b, c = (
        report(n, t, facts=Facts(quotes=quoted(t))) for n, t in zip("abc", (one, same, other), strict=True)
    )
    assert only(reuse.passages(a, b)).kind == "verbatim"
    assert reuse.passages(a, c) == ()


WORDS = "kapal besar itu tiba di pelabuhan kota lama dengan muatan beras dan gula pasir"
some_words = st.lists(st.sampled_from(WORDS.split()), max_size=60)
anything = st.one_of(some_words.map(" ".join), st.text(max_size=200))


@settings(deadline=None, max_examples=60)
@given(anything, anything)
def test_spans_lie_in_the_texts_and_the_other_way_round_is_the_mirror(a: str, b: str) -> None:
    first, second = report("a", a), report("b", b)
    found = reuse.passages(first, second)
    for p in found:
        assert p.a.span.end <= len(a)
        assert p.b.span.end <= len(b)
        assert 0 < p.score <= 1
        assert p.a.span.of(a).strip() == p.a.span.of(a)
    mirrored = {(p.b, p.a, p.kind) for p in reuse.passages(second, first)}
    assert {(p.a, p.b, p.kind) for p in found} == mirrored


def test_two_lone_sentences_far_apart_are_two_passages() -> None:
    first = "Dewan kota menyetujui pembangunan jembatan gantung sepanjang tiga kilometer di atas muara."
    last = (
        "Kelompok nelayan menggugat keputusan itu karena jalur perahu mereka akan terpotong tiang penyangga."
    )
    filler = "Cuaca cerah menemani sidang yang berjalan singkat, dan hadirin pulang sebelum matahari terbenam di barat."
    a, b = report("a", f"{first} {filler} {last}"), report("b", f"{last} {first}")
    assert {p.kind for p in reuse.passages(a, b)} == {"verbatim"}
    assert len(reuse.passages(a, b)) == 2


def test_long_texts_on_other_limits_join_reworded_pages() -> None:
    page = " ".join(
        f"Bab {n} menceritakan perjalanan saudagar rempah menyusuri pesisir utara pulau." for n in range(4)
    )
    changed = page.replace("saudagar", "pedagang").replace("menyusuri", "melewati")
    found = reuse.between(words.of(report("a", page)), words.of(report("b", changed)), reuse.LONG)
    assert only(found).kind == "near"
