"""What is told in one breath with a figure: where all of that is another, the figure is of another thing, too."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import product

from saksi.comparison.details import Detail, comparison, details
from saksi.comparison.units import Unit
from saksi.model.facts import Amount
from saksi.stories.given import relation
from saksi.stories.grounds import close

NEAR = 20
"""Figures on either side of one in its sentence that are told in one breath with it."""


class Companions:
    """The figures and hours of each sentence of a story."""

    def __init__(self, pieces: Sequence[Unit]) -> None:
        self._units: dict[tuple[str, int], list[Unit]] = defaultdict(list)
        for piece in pieces:
            self._units[self._place(piece)].append(piece)
        self._sentences: dict[tuple[str, int], list[Detail]] = {}

    def apart(self, a: Detail, b: Detail) -> bool:
        """Return whether the sentences of two figures that clash, far apart, give others that are, too, and none that agree.

        Counts of one fate are not held apart by others: of a disaster, two reports can have every toll another. Amounts are
        of two moments where both sentences tell the hour, and not the same; and who tells both in one breath ("three shots,
        two of them …") has them as two.
        """
        if a.role is not None and a.role == b.role:
            return False
        if a.measure == "amount" and self._at_other_hours(a, b):
            return True
        if close(a, b):
            return False
        if self._counts(a, b) or self._counts(b, a):
            return True
        found = [
            (x, y, compared.relation)
            for x, y in product(self._told(a), self._told(b))
            if x.fact != a.fact and y.fact != b.fact and (compared := comparison(x, y)) is not None
        ]
        return bool(found) and all(how == "clash" and not close(x, y) for x, y, how in found)

    def together(self, a: Detail, b: Detail) -> bool:
        """Return whether the sentences of two figures give others, one at least of two digits or more, and all that one gives the other does."""
        left, right = ([d for d in self._told(x) if d.fact != x.fact] for x in (a, b))
        if not any(map(_is_telling, left)):
            return False
        return all(any(relation(x, y) == "agree" for y in right) for x in left) and all(
            any(relation(x, y) == "agree" for x in left) for y in right
        )

    def _counts(self, a: Detail, b: Detail) -> bool:
        """Return whether the sentence of an amount counts as many as another, be it of what it may."""
        values = {d.fact.value for d in self._told(a) if isinstance(d.fact, Amount)}
        return isinstance(b.fact, Amount) and b.fact.value in values

    def _at_other_hours(self, a: Detail, b: Detail) -> bool:
        """Return whether the sentences of two figures each tell hours, and none that are one or minutes apart."""
        hours = [[d for d in self._told(x) if d.measure == "time"] for x in (a, b)]
        return all(hours) and not any(
            close(x, y) or ((how := comparison(x, y)) is not None and how.relation != "clash")
            for x, y in product(*hours)
        )

    def _told(self, detail: Detail) -> list[Detail]:
        """Return the figures and hours of the sentence of a figure, of very many the ``NEAR`` on either side of it."""
        place = self._place(detail.unit)
        if place not in self._sentences:
            told = (d for unit in self._units[place] for d in details(unit) if d.measure != "date")
            self._sentences[place] = sorted(told, key=_start)
        found = self._sentences[place]
        at = bisect_left(found, _start(detail), key=_start)
        return found[max(0, at - NEAR) : at + NEAR + 1]

    @staticmethod
    def _place(unit: Unit) -> tuple[str, int]:
        """Return the article and the sentence of a piece."""
        sentence = unit.source.sentence_at(unit.span.start) if unit.source else None
        return unit.article, (sentence or unit.span).start


def _start(detail: Detail) -> int:
    return detail.fact.span.start


def _is_telling(detail: Detail) -> bool:
    """Return whether a figure is not likely the same in two sentences by chance: it has two digits or more."""
    fact = detail.fact
    return not isinstance(fact, Amount) or len(fact.value.normalize().as_tuple().digits) > 1
