"""Statements and papers as sources: "dalam keterangan tertulis", "menurut data Dinas Pasar", "in a joint statement".

A statement's source is whoever made it: the name after it, else, where it was handed out (written, official, "-nya"),
the speaker named just before it. A paper's source is the body named beside it; without one it is no source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from saksi.extract.credits import names
from saksi.extract.credits.cues import Finding
from saksi.extract.credits.lexicon import Lexicon, date_words, either
from saksi.languages import Language

_CAPITALS = re.compile(r"(?:[A-Z][\w.'’-]*|di|of|the)(?:\s+(?:[A-Z][\w.'’-]*))*")
_PERSON = re.compile(r"(?<![\w@.])[A-Z][\w'’-]+(?:\s+[A-Z][\w.'’-]+){0,4}")
_BACK = 160


@dataclass(frozen=True, slots=True)
class _Words:
    statement: re.Pattern[str]
    paper: re.Pattern[str]
    issuer_first: re.Pattern[str]
    shared: frozenset[str]
    spoken: frozenset[str]
    possessive: str


@cache
def _words(language: Language) -> _Words:
    table = language.table("credits").get("documents", {})
    before, statements = either(table.get("before", ())), either(table.get("statements", ()))
    qualities, papers, of = (either(table.get(n, ())) for n in ("qualities", "papers", "of"))
    nya = re.escape(table.get("possessive", "")) or r"(?!)"
    first = rf"(?P<before>(?:{qualities})\s+)?" if not table.get("possessive") else r"(?P<before>(?!))?"
    statement = (
        rf"\b(?P<cue>(?:{before})(?:\s+(?:sebuah|a))?\s+{first}(?P<noun>{statements})(?P<own>{nya})?"
        rf"(?P<quality>(?:\s+(?:{qualities}))*)(?P<own2>{nya})?)(?![\w-])(?P<of>(?:\s+(?:{of}))*)"
    )
    paper = rf"\b(?P<cue>(?:{before})\s+(?P<noun>{papers}))(?![\w-])(?P<of>(?:\s+(?:{of}))*)"
    issuer = (
        rf"\b(?P<cue>(?:{before}))\s+(?P<issuer>(?-i:[A-Z][\w'’.-]*(?:\s[A-Z][\w'’.-]*){{0,4}}))\s+"
        rf"(?:(?:{qualities})\s+)?(?P<noun>{statements}|{papers})(?![\w-])"
    )
    return _Words(
        re.compile(statement, re.IGNORECASE),
        re.compile(paper, re.IGNORECASE),
        re.compile(issuer if not table.get("possessive") else r"(?!)", re.IGNORECASE),
        frozenset(table.get("shared", ())),
        frozenset(table.get("spoken", ())),
        table.get("possessive", ""),
    )


def find(sentence: str, language: Language, lexicon: Lexicon) -> list[Finding]:
    """Return the statements and papers that a sentence credits, in order."""
    words = _words(language)
    found = [
        *_statements(sentence, words, lexicon),
        *_papers(sentence, words, lexicon),
        *_issuer_first(sentence, words, lexicon),
    ]
    return sorted(found, key=lambda f: f.start)


def _statements(sentence: str, words: _Words, lexicon: Lexicon) -> Iterator[Finding]:
    for match in words.statement.finditer(sentence):
        quality = " ".join(((match["before"] or "") + (match["quality"] or "")).split())
        found = _issuer(sentence, match, lexicon)
        if found is None and quality in words.shared:
            found = _as_printed(sentence, match)
        handed = match["own"] or match["own2"] or (quality and quality not in words.spoken)
        if found is None and (handed or (not words.possessive and match["cue"].lower().startswith("in "))):
            found = _speaker(sentence, match, lexicon)
        if found:
            yield found


def _issuer(sentence: str, match: re.Match[str], lexicon: Lexicon) -> Finding | None:
    """Return the maker named right after the document."""
    gap = re.match(r"\s+(?:the\s+)?(?=[A-Z])", sentence[match.end() : match.end() + 8])
    if gap is None:
        return None
    named = names.at(sentence, match.end() + gap.end(), lexicon)
    if named is None or named.platform:
        return None
    name = named.name if named.known else sentence[named.start : named.end]
    kind = named.kind if named.known and named.kind in ("agency", "outlet") else "document"
    return Finding(name, kind, named.start, named.end, match["cue"], match.start("cue"))


def _as_printed(sentence: str, match: re.Match[str]) -> Finding:
    start = match.start("before") if match["before"] else match.start("noun")
    end = match.end("cue")
    return Finding(sentence[start:end], "document", start, end, match["cue"], match.start("cue"))


def _speaker(sentence: str, match: re.Match[str], lexicon: Lexicon) -> Finding | None:
    """Return the name that stands nearest before the document, with the document's own words as its place."""
    lead = max(0, match.start() - _BACK)
    before = sentence[lead : match.start()]
    people = [m.group() for m in _PERSON.finditer(before) if m.group().split()[0] not in lexicon.never]
    for words in reversed(people):
        kept = words.split()
        while kept and kept[0].isupper() and len(kept[0]) <= 3 and len(kept) > 1:
            kept.pop(0)
        if kept and len(" ".join(kept)) > 2 and kept[0].casefold() not in date_words():
            start, end = match.start("noun"), match.end("cue")
            return Finding(" ".join(kept), "document", start, end, match["cue"], match.start("cue"))
    return None


def _papers(sentence: str, words: _Words, lexicon: Lexicon) -> Iterator[Finding]:
    for match in words.paper.finditer(sentence):
        found = _issuer(sentence, match, lexicon)
        if found:
            yield found


def _issuer_first(sentence: str, words: _Words, lexicon: Lexicon) -> Iterator[Finding]:
    for match in words.issuer_first.finditer(sentence):
        named = names.at(sentence, match.start("issuer"), lexicon)
        if named is None or named.platform:
            continue
        start, end = match.span("issuer")
        yield Finding(
            named.name if named.known else match["issuer"],
            "document",
            start,
            end,
            match["cue"],
            match.start("cue"),
        )
