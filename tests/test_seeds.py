"""The two reports with which the project began: what a careful reader sees in the pair, the program must see.

The texts stand in the evaluation data, not here; they are pointed to by a few words.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from saksi import pipeline
from saksi.model.article import Article, Reading
from saksi.model.facts import Entity, Quote
from saksi.model.story import Dossier, Statement

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the two seeds are not beside this checkout (../shared/seeds)"
)


@cache
def readings() -> tuple[Reading, ...]:
    return tuple(pipeline.readings(SEEDS))


def first() -> Reading:
    return readings()[0]


def second() -> Reading:
    return readings()[1]


@cache
def dossier() -> Dossier:
    (only,) = pipeline.compare(readings(), one_story=True)
    return only


def kinds(article: Article, piece: str, nth: int = 0) -> set[str]:
    """The kinds of clutter on every character of the nth place where ``piece`` stands; "" for prose."""
    start = -1
    for _ in range(nth + 1):
        start = article.text.index(piece, start + 1)
    return {
        next((c.kind for c in article.clutter if c.span.holds(i)), "")
        for i in range(start, start + len(piece))
        if not article.text[i].isspace()
    }


def quotes(reading: Reading, kind: str) -> list[Quote]:
    return [q for q in reading.facts.quotes if q.kind == kind]


def speaker(quote: Quote) -> str:
    return quote.speaker.name if quote.speaker else ""


def said(reading: Reading, words: str) -> Quote:
    (one,) = [q for q in reading.facts.quotes if words in q.text]
    return one


def entity(reading: Reading, mention: str) -> Entity:
    (one,) = [e for e in reading.facts.entities if any(m.text == mention for m in e.mentions)]
    return one


def statements(words: str) -> Iterator[Statement]:
    return (s for s in dossier().statements if any(words in m.text for m in s.members))


def joined(one: str, other: str) -> Statement:
    """The one statement that holds both pieces, each in another article."""
    (both,) = [s for s in statements(one) if any(other in m.text for m in s.members)]
    assert len({m.article for m in both.members}) == 2
    return both


# Clutter: marked, nothing deleted


def test_the_text_is_the_file() -> None:
    for reading, path in zip(readings(), sorted(SEEDS.glob("*.txt")), strict=True):
        assert reading.article.text == path.read_text("utf-8")


@pytest.mark.parametrize(
    ("piece", "nth", "kind"),
    [
        ("Baca Juga: Latvia", 0, "related"),
        ("Baca Juga: Meta", 0, "related"),
        ("Baca Juga: Putin Disebut", 0, "related"),
        ("1. Putin berbicara", 0, "heading"),
        ("2. China memuji", 0, "heading"),
        ("3. Putin menuduh", 0, "heading"),
        ("Putin bertemu petinggi militer China", 0, "heading"),
        ("Ifan Wijaya Photo Verified Writer Ifan Wijaya", 0, "byline"),
        ("Member IDN Times Community ini", 0, "bio"),
        ("Semua karya tulis yang dibuat", 0, "disclaimer"),
        ("Topik:", 0, "tags"),
        ("• Anata Siregar", 0, "tags"),
        ("Berita Terkini Lainnya", 0, "related"),
    ],
)
def test_page_clutter_of_the_first_is_marked(piece: str, nth: int, kind: str) -> None:
    assert kinds(first().article, piece, nth) == {kind}


@pytest.mark.parametrize("n", [0, 1, 2])
def test_captions_stand_with_their_credit_and_the_headline_fused_in_front(n: int) -> None:
    text = first().article.text
    credit = (
        "(Twitter.com/President of Russia)",
        "(Pixabay.com/PPPSDavid)",
        "(Unsplash.com/Cristina Glebova)",
    )[n]
    headline = text.partition("\n")[0]
    assert kinds(first().article, headline, n + 1) <= {"caption", "heading"}
    assert kinds(first().article, credit) <= {"caption", "credit"}
    caption = text[: text.index(credit)].rpartition("\n")[2].removeprefix(headline).strip()
    assert kinds(first().article, caption) == {"caption"}


def test_the_second_ends_in_a_bare_link_head_and_has_no_other_clutter() -> None:
    (only,) = second().article.clutter
    assert (only.kind, only.span.of(second().article.text)) == ("related", "Baca Juga:")


def test_datelines() -> None:
    assert first().article.outlet == "IDN Times"
    assert [r.article.dateline.place if r.article.dateline else None for r in readings()] == [
        "Jakarta",
        "Moskow",
    ]


# Quotations


def test_direct_quotations() -> None:
    assert [speaker(q) for q in quotes(first(), "direct")] == [
        "Vladimir Putin",
        "Zhang Youxia",
        "Sergey Shoigu",
        "Vladimir Putin",
    ]
    assert [speaker(q) for q in quotes(second(), "direct")] == [
        *["Vladimir Putin"] * 4,
        *["Zhang Youxia"] * 2,
    ]
    assert quotes(second(), "direct")[2].cue is None
    third = quotes(first(), "direct")[2].spans[0]
    text = first().article.text
    assert (text[third.start - 1], text[third.end :].lstrip(",")[0]) == ("“", '"')


def test_names_and_labels_in_marks_are_no_quotations() -> None:
    assert not [q for q in second().facts.quotes if q.kind == "direct" and "AUKUS" in q.text]
    labelled = [q for q in second().facts.quotes if "tanpa batas" in q.text]
    assert [q.kind for q in labelled] == ["mixed"]


@pytest.mark.parametrize(
    ("which", "words", "name"),
    [
        (0, "memperdalam kerja sama strategis", "Zhang Youxia"),
        (0, "rekor tertinggi", "Vladimir Putin"),
        (0, "tidak menyerah", "Zhang Youxia"),
        (0, "menciptakan blok militer", "Sergey Shoigu"),
        (0, "persaingan eksistensial", "Joe Biden"),
        (0, "bersiap menghadapi", "Panel bipartisan"),
        (0, "memicu ketegangan di Asia dengan", "Vladimir Putin"),
        (1, "persahabatan dan hubungan kerja", "Vladimir Putin"),
        (1, "menstabilkan dunia", "Vladimir Putin"),
        (1, "persaingan eksistensial", "Joe Biden"),
        (1, "terfokus pada bidang teknologi tinggi", "Vladimir Putin"),
        (1, "bersiap menghadapi", "Panel bipartisan"),
        (1, "memicu ketegangan di Asia dengan", "Vladimir Putin"),
        (1, "menahan sanksi paling ketat", "Zhang Youxia"),
        (1, "melaksanakan perjanjian penting", "Zhang Youxia"),
    ],
)
def test_indirect_speech_has_its_speaker(which: int, words: str, name: str) -> None:
    quote = said(readings()[which], words)
    assert quote.kind == "indirect"
    assert speaker(quote).startswith(name)


# Credits


def test_credits_and_their_reach() -> None:
    text = first().article.text
    assert [c.name for c in first().facts.credits] == ["VOA News", "Reuters"]
    voa, reuters = first().facts.credits
    assert "proyek ambisius" in voa.scope.of(text)
    assert "persaingan eksistensial" in reuters.scope.of(text)
    assert second().facts.credits == ()


# Moments and amounts


def test_moments() -> None:
    values = {m.text: m.edtf for r in readings() for m in r.facts.moments}
    wanted = {"Februari 2022": "2022-02", "bulan lalu": "2023-10", "tahun lalu": "2022", "tahun ini": "2023"}
    assert wanted.items() <= {k.lower() if "lalu" in k.lower() else k: v for k, v in values.items()}.items()
    assert "2023-10-30/2023-11-05" in values.values()
    (day,) = [m for m in second().facts.moments if m.text == "Rabu (8/11)"]
    assert (day.edtf, day.anchor) == ("2023-11-08", "context")
    assert "2022" in day.reason and "2023" in day.reason
    assert "2023-11-08" in {m.edtf for m in first().facts.moments}


def test_amounts() -> None:
    found = {(a.text, format(a.value, "f"), a.unit) for a in first().facts.amounts}
    assert ("200 dolar AS miliar", "200000000000", "USD") in found
    assert ("Rp3,1 kuadriliun", "3100000000000000", "IDR") in found


# Names


def test_one_person_and_one_state_under_all_their_names() -> None:
    assert entity(first(), "Putin") is entity(first(), "Vladimir Putin")
    assert entity(first(), "Zhang") is entity(first(), "Zhang Youxia")
    assert entity(second(), "Zhang") is entity(second(), "Zhang Youxia")
    assert entity(first(), "Shoigu") is entity(first(), "Sergey Shoigu")
    assert entity(second(), "Xi") is entity(second(), "Xi Jinping")
    assert "Joe Biden" in {e.name for e in first().facts.entities} & {e.name for e in second().facts.entities}
    for name in ("Rusia", "Federasi Rusia"):
        assert entity(first(), name).country == "RU"
    for name in ("Russia", "Federasi Rusia"):
        assert entity(second(), name).country == "RU"
    assert entity(first(), "China").country == "CN"
    for name in ("Tiongkok", "Republik Rakyat Tiongkok"):
        assert entity(second(), name).country == "CN"
    assert entity(first(), "AS").country == "US"
    assert entity(second(), "Washington") is entity(second(), "AS")


def test_capitals_act_for_their_states() -> None:
    for reading in readings():
        for capital, country in (("Moskow", "RU"), ("Beijing", "CN")):
            acting = [e for e in reading.facts.entities if e.country == country and e.kind == "state"]
            assert any(m.text == capital for e in acting for m in e.mentions), capital


def test_one_shoigu_in_two_spellings() -> None:
    (person,) = [p for p in dossier().people if "Shoigu" in p.name]
    assert set(person.articles) == {r.article.id for r in readings()}
    assert {"Sergey Shoigu", "Sergei Shoigu"} <= set(person.names)


# The accounts side by side


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("aset-aset orbit tinggi", "pengelompokan orbit tinggi", ("pengelompokan", "aset")),
        (
            "jenis senjata baru yang prospektif",
            "senjata modern dan menjanjikan",
            ("menjanjikan", "prospektif"),
        ),
        ("berdiri teguh", "dengan keras kepala", ("teguh", "keras")),
        (
            "kami menyikapinya dengan tenang",
            "dari Republik Rakyat Tiongkok, kami menyikapinya",
            ("Tiongkok", "Republik"),
        ),
    ],
)
def test_two_renderings_of_one_quotation(one: str, other: str, differs: tuple[str, ...]) -> None:
    statement = joined(one, other)
    assert (statement.what, statement.status) == ("quote", "variant")
    assert any(word in statement.reason for word in differs), statement.reason


@pytest.mark.parametrize(
    "words",
    [
        "ditentukan oleh persaingan eksistensial",
        "kemungkinan perang simultan",
        "memicu ketegangan di Asia dengan",
    ],
)
def test_near_verbatim_sentences_are_reuse(words: str) -> None:
    texts = {r.article.id: r.article.text for r in readings()}
    found = [
        p
        for p in dossier().reuse
        if words in p.a.span.of(texts[p.a.article]) and words in p.b.span.of(texts[p.b.article])
    ]
    assert found


def test_both_carry_reuters_though_one_names_nobody() -> None:
    edges = [e for e in dossier().lineage if e.source == "Reuters"]
    ids = [r.article.id for r in readings()]
    assert {(e.target, e.kind) for e in edges} >= {(ids[0], "credited"), (ids[1], "shared_source")}
    (measured,) = [e for e in edges if e.kind == "shared_source"]
    evidence = [e.span.of(second().article.text) for e in measured.evidence if e.article == ids[1]]
    assert any("persaingan eksistensial" in piece for piece in evidence)
    assert dossier().origins.count == 1
    assert any("Reuters" in g.reason or g.origin == "Reuters" for g in dossier().origins.groups)


@pytest.mark.parametrize(
    ("words", "which"),
    [
        ("latihan operasional dan tempur", 0),
        ("200 dolar AS miliar", 0),
        ("forum militer di Beijing", 0),
        ("tidak membangun aliansi militer", 1),
        ("kontak kami di bidang militer", 1),
        ("melaksanakan perjanjian penting", 1),
    ],
)
def test_only_in_one(words: str, which: int) -> None:
    found = list(statements(words))
    assert found
    for statement in found:
        assert {m.article for m in statement.members} == {readings()[which].article.id}
        assert statement.status == "only"


def test_every_statement_points_to_what_stands_there() -> None:
    texts = {r.article.id: r.article.text for r in readings()}
    for statement in dossier().statements:
        for member in statement.members:
            assert member.span.of(texts[member.article]) == member.text
