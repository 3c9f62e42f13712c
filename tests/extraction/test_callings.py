"""Who someone is by another name, by his age, his party or his state."""

from __future__ import annotations

import pytest

from saksi.extraction import entities
from saksi.languages import load
from saksi.model.article import Article


def mentions(text: str, language: str, name: str) -> list[str]:
    found = entities.find(Article("a", "a", text, language), load(language))
    return [m.text for m in next(e for e in found if e.name == name).mentions]


@pytest.mark.parametrize(
    ("text", "language", "name", "expected"),
    [
        (
            'Robert "Bobby" Hale resigned. "I am tired," Bobby Hale said. Bobby left.',
            "en",
            'Robert "Bobby" Hale',
            ['Robert "Bobby" Hale', "Bobby Hale", "Bobby"],
        ),
        (
            "Tomas Ruiz, known as Tito, was found. Tito had played for Oakham.",
            "en",
            "Tomas Ruiz",
            ["Tomas Ruiz", "Tito", "Tito"],
        ),
        (
            "The rapper Daniel Okoye, known to fans as Jax, sang. Jax said thanks.",
            "en",
            "Daniel Okoye",
            ["Daniel Okoye", "Jax", "Jax"],
        ),
        (
            "Anna Lindqvist, born Anna Morel, opened it. Morel said it took years.",
            "en",
            "Anna Lindqvist",
            ["Anna Lindqvist", "Anna Morel", "Morel"],
        ),
        (
            "Elena Shaw (née Whitcombe) paid. “It was worth it,” said Whitcombe.",
            "en",
            "Elena Shaw",
            ["Elena Shaw", "Whitcombe", "Whitcombe"],
        ),
        (
            "Robert Hale won. Bobby, as he is known, smiled. Bobby said thanks.",
            "en",
            "Robert Hale",
            ["Robert Hale", "Bobby", "Bobby"],
        ),
        (
            "Tito, whose full name is Tomas Ruiz Amaro, won. Tomas Ruiz Amaro lives in Leeds.",
            "en",
            "Tomas Ruiz Amaro",
            ["Tito", "Tomas Ruiz Amaro", "Tomas Ruiz Amaro"],
        ),
        (
            "Wali Kota Ridwan Suhendar datang. Ridwan yang akrab disapa Kang Iwan bicara. Iwan pulang.",
            "id",
            "Ridwan Suhendar",
            ["Ridwan Suhendar", "Ridwan", "Iwan", "Iwan"],
        ),
        (
            "“Kami siap,” kata Gus Anom, sapaan akrab Muhammad Anom Fauzi. Menurut Gus Anom, semua siap.",
            "id",
            "Muhammad Anom Fauzi",
            ["Anom", "Muhammad Anom Fauzi", "Anom"],
        ),
        (
            "Ketua panitia Hartono Wibisono menolak. Cak Har, sapaan akrabnya, pulang. Cak Har lelah.",
            "id",
            "Hartono Wibisono",
            ["Hartono Wibisono", "Har", "Har"],
        ),
        (
            "Polisi menangkap Bambang Susilo alias Bolot. Bolot mengaku bersalah.",
            "id",
            "Bambang Susilo",
            ["Bambang Susilo", "Bolot", "Bolot"],
        ),
    ],
)
def test_another_name_that_the_text_tells(text: str, language: str, name: str, expected: list[str]) -> None:
    assert mentions(text, language, name) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "William Carver won. Supporters of Bill Carver cheered. “We did it,” Bill said.",
            "William Carver",
            ["William Carver", "Bill Carver", "Bill"],
        ),
        (
            "Joseph P. Murtagh spoke. Joe Murtagh said no. J.P. Murtagh left.",
            "Joseph P. Murtagh",
            ["Joseph P. Murtagh", "Joe Murtagh", "J.P. Murtagh"],
        ),
        ("Stephen Dray spoke. Steven Dray said no.", "Stephen Dray", ["Stephen Dray", "Steven Dray"]),
    ],
)
def test_short_and_other_forms_of_a_given_name(text: str, name: str, expected: list[str]) -> None:
    assert mentions(text, "en", name) == expected


