"""Words that stand for the same words of another language."""

from __future__ import annotations

import pytest

from saksi.comparison.counterparts import counterparts
from saksi.comparison.paraphrases import MOST, SELDOM, TIMES, paraphrases
from saksi.comparison.units import units
from tests.making import reading


@pytest.mark.parametrize(("word", "other"), [("arrest", "detain"), ("detain", "hold"), ("dismiss", "sack")])
def test_words_with_the_same_translations_are_near(word: str, other: str) -> None:
    assert other in paraphrases(word)


def test_no_word_is_its_own_paraphrase_and_none_is_as_strong_as_the_word() -> None:
    found = paraphrases("arrest")
    assert "arrest" not in found
    assert all(SELDOM * TIMES <= strength <= MOST for strength in found.values())


def test_a_word_that_is_never_translated_has_none() -> None:
    assert not paraphrases("zzyzx")


def test_two_pieces_of_english_meet_by_them() -> None:
    one, other = (
        units(reading(f"a{n}", text, language="en"))[0]
        for n, text in enumerate(("Officers detained the captain.", "Police arrested the skipper."))
    )
    answers = {(one.words[i].lemma, other.words[j].lemma) for i, j, _alike in counterparts(one, other, 0.2)}
    assert ("detain", "arrest") in answers


def test_they_are_near_one_another() -> None:
    assert paraphrases("arrest")["detain"] == paraphrases("detain")["arrest"]
