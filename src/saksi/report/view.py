"""A dossier arranged for reading: the one order of things that every report follows.

Disagreements come first, then what several accounts share, then quotations by speaker, then what one account has
alone. Reports only lay this out; none of them picks or sorts on its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from saksi.model.article import Article
from saksi.model.span import Span
from saksi.model.story import Contradiction, Dossier, Evidence, Member, Statement


@dataclass(frozen=True, slots=True)
class Source:
    """One article under the letter by which the whole report calls it."""

    letter: str
    article: Article
    label: str
    origin: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """A statement, its members in the order of the sources, and how many origins stand behind it."""

    statement: Statement
    members: tuple[Member, ...]
    articles: tuple[str, ...]
    origins: int
    text: str

    @property
    def id(self) -> str:
        """Return the statement's id."""
        return self.statement.id


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and the statements that give that speaker's words."""

    speaker: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Alone:
    """What one article has and no other."""

    source: Source
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Omission:
    """What nearly all other accounts say and this one leaves out."""

    source: Source
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A contradiction with the line it belongs to; ``shown_whole`` where this is the place that shows the line."""

    contradiction: Contradiction
    line: Line | None
    shown_whole: bool


@dataclass(frozen=True, slots=True)
class View:
    """Everything a report lays out, in reading order."""

    dossier: Dossier
    prefix: str
    sources: tuple[Source, ...]
    disagreements: tuple[Disagreement, ...]
    shared: tuple[Line, ...]
    common: tuple[Line, ...]
    voices: tuple[Voice, ...]
    alone: tuple[Alone, ...]
    omissions: tuple[Omission, ...]

    def source(self, article: str) -> Source:
        """Return the source of that article id. Raises ``KeyError`` where the dossier has none."""
        for source in self.sources:
            if source.article.id == article:
                return source
        raise KeyError(article)

    def name(self, node: str) -> str:
        """Return how a report calls a node of the lineage: an article by letter and outlet, a source by its name."""
        for source in self.sources:
            if source.article.id == node:
                return f"{source.letter} {source.label}"
        return node

    def ordered(self, evidence: Iterable[Evidence]) -> list[Evidence]:
        """Return the evidence in the order of the sources and their text."""
        rank = {s.article.id: n for n, s in enumerate(self.sources)}
        return sorted(evidence, key=lambda e: (rank[e.article], e.span))

    def letters(self, articles: Iterable[str]) -> str:
        """Return the letters of those articles, in order, without repetition."""
        return " ".join(sorted({self.source(a).letter for a in articles}, key=lambda x: (len(x), x)))


def arrange(dossier: Dossier, prefix: str = "") -> View:
    """Return ``dossier`` in the order in which every report shows it.

    ``prefix`` sets the names of its spots apart where one page holds several dossiers.
    """
    sources = _sources(dossier)
    rank = {s.article.id: n for n, s in enumerate(sources)}
    groups = {a: n for n, group in enumerate(dossier.origins.groups) for a in group.articles}
    lines = [_line(s, rank, groups) for s in dossier.statements]
    by_id = {line.id: line for line in lines}
    shared = [line for line in lines if len(line.articles) > 1]
    disagreements = _disagreements(dossier, by_id)
    apart = {d.line.id for d in disagreements if d.line and d.shown_whole}
    return View(
        dossier,
        prefix,
        sources,
        disagreements,
        tuple(shared),
        tuple(x for x in shared if x.statement.what != "quote" and x.id not in apart),
        _voices(lines),
        tuple(_alone(source, lines) for source in sources),
        tuple(o for o in (_omission(source, shared, len(sources)) for source in sources) if o.lines),
    )


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


def one_line(text: str) -> str:
    """Return ``text`` with every run of white space made one space."""
    return " ".join(text.split())


def _sources(dossier: Dossier) -> tuple[Source, ...]:
    origin = {a: group.origin for group in dossier.origins.groups for a in group.articles}
    labels = [a.outlet or a.title or a.id for a in dossier.articles]
    return tuple(
        Source(letter(n), a, label if labels.count(label) == 1 else f"{label} ({a.id})", origin.get(a.id))
        for n, (a, label) in enumerate(zip(dossier.articles, labels, strict=True))
    )


def _line(statement: Statement, rank: dict[str, int], groups: dict[str, int]) -> Line:
    members = tuple(sorted(statement.members, key=lambda m: (rank.get(m.article, 0), m.span)))
    articles = tuple(dict.fromkeys(m.article for m in members))
    origins = len({groups.get(a, a) for a in articles})
    longest = max(members, key=lambda m: (len(m.text), m.article, m.span), default=None)
    return Line(statement, members, articles, origins, one_line(longest.text) if longest else "")


def _disagreements(dossier: Dossier, lines: dict[str, Line]) -> tuple[Disagreement, ...]:
    out: list[Disagreement] = []
    shown: set[str] = set()
    for contradiction in dossier.contradictions:
        line = lines.get(contradiction.statement)
        whole = line is not None and line.statement.what != "quote" and line.id not in shown
        shown.add(contradiction.statement)
        out.append(Disagreement(contradiction, line, whole))
    return tuple(out)


def _voices(lines: list[Line]) -> tuple[Voice, ...]:
    spoken: dict[str, list[Line]] = {}
    for line in lines:
        if line.statement.what == "quote":
            spoken.setdefault(line.statement.speaker or "", []).append(line)
    order = sorted(spoken, key=lambda name: (name == "", -sum(len(x.articles) for x in spoken[name]), name))
    return tuple(Voice(name, tuple(spoken[name])) for name in order)


def _alone(source: Source, lines: list[Line]) -> Alone:
    return Alone(source, tuple(line for line in lines if line.articles == (source.article.id,)))


def _omission(source: Source, shared: list[Line], sources: int) -> Omission:
    most = max(2, sources - 2)
    return Omission(
        source, tuple(x for x in shared if source.article.id not in x.articles and len(x.articles) >= most)
    )
