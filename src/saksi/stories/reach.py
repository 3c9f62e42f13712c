"""On which named source each line rests, by what the articles say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from saksi.model.article import Reading
from saksi.model.facts import Credit
from saksi.model.span import Span
from saksi.stories import sources
from saksi.stories.shared import Shared
from saksi.stories.sources import Source


def lines_of(readings: Mapping[str, Reading], shared: Shared) -> dict[str, dict[str, set[int]]]:
    """Return, for each outlet or agency that is credited, the lines that each article credits to it.

    Where an article names one such source, all it shares rests on it; where it names several, a line rests on the
    credit whose reach holds it, else on the last one named before it.
    """
    out: dict[str, dict[str, set[int]]] = {}
    known = sources.lenders(readings.values())
    for article, reading in readings.items():
        lenders = [s for s in sources.named(reading) if s.key in known]
        for source in lenders:
            out.setdefault(source.key, {}).setdefault(article, set())
        for n, sentence in enumerate(shared.sentences(article)):
            line = shared.line_of.get((article, n))
            if line is not None and lenders:
                holder = _holder(lenders, shared.words[article].span(*sentence))
                out[holder.key][article].add(line)
    return out


def _holder(lenders: Sequence[Source], sentence: Span) -> Source:
    if len(lenders) == 1:
        return lenders[0]
    by_credit = sorted(((c, s) for s in lenders for c in s.credits), key=lambda x: _place(x[0]))
    inside = [s for c, s in by_credit if _covers(c, sentence)]
    if inside:
        return inside[-1]
    before = [s for c, s in by_credit if _place(c).start <= sentence.start]
    return before[-1] if before else by_credit[0][1]


def _place(credit: Credit) -> Span:
    """Return where a credit stands; one that came with the article stands before its text."""
    return credit.span or Span(0, 0)


def _covers(credit: Credit, sentence: Span) -> bool:
    both = min(credit.scope.end, sentence.end) - max(credit.scope.start, sentence.start)
    return 2 * both >= len(sentence)
