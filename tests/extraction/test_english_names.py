"""Names as English newsrooms print them, and what looks like one beside them."""

from __future__ import annotations

import pytest

from saksi.extraction import entities
from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Entity


def read(text: str) -> tuple[Entity, ...]:
    return entities.find(Article("a", "a", text, "en"), load("en"))


def people(text: str) -> dict[str, list[str]]:
    return {e.name: [m.text for m in e.mentions] for e in read(text) if e.kind == "person"}


@pytest.mark.parametrize(
    "text",
    [
        "The plan is called Deferred Action.",
        "They met in the Rust Belt and on the Upper East Side.",
        "The Daily Crier has a new owner, and Planned Giving was praised.",
        "Voters like Social Security and Common Sense.",
        "Actors and Managed Care is what they spoke of.",
        "The firm’s shares fell, and Verolux has lost a third.",
    ],
)
def test_words_of_the_dictionary_with_capitals_are_nobody(text: str) -> None:
    assert not people(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They went to see Mitch Flake.", "Mitch Flake"),
        ("They went to see Huma Zabedin.", "Huma Zabedin"),
        ("They went to see President Wen Min.", "Wen Min"),
        ("On the desk was a letter to Pollster Anna Sedler.", "Anna Sedler"),
        ("Mr. Brewer left.", "Brewer"),
    ],
)
def test_a_given_name_or_a_word_no_dictionary_has_makes_one(text: str, name: str) -> None:
    assert list(people(text)) == [name]


def test_a_verb_of_a_heading_ends_a_name() -> None:
    found = people(
        "Watch: Gina Valdez Questioned Again\n\nThe actor Gina Valdez spoke in the town. Valdez left."
    )
    assert found["Gina Valdez"][1:] == ["Gina Valdez", "Valdez"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("House Minority Leader Nora Pelling spoke.", "House Minority Leader"),
        ("Speaker John A. Bohner spoke.", "Speaker"),
        ("Special Counsel Robert Muller spoke.", "Special Counsel"),
    ],
)
def test_offices_of_a_house_and_of_the_law_are_roles(text: str, role: str) -> None:
    assert [e.role for e in read(text) if e.kind == "person"] == [role]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("George W. Marlow met George H. W. Marlow.", "George W. Marlow", "George H. W. Marlow"),
        ("Harold J. Finch came with Harold Finch Jr. on Monday.", "Harold J. Finch", "Harold Finch Jr"),
    ],
)
def test_initials_and_a_junior_tell_two_people(text: str, one: str, other: str) -> None:
    assert list(people(text)) == [one, other]


def test_a_junior_may_lose_his_initial() -> None:
    assert people("Joseph R. Finch Jr. came. Joseph Finch sang.") == {
        "Joseph R. Finch Jr": ["Joseph R. Finch Jr", "Joseph Finch"]
    }


def test_what_bears_somebodys_name_is_not_he() -> None:
    found = people("Donald Harlock spoke. Harlock owns the Harlock Grand Resort. Harlock left.")
    assert found == {"Donald Harlock": ["Donald Harlock", "Harlock", "Harlock"]}


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Ada Roos came. The general election was near.",
        "Judge Ada Roos came. The judge-led panel met.",
        "Sen. Ada Roos, R-Ky., came. The Ohio senator was glad.",
        "Sen. Ada Roos came. The senator who sold the house was glad.",
        "Ada Roos, an official, came. The official, who asked for anonymity, was glad.",
        "President Ada Roos came. Whoever becomes the president will be glad.",
        "Ada Roos shot back that the businessman was glad. Ada Roos left.",
        "Ada Roos starred with Ada Roos in “The 40-Year-Old Bride”.",
        "Captain Ada Roos came. A report of the regional security officer came, too.",
        "Norwegian president Ada Roos came. The Norwegian-led talks failed. The Norwegians left, and the Norwegian have gone.",
    ],
)
def test_words_that_mean_nobody_told_of(text: str) -> None:
    assert set(people(text)["Ada Roos"]) == {"Ada Roos"}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Sen. Ada Roos, R-Ky., came. Sen. Nora Pell, D-Ohio, left. The Kentucky senator was glad.", "Kentucky senator"),
        ("Senator Ada Roos of Kentucky came. Senator Nora Pell left. The Kentucky senator was glad.", "Kentucky senator"),
        ("Sen. Ada Roos came. The Ohio senator was glad.", "Ohio senator"),
        ("President Ada Roos came. It was the president's role.", "president"),
    ],
)  # fmt: skip
def test_a_place_tells_which_of_two_is_meant(text: str, word: str) -> None:
    assert people(text)["Ada Roos"] == ["Ada Roos", word]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Dan Andrews, a spokesman for House Speaker Nora Pell, spoke.",
            {"Dan Andrews": "spokesman", "Nora Pell": "House Speaker"},
        ),
        ("Ohio Gov. Scott Welker spoke.", {"Scott Welker": "Ohio Gov."}),
    ],
)
def test_a_role_before_a_name_is_not_that_of_whoever_serves_him(text: str, roles: dict[str, str]) -> None:
    assert {e.name: e.role for e in read(text) if e.kind == "person"} == roles


