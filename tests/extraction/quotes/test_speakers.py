"""Who is meant: names, offices, pronouns, suffixes, descriptions, bodies."""

from __future__ import annotations

from tests.extraction.quotes.made import read, said


def speakers(text: str, *names: str, language: str = "id") -> list[str | None]:
    return [s for _, s, _ in said(text, *names, language=language)]


def test_an_office_before_the_name_is_the_role() -> None:
    (quote,) = read('"Air naik lagi," kata Kepala Dinas Pengairan Ratih Kusuma.', "Ratih Kusuma")
    assert quote.speaker and quote.speaker.name == "Ratih Kusuma"
    assert quote.speaker.role == "Kepala Dinas Pengairan"
    assert quote.speaker.mention == "Kepala Dinas Pengairan Ratih Kusuma"


def test_an_office_set_apart_by_a_comma() -> None:
    (quote,) = read('"Air naik lagi," kata Juru Bicara Dinas Pengairan, Ratih Kusuma.', "Ratih Kusuma")
    assert quote.speaker and (quote.speaker.name, quote.speaker.role) == (
        "Ratih Kusuma",
        "Juru Bicara Dinas Pengairan",
    )


def test_an_office_behind_the_name() -> None:
    text = '"Water is rising," said Ratih Kusuma, head of the water board.'
    (quote,) = read(text, "Ratih Kusuma", language="en")
    assert quote.speaker and quote.speaker.role == "head of the water board"


def test_a_pronoun_is_the_last_person() -> None:
    text = "Ratih Kusuma mengatakan bendungan itu retak.\nIa menambahkan bahwa warga sudah mengungsi."
    assert speakers(text, "Ratih Kusuma") == ["Ratih Kusuma", "Ratih Kusuma"]


def test_a_suffix_can_mean_the_subject_of_the_sentence_before() -> None:
    text = 'Ratih Kusuma menolak rencana itu. "Kami tidak ikut," katanya.'
    assert speakers(text, "Ratih Kusuma") == ["Ratih Kusuma"]


def test_a_name_behind_a_suffix() -> None:
    text = '"Kami tidak ikut," katanya, yakni Ratih Kusuma.'
    assert speakers(text, "Ratih Kusuma") == ["Ratih Kusuma"]


def test_quoted_lines_without_a_cue_go_on() -> None:
    text = '"Air naik," kata Ratih Kusuma.\n"Semua perahu sudah siap berangkat."\n"Kami menunggu kabar dari hulu."'
    assert speakers(text, "Ratih Kusuma") == ["Ratih Kusuma"] * 3


def test_the_first_lines_belong_to_who_is_named_after_them() -> None:
    text = '"Semua perahu sudah siap berangkat."\n"Air naik," kata Ratih Kusuma.'
    assert speakers(text, "Ratih Kusuma") == ["Ratih Kusuma", "Ratih Kusuma"]


def test_a_leading_pronoun_takes_the_person_named_next() -> None:
    text = '"The boats are ready," she said. "Water is rising," said Ratih Kusuma.'
    assert speakers(text, "Ratih Kusuma", language="en") == ["Ratih Kusuma", "Ratih Kusuma"]


def test_an_unnamed_speaker_keeps_the_description() -> None:
    assert speakers('"Air naik lagi," kata seorang pejabat pelabuhan.') == ["seorang pejabat pelabuhan"]
    assert speakers('"Water is rising," said a port official.', language="en") == ["a port official"]


def test_somebody_s_child_is_not_that_person() -> None:
    for whose in ("Saat ditemui, anak", "Kuasa hukum"):
        text = f'{whose} Darmaji mengaku sudah menunggu tiga hari. "Lama sekali," jelasnya. "Saya di sini," kata Darmaji.'
        assert speakers(text, "Darmaji")[-1] == "Darmaji"
        assert speakers(text, "Darmaji")[0] != "Darmaji"


def test_a_description_means_the_one_who_held_it() -> None:
    text = (
        '"Air naik," kata Menteri Pengairan Ratih Kusuma. Warga mengungsi. "Kami bersiap," ujar menteri itu.'
    )
    assert speakers(text, "Ratih Kusuma") == ["Ratih Kusuma", "Ratih Kusuma"]


def test_a_name_inside_a_description_is_not_the_speaker() -> None:
    text = '"Air naik," kata Ratih Kusuma. "Kami bersiap," ujar menteri era Presiden Bima Sakti itu.'
    assert speakers(text, "Ratih Kusuma", "Bima Sakti") == ["Ratih Kusuma", "Ratih Kusuma"]


