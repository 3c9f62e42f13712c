"""Endings that say whose something is, told from the word they stand on."""

from __future__ import annotations

import pytest

from saksi.extraction.quotes import lexicon
from saksi.extraction.quotes.figures import Figure, several
from saksi.languages import load
from saksi.model.facts import Speaker
from saksi.text.clitics import bare, contracted, owner, owner_in_names


@pytest.mark.parametrize("mark", ["'", "’"])
def test_an_owner_has_an_ending_behind_either_apostrophe(mark: str) -> None:
    english = owner(load("en"))
    assert english.ends(f"Daun{mark}s")
    assert english.cut(f"Daun{mark}s") == "Daun"
    assert english.parted(mark, "s")
    assert english.bare("guards", mark)


@pytest.mark.parametrize("word", ["guards", "s", "Dauns", "it'll", ""])
def test_a_word_without_the_ending_stays_whole(word: str) -> None:
    english = owner(load("en"))
    assert not english.ends(word)
    assert english.cut(word) == word


def test_behind_another_letter_an_apostrophe_alone_owns_nothing() -> None:
    assert not owner(load("en")).bare("Daun", "'")


def test_a_language_without_the_ending_has_no_owner_but_in_names() -> None:
    indonesian = owner(load("id"))
    assert not indonesian.ends("Sari's")
    assert not indonesian.parted("'", "s")
    assert not indonesian.bare("pers", "'")
    assert owner_in_names().ends("Sari's")


@pytest.mark.parametrize("name", ["Mr. Daun’s", "Mr. Daun's"])
def test_whose_something_is_makes_no_crowd(name: str) -> None:
    """Nobody told of by what is theirs is several people, whichever apostrophe is printed."""
    figure = Figure(Speaker(name), "person", 0, 0)
    assert not several(figure, lexicon.load(load("en")))


@pytest.mark.parametrize(
    ("word", "whole", "stem"),
    [
        ("rumahnya", False, "rumah"),
        ("ibunya", False, "ibu"),
        ("jumlah", True, "jumlah"),
        ("pasarlah", True, "pasar"),
        ("punya", False, "punya"),
    ],
)
def test_an_enclitic_is_cut_where_a_stem_is_left(word: str, whole: bool, stem: str) -> None:
    assert bare(word, load("id"), whole) == stem


def test_a_negation_is_no_verb_that_stands_on_a_word() -> None:
    assert not contracted("isn't", load("en"))
    assert contracted("he'll", load("en"))
