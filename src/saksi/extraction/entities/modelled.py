"""What a trained recognizer found, weighed against what the rules found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from saksi.extraction.entities.candidates import Candidate, Page
from saksi.model.facts import EntityKind
from saksi.text.analysis import Name

_SHORTEST = 3  # letters of a name that the recognizer alone has seen


def weigh(candidates: Sequence[Candidate], names: Sequence[Name], page: Page) -> Iterator[Candidate]:
    """Yield the candidates with the recognizer's ``names`` taken into account, and its names that no rule saw.

    The rules say where a name begins and ends, and what is known beforehand or shown by a role or a verb beside it stays
    as it is. Of a run of capitals that nothing stands beside, the recognizer says what it names. A name that it alone has
    seen must be written like one, with a capital and no word of the calendar or of an office.
    """
    kinds = {name.span: name.kind for name in names if name.kind != "state"}
    written = _written(page)
    people = {low for c in candidates if c.kind == "person" and c.sure for low in c.name.lower().split()}
    taken: set[int] = set()
    for candidate in candidates:
        taken.update(range(candidate.span.start, candidate.span.end))
        kind = kinds.get(candidate.span)
        doubtful = candidate.record is None and (candidate.kind is None or not candidate.sure)
        somewhere = kind == "person" and written.get(candidate.span.start, False)
        if kind is not None and doubtful and not somewhere and _may_be(kind, candidate, people, page):
            candidate = replace(candidate, kind=kind)
        yield candidate
    for name in names:
        places = range(name.span.start, name.span.end)
        if len(places) < _SHORTEST or name.span.start not in written or taken.intersection(places):
            continue
        if name.kind == "person" and written[name.span.start]:
            continue  # nobody is where something is
        taken.update(places)
        yield Candidate(
            name.span, name.kind, "model", " ".join(name.span.of(page.scan.text).split()), sure=False
        )


def _may_be(kind: EntityKind, candidate: Candidate, people: AbstractSet[str], page: Page) -> bool:
    """Return whether the candidate may be what the recognizer says.

    A short form in capitals is no person's name; a word people are called by, here or anywhere, is nothing else.
    """
    if kind == "person":
        return not candidate.name.isupper()
    return not any(low in people or low in page.words.names for low in candidate.name.lower().split())


def _written(page: Page) -> dict[int, bool]:
    """Return where a word stands that is written like a name, and whether something is or goes there ("di Jawa")."""
    scan, words = page.scan, page.words
    offices = {n for title in page.titles for n in range(title.i, title.j)}
    return {
        token.start: scan.near(n) and scan.low(n - 1) in words.locative
        for n, token in enumerate(scan.tokens)
        if token.cap and n not in offices and not words.plain(token.low) and not scan.headline[n]
    }
