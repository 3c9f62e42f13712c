"""Differences between renderings are shown on the words themselves, and nothing of a rendering is lost."""

from hypothesis import given
from hypothesis import strategies as st

from saksi.report.excerpts import one_line
from saksi.report.wording import Piece, pieces


def differing(renderings: list[tuple[str, str]]) -> list[list[str]]:
    return [[p.text.strip() for p in some if p.differs] for some in pieces(renderings)]


def test_other_words_are_marked_in_both() -> None:
    a = ("id", "Senjata berat ditarik sejauh 15 kilometer dari sungai.")
    b = ("id", "Senjata berat ditarik sejauh 50 kilometer dari sungai.")
    assert differing([a, b]) == [["15"], ["50"]]


def test_the_same_words_and_other_languages_are_not_marked() -> None:
    a = ("id", "Senjata berat ditarik.")
    assert differing([a, a, ("en", "Heavy weapons withdraw.")]) == [[], [], []]


def test_renderings_too_far_apart_are_left_alone() -> None:
    assert differing([("id", "Hujan turun sejak pagi tadi"), ("id", "Wali kota menutup jembatan lama")]) == [
        [],
        [],
    ]


@given(st.lists(st.tuples(st.sampled_from(["id", "en"]), st.text(max_size=60)), max_size=4))
def test_joined_pieces_are_the_text(renderings: list[tuple[str, str]]) -> None:
    for (_language, text), some in zip(renderings, pieces(renderings), strict=True):
        assert "".join(p.text for p in some) == one_line(text)
        assert all(isinstance(p, Piece) for p in some)
