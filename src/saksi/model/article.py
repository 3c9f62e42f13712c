"""A page as it came in, an article as it is kept, and an article with its facts."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from saksi.model.facts import Facts
from saksi.model.span import Span, merged, without

ClutterKind = Literal[
    "related", "caption", "credit", "byline", "bio", "tags", "share", "heading", "disclaimer", "advert",
    "navigation", "other",
]  # fmt: skip
LanguageCode = str
"""A folder name under ``languages/``: ``id``, ``en``."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the caller says of a page; it is trusted over what is found in it."""

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: LanguageCode | None = None
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes, or text already decoded, as they came in.

    ``address`` is a path, an address, or ``path:line``; ``media_type`` is ``text/plain`` or ``text/html``.
    """

    address: str
    content: bytes | str
    media_type: Literal["text/plain", "text/html"]
    given: Given = Given()
    charset: str | None = None
    fetched: datetime | None = None


@dataclass(frozen=True, slots=True)
class Clutter:
    """A piece of the text that is not the article's prose. It is marked, never cut."""

    kind: ClutterKind
    span: Span


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where the report says it was written.

    ``span`` is the place as printed; ``whole`` is all that stands before the report's first word: outlet, date, agency
    and dash too. Where only an outlet or agency stands there, ``place`` is ``None`` and ``span`` is theirs.
    """

    place: str | None
    span: Span
    whole: Span


@dataclass(frozen=True, slots=True)
class Article:
    """One text, exactly as it was read, and what is known about it. Every span in the program points into ``text``.

    ``published`` is an ISO 8601 date-time with its zone, or an EDTF date, or ``None``. ``sentences`` are the
    sentences of the prose, in order: no sentence holds clutter.
    """

    id: str
    address: str
    text: str
    language: LanguageCode
    outlet: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    dateline: Dateline | None = None
    clutter: tuple[Clutter, ...] = ()
    sentences: tuple[Span, ...] = ()
    sha256: str = field(default="")

    def __post_init__(self) -> None:
        if not self.sha256:
            object.__setattr__(self, "sha256", digest(self.text))

    @property
    def published_at(self) -> datetime | None:
        """Return ``published`` as a date-time, without a zone where none is written; ``None`` where it is none."""
        return moment_of(self.published)

    @property
    def clutter_spans(self) -> tuple[Span, ...]:
        """Return the clutter in order, overlapping pieces made one."""
        return merged(c.span for c in self.clutter)

    @property
    def prose(self) -> tuple[Span, ...]:
        """Return the pieces of ``text`` that are not clutter, in order."""
        return without(Span(0, len(self.text)), self.clutter_spans)

    def sentence_at(self, offset: int) -> Span | None:
        """Return the sentence that holds the character at ``offset``; ``None`` where none does."""
        at = bisect_right(self.sentences, Span(offset, len(self.text))) - 1
        return self.sentences[at] if at >= 0 and self.sentences[at].holds(offset) else None

    def prose_text(self) -> str:
        """Return ``text`` with every clutter character replaced by a space: the same length, so offsets still hold."""
        return blanked(self.text, self.clutter_spans)


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and the facts read from it."""

    article: Article
    facts: Facts = Facts()


def order(a: Article | None, b: Article | None) -> int:
    """Return 1 where ``a`` was surely published before ``b``, -1 where after, 0 where it is not known."""
    if a is None or b is None or not a.published or not b.published:
        return 0
    first, second = a.published_at, b.published_at
    if first and second and first.tzinfo and second.tzinfo:
        return (first < second) - (first > second)
    return (a.published[:10] < b.published[:10]) - (a.published[:10] > b.published[:10])


def blanked(text: str, spans: tuple[Span, ...]) -> str:
    """Return ``text`` with the characters of ``spans`` replaced by spaces (line breaks kept), the same length."""
    pieces: list[str] = []
    at = 0
    for span in spans:
        pieces.append(text[at : span.start])
        pieces.append("".join("\n" if c == "\n" else " " for c in span.of(text)))
        at = span.end
    pieces.append(text[at:])
    return "".join(pieces)


def moment_of(written: str | None, with_hour: bool = False) -> datetime | None:
    """Return a moment written as in ``Article.published``; a day without an hour is its beginning.

    ``None`` where nothing, or no date of the calendar, is written, and ``with_hour`` also where no hour is.
    """
    try:
        found = datetime.fromisoformat(written or "")
    except ValueError:
        return None
    return found if not with_hour or "T" in (written or "") else None


def digest(text: str) -> str:
    """Return the SHA-256 of ``text`` in UTF-8, as hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
