"""Further words that take up a person already named: "menteri itu", "perwira itu", "the colonel", "the fisherman".

Offices held by one at a time are read in ``epithets``; here is the rest. A word means the one person of the article who
bears such a role; a word that says only what someone is means the person spoken of last. Where two fit, neither is meant.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cache

from saksi.extraction.entities.around import goes_with_noun, is_finite, modifiers
from saksi.extraction.entities.bearers import Bearers, Description
from saksi.extraction.entities.candidates import Page
from saksi.extraction.entities.linking import Cluster
from saksi.extraction.entities.scan import Hit
from saksi.extraction.entities.titles import Title
from saksi.languages import Language

_ACROSS = 4  # words at most between a word and its pointer
_ASKED = 10  # words behind a description in which its bearer asks not to be named
_LONG = 5  # letters: a shorter word is no verb with a prefix


@dataclass(frozen=True, slots=True)
class _Words:
    pointers: frozenset[str]
    determiners: frozenset[str]
    indefinite: frozenset[str]
    not_him: frozenset[str]
    inside: frozenset[str]
    complements: frozenset[str]
    named_inside: frozenset[str]
    not_inside: frozenset[str]
    loose: frozenset[str]
    stops: frozenset[str]
    verb_starts: tuple[str, ...]
    copulas: frozenset[str]
    adverbs_too: frozenset[str]
    taken_up: dict[str, frozenset[str]]
    modifiers_first: bool


@cache
def _words(language: Language) -> _Words:
    titles, own = language.table("titles"), language.table("descriptions")
    return _Words(
        frozenset(titles.get("pointers", ())),
        frozenset(titles.get("determiners", ())) | frozenset(own.get("determiners", ())),
        frozenset(titles.get("articles", ())),
        frozenset(titles.get("as_words", ())),
        frozenset(own.get("inside", ())),
        frozenset(own.get("complements", ())),
        frozenset(own.get("named_inside", ())),
        frozenset(own.get("not_inside", ())),
        frozenset(own.get("loose_pointers", ())),
        frozenset(own.get("stops", ())),
        tuple(own.get("verb_starts", ())),
        frozenset(own.get("predicates", {}).get("copulas", ())),
        frozenset(own.get("adverbs_too", ())),
        {word: frozenset(roles) for word, roles in own.get("taken_up", {}).items()},
        bool(titles.get("modifiers_first", False)),
    )


def attach(page: Page, clusters: list[Cluster], read: Container[int] = ()) -> None:
    """Add to each person the words that take him up, in order of the text, but for the tokens already ``read``."""
    words = _words(page.language)
    used = {id(title) for cluster in clusters for title in cluster.titles}
    covered = {span for cluster in clusters for span in cluster.spans}
    people = Bearers(page, clusters, words.taken_up)
    for title in page.titles:
        if id(title) in used or title.sort == "kin" or page.scan.span(title.i, title.j) in covered:
            continue
        if title.i in read:
            continue
        told = _pointing(page, title, words)
        if told is None:
            if not people.hold(title) and _is_introduced(page, title, words):
                people.introduce(title)
            continue
        person = people.meant(told)
        if person is not None:
            person.spans.append(page.scan.span(told.i, told.j))
            people.mentioned(told.i, person)


def attach_nationals(page: Page, clusters: list[Cluster]) -> None:
    """Give "the Belgian said" to the person spoken of last, if he may be of that state: the word names no state there.

    Only where a language puts an article before such a word.
    """
    words = _words(page.language)
    people = Bearers(page, clusters, words.taken_up)
    states = {span: c for c in clusters if c.kind == "state" for span in c.spans}
    for hit in page.scan.hits():
        if hit.record.sort != "adjective" or page.scan.low(hit.i - 1) not in words.determiners:
            continue
        if hit.record.country is None or hit.span not in states or not _is_alone(page, hit):
            continue
        person = people.national(hit.record.country, hit.i, hit.j)
        state = states[hit.span]
        if person is not None and not _is_people(page, hit):
            state.spans.remove(hit.span)
            person.spans.append(hit.span)
            if not state.spans:
                clusters.remove(state)


def _is_alone(page: Page, hit: Hit) -> bool:
    """Return whether the word stands for someone, not before what is his state's, in a compound, or for many ("have")."""
    if not page.scan.near(hit.j):
        return page.scan.gap(hit.j) != "-"
    low = page.scan.low(hit.j)
    return is_finite(page, low) and low not in page.language.table("descriptions").get("plural_verbs", ())


def _is_people(page: Page, hit: Hit) -> bool:
    """Return whether the word may mean all people of the state: "the French pledged", not "the French said"."""
    table = page.language.table("descriptions")
    if page.scan.low(hit.j) in (*table.get("singular_verbs", ()), *page.words.saying):
        return False
    endings = tuple(table.get("plural_endings", ()))
    return page.scan.low(hit.j - 1).endswith(endings or ("\0",))


