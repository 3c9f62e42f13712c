"""Stories with a known lineage: wire texts of our own writing, copied, cut, reordered, edited, translated, credited or not.

Every story is drawn from one seed, so that a run can be repeated. The readings carry the credits that were planted and
nothing else: what is measured is lineage, not reading.
"""

from __future__ import annotations

import random
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from saksi.model.article import Article, Reading
from saksi.model.facts import Credit, Facts
from saksi.model.span import Span

TABLE = Path(__file__).with_name("planted_wires.toml")
AGENCIES = {"a": "Kabar Samudra", "b": "Norlink"}
OUTLETS = (
    "Pagi Brann", "Warta Selat", "Harian Dorne", "Suara Lisk", "Pos Meruan", "Velden Times", "Hale Courier",
    "Ostby Mail", "Radio Sirin", "Lentera Utara", "The Amsa Post", "Berita Teluk", "Cape Osk Daily", "Kompas Velda",
    "Island Observer", "Tribun Ugra", "Morning Tamoa", "Gema Pesisir",
)  # fmt: skip
CREDIT = {"id": "Dilansir {name}, ", "en": "According to {name}, "}
UNNAMED = "?"
_ZONE = timezone(timedelta(hours=7))


@dataclass(frozen=True)
class Line:
    """One sentence: its text as printed, and where it comes from (account and number, or an own addition)."""

    text: str
    source: tuple[str, int]
    edited: bool = False


@dataclass
class Draft:
    """An article in the making; ``parents`` are ids of drafts, ``root`` the account it goes back to."""

    id: str
    outlet: str
    language: str
    lines: list[Line]
    root: str
    parents: tuple[str, ...] = ()
    credit: str | None = None
    minutes: int = 0
    shown: bool = True
    precision: str = "minute"


@dataclass(frozen=True)
class Step:
    """One true step of a lineage, from any of ``sources``; ``parent`` is the one it was made from, if it has a name."""

    sources: frozenset[str]
    target: str
    parent: str | None


@dataclass(frozen=True)
class Planted:
    """A story with the truth about it.

    A step leads to ``target`` from one of ``sources``: ids of articles, credited names, or ``UNNAMED``. There are several
    where nothing in the text can tell them apart: what was taken stands in each of them in the same words.
    ``allowed`` are edges from farther ancestors: neither right nor wrong. ``origins`` is the number of accounts behind
    the story.
    """

    readings: tuple[Reading, ...]
    steps: tuple[Step, ...]
    allowed: frozenset[tuple[str, str]]
    origins: int


def stories(count: int, seed: int = 7, sizes: tuple[int, int] = (8, 15)) -> list[Planted]:
    """Return ``count`` planted stories of 8 to 15 articles, or of other ``sizes``, the least and the most."""
    with TABLE.open("rb") as file:
        table = tomllib.load(file)
    return [_Story(table, random.Random(f"{seed}-{n}"), sizes).plant() for n in range(count)]


