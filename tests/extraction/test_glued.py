"""Where words that a page glued together are parted, and how much of a long word is looked at for it."""

from __future__ import annotations

from typing import SupportsIndex

import pytest

from saksi.extraction.entities import words
from saksi.extraction.entities.scan import _camel
from saksi.languages import load


class Looked(str):
    """A text that counts the characters taken from it."""

    taken = 0

    def __getitem__(self, at: SupportsIndex | slice) -> str:
        piece = str.__getitem__(self, at)
        self.taken += len(piece)
        return piece


@pytest.mark.parametrize(
    ("word", "known", "cut"),
    [
        ("PresidenSari", (), 8),
        ("KISAHRatih", ("Ratih",), 5),
        ("McDonald", (), 8),
        ("Presiden", (), 8),
        ("PBSI", (), 4),
    ],
)
def test_a_word_is_cut_before_a_capital_that_opens_another(
    word: str, known: tuple[str, ...], cut: int
) -> None:
    assert _camel(word, 0, len(word), words.load(load("id")), frozenset(known)) == cut


@pytest.mark.parametrize("letters", ["A", "aB", "AAb", "Ab"])
def test_of_a_word_of_twice_the_length_twice_as_much_is_looked_at(letters: str) -> None:
    def taken(times: int) -> int:
        text = Looked(letters * times)
        _camel(text, 0, len(text), words.load(load("id")), frozenset())
        return text.taken

    assert taken(4000) < 2.5 * taken(2000)
