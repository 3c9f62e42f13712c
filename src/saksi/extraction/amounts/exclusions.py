"""Numbers that count nothing: parts of names, ordinals, labels, list numbers, telephone numbers, years."""

from __future__ import annotations

from saksi.extraction.amounts.bound_words import bound_before
from saksi.extraction.amounts.printed import Quantity
from saksi.extraction.amounts.quantities import Source

_JOINERS = frozenset("-–—./:_@#&'’\\|+×x*")


def counts(source: Source, quantity: Quantity) -> bool:
    """Return whether ``quantity`` says how much or how many of something."""
    number = quantity.number
    if number.form == "figures":
        return _figures_count(source, quantity)
    return _words_count(source, quantity)


def _figures_count(source: Source, quantity: Quantity) -> bool:
    start, end = quantity.number.start, quantity.number.end
    if quantity.kind == "money":
        return True
    if quantity.unit == "hour" and _is_clock(source, start, end):
        return False
    below_zero = quantity.start < start
    if (
        (not below_zero and _is_tail(source, start, quantity.kind == "bare"))
        or _is_head(source, end, quantity)
        or _is_list_number(source, start)
    ):
        return False
    if _is_ordinal(source, start, end) or _is_code(source, start, end):
        return False
    if _is_labelled(source, start, end):
        return quantity.kind in ("people", "measure") and quantity.end > end
    if quantity.kind in ("people", "thing") and _is_year(source, quantity):
        return quantity.end == end + 1
    if quantity.kind == "bare":
        lettered = quantity.number.scaled and source.key(end - 1) not in source.words.long_scales
        ranked = source.key(end) in source.words.ranks
        return not (lettered or ranked or _is_year(source, quantity) or _is_name(source, start, end))
    return True


def _is_clock(source: Source, start: int, end: int) -> bool:
    """ "15.30 hours", "1700 hours": a time of day, not a length."""
    if end == start + 1:
        return source.digits(start) == 4
    return end == start + 3 and source.digits(start) == 2 and source.digits(start + 2) == 2


def _is_labelled(source: Source, start: int, end: int) -> bool:
    """ "nomor 14", "No. 74-75", "ayat (1)", "level 2": a place in a row; a figure with decimals is measured."""
    at = start - 1
    if source.key(at) in "-–" and source.digits(at - 1):
        at -= 2
    at -= source.key(at) in (".", ":", "(")
    if source.key(at) not in source.words.labels:
        return False
    return not (source.key(at) in source.words.measured_labels and end > start + 1)


def _is_tail(source: Source, start: int, bare: bool) -> bool:
    """G20, F-16, Covid-19, 10/2023: glued to what stands before it."""
    if not source.glued(start) or start == 0:
        return False
    before = source.lexemes[start - 1]
    if before.kind == "word":
        return bare or len(before.text) < 4 or before.text != before.text.lower()
    if before.text in "-–—" and source.glued(start - 1):
        return not _is_tally(source, start)
    return (
        before.text in _JOINERS
        and before.text not in "-–—"
        and (source.glued(start - 1) or before.text in "@#_")
    )


def _is_tally(source: Source, start: int) -> bool:
    """Votes and scores, "120-14-45" and "2-1": short figures joined by dashes, with no letters before them."""
    if not 0 < source.digits(start) <= 3 or not 0 < source.digits(start - 2) <= 3:
        return False
    return not source.glued(start - 2) or bool(source.digits(start - 4)) or source.key(start - 3) in "(["


def _is_head(source: Source, end: int, quantity: Quantity) -> bool:
    """20detik, 5G, 3D, 12/PMK: glued to what stands behind it, and that is no unit."""
    if not source.glued(end) or quantity.end > end:
        return False
    behind = source.lexemes[end]
    if behind.text[0] in "'’":
        return True
    if behind.kind == "word":
        return len(behind.text) < 3 or source.key(end) in source.words.time_units
    if behind.text == "." and source.glued(end + 1) and source.is_word(end + 1):
        return not source.lexemes[end + 1].capital
    if behind.text in "/_@:\\" and source.glued(end + 1):
        return True
    return behind.text in "-–" and source.glued(end + 1) and source.is_word(end + 1)


