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
