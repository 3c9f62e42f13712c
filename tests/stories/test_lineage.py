"""What is promised of lineage: said and measured are told apart, self-credits drop out, independence fails closed."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from saksi.comparison import reuse
from saksi.model.article import Reading
from saksi.model.facts import Entity, Facts, Mention, Quote, Speaker
from saksi.model.story import Edge, Origins
from saksi.stories import lineage, sources
from tests.comparison.reports import at, credit, report

WIRE = (
    "Armada pemecah es Norlandia menutup Selat Brann bagi kapal tangki asing selama musim dingin tahun ini."
)
MORE = "Para nelayan di pesisir selatan menyambut keputusan itu dengan membunyikan peluit kapal bersama-sama."
OWN = "Warga pulau mengaku belum menerima pemberitahuan apa pun dari kantor syahbandar setempat."


def crediting(id: str, text: str, name: str, **given: str) -> Reading:
    lead = f"Dilansir {name}, {text}"
    return report(id, lead, facts=Facts(credits=(credit(lead, f"Dilansir {name}", name, lead),)), **given)


def trace(*readings: Reading) -> tuple[tuple[Edge, ...], Origins]:
    ordered = list(readings)
    passages = [
        p for i, a in enumerate(ordered) for b in ordered[i + 1 :] for p in reuse.passages(a, b)
    ]  # fmt: skip
    return lineage.trace(ordered, passages)


def steps(edges: tuple[Edge, ...]) -> set[tuple[str, str, str]]:
    return {(e.source, e.target, e.kind) for e in edges}


def test_silent_sentences_that_another_credits_come_from_that_source() -> None:
    edges, origins = trace(crediting("a", WIRE, "Kabar Utara"), report("b", f"{WIRE} {OWN}"))
    assert steps(edges) == {("Kabar Utara", "a", "credited"), ("Kabar Utara", "b", "shared_source")}
    assert [(o.origin, o.articles) for o in origins.groups] == [("Kabar Utara", ("a", "b"))]
    assert any(e.kind == "shared_source" and len(e.evidence) == 2 for e in edges)


def test_a_copy_points_to_the_earlier_and_fuller_text() -> None:
    first = report("z", f"{WIRE} {MORE} {OWN}", outlet="Pagi Brann", published="2031-01-05T06:00:00+07:00")
    copy = report("a", WIRE, outlet="Warta Selat", published="2031-01-05T09:30:00+07:00")
    edges, origins = trace(first, copy)
    assert steps(edges) == {("z", "a", "copied")}
    assert "earlier" in edges[0].reason
    assert origins.count == 1


def test_one_who_credits_another_than_it_carries_is_told_so() -> None:
    edges, _origins = trace(crediting("a", WIRE, "Kabar Utara"), crediting("b", WIRE, "Pos Timur"))
    reasons = [e.reason for e in edges if e.kind == "shared_source"]
    assert any("Pos Timur credited, but with" in reason for reason in reasons)


def test_a_self_credit_is_no_edge() -> None:
    edges, origins = trace(crediting("a", WIRE, "Kabar Utara", outlet="KabarUtara.com"))
    assert edges == ()
    assert origins.count == 1


def test_nothing_shared_leaves_two_origins_and_says_why() -> None:
    edges, origins = trace(report("a", WIRE), report("b", OWN))
    assert edges == ()
    assert origins.count == 2
    assert all("names no other" in o.reason for o in origins.groups)


def test_names_of_one_agency_are_one() -> None:
    assert sources.key("Kantor Berita Antara") == sources.key("ANTARA News") == sources.key("antaranews.com")
    assert sources.key("Reuters") != sources.key("AFP")


texts = st.lists(st.sampled_from([WIRE, MORE, OWN]), min_size=1, max_size=3).map(" ".join)


@settings(deadline=None, max_examples=40)
@given(st.lists(texts, min_size=1, max_size=5))
def test_each_article_is_in_one_origin_and_never_more_origins_than_articles(given_texts: list[str]) -> None:
    ids = [f"a{n}" for n in range(len(given_texts))]
    edges, origins = trace(*(report(i, t) for i, t in zip(ids, given_texts, strict=True)))
    assert sorted(a for o in origins.groups for a in o.articles) == ids
    assert origins.count == len(origins.groups) <= len(ids)
    assert all(e.source != e.target and 0 <= e.score <= 1 for e in edges)


def test_a_copy_of_a_copy_is_told_by_the_edits_it_shares() -> None:
    wire = crediting("w1", f"{WIRE} {MORE}", "Kabar Utara", published="2031-01-05T06:00:00+07:00")
    second = crediting("w2", f"{WIRE} {MORE}", "Kabar Utara", published="2031-01-05T07:00:00+07:00")
    altered = (
        WIRE.replace("menutup", "memblokir")
        .replace("kapal tangki asing", "tanker luar negeri")
        .replace("musim dingin", "musim salju")
    )
    edited = report("e", f"{altered} {MORE}", outlet="Pos Brann", published="2031-01-05T08:00:00+07:00")
    copy = report("c", f"{altered} {MORE} {OWN}", outlet="Warta Selat", published="2031-01-05T09:00:00+07:00")
    edges, origins = trace(wire, second, edited, copy)
    assert ("Kabar Utara", "e", "shared_source") in steps(edges)
    assert ("e", "c", "copied") in steps(edges)
    assert origins.count == 1


def test_a_credited_outlet_of_the_story_is_its_article() -> None:
    first = report("p", f"{WIRE} {MORE}", outlet="Pos Timur", published="2031-01-05T06:00:00+07:00")
    copy = crediting("q", WIRE, "Pos Timur", published="2031-01-05T05:00:00+07:00")
    edges, origins = trace(first, copy)
    assert steps(edges) == {("p", "q", "credited")}
    assert origins.groups[0].origin == "Pos Timur"


def test_one_small_passage_does_not_make_one_witness_of_two() -> None:
    rest_a = (
        "Pasar ikan kota lama ramai sejak subuh karena kapal pukat pulang dengan palka penuh cakalang segar. "
        * 8
    )
    rest_b = (
        "Gubernur meresmikan kincir angin kelima di bukit utara dan menjanjikan tarif listrik lebih murah warga. "
        * 8
    )
    edges, origins = trace(report("a", f"{rest_a} {WIRE}"), report("b", f"{rest_b} {WIRE}"))
    assert [e.kind for e in edges] == ["copied"]
    assert origins.count == 2


@settings(deadline=None, max_examples=20)
@given(st.lists(texts, min_size=2, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_the_articles_does_not_matter(given_texts: list[str], rng: random.Random) -> None:
    readings = [report(f"a{n}", t) for n, t in enumerate(given_texts)]
    passages = list(reuse.among(readings))
    shuffled = readings[:]
    rng.shuffle(shuffled)
    rng.shuffle(passages)
    assert lineage.trace(shuffled, passages) == lineage.trace(readings, reuse.among(readings))


def test_two_undated_copies_are_one_origin_though_none_is_known_to_be_first() -> None:
    edges, origins = trace(report("a", f"{WIRE} {MORE}"), report("b", f"{WIRE} {MORE}"))
    assert steps(edges) == {("a", "b", "copied")}
    assert "not known" in edges[0].reason
    assert origins.count == 1


def test_one_source_under_two_names_is_one_node() -> None:
    edges, origins = trace(
        crediting("a", WIRE, "Kantor Berita Utara"),
        crediting("b", OWN, "Utara"),
        crediting("c", MORE, "Utara"),
    )
    assert {e.source for e in edges} == {"Utara"}
    assert origins.count == 1


def test_an_article_whose_id_is_a_source_s_name_is_not_that_source() -> None:
    edges, origins = trace(report("utara", MORE), crediting("b", WIRE, "Utara"))
    assert origins.count == 2
    assert {e.target for e in edges} == {"b"}


def spoken(id: str, country: str) -> Reading:
    words = "Kami akan mengirim tiga kapal rumah sakit dan dua ratus dokter ke pulau yang dilanda wabah itu"
    text = f"“{words},” kata Menteri Ode Raharu. {OWN if id == 'a' else MORE}"
    minister = Entity(
        "e1", "Ode Raharu", "person", (Mention(at(text, "Ode Raharu"), "Ode Raharu"),), country=country
    )
    speaker = Speaker("Ode Raharu", "e1", "Ode Raharu", at(text, "Ode Raharu"))
    quote = Quote("q1", "direct", (at(text, words),), words, speaker, None, None, at(text, words))
    return report(id, text, facts=Facts(entities=(minister,), quotes=(quote,)))


def test_words_quoted_in_their_own_language_make_no_copy() -> None:
    assert reuse.passages(spoken("a", "ID"), spoken("b", "ID"))
    edges, origins = trace(spoken("a", "ID"), spoken("b", "ID"))
    assert (edges, origins.count) == ((), 2)


def test_words_in_one_rendering_of_another_language_do() -> None:
    edges, origins = trace(spoken("a", "NO"), spoken("b", "NO"))
    assert [e.kind for e in edges] == ["copied"]
    assert origins.count == 1


def test_reports_of_one_outlet_are_one_witness() -> None:
    one, two = report("a", WIRE, outlet="Kabar Brann"), report("b", OWN, outlet="Kabar Brann")
    other = report("c", MORE, outlet="Pos Pesisir")
    _edges, origins = trace(one, two, other)
    assert [g.articles for g in origins.groups] == [("a", "b"), ("c",)]
    assert "Kabar Brann" in origins.groups[0].reason
