"""What hangs on a group of pieces by a thread is none of it."""

from __future__ import annotations

from itertools import combinations

from saksi.comparison.units import Unit
from saksi.model.span import Span
from saksi.stories.cores import cored


def piece(article: str, start: int = 0, language: str = "id") -> Unit:
    return Unit(article, language, "fact", Span(start, start + 4), "kata", ())


FOUR = [piece(a) for a in "abcd"]
CLOSE = dict.fromkeys(combinations(range(4), 2), 0.4)


def test_what_one_weak_link_holds_falls_off() -> None:
    pieces = [*FOUR, piece("e")]
    assert cored(pieces, [list(range(5))], {**CLOSE, (0, 4): 0.3}) == [[0, 1, 2, 3], [4]]


def test_what_surely_says_the_same_as_one_stays() -> None:
    pieces = [*FOUR, piece("e")]
    assert cored(pieces, [list(range(5))], {**CLOSE, (0, 4): 0.5}) == [[0, 1, 2, 3, 4]]


def test_what_half_of_the_articles_say_stays() -> None:
    pieces = [*FOUR, piece("e")]
    assert cored(pieces, [list(range(5))], {**CLOSE, (0, 4): 0.2, (1, 4): 0.2}) == [[0, 1, 2, 3, 4]]


def test_a_link_into_another_language_holds() -> None:
    pieces = [*FOUR, piece("e"), piece("f", language="en")]
    links = {**CLOSE, (0, 4): 0.2, (4, 5): 0.1}
    assert cored(pieces, [list(range(6))], links) == [[0, 1, 2, 3, 4, 5]]


def test_what_falls_off_together_stays_together() -> None:
    pieces = [*FOUR, *(piece(a) for a in "efgh"), piece("i"), piece("j")]
    links = {
        **CLOSE,
        **dict.fromkeys(combinations(range(4, 8), 2), 0.4),
        (3, 4): 0.4,
        (0, 8): 0.2,
        (8, 9): 0.3,
    }
    assert [8, 9] in cored(pieces, [list(range(10))], links)


def test_few_articles_do_not_tell_who_belongs_to_the_rest() -> None:
    assert cored(FOUR[:3], [[0, 1, 2]], {(0, 1): 0.4, (1, 2): 0.1}) == [[0, 1, 2]]
