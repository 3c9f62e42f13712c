"""Short reports of invented outlets for the tests of comparing and grouping."""

from __future__ import annotations

import re

from saksi.model.article import Article, Reading
from saksi.model.facts import Credit, CreditKind, Entity, Facts, Mention, Quote
from saksi.model.span import Span

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[\"”]*")


def sentences(text: str) -> tuple[Span, ...]:
    """Return simple sentences: up to a full stop or a line break."""
    found = (Span(m.start(), m.end()).strip(text) for m in _SENTENCE.finditer(text))
    return tuple(s for s in found if len(s) > 1)


def report(
    id: str,
    text: str,
    language: str = "id",
    outlet: str | None = None,
    published: str | None = None,
    facts: Facts | None = None,
) -> Reading:
    """Return a reading of ``text`` with simple sentences."""
    article = Article(
        id, f"{id}.txt", text, language, outlet=outlet, published=published, sentences=sentences(text)
    )
    return Reading(article, facts or Facts())


def at(text: str, piece: str) -> Span:
    """Return where ``piece`` stands first."""
    start = text.index(piece)
    return Span(start, start + len(piece))


def quoted(text: str) -> tuple[Quote, ...]:
    """Return what stands between double quotation marks as direct quotations."""
    found = re.finditer(r'["“]([^"“”\n]+)["”]', text)
    return tuple(
        Quote(f"q{n}", "direct", (Span(m.start(1), m.end(1)),), m.group(1), None, None, None, Span(m.start(), m.end()))
        for n, m in enumerate(found, 1)
    )  # fmt: skip


def credit(text: str, cue: str, name: str, scope: str, kind: CreditKind = "agency") -> Credit:
    """Return a credit whose cue and scope are pieces of ``text``."""
    return Credit("c1", name, kind, cue, at(text, cue), at(text, scope))


def state(text: str, name: str, country: str, *forms: str) -> Entity:
    """Return a state with every mention of its forms."""
    found = sorted(
        Span(m.start(), m.end()) for form in (name, *forms) for m in re.finditer(rf"\b{form}\b", text)
    )
    mentions = tuple(Mention(s, s.of(text)) for s in found)
    return Entity(f"e-{country}", name, "state", mentions, country=country)
