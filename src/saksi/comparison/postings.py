"""Which texts hold what, so that those that share most with one are found without looking at every pair."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

Row = tuple[Sequence[int], Sequence[float]]
"""The numbers of what a text holds, each once, and how much of each."""


class Postings:
    """Texts by what they hold. What one text is asked for is worked out for all others at once, and not kept."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._own = [(np.asarray(held, dtype=np.int64), np.asarray(much)) for held, much in rows]
        held = np.concatenate([held for held, _much in self._own]) if rows else np.empty(0, dtype=np.int64)
        self.many = np.bincount(held)
        """In how many texts each thing stands."""
        order = np.argsort(held, kind="stable")
        self._texts = np.repeat(np.arange(len(rows)), [len(h) for h, _m in self._own])[order]
        self._much = np.concatenate([much for _held, much in self._own])[order] if rows else held
        self._start = np.concatenate(([0], np.cumsum(self.many)))

    def __len__(self) -> int:
        return len(self._own)

    def held(self, text: int) -> Any:
        """Return the numbers of what a text holds."""
        return self._own[text][0]

    def much(self, text: int) -> Any:
        """Return how much of each a text holds."""
        return self._own[text][1]

    def places(self, held: Any) -> tuple[Any, Any]:
        """Return where some things stand: for each, in turn, its place in ``held`` and a text that holds it."""
        at, which = self._at(held)
        return which, self._texts[at]

    def in_common(self, held: Any) -> Any:
        """Return for every text how many of some things it holds."""
        return np.bincount(self.places(held)[1], minlength=len(self))

    def likeness(self, held: Any, much: Any) -> Any:
        """Return for every text how much it holds of some things, weighed by how ``much`` each counts."""
        at, which = self._at(held)
        return np.bincount(self._texts[at], weights=self._much[at] * much[which], minlength=len(self))

    def _at(self, held: Any) -> tuple[Any, Any]:
        sizes = self.many[held]
        which = np.repeat(np.arange(len(held)), sizes)
        first = np.cumsum(sizes) - sizes
        return np.arange(len(which)) - first[which] + self._start[held][which], which
