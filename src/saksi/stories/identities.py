"""Who is who: one person under two names that are no spellings of each other, or in and out of an office at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from saksi import languages
from saksi.comparison.content import fold, tokens
from saksi.messages import _
from saksi.model.article import Article, Reading
from saksi.model.facts import Entity
from saksi.model.span import Span
from saksi.model.story import Evidence
from saksi.stories.dispute import Dispute, near, sentences, values
from saksi.text import naming

ALMOST = 50
"""From this likeness on (RapidFuzz ratio) two words that are not spellings of one another can be one misread."""
SHORTEST = 3
"""Shorter words are too much alike by chance."""
LONGEST = 15
"""Longer words have swallowed a neighbour."""
BEFORE = 25
"""Characters in front of a mention in which a word for "former" belongs to its office."""


def identities(readings: Sequence[Reading]) -> Iterator[Dispute]:
    """Yield the persons whose name, or whose being in office, the articles do not agree on."""
    articles = {r.article.id: r.article for r in readings}
    persons = [(r, e) for r in readings for e in r.facts.entities if e.kind == "person"]
    yield from _names(persons, articles)
    yield from _offices(persons, articles)


def _names(persons: Sequence[tuple[Reading, Entity]], articles: dict[str, Article]) -> Iterator[Dispute]:
    by_name: dict[str, list[tuple[Reading, Entity]]] = defaultdict(list)
    for reading, entity in persons:
        by_name[naming.key(entity.name)].append((reading, entity))
    for left, right in combinations(sorted(by_name), 2):
        if _misread(left, right) and not _together(by_name[left], by_name[right]):
            both = by_name[left] + by_name[right]
            if len({r.article.id for r, _e in both}) > 1 and _same_office(by_name[left], by_name[right]):
                yield _of_names(both, articles)


def _misread(left: str, right: str) -> bool:
    """Return whether two keys of names share a word and differ in another that is like it but no spelling of it."""
    from rapidfuzz.fuzz import ratio

    a, b = left.split(), right.split()
    if len(a) != len(b) or len(a) < 2 or naming.same(left, right):
        return False
    differ = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(differ) != 1 or min(map(len, differ[0])) < SHORTEST or max(map(len, differ[0])) > LONGEST:
        return False
    x, y = differ[0]  # one that begins with the other has lost the space behind it
    return ratio(x, y) >= ALMOST and not x.startswith(y) and not y.startswith(x)


def _together(left: Sequence[tuple[Reading, Entity]], right: Sequence[tuple[Reading, Entity]]) -> bool:
    """Return whether one article names both: then they are two persons."""
    return bool({r.article.id for r, _e in left} & {r.article.id for r, _e in right})


def _same_office(left: Sequence[tuple[Reading, Entity]], right: Sequence[tuple[Reading, Entity]]) -> bool:
    """Return whether the two can hold one office: the same country, or no country known of one."""
    countries = [{e.country for _r, e in side if e.country} for side in (left, right)]
    return not countries[0] or not countries[1] or bool(countries[0] & countries[1])


def _of_names(both: Sequence[tuple[Reading, Entity]], articles: dict[str, Article]) -> Dispute:
    given = [(e.name, Evidence(r.article.id, e.mentions[0].span)) for r, e in both]
    sides = values(given)
    return Dispute(
        kind="name",
        what="fact",
        status="contradiction",
        sides=sides,
        members=sentences([e for _value, e in given], articles),
        reason=_("{a} / {b}: two names, no two spellings of one").format(a=sides[0][0], b=sides[1][0]),
    )


def _offices(persons: Sequence[tuple[Reading, Entity]], articles: dict[str, Article]) -> Iterator[Dispute]:
    by_name: dict[str, list[tuple[bool, str, Evidence]]] = defaultdict(list)
    for reading, entity in persons:
        found = _office(reading, entity)
        if found is not None:
            by_name[naming.key(entity.name).rpartition(" ")[2]].append(found)
    for _name, stated in sorted(by_name.items()):
        former = {e.article for gone, _text, e in stated if gone}
        if former and any(not gone and e.article not in former for gone, _text, e in stated):
            given = [(text, e) for gone, text, e in stated if gone or e.article not in former]
            sides = values(given)
            yield Dispute(
                kind="name",
                what="fact",
                status="contradiction",
                sides=sides,
                members=sentences([e for _value, e in given], articles),
                reason=_("“{a}” / “{b}”: in office and out of it").format(a=sides[0][0], b=sides[1][0]),
            )


def _office(reading: Reading, entity: Entity) -> tuple[bool, str, Evidence] | None:
    """Return whether an article says a head of state or government is out of office, the words, and where."""
    table = languages.load(reading.article.language).table("statements")
    heads, former = set(table.get("heads", ())), set(table.get("former", ()))
    for mention in entity.mentions:
        before = near(reading.article, mention.span, BEFORE)
        forms = [(p, fold(p.of(before))) for p in tokens(before, Span(0, len(before)))]
        head = next((p for p, form in forms if form in heads), None)
        if head is None:
            continue
        gone = next((p for p, form in forms if form in former and p.end <= head.start), None)
        start = mention.span.start - len(before) + (gone or head).start
        span = Span(start, mention.span.end)
        return gone is not None, span.of(reading.article.text), Evidence(reading.article.id, span)
    return None
