"""A dossier arranged for reading: the one order of things that every report follows.

Disagreements come first, then what several accounts share, then quotations by speaker, then what one account has
alone. Reports only lay this out; none of them picks or sorts on its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from saksi.messages import interface_language
from saksi.model.span import Span
from saksi.model.story import (
    Contradiction,
    Dossier,
    Edge,
    Evidence,
    Excess,
    Member,
    Person,
    Side,
    Silence,
    Statement,
    TimelineEntry,
)
from saksi.report.excerpts import Texts, Wording, one_line, paired
from saksi.report.parts import (
    Alone,
    Appearance,
    Chapter,
    Dated,
    Disagreement,
    Headline,
    Line,
    Omission,
    Passage,
    Root,
    Source,
    Standpoint,
    Use,
    Voice,
)
from saksi.report.voices import framing, once, voices

_OPENS, _CLOSES = " (“", "”)"
"""What stands around the words of an account at the end of a reason."""
SHORT = 240
"""Characters up to which a wording can stand for its statement, where there is a shorter one."""
MANY, NAMED = 10, 3
"""Of more accounts than so many the first few are named where they stand beside a line, and the others counted."""
ROLES = 3
"""Roles of a person that are told, the longest first: an office in several languages and spellings is still one."""
HEAD = 200
"""Characters of a text within which its first words begin, behind a dateline."""


@dataclass(frozen=True, slots=True)
class View:
    """Everything a report lays out, in reading order. ``language`` is that of the title, as far as it is known."""

    dossier: Dossier
    prefix: str
    language: str | None
    sources: tuple[Source, ...]
    disagreements: tuple[Disagreement, ...]
    headlines: tuple[Headline, ...]
    shared: tuple[Line, ...]
    common: tuple[Chapter, ...]
    voices: tuple[Voice, ...]
    alone: tuple[Alone, ...]
    omissions: tuple[Omission, ...]
    timeline: tuple[Dated, ...]
    people: tuple[Appearance, ...]
    lines: frozenset[str]
    by_article: Mapping[str, Source]

    def source(self, article: str) -> Source:
        """Return the source of that article id. Raises ``KeyError`` where the dossier has none."""
        return self.by_article[article]

    def name(self, node: str) -> str:
        """Return how a report calls a node of the lineage: an article by letter and outlet, a source by its name."""
        source = self.by_article.get(node)
        return f"{source.letter} {source.label}" if source else node

    def shows(self, statement: str) -> bool:
        """Return whether the report has a line for that statement."""
        return statement in self.lines

    def ordered(self, evidence: Iterable[Evidence | Member]) -> list[Evidence | Member]:
        """Return the evidence in the order of the sources and their text."""
        return sorted(evidence, key=lambda e: (self.by_article[e.article].rank, e.span))

    def letter(self, evidence: Evidence | Member) -> str:
        """Return the letter of the article in which the evidence stands."""
        return self.source(evidence.article).letter

    def letters(self, articles: Iterable[str]) -> str:
        """Return the letters of those articles, in order, without repetition; of many the first, and how many more."""
        return abridged(self._letters(articles))

    def every_letter(self, articles: Iterable[str]) -> str:
        """Return the letters of those articles, in order, without repetition, however many there are."""
        return " ".join(self._letters(articles))

    def named(
        self, evidence: Iterable[Evidence | Member]
    ) -> tuple[list[Evidence | Member], list[Evidence | Member]]:
        """Return the evidence in the order of the sources: what is shown beside a line, and what only where asked for."""
        ordered = self.ordered(evidence)
        cut = len(ordered) if len(ordered) <= MANY else NAMED
        return ordered[:cut], ordered[cut:]

    @property
    def uses(self) -> tuple[Use, ...]:
        """Return the steps of the lineage; those that one source took in one way for one reason, its words aside, are one."""
        found: dict[tuple[str, str, str], list[Edge]] = {}
        for edge in sorted(self.dossier.lineage, key=lambda e: self.by_article[e.target].rank):
            found.setdefault((edge.source, edge.kind, edge.reason.partition(_OPENS)[0]), []).append(edge)
        return tuple(
            Use(
                source,
                kind,
                _together([e.reason for e in edges]),
                tuple(dict.fromkeys(e.target for e in edges)),
                tuple(dict.fromkeys(x for e in edges for x in e.evidence)),
            )
            for (source, kind, _reason), edges in found.items()
        )

    @property
    def roots(self) -> tuple[Root, ...]:
        """Return the origins, each with what the lineage does not say of it, those with one reason side by side."""
        told: dict[str, list[str]] = {}
        for edge in self.dossier.lineage:
            told.setdefault(edge.target, []).append(edge.reason)
        found: dict[str, list[Root]] = {"": []}
        for group in self.dossier.origins.groups:
            articles = tuple(sorted(group.articles, key=lambda a: self.by_article[a].rank))
            reason = _beyond(group.reason, (r for a in articles for r in told.get(a, ())))
            found.setdefault(reason, []).append(Root(replace(group, articles=articles), reason))
        return tuple(root for some in found.values() for root in some)

    def _letters(self, articles: Iterable[str]) -> list[str]:
        return sorted({self.source(a).letter for a in articles}, key=lambda x: (len(x), x))


def arrange(dossier: Dossier, prefix: str = "") -> View:
    """Return ``dossier`` in the order in which every report shows it.

    ``prefix`` sets the names of its spots apart where one page holds several dossiers.
    """
    sources = _sources(dossier)
    texts = Texts(dossier)
    repeated = _repeated(dossier)
    lines = [_line(s, texts) for s in dossier.statements if s.id not in repeated]
    by_id = {line.id: line for line in lines}
    shared = [line for line in lines if len(line.articles) > 1]
    disagreements = _disagreements(dossier, by_id, texts)
    apart = {d.line.id for d in disagreements if d.line and d.shown_whole}
    quoted = [line for line in lines if line.quoted and line.id not in apart]
    spoken = voices(
        quoted, (x for x in lines if not x.quoted and len(x.articles) == 1), dossier.people, texts
    )
    framed = framing(spoken)
    return View(
        dossier,
        prefix,
        _language(dossier),
        sources,
        disagreements,
        tuple(_headlines(sources, dossier, texts)),
        tuple(shared),
        _chapters([x for x in shared if not x.quoted and x.id not in apart], dossier),
        spoken,
        _alone(dossier, [x for x in lines if x.id not in framed]),
        _omissions(dossier, by_id),
        tuple(_timeline(dossier)),
        tuple(map(_appearance, dossier.people)),
        frozenset(by_id),
        {s.article.id: s for s in sources},
    )


def bundled(lines: Iterable[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield the lines; those that follow one another and on which the same accounts agree in the same words are together."""

    def standing(line: Line) -> tuple[str, ...]:
        plain = line.statement.status == "agree" and len(line.wordings) == 1 and not line.unseen
        alone = line.drifts or line.disputed or not plain
        return (line.id,) if alone else (*line.articles, *(o.origin for o in line.statement.origins))

    for _standing, some in groupby(lines, key=standing):
        yield tuple(some)


