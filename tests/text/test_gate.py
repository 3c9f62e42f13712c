"""The text gate: what may stand in an article's text."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from saksi.text import gate

ANY_TEXT = st.text(alphabet=st.characters(), max_size=300)


def test_ordinary_text_passes_unchanged() -> None:
    text = "“Kami menunggu,” kata Rahma.\n\n\tHarga naik 5 %.\u200b Café – ☕"
    assert gate.text(text) == text


def test_line_ends_become_line_feeds() -> None:
    assert gate.text("a\r\nb\rc\x85d\u2028e\fg") == "a\nb\nc\nd\ne\ng"


def test_what_cannot_be_shown_goes() -> None:
    assert gate.text("\ufeffa\x00b\x1bc\ufffed") == "abcd"


def test_a_lone_surrogate_is_replaced() -> None:
    assert gate.text("a\ud800b") == "a\ufffdb"


def test_a_tower_of_marks_is_cut() -> None:
    tower = gate.text("a" + "\u0301" * 50_000 + "b")
    assert tower == "a" + "\u0301" * gate.MAX_COMBINING + "b"


def test_a_title_stands_on_one_line() -> None:
    assert gate.line("  Banjir\n di \t Kudus ") == "Banjir di Kudus"


@given(ANY_TEXT)
def test_the_gate_is_passed_once(text: str) -> None:
    once = gate.text(text)
    assert gate.text(once) == once
    once.encode("utf-8")
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t" for c in once)
