"""Words in quotation marks that cannot both have been said."""

from __future__ import annotations

from dataclasses import replace

from saksi.model.article import Reading
from saksi.model.facts import Entity, Facts, Mention
from saksi.model.story import Contradiction, Origins, Statement
from saksi.stories.accounts import align
from tests.making import place, quote, reading


def said(name: str, words: str, speaker: str, language: str, country: str | None = None) -> Reading:
    cue = {"id": "kata", "en": "said"}[language]
    text = f'"{words}," {cue} {speaker}.'
    person = Entity("e1", speaker, "person", (Mention(place(text, speaker), speaker),), None, country)
    quoted = quote(text, words, speaker)
    assert quoted.speaker is not None
    quoted = replace(quoted, speaker=replace(quoted.speaker, entity="e1"))
    return reading(name, text, Facts(entities=(person,), quotes=(quoted,)), language)


def accounts(*readings: Reading) -> tuple[tuple[Statement, ...], tuple[Contradiction, ...]]:
    found = align(readings, (), Origins(0, ()))
    return found.statements, found.contradictions


def test_one_word_exchanged_within_the_same_words_is_a_contradiction_beside_the_variant() -> None:
    a = said("a", "Kami membuka pelabuhan itu demi nelayan di pulau kecil", "Sari Lada", "id")
    b = said("b", "Kami menutup pelabuhan itu demi nelayan di pulau kecil", "Sari Lada", "id")
    statements, clashes = accounts(a, b)
    assert [(s.what, s.status) for s in statements] == [("quote", "variant"), ("quote", "contradiction")]
    assert [(c.kind, sorted(s.value for s in c.sides)) for c in clashes] == [
        ("wording", ["membuka", "menutup"])
    ]


def test_a_word_with_little_around_it_is_of_another_utterance() -> None:
    a = said("a", "Siapa yang tidak mau menikah di pulau itu", "Sari Lada", "id")
    b = said("b", "Siapa yang tidak mau dirayakan di pulau itu", "Sari Lada", "id")
    assert not accounts(a, b)[1]


def test_renderings_of_one_word_are_one_disagreement() -> None:
    spoken = [
        said(name, f"Anda telah {verb} nasib jutaan nelayan di pulau kecil itu", "Arden Vale", "id", "GB")
        for name, verb in (("a", "mempertaruhkan"), ("b", "menjual"), ("c", "melupakan"))
    ]
    _statements, clashes = accounts(*spoken)
    assert [sorted(s.value for s in c.sides) for c in clashes] == [["melupakan", "mempertaruhkan", "menjual"]]


def test_a_rank_in_figures_is_no_other_word() -> None:
    a = said("a", "Anda mempertaruhkan Perang Selat III dan nasib nelayan", "Arden Vale", "id", "GB")
    b = said("b", "Anda mempertaruhkan Perang Selat ketiga dan nasib nelayan", "Arden Vale", "id", "GB")
    assert not accounts(a, b)[1]


def test_two_translations_are_two_renderings_and_no_contradiction() -> None:
    a = said("a", "Armada kami berdiri teguh di hadapan badai dan tidak akan goyah", "Arden Vale", "id")
    b = said(
        "b", "Di hadapan badai, armada kita dengan keras kepala bertahan tanpa menyerah", "Arden Vale", "id"
    )
    assert not accounts(a, b)[1]


def test_a_slip_of_the_pen_is_no_other_word() -> None:
    a = said("a", "Kami membuka kedutaan di pulau kecil itu dalam dua bulan", "Sari Lada", "id")
    b = said("b", "Kami membuka keduataan di pulau kecil itu dalam dua bulan", "Sari Lada", "id")
    assert not accounts(a, b)[1]


def test_english_words_of_an_english_speaker_are_held_to_the_letter() -> None:
    a = said("a", "Early reports of the wreck contest that claim", "Arden Vale", "en", "US")
    b = said("b", "Some initial reports of the wreck dismiss the claim", "Arden Vale", "en", "US")
    assert [c.kind for c in accounts(a, b)[1]] == ["wording"]


def test_two_sentences_of_an_english_speaker_are_no_two_wordings() -> None:
    a = said("a", "I never had a case where somebody sank forty vessels", "Arden Vale", "en", "US")
    b = said(
        "b",
        "I have not heard of anyone in a trial who sank forty vessels who did not go to prison",
        "Arden Vale",
        "en",
        "US",
    )
    assert not accounts(a, b)[1]


def test_small_words_said_otherwise_leave_one_rendering() -> None:
    a = said(
        "a", "Kalau harga garam terus naik, usaha kelas menengah di pulau jadi terancam", "Sari Lada", "id"
    )
    b = said(
        "b", "Jika harga garam terus naik, usaha kelas nelayan di pulau menjadi terancam", "Sari Lada", "id"
    )
    assert [sorted(s.value for s in c.sides) for c in accounts(a, b)[1]] == [["menengah", "nelayan"]]
    c = said(
        "c", "Jika harga garam terus naik, usaha kelas menengah di pulau menjadi terancam", "Sari Lada", "id"
    )
    assert not accounts(a, c)[1]
