"""Which pieces of a story's articles say the same thing: candidates by inverted index, then clusters.

Work grows with the pieces and the candidates of each, not with all pairs; memory with the pieces.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from heapq import nsmallest
from itertools import islice, product
from math import sqrt
from typing import Any

from saksi.comparison.bridge import NAMED
from saksi.comparison.company import Company
from saksi.comparison.counterparts import covering
from saksi.comparison.differences import same_speaker, two_persons
from saksi.comparison.postings import Postings
from saksi.comparison.statements import BY_FAR, EASED, MUCH, Thresholds, keys, likeness, thresholds
from saksi.comparison.telling import FOUND, Weights
from saksi.comparison.units import Unit
from saksi.messages import _
from saksi.model.errors import UsageError
from saksi.model.story import Evidence, Passage
from saksi.stories.settling import LOOKED, place, ranks, settled

CANDIDATES = LOOKED
"""A piece is compared with at most this many others: those that share the most weight with it."""
COMMON = 400
"""A key in more pieces than this, and than there are articles, names the story, not a statement: it brings no
candidates."""
OWN = 3
"""So many of the pieces of its own article, those that share the most weight with it, tell how like one another its pieces are."""
TOLD_TWICE = 0.65
"""From this likeness on two pieces of one article are one thing told twice."""
BEYOND = 1.4
"""Two pieces are so many times as like each other as either is to some other piece of its own article, or they are no likelier
one thing than pieces of one article are, which seldom says a thing twice."""
CERTAIN = 0.7
"""From this score on two pieces say the same whatever their articles say besides."""
LINKED, TWICE = 0.2, 0.3
"""Two clusters become one where at least this share of their pairs say the same; the second where half of the articles
of one have a piece in the other already, for an article seldom says a thing twice."""

UNLIKE = 1 / 3
"""Two clusters do not become one where more than this share of their pairs have no word in common: what links them is a
piece that tells both things."""

LEEWAY = 40
"""Characters by which words that answer each other in a passage may lie apart besides: clutter between them, longer names."""

SentenceVectors = Callable[[Sequence[str]], Any]
"""A sentence model: texts in either language in, one vector each out (rows of an array, near for near meanings)."""
Links = dict[tuple[int, int], float]
"""Pairs of pieces, by position, smaller first, with their score."""


def clusters(
    pieces: Sequence[Unit], passages: Sequence[Passage] = (), vectors: SentenceVectors | None = None
) -> tuple[list[list[int]], Links]:
    """Return the pieces grouped by what they say (positions, each in one group), and the links that join them.

    Pieces that hold the two sides of a passage are looked at whatever their words. ``vectors`` is a model of
    sentences to be heard beside the words. The result does not depend on the order of the articles: links are taken
    best first, ties by place.
    """
    weights = Weights.of(p.tops for p in pieces)
    found, own = candidates(pieces, weights)
    pairs_to_see = sorted({*found, *shared(pieces, passages)})
    scores = {(i, j): likeness(pieces[i], pieces[j], weights) for i, j in pairs_to_see}
    if vectors is not None:
        scores = heard(pieces, scores, vectors)
    links = beyond(pieces, linked(pieces, scores, weights), own, weights)
    told = _Told(pieces, links)
    groups = settled(pieces, together(pieces, links), links, scores, told.strange)
    return groups, links


def together(pieces: Sequence[Unit], links: Links) -> list[list[int]]:
    """Return the pieces grouped by what they say, as far as ``links`` go."""
    return joined(links, len(pieces), lambda i: place(pieces[i]), enough=_Told(pieces, links).enough)


def shared(pieces: Sequence[Unit], passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of pieces that overlap the two sides of a passage, where the one can answer the other.

    Words of one language stand as far from the beginning of a passage on both sides, but for those it has on one side only.
    """
    of: dict[str, list[int]] = defaultdict(list)
    for i, piece in enumerate(pieces):
        of[piece.article].append(i)

    @cache
    def held(side: Evidence) -> list[int]:
        """Return the pieces that hold some of one side of a passage."""
        return [i for i in of[side.article] if pieces[i].span.overlaps(side.span)]

    for passage in passages:
        ours, theirs = passage.a.span, passage.b.span
        off = theirs.start - ours.start
        room = (1 - passage.score) * (len(ours) + len(theirs)) + LEEWAY
        for i, j in product(held(passage.a), held(passage.b)):
            a, b = pieces[i].span, pieces[j].span
            near = a.start + off < b.end + room and b.start < a.end + off + room
            if near or passage.kind == "translation":
                yield min(i, j), max(i, j)


