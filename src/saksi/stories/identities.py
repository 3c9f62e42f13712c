"""Who is who: one person under two names that are no spellings of each other, or in and out of an office at once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product
from typing import Any

from saksi import languages
from saksi.comparison.content import fold, tokens
from saksi.comparison.senses import entity_key
from saksi.comparison.units import Unit
from saksi.messages import _
from saksi.model.article import Article, Reading
from saksi.model.facts import Entity
from saksi.model.span import Span
from saksi.model.story import Evidence, Member
from saksi.stories.alignment import Links
from saksi.stories.dispute import Dispute, near, stated
from saksi.text import naming
from saksi.text.clitics import owner_in_names

_GLUED = re.compile(r"[A-Z]{2}[a-z]{2}")
"""A word in capitals that has swallowed the next: "ENAMpemain"."""
ALMOST = 50
"""From this likeness on (RapidFuzz ratio) two words that are not spellings of one another can be one misread."""
ALIKE = 65
"""The same for words that do not begin alike: Damar and Omar, not Rafi and Dani."""
BLURRED = 65
"""From this likeness on two words of which no letter but the first need be right can be one name heard twice."""
MOST = 40
"""Of so many persons named in one statement two are looked at."""
SHORTEST = 3
"""Shorter words are too much alike by chance."""
SURELY_A_NAME = 6
"""A word of so many letters of any name, with which two others begin, has its neighbours glued on in these."""
SHORTEST_SHARED = 4
"""What two names share must be more than an article or an initial: "The Blues" and "The Gunners" share nothing."""
LONGEST = 15
"""Longer words have swallowed a neighbour."""
BEFORE = 25
"""Characters in front of a mention in which a word for "former" belongs to its office."""


def identities(
    readings: Sequence[Reading], pieces: Sequence[Unit], links: Links, groups: Sequence[Sequence[int]]
) -> Iterator[Dispute]:
    """Yield the persons whose name, or whose being in office, the articles do not agree on.

    ``links`` are the pairs of pieces that say the same: two names that stand for each other there can be one person's;
    ``groups`` are the pieces of each statement.
    """
    articles = {r.article.id: r.article for r in readings}
    persons = [(r, e) for r in readings for e in r.facts.entities if e.kind == "person"]
    named = {e.name for r in readings for e in r.facts.entities}
    yield from _names(persons, articles, _met(pieces, links), named)
    yield from _blurred_names(persons, articles, [[pieces[n] for n in group] for group in groups])
    yield from _offices(persons, articles)


_Met = dict[frozenset[str], list[Unit]]
"""The pieces that say the same of, or are said by, each two names."""


def _met(pieces: Sequence[Unit], links: Links) -> _Met:
    out: _Met = defaultdict(list)
    for i, j in sorted(links):
        sides = [
            {u.speaker_key, *(n.key for n in u.told_of if n.kind == "person")} for u in (pieces[i], pieces[j])
        ]
        for left, right in product(sides[0] - sides[1], sides[1] - sides[0]):
            if left and right:
                out[frozenset((left, right))] += [pieces[i], pieces[j]]
    return out


def _names(
    persons: Sequence[tuple[Reading, Entity]],
    articles: dict[str, Article],
    met: _Met,
    named: Collection[str],
) -> Iterator[Dispute]:
    """Yield the persons of two names of which one is misread; ``named`` are the names of all that the articles name."""
    by_name: dict[str, list[tuple[Reading, Entity]]] = defaultdict(list)
    for reading, entity in persons:
        if not _GLUED.search(entity.name):
            by_name[naming.key(entity.name)].append((reading, entity))
    known = {w for name in by_name for w in name.split() if len(w) >= SHORTEST}
    known |= {w for name in named for w in fold(name).split() if len(w) >= SURELY_A_NAME}
    for left, right in one_word_apart(by_name):
        if (
            not _misread(left, right, known)
            or _spelt_alike(by_name[left], by_name[right])
            or _glued(left, right, by_name)
            or _of_a_third(left, right, by_name)
            or _together(by_name[left], by_name[right])
        ):
            continue
        both = by_name[left] + by_name[right]
        said = met.get(frozenset((_key(by_name[left]), _key(by_name[right]))), [])
        one = bool(said) or _same_role(by_name[left], by_name[right])
        if one and len({r.article.id for r, _e in both}) > 1 and _same_country(by_name[left], by_name[right]):
            yield _of_names(both, articles, said)


def one_word_apart(names: Iterable[str]) -> list[tuple[str, str]]:
    """Return the pairs of names of several words that are the same but for one word, in order."""
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in sorted(names):
        words = name.split()
        for n in range(len(words) if len(words) > 1 else 0):
            alike[(*words[:n], "", *words[n + 1 :])].append(name)
    return sorted(pair for some in alike.values() for pair in combinations(some, 2))


def _blurred_names(
    persons: Sequence[tuple[Reading, Entity]], articles: dict[str, Article], told: Sequence[Sequence[Unit]]
) -> Iterator[Dispute]:
    """Yield the persons of one statement (``told``) whose names are alike in every word and spellings in none."""
    by_key: dict[str, list[tuple[Reading, Entity]]] = defaultdict(list)
    for reading, entity in persons:
        by_key[entity_key(entity)].append((reading, entity))
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for group in (g for g in told if len(g) > 1):
        named: dict[str, set[str]] = defaultdict(set)
        for unit in group:
            for n in unit.told_of:
                if n.kind == "person" and n.key in by_key:
                    named[n.key].add(unit.article)
        for a, b in combinations(sorted(named)[:MOST], 2):
            if _blurred(by_key[a], by_key[b]):
                seen[a, b] |= named[a] | named[b]
    for (a, b), where in sorted(seen.items()):
        if not _together(by_key[a], by_key[b]) and _same_country(by_key[a], by_key[b]):
            told_there = [p for p in by_key[a] + by_key[b] if p[0].article.id in where]
            dispute = _of_names(told_there, articles, [])
            mentions = sorted({e for _name, evidence in dispute.sides for e in evidence})
            members = (Member(e.article, e.span, e.span.of(articles[e.article].text)) for e in mentions)
            yield replace(dispute, members=tuple(members))


def _blurred(left: Sequence[tuple[Reading, Entity]], right: Sequence[tuple[Reading, Entity]]) -> bool:
    """Return whether two names, as heard and written down twice, can be one: Lin Dao, Len Dau."""
    from rapidfuzz.fuzz import ratio

    names = [naming.key(side[0][1].name).split() for side in (left, right)]
    if len(names[0]) != len(names[1]) or len(names[0]) < 2 or naming.same(*map(" ".join, names)):
        return False
    words = list(zip(*names, strict=True))
    return all(x != y and x[0] == y[0] and min(len(x), len(y)) >= SHORTEST for x, y in words) and all(
        ratio(x, y) >= BLURRED for x, y in words
    )


def _key(side: Sequence[tuple[Reading, Entity]]) -> str:
    return entity_key(side[0][1])


def _spelt_alike(left: Sequence[tuple[Reading, Entity]], right: Sequence[tuple[Reading, Entity]]) -> bool:
    """Return whether two names as printed are spellings of one, word by word: the key of one can be that of a better known spelling."""
    a, b = (naming.folded(side[0][1].name) for side in (left, right))
    return len(a) == len(b) and all(_slip(x, y) for x, y in zip(a, b, strict=True))


def _misread(left: str, right: str, known: set[str]) -> bool:
    """Return whether two keys of names share a word and differ in another that is like it but no spelling of it.

    ``known`` are the words of all names: one that only has the word behind it glued on is no other name.
    """
    from rapidfuzz.fuzz import ratio

    a, b = left.split(), right.split()
    if len(a) != len(b) or len(a) < 2 or naming.same(left, right):
        return False
    differ = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if len(differ) != 1 or min(map(len, differ[0])) < SHORTEST or max(map(len, differ[0])) > LONGEST:
        return False
    if max(len(w) for w in a if w in b) < SHORTEST_SHARED:
        return False
    x, y = differ[0]
    glued = (
        x.startswith((y, _within(y)))
        or y.startswith((x, _within(x)))
        or x.endswith(y)
        or y.endswith(x)
        or any(x.startswith(w) and y.startswith(w) for w in known)
    )
    alike = ratio(x, y) >= (ALMOST if x[0] == y[0] else ALIKE)
    return alike and not _slip(x, y) and not glued


def _slip(x: str, y: str) -> bool:
    """Return whether two words are spellings of one another, or a letter apart."""
    from rapidfuzz.distance import OSA

    near = OSA.distance(_by_sound(x), _by_sound(y)) <= 1
    return near or sorted(x) == sorted(y) or _consonants(x) == _consonants(y)


def _within(key: str) -> str:
    """Return a word of a key as it stands where more is glued on: only at its end a "y" is an "i"."""
    return f"{key[:-1]}y" if key.endswith("i") else key


def _by_sound(word: str) -> str:
    """Return a word with the old spelling of Indonesian levelled: Hadiwidjaja, Hadiwijaya."""
    return word.replace("dj", "j").replace("tj", "c")


def _consonants(word: str) -> str:
    """Return the first letter of a word and its consonants: other vowels are another spelling."""
    return word[:1] + "".join(c for c in word[1:] if c not in "aeiou")


def _glued(left: str, right: str, names: Iterable[str]) -> bool:
    """Return whether two keys of names are a third, with whatever stood behind it glued on in each."""
    return any(
        left.startswith(n) and right.startswith(n) for n in names if " " in n and n not in (left, right)
    )


def _of_a_third(left: str, right: str, names: Iterable[str]) -> bool:
    """Return whether two keys of names are each a slip away from a third: two misprints of one name."""
    return any(
        n not in (left, right) and _one_slip(left, n) and _one_slip(right, n) for n in names if " " in n
    )


def _one_slip(a: str, b: str) -> bool:
    words = a.split(), b.split()
    return len(words[0]) == len(words[1]) and all(_slip(x, y) for x, y in zip(*words, strict=True))


def _together(left: Sequence[tuple[Reading, Entity]], right: Sequence[tuple[Reading, Entity]]) -> bool:
    """Return whether one article names both: then they are two persons."""
    return bool({r.article.id for r, _e in left} & {r.article.id for r, _e in right})


def _same_role(left: Sequence[tuple[Reading, Entity]], right: Sequence[tuple[Reading, Entity]]) -> bool:
    """Return whether the two are called by one office, whole or in part: "Kapolda" and "Kapolda Lada"."""
    roles = [{frozenset(fold(e.role).split()) for _r, e in side if e.role} for side in (left, right)]
    return any(x <= y or y <= x for x, y in product(*roles))


def _same_country(left: Sequence[tuple[Reading, Entity]], right: Sequence[tuple[Reading, Entity]]) -> bool:
    """Return whether the two can hold one office: the same country, or no country known of one."""
    countries = [{e.country for _r, e in side if e.country} for side in (left, right)]
    return not countries[0] or not countries[1] or bool(countries[0] & countries[1])


def _of_names(
    both: Sequence[tuple[Reading, Entity]], articles: dict[str, Article], said: Sequence[Unit]
) -> Dispute:
    given = [(e.name, Evidence(r.article.id, e.mentions[0].span)) for r, e in both]
    reason = _("{a} / {b}: two names, no two spellings of one")
    return stated("name", "fact", given, articles, reason, [Evidence(u.article, u.span) for u in said])


def _offices(persons: Sequence[tuple[Reading, Entity]], articles: dict[str, Article]) -> Iterator[Dispute]:
    by_name: dict[str, list[tuple[str, bool, str, Evidence]]] = defaultdict(list)
    for reading, entity in persons:
        found = _office(reading, entity)
        if found is not None:
            by_name[naming.key(entity.name).rpartition(" ")[2]].append((entity.name, *found))
    for _name, told in sorted(by_name.items()):
        out = [name for name, gone, _text, _e in told if gone]
        former = {e.article for _name, gone, _text, e in told if gone}
        held = [
            (text, e)
            for name, gone, text, e in told
            if not gone and e.article not in former and any(naming.same(name, other) for other in out)
        ]
        if held:
            gone_by = [(text, e) for _name, gone, text, e in told if gone]
            given = [(side[0][0], e) for side in (gone_by, held) for _text, e in side]
            yield stated("name", "fact", given, articles, _("“{a}” / “{b}”: in office and out of it"))


def _office(reading: Reading, entity: Entity) -> tuple[bool, str, Evidence] | None:
    """Return whether an article says a head of state or government is out of office, the words, and where.

    What is told of a time in office ("under President Lada", "President Lada's era") does not.
    """
    table = languages.load(reading.article.language).table("statements")
    heads, former = set(table.get("heads", ())), set(table.get("former", ()))
    for mention in entity.mentions:
        before = near(reading.article, mention.span, BEFORE)
        forms = [(p, fold(p.of(before))) for p in tokens(before, Span(0, len(before)))]
        head = next((p for p, form in forms if form in heads), None)
        if head is None or _of_a_time(reading.article, mention.span, before, head, table):
            continue
        gone = next((p for p, form in forms if form in former and p.end <= head.start), None)
        start = mention.span.start - len(before) + (gone or head).start
        span = Span(start, mention.span.end)
        if gone is None and not _acts(reading, entity, span):
            continue
        return gone is not None, span.of(reading.article.text), Evidence(reading.article.id, span)
    return None


def _acts(reading: Reading, entity: Entity, told: Span) -> bool:
    """Return whether somebody named with an office speaks in an article, or a sentence begins with them.

    Of whom it is only told that others did something to them, the office can be that of an earlier time.
    """
    if any(q.speaker is not None and q.speaker.entity == entity.id for q in reading.facts.quotes):
        return True
    article = reading.article
    head = article.dateline.whole.end if article.dateline else 0
    start = (article.sentence_at(told.start) or told).start
    return not article.text[max(start, min(head, told.start)) : told.start].strip(" \n–—-:")


def _of_a_time(article: Article, name: Span, before: str, head: Span, table: Mapping[str, Any]) -> bool:
    """Return whether an office only tells whose time it was, or who runs for it: the words before it, or an "'s" behind the name.

    A counted office is held by one alone: the seventh president stays the seventh.
    """
    ahead = [fold(p.of(before)) for p in tokens(before, Span(0, head.start))]
    if any(c.isdigit() for c in "".join(ahead[-1:]) + before[head.end :]):
        return True
    if ahead and ahead[-1] in {*table.get("times_in_office", ()), *table.get("not_yet", ())}:
        return True
    return owner_in_names().ends(article.text[name.start : name.end + 2])
