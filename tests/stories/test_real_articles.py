"""What must hold of the accounts of any story, tried on real articles where they stand beside this checkout."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from saksi import pipeline
from saksi.comparison.frames import Frames
from saksi.languages import load
from saksi.model.article import Reading
from saksi.model.story import Origins
from saksi.stories.accounts import align

GOLD = Path(__file__).parents[2].parent / "shared" / "gold"
pytestmark = [
    pytest.mark.quality,
    pytest.mark.skipif(not GOLD.is_dir(), reason="the marked articles are not beside this checkout"),
]
NONE = Origins(0, ())


@pytest.fixture(scope="module", params=["full", "retold"])
def readings(request: pytest.FixtureRequest) -> list[Reading]:
    return list(pipeline.readings([GOLD / request.param / "articles.jsonl"], on_refusal=print))[:40]


def test_an_article_against_itself_has_no_contradiction_and_nothing_alone(readings: list[Reading]) -> None:
    for reading in readings:
        copy = replace(reading, article=replace(reading.article, id=f"{reading.article.id}-copy"))
        found = align([reading, copy], (), NONE)
        statements, clashes = found.statements, found.contradictions
        assert not clashes, reading.article.id
        assert all(s.status != "only" for s in statements), reading.article.id


def test_the_order_of_the_articles_does_not_matter(readings: list[Reading]) -> None:
    for at in range(0, len(readings) - 4, 4):
        some = readings[at : at + 4]
        assert align(some, (), NONE) == align(some[::-1], (), NONE)


def test_every_sentence_of_prose_is_in_a_statement(readings: list[Reading]) -> None:
    for at in range(0, len(readings) - 4, 4):
        some = readings[at : at + 4]
        statements = align(some, (), NONE).statements
        for reading in some:
            told = [m.span for s in statements for m in s.members if m.article == reading.article.id]
            cues = [q.cue.span for q in reading.facts.quotes if q.cue]
            names = [m.span for e in reading.facts.entities for m in e.mentions]
            names += [c.span for c in reading.facts.credits if c.span]
            for sentence in reading.article.sentences:
                words = any(c.isalnum() for c in sentence.of(reading.article.text))
                frames = any(
                    cue.overlaps(sentence) for cue in cues
                )  # it only says who said what stands beside it
                only_names = len(sentence) <= 2 + sum(len(n) for n in names if n.overlaps(sentence))
                points = Frames(reading, load(reading.article.language)).only_points(sentence)
                assert (
                    not words
                    or frames
                    or points
                    or only_names
                    or any(span.overlaps(sentence) for span in told)
                )
