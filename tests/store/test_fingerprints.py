"""What is promised of the index: what shares a passage is found again, the file grows, twice is once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saksi.comparison import fingerprints, words
from saksi.store.fingerprints import MOST, Fingerprints, Near
from tests.comparison.reports import report

PASSAGE = "Armada penangkap tuna kembali berlabuh setelah badai memaksa mereka bertahan sebelas hari di teluk terpencil"
NEWS = f"Kabar gembira datang dari pesisir pagi ini. {PASSAGE}. Keluarga awak menyambut dengan tarian."
COPY = f"{PASSAGE}, kata syahbandar. Harga ikan segera turun di semua pasar kota."
OTHER = (
    "Dewan kesenian membuka lomba mengarang dongeng bagi murid sekolah dasar di seluruh kepulauan selatan."
)


def prints(text: str) -> tuple[int, ...]:
    return fingerprints.of(words.of(report("x", text)))


def test_an_article_with_a_common_passage_is_found_and_no_other(tmp_path: Path) -> None:
    with Fingerprints(tmp_path / "index.db") as index:
        assert index.add([("news", prints(NEWS)), ("other", prints(OTHER))]) == 2
    with Fingerprints(tmp_path / "index.db") as index:
        assert len(index) == 2
        assert [n.article for n in index.near(prints(COPY))] == ["news"]


def test_the_same_article_twice_is_kept_once() -> None:
    with Fingerprints(":memory:") as index:
        assert index.add([("a", (1, 2, 3))]) == 1
        assert index.add([("a", (1, 2, 3)), ("b", (2, 3))]) == 1
        assert index.near((1, 2, 3)) == [Near("a", 3), Near("b", 2)]


def test_a_set_phrase_fills_no_more_than_its_room() -> None:
    with Fingerprints(":memory:") as index:
        index.add((f"n{n}", (7, 8)) for n in range(MOST + 20))
        assert len(index) == MOST + 20
        assert len(index.near((7, 8), most=10_000)) == MOST


def test_a_failed_addition_leaves_nothing_behind() -> None:
    with Fingerprints(":memory:") as index:
        with pytest.raises(ZeroDivisionError):
            index.add((f"n{n}", (1, 2, 6 // n)) for n in (2, 1, 0))
        assert len(index) == 0


@settings(deadline=None, max_examples=50)
@given(
    st.lists(st.sampled_from(PASSAGE.split()), max_size=30),
    st.lists(st.sampled_from(OTHER.split()), max_size=30),
)
def test_ten_words_in_a_row_are_always_seen(before: list[str], after: list[str]) -> None:
    whole = " ".join([*before, *PASSAGE.split(), *after])
    assert set(prints(PASSAGE)) & set(prints(whole))
