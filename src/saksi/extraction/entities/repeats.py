"""Further mentions of people already found: their names in headlines, and with a small word glued on ("Sugionoyang")."""

from __future__ import annotations

from saksi.extraction.entities.candidates import Page
from saksi.extraction.entities.linking import Cluster
from saksi.model.span import Span
from saksi.text import naming

_SHORTEST, _LONGEST = 4, 30  # letters of a name, and of a glued word, that are tried


def attach(page: Page, clusters: list[Cluster]) -> None:
    """Add the words that are part of one person's name alone and belong to no mention yet."""
    bearers = _bearers(clusters)
    covered = {n for cluster in clusters for span in cluster.spans for n in range(span.start, span.end)}
    last: tuple[int, Cluster] | None = None
    for i, token in enumerate(page.scan.tokens):
        if not token.cap or token.start in covered:
            continue
        found = _bearer(page, token.low, bearers)
        if found is None:
            continue
        bearer, size = found
        span = Span(token.start, token.start + size)
        if last is not None and last == (i - 1, bearer) and page.scan.near(i):
            span = bearer.spans.pop().cover(span)
        bearer.spans.append(span)
        last = (i, bearer)


def _bearers(clusters: list[Cluster]) -> dict[str, Cluster | None]:
    """Return each word of a person's name with its bearer; ``None`` where two people bear it."""
    out: dict[str, Cluster | None] = {}
    for cluster in clusters:
        if cluster.kind == "person":
            for word in {w for name in cluster.names for w in naming.folded(name) if len(w) >= _SHORTEST}:
                out[word] = cluster if out.get(word, cluster) is cluster else None
    return out


def _bearer(page: Page, low: str, bearers: dict[str, Cluster | None]) -> tuple[Cluster, int] | None:
    bearer = bearers.get(low)
    if bearer is not None and not page.words.plain(low):
        return bearer, len(low)
    for size in range(_SHORTEST, min(len(low), _LONGEST) - 1):
        bearer = bearers.get(low[:size])
        if bearer is not None and low[size:] in page.words.small:
            return bearer, size
    return None
