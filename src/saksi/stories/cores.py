"""The core of a group of pieces: what hangs on it by a thread says something of its own."""

from __future__ import annotations

from collections.abc import Sequence

from saksi.comparison.statements import ONE_LANGUAGE
from saksi.comparison.units import Unit
from saksi.stories.alignment import Links, joined, place

FEWEST = 3
"""So many other articles must be in a group for it to be seen who belongs to the rest; of two, one link is half of all."""
WEAK, HALF = 0.13, 0.5
"""A piece is none of a group to whose other articles it is linked less than this on average (no link counts as nothing), and to
less than this share of them, unless it surely says the same as some piece of it. Of 30 such in real press, read by eye, 21
said something else than the rest, before those that surely say the same as one were spared, as 3 of the other 9 did."""

_Ties = dict[int, dict[int, float]]


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
    groups = joined(own, len(some), lambda n: place(pieces[some[n]]), seldom_twice=True)
    return [[some[n] for n in members] for members in groups]


def _parted(pieces: Sequence[Unit], group: Sequence[int], links: Links) -> tuple[list[int], list[int]]:
    """Return the core of a group, and the pieces that fall off, the loosest going first."""
    loose: list[int] = []
    if len(group) <= FEWEST or len({pieces[i].article for i in group}) <= FEWEST:
        return list(group), loose
    ties: _Ties = {i: {j: link for j in group if (link := links.get((min(i, j), max(i, j))))} for i in group}
    while (falling := _loosest(pieces, ties)) is not None:
        loose.append(falling)
        for j in ties.pop(falling):
            del ties[j][falling]
    return sorted(ties), sorted(loose)


def _loosest(pieces: Sequence[Unit], ties: _Ties) -> int | None:
    """Return the piece that is linked least with the other articles, if that is too little for one of the group.

    A link into another language holds: there fewer are found, and weaker ones.
    """
    language = {pieces[i].article: pieces[i].language for i in ties}
    falling = []
    for i, own in ties.items():
        others = sum(other == pieces[i].language for other in language.values()) - 1
        best: dict[str, float] = {}
        for j, link in own.items():
            best[pieces[j].article] = max(link, best.get(pieces[j].article, 0.0))
        abroad = any(language[article] != pieces[i].language for article in best)
        sure = max(best.values(), default=0.0) >= ONE_LANGUAGE.same
        hold = sum(best.values())
        if others >= FEWEST and not (abroad or sure) and hold < WEAK * others and len(best) < HALF * others:
            falling.append((hold, i))
    return min(falling)[1] if falling else None
