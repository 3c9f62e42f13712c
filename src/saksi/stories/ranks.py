"""One person in two ranks, or two offices, of which nobody holds both: "Iptu" and "AKP", the minister and the secretary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from saksi import languages
from saksi.comparison.content import fold, tokens
from saksi.languages import Language
from saksi.messages import _
from saksi.model.article import Article, Reading
from saksi.model.facts import Entity
from saksi.model.span import Span
from saksi.model.story import Evidence
from saksi.stories.dispute import Dispute, near, stated
from saksi.text import naming

BEFORE = 60
"""Characters in front of a name in which its rank stands."""
BEHIND = 2
"""Words that may stand between a rank and the name ("AKBP Pol. Drs. …")."""

_Given = dict[str, list[tuple[str, str, Evidence]]]
"""For each row of ranks: the step, its words as printed, and where."""


def ranks(readings: Sequence[Reading]) -> Iterator[Dispute]:
    """Yield each person to whom the articles give two steps of one row of ranks or offices.

    The same full name is the same person. An article that gives somebody two steps tells of a rise, and is not heard;
    nor is a rank that is over ("mantan", "former").
    """
    articles = {r.article.id: r.article for r in readings}
    told: dict[str, _Given] = defaultdict(lambda: defaultdict(list))
    for reading in readings:
        for entity in reading.facts.entities:
            key = naming.key(entity.name)
            if entity.kind == "person" and " " in key:
                for row, given in _steps(reading, entity).items():
                    told[key][row] += given
    for _key, rows in sorted(told.items()):
        for _row, given in sorted(rows.items()):
            yield from _disputed(given, articles)


def _disputed(
    given: Sequence[tuple[str, str, Evidence]], articles: Mapping[str, Article]
) -> Iterator[Dispute]:
    of: dict[str, set[str]] = defaultdict(set)
    for step, _text, evidence in given:
        of[evidence.article].add(step)
    sure = [g for g in given if len(of[g[2].article]) == 1]
    if len({step for step, _text, _evidence in sure}) > 1:
        printed = {step: text for step, text, _evidence in reversed(sure)}
        yield stated(
            "name",
            "fact",
            [(printed[step], evidence) for step, _text, evidence in sure],
            articles,
            _("“{a}” / “{b}”: nobody is both at once"),
        )


def _steps(reading: Reading, entity: Entity) -> _Given:
    """Return the ranks that an article prints before a name, and the offices with which its role begins."""
    language = languages.load(reading.article.language)
    out: _Given = defaultdict(list)
    for mention in entity.mentions:
        before = near(reading.article, mention.span, BEFORE)
        places = list(tokens(before, Span(0, len(before))))
        forms = [fold(p.of(before)) for p in places]
        if any(form in _former(language) for form in forms):
            continue
        for row, step, first, last in _found(forms, language):
            start = mention.span.start - len(before)
            words = Span(places[first].start, places[last].end)
            held = _at_the_name(row, forms, last, entity)
            if held and not any(c in before[words.end :] for c in ",;:()\n"):
                shown = Span(start + words.start, mention.span.end)
                out[row].append((step, shown.of(reading.article.text), Evidence(reading.article.id, shown)))
    return out


def _at_the_name(row: str, forms: Sequence[str], last: int, entity: Entity) -> bool:
    """Return whether a rank stands right before the name, or an office begins what the article calls its bearer."""
    if row != OFFICE:
        return len(forms) - last - 1 <= BEHIND
    role = fold(entity.role or "")
    return bool(role) and " ".join(forms).endswith(role)


OFFICE = "office"
"""The row of offices; all other rows are ranks."""


def _found(forms: Sequence[str], language: Language) -> Iterator[tuple[str, str, int, int]]:
    """Yield the row, the step and the first and last word of the last rank of each row; the longest phrase goes first."""
    table = _table(language)
    best: dict[str, tuple[str, int, int]] = {}
    for first in range(len(forms)):
        for last in range(min(len(forms), first + _longest(language)) - 1, first - 1, -1):
            known = table.get(" ".join(forms[first : last + 1]))
            if known is None:
                continue
            if first and forms[first - 1] in _deputies(language):
                break  # the office of somebody who serves under its holder
            row, step = known
            inside = row in best and best[row][1] <= first and last <= best[row][2]
            if not inside:
                best[row] = step, first, last
            break
    for row, (step, first, last) in best.items():
        yield row, step, first, last


@cache
def _table(language: Language) -> Mapping[str, tuple[str, str]]:
    """Return the phrases of ranks and offices, each with its row and step."""
    rows = language.table("ranks")
    return {
        fold(phrase): (row, step)
        for row, steps in rows.items()
        for step, phrases in steps.items()
        for phrase in phrases
    }


@cache
def _longest(language: Language) -> int:
    return max((phrase.count(" ") + 1 for phrase in _table(language)), default=0)


@cache
def _deputies(language: Language) -> frozenset[str]:
    return frozenset(language.table("statements").get("deputies", ()))


@cache
def _former(language: Language) -> frozenset[str]:
    return frozenset(language.table("statements").get("no_longer", ()))
