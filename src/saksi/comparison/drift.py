"""How one utterance drifts between two renderings, named where it is sure: softened, sharpened, words left out, ….

Other words for one thing are no drift. What counts as weaker and stronger stands in ``languages/<code>/drift.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from saksi import languages
from saksi.comparison.content import fold, tokens
from saksi.comparison.counterparts import ALIKE, counterparts
from saksi.comparison.differences import Difference, same_speaker, two_persons
from saksi.comparison.polarity import negates
from saksi.comparison.slots import marks
from saksi.comparison.units import Unit, kept
from saksi.comparison.wording import exchanges, runs
from saksi.languages import Language
from saksi.messages import _
from saksi.model.span import Span
from saksi.model.story import DriftKind
from saksi.text.lexemes import Phrases, scan

SAME_WORDING = 0.7
"""Share of words that stand in both, in order (Indel similarity), from which on two texts are one wording."""
COPIED, LEAST = 0.9, 6
"""From this share of this many words on, a sentence outside quotation marks is the quotation."""
AROUND = 2
"""Words that stand in both on either side of what was left out between them."""
FAR = 2
"""Steps on a scale that two languages must be apart: a translation is not exact."""
SAME_MATTER, ENOUGH = 0.6, 2
"""Share of the words of the shorter piece, and words, that must be answered where single words are told apart."""
ONE_SIDED = frozenset({"certainty", "attempt"})
"""Scales of which the weakest words weaken what they stand beside, so that leaving them out makes it stronger."""
_MIRROR: dict[DriftKind, DriftKind] = {
    "softened": "sharpened",
    "sharpened": "softened",
    "words_left_out": "words_put_in",
    "words_put_in": "words_left_out",
    "made_indirect": "put_in_marks",
    "put_in_marks": "made_indirect",
}


@dataclass(frozen=True, slots=True)
class Shift:
    """One way in which a rendering ``b`` drifts from ``a``, at the places given (in their articles)."""

    kind: DriftKind
    a: Span
    b: Span
    reason: str

    def mirrored(self) -> Shift:
        """Return the same shift seen from the other side; kinds that have no direction stay."""
        return replace(self, kind=_MIRROR.get(self.kind, self.kind), a=self.b, b=self.a)


def shifts(a: Unit, b: Unit, found: Sequence[Difference] = ()) -> tuple[Shift, ...]:
    """Return how ``b`` drifts from ``a``, one of which at least is a quotation; ``found`` are their differences.

    ``shifts(b, a)`` mirrors it.
    """
    if (b.article, b.span) < (a.article, a.span):
        return tuple(s.mirrored() for s in shifts(b, a, [d.mirrored() for d in found]))
    if a.quote is None and b.quote is None:
        return ()
    out = list(_differences(a, b, found))
    if two_persons(a, b):
        return tuple(out)
    if a.quote and b.quote:
        out += [*_graded(a, b), *_hedges(a, b), *_cues(a, b), *_words(a, b)]
        out += _exchanged(a, b, out)
    out += _marks(a, b)
    return tuple(out)


def _exchanged(a: Unit, b: Unit, told: Sequence[Shift]) -> Iterator[Shift]:
    """Yield the words that stand for one another within the same words in marks, in what is not ``told`` yet."""
    if not marks(a) or not marks(b):
        return
    for there, back in exchanges(a, b):
        if not any(t.a.overlaps(there) or t.b.overlaps(back) for t in told):
            yield Shift(
                "another_word", there, back, _("another word within the same words in quotation marks")
            )


def _differences(a: Unit, b: Unit, found: Sequence[Difference]) -> Iterator[Shift]:
    """Yield what is already known to differ in a way that both cannot be right, as far as it is the quotation's."""
    kinds: dict[str, DriftKind] = {
        "negation": "negation_lost",
        "amount": "number_changed",
        "date": "number_changed",
        "attribution": "another_speaker",
    }
    for difference in found:
        kind = kinds.get(difference.kind)
        quoted = a.quote and b.quote and (same_speaker(a, b) or kind == "another_speaker")
        denied_in_both = kind == "negation_lost" and all(_denies(u) for u in (a, b))
        if kind and quoted and difference.hard and difference.a and difference.b and not denied_in_both:
            yield Shift(kind, difference.a, difference.b, difference.reason)


def _denies(unit: Unit) -> bool:
    """Return whether there is a negation anywhere in the sentence of which a piece is a clause."""
    sentence = unit.sentence or unit.span
    text = sentence.of(unit.source.text) if unit.source else unit.text
    return negates(text, Span(0, len(text)), languages.load(unit.language))


# --- words of a scale


@dataclass(frozen=True, slots=True)
class Graded:
    """A word of a scale, its number there, and where it stands in its text."""

    scale: str
    number: int
    place: Span


