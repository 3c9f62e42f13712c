"""Words, parts of speech, trees and names of an article, read in one pass by the language's trained pipeline.

The result knows nothing of spaCy: an extractor takes names or an ``Analysis`` as an optional argument and asks by offset.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from saksi.languages import Language
from saksi.languages.models import pipeline
from saksi.model.facts import EntityKind
from saksi.model.span import Span

PIECE = 2000
"""Longest stretch, in characters, that is given to the pipeline at once; longer sentences are cut at white space."""

WORD = 100
"""Longest run of characters without white space that is taken for one word with its marks; addresses may be cut."""

_ENDLESS = re.compile(rf"\S{{{WORD + 1},}}")
_KINDS: dict[str, EntityKind] = {
    "person": "person", "per": "person",
    "organization": "organization", "org": "organization",
    "place": "place", "loc": "place", "fac": "place", "location": "place",
    "state": "state", "gpe": "place",
}  # fmt: skip

_NOT_FOR_NAMES = ("morphologizer", "parser")
"""Parts of the shipped pipelines that no finder of names listens to."""

_BARE = frozenset({"PROPN", "PUNCT", "NUM", "SYM"})
"""Parts of speech whose words are their own lemma; looking up a name would only cost time."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark.

    ``lemma`` is lower-cased; ``pos`` is a Universal POS tag; ``head`` is the index of the head among the analysis'
    tokens (the root of a sentence points at itself); ``label`` is a Universal Dependencies relation ("root" at the root).
    """

    span: Span
    lemma: str
    pos: str
    head: int
    label: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in the text, and what it names."""

    span: Span
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the pipeline read from some spans of a text, in order of the text."""

    tokens: tuple[Token, ...] = ()
    names: tuple[Name, ...] = ()
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _children: dict[int, list[int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: dict[int, list[int]] = {}
        for at, token in enumerate(self.tokens):
            if token.head != at:
                children.setdefault(token.head, []).append(at)
        object.__setattr__(self, "_starts", tuple(t.span.start for t in self.tokens))
        object.__setattr__(self, "_children", children)

    def within(self, span: Span) -> range:
        """Return the indices of the tokens that begin inside ``span``."""
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def children(self, at: int) -> Sequence[int]:
        """Return the indices of the tokens whose head is the token ``at``, in order of the text."""
        return self._children.get(at, ())

    def subtree(self, at: int) -> list[int]:
        """Return the indices of the token ``at`` and everything under it, in order of the text."""
        out, todo = [], [at]
        while todo:
            out.append(here := todo.pop())
            todo.extend(self.children(here))
        return sorted(out)

    def names_in(self, span: Span) -> Iterator[Name]:
        """Yield the names that lie wholly inside ``span``."""
        return (name for name in self.names if span.contains(name.span))


def analyse(text: str, spans: Iterable[Span], language: Language, named: str | None = None) -> Analysis:
    """Return tokens and names of the ``spans`` (sentences) of ``text``.

    ``named`` is the user's own pipeline, as in ``languages.models.pipeline``, whose errors are raised here too.
    """
    tokens: list[Token] = []
    found: list[Name] = []
    for piece, doc in _documents(text, spans, language, named):
        _read(doc, piece.start, language.code, tokens)
        found.extend(_names(doc, piece.start))
    return Analysis(tuple(tokens), tuple(found))


def names(text: str, spans: Iterable[Span], language: Language, named: str | None = None) -> tuple[Name, ...]:
    """Return the names that ``analyse`` finds, in less than half the time: no tags and no trees are made.

    A pipeline of the user's own (``named``) is run whole: its finder of names may rest on any of its parts.
    """
    unread = _not_for_names(language.code) if named is None else ()
    documents = _documents(text, spans, language, named, unread)
    return tuple(name for piece, doc in documents for name in _names(doc, piece.start))


@cache
def _not_for_names(code: str) -> tuple[str, ...]:
    """Return the parts of the pipeline that ships which its finder of names does not listen to."""
    network = pipeline(code).get_pipe("tok2vec")
    shared = "ner" in network.listening_components
    return _NOT_FOR_NAMES if shared else ("tok2vec", *_NOT_FOR_NAMES)


def _documents(
    text: str, spans: Iterable[Span], language: Language, named: str | None, unread: Sequence[str] = ()
) -> Iterator[tuple[Span, Any]]:
    """Yield the pieces of the spans, in order of the text, each with what the pipeline without ``unread`` made of it."""
    nlp = pipeline(language.code, named)
    pieces = [piece for span in sorted(spans) for piece in cut(text, span)]
    documents = nlp.pipe((p.of(text) for p in pieces), batch_size=256, disable=unread)
    return zip(pieces, documents, strict=True)


def cut(text: str, span: Span, limit: int = PIECE) -> Iterator[Span]:
    """Yield ``span`` in pieces of at most ``limit`` characters, cut behind white space and inside endless words.

    Peeling marks off a word takes time by the square of its length; ``WORD`` keeps that within bounds on any text.
    """
    for stretch in _stretches(text, span):
        start = stretch.start
        while stretch.end - start > limit:
            window = text[start : start + limit]
            space = max(window.rfind(" "), window.rfind("\n"))
            end = start + (space + 1 if space > 0 else limit)
            yield Span(start, end)
            start = end
        if start < stretch.end:
            yield Span(start, stretch.end)


def _stretches(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for word in _ENDLESS.finditer(text, span.start, span.end):
        for at in range(word.start() + WORD, word.end(), WORD):
            yield Span(start, at)
            start = at
    yield Span(start, span.end)


def _read(doc: Any, shift: int, code: str, tokens: list[Token]) -> None:
    """Append the tokens of one document, their offsets moved by ``shift``; white space is none."""
    words = [t for t in doc if not t.is_space]
    places = {t.i: at for at, t in enumerate(words, len(tokens))}
    for at, t in enumerate(words, len(tokens)):
        head = places.get(t.head.i, at)
        start, text, pos = shift + t.idx, t.text, t.pos_ or "X"
        lemma = text.lower() if pos in _BARE else _lemma(text, code)
        label = "root" if head == at else t.dep_.lower() or "dep"
        tokens.append(Token(Span(start, start + len(text)), lemma, pos, head, label))


def _names(doc: Any, shift: int) -> Iterator[Name]:
    """Yield the names of one document, their offsets moved by ``shift``."""
    for entity in doc.ents:
        kind = _KINDS.get(entity.label_.lower())
        if kind is not None:
            yield Name(Span(shift + entity.start_char, shift + entity.end_char), kind)


@lru_cache(maxsize=100_000)
def _lemma(word: str, code: str) -> str:
    """Return the lemma from simplemma's word lists, lower-cased; a word it does not know is its own lemma."""
    import simplemma

    return str(simplemma.lemmatize(word[:100], lang=code)).lower()
