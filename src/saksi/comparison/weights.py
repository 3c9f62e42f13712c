"""How much a shared key tells: inverse document frequency over a batch, steady when the batch is small."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import log

_PRIOR_DOCUMENTS, _PRIOR_PLACES = 20, 1
"""What is supposed to have been read before the batch, so that two articles alone do not make every word common."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Document frequencies of a batch; without a batch every key weighs the same."""

    documents: int = 0
    frequency: Mapping[str, int] = field(default_factory=dict)

    def of(self, key: str) -> float:
        """Return the weight of a key, 0 to 1: 1 for one that stands in no document."""
        total = self.documents + _PRIOR_DOCUMENTS
        places = min(total, self.frequency.get(key, 0) + _PRIOR_PLACES)
        return log(total / places) / log(total / _PRIOR_PLACES)


def over(documents: Iterable[Iterable[str]]) -> Weights:
    """Return the weights of a batch, each document given as its keys."""
    counts: Counter[str] = Counter()
    total = 0
    for keys in documents:
        counts.update(set(keys))
        total += 1
    return Weights(total, dict(counts))
