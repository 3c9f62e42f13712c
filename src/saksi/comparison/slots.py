"""Words that stand in one place of the same words in quotation marks: "total control" and "take control".

Two renderings of one utterance agree on most of its words of content. Where between the same two words each has another
word that means something else, one of them is not what was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from saksi import languages
from saksi.comparison.content import fold, stop_words, tokens
from saksi.comparison.counterparts import ALIKE, FAINTLY, counterparts
from saksi.comparison.units import Unit, kept
from saksi.languages import Language
from saksi.model.span import Span

SAME_WORDS, LEAST = 0.6, 2
"""Two pieces in marks are one utterance where this share of their words of content is the same, and at least so many."""
FEW = 2
"""An exchange of more words than this is another sentence, not another word."""
LONGEST = 3
"""Of so many words, those without content counted, at most."""
SLIP = 75
"""Words more alike than this (RapidFuzz partial ratio, spaces left out) are one word, misspelt."""
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_MARKS = frozenset('"“”„«»')


@dataclass(frozen=True, slots=True)
class _Step:
    """A word in marks: its number among the content words of its piece (``None``: a word of degree), and its place."""

    number: int | None
    span: Span


def slots(a: Unit, b: Unit) -> Iterator[tuple[Span, Span]]:
    """Yield the one place in which two pieces in one language have other words in marks between words that are the same."""
    if a.language != b.language or not (translated(a) or translated(b)):
        return
    left, right = _in_marks(a), _in_marks(b)
    faint = {(i, j): alike for i, j, alike in counterparts(a, b, FAINTLY)}
    at = [{s.number: x for x, s in enumerate(steps) if s.number is not None} for steps in (left, right)]
    pairs = _in_order(
        (at[0][i], at[1][j])
        for (i, j), alike in faint.items()
        if alike >= ALIKE and i in at[0] and j in at[1]
    )
    there, back = (_weighing(u, steps) for u, steps in ((a, left), (b, right)))
    there |= {x for x, _y in pairs}
    back |= {y for _x, y in pairs}
    if len(pairs) < LEAST or 2 * len(pairs) < SAME_WORDS * (len(there) + len(back)):
        return
    found = list(_between(pairs, left, right, there, back))
    found = [
        (xs, ys)
        for xs, ys in found
        if not (_answered(xs, ys, faint) or _misspelt(a, b, xs, ys)) and _of_one_kind(a, b, xs, ys)
    ]
    if len(found) == 1 and all(len(side) <= FEW for side in found[0]):
        places = _place(found[0][0]), _place(found[0][1])
        if all(_short(u, p) for u, p in zip((a, b), places, strict=True)):
            yield places


def _between(
    pairs: Sequence[tuple[int, int]],
    left: Sequence[_Step],
    right: Sequence[_Step],
    there: set[int],
    back: set[int],
) -> Iterator[tuple[list[_Step], list[_Step]]]:
    """Yield the words that stand between the same words on both sides, where both sides have some."""
    bounds = [(-1, -1), *pairs, (len(left), len(right))]
    for (x0, y0), (x1, y1) in pairwise(bounds):
        xs = [left[x] for x in range(x0 + 1, x1) if x in there]
        ys = [right[y] for y in range(y0 + 1, y1) if y in back]
        if xs and ys:
            yield xs, ys


def _answered(xs: Sequence[_Step], ys: Sequence[_Step], faint: dict[tuple[int, int], float]) -> bool:
    """Return whether a word of one side can mean one of the other: another rendering of it."""
    return any(
        x.number is not None and y.number is not None and (x.number, y.number) in faint
        for x in xs
        for y in ys
    )


def translated(unit: Unit) -> bool:
    """Return whether what stands in marks was said in another language, or in one that is quoted from all the world."""
    table = languages.load(unit.language).table("statements")
    native = table.get("native_countries", ())
    return bool(table.get("quoted_worldwide")) or (
        unit.speaker_country is not None and unit.speaker_country not in native
    )


def rendered(unit: Unit) -> bool:
    """Return whether what stands in marks is likelier a translation than what was said: told of a speaker from abroad, or of one
    of whom that is not known, in an article on what happens abroad."""
    table = languages.load(unit.language).table("statements")
    if table.get("quoted_worldwide"):
        return False
    return unit.abroad if unit.speaker_country is None else translated(unit)


def _of_one_kind(a: Unit, b: Unit, xs: Sequence[_Step], ys: Sequence[_Step]) -> bool:
    """Return whether words of degree stand for other words of degree, or words of content for words of content."""
    degrees = [
        {fold(s.span.shift(-u.span.start).of(u.text)) for s in side if s.number is None}
        for u, side in ((a, xs), (b, ys))
    ]
    if not degrees[0] and not degrees[1]:
        return True
    if all(
        len(side) == 1 and side <= _much(languages.load(u.language))
        for u, side in zip((a, b), degrees, strict=True)
    ):
        return False  # two words for very much
    return len(degrees[0]) == len(xs) and len(degrees[1]) == len(ys) and not degrees[0] & degrees[1]


def _misspelt(a: Unit, b: Unit, xs: Sequence[_Step], ys: Sequence[_Step]) -> bool:
    return slip(*(_place(side).shift(-u.span.start).of(u.text) for u, side in ((a, xs), (b, ys))))


def slip(a: str, b: str) -> bool:
    """Return whether words differ by a slip of the pen or a lost space only."""
    from rapidfuzz.fuzz import partial_ratio

    return partial_ratio(fold(a).replace(" ", ""), fold(b).replace(" ", "")) >= SLIP


def _short(unit: Unit, span: Span) -> bool:
    return sum(1 for _t in tokens(unit.text, span.shift(-unit.span.start))) <= LONGEST


def _place(steps: Sequence[_Step]) -> Span:
    return steps[0].span.cover(steps[-1].span)


def _in_order(found: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pairs that stand in the same order in both, the first of those that cross."""
    out: list[tuple[int, int]] = []
    for x, y in found:
        if not out or (x > out[-1][0] and y > out[-1][1]):
            out.append((x, y))
    return out


