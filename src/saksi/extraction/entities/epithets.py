"""Roles that stand for a person already named: "presiden Rusia itu", "the Russian president", "Menlu"."""

from __future__ import annotations

from collections.abc import Sequence

from saksi.extraction.entities.around import clause_start
from saksi.extraction.entities.candidates import Page
from saksi.extraction.entities.linking import Cluster
from saksi.extraction.entities.titles import Title
from saksi.extraction.entities.words import modifiers_first
from saksi.text.clitics import APOSTROPHES


def attach(page: Page, clusters: list[Cluster]) -> None:
    """Add to each person the roles that can only mean him: the office he is said to hold, and no second holder.

    A role of another state, a former one, or one that two people of the article hold is left alone.
    """
    covered = {span for cluster in clusters for span in cluster.spans}
    used = {id(title) for cluster in clusters for title in cluster.titles}
    offices = Offices(page, clusters)
    for title in page.titles:
        if id(title) in used or title.sort != "office" or title.former or not _definite(page, title):
            continue
        holder = offices.holder(title)
        span = page.scan.span(title.i, title.j)
        if holder is not None and span not in covered and not _is_of_clause(page, holder, title):
            holder.spans.append(span)


def _is_of_clause(page: Page, person: Cluster, title: Title) -> bool:
    """Return whether the person is named before an office of some state in its clause: that is another's ("met Norvenia's president")."""
    if title.country is None or not modifiers_first(page.language):
        return False
    start, end = page.scan.tokens[clause_start(page, title.i)].start, page.scan.tokens[title.i].start
    return any(start <= span.start < end for span in person.spans)


def _definite(page: Page, title: Title) -> bool:
    """Return whether the role points at someone: "… itu", "the …", or a capital inside the sentence ("kata Menlu").

    "sebagai presiden" and "as president" name the office, not the man.
    """
    table = page.language.table("titles")
    before = page.scan.low(title.i - 1)
    if before in table.get("as_words", ()) or _is_predicate(page, title):
        return False
    if _points(page, title):
        return True
    token = page.scan.tokens[title.i]
    return token.cap and not (
        token.first and title.country is None and title.j - title.i == 1 and not _acts(page, title)
    )


def _is_predicate(page: Page, title: Title) -> bool:
    """Return whether the office is what somebody is or becomes: "whoever becomes the president", "is the president"."""
    table, scan = page.language.table("descriptions").get("predicates", {}), page.scan
    if scan.gap(title.j) in APOSTROPHES:
        return False  # "was the president's role"
    pointed = scan.low(title.i - 1) in page.language.table("titles").get("determiners", ())
    return pointed and scan.near(title.i - 1) and scan.low(title.i - 2) in table.get("copulas", ())


def _points(page: Page, title: Title) -> bool:
    table = page.language.table("titles")
    before, after = page.scan.low(title.i - 1), page.scan.low(title.j)
    return after in table.get("pointers", ()) or before in table.get("determiners", ())


def _acts(page: Page, title: Title) -> bool:
    return page.scan.near(title.j) and page.scan.low(title.j) in page.words.speech_after


class Offices:
    """Who of the article's people holds which office, found by the office."""

    def __init__(self, page: Page, clusters: list[Cluster]) -> None:
        self._page = page
        self._holders: dict[str, list[tuple[Cluster, Title]]] = {}
        self._citizens: dict[str, list[Cluster]] = {}
        heads = page.language.table("titles").get("heads_of_state", ())
        for person in clusters:
            if person.kind == "person":
                self._enter(person, heads)

    def _enter(self, person: Cluster, heads: Sequence[str]) -> None:
        held = [t for t in person.titles if t.office is not None and not t.former]
        for title in held:
            for office in (title.office, "leader") if title.office in heads else (title.office,):
                listed = self._holders.setdefault(office or "", [])
                if len(listed) < _MOST:
                    listed.append((person, title))
        if person.record is not None and person.record.country is not None and not held:
            self._citizens.setdefault(person.record.country, []).append(person)

    def holder(self, title: Title) -> Cluster | None:
        """Return the one person who holds the office of ``title`` as far as the article tells."""
        if _names_someone(self._page, title) or title.office is None:
            return None
        holders: list[Cluster] = []
        for person, held in self._holders.get(title.office, ()):
            if person not in holders and _one_office(title, held, person):
                holders.append(person)
        if not holders and title.country is not None and _points(self._page, title):
            holders = self._citizens.get(title.country, [])
        return holders[0] if len(holders) == 1 else None


_MOST = 64  # holders of one office that are compared


def _names_someone(page: Page, title: Title) -> bool:
    """Return whether a name follows directly: then the role is that person's."""
    scan = page.scan
    return (
        title.j < len(scan.tokens)
        and scan.near(title.j)
        and scan.tokens[title.j].cap
        and scan.owner[title.j] is None
    )


def _one_office(a: Title, b: Title, person: Cluster) -> bool:
    """Return whether ``a`` can mean the office ``b`` that ``person`` holds: of the same state, or of none that is named."""
    theirs = b.country or (person.record.country if person.record is not None else None)
    if a.office == "leader":
        return a.country is not None and theirs in (a.country, None)
    if a.country is None:
        return a.bare
    return theirs is None or a.country == theirs
