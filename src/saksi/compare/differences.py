"""In what two pieces that say the same thing differ: each difference typed, placed, and with its reason.

A difference is ``hard`` where the two cannot both be right. Rounding, bounds that meet, and other words for one thing
are differences that are not hard.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from saksi.compare.content import Word
from saksi.compare.units import Unit
from saksi.messages import _
from saksi.model.facts import Amount, Moment
from saksi.model.span import Span
from saksi.model.story import ContradictionKind

DifferenceKind = ContradictionKind | Literal["rendering", "rounding"]
ROUNDING = Decimal("0.05")
"""Two values no further apart than this share of the larger are one value, rounded, where one is said to be rough."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which piece ``a`` and piece ``b`` differ, at the spans given (``None``: it stands in one only)."""

    kind: DifferenceKind
    hard: bool
    a: Span | None
    b: Span | None
    value_a: str
    value_b: str
    reason: str

    def mirrored(self) -> Difference:
        """Return the same difference seen from the other side."""
        return replace(self, a=self.b, b=self.a, value_a=self.value_b, value_b=self.value_a)


def differences(a: Unit, b: Unit) -> tuple[Difference, ...]:
    """Return everything in which two pieces that say the same thing differ, the hard differences first."""
    found = [*_amounts(a, b), *_dates(a, b), *_negation(a, b), *_speakers(a, b), *_renderings(a, b)]
    return tuple(sorted(found, key=lambda d: not d.hard))


def same_speaker(a: Unit, b: Unit) -> bool:
    """Return whether both pieces have a speaker and the names can be one person's or one body's."""
    if not a.speaker or not b.speaker:
        return False
    left, right = set(a.speaker.split()), set(b.speaker.split())
    return left <= right or right <= left


def _amounts(a: Unit, b: Unit) -> Iterator[Difference]:
    """Yield the amounts of one measure that do not meet."""
    for left, right in _unmatched(a.amounts, b.amounts):
        near = left.bound != "exact" or right.bound != "exact"
        meet = _meet(left, right)
        if not meet or left.value != right.value:
            yield Difference(
                "rounding" if meet else "amount", not meet and not near, left.span, right.span, left.text, right.text,
                _("“{a}” / “{b}”").format(a=left.text, b=right.text),
            )  # fmt: skip


def _unmatched(left: tuple[Amount, ...], right: tuple[Amount, ...]) -> Iterator[tuple[Amount, Amount]]:
    """Yield the pairs of one unit whose values are not in the other piece."""
    values_left, values_right = {(x.unit, x.value) for x in left}, {(x.unit, x.value) for x in right}
    rest_left = [x for x in left if (x.unit, x.value) not in values_right]
    rest_right = [x for x in right if (x.unit, x.value) not in values_left]
    for x in rest_left:
        same_unit = [y for y in rest_right if y.unit == x.unit and x.unit is not None]
        if len(same_unit) == 1:
            yield x, same_unit[0]


def _meet(a: Amount, b: Amount) -> bool:
    """Return whether two amounts can both be right: their ranges, with their bounds and roundness, overlap."""
    low_a, high_a = _reach(a)
    low_b, high_b = _reach(b)
    return low_a <= high_b and low_b <= high_a


def _reach(amount: Amount) -> tuple[Decimal, Decimal]:
    value, high = amount.value, amount.high or amount.value
    room = abs(value) * ROUNDING
    match amount.bound:
        case "at_least":
            return value, Decimal("Infinity")
        case "at_most":
            return Decimal("-Infinity"), value
        case "about":
            return value - room, high + room
        case _:
            return value, high


def _dates(a: Unit, b: Unit) -> Iterator[Difference]:
    """Yield the one day of each piece where they are not the same day."""
    left, right = _days(a), _days(b)
    if len(left) == 1 and len(right) == 1 and left[0].edtf != right[0].edtf:
        yield Difference(
            "date", True, left[0].span, right[0].span, left[0].text, right[0].text,
            _("{a} / {b}").format(a=left[0].edtf, b=right[0].edtf),
        )  # fmt: skip


def _days(unit: Unit) -> list[Moment]:
    days = [m for m in unit.moments if m.kind == "date" and m.edtf and len(m.edtf) == len("2023-11-08")]
    return [m for m in days if "X" not in (m.edtf or "X")]


def _negation(a: Unit, b: Unit) -> Iterator[Difference]:
    if len(a.negations) % 2 == len(b.negations) % 2:
        return
    left, right = (u.negations[0] if u.negations else None for u in (a, b))
    says_a, says_b = (_at(u, s) if s else "–" for u, s in ((a, left), (b, right)))
    yield Difference("negation", True, left, right, says_a, says_b, _("“{word}” in one only").format(
        word=says_a if left else says_b))  # fmt: skip


def _speakers(a: Unit, b: Unit) -> Iterator[Difference]:
    if a.speaker and b.speaker and not same_speaker(a, b):
        names = a.speaker_name or "", b.speaker_name or ""
        yield Difference("attribution", False, a.span, b.span, *names, _("{a} / {b} as the speaker").format(
            a=names[0], b=names[1]))  # fmt: skip


def _renderings(a: Unit, b: Unit) -> Iterator[Difference]:
    """Yield what stands in other words, in the order of the text; words that stand in one only face nothing."""
    if a.language != b.language:
        return
    for there in _unlike(a.words, b.words):
        places = [Span(ws[0].span.start, ws[-1].span.end) if ws else None for ws in there]
        shown = [_at(u, p) if p else "–" for p, u in zip(places, (a, b), strict=True)]
        yield Difference(
            "rendering", False, places[0], places[1], shown[0], shown[1],
            _("“{a}” / “{b}”").format(a=shown[0], b=shown[1]),
        )  # fmt: skip


def _unlike(left: Sequence[Word], right: Sequence[Word]) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """Yield the runs of words between those that both have in the same order."""
    from rapidfuzz.distance import Indel

    at_left = at_right = 0
    for step in Indel.opcodes([w.lemma for w in left], [w.lemma for w in right]):
        if step.tag == "equal":
            if step.src_start > at_left or step.dest_start > at_right:
                yield left[at_left : step.src_start], right[at_right : step.dest_start]
            at_left, at_right = step.src_end, step.dest_end
    if at_left < len(left) or at_right < len(right):
        yield left[at_left:], right[at_right:]


def _at(unit: Unit, span: Span) -> str:
    return span.shift(-unit.span.start).of(unit.text)
