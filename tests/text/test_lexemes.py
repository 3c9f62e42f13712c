"""Text cut into words, digits and marks."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from saksi.text.lexemes import BREAK, Phrases, scan


def test_letters_and_digits_come_apart() -> None:
    assert [x.text for x in scan("386WNI, Rp3,1")] == ["386", "WNI", ",", "Rp", "3", ",", "1"]


def test_a_lost_space_before_a_capital_is_seen() -> None:
    assert [x.text for x in scan("padaRabu diIran WhatsApp USD")] == [
        "pada",
        "Rabu",
        "di",
        "Iran",
        "Whats",
        "App",
        "USD",
    ]


def test_every_kind_of_space_divides() -> None:
    assert [(x.text, x.spaced) for x in scan("Liga\u00a01\u2009a\u200bb")] == [
        ("Liga", False), ("1", True), ("a", True), ("b", True),
    ]  # fmt: skip


def test_longest_phrase_wins() -> None:
    table = Phrases[int]()
    table.add("hari", 1)
    table.add("hari ini", 2)
    assert table.at(scan("hari ini pergi"), 0) == (2, 2)
    assert table.at(scan("hari itu"), 0) == (1, 1)
    assert table.at(scan("pergi"), 0) is None


@given(st.text(max_size=300))
def test_lexemes_cover_everything_but_white_space(text: str) -> None:
    lexemes = scan(text)
    assert all(text[x.start : x.end] == x.text for x in lexemes if x.text != BREAK)
    covered = sum(x.end - x.start for x in lexemes)
    gaps = "".join(
        text[a:b]
        for a, b in zip([0, *(x.end for x in lexemes)], [*(x.start for x in lexemes), len(text)], strict=True)
    )
    assert covered + len(gaps) == len(text)
    assert not any(c.isalnum() for c in gaps)


@example("kata’8")
@given(
    st.lists(st.sampled_from(["kata", "Rabu", "8", "'s", "’", "é", ".", " ", "-", "“", "386WNI"])).map(
        lambda parts: "".join(parts).rstrip()  # a gap before what is added is a mark of its own
    )
)
def test_plain_letters_are_cut_as_all_others_are(line: str) -> None:
    assert scan(f"{line} ✓")[:-1] == scan(line)
