"""What is reported only to be denied is shown as denied, and does not agree with what is said."""

from __future__ import annotations

import pytest

from saksi import pipeline
from saksi.model.article import Given, Page
from saksi.model.story import Dossier
from saksi.text import article
from tests.stories.reports import clashes, clashes_across, clashes_dated, clashes_told


def told(language: str, *texts: str) -> Dossier:
    given = Given(language=language)
    pages = (Page(f"a{n}", text, "text/plain", given) for n, text in enumerate(texts))
    return pipeline.dossier([pipeline.extract(article.build(page)) for page in pages])


@pytest.mark.parametrize(
    ("language", "denies", "says", "shown", "words"),
    [
        (
            "id",
            "Direktur pelabuhan, Ratna Wulan, membantah gudang itu menyimpan pupuk ilegal.",
            "Bupati Arman Doluk mengatakan gudang itu menyimpan pupuk ilegal.",
            "membantah gudang itu menyimpan pupuk ilegal",
            "gudang itu menyimpan pupuk ilegal",
        ),
        (
            "en",
            "Port director Ratna Wulan denied that the warehouse stored illegal fertiliser.",
            "Regent Arman Doluk said the warehouse stored illegal fertiliser.",
            "denied that the warehouse stored illegal fertiliser",
            "the warehouse stored illegal fertiliser",
        ),
    ],
)
def test_denied_words_stand_with_their_denial_and_never_simply_agree(
    language: str, denies: str, says: str, shown: str, words: str
) -> None:
    found = told(language, denies, says)
    texts = {m.text for s in found.statements for m in s.members}
    assert {shown, words} <= texts
    both = [s for s in found.statements if {m.text for m in s.members} >= {shown, words}]
    assert all(s.status != "agree" for s in both)


def test_words_in_marks_are_said_and_not_denied() -> None:
    found = told("id", '"Gudang itu kosong sejak Maret," bantah Ratna Wulan.')
    assert any(m.text == "Gudang itu kosong sejak Maret" for s in found.statements for m in s.members)


def test_the_frame_of_a_denial_is_no_piece_of_its_own() -> None:
    found = told("id", "Direktur pelabuhan, Ratna Wulan, membantah gudang itu menyimpan pupuk ilegal.")
    assert [m.text for s in found.statements for m in s.members] == [
        "membantah gudang itu menyimpan pupuk ilegal"
    ]


def test_what_nobody_said_is_not_denied() -> None:
    left = "Tidak ada satu surat pun yang menyebut bahwa garam kasar Lada tidak mengandung yodium."
    right = "Kepala dinas menegaskan garam kasar Lada mengandung yodium."
    assert not clashes(left, right)
    assert clashes(left.replace("Tidak ada satu surat pun yang menyebut", "Surat itu menyebut"), right)


def test_opposites_that_only_tell_when() -> None:
    left = "The Lund index gained nine points at the opening of the session."
    right = "The Lund index gained nine points at the closing of the session."
    assert not clashes(left, right, language="en")


@pytest.mark.parametrize(
    ("denies", "says"),
    [
        (
            "Diskon tarif air di Lada tidak akan diperpanjang.",
            "Apakah diskon tarif air di Lada akan diperpanjang?",
        ),
        ("Pengendara di Lada jangan menerobos lampu merah.", "Pengendara di Lada menerobos lampu merah."),
        ("Ratna Wulan tidak bersedia pindah ke Lada.", "Ratna Wulan bersedia jika pindah ke Lada."),
        (
            "Pasien di Lada sering mengira nyeri itu sakit jantung.",
            "Tidak jarang pasien di Lada mengira nyeri itu sakit jantung.",
        ),
        (
            "Pegangan kapal baru itu menonjol ke samping, bukan terpasang di dalam badan kapal.",
            "Pegangan kapal baru itu menonjol ke samping daripada terpasang di dalam badan kapal.",
        ),
        ("Harga bitcoin di bursa Lada melemah pagi ini.", "Harga bitcoin di bursa Lada menguat pagi ini."),
    ],
)
def test_questions_commands_conditions_and_prices_deny_nothing(denies: str, says: str) -> None:
    assert not clashes(denies, says)


def test_an_outlet_denies_nothing_that_it_says_itself() -> None:
    left = "Pelabuhan Lada ditutup bagi kapal nelayan sejak Senin."
    right = "Pelabuhan Lada tidak ditutup bagi kapal nelayan sejak Senin."
    assert [kind for kind, _values in clashes_told(("Koran Lada", left), ("Pos Arga", right))] == ["negation"]
    assert not clashes_told(("Koran Lada", left), ("Koran Lada", right))


