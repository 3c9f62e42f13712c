"""What a text holds, told of it outright and denied: "made no mention of the ships", "also covers the ships"."""

from __future__ import annotations

from functools import cache

from saksi import languages
from saksi.comparison.content import fold
from saksi.comparison.counterparts import counterparts
from saksi.comparison.units import Unit
from saksi.languages import Language
from saksi.model.span import Span

REACH = 4
"""Words of content behind a verb of holding that tell what is held."""
LEAST, SHARE = 2, 0.6
"""So many of them, and this share, must be held in the other piece."""


def omission(a: Unit, b: Unit) -> tuple[Span, Span] | None:
    """Return the verbs where ``a`` denies that a text holds something and ``b`` says that it does; ``None`` elsewhere."""
    if b.denied:
        return None
    verbs = [n for n, w in enumerate(b.words) if fold(w.form) in _holding(languages.load(b.language))]
    for number in sorted(a.denied):
        if not verbs or fold(a.words[number].form) not in _holding(languages.load(a.language)):
            continue
        held = range(number + 1, min(len(a.words), number + 1 + REACH))
        answered = [j for i, j, _alike in counterparts(a, b) if i in held and j > verbs[0]]
        if len(answered) >= LEAST and len(answered) >= SHARE * len(held):
            return a.denied[number].cover(a.words[number].span), b.words[verbs[0]].span
    return None


@cache
def _holding(language: Language) -> frozenset[str]:
    return frozenset(language.table("statements").get("holding", ()))
