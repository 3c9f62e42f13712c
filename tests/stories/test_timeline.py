"""What is promised of the timeline: each day once, told by a whole sentence without its dateline."""

from __future__ import annotations

from dataclasses import replace

from saksi.model.article import Dateline
from saksi.model.facts import Facts
from saksi.model.span import Span
from saksi.stories.timeline import timeline
from tests.making import moment, reading


def test_a_day_is_told_without_the_dateline_and_by_a_sentence_that_is_whole() -> None:
    text = (
        'KOTA ARGA - Jembatan runtuh pada Minggu (6/7/2025).\nItu benar," kata Sari pada Minggu (6/7/2025).'
    )
    days = (moment(text, "Minggu (6/7/2025)", "2025-07-06"),)
    made = reading("a", text, Facts(moments=days))
    later = replace(days[0], span=days[0].span.shift(text.rindex("Minggu") - days[0].span.start))
    made = replace(made, facts=Facts(moments=(*days, later)))
    head = Dateline("Kota Arga", Span(0, 9), Span(0, 12))
    (entry,) = timeline([replace(made, article=replace(made.article, dateline=head))])
    assert entry.text == "Jembatan runtuh pada Minggu (6/7/2025)."
    assert entry.edtf == "2025-07-06" and len(entry.members) == 2


def test_a_day_is_told_by_what_most_reports_tell_of_it_and_in_the_readers_language() -> None:
    texts = {
        "a": ("en", "A bridge collapsed in Arga on Sunday, July 6, 2025, the mayor said."),
        "b": ("en", "Tea was served on Sunday, July 6, 2025."),
        "c": ("id", "Jembatan di Arga runtuh pada Minggu (6/7/2025)."),
        "d": ("en", "The old bridge in Arga collapsed on Sunday, July 6, 2025."),
    }
    made = [
        reading(
            name,
            text,
            Facts(moments=(moment(text, text[text.index("6") - 5 : text.index("2025") + 4], "2025-07-06"),)),
            language,
        )
        for name, (language, text) in texts.items()
    ]
    (entry,) = timeline(made)
    assert entry.text == texts["d"][1]
    assert len(entry.members) == 4


def test_the_day_of_a_copy_is_no_day_of_the_story() -> None:
    text = "Jembatan runtuh, dikutip dari Nusa, Senin (7/7/2025)."
    day = replace(moment(text, "Senin (7/7/2025)", "2025-07-07"), about="copy")
    assert not timeline([reading("a", text, Facts(moments=(day,)))])


def test_a_misprinted_date_is_no_day_of_the_story() -> None:
    right, wrong = "Feri terbalik pada Minggu (6/7/2025).", "Feri terbalik pada Minggu (6/6/2025)."
    made = [
        reading("a", right, Facts(moments=(moment(right, "Minggu (6/7/2025)", "2025-07-06"),))),
        reading("b", wrong, Facts(moments=(moment(wrong, "Minggu (6/6/2025)", "2025-06-06"),))),
    ]
    assert [entry.edtf for entry in timeline(made)] == ["2025-07-06"]


def test_a_season_stands_where_it_begins() -> None:
    text = "Pasar dibuka pada musim semi 2025, Mei 2025, Februari 2025 dan musim gugur 2025."
    times = (("musim semi 2025", "2025-21"), ("Mei 2025", "2025-05"), ("Februari 2025", "2025-02"), ("musim gugur 2025", "2025-23"))  # fmt: skip
    made = reading("a", text, Facts(moments=tuple(moment(text, words, edtf) for words, edtf in times)))
    assert [e.edtf for e in timeline([made])] == ["2025-02", "2025-21", "2025-05", "2025-23"]