def test_what_is_denied_of_part_of_what_is_told_is_not_denied() -> None:
    left = "Pelabuhan Lada ditutup bagi kapal nelayan sejak Senin."
    right = "Pelabuhan Lada tidak ditutup sejak Senin bagi kapal besar."
    assert not clashes(left, right)


def test_a_word_in_another_spelling_is_not_its_opposite() -> None:
    left = "Pengusaha Lada menyerap benang dalam negeri dengan praktik standar berbisnis."
    assert not clashes(left, left.replace("standar", "standard"))


def test_what_names_more_than_the_other_is_of_something_else() -> None:
    left = "Pemerintah resmi mencabut izin usaha pertambangan nikel di kawasan Teluk Lada."
    right = "Pemerintah tidak mencabut izin usaha pertambangan nikel Arga Sentosa di kawasan Teluk Lada."
    assert not clashes(left, right)
    assert [kind for kind, _values in clashes(left, right.replace("Arga Sentosa ", ""))] == ["negation"]


def test_some_do_and_others_do_not() -> None:
    left = "Sebanyak 62 persen warga Lada mendukung pelabuhan baru."
    right = "Sebanyak 38 persen warga Lada tidak mendukung pelabuhan baru."
    assert not [kind for kind, _values in clashes(left, right) if kind == "negation"]
    assert clashes(left, right.replace("38", "62"))


def test_what_another_clause_says_is_not_denied_by_this_one() -> None:
    left = "Pasar malam di Lada dibuka pukul 19.00 WIB dan pasar malam di Lada ditutup pukul 21.25 WIB."
    assert not clashes(left, "Pasar malam di Lada ditutup pukul 21.25 WIB.")


def test_a_bare_weekday_is_the_day_printed_with_it() -> None:
    left = "Kemenangan Lada atas Arga pada Rabu (5/7) disyukuri pelatih."
    assert not clashes(left, "Kemenangan Lada atas Arga pada hari Rabu disyukuri pelatih.")


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        (
            "Regu Lada mencetak tiga gol pada babak pertama.",
            "Regu Lada mencetak tiga gol lain pada babak kedua.",
            "id",
        ),
        ("Lada scored three goals in the first half.", "Lada scored three goals in the second half.", "en"),
    ],
)
def test_the_second_half_does_not_deny_the_first(left: str, right: str, language: str) -> None:
    assert not clashes(left, right, language=language)


def test_one_permit_is_not_withdrawn_and_four_are() -> None:
    left = "Pemerintah tidak mencabut izin tambang milik PT Arga Nikel di Pulau Lada."
    right = "Pemerintah mencabut izin tambang milik empat perusahaan di Pulau Lada."
    assert not clashes(left, right)
    assert [kind for kind, _values in clashes(left, left.replace("tidak ", ""))] == ["negation"]


def test_a_negation_without_its_apostrophe_is_one() -> None:
    left = "The harbour master said: I can't speak for the crew of the first ship that sank."
    assert not clashes(left, left.replace("can't", "cant"), language="en")
    assert not clashes(
        "Rani Kelana failed sobriety tests after a stop on the harbour road.",
        "Rani Kelana was held after failing sobriety tests at a stop on the harbour road.",
        language="en",
    )


def test_two_sentences_of_one_speaker_are_none_that_is_denied() -> None:
    head = "Bupati Lada Sari Rengganis tiba di pasar pada Minggu. "
    left = head + '"Gudang besar di lembah itu sudah ditutup sejak Maret," kata Sari Rengganis.'
    right = head + '"Tidak ditutup juga gudang itu sejak Maret, di lembah," kata Sari Rengganis.'
    assert not clashes(left, right)
    assert [kind for kind, _values in clashes(left, left.replace("sudah", "tidak"))] == ["negation"]


def test_what_had_not_happened_yet_may_have_happened_since() -> None:
    early = "Polisi Lada belum menahan nakhoda kapal nelayan yang karam di selat itu."
    late = "Polisi Lada sudah menahan nakhoda kapal nelayan yang karam di selat itu."
    assert not clashes_dated(("2031-05-04", early), ("2031-05-05", late))
    assert [k for k, _v in clashes_dated(("2031-05-05", early), ("2031-05-04", late))] == ["negation"]


