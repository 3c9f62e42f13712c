"""Every report shows the same things, in the same order, and nothing from outside acts as markup."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saksi import pipeline
from saksi.model.article import Given, Page
from saksi.model.codec import dossier_from_plain, dossier_to_plain
from saksi.model.span import Span
from saksi.model.story import (
    AccountLine,
    Dossier,
    DriftKind,
    Edge,
    Evidence,
    Member,
    Origin,
    Origins,
    Person,
    Side,
    Statement,
)
from saksi.report import html, labels, markdown, terminal
from saksi.report.excerpts import paired
from saksi.report.sections import sections
from saksi.report.segments import Mark, cut
from saksi.report.view import arrange, letter
from saksi.text import article

from .dossiers import A, B, dossier


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id" and value:
                self.ids.append(value)
            if name == "href" and value:
                self.targets.append(value)


def other_articles(story: Dossier, n: int) -> Dossier:
    """The same story with other article ids, as a second story would have."""
    plain = json.dumps(dossier_to_plain(story)).replace('"a"', f'"a{n}"').replace('"b"', f'"b{n}"')
    plain = plain.replace(f'"a{n}": {{', '"a": {').replace(f'"b{n}": {{', '"b": {')
    return dossier_from_plain(json.loads(plain))


@pytest.mark.parametrize("render", [html.render, markdown.render, terminal.render])
def test_every_report_has_the_sections_in_the_one_order(render: object) -> None:
    out = re.sub(r"<nav.*?</nav>", "", render(dossier()), flags=re.S)  # type: ignore[operator]
    headings = [s.heading for s in sections(arrange(dossier())) if s.name != "grid"]
    assert headings[0] == "Where the accounts cannot both be right" and headings[-1] == "Every source"
    places = [re.search(rf"(?m)^(## |<h2>)?{re.escape(h)}(</h2>)?$", out) for h in headings]
    assert [p.start() for p in places if p] == sorted(p.start() for p in places if p)
    assert all(places)


def test_a_section_without_content_is_left_out_but_no_disagreement_is_said() -> None:
    bare = replace(
        dossier(),
        contradictions=(),
        timeline=(),
        people=(),
        lineage=(),
        silences=(),
        developments=(),
        headlines=(),
    )
    names = [s.name for s in sections(arrange(bare))]
    assert names == ["disagreements", "common", "quotations", "alone", "origins", "grid", "sources"]
    for render in (html.render, markdown.render, terminal.render):
        assert "No disagreement was found." in render(bare)


@pytest.mark.parametrize("render", [html.render, markdown.render, terminal.render])
def test_every_report_tells_what_an_origin_leaves_out_and_who_says_it(render: object) -> None:
    out = " ".join(re.sub(r"<[^>]+>", " ", render(dossier())).split())  # type: ignore[operator]
    assert re.search(
        r"leaves out.*Harian Arga.*all others say it: The Arga Ledger.*Schools stay closed\.", out
    )


@pytest.mark.parametrize("render", [html.render, markdown.render, terminal.render])
def test_every_report_tells_how_an_amount_changes(render: object) -> None:
    out = " ".join(re.sub(r"<[^>]+>", " ", render(dossier())).split())  # type: ignore[operator]
    told = r"Missing.*30 orang.*3 March 2025, 09:00 UTC.7.*about eleven people.*published 4 March 2025"
    assert re.search(told, out[out.rindex("Amounts over time") :])


@pytest.mark.parametrize("render", [html.render, markdown.render, terminal.render])
def test_every_report_names_the_drift_of_a_quotation(render: object) -> None:
    out = " ".join(re.sub(r"<[^>]+>", " ", render(dossier())).split())  # type: ignore[operator]
    assert "Softened: “Kami tidak menyerah,” (A) → “We are not giving up,” (B)" in out


@pytest.mark.parametrize("render", [html.render, markdown.render, terminal.render])
def test_every_report_sets_a_headline_beside_its_text(render: object) -> None:
    out = " ".join(re.sub(r"<[^>]+>", " ", render(dossier())).split())  # type: ignore[operator]
    told = r"say more than their text.*B:? *Floods hit Arga.*Figure: “Floods”; in the text “At least 15 people died\.”"
    assert re.search(told, out)


@pytest.mark.parametrize("kind", get_args(DriftKind))
@pytest.mark.parametrize("ordered", [True, False])
def test_every_kind_of_drift_has_a_line_of_its_own(kind: DriftKind, ordered: bool) -> None:
    story = dossier()
    drifted = replace(story, drifts=(replace(story.drifts[0], kind=kind, ordered=ordered),))
    line = next(x for x in arrange(drifted).shared if x.drifts)
    told = labels.drift(line.drifts[0], "A", "B")
    assert "A" in told and "B" in told and kind not in told


def test_figures_that_stand_elsewhere_in_the_report_are_not_told_again() -> None:
    story = dossier()
    counts = tuple(Member(m.article, Span(m.span.start, m.span.end - 1), m.text[:-1]) for m in story.statements[1].members)  # fmt: skip
    part = Statement("s5", "amount", "variant", counts, None, "")
    for told in (story, replace(story, developments=())):
        detail = replace(told, contradictions=(), statements=(*story.statements, part))
        assert not arrange(detail).shows("s5") and arrange(detail).shows("s2")
    alone = tuple(replace(story.statements[1], id=f"s2{m.article}", status="only", members=(m,)) for m in story.statements[1].members)  # fmt: skip
    apart = replace(story, contradictions=(), developments=(), statements=(*alone, part))
    assert arrange(apart).shows("s5")


def test_the_account_goes_by_days_and_says_how_many_origins() -> None:
    story = dossier()
    texts = story.statements[0], replace(story.statements[1], id="s6")
    lines = (AccountLine("s6", "all", 2, False, "2025-03-01"), AccountLine("s1", "some", 1, False, None))
    bare = replace(
        story, statements=texts, account=lines, contradictions=(), developments=(), silences=(), drifts=()
    )
    view = arrange(bare)
    assert [(c.edtf, [x.id for x in c.lines]) for c in view.common] == [
        ("2025-03-01", ["s6"]),
        (None, ["s1"]),
    ]
    for render in (html.render, markdown.render, terminal.render):
        out = render(bare)
        assert out.index("Saturday, 1 March 2025") < out.index("No day given") and "all origins" in out


def test_a_short_name_stands_with_the_whole_one() -> None:
    story = dossier()
    short = replace(story.statements[2], id="s6", speaker="Ratna")
    view = arrange(replace(story, statements=(*story.statements, short)))
    assert [v.speaker for v in view.voices] == ["Ratna Wijaya"]


def test_a_line_that_holds_a_figure_in_dispute_says_so() -> None:
    story = dossier()
    around = replace(story.statements[1], id="s6", what="fact", status="variant")
    apart = replace(story, statements=(*story.statements, around))
    (line,) = (x for x in arrange(apart).shared if x.id == "s6")
    assert line.disputed == (("12", "15"),)
    for render in (html.render, markdown.render, terminal.render):
        assert "in dispute: 12 / 15" in " ".join(render(apart).split())
        assert "in dispute" not in render(story)


def test_equal_wordings_stand_once_with_all_who_have_them() -> None:
    story = dossier()
    texts = tuple(replace(a, text=f"{a.text} Api padam.") for a in story.articles)
    members = tuple(
        Member(a.id, Span(len(a.text) - 10, len(a.text) - n), "Api padam.") for n, a in enumerate(texts)
    )
    line = arrange(replace(story, articles=texts, statements=(Statement("s1", "fact", "agree", members, None, ""),), contradictions=(), silences=())).shared[0]  # fmt: skip
    assert [w.text for w in line.wordings] == ["Api padam."] and len(line.wordings[0].members) == 2


@pytest.mark.parametrize("render", [html.render, markdown.render, terminal.render])
def test_every_report_names_each_side_and_the_reason(render: object) -> None:
    out = render(dossier())  # type: ignore[operator]
    for word in (
        "12",
        "15",
        "the bounds do not meet",
        "Harian Arga",
        "The Arga Ledger",
        "Schools stay closed",
    ):
        assert word in out


@pytest.mark.parametrize("stories", [1, 2])
def test_html_links_lead_somewhere_and_ids_are_unique(stories: int) -> None:
    links = Links()
    links.feed(html.render_all([other_articles(dossier(), n) for n in range(stories)]))
    assert len(links.ids) == len(set(links.ids))
    assert {t[1:] for t in links.targets} <= set(links.ids)


def test_html_runs_nothing_and_fetches_nothing() -> None:
    out = html.render(dossier())
    links = Links()
    links.feed(out)
    assert "script" not in links.tags
    assert "&lt;script&gt;" in out
    assert "http://" not in out.replace("http-equiv", "") and "https://" not in out
    assert "default-src &#39;none&#39;" in out or "default-src 'none'" in out


def test_html_keeps_every_character_of_the_text() -> None:
    class Text(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.depth = 0
            self.texts: list[str] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag == "div" and ("class", "text") in attrs:
                self.depth = 1
                self.texts.append("")
            elif self.depth and tag == "div":
                self.depth += 1

        def handle_endtag(self, tag: str) -> None:
            if self.depth and tag == "div":
                self.depth -= 1

        def handle_data(self, data: str) -> None:
            if self.depth:
                self.texts[-1] += data

    parser = Text()
    parser.feed(html.render(dossier()))
    assert parser.texts == [A, B]


def test_markdown_escapes_what_would_act() -> None:
    assert markdown.escape("1. <b> *a* _b_ [c](d) | # `x`") == r"1\. \<b\> \*a\* \_b\_ \[c\](d) \| \# \`x\`"


def test_letters_go_on_after_z() -> None:
    assert [letter(n) for n in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]


def test_a_line_counts_accounts_and_origins() -> None:
    view = arrange(dossier())
    assert [(x.id, len(x.articles), x.origins) for x in view.shared] == [
        ("s1", 2, 2),
        ("s2", 2, 2),
        ("s3", 2, 2),
    ]
    assert [line.id for alone in view.alone for p in alone.passages for line in p.lines] == ["s4"]


marks = st.builds(
    lambda a, b, style, n: Mark(Span(min(a, b), max(a, b)), style, f"x{n}"),
    st.integers(0, 40), st.integers(0, 40), st.sampled_from(["agree", "quote", "reuse"]), st.integers(0, 99),
)  # fmt: skip


@given(st.text(max_size=40), st.lists(marks, max_size=12))
def test_segments_hold_the_whole_text_and_each_anchor_once(text: str, some: list[Mark]) -> None:
    pieces = cut(text, some)
    assert "".join(p.text for p in pieces) == text
    for mark in some:
        if mark.span.start < mark.span.end <= len(text):
            assert any(mark.anchor in p.anchors for p in pieces)


def test_a_piece_of_a_sentence_shows_that_it_goes_on_and_a_quotation_does_not() -> None:
    story = dossier()
    sentences = (Span(0, 42), Span(43, 69), Span(70, 110))
    told, said = Member("a", Span(7, 22), A[7:22]), Member("a", Span(75, 88), A[75:88], "q1")
    articles = (replace(story.articles[0], sentences=sentences), story.articles[1])
    bare = replace(story, articles=articles, contradictions=(), silences=(), drifts=(), developments=())
    texts = []
    for member in (told, said, replace(told, span=Span(0, 42)), replace(told, span=Span(0, 22))):
        view = arrange(replace(bare, statements=(Statement("s1", "fact", "only", (member,), None, ""),)))
        texts += [x.text for alone in view.alone for x in alone.passages]
    assert texts == [f"… {A[7:22]} …", A[75:88], A[:42], f"{A[:22]} …"]  # fmt: skip


def test_names_and_roles_that_are_part_of_others_are_not_listed() -> None:
    roles = ("Wali Kota", "wali kota Arga", "Ketua", "mayor")
    person = Person("Ratna Wijaya", ("Ratna", "Bu Ratna", "mayor", "RATNA WIJAYA"), roles, ("a",), 1)
    (shown,) = arrange(replace(dossier(), people=(person,))).people
    assert shown.names == ("Bu Ratna",) and shown.roles == ("wali kota Arga", "Ketua", "mayor")


def test_a_disagreement_over_one_word_shows_the_words_around_it() -> None:
    texts = [
        '"Kami menjaga teluk itu dengan teguh demi nelayan kecil," kata Sari Damar.',
        '"Kami menjaga teluk itu dengan keras kepala demi nelayan kecil," kata Sari Damar.',
    ]
    pages = (Page(f"a{n}", text, "text/plain", Given(language="id")) for n, text in enumerate(texts))
    view = arrange(pipeline.dossier([pipeline.extract(article.build(page)) for page in pages]))
    (found,) = [d for d in view.disagreements if d.contradiction.kind == "wording"]
    shown = {w.text for side in found.sides for w in side.wordings}
    assert all("menjaga teluk itu" in text and "nelayan" in text for text in shown)
    assert any("keras kepala" in text for text in shown)


def copies(many: int) -> Dossier:
    """The story as ``many`` outlets carry the first article of it."""
    story = dossier()
    first = next(a for a in story.articles if a.id == "a")
    names = [f"c{n}" for n in range(many)]
    members = tuple(Member(name, story.statements[0].members[0].span, "x") for name in names)
    same = tuple(replace(first, id=name, outlet=f"Koran {name}") for name in names)
    edges = tuple(Edge("Kantor Berita Laut", name, "credited", 1.0, "says so itself") for name in names)
    return replace(
        story,
        articles=(*story.articles, *same),
        statements=(replace(story.statements[0], members=members), *story.statements[1:]),
        lineage=edges,
    )


def test_of_many_accounts_the_first_are_named_and_the_words_stay() -> None:
    out = terminal.render(copies(40), 80)
    assert "C D E +37 Banjir melanda Kota Arga, Senin (3/3/2025)." in out
    assert "C D E +37: Banjir melanda" in markdown.render(copies(40))
    page = html.render(copies(40))
    assert "<summary>+37</summary>" in page and "Koran c39" in page
    assert "+" not in arrange(copies(8)).letters(f"c{n}" for n in range(8))


def test_what_many_had_from_one_source_is_one_line() -> None:
    out = " ".join(terminal.render(copies(3), 200).split())
    assert "Kantor Berita Laut → C Koran c0, D Koran c1, E Koran c2 (credited) says so itself" in out
    page = html.render(copies(40))
    assert page.count("says so itself</td>") == 1 and "<summary>40 accounts</summary>" in page


def test_an_origin_does_not_say_again_what_the_lineage_says() -> None:
    story = dossier()
    groups = (
        Origin("Samudra", ("b",), "The Arga Ledger: “Samudra reported”; reports of one outlet: Arga"),
        Origin("Harian Arga", ("a",), "own report"),
    )
    rooted = replace(story, origins=Origins(2, groups), silences=())
    assert [r.reason for r in arrange(rooted).roots] == ["reports of one outlet: Arga", "own report"]
    only = replace(
        rooted, origins=Origins(1, (replace(groups[0], reason="The Arga Ledger: “Samudra reported”"),))
    )
    assert [r.reason for r in arrange(only).roots] == [""]
    assert 'href="#lineage"' in html.render(only).partition('id="origins"')[2].partition("</section>")[0]


def test_the_words_by_which_a_source_is_named_stand_together() -> None:
    cues = ("dilansir", "mengutip")
    edges = tuple(
        Edge("Samudra", article, "credited", 1.0, f"Samudra is named as the source (“{cue}”)")
        for article, cue in zip(("a", "b"), cues, strict=True)
    )
    (use,) = arrange(replace(dossier(), lineage=edges)).uses
    assert use.reason == "Samudra is named as the source (“dilansir”, “mengutip”)"
    assert use.targets == ("a", "b")


def test_every_report_says_at_its_head_what_each_letter_stands_for() -> None:
    for render in (markdown.render, terminal.render):
        head = render(dossier()).partition("Where the accounts")[0]
        assert "The Arga Ledger · Floods hit Arga · 4 March 2025" in head
    head = re.sub(r"<[^>]+>", "", html.render(dossier()).partition("<nav")[0])
    assert "A Harian Arga · Banjir *besar* di Arga · 3 March 2025, 10:00 UTC+7" in head


def test_a_page_of_several_stories_has_one_main_part_and_what_scrolls_can_be_reached_by_key() -> None:
    page = html.render_all([dossier(), other_articles(dossier(), 2)])
    assert page.count("<main>") == page.count("</main>") == 1
    assert page.count("<h1") == 3 and page.index("<main>") < page.index('id="d1-top"')
    assert page.count('<figure tabindex="0">') == page.count('class="scroll" tabindex="0"') == 2
    assert 'aria-label="A Harian Arga"' in page


def test_words_of_another_language_are_marked_so_in_the_page() -> None:
    page = html.render(replace(dossier(), title="Banjir *besar* di Arga"))
    assert '<html lang="en">' in page and '<h1 lang="id">' in page
    assert '<q lang="id">Banjir melanda' in re.sub("</?em[^>]*>", "", page)
    assert '<div class="text" lang="id">' in page and '<div class="text">' in page


def test_where_the_story_has_one_origin_no_line_says_so_again() -> None:
    story = dossier()
    one = replace(story, origins=Origins(1, (Origin("Samudra", ("a", "b"), "both say so"),)), silences=())
    assert "origins" in labels.standing(arrange(story).shared[0], 2)
    for render in (html.render, markdown.render, terminal.render):
        out = render(one)
        assert "one origin" not in out and "What one account has alone" in out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ('Kami siap," kata Ratna.', '"… Kami siap," kata Ratna.'),
        ("Kami siap,” kata Ratna. “Air surut.", "“… Kami siap,” kata Ratna. “Air surut. …”"),
        ('"Kami siap.', '"Kami siap. …"'),
        ("… kami siap,” kata Ratna", "“… kami siap,” kata Ratna"),
        ('Ia menyebutnya "darurat" dan “siaga".', 'Ia menyebutnya "darurat" dan “siaga".'),
        ('Pipa 5" itu pecah.', 'Pipa 5" itu pecah.'),
        ("Air surut.", "Air surut."),
    ],
)
def test_a_quotation_that_goes_on_before_or_after_is_shown_to(words: str, told: str) -> None:
    assert paired(words) == told


def test_a_sentence_that_stands_for_several_moments_is_told_once() -> None:
    story = dossier()
    first = story.timeline[0]
    later = replace(first, edtf="2025-03-05"), replace(first, edtf="2025-03-06", text="Air surut")
    out = terminal.render(replace(story, timeline=(first, *later)))
    told = " ".join(out[out.index("Timeline") : out.index("People")].split())
    assert "3 March 2025; 5 Banjir melanda Kota Arga (A) March 2025 6 March 2025 Air surut (A)" in told


def test_a_value_is_shown_as_the_reader_s_language_has_it() -> None:
    story = dossier()
    clash = story.contradictions[0]
    toll = (
        Evidence("a", Span(A.index("12 orang"), A.index("12 orang") + 8)),
        Evidence("b", Span(B.index("15 people"), B.index("15 people") + 9)),
    )
    both = replace(
        story, contradictions=(replace(clash, sides=(Side("12 orang", toll), Side("15 people", toll[1:]))),)
    )
    assert arrange(both).disagreements[0].sides[0].value == "15 people"
    without = replace(both, articles=tuple(replace(a, language="id") for a in both.articles))
    assert arrange(without).disagreements[0].sides[0].value == "12 orang"


def test_a_line_names_the_value_it_agrees_on_and_speakers_that_its_wording_does_not_show() -> None:
    story = dossier()
    first, second, words, *_rest = story.statements
    agreed = replace(second, status="agree", reason="“12 orang” / “12 people”")
    one = replace(
        words,
        members=(words.members[0], replace(words.members[0], article="c")),
        reason="4 of 4 content words; Ratna / Sari as the speaker",
    )
    assert "“12 orang” / “12 people”" in terminal.render(
        replace(story, statements=(first, agreed), contradictions=()), 200
    )
    copy = replace(next(a for a in story.articles if a.id == "a"), id="c")
    out = terminal.render(
        replace(story, articles=(*story.articles, copy), statements=(first, second, one)), 200
    )
    assert "· Ratna / Sari as the speaker" in out and "4 of 4" not in out
