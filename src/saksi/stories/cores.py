"""The core of a group of pieces: what hangs on it by a thread says something of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from saksi.comparison.statements import ONE_LANGUAGE
from saksi.comparison.units import Unit
from saksi.stories.alignment import Links, together

FEWEST = 3
"""So many other articles must be in a group for it to be seen who belongs to the rest; of two, one link is half of all."""
WEAK, HALF = 0.13, 0.5
"""A piece is none of a group to whose other articles it is linked less than this on average (no link counts as nothing), and to
less than this share of them, unless it surely says the same as some piece of it. Of 30 such in real press, read by eye, 21
said something else than the rest, before those that surely say the same as one were spared, as 3 of the other 9 did."""

_Ties = Mapping[int, Mapping[int, float]]
"""What some pieces are linked with, and how strongly."""


def cored(pieces: Sequence[Unit], groups: Sequence[Sequence[int]], links: Links) -> list[list[int]]:
    """Return the groups without the pieces that are none of theirs, which are grouped among themselves by ``links``."""
    out: list[list[int]] = []
    for group in groups:
        core, loose = _parted(pieces, group, links)
        out += [core, *_among_themselves(pieces, loose, links)] if loose else [core]
    return sorted(out)


def _among_themselves(pieces: Sequence[Unit], some: Sequence[int], links: Links) -> list[list[int]]:
    """Return some pieces in the groups that they form without all others."""
    own = {(a, b): links[i, j] for a, i in enumerate(some) for b, j in enumerate(some) if (i, j) in links}
    groups = together([pieces[i] for i in some], own)
    return [[some[n] for n in members] for members in groups]


def _parted(pieces: Sequence[Unit], group: Sequence[int], links: Links) -> tuple[list[int], list[int]]:
    """Return the core of a group, and the pieces that fall off, the loosest going first."""
    core, loose = set(group), []
    language = {pieces[i].article: pieces[i].language for i in group}
    if len(language) > FEWEST:
        doubtful = {i: ties for i in group if (ties := _doubtful(pieces, i, group, links)) is not None}
        while (falling := _loosest(pieces, doubtful, core)) is not None:
            loose.append(falling)
            core.remove(falling)
            del doubtful[falling]
    return sorted(core), sorted(loose)


def _doubtful(pieces: Sequence[Unit], i: int, group: Sequence[int], links: Links) -> dict[int, float] | None:
    """Return with what a piece is linked in its group; ``None`` where one of these links holds it there by itself.

    So does a sure one, and one into another language: there fewer are found, and weaker ones.
    """
    ties: dict[int, float] = {}
    for j in group:
        link = links.get((min(i, j), max(i, j)), 0.0)
        if link >= ONE_LANGUAGE.same or (link and pieces[j].language != pieces[i].language):
            return None
        if link:
            ties[j] = link
    return ties


def _loosest(pieces: Sequence[Unit], doubtful: _Ties, core: Set[int]) -> int | None:
    """Return the piece that is linked least with the other articles of the core, if that is too little for one of it."""
    language = {pieces[i].article: pieces[i].language for i in core}
    many = Counter(language.values())
    falling = []
    for i, ties in doubtful.items():
        others = many[pieces[i].language] - 1
        best: dict[str, float] = {}
        for j, link in ties.items():
            if j in core:
                best[pieces[j].article] = max(link, best.get(pieces[j].article, 0.0))
        hold = sum(best.values())
        if others >= FEWEST and hold < WEAK * others and len(best) < HALF * others:
            falling.append((hold, i))
    return min(falling)[1] if falling else None