def test_what_is_denied_on_one_day_can_be_so_on_another() -> None:
    left = "Pelabuhan Lada ditutup bagi kapal nelayan pada Senin (4/5/2031)."
    right = "Pelabuhan Lada tidak ditutup bagi kapal nelayan pada Kamis (7/5/2031)."
    assert not [kind for kind, _values in clashes(left, right) if kind == "negation"]


def test_a_word_that_is_itself_a_negative_denies_nothing_that_is_denied() -> None:
    left, right = "Perang di Lada tidak populer bagi pemilih.", "The war in Lada is unpopular with voters."
    assert not clashes_across(("id", left), ("en", right))
    assert clashes_across(("id", left), ("en", right.replace("unpopular", "popular")))


@pytest.mark.parametrize(
    ("denies", "says"),
    [
        (
            "Nelayan Lada menolak tawaran kontrak baru itu.",
            "Fishermen of Lada rejected the offer of a new contract.",
        ),
        ("Penyanyi yang tidak diunggulkan itu tiba di Lada.", "The unseeded singer arrived in Lada."),
    ],
)
def test_a_refusal_told_in_another_word_is_not_denied(denies: str, says: str) -> None:
    assert not clashes_across(("id", denies), ("en", says))


def test_what_is_no_longer_so_was_so_once() -> None:
    left = "Kapal nelayan Rani Kelana sudah tidak memiliki masalah dengan mesin kirinya."
    right = "Kapal nelayan Rani Kelana memiliki masalah dengan mesin kirinya."
    assert [kind for kind, _values in clashes(left, right)] == ["negation"]
    assert not clashes(left, right.replace("memiliki", "pernah memiliki"))


@pytest.mark.parametrize(
    ("denies", "says"),
    [
        (
            "Iklan tarif air di pasar Lada tidak jelas dan cenderung menyesatkan pelanggan.",
            "Iklan tarif air di pasar Lada cenderung menyesatkan pelanggan.",
        ),
        (
            "Rani Kelana enggan menyebut gudang garam di Lada terbakar.",
            "Gudang garam di Lada terbakar, kata Rani Kelana.",
        ),
    ],
)
def test_who_does_not_say_a_thing_and_a_word_joined_to_a_denied_one_deny_nothing(
    denies: str, says: str
) -> None:
    assert not clashes(denies, says)


def test_a_comparison_turned_round_is_no_opposite() -> None:
    left = "Kapal nelayan lebih sering karam di selat besar dibandingkan di teluk kecil Lada."
    right = "Kapal nelayan jarang karam di teluk kecil Lada dibandingkan di selat besar."
    assert not clashes(left, right)


@pytest.mark.parametrize(
    ("denies", "says"),
    [
        (
            "Nakhoda tidak terbukti melanggar kode etik pelayaran di selat itu.",
            "Pemilik terbukti melanggar kode etik pelayaran di selat itu.",
        ),
        (
            "Data pelabuhan besar Lada itu tidak bocor.",
            "Isu beredar bahwa data pelabuhan besar Lada itu bocor.",
        ),
        (
            "Data pelabuhan besar Lada itu tidak bocor, kata Rani Kelana.",
            "Serikat nelayan menuding data pelabuhan besar Lada itu bocor.",
        ),
    ],
)
def test_a_denial_is_of_the_same_and_of_what_is_told_as_a_fact(denies: str, says: str) -> None:
    assert not clashes(denies, says)


def test_a_condition_and_words_in_marks_are_not_what_is_denied() -> None:
    left = "Direktur pelabuhan, Ratna Wulan, membantah gudang itu menyimpan pupuk ilegal."
    right = "Direktur pelabuhan, Ratna Wulan, mengatakan gudang itu menyimpan pupuk ilegal."
    assert [kind for kind, _values in clashes(left, right)] == ["negation"]
    taken = (
        '"Kalau gudang itu menyimpan pupuk ilegal, itu tidak benar," kata direktur pelabuhan, Ratna Wulan.'
    )
    assert not clashes(left, taken)


def test_one_word_of_denial_in_both_reports_is_no_disagreement() -> None:
    head = "Bupati Lada Sari Rengganis tiba di pasar. "
    said = '"Gudang besar itu menyimpan beras nelayan. Itu saja," bantah Sari Rengganis.'
    assert not clashes(head + said, f"{head}(2) {said}")
    assert not clashes(head + said, f"{head}(2) {said.replace('bantah', 'tegas')}")
