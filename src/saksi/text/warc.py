"""Web archives: the HTML pages of a WARC file, plain or gzipped, one at a time."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from saksi.messages import _
from saksi.model.article import Given, Page
from saksi.model.errors import Refusal
from saksi.text import decode, gate
from saksi.text.options import ReadOptions
from saksi.text.sources import UNREADABLE, Stream, why

MAX_HEADER = 65_536
"""The longest header line that is read; a lying header is an error and not a gigabyte."""

_PACKINGS = ("Content-Encoding", "Transfer-Encoding")
_RECORD = (
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:saksi:page>\r\nWARC-Date: 2000-01-01T00:00:00Z\r\n"
    "Content-Type: application/http; msgtype=response\r\nContent-Length: {length}\r\n\r\n"
)
_HTML = ("text/html", "application/xhtml+xml")


def pages(stream: Stream, address: str, options: ReadOptions) -> Iterator[Page | Refusal]:
    """Yield the successful HTML responses of the archive; other records are passed over.

    A response that is too long is refused by its address. Where the archive breaks off, what came before is kept, and
    that is told: by the address of a page that is not whole, or else by that of the archive.
    """
    met, told = False, False
    archive = _Watched(stream.plain)
    try:
        for record in _responses(io.BufferedReader(archive)):
            met = True
            item = _page(record, address, options)
            told = isinstance(item, Refusal)
            yield item
    except (*UNREADABLE, ValueError) as error:
        yield Refusal(address, "read", _("the archive is broken: {error}").format(error=why(error)))
        return
    except BaseException as error:
        if not _is_panic(error):
            raise
        yield Refusal(address, "read", _("the archive is broken: {error}").format(error=why(error)))
        return
    if not (archive.whole or told):
        yield Refusal(address, "read", _("the archive breaks off; what came before is kept"))
    elif not met:
        yield Refusal(address, "read", _("the archive holds no web page"))


class _Watched(io.RawIOBase):
    """The bytes of an archive, ``whole`` where they end as a record does, in a line break; unpacked, where they are packed."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._given = 0
        self.whole = True

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._given

    def readinto(self, buffer: Any) -> int:
        try:
            piece = self._stream.read1(len(buffer))  # type: ignore[attr-defined]
        except UNREADABLE:
            self.whole = False
            return 0
        if piece:
            self.whole = piece.endswith(b"\n")
        memoryview(buffer).cast("B")[: len(piece)] = piece
        self._given += len(piece)
        return len(piece)


def _is_panic(error: BaseException) -> bool:
    """Return whether ``error`` is a failed assertion inside the archive reader, which is no ``Exception`` and has no
    class to be imported.
    """
    return type(error).__name__ == "PanicException"


def _responses(stream: BinaryIO) -> Iterator[Any]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType, is_http

    for record in ArchiveIterator(
        stream,
        record_types=WarcRecordType.response,
        func_filter=is_http,
        max_header_len=MAX_HEADER,
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
    if len(content) < min(record.content_length, options.max_bytes + 1):
        return Refusal(where, "read", _("the archive ends in the middle of the page"))
    try:
        content = _unpacked(content, record.http_headers, options.max_bytes + 1)
    except (*UNREADABLE, ValueError) as error:
        if decode.is_binary(content):
            return Refusal(where, "read", _("the page cannot be unpacked: {error}").format(error=why(error)))
        # Many archives keep a body unpacked beneath the header that says it is packed.
    if len(content) > options.max_bytes:
        return Refusal(
            where, "read", _("the page is longer than {limit} bytes").format(limit=options.max_bytes)
        )
    return Page(where, content, "text/html", Given(url=url or None), record.http_charset, record.record_date)


def _unpacked(content: bytes, headers: Any, limit: int) -> bytes:
    """Return at most ``limit`` bytes of a body, unpacked as its HTTP headers say.

    It is done apart from the archive, as an archive of one record: what a body claims of itself breaks no other.
    """
    from fastwarc.warc import ArchiveIterator

    packing = [f"{name}: {value}" for name in _PACKINGS if (value := headers.get(name))]
    if not packing:
        return content
    block = "\r\n".join(["HTTP/1.1 200 OK", *packing, "", ""]).encode("ascii", "replace") + content
    record = _RECORD.format(length=len(block)).encode("ascii") + block + b"\r\n\r\n"
    for one in ArchiveIterator(io.BytesIO(record), auto_decode="all", max_header_len=MAX_HEADER):
        return bytes(one.reader.read(limit))
    raise ValueError(_("its header is broken"))
