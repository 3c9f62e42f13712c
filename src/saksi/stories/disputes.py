"""Figures and moments of a story that are said of one thing and cannot all be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from saksi.compare.bridge import Meanings
from saksi.compare.details import Detail, details, meeting, related
from saksi.compare.telling import FOUND, Weights
from saksi.compare.units import Unit
from saksi.model.story import ContradictionKind
from saksi.stories.alignment import Links, joined, pairs

SAME_THING = 0.6
"""From this relatedness on two figures are said of the same thing."""
LIKELY = 0.4
"""From this on they are, where neither article has a figure that is said of something nearer."""
SAME_PIECE = 0.35
"""What it adds that the pieces around the two figures say the same, times how far they do."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """One thing of which the accounts give values that cannot all be right: each value with who gives it."""

    kind: ContradictionKind
    sides: tuple[tuple[Detail, ...], ...]


def disputes(pieces: Sequence[Unit], links: Links, weights: Weights) -> list[Dispute]:
    """Return every figure and moment in dispute, in the order of the pieces."""
    found = [(n, d) for n, piece in enumerate(pieces) for d in details(piece)]
    by_measure: dict[str, list[tuple[int, Detail]]] = defaultdict(list)
    for n, detail in found:
        by_measure[detail.measure].append((n, detail))
    return [d for measure in sorted(by_measure) for d in _of_measure(by_measure[measure], links, weights)]


def _of_measure(found: Sequence[tuple[int, Detail]], links: Links, weights: Weights) -> Iterator[Dispute]:
    one = [d for _n, d in found]
    scores = {
        (i, j): _relatedness(found[i], found[j], links, weights) for i, j in _candidates(one, found, links)
    }
    kept = _related(one, {pair: score for pair, score in scores.items() if score >= LIKELY})
    for members in joined(kept, len(one), lambda i: _place(one[i])):
        if _disputed(one, members, kept):
            yield Dispute(_kind(one[members[0]]), _sides([one[i] for i in members]))


def _place(detail: Detail) -> tuple[str, int, int]:
    return detail.unit.article, detail.fact.span.start, detail.fact.span.end


def _kind(detail: Detail) -> ContradictionKind:
    return "amount" if detail.measure.startswith("amount") else "date"


def _candidates(
    one: Sequence[Detail], found: Sequence[tuple[int, Detail]], links: Links
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of two articles whose clauses share a meaning or whose pieces say the same."""
    postings: dict[str, list[int]] = defaultdict(list)
    for i, detail in enumerate(one):
        for key in {p for m in detail.about for p, s in m.items() if s >= FOUND} | {f"#{found[i][0]}"}:
            postings[key].append(i)
    linked: dict[int, set[int]] = defaultdict(set)
    for a, b in links:
        linked[a].add(b)
        linked[b].add(a)
    seen: set[tuple[int, int]] = set()
    for i, detail in enumerate(one):
        near = {j for key in _keys(detail.about) for j in postings[key]}
        near |= {j for n in linked[found[i][0]] for j in postings[f"#{n}"]}
        seen |= {(i, j) for j in near if i < j and one[j].unit.article != detail.unit.article}
    yield from sorted(seen)


def _keys(about: Sequence[Meanings]) -> set[str]:
    return {p for m in about for p, strength in m.items() if strength >= FOUND}


def _relatedness(a: tuple[int, Detail], b: tuple[int, Detail], links: Links, weights: Weights) -> float:
    link = links.get((min(a[0], b[0]), max(a[0], b[0])), 0.0)
    if a[1].measure in ("date", "time") and not link:
        return 0.0
    return related(a[1], b[1], weights) + SAME_PIECE * link


def _related(one: Sequence[Detail], scores: Links) -> Links:
    """Return the pairs said of one thing; an equal value in an article goes before a nearer one that is not."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (i, j), score in scores.items():
        for x, y in ((i, j), (j, i)):
            key = x, one[y].unit.article
            best[key] = max(best[key], score)
    return {
        (i, j): score
        for (i, j), score in scores.items()
        if score >= SAME_THING
        or (score >= best[i, one[j].unit.article] and score >= best[j, one[i].unit.article])
        or meeting(one[i], one[j]) == "equal"
    }


def _disputed(one: Sequence[Detail], members: Sequence[int], kept: Links) -> bool:
    """Return whether two articles of a group are apart: neither gives a value that meets one of the other's."""
    apart: dict[tuple[str, str], bool] = {}
    for i, j in pairs(members):
        if (i, j) in kept:
            both = (
                min(one[i].unit.article, one[j].unit.article),
                max(one[i].unit.article, one[j].unit.article),
            )
            apart[both] = apart.get(both, True) and meeting(one[i], one[j]) == "apart"
    return any(apart.values())


def _sides(members: Sequence[Detail]) -> tuple[tuple[Detail, ...], ...]:
    """Return the members by value, the value that most articles give first."""
    sides: list[list[Detail]] = []
    for detail in members:
        side = next((s for s in sides if meeting(s[0], detail) == "equal"), None)
        if side is None:
            sides.append([detail])
        else:
            side.append(detail)
    sides.sort(key=lambda s: (-len({d.unit.article for d in s}), s[0].fact.text))
    return tuple(tuple(s) for s in sides)
