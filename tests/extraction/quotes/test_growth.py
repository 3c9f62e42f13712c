"""The work grows with the text and no faster: calls at 2n over calls at n, on hostile texts."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable

import pytest

from saksi.extraction import quotes
from saksi.languages import load
from tests.extraction.quotes.made import article, people
from tests.growth import calls

TEXTS: dict[str, Callable[[int], str]] = {
    "opening marks": lambda n: "“a " * n,
    "closing marks": lambda n: "a” " * n,
    "single marks": lambda n: "'a " * n,
    "nested marks": lambda n: "“a " * (n // 2) + "b” " * (n // 2),
    "endless sentence": lambda n: "Sari Wati mengatakan kepada Bima bahwa air naik dan " * (n // 8),
    "endless quotation": lambda n: '"' + "air naik lagi, kata Sari " * (n // 5),
    "cues": lambda n: "mengatakan " * n,
    "names": lambda n: "Sari " * n,
    "short quotations": lambda n: '"Ya," kata Sari. ' * (n // 4),
}


def found(text: str) -> int:
    made, language, names = article(text), load("id"), people(text, "Sari Wati")
    return calls(lambda: quotes.find(made, language, names))


@pytest.mark.parametrize("name", TEXTS)
def test_twice_the_text_is_twice_the_work(name: str) -> None:
    assert found(TEXTS[name](4000)) < 2.5 * found(TEXTS[name](2000))


def test_what_has_been_read_of_a_text_is_given_up() -> None:
    """A short quotation takes about 1,600 bytes at most while it is found, of which 1,000 stay; 3,100 with all frames kept."""
    text = TEXTS["short quotations"](16_000)
    made, language, names = article(text), load("id"), people(text, "Sari Wati")
    quotes.find(article("Hujan."), language)
    tracemalloc.start()
    try:
        told = quotes.find(made, language, names)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 2_000 * len(told)
