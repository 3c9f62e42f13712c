"""Mentions of what is known beforehand; a capital or a palace is the state where it acts, a place where it lies."""

from __future__ import annotations

from collections.abc import Iterator

from saksi.extraction.entities.candidates import Candidate, Page
from saksi.extraction.entities.gazetteer import Record, state_names
from saksi.extraction.entities.scan import Hit
from saksi.extraction.entities.words import modifiers_first
from saksi.model.facts import EntityKind

_JOINED = 4
"""How many capitals may be joined ("X, Y dan Z") for one to act with the others; it bounds the walk."""

_KINDS: dict[str, EntityKind] = {
    "state": "state", "adjective": "state", "body": "organization", "place": "place", "group": "other",
}  # fmt: skip


def mentions(page: Page) -> Iterator[Candidate]:
    """Yield a candidate for every known name but those of people, who are read with their neighbours."""
    for hit in page.scan.hits():
        match hit.record.sort:
            case "person":
                continue
            case "capital":
                yield _capital(page, hit)
            case sort:
                yield Candidate(hit.span, _KINDS[sort], "known", _text(page, hit), hit.record)


def _capital(page: Page, hit: Hit) -> Candidate:
    record = hit.record
    if acts(page, hit):
        name = state_names(page.language).get(record.country or "", record.name)
        state = Record(f"state:{record.country}", name, "state", record.wikidata, record.country)
        return Candidate(hit.span, "state", "known", _text(page, hit), state)
    place = Record(f"place:{record.name}", record.name, "place", None, record.country)
    return Candidate(hit.span, "place", "known", _text(page, hit), place)


def _text(page: Page, hit: Hit) -> str:
    """Return the name as it is printed, but without a short form in brackets inside it."""
    return hit.record.name if hit.record.key.startswith(_PRINTED) else page.scan.name(hit.i, hit.j)


_PRINTED = "named:"  # of records whose name is the one printed


def acts(page: Page, hit: Hit) -> bool:
    """Return whether the capital stands for its state: subject of a verb, or beside a word for dealing with someone.

    A word for being somewhere before it, or a comma and a state after it ("Teheran, Iran"), makes it a place. The
    capital of the language's own country speaks for the state only beside another capital that does.
    """
    return any(_acts_alone(page, one) for one in _joined(page, hit))


def _joined(page: Page, hit: Hit) -> Iterator[Hit]:
    """Yield the capital and those joined before and behind it ("X, Y dan Z"), which act together; a few at most."""
    yield hit
    for step in (_before, _behind):
        one: Hit | None = hit
        for _step in range(_JOINED):
            one = step(page, one) if one is not None else None
            if one is None:
                break
            yield one


def _before(page: Page, hit: Hit) -> Hit | None:
    """Return the capital joined before ``hit`` by a comma or a small word."""
    n = hit.i - 1 if page.scan.low(hit.i - 1) in page.words.joins and page.scan.near(hit.i) else hit.i
    return _capital_at(page, n - 1) if n < hit.i or page.scan.gap(n) == ", " else None


def _behind(page: Page, hit: Hit) -> Hit | None:
    """Return the capital joined behind ``hit`` by a comma or a small word."""
    n = hit.j + 1 if page.scan.low(hit.j) in page.words.joins and page.scan.near(hit.j + 1) else hit.j
    return _capital_at(page, n) if n > hit.j or page.scan.gap(n) == ", " else None


def _capital_at(page: Page, n: int) -> Hit | None:
    hit = page.scan.owner[n] if 0 <= n < len(page.scan.owner) else None
    return hit if hit is not None and hit.record.sort == "capital" else None


def _acts_alone(page: Page, hit: Hit) -> bool:
    scan, words = page.scan, page.words
    before, after = scan.low(hit.i - 1), scan.low(hit.j)
    close = scan.near(hit.i)
    if close and (
        before in words.always_locative or f"{scan.low(hit.i - 2)} {before}" in words.always_locative
    ):
        return False
    if scan.gap(hit.j) == ", " and _is_state(page, hit.j):
        return False
    dealt = f"{scan.low(hit.i - 2)} {before}" in words.acting_before
    if close and (dealt or (before in words.acting_before and before not in words.locative)):
        return not _is_title(page, hit.i - 1)
    if _is_owner(page, hit):
        return True
    if not scan.near(hit.j):
        return False
    if close and before in words.locative:
        return False
    return after in words.acting_after or (
        len(after) > _VERB
        and after not in words.not_acting
        and (
            after.startswith(words.acting_prefixes or ("\0",))
            or after.endswith(words.acting_suffixes or ("\0",))
        )
    )


def _is_owner(page: Page, hit: Hit) -> bool:
    """Return whether a deed, a stance or a demand is the capital's: "tuntutan Washington", "Washington's demands".

    The capital of the language's own country has a town council, too, and is left out.
    """
    scan, nouns = page.scan, page.words.acting_nouns
    if hit.record.country == page.language.table("regions").get("country"):
        return False
    if modifiers_first(page.language):
        return scan.owns(hit.j) and scan.low(hit.j + 1) in nouns
    return scan.near(hit.i) and scan.low(hit.i - 1) in nouns


_VERB = 5  # letters: shorter words that begin or end like verbs are too often others


def _is_state(page: Page, i: int) -> bool:
    hit = page.scan.owner[i] if i < len(page.scan.owner) else None
    return hit is not None and hit.record.sort == "state"


def _is_title(page: Page, i: int) -> bool:
    return any(title.i <= i < title.j for title in page.titles)
