"""Linking of names within an article: the marking holds together, the score tells right from wrong, and floors hold."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from saksi.model.article import Article, Reading
from saksi.model.facts import Entity, EntityKind, Facts, Mention, Quote, Speaker
from saksi.model.span import Span
from tests.quality import gate
from tests.quality.linking import marking, people, run, scoring, treebank, wiki
from tests.quality.linking.marking import Marking

ARTICLES = marking.load()
KINDS: dict[str, EntityKind] = {
    "person": "person", "organization": "organization", "place": "place", "state": "state", "other": "other",
}  # fmt: skip


def truth(article: Marking) -> Reading:
    """Return a reading that says exactly what is marked."""
    entities = tuple(
        Entity(key, e.name, KINDS[e.kind], tuple(Mention(Span(s, t), w) for s, t, w in e.mentions + e.roles))
        for key, e in article.entities.items()
    )
    quotes = tuple(
        Quote(f"q{n}", "direct", (Span(*q.span[:2]),), q.span[2], _speaker(article, q.speaker), None, None,
              Span(*q.span[:2]))
        for n, q in enumerate(article.quotes)
    )  # fmt: skip
    return Reading(
        Article(article.id, article.id, article.text, article.language),
        Facts(entities=entities, quotes=quotes),
    )


def _speaker(article: Marking, key: str) -> Speaker:
    return Speaker(article.entities[key].name, key)


def test_the_articles_are_what_was_marked() -> None:
    assert marking.marked() == ARTICLES


def test_there_are_twenty_in_each_language_half_of_them_kept_for_the_test() -> None:
    for language in ("id", "en"):
        halves = [a.half for a in ARTICLES if a.language == language]
        assert (halves.count("tune"), halves.count("test")) == (10, 10)


@pytest.mark.parametrize("article", ARTICLES + people.load(), ids=lambda a: a.id)
def test_every_mark_lies_on_its_words(article: Marking) -> None:
    places = [p for e in article.entities.values() for p in e.mentions + e.roles]
    places += [q.span for q in article.quotes] + article.passed
    assert all(article.text[s:e] == words for s, e, words in places)
    assert all(e.mentions for e in article.entities.values())
    assert {q.speaker for q in article.quotes} <= set(article.entities)
    assert not set(article.text) & set("[]{}|~")


def test_the_truth_scores_one_everywhere() -> None:
    counts = scoring.Counts()
    for article in ARTICLES:
        one, misses = scoring.score(article, truth(article))
        assert misses == []
        counts.add(one)
    assert set(counts.shares().values()) == {1.0}


def test_silence_finds_nothing_and_one_heap_links_badly() -> None:
    article = ARTICLES[0]
    right = truth(article)
    nothing, _ = scoring.score(article, dataclasses.replace(right, facts=Facts()))
    assert nothing.shares()["mentions.recall"] == nothing.shares()["speakers.reached"] == 0
    mentions = tuple(m for e in right.facts.entities for m in e.mentions)
    heap = Facts(entities=(Entity("e1", "all", "person", mentions),))
    heaped, misses = scoring.score(article, dataclasses.replace(right, facts=heap))
    assert heaped.shares()["b3.recall"] == 1 > heaped.shares()["b3.precision"]
    assert heaped.shares()["speakers.reached"] < 0.7
    assert {m.what for m in misses} >= {"linked elsewhere", "quote not found"}


def test_a_treebank_is_read_with_who_is_meant(tmp_path: Path) -> None:
    rows = (
        ("Ada", "PROPN", "3", "nsubj", "Entity=(1-person-new-sssss-cf1-1-coref"),
        ("Roos", "PROPN", "1", "flat", "Entity=1)"),
        ("paid", "VERB", "0", "root", "_"),
        ("the", "DET", "5", "det", "Entity=(2-person-new-sssss-cf2-2-sgl"),
        ("baker", "NOUN", "3", "obj", "Entity=2)|SpaceAfter=No"),
        (".", "PUNCT", "3", "punct", "_"),
    )
    lines = [f"{n}\t{w}\t_\t{p}\t_\t_\t{h}\t{r}\t_\t{m}" for n, (w, p, h, r, m) in enumerate(rows, 1)]
    (tmp_path / "GUM_news_roos.conllu").write_text("# newpar\n" + "\n".join(lines) + "\n\n", "utf-8")
    (document,) = treebank.documents(tmp_path)
    assert document.text.strip() == "Ada Roos paid the baker."
    told = {document.text[m.start : m.end].strip(): (m.who, m.named) for m in document.marks}
    assert told == {"Ada Roos": ("1", True), "the baker": ("2", False)}


def test_a_passage_is_read_with_its_chains() -> None:
    text = '{M1:jenis="named-entity person" {M2:jenis="" Ida Roos}} pulang. {M2:jenis="named-entity person" Roos} lelah.'
    passage = wiki.read("a", text)
    assert passage.text == "Ida Roos pulang. Roos lelah."
    assert passage.chains == {"M1": [(0, 8)], "M2": [(0, 8), (17, 21)]}


@pytest.mark.quality
def test_no_score_is_below_its_floor() -> None:
    for name, counts in ((run.SET, run.measure()[0]), (people.SET, people.measure()[0])):
        scores = run.scores(counts)
        below = [f"{r.name}: {r.score} (floor {r.floor})" for r in gate.rows(name, scores) if not r.holds]
        assert not below, "\n".join(below)
