"""The versions of one line: which stands in the middle of the others, and how far a version departs from it.

A source that is not in the story is put together again from what its readers carry: for each line the version that
agrees best with all others. An article that agrees with another more than with that version shares its edits.
"""

from __future__ import annotations

from collections.abc import Iterable

from saksi.stories.shared import Lines, Shared


def explained(article: str, lines: Iterable[int], shared: Shared) -> Lines:
    """Return how many words of ``article`` a source would explain that had the middle version of each line."""
    out: dict[int, float] = {}
    for line in lines:
        carrying = shared.carrying.get(line, frozenset())
        if article not in carrying:
            continue
        others = sorted(carrying.intersection(shared.beside[article]))
        if others:
            language = shared.words[article].language
            near = [o for o in others if shared.words[o].language == language]
            far = [o for o in others if shared.words[o].language != language]
            middles = [_middle(line, some, article, shared) for some in (near, far) if some]
            out[line] = max(shared.between(m, article).get(line, 0.0) for m in middles)
    return out


def edits(article: str, shared: Shared) -> float:
    """Return how many words of ``article`` depart from the middle version, over lines with three versions or more."""
    total = 0.0
    for line in sorted(shared.lines(article)):
        if len(shared.carrying[line]) >= 3:
            total += _size(article, line, shared) - explained(article, [line], shared).get(line, 0.0)
    return max(0.0, total)


def _middle(line: int, others: list[str], article: str, shared: Shared) -> str:
    """Return which of the others has the version that the rest agree with most; the nearest to ``article`` of several."""

    language = shared.words[article].language

    def agreement(one: str) -> float:
        with_it = (
            shared.between(one, article).get(line, 0.0) if shared.words[one].language == language else 0.0
        )
        return shared.agreement.get((one, line), 0.0) - with_it

    agreements = {o: agreement(o) for o in others}
    best = max(agreements.values())
    close = [o for o in others if agreements[o] >= best - 0.5]
    return max(close, key=lambda o: (shared.between(o, article).get(line, 0.0), o))


def _size(article: str, line: int, shared: Shared) -> float:
    ranges = enumerate(shared.sentences(article))
    return sum(last - first for n, (first, last) in ranges if shared.line_of.get((article, n)) == line)
