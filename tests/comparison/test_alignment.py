"""What is promised of word alignment: runs in order that stand in both, on texts of any size."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from saksi.comparison import alignment

keys = st.lists(st.sampled_from("abcdefgh"), max_size=40)


def check(ours: list[str], theirs: list[str], runs: list[alignment.Run]) -> None:
    at = (0, 0)
    for i, j, n in runs:
        assert ours[i : i + n] == theirs[j : j + n]
        assert i >= at[0] and j >= at[1]
        at = i + n, j + n


@given(keys, keys)
def test_runs_stand_in_both_and_rise(ours: list[str], theirs: list[str]) -> None:
    check(ours, theirs, alignment.shared(ours, theirs))


@given(keys)
def test_a_text_aligns_with_itself_whole(ours: list[str]) -> None:
    assert sum(n for _i, _j, n in alignment.shared(ours, ours)) == len(ours)


@settings(deadline=None, max_examples=10)
@given(st.integers(0, 400), st.integers(0, 400))
def test_long_texts_are_cut_at_runs_that_stand_once(at: int, cut: int) -> None:
    ours = [f"w{n}" for n in range(9000)]
    theirs = ours[:at] + ["new"] * 7 + ours[at + cut :]
    runs = alignment.shared(ours, theirs)
    check(ours, theirs, runs)
    assert sum(n for _i, _j, n in runs) == len(ours) - cut
