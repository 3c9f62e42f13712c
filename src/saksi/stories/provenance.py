"""Where a thing came from: one missile, ship or sample that two articles trace to two states."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from saksi import languages
from saksi.comparison.content import fold, lemma, tokens
from saksi.comparison.polarity import negates
from saksi.comparison.senses import home_key
from saksi.languages import Language
from saksi.messages import _
from saksi.model.article import Article, Reading
from saksi.model.span import Span
from saksi.model.story import Evidence
from saksi.stories.dispute import Dispute, sentences, values

REACH = 4
"""Words that may stand between a thing and where it came from ("the missile was fired from …")."""


@dataclass(frozen=True, slots=True)
class _Trace:
    """A thing (in the words that both languages share), the state it is traced to, and where that is said."""

    thing: str
    state: str
    name: str
    evidence: Evidence
    outright: bool


def provenance(readings: Sequence[Reading]) -> Iterator[Dispute]:
    """Yield each thing that some articles trace to one state alone and others to another alone.

    One of them at least says it of the thing outright ("the missile came from …"), and the articles have another place
    in common: where it went.
    """
    articles = {r.article.id: r.article for r in readings}
    places = {r.article.id: _places(r) for r in readings}
    by_thing: dict[str, dict[str, list[_Trace]]] = defaultdict(lambda: defaultdict(list))
    for reading in readings:
        for trace in _traces(reading):
            by_thing[trace.thing][reading.article.id].append(trace)
    for _thing, told in sorted(by_thing.items()):
        sure = {a: found for a, found in told.items() if len({t.state for t in found}) == 1}
        apart: set[str] = set()
        for a, b in combinations(sorted(sure), 2):
            x, y = sure[a][0].state, sure[b][0].state
            outright = any(t.outright for t in (*sure[a], *sure[b]))
            if x != y and outright and (places[a] & places[b]) - {x, y}:
                apart |= {a, b}
        if apart:
            yield _dispute([t for a in sorted(apart) for t in sure[a]], articles)


def _dispute(traces: Sequence[_Trace], articles: dict[str, Article]) -> Dispute:
    names = {t.state: t.name for t in reversed(traces)}
    sides = values((names[t.state], t.evidence) for t in traces)
    return Dispute(
        kind="place",
        what="fact",
        status="contradiction",
        sides=sides,
        members=sentences([t.evidence for t in traces], articles),
        reason=_("one thing traced to {a} and to {b}").format(a=sides[0][0], b=sides[1][0]),
    )


def _places(reading: Reading) -> set[str]:
    """Return the states that an article names, and those in which its places lie."""
    placed = (e.country for e in reading.facts.entities if e.kind in ("state", "place"))
    return {home_key(country) for country in placed if country}


def _traces(reading: Reading) -> Iterator[_Trace]:
    """Yield what an article says outright, or in passing, of where its things came from."""
    article = reading.article
    language = languages.load(article.language)
    table = language.table("statements")
    may = {*table.get("possibly", ()), *table.get("doubted", ())}
    states = [
        (m.span, e.country, e.name)
        for e in reading.facts.entities
        if e.kind == "state" and e.country
        for m in e.mentions
    ]
    for sentence in article.sentences:
        near = [s for s in states if sentence.contains(s[0])]
        if not near or negates(article.text, sentence, language):
            continue
        places = list(tokens(article.text, sentence))
        if any(fold(p.of(article.text)) in may for p in places):
            continue
        for thing, at in _things(article.text, places, language):
            for span, country, name in near:
                outright = _is_from(article.text, places, at, span, language)
                if outright or _is_of(article.text, places, at, span, language):
                    where = Evidence(article.id, places[at].cover(span))
                    yield _Trace(thing, home_key(country), name, where, outright)


def _things(text: str, places: Sequence[Span], language: Language) -> Iterator[tuple[str, int]]:
    table = language.table("statements").get("traced", {})
    for n, place in enumerate(places):
        thing = table.get(lemma(fold(place.of(text)), language))
        if thing:
            yield thing, n


def _is_of(text: str, places: Sequence[Span], at: int, state: Span, language: Language) -> bool:
    """Return whether the state is the attribute of the thing: "rudal Belin", "the Belin missile"."""
    if language.table("statements").get("attribute_first"):
        return 0 < places[at].start - state.end <= 1
    return 0 < state.start - places[at].end <= 1


def _is_from(text: str, places: Sequence[Span], at: int, state: Span, language: Language) -> bool:
    """Return whether a thing that was told of before is said to come from the state."""
    table = language.table("statements")
    behind = [p for p in places[at + 1 :] if p.end <= state.start]
    if not behind or len(behind) > REACH or fold(behind[-1].of(text)) not in table.get("from_words", ()):
        return False
    between = text[places[at].end : state.start]
    beside = [places[at - 1]] if table.get("attribute_first") and at else behind[:1]
    definite = table.get("definite", ())
    return not any(c in between for c in ",;:()") and any(fold(p.of(text)) in definite for p in beside)
