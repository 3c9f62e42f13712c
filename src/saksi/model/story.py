"""Several articles side by side: what they share, where they differ, who had it from whom."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from saksi.model.article import Article
from saksi.model.facts import Bound, QuoteKind
from saksi.model.span import Span

ReuseKind = Literal["verbatim", "near", "paraphrase", "translation"]
EdgeKind = Literal["credited", "copied", "translated", "shared_source"]
StatementWhat = Literal["quote", "event", "fact", "amount", "moment"]
StatementStatus = Literal["agree", "variant", "contradiction", "only"]
ContradictionKind = Literal["amount", "date", "place", "name", "attribution", "negation", "wording"]
DriftKind = Literal[
    "softened",
    "sharpened",
    "negation_lost",
    "number_changed",
    "words_put_in",
    "words_left_out",
    "made_indirect",
    "put_in_marks",
    "another_word",
    "another_speaker",
]
ExcessKind = Literal["number", "name", "quotation", "stronger", "surer"]
SaidBy = Literal["all", "some", "one"]
Course = Literal["rises", "falls", "changes"]
StepTime = Literal["counted", "published"]


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Exact characters of one article, by its id."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of one article that stands in another, word for word or nearly; ``score`` is 0 to 1."""

    a: Evidence
    b: Evidence
    kind: ReuseKind
    score: float


@dataclass(frozen=True, slots=True)
class Relation:
    """How alike two articles are (0 to 1), each reason a sentence a reader can check."""

    a: str
    b: str
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event, by id, and why they were put together."""

    id: str
    articles: tuple[str, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Accounts that count as one witness, and why."""

    origin: str
    articles: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Origins:
    """How many independent origins stand behind a story."""

    count: int
    groups: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """One step of a lineage: ``source`` is an article id or the name of a credited source ("from" in JSON)."""

    source: str
    target: str
    kind: EdgeKind
    score: float
    reason: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """One article's part in a statement; ``quote`` is the id of the quotation it gives, if it is one.

    ``kind`` says whether that stands in quotation marks and ``speaker`` who says it in that article; ``cue`` is the word of
    speech that leads to the words, where there is one in front of them.
    """

    article: str
    span: Span
    text: str
    quote: str | None = None
    kind: QuoteKind | None = None
    cue: Span | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that is said, with everyone who says it.

    ``agree``: several articles say the same; ``variant``: the same in other words; ``contradiction``: the accounts
    cannot both be right; ``only``: one article alone. ``reason`` names what differs. ``origins`` are the witnesses
    behind it: several articles that rest on one agency, post or document are one, and its reason says on which.
    """

    id: str
    what: StatementWhat
    status: StatementStatus
    members: tuple[Member, ...]
    speaker: str | None
    reason: str
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class AccountLine:
    """A statement in the account of a story: how many ``origins`` say it, and whether they are at odds on it.

    ``said_by``: ``all`` origins of the story, ``some``, or ``one``. ``edtf`` is when it happened, where that is told.
    """

    statement: str
    said_by: SaidBy
    origins: int
    disputed: bool
    edtf: str | None


@dataclass(frozen=True, slots=True)
class Silence:
    """What all other origins of a story say, or all but one, and this origin leaves out.

    ``articles`` are those of the silent origin, ``statement`` is the id of what they leave out, ``said_by`` names the
    origins that say it.
    """

    origin: str
    articles: tuple[str, ...]
    statement: str
    said_by: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values that cannot both be right, and who gives it."""

    value: str
    members: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A disagreement within one statement, named for what it is."""

    statement: str
    kind: ContradictionKind
    sides: tuple[Side, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Drift:
    """How a quotation changed from one rendering (``source``, "from" in JSON) to another (``target``, "to").

    ``ordered``: the first was published before the second; where that is not known, the two only stand side by side.
    """

    statement: str
    kind: DriftKind
    source: Evidence
    target: Evidence
    ordered: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Excess:
    """What a headline says and its own article does not: a figure, a name, a quotation, a stronger or surer word.

    ``span`` and ``text`` are in the article's ``title``; ``body`` is where the text says less, ``None`` where it has
    nothing of the kind.
    """

    article: str
    kind: ExcessKind
    span: Span
    text: str
    body: Evidence | None
    reason: str


@dataclass(frozen=True, slots=True)
class Step:
    """A value of something that changes, from when on, and who gives it.

    ``edtf`` is the moment it was counted, where the report says so, else that of the first publication, which ``time``
    tells. ``value``, ``high`` and ``bound`` are as in an amount; ``text`` is how the first report puts it.
    """

    edtf: str | None
    time: StepTime | None
    value: Decimal
    high: Decimal | None
    bound: Bound
    text: str
    members: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Development:
    """An amount that changes with time, its steps in order: later reports know more, and do not contradict earlier ones.

    ``what`` is what befell those who are counted ("killed", "wounded", "missing", …), or else what is counted in the
    words of the articles.
    """

    what: str
    unit: str | None
    course: Course
    steps: tuple[Step, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened, or was said to, at a moment (EDTF)."""

    edtf: str
    text: str
    members: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who appears in the story, under every name and role the articles use."""

    name: str
    names: tuple[str, ...]
    roles: tuple[str, ...]
    articles: tuple[str, ...]
    quotes: int


@dataclass(frozen=True, slots=True)
class Circulating:
    """What goes round in a story of very many articles, of which ``reuse`` does not list the passages of all pairs.

    ``alike`` pairs of articles share words that tell something; ``listed`` of them are compared word by word. ``lines``
    are the sentences that passages tie together, each with every version of it in the story, whichever pairs are listed.
    """

    alike: int
    listed: int
    lines: tuple[tuple[Evidence, ...], ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything found about one story: the one object that every report renders. Articles carry no facts here."""

    id: str
    title: str
    first: str | None
    last: str | None
    articles: tuple[Article, ...]
    origins: Origins
    lineage: tuple[Edge, ...] = ()
    reuse: tuple[Passage, ...] = ()
    statements: tuple[Statement, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    people: tuple[Person, ...] = ()
    silences: tuple[Silence, ...] = ()
    developments: tuple[Development, ...] = ()
    drifts: tuple[Drift, ...] = ()
    headlines: tuple[Excess, ...] = ()
    account: tuple[AccountLine, ...] = ()
    circulating: Circulating | None = None
