"""The figures and moments inside a piece, each with what it is said of, and whether two of them can both be right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from itertools import zip_longest
from typing import Any, Literal

from saksi import languages
from saksi.comparison import quantities, surroundings
from saksi.comparison.bridge import NAMED, NUMBER, Meanings
from saksi.comparison.calendar import clock_of, days_of
from saksi.comparison.clauses import is_verb
from saksi.comparison.content import fold, forms, lemma, tokens
from saksi.comparison.quantities import MEASURES, Comparison
from saksi.comparison.surroundings import Figure, Told, figure
from saksi.comparison.telling import FOUND, Weights
from saksi.comparison.units import Unit, kept
from saksi.languages import Language
from saksi.messages import _
from saksi.model.facts import Amount, Bound, Moment
from saksi.model.span import Span
from saksi.text.lines import unfinished

Measure = Literal["amount", "date", "time"]
ELSEWHERE = 0.5
"""What is left of the relatedness of two figures of which other states are named."""
ONE_ROLE = 0.35
"""How far two figures are related at least of which the same befell ("killed") or was done."""
FEW = 2
"""A day or hour in a clause of fewer words ("in Lada, on Monday") is said of what the whole piece tells."""
HALF_A_DAY = 720
"""Minutes."""
BETTER, WORSE = 0.65, 0.35
"""What the share of the better and of the worse answered clause count for in how far two figures are related."""
_CLOCK = frozenset({"time", "local", "hour", "clock", "p.m.", "a.m.", "gmt"})
_MOMENT = re.compile(rf"{re.escape(NAMED)}(?:\d{{4}}|P[T\dX])")
"""Keys of days and of lengths of time."""
_ONE = re.compile("P1([DWMY])|PT1H")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year", None: "hour"}
_SEVERAL = {
    "PTXS": "second", "PTXM": "minute", "PTXH": "hour", "PXD": "day", "PXW": "week", "PXM": "month", "PXY": "year",
}  # fmt: skip
_BARE_HOUR = re.compile(r"\D*(?:[1-9]|1[0-2])\D*")
_BREAKS = frozenset(",;:()–—")
_KEPT = 1 << 16
"""Pairs of figures of which it is kept how they stand to each other: copies of a report give the same ones."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One figure or moment of a piece.

    ``measure`` is the kind of thing it is, ``clause`` the part of the piece that is said of it, for a reader, and
    ``about`` what the other words of that clause mean. ``role`` is what befell or was done by those who are counted.
    ``amount`` or ``moment`` is the fact in its article, where that is known. ``kept`` holds what was worked out of it
    so far: a figure is compared with many others.
    """

    unit: Unit
    measure: Measure
    fact: Amount | Moment
    clause: Span
    about: tuple[Meanings, ...]
    role: str | None = None
    amount: Told[Amount] | None = field(default=None, repr=False, compare=False)
    moment: Told[Moment] | None = field(default=None, repr=False, compare=False)
    kept: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)


_ADJACENT, _LOOK_BACK = 2, 24
"""Moments that may stand right before a moment ("Minggu (6/7) pukul 17.00"), and characters for the word before them."""


@kept
def details(unit: Unit) -> tuple[Detail, ...]:
    """Return the figures and moments of a piece that can be compared with others, in order.

    Left out: the figure from which something rose or fell, what money is in other money, the day of a copy or of a saying, and the moment up to which
    something was counted.
    """
    found = [_detail(unit, "amount", a) for a in _counted(unit) if not _left_out(unit, a)]
    found += [_detail(unit, "amount", a) for a in _in_one_word(unit)]
    for index, moment in enumerate(unit.moments):
        happened = (
            moment.about == "event"
            and moment.kind in ("date", "time")
            and not _counted_until(unit, index)
            and not _superseded(unit, moment)
        )
        if happened and days_of(moment.edtf):
            found.append(_detail(unit, "time" if "T" in (moment.edtf or "") else "date", moment))
    return tuple(found)


def _counted(unit: Unit) -> Iterator[Amount]:
    """Yield the amounts; of "seven of ten leaders" seven leaders: the ten are those there are, not those told of."""
    part_of = languages.load(unit.language).table("statements").get("part_of_words", ())
    whole = False
    amounts = _joined(unit)
    for amount, after in zip_longest(amounts, amounts[1:]):
        start, end = amount.span.end - unit.span.start, after.span.start - unit.span.start if after else 0
        partly = start < end and amount.unit is None and fold(unit.text[start:end].strip()) in part_of
        if partly:
            yield replace(amount, unit=after.unit, what=amount.what or after.what)
        elif not whole:
            yield amount
        whole = partly


def _joined(unit: Unit) -> list[Amount]:
    """Return the amounts, those that are one in a greater and a lesser unit as one: "1 jam 49 menit" is 109 minutes."""
    out: list[Amount] = []
    for amount in unit.amounts:
        factor = quantities.factor(out[-1].unit, amount.unit) if out else None
        if (
            factor is None
            or factor <= 1
            or unit.text[out[-1].span.end - unit.span.start : amount.span.start - unit.span.start].strip()
        ):
            out.append(amount)
            continue
        first = out.pop()
        span = first.span.cover(amount.span)
        text, value = span.shift(-unit.span.start).of(unit.text), first.value * factor + amount.value
        out.append(replace(amount, span=span, text=text, value=value, bound=first.bound))
    return out


@kept
def several(unit: Unit) -> tuple[Detail, ...]:
    """Return the lengths of time that are only told to be more than one: "several weeks" are at least two."""
    return tuple(_detail(unit, "amount", a) for a in _several(unit))


def _several(unit: Unit) -> Iterator[Amount]:
    for moment in unit.moments:
        length = _SEVERAL.get(moment.edtf or "")
        if length and not any(a.span.overlaps(moment.span) for a in unit.amounts):
            yield Amount(moment.id, moment.span, moment.text, Decimal(2), length, "at_least")


def _in_one_word(unit: Unit) -> Iterator[Amount]:
    """Yield the lengths of time that are one in one word, and so no number: "setahun" is one year."""
    held = [a.span for a in unit.amounts]
    for moment in unit.moments:
        length = _ONE.fullmatch(moment.edtf or "") if moment.kind == "duration" else None
        if length and not any(span.overlaps(moment.span) for span in held):
            bound = _bound(unit, moment)
            yield Amount(moment.id, moment.span, moment.text, Decimal(1), _UNITS[length[1]], bound)


def _bound(unit: Unit, moment: Moment) -> Bound:
    """Return the bound that the words before a moment give it: "less than a year"."""
    before = f" {' '.join(forms(unit.text[: moment.span.start - unit.span.start]))}"
    bounds: dict[str, Bound] = languages.load(unit.language).table("bounds").get("before", {})
    return next((bounds[words] for words in bounds if before.endswith(f" {words}")), "exact")


def _left_out(unit: Unit, amount: Amount) -> bool:
    return (
        _starting_point(unit, amount)
        or _converted(unit, amount)
        or _announced(unit, amount)
        or _known(unit, amount)
    )


def _known(unit: Unit, amount: Amount) -> bool:
    """Return whether an amount only points to those told of before: "both teams" says which, not how many."""
    words = languages.load(unit.language).table("statements").get("both", ())
    return fold(amount.text.partition(" ")[0]) in words


def _announced(unit: Unit, amount: Amount) -> bool:
    """Return whether an amount only counts what the article itself goes on to list: "Here are six tips"."""
    words = languages.load(unit.language).table("statements").get("announcing", ())
    before = f" {fold(unit.text[: amount.span.start - unit.span.start].rstrip(' ,:'))}"
    return bool(words) and before.endswith(tuple(f" {word}" for word in words))


def _converted(unit: Unit, amount: Amount) -> bool:
    """Return whether an amount of money only says another in other money: "60 million euros, or about Rp 1 trillion"."""
    table = languages.load(unit.language).table("statements")
    for other in unit.amounts:
        start, end = other.span.end - unit.span.start, amount.span.start - unit.span.start
        if start < end and _money(other) and _money(amount) and other.unit != amount.unit:
            between = fold(unit.text[start:end].strip(" ,(="))
            if not between or between in table.get("conversion_words", ()):
                return True
    return False


def _money(amount: Amount) -> bool:
    """Return whether the unit of an amount is an ISO 4217 code."""
    return amount.unit is not None and len(amount.unit) == 3 and amount.unit.isupper()


def fluctuates(detail: Detail) -> bool:
    """Return whether a figure is a price or rate that moves all day, or a moment the day of one."""
    return tells_what_moves(detail.unit)


@kept
def tells_what_moves(unit: Unit) -> bool:
    """Return whether the sentence of a piece tells of prices or rates that move all day."""
    language = languages.load(unit.language)
    moving = frozenset(language.table("statements").get("fluctuating", ()))
    phrases = (words for words in moving if " " in words)
    return any(lemma(form, language) in moving for form in unit.around.split()) or any(
        f" {words} " in unit.around for words in phrases
    )


def _starting_point(unit: Unit, amount: Amount) -> bool:
    """Return whether an amount is what something rose or fell from: "from 32 to 19 percent" gives 19."""
    table = languages.load(unit.language).table("statements")
    before = unit.text[: amount.span.start - unit.span.start].rstrip()
    after = unit.text[amount.span.end - unit.span.start :].lstrip()
    word = fold(before.rpartition(" ")[2])
    return word in table.get("from_words", ()) and fold(after.partition(" ")[0]) in table.get("to_words", ())


def _superseded(unit: Unit, moment: Moment) -> bool:
    """Return whether something was only first meant for a moment: "originally scheduled for Tuesday"."""
    table = languages.load(unit.language).table("statements")
    ahead = unit.text[: moment.span.start - unit.span.start]
    said = set(forms(ahead))
    return bool(said & set(table.get("formerly", ()))) and bool(said & set(table.get("scheduled", ())))


def _counted_until(unit: Unit, index: int) -> bool:
    """Return whether a moment only says up to when something was counted ("hingga Minggu pukul 17.00", "as of Monday")."""
    start = unit.moments[index].span.start - unit.span.start
    for other in reversed(unit.moments[max(0, index - _ADJACENT) : index]):
        end = other.span.end - unit.span.start
        if end > start or unit.text[end:start].strip(" ,)("):
            break
        start = other.span.start - unit.span.start
    before = f" {fold(unit.text[max(0, start - _LOOK_BACK) : start].rstrip())}"
    table = languages.load(unit.language).table("statements")
    return before.endswith(tuple(f" {word}" for word in table.get("until_words", ())) or ("\0",))


def counted_until(unit: Unit) -> str | None:
    """Return the moment up to which a piece says that its figures were counted (EDTF), the finest it gives."""
    until = [m.edtf for n, m in enumerate(unit.moments) if m.edtf and _counted_until(unit, n)]
    return max(until, key=lambda edtf: (len(edtf), edtf), default=None)


def _detail(unit: Unit, measure: Measure, fact: Amount | Moment) -> Detail:
    clause = _clause(unit, fact.span)
    measured = [a.span for a in unit.amounts if a is not fact and a.unit in MEASURES]
    said = [
        (w.span, m)
        for w, m in zip(unit.words, unit.meanings, strict=True)
        if _says(m) and not any(span.overlaps(w.span) for span in measured)
    ]
    about = tuple(m for place, m in said if clause.contains(place))
    if len(about) < (1 if measure == "amount" else FEW):
        about = tuple(m for _place, m in said)
    if unit.source is None:
        return Detail(unit, measure, fact, clause, about)
    if isinstance(fact, Amount):
        amount = Told(fact, unit.source)
        return Detail(unit, measure, fact, clause, about, surroundings.role(amount), amount=amount)
    return Detail(unit, measure, fact, clause, about, moment=Told(fact, unit.source))


def _says(meanings: Meanings) -> bool:
    """Return whether a word can tell what a figure is said of: it is no figure, moment or word of the clock itself."""
    return not any(p.startswith(NUMBER) or _MOMENT.match(p) or p in _CLOCK for p in meanings)


def _clause(unit: Unit, span: Span) -> Span:
    """Return the clause around ``span``: to the next punctuation or linking word on either side."""
    start, end = unit.span.start, unit.span.end
    text, shift = unit.text, unit.span.start
    before = None
    words = list(tokens(text, Span(0, len(text))))
    linking = _linking([fold(w.of(text)) for w in words], languages.load(unit.language))
    for number, word in enumerate(words):
        place = word.shift(shift)
        gap = text[before.end : word.start] if before else ""
        breaks = bool(_BREAKS.intersection(gap)) or number in linking
        if breaks and place.end <= span.start:
            start = place.start
        if breaks and place.start >= span.end:
            end = (before.end if before else word.start) + shift
            break
        before = word
    return _closed(unit, Span(start, max(end, span.end)))


def _closed(unit: Unit, clause: Span) -> Span:
    """Return a clause with the bracket that closes the one it opens: an age behind a name."""
    text = clause.shift(-unit.span.start).of(unit.text)
    after = unit.text[clause.end - unit.span.start :][:1]
    open_one = text.rfind("(") > text.rfind(")")
    return Span(clause.start, clause.end + 1) if open_one and after == ")" else clause


def _linking(forms: Sequence[str], language: Language) -> frozenset[int]:
    """Return the numbers of the words that begin a new clause; some do only between two clauses ("kerugian sementara" is none)."""
    table = language.table("statements")
    links, between = table.get("clause_links", ()), table.get("clause_links_between_verbs", ())
    out, verb = set(), False
    for n, form in enumerate(forms):
        apart = verb and forms[n - 1] not in unfinished(language) and not _verb_at(forms, n + 1, language)
        if form in links and (form not in between or apart):
            out.add(n)
            verb = False
        verb = verb or is_verb(form, language)
    return frozenset(out)


def _verb_at(forms: Sequence[str], n: int, language: Language) -> bool:
    return n >= len(forms) or is_verb(forms[n], language)


def comparison(a: Detail, b: Detail, of_one_kind: bool = False) -> Comparison | None:
    """Return how two details stand to each other; ``None`` where they are not of one measure.

    Where they are known to be said ``of_one_kind``, a number that names nothing counts what the other counts.
    """
    if a.measure != b.measure:
        return None
    found = _compared(a, b, of_one_kind)
    if found is None or found.relation == "unlike":
        return None
    return None if found.relation == "clash" and _other_things(a, b) else found


def _other_things(a: Detail, b: Detail) -> bool:
    """Return whether two amounts name, in one language, what they count, and no word of it is the same: 700 marines and 2,000 guards."""
    if a.unit.language != b.unit.language or (a.role is not None and a.role == b.role):
        return False
    left, right = _things(a), _things(b)
    return bool(left) and bool(right) and not left & right


def _things(detail: Detail) -> frozenset[str]:
    """Return what the words of a count mean that name what is counted; nothing where it is "people" or "units"."""
    kept = detail.unit.kept.setdefault("things", {})
    if detail.fact.span not in kept:
        kept[detail.fact.span] = _named_things(detail)
    found: frozenset[str] = kept[detail.fact.span]
    return found


def _named_things(detail: Detail) -> frozenset[str]:
    fact, unit = detail.fact, detail.unit
    if not isinstance(fact, Amount) or is_measured(detail):
        return frozenset()
    anything = languages.load(unit.language).table("statements").get("anything_counted", ())
    words = [(w, m) for w, m in zip(unit.words, unit.meanings, strict=True) if fact.span.contains(w.span)]
    nouns = [(w, m) for w, m in words if _says(m)]
    if any(fold(w.form) in anything for w, _m in nouns):
        return frozenset()
    return frozenset(p for _w, m in nouns for p in m)


def is_measured(detail: Detail) -> bool:
    """Return whether a detail is a number of a measure ("Rp 3 juta", "10 km"), and counts nothing."""
    fact = detail.fact
    return isinstance(fact, Amount) and (fact.unit in MEASURES or fact.unit == "percent" or _money(fact))


def in_common(a: Detail, b: Detail) -> int:
    """Return how many words said of one figure answer to words said of the other, the words of their measures left out."""
    there = {p for m in _telling(b) for p, strength in m.items() if strength >= FOUND}
    return sum(any(s >= FOUND and p in there for p, s in m.items()) for m in _telling(a))


def told(detail: Detail) -> int:
    """Return how many words are said of a figure, those of its measure left out."""
    return len(_telling(detail))


def _telling(detail: Detail) -> tuple[Meanings, ...]:
    """Return the words said of a figure that are not those of its measure."""
    if not is_measured(detail):
        return detail.about
    own = {
        id(m)
        for w, m in zip(detail.unit.words, detail.unit.meanings, strict=True)
        if detail.fact.span.contains(w.span)
    }
    return tuple(m for m in detail.about if id(m) not in own)


def _compared(a: Detail, b: Detail, of_one_kind: bool) -> Comparison | None:
    if a.amount is not None and b.amount is not None:
        return _amounts(figure(a.amount), figure(b.amount), of_one_kind)
    if a.moment is None or b.moment is None:
        return None
    return _moments(figure(a.moment), figure(b.moment))


@lru_cache(maxsize=_KEPT)
def _amounts(a: Figure[Amount], b: Figure[Amount], of_one_kind: bool) -> Comparison:
    return quantities.amounts(a.told, b.told, of_one_kind)


@lru_cache(maxsize=_KEPT)
def _moments(a: Figure[Moment], b: Figure[Moment]) -> Comparison:
    left, right = a.told.fact, b.told.fact
    if "absolute" not in (left.anchor, right.anchor) and fold(left.text) == fold(right.text):
        return Comparison("agree", _("the same words, reckoned from two days of publication"))
    open_year = "context" in (left.anchor, right.anchor) or _yearless(a.told) or _yearless(b.told)
    if open_year and (left.edtf or "")[4:] == (right.edtf or "")[4:]:
        return Comparison("agree", _("the same day of the year, the year not printed"))
    if "date" == left.kind == right.kind and _named_alike(a.told, b.told):
        return Comparison("agree", _("the same day of the week"))
    if _half_a_day_apart(left, right) and (_bare_hour(left) or _bare_hour(right)):
        return Comparison("agree", _("the same hour, of which half of the day is not said"))
    return quantities.moments(a.told, b.told)


def _yearless(told: Told[Moment]) -> bool:
    """Return whether a day or month is printed without its year, be it in figures or as "last year"."""
    table, words = told.language.table("time"), forms(told.fact.text)
    named = any(word in table.get("months", {}) or word[0].isdigit() for word in words)
    within = any(table.get("units", {}).get(word) == "year" for word in words)
    return told.fact.anchor != "absolute" and named and not within


def _named_alike(a: Told[Moment], b: Told[Moment]) -> bool:
    """Return whether one of two days is only named by its weekday, and the other is printed with that, too."""
    if all(any(c.isdigit() for c in told.fact.text) for told in (a, b)):
        return False
    named = [
        {
            weekdays[form]
            for weekdays in [languages.load(told.article.language).table("time").get("weekdays", {})]
            for form in forms(told.fact.text)
            if form in weekdays
        }
        for told in (a, b)
    ]
    return bool(named[0] & named[1])


def _half_a_day_apart(a: Moment, b: Moment) -> bool:
    """Return whether the hands of a clock stand alike at both times."""
    left, right = clock_of(a.edtf), clock_of(b.edtf)
    return left is not None and right is not None and abs(left[0] - right[0]) == HALF_A_DAY


def _bare_hour(moment: Moment) -> bool:
    """Return whether a clock time is printed as an hour alone ("jam 8", "8 o'clock"): it can be in the morning or evening."""
    return _BARE_HOUR.fullmatch(moment.text) is not None


def related(a: Detail, b: Detail, weights: Weights) -> float:
    """Return how far two details are said of the same thing, 0 to 1: how much of either clause is in the other."""
    left, right = _said(a, weights), _said(b, weights)
    there, back = _share(left, right), _share(right, left)
    score = BETTER * max(there, back) + WORSE * min(there, back)
    if a.role is not None and a.role == b.role:
        score = max(score, ONE_ROLE)
    elsewhere = left.states and right.states and left.states.isdisjoint(right.states)
    return score * ELSEWHERE if elsewhere else score


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of a figure: each word's weight and meanings, all meanings with their greatest strength, the states named."""

    words: tuple[tuple[float, Meanings], ...]
    whole: float
    pool: Meanings
    states: frozenset[str]


def _said(detail: Detail, weights: Weights) -> _Said:
    kept = detail.kept.get("said")
    if kept is None or kept[0] is not weights:
        words = tuple((weights(m), m) for m in detail.about)
        pool: dict[str, float] = {}
        for _weight, meanings in words:
            for pivot, strength in meanings.items():
                pool[pivot] = max(strength, pool.get(pivot, 0.0))
        states = frozenset(p for p in pool if p.startswith(f"{NAMED}state:"))
        said = _Said(words, sum(weight for weight, _m in words), pool, states)
        kept = detail.kept["said"] = weights, said
    found: _Said = kept[1]
    return found


def _share(a: _Said, b: _Said) -> float:
    """Return the share of the weight of what is said of one figure that is said of the other too."""
    pool = b.pool
    common = 0.0
    for weight, meanings in a.words:
        best = 0.0
        for pivot, strength in meanings.items():
            alike = strength * pool.get(pivot, 0.0)
            if alike > best:
                best = alike
        common += weight * best
    return common / a.whole if a.whole else 0.0
