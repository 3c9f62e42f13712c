"""Groups of pieces settled: each piece goes where most speaks for it.

A link speaks for having two pieces in one group, the more the surer it is. Two pieces of one language that have nothing in
common speak against it, and so do two of one article, which seldom says a thing twice. What was joined link by link, best
first, is looked at once more as a whole. Memory grows with the pairs that were compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from saksi.comparison.statements import ONE_LANGUAGE
from saksi.comparison.units import Unit

LOOKED = 40
"""Of so many pieces of a group, at most, it is asked that one says the same: each was compared with few."""
FOR, ACROSS, SURE = 0.5, 0.2, ONE_LANGUAGE.same
"""What the weakest link speaks for two pieces of one language, and of two; from a score of ``SURE`` on it is 1."""
AGAINST, FAINT = 0.15, 0.1
"""What speaks against two pieces of one language with nothing in common; from a score of ``FAINT`` on nothing does."""
TWICE = 0.9
"""What speaks against two pieces of one article, but for clauses of one sentence."""
ROUNDS = 4
"""How often, at most, each piece is asked where it belongs."""
_EXACT = 6
"""Digits to which worths are compared: the order in which they were added up does not matter."""
_COSTS = {"language": AGAINST, "article": TWICE - AGAINST, "sentence": -TWICE}
"""What each thing that two pieces share adds to what speaks against them, where nothing links them."""

Pairs = Mapping[tuple[int, int], float]
"""Pairs of pieces, by position, smaller first, with their score."""
Strange = Callable[[Sequence[int], Sequence[int]], bool]
"""Whether too many pairs of two groups have no word in common."""
_Trait = tuple[Literal["language", "article", "sentence"], object]


@dataclass(slots=True)
class _Group:
    """Pieces that are one statement so far, and how many of them are of one language, article or sentence."""

    members: set[int] = field(default_factory=set)
    traits: Counter[_Trait] = field(default_factory=Counter)

    def against(self, other: _Group) -> float:
        """Return what speaks against two groups, whatever links them."""
        few, many = sorted((self, other), key=lambda g: len(g.members))
        looked = min(1.0, LOOKED / len(many.members)) if many.members else 0.0
        total = 0.0
        for trait, n in few.traits.items():
            if trait in many.traits:
                share = looked if trait[0] == "language" else 1.0
                total += share * n * many.traits[trait] * _COSTS[trait[0]]
        return total


def settled(
    pieces: Sequence[Unit], groups: Sequence[Sequence[int]], links: Pairs, scores: Pairs, strange: Strange
) -> list[list[int]]:
    """Return the groups of pieces, by position, with each piece where most speaks for it.

    ``scores`` are those of the pairs that were compared; no piece goes to a group to which it is ``strange``. The result does not depend on the order of the articles.
    """
    settling = _Settling(pieces, groups, {**scores, **links}, links, strange)
    settling.settle()
    return sorted(sorted(group.members) for group in settling.groups.values())


class _Settling:
    """Pieces on their way to where they belong."""

    def __init__(
        self,
        pieces: Sequence[Unit],
        groups: Sequence[Sequence[int]],
        scores: Pairs,
        links: Pairs,
        strange: Strange,
    ) -> None:
        self._strange = strange
        self._rank = ranks(list(map(place, pieces)))
        self._alone = [_Group({i}, Counter(_traits(piece))) for i, piece in enumerate(pieces)]
        self._near: list[dict[int, float]] = [{} for _piece in pieces]
        for (i, j), score in scores.items():
            if spoken := _spoken(pieces[i], pieces[j], score, (i, j) in links):
                self._near[i][j] = self._near[j][i] = spoken
        self._across: list[list[int]] = [[] for _piece in pieces]
        for i, j in links:
            if pieces[i].language != pieces[j].language:
                self._across[i].append(j)
                self._across[j].append(i)
        self._linked = sorted({i for pair in links for i in pair}, key=self._rank.__getitem__)
        self.groups: dict[int, _Group] = {}
        self._of = [0] * len(pieces)
        self._fresh = len(groups)
        for number, members in enumerate(groups):
            for i in members:
                self._enter(i, number)

    def settle(self) -> None:
        """Let each piece go where most speaks for it, until none goes."""
        for _round in range(ROUNDS):
            moved = sum(self._moves(i) for i in self._linked if not self._held(i))
            if not moved:
                return

    def _held(self, i: int) -> bool:
        """Return whether a piece is linked with one of its group in another language: there fewer are found, and weaker ones."""
        return any(self._of[j] == self._of[i] for j in self._across[i])

    def _moves(self, i: int) -> bool:
        """Return whether a piece went to another group, or to one of its own.

        It leaves the piece that it is linked with best for none that it is linked with less.
        """
        here = self._of[i]
        self._leave(i)
        # What the pieces of each group speak for this one, together and the most of them, and which is the first.
        ties = {here: (0.0, 0.0, -1)}
        for j, spoken in self._near[i].items():
            added, most, first = ties.get(self._of[j], (0.0, 0.0, self._rank[j]))
            ties[self._of[j]] = added + spoken, max(most, spoken), min(first, self._rank[j])
        worths = {g: round(tie[0] - self._against(i, g), _EXACT) for g, tie in ties.items()}
        better = sorted(
            (g for g in ties if ties[g][1] >= ties[here][1]), key=lambda g: (-worths[g], ties[g][2])
        )
        best = next(g for g in better if g == here or not self._strange([i], sorted(self.groups[g].members)))
        to = best if worths[best] >= 0 else self._fresh
        self._fresh += to == self._fresh
        self._enter(i, to)
        return to != here

    def _against(self, i: int, group: int) -> float:
        return self.groups[group].against(self._alone[i]) if group in self.groups else 0.0

    def _leave(self, i: int) -> None:
        group = self.groups[self._of[i]]
        group.members.remove(i)
        group.traits.subtract(self._alone[i].traits)
        if not group.members:
            del self.groups[self._of[i]]

    def _enter(self, i: int, to: int) -> None:
        group = self.groups.setdefault(to, _Group())
        group.members.add(i)
        group.traits.update(self._alone[i].traits)
        self._of[i] = to


def _spoken(a: Unit, b: Unit, score: float, linked: bool) -> float:
    """Return what speaks for two pieces besides what speaks against any two of their language."""
    one_language = a.language == b.language
    if not linked:
        return AGAINST * min(1.0, score / FAINT) if one_language else 0.0
    least = FOR if one_language else ACROSS
    return least + (1 - least) * min(1.0, score / SURE) + (AGAINST if one_language else 0.0)


def _traits(piece: Unit) -> list[_Trait]:
    """Return what a piece shares with pieces it is not linked with."""
    start = piece.sentence.start if piece.sentence else piece.span.start
    return [
        ("language", piece.language),
        ("article", piece.article),
        ("sentence", (piece.article, start)),
    ]


def place(piece: Unit) -> tuple[str, int, int]:
    """Return where a piece stands, which decides between equals."""
    return piece.article, piece.span.start, piece.span.end


def ranks(places: Sequence[tuple[str, int, int]]) -> list[int]:
    """Return for each place how many different ones come before it: what is sorted by places is sorted faster by these."""
    rank = {place: n for n, place in enumerate(sorted(set(places)))}
    return [rank[place] for place in places]
