"""Which language a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.text import detect
from tests.shared import articles

SENTENCES = [
    ("id", "Wali kota membuka kembali jembatan itu setelah dua pekan."),
    ("id", "Warga menolak pabrik di tepi sungai."),
    ("en", "The mayor reopened the bridge after two weeks of repairs."),
    ("en", "Residents said they would not leave their homes."),
    ("fr", "Le maire a rouvert le pont après deux semaines de travaux, selon la préfecture."),
    ("de", "Der Bürgermeister eröffnete die Brücke; was an der Grenze geschieht, ist noch unklar."),
    ("es", "El alcalde reabrió el puente después de dos semanas de obras para todos los vecinos."),
    ("pt", "O prefeito reabriu a ponte após duas semanas de obras para todos os moradores da região."),
    ("it", "Il sindaco ha riaperto il ponte di ferro dopo due settimane di lavori di manutenzione."),
    ("nl", "De burgemeester heropende de brug, maar er was nog geen verkeer op de weg of in de tunnel."),
    (
        "tl",
        "Sinabi ng alkalde na muling binuksan ang tulay matapos ang dalawang linggo para sa mga residente.",
    ),
    ("tr", "Belediye başkanı iki hafta sonra köprüyü yeniden açtı ve görüşmelerin süreceğini belirtti."),
    ("ru", "Мэр снова открыл мост после двух недель ремонта, сообщили в администрации города."),
    (
        "ms",
        "Jambatan itu dibuka semula selepas dua minggu, kata jurucakap polis pada Khamis kerana banjir surut.",
    ),
    ("jv", "Pak wali kutha mbukak maneh kreteg kuwi sawise rong minggu ditutup amarga banjir sing gedhe."),
    ("su", "Pa walikota geus muka deui jambatan anu dua minggu katukang ditutup ku sabab caah."),
]


@pytest.mark.parametrize(("code", "text"), SENTENCES)
def test_a_sentence_is_enough(code: str, text: str) -> None:
    assert detect.language(text) == code


@pytest.mark.parametrize("text", ["", "12 345", "…", "\n\n"])
def test_no_words_no_language(text: str) -> None:
    assert detect.language(text) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("id-ID", "id"),
        ("in", "id"),
        ("Bahasa Indonesia", "id"),
        ("en_US", "en"),
        ("English", "en"),
        ("fr-FR", "fr"),
        ("", None),
        (None, None),
    ],
)
def test_languages_have_many_names(name: str | None, code: str | None) -> None:
    assert detect.normal(name) == code


@given(st.text(max_size=200))
def test_any_text_has_a_language_or_none(text: str) -> None:
    assert detect.language(text) is None or isinstance(detect.language(text), str)


@pytest.mark.parametrize("folder", ["full", "retold"])
def test_evaluation_articles_are_told_apart(folder: str) -> None:
    wrong = [a["id"] for a in articles(folder) if detect.language(a["text"]) != a["language"]]
    assert wrong == []