@cache
def _scales(language: Language, headline: bool) -> Phrases[tuple[str, int]]:
    table = Phrases[tuple[str, int]]()
    entries = [language.table("drift").get("scales", {})]
    if headline:
        entries.append(language.table("drift").get("headline", {}))
    for scales in entries:
        for scale, words in scales.items():
            for word, number in words.items():
                table.add(word, (scale, number))
    return table


@cache
def hedges(language: Language) -> frozenset[str]:
    """Return the words that make a statement less certain in any way."""
    return frozenset(language.table("drift").get("hedges", {}).get("words", ()))


def grades(text: str, language: Language, headline: bool = False) -> list[Graded]:
    """Return the words of scales in a text, in order; none that only looks like one.

    ``headline``: the forms that only headlines use ("desak" for "mendesak") count too.
    """
    lexemes, out, index = scan(text), [], 0
    table = _scales(language, headline)
    while index < len(lexemes):
        found = table.at(lexemes, index)
        if found is None:
            index += 1
            continue
        (scale, number), behind = found
        if number:
            out.append(Graded(scale, number, Span(lexemes[index].start, lexemes[behind - 1].end)))
        index = behind
    return out


def _alone(unit: Unit) -> dict[str, Graded]:
    """Return the scales of which a piece has one word, with that word."""
    language = languages.load(unit.language)
    found = grades(unit.text, language)
    scales = [g.scale for g in found]
    return {g.scale: g for g in found if scales.count(g.scale) == 1}


def _graded(a: Unit, b: Unit) -> Iterator[Shift]:
    """Yield the scales on which the two stand apart, both words bearing on the same word."""
    left, right = _alone(a), _alone(b)
    answered = {i: j for i, j, _alike in counterparts(a, b, ALIKE)}
    if len(answered) < max(ENOUGH, SAME_MATTER * min(len(a.words), len(b.words))):
        return
    for scale in sorted(left.keys() & right.keys()):
        x, y = left[scale], right[scale]
        head = _bears_on(a, x.place), _bears_on(b, y.place)
        same = head[0] is not None and answered.get(head[0]) == head[1]
        if same and abs(x.number - y.number) >= (1 if a.language == b.language else FAR):
            yield _shift(a, b, x, y)


def _bears_on(unit: Unit, place: Span) -> int | None:
    """Return the number of the content word that follows a word of a scale."""
    behind = [n for n, w in enumerate(unit.words) if w.span.start >= place.end + unit.span.start]
    return behind[0] if behind else None


def _shift(a: Unit, b: Unit, x: Graded, y: Graded) -> Shift:
    strong, weak = (x.place.of(a.text), y.place.of(b.text)) if x.number > y.number else (y.place.of(b.text), x.place.of(a.text))  # fmt: skip
    return Shift(
        "softened" if x.number > y.number else "sharpened",
        x.place.shift(a.span.start),
        y.place.shift(b.span.start),
        _("“{weak}” is weaker than “{strong}”").format(weak=weak, strong=strong),
    )


def _hedges(a: Unit, b: Unit) -> Iterator[Shift]:
    """Yield the word that makes a piece less certain, or an attempt of it, where the other says the same without."""
    if a.language == b.language:
        yield from _dropped(a, b)
        yield from (shift.mirrored() for shift in _dropped(b, a))


def _dropped(one: Unit, other: Unit) -> Iterator[Shift]:
    answered = {i: j for i, j, alike in counterparts(one, other) if alike >= 1}
    if len(answered) < max(ENOUGH, SAME_MATTER * min(len(one.words), len(other.words))):
        return
    graded = grades(other.text, languages.load(other.language))
    for word in grades(one.text, languages.load(one.language)):
        bears = _bears_on(one, word.place)
        head = None if bears is None else answered.get(bears)
        if word.scale not in ONE_SIDED or word.number > 1 or bears is None or head is None:
            continue
        there = any(g.scale == word.scale and _bears_on(other, g.place) == head for g in graded)
        if there or (word.scale == "certainty" and _hedged(other)):
            continue
        shown = word.place.of(one.text)
        told = _("“{word}” stands in one only, and makes it less").format(word=shown)
        whole = word.place.shift(one.span.start).cover(one.words[bears].span)
        yield Shift("sharpened", whole, other.words[head].span, told)


def strong_hedges(language: Language) -> frozenset[str]:
    """Return the words that say of what follows that it is not known to be so."""
    return frozenset(language.table("drift").get("hedges", {}).get("strong", ()))


def _hedged(unit: Unit) -> bool:
    """Return whether anything in a piece, or in what introduces it, makes it less certain or puts it off."""
    language = languages.load(unit.language)
    cue = unit.cue
    text = unit.quote.text if unit.quote else unit.text
    words = {lexeme.key for lexeme in scan(f"{cue} {text}")}
    return bool(words & hedges(language)) or any(g.scale == "certainty" for g in grades(text, language))


