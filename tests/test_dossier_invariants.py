"""What holds for every dossier: evidence is exact, every piece is told once, the order of arrival does not matter."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saksi import pipeline
from saksi.comparison.units import units
from saksi.model import codec
from saksi.model.article import Given, Page, Reading
from saksi.model.errors import SetAside, UsageError
from saksi.model.span import Span
from saksi.model.story import Dossier, Evidence
from saksi.text import article
from tests import edtf, newslike, shared

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
STORIES = sorted(p.name for p in EXAMPLES.iterdir() if p.is_dir())


def story(name: str) -> tuple[Reading, ...]:
    return _story(name)


@cache
def _story(name: str) -> tuple[Reading, ...]:
    return tuple(pipeline.readings(EXAMPLES / name))


@cache
def retold() -> tuple[Reading, ...]:
    out = []
    for one in shared.articles("retold"):
        given = Given(
            id=one["id"],
            outlet=one.get("outlet"),
            published=one.get("published"),
            language=one.get("language"),
        )
        try:
            out.append(pipeline.extract(article.build(Page(one["id"], one["text"], "text/plain", given))))
        except SetAside:
            continue
    return tuple(out)


def shuffled(readings: Sequence[Reading], seed: int) -> list[Reading]:
    out = list(readings)
    random.Random(seed).shuffle(out)
    return out


def assert_sound(dossier: Dossier, readings: Sequence[Reading]) -> None:
    found = list(faults(dossier, readings))
    assert not found, "\n".join(found[:50])


def faults(dossier: Dossier, readings: Sequence[Reading]) -> Iterator[str]:
    """Yield every promise that a dossier breaks."""
    texts = {a.id: a.text for a in dossier.articles}
    if sorted(texts) != sorted(r.article.id for r in readings):
        yield f"articles: {sorted(texts)}"
    for where, piece in _evidence(dossier):
        if piece.article not in texts:
            yield f"{where}: no article {piece.article}"
        elif not 0 <= piece.span.start < piece.span.end <= len(texts[piece.article]):
            yield f"{where}: {piece} is not within its article"
    yield from _statements(dossier, texts)
    yield from _units(dossier, readings)
    yield from _parts(dossier, texts)
    plain = json.loads(json.dumps(codec.dossier_to_plain(dossier)))
    if codec.dossier_from_plain(plain) != dossier:
        yield "codec: the dossier does not come back from JSON as it was"


def _evidence(dossier: Dossier) -> Iterator[tuple[str, Evidence]]:
    for edge in dossier.lineage:
        yield from (("lineage", piece) for piece in edge.evidence)
    for passage in dossier.reuse:
        yield from (("reuse", piece) for piece in (passage.a, passage.b))
    for clash in dossier.contradictions:
        yield from ((clash.statement, piece) for side in clash.sides for piece in side.members)
    for entry in dossier.timeline:
        yield from (("timeline", piece) for piece in entry.members)
    for statement in dossier.statements:
        yield from ((statement.id, Evidence(m.article, m.span)) for m in statement.members)


def _statements(dossier: Dossier, texts: dict[str, str]) -> Iterator[str]:
    ids = [s.id for s in dossier.statements]
    if ids != [f"s{n}" for n in range(1, len(ids) + 1)]:
        yield f"statements: {ids} do not count s1, s2, …"
    for statement in dossier.statements:
        alone = len({m.article for m in statement.members}) == 1
        if not statement.members or not statement.reason:
            yield f"{statement.id}: no member or no reason"
        if statement.status == "only" and not alone:
            yield f"{statement.id}: {statement.status} with {len(statement.members)} members"
        for member in statement.members:
            if member.span.of(texts.get(member.article, "")) != member.text:
                yield f"{statement.id}: {member.text!r} is not what stands at {member.span} of {member.article}"


def _units(dossier: Dossier, readings: Sequence[Reading]) -> Iterator[str]:
    """Yield the pieces of the articles that are not in exactly one statement.

    Behind the statements that hold the pieces come those on single details, whose members repeat them.
    """
    pieces = {(u.article, u.span) for r in readings for u in units(r)}
    told: set[tuple[str, Span]] = set()
    for statement in dossier.statements:
        if told >= pieces:
            return
        for member in statement.members:
            within = {(a, s) for a, s in pieces if a == member.article and member.span.contains(s)}
            ends = {s.start for _a, s in within}, {s.end for _a, s in within}
            if member.span.start not in ends[0] or member.span.end not in ends[1]:
                yield f"{statement.id}: {member} is no piece, nor several side by side"
            yield from (f"{statement.id}: {piece} is told twice" for piece in within & told)
            told |= within
    yield from (f"{piece}: in no statement" for piece in pieces - told)


def _parts(dossier: Dossier, texts: dict[str, str]) -> Iterator[str]:
    names = {s.id for s in dossier.statements}
    yield from (
        f"{c.statement}: no such statement" for c in dossier.contradictions if c.statement not in names
    )
    yield from (f"{c.statement}: {len(c.sides)} sides" for c in dossier.contradictions if len(c.sides) < 2)
    yield from (f"timeline: {t.edtf!r}" for t in dossier.timeline if not edtf.is_value(t.edtf))
    counted = Counter(a for group in dossier.origins.groups for a in group.articles)
    if set(counted) - set(texts) or any(n > 1 for n in counted.values()):
        yield f"origins: {counted}"
    if dossier.origins.count != len(dossier.origins.groups):
        yield f"origins: {dossier.origins.count} of {len(dossier.origins.groups)} groups"
    for edge in dossier.lineage:
        if edge.target not in texts or edge.source == edge.target or not 0 <= edge.score <= 1:
            yield f"lineage: {edge.source} to {edge.target} {edge.score}"
    for passage in dossier.reuse:
        if passage.a.article == passage.b.article or not 0 <= passage.score <= 1:
            yield f"reuse: {passage}"
    for person in dossier.people:
        if not person.name.strip() or set(person.articles) - set(texts):
            yield f"people: {person}"


@pytest.mark.parametrize("name", STORIES)
def test_dossiers_of_the_examples_are_sound(name: str) -> None:
    assert_sound(pipeline.dossier(story(name)), story(name))


@pytest.mark.parametrize("name", STORIES)
def test_the_order_of_the_examples_does_not_matter(name: str) -> None:
    first = pipeline.compare(story(name), one_story=True)
    assert all(pipeline.compare(shuffled(story(name), seed), one_story=True) == first for seed in (1, 2))


def test_the_order_of_many_articles_does_not_matter() -> None:
    everything = list(pipeline.readings(EXAMPLES))
    groups = pipeline.group(everything)
    assert sorted(a for g in groups for a in g.articles) == sorted(r.article.id for r in everything)
    assert all(pipeline.group(shuffled(everything, seed)) == groups for seed in (1, 2, 3))


@pytest.mark.parametrize("name", STORIES)
def test_an_exact_copy_says_nothing_else(name: str) -> None:
    for reading in story(name)[:3]:
        copy = replace(reading, article=replace(reading.article, id="copy", outlet="Salinan Kita"))
        dossier = pipeline.dossier((reading, copy))
        assert not dossier.contradictions
        assert not [s for s in dossier.statements if s.status in ("only", "contradiction")]
        assert_sound(dossier, (reading, copy))


def test_two_articles_with_one_id_are_refused() -> None:
    twice = [*story(STORIES[0])[:1] * 2]
    for work in (pipeline.group, pipeline.dossier, pipeline.compare):
        with pytest.raises(UsageError, match="Two articles have the id"):
            work(twice)


@settings(max_examples=40, deadline=None)
@given(st.lists(newslike.texts(), min_size=2, max_size=4))
def test_dossiers_of_any_texts_are_sound(texts: list[str]) -> None:
    readings = []
    for n, text in enumerate(texts):
        given = Given(id=f"a{n}", language="id" if n % 2 else "en", published="2025-03-13")
        try:
            readings.append(pipeline.extract(article.build(Page(f"a{n}", text, "text/plain", given))))
        except SetAside:
            continue
    if readings:
        dossier = pipeline.dossier(readings)
        assert_sound(dossier, readings)
        assert pipeline.dossier(readings[::-1]) == dossier


def test_dossiers_of_marked_stories_are_sound_in_any_order() -> None:
    readings = retold()
    by_id = {r.article.id: r for r in readings}
    groups = pipeline.group(readings)
    assert pipeline.group(shuffled(readings, 1)) == groups
    for members in [[by_id[a] for a in g.articles] for g in groups if len(g.articles) > 1][:12]:
        dossier = pipeline.dossier(members)
        assert_sound(dossier, members)
        assert pipeline.dossier(members[::-1]) == dossier