def heard(
    pieces: Sequence[Unit], scores: Mapping[tuple[int, int], float], vectors: SentenceVectors
) -> dict[tuple[int, int], float]:
    """Return the scores with a sentence model heard: the mean of the score by words and the cosine of the vectors.

    Raises ``UsageError`` where the model does not answer each text with one vector of one length.
    """
    import numpy as np

    try:
        rows = np.asarray(vectors([p.text for p in pieces]), dtype=float)
    except (TypeError, ValueError):
        rows = np.empty(0)
    if rows.ndim != 2 or len(rows) != len(pieces):
        raise UsageError(_("The sentence model does not give one vector of numbers for each text."))
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    rows = rows / np.where(norms > 0, norms, 1)
    return {(i, j): (score + max(0.0, float(rows[i] @ rows[j]))) / 2 for (i, j), score in scores.items()}


def linked(pieces: Sequence[Unit], scores: Mapping[tuple[int, int], float], weights: Weights) -> Links:
    """Return the pairs that say the same: alike enough, or less alike but nearest to each other in their articles."""
    out: Links = {}
    many = Counter(p.article for p in pieces)
    first, far = nearest([piece.article for piece in pieces], scores)
    for n, ((i, j), score) in enumerate(scores.items()):
        a, b = pieces[i], pieces[j]
        size = sqrt(many[a.article] * many[b.article])
        near = _Near(_two_voices(a, b), first[n], far[n] == 2 or same_speaker(a, b))
        if score < near.needed(thresholds(a, b, size, EASED)):
            continue
        if score >= near.needed(thresholds(a, b, size)) or covering(a, b, weights).common >= MUCH:
            out[i, j] = score
    return out


@dataclass(frozen=True, slots=True)
class _Near:
    """How near two pieces are: whether two voices speak, how many have the other for their nearest, and how clearly."""

    two_voices: bool
    nearest: int
    clear: bool

    def needed(self, asked: Thresholds) -> float:
        """Return the score that is asked of the two."""
        if self.two_voices:
            return asked.nearest
        if self.nearest == 2:
            return asked.distinct if self.clear else asked.mutual
        return asked.nearest if self.nearest else asked.same


def nearest(
    articles: Sequence[str], scores: Mapping[tuple[int, int], float]
) -> tuple[Sequence[int], Sequence[int]]:
    """Return for each pair, in order, of how many of the two the other is the nearest in its article, and by far.

    ``articles`` are those in which the things stand of which pairs are scored. One thing is looked at after the other:
    what is kept for a pair is a few bytes.
    """
    pairs, values = list(scores), list(scores.values())
    of: dict[int, list[int]] = defaultdict(list)
    for n, (i, j) in enumerate(pairs):
        of[i].append(n)
        of[j].append(n)
    first, far = bytearray(len(pairs)), bytearray(len(pairs))
    for one, numbers in of.items():
        top: dict[str, tuple[float, float]] = {}
        for n in numbers:
            score, article = values[n], articles[sum(pairs[n]) - one]
            second, best = top.get(article, (0.0, 0.0))
            top[article] = (best, score) if score >= best else (max(second, score), best)
        for n in numbers:
            second, best = top[articles[sum(pairs[n]) - one]]
            first[n] += values[n] >= best
            far[n] += values[n] >= BY_FAR * second
    return first, far


def _two_voices(a: Unit, b: Unit) -> bool:
    """Return whether two persons are quoted, one at least in their own words."""
    direct = any(u.quote is not None and u.quote.kind == "direct" for u in (a, b))
    return direct and two_persons(a, b)


