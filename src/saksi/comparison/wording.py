"""Words in quotation marks that cannot both have been said: one utterance, one word of it exchanged for another.

Two translations of one utterance differ in many places and neither is wrong. Where all but a word or two is the same,
it is the same rendering, and what was exchanged was altered on the way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from saksi import languages
from saksi.comparison.bearers import strange
from saksi.comparison.bridge import meanings, opposite
from saksi.comparison.content import content, fold, tokens
from saksi.comparison.counterparts import ALIKE, counterparts
from saksi.comparison.differences import two_persons
from saksi.comparison.printed import words_of
from saksi.comparison.slots import LONGEST, bracketed, slip, slots, translated
from saksi.comparison.units import Unit, kept
from saksi.languages import Language
from saksi.model.span import Span

SAME_RENDERING = 0.7
"""Share of words that stand in both, in order (Indel similarity), from which on two quotations are one rendering."""
SAME_UTTERANCE = 0.35
"""The same where the press quotes word for word; below it they are likelier two sentences of one speaker."""
FRAME = 4
"""Words of content around an exchange that both have: an utterance is the same only where much else of it is."""
NEARLY = 0.8
"""The share of them in the shorter piece that is enough in a translation, be they few."""
FEW, MANY = 2, 8
"""An exchange of more content words than this is another sentence, not another word; more where quoting is exact."""

_ROMAN = re.compile(r"[IVXLC]{1,7}")
"""A number in Roman figures, which another writes as a word."""
Exchange = tuple[Span, Span]
"""The words of one piece and those that stand for them in the other."""


def exchanges(a: Unit, b: Unit) -> Iterator[Exchange]:
    """Yield the words that were exchanged between two quotations in marks, in one language, of one rendering."""
    if strange(a.told_of, b.told_of) or two_persons(a, b) or a.teller == b.teller:
        return
    for found in (_one_rendering(a, b), slots(a, b)):
        altered = [places for places in found if _altered(a, b, *places)]
        if altered:
            yield from altered
            return


def _one_rendering(a: Unit, b: Unit) -> Iterator[Exchange]:
    """Yield the one place in which two quotations that are mostly the same, word for word, have other words of content."""
    if not _comparable(a, b):
        return
    replaced, same = _aligned(a, b)
    if same >= SAME_RENDERING:
        weighty = [places for places in replaced if _unanswered(a, b, places)]
        if len(weighty) == 1:
            yield from _unlike(a, b, weighty, FEW)


def _altered(a: Unit, b: Unit, there: Span, back: Span) -> bool:
    """Return whether words that stand for each other, much around them being the same, are neither numbers nor two words for one,
    nor in both articles."""
    counted = any(_ROMAN.fullmatch(_at(u, p)) for u, p in ((a, there), (b, back)))
    if counted or not _framed(a, b, (there, back)) or _borrowed(a, there, b, back):
        return False
    return not (_stands(a, there, b) or _stands(b, back, a))


def _borrowed(a: Unit, here: Span, b: Unit, there: Span) -> bool:
    """Return whether a word of one side is one of another language that means what a word of the other side does: "minutes", "menit"."""
    return any(
        not _elsewhere(x, place).isdisjoint(p for n in _within(y, other) for p in y.meanings[n])
        for x, place, y, other in ((a, here, b, there), (b, there, a, here))
    )


def _elsewhere(unit: Unit, place: Span) -> frozenset[str]:
    """Return what words that a language does not know mean in another."""
    own = [
        unit.words[n]
        for n in _within(unit, place)
        if set(unit.meanings[n]) <= {unit.words[n].lemma, fold(unit.words[n].form)}
    ]
    others = [languages.load(code) for code in languages.codes() if code != unit.language]
    return frozenset(
        p
        for language in others
        for word in own
        for read in content(word.form, Span(0, len(word.form)), language)
        for p in meanings(read, language)
    )


def _within(unit: Unit, place: Span) -> list[int]:
    return [n for n, w in enumerate(unit.words) if place.overlaps(w.span)]


def poles(a: Unit, here: Span, b: Unit, there: Span) -> bool:
    """Return whether a word of one side is the opposite of one of the other."""
    return any(
        opposite(x, y) or opposite(y, x)
        for x in (a.tops[n] for n in _within(a, here))
        for y in (b.tops[n] for n in _within(b, there))
    )


def _framed(a: Unit, b: Unit, exchanged: Exchange) -> bool:
    """Return whether much of what stands around an exchange is in both; of what is translated, nearly all is enough."""
    answered = sum(
        not (exchanged[0].overlaps(a.words[i].span) or exchanged[1].overlaps(b.words[j].span))
        for i, j, _alike in counterparts(a, b, ALIKE)
    )
    around = min(
        sum(not place.overlaps(w.span) for w in u.words) for u, place in zip((a, b), exchanged, strict=True)
    )
    return answered >= FRAME or ((translated(a) or translated(b)) and answered >= NEARLY * around)


def _at(unit: Unit, words: Span) -> str:
    return words.shift(-unit.span.start).of(unit.text)


def _stands(unit: Unit, words: Span, other: Unit) -> bool:
    """Return whether exchanged words of several stand in the other article, too: what lay between them was cut."""
    said = _at(unit, words).casefold()
    return " " in said and other.source is not None and said in other.source.text.casefold()


def same_words(a: Unit, b: Unit) -> float | None:
    """Return the share of words that stand in both of two quotations in marks, in order; ``None`` where they cannot be compared."""
    return _aligned(a, b)[1] if _comparable(a, b) else None


def reworded(a: Unit, b: Unit) -> bool:
    """Return whether two quotations in marks have other words where the press quotes word for word.

    That is a language of which the speaker is a speaker: what stands in marks is what was said, or it was altered.
    """
    language = languages.load(a.language)
    if not _comparable(a, b) or not (_verbatim(language, a) or _verbatim(language, b)):
        return False
    replaced, same = _aligned(a, b)
    exchanged = _unlike(a, b, replaced, MANY) if same >= SAME_UTTERANCE else ()
    return any(not (_quoted(a, there, b) or _quoted(b, back, a)) for there, back in exchanged)


def _quoted(unit: Unit, words: Span, other: Unit) -> bool:
    """Return whether most of a few words are in the other article, too: it quotes them beside, and not these instead."""
    said = [fold(w.form) for w in unit.words if words.overlaps(w.span)]
    known = words_of(other)
    return len(said) > FEW and 2 * sum(word in known for word in said) > len(said)


def _comparable(a: Unit, b: Unit) -> bool:
    return a.language == b.language and in_marks(a) and in_marks(b)


def _aligned(a: Unit, b: Unit) -> tuple[list[Exchange], float]:
    """Return the runs of words that stand for each other, as places in the texts, and the share that is the same."""
    (left, ours), (right, theirs) = _forms(a), _forms(b)
    found, same = runs(ours, theirs)
    return list(_replaced(found, left, right)), same


@kept
def _forms(unit: Unit) -> tuple[list[Span], list[str]]:
    """Return the words of a piece but those in brackets: where they stand in its text, and in small letters."""
    added = list(bracketed(unit.text))
    places = [p for p in tokens(unit.text, Span(0, len(unit.text))) if not any(b.overlaps(p) for b in added)]
    return places, [fold(p.of(unit.text)).replace(".", "") for p in places]


def _unanswered(a: Unit, b: Unit, exchanged: Exchange) -> bool:
    """Return whether a word of content of either side has no counterpart: "kalau" and "jika", "jadi" and "menjadi" are no other words."""
    answered = counterparts(a, b, ALIKE)
    return any(
        set(_within(u, place.shift(u.span.start))) - {pair[side] for pair in answered}
        for side, (u, place) in enumerate(zip((a, b), exchanged, strict=True))
    )


def _unlike(a: Unit, b: Unit, replaced: list[Exchange], most: int) -> Iterator[Exchange]:
    """Yield those exchanges in which words of content, at most so many, have no counterpart on the other side."""
    answered = counterparts(a, b, ALIKE)
    for there, back in replaced:
        places = there.shift(a.span.start), back.shift(b.span.start)
        numbers = [
            {n for n, w in enumerate(u.words) if p.overlaps(w.span)}
            for u, p in zip((a, b), places, strict=True)
        ]
        unlike = [ns - {pair[side] for pair in answered} for side, ns in enumerate(numbers)]
        words = [ns - _named(u, ns) for u, ns in zip((a, b), unlike, strict=True)]
        long = any(len(list(tokens(u.text, p))) > LONGEST for u, p in zip((a, b), (there, back), strict=True))
        if most == FEW and (words != unlike or long):
            continue  # a name for a thing is no other word for it; in a long exchange there is more beside names
        few = all(words) and all(len(ns) <= most for ns in words)
        if few and not slip(there.of(a.text), back.of(b.text)):
            yield places


def _named(unit: Unit, numbers: set[int]) -> set[int]:
    """Return the figures, moments and names among words: those are compared for what they are."""
    return {n for n in numbers if any(p[:1] in "#@" for p in unit.meanings[n])}


def in_marks(unit: Unit) -> bool:
    """Return whether a piece is a quotation in marks: only of these words are exchanged."""
    return unit.quote is not None and unit.quote.kind == "direct"


@cache
def _verbatim_countries(language: Language) -> frozenset[str]:
    return frozenset(language.table("statements").get("verbatim_countries", ()))


def _verbatim(language: Language, unit: Unit) -> bool:
    return unit.speaker_country in _verbatim_countries(language)


Run = tuple[bool, int, int, int, int]
"""Words of two lists: whether they are the same, and where they begin and end in either."""


def runs(left: Sequence[str], right: Sequence[str]) -> tuple[list[Run], float]:
    """Return the runs of equal and unequal words of two lists, and the share that is equal."""
    from rapidfuzz.distance import Indel

    out: list[Run] = []
    for step in Indel.opcodes(left, right):
        here = step.tag == "equal", step.src_start, step.src_end, step.dest_start, step.dest_end
        if out and not here[0] and not out[-1][0]:
            last = out.pop()
            here = (False, last[1], here[2], last[3], here[4])
        out.append(here)
    same = sum(i2 - i1 for equal, i1, i2, _j1, _j2 in out if equal)
    return out, 2 * same / max(1, len(left) + len(right))


def _replaced(found: Sequence[Run], left: Sequence[Span], right: Sequence[Span]) -> Iterator[Exchange]:
    for same, i1, i2, j1, j2 in found:
        if not same and i2 > i1 and j2 > j1:
            yield left[i1].cover(left[i2 - 1]), right[j1].cover(right[j2 - 1])
