"""Everything found about one story, put together for the reports."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from saksi.comparison import company, reuse
from saksi.comparison.company import Company
from saksi.comparison.postings import Postings
from saksi.comparison.units import Unit, units
from saksi.messages import _
from saksi.model.article import Reading
from saksi.model.span import Span
from saksi.model.story import Circulating, Dossier
from saksi.stories import lineage, shared, sources, years
from saksi.stories.account import account
from saksi.stories.accounts import align
from saksi.stories.alignment import SentenceVectors
from saksi.stories.headlines import excesses
from saksi.stories.people import people
from saksi.stories.shared import Shared
from saksi.stories.silences import silences
from saksi.stories.timeline import timeline


def build(readings: Sequence[Reading], vectors: SentenceVectors | None = None) -> Dossier:
    """Return the dossier of one story. The order of ``readings`` does not matter; ids must be unique.

    ``vectors`` is a sentence model to be heard beside the words, found by ``plugins.find("sentence_vectors", name)``.
    """
    ordered = years.told(sorted(readings, key=lambda r: (r.article.published or "~", r.article.id)))
    together = company.of(ordered, sources.credited(ordered))
    passages = reuse.among(ordered, company=together)
    common = shared.of(ordered, passages, together)
    edges, origins = lineage.traced(ordered, common)
    unlisted = circulating(common, together)
    del common  # what pairs of articles have in common is not needed any more
    pieces = {r.article.id: units(r) for r in ordered}
    accounts = align(ordered, passages, origins, vectors, pieces, together)
    published = [r.article.published for r in ordered if r.article.published]
    return Dossier(
        id=_identity(ordered),
        title=_title(ordered, pieces),
        first=min(published, default=None),
        last=max(published, default=None),
        articles=tuple(r.article for r in ordered),
        origins=origins,
        lineage=edges,
        reuse=passages,
        circulating=unlisted,
        statements=accounts.statements,
        contradictions=accounts.contradictions,
        timeline=timeline(ordered),
        people=people(ordered),
        silences=silences(accounts.statements, origins),
        developments=accounts.developments,
        drifts=accounts.drifts,
        headlines=excesses(ordered),
        account=account(accounts.statements, accounts.contradictions, origins, ordered),
    )


def circulating(common: Shared, together: Company) -> Circulating | None:
    """Return what goes round in the story where the passages of all pairs are not listed; ``None`` where they are."""
    if not together.apart:
        return None
    reason = _(
        "Of {alike} pairs of articles that share words, the passages of {listed} are listed: each article is set"
        " beside those that share most with it. Every sentence that goes round is listed with all who have it."
    )
    listed = together.alike - together.apart
    return Circulating(
        together.alike, listed, common.places(), reason.format(alike=together.alike, listed=listed)
    )


def _identity(readings: Sequence[Reading]) -> str:
    """Return a name for the story that depends on its articles' texts alone."""
    return hashlib.sha256("".join(sorted(r.article.sha256 for r in readings)).encode()).hexdigest()[:12]


def _title(readings: Sequence[Reading], pieces: Mapping[str, Sequence[Unit]]) -> str:
    """Return the headline of the most central article: the one whose words stand in most of the others."""
    central = dict(zip((r.article.id for r in readings), _centrality(readings, pieces), strict=True))
    titled = [r for r in readings if r.article.title] or list(readings)
    best = min(titled, key=lambda r: (-central[r.article.id], r.article.id)).article
    first = best.sentences[0].of(best.text) if best.sentences else best.text[:80]
    if best.dateline and best.dateline.whole.end < best.sentences[0].end:
        first = Span(best.dateline.whole.end, best.sentences[0].end).of(best.text)
    return (best.title or first).strip("*_# \n") or first


def _centrality(readings: Sequence[Reading], pieces: Mapping[str, Sequence[Unit]]) -> Iterator[float]:
    """Yield for each article how many of the words stand in both it and another, as a share of those in either, added up."""
    words = [{w.lemma for u in pieces[r.article.id] for w in u.words} for r in readings]
    numbers = {word: n for n, word in enumerate(sorted(set().union(*words)))}
    index = Postings([(sorted(map(numbers.__getitem__, own)), [1] * len(own)) for own in words])
    for one, own in enumerate(words):
        common = index.in_common(index.held(one)).tolist()
        yield sum(
            n / max(1, len(own) + len(words[other]) - n) for other, n in enumerate(common) if other != one
        )
