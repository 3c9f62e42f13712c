"""Where something was said: one utterance that two articles place on two platforms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from saksi import languages
from saksi.comparison.content import fold
from saksi.comparison.differences import same_speaker
from saksi.comparison.units import Unit
from saksi.messages import _
from saksi.model.article import Article, Reading
from saksi.model.span import Span
from saksi.model.story import Evidence
from saksi.stories.alignment import Links
from saksi.stories.dispute import Dispute, stated
from saksi.text import naming

SAME = 0.3
"""How far two pieces must say the same (their link) to be one post."""
STANDING = 30
"""Characters behind a speaker in which the place is named where they speak."""
LIKE = 60
"""Names of places more alike than this (RapidFuzz ratio) can be one."""


def venues(readings: Sequence[Reading], pieces: Sequence[Unit], links: Links) -> Iterator[Dispute]:
    """Yield the utterances that are said to have been posted on two platforms, each pair of platforms once."""
    articles = {r.article.id: r.article for r in readings}
    yield from _places(readings, pieces, links, articles)
    posted = {id(p): found for r in readings for p, found in _posted(r, pieces)}
    seen: dict[frozenset[str], list[tuple[str, Evidence]]] = {}
    for i, j in sorted(pair for pair, link in links.items() if link >= SAME):
        a, b = posted.get(id(pieces[i])), posted.get(id(pieces[j]))
        one_outlet = pieces[i].teller == pieces[j].teller
        if a and b and a[0] != b[0] and not one_outlet and same_speaker(pieces[i], pieces[j]):
            seen.setdefault(frozenset((a[0], b[0])), []).extend((a, b))
    for _pair, given in sorted(seen.items(), key=lambda item: sorted(item[0])):
        yield stated("attribution", "quote", given, articles, _("the same words on {a} and on {b}"))


def _places(
    readings: Sequence[Reading], pieces: Sequence[Unit], links: Links, articles: dict[str, Article]
) -> Iterator[Dispute]:
    """Yield the speakers who, saying the same, stood in two places of one country, no word of which is the same."""
    stood = {(r.article.id, who): where for r in readings for who, where in _standing(r).items()}
    seen: dict[frozenset[str], list[tuple[str, Evidence]]] = {}
    for i, j in sorted(links):
        a, b = pieces[i], pieces[j]
        here = stood.get((a.article, a.speaker or ""), {})
        there = stood.get((b.article, b.speaker or ""), {})
        if here and there and same_speaker(a, b) and _apart(here, there):
            both = [(name, where) for side in (here, there) for name, (_country, where) in side.items()]
            seen.setdefault(frozenset(naming.key(name) for name, _where in both), []).extend(both)
    for _names, given in sorted(seen.items(), key=lambda item: sorted(item[0])):
        yield stated("place", "quote", given, articles, _("the same words spoken in {a} and in {b}"))


_Places = dict[str, tuple[str | None, Evidence]]


def _apart(left: _Places, right: _Places) -> bool:
    """Return whether the places of two articles are cities apart: one country, and no name like another."""
    from rapidfuzz.fuzz import ratio

    alike = any(naming.same(a, b) or ratio(fold(a), fold(b)) >= LIKE for a in left for b in right)
    countries = {country for side in (left, right) for country, _where in side.values()}
    return not alike and len(countries) == 1 and None not in countries


def _standing(reading: Reading) -> dict[str, _Places]:
    """Return where each speaker of an article is said to be, in the sentences that quote them: "said Vale in Lund"."""
    text = reading.article.text
    names = {e.id: e.name for e in reading.facts.entities}
    prepositions = languages.load(reading.article.language).table("statements").get("standing_in", ())
    out: dict[str, _Places] = defaultdict(dict)
    for quote in reading.facts.quotes:
        if quote.speaker is None or quote.speaker.span is None:
            continue
        for entity in reading.facts.entities:
            for mention in (m.span for m in entity.mentions if entity.kind == "place"):
                between = text[quote.speaker.span.end : mention.start]
                if (
                    0 < mention.start - quote.speaker.span.end <= STANDING
                    and fold(between.strip()) in prepositions
                ):
                    who = names.get(quote.speaker.entity or "", quote.speaker.name)
                    out[who][entity.name] = (entity.country, Evidence(reading.article.id, mention))
    return out


def _posted(reading: Reading, pieces: Sequence[Unit]) -> Iterator[tuple[Unit, tuple[str, Evidence]]]:
    """Yield the quotations of an article that were posted on a known platform.

    The platform is named in the quotation's own sentence, or else in that of other words of the same speaker; then the article
    names no other.
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
    named = {name for c in reading.facts.credits if c.kind == "social" and (name := _platform(c.name))}
    for unit, venue in own:
        others = of_speaker.get(unit.speaker or "", {})
        if venue:
            yield unit, venue
        elif len(others) == len(named) == 1:
            yield unit, next(iter(others.items()))


def _venue(reading: Reading, unit: Unit) -> tuple[str, Evidence] | None:
    """Return the one platform that is named in the sentence of a quotation, and where; what is named within the words is no place of theirs."""
    assert unit.quote is not None
    sentence = unit.quote.sentence
    posts = [(c.name, c.span) for c in reading.facts.credits if c.kind == "social" and c.span]
    beside = [(name, span) for name, span in posts if span.overlaps(sentence) and not _said(unit, span)]
    names = {name for found, _span in beside if (name := _platform(found))}
    return (names.pop(), Evidence(reading.article.id, beside[0][1])) if len(names) == 1 else None


def _said(unit: Unit, span: Span) -> bool:
    return unit.quote is not None and any(words.contains(span) for words in unit.quote.spans)


@cache
def _platform(name: str) -> str | None:
    """Return the usual name of the platform that ``name`` begins with, whatever language lists it."""
    for code in languages.codes():
        for usual, forms in languages.load(code).table("statements").get("platforms", {}).items():
            if any(f"{name} ".casefold().startswith(f"{form} ".casefold()) for form in forms):
                return str(usual)
    return None