def test_a_son_with_a_short_form_of_his_father_s_name_is_another() -> None:
    text = "William Carver came with his son Bill Carver. Bill said little."
    assert mentions(text, "en", "Bill Carver") == ["Bill Carver", "Bill"]


@pytest.mark.parametrize(
    ("text", "language", "name", "expected"),
    [
        (
            "Margaret Doyle, 61, met a man. “I am innocent,” said the 61-year-old.",
            "en",
            "Margaret Doyle",
            ["Margaret Doyle", "61-year-old"],
        ),
        (
            "Owen Tarrant came with 40-year-old nurse Ilse Brandt. The 40-year-old woman wept.",
            "en",
            "Ilse Brandt",
            ["Ilse Brandt", "40-year-old woman"],
        ),
        (
            "Polisi membawa Suryadi (61) dan Hartoyo (40). “Saya menyesal,” kata pria 61 tahun itu.",
            "id",
            "Suryadi",
            ["Suryadi", "pria 61 tahun"],
        ),
        (
            "Warga Sutarmi, 51 tahun, kaget. Perempuan berusia 51 tahun itu mengungsi.",
            "id",
            "Sutarmi",
            ["Sutarmi", "Perempuan berusia 51 tahun"],
        ),
    ],
)
def test_by_the_age_told_at_the_name(text: str, language: str, name: str, expected: list[str]) -> None:
    assert mentions(text, language, name) == expected


def test_another_age_is_another_person() -> None:
    text = "Margaret Doyle, 61, was held. A 30-year-old man was hurt. The 30-year-old man said he was well."
    assert mentions(text, "en", "Margaret Doyle") == ["Margaret Doyle"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "Tory MP Giles Fenn met Labour MP Ada Quaye. The Conservative politician left.",
            "Giles Fenn",
            ["Giles Fenn", "Conservative politician"],
        ),
        (
            "Senator Ruth Calder, a Democrat from Iowa, met Max Poole. “It is a trick,” the Democrat said.",
            "Ruth Calder",
            ["Ruth Calder", "Democrat"],
        ),
        (
            "Ingrid Solheim, a Norwegian marine biologist, met Max Poole. The Norwegian said it was deep.",
            "Ingrid Solheim",
            ["Ingrid Solheim", "Norwegian"],
        ),
        (
            "French painter Luc Morel met Max Poole. The Frenchman left early. The Paris-born painter slept.",
            "Luc Morel",
            ["Luc Morel", "Frenchman", "Paris-born painter"],
        ),
        (
            "Jenna Trelawny opened a shop. The Cornish baker sells pies. The baker prices rose.",
            "Jenna Trelawny",
            ["Jenna Trelawny", "Cornish baker"],
        ),
        (
            "Susan Marsh, a retired judge, met Max Poole. The retired judge left.",
            "Susan Marsh",
            ["Susan Marsh", "retired judge"],
        ),
    ],
)
def test_by_party_state_or_former_profession(text: str, name: str, expected: list[str]) -> None:
    assert mentions(text, "en", name) == expected


def test_the_government_of_a_party_is_nobody() -> None:
    text = "Conservative MP Laura Finch spoke. The Conservative government said nothing."
    assert mentions(text, "en", "Laura Finch") == ["Laura Finch"]


def test_a_name_that_begins_with_a_body_s_and_ends_like_a_small_word_stays_whole() -> None:
    assert mentions("Polisi menangkap Suryadi (61) di rumahnya.", "id", "Suryadi") == ["Suryadi"]


def test_a_namesake_of_someone_known_keeps_his_given_name() -> None:
    assert mentions("Peter Vance came second.", "en", "Peter Vance") == ["Peter Vance"]
