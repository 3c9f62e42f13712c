"""A few numbers that stand for the runs of words of a text, so that texts with a common passage share some of them.

Winnowing, after Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting" (2003): of
every ``WINDOW`` neighbouring runs of ``GRAM`` words the least hash is kept, so that two texts that share
``WINDOW + GRAM - 1`` words in a row (10) share a fingerprint. Runs that tell nothing (names, figures, grammar, set
phrases) are left out beforehand.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

from saksi.comparison.words import Words

GRAM = 5
WINDOW = 6
_TELLING = 1.6
"""Least weight of a run that may be kept."""


def of(side: Words) -> tuple[int, ...]:
    """Return the fingerprints of a text: different numbers of 63 bits, in order, the same on every machine."""
    hashes = list(_hashes(side))
    kept: set[int] = set()
    for at in range(max(1, len(hashes) - WINDOW + 1)):
        found = [h for h in hashes[at : at + WINDOW] if h is not None]
        if found:
            kept.add(min(found))
    return tuple(sorted(kept))


def _hashes(side: Words) -> Iterator[int | None]:
    """Yield the hash of each run of words, ``None`` for one that tells nothing."""
    for i in range(len(side) - GRAM + 1):
        if sum(side.weights[i : i + GRAM]) < _TELLING:
            yield None
        else:
            gram = "\x1f".join(side.keys[i : i + GRAM]).encode("utf-8", "surrogatepass")
            yield int.from_bytes(blake2b(gram, digest_size=8).digest(), "big") >> 1