def beyond(pieces: Sequence[Unit], links: Links, own: Sequence[Sequence[int]], weights: Weights) -> Links:
    """Return the links of pieces that are more like each other than like the other pieces of their own articles.

    An article that lists many things tells of each in the same words ("X fits a formal evening"); what is as like a
    piece of another article is then no likelier the same. ``own`` are the nearest of each piece in its own article. Words
    of a speaker are left alone: articles tell them and then quote them.
    """

    @cache
    def within(i: int) -> float:
        """Return how like a piece is to another of its own article that says something else."""
        others = (likeness(pieces[i], pieces[j], weights) for j in own[i])
        return max((score for score in others if score < TOLD_TWICE), default=0.0)

    def stands(i: int, j: int, score: float) -> bool:
        a, b = pieces[i], pieces[j]
        if score >= CERTAIN or a.language != b.language or a.quote or b.quote:
            return True
        return score >= BEYOND * within(i) or score >= BEYOND * within(j)

    return {(i, j): score for (i, j), score in links.items() if stands(i, j, score)}


def candidates(pieces: Sequence[Unit], weights: Weights) -> tuple[list[tuple[int, int]], list[list[int]]]:
    """Return the pairs of pieces of two articles that are worth comparing, and for each piece the nearest of its own article.

    Clauses of one sentence are no neighbours: they share what the sentence is about.
    """
    import numpy as np

    known = [keys(piece) for piece in pieces]
    numbers = {key: n for n, key in enumerate(sorted(set().union(*known)))}
    index = Postings([(rows := sorted(numbers[key] for key in held), [1.0] * len(rows)) for held in known])
    weight = np.array([weights.weight(key) for key in numbers])
    articles = np.unique([piece.article for piece in pieces], return_inverse=True)[1]
    telling = index.many <= max(COMMON, len(set(articles.tolist())))
    places = np.array(ranks(list(map(place, pieces))))
    seen: set[tuple[int, int]] = set()
    own_nearest: list[list[int]] = []
    for i in range(len(pieces)):
        held = index.held(i)[telling[index.held(i)]]
        shared = index.likeness(held, weight[held])
        others = np.flatnonzero(index.in_common(held))
        same = articles[others] == articles[i]
        beside, others = others[same], others[~same]
        nearest = others[np.lexsort((places[others], -shared[others]))][:CANDIDATES]
        seen.update((min(i, j), max(i, j)) for j in nearest.tolist())
        beside = beside[np.lexsort((places[beside], -shared[beside]))].tolist()
        own_nearest.append(list(islice((j for j in beside if pieces[j].sentence != pieces[i].sentence), OWN)))
    return sorted(seen), own_nearest


def joined(
    links: Links,
    count: int,
    place: Callable[[int], tuple[str, int, int]],
    apart: Callable[[int, int], bool] = lambda _i, _j: False,
    enough: Callable[[int, Sequence[int], Sequence[int]], bool] | None = None,
) -> list[list[int]]:
    """Return ``count`` things grouped: links taken best first, as far as enough of the two groups' pairs are linked.

    ``place`` says where a thing stands, which decides between equal links; things that are ``apart`` never meet in
    one group. ``enough`` says whether so many links join two groups; a fifth of the pairs do, where nothing else is asked.
    """
    enough = enough or _enough
    group = {i: [i] for i in range(count)}
    of = list(range(count))
    between: list[dict[int, int]] = [{} for _i in range(count)]  # group to group: the links between them
    for i, j in links:
        between[i][j] = between[j][i] = 1
    places = ranks([place(i) for i in range(count)])
    never: list[set[int]] = [set() for _i in range(count)]  # group to group: some of the two are apart
    best_first = sorted(
        (-score, min(places[i], places[j]), max(places[i], places[j]), i, j)
        for (i, j), score in links.items()
    )
    for *_rank, i, j in best_first:
        first, second = of[i], of[j]
        left, right = group[first], group[second]
        if left is right or second in never[first]:
            continue
        if not enough(between[first][second], left, right):
            continue
        if any(apart(x, y) for x in left for y in right):
            never[first].add(second)
            never[second].add(first)
            continue
        del group[second]
        left += right
        for k in right:
            of[k] = first
        _move(between, second, first)
        for other in never[second]:
            never[other].add(first)
        never[first] |= never[second]
    return [sorted(members) for _first, members in sorted(group.items())]


