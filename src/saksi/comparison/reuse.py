"""Passages of one article that stand in another: word for word, edited, or in other words.

Method: seeds (``compare.seeds``) that lie near one another in both texts are joined, the joined piece is trimmed to the
words that align (RapidFuzz), and pieces that tell too little, or agree too little, are dropped. Grammar, names,
titles, figures, set phrases of the trade, clutter and datelines do not make a passage; nor does a quotation in another
rendering.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from saksi.comparison import alignment, joining, seeds, sieve, translation, words
from saksi.comparison.company import Company
from saksi.comparison.joining import Cluster
from saksi.comparison.seeds import Seed
from saksi.comparison.words import Range, Words
from saksi.model.article import Reading
from saksi.model.span import Span
from saksi.model.story import Evidence, Passage, ReuseKind


@dataclass(frozen=True, slots=True)
class Limits:
    """What counts as a passage.

    ``alike``: least agreement of two sentences that may be a seed; ``gap``: most words between two seeds that are
    joined; ``agree``: share of words, in order, from which a joined piece stands as it is (below it the seeds are
    joined less widely); ``least``: the share below which nothing is a passage; ``words`` and ``weight``: least length
    and least matter (see ``words.Words.weights``); ``plain``: how many times that matter is asked of a reporter's own
    words, where formulas abound; ``loose``: how many times of a paraphrase; ``quoted``: least share where it is all
    quotation.
    """

    alike: float = 0.4
    gap: int = 10
    agree: float = 0.65
    least: float = 0.45
    words: int = 6
    weight: float = 3.5
    plain: float = 1.4
    loose: float = 2.5
    quoted: float = 0.88


NEWS = Limits()
"""For reports of one event, which share matter without sharing words."""
LONG = Limits(alike=0.28, gap=60, agree=0.25, least=0.25, words=12, weight=4.0, plain=1.0, loose=2.0)
"""For long texts on different matters, where whole pages travel and may be reworded throughout."""
_SAME, _EDITED = 0.97, 0.6
"""Shares of words, in order, from which a passage is verbatim or near."""


def passages(a: Reading, b: Reading) -> tuple[Passage, ...]:
    """Return the passages that ``a`` and ``b`` share, in order of ``a``, with exact spans on both sides."""
    return among((a, b)) if a.article.id < b.article.id else _mirrored(among((b, a)))


def among(
    readings: Iterable[Reading], limits: Limits = NEWS, company: Company | None = None
) -> tuple[Passage, ...]:
    """Return the passages that any two of the readings share, the pairs in order of their ids.

    Texts that share no telling run of words are not compared word by word (``compare.sieve``); for translations every
    pair in two languages is. With a ``company`` only those are compared that it sets beside each other.
    """
    ordered = sorted(readings, key=lambda r: r.article.id)
    sides = [words.of(r) for r in ordered]
    several = len({r.article.language for r in ordered}) > 1
    meant = [translation.meanings(r) if several else None for r in ordered]
    pairs = _near(ordered, sides) if not company or company.whole else _set_beside(company, ordered)
    out: list[Passage] = []
    for i, j, near in pairs:
        copied = between(sides[i], sides[j], limits) if near else ()
        out += _two(copied, translation.between(ordered[i], ordered[j], meant[i], meant[j]))
    return tuple(out)


def _near(readings: Sequence[Reading], sides: Sequence[Words]) -> Iterator[tuple[int, int, bool]]:
    """Yield the pairs that may share a passage, and whether they may share words and not their meaning alone."""
    near = set(sieve.pairs(sides))
    across = (
        (i, j)
        for i, j in combinations(range(len(readings)), 2)
        if readings[i].article.language != readings[j].article.language
    )
    yield from ((i, j, (i, j) in near) for i, j in sorted(near.union(across)))


def _set_beside(company: Company, readings: Sequence[Reading]) -> Iterator[tuple[int, int, bool]]:
    place = {r.article.id: n for n, r in enumerate(readings)}
    yield from ((place[a], place[b], True) for a, b in company.pairs())


def _two(copied: tuple[Passage, ...], translated: tuple[Passage, ...]) -> list[Passage]:
    """Return the copied passages, and the translated ones that lie beside them."""
    beside = [
        t
        for t in translated
        if not any(t.a.span.overlaps(c.a.span) and t.b.span.overlaps(c.b.span) for c in copied)
    ]
    return sorted([*copied, *beside], key=lambda p: (p.a, p.b))


def _mirrored(found: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(sorted((Passage(p.b, p.a, p.kind, p.score) for p in found), key=lambda p: (p.a, p.b)))


def between(a: Words, b: Words, limits: Limits = NEWS) -> tuple[Passage, ...]:
    """Return the passages that two articles share; the words are read beforehand.

    An alignment has ties, so the two are always taken in one order: the other way round gives the mirror.
    """
    if (b.article, b.keys) < (a.article, a.keys):
        return _mirrored(between(b, a, limits))
    found = _pieces(a, b, list(_seeds(a, b, limits)), limits, limits.gap)
    return tuple(sorted(_best(found), key=_spans))


def _spans(passage: Passage) -> tuple[int, int, int, int]:
    """Return what the passages of two articles are ordered by."""
    ours, theirs = passage.a.span, passage.b.span
    return ours.start, ours.end, theirs.start, theirs.end


def _seeds(a: Words, b: Words, limits: Limits) -> Iterator[Seed]:
    """Yield the seeds; sentences in two languages share names and figures, so there only runs of words count."""
    for run in seeds.runs(a, b):
        yield alignment.extended(a, b, run)
    if a.language == b.language:
        yield from seeds.alike_sentences(a, b, limits.alike)


def _pieces(a: Words, b: Words, found: Sequence[Seed], limits: Limits, gap: int) -> Iterator[Passage]:
    """Yield the passages the seeds make: joined widely where what comes out agrees, else less and less widely."""
    for cluster in joining.joined(found, gap):
        passage = _judged(a, b, cluster, limits)
        if passage and (passage.score >= limits.agree or len(cluster) == 1):
            yield passage
        elif len(cluster) > 1 and gap >= 0:
            yield from _pieces(a, b, cluster, limits, gap // 2 if gap > 0 else -_APART)
        elif passage:
            yield passage


_APART = 1 << 30
"""A gap that joins nothing."""


def _judged(a: Words, b: Words, cluster: Cluster, limits: Limits) -> Passage | None:
    whole = joining.hull(cluster)
    runs = alignment.within(a, b, whole)
    piece = alignment.trimmed(a, b, whole, runs)
    if piece is None:
        return None
    if piece != whole:
        runs = alignment.within(a, b, piece)
    count = sum(n for _i, _j, n in runs)
    weight = sum(a.weight(i, i + n) for i, _j, n in runs)
    score = 2 * count / (piece.a[1] - piece.a[0] + piece.b[1] - piece.b[0])
    quoted = _quoted(a, piece.a) and _quoted(b, piece.b)
    if quoted and score < limits.quoted:
        return None
    times = limits.loose if score < _EDITED else 1.0 if quoted else limits.plain
    if count < limits.words or weight < times * limits.weight or score < limits.least:
        return None
    return _passage(a, b, piece, score)


def _passage(a: Words, b: Words, piece: Seed, score: float) -> Passage:
    kind: ReuseKind = "verbatim" if score >= _SAME else "near" if score >= _EDITED else "paraphrase"
    ours, theirs = a.span(*piece.a), b.span(*piece.b)
    return Passage(Evidence(a.article, ours), Evidence(b.article, theirs), kind, round(score, 3))


def _quoted(side: Words, piece: Range) -> bool:
    """Return whether half of the piece or more is quotation."""
    inside = sum(max(0, min(piece[1], q[1]) - max(piece[0], q[0])) for q in side.quotes)
    return 2 * inside >= piece[1] - piece[0]


def _best(found: Iterable[Passage]) -> list[Passage]:
    """Return the passages without those of which one side lies mostly within better ones: a text that repeats itself."""
    ordered = sorted(found, key=lambda p: (-len(p.a.span) * p.score, _spans(p)))
    ours = bytearray(max((p.a.span.end for p in ordered), default=0))
    theirs = bytearray(max((p.b.span.end for p in ordered), default=0))
    out: list[Passage] = []
    for p in ordered:
        if _covered(ours, p.a.span) or _covered(theirs, p.b.span):
            continue
        out.append(p)
        for side, span in ((ours, p.a.span), (theirs, p.b.span)):
            side[span.start : span.end] = b"\x01" * len(span)
    return out


def _covered(side: bytearray, span: Span) -> bool:
    return 2 * side.count(1, span.start, span.end) >= len(span)
