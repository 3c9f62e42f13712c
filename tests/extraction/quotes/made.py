"""Articles of our own writing, made ready for a test."""

from __future__ import annotations

from saksi.extraction import entities, quotes
from saksi.languages import load
from saksi.model.article import Article
from saksi.model.facts import Entity, Mention, Quote
from saksi.model.span import Span
from saksi.text import segment


def article(text: str, language: str = "id") -> Article:
    sentences = segment.sentences(text, (), load(language))
    return Article("a", "a.txt", text, language, sentences=sentences)


def people(text: str, *names: str) -> tuple[Entity, ...]:
    """Entities for full names; a mention is the full name, or its first or last word."""
    return tuple(
        Entity(f"e{n}", name, "person", tuple(_mentions(text, name))) for n, name in enumerate(names, 1)
    )


def _mentions(text: str, name: str) -> list[Mention]:
    out: list[Mention] = []
    at = 0
    forms = sorted({name, *name.split()[:1], *name.split()[-1:]}, key=len, reverse=True)
    while at < len(text):
        form = next((f for f in forms if text.startswith(f, at)), None)
        if form:
            out.append(Mention(Span(at, at + len(form)), form))
        at += len(form) if form else 1
    return out


def read(text: str, *names: str, language: str = "id") -> tuple[Quote, ...]:
    return quotes.find(article(text, language), load(language), people(text, *names))


def said(text: str, *names: str, language: str = "id") -> list[tuple[str, str | None, str]]:
    """Return kind, speaker and words of each quotation."""
    return [
        (q.kind, q.speaker.name if q.speaker else None, q.text) for q in read(text, *names, language=language)
    ]


def found(text: str) -> tuple[Quote, ...]:
    """Return the quotations of a text whose names are found by the program, not given."""
    made, language = article(text), load("id")
    return quotes.find(made, language, entities.find(made, language))


def who(text: str) -> list[str | None]:
    return [q.speaker.name if q.speaker else None for q in found(text)]
