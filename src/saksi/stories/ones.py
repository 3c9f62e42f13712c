"""One and several: "a missile hit the village" in one report, "two missiles hit the village" in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from saksi.comparison.counterparts import ALIKE, counterparts
from saksi.comparison.handed import single_ones
from saksi.comparison.surroundings import Told
from saksi.comparison.units import Unit
from saksi.messages import _
from saksi.model.article import Article, Reading
from saksi.model.facts import Amount
from saksi.model.span import Span
from saksi.model.story import Evidence
from saksi.stories.alignment import Links
from saksi.stories.dispute import Dispute, stated

SAME = 0.3
"""How far two pieces must say the same (their link) for an article to count against a number."""
NEXT = 2
"""Within so many words of content behind a noun, an adjective of its own among them, stands what it does or suffers."""


def ones(
    readings: Sequence[Reading], pieces: Sequence[Unit], links: Links, articles: Mapping[str, Article]
) -> Iterator[Dispute]:
    """Yield the things of which one report tells one and another several, that did or suffered the same.

    Neither article gives the other's number of such things anywhere: one of several can be told of alone.
    """
    numbers = {r.article.id: _numbers(r) for r in readings}
    by_id = {r.article.id: r for r in readings}
    found: dict[tuple[str, str], list[tuple[str, Evidence]]] = {}
    for (i, j), link in sorted(links.items()):
        if link < SAME or pieces[i].teller == pieces[j].teller:
            continue
        for a, b in ((pieces[i], pieces[j]), (pieces[j], pieces[i])):
            for one in _singles(by_id[a.article], a) if b.amounts else ():
                for many in (m for m in b.amounts if _several(m, one.fact)):
                    unit = many.unit or ""
                    known = 1 in numbers[b.article][unit] or numbers[a.article][unit] - {1}
                    if not known and _do_the_same(a, one.fact.span, b, many.span):
                        given = found.setdefault((unit, str(many.value)), [])
                        given.append((one.fact.text, Evidence(a.article, one.fact.span)))
                        given.append((many.text, Evidence(b.article, many.span)))
    for _what, given in sorted(found.items()):
        reason = _("“{a}” / “{b}”: one in one report, several in the other")
        yield stated("amount", "amount", given, articles, reason)


def _singles(reading: Reading, unit: Unit) -> Sequence[Told[Amount]]:
    """Return the single things that a piece tells of; kept on the piece."""
    if "ones" not in unit.kept:
        unit.kept["ones"] = single_ones(reading, unit.span, unit.amounts)
    found: Sequence[Told[Amount]] = unit.kept["ones"]
    return found


def _numbers(reading: Reading) -> Mapping[str, set[int]]:
    """Return how many of each thing an article tells of."""
    out: dict[str, set[int]] = defaultdict(set)
    for amount in reading.facts.amounts:
        out[amount.unit or ""].add(int(amount.value))
    for sentence in reading.article.sentences:
        for one in single_ones(reading, sentence, reading.facts.amounts):
            out[one.fact.unit or ""].add(1)
    return out


def _several(amount: Amount, one: Amount) -> bool:
    return amount.unit == one.unit and amount.value > 1 and amount.bound == "exact"


def _do_the_same(a: Unit, here: Span, b: Unit, there: Span) -> bool:
    """Return whether the same word follows both nouns, as their verb does."""
    left, right = _behind(a, here), _behind(b, there)
    return any(
        i in left and j in right and (i == left[0] or j == right[0])
        for i, j, _alike in counterparts(a, b, ALIKE)
    )


def _behind(unit: Unit, noun: Span) -> list[int]:
    """Return the numbers of the words of content right behind a noun that are no names."""
    behind = (n for n, w in enumerate(unit.words) if w.span.start >= noun.end and not _named(unit, n))
    return list(islice(behind, NEXT))


def _named(unit: Unit, number: int) -> bool:
    return any(p[:1] in "#@" for p in unit.meanings[number])
