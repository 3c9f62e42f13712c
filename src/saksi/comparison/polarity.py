"""Which words of a piece are denied: under a word of negation, or themselves the negative of another word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from saksi.comparison.content import Word, fold, tokens
from saksi.comparison.frames import speech
from saksi.languages import Language
from saksi.model.span import Span

REACH = 4
"""A negation denies the next content word within this many words, auxiliaries and particles between them."""
_CLAUSE_ENDS = frozenset(',;:.!?…()"“”')


@dataclass(frozen=True, slots=True)
class _Table:
    negation: frozenset[str]
    cancelled_before: frozenset[str]
    cancelled_by: tuple[tuple[str, ...], ...]
    saying: frozenset[str]
    joining: frozenset[str]
    bounds: frozenset[tuple[str, ...]]


@cache
def _table(language: Language) -> _Table:
    table = language.table("statements")
    return _Table(
        frozenset(table.get("negation", ())),
        frozenset(table.get("negation_cancelled_before", ())),
        tuple(tuple(phrase.split()) for phrase in table.get("negation_cancelled_by", ())),
        speech(language),
        frozenset(table.get("clause_joining", ())),
        frozenset(tuple(phrase.split()) for phrase in language.table("bounds").get("before", {})),
    )


def denied(
    text: str, span: Span, words: Sequence[Word], language: Language, figures: Sequence[Span] = ()
) -> dict[int, Span]:
    """Return the content words (by number) that a negation denies, with the place of that negation.

    A negation denies the next content word of its clause, or a verb of saying before it, which is no content. “Not only” and
    “not … but also” deny nothing, nor does what only bounds one of the ``figures`` (“no more than 30”).
    """
    table = _table(language)
    places = list(tokens(text, span))
    forms = [fold(p.of(text)) for p in places]
    numbers = {w.span.start: i for i, w in enumerate(words)}
    counted = [n for n, p in enumerate(places) if any(f.overlaps(p) for f in figures)]
    out: dict[int, Span] = {}
    for at in _negations(forms, table):
        if _cancelled(forms, at, table) or any(tuple(forms[at:n]) in table.bounds for n in counted):
            continue
        for after in range(at + 1, min(at + 1 + REACH, len(places))):
            if _CLAUSE_ENDS.intersection(text[places[after - 1].end : places[after].start]):
                break
            number = numbers.get(places[after].start)
            if number is not None and forms[after] not in table.negation:
                _flip(out, number, places[at])
                break
            if number is None and (forms[after] in table.saying or forms[after] in table.joining):
                break  # who does not say a thing denies nothing of it, and what is joined to a denied word is no part of it
    return out


def negates(text: str, span: Span, language: Language) -> bool:
    """Return whether any word within ``span`` negates, be it taken back or not."""
    forms = [fold(p.of(text)) for p in tokens(text, span)]
    return any(True for _i in _negations(forms, _table(language)))


def _negations(forms: Sequence[str], table: _Table) -> Iterator[int]:
    for i, form in enumerate(forms):
        if form in table.negation or (form.endswith("n't") and "n't" in table.negation):
            yield i


def _cancelled(forms: Sequence[str], at: int, table: _Table) -> bool:
    """Return whether the negation at ``at`` only serves “not only” or is taken up by a later “but also”."""
    if at + 1 < len(forms) and forms[at + 1] in table.cancelled_before:
        return True
    rest = forms[at + 1 :]
    return any(
        tuple(rest[i : i + len(phrase)]) == phrase for phrase in table.cancelled_by for i in range(len(rest))
    )


def _flip(out: dict[int, Span], number: int, negation: Span) -> None:
    """Deny a word; one denied twice is affirmed."""
    if number in out:
        del out[number]
    else:
        out[number] = negation