def _enough(linked: int, left: Sequence[int], right: Sequence[int]) -> bool:
    """Return whether so many links join two groups."""
    return linked >= LINKED * _looked(left, right)


def _looked(left: Sequence[int], right: Sequence[int]) -> int:
    """Return how many links there can be between two groups."""
    small, large = sorted((len(left), len(right)))
    return small * min(large, LOOKED)


class _Told:
    """What the pieces of a story tell, and which groups of them may be one."""

    def __init__(self, pieces: Sequence[Unit], links: Links) -> None:
        self._pieces, self._links = pieces, links
        self._said = [_said(piece) for piece in pieces]

    def enough(self, linked: int, left: Sequence[int], right: Sequence[int]) -> bool:
        """Return whether so many links join two groups.

        Two that stand in the same articles need more of them, and of no two do many pieces have nothing in common.
        """
        if not _enough(linked, left, right) or self.strange(left, right):
            return False
        if linked >= TWICE * _looked(left, right):
            return True
        ours, theirs = ({self._pieces[k].article for k in side} for side in (left, right))
        fewer = min(len(ours), len(theirs))
        return fewer < 2 or 2 * len(ours & theirs) < fewer

    def strange(self, left: Sequence[int], right: Sequence[int]) -> bool:
        """Return whether too many pairs of two groups, of the first pieces of each, have nothing in common."""
        here, there = self._first(left), self._first(right)
        unlike = sum(self._unlike(i, j) for i in here for j in there)
        return unlike > UNLIKE * len(here) * len(there)

    def _first(self, some: Sequence[int]) -> Sequence[int]:
        return some if len(some) <= LOOKED else nsmallest(LOOKED, some, key=lambda i: place(self._pieces[i]))

    def _unlike(self, i: int, j: int) -> bool:
        """Return whether two pieces of one language have no word in common and nothing else links them.

        Words that somebody speaks are left alone: one report cuts them where another does not.
        """
        a, b = self._pieces[i], self._pieces[j]
        spoken = a.quote is not None and b.quote is not None
        if spoken or a.language != b.language or not self._said[i].isdisjoint(self._said[j]):
            return False
        return (min(i, j), max(i, j)) not in self._links


def _said(piece: Unit) -> frozenset[str]:
    """Return the strong meanings of the words of a piece that name nobody and no day: what is said of those."""
    told = zip(piece.tops, piece.meanings, strict=True)
    words = [found for top, found in told if not top.startswith(NAMED)]
    return frozenset(p for found in words for p, strength in found.items() if strength >= FOUND)


def _move(between: list[dict[int, int]], source: int, target: int) -> None:
    """Count the links of group ``source`` as those of ``target``, which it is now part of."""
    for other, many in between[source].items():
        del between[other][source]
        if other != target:
            between[target][other] = between[other][target] = between[target].get(other, 0) + many
    between[source] = {}


def within(groups: Sequence[Sequence[int]], links: Links) -> list[list[tuple[int, int]]]:
    """Return for each group the pairs in it that are linked, in order."""
    group = {i: n for n, members in enumerate(groups) for i in members}
    out: list[list[tuple[int, int]]] = [[] for _group in groups]
    for i, j in sorted(links):
        if group[i] == group[j]:
            out[group[i]].append((i, j))
    return out


def beside(
    members: Sequence[int], article: Callable[[int], str], company: Company
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of some things, smaller first, that stand in articles set beside each other, in order.

    ``article`` says where a thing stands.
    """
    of: dict[str, list[int]] = defaultdict(list)
    for i in sorted(members):
        of[article(i)].append(i)
    for i in sorted(members):
        few, many = sorted((of.keys(), company.of[article(i)]), key=len)
        yield from ((i, j) for j in sorted(j for a in few if a in many for j in of[a] if j > i))
