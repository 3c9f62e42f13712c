"""The drawn lineage: every dot has a row and a column of its own, said is solid, measured is dashed."""

from dataclasses import replace
from itertools import pairwise

from saksi.report.lineage_picture import draw
from saksi.report.view import arrange

from .dossiers import dossier


def test_every_dot_stands_alone_and_every_step_is_drawn() -> None:
    picture = draw(arrange(dossier()))
    assert picture is not None
    assert [n.label for n in picture.nodes] == ["Kantor Berita Samudra", "A Harian Arga", "B The Arga Ledger"]
    assert len({n.x for n in picture.nodes}) == len({n.y for n in picture.nodes}) == 3
    assert [(a.kind, a.dashed) for a in picture.arrows] == [("credited", False), ("translated", True)]
    assert [t.text for t in picture.ticks] == ["3 March 2025", "4 March 2025"]


def test_an_undated_article_stands_last_under_words_that_say_so() -> None:
    story = dossier()
    undated = replace(story, articles=(replace(story.articles[0], published=None), story.articles[1]))
    picture = draw(arrange(undated))
    assert picture is not None
    assert [n.label for n in picture.nodes][-1] == "A Harian Arga"
    assert [t.text for t in picture.ticks] == ["4 March 2025", "date not known"]


def test_without_lineage_there_is_no_picture() -> None:
    assert draw(arrange(replace(dossier(), lineage=()))) is None


def test_days_side_by_side_stand_on_two_lines_and_never_over_one_another() -> None:
    story = dossier()
    days = [f"2025-03-{day:02}" for day in range(1, 20)]
    more = tuple(replace(story.articles[0], id=f"c{n}", published=day) for n, day in enumerate(days))
    picture = draw(arrange(replace(story, articles=(*story.articles, *more))))
    assert picture is not None
    for line in {t.y for t in picture.ticks}:
        places = [(t.x - 3 * len(t.text), t.x + 3 * len(t.text)) for t in picture.ticks if t.y == line]
        assert all(end <= start for (_a, end), (start, _b) in pairwise(places))
    assert len({t.y for t in picture.ticks}) == 2