def abridged(letters: Sequence[str]) -> str:
    """Return letters side by side; of many the first, and how many more there are."""
    if len(letters) <= MANY:
        return " ".join(letters)
    return f"{' '.join(letters[:NAMED])} +{len(letters) - NAMED}"


def letter(n: int) -> str:
    """Return the name of column ``n`` (from 0): A to Z, then AA, AB and so on."""
    name = ""
    n += 1
    while n:
        n, rest = divmod(n - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def place(evidence: Evidence | Member) -> str:
    """Return the name of the spot that ``evidence`` points to, the same in every part of a report."""
    return anchor(evidence.article, evidence.span)


def anchor(article: str, span: Span) -> str:
    """Return an HTML id for a span of an article: letters, digits and hyphens only."""
    safe = "".join(c if c.isascii() and c.isalnum() else f"-{ord(c):x}-" for c in article)
    return f"at-{safe}-{span.start}-{span.end}"


def _sources(dossier: Dossier) -> tuple[Source, ...]:
    return tuple(Source(n, letter(n), a, one_line(a.outlet or a.id)) for n, a in enumerate(dossier.articles))


def _line(statement: Statement, texts: Texts) -> Line:
    members = tuple(sorted(statement.members, key=lambda m: (texts.rank[m.article], m.span)))
    articles = tuple(dict.fromkeys(m.article for m in members))
    origins = len(statement.origins) or len({texts.groups.get(a, a) for a in articles})
    quoting = {m.article for m in members if m.quote}
    quoted = statement.what == "quote" and 2 * len(quoting) > len(articles)
    wordings = texts.wordings(members, named=not quoted)
    drifts = tuple(texts.drifts.get(statement.id, ()))
    told = texts.account.get(statement.id)
    disputed = tuple(_disputed(statement, texts))
    best = _standing_for(wordings)
    return Line(
        statement,
        members,
        articles,
        origins,
        best.text,
        best.language,
        wordings,
        drifts,
        told,
        disputed,
        quoted,
    )


def _disputed(statement: Statement, texts: Texts) -> Iterator[tuple[str, ...]]:
    """Yield the values of each disagreement told elsewhere of which two sides at least stand in the statement."""
    told = _Places(statement.members)
    for contradiction in texts.disputes({m.article for m in statement.members}):
        sides = [s for s in contradiction.sides if any(map(told.hold, s.members))]
        if len(sides) > 1 and contradiction.statement != statement.id:
            yield _values(sides, texts)


def _chapters(lines: Sequence[Line], dossier: Dossier) -> tuple[Chapter, ...]:
    """Return the lines in the order of the account, by day; what has no day comes last."""
    rank = {line.statement: n for n, line in enumerate(dossier.account)}
    days: dict[str | None, list[Line]] = {}
    for line in sorted(lines, key=lambda x: rank.get(x.id, 0)):
        days.setdefault(line.told.edtf[:10] if line.told and line.told.edtf else None, []).append(line)
    return tuple(Chapter(day, tuple(some)) for day, some in days.items())


def _repeated(dossier: Dossier) -> frozenset[str]:
    """Return the statements that only repeat figures of others: those of a development, or of statements shown anyway.

    A figure on which the accounts agree is a statement of its own so that nothing is lost; a reader has it already
    where each of its sentences stands in a line that several accounts share.
    """
    changing = _Places(e for d in dossier.developments for step in d.steps for e in step.members)
    disputed = {c.statement for c in dossier.contradictions}
    told: dict[str, list[tuple[Span, bool]]] = {}
    out = set()
    for statement in dossier.statements:
        if statement.what == "amount" and statement.id not in disputed:
            within = [
                [both for span, both in told.get(m.article, ()) if span.contains(m.span)]
                for m in statement.members
            ]
            counts = all(map(changing.hold, statement.members))
            if all(within) and (counts or all(any(x) for x in within)):
                out.add(statement.id)
        shared = len({m.article for m in statement.members}) > 1
        for member in statement.members:
            told.setdefault(member.article, []).append((member.span, shared))
    return frozenset(out)


def _standing_for(wordings: Sequence[Wording]) -> Wording:
    """Return the wording to show where there is room for one: in the reader's language, given often, full but short."""
    return min(
        wordings,
        key=lambda w: (
            w.language != interface_language(),
            len(w.text) > SHORT,
            -len({m.article for m in w.members}),
            -len(w.text) if len(w.text) <= SHORT else len(w.text),
        ),
        default=Wording("", "", ()),
    )


def _disagreements(dossier: Dossier, lines: Mapping[str, Line], texts: Texts) -> tuple[Disagreement, ...]:
    out: list[Disagreement] = []
    shown: set[str] = set()
    for contradiction in dossier.contradictions:
        line = lines.get(contradiction.statement)
        values = _values(contradiction.sides, texts)
        sides = tuple(
            _standpoint(side, value, line, texts)
            for side, value in zip(contradiction.sides, values, strict=True)
        )
        told = {m for side in sides for w in side.wordings for m in w.members}
        whole = line is not None and line.id not in shown and told >= set(line.members)
        shown.add(contradiction.statement)
        out.append(Disagreement(contradiction, line, whole, sides, _reason(contradiction)))
    return tuple(out)


def _headlines(sources: Sequence[Source], dossier: Dossier, texts: Texts) -> Iterator[Headline]:
    """Yield the headlines that say more than their text, in the order of the sources."""
    own: dict[str, list[Excess]] = {}
    for excess in dossier.headlines:
        own.setdefault(excess.article, []).append(excess)
    for source in sources:
        if found := own.get(source.article.id):
            yield Headline(source, tuple((e, texts.shown(e.body) if e.body else "") for e in found))


def _standpoint(side: Side, value: str, line: Line | None, texts: Texts) -> Standpoint:
    """Return a side with the members of its statement in which its value stands."""
    given = _Places(side.members)
    places = list(filter(given.hold, line.members)) if line else []
    articles = tuple(
        dict.fromkeys(e.article for e in sorted(side.members, key=lambda e: texts.rank[e.article]))
    )
    return Standpoint(side, value, articles, texts.wordings(places, in_context=True, named=True))


def _together(reasons: Sequence[str]) -> str:
    """Return reasons that differ in the quoted words at their ends as one, with the words of all."""
    parts = [reason.partition(_OPENS) for reason in dict.fromkeys(reasons)]
    if len(parts) == 1 or any(not reason.endswith(_CLOSES) for reason in reasons):
        return "; ".join(dict.fromkeys(reasons))
    words = dict.fromkeys(rest.removesuffix(_CLOSES) for _head, _mark, rest in parts)
    return f"{parts[0][0]}{_OPENS}{'”, “'.join(words)}{_CLOSES}"


def _beyond(reason: str, told: Iterable[str]) -> str:
    """Return the parts of a reason, each behind the names it holds for, but for those that are told elsewhere."""
    for part in sorted(set(told), key=len, reverse=True):
        reason = reason.replace(f": {part}", ":")
    return "; ".join(part for part in reason.split("; ") if part and not part.endswith(":"))


def _values(sides: Sequence[Side], texts: Texts) -> tuple[str, ...]:
    """Return the values of some sides as most articles in the reader's language print them, where all stand in it; else as given."""
    own = [_own_value(side, texts) for side in sides]
    return tuple(own) if all(own) else tuple(one_line(side.value) for side in sides)


def _own_value(side: Side, texts: Texts) -> str:
    printed = {e: texts.printed(e) for e in side.members}
    own = [printed[e] for e in sorted(side.members) if texts.language(e) == interface_language()]
    given = one_line(side.value)
    if given in own or not own or given not in printed.values():
        return given if given in own else ""
    return max(sorted(set(own)), key=own.count)


class _Places:
    """Some pieces of the articles, asked whether another lies on one of them."""

    def __init__(self, places: Iterable[Evidence | Member]) -> None:
        self._spans: dict[str, list[Span]] = {}
        for place in places:
            self._spans.setdefault(place.article, []).append(place.span)

    def hold(self, place: Evidence | Member) -> bool:
        return any(span.overlaps(place.span) for span in self._spans.get(place.article, ()))


def _reason(contradiction: Contradiction) -> str:
    """Return the reason without what only repeats the values that stand beside it."""
    rest = contradiction.reason
    for side in contradiction.sides:
        rest = rest.replace(side.value, "")
    return contradiction.reason if any(c.isalpha() for c in rest) else ""


def _alone(dossier: Dossier, lines: Sequence[Line]) -> tuple[Alone, ...]:
    """Return what each origin has in one article alone; by article where the whole story has one origin."""
    groups = dossier.origins.groups
    by = [(g.origin, g.articles) for g in groups if len(groups) > 1]
    placed = {a for _name, articles in by for a in articles}
    by += [(a.outlet or a.id, (a.id,)) for a in dossier.articles if a.id not in placed]
    lone: dict[str, list[int]] = {}
    for n, line in enumerate(lines):
        if len(line.articles) == 1:
            lone.setdefault(line.articles[0], []).append(n)
    out = []
    for name, articles in by:
        own = [lines[n] for n in sorted(n for a in articles for n in lone.get(a, ()))]
        told = tuple(x for x in own if not x.quoted)
        if own:
            said = {(m.article, m.quote or x.id) for x in own if x.quoted for m in x.members}
            out.append(Alone(name, articles, once(Passage((x,), x.text) for x in told), len(said)))
    return tuple(out)


def _timeline(dossier: Dossier) -> Iterator[Dated]:
    """Yield the entries in order of time; a sentence that stands for several moments is told once, at the first."""
    articles = {a.id: a for a in dossier.articles}
    told: dict[str, list[TimelineEntry]] = {}
    for entry in dossier.timeline:
        told.setdefault(entry.text, []).append(entry)
    for text, entries in told.items():
        members = tuple(sorted({m for entry in entries for m in entry.members}))
        own = (articles[m.article] for m in members if m.span.of(articles[m.article].text).endswith(text))
        language = next((a.language for a in own), None)
        yield Dated(tuple(e.edtf for e in entries), paired(one_line(text)), language, members)


def _language(dossier: Dossier) -> str | None:
    """Return the language of the article whose headline the story has, or else whose first words."""
    title = dossier.title
    headed = [a for a in dossier.articles if title in (a.title or "")]
    headed = headed or [a for a in dossier.articles if title in a.text[: HEAD + len(title)]]
    return headed[0].language if headed else None


def _appearance(person: Person) -> Appearance:
    roles = _telling(person.roles, ())[:ROLES]
    names = [n for n in person.names if not n.islower()]
    called = [f"{role} {person.name}" for role in person.roles]
    return Appearance(person, _telling(names, (person.name, *person.roles, *called)), roles)


def _telling(names: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """Return the names that are no part of a longer one or of a known one, capitals aside, the longest first."""
    told = [one_line(name).casefold() for name in known]
    kept = []
    for name in sorted(set(names), key=lambda n: (-len(n), n)):
        if not any(one_line(name).casefold() in longer for longer in told):
            told.append(one_line(name).casefold())
            kept.append(one_line(name))
    return tuple(kept)


def _omissions(dossier: Dossier, lines: Mapping[str, Line]) -> tuple[Omission, ...]:
    found: dict[tuple[str, tuple[str, ...]], list[tuple[Line, Silence]]] = {}
    for silence in (s for s in dossier.silences if s.statement in lines):
        found.setdefault((silence.origin, silence.articles), []).append((lines[silence.statement], silence))
    return tuple(Omission(name, articles, tuple(some)) for (name, articles), some in found.items())
