"""Stories of real press: the score tells right from wrong, and does not fall on the day that was kept for measuring."""

from __future__ import annotations

import pytest

from saksi.model.article import Article, Reading
from saksi.model.facts import Facts
from tests.quality import clashes, gate, grouping

SLACK = 0.01
"""A name read better or worse moves a pair or two of the two hundred."""


def day(same: str, doubtful: str = "") -> grouping.Day:
    readings = tuple(Reading(Article(i, i, "", "id"), Facts()) for i in "abcd")
    return grouping.Day(readings, pairs(same), pairs(doubtful))


def pairs(names: str) -> frozenset[grouping.Pair]:
    return frozenset(frozenset(pair) for pair in names.split())


def test_the_truth_scores_one_and_one_heap_little() -> None:
    found = grouping.scores(day("ab"), ["ab", "c", "d"])
    assert set(found.values()) == {1.0}
    heap = grouping.scores(day("ab"), ["abcd"])
    assert heap["pairs.precision"] == round(1 / 6, 3)
    assert heap["b3.precision"] == round((2 / 4 + 2 / 4 + 1 / 4 + 1 / 4) / 4, 3)
    assert heap["b3.recall"] == heap["pairs.recall"] == 1.0


def test_what_is_open_counts_neither_way() -> None:
    assert set(grouping.scores(day("ab", "cd"), ["ab", "cd"]).values()) == {1.0}
    assert set(grouping.scores(day("ab", "cd"), ["ab", "c", "d"]).values()) == {1.0}


def test_silence_finds_nothing() -> None:
    assert grouping.scores(day("ab"), ["a", "b", "c", "d"])["pairs.f1"] == 0


@pytest.mark.quality
@pytest.mark.skipif(not clashes.PRESS.is_file(), reason="the press collection is not beside this checkout")
def test_no_score_of_the_kept_day_is_below_its_floor() -> None:
    found = {name: score + SLACK for name, score in grouping.measure(grouping.KEPT).items()}
    rows = [r for r in gate.rows(grouping.SET, found) if grouping.KEPT in r.name]
    assert rows
    assert [r for r in rows if not r.holds] == [], gate.table(grouping.SET, rows)
