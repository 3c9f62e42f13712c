"""Passages that one article has translated from another.

Two reports of one event say many of the same things in two languages, so one likely pair of sentences shows nothing. A
translation shows in several at once: sentences that are each other's best match by meaning (``compare.bridge``), and
that either follow one another in the same order or make up half of one of the articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from saksi.comparison import bridge
from saksi.comparison.content import content
from saksi.comparison.postings import Postings, Row
from saksi.languages import codes, load
from saksi.model.article import Reading
from saksi.model.span import Span
from saksi.model.story import Evidence, Passage

_LEAST = 0.35
"""Least likeness by meaning of two sentences; unrelated ones stay under 0.2, translations mostly lie over 0.4."""
_IN_ORDER, _SCATTERED = 0.42, 0.5
"""Least mean likeness of sentences that are to show a translation: in the same order, or anywhere."""
_SENTENCES = 3
"""Fewest sentences that show a translation."""
_HALF = 0.5
_SHORTEST = 5
"""Words of a sentence that counts."""
Match = tuple[int, int, float]
"""A sentence of the one, of the other, and their likeness."""


@dataclass(frozen=True, slots=True)
class Meanings:
    """The meanings of an article's sentences: one row each, over the columns of the bridge that are not all zero."""

    columns: Any
    rows: Any

    def likeness(self, other: Meanings) -> Any:
        """Return how alike each sentence is to each of the other article's."""
        import numpy as np

        _shared, ours, theirs = np.intersect1d(
            self.columns, other.columns, assume_unique=True, return_indices=True
        )
        return self.rows[:, ours] @ other.rows[:, theirs].T


def meanings(reading: Reading) -> Meanings | None:
    """Return the meanings of the sentences of a reading; ``None`` for a language without a bridge."""
    import numpy as np

    article = reading.article
    if article.language not in codes() or not article.sentences:
        return None
    language = load(article.language)
    text = article.prose_text()
    rows = bridge.vectors([content(text, s, language) for s in article.sentences], language)
    columns = np.flatnonzero(rows.any(axis=0))
    return Meanings(columns, rows[:, columns])


def nearest(readings: Sequence[Reading], most: int) -> list[list[int]]:
    """Return for each reading the ``most`` in other languages whose sentences mean most like its own, all together.

    Of equals those that come first are taken; one language has none.
    """
    import numpy as np

    if len({r.article.language for r in readings}) < 2:
        return [[] for _r in readings]
    index = Postings([_whole(meanings(r)) for r in readings])
    languages = np.asarray([r.article.language for r in readings])
    out = []
    for n in range(len(readings)):
        alike = index.likeness(index.held(n), index.much(n))
        others = np.flatnonzero((languages != languages[n]) & (alike > 0))
        out.append(sorted(others[np.lexsort((others, -alike[others]))][:most].tolist()))
    return out


def _whole(found: Meanings | None) -> Row:
    """Return what all sentences of an article mean, as one vector of length 1."""
    if found is None:
        return (), ()
    total = found.rows.sum(axis=0)
    return found.columns, total / (sqrt(float(total @ total)) or 1.0)


def between(a: Reading, b: Reading, ours: Meanings | None, theirs: Meanings | None) -> tuple[Passage, ...]:
    """Return the passages that one of two articles in two languages has translated from the other, in order of ``a``."""
    if ours is None or theirs is None or a.article.language == b.article.language:
        return ()
    found = _mutual(a, b, ours.likeness(theirs))
    if _covers(a, b, found) and _shows(found, _SCATTERED):
        return tuple(_passage(a, b, run) for run in _runs(found))
    ordered = _in_order(found)
    return tuple(_passage(a, b, run) for run in _runs(ordered)) if _shows(ordered, _IN_ORDER) else ()


def _shows(found: Sequence[Match], least: float) -> bool:
    return len(found) >= _SENTENCES and sum(m[2] for m in found) / len(found) >= least


def _mutual(a: Reading, b: Reading, likeness: Any) -> list[Match]:
    """Return the pairs of sentences that are each other's best match and like enough, in order of ``a``."""
    long_a, long_b = _long(a), _long(b)
    rows, columns = [int(j) for j in likeness.argmax(axis=1)], [int(i) for i in likeness.argmax(axis=0)]
    best = [(i, j, float(likeness[i, j])) for i, j in enumerate(rows) if columns[j] == i]
    return [(i, j, s) for i, j, s in best if s >= _LEAST and i in long_a and j in long_b]


def _long(reading: Reading) -> set[int]:
    text = reading.article.text
    return {i for i, s in enumerate(reading.article.sentences) if s.of(text).count(" ") + 1 >= _SHORTEST}


def _covers(a: Reading, b: Reading, found: Sequence[Match]) -> bool:
    """Return whether the matched sentences make up half of the shorter article."""
    shares: list[float] = []
    for side, places in ((a, [m[0] for m in found]), (b, [m[1] for m in found])):
        total = sum(len(s) for s in side.article.sentences)
        shares.append(sum(len(side.article.sentences[n]) for n in places) / total if total else 0.0)
    return max(shares) >= _HALF


def _in_order(found: Sequence[Match]) -> list[Match]:
    """Return the matches that stand in runs of three or more, at most one sentence left out between two."""
    runs: list[list[Match]] = []
    for match in found:
        if runs and 0 < match[0] - runs[-1][-1][0] <= 2 and 0 < match[1] - runs[-1][-1][1] <= 2:
            runs[-1].append(match)
        else:
            runs.append([match])
    return [match for run in runs if len(run) >= _SENTENCES for match in run]


def _runs(found: Sequence[Match]) -> list[list[Match]]:
    """Return the matches in runs of sentences that are neighbours in both articles."""
    runs: list[list[Match]] = []
    for match in sorted(found):
        if runs and match[0] == runs[-1][-1][0] + 1 and match[1] == runs[-1][-1][1] + 1:
            runs[-1].append(match)
        else:
            runs.append([match])
    return runs


def _passage(a: Reading, b: Reading, run: Sequence[Match]) -> Passage:
    ours = _hull([a.article.sentences[i] for i, _j, _s in run])
    theirs = _hull([b.article.sentences[j] for _i, j, _s in run])
    score = round(min(1.0, sum(s for _i, _j, s in run) / len(run)), 3)
    return Passage(Evidence(a.article.id, ours), Evidence(b.article.id, theirs), "translation", score)


def _hull(spans: Sequence[Span]) -> Span:
    return Span(min(s.start for s in spans), max(s.end for s in spans))
