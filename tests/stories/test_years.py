"""A year that one article leaves open and the others of its story tell."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from saksi.model.article import Reading
from saksi.model.facts import Event, Facts, Trigger
from saksi.stories import dossier, years
from tests.making import moment, place, reading

OPEN = "Menara Verrin roboh Rabu (8/11) pagi."
"""8 November was a Wednesday in 2023, not in 2022 or 2024."""


def named(
    name: str, text: str, words: str, value: str, published: str | None = None, language: str = "id"
) -> Reading:
    made = reading(name, text, Facts(moments=(moment(text, words, value),)), language)
    return replace(made, article=replace(made.article, published=published))


def waiting(
    text: str = OPEN, words: str = "Rabu (8/11)", language: str = "id", day: str = "-11-08"
) -> Reading:
    return named("a", text, words, f"XXXX{day}", language=language)


def other(name: str, value: str, published: str | None = None) -> Reading:
    return named(name, "The Verrin tower fell on that day.", "that day", value, published, "en")


def value(*readings: Reading) -> str | None:
    return next(r for r in years.told(readings) if r.article.id == "a").facts.moments[0].edtf


def test_another_article_tells_the_year() -> None:
    text = "The Verrin tower fell on Wednesday, 8 November."
    assert value(waiting(), other("b", "2023-11-08")) == "2023-11-08"
    assert value(waiting(), other("b", "2023-11-08T09:40+03:00", "2023-11-09")) == "2023-11-08"
    assert value(waiting(text, "Wednesday, 8 November", "en"), other("b", "2023-11-08")) == "2023-11-08"


def test_a_month_and_a_time_of_day_get_their_year() -> None:
    text = "Menara Verrin roboh pada November."
    assert value(waiting(text, "November", day="-11"), other("b", "2023-11-08")) == "2023-11"
    assert value(waiting(day="-11-08T09:40"), other("b", "2023-11-08")) == "2023-11-08T09:40"


@pytest.mark.parametrize(
    "others",
    [
        [],
        [other("b", "2023-11-09")],  # another day
        [other("b", "2022-11-08")],  # no Wednesday
        [other("b", "2023-11-08"), other("c", "2017-11-08")],  # two years
        [other("b", "2017-11-08", "2023-11-09")],  # far from the story: an anniversary
        [other("b", "2024-01", "2024-01-02")],  # published in a year that does not fit
        [other("b", "2024-01", "2024-01-02"), other("c", "2023-11", "2023-11-09")],
    ],
)
def test_what_no_other_article_tells_stays_open(others: list[Reading]) -> None:
    assert value(waiting(), *others) == "XXXX-11-08"


def test_the_publications_tell_the_year_where_the_weekday_fits() -> None:
    others = [other("b", "2023-10", "2023-11-09"), other("c", "2023-12", "2023-12-01T10:00:00+07:00")]
    assert value(waiting(), *others) == "2023-11-08"
    assert value(waiting("Menara roboh pada 8/11.", "8/11"), *others) == "XXXX-11-08"  # no weekday to check


def test_the_reason_names_the_article() -> None:
    found = years.told([waiting(), other("b", "2023-11-08"), other("c", "2023-11-08")])[0].facts.moments[0]
    assert found.reason == "the year is not printed: b tells it (“that day”, 2023)"
    assert found.anchor == "context"


def test_the_event_of_that_day_gets_the_year_too() -> None:
    event = Event("v1", "ASSAULT", None, None, place(OPEN, OPEN), Trigger("roboh", place(OPEN, "roboh")),
                  "asserted", "XXXX-11-08")  # fmt: skip
    made = waiting()
    made = replace(made, facts=replace(made.facts, events=(event,)))
    assert years.told([made, other("b", "2023-11-08")])[0].facts.events[0].date == "2023-11-08"


def test_the_order_of_the_articles_does_not_matter() -> None:
    some = [
        waiting(),
        other("b", "2023-11-08"),
        other("c", "2023-11-08", "2023-11-09"),
        other("d", "XXXX-11-08"),
    ]
    told = [sorted(years.told(order), key=lambda r: r.article.id) for order in permutations(some)]
    assert all(t == told[0] for t in told)
    assert not any("X" in (m.edtf or "") for r in told[0] for m in r.facts.moments)


def test_the_dossier_puts_the_day_into_its_timeline() -> None:
    made = dossier.build([waiting(), other("b", "2023-11-08")])
    assert [(e.edtf, len(e.members)) for e in made.timeline] == [("2023-11-08", 2)]