def test_the_one_called_so_first_is_meant_in_a_heading_and_later() -> None:
    found = people(
        "Marlow in lead again\n\nHelen Marlow won. Marlow led. Marlow rose. Bill Marlow, her son, spoke. Marlow left."
    )
    assert found["Helen Marlow"] == ["Marlow", "Helen Marlow", "Marlow", "Marlow", "Marlow"]


def test_given_names_tell_who_is_mrs() -> None:
    found = people("Helen Marlow won. Bill Marlow spoke. Mrs. Marlow left. Mr. Marlow stayed.")
    assert found == {"Helen Marlow": ["Helen Marlow", "Marlow"], "Bill Marlow": ["Bill Marlow", "Marlow"]}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They met Yau Wai-ching at the River Party and Nora Pell.", ["Yau Wai-ching", "Nora Pell"]),
        ("“Don't Know” is what NewsBarn Robinson asked, said Lawrence H. Summers.", ["Lawrence H. Summers"]),
        ("It was Benjamin J. Rhodes who wept.", ["Benjamin J. Rhodes"]),
        ("Team Marlow won. Whoever wept?", []),
    ],
)
def test_names_of_two_syllables_contractions_and_initials(text: str, names: list[str]) -> None:
    assert list(people(text)) == names


def test_another_state_s_minister_is_not_who_meets_him() -> None:
    found = people("Foreign minister Nora Kerr met Thailand's foreign minister.")
    assert found == {"Nora Kerr": ["Nora Kerr"]}


def test_a_people_and_a_day_are_no_person() -> None:
    found = people(
        "It was known as Super Tuesday, and Helen Marlow won. Chinese president Wen Min spoke. The Chinese pledged more."
    )
    assert found == {"Helen Marlow": ["Helen Marlow"], "Wen Min": ["Wen Min"]}


def test_a_surname_behind_around_is_its_bearer() -> None:
    found = people("Nora Marlow came. They gathered around Marlow in the rain.")
    assert found == {"Nora Marlow": ["Nora Marlow", "Marlow"]}


def test_a_surname_is_his_kin_s_too() -> None:
    found = people(
        "Donald Marlow spoke. Marlow left. Eric Marlow wrote. Mr. Tannen came with Michelle Tannen."
    )
    assert found == {
        "Donald Marlow": ["Donald Marlow", "Marlow"],
        "Eric Marlow": ["Eric Marlow"],
        "Tannen": ["Tannen"],
        "Michelle Tannen": ["Michelle Tannen"],
    }


def test_in_a_row_of_names_a_short_role_is_the_next_one_s() -> None:
    found = {e.name: e.role for e in read("There came Bernie Roos, former Ohio Gov. Martin Pell and others.")}
    assert found["Bernie Roos"] is None and found["Martin Pell"] == "former Ohio Gov."


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("They heard Texas Gov. Ada Roos speak.", "Texas Gov."),
        ("They heard Ada Roos, the runner-up for the nomination.", "runner-up"),
        ("Ada Roos is the boss. Nora Pell agreed.", "boss"),
    ],
)
def test_a_role_is_told_as_it_is_printed(text: str, role: str) -> None:
    assert [e.role for e in read(text) if e.name == "Ada Roos"] == [role]


def test_a_junior_is_not_the_known_man_of_his_name() -> None:
    text = "Mr. Trump left. Donald Trump Jr. said it was early. Trump Jr. agreed. Trump slept."
    assert people(text) == {"Trump": ["Trump", "Trump"], "Donald Trump Jr": ["Donald Trump Jr", "Trump Jr"]}
    text = "Joseph R. Biden Jr. spoke. Mr. Biden left."
    assert people(text) == {"Joseph R. Biden Jr": ["Joseph R. Biden Jr", "Biden"]}
