from hypothesis import given
from hypothesis import strategies as st

from saksi.model.span import Span, overlapping


@given(st.lists(st.integers(0, 60), max_size=12, unique=True), st.integers(0, 60), st.integers(0, 9))
def test_those_that_overlap_are_those_that_say_so(edges: list[int], start: int, size: int) -> None:
    edges = sorted(edges[: len(edges) // 2 * 2])
    apart = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    other = Span(start, start + size)
    if size:
        assert list(overlapping(apart, other)) == [n for n, s in enumerate(apart) if s.overlaps(other)]
