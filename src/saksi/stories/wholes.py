"""Parts and wholes: a figure that one article counts within another figure, and another article beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, permutations

from saksi import languages
from saksi.comparison.handed import some_end, some_of
from saksi.comparison.surroundings import Told, holds, words_of
from saksi.messages import _
from saksi.model.article import Article, Reading
from saksi.model.facts import Amount
from saksi.model.span import Span
from saksi.model.story import Evidence
from saksi.stories.dispute import Dispute, sentences, values
from saksi.text.lexemes import scan

_Figures = tuple[Decimal, Decimal, str]
"""The larger and the smaller figure, and their unit."""
MOST = 60
"""Of so many figures of one value two are looked at."""


def wholes(readings: Sequence[Reading]) -> Iterator[Dispute]:
    """Yield each two figures of which the smaller is part of the larger in one article and beside it in another."""
    articles = {r.article.id: r.article for r in readings}
    within: dict[_Figures, list[Evidence]] = defaultdict(list)
    beside: dict[_Figures, list[Evidence]] = defaultdict(list)
    for reading in readings:
        for figures, span, part in _told(reading):
            (within if part else beside)[figures].append(Evidence(reading.article.id, span))
    for figures in sorted(within.keys() & beside.keys()):
        both = {e.article for e in within[figures]} & {e.article for e in beside[figures]}
        sides = [[e for e in side[figures] if e.article not in both] for side in (within, beside)]
        if all(sides):
            yield _dispute(sides[0], sides[1], articles)


def parts(readings: Sequence[Reading]) -> Iterator[Dispute]:
    """Yield each count of which all are something in one report, and only some of them in another.

    An article that says both is at odds with itself; it is told where another article takes a side.
    """
    articles = {r.article.id: r.article for r in readings}
    counts: dict[tuple[Decimal, str], list[Told[Amount]]] = defaultdict(list)
    for reading in readings:
        for amount in reading.facts.amounts:
            money = amount.unit is not None and amount.unit.isupper()
            if amount.value > 1 and not money:
                counts[amount.value, amount.unit or ""].append(Told(amount, reading.article))
    for _count, told in sorted(counts.items()):
        found = [(x, y) for x, y in permutations(told[:MOST], 2) if some_of(x, y)]
        if len({t.article.id for pair in found for t in pair}) > 1:
            yield _all_and_some(found, articles)


def _all_and_some(
    found: Sequence[tuple[Told[Amount], Told[Amount]]], articles: dict[str, Article]
) -> Dispute:
    sides = [
        [(_shown(pair[n]), Evidence(pair[n].article.id, _place(pair[n]))) for pair in found] for n in (0, 1)
    ]
    evidence = [e for side in sides for _text, e in side]
    return Dispute(
        kind="amount",
        what="amount",
        status="contradiction",
        sides=tuple(values([(side[0][0], e) for _text, e in side])[0] for side in sides),
        members=sentences(evidence, articles),
        reason=_("“{a}” / “{b}”: all of them in one, some of them in the other").format(
            a=sides[0][0][0], b=sides[1][0][0]
        ),
    )


def _place(told: Told[Amount]) -> Span:
    """Return the figure with what is said of some of those it counts, or else of all."""
    end = some_end(told) or max(told.fact.span.end, told.clause().end)
    return Span(told.fact.span.start, end).strip(told.article.text, ' \t\n"“”.,')


def _shown(told: Told[Amount]) -> str:
    return _place(told).of(told.article.text)


def _dispute(within: Sequence[Evidence], beside: Sequence[Evidence], articles: dict[str, Article]) -> Dispute:
    first, second = (side[0].span.of(articles[side[0].article].text) for side in (within, beside))
    sides = values([*((first, e) for e in within), *((second, e) for e in beside)])
    return Dispute(
        kind="amount",
        what="amount",
        status="contradiction",
        sides=sides,
        members=sentences([*within, *beside], articles),
        reason=_("“{a}” / “{b}”: within the other figure, and beside it").format(a=first, b=second),
    )


def _told(reading: Reading) -> Iterator[tuple[_Figures, Span, bool]]:
    """Yield neighbouring figures of one unit in a sentence: where they stand, and whether one is said to be part."""
    article = reading.article
    included = words_of(languages.load(article.language)).included
    for sentence in article.sentences:
        amounts = [a for a in reading.facts.amounts if sentence.contains(a.span)]
        for first, second in pairwise(amounts):
            figures = _figures(first, second)
            if figures is None or second.span.start < first.span.end:
                continue
            between = Span(first.span.end, second.span.start).of(article.text)
            span = first.span.cover(second.span)
            if holds(included, scan(between)):
                if first.value > second.value:
                    yield figures, span, True
            elif "," in between and not holds(included, scan(_rest(article.text, second.span.end, sentence))):
                yield figures, span, False


def _rest(text: str, start: int, sentence: Span) -> str:
    """Return what follows a figure up to the next comma: "6 million of them for the quay"."""
    return text[start : sentence.end].partition(",")[0]


def _figures(a: Amount, b: Amount) -> _Figures | None:
    if a.unit is None or a.unit != b.unit or a.unit == "percent" or a.value == b.value:
        return None
    return max(a.value, b.value), min(a.value, b.value), a.unit