def taken_up(language: Language) -> dict[str, frozenset[str]]:
    """Return for each word the roles, besides its own, of those it can mean."""
    return _words(language).taken_up


def _pointing(page: Page, title: Title, words: _Words) -> Description | None:
    """Return the description that points at someone; ``None`` where it belongs to a name or means an office."""
    scan = page.scan
    start = modifiers(page, title) if words.modifiers_first else title.i
    before = scan.low(start - 1)
    if (
        _is_doubled(page, title)
        or scan.gap(title.j) == "-"
        or goes_with_noun(page, title.j)
        or _is_identified(page, title)
        or (title.head in words.adverbs_too and start < title.i)
        or before in words.not_him
        or (scan.near(title.j) and title.j < len(scan.tokens) and _goes_on(page, title))
        or _is_attribute(page, title)
    ):
        return None
    if before in words.determiners and scan.near(start):
        if scan.low(start - 2) in words.copulas and scan.near(start - 1):
            return None  # "Lund was the first candidate": what he is, not whom it means
        return Description(title, start, title.j)
    end = _pointer_behind(page, title, words)
    return Description(title, title.i, end) if end is not None else None


def _is_identified(page: Page, title: Title) -> bool:
    """Return whether what follows says who is meant, so that it is nobody told of: "the candidate who won".

    So does the wish for anonymity: "the official, who asked for anonymity".
    """
    scan, table = page.scan, page.language.table("descriptions")
    if scan.low(title.j) not in table.get("identifying", ()):
        return False
    if scan.near(title.j):
        return title.sort != "office"
    unnamed = table.get("unnamed", ())
    return any(scan.low(n) in unnamed for n in range(title.j, title.j + _ASKED))


def _is_introduced(page: Page, title: Title, words: _Words) -> bool:
    """Return whether an indefinite article stands before the description."""
    start = modifiers(page, title) if words.modifiers_first else title.i
    before = page.scan.low(start - 1)
    return before in words.indefinite and before not in words.determiners


def _is_doubled(page: Page, title: Title) -> bool:
    """Return whether the word is said twice, as plurals are ("pemain-pemain itu")."""
    return any(
        page.scan.gap(n) == "-" and page.scan.low(n) == page.scan.low(n - 1) for n in (title.i, title.j)
    )


def _goes_on(page: Page, title: Title) -> bool:
    """Return whether a name follows, or what tells of whom or of what ("the head of …")."""
    token = page.scan.tokens[title.j]
    return (token.cap and not _is_inside(page, title.j)) or token.low in page.words.body_joins


def _is_attribute(page: Page, title: Title) -> bool:
    """Return whether a party's word stands before a noun: "the Conservative government", no man."""
    scan, words = page.scan, page.words
    parties = page.language.table("descriptions").get("parties", {})
    if title.head not in parties:
        return False
    if scan.low(title.j - 1) != title.head.split()[-1]:
        return True
    if not scan.near(title.j):
        return False
    low = scan.low(title.j)
    return not (low in words.speech_after or low in _words(page.language).stops)


def _is_inside(page: Page, n: int) -> bool:
    return page.scan.low(n - 1) in _words(page.language).named_inside


def _pointer_behind(page: Page, title: Title, words: _Words) -> int | None:
    """Return where a pointer follows, at once or across a few words that belong to the description."""
    scan = page.scan
    for n in range(title.j, min(title.j + _ACROSS + 1, len(scan.tokens))):
        if not scan.near(n):
            return None
        if scan.low(n) in words.pointers:
            return None if _is_loose(page, title, n, words) else n
        if not _may_stand_inside(page, n, title, words):
            return None
    return None


def _is_loose(page: Page, title: Title, n: int, words: _Words) -> bool:
    """Return whether the pointer at ``n`` may belong to what follows: "harga di tingkat petani | ini naik"."""
    return page.scan.low(n) in words.loose and title.sort == "noun" and not page.scan.tokens[title.i].first


def _may_stand_inside(page: Page, n: int, title: Title, words: _Words) -> bool:
    token = page.scan.tokens[n]
    if token.low in words.inside or token.text[0].isdigit():
        return True
    if token.cap:
        return _is_inside(page, n) or _is_of_body(page, n, title)
    free = title.sort != "noun" or title.head in words.complements
    return free and token.low not in words.not_inside and may_belong(page, n)


def _is_of_body(page: Page, n: int, title: Title) -> bool:
    """Return whether the capital at ``n`` is of a body or place named behind the role: "politikus | Partai Nelayan | itu"."""
    scan, words = page.scan, page.words
    hit = scan.owner[n]
    if hit is not None:
        return hit.record.sort != "person"
    low = scan.low(title.j)
    return low in words.body_first or low in words.place_first


def may_belong(page: Page, n: int) -> bool:
    """Return whether token ``n``, a word in small letters behind a role, may be part of it: no verb, no preposition."""
    words, low = _words(page.language), page.scan.low(n)
    return low not in words.stops and not (len(low) > _LONG and low.startswith(words.verb_starts or ("\0",)))
