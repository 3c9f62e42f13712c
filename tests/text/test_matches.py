from __future__ import annotations

import re2
from hypothesis import given
from hypothesis import strategies as st

from saksi.text.matches import places

PATTERN = re2.compile(r"\pL[\pL\pM]*|\pN+|[^\s\p{Z}]")


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_matches_stand_where_the_library_says(text: str) -> None:
    assert list(places(PATTERN, text)) == [match.span() for match in PATTERN.finditer(text)]


def test_letters_of_several_bytes_count_as_one() -> None:
    assert list(places(PATTERN, "“Añ” 🙂 x")) == [(0, 1), (1, 3), (3, 4), (5, 6), (7, 8)]
