"""Numbers with their units: money by sign, code or name in either order, measures, people, things."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from saksi.extraction.amounts.printed import Kind, Quantity
from saksi.extraction.amounts.vocabulary import Vocabulary
from saksi.text.lexemes import Phrases, Stream
from saksi.text.numerals import Numeral

_NOUN_REACH = 3
"""How many words may stand between a number and the noun that tells its unit ("10 Indonesian ships")."""


@dataclass(frozen=True, slots=True)
class Source(Stream):
    """A text as lexemes, and the amount words of its language."""

    words: Vocabulary


def quantity_at(source: Source, index: int) -> Quantity | None:
    """Return the number and unit that start at ``index``."""
    here = source.lexemes[index] if index < len(source.lexemes) else None
    if here is None or (here.kind != "digits" and here.key not in source.words.starts):
        return None
    for reading in (_negative, _money_first, _magnitude, _collective, _number):
        found = reading(source, index)
        if found is not None:
            return found
    return None


def _negative(source: Source, index: int) -> Quantity | None:
    """ "minus Rp 1.896", "(-0,08 persen)": below zero by a word, or by a sign that joins nothing."""
    at = index + 1
    if source.words.numerals.is_negative(source.lexemes, index):
        at = source.mark(at, ")")
    elif not _is_sign(source, index):
        return None
    found = _money_first(source, at) or (_number(source, at) if source.digits(at) else None)
    if found is None or found.kind in ("people", "thing"):
        return None
    return replace(found, value=-found.value, start=index)


def _is_sign(source: Source, index: int) -> bool:
    if source.key(index) not in ("-", "−", "–") or not source.glued(index + 1):
        return False
    return not source.glued(index) or source.key(index - 1) == "("


def _money_first(source: Source, index: int) -> Quantity | None:
    """Rp3,1 triliun, US$4.5 billion, USD 15 million."""
    found = source.words.money_before.at(source.lexemes, index)
    if found is None or (source.glued(index) and source.is_word(index - 1) and source.is_word(index)):
        return None
    number = source.words.numerals.read(source.lexemes, found[1])
    if number is None or (number.form != "figures" and not source.glued(found[1])):
        return None
    return Quantity(number.value, index, number.end, number, "money", found[0])


def _magnitude(source: Source, index: int) -> Quantity | None:
    """ "magnitudo 5,6": the unit before the number."""
    found = source.words.magnitudes.at(source.lexemes, index)
    number = source.words.numerals.read(source.lexemes, found[1]) if found else None
    if found is None or number is None or number.form != "figures" or number.value > 10:
        return None
    return Quantity(number.value, found[1], number.end, number, "measure", found[0])


def _collective(source: Source, index: int) -> Quantity | None:
    """ "kedua negara", "both leaders": as many as the word says, before a noun that can be counted."""
    value, at = _both(source, index)
    if not value or not source.is_word(at) or source.key(at) in source.words.both_except or source.fresh(at):
        return None
    unit, end, kind = _noun(source, at, reach=1)
    if unit is None and not _opens_noun_phrase(source, index, at):
        return None
    number = Numeral(Decimal(value), index, at, "words")
    return Quantity(number.value, index, end if unit else at, number, kind, unit)


def _both(source: Source, index: int) -> tuple[int, int]:
    """Read "kedua", "both" and "ke-12": a number that takes in all there are, and the index behind it."""
    value = source.words.both.get(source.key(index))
    if value is not None:
        return value, index + 1
    dash = source.key(index) in source.words.ordinal_prefix and source.key(index + 1) in ("-", "–")
    number = source.number(index + 2) if dash and source.glued(index + 2) else None
    names_a_place = source.is_word(index - 1) and not source.opens(index)
    return (0, index) if number is None or names_a_place else (number, index + 3)


def _opens_noun_phrase(source: Source, index: int, at: int) -> bool:
    """Whether "kedua" stands before a noun, and not behind one as an ordinal does ("putaran kedua pemilu")."""
    before = source.key(index - 1)
    opens = (
        source.opens(index)
        or before in source.words.stop
        or source.words.is_verb(before)
        or before in (",", "(")
    )
    noun = source.key(at)
    if source.words.plural_endings and not noun.endswith(source.words.plural_endings):
        return False
    return (
        opens
        and noun not in source.words.stop
        and not source.words.is_verb(noun)
        and not source.lexemes[at].capital
    )


def _number(source: Source, index: int) -> Quantity | None:
    number = source.words.numerals.read(source.lexemes, index)
    if number is None:
        return None
    found = _with_unit(source, number, number.end)
    if found.unit is None and _is_age(source, number):
        return replace(found, kind="time", unit="year")
    return found


def _is_age(source: Source, number: Numeral) -> bool:
    """ "Sari (22)", "Smith, 44,", "berumur sekitar 60-an": a bare number that can only be someone's years."""
    start, end = number.start, number.end
    if not 0 < number.value < 120 or number.value != int(number.value):
        return False
    if source.words.age_cue & {source.key(start - 1), source.key(start - 2)}:
        return True
    if (
        number.form != "figures"
        or end != start + 1
        or not _is_name(source, start - 2)
        or source.digits(start) != 2
    ):
        return False
    bracketed = source.key(start - 1) == "(" and source.key(end) == ")"
    return bracketed or (source.key(start - 1) == "," and source.key(end) == ",")


