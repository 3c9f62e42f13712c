"""Which lists of phrases can stand in a text at all: one look at a sentence instead of one pattern after another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class Hints:
    """Lists of phrases by name, looked for all at once.

    A pattern that needs a phrase of a list need not be tried on a text of which the list is no hint. Case and the width
    of white space do not count, so nothing is missed that a pattern would find that ignores them.
    """

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        from ahocorasick_rs import AhoCorasick

        of: dict[str, set[str]] = {}
        for name, phrases in lists.items():
            for phrase in phrases:
                if phrase.strip():
                    of.setdefault(_folded(phrase), set()).add(name)
        self._names = [frozenset(names) for names in of.values()]
        self._phrases = AhoCorasick(list(of))
        self._last: tuple[str, frozenset[str]] = "", frozenset()

    def of(self, text: str) -> frozenset[str]:
        """Return the names of the lists of which a phrase stands in ``text``, be it within a longer word."""
        last = self._last
        if last[0] != text:
            found = self._phrases.find_matches_as_indexes(_folded(text), overlapping=True)
            last = self._last = text, frozenset().union(*{self._names[n] for n, _start, _end in found})
        return last[1]


def _folded(text: str) -> str:
    """Return ``text`` in one case, its white space single blanks; the Turkish letters count as i, as patterns take them."""
    if not text.isascii():
        text = text.replace("İ", "i").replace("ı", "i")
    return " ".join(text.casefold().split())