def _weighing(unit: Unit, steps: Sequence[_Step]) -> set[int]:
    """Return which words are compared: no figures and no names, which are compared for what they are."""
    return {
        at
        for at, step in enumerate(steps)
        if step.number is None or not any(p[:1] in "#@" for p in unit.meanings[step.number])
    }


def _in_marks(unit: Unit) -> list[_Step]:
    """Return the words of content and of degree that stand in quotation marks, in order."""
    language = languages.load(unit.language)
    marked = marks(unit)
    degrees = _degrees(language)
    added = [s.shift(unit.span.start) for s in bracketed(unit.text)]
    numbers = {w.span.start: n for n, w in enumerate(unit.words) if fold(w.form) not in degrees}
    said = frozenset(n for n, w in enumerate(unit.words) if w.lemma in stop_words(language))
    out = [_Step(n, unit.words[n].span) for n in numbers.values() if n not in said]
    for token in tokens(unit.text, Span(0, len(unit.text))):
        if fold(token.of(unit.text)) in degrees:
            out.append(_Step(None, token.shift(unit.span.start)))
    said_there = (s for s in out if any(m.contains(s.span) for m in marked))
    return sorted((s for s in said_there if not any(b.overlaps(s.span) for b in added)), key=lambda s: s.span)


def bracketed(text: str) -> Iterator[Span]:
    """Yield what stands in brackets: within a quotation the reporter put it in."""
    yield from (Span(found.start(), found.end()) for found in _BRACKETED.finditer(text))


def marked(unit: Unit) -> bool:
    """Return whether a piece holds a quotation mark, be it alone."""
    return not _MARKS.isdisjoint(unit.text)


@kept
def marks(unit: Unit) -> list[Span]:
    """Return what stands in quotation marks in a piece: all of a quotation in marks, else what the marks hold."""
    if unit.quote is not None and unit.quote.kind == "direct":
        return [unit.span]
    out, opened = [], None
    for at, char in enumerate(unit.text):
        if char in _MARKS:
            if opened is None:
                opened = at
            else:
                out.append(Span(opened, at).shift(unit.span.start))
                opened = None
    return out


@cache
def _much(language: Language) -> frozenset[str]:
    return frozenset(language.table("statements").get("highest_degrees", ()))


@cache
def _degrees(language: Language) -> frozenset[str]:
    return frozenset(language.table("statements").get("degrees", ()))