def _with_unit(source: Source, number: Numeral, at: int) -> Quantity:
    """Read the unit behind a number; none is an answer too."""
    money = source.words.money_after.at(source.lexemes, at)
    if money is not None and not (source.fresh(at) and source.lexemes[at].capital):
        return _scaled_behind_money(source, number, money)
    joined = _hyphen(source, at)
    measure = source.words.measures.at(source.lexemes, joined)
    if measure is not None and not _is_scale_letter(source, joined, measure[1]):
        unit, end = _rate(source, *measure)
        return Quantity(number.value, number.start, end, number, "measure", unit)
    time = source.words.time_units.get(source.key(joined))
    if time is not None:
        return Quantity(number.value, number.start, joined + 1, number, "time", time)
    noun, end, kind = _noun(source, joined, reach=_NOUN_REACH)
    return Quantity(number.value, number.start, end if noun else number.end, number, kind, noun)


def _is_name(source: Source, index: int) -> bool:
    """Whether a capital word stands at ``index`` that is no function word."""
    return (
        source.is_word(index) and source.lexemes[index].capital and source.key(index) not in source.words.stop
    )


def _hyphen(source: Source, at: int) -> int:
    return (
        at + 1
        if source.key(at) == "-" and source.glued(at) and source.glued(at + 1) and source.is_word(at + 1)
        else at
    )


def _is_scale_letter(source: Source, index: int, end: int) -> bool:
    """Whether a single capital letter stands where a unit in lower case would ("M" is no metre)."""
    return end == index + 1 and len(source.text(index)) == 1 and source.text(index).isupper()


def _scaled_behind_money(source: Source, number: Numeral, money: tuple[str, int]) -> Quantity:
    """ "200 dolar AS miliar": the scale may stand behind the currency."""
    currency, end = money
    value = number.value
    power = None if number.scaled else source.words.numerals.scale_at(source.lexemes, end)
    if power is not None:
        value, end = value.scaleb(power), end + 1
    return Quantity(value, number.start, end, number, "money", currency)


def _rate(source: Source, unit: str, end: int) -> tuple[str, int]:
    """ "barel per hari": a measure counted over a unit of time."""
    if source.key(end) not in source.words.per or unit in ("percent", "point", "time", "degree"):
        return unit, end
    time = source.words.time_units.get(source.key(end + 1))
    return (f"{unit} per {time}", end + 2) if time else (unit, end)


def _noun(source: Source, index: int, reach: int) -> tuple[str | None, int, Kind]:
    """Return the unit of the noun counted, the index behind the noun that tells it, and its kind."""
    at = index
    for _step in range(reach):
        at = _hyphen(source, at) if at > index else at
        if not source.is_word(at) or (source.fresh(at) and source.lexemes[at].capital):
            break
        found = _known(source, at)
        if found is not None:
            behind = _headed(source, found)
            return found if not behind else _known(source, behind[-1]) or (None, index, "bare")
        key = source.key(at)
        passes = key in source.words.classifiers or (
            source.words.adjectives_first and key not in source.words.stop
        )
        if not passes:
            break
        at += 1
    return None, index, "bare"


def _headed(source: Source, found: tuple[str, int, Kind]) -> range:
    """Return the words behind a thing in the singular that stands before the noun that is counted, up to its plural: "three ship
    engines"; none where it is that noun itself."""
    _unit, end, kind = found
    plural = source.words.plural_endings
    if kind != "thing" or not plural or source.key(end - 1).endswith(plural):
        return range(0)
    at = end
    while at < end + _NOUN_REACH and _goes_on(source, at):
        at += 1
        if source.key(at - 1).endswith(plural):
            return range(end, at)
    return range(0)


def _goes_on(source: Source, index: int) -> bool:
    """Return whether a noun phrase can go on with the word at ``index``: a small letter, no function word and no verb."""
    if not source.is_word(index) or source.fresh(index) or source.lexemes[index].capital:
        return False
    key = source.key(index)
    return key not in source.words.stop and not source.words.is_verb(key)


def _known(source: Source, at: int) -> tuple[str, int, Kind] | None:
    options: tuple[tuple[Phrases[str], Kind], ...] = (
        (source.words.things, "thing"),
        (source.words.people, "people"),
    )
    best: tuple[str, int, Kind] | None = None
    for table, kind in options:
        found = table.at(source.lexemes, at)
        if found is not None and (best is None or found[1] > best[1]):
            best = found[0], found[1], kind
    return best
