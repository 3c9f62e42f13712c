"""The names that an article prints, read off their capitals: of products, programmes and grounds no list knows the names.

They say nothing of what they name, but of two figures beside names that the other article does not print, neither is
told of what the other is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from saksi.comparison.content import fold, forms, tokens
from saksi.comparison.units import Unit, kept
from saksi.model.article import Article
from saksi.model.span import Span

BEGINNING = 2
"""Letters with which a short form begins as the name does: Jabar, Jawa Barat."""
SHORTEST = 2
"""Letters that a name has at least."""
ENOUGH = 4
"""Words that two titles of one series have in common at least."""
_OPENING = "\"“”‘’'(["
_ENDS = ".!?:•\n"


@kept
def printed(unit: Unit) -> frozenset[str]:
    """Return the words with a capital inside the sentence of a piece, folded.

    Left out: the first word of a sentence, those of figures and moments, units behind a number, and the names of whoever tells it, the outlet among them.
    """
    outlet = unit.source.outlet or "" if unit.source else ""
    return frozenset(_capitals(unit)) - frozenset(forms(outlet))


def _capitals(unit: Unit) -> Iterator[str]:
    text = unit.source.text if unit.source else ""
    span = unit.sentence if unit.sentence and text else Span(0, 0)
    besides = [a.span for a in unit.amounts] + [m.span for m in unit.moments]
    run: list[Span] = []
    for place in tokens(text, span):
        joined = bool(run) and not text[run[-1].end : place.start].strip()
        if not joined:
            yield from _names(text, run, span, unit.tellers, besides)
            run = []
        if place.of(text)[:1].isupper():
            run.append(place)
    yield from _names(text, run, span, unit.tellers, besides)


def _names(
    text: str, run: list[Span], span: Span, tellers: Collection[Span], besides: Collection[Span]
) -> Iterator[str]:
    """Yield the words of capitalised words side by side, unless they name who tells it.

    What stands right behind a number is a unit or a part of it ("91 PS").
    """
    if any(word.overlaps(teller) for word in run for teller in tellers):
        return
    if run and text[: run[0].start].rstrip()[-1:].isdigit():
        run = run[1:]
    for word in run:
        ahead = text[span.start : word.start].rstrip(" " + _OPENING)
        opens = not ahead or ahead[-1] in _ENDS
        if not opens and word.end - word.start >= SHORTEST and not any(word.overlaps(b) for b in besides):
            yield fold(word.of(text))


def words_of(unit: Unit) -> frozenset[str]:
    """Return the words in the prose of the article of a piece, folded."""
    return _prose(unit.source.text, unit.source.sentences) if unit.source else frozenset()


@lru_cache(maxsize=1 << 10)
def _prose(text: str, sentences: tuple[Span, ...]) -> frozenset[str]:
    return frozenset(word for sentence in sentences for word in forms(sentence.of(text)))


def told_elsewhere(a: Unit, b: Unit) -> bool:
    """Return whether both pieces print names of which the other's article prints none, in one language."""
    if a.language != b.language:
        return False
    return foreign(unknown(printed(a), words_of(b)), unknown(printed(b), words_of(a)))


def unknown(names: Collection[str], words: Collection[str]) -> frozenset[str]:
    """Return the names that are none of the (folded) ``words`` of an article."""
    return frozenset(name for name in names if name not in words)


def foreign(left: Collection[str], right: Collection[str]) -> bool:
    """Return whether both hold names, of those unknown to the other, that are no short forms of one another."""
    ours, theirs = ({name[:BEGINNING] for name in names} for names in (left, right))
    return bool(ours - theirs) and bool(theirs - ours)


def editions(a: Article | None, b: Article | None) -> bool:
    """Return whether two reports of one outlet are two of a series: their titles are the same but for figures and a word."""
    if a is None or b is None or not a.title or not b.title or not a.outlet or a.outlet != b.outlet:
        return False
    left, right = forms(a.title), forms(b.title)
    figures = [{f for f in said if f[0].isdigit()} for said in (left, right)]
    words = [{f for f in said if not f[0].isdigit()} for said in (left, right)]
    return (
        figures[0] != figures[1]
        and len(words[0] & words[1]) >= ENOUGH
        and max(len(words[0] - words[1]), len(words[1] - words[0])) <= 1
    )