def _cues(a: Unit, b: Unit) -> Iterator[Shift]:
    """Yield that what introduces the same words is weaker here and stronger there: "asked", "demanded"."""
    assert a.quote and b.quote
    if not (a.quote.cue and b.quote.cue) or not same_speaker(a, b):
        return
    cues = [
        grades(q.cue.text, languages.load(u.language))
        for q, u in ((a.quote, a), (b.quote, b))
        if q.cue is not None
    ]
    if not (len(cues[0]) == len(cues[1]) == 1) or cues[0][0].scale != cues[1][0].scale:
        return
    x, y = cues[0][0], cues[1][0]
    answered = len(counterparts(a, b, ALIKE))
    enough = answered >= max(ENOUGH, SAME_MATTER * min(len(a.words), len(b.words)))
    if enough and abs(x.number - y.number) >= (1 if a.language == b.language else FAR):
        words = a.quote.cue.text, b.quote.cue.text
        weak, strong = words if x.number < y.number else words[::-1]
        told = _("“{weak}” is weaker than “{strong}”").format(weak=weak, strong=strong)
        kind: DriftKind = "softened" if x.number > y.number else "sharpened"
        yield Shift(kind, a.quote.cue.span, b.quote.cue.span, told)


# --- the words themselves


def _words(a: Unit, b: Unit) -> Iterator[Shift]:
    """Yield the words that stand within one quotation in marks and are gone from the other, the rest being the same."""
    assert a.quote and b.quote
    if a.language != b.language or not (a.quote.kind == b.quote.kind == "direct"):
        return
    left, right = _forms(a), _forms(b)
    found, same = runs([f for f, _p in left], [f for f, _p in right])
    if same < SAME_WORDING:
        return
    for number, (equal, i1, i2, j1, j2) in enumerate(found):
        held = 0 < number < len(found) - 1 and all(r[2] - r[1] >= AROUND for r in (found[number - 1], found[number + 1]))  # fmt: skip
        if equal or not held or (i2 > i1 and j2 > j1):
            continue
        longer, shorter, forms = (a, b, right) if i2 > i1 else (b, a, left)
        here = left[i1][1].cover(left[i2 - 1][1]) if longer is a else right[j1][1].cover(right[j2 - 1][1])
        at = j1 if longer is a else i1
        seam = forms[at - 1][1].cover(forms[at][1])
        if not _weighty(longer, here, shorter) or _marked_gap(
            seam.shift(-shorter.span.start).of(shorter.text)
        ):
            continue
        told = _("“{words}” stands in one only").format(words=here.shift(-longer.span.start).of(longer.text))
        yield Shift("words_left_out", here, seam, told) if longer is a else Shift("words_put_in", seam, here, told)  # fmt: skip


def _weighty(unit: Unit, place: Span, other: Unit) -> bool:
    """Return whether words carry content that the other has nowhere.

    Names do not count, for who is meant may be spelt out or not, nor figures, which are compared for what they are, nor
    words that only fill or link.
    """
    lemmas = {w.lemma for w in other.words}
    answered = {i for i, _j, _alike in counterparts(unit, other, ALIKE)}
    answered |= {n for n, w in enumerate(unit.words) if w.lemma in lemmas}
    fillers = languages.load(unit.language).table("drift").get("fillers", {}).get("words", ())
    inside = [n for n, w in enumerate(unit.words) if w.span.overlaps(place) and n not in answered]
    return not any(a.span.overlaps(place) for a in unit.amounts) and any(
        not any(p[:1] in "@#" for p in unit.meanings[n]) and fold(unit.words[n].form) not in fillers
        for n in inside
    )


def _marked_gap(seam: str) -> bool:
    """Return whether the shorter quotation says itself that something is left out, or put in, there."""
    return any(mark in seam for mark in ("…", "...", "[", "]", "(", ")", "“", "”", '"'))


@kept
def _forms(unit: Unit) -> list[tuple[str, Span]]:
    """Return the words of a piece in small letters, and where each stands in the article."""
    return [
        (fold(place.of(unit.text)), place.shift(unit.span.start))
        for place in tokens(unit.text, Span(0, len(unit.text)))
    ]


def _marks(a: Unit, b: Unit) -> Iterator[Shift]:
    """Yield that the same words stand in quotation marks here and without them there."""
    direct = [u.quote is not None and u.quote.kind == "direct" for u in (a, b)]
    if a.language != b.language or direct[0] == direct[1]:
        return
    left, right = ([f for f, _p in _forms(u)] for u in (a, b))
    if min(len(left), len(right)) < LEAST or runs(left, right)[1] < COPIED:
        return
    if a.quote is None or b.quote is None:
        told = _("the same words: a quotation in one, the reporter's own in the other")
    elif same_speaker(a, b):
        told = _("the same words: in quotation marks in one, without them in the other")
    else:
        return
    yield Shift("made_indirect" if direct[0] else "put_in_marks", a.span, b.span, told)
