"""Paths to streams: files, folders, named pipes, and ``-`` for standard input."""

from __future__ import annotations

import gzip
import io
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from saksi.messages import _
from saksi.model.errors import Refusal

STDIN = "-"
HEAD = 8_192
"""How many bytes of a source are looked at to tell what it is."""

_GZIP = b"\x1f\x8b"
UNREADABLE = (OSError, EOFError, zlib.error)
"""What reading a broken file or stream raises."""


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read: its address, and its size in bytes where that is known beforehand."""

    address: str
    path: Path | None
    size: int | None = None

    def open(self) -> AbstractContextManager[Stream]:
        """Return the stream, closed at the end of the ``with`` block. Raises ``OSError``."""
        return _opened(self)


@dataclass(frozen=True, slots=True)
class Stream:
    """Bytes to be read once, unpacked where they were gzipped.

    ``head`` is the beginning of ``plain``, which still comes when ``plain`` is read.
    """

    plain: BinaryIO
    head: bytes
    packed: bool


def find(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Source | Refusal]:
    """Yield every file named, or standing in a folder named, once and in order; hidden files of a folder are skipped."""
    seen: set[str] = set()
    for given in paths:
        for found in _under(os.fspath(given)):
            mark = found.source if isinstance(found, Refusal) else _identity(found)
            if mark not in seen:
                seen.add(mark)
                yield found


def _under(given: str) -> Iterator[Source | Refusal]:
    if given == STDIN:
        yield Source(STDIN, None)
        return
    path = Path(given)
    try:
        known = path.exists()
    except (OSError, ValueError) as error:
        yield _closed(path, error)
        return
    if not known:
        yield Refusal(given, "find", _missing(given))
    elif path.is_dir():
        below = iter(_below(path))
        yield next(below, Refusal(given, "find", _("the folder holds no file")))
        yield from below
    else:
        yield _file(path)


def _missing(given: str) -> str:
    if given.lower().startswith(("http://", "https://")):
        return _("nothing is fetched from a network: save the page, and name its file")
    return _("there is no such file or folder")


def _below(folder: Path) -> Iterator[Source | Refusal]:
    """Yield the files below ``folder`` in the order of their names; links to folders are not followed."""
    try:
        entries = sorted(folder.iterdir(), key=lambda p: p.name)
    except OSError as error:
        yield _closed(folder, error)
        return
    for path in entries:
        if path.name.startswith("."):
            continue
        if path.is_file():
            yield _file(path)
        elif path.is_dir() and not path.is_symlink():
            yield from _below(path)


def _file(path: Path) -> Source | Refusal:
    try:
        return Source(str(path), path, path.stat().st_size if path.is_file() else None)
    except OSError as error:
        return _closed(path, error)


def _closed(path: Path, error: Exception) -> Refusal:
    return Refusal(str(path), "find", _("it cannot be opened: {error}").format(error=why(error)))


def _identity(source: Source) -> str:
    return str(source.path.resolve()) if source.path else source.address


def why(error: BaseException) -> str:
    """Return what the system says of ``error``, in a few words."""
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


@contextmanager
def _opened(source: Source) -> Iterator[Stream]:
    file = source.path.open("rb") if source.path else sys.stdin.buffer
    try:
        yield _unpacked(cast(BinaryIO, file))
    finally:
        if source.path:
            file.close()


def _unpacked(file: BinaryIO) -> Stream:
    head = _filled(file, HEAD)
    raw = rejoined(head, file)
    if not head.startswith(_GZIP):
        return Stream(raw, head, packed=False)
    return Stream(cast(BinaryIO, gzip.GzipFile(fileobj=raw)), _unpacked_head(head), packed=True)


def _unpacked_head(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(head, HEAD)
    except zlib.error:
        return b""


def _filled(stream: BinaryIO, size: int) -> bytes:
    """Return ``size`` bytes, fewer only at the end of the stream."""
    pieces: list[bytes] = []
    while size > 0 and (piece := stream.read(size)):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def rejoined(head: bytes, rest: BinaryIO) -> BinaryIO:
    """Return a stream that gives ``head`` and then what is left of ``rest``; closing it leaves ``rest`` open."""
    return io.BufferedReader(_Rejoined(head, rest), buffer_size=65_536)


class _Rejoined(io.RawIOBase):
    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest
        self._given = 0

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._given

    def readinto(self, buffer: Any) -> int:
        room = memoryview(buffer).cast("B")
        if not self._head:
            piece = self._rest.read(len(room))
            room[: len(piece)] = piece
            self._given += len(piece)
            return len(piece)
        n = min(len(room), len(self._head))
        room[:n] = self._head[:n]
        self._head = self._head[n:]
        self._given += n
        return n
