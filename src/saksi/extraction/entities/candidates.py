"""Candidate mentions: what every source of names hands on, before anything is linked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from saksi.extraction.entities.gazetteer import Record
from saksi.extraction.entities.runs import Runs
from saksi.extraction.entities.scan import Scan
from saksi.extraction.entities.titles import Title
from saksi.extraction.entities.words import Words
from saksi.languages import Language
from saksi.model.facts import EntityKind
from saksi.model.span import Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A piece of text that may name something.

    ``name`` is what stands there, glued words parted. ``kind`` is ``None`` while nothing beside it tells what is named; such a candidate lives only if it can be linked
    to another. ``record`` is the known thing; ``titles`` the roles beside a person; ``sure`` says that something more
    than a capital speaks for it. ``alias_of`` is the span of the name after which this one stood in brackets,
    ``calls`` that of the name of which the text says that this is another.
    """

    span: Span
    kind: EntityKind | None
    source: str
    name: str
    record: Record | None = None
    titles: tuple[Title, ...] = ()
    sure: bool = True
    alias_of: Span | None = None
    calls: Span | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What a source of mentions is given: the scanned prose, its roles, the word lists, the language."""

    scan: Scan
    titles: tuple[Title, ...]
    words: Words
    language: Language
    runs: Runs = Runs()


Source = Callable[[Page], Iterable[Candidate]]
