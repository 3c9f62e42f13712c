"""The drift of the quotations of a story: what happened to an utterance from one report to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from saksi.comparison.drift import Shift, shifts
from saksi.comparison.statements import Match
from saksi.comparison.units import Unit
from saksi.model.article import order as in_time
from saksi.model.story import Contradiction, Drift, Evidence, Side


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
    numbers = [c.sides for c in clashes if c.kind in ("amount", "date")]
    words = [e for c in clashes if c.kind == "wording" for side in c.sides for e in side.members]

    def told(drift: Drift) -> bool:
        if drift.kind == "another_word":
            return not any(_meet(e, drift.source) or _meet(e, drift.target) for e in words)
        return drift.kind != "number_changed" or any(_apart(drift, some) for some in numbers)

    return tuple(filter(told, found))


def _apart(drift: Drift, sides: Sequence[Side]) -> bool:
    """Return whether the two numbers stand on two sides of one disagreement."""
    on = [
        {n for n, side in enumerate(sides) if any(_meet(e, place) for e in side.members)}
        for place in (drift.source, drift.target)
    ]
    return bool(on[0]) and bool(on[1]) and not on[0] & on[1]


def _meet(a: Evidence, b: Evidence) -> bool:
    return a.article == b.article and a.span.overlaps(b.span)
