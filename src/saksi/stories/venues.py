"""Where something was said: one utterance that two articles place on two platforms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from saksi import languages
from saksi.compare.units import Unit
from saksi.messages import _
from saksi.model.article import Reading
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
    """Yield the quotations of an article that were posted on a known platform.

    The platform is named in the quotation's own sentence, or else in that of other words of the same speaker.
    """
    own = [
        (u, venue)
        for u in pieces
        if u.article == reading.article.id and u.quote
        for venue in [_venue(reading, u)]
    ]
    of_speaker: dict[str, dict[str, Evidence]] = defaultdict(dict)
    for unit, venue in own:
        if venue and unit.speaker:
            of_speaker[unit.speaker].setdefault(*venue)
    for unit, venue in own:
        others = of_speaker.get(unit.speaker or "", {})
        if venue:
            yield unit, venue
        elif len(others) == 1:
            yield unit, next(iter(others.items()))


def _venue(reading: Reading, unit: Unit) -> tuple[str, Evidence] | None:
    """Return the one platform that is named in the sentence of a quotation, and where."""
    assert unit.quote is not None
    beside = [c for c in reading.facts.credits if c.kind == "social" and c.span.overlaps(unit.quote.sentence)]
    names = {name for c in beside if (name := _platform(c.name))}
    return (names.pop(), Evidence(reading.article.id, beside[0].span)) if len(names) == 1 else None


@cache
def _platform(name: str) -> str | None:
    """Return the usual name of the platform that ``name`` begins with, whatever language lists it."""
    for code in languages.codes():
        for usual, forms in languages.load(code).table("statements").get("platforms", {}).items():
            if any(f"{name} ".casefold().startswith(f"{form} ".casefold()) for form in forms):
                return str(usual)
    return None
