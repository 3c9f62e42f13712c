"""What is promised of grouping: every article in one story, the same stories in any order of arrival."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saksi.comparison import profile, similarity
from saksi.comparison.weights import Weights
from saksi.model.article import Reading
from saksi.model.facts import Entity, Facts, Mention, Moment
from saksi.model.span import Span
from saksi.stories import candidates, grouping
from tests.comparison.reports import at, report

FLOOD = (
    ("f1", "Banjir bandang menerjang Lembah Sirin di Kadipaten Welara, dan tiga jembatan hanyut. Bupati Arman Doluk meminta bantuan perahu karet."),
    ("f2", "Tiga jembatan di Lembah Sirin hanyut diterjang banjir bandang. Bupati Arman Doluk meminta perahu karet dari Kadipaten Welara."),
    ("f3", "Bupati Arman Doluk meninjau Lembah Sirin sesudah banjir bandang menghanyutkan jembatan di Kadipaten Welara."),
)  # fmt: skip
VOTE = (
    ("v1", "Parlemen Republik Tamoa menolak anggaran pelabuhan baru dengan selisih dua suara. Ketua Mirel Asano menyebut pemungutan suara itu sah."),
    ("v2", "Anggaran pelabuhan baru ditolak parlemen Tamoa. Ketua parlemen Mirel Asano mengatakan selisih pemungutan suara hanya dua."),
)  # fmt: skip


def readings() -> list[Reading]:
    return [report(i, t, published="2031-04-02") for i, t in (*FLOOD, *VOTE)]


def test_two_events_are_two_stories_with_reasons() -> None:
    stories = grouping.group(readings())
    assert [s.articles for s in stories] == [("f1", "f2", "f3"), ("v1", "v2")]
    assert any("Sirin" in reason for reason in stories[0].reasons)


def test_a_reason_names_each_once_as_most_members_do() -> None:
    names = [("a", "Gubernur Arman Doluk"), ("b", "Arman Doluk"), ("c", "Arman Doluk")]
    told = [
        named(i, f"{name} meninjau banjir bandang di Lembah Sirin.", name, "Lembah Sirin")
        for i, name in names
    ]
    assert grouping.group(told)[0].reasons[0] == "most of them name Arman Doluk, Lembah Sirin"


def test_an_outlet_is_no_name_that_its_own_reports_have_in_common() -> None:
    ideas = [
        (
            "a",
            "tujuh model gaun batik modern yang anggun, cocok untuk pesta dan tampil menawan sepanjang hari.",
        ),
        (
            "b",
            "sepuluh model gaun batik terbaru yang anggun, cocok untuk kerja dan tampil menawan sepanjang hari.",
        ),
    ]
    lists = [named(i, f"Sirinkabar - {text}", "Sirinkabar", outlet="Sirinkabar") for i, text in ideas]
    one, other = map(profile.of, lists)
    assert one.names and not one.names.keys() & other.names.keys() and not one.shown
    told = dict(similarity.features(one, other, Weights()))
    assert told["no name"] and not told["shared names"]


def named(id: str, text: str, *names: str, outlet: str | None = None) -> Reading:
    """A report in which these names were found."""
    found = tuple(
        Entity(f"e{n}", name, "person", (Mention(Span(at, at + len(name)), name),))
        for n, name in enumerate(names)
        for at in [text.index(name)]
    )
    article = replace(report(id, text, published="2031-04-02").article, outlet=outlet)
    return Reading(article, Facts(entities=found))


def test_a_story_of_one_needs_no_reason() -> None:
    assert [s.reasons for s in grouping.group([report("a", "Satu laporan saja.")])] == [()]


@given(st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=20)
def test_the_order_of_arrival_does_not_matter(rng: random.Random) -> None:
    shuffled = readings()
    rng.shuffle(shuffled)
    assert grouping.group(shuffled) == grouping.group(readings())


@given(st.lists(st.text(max_size=60), max_size=6))
@settings(deadline=None, max_examples=40)
def test_every_article_is_in_exactly_one_story(texts: list[str]) -> None:
    given_ids = [f"a{n}" for n in range(len(texts))]
    stories = grouping.group([report(i, t) for i, t in zip(given_ids, texts, strict=True)])
    assert sorted(a for s in stories for a in s.articles) == given_ids


def test_reports_far_apart_in_time_are_no_candidates() -> None:
    text = FLOOD[0][1]
    near = [report("a", text, published="2031-04-02"), report("b", text, published="2031-04-03")]
    far = [report("a", text, published="2031-04-02"), report("b", text, published="2032-04-03")]
    assert len(list(candidates.pairs(near))) == 1
    assert list(candidates.pairs(far)) == []


def test_copies_of_one_report_are_one_story_however_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "MOST_ARTICLES", 4)
    copied = " ".join([FLOOD[0][1], FLOOD[2][1], VOTE[0][1]])
    ended = f"{copied} Wartawan kami masih menunggu kabar dari balai desa."
    some = [
        report(f"a{n:02}", ended if n % 3 == 0 else copied, published="2031-04-02", outlet=f"Koran {n}")
        for n in range(30)
    ]
    assert len(grouping.group(some)) == 1
    assert len(list(candidates.pairs(some))) <= 4 * len(some)


def test_bulletins_of_one_form_are_no_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "MOST_ARTICLES", 4)
    form = "Gempa mengguncang {a} pada pagi hari dan dirasakan sampai {b}, kata petugas pengamatan. Warga diminta tenang dan menjauhi {c} sampai ada kabar baru."
    places = [
        "Lembah Sirin",
        "Teluk Ugra",
        "Tanjung Kelor",
        "Pulau Genting",
        "Bukit Amsa",
        "Muara Tirta",
        "Karang Osk",
    ]
    some = [
        report(f"a{n:02}", form.format(a=a, b=places[n - 1], c=places[n - 2]), published="2031-04-02")
        for n, a in enumerate(places)
    ]
    found = list(candidates.pairs(some))
    monkeypatch.setattr(candidates, "_COPIED", 2)  # more than all runs: nothing is a copy
    assert found == list(candidates.pairs(some))


def test_likeness_is_symmetric_and_gives_reasons() -> None:
    a, b = (report(i, t, published="2031-04-02") for i, t in FLOOD[:2])
    there, back = similarity.relate(a, b), similarity.relate(b, a)
    assert there.score == back.score > 0.3
    assert "published on the same day, 2031-04-02" in there.reasons
    assert any("Sirin" in reason for reason in there.reasons)


def test_names_carry_likeness_into_the_other_language() -> None:
    a = report("a", FLOOD[0][1], published="2031-04-02")
    b = report("b", "Flash floods swept away three bridges in the Sirin Valley of Welara. Regent Arman Doluk asked for dinghies.", "en", published="2031-04-02")  # fmt: skip
    c = report("c", "The parliament of Tamoa rejected the budget for a port. Speaker Mirel Asano called the vote valid.", "en", published="2031-04-02")  # fmt: skip
    assert similarity.relate(a, b).score > 0.3 > similarity.relate(a, c).score


VISITS = {
    "a": "Perdana Menteri Ilan Voss bertemu Ratu Medea pada Senin ({day}/6/2031) untuk membahas perikanan.",
    "b": "Ratu Medea menjamu Ilan Voss, Senin ({day}/6/2031). Keduanya berbincang soal kuota tuna dan pulau karang.",
}  # fmt: skip


def on(id: str, day: int) -> Reading:
    """Return a report of a visit whose beginning names the day."""
    text = VISITS[id].format(day=day)
    where = at(text, f"{day}/6/2031")
    moment = Moment("m1", where, where.of(text), f"2031-06-{day:02}", "date", "absolute", "")
    return report(id, text, published="2031-06-09", facts=Facts(moments=(moment,)))


def test_the_day_of_the_event_tells_two_meetings_apart() -> None:
    same, other = similarity.relate(on("a", 3), on("b", 3)), similarity.relate(on("a", 3), on("b", 8))
    assert same.score > other.score
    assert "the beginnings of both speak of 2031-06-03" in same.reasons
