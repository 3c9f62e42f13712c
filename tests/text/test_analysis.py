from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saksi.languages import load, models
from saksi.model.span import Span
from saksi.text import analysis
from saksi.text.analysis import Analysis, Name, Token

REPORT = "Menteri Luar Negeri Norland, Ana Berg, menuduh Velmara menunda perundingan. “Kami kecewa,” katanya di Oslo."
ENGLISH = "Ana Berg, the foreign minister of Norland, accused Germany of delaying the talks. “We regret it,” she said in Oslo."


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> str:
    import spacy

    folder: Path = tmp_path_factory.mktemp("pipeline")
    spacy.blank("id").to_disk(folder)
    return str(folder)


def trained(code: str) -> None:
    if not models.ships(code):
        pytest.skip(f"no trained model in languages/{code}/model")


def test_a_pipeline_without_parser_still_gives_words(blank: str) -> None:
    result = analysis.analyse("Ia pergi.\n\nLalu pulang.", [Span(0, 9), Span(11, 23)], load("id"), blank)
    assert [t.span for t in result.tokens] == [
        Span(0, 2),
        Span(3, 8),
        Span(8, 9),
        Span(11, 15),
        Span(16, 22),
        Span(22, 23),
    ]
    assert [t.lemma for t in result.tokens[:2]] == ["ia", "pergi"]
    assert all(t.head == at and t.label == "root" for at, t in enumerate(result.tokens))


@given(text=st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_words_cover_every_letter_of_any_text(blank: str, text: str) -> None:
    result = analysis.analyse(text, [Span(0, len(text))], load("id"), blank)
    covered = {i for t in result.tokens for i in range(t.span.start, t.span.end)}
    assert all(i in covered for i, c in enumerate(text) if c.isalnum())
    assert [t.span for t in result.tokens] == sorted(t.span for t in result.tokens)


@given(text=st.text(alphabet="ab \n", max_size=200), limit=st.integers(1, 30))
def test_pieces_make_up_the_span(text: str, limit: int) -> None:
    pieces = list(analysis.cut(text, Span(0, len(text)), limit))
    assert "".join(p.of(text) for p in pieces) == text
    assert all(0 < len(p) <= limit for p in pieces)


def test_tokens_are_found_by_span_and_by_tree() -> None:
    spans = [Span(0, 3), Span(4, 8), Span(9, 12)]
    labels = [("nsubj", 1), ("root", 1), ("obj", 1)]
    tokens = tuple(Token(s, "x", "X", head, label) for s, (label, head) in zip(spans, labels, strict=True))
    result = Analysis(tokens, (Name(Span(0, 3), "person"),))
    assert list(result.within(Span(4, 12))) == [1, 2]
    assert list(result.children(1)) == [0, 2]
    assert result.subtree(1) == [0, 1, 2]
    assert [n.kind for n in result.names_in(Span(0, 8))] == ["person"]


@pytest.mark.parametrize(("code", "text"), [("id", REPORT), ("en", ENGLISH)])
def test_the_trained_pipeline_tells_who_did_what(code: str, text: str) -> None:
    trained(code)
    result = analysis.analyse(text, [Span(0, len(text))], load(code))
    words = {t.span.of(text): t for t in result.tokens}
    verb = words["menuduh" if code == "id" else "accused"]
    assert verb.pos == "VERB" and verb.lemma == ("tuduh" if code == "id" else "accuse")
    assert ("Ana Berg", "person") in {(n.span.of(text), n.kind) for n in result.names}
    assert all(0 <= t.head < len(result.tokens) for t in result.tokens)


@pytest.mark.parametrize(("code", "text"), [("id", REPORT), ("en", ENGLISH)])
def test_names_alone_are_the_names_of_the_whole_analysis(code: str, text: str) -> None:
    trained(code)
    spans = [Span(0, 40), Span(40, len(text))]
    found = analysis.names(text, spans, load(code))
    assert found and found == analysis.analyse(text, spans, load(code)).names


def test_a_pipeline_of_ones_own_is_run_whole(tmp_path: Path) -> None:
    import spacy

    nlp = spacy.blank("id")
    nlp.add_pipe("sentencizer", name="parser")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PER", "pattern": [{"LOWER": "ana", "IS_SENT_START": True}]}])
    nlp.to_disk(tmp_path)
    text = "Ia pergi. Ana pulang."
    found = analysis.names(text, [Span(0, len(text))], load("id"), str(tmp_path))
    assert [n.span.of(text) for n in found] == ["Ana"]


def test_clitics_are_words_of_their_own() -> None:
    trained("id")
    result = analysis.analyse(REPORT, [Span(0, len(REPORT))], load("id"))
    words = [t.span.of(REPORT) for t in result.tokens]
    assert words[words.index("kata") + 1] == "nya"


@pytest.mark.parametrize(
    "text", ["(" * 20_000, "a" * 20_000, "www." * 5_000, "-nya" * 5_000, "\u0301" * 9_000, " \n" * 9_000]
)
def test_hostile_text_is_read_to_the_end(text: str) -> None:
    trained("id")
    result = analysis.analyse(text, [Span(0, len(text))], load("id"))
    assert sum(len(t.span) for t in result.tokens) == sum(not c.isspace() for c in text)


def test_marks_stand_apart_from_a_word_said_twice() -> None:
    trained("id")
    text = "Negara-negara, kata Ana Berg, menempuh langkah-langkah."
    result = analysis.analyse(text, [Span(0, len(text))], load("id"))
    words = [t.span.of(text) for t in result.tokens]
    assert words == ["Negara-negara", ",", "kata", "Ana", "Berg", ",", "menempuh", "langkah-langkah", "."]
