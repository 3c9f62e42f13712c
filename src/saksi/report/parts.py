"""What a report lays out: sources, lines, passages, disagreements; arranged by ``view``, shown by each kind of report."""

from __future__ import annotations

from dataclasses import dataclass

from saksi.model.article import Article
from saksi.model.story import (
    AccountLine,
    Contradiction,
    Evidence,
    Excess,
    Member,
    Origin,
    Person,
    Side,
    Silence,
    Statement,
)
from saksi.report.excerpts import Drifted, Wording, one_line


@dataclass(frozen=True, slots=True)
class Source:
    """One article under the letter by which the whole report calls it; ``rank`` is its place among all."""

    rank: int
    letter: str
    article: Article
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """A statement, its members in the order of the sources, and how many origins stand behind it.

    ``text`` is the wording that stands for it where only one is shown, in ``language``; ``wordings`` are all of them, each once.
    ``drifts`` are how they drift, where it is a quotation; ``told`` is its place in the account of the story. ``disputed``
    are the values in its members that are set against each other elsewhere in the report. ``quoted``: most of the articles
    that say it give it as somebody's words; else these have their speaker in front of them.
    """

    statement: Statement
    members: tuple[Member, ...]
    articles: tuple[str, ...]
    origins: int
    text: str
    language: str
    wordings: tuple[Wording, ...]
    drifts: tuple[Drifted, ...]
    told: AccountLine | None
    disputed: tuple[tuple[str, ...], ...]
    quoted: bool

    @property
    def id(self) -> str:
        """Return the statement's id."""
        return self.statement.id

    @property
    def unseen(self) -> str:
        """Return the reason where its wordings do not show it: one value in several sentences, one wording of several speakers."""
        status, alike = self.statement.status, len(self.wordings) == 1
        reason = one_line(self.statement.reason)
        value = self.statement.what in ("amount", "moment") and reason.startswith("“")
        if status == "variant" and alike:
            return "; ".join(part for part in reason.split("; ") if " / " in part)
        return reason if status == "agree" and value and not alike else ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """What several accounts say of one day, or of none that is told (``edtf`` is ``None``)."""

    edtf: str | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Statements shown as one: what one article alone has one after the other, or twice in the same words; else a single statement.

    ``text`` is all their words.
    """

    lines: tuple[Line, ...]
    text: str

    @property
    def members(self) -> tuple[Member, ...]:
        """Return the places where it begins."""
        return self.lines[0].members

    @property
    def shared(self) -> bool:
        """Return whether several articles have it."""
        return len(self.lines[0].articles) > 1


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and the passages that give that speaker's words, those of several articles first."""

    speaker: str
    passages: tuple[Passage, ...]

    @property
    def shared(self) -> tuple[Line, ...]:
        """Return the lines that several articles have."""
        return tuple(p.lines[0] for p in self.passages if p.shared)

    @property
    def lone(self) -> tuple[Passage, ...]:
        """Return what one article alone has."""
        return tuple(p for p in self.passages if not p.shared)


@dataclass(frozen=True, slots=True)
class Alone:
    """What one origin has and no other: ``name`` is that of the origin, ``articles`` are its own.

    ``passages`` are what it tells, ``quotations`` of how many quotations it has words alone besides; these stand with their speakers.
    """

    name: str
    articles: tuple[str, ...]
    passages: tuple[Passage, ...]
    quotations: int


@dataclass(frozen=True, slots=True)
class Omission:
    """What all other origins say and this one leaves out."""

    name: str
    articles: tuple[str, ...]
    lines: tuple[tuple[Line, Silence], ...]

    @property
    def reason(self) -> str:
        """Return the reason that all lines have in common; empty where they have several."""
        reasons = {silence.reason for _line, silence in self.lines}
        return reasons.pop() if len(reasons) == 1 else ""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """A side of a disagreement with the words in which it is given; ``value`` is as the reader's language has it, where it has all sides."""

    side: Side
    value: str
    articles: tuple[str, ...]
    wordings: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A contradiction with its sides and the line it belongs to.

    ``shown_whole`` where this is the place that shows the line. ``reason`` is empty where it only repeats the sides.
    """

    contradiction: Contradiction
    line: Line | None
    shown_whole: bool
    sides: tuple[Standpoint, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person with the names and roles that tell a reader more: none that is part of another."""

    person: Person
    names: tuple[str, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """From one source to all articles that used it in one way, for one reason, with the evidence of all."""

    source: str
    kind: str
    reason: str
    targets: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Root:
    """An origin; ``reason`` is why its accounts are one witness, without what the lineage says of each of them."""

    origin: Origin
    reason: str


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline with what it says and its text does not, each with the words of the text that say less, if any."""

    source: Source
    excesses: tuple[tuple[Excess, str], ...]

    @property
    def title(self) -> str:
        """Return the headline on one line."""
        return one_line(self.source.article.title or "")


@dataclass(frozen=True, slots=True)
class Dated:
    """What is told of one moment or several, on one line, and the language it is in, as far as that is known."""

    moments: tuple[str, ...]
    text: str
    language: str | None
    members: tuple[Evidence, ...]
