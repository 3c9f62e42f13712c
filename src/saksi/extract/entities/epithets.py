"""Roles that stand for a person already named: "presiden Rusia itu", "the Russian president", "Menlu"."""

from __future__ import annotations

from saksi.extract.entities.candidates import Page
from saksi.extract.entities.linking import Cluster
from saksi.extract.entities.titles import Title
from saksi.model.span import Span


def attach(page: Page, clusters: list[Cluster]) -> None:
    """Add to each person the roles that can only mean him: the office he is said to hold, and no second holder.

    A role of another state, a former one, or one that two people of the article hold is left alone.
    """
    covered = sorted(span for cluster in clusters for span in cluster.spans)
    used = {id(title) for cluster in clusters for title in cluster.titles}
    people = [c for c in clusters if c.kind == "person"]
    for title in page.titles:
        if id(title) in used or title.sort != "office" or title.former or not _definite(page, title):
            continue
        holder = _holder(page, title, people)
        if holder is not None:
            span = _span(page, title)
            if not any(span == s for s in covered):
                holder.spans.append(span)


def _definite(page: Page, title: Title) -> bool:
    """Return whether the role points at someone: "… itu", "the …", or a capital inside the sentence ("kata Menlu").

    "sebagai presiden" and "as president" name the office, not the man.
    """
    table = page.language.table("titles")
    before = page.scan.low(title.i - 1)
    if before in table.get("as_words", ()):
        return False
    if _points(page, title):
        return True
    token = page.scan.tokens[title.i]
    return token.cap and not (
        token.first and title.country is None and title.j - title.i == 1 and not _acts(page, title)
    )


def _points(page: Page, title: Title) -> bool:
    table = page.language.table("titles")
    before, after = page.scan.low(title.i - 1), page.scan.low(title.j)
    return after in table.get("pointers", ()) or before in table.get("determiners", ())


def _acts(page: Page, title: Title) -> bool:
    return page.scan.near(title.j) and page.scan.low(title.j) in page.words.speech_after


def _holder(page: Page, title: Title, people: list[Cluster]) -> Cluster | None:
    """Return the one person who holds the office of ``title`` as far as the article tells."""
    if _names_someone(page, title):
        return None
    holders = [person for person in people if any(_one_office(page, title, t, person) for t in person.titles)]
    if not holders and title.country is not None and _points(page, title):
        holders = [
            p for p in people if _is_of(p, title.country) and not any(t.sort == "office" for t in p.titles)
        ]
    return holders[0] if len(holders) == 1 else None


def _is_of(person: Cluster, country: str) -> bool:
    """Return whether the person is known to belong to that state, apart from what the article says."""
    return person.record is not None and person.record.country == country


def _names_someone(page: Page, title: Title) -> bool:
    """Return whether a name follows directly: then the role is that person's."""
    scan = page.scan
    return (
        title.j < len(scan.tokens)
        and scan.near(title.j)
        and scan.tokens[title.j].cap
        and scan.owner[title.j] is None
    )


def _one_office(page: Page, a: Title, b: Title, person: Cluster) -> bool:
    if b.former:
        return False
    mine = b.country or (person.record.country if person.record is not None else None)
    if a.country is not None and mine is not None and a.country != mine:
        return False
    if a.country is None and not a.bare:
        return False
    if a.office == "leader":
        heads = page.language.table("titles").get("heads_of_state", ())
        return a.country is not None and a.country == mine and b.office in heads
    return a.office is not None and a.office == b.office


def _span(page: Page, title: Title) -> Span:
    return page.scan.span(title.i, title.j)
