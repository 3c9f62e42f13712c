"""Many pages to articles."""

from __future__ import annotations

from collections.abc import Iterator

from saksi.model.article import Given, Page
from saksi.model.errors import Refusal
from saksi.text import articles
from saksi.text.options import ReadOptions

TEXT = "Wali kota membuka kembali jembatan nomor {n} pada Senin."


def pages(count: int) -> Iterator[Page]:
    for n in range(count):
        text = TEXT.format(n=n)
        if n % 5 == 3:
            yield Page(str(n), " ", "text/plain", Given(id=str(n)))
        elif n % 2:
            yield Page(str(n), text, "text/plain", Given(id=str(n)))
        else:
            yield Page(str(n), f"<html><body><p>{text}</p></body></html>", "text/html", Given(id=str(n)))


def test_articles_come_in_the_order_of_their_pages() -> None:
    refusals: list[Refusal] = []
    found = list(articles.build(pages(20), ReadOptions(), refusals.append))
    assert [a.id for a in found] == [str(n) for n in range(20) if n % 5 != 3]
    assert all(a.text == TEXT.format(n=a.id) for a in found)
    assert [r.source for r in refusals] == ["3", "8", "13", "18"]


def test_plain_text_is_yielded_before_the_next_page_is_taken() -> None:
    taken: list[int] = []

    def texts() -> Iterator[Page]:
        for n in range(3):
            taken.append(n)
            yield Page(str(n), TEXT.format(n=n), "text/plain")

    build = articles.build(texts(), ReadOptions(), lambda refusal: None)
    next(build)
    assert taken == [0]


def test_a_reader_may_stop_early() -> None:
    build = articles.build(pages(1_000), ReadOptions(), lambda refusal: None)
    assert next(build).id == "0"
    build.close()  # type: ignore[attr-defined]


def test_nothing_gives_nothing() -> None:
    assert list(articles.build([], ReadOptions(), lambda refusal: None)) == []
