"""The figures and moments in which two pieces that say the same thing differ, and whether both can be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from saksi import languages
from saksi.comparison import surroundings
from saksi.comparison.calendar import days_of
from saksi.comparison.content import fold, forms, lemma
from saksi.comparison.counterparts import FAINTLY, counterparts, covering
from saksi.comparison.details import Detail, comparison, details, related, several
from saksi.comparison.quantities import Comparison
from saksi.comparison.surroundings import Told
from saksi.comparison.telling import PLAIN
from saksi.comparison.units import Unit, kept
from saksi.languages import Language
from saksi.model.facts import Amount, Moment

SAID_OF_ONE = 0.5
"""From this relatedness on two figures among several are said of the same thing."""
FIGURE_SHARE = 0.5
"""Figures set two pieces against each other where this share of the weight of one, the figures left out, is in the other. On
the training part of IndoNLI, from .65 down to this, 12 contradictions more are found and one that is none."""
DAY_SHARE = 0.8
"""The same for days and hours: much happens on many days, and in another year again."""
ONCE_SHARE = 0.7
"""The same for any moment of what befalls one thing once. On the training part of IndoNLI, of the pairs with such a word that share
so much 30 of 33 are contradictions; of those without, whose moments are no days, 7 of 22 that share ``DAY_SHARE``."""
_DAY, _YEARS = re.compile(r"-\d\d-"), re.compile(r"\d{4}/\d{4}")


def unequal(a: Unit, b: Unit) -> Iterator[tuple[Detail, Detail, bool, str]]:
    """Yield the figures and moments of one measure that are said of one thing and are not equal, whether they clash, and why.

    They set the pieces against each other only where nothing else does: nearly all of one piece is in the other, neither
    denies what the other says, both tell of one time, and the sentence of neither gives the value of the other as well.
    """
    left, right = ((*details(u), *several(u)) for u in (a, b))
    if not left or not right:
        return
    apart = _of_other_parts(a, b) or _of_other_times(a, b) or _of_other_times(b, a)
    for x in left:
        others = _beside(x, right)
        if not others or any(c.relation == "agree" for _y, c in others):
            continue
        own = [other for other in others if not _says(a, other[0], x)]
        y, how = max(own or others, key=lambda other: related(x, other[0], PLAIN))
        back = _beside(y, left)
        if not any(c.relation == "agree" for _z, c in back) and _is_meant(x, y, others, back):
            told = _says(a, y, x) or _says(b, x, y)
            told = told or (
                x.measure != "amount" and any(c.relation == "contains" for z, c in back if z is not x)
            )
            clash = not apart and not told and _cannot_both_be(a, b, x, y, how.relation)
            yield x, y, clash and _of_one_thing(a, b, x, y), how.reason


Beside = list[tuple[Detail, Comparison]]


def _beside(detail: Detail, others: Sequence[Detail]) -> Beside:
    """Return the figures or moments of one measure with a given one, each with how the two stand to each other."""
    return [(other, c) for other in others if (c := _compared(detail, other)) is not None]


def _is_meant(x: Detail, y: Detail, others: Beside, back: Beside) -> bool:
    """Return whether two figures are surely those that answer each other.

    There are no others, or all others are at odds just so; or their clauses answer each other.
    """
    apart = all(c.relation == "clash" for _other, c in (*others, *back))
    return len(back) == len(others) == 1 or apart or related(x, y, PLAIN) >= SAID_OF_ONE


def _of_other_parts(a: Unit, b: Unit) -> bool:
    """Return whether two pieces of one language tell of two of a row: the first round and the second."""
    if a.language != b.language:
        return False
    row = frozenset(languages.load(a.language).table("statements").get("ordinals", ()))
    left, right = row.intersection(_forms(a)), row.intersection(_forms(b))
    return bool(left) and bool(right) and left.isdisjoint(right)


def _of_other_times(a: Unit, b: Unit) -> bool:
    """Return whether one piece tells what is so now, and the other what was once or is to be."""
    now, then = _at_present(a), _at_present(b)
    return now[0] and not now[1] and then[1] and not then[0]


def _at_present(unit: Unit) -> tuple[bool, bool]:
    """Return whether a piece tells what is so now, and whether it tells what is so at another time."""
    table, text = languages.load(unit.language).table("statements"), f" {' '.join(_forms(unit))} "
    now, then = table.get("at_present", ()), table.get("at_another_time", ())
    return any(f" {word} " in text for word in now), any(f" {word} " in text for word in then)


@kept
def _forms(unit: Unit) -> list[str]:
    """Return the words of a piece, folded."""
    return forms(unit.text)


def _compared(x: Detail, y: Detail) -> Comparison | None:
    """Return how two figures or moments stand to each other; a number without a noun counts what its clause is said of."""
    found = comparison(x, y)
    if found is None and x.measure == y.measure == "amount" and related(x, y, PLAIN) >= SAID_OF_ONE:
        found = comparison(x, y, of_one_kind=True)
    return found


def _cannot_both_be(a: Unit, b: Unit, x: Detail, y: Detail, relation: str) -> bool:
    """Return whether two figures or moments exclude each other, as the pieces say them: both assert theirs, or both deny it.

    Where one denies a bound that the other is above, they do: "no village has more than 30", "has 39". So do two days since
    which one thing is told that begins but once.
    """
    denied = _denies(a, b), _denies(b, a)
    if denied[0] != denied[1]:
        return _is_above(y, x) if denied[0] else _is_above(x, y)
    if x.moment and y.moment and surroundings.goes_on(x.moment) and surroundings.goes_on(y.moment):
        return _befalls_once(a, b) and not _meet(x.moment.fact, y.moment.fact)
    return relation == "clash" and not _is_above(x, y) and not _is_above(y, x)


def _meet(a: Moment, b: Moment) -> bool:
    """Return whether two moments can share a day."""
    left, right = days_of(a.edtf), days_of(b.edtf)
    return left is None or right is None or left.overlaps(right)


def _denies(unit: Unit, other: Unit) -> bool:
    """Return whether a piece denies something that the other piece has too."""
    return bool(unit.denied) and any(i in unit.denied for i, _j, _alike in counterparts(unit, other))


def _says(unit: Unit, detail: Detail, instead: Detail) -> bool:
    """Return whether the sentence of a piece gives a figure or moment, too: what another clause of it gives is not denied by this one."""
    if detail.moment is not None:
        return _gives_moment(unit, detail.moment, instead)
    if f" {' '.join(forms(detail.fact.text))} " in unit.around:
        return True
    fact = detail.fact
    return isinstance(fact, Amount) and fact.bound != "at_most" and (fact.value, fact.unit) in unit.counts


def _gives_moment(unit: Unit, told: Told[Moment], instead: Detail) -> bool:
    """Return whether the sentence of a piece gives a moment, or a day within it that is not the one set against it."""
    fact = told.fact
    if fact.edtf in unit.days:
        return True
    own = days_of(fact.edtf)
    if fact.anchor != "absolute" or own is None:
        return f" {' '.join(forms(fact.text))} " in unit.around
    others = unit.days - {instead.moment.fact.edtf if instead.moment else None}
    within = any((days := days_of(named)) and own.contains(days) for named in others)
    return within and surroundings.side(told) is None


def _is_above(value: Detail, bound: Detail) -> bool:
    """Return whether a figure is only a bound that the other is above: a piece with "more than 30" is not denied by one with 39."""
    x, y = bound.fact, value.fact
    if not isinstance(x, Amount) or not isinstance(y, Amount):
        return False
    return x.bound == "at_least" and x.unit == y.unit and x.value <= y.value


def _of_one_thing(a: Unit, b: Unit, x: Detail, y: Detail) -> bool:
    """Return whether nothing but two figures or moments sets the pieces apart: they are beside it nearly the same."""
    cover = covering(a, b, besides=(x.fact.span, y.fact.span))
    share = max(cover.a, cover.b, _within(a, b, y), _within(b, a, x))
    if x.measure == "amount":
        return share >= FIGURE_SHARE and not other_days(a, b) and _is_each(x) == _is_each(y)
    if share >= ONCE_SHARE and _befalls_once(a, b):
        return True
    return share >= DAY_SHARE and (_is_day(x) or _is_day(y) or (_is_stretch(x) and _is_stretch(y)))


def _within(whole: Unit, part: Unit, figure: Detail) -> float:
    """Return the share of the weight of a piece, a figure left out, that stands in the sentence of another piece."""
    if whole.language != part.language or whole.source is None:
        return 0.0
    there = _lemmas_around(whole)
    answered = {j: alike for _i, j, alike in counterparts(whole, part, FAINTLY)}
    found = full = 0.0
    for number, (word, top) in enumerate(zip(part.words, part.tops, strict=True)):
        if not word.span.overlaps(figure.fact.span):
            weight = PLAIN.weight(top)
            full += weight
            found += weight * (1.0 if word.lemma in there else answered.get(number, 0.0))
    return found / full if full else 0.0


@kept
def _lemmas_around(unit: Unit) -> frozenset[str]:
    """Return the words of the sentence of a piece, as a dictionary has them."""
    language = languages.load(unit.language)
    return frozenset(lemma(form, language) for form in unit.around.split())


def _is_day(detail: Detail) -> bool:
    """Return whether a moment tells a day: what was in another month or year can be another time."""
    return isinstance(detail.fact, Moment) and _DAY.search(detail.fact.edtf or "") is not None


def _is_stretch(detail: Detail) -> bool:
    """Return whether a moment goes from one year to another."""
    return isinstance(detail.fact, Moment) and _YEARS.fullmatch(detail.fact.edtf or "") is not None


def _is_each(detail: Detail) -> bool:
    """Return whether a figure is that of each of several ("every house has 4 rooms")."""
    each = languages.load(detail.unit.language).table("statements").get("each", ())
    clause = detail.clause.shift(-detail.unit.span.start).of(detail.unit.text)
    return not set(forms(clause)).isdisjoint(each)


def _befalls_once(a: Unit, b: Unit) -> bool:
    """Return whether both pieces say something that one thing does, or that befalls it, but once: it is founded, born, the first."""
    left, right = _once_in(a), _once_in(b)
    if not set(left.values()).isdisjoint(right.values()):
        return True
    return bool(left or right) and any(
        fold(a.words[i].form) in left or fold(b.words[j].form) in right for i, j, _alike in counterparts(a, b)
    )


@kept
def _once_in(unit: Unit) -> Mapping[str, str]:
    """Return the words of a piece that tell what befalls one thing once, each with what it tells."""
    once = _once(languages.load(unit.language))
    return {form: once[form] for form in _forms(unit) if form in once}


@cache
def _once(language: Language) -> Mapping[str, str]:
    table = language.table("statements").get("befalls_once", {})
    return {word: name for name, words in table.items() for word in words}


def other_days(a: Unit, b: Unit) -> bool:
    """Return whether both pieces name days, months or years, and none of one is, holds or lies within one of the other."""
    if not a.days or not b.days or a.days & b.days:
        return False
    left, right = ([days for named in u.days if (days := days_of(named))] for u in (a, b))
    return not any(x.overlaps(y) for x in left for y in right)
