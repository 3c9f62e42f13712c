"""Statements and papers as sources: "dalam keterangan tertulis", "menurut data Dinas Pasar", "in a joint statement".

A statement's source is whoever made it: the name after it, else, where it was handed out (written, official, "-nya"),
the speaker named just before it. A paper's source is the body named beside it; without one it is no source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from saksi.extraction.credits import names
from saksi.extraction.credits.cues import Finding
from saksi.extraction.credits.lexicon import Lexicon, date_words, either
from saksi.languages import Language

_CAPITALS = re.compile(r"(?:[A-Z][\w.'’-]*|di|of|the)(?:\s+(?:[A-Z][\w.'’-]*))*")
_PERSON = re.compile(
    r"(?<![\w@.-])[A-Z](?!-)\w[\w-]*(?:['’](?!s\b)\w+)?(?:\s+[A-Z](?:\.|[\w-]+(?:['’](?!s\b)\w+)?)){0,4}"
)
_BACK = 160


@dataclass(frozen=True, slots=True)
class _Words:
    statement: re.Pattern[str]
    paper: re.Pattern[str]
    issuer_first: re.Pattern[str]
    shared: frozenset[str]
    spoken: frozenset[str]
    handed: frozenset[str]
    told: frozenset[str]
    views: frozenset[str]
    roles: frozenset[str]
    possessive: str
    stated_in: tuple[str, ...]


@cache
def _words(language: Language) -> _Words:
    table = language.table("credits").get("documents", {})
    before, statements = either(table.get("before", ())), either(table.get("statements", ()))
    qualities, papers, of = (either(table.get(n, ())) for n in ("qualities", "papers", "of"))
    articles = either(table.get("articles", ()))
    nya = re.escape(table.get("possessive", "")) or r"(?!)"
    first = rf"(?P<before>(?:{qualities})\s+)?" if not table.get("possessive") else r"(?P<before>(?!))?"
    statement = (
        rf"\b(?P<cue>(?:{before})(?:\s+(?:{articles}))?\s+{first}(?P<noun>{statements})(?P<own>{nya})?"
        rf"(?P<quality>(?:\s+(?:{qualities}))*)(?P<own2>{nya})?)(?![\w-])(?P<of>(?:\s+(?:{of}))*)"
    )
    figures = either([*table.get("before", ()), *table.get("papers_before", ())])
    paper = rf"\b(?P<cue>(?:{figures})\s+(?P<noun>{papers}))(?![\w-])(?P<of>(?:\s+(?:{of}))*)"
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
        frozenset(table.get("handed", ())),
        frozenset(table.get("told", ())),
        frozenset(table.get("views", ())),
        _roles(language),
        table.get("possessive", ""),
        tuple(f"{word} " for word in table.get("stated_in", ())),
    )


def _roles(language: Language) -> frozenset[str]:
    """Return the roles, ranks and forms of address that stand before names, and places of bodies, in small letters."""
    titles = language.table("titles")
    parts = [
        titles.get(name, ()) for name in ("roles", "ranks", "honorifics", "after", "before", "heads_of_state")
    ]
    places = language.table("dateline").get("places", ())
    return frozenset(word.casefold() for part in [*parts, places] for word in part if isinstance(word, str))


def find(sentence: str, language: Language, lexicon: Lexicon) -> list[Finding]:
    """Return the statements and papers that a sentence credits, in order."""
    words = _words(language)
    hints = lexicon.hints.of(sentence)
    found: list[Finding] = []
    if "statements" in hints:
        found += _statements(sentence, words, lexicon)
    if "papers" in hints:
        found += _papers(sentence, words, lexicon)
    if not hints.isdisjoint(("statements", "papers")):
        found += _issuer_first(sentence, words, lexicon)
    return sorted(found, key=lambda f: f.start)


def _statements(sentence: str, words: _Words, lexicon: Lexicon) -> Iterator[Finding]:
    for match in words.statement.finditer(sentence):
        quality = " ".join(((match["before"] or "") + (match["quality"] or "")).split())
        if match["noun"][0].isupper() or _is_view(match, words, quality):
            continue
        found = _issuer(sentence, match, lexicon)
        if found is None and quality in words.shared:
            found = _as_printed(sentence, match)
        handed = match["own"] or match["own2"] or (quality and quality not in words.spoken)
        handed = handed or " ".join(match["noun"].lower().split()) in words.handed
        if found is None and (handed or match["cue"].lower().startswith(words.stated_in)):
            found = _speaker(sentence, match, words, lexicon)
        if found:
            yield found


def _is_view(match: re.Match[str], words: _Words, quality: str) -> bool:
    """Return whether the words only say whose view something is ("menurut keterangan warga")."""
    cue = match["cue"].lower()
    return (
        not quality
        and match["noun"].lower() in words.told
        and any(cue.startswith(f"{v} ") for v in words.views)
    )


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
    name = re.sub(r"['’]s$", "", name)
    return Finding(name, kind, named.start, named.end, match["cue"], match.start("cue"))


def _as_printed(sentence: str, match: re.Match[str]) -> Finding:
    start = match.start("before") if match["before"] else match.start("noun")
    end = match.end("cue")
    return Finding(sentence[start:end], "document", start, end, match["cue"], match.start("cue"))


def _speaker(sentence: str, match: re.Match[str], words: _Words, lexicon: Lexicon) -> Finding | None:
    """Return the name of the statement's speaker, with the statement's own words as its place.

    It is the name nearest before where no more than a verb stands between; else, an aside standing between, the first
    full name of the clause.
    """
    before = sentence[max(0, match.start() - _BACK) : match.start()]
    before = before[max(before.rfind(mark) for mark in '"”“') + 1 :]
    people = [(m, _without_roles(m.group().split(), words.roles, lexicon)) for m in _PERSON.finditer(before)]
    people = [(m, name) for m, name in people if name]
    near = [name for m, name in people[-1:] if _close(before[m.end() :])]
    full = [name for _m, name in people if " " in name]
    for name in [*near, *full]:
        return Finding(
            name, "document", match.start("noun"), match.end("cue"), match["cue"], match.start("cue")
        )
    return None


def _close(between: str) -> bool:
    """Return whether little enough stands between a name and the statement for the name to be its maker.

    A comma with words after it ends an aside ("Sari, of Riverton, said in a statement"): the name in it is not the maker.
    """
    if between.strip().startswith(",") and between.strip(" ,"):
        return False
    return (
        len(between.split()) <= 4
        and between.count(",") - between.strip().startswith(",") <= 1
        and ", " not in between.strip(" ,")
    )


def _without_roles(name: list[str], roles: frozenset[str], lexicon: Lexicon) -> str:
    """Return a name without the roles, ranks, places and abbreviated bodies in front of it, "" where nothing is left."""
    while name:
        size = next((n for n in (4, 3, 2, 1) if " ".join(name[:n]).casefold() in roles and n <= len(name)), 0)
        if not size and (
            name[0] in lexicon.never or (name[0].isupper() and len(name) > 1 and len(name[0]) <= 5)
        ):
            size = 1
        if not size or (size == len(name) and len(name) > 1):
            break
        name = name[size:]
    kept = " ".join(name)
    return "" if len(kept) <= 2 or kept.split(" ", 1)[0].casefold() in date_words() else kept


def _papers(sentence: str, words: _Words, lexicon: Lexicon) -> Iterator[Finding]:
    for match in words.paper.finditer(sentence):
        found = _issuer(sentence, match, lexicon)
        if found and match["noun"][0].isupper():
            if match["cue"].split()[0].lower() not in words.views:
                continue
            name = f"{match['noun']} {found.name}"
            found = Finding(
                name, "document", match.start("noun"), found.end, match["cue"], match.start("cue")
            )
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
