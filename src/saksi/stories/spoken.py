"""Sentences that give a person's words in the language in which they were said.

Everyone who was there has them in the same words, so by themselves they do not show that one report was made from
another. A quotation in translation is another matter: two newsrooms seldom render it alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from saksi.comparison.words import Words
from saksi.model.article import Reading
from saksi.model.span import Span, merged

_MOSTLY = 0.6
"""Share of a sentence's words that must be such a quotation."""


def sentences(reading: Reading, side: Words, ranges: Sequence[tuple[int, int]]) -> set[int]:
    """Return which sentences of a reading are mostly words quoted in their own language."""
    spoken = merged(s for q in _own(reading) for s in q)
    return {n for n, (first, last) in enumerate(ranges) if _share(side, first, last, spoken) >= _MOSTLY}


def _own(reading: Reading) -> list[tuple[Span, ...]]:
    """Return the quotations of speakers from a country where the article's language is spoken officially."""
    countries = {e.id: e.country for e in reading.facts.entities if e.country}
    found = []
    for quote in reading.facts.quotes:
        country = countries.get(quote.speaker.entity or "") if quote.speaker else None
        if quote.kind != "indirect" and country and reading.article.language in _official(country):
            found.append(quote.spans)
    return found


@cache
def _official(country: str) -> frozenset[str]:
    from babel.languages import get_official_languages

    return frozenset(get_official_languages(country, de_facto=True))


def _share(side: Words, first: int, last: int, spoken: Sequence[Span]) -> float:
    inside = sum(any(s.holds(side.starts[i]) for s in spoken) for i in range(first, last))
    return inside / (last - first) if last > first else 0.0
