"""What a speaker is said to have called an act."""

from __future__ import annotations

from tests.stories.reports import clashes, clashes_across

HEAD = "Perdana Menteri Jepang Kenji Vale mengecam penembakan di Lada pada Sabtu. "


def named(left: str, right: str, language: str = "id") -> list[list[str]]:
    return [values for kind, values in clashes(left, right, language=language) if kind == "wording"]


def test_two_translations_of_what_an_act_was_called() -> None:
    left = f"{HEAD}Kenji Vale menyebut tindakan itu barbar."
    right = f"{HEAD}Kenji Vale menyebut tindakan itu sebagai kecerobohan."
    assert named(left, right) == [["barbar", "kecerobohan"]]
    assert named(right, left) == [["barbar", "kecerobohan"]]
    assert not named(left, left)


def test_across_languages_one_word_is_one_name() -> None:
    left = ("id", f"{HEAD}Kenji Vale menyebut tindakan itu barbar.")
    right = 'Prime Minister Kenji Vale of Japan spoke on Saturday. Kenji Vale called the move "{}".'
    assert not [k for k, _v in clashes_across(left, ("en", right.format("barbaric"))) if k == "wording"]
    found = [v for k, v in clashes_across(left, ("en", right.format("careless"))) if k == "wording"]
    assert found == [["barbar", "careless"]]


def test_what_is_no_act_can_be_called_many_things() -> None:
    left = 'Kenji Vale called the mayor "brave". He spoke on Saturday.'
    right = 'Kenji Vale called the mayor "careless". He spoke on Saturday.'
    assert not named(left, right, "en")


def test_in_the_speakers_own_language_both_were_said() -> None:
    left = "Bupati Lada Sari Rengganis menyebut tindakan itu barbar."
    right = "Bupati Lada Sari Rengganis menyebut tindakan itu sebagai kecerobohan."
    assert not named(left, right)


def test_what_they_said_themselves_counts_beside_it() -> None:
    left = f"{HEAD}Kenji Vale menyebut tindakan itu barbar."
    right = f'{HEAD}"Penembakan ini sembrono, menyusul gempa," kata Kenji Vale.'
    assert named(left, right) == [["barbar", "sembrono"]]
    assert not named(f'{HEAD}"Penembakan ini keji," kata Kenji Vale.', right)
