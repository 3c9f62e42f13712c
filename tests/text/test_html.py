"""Web pages and feeds of ``tests/cases``, and what must be read from each."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from saksi.model.article import Article, Page, digest
from saksi.model.errors import SetAside
from saksi.text import article, read
from saksi.text.options import ReadOptions
from tests import shared

CASES = Path(__file__).parents[1] / "cases"
PAGES = sorted((CASES / "pages").glob("*.html"))


def built(path: Path) -> Article:
    (page,) = read.pages([path])
    return article.build(page)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_is_read_as_its_case_says(path: Path) -> None:
    case: dict[str, Any] = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    found = built(path)
    for name in ("language", "title", "outlet", "published", "address"):
        if name in case:
            assert getattr(found, name) == case[name]
    assert list(found.authors) == case.get("authors", [])
    lines = found.text.split("\n")
    assert [line for line in case.get("lines", []) if line not in lines] == []
    assert [words for words in case.get("without", []) if words in found.text] == []
    assert found.text == case.get("text", found.text).removeprefix("\n")


def test_the_items_of_a_feed_are_pages() -> None:
    refusals: list[str] = []
    pages = list(
        read.pages(
            [CASES / "feeds" / "rss.xml"], on_refusal=lambda r: refusals.append(f"{r.source} {r.reason}")
        )
    )
    first, second = (article.build(page) for page in pages)
    assert (first.id, first.title, first.outlet) == (
        "pelabuhan-dibuka-lagi",
        "Pelabuhan Dibuka Lagi",
        "Kabar Pesisir",
    )
    assert (first.published, first.authors) == ("2025-03-04T09:15:00+07:00", ("Ratna Wibisono",))
    assert first.text.split("\n")[1] == "“Kapal kecil pun boleh berangkat,” kata kepala pelabuhan."
    assert (second.published, second.text[:10]) == ("2025-05-05T07:00:00+07:00", "Harga ikan")
    assert refusals == ["https://www.kabarpesisir.example/kosong the item of the feed brings no text"]


def test_an_atom_feed_is_read() -> None:
    found = built(CASES / "feeds" / "atom.xml")
    assert (found.title, found.outlet, found.language) == ("Harbour reopens", "The Strait Courier", "en")
    assert (found.published, found.authors) == ("2025-03-04T02:40:00+00:00", ("Helen Marsh",))


@pytest.mark.parametrize(
    ("feed", "reason"),
    [
        (b"<rss><channel><title>x</title></channel></rss>", "no items"),
        (b"<rss><channel>" + b"<item></item>" * 6_000, "more than 5000 items"),
        (
            b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
            + b"".join(
                b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"&a;" * 10) for n in range(12)
            )
            + b"]><rss><channel><title>&a11;</title></channel></rss>",
            "",
        ),
    ],
)
def test_a_feed_without_use_is_refused(tmp_path: Path, feed: bytes, reason: str) -> None:
    file = tmp_path / "feed.xml"
    file.write_bytes(feed)
    refusals: list[str] = []
    assert list(read.pages([file], on_refusal=lambda r: refusals.append(r.reason))) == []
    assert len(refusals) == 1 and reason in refusals[0]


def html(source: str | bytes, options: ReadOptions | None = None) -> Article:
    return article.build(Page("halaman.html", source, "text/html"), options)


def test_an_old_encoding_is_read_as_the_page_names_it() -> None:
    source = '<html><head><meta charset="iso-8859-1"></head><body><p>Kafé itu buka lagi pada hari Senin – “besok”.</p></body></html>'
    assert html(source.encode("cp1252")).text == "Kafé itu buka lagi pada hari Senin – “besok”."


HOSTILE = {
    "no text": "<html><body><script>x()</script></body></html>",
    "attributes": "<html><p " + "a=1 " * 300_000 + ">Wali kota</p>",
    "links": "<html><body>" + "<a href='/x'>berita</a>" * 200_000,
    "breaks": "<html><body>" + "<br>" * 300_000,
    "depth": "<html><body>" + "<div>" * 50_000 + "Wali kota",
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_trap_is_set_aside(source: str) -> None:
    with pytest.raises(SetAside) as caught:
        html(source)
    assert caught.value.refusal.stage == "parse"


def test_a_page_is_not_searched_for_entities_and_files() -> None:
    source = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>Wali kota membuka jembatan itu &x;</p></body></html>'
    assert "root:" not in html(source).text


def test_marks_and_controls_of_a_page_pass_the_gate() -> None:
    found = html(
        "<html><body><p>Wali kota membuka jemb&#0;atan &#x1b; itu a"
        + "&#x301;" * 5_000
        + "</p></body></html>"
    )
    assert "\x1b" not in found.text
    assert found.text.count("\u0301") == 30


PIECES = [
    "<p>", "</p>", "<article>", "<h1>", "<br>", "<!--", "-->", "<script>", "</script>", "<table><td>", "<a href='", "'>",
    "<script type=application/ld+json>", '{"@type":"NewsArticle","author":[[[]]]', "<meta property=og:title content=", "&#0;",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=20), max_size=40).map("".join))
@settings(max_examples=60, deadline=None)
def test_any_source_is_an_article_or_refused(source: str) -> None:
    try:
        found = html(source)
    except SetAside as error:
        assert error.refusal.reason
    else:
        assert found.sha256 == digest(found.text)


def test_real_pages_are_read() -> None:
    folder = shared.folder("data/pages/indonesian-2015/html")
    found = {path.name: built(path) for path in sorted(folder.glob("*/*singlepage*.html"))}
    assert len(found) == 26
    assert all(a.title and a.published and a.language in ("id", "en") for a in found.values())
    assert all(len(a.text) > 400 for a in found.values())
    assert [name for name, a in found.items() if a.language == "en"] == ["tempoen-singlepage.html"]
