"""How old somebody is: one person to whom the reports give two ages, each at the name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from saksi import languages
from saksi.languages import Language
from saksi.messages import _
from saksi.model.article import Article, Reading
from saksi.model.facts import Entity
from saksi.model.span import Span
from saksi.model.story import Evidence
from saksi.stories.dispute import Dispute, stated
from saksi.text import naming

OLDEST = 120
"""Years."""
BEFORE = 60
"""Characters in front of a name in which an age stands that belongs to it."""
SMALL = 4
"""Small words that may stand between a name and an age, and words between an age and a name."""
DAYS = 30
"""Days between two publications from which on somebody can have had a birthday."""

_Told = tuple[int, str, Evidence]
"""An age, as printed, and where."""


def ages(readings: Sequence[Reading]) -> Iterator[Dispute]:
    """Yield each person whom the reports give two ages, told at the full name ("X (61)", "X, 61,", "61-year-old X").

    The same full name is the same person. An article that gives two ages is not heard, nor are reports published so far
    apart that there can have been a birthday.
    """
    articles = {r.article.id: r.article for r in readings}
    told: dict[str, list[_Told]] = defaultdict(list)
    names: dict[str, str] = {}
    for reading in readings:
        for entity in reading.facts.entities:
            key = naming.key(entity.name)
            if entity.kind == "person" and " " in key:
                names.setdefault(key, entity.name)
                told[key] += _told(reading.article, entity)
    for key, given in sorted(told.items()):
        yield from _disputed(names[key], given, articles)


def besides(disputes: Iterable[Dispute], aged: Sequence[Dispute]) -> Iterator[Dispute]:
    """Yield the disputes that are not over the same words as one of ``aged``."""
    known = {evidence for dispute in aged for _value, found in dispute.sides for evidence in found}
    places = {(e.article, e.span.start) for e in known}
    for dispute in disputes:
        if dispute.status != "contradiction" or not all(
            (e.article, e.span.start) in places for _value, found in dispute.sides for e in found
        ):
            yield dispute


def _disputed(name: str, given: Sequence[_Told], articles: Mapping[str, Article]) -> Iterator[Dispute]:
    of: dict[str, set[int]] = defaultdict(set)
    for years, _text, evidence in given:
        of[evidence.article].add(years)
    sure = [told for told in given if len(of[told[2].article]) == 1]
    printed = {years: text for years, text, _evidence in reversed(sure)}
    if len(printed) > 1 and _at_one_time([articles[e.article] for _years, _text, e in sure]):
        told_of = name.replace("{", "{{").replace("}", "}}")
        yield stated(
            "amount",
            "fact",
            [(printed[years], evidence) for years, _text, evidence in sure],
            articles,
            _("{a} / {b}: two ages of {name}").format(a="{a}", b="{b}", name=told_of),
        )


def _at_one_time(articles: Iterable[Article]) -> bool:
    days = [a.published_at.date() for a in articles if a.published_at is not None]
    return not days or (max(days) - min(days)).days <= DAYS


@dataclass(frozen=True, slots=True)
class _Patterns:
    """How an age stands behind a name, and in front of one; ``None`` where the language tells none there."""

    behind: re.Pattern[str]
    ahead: re.Pattern[str] | None


@cache
def _patterns(language: Language) -> _Patterns | None:
    table = language.table("descriptions").get("ages", {})
    if not table.get("units"):
        return None
    units = "|".join(
        re.escape(u).replace(r"\ ", "[ -]") for u in sorted(table["units"], key=len, reverse=True)
    )
    cues = "|".join(map(re.escape, table.get("before", ())))
    small = "|".join(map(re.escape, (*table.get("before", ()), *table.get("beside", ()))))
    behind = rf"""
        (?P<open>,|[ ]?\(|[ ][–—-])? [ ]? (?:(?P<cue>{cues})[ ]|(?:{small})[ ]){{0,{SMALL}}}
        (?P<age>(?P<years>\d{{1,3}})(?!\d|[.,:]\d) (?P<unit>[ -](?:{units})\b)?) (?P<close>[),;.])?"""
    ahead = rf"(?<![\d.,:])(?P<age>(?P<years>\d{{1,3}})[ -](?:{units}))(?:[ ][a-z-]+){{0,{SMALL - 1}}}[ ]$"
    first = language.table("titles").get("modifiers_first", False)
    return _Patterns(
        re.compile(behind, re.VERBOSE | re.IGNORECASE), re.compile(ahead, re.VERBOSE) if first else None
    )


def _told(article: Article, entity: Entity) -> Iterator[_Told]:
    """Yield the ages that stand at the names of a person."""
    patterns = _patterns(languages.load(article.language))
    if patterns is None:
        return
    for mention in entity.mentions:
        if not mention.text[:1].isupper():
            continue
        start, end = mention.span.start, mention.span.end
        behind = patterns.behind.match(article.text, end)
        if behind is not None and _is_age(behind):
            yield from _read(article, behind)
        if patterns.ahead is not None:
            ahead = patterns.ahead.search(article.text, max(0, start - BEFORE), start)
            if ahead is not None:
                yield from _read(article, ahead)


def _is_age(found: re.Match[str]) -> bool:
    """Return whether a number behind a name is an age: a word says so, or it stands between brackets or commas."""
    if found["unit"] or found["cue"]:
        return True
    opened = (found["open"] or "").strip()
    return (opened, found["close"]) in (("(", ")"), (",", ","), (",", "."))


def _read(article: Article, found: re.Match[str]) -> Iterator[_Told]:
    years = int(found["years"])
    if 0 < years <= OLDEST:
        yield years, found["age"], Evidence(article.id, Span(*found.span("age")))
