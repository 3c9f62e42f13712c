"""Numbers with their units: money by sign, code or name in either order, measures, people, things."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from saksi.extract.amounts.printed import Kind, Quantity
from saksi.extract.amounts.vocabulary import Vocabulary
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
    return (
        _money_first(source, index)
        or _magnitude(source, index)
        or _collective(source, index)
        or _number(source, index)
    )


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
    value = source.words.both.get(source.key(index))
    if value is None or source.key(index + 1) in source.words.both_except or source.fresh(index + 1):
        return None
    unit, end, kind = _noun(source, index + 1, reach=1)
    if unit is None or source.lexemes[index + 1].kind != "word":
        return None
    number = Numeral(Decimal(value), index, index + 1, "words")
    return Quantity(number.value, index, end, number, kind, unit)


def _number(source: Source, index: int) -> Quantity | None:
    number = source.words.numerals.read(source.lexemes, index)
    if number is None:
        return None
    return _with_unit(source, number, number.end)


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
        if not source.is_word(at) or (source.fresh(at) and source.lexemes[at].capital):
            break
        found = _known(source, at)
        if found is not None:
            return found
        key = source.key(at)
        passes = key in source.words.classifiers or (
            source.words.adjectives_first and key not in source.words.stop
        )
        if not passes:
            break
        at += 1
    return None, index, "bare"


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
