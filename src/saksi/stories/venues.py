"""Where something was said: one utterance that two articles place on two platforms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from saksi import languages
from saksi.compare.units import Unit
from saksi.messages import _
from saksi.model.article import Article, Reading
from saksi.model.span import Span
from saksi.model.story import Evidence
from saksi.stories.alignment import Links
from saksi.stories.dispute import Dispute, sentences, values


def venues(readings: Sequence[Reading], pieces: Sequence[Unit], links: Links) -> Iterator[Dispute]:
    """Yield the utterances that are said to have been posted on two platforms, each pair of platforms once."""
    articles = {r.article.id: r.article for r in readings}
    posted = {id(p): found for r in readings for p, found in _posted(r, pieces)}
    seen: dict[frozenset[str], list[tuple[str, Evidence]]] = {}
    for i, j in sorted(links):
        a, b = posted.get(id(pieces[i])), posted.get(id(pieces[j]))
        if a and b and a[0] != b[0]:
            seen.setdefault(frozenset((a[0], b[0])), []).extend((a, b))
    for _pair, given in sorted(seen.items(), key=lambda item: sorted(item[0])):
        sides = values(given)
        yield Dispute(
            kind="attribution",
            what="quote",
            status="contradiction",
            sides=sides,
            members=sentences([e for _value, e in given], articles),
            reason=_("the same words on {a} and on {b}").format(a=sides[0][0], b=sides[1][0]),
        )


def _posted(reading: Reading, pieces: Sequence[Unit]) -> Iterator[tuple[Unit, tuple[str, Evidence]]]:
    """Yield the quotations of an article that stand beside the name of one platform, or right before it."""
    credits = [c for c in reading.facts.credits if c.kind == "social"]
    for piece in pieces:
        if piece.article != reading.article.id or piece.quote is None:
            continue
        near = _with_neighbours(reading.article, piece.quote.sentence)
        beside = [c for c in credits if c.span.overlaps(near)]
        names = {_platform(c.name) for c in beside}
        if len(names) == 1 and (name := names.pop()):
            yield piece, (name, Evidence(reading.article.id, beside[0].span))


def _with_neighbours(article: Article, sentence: Span) -> Span:
    """Return a sentence together with the one after it: "…" Vale wrote. The post stood on X."""
    after = next((s for s in article.sentences if s.start >= sentence.end), sentence)
    return sentence.cover(after)


@cache
def _platform(name: str) -> str | None:
    """Return the usual name of the platform that ``name`` begins with, whatever language lists it."""
    for code in languages.codes():
        for usual, forms in languages.load(code).table("statements").get("platforms", {}).items():
            if any(f"{name} ".casefold().startswith(f"{form} ".casefold()) for form in forms):
                return str(usual)
    return None
