from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from saksi.model.article import Reading
from saksi.model.facts import Facts
from saksi.model.story import Contradiction, Origins, Statement
from saksi.stories.accounts import align
from saksi.stories.dossier import build
from tests.making import amount, moment, quote, reading

NONE = Origins(0, ())


def accounts(*readings: Reading) -> tuple[tuple[Statement, ...], tuple[Contradiction, ...]]:
    found = align(readings, (), NONE)
    return found.statements, found.contradictions


def storm(name: str, dead: str, value: str, extra: str = "") -> Reading:
    text = f"Badai di Teluk Lada menewaskan {dead} di pesisir timur.\n{extra}"
    facts = Facts(amounts=(amount(text, dead, value, "person"),))
    return reading(name, text, facts)


def test_what_all_say_agrees_and_what_one_says_stands_alone() -> None:
    statements, clashes = accounts(
        storm("a", "12 orang", "12", "Pelabuhan Rengganis ditutup dua hari."), storm("b", "12 orang", "12")
    )
    assert [(s.status, len(s.members)) for s in statements] == [("agree", 2), ("only", 1)]
    assert not clashes


def test_two_tolls_are_one_statement_in_contradiction_with_both_sides() -> None:
    statements, clashes = accounts(storm("a", "12 orang", "12"), storm("b", "31 orang", "31"))
    assert [(s.what, s.status) for s in statements] == [("amount", "variant"), ("amount", "contradiction")]
    assert [(c.kind, [s.value for s in c.sides]) for c in clashes] == [("amount", ["12 orang", "31 orang"])]


def test_one_quotation_in_two_renderings_is_a_variant() -> None:
    left = '"We guard the harbour firmly for those who live by the sea," said Arden.'
    right = '"Stubbornly we guard the harbour for people living near the sea," said Arden.'
    a, b = (Facts(quotes=(quote(t, t.split('"')[1].rstrip(","), "Arden"),)) for t in (left, right))
    statements, _clashes = accounts(reading("a", left, a, "en"), reading("b", right, b, "en"))
    assert [(s.what, s.status, s.speaker) for s in statements] == [("quote", "variant", "Arden")]
    assert "same speaker" in statements[0].reason


def test_the_order_of_the_articles_does_not_matter() -> None:
    three = [storm("a", "12 orang", "12"), storm("b", "31 orang", "31"), storm("c", "12 orang", "12")]
    results = [accounts(*order) for order in permutations(three)]
    assert all(r == results[0] for r in results)


WORDS = st.sampled_from(
    [
        "kapal",
        "karam",
        "teluk",
        "tidak",
        "menteri",
        "Sari",
        "hujan",
        "pelabuhan",
        "12",
        "31",
        "orang",
        "jembatan",
    ]
)
TEXTS = st.lists(st.lists(WORDS, min_size=2, max_size=8).map(" ".join), min_size=1, max_size=5).map("\n".join)


@given(TEXTS)
def test_an_article_against_itself_has_no_contradiction_and_nothing_alone(text: str) -> None:
    statements, clashes = accounts(reading("a", text), reading("b", text))
    assert not clashes
    assert {s.status for s in statements} == {"agree"}


@settings(max_examples=50)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_every_piece_is_in_exactly_one_statement(texts: list[str]) -> None:
    statements, _clashes = accounts(*(reading(f"a{i}", t) for i, t in enumerate(texts)))
    members = [(m.article, m.span) for s in statements for m in s.members]
    assert len(members) == len(set(members)) == sum(len(reading("x", t).article.sentences) for t in texts)


def test_a_dossier_holds_timeline_and_people() -> None:
    text = "Perjanjian Teluk Lada diteken pada 3 Mei 2031."
    facts = Facts(moments=(moment(text, "3 Mei 2031", "2031-05-03"),))
    dossier = build([reading("a", text, facts), reading("b", text, facts)])
    assert [(t.edtf, len(t.members)) for t in dossier.timeline] == [("2031-05-03", 2)]
    assert dossier.title == text
    assert [s.status for s in dossier.statements] == ["agree"]
