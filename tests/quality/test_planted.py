"""How well lineages are traced, over planted stories: a few on every run, two hundred in the quality run."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from saksi.comparison import company, reuse
from saksi.model.article import Reading
from saksi.model.story import Edge, Origins
from saksi.stories import lineage, shared, sources
from tests.quality import planted, planted_score


def trace(readings: Sequence[Reading]) -> tuple[tuple[Edge, ...], Origins]:
    return lineage.trace(readings, reuse.among(readings))


def perfect(story: planted.Planted) -> tuple[tuple[Edge, ...], Origins]:
    edges = tuple(
        Edge(source, step.target, "shared_source" if source == planted.UNNAMED else "copied", 1.0, "")
        for step in story.steps
        for source in sorted(step.sources)[:1]
    )
    return edges, Origins(story.origins, ())


def test_the_same_seed_plants_the_same_stories() -> None:
    assert planted.stories(2) == planted.stories(2)
    assert all(8 <= len(s.readings) <= 15 for s in planted.stories(4))


def test_the_truth_scores_one_and_silence_nothing() -> None:
    stories = planted.stories(4)
    known = {s.readings: s for s in stories}
    best = planted_score.score(stories, lambda readings: perfect(known[tuple(readings)]))
    assert (best.precision, best.recall, best.origins_exact, best.origins_above) == (1, 1, 1, 0)
    none = planted_score.score(stories, lambda _readings: ((), Origins(99, ())))
    assert (none.recall, none.origins_above) == (0, 1)


def test_a_turned_edge_counts_against_direction() -> None:
    story = planted.stories(1)[0]
    ids = {r.article.id for r in story.readings}
    steps = [(s, x.target) for x in story.steps for s in x.sources if s in ids]
    turned = tuple(Edge(t, s, "copied", 1.0, "") for s, t in steps)
    found = planted_score.score([story], lambda _readings: (turned, Origins(1, ())))
    assert found.direction < 1


def test_a_few_planted_lineages_are_found() -> None:
    found = planted_score.score(planted.stories(12), trace)
    assert found.f1 >= 0.75
    assert found.direction >= 0.85


def near(readings: Sequence[Reading]) -> tuple[tuple[Edge, ...], Origins]:
    """Trace with each article set beside its nearest only."""
    beside = company.of(readings, sources.credited(readings))
    assert not beside.whole
    found = reuse.among(readings, company=beside)
    return lineage.traced(readings, shared.of(readings, found, beside))


def test_lineages_of_a_large_story_are_found_by_the_nearest_as_by_all_pairs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(company, "MOST", 10)
    stories = planted.stories(2, sizes=(50, 60))
    assert planted_score.score(stories, near).f1 >= planted_score.score(stories, trace).f1 - 0.02


@pytest.mark.quality
def test_lineages_of_very_large_stories_are_found_by_the_nearest_as_by_all_pairs() -> None:
    stories = planted.stories(14, sizes=(100, 140))
    found, best = planted_score.score(stories, near), planted_score.score(stories, trace)
    assert found.f1 >= best.f1 - 0.01
    assert found.direction >= best.direction - 0.01
    assert found.origins_exact >= best.origins_exact - 0.05


@pytest.mark.quality
def test_planted_lineages_are_found() -> None:
    found = planted_score.score(planted.stories(200), trace)
    assert found.f1 >= 0.85
    assert found.direction >= 0.9
    assert found.origins_exact >= 0.8
    assert found.origins_above <= 0.05
