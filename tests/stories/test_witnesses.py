"""What is promised of the origins of one statement: they fail closed, and each says why."""

from __future__ import annotations

from saksi.comparison import reuse
from saksi.model.article import Reading
from saksi.model.facts import Facts
from saksi.model.story import Evidence
from saksi.stories import lineage
from saksi.stories.accounts import align
from saksi.stories.witnesses import Known, behind
from tests.comparison.reports import at, credit, report

QUAKE = "Gempa berkekuatan enam koma satu merobohkan menara jam di alun-alun kota tua Verrin menjelang subuh."
OWN = "Wartawan kami melihat warga tidur di lapangan karena takut gempa susulan datang lagi pada malam hari."
CALM = (
    "Listrik di distrik utara Verrin sudah menyala kembali, menurut pengelola jaringan setempat, siang tadi."
)
REST = " ".join(
    f"Paragraf lain nomor {n} membahas harga sayur di pasar desa {n} yang jauh dari lokasi."
    for n in range(12)
)


def known(*readings: Reading) -> Known:
    passages = reuse.among(readings)
    return Known.of(readings, passages, lineage.trace(readings, passages)[1])


def made(reading: Reading, piece: str) -> Evidence:
    return Evidence(reading.article.id, at(reading.article.text, piece))


def test_articles_of_one_origin_are_one_witness() -> None:
    a, b = report("a", f"{QUAKE} {OWN}"), report("b", f"{QUAKE} {OWN}")
    found = behind([made(a, OWN), made(b, QUAKE)], known(a, b))
    assert [o.articles for o in found] == [("a", "b")]
    assert "go back to" in found[0].reason


def test_a_shared_passage_makes_one_witness_of_two_independent_articles() -> None:
    a, b = (
        report("a", f"{REST} {QUAKE}"),
        report("b", f"{OWN} {CALM} {OWN} {CALM} {OWN} {CALM} {OWN} {CALM} {QUAKE}"),
    )
    story = known(a, b)
    assert len(story.groups) == 2 and story.groups["a"] is not story.groups["b"]
    assert [o.articles for o in behind([made(a, QUAKE), made(b, QUAKE)], story)] == [("a", "b")]
    assert len(behind([made(a, REST[:60]), made(b, CALM)], story)) == 2


def test_a_post_that_both_quote_is_one_witness() -> None:
    texts = [f"Menurut akun Balai Kota Verrin, {fact}" for fact in (CALM, QUAKE)]
    a, b = (
        report(
            n,
            t,
            facts=Facts(credits=(credit(t, "akun Balai Kota Verrin", "Balai Kota Verrin", t, "social"),)),
        )
        for n, t in zip("ab", texts, strict=True)
    )
    story = known(a, b)
    assert story.groups["a"] is not story.groups["b"]
    found = behind([made(a, CALM), made(b, QUAKE)], story)
    assert [o.articles for o in found] == [("a", "b")]
    assert "Balai Kota Verrin" in found[0].reason


def test_nothing_shared_leaves_them_apart_and_says_so() -> None:
    a, b = report("a", QUAKE), report("b", OWN)
    found = behind([made(a, QUAKE), made(b, OWN)], known(a, b))
    assert [o.articles for o in found] == [("a",), ("b",)]
    assert all("nothing ties" in o.reason for o in found)


def test_a_statement_made_twice_in_one_article_has_one_origin() -> None:
    a = report("a", f"{QUAKE} {OWN}")
    assert len(behind([made(a, QUAKE), made(a, OWN)], known(a))) == 1


def test_every_statement_of_a_story_names_its_witnesses() -> None:
    a, b = report("a", f"{QUAKE} {OWN}"), report("b", f"{QUAKE} {CALM}")
    passages = reuse.among((a, b))
    statements = align((a, b), passages, lineage.trace((a, b), passages)[1]).statements
    for statement in statements:
        named = [article for origin in statement.origins for article in origin.articles]
        assert sorted(named) == sorted({m.article for m in statement.members})
