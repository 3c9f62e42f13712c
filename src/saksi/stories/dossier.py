"""Everything found about one story, put together for the reports."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from saksi.comparison import reuse
from saksi.comparison.units import Unit, units
from saksi.model.article import Reading
from saksi.model.story import Dossier
from saksi.stories import lineage, years
from saksi.stories.account import account
from saksi.stories.accounts import align
from saksi.stories.alignment import SentenceVectors
from saksi.stories.headlines import excesses
from saksi.stories.people import people
from saksi.stories.silences import silences
from saksi.stories.timeline import timeline


def build(readings: Sequence[Reading], vectors: SentenceVectors | None = None) -> Dossier:
    """Return the dossier of one story. The order of ``readings`` does not matter; ids must be unique.

    ``vectors`` is a sentence model to be heard beside the words, found by ``plugins.find("sentence_vectors", name)``.
    """
    ordered = years.told(sorted(readings, key=lambda r: (r.article.published or "~", r.article.id)))
    passages = reuse.among(ordered)
    edges, origins = lineage.trace(ordered, passages)
    pieces = {r.article.id: units(r) for r in ordered}
    accounts = align(ordered, passages, origins, vectors, pieces)
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


def _identity(readings: Sequence[Reading]) -> str:
    """Return a name for the story that depends on its articles' texts alone."""
    return hashlib.sha256("".join(sorted(r.article.sha256 for r in readings)).encode()).hexdigest()[:12]


def _title(readings: Sequence[Reading], pieces: Mapping[str, Sequence[Unit]]) -> str:
    """Return the headline of the most central article: the one whose words stand in most of the others."""
    words = {r.article.id: {w.lemma for u in pieces[r.article.id] for w in u.words} for r in readings}

    def central(reading: Reading) -> tuple[float, str]:
        own = words[reading.article.id]
        others = [w for name, w in words.items() if name != reading.article.id]
        shared = sum(len(own & w) / max(1, len(own | w)) for w in others)
        return -shared, reading.article.id

    titled = [r for r in readings if r.article.title] or list(readings)
    best = min(titled, key=central).article
    first = best.sentences[0].of(best.text) if best.sentences else best.text[:80]
    return (best.title or first).strip("*_# \n") or first
