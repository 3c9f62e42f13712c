"""Where each piece of a group belongs, looked at as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from saksi.comparison.units import Unit, units
from saksi.stories.settling import Pairs, settled
from tests.making import reading

MANY = 7
TEXT = "Feri Melati menabrak dermaga tua saat fajar."
PAIRS = st.sampled_from(list(combinations(range(MANY), 2)))


def pieces(articles: Sequence[int], language: str = "id") -> list[Unit]:
    """Return one piece for each number, of the article of that number."""
    return [u for n in articles for u in units(reading(f"a{n}", TEXT, language=language))]


def never(_ours: Sequence[int], _theirs: Sequence[int]) -> bool:
    return False


def test_a_piece_goes_where_most_speaks_for_it() -> None:
    links = {(0, 1): 0.3, (0, 4): 0.3, (1, 2): 0.4, (1, 3): 0.4, (2, 3): 0.4}
    found = settled(pieces([0, 1, 2, 3, 2]), [[0, 1, 4], [2, 3]], links, links, never)
    assert found == [[0, 4], [1, 2, 3]]


def test_no_piece_goes_to_a_group_it_has_nothing_in_common_with() -> None:
    links = {(0, 1): 0.3, (0, 4): 0.3, (1, 2): 0.4, (1, 3): 0.4, (2, 3): 0.4}
    groups = [[0, 1, 4], [2, 3]]
    assert settled(pieces([0, 1, 2, 3, 2]), groups, links, links, lambda _ours, _theirs: True) == groups


def test_a_piece_stays_with_the_one_it_is_linked_with_best() -> None:
    links = {(0, 1): 0.42, (1, 2): 0.3, (1, 3): 0.3, (2, 3): 0.4}
    assert settled(pieces(range(4)), [[0, 1], [2, 3]], links, links, never) == [[0, 1], [2, 3]]


def test_a_second_piece_of_an_article_goes_its_own_way() -> None:
    links = {(0, 1): 0.42, (1, 2): 0.16}
    one, other = pieces([0, 1])
    again = units(reading("a0", f"Kapal lain berlayar kemarin.\n{TEXT}"))[1]
    assert settled([one, other, again], [[0, 1, 2]], links, links, never) == [[0, 1], [2]]


def test_a_piece_stays_with_one_of_another_language() -> None:
    one, *others = pieces(range(4))
    english = units(reading("a4", "The ferry Melati struck the old pier at dawn.", language="en"))[0]
    links = {(0, 4): 0.2, (0, 1): 0.4, (0, 2): 0.4, (1, 2): 0.4}
    own = units(reading("a1", f"Kapal lain berlayar kemarin.\n{TEXT}"))[0]
    found = settled([one, *others[:2], own, english], [[0, 3, 4], [1, 2]], links, links, never)
    assert [0, 4] in [[k for k in group if k != 3] for group in found]


@given(
    links=st.dictionaries(PAIRS, st.sampled_from([0.1, 0.2, 0.3, 0.5, 0.9])),
    scores=st.dictionaries(PAIRS, st.sampled_from([0.02, 0.05, 0.2])),
    order=st.permutations(range(MANY)),
    cut=st.integers(1, MANY),
)
def test_the_order_of_the_articles_does_not_matter(
    links: Pairs, scores: Pairs, order: list[int], cut: int
) -> None:
    def turned(pairs: Pairs) -> Pairs:
        at = {n: place for place, n in enumerate(order)}
        return {(min(at[i], at[j]), max(at[i], at[j])): score for (i, j), score in pairs.items()}

    groups = [list(range(cut)), *([n] for n in range(cut, MANY))]
    first = settled(pieces(range(MANY)), groups, links, scores, never)
    at = {n: place for place, n in enumerate(order)}
    second = settled(
        pieces(order), [[at[n] for n in g] for g in groups], turned(links), turned(scores), never
    )
    assert sorted(sorted(order[k] for k in group) for group in second) == first
