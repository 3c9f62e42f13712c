"""What holds for any text, however broken."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saksi.extraction import quotes
from saksi.extraction.quotes.marks import blocks
from saksi.languages import load
from saksi.model.facts import Quote
from saksi.model.span import Span
from tests.extraction.quotes.made import article, people, read

PIECES = st.sampled_from(
    [
        '"', "“", "”", "„", "«", "»", "'", "‘", "’", "''", "``", "鈥", "â€œ", ",", ".", "?", "!", ":", ";", "(", ")", "\n", "\n\n", " ",
        "kata", "katanya", "ujar", "mengatakan", "bahwa", "menurut", "menuduh", "meminta", "agar", "kepada", "yang", "dan", "dia", "itu",
        "said", "told", "that", "according to", "accused", "of", "he", "it", "and", "who", "adding",
        "Sari", "Sari Wati", "Menteri", "Senin", "air", "naik", "turun", "rain", "fell", "is", "akan", "dikutip", "dari", "disebut", "oleh",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.lists(PIECES, max_size=40).map(" ".join),
    st.lists(PIECES, max_size=40).map("".join),
    st.text(max_size=120),
)


def check(text: str, found: tuple[Quote, ...]) -> None:
    for quote in found:
        assert quote.spans
        assert all(0 <= s.start < s.end <= len(text) for s in quote.spans)
        assert quote.text == " ".join(s.of(text) for s in quote.spans)
        assert all(a.end <= b.start for a, b in itertools.pairwise(quote.spans))
        assert all(quote.sentence.contains(s) for s in quote.spans)
        if quote.cue:
            assert quote.cue.span.of(text) == quote.cue.text
        if quote.speaker and quote.speaker.span:
            assert quote.speaker.span.of(text) == quote.speaker.mention


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(["id", "en"]))
def test_every_span_points_at_what_it_says(text: str, language: str) -> None:
    found = read(text, "Sari Wati", language=language)
    check(text, found)
    assert [q.id for q in found] == [f"q{n}" for n in range(1, len(found) + 1)]
    assert [q.spans[0] for q in found] == sorted(q.spans[0] for q in found)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_quotations(text: str) -> None:
    assert read(text, "Sari Wati") == read(text, "Sari Wati")


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_quoted_pieces_stand_in_order_and_apart(text: str) -> None:
    found = blocks(text, Span(0, len(text)))
    assert all(b.outer.contains(b.inner) for b in found)
    assert all(a.outer.end <= b.outer.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("text", ["", " ", "\n", '"', "“”", "kata", "said.", "鈥", "…,", '"" ""'])
def test_next_to_nothing_holds_no_quotation(text: str, language: str) -> None:
    made = article(text, language)
    assert quotes.find(made, load(language), people(text)) == ()
