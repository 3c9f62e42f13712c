"""What holds for the reading of any text: made up and damaged at random, and of many real articles."""

from __future__ import annotations

import json
import lzma
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saksi import pipeline
from saksi.model.article import Given, Page, Reading
from saksi.model.errors import SetAside
from saksi.text import article
from tests import edtf, newslike, shared
from tests.invariants import assert_sound, faults

SAMPLE = 100


def read(text: str, **given: str | None) -> Reading | None:
    try:
        return pipeline.extract(article.build(Page("a.txt", text, "text/plain", Given(**given))))  # type: ignore[arg-type]
    except SetAside:
        return None


@settings(max_examples=300, deadline=None)
@given(
    newslike.texts(),
    st.sampled_from(["id", "en", None]),
    st.sampled_from([None, "2025-03-13", "2024-02-29T23:59:00+07:00"]),
)
def test_every_reading_is_sound(text: str, language: str | None, published: str | None) -> None:
    reading = read(text, language=language, published=published)
    if reading is not None:
        assert_sound(reading)


@settings(max_examples=50, deadline=None)
@given(newslike.texts())
def test_the_same_text_is_read_the_same_way(text: str) -> None:
    assert read(text, language="id") == read(text, language="id")


def sound(articles: list[dict[str, Any]]) -> None:
    found = []
    for one in articles:
        keys = ("id", "outlet", "title", "published", "language")
        reading = read(one["text"], **{key: one.get(key) for key in keys})
        if reading is not None:
            found += [f"{one.get('id')}: {fault}" for fault in faults(reading)]
    assert not found, "\n".join(found[:50])


@pytest.mark.parametrize("name", ["full", "retold"])
def test_marked_articles_are_soundly_read(name: str) -> None:
    every = shared.articles(name)
    sound(every[:: max(1, len(every) // SAMPLE)])


def test_scraped_articles_are_soundly_read() -> None:
    path = shared.folder("data") / "news" / "indonews-2025-06.jsonl.xz"
    if not path.is_file():
        pytest.skip("the scraped articles (news) are not here")
    with lzma.open(path, "rt", encoding="utf-8") as file:
        lines = file.readlines()
    articles = [json.loads(line) for line in lines[:: len(lines) // SAMPLE]]
    sound([one | {"id": str(n), "published": one["date_raw"]} for n, one in enumerate(articles)])


@pytest.mark.parametrize(
    "value",
    ["2023", "2023-11", "2023-11-08", "XXXX-11-08", "199X", "19XX", "2024-02-29", "2024-21", "2023-10-30/2023-11-05", "../2023", "2023/..", "P2W", "PXD", "PT24H",
     "P1.5Y", "T14:02", "T14:02+07:00", "2025-03-13T14:02:00Z", "2023?", "0800", "-0044"],
)  # fmt: skip
def test_values_of_time_are_known(value: str) -> None:
    assert edtf.is_value(value)


@pytest.mark.parametrize(
    "value",
    ["", "23", "2023-13", "2023-02-29", "2023-1-8", "2023-11-31", "20X3", "2023-21-01", "2023/2022", "/", "../..", "P", "PT", "PD", "2W", "T25:00", "T14", "14:02",
     "2023-11-08T", "2023-11-08 14:02", "20233"],
)  # fmt: skip
def test_what_is_no_value_of_time_is_known(value: str) -> None:
    assert not edtf.is_value(value)
