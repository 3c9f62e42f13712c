"""Two pieces of text that are said to be about the same thing: how the figures and moments in them stand."""

from __future__ import annotations

from collections.abc import Sequence

from saksi.comparison import quantities, surroundings
from saksi.comparison.content import fold
from saksi.comparison.quantities import Comparison, Relation
from saksi.comparison.surroundings import Told
from saksi.messages import _
from saksi.model.article import Reading
from saksi.model.facts import Amount, Moment
from saksi.model.span import Span
from saksi.text.lexemes import Lexeme

REACH = 5
"""Words, marks among them, between a count and what some of those counted are: "50 Boeing aircraft, many of them 777"."""
AHEAD = 12
"""Characters in which a word before one is looked for."""
_ORDER: tuple[Relation, ...] = ("clash", "contains", "agree", "unlike")


def pieces(a: Reading, here: Span, b: Reading, there: Span) -> Comparison:
    """Return how what stands at ``here`` in ``a`` and at ``there`` in ``b`` stand to each other.

    Figures that are equal on both sides face each other; of the rest those that can be of one thing are compared,
    and the gravest answer is returned. Nothing to compare gives ``unlike``.
    """
    left, right = _told_amounts(a, here), _told_amounts(b, there)
    found = [*_structure(left, right), *_structure(right, left), *_of_amounts(left, right)]
    found += _of_moments(_told_moments(a, here), _told_moments(b, there))
    nothing = Comparison("unlike", _("no figures or moments that can be compared"))
    return min(found, key=lambda c: _ORDER.index(c.relation), default=nothing)


def _told_amounts(reading: Reading, span: Span) -> list[Told[Amount]]:
    inside = [x for x in reading.facts.amounts if x.span.overlaps(span)]
    found = [Told(x, reading.article, span) for x in inside]
    return found + single_ones(reading, span, inside)


def single_ones(reading: Reading, span: Span, inside: Sequence[Amount]) -> list[Told[Amount]]:
    """Return each "sebuah rudal", "a missile" within ``span`` but ``inside``: no amount of its own, but one beside another's two.

    One of several ("salah satu provinsi") is no single one.
    """
    from decimal import Decimal

    probe = Told(
        Amount("", span, span.of(reading.article.text), Decimal(1), None, "exact"), reading.article, span
    )
    among = tuple(f" {w}" for w in probe.language.table("statements").get("one_among", ())) or ("\0",)
    words, lexemes = surroundings.words_of(probe.language), probe.lexemes(span)
    out: list[Told[Amount]] = []
    for index in range(len(lexemes)):
        article = words.singular.at(lexemes, index)
        noun = words.things.at(lexemes, article[1]) if article else None
        if article is None or noun is None:
            continue
        place = Span(span.start + lexemes[index].start, span.start + lexemes[noun[1] - 1].end)
        ahead = f" {fold(reading.article.text[max(0, place.start - AHEAD) : place.start]).rstrip()}"
        if not any(x.span.overlaps(place) for x in inside) and not ahead.endswith(among):
            text = place.of(reading.article.text)
            out.append(
                Told(Amount("", place, text, Decimal(1), noun[0], "exact", what=text), reading.article, span)
            )
    return out


def _told_moments(reading: Reading, span: Span) -> list[Told[Moment]]:
    """Return the moments in a piece; a length of time that is an amount too is compared as one, with its bound."""
    lengths = {x.span for x in reading.facts.amounts}
    inside = (x for x in reading.facts.moments if x.span.overlaps(span) and x.span not in lengths)
    return [Told(x, reading.article, span) for x in inside]


def _of_amounts(left: list[Told[Amount]], right: list[Told[Amount]]) -> list[Comparison]:
    table = {(i, j): quantities.amounts(x, y) for i, x in enumerate(left) for j, y in enumerate(right)}
    settled = [
        (i, j) for (i, j), c in table.items() if c.relation == "agree" or _same_figure(left[i], right[j])
    ]
    done = {i for i, _j in settled}, {j for _i, j in settled}
    rest = [c for (i, j), c in table.items() if i not in done[0] and j not in done[1]]
    return [table[pair] for pair in settled] + rest


