"""JSON Lines: one article to a line, its own words on who, when and where trusted over what is found."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from saksi.messages import _
from saksi.model.article import Given, Page
from saksi.model.errors import Refusal
from saksi.text import gate, stamps
from saksi.text.options import ReadOptions
from saksi.text.sources import Stream

_BOM = b"\xef\xbb\xbf"
_BYTES_FOR_A_CHARACTER = 6  # "\u00e9"
_BESIDES_THE_TEXT = 1 << 20
_LONGEST_NAME = 2_000


def pages(stream: Stream, address: str, options: ReadOptions) -> Iterator[Page | Refusal]:
    """Yield the page of every line, addressed ``address:line``; empty lines are passed over.

    A line that is not an object, holds neither ``text`` nor ``html``, or is too long is refused by its number.
    """
    limit = _BYTES_FOR_A_CHARACTER * options.max_characters + _BESIDES_THE_TEXT
    for number, line in enumerate(_lines(stream.plain, limit), start=1):
        where = f"{address}:{number}"
        if line is None:
            yield Refusal(where, "read", _("the line is longer than {limit} bytes").format(limit=limit))
        elif line := line.removeprefix(_BOM).strip():
            yield _page(line, where)


def _lines(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """Yield the lines, ``None`` for one longer than ``limit``, which is read past piece by piece."""
    while line := stream.readline(limit):
        if len(line) < limit or line.endswith(b"\n"):
            yield line
            continue
        while (rest := stream.readline(limit)) and not rest.endswith(b"\n"):
            pass
        yield None


def _page(line: bytes, where: str) -> Page | Refusal:
    try:
        record = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        return Refusal(where, "read", _("the line is not JSON: {error}").format(error=_short(error)))
    if not isinstance(record, dict):
        return Refusal(where, "read", _("the line is not a JSON object"))
    for key in ("text", "html"):
        content = record.get(key)
        if isinstance(content, str) and content.strip():
            return Page(where, content, "text/plain" if key == "text" else "text/html", _given(record))
    return Refusal(where, "read", _("the line holds no “text” and no “html”"))


def _given(record: dict[str, Any]) -> Given:
    return Given(
        id=_identifier(record.get("id")),
        url=_string(record.get("url")),
        outlet=_string(record.get("outlet")),
        title=_string(record.get("title")),
        published=_moment(record.get("published")),
        language=_string(record.get("language")),
        authors=_strings(record.get("authors")),
    )


def _identifier(value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return gate.text(value) if isinstance(value, str) and value.strip() else None


def _moment(value: object) -> str | None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return stamps.from_epoch(value)
    return _string(value)


def _string(value: object) -> str | None:
    return (gate.line(value[:_LONGEST_NAME]) or None) if isinstance(value, str) else None


def _strings(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(s for s in map(_string, values[:50]) if s)


def _short(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} (column {error.colno})"
    if isinstance(error, RecursionError):
        return _("it is nested too deep")
    return str(error)[:200]
