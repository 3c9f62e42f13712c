"""The codec gives back what it was given."""

import json
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi.model.article import Article, Clutter, Dateline, Reading
from saksi.model.codec import (
    SCHEMA,
    dossier_from_plain,
    dossier_to_plain,
    dossiers_to_json,
    from_plain,
    reading_from_plain,
    reading_to_json,
    reading_to_plain,
    to_plain,
)
from saksi.model.facts import Amount, Cue, Facts, Quote, Speaker
from saksi.model.span import Span, merged, without
from saksi.model.story import Circulating, Dossier, Edge, Evidence, Origins

TEXT = '"Kami siap," kata Sari, yang membawa 2,5 juta dosis.'


def reading() -> Reading:
    quote = Quote(
        "q1", "direct", (Span(1, 11),), "Kami siap,", Speaker("Sari", None, "Sari", Span(18, 22)),
        Cue("kata", Span(13, 17)), None, Span(0, 52),
    )  # fmt: skip
    amount = Amount("n1", Span(37, 51), "2,5 juta dosis", Decimal("2500000"), "dose", "exact", what="dosis")
    article = Article(
        "a",
        "a.txt",
        TEXT,
        "id",
        dateline=Dateline("Bandung", Span(0, 0), Span(0, 0)),
        clutter=(Clutter("tags", Span(51, 52)),),
    )
    return Reading(article, Facts(quotes=(quote,), amounts=(amount,)))


def test_a_reading_round_trips() -> None:
    assert reading_from_plain(reading_to_plain(reading())) == reading()


@pytest.mark.parametrize("many", [1, 2500])
def test_pieces_of_json_are_the_whole_object(many: int) -> None:
    made = reading()
    made = Reading(made.article, replace(made.facts, quotes=made.facts.quotes * many))
    whole = json.dumps(reading_to_plain(made), ensure_ascii=False, separators=(",", ":"))
    assert "".join(reading_to_json(made)) == whole


def test_pieces_of_dossiers_are_the_whole_object() -> None:
    article = reading().article
    lines = ((Evidence(article.id, Span(0, 3)),),)
    made = Dossier(
        "d",
        "Judul",
        None,
        None,
        (article,),
        Origins(0, ()),
        circulating=Circulating(900, 40, lines, "terlalu banyak"),
    )
    whole = {"schema": SCHEMA, "stories": [dossier_to_plain(made), dossier_to_plain(made)]}
    assert json.loads("".join(dossiers_to_json((made, made)))) == whole
    assert "".join(dossiers_to_json((made, made))) == json.dumps(
        whole, ensure_ascii=False, separators=(",", ":")
    )
    assert dossier_from_plain(dossier_to_plain(made)) == made


def test_decimals_are_plain_strings() -> None:
    assert to_plain(Decimal("2E+11")) == "200000000000"


def test_an_edge_says_from_and_to() -> None:
    edge = Edge("Kantor Berita Samudra", "a", "credited", 1.0, "said so", (Evidence("a", Span(0, 3)),))
    plain = to_plain(edge)
    assert (plain["from"], plain["to"]) == ("Kantor Berita Samudra", "a")
    assert from_plain(Edge, plain) == edge


@pytest.mark.parametrize(
    "broken",
    [
        {"id": 3},
        {"id": "a", "text": "x"},
        {"id": "a", "address": "", "text": "", "language": "id", "sentences": [[0]]},
    ],
)
def test_a_wrong_shape_is_named(broken: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="Article"):
        from_plain(Article, broken)


spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda p: Span(min(p), max(p)))


@given(st.lists(spans))
def test_merged_spans_cover_the_same_characters_once(some: list[Span]) -> None:
    joined = merged(some)
    assert {i for s in joined for i in range(s.start, s.end)} == {
        i for s in some for i in range(s.start, s.end)
    }
    assert all(a.end < b.start for a, b in pairwise(joined))


@given(spans, st.lists(spans))
def test_without_and_holes_make_the_whole(whole: Span, holes: list[Span]) -> None:
    left = {i for s in without(whole, holes) for i in range(s.start, s.end)}
    cut = {i for s in holes for i in range(s.start, s.end)}
    assert left == set(range(whole.start, whole.end)) - cut
