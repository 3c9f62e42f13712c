"""Passages of one article that stand in another: word for word, edited, or in other words.

Method: seeds (``compare.seeds``) that lie near one another in both texts are joined, the joined piece is trimmed to the
words that align (RapidFuzz), and pieces that tell too little, or agree too little, are dropped. Grammar, names,
titles, set phrases of the trade, clutter and datelines do not make a passage; nor does a quotation in another rendering.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from saksi.compare import seeds, words
from saksi.compare.seeds import Seed
from saksi.compare.words import Range, Words
from saksi.model.article import Reading
from saksi.model.story import Evidence, Passage, ReuseKind


@dataclass(frozen=True, slots=True)
class Limits:
    """What counts as a passage.

    ``alike``: least agreement of two sentences that may be a seed; ``gap``: most words between two seeds that are
    joined; ``agree``: least agreement of a joined piece; ``words`` and ``weight``: least length and least matter of a
    passage (see ``words.Words.weights``); ``quoted``: least agreement of a piece that is all quotation.
    """

    alike: float = 0.5
    gap: int = 10
    agree: float = 0.5
    words: int = 6
    weight: float = 3.0
    quoted: float = 0.8


NEWS = Limits()
"""For reports of one event, which share matter without sharing words."""
_SAME, _EDITED = 0.97, 0.6
"""Shares of words, in order, from which a passage is verbatim or near."""


def passages(a: Reading, b: Reading) -> tuple[Passage, ...]:
    """Return the passages that ``a`` and ``b`` share, in order of ``a``, with exact spans on both sides."""
    return between(words.of(a), words.of(b))


def between(a: Words, b: Words, limits: Limits = NEWS) -> tuple[Passage, ...]:
    """Return the passages that two articles share; the words are read beforehand.

    An alignment has ties, so the two are always taken in one order: the other way round gives the mirror.
    """
    if (b.article, b.keys) < (a.article, a.keys):
        mirrored = (Passage(p.b, p.a, p.kind, p.score) for p in between(b, a, limits))
        return tuple(sorted(mirrored, key=lambda p: (p.a, p.b)))
    found = list(_seeds(a, b, limits))
    pieces = (_trimmed(a, b, piece) for piece in _joined(found, limits.gap))
    judged = (p for piece in pieces if piece and (p := _judged(a, b, piece, limits)))
    return tuple(sorted(_best(judged), key=lambda p: (p.a, p.b)))


def _seeds(a: Words, b: Words, limits: Limits) -> Iterator[Seed]:
    yield from seeds.runs(a, b)
    yield from seeds.alike_sentences(a, b, limits.alike)


def _joined(found: Iterable[Seed], gap: int) -> list[Seed]:
    """Return the seeds joined where at most ``gap`` words lie between them in both texts."""
    pieces: list[Seed] = []
    for seed in sorted(found):
        near = [p for p in pieces if _near(p.a, seed.a, gap) and _near(p.b, seed.b, gap)]
        for piece in near:
            pieces.remove(piece)
            seed = Seed(_hull(piece.a, seed.a), _hull(piece.b, seed.b), max(piece.strength, seed.strength))
        pieces.append(seed)
    return pieces


def _near(a: Range, b: Range, gap: int) -> bool:
    return a[0] <= b[1] + gap and b[0] <= a[1] + gap


def _hull(a: Range, b: Range) -> Range:
    return min(a[0], b[0]), max(a[1], b[1])


def _trimmed(a: Words, b: Words, piece: Seed) -> Seed | None:
    """Return the piece from its first word that aligns to its last, on both sides."""
    pairs = _aligned(a.keys[slice(*piece.a)], b.keys[slice(*piece.b)])
    telling = [(i, j, n) for i, j, n in pairs if a.weight(piece.a[0] + i, piece.a[0] + i + n) > 0]
    if not telling:
        return None
    (i, j, _n), (k, m, n) = telling[0], telling[-1]
    return Seed(
        (piece.a[0] + i, piece.a[0] + k + n), (piece.b[0] + j, piece.b[0] + m + n), piece.strength
    )  # fmt: skip


def _aligned(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return the runs that stand in both in order: place in ours, place in theirs, words."""
    from rapidfuzz.distance import LCSseq

    return [
        (code.src_start, code.dest_start, code.src_end - code.src_start)
        for code in LCSseq.opcodes(ours, theirs)
        if code.tag == "equal"
    ]


def _judged(a: Words, b: Words, piece: Seed, limits: Limits) -> Passage | None:
    ours, theirs = a.keys[slice(*piece.a)], b.keys[slice(*piece.b)]
    same = _aligned(ours, theirs)
    count = sum(n for _i, _j, n in same)
    weight = sum(a.weight(piece.a[0] + i, piece.a[0] + i + n) for i, _j, n in same)
    score = 2 * count / (len(ours) + len(theirs))
    if count < limits.words or weight < limits.weight or score < limits.agree:
        return None
    if _quoted(a, piece.a) and _quoted(b, piece.b) and score < limits.quoted:
        return None
    return _passage(a, b, piece, score)


def _passage(a: Words, b: Words, piece: Seed, score: float) -> Passage:
    kind: ReuseKind = "verbatim" if score >= _SAME else "near" if score >= _EDITED else "paraphrase"
    return Passage(
        Evidence(a.article, a.span(*piece.a)), Evidence(b.article, b.span(*piece.b)), kind, round(score, 3)
    )  # fmt: skip


def _quoted(side: Words, piece: Range) -> bool:
    """Return whether half of the piece or more is quotation."""
    inside = sum(max(0, min(piece[1], q[1]) - max(piece[0], q[0])) for q in side.quotes)
    return 2 * inside >= piece[1] - piece[0]


def _best(found: Iterable[Passage]) -> list[Passage]:
    """Return the passages without those that lie inside a longer one on both sides."""
    out: list[Passage] = []
    for p in sorted(found, key=lambda p: (-len(p.a.span), -p.score, p.a, p.b)):
        if not any(q.a.span.overlaps(p.a.span) and q.b.span.overlaps(p.b.span) for q in out):
            out.append(p)
    return out
