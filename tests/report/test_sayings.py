"""How a report gives what people said: words in marks as words in marks, reported speech behind its verb, a speech whole."""

from __future__ import annotations

import pytest

from saksi import pipeline
from saksi.model.article import Given, Page
from saksi.model.story import Dossier
from saksi.report import html, markdown, terminal
from saksi.report.view import arrange, bundled
from saksi.text import article


def told(*texts: str, language: str = "en") -> Dossier:
    pages = (Page(f"a{n}", text, "text/plain", Given(language=language)) for n, text in enumerate(texts))
    return pipeline.dossier([pipeline.extract(article.build(page)) for page in pages])


def sayings(*texts: str, language: str = "en") -> list[str]:
    view = arrange(told(*texts, language=language))
    return [p.text for voice in view.voices for p in voice.passages if not p.shared] + [
        w.text for voice in view.voices for p in voice.passages if p.shared for w in p.lines[0].wordings
    ]


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("en", '"The dam will hold," Mayor Sari Damar said.', "“The dam will hold”"),
        ("en", "Mayor Sari Damar said that the dam would hold.", "said that the dam would hold"),
        ("en", "Mayor Sari Damar denied that the dam had cracked.", "denied that the dam had cracked"),
        ("en", "The dam would hold, Mayor Sari Damar said.", "The dam would hold"),
        ("id", '"Bendungan itu kuat," kata Wali Kota Sari Damar.', "“Bendungan itu kuat”"),
        (
            "id",
            "Wali Kota Sari Damar menyerukan agar warga menjauhi bendungan.",
            "menyerukan agar warga menjauhi bendungan",
        ),
        ("id", "Menurut Wali Kota Sari Damar, bendungan itu kuat.", "bendungan itu kuat"),
    ],
)
def test_words_in_marks_and_reported_speech_are_told_apart(language: str, text: str, shown: str) -> None:
    assert sayings(text, language=language) == [shown]


def test_the_same_words_with_and_without_marks_are_two_wordings() -> None:
    marked = 'The dam is old. "The dam will hold through the rainy season," Mayor Sari Damar said.'
    bare = "The dam will hold through the rainy season, Mayor Sari Damar said. Nobody fled."
    assert sorted(sayings(marked, bare)) == [
        "The dam will hold through the rainy season",
        "“The dam will hold through the rainy season”",
    ]


def test_sentences_of_one_quotation_that_follow_one_another_are_one() -> None:
    text = '"The dam will hold. We built it well. Nobody need flee," Mayor Sari Damar said. "Stay calm," she added.'
    assert sayings(text) == ["“The dam will hold. We built it well. Nobody need flee”", "“Stay calm”"]
    page = html.render(told(text))
    assert page.count('<p class="lone"') == 2 and 'id="s2"' in page and 'id="s3"' in page
    for render in (markdown.render, terminal.render):
        assert "“The dam will hold. We built it well. Nobody need flee”" in " ".join(
            render(told(text)).split()
        )


def test_an_origin_has_as_many_quotations_alone_as_were_quoted() -> None:
    text = '"The dam will hold. We built it well," Mayor Sari Damar said. The reservoir is full.'
    other = "A bridge in another valley was closed for repairs."
    assert [x.quotations for x in arrange(told(text, other)).alone if x.passages] in ([1, 0], [0, 1])


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "In a letter to the council, Mayor Sari Damar said that the dam would hold.",
            "In a letter to the council, Mayor Sari Damar said that the dam would hold",
        ),
        (
            '"The dam will hold," Mayor Sari Damar said, while onlookers booed.',
            '"The dam will hold," Mayor Sari Damar said, while onlookers booed',
        ),
        (
            "Mayor Sari Damar said the dam would hold, but she left before the questions of the villagers began.",
            "said the dam would hold, but she left before the questions of the villagers began",
        ),
    ],
)
def test_what_frames_a_quotation_of_one_account_stands_with_it(text: str, shown: str) -> None:
    assert sayings(text) == [shown]
    (alone,) = arrange(told(text)).alone
    assert alone.passages == () and alone.quotations == 1
    assert html.render(told(text)).count('<p class="lone"') == 1


def test_few_words_of_reported_speech_stand_among_those_around_them() -> None:
    text = "The dam, according to Mayor Sari Damar, will hold through the rainy season."
    assert sayings(text)[0].startswith("The dam, according to Mayor Sari Damar, will hold through")


def test_words_in_dispute_and_among_what_is_told_have_their_speaker() -> None:
    texts = (
        '"The dam at Rona will hold 12 days at most," Mayor Sari Damar said on Monday.',
        '"The dam at Rona will hold 15 days at most," Mayor Sari Damar said on Monday.',
    )
    view = arrange(told(*texts))
    shown = [w.text for d in view.disagreements for side in d.sides for w in side.wordings]
    assert shown == [f"Sari Damar: “The dam at Rona will hold {n} days at most”" for n in (12, 15)]


def test_what_one_article_says_twice_in_the_same_words_stands_once() -> None:
    text = (
        "The dam is old. Mayor Sari Damar said the dam would hold through June. The dam is old. Nobody fled."
    )
    view = arrange(told(text, "A bridge in another valley was closed for repairs."))
    shown = [p.text for alone in view.alone for p in alone.passages if alone.articles == ("a0",)]
    assert sorted(shown) == ["Nobody fled.", "The dam is old."]
    page = html.render(told(text))
    assert page.count("<span>The dam is old.</span></p>") == 1 and 'id="s3"' in page


def test_where_the_words_around_are_shown_the_speaker_is_not_named_twice() -> None:
    texts = (
        "Mayor Sari Damar said three boats sank. The harbour of Rona was closed on Monday.",
        "Mayor Sari Damar said five boats sank. The harbour of Rona was closed on Monday.",
    )
    shown = [w.text for d in arrange(told(*texts)).disagreements for side in d.sides for w in side.wordings]
    assert shown and all(text.count("Damar") == 1 for text in shown)


def test_lines_that_the_same_accounts_have_in_the_same_words_stand_under_one_head() -> None:
    text = "The dam at Rona is old and leaks. The market in Rona was closed on Monday. Nobody in the valley fled."
    story = told(text, text)
    lines = [x for chapter in arrange(story).common for x in chapter.lines]
    assert len(lines) == 3 and sum(map(len, bundled(lines))) == 3
    for render in (markdown.render, terminal.render):
        assert render(story).count("agree · 2 accounts") <= 2
    page = html.render(story)
    assert all(f'id="{line.id}"' in page for line in lines)


def test_blanks_that_got_lost_on_a_page_make_no_wording_of_its_own() -> None:
    texts = ("The dam at Rona is old and it leaks at night.", "The dam at Ronais old and it leaksat night.")
    (line,) = [x for chapter in arrange(told(*texts)).common for x in chapter.lines]
    assert [w.text for w in line.wordings] == ["The dam at Rona is old and it leaks at night."]
