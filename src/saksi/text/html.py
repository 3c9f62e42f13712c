"""A web page's bytes to its main text and metadata, through the gates and the worker."""

from __future__ import annotations

from dataclasses import dataclass

from saksi.text import gate, markup, worker
from saksi.text.options import ReadOptions


@dataclass(frozen=True, slots=True)
class Found:
    """What a page holds: its main text, gated, and what it says of itself (``None`` where it says nothing)."""

    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    outlet: str | None = None
    language: str | None = None
    url: str | None = None


class NotAPage(ValueError):
    """A source that cannot be read as a page; the message is the reason, for the user."""


def read(source: str, options: ReadOptions, *, fragment: bool = False) -> Found:
    """Return what the page with this ``source`` holds; a ``fragment`` is all main text. Raises ``NotAPage``."""
    source = gate.text(source)
    if fault := markup.fault(source):
        raise NotAPage(fault)
    try:
        answer = worker.run(
            "page",
            source.encode("utf-8"),
            {"fragment": fragment},
            seconds=options.max_seconds,
            memory=options.max_memory,
        )
    except worker.Failed as error:
        raise NotAPage(str(error)) from error
    return Found(
        text=gate.text(answer["text"]),
        title=_line(answer["title"]),
        authors=tuple(name for author in answer["authors"] if (name := _line(author))),
        published=_line(answer["published"]),
        outlet=_line(answer["outlet"]),
        language=_line(answer["language"]),
        url=_line(answer["url"]),
    )


def _line(value: str | None) -> str | None:
    return (gate.line(value) or None) if value else None
