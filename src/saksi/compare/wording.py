"""Words in quotation marks that cannot both have been said: one utterance, one word of it exchanged for another.

Two translations of one utterance differ in many places and neither is wrong. Where all but a word or two is the same,
it is the same rendering, and what was exchanged was altered on the way.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from saksi import languages
from saksi.compare.content import fold, tokens
from saksi.compare.counterparts import ALIKE, counterparts
from saksi.compare.units import Unit
from saksi.languages import Language
from saksi.model.span import Span

SAME_RENDERING = 0.7
"""Share of words that stand in both, in order (Indel similarity), from which on two quotations are one rendering."""
SLIP = 75
"""Words more alike than this (RapidFuzz partial ratio, spaces left out) are one word, misspelt."""
FEW, MANY = 2, 4
"""An exchange of more content words than this is another sentence, not another word; more where quoting is exact."""

Exchange = tuple[Span, Span]
"""The words of one piece and those that stand for them in the other."""


def exchanges(a: Unit, b: Unit) -> Iterator[Exchange]:
    """Yield the words that were exchanged between two quotations in marks, in one language, of one rendering.

    In a language whose press quotes word for word, any two wordings of one sentence by a speaker of that language are.
    """
    if a.language != b.language or not _in_marks(a) or not _in_marks(b):
        return
    language = languages.load(a.language)
    left, right = list(tokens(a.text, Span(0, len(a.text)))), list(tokens(b.text, Span(0, len(b.text))))
    forms = [fold(p.of(a.text)) for p in left], [fold(p.of(b.text)) for p in right]
    steps = _opcodes(*forms)
    same = sum(i2 - i1 for tag, i1, i2, _j1, _j2 in steps if tag)
    verbatim = _verbatim(language, a) or _verbatim(language, b)
    replaced = list(_replaced(steps, left, right))
    if not verbatim and (2 * same < SAME_RENDERING * (len(left) + len(right)) or len(replaced) > 1):
        return
    answered = counterparts(a, b, ALIKE)
    for there, back in replaced:
        places = there.shift(a.span.start), back.shift(b.span.start)
        numbers = [
            {n for n, w in enumerate(u.words) if p.overlaps(w.span)}
            for u, p in zip((a, b), places, strict=True)
        ]
        unlike = [ns - {pair[side] for pair in answered} for side, ns in enumerate(numbers)]
        few = all(unlike) and all(len(ns) <= (MANY if verbatim else FEW) for ns in unlike)
        if few and not _figures(a, b, *unlike) and not _misspelt(there.of(a.text), back.of(b.text)):
            yield places


def _misspelt(a: str, b: str) -> bool:
    """Return whether the words differ by a slip or a lost space only."""
    from rapidfuzz.fuzz import partial_ratio

    return partial_ratio(fold(a).replace(" ", ""), fold(b).replace(" ", "")) >= SLIP


def _figures(a: Unit, b: Unit, left: set[int], right: set[int]) -> bool:
    """Return whether figures, moments or names were exchanged: those are compared for what they are."""
    return any(p[:1] in "#@" for u, ns in ((a, left), (b, right)) for n in ns for p in u.meanings[n])


def _in_marks(unit: Unit) -> bool:
    return unit.quote is not None and unit.quote.kind == "direct"


@cache
def _verbatim_countries(language: Language) -> frozenset[str]:
    return frozenset(language.table("statements").get("verbatim_countries", ()))


def _verbatim(language: Language, unit: Unit) -> bool:
    return unit.speaker_country in _verbatim_countries(language)


Step = tuple[bool, int, int, int, int]


def _opcodes(left: list[str], right: list[str]) -> list[Step]:
    """Return runs of words: whether they are the same, and where they stand in either list."""
    from rapidfuzz.distance import Indel

    out: list[Step] = []
    for step in Indel.opcodes(left, right):
        here = step.tag == "equal", step.src_start, step.src_end, step.dest_start, step.dest_end
        if out and not here[0] and not out[-1][0]:
            last = out.pop()
            here = (False, last[1], here[2], last[3], here[4])
        out.append(here)
    return out


def _replaced(steps: list[Step], left: list[Span], right: list[Span]) -> Iterator[Exchange]:
    for same, i1, i2, j1, j2 in steps:
        if not same and i2 > i1 and j2 > j1:
            yield left[i1].cover(left[i2 - 1]), right[j1].cover(right[j2 - 1])
