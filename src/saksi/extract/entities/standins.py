"""Bodies spoken of again by their kind alone: "militer", "the ministry", where the article names one such body."""

from __future__ import annotations

from saksi.extract.entities.bodies import kind_at
from saksi.extract.entities.candidates import Page
from saksi.extract.entities.linking import Cluster


def attach(page: Page, clusters: list[Cluster]) -> None:
    """Add to the one body of a kind the words that can only mean it.

    The words must point ("the ministry", "militer itu") or open a sentence ("Militer mengatakan"); an article with two
    ministries of defence keeps them apart, and with two ministries of any sort "the ministry" means neither.
    """
    covered = {n for cluster in clusters for span in cluster.spans for n in range(span.start, span.end)}
    bodies = _by_kind(clusters)
    for i in range(len(page.scan.tokens)):
        if page.scan.owner[i] is not None or page.scan.tokens[i].start in covered:
            continue
        found = kind_at(page.scan, i, page.language)
        if found is None or not _points(page, i, found[0]):
            continue
        meant = bodies.get(found[1], [])
        if len(meant) == 1:
            meant[0].spans.append(page.scan.span(i, found[0]))


def _by_kind(clusters: list[Cluster]) -> dict[str, list[Cluster]]:
    """Return the bodies by kind, and by the last word of it: every ministry is under ``ministry``, too."""
    out: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        if cluster.record is not None and cluster.record.key.startswith("kind:"):
            kind = cluster.record.key.split(":")[1]
            for key in {kind, kind.rpartition("_")[2]}:
                out.setdefault(key, []).append(cluster)
    return out


def _points(page: Page, i: int, j: int) -> bool:
    table = page.language.table("titles")
    scan = page.scan
    if scan.low(j) in table.get("pointers", ()):
        return True
    if scan.low(i - 1) in table.get("determiners", ()):
        return not scan.near(j) or not scan.tokens[j].cap
    return scan.tokens[i].first and scan.near(j) and scan.low(j) in page.words.speech_after
