"""Bodies spoken of again by their kind alone: "militer", "the ministry", where the article names one such body."""

from __future__ import annotations

from saksi.extraction.entities.bodies import kind_at
from saksi.extraction.entities.candidates import Page
from saksi.extraction.entities.linking import Cluster
from saksi.extraction.entities.words import modifiers_first


def attach(page: Page, clusters: list[Cluster]) -> None:
    """Add to the one body of a kind the words that can only mean it.

    The words must point ("the ministry", "militer itu") or open a sentence ("Militer mengatakan"); an article with two
    ministries of defence keeps them apart, and with two ministries of any sort "the ministry" means neither.
    """
    heads = _by_head(page, clusters)
    covered = {n for cluster in clusters for span in cluster.spans for n in range(span.start, span.end)}
    bodies = _by_kind(clusters)
    for i in range(len(page.scan.tokens)):
        if page.scan.owner[i] is not None or page.scan.tokens[i].start in covered:
            continue
        found = kind_at(page.scan, i, page.language)
        if found is not None and _points(page, i, found[0]) and len(meant := bodies.get(found[1], [])) == 1:
            meant[0].spans.append(page.scan.span(i, found[0]))
        elif found is None and (body := _headed(page, i, heads)) is not None:
            body.spans.append(page.scan.span(i, i + 1))


def _by_kind(clusters: list[Cluster]) -> dict[str, list[Cluster]]:
    """Return the bodies by kind, and by the last word of it: every ministry is under ``ministry``, too."""
    out: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        if cluster.record is not None and cluster.record.key.startswith("kind:"):
            kind = cluster.record.key.split(":")[1]
            for key in {kind, kind.rpartition("_")[2]}:
                out.setdefault(key, []).append(cluster)
    return out


def _by_head(page: Page, clusters: list[Cluster]) -> dict[str, list[Cluster]]:
    """Return the bodies by the word of their name that says what they are: the last one in English, else the first."""
    last = modifiers_first(page.language)
    heads = page.words.body_last if last else page.words.body_first
    out: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        if cluster.kind == "organization":
            names = {
                name.lower().split()[-1 if last else 0]
                for name in (cluster.name, *cluster.names)
                if " " in name
            }
            for head in names & heads:
                out.setdefault(head, []).append(cluster)
    return out


def _headed(page: Page, i: int, heads: dict[str, list[Cluster]]) -> Cluster | None:
    """Return the one body named before that the word points at: "the fund", "yayasan itu"."""
    token = page.scan.tokens[i]
    meant = heads.get(token.low, [])
    if len(meant) != 1 or (token.cap and not token.first) or min(meant[0].spans).start > token.start:
        return None
    table = page.language.table("titles")
    if page.scan.low(i + 1) in table.get("pointers", ()) and page.scan.near(i + 1):
        return meant[0]
    stops = page.language.table("descriptions").get("stops", ())
    if page.scan.low(i - 1) not in table.get("determiners", ()):
        return None
    return meant[0] if not page.scan.near(i + 1) or page.scan.low(i + 1) in stops else None


def _points(page: Page, i: int, j: int) -> bool:
    table = page.language.table("titles")
    scan = page.scan
    if scan.low(j) in table.get("pointers", ()):
        return True
    if scan.low(i - 1) in table.get("determiners", ()):
        return not scan.near(j) or not scan.tokens[j].cap
    return scan.tokens[i].first and scan.near(j) and scan.low(j) in page.words.speech_after
