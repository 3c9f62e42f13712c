"""Which of two people of one name is meant, and what the article says someone was."""

from __future__ import annotations

import pytest

from saksi.extraction import entities
from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Entity


def read(text: str, language: str) -> tuple[Entity, ...]:
    return entities.find(Article("a", "a", text, language), load(language))


def mentions(text: str, language: str, name: str) -> list[str]:
    return [m.text for m in next(e for e in read(text, language) if e.name == name).mentions]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            "Owen Sefton spoke. Sefton is a judge. Sefton left. His wife, Dr. Ida Sefton, a surgeon, stayed. Dr. Sefton sang.",
            "Ida Sefton",
            ["Ida Sefton", "Sefton"],
        ),
        (
            "Owen Sefton spoke. Sefton won. Sefton left. His mother, Ida Sefton, stayed. Sefton returned.",
            "Owen Sefton",
            ["Owen Sefton", "Sefton", "Sefton", "Sefton"],
        ),
        (
            "His son, Owen Sefton, and his wife, Ida Sefton, came. Mrs. Sefton sang.",
            "Ida Sefton",
            ["Ida Sefton", "Sefton"],
        ),
    ],
)  # fmt: skip
def test_of_two_of_one_name_the_words_beside_it_or_what_came_before_tell_who(
    text: str, name: str, expected: list[str]
) -> None:
    assert mentions(text, "en", name) == expected


def test_a_courtesy_form_that_either_may_have_tells_nothing() -> None:
    found = read("Owen Sefton and Ivor Sefton came. Mr. Sefton sang.", "en")
    assert next(e for e in found if e.reason).name == "Sefton"


def test_the_surname_of_someone_known_is_his_who_bears_it_here() -> None:
    found = read("Ida Trump, a baker in Leeds, won. “I am glad,” Trump said.", "en")
    assert [e.name for e in found if e.kind == "person"] == ["Ida Trump"]


@pytest.mark.parametrize(
    ("text", "language", "name", "last"),
    [
        ("Owen Sefton sold his shop. Sefton served two terms as mayor of Harrow. The former mayor was 80.", "en", "Owen Sefton", "former mayor"),
        ("Ida Roos won. Roos was late. She trained as a nurse in Leeds. The former nurse smiled.", "en", "Ida Roos", "former nurse"),
        ("Darma Wijaya pulang. Darma mengawali karier sebagai guru olahraga. Mantan guru itu tersenyum.", "id", "Darma Wijaya", "Mantan guru"),
        ("Ratna Dewi pulang. Pada 2009 Ratna terpilih menjadi bendahara. Bendahara itu tersenyum.", "id", "Ratna Dewi", "Bendahara"),
        ("Gov. Nell Ames spoke. Ames left. The governor was late.", "en", "Nell Ames", "governor"),
        ("Lina Voss is Zamoria's deputy foreign minister. Voss left. The deputy minister said no.", "en", "Lina Voss", "deputy minister"),
    ],
)  # fmt: skip
def test_what_someone_is_said_to_be_or_have_been_takes_him_up(
    text: str, language: str, name: str, last: str
) -> None:
    assert mentions(text, language, name)[-1] == last


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ida Roos won. Roos wanted to work as a nurse. The former nurse smiled.", "en"),
        ("Ida Roos met Owen Sefton. One of them, Roos told Sefton, was a nurse. The former nurse smiled.", "en"),
        ("Ratna Dewi pulang. Ratna batal menjadi bendahara. Mantan bendahara itu tersenyum.", "id"),
        ("Ida Roos won. Roos was the first winner from Leeds.", "en"),
    ],
)  # fmt: skip
def test_what_nobody_is_said_to_be_takes_up_nobody(text: str, language: str) -> None:
    taken = {m.text.lower() for e in read(text, language) for m in e.mentions}
    assert not any(word in low for low in taken for word in ("nurse", "bendahara", "winner"))


def test_a_calling_takes_up_the_one_of_whom_none_is_told() -> None:
    text = "Owen Sefton met Carl Lund, a dentist. Sefton paid. Not everyone liked the businessman."
    assert mentions(text, "en", "Owen Sefton")[-1] == "businessman"
    driver = "Owen Sefton left Leeds. Sefton was late. Police stopped the driver."
    assert mentions(driver, "en", "Owen Sefton") == ["Owen Sefton", "Sefton"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Ida Soto left. In May Soto will return.", "Ida Soto", ["Ida Soto", "Soto"]),
        (
            "Ida Soto left. Soto was late. Interestingly Soto returned.",
            "Ida Soto",
            ["Ida Soto", "Soto", "Soto"],
        ),
        ("She wrote it with Jin-woo Park. “I agree,” Park said.", "Jin-woo Park", ["Jin-woo Park", "Park"]),
        ("Daniel Roos left. “Danny is late,” his mother said.", "Daniel Roos", ["Daniel Roos", "Danny"]),
    ],
)
def test_a_name_ends_where_it_ends_elsewhere(text: str, name: str, expected: list[str]) -> None:
    assert mentions(text, "en", name) == expected


def test_a_given_name_that_is_a_month_stays_whole() -> None:
    assert mentions("The shop of April Soto closed. Soto left.", "en", "April Soto") == ["April Soto", "Soto"]