def _same_figure(x: Told[Amount], y: Told[Amount]) -> bool:
    """Whether one figure stands on both sides, of a noun that one of the languages' tables does not know."""
    return x.fact.value == y.fact.value and None in (x.fact.unit, y.fact.unit)


def _of_moments(left: list[Told[Moment]], right: list[Told[Moment]]) -> list[Comparison]:
    table = {(i, j): quantities.moments(x, y) for i, x in enumerate(left) for j, y in enumerate(right)}
    settled = [(i, j) for (i, j), c in table.items() if c.relation in ("agree", "contains")]
    done = {i for i, _j in settled}, {j for _i, j in settled}
    rest = [c for (i, j), c in table.items() if i not in done[0] and j not in done[1]]
    return [table[pair] for pair in settled] + rest


def _structure(left: list[Told[Amount]], right: list[Told[Amount]]) -> list[Comparison]:
    """Find an equal figure that is part of a total here and stands beside it there, or is "many of them" here."""
    out: list[Comparison] = []
    for x in left:
        for y in right:
            if x.fact.value == y.fact.value and x.fact.unit == y.fact.unit:
                out += _part_or_beside(x, y, right) + _all_or_some(x, y)
    return out


def _part_or_beside(x: Told[Amount], y: Told[Amount], beside: list[Told[Amount]]) -> list[Comparison]:
    larger = any(z.fact.unit == y.fact.unit and z.fact.value > y.fact.value for z in beside)
    if not larger or not _is_included(x) or _is_included(y):
        return []
    reason = _("“{a}” is part of a larger amount in one, and stands beside it in the other")
    return [Comparison("clash", reason.format(a=x.fact.text))]


def _is_included(told: Told[Amount]) -> bool:
    clause = told.clause()
    before = Span(clause.start, max(clause.start, told.fact.span.start))
    return surroundings.holds(surroundings.words_of(told.language).included, told.lexemes(before))


def _all_or_some(x: Told[Amount], y: Told[Amount]) -> list[Comparison]:
    if not some_of(x, y):
        return []
    reason = _("“{a}”: all of them in one, some of them in the other")
    return [Comparison("clash", reason.format(a=x.fact.text))]


def some_of(x: Told[Amount], y: Told[Amount]) -> bool:
    """Return whether all of what ``x`` counts is what only some of those are that ``y`` counts.

    "50 Boeing 777" beside "50 Boeing, many of them 777".
    """
    named = _some(y) - {w.key for w in y.lexemes(y.fact.span)}
    own = {w.key for w in x.lexemes(Span(x.fact.span.start, x.clause().end))}
    return bool(named & own) and not _some(x)


def some_end(told: Told[Amount]) -> int | None:
    """Return where the first word of what some of those are that an amount counts ends; ``None`` where nothing says so."""
    found = _some_words(told)
    return told.fact.span.end + found[0].end if found else None


def _some(told: Told[Amount]) -> set[str]:
    return {word.key for word in _some_words(told)}


def _some_words(told: Told[Amount]) -> list[Lexeme]:
    """Return the first words of what some of those are that an amount counts: "many of them 777"."""
    sentence = told.sentence()
    lexemes = told.lexemes(Span(told.fact.span.end, max(told.fact.span.end, sentence.end)))
    table = surroundings.words_of(told.language).some_of
    behind = [found[1] for i in range(min(REACH, len(lexemes))) if (found := table.at(lexemes, i))]
    words = (lexemes[i] for at in behind for i in range(at, min(at + 2, len(lexemes))))
    return [
        w for w in words if w.text[:1].isupper() or w.text[:1].isdigit()
    ]  # a name or a model of what is counted
