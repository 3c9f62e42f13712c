"""Which word of one piece is which word of another: the same lemma, or the nearest meaning."""

from __future__ import annotations

from saksi.compare.bridge import Meanings
from saksi.compare.units import Unit

ALIKE = 0.45
"""From this likeness on two words are taken for one another."""
OTHER_WORD = 0.9
"""How like two different words of one language are at most: the same meaning is not the same word."""


def likeness(a: Meanings, b: Meanings) -> float:
    """Return how far two words can mean the same, 0 to 1: the strongest meaning that both have."""
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return max((s * large[p] for p, s in small.items() if p in large), default=0.0)


def counterparts(a: Unit, b: Unit) -> list[tuple[int, int, float]]:
    """Return the words of ``a`` and of ``b`` that answer to each other, by number, each at most once, in order of ``a``.

    The most alike are paired first; of equals, those nearest to the same place in their pieces.
    """
    found = []
    for i, (word, meaning) in enumerate(zip(a.words, a.meanings, strict=True)):
        for j, (other, other_meaning) in enumerate(zip(b.words, b.meanings, strict=True)):
            same = a.language == b.language and word.lemma == other.lemma
            alike = 1.0 if same else likeness(meaning, other_meaning)
            if alike >= ALIKE:
                apart = abs(i / len(a.words) - j / len(b.words))
                found.append(
                    (alike if same or a.language != b.language else OTHER_WORD * alike, -apart, i, j)
                )
    used_a: set[int] = set()
    used_b: set[int] = set()
    out = []
    for alike, _apart, i, j in sorted(found, key=lambda f: (-f[0], -f[1], f[2] + f[3], f[2])):
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            out.append((i, j, alike))
    return sorted(out)
