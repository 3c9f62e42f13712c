"""The drift of the quotations of a story: what happened to an utterance from one report to the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from saksi.comparison.drift import Shift, shifts
from saksi.comparison.placed import Placed
from saksi.comparison.statements import Match
from saksi.comparison.units import Unit
from saksi.model.article import order as in_time
from saksi.model.span import Span
from saksi.model.story import Contradiction, Drift, Evidence

_Side = tuple[int, int]
"""A disagreement and one of its sides, by number."""
_Members = Mapping[str, Placed[_Side]]
"""For each article what stands in it on a side."""


def drifts(
    statement: str, pieces: Sequence[Unit], matches: Mapping[tuple[int, int], Match]
) -> tuple[Drift, ...]:
    """Return how the quotations of one statement drift, each way once, told of the earliest reports that have it.

    ``matches`` are the pairs of its pieces that are set against each other. A drift leads from the earlier to the later
    report; where their order is not known, from the stronger, longer or quoted words to the others.
    """
    seen: set[tuple[object, ...]] = set()
    out = []
    for pair, found in sorted(matches.items(), key=lambda item: _earliest(pieces, item[0])):
        for drift in _of(statement, pieces[pair[0]], pieces[pair[1]], found):
            key = _words(drift, pieces, pair)
            if key not in seen:
                seen.add(key)
                out.append(drift)
    return tuple(out)


def _of(statement: str, a: Unit, b: Unit, found: Match) -> Iterator[Drift]:
    order = in_time(a.source, b.source)
    if order < 0:
        a, b = b, a
    differences = found.differences if order >= 0 else tuple(d.mirrored() for d in found.differences)
    for shift in shifts(a, b, differences):
        told = shift if order else _stronger_first(shift, quoted=a.quote is not None and b.quote is not None)
        if told.kind == "put_in_marks" and (a if told is shift else b).quote:
            continue  # what was told in other words before may be quoted later
        source, target = (a, b) if told is shift else (b, a)
        yield Drift(
            statement,
            told.kind,
            Evidence(source.article, told.a),
            Evidence(target.article, told.b),
            order != 0,
            told.reason,
        )


def _stronger_first(shift: Shift, quoted: bool) -> Shift:
    """Return a shift of which the order is not known, told from the stronger or longer side to the other.

    Words in marks are told as a quotation turned indirect where both quote, else as a reporter's put in marks.
    """
    marks = "put_in_marks" if quoted else "made_indirect"
    return shift.mirrored() if shift.kind in ("sharpened", "words_put_in", marks) else shift


def _earliest(pieces: Sequence[Unit], pair: Iterable[int]) -> tuple[object, ...]:
    """Return by what pairs are put in order: when the articles were published, then by place."""
    placed = [
        (p.source.published if p.source else None, p.article, p.span) for p in (pieces[i] for i in pair)
    ]
    return tuple(sorted((published or "~", article, span) for published, article, span in placed))


def _words(drift: Drift, pieces: Sequence[Unit], pair: Iterable[int]) -> tuple[object, ...]:
    """Return what two drifts have in common that are told alike: their kind and the words, small letters."""
    sources = {pieces[i].article: pieces[i].source for i in pair}
    places = [(sources[e.article], e.span) for e in (drift.source, drift.target)]
    shown = [span.of(article.text).casefold() if article else "" for article, span in places]
    if drift.kind == "number_changed":  # “15 kilometer” and “15km” are one figure
        shown = ["".join(c for c in text if c.isdigit()) or text for text in shown]
    return drift.kind, frozenset(shown)


def disputed(found: Iterable[Drift], contradictions: Iterable[Contradiction]) -> tuple[Drift, ...]:
    """Return the drifts without changed numbers that are no contradiction: seen alone, each can be of another thing; and without
    exchanged words that are one: they are told there."""
    clashes = tuple(contradictions)
    numbers = _by_article(c for c in clashes if c.kind in ("amount", "date"))
    words = _by_article(c for c in clashes if c.kind == "wording")

    def told(drift: Drift) -> bool:
        if drift.kind == "another_word":
            return not any(_sides(place, words) for place in (drift.source, drift.target))
        return drift.kind != "number_changed" or _apart(drift, numbers)

    return tuple(filter(told, found))


def _by_article(clashes: Iterable[Contradiction]) -> _Members:
    """Return the places in each article that are members of a side of a disagreement."""
    out: dict[str, list[tuple[Span, _Side]]] = defaultdict(list)
    for number, clash in enumerate(clashes):
        for side, given in enumerate(clash.sides):
            for evidence in given.members:
                out[evidence.article].append((evidence.span, (number, side)))
    return {article: Placed(places) for article, places in out.items()}


def _sides(place: Evidence, members: _Members) -> frozenset[_Side]:
    """Return the sides of which a member shares a character with a place."""
    if place.article not in members:
        return frozenset()
    return frozenset(side for _span, side in members[place.article].at(place.span))


def _apart(drift: Drift, members: _Members) -> bool:
    """Return whether the two numbers stand on two sides of one disagreement, and on none together."""
    source, target = _sides(drift.source, members), _sides(drift.target, members)
    of_both = {n for n, _side in source} & {n for n, _side in target}
    return not of_both <= {n for n, _side in source & target}
