"""Word by word: which words of two pieces stand in both, in order, and how far a shared piece reaches."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from saksi.comparison.seeds import Seed, grams
from saksi.comparison.words import Range, Words

_REACH = 24
"""Words beyond a piece that are looked at on either side."""
_SKIPPED = 0.5
"""What a skipped word costs, where a shared one earns 1."""
_LARGEST = 4000 * 4000
"""Cells of the largest table of words against words."""
Run = tuple[int, int, int]
"""First word in the one, first word in the other, number of words."""


def shared(ours: Sequence[str], theirs: Sequence[str]) -> list[Run]:
    """Return the runs of words that stand in both, in order (longest common subsequence).

    Where the table for that would be too large, the texts are first cut at runs that stand once in each (as in patience
    diff); what lies between two cuts and is still too large counts as not shared.
    """
    if len(ours) * len(theirs) > _LARGEST:
        return list(_between_anchors(ours, theirs))
    return _subsequence(ours, theirs)


def _between_anchors(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Run]:
    i = j = 0
    for x, y in [*_anchors(ours, theirs), (len(ours), len(theirs))]:
        if (x - i) * (y - j) <= _LARGEST:
            yield from ((i + u, j + v, n) for u, v, n in _subsequence(ours[i:x], theirs[j:y]))
        i, j = x, y


def _anchors(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Return the longest rising chain of runs that stand once in each text, as pairs of places."""
    once, other = _once(ours), _once(theirs)
    pairs = sorted((once[gram], other[gram]) for gram in once.keys() & other.keys())
    tops: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for n, (_i, j) in enumerate(pairs):
        at = bisect_left(tops, j)
        if at == len(tops):
            tops.append(j)
            last.append(n)
        else:
            tops[at], last[at] = j, n
        before.append(last[at - 1] if at else -1)
    out = []
    n = last[-1] if last else -1
    while n >= 0:
        out.append(pairs[n])
        n = before[n]
    return out[::-1]


def _once(keys: Sequence[str]) -> dict[tuple[str, ...], int]:
    return {gram: at[0] for gram, at in grams(tuple(keys)).items() if len(at) == 1}


def _subsequence(ours: Sequence[str], theirs: Sequence[str]) -> list[Run]:
    if not ours or not theirs:
        return []
    if ours == theirs:  # in a story of copies most are
        return [(0, 0, len(ours))]
    from rapidfuzz.distance import LCSseq

    return [
        (code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in LCSseq.opcodes(ours, theirs)
        if code.tag == "equal"
    ]


def within(a: Words, b: Words, piece: Seed) -> list[Run]:
    """Return the runs that both sides of a piece share, counted from the start of the texts."""
    found = shared(a.keys[slice(*piece.a)], b.keys[slice(*piece.b)])
    return [(piece.a[0] + i, piece.b[0] + j, n) for i, j, n in found]


def trimmed(a: Words, b: Words, piece: Seed, found: Sequence[Run]) -> Seed | None:
    """Return the piece from its first shared word to its last, as far as the sharing is dense; ``None`` without any.

    ``found`` are the runs that its sides share (``within``).
    """
    runs = [r for r in found if a.weight(r[0], r[0] + r[2]) > 0 or r[2] > 1]
    if not runs:
        return None
    (i, j, _n), (k, m, n) = runs[0], runs[-1]
    return Seed((i, k + n), (j, m + n), piece.strength)


def extended(a: Words, b: Words, piece: Seed) -> Seed:
    """Return the piece grown on both sides, within the sentences in which it ends, over words that are mostly shared."""
    back_a, back_b = _before(a, piece.a[0]), _before(b, piece.b[0])
    on_a, on_b = _after(a, piece.a[1]), _after(b, piece.b[1])
    grown = _grown(a.keys[slice(*on_a)], b.keys[slice(*on_b)])
    shrunk = _grown(a.keys[slice(*back_a)][::-1], b.keys[slice(*back_b)][::-1])
    return Seed(
        (piece.a[0] - shrunk[0], piece.a[1] + grown[0]),
        (piece.b[0] - shrunk[1], piece.b[1] + grown[1]),
        piece.strength,
    )


def _before(side: Words, at: int) -> Range:
    """Return the words of the same sentence that stand before word ``at``."""
    first = next((s for s, e in side.sentences if s <= at < e), at)
    return max(first, at - _REACH), at


def _after(side: Words, at: int) -> Range:
    """Return the words of the same sentence that stand from word ``at`` on."""
    last = next((e for s, e in side.sentences if s < at <= e), at)
    return at, min(last, at + _REACH)


def _grown(ours: Sequence[str], theirs: Sequence[str]) -> Range:
    """Return how many words of each side belong to the piece: as far as shared words outweigh skipped ones."""
    best, total, reach, i, j = 0.0, 0.0, (0, 0), 0, 0
    for x, y, n in shared(ours, theirs):
        total += n - _SKIPPED * max(x - i, y - j)
        i, j = x + n, y + n
        if total > best:
            best, reach = total, (i, j)
    return reach
