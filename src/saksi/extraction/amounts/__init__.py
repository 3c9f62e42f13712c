"""Amounts in the prose: exact value, unit, bound and what is counted, each with the characters it was read from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from saksi.extraction.amounts.bounds import aligned, bound_of, second_end
from saksi.extraction.amounts.counted import Counted, what
from saksi.extraction.amounts.exclusions import counts
from saksi.extraction.amounts.pairs import converted
from saksi.extraction.amounts.printed import Quantity
from saksi.extraction.amounts.quantities import Source, quantity_at
from saksi.extraction.amounts.taken import Taken
from saksi.extraction.amounts.vocabulary import vocabulary
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
    held = Taken(taken)
    out: list[Amount] = []
    places: list[tuple[int, int]] = []
    before: Counted | None = None
    every = list(_found(source, held))
    limits = [*(found.low.start for found in every[1:]), len(source.lexemes)]
    for found, limit in zip(every, limits, strict=False):
        counted = what(source, found.main, held, before, (places[-1][1] if places else 0, limit))
        out.append(_amount(article, source, len(out) + 1, found, counted))
        places.append((found.low.start, found.end))
        before = counted and replace(counted, amount_end=found.end)
    return converted(source, out, places)


@dataclass(frozen=True, slots=True)
class _Found:
    low: Quantity
    high: Quantity | None

    @property
    def main(self) -> Quantity:
        """The end of a range that carries the unit, with the start of the whole."""
        return replace(self.high, start=self.low.start) if self.high else self.low

    @property
    def end(self) -> int:
        return (self.high or self.low).end


def _found(source: Source, taken: Taken) -> Iterator[_Found]:
    index = 0
    while index < len(source.lexemes):
        quantity = quantity_at(source, index)
        if quantity is None:
            index += 1
            continue
        high = second_end(source, quantity)
        found = _Found(*aligned(quantity, high)) if high else _Found(quantity, None)
        if not taken.leaves(source, found.main):
            index = max(index + 1, taken.index_behind(source, index))
        elif not counts(source, quantity):
            index = max(quantity.number.end, index + 1)
        else:
            yield found
            index = found.end


def _amount(article: Article, source: Source, number: int, found: _Found, counted: Counted | None) -> Amount:
    lexemes = source.lexemes
    end = found.end
    if counted is not None and found.main.number.end <= counted.start <= end:
        end = max(end, counted.end)
    span = Span(lexemes[found.low.start].start, lexemes[end - 1].end)
    phrase = Span(lexemes[counted.start].start, lexemes[counted.end - 1].end) if counted else None
    return Amount(
        id=f"n{number}",
        span=span,
        text=span.of(article.text),
        value=found.low.value,
        unit=found.main.unit,
        bound="range" if found.high else bound_of(source, found.low),
        high=found.high.value if found.high else None,
        what=phrase.of(article.text) if phrase else None,
    )