def _is_list_number(source: Source, start: int) -> bool:
    """ "1. Judul", "2) …" at the start of a line."""
    if not source.fresh(start) or source.digits(start) > 2:
        return False
    closed = source.key(start + 1) in (".", ")") and source.glued(start + 1)
    return closed and not (source.glued(start + 2) and source.digits(start + 2))


def _is_ordinal(source: Source, start: int, end: int) -> bool:
    if source.glued(end) and source.key(end) in source.words.ordinal_suffix:
        return True
    return source.key(start - 1) in "-–" and source.key(start - 2) in source.words.ordinal_prefix


def _is_code(source: Source, start: int, end: int) -> bool:
    """A leading zero without decimals, or groups of digits joined by hyphens: a telephone number or a reference."""
    text = source.text(start)
    if len(text) > 1 and text.startswith("0") and end == start + 1:
        return True
    if any(source.key(start - back) == "+" and source.glued(start - back + 1) for back in (1, 2, 3)):
        return True
    joined = source.key(end) in ("-", "–") and source.glued(end) and source.glued(end + 1)
    behind = source.digits(end + 1) if joined else 0
    return behind > 3 and len(text) > 4


def _is_year(source: Source, quantity: Quantity) -> bool:
    number = quantity.number
    plain = number.end == number.start + 1 and source.digits(number.start) == 4
    return plain and 1900 <= quantity.value <= 2100


def _is_name(source: Source, start: int, end: int) -> bool:
    """Boeing 737, Glock 19: a number right behind a capital word within a sentence, or between two of them."""
    if source.glued(start) or not source.is_word(start - 1) or not source.lexemes[start - 1].capital:
        return False
    if not source.opens(start - 1) or source.lexemes[start - 1].text.isupper():
        return True
    return (
        source.is_word(end) and source.lexemes[end].capital and source.key(start - 1) not in source.words.stop
    )


def _words_count(source: Source, quantity: Quantity) -> bool:
    start, end = quantity.number.start, quantity.number.end
    if any(table_end > start for table_end in _idioms(source, start)):
        return False
    if source.key(end) == "-" and source.glued(end) and source.is_word(end + 1) and quantity.end == end:
        return False
    if source.key(start - 1) == "-" and source.glued(start) and source.glued(start - 1):
        return False
    if source.key(start - 1) in source.words.labels and quantity.kind == "bare":
        return False
    if quantity.number.form == "fraction" and not quantity.number.scaled:
        return quantity.kind != "bare" or _fraction_counts(source, start, end)
    if source.key(start) in source.words.shy and end == start + 1:
        return quantity.kind in ("money", "measure", "people", "thing")
    if quantity.kind == "bare" and end == start + 1:
        return _stands_for_noun(source, end) or bound_before(source, start) is not None
    return True


def _fraction_counts(source: Source, start: int, end: int) -> bool:
    """Whether a fraction is one of something: "setengah dari produksi", not "setengah mati"."""
    if source.key(start) not in source.words.shy_fractions:
        return True
    return source.key(end) in source.words.stop or (source.is_word(start - 1) and not source.is_word(end))


def _idioms(source: Source, start: int) -> list[int]:
    found = (source.words.not_counting.at(source.lexemes, start - back) for back in range(min(start, 3) + 1))
    return [f[1] for f in found if f is not None]


def _stands_for_noun(source: Source, end: int) -> bool:
    """Whether a lone number word has a noun, or "others", behind it in the same sentence."""
    return (
        source.is_word(end)
        and not source.fresh(end)
        and (source.key(end) not in source.words.stop or source.key(end) in source.words.others)
    )
