"""Paths to pages."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from saksi.model.article import Page
from saksi.model.errors import Refusal
from saksi.text import read
from saksi.text.options import ReadOptions

TEXT = "Wali kota membuka kembali jembatan itu setelah dua pekan.\n"
HTML = "<!doctype html><html><body><article><p>Wali kota membuka jembatan itu.</p></article></body></html>"


def collect(*paths: Path | str, options: ReadOptions | None = None) -> tuple[list[Page], list[Refusal]]:
    refusals: list[Refusal] = []
    return list(read.pages(paths, options, refusals.append)), refusals


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.html", "a/1.txt", ".hidden.txt", ".git/config", "c.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(HTML if name.endswith("html") else TEXT)
    pages, refusals = collect(tmp_path)
    assert [(p.given.id, p.media_type) for p in pages] == [
        ("1", "text/plain"),
        ("2", "text/html"),
        ("b", "text/plain"),
        ("c", "text/plain"),
    ]
    assert refusals == []


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    assert len(collect(tmp_path, tmp_path / "a.txt")[0]) == 1


def test_files_of_one_name_get_ids_of_their_own(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "berita.txt").write_text(TEXT)
    first, second = (p.given.id or "" for p in collect(tmp_path)[0])
    assert first == "berita"
    assert second.startswith("berita-") and len(second) == len("berita-123456")


def test_each_thing_that_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 ...")
    (tmp_path / "c.txt").write_bytes(b"")
    (tmp_path / "d.bin").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "e.css").write_text("body { color: red }")
    (tmp_path / "f.json").write_text('{\n "text": "Satu."\n}')
    (tmp_path / "g.xml").write_text('<?xml version="1.0"?><urlset><url/></urlset>')
    (tmp_path / "h.txt").write_text(TEXT)
    pages, refusals = collect(tmp_path, tmp_path / "missing.txt")
    assert [p.given.id for p in pages] == ["a", "h"]
    assert [(Path(r.source).name, r.reason.partition(";")[0]) for r in refusals] == [
        ("b.pdf", "it is not text but PDF"),
        ("c.txt", "it is empty"),
        ("d.bin", "it is not text"),
        ("e.css", "a CSS file holds no article"),
        ("f.json", "it is JSON over several lines or in a list"),
        ("g.xml", "it is XML but neither a page nor a feed"),
        ("missing.txt", "there is no such file or folder"),
    ]


def test_a_given_moment_that_is_none_is_named_and_the_article_read(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    lines = (
        {"text": TEXT, "published": p} for p in ("2999-01-01T09:00:00+07:00", "2025-03-04", "baru saja", "")
    )
    file.write_text("\n".join(map(json.dumps, lines)))
    pages, refusals = collect(file)
    assert len(pages) == 4
    assert [(r.source, r.reason) for r in refusals] == [
        (
            f"{file}:1",
            "“2999-01-01T09:00:00+07:00” is no moment of publication; the article is read without it",
        )
    ]


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as out:
        out.write(TEXT.encode() * 1_000)
        out.truncate(10**12)
    pages, refusals = collect(file)
    assert pages == []
    assert refusals[0].reason == "it is longer than 10000000 characters"


def test_a_file_that_may_not_be_opened_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT)
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("this user may open every file")
    assert "cannot be read" in collect(file)[1][0].reason


def test_lines_of_json_keep_what_they_say(tmp_path: Path) -> None:
    file = tmp_path / "batch.jsonl"
    lines = [
        json.dumps(
            {"id": "k-1", "text": TEXT, "outlet": "Kabar Wulan", "published": "2025-03-03", "language": "id"}
        ),
        "",
        "{broken",
        json.dumps({"html": HTML, "url": "https://kabarwulan.example/a"}),
        json.dumps(["a list"]),
        json.dumps({"title": "no text"}),
        json.dumps({"id": "k-1", "text": TEXT}),
        "[" * 100_000,
        json.dumps({"id": 7, "text": "a\ud800", "outlet": 3, "authors": ["Ana", 4]}),
    ]
    file.write_text("\n".join(lines))
    pages, refusals = collect(file)
    assert [(p.given.id, p.address, p.media_type) for p in pages] == [
        ("k-1", f"{file}:1", "text/plain"),
        ("batch-4", f"{file}:4", "text/html"),
        ("7", f"{file}:9", "text/plain"),
    ]
    assert pages[0].given.outlet == "Kabar Wulan"
    assert (pages[2].given.outlet, pages[2].given.authors) == (None, ("Ana",))
    assert [r.source for r in refusals] == [f"{file}:{n}" for n in (3, 5, 6, 7, 8)]
    assert "k-1" in refusals[3].reason


def test_a_line_too_long_is_passed_by(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    long = json.dumps({"text": "x" * 8_000_000})
    file.write_text(f"{long}\n{json.dumps({'text': TEXT})}\n{long}")
    pages, refusals = collect(file, options=ReadOptions(max_characters=1_000))
    assert [p.address for p in pages] == [f"{file}:2"]
    assert [r.source for r in refusals] == [f"{file}:1", f"{file}:3"]


@pytest.mark.parametrize(
    ("content", "media_types"),
    [
        (TEXT.encode(), ["text/plain"]),
        (HTML.encode(), ["text/html"]),
        (b"\n <p>" + TEXT.encode(), ["text/html"]),
        (json.dumps({"text": TEXT}).encode() * 1, ["text/plain"]),
        (TEXT.encode("utf-16"), ["text/plain"]),
        (gzip.compress(TEXT.encode()), ["text/plain"]),
        (gzip.compress(json.dumps({"html": HTML}).encode()), ["text/html"]),
    ],
)
def test_standard_input_is_recognised(
    monkeypatch: pytest.MonkeyPatch, content: bytes, media_types: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    pages, refusals = collect("-")
    assert [p.media_type for p in pages] == media_types
    assert refusals == []


def test_a_broken_archive_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.txt.gz"
    file.write_bytes(gzip.compress(TEXT.encode() * 1_000)[:-20])
    assert "cannot be read" in collect(file)[1][0].reason


@pytest.mark.parametrize("pack", [lambda data: data, gzip.compress])
def test_an_archive_that_breaks_off_is_told_and_what_came_before_is_kept(
    tmp_path: Path, pack: object
) -> None:
    file = tmp_path / "a.warc.gz"
    one, other = (
        pack(record(HTML.encode(), f"https://kabarwulan.example/{x}"))  # type: ignore[operator]
        for x in ("satu", "dua")
    )
    file.write_bytes(one + other[:40])
    pages, refusals = collect(file)
    assert [p.given.id for p in pages] == ["satu"]
    assert [(r.source, "breaks off" in r.reason) for r in refusals] == [(str(file), True)]


def test_a_feed_that_breaks_off_is_told_and_its_whole_items_are_kept(tmp_path: Path) -> None:
    item = f"<item><title>Banjir</title><description>{TEXT}</description></item>"
    file = tmp_path / "a.xml"
    file.write_text(f"<rss><channel>{item}{item[:60]}", "utf-8")
    pages, refusals = collect(file)
    assert len(pages) == 1
    assert [(r.source, "breaks off" in r.reason) for r in refusals] == [(str(file), True)]


def test_json_over_several_lines_is_told_once(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text('{"articles":\n [\n  {"text": "Banjir"}\n ]\n}\n', "utf-8")
    refusals = collect(file)[1]
    assert len(refusals) == 1 and "several lines" in refusals[0].reason
    file.write_text('{"text": \n{"text": "Banjir surut."}\n', "utf-8")
    assert [r.source for r in collect(file)[1]] == [f"{file}:1"]
    told = tmp_path / "a.txt"
    told.write_text("[Kota Arga] Banjir surut.\nWarga pulang.\n", "utf-8")
    assert len(collect(told)[0]) == 1


def test_an_address_and_an_empty_folder_are_named_for_what_they_are(tmp_path: Path) -> None:
    assert "nothing is fetched" in collect("https://kabarwulan.example/satu")[1][0].reason
    assert "holds no file" in collect(tmp_path)[1][0].reason


def record(
    content: bytes, url: str, kind: bytes = b"text/html; charset=utf-8", length: int = 0, packing: bytes = b""
) -> bytes:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: " + kind + b"\r\n" + packing + b"\r\n" + content
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2025-03-03T07:00:00Z\r\n"
        f"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {length or len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


@pytest.mark.parametrize("pack", [lambda data: data, gzip.compress])
def test_an_archive_gives_its_pages(tmp_path: Path, pack: object) -> None:
    file = tmp_path / "a.warc.gz"
    records = [
        record(HTML.encode(), "https://kabarwulan.example/satu"),
        record(b"\x89PNG", "https://kabarwulan.example/logo", b"image/png"),
        record(HTML.encode(), "https://kabarwulan.example/dua"),
        record(HTML.encode(), "https://kabarwulan.example/tiga", length=100_000),
    ]
    file.write_bytes(b"".join(pack(r) for r in records))  # type: ignore[operator]
    pages, refusals = collect(file)
    assert [(p.given.id, p.given.url, p.charset) for p in pages] == [
        ("satu", "https://kabarwulan.example/satu", "utf-8"),
        ("dua", "https://kabarwulan.example/dua", "utf-8"),
    ]
    assert pages[0].content == HTML.encode()
    assert pages[0].fetched is not None
    assert [r.source for r in refusals] == ["https://kabarwulan.example/tiga"]


def test_packed_pages_of_an_archive_are_unpacked_each_by_itself(tmp_path: Path) -> None:
    file = tmp_path / "a.warc"
    page, packed, bomb = HTML.encode(), b"Content-Encoding: gzip\r\n", gzip.compress(b"<p>a" * 50_000)
    chunked = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (page[:20], page[20:], b""))
    records = [
        record(gzip.compress(page), "https://a.example/packed", packing=packed),
        record(bomb, "https://a.example/bomb", packing=packed),
        record(page, "https://a.example/unpacked-before", packing=packed),
        record(b"\x1f\x8b\x08\x00" + bytes(range(256)), "https://a.example/broken", packing=packed),
        record(chunked, "https://a.example/chunked", packing=b"Transfer-Encoding: chunked\r\n"),
    ]
    file.write_bytes(b"".join(records))
    pages, refusals = collect(file, options=ReadOptions(max_characters=10_000))
    assert [(p.given.id, p.content) for p in pages] == [
        ("packed", page),
        ("unpacked-before", page),
        ("chunked", page),
    ]
    assert [r.source for r in refusals] == ["https://a.example/bomb", "https://a.example/broken"]


@pytest.mark.parametrize("content", [b"WARC/1.0\r\n" + b"a" * 1_000_000, b"WARC/1.0\r\n\r\n", b"WARC/"])
def test_a_lying_archive_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.warc"
    file.write_bytes(content)
    assert [r.source for r in collect(file)[1]] == [str(file)]


@given(st.binary(max_size=400) | st.sampled_from([b"WARC/1.0\r\n", b"\x1f\x8b\x08", b"{", b"[{", b"<?xml"]))
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_is_read_or_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "any"
    file.write_bytes(content)
    pages, refusals = collect(file)
    assert pages or refusals
