"""What an article says, each fact with the characters it was read from.

Every span counts code points of the article's ``text``. A value that is not known is ``None``; nothing is guessed to
fill a field.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from saksi.model.span import Span

EntityKind = Literal["person", "organization", "place", "state", "other"]
QuoteKind = Literal["direct", "mixed", "indirect"]
CreditKind = Literal["agency", "outlet", "official", "document", "social", "anonymous"]
MomentKind = Literal["date", "time", "duration", "set"]
Anchor = Literal["absolute", "published", "context"]
MomentAbout = Literal["event", "speech", "copy"]
Bound = Literal["exact", "about", "at_least", "at_most", "range"]
Modality = Literal["asserted", "planned", "possible", "demanded", "denied", "reported"]
Root = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity is named; ``text`` is what stands there."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, place or state of one article, with every mention of it.

    ``name`` is the fullest name the article gives; states and well-known bodies carry their usual name in the
    article's language. ``country`` is an ISO 3166-1 alpha-2 code. ``role`` is what the article calls it
    ("Presiden Rusia"). ``reason`` says whom a name that fits several people may mean: it stands apart from all of them.
    """

    id: str
    name: str
    kind: EntityKind
    mentions: tuple[Mention, ...]
    wikidata: str | None = None
    country: str | None = None
    role: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words a quotation gives.

    ``name`` is the fullest name the article gives for the speaker, or the description of an unnamed one; ``mention``
    and ``span`` are the words that name the speaker beside the quotation, ``None`` where there are none ("katanya").
    """

    name: str
    entity: str | None = None
    mention: str | None = None
    span: Span | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """The word that marks speech ("kata", "menurut", "said")."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom something was said."""

    name: str
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Reported words. ``spans`` leave out the quotation marks; a quotation broken by its cue has several.

    ``direct``: all of it stood in quotation marks. ``mixed``: a reported clause that holds some quoted words.
    ``indirect``: the clause under a word of speech, without marks. ``sentence`` runs over the whole sentence or
    sentences, cue and speaker included.
    """

    id: str
    kind: QuoteKind
    spans: tuple[Span, ...]
    text: str
    speaker: Speaker | None
    cue: Cue | None
    addressee: Addressee | None
    sentence: Span


@dataclass(frozen=True, slots=True)
class Credit:
    """On whose word the outlet reports: the source as named, the cue, and how much text rests on it (``scope``).

    ``span`` is ``None`` where the text does not name the source but what came with it does: outlet or author.
    """

    id: str
    name: str
    kind: CreditKind
    cue: str
    span: Span | None
    scope: Span


@dataclass(frozen=True, slots=True)
class Moment:
    """An expression of time and its value in EDTF level 1 (ISO 8601-2); ``reason`` tells how the value was reached.

    ``anchor``: the text alone gives the value, or the publication date was needed, or something else in the text.
    ``about``: it dates what is told, or the saying of it ("kata …, Rabu (8/11)"), or the copy that was taken from a
    source ("dikutip dari …, Rabu (8/11)") or that the report itself is (in its dateline).
    """

    id: str
    span: Span
    text: str
    edtf: str | None
    kind: MomentKind
    anchor: Anchor
    reason: str
    about: MomentAbout = "event"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit: ISO 4217 for money, else a plain English noun (``person``, ``percent``).

    ``high`` is the upper end where ``bound`` is ``range``. ``what`` is what is counted, as printed. ``equals`` is the
    amount of another currency that this one converts ("US$4 miliar (Rp65 triliun)"), ``rate`` how many of this
    currency go on one of that.
    """

    id: str
    span: Span
    text: str
    value: Decimal
    unit: str | None
    bound: Bound
    high: Decimal | None = None
    what: str | None = None
    equals: str | None = None
    rate: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Trigger:
    """The words from which an event was read."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, typed by PLOVER; ``actor`` and ``recipient`` are entity ids of the same article."""

    id: str
    root: Root
    actor: str | None
    recipient: str | None
    span: Span
    trigger: Trigger
    modality: Modality
    date: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything read from one article, each kind in order of the text."""

    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    credits: tuple[Credit, ...] = ()
    moments: tuple[Moment, ...] = ()
    amounts: tuple[Amount, ...] = ()
    events: tuple[Event, ...] = ()
