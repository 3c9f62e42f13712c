"""Expressions of time in the prose, each with its value in EDTF, what the value rests on, and the reason."""

from __future__ import annotations

from saksi.extraction.times.context import Reader
from saksi.extraction.times.grammar import expressions
from saksi.extraction.times.source import Source
from saksi.extraction.times.vocabulary import vocabulary
from saksi.languages import Language
from saksi.model.article import Article
from saksi.model.facts import Moment
from saksi.text.lexemes import scan

__all__ = ["find"]


def find(article: Article, language: Language) -> tuple[Moment, ...]:
    """Return the expressions of time in the prose of ``article``, in order of the text.

    Relative ones count from ``article.published``, and where that is not known from the article's own dates. A
    time of day said to be local has the offset of its place on that day, where the place is told and known. Vague
    lengths have an X for their number, and what cannot be resolved has no value.
    """
    source = Source(scan(article.prose_text()), vocabulary(language))
    found = expressions(source)
    return Reader(article, source, found).moments()