@dataclass
class _Story:
    table: dict[str, Any]
    rng: random.Random
    sizes: tuple[int, int]
    drafts: list[Draft] = field(default_factory=list)

    def plant(self) -> Planted:
        self.event = self.rng.choice(self.table["event"])
        self.outlets = self.rng.sample(OUTLETS, len(OUTLETS))
        more = range(2, 2 + 2 * self.sizes[1] // len(OUTLETS)) if self.sizes[1] > len(OUTLETS) else ()
        self.outlets = [f"{name} {n}" for n in more for name in self.outlets] + self.outlets
        half = self.rng.randint(0, 1)  # the two lists say the same: a sentence is added in one language only
        self.fillers = {c: self.rng.sample(v[n::2], len(v) // 2) for n, (c, v) in self._lists(half)}
        for account in self.rng.choice(("a", "b", "ab", "ab", "abc", "ac")):
            self._root(account)
        wanted = self.rng.randint(*self.sizes)
        while sum(d.shown for d in self.drafts) < wanted:
            self._child()
        return _truth([d for d in self.drafts if d.shown], {d.id: d for d in self.drafts})

    def _lists(self, half: int) -> Iterator[tuple[int, tuple[str, list[str]]]]:
        for n, item in enumerate(self.table["fillers"].items()):
            yield (n + half) % 2, item

    def _root(self, account: str) -> None:
        language = "id" if account == "c" else self.rng.choice(("id", "en"))
        lines = [Line(t, (account, n)) for n, t in enumerate(self.event[f"{account}_{language}"])]
        outlet = AGENCIES.get(account) or self.outlets.pop()
        shown = account == "c" or self.rng.random() < 0.5
        draft = Draft(
            self._name(), outlet, language, lines, account, minutes=self.rng.randint(0, 90), shown=shown
        )
        self.drafts.append(draft)

    def _name(self) -> str:
        return f"x{self.rng.randrange(16**6):06x}"

    def _child(self) -> None:
        roots = [d for d in self.drafts if not d.parents]
        copies = [d for d in self.drafts if d.parents]
        parent = self.rng.choice(copies if copies and self.rng.random() < 0.35 else roots)
        child = replace(parent, id=self._name(), outlet=self.outlets.pop(), parents=(parent.id,), shown=True)
        child.minutes = parent.minutes + self.rng.randint(6, 400)
        child.precision = self.rng.choices(("minute", "day", "none"), (75, 15, 10))[0]
        child.lines = self._kept(parent.lines)
        self._translate(child)
        self._edit(child)
        self._mix(child, roots)
        self._add(child)
        self._credit(child, parent)
        self.drafts.append(child)

    def _kept(self, lines: list[Line]) -> list[Line]:
        count = max(min(4, len(lines)), round(len(lines) * self.rng.uniform(0.5, 1)))
        kept = (
            lines[:count]
            if self.rng.random() < 0.6
            else [lines[i] for i in sorted(self.rng.sample(range(len(lines)), count))]
        )
        if self.rng.random() < 0.3:
            tail = kept[1:]
            self.rng.shuffle(tail)
            kept = kept[:1] + tail
        return kept

    def _translate(self, child: Draft) -> None:
        if self.rng.random() > 0.2 or any(x.edited or x.source[0] not in "ab" for x in child.lines):
            return
        child.language = "en" if child.language == "id" else "id"
        child.lines = [
            Line(self.event[f"{account}_{child.language}"][n], (account, n)) for account, n in (x.source for x in child.lines)
        ]  # fmt: skip

    def _edit(self, child: Draft) -> None:
        if self.rng.random() > 0.45:
            return
        rate = self.rng.uniform(0.3, 0.9)
        pairs = dict(p.split() for p in self.table["synonyms"][child.language])
        child.lines = [self._edited(line, pairs, rate) for line in child.lines]

    def _edited(self, line: Line, pairs: dict[str, str], rate: float) -> Line:
        words = [pairs[w] if w in pairs and self.rng.random() < rate else w for w in line.text.split(" ")]
        text = " ".join(words)
        return replace(line, text=text, edited=line.edited or text != line.text)

    def _mix(self, child: Draft, roots: list[Draft]) -> None:
        others = [r for r in roots if r.root != child.root and r.root != "c" and r.language == child.language]
        if others and self.rng.random() < 0.08:
            other = self.rng.choice(others)
            child.lines = [*child.lines, *other.lines[1:3]]
            child.parents = (*child.parents, other.id)

    def _add(self, child: Draft) -> None:
        pool = self.fillers[child.language]
        for _n in range(self.rng.choice((0, 0, 1, 1, 2))):
            if pool:
                place = self.rng.randint(1, len(child.lines))
                child.lines = [
                    *child.lines[:place],
                    Line(pool.pop(), ("own", len(self.drafts) * 10 + len(pool))),
                    *child.lines[place:],
                ]

    def _credit(self, child: Draft, parent: Draft) -> None:
        chance = self.rng.random()
        agency = AGENCIES.get(child.root)
        if agency and chance < (0.45 if parent.credit != agency else 0.6):
            child.credit = agency
        elif (parent.parents and chance > 0.8) or (child.root == "c" and chance > 0.5):
            child.credit = parent.outlet
        else:
            child.credit = None


def _truth(shown: list[Draft], drafts: dict[str, Draft]) -> Planted:
    nodes = _nodes(shown, drafts)
    outlets = {d.outlet: d.id for d in shown}
    steps = []
    for d in shown:
        for p in d.parents:
            found = {n for q in _alike(d, p, drafts) if (n := nodes.get(q))}
            if found:
                steps.append(Step(frozenset(found), d.id, nodes.get(p)))
        if d.credit:
            named = outlets.get(d.credit, d.credit)
            steps.append(Step(frozenset({named}), d.id, named))
    allowed = {(n, d.id) for d in shown for p in _ancestors(d, drafts) if (n := nodes.get(p))}
    allowed |= {(AGENCIES[d.root], d.id) for d in shown if d.root in AGENCIES}
    readings = tuple(_reading(d) for d in shown)
    return Planted(readings, tuple(dict.fromkeys(steps)), frozenset(allowed), len({d.root for d in shown}))


def _nodes(shown: list[Draft], drafts: dict[str, Draft]) -> dict[str, str]:
    """Return how each draft can be named in a lineage: by its id, its outlet's name, as unnamed, or not at all."""
    visible = {d.id for d in shown}
    named = {d.credit for d in shown if d.credit}
    readers = Counter(p for d in shown for p in d.parents)
    out = {}
    for name, draft in drafts.items():
        if name in visible:
            out[name] = name
        elif draft.outlet in named:
            out[name] = draft.outlet
        elif readers[name] > 1:
            out[name] = UNNAMED
    return out


def _alike(child: Draft, parent: str, drafts: dict[str, Draft]) -> list[str]:
    """Return the parent, and the ancestors from which the child could have the same words."""
    taken = {line.source for line in child.lines}
    out = [parent]
    while drafts[parent].parents:
        above = drafts[parent].parents[0]
        ours = {x.source: x.text for x in drafts[parent].lines if x.source in taken}
        theirs = {x.source: x.text for x in drafts[above].lines}
        same_tongue = drafts[parent].language == drafts[above].language
        if any(theirs.get(source) != text for source, text in ours.items()) and (
            same_tongue or any(line.edited or line.source not in theirs for line in drafts[parent].lines)
        ):
            break
        out.append(above)
        parent = above
    return out


def _ancestors(draft: Draft, drafts: dict[str, Draft]) -> set[str]:
    out: set[str] = set()
    todo = list(draft.parents)
    while todo:
        parent = todo.pop()
        out.add(parent)
        todo += drafts[parent].parents
    return out


def _reading(draft: Draft) -> Reading:
    lead = CREDIT[draft.language].format(name=draft.credit) if draft.credit else ""
    text, spans = "", []
    for n, line in enumerate(draft.lines):
        piece = (lead if n == 0 else "") + line.text
        spans.append(Span(len(text), len(text) + len(piece)))
        text += piece + "\n\n"
    credits: tuple[Credit, ...] = ()
    if draft.credit:
        name = Span(text.index(draft.credit), text.index(draft.credit) + len(draft.credit))
        kind: Any = "agency" if draft.credit in AGENCIES.values() else "outlet"
        credits = (Credit("c1", draft.credit, kind, lead.split(" ")[0], Span(0, name.end), spans[0]),)
    article = Article(
        draft.id, f"{draft.id}.txt", text, draft.language, outlet=draft.outlet, published=_published(draft), sentences=tuple(spans)
    )  # fmt: skip
    return Reading(article, Facts(credits=credits))


def _published(draft: Draft) -> str | None:
    moment = datetime(2031, 3, 4, 6, 0, tzinfo=_ZONE) + timedelta(minutes=draft.minutes)
    return {"minute": moment.isoformat(), "day": moment.date().isoformat(), "none": None}[draft.precision]
