"""Two articles that share passages: how much of each is shared, and which is likelier the source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import exp

from saksi.messages import _
from saksi.model.article import Article, Reading
from saksi.model.span import Span, merged
from saksi.model.story import Evidence, Passage

_CLEAR = timedelta(minutes=5)
_TIME, _DAY, _WHOLE, _BARE = 2.5, 2.0, 3.0, 0.7
"""Log-odds of an earlier minute, an earlier day, of the fuller text (times the difference in shares), of naming nobody."""


@dataclass(frozen=True, slots=True)
class Tie:
    """The passages between two articles, ``first`` the likelier source.

    ``sure`` is the probability of that direction, ``share`` how much of ``second``'s prose is shared, ``why`` a
    sentence that gives the grounds.
    """

    first: Reading
    second: Reading
    passages: tuple[Passage, ...]
    sure: float
    share: float
    why: str

    def spans(self, article: str) -> tuple[Span, ...]:
        """Return the shared spans of one of the two."""
        return tuple(e.span for p in self.passages for e in (p.a, p.b) if e.article == article)

    def evidence(self) -> tuple[Evidence, ...]:
        """Return the passages, the source's side before the copy's."""
        first = self.first.article.id
        return tuple(
            e for p in self.passages for e in ((p.a, p.b) if p.a.article == first else (p.b, p.a))
        )  # fmt: skip


def between(readings: Iterable[Reading], passages: Iterable[Passage]) -> tuple[Tie, ...]:
    """Return the ties among the readings, by their ids."""
    by_id = {r.article.id: r for r in readings}
    grouped: dict[tuple[str, str], list[Passage]] = {}
    for p in passages:
        if p.a.article in by_id and p.b.article in by_id and p.a.article != p.b.article:
            first, second = sorted((p.a.article, p.b.article))
            grouped.setdefault((first, second), []).append(p)
    return tuple(_tie(by_id[a], by_id[b], shared) for (a, b), shared in sorted(grouped.items()))


def _tie(a: Reading, b: Reading, shared: Sequence[Passage]) -> Tie:
    part_a, part_b = _share(a.article, shared), _share(b.article, shared)
    grounds = dict(_grounds(a, b, part_a, part_b))
    odds = sum(grounds.values())
    sure = 1 / (1 + exp(-abs(odds)))
    passages = tuple(sorted(shared, key=lambda p: (p.a, p.b)))
    if odds >= 0:
        return Tie(a, b, passages, sure, part_b, _why(grounds, 1))
    return Tie(b, a, passages, sure, part_a, _why(grounds, -1))


def _share(article: Article, shared: Iterable[Passage]) -> float:
    spans = merged(e.span for p in shared for e in (p.a, p.b) if e.article == article.id)
    prose = sum(len(s) for s in article.prose)
    return min(1.0, sum(len(s) for s in spans) / prose) if prose else 0.0


def _grounds(a: Reading, b: Reading, part_a: float, part_b: float) -> Iterable[tuple[str, float]]:
    """Yield what speaks for ``a`` as the source, in log-odds, negative where it speaks for ``b``."""
    if order := _order(a.article.published, b.article.published):
        yield _("it was published earlier"), order
    if abs(part_a - part_b) > 0.05:
        yield _("it is the fuller text"), _WHOLE * (part_b - part_a)
    if bool(a.facts.credits) != bool(b.facts.credits):
        yield _("it credits nobody, the other does"), _BARE if b.facts.credits else -_BARE


def _order(a: str | None, b: str | None) -> float:
    first, second = _moment(a), _moment(b)
    if first and second:
        if abs(first - second) < _CLEAR:
            return 0.0
        return _TIME if first < second else -_TIME
    if a and b and a[:10] != b[:10]:
        return _DAY if a[:10] < b[:10] else -_DAY
    return 0.0


def _moment(published: str | None) -> datetime | None:
    if not published or "T" not in published:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _why(grounds: Mapping[str, float], sign: int) -> str:
    return "; ".join(reason for reason, value in grounds.items() if value * sign > 0)
