"""The shapes in which speech is reported, in both languages."""

from __future__ import annotations

import pytest

from tests.extraction.quotes.made import read, said

DIRECT_ID = [
    '"Bendungan itu sudah selesai," kata Ratih Kusuma.',
    "“Bendungan itu sudah selesai,” kata Ratih Kusuma.",
    '“Bendungan itu sudah selesai," kata Ratih Kusuma.',
    "``Bendungan itu sudah selesai,'' kata Ratih Kusuma.",
    "«Bendungan itu sudah selesai», kata Ratih Kusuma.",
    "„Bendungan itu sudah selesai“, kata Ratih Kusuma.",
    "'Bendungan itu sudah selesai', kata Ratih Kusuma.",
    'Ratih Kusuma mengatakan, "Bendungan itu sudah selesai."',
    'Ratih Kusuma mengatakan: "Bendungan itu sudah selesai."',
    'Ratih Kusuma mengatakan bahwa "Bendungan itu sudah selesai".',
    'Bendungan itu sudah selesai," kata Ratih Kusuma.',
    '"Bendungan itu sudah selesai," sahut Ratih Kusuma.',
]
DIRECT_EN = [
    '"The dam is finished," Ratih Kusuma said.',
    '"The dam is finished," said Ratih Kusuma.',
    "'The dam is finished', Ratih Kusuma said.",
    'Ratih Kusuma said, "The dam is finished."',
    'Ratih Kusuma told reporters: "The dam is finished."',
]


@pytest.mark.parametrize("text", DIRECT_ID)
def test_direct_speech_under_every_mark_in_indonesian(text: str) -> None:
    assert said(text, "Ratih Kusuma") in (
        [("direct", "Ratih Kusuma", "Bendungan itu sudah selesai")],
        [("direct", "Ratih Kusuma", "Bendungan itu sudah selesai.")],
    )


@pytest.mark.parametrize("text", DIRECT_EN)
def test_direct_speech_in_english(text: str) -> None:
    assert said(text, "Ratih Kusuma", language="en") in (
        [("direct", "Ratih Kusuma", "The dam is finished")],
        [("direct", "Ratih Kusuma", "The dam is finished.")],
    )


INDIRECT_ID = [
    "Ratih Kusuma mengatakan bendungan itu sudah selesai.",
    "Ratih Kusuma mengatakan bahwa bendungan itu sudah selesai.",
    "Ratih Kusuma mengatakan kepada wartawan bahwa bendungan itu sudah selesai.",
    "Menurut Ratih Kusuma, bendungan itu sudah selesai.",
    "Selain itu, kata Ratih Kusuma, bendungan itu sudah selesai.",
    "Pada Senin, Ratih Kusuma juga menyatakan bendungan itu sudah selesai, Selasa (3/9/2024).",
]
INDIRECT_EN = [
    "Ratih Kusuma said the dam is finished.",
    "Ratih Kusuma said on Monday that the dam is finished.",
    "According to Ratih Kusuma, the dam is finished.",
    "Ratih Kusuma told reporters the dam is finished.",
]


@pytest.mark.parametrize("text", INDIRECT_ID)
def test_indirect_speech_is_the_clause_alone_in_indonesian(text: str) -> None:
    assert said(text, "Ratih Kusuma") == [("indirect", "Ratih Kusuma", "bendungan itu sudah selesai")]


@pytest.mark.parametrize("text", INDIRECT_EN)
def test_indirect_speech_is_the_clause_alone_in_english(text: str) -> None:
    assert said(text, "Ratih Kusuma", language="en") == [("indirect", "Ratih Kusuma", "the dam is finished")]


def test_clause_before_its_cue() -> None:
    text = "Bendungan itu sudah selesai, kata Ratih Kusuma."
    assert said(text, "Ratih Kusuma") == [("indirect", "Ratih Kusuma", "Bendungan itu sudah selesai")]
    text = "The dam is finished, Ratih Kusuma said."
    assert said(text, "Ratih Kusuma", language="en") == [("indirect", "Ratih Kusuma", "The dam is finished")]


def test_quotation_broken_by_its_cue_is_one_quotation() -> None:
    text = '"Bendungan itu selesai," kata Ratih Kusuma, "dan airnya sudah naik."'
    assert said(text, "Ratih Kusuma") == [
        ("direct", "Ratih Kusuma", "Bendungan itu selesai dan airnya sudah naik.")
    ]


def test_quoted_words_in_reported_speech_make_it_mixed() -> None:
    text = 'Ratih Kusuma menyebut bendungan itu "karya satu generasi" yang patut dijaga.'
    assert said(text, "Ratih Kusuma") == [
        ("mixed", "Ratih Kusuma", 'bendungan itu "karya satu generasi" yang patut dijaga')
    ]


def test_scare_quotes_titles_and_names_are_no_quotations() -> None:
    assert said('Kapal "Sinar Laut" berlayar dari kota "seribu jembatan" itu.') == []
    assert said('She wrote the book "Rivers of Salt" in the "quiet" years.', language="en") == []


def test_a_suffix_goes_on_with_the_last_speaker() -> None:
    text = '"Air sudah naik," kata Ratih Kusuma.\n"Kami siap mengungsi malam ini," ujarnya.\n"Semua perahu sudah dicek."'
    assert [s for _, s, _ in said(text, "Ratih Kusuma")] == ["Ratih Kusuma"] * 3


def test_denied_words_stay_within_and_the_cue_outside() -> None:
    text = "Ratih Kusuma membantah bendungan itu retak."
    assert said(text, "Ratih Kusuma") == [("indirect", "Ratih Kusuma", "bendungan itu retak")]


def test_one_who_did_not_speak_is_not_quoted() -> None:
    assert said("Ratih Kusuma tidak mengatakan bendungan itu retak.", "Ratih Kusuma") == []


def test_the_sentences_of_a_quotation_hold_all_of_it() -> None:
    text = "Ratih Kusuma: Bendungan itu retak. Kami menutupnya malam ini juga, dan warga sudah pindah ke tempat yang aman."
    (found,) = read(text, "Ratih Kusuma")
    assert all(found.sentence.contains(span) for span in found.spans)
    assert found.text.endswith("tempat yang aman.")


def test_a_line_that_ends_in_a_colon_leads_to_the_quotation_on_the_next() -> None:
    (found,) = read('Rapat bubar.\nWijaya menegaskan:\n"Kami tidak akan mundur dari pulau itu."', "Wijaya")
    assert found.cue is not None and found.cue.text == "menegaskan"
    assert found.speaker is not None and found.speaker.name == "Wijaya"


def test_an_apostrophe_misread_with_its_letter_opens_no_quotation() -> None:
    text = "鈥淲e don鈥檛 know what sank it,鈥 said Ratih Kusuma."
    assert said(text, "Ratih Kusuma") == [("direct", "Ratih Kusuma", "淲e don鈥檛 know what sank it")]
