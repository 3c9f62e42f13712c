"""Which pieces of a story's articles say the same thing: candidates by inverted index, then clusters.

Work grows with the pieces and the candidates of each, not with all pairs; memory with the pieces.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from saksi.compare.bridge import rarity
from saksi.compare.differences import same_speaker
from saksi.compare.statements import BY_FAR, Thresholds, keys, likeness, thresholds
from saksi.compare.telling import Weights
from saksi.compare.units import Unit

CANDIDATES = 40
"""A piece is compared with at most this many others: those that share the most weight with it."""
COMMON = 400
"""A key in more pieces than this names the story, not a statement: it brings no candidates."""
LINKED = 0.2
"""Two clusters become one where at least this share of their pairs say the same."""

Links = dict[tuple[int, int], float]
"""Pairs of pieces, by position, smaller first, with their score."""


def clusters(pieces: Sequence[Unit]) -> tuple[list[list[int]], Links]:
    """Return the pieces grouped by what they say (positions, each in one group), and the links that join them.

    The result does not depend on the order of the articles: links are taken best first, ties by place.
    """
    weights = Weights.of(p.tops for p in pieces)
    scores = {
        pair: likeness(pieces[pair[0]], pieces[pair[1]], weights) for pair in candidates(pieces, weights)
    }
    links = linked(pieces, scores)
    return joined(
        links, len(pieces), lambda i: (pieces[i].article, pieces[i].span.start, pieces[i].span.end)
    ), links


def linked(pieces: Sequence[Unit], scores: Mapping[tuple[int, int], float]) -> Links:
    """Return the pairs that say the same: alike enough, or less alike but nearest to each other in their articles."""
    nearest: dict[tuple[int, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for (i, j), score in scores.items():
        for key in ((i, pieces[j].article), (j, pieces[i].article)):
            nearest[key] = sorted((*nearest[key], score))[-2:]
    out: Links = {}
    for (i, j), score in scores.items():
        sides = nearest[i, pieces[j].article], nearest[j, pieces[i].article]
        best = [score >= side[1] for side in sides]
        by_far = all(score >= BY_FAR * side[0] for side in sides)
        clear = by_far or same_speaker(pieces[i], pieces[j])
        if score >= _needed(thresholds(pieces[i], pieces[j]), best, clear):
            out[i, j] = score
    return out


def _needed(asked: Thresholds, best: Sequence[bool], clear: bool) -> float:
    """Return the score that is asked of two pieces, of which ``best`` tells whether each is the other's nearest."""
    if all(best):
        return asked.distinct if clear else asked.mutual
    return asked.nearest if any(best) else asked.same


def candidates(pieces: Sequence[Unit], weights: Weights) -> Iterator[tuple[int, int]]:
    """Yield the pairs of pieces of two articles that are worth comparing, each once."""
    postings: dict[str, list[int]] = defaultdict(list)
    for i, piece in enumerate(pieces):
        for key in keys(piece):
            postings[key].append(i)
    seen: set[tuple[int, int]] = set()
    for i, piece in enumerate(pieces):
        shared: dict[int, float] = defaultdict(float)
        for key in sorted(keys(piece)):
            if len(postings[key]) <= COMMON:
                for j in postings[key]:
                    shared[j] += rarity(key) * weights.story.get(key, 1.0)
        others = (j for j in shared if pieces[j].article != piece.article)
        for j in sorted(others, key=lambda j: (-shared[j], pieces[j].article, pieces[j].span))[:CANDIDATES]:
            seen.add((min(i, j), max(i, j)))
    yield from sorted(seen)


def joined(
    links: Links,
    count: int,
    place: Callable[[int], tuple[str, int, int]],
    apart: Callable[[int, int], bool] = lambda _i, _j: False,
) -> list[list[int]]:
    """Return ``count`` things grouped: links taken best first, as far as enough of the two groups' pairs are linked.

    ``place`` says where a thing stands, which decides between equal links; things that are ``apart`` never meet in
    one group.
    """
    group = {i: [i] for i in range(count)}
    of = list(range(count))
    for i, j in sorted(links, key=lambda pair: (-links[pair], sorted(map(place, pair)))):
        left, right = group[of[i]], group[of[j]]
        if left is right:
            continue
        linked = sum((min(x, y), max(x, y)) in links for x in left for y in right)
        if linked >= LINKED * len(left) * len(right) and not any(apart(x, y) for x in left for y in right):
            del group[of[j]]
            left += right
            for k in right:
                of[k] = of[i]
    return [sorted(members) for _first, members in sorted(group.items())]


def pairs(members: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a group, each once, smaller position first."""
    yield from combinations(sorted(members), 2)
