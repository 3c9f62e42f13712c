"""Which pieces say the same: by their words, by passages known to be shared, by a sentence model of the user's."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import example, given
from hypothesis import strategies as st

from saksi import plugins
from saksi.comparison.units import Unit, units
from saksi.model.span import Span
from saksi.model.story import Evidence, Passage
from saksi.stories.alignment import LINKED, Links, clusters, joined
from tests.making import reading

LEFT = "Nelayan Teluk Lada menolak bendungan baru."
RIGHT = "Perahu pulau itu tidak berlayar kemarin."


def pieces(*texts: str) -> list[Unit]:
    return [u for n, text in enumerate(texts) for u in units(reading(f"a{n}", text))]


def test_pieces_without_a_common_word_stay_apart() -> None:
    groups, links = clusters(pieces(LEFT, RIGHT))
    assert groups == [[0], [1]]
    assert not links


def test_a_piece_that_tells_two_things_does_not_make_them_one() -> None:
    both = "Feri Melati menabrak dermaga tua saat fajar dan empat puluh peti apel jatuh ke pelabuhan."
    one, other = "Feri Melati menabrak dermaga tua saat fajar.", "Empat puluh peti apel jatuh ke pelabuhan."
    told = pieces(both, one, other)
    groups, links = clusters(told)
    assert set(links) == {(0, 1), (0, 2)}
    assert len(groups) == 2


def test_what_an_article_says_of_many_things_alike_links_none_of_them() -> None:
    """Its own pieces are as like each other as they are like those of another list."""

    def fits(name: str) -> str:
        return f"Kain {name} sangat cocok untuk acara resmi keluarga."

    ours = reading("a0", "\n".join(fits(name) for name in ("pelangi", "mutiara", "anggrek")))
    theirs = reading("a1", "\n".join(fits(name) for name in ("cemara", "seroja", "kenanga")))
    _groups, links = clusters([*units(ours), *units(theirs)])
    assert not links


def test_a_sentence_model_is_heard_beside_the_words() -> None:
    def model(texts: Sequence[str]) -> list[list[float]]:
        return [[1.0, 0.0] for _text in texts]

    plugins.register("sentence_vectors", "all_the_same", model)
    shared = Passage(Evidence("a0", Span(0, 10)), Evidence("a1", Span(0, 10)), "paraphrase", 0.5)
    groups, _links = clusters(
        pieces(LEFT, RIGHT), (shared,), plugins.find("sentence_vectors", "all_the_same")
    )
    assert groups == [[0, 1]]


THINGS = 9
PAIRS = st.tuples(st.integers(0, THINGS - 1), st.integers(0, THINGS - 1)).filter(lambda p: p[0] < p[1])


@example(  # three of fifteen pairs are a fifth
    links={(0, 1): 0.2, (0, 2): 0.2, (0, 3): 0.2, (0, 4): 0.5, (2, 3): 0.5, (2, 5): 0.2, (2, 6): 0.5, (2, 7): 0.5, (4, 5): 0.2},
    apart=set(),
)  # fmt: skip
@given(
    links=st.dictionaries(PAIRS, st.sampled_from([0.2, 0.5, 0.8])),
    apart=st.sets(PAIRS, max_size=6),
)
def test_groups_are_what_trying_every_link_gives(links: Links, apart: set[tuple[int, int]]) -> None:
    def never(x: int, y: int) -> bool:
        return (min(x, y), max(x, y)) in apart

    groups = [{n} for n in range(THINGS)]
    for i, j in sorted(links, key=lambda pair: (-links[pair], pair)):
        left, right = (next(g for g in groups if n in g) for n in (i, j))
        across = [(x, y) for x in left for y in right]
        linked = sum((min(pair), max(pair)) in links for pair in across)
        if left is not right and linked >= LINKED * len(across) and not any(never(*p) for p in across):
            left |= right
            groups.remove(right)
    found = joined(links, THINGS, lambda n: ("a", n, n), never)
    assert sorted(found) == sorted(sorted(group) for group in groups)
