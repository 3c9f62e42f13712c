"""Web archives: the HTML pages of a WARC file, plain or gzipped, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from saksi.messages import _
from saksi.model.article import Given, Page
from saksi.model.errors import Refusal
from saksi.text import gate
from saksi.text.options import ReadOptions
from saksi.text.sources import UNREADABLE, Stream, why

MAX_HEADER = 65_536
"""The longest header line that is read; a lying header is an error and not a gigabyte."""

_HTML = ("text/html", "application/xhtml+xml")


def pages(stream: Stream, address: str, options: ReadOptions) -> Iterator[Page | Refusal]:
    """Yield the successful HTML responses of the archive; other records are passed over.

    A response that is too long is refused by its address. Where the archive breaks off, what came before is kept.
    """
    met = False
    try:
        for record in _responses(stream.raw):
            met = True
            yield _page(record, address, options)
    except (*UNREADABLE, ValueError) as error:
        yield Refusal(address, "read", _("the archive is broken: {error}").format(error=why(error)))
        return
    if not met:
        yield Refusal(address, "read", _("the archive holds no web page"))


def _responses(stream: BinaryIO) -> Iterator[Any]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType, is_http

    for record in ArchiveIterator(
        stream,
        record_types=WarcRecordType.response,
        func_filter=is_http,
        max_header_len=MAX_HEADER,
        auto_decode="all",
    ):
        if _is_page(record):
            yield record


def _is_page(record: Any) -> bool:
    if record.http_headers is None or (record.http_content_type or "").lower() not in _HTML:
        return False
    return 200 <= (record.http_headers.status_code or 0) < 300


def _page(record: Any, address: str, options: ReadOptions) -> Page | Refusal:
    url = gate.line(record.headers.get("WARC-Target-URI") or "")[:2_000].strip("<>")
    where = url or address
    content = record.reader.read(options.max_bytes + 1)
    if len(content) > options.max_bytes:
        return Refusal(
            where, "read", _("the page is longer than {limit} bytes").format(limit=options.max_bytes)
        )
    if _is_cut(record, content):
        return Refusal(where, "read", _("the archive ends in the middle of the page"))
    return Page(where, content, "text/html", Given(url=url or None), record.http_charset, record.record_date)


def _is_cut(record: Any, content: bytes) -> bool:
    """Return whether the record promised more bytes than came; a packed body tells nothing of its length."""
    packed = record.http_headers.get("Content-Encoding") or record.http_headers.get("Transfer-Encoding")
    return not packed and len(content) < record.content_length
