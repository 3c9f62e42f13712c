"""What a trained recognizer found, weighed against what the rules found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from saksi.extraction.entities.candidates import Candidate
from saksi.text.analysis import Name


def weigh(candidates: Sequence[Candidate], names: Sequence[Name], text: str) -> Iterator[Candidate]:
    """Yield the candidates with the recognizer's ``names`` taken into account, and its names that no rule saw.

    What is known beforehand, or shown by a role or a verb beside it, stays as it is. A run of capitals that only looks
    like a name takes the recognizer's kind and limits; without its support it lives on only if it can be linked.
    """
    taken: set[int] = set()
    for candidate in candidates:
        if candidate.sure and candidate.kind is not None:
            taken.update(range(candidate.span.start, candidate.span.end))
            yield candidate
    for candidate in candidates:
        if not candidate.sure or candidate.kind is None:
            support = next((n for n in names if n.span.overlaps(candidate.span)), None)
            if support is None or taken.intersection(range(support.span.start, support.span.end)):
                yield replace(candidate, kind=None)
    for name in names:
        places = range(name.span.start, name.span.end)
        if not taken.intersection(places):
            taken.update(places)
            yield Candidate(name.span, name.kind, "model", " ".join(name.span.of(text).split()))