@pytest.mark.parametrize(
    ("text", "language", "name", "last"),
    [
        ("Police charged a volunteer firefighter on Friday.\n\nDaniel Roos, 31, was held. The firefighter wept.", "en", "Daniel Roos", "firefighter"),
        ("Sen. Owen Sefton, R-Neb., spoke. Rep. Ida Roos (D-Calif.) left. The Nebraska Republican said no.", "en", "Owen Sefton", "Nebraska Republican"),
        ("Ketua Komisi Yusuf Lamaholot bicara. Politikus Partai Nelayan itu pulang.", "id", "Yusuf Lamaholot", "Politikus Partai Nelayan"),
        ("Dosen Ayu Suandari meneliti dapur. Peneliti asal Tabanan itu menulis.", "id", "Ayu Suandari", "Peneliti asal Tabanan"),
        ("Ratri Handayani datang. Lulusan ilmu perpustakaan itu diam.", "id", "Ratri Handayani", "Lulusan ilmu perpustakaan"),
        ("Bram Sanjaya menelepon Rio Wibowo. Rio menang. Bram menilai penyerang asal Solo itu bagus.", "id", "Rio Wibowo", "penyerang asal Solo"),
        ("Ida Roos met Owen Sefton. Sefton wept. Roos told the novelist that it was over.", "en", "Owen Sefton", "novelist"),
    ],
)  # fmt: skip
def test_a_description_takes_up_the_one_it_can_mean(text: str, language: str, name: str, last: str) -> None:
    assert mentions(text, language, name)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "A man was found on Friday.\n\nDaniel Roos, 31, saw it. The man wept.",
        "Police charged a firefighter and a nurse.\n\nDaniel Roos, 31, was held. The firefighter wept.",
        "Police charged a firefighter. A friend of Daniel Roos was held. The firefighter wept.",
        "Daniel Roos left. Roos was late. “I know the novelist,” his brother said.",
    ],
)
def test_a_description_that_may_mean_someone_unnamed_takes_up_nobody(text: str) -> None:
    assert set(mentions(text, "en", "Daniel Roos")) <= {"Daniel Roos", "Roos"}


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Lena Paris, an Australian nurse, sued. Paris was born in Leeds. Paris claims she was locked up.", "Lena Paris", ["Lena Paris", "Paris", "Paris"]),
        ("Actor Carl London, 45, was held. London slept. Police in London told London to wait.", "Carl London", ["Carl London", "London", "London"]),
        ("Sarah Jordan, who runs the clinic, left. Jordan said it would stay open.", "Sarah Jordan", ["Sarah Jordan", "Jordan"]),
        ("Tom Berlin, a baker, won. The mayor of Berlin called. Mr. Berlin said it was late.", "Tom Berlin", ["Tom Berlin", "Berlin"]),
    ],
)  # fmt: skip
def test_a_surname_that_is_a_place_s_name_is_its_bearer_s(text: str, name: str, expected: list[str]) -> None:
    assert mentions(text, "en", name) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She lives in London. London said no. The Victoria London, a hotel, closed.",
        "Sarah Jordan, who runs the clinic in Jordan, left. The king of Jordan slept.",
        "Carl London was late. Talks in London, Ontario, failed.",
    ],
)
def test_a_place_stays_a_place_beside_one_called_so(text: str) -> None:
    assert any(e.kind in ("place", "state") for e in read(text, "en"))


@pytest.mark.parametrize(
    ("text", "name", "last"),
    [
        ("Norway's Erik Solberg won. The Norwegian, 29, was happy. Lars Lie of Denmark lost.", "Erik Solberg", "Norwegian"),
        ("The Norwegian ice climber Erik Solberg won. Lars Lie of Denmark lost. The Norwegian stayed.", "Erik Solberg", "Norwegian"),
        ("Elena Cruz of Spain won. Lars Lie of Denmark lost. The Spaniard stayed.", "Elena Cruz", "Spaniard"),
        ("Pope Clement met Luis Vega. The pontiff slept.", "Clement", "pontiff"),
        ("Capt. Ada Roos said the ship sank. The captain, Leo Marsh, denied it. Roos left. The captain slept.", "Leo Marsh", "captain"),
    ],
)  # fmt: skip
def test_whence_someone_is_stands_beside_the_name(text: str, name: str, last: str) -> None:
    assert mentions(text, "en", name)[-1] == last


def test_a_word_of_a_state_before_a_noun_is_nobody() -> None:
    text = "Prime Minister Owen Sefton of Norway spoke. Sefton and the Norwegian vote were praised, by the Norwegian firm."
    assert mentions(text, "en", "Owen Sefton") == ["Owen Sefton", "Sefton"]


def test_any_verb_in_the_past_shows_that_the_description_stands_alone() -> None:
    text = "Norway's Erik Solberg won. Lars Lie of Denmark lost. The Norwegian ran home."
    assert mentions(text, "en", "Erik Solberg") == ["Erik Solberg", "Norwegian"]


@pytest.mark.parametrize(
    "text",
    [
        "Ariana Wibowo pulang. Semua menunggu Ariana. Emosi Ariana memuncak.",
        "Ariana Wibowo pulang. Semua menunggu Ariana. Kedatangan Ariana disambut.",
    ],
)
def test_a_noun_that_opens_the_sentence_is_no_part_of_the_name(text: str) -> None:
    assert mentions(text, "id", "Ariana Wibowo") == ["Ariana Wibowo", "Ariana", "Ariana"]


@pytest.mark.parametrize(
    "text",
    [
        "Jordan Marlow said the plan was dead. Marlow left.",
        "Jordan Marlow, the president of the union, spoke. Marlow left.",
    ],
)
def test_a_given_name_that_is_a_state_is_its_bearer_s(text: str) -> None:
    assert mentions(text, "en", "Jordan Marlow") == ["Jordan Marlow", "Marlow"]


@pytest.mark.parametrize(
    "text",
    [
        "In Jordan Marlow said the plan was dead. Marlow left.",
        "Jordan Foreign Ministry officials left.",
        "Jordan said the plan was dead.",
    ],
)
def test_a_state_before_another_name_stays_one(text: str) -> None:
    assert not [e for e in read(text, "en") if e.kind == "person" and e.name.startswith("Jordan")]
