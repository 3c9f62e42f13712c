"""Floors for moments and amounts on articles marked by hand, and the cases of two other projects."""

from __future__ import annotations

import json
import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from saksi.comparison import handed
from saksi.extraction import amounts, times
from saksi.languages import load
from saksi.model.article import Article, Reading
from saksi.model.facts import Amount, Facts, Moment
from saksi.model.span import Span
from saksi.text.lexemes import scan
from saksi.text.numerals import numerals

from . import times_amounts

GOLD = times_amounts.DATA.parent / "gold"
PUBLISHED = date(2026, 11, 20)
here = pytest.mark.skipif(
    not times_amounts.present(), reason="the evaluation data is not beside this checkout (../shared/data)"
)
gold_here = pytest.mark.skipif(
    not GOLD.is_dir(), reason="the gold sets are not beside this checkout (../shared/gold)"
)

FLOORS = {
    "moments_found": 0.98,
    "moments_right": 0.95,
    "amounts_found": 0.96,
    "amounts_value_and_unit": 0.96,
    "amounts_what": 0.84,
}
WRONG_FOR_NEWS = {
    "kosong": "means empty in news; zero only when digits are spelled out",
    ",77": "a comma before digits is a lost space in news",
    ",0012G": "no one writes so in news",
    "-,0012G": "no one writes so in news",
    "-0,0012G": "no one writes so in news",
    "- 1.200.000": "a dash and a space open a list in news",
    "3M": "M is miliar in the Indonesian press",
    "1,2M": "M is miliar in the Indonesian press",
    "-1,2M": "M is miliar in the Indonesian press",
    "-1200K": "a sign glued to a figure with K stands in no news text",
    "baru saja": "an aspect of the verb in news (has just …), no time",
}


@pytest.mark.quality
@here
@pytest.mark.parametrize("half", ["learn", "test"])
def test_marked_articles_stay_above_the_floors(half: str) -> None:
    table = times_amounts.measure(half).table()
    below = {name: table[name] for name, floor in FLOORS.items() if table[name] < floor}
    assert not below


def read(text: str, language: str = "id") -> tuple[tuple[Moment, ...], tuple[Amount, ...]]:
    article = Article("a", "a", text, language, published=PUBLISHED.isoformat())
    moments = times.find(article, load(language))
    return moments, amounts.find(article, load(language), [m.span for m in moments])


@here
def test_money_of_duckling() -> None:
    bounds = {"under": "at_most", "above": "at_least", "between": "range"}
    names = {"Dollar": "USD", "Pound": "GBP"}
    for expected, phrase in times_amounts.duckling("AmountOfMoney"):
        kind = expected.split(" ")[0]
        currency, *values = re.findall(r"[A-Za-z]+|[\d.]+", expected.partition(" ")[2])
        _moments, (amount,) = read(phrase)
        got = [amount.value] if amount.high is None else [amount.value, amount.high]
        assert [Decimal(v) for v in values] == got, phrase
        assert amount.unit == names.get(currency, currency), phrase
        assert amount.bound == bounds.get(kind, amount.bound), phrase


@here
def test_numerals_of_duckling() -> None:
    for expected, phrase in times_amounts.duckling("Numeral"):
        if phrase in WRONG_FOR_NEWS:
            continue
        value = Decimal(expected.partition(" ")[2].strip("()"))
        _moments, found = read(phrase)
        number = numerals(load("id")).read(scan(phrase), 0)
        assert value in ([a.value for a in found] + ([number.value] if number else [])), phrase


@here
def test_ordinals_of_duckling_are_no_amounts() -> None:
    for _expected, phrase in times_amounts.duckling("Ordinal"):
        assert read(phrase)[1] == (), phrase


@here
def test_dates_of_dateparser() -> None:
    for phrase, english in times_amounts.dateparser():
        if phrase not in WRONG_FOR_NEWS and english:
            (moment,), _amounts = read(phrase)
            assert moment.edtf == expected_value(english), phrase


def expected_value(english: str) -> str:
    """Return the value of dateparser's English reading as news means it: a week is a week, "in 43 minute" a length."""
    counted = re.fullmatch(r"(in )?(\d+) (\w+?)( ago)?", english)
    if counted is None:
        return printed(english)
    count, unit = int(counted[2]), counted[3]
    if counted[4] is None:
        return f"P{'T' if unit in ('second', 'minute', 'hour') else ''}{count}{unit[0].upper()}"
    if unit == "day":
        return (PUBLISHED - timedelta(days=count)).isoformat()
    if unit == "week":
        monday = PUBLISHED - timedelta(days=PUBLISHED.weekday(), weeks=count)
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    months = PUBLISHED.year * 12 + PUBLISHED.month - 1 - count * (12 if unit == "year" else 1)
    return f"{months // 12}" if unit == "year" else f"{months // 12}-{months % 12 + 1:02d}"


def printed(english: str) -> str:
    bare = re.sub(r"^\w+day ", "", english)
    for form, out in (("%d %B %Y %H:%M", "%Y-%m-%dT%H:%M"), ("%d %B %Y", "%Y-%m-%d")):
        try:
            return datetime.strptime(bare, form).strftime(out)
        except ValueError:
            continue
    raise AssertionError(english)


def contradictions(folder: Path) -> list[tuple[str, str]]:
    """Return the strength and the relation found for each contradiction of numbers and times in a gold set."""
    articles = {
        a["id"]: a for a in map(json.loads, (folder / "articles.jsonl").read_text("utf-8").splitlines())
    }
    out: list[tuple[str, str]] = []
    for pair in map(json.loads, (folder / "align.jsonl").read_text("utf-8").splitlines()):
        sides = pair["a"], pair["b"]
        if pair["relation"] != "contradiction" or pair["subtype"] not in ("number", "amount", "date", "time"):
            continue
        if all(articles[s["article"]]["language"] in ("id", "en") for s in sides):
            readings = [reading(articles[s["article"]]) for s in sides]
            spans = [Span(*s["span"]) for s in sides]
            out.append(
                (pair["strength"], handed.pieces(readings[0], spans[0], readings[1], spans[1]).relation)
            )
    return out


def reading(plain: dict[str, str]) -> Reading:
    article = Article(plain["id"], "a", plain["text"], plain["language"], published=plain.get("published"))
    language = load(article.language)
    moments = times.find(article, language)
    return Reading(
        article, Facts(moments=moments, amounts=amounts.find(article, language, [m.span for m in moments]))
    )


@gold_here
def test_contradictions_are_told_from_what_only_looks_like_one() -> None:
    found = [pair for name in ("full", "retold") for pair in contradictions(GOLD / name)]
    hard = [relation for strength, relation in found if strength == "hard"]
    apparent = [relation for strength, relation in found if strength == "apparent"]
    assert all(relation == "clash" for relation in hard)
    assert sum(relation == "clash" for relation in apparent) <= 0.1 * len(apparent)
