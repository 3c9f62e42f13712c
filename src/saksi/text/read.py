"""Paths to pages: files, folders and standard input, each kind of content by its own reader, one page at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath
from typing import Literal

from saksi.messages import _
from saksi.model.article import Page
from saksi.model.errors import Refusal
from saksi.text import feed, jsonl, sniff, sources, stamps, warc
from saksi.text.ids import Ids
from saksi.text.options import ReadOptions
from saksi.text.sources import Stream

_SHOWN = 40
"""Characters of a stamp that are shown."""

Reader = Callable[[Stream, str, ReadOptions], Iterator[Page | Refusal]]


def pages(
    paths: Iterable[str | os.PathLike[str]],
    options: ReadOptions | None = None,
    on_refusal: Callable[[Refusal], None] = lambda refusal: None,
) -> Iterator[Page]:
    """Yield the pages of files, folders (in order of names, hidden files skipped) and ``-``, each with its own id.

    What cannot be read is handed to ``on_refusal`` and the rest goes on; so is a given moment of publication that is none, its
    page without it. No more than one page is held at a time.
    """
    options = options or ReadOptions()
    ids = Ids()
    for item in _items(paths, options):
        named = ids.named(item) if isinstance(item, Page) else item
        if isinstance(named, Refusal):
            on_refusal(named)
            continue
        if stamp := _no_moment(named.given.published):
            why = _("“{stamp}” is no moment of publication; the article is read without it")
            on_refusal(Refusal(named.address, "read", why.format(stamp=stamp)))
        yield named


def _no_moment(stamp: str | None) -> str | None:
    """Return a given stamp that has a number in it and tells no moment ("2999-01-01T10:00"), for a reader to see."""
    if not stamp or not any(c.isdigit() for c in stamp) or stamps.normal(stamp, day_first=True):
        return None
    return " ".join(stamp.split())[:_SHOWN]


def _items(paths: Iterable[str | os.PathLike[str]], options: ReadOptions) -> Iterator[Page | Refusal]:
    for source in sources.find(paths):
        if isinstance(source, Refusal):
            yield source
        else:
            yield from _read(source, options)


def _read(source: sources.Source, options: ReadOptions) -> Iterator[Page | Refusal]:
    try:
        with source.open() as stream:
            yield from _pages(stream, source, options)
    except sources.UNREADABLE as error:
        yield Refusal(
            source.address, "read", _("it cannot be read: {error}").format(error=sources.why(error))
        )


def _pages(stream: Stream, source: sources.Source, options: ReadOptions) -> Iterator[Page | Refusal]:
    name = PurePath(source.address).name
    if not stream.head and not stream.packed:
        yield Refusal(source.address, "read", _("it is empty"))
        return
    try:
        kind = sniff.kind(stream.head, name)
    except sniff.NotReadable as error:
        yield Refusal(source.address, "read", str(error))
        return
    if kind in _ONE_PAGE and (source.size or 0) > options.max_bytes:
        yield Refusal(source.address, "read", _too_long(options))
        return
    yield from READERS[kind](stream, source.address, options)


def _one(media_type: Literal["text/plain", "text/html"]) -> Reader:
    """Return the reader of a file that is one page."""

    def read(stream: Stream, address: str, options: ReadOptions) -> Iterator[Page | Refusal]:
        content = stream.plain.read(options.max_bytes + 1)
        if len(content) > options.max_bytes:
            yield Refusal(address, "read", _too_long(options))
        else:
            yield Page(address, content, media_type)

    return read


def _too_long(options: ReadOptions) -> str:
    return _("it is longer than {limit} characters").format(limit=options.max_characters)


READERS: dict[sniff.Kind, Reader] = {
    "text": _one("text/plain"),
    "html": _one("text/html"),
    "jsonl": jsonl.pages,
    "feed": feed.pages,
    "warc": warc.pages,
}
"""What reads each kind of content; a new kind is a line here and a case in ``sniff``."""

_ONE_PAGE = ("text", "html")