def test_a_fronted_phrase_with_another_name_is_not_the_subject() -> None:
    text = "Saat bertemu Bima Sakti di pelabuhan, Ratih Kusuma mengatakan bendungan itu retak."
    assert speakers(text, "Ratih Kusuma", "Bima Sakti") == ["Ratih Kusuma"]


def test_a_relative_clause_has_its_noun_as_speaker() -> None:
    text = "Bima Sakti bertemu Ratih Kusuma, yang menekankan bahwa bendungan itu retak."
    assert speakers(text, "Ratih Kusuma", "Bima Sakti") == ["Ratih Kusuma"]


def test_one_sentence_with_two_speakers() -> None:
    text = "Ratih Kusuma mengatakan bendungan itu retak, Bima Sakti menyatakan air masih rendah."
    assert said(text, "Ratih Kusuma", "Bima Sakti") == [
        ("indirect", "Ratih Kusuma", "bendungan itu retak"),
        ("indirect", "Bima Sakti", "air masih rendah"),
    ]


def test_the_next_sentence_names_the_speaker() -> None:
    text = "Bendungan itu retak sejak pekan lalu. Hal ini disampaikan Ratih Kusuma di pelabuhan."
    assert said(text, "Ratih Kusuma") == [
        ("indirect", "Ratih Kusuma", "Bendungan itu retak sejak pekan lalu")
    ]


def test_addressee() -> None:
    (quote,) = read("Ratih Kusuma mengatakan kepada Bima Sakti bahwa air naik.", "Ratih Kusuma", "Bima Sakti")
    assert quote.addressee and quote.addressee.name == "Bima Sakti"
    (quote,) = read("Ratih Kusuma told reporters that water is rising.", "Ratih Kusuma", language="en")
    assert quote.addressee and quote.addressee.name == "reporters"


def test_a_long_name_begins_with_the_word_it_is_called_by() -> None:
    text = '"Air naik," kata Kepala Pasar Kota Lama Ratih Kusuma.\n"Kami bersiap," ujar Ratih.'
    assert speakers(text, "Kota Lama Ratih Kusuma") == ["Ratih Kusuma", "Ratih Kusuma"]


def test_turns_of_a_transcript() -> None:
    text = (
        "Mayor Ratih Kusuma: Thank you all for coming tonight. The dam holds. We ask everyone near the river to move uphill.\n"
        "Bima Sakti: When can people go back to their houses, and who will pay for the boats they have lost this week?"
    )
    assert [(k, s) for k, s, _ in said(text, "Ratih Kusuma", "Bima Sakti", language="en")] == [
        ("direct", "Ratih Kusuma"),
        ("direct", "Bima Sakti"),
    ]


def test_marks_lost_in_the_whole_article() -> None:
    text = "Kami sudah menyiapkan perahu. Air naik lagi, kata Ratih Kusuma.\nSemua warga mengungsi, ujarnya.\nKami menunggu, katanya."
    found = said(text, "Ratih Kusuma")
    assert [k for k, _, _ in found] == ["direct"] * 3
    assert found[0][2] == "Kami sudah menyiapkan perahu. Air naik lagi"


def test_a_clause_before_a_suffix_is_indirect_where_nothing_was_lost() -> None:
    text = '"Kami siap," kata Ratih Kusuma. Air naik lagi semalam, katanya.'
    assert [k for k, _, _ in said(text, "Ratih Kusuma")] == ["direct", "indirect"]


def test_words_taken_from_a_paper_are_those_of_whoever_gave_it() -> None:
    for paper in ("keterangan tertulis", "pernyataan resmi", "siaran pers"):
        assert speakers(
            f'"Tarif tol turun dua bulan," dikutip dari {paper} Ratih Kusuma, Rabu.', "Ratih Kusuma"
        ) == ["Ratih Kusuma"]
    text = 'Ratih Kusuma gembira. "Tarif tol turun dua bulan," dikutip dari siaran pers, Rabu.'
    assert speakers(text, "Ratih Kusuma") == ["Ratih Kusuma"]


def test_what_a_player_records_is_a_deed() -> None:
    made = "rata-rata 23+ poin dan 10+ umpan musim ini, menjadikannya salah satu pemain paling berpengaruh di fase akhir"
    assert not speakers(f"Ratih Kusuma tampil. Ratih mencatat {made}.", "Ratih Kusuma")
    assert speakers("Ratih Kusuma mencatat harga sudah turun dua kali.", "Ratih Kusuma") == ["Ratih Kusuma"]
    assert speakers("Ratih Kusuma mencatat bahwa harga sudah turun.", "Ratih Kusuma") == ["Ratih Kusuma"]
