"""Seeds that lie near one another in both texts, put together."""

from __future__ import annotations

from collections.abc import Iterable

from saksi.comparison.seeds import Seed
from saksi.comparison.words import Range

Cluster = tuple[Seed, ...]


def joined(found: Iterable[Seed], gap: int) -> list[Cluster]:
    """Return the seeds in clusters: at most ``gap`` words lie between neighbours, in both texts, in any order."""
    ordered = sorted(found, key=_place)
    if len(ordered) < 2:
        return [tuple(ordered)] if ordered else []
    done: list[Cluster] = []
    open_: list[tuple[Seed, list[Seed]]] = []
    for seed in ordered:
        far: list[tuple[Seed, list[Seed]]] = []
        hulls: list[Seed] = [seed]
        members: list[Seed] = []
        for cluster in open_:
            whole, ours = cluster
            if whole.a[1] + gap < seed.a[0]:
                done.append(_ordered(ours))
            elif _near(whole.b, seed.b, gap):
                hulls.append(whole)
                ours += members  # the list is that of the cluster, which is no more
                members = ours
            else:
                far.append(cluster)
        members.append(seed)
        open_ = [*far, (hull(hulls), members)]
    return sorted(done + [_ordered(ours) for _hull, ours in open_], key=lambda c: [_place(s) for s in c])


def _ordered(members: Iterable[Seed]) -> Cluster:
    return tuple(sorted(members, key=_place))


def hull(cluster: Iterable[Seed]) -> Seed:
    """Return the smallest piece that holds every seed of a cluster."""
    seeds = list(cluster)
    if len(seeds) == 1:
        return seeds[0]
    return Seed(
        (min([s.a[0] for s in seeds]), max([s.a[1] for s in seeds])),
        (min([s.b[0] for s in seeds]), max([s.b[1] for s in seeds])),
        max([s.strength for s in seeds]),
    )


def _place(seed: Seed) -> tuple[Range, Range, float]:
    """Return what seeds are ordered by, themselves."""
    return seed.a, seed.b, seed.strength


def _near(a: Range, b: Range, gap: int) -> bool:
    return a[0] <= b[1] + gap and b[0] <= a[1] + gap
