from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from saksi.text.hints import Hints

LISTS = {"media": ("kantor berita", "radio"), "papers": ("siaran pers", "radio siaran")}
HINTS = Hints(LISTS)


def test_lists_are_named_of_which_a_phrase_stands_in_the_text() -> None:
    assert HINTS.of("Kata Radio  Siaran Lembah") == {"media", "papers"}
    assert HINTS.of("dari KANTOR\nberita itu") == {"media"}
    assert HINTS.of("kantor itu") == HINTS.of("") == frozenset()


def test_no_lists_are_no_hints() -> None:
    assert Hints({}).of("radio") == Hints({"media": ("",)}).of("radio") == frozenset()


@given(
    st.text(alphabet="aАdİıiorRADIOsſ pe\n", max_size=12)
    | st.sampled_from(["RADİO", "radıo", "ſiaran\u00a0pers"])
)
def test_nothing_is_missed_that_a_pattern_finds(text: str) -> None:
    for name, phrases in LISTS.items():
        pattern = "|".join(r"\s+".join(phrase.split()) for phrase in phrases)
        assert re.search(pattern, text, re.IGNORECASE) is None or name in HINTS.of(text)
