"""Amounts in the prose: exact value, unit, bound and what is counted, each with the characters it was read from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from saksi.extract.amounts.bounds import aligned, bound_of, second_end
from saksi.extract.amounts.counted import what
from saksi.extract.amounts.exclusions import counts
from saksi.extract.amounts.printed import Quantity
from saksi.extract.amounts.quantities import Source, quantity_at
from saksi.extract.amounts.taken import Taken
from saksi.extract.amounts.vocabulary import vocabulary
from saksi.languages import Language
from saksi.model.article import Article
from saksi.model.facts import Amount
from saksi.model.span import Span
from saksi.text.lexemes import scan

__all__ = ["find"]


def find(article: Article, language: Language, taken: Sequence[Span]) -> tuple[Amount, ...]:
    """Return the amounts in the prose of ``article``, in order of the text.

    ``taken`` are the spans of its moments. A number inside one is no amount, unless number and unit are all of it:
    "tujuh tahun" is a length of time and an amount of seven years.
    """
    source = Source(scan(article.prose_text()), vocabulary(language))
    found = _found(source, Taken(taken))
    return tuple(_amount(article, source, n, f) for n, f in enumerate(found, start=1))


@dataclass(frozen=True, slots=True)
class _Found:
    low: Quantity
    high: Quantity | None

    @property
    def end(self) -> int:
        return (self.high or self.low).end


def _found(source: Source, taken: Taken) -> Iterator[_Found]:
    index = 0
    while index < len(source.lexemes):
        quantity = quantity_at(source, index)
        if quantity is None:
            index += 1
        elif not taken.leaves(source, quantity):
            index = max(index + 1, taken.index_behind(source, index))
        elif not counts(source, quantity):
            index = quantity.number.end
        else:
            high = second_end(source, quantity)
            found = _Found(*aligned(quantity, high)) if high else _Found(quantity, None)
            yield found
            index = found.end


def _amount(article: Article, source: Source, number: int, found: _Found) -> Amount:
    lexemes, main = source.lexemes, found.high or found.low
    counted = what(source, main)
    end = found.end
    if counted is not None and main.number.end <= counted[0] <= end:
        end = max(end, counted[1])
    span = Span(lexemes[found.low.start].start, lexemes[end - 1].end)
    phrase = (
        Span(lexemes[counted[0]].start, lexemes[counted[1] - 1].end).of(article.text) if counted else None
    )
    return Amount(
        id=f"n{number}",
        span=span,
        text=span.of(article.text),
        value=found.low.value,
        unit=main.unit,
        bound="range" if found.high else bound_of(source, found.low),
        high=found.high.value if found.high else None,
        what=phrase,
    )
