"""Figures and moments of a story that are said of one thing: where they agree and where they cannot all be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations, product

from saksi.comparison.bearers import Bearers
from saksi.comparison.bridge import Meanings
from saksi.comparison.calendar import days_of
from saksi.comparison.company import Company
from saksi.comparison.details import Detail, comparison, details, related
from saksi.comparison.differences import same_speaker
from saksi.comparison.quantities import Relation
from saksi.comparison.telling import FOUND, Weights
from saksi.comparison.units import Unit
from saksi.model.facts import Amount, Moment
from saksi.model.story import StatementStatus
from saksi.stories.alignment import Links, beside, joined, nearest, within
from saksi.stories.companions import Companions
from saksi.stories.dispute import Dispute, clauses, evidence
from saksi.stories.given import Given, relation
from saksi.stories.grounds import (
    SURELY,
    Clocks,
    Lists,
    close,
    hours_apart,
    slipped,
    thin_pairs,
    times,
)
from saksi.stories.occasions import Occasions, articles_of

SAME_THING = 0.6
"""From this relatedness on two figures are said of the same thing."""
CLOSE_DAYS = 2
"""Dates further apart than this are of two things, unless day and month are the same."""
SAME_HOUR = 0.5
"""From this relatedness on two clock times in pieces that are not linked are said of the same thing."""
SAME_MINUTES = 0.2
"""The same for two clock times that are minutes apart, as two watches are, or two notes of one moment."""
LIKELY = 0.4
"""From this on they are, where neither article has a figure that is said of something nearer."""
FAR, FARTHEST = 3, 12
"""Counts of one thing that are this many times apart are so only where it is surely one thing; never farther; a
slip by ten is in reach."""
SAME_GROUP = 0.3
"""How far two pieces of one statement are taken to say the same, where they were not linked themselves."""
SAME_PIECE = 0.35
"""What it adds that the pieces around the two figures say the same, times how far they do."""
ONE_UTTERANCE = 0.6
"""From this likeness on two pieces that one person says are one sentence of that person."""
KEPT = 1 << 16
"""Pairs of clauses of which it is kept how far they say the same, at most."""


def figures(
    pieces: Sequence[Unit],
    groups: Sequence[Sequence[int]],
    links: Links,
    weights: Weights,
    company: Company,
) -> list[Dispute]:
    """Return what several articles give a figure or moment for, in the order of the measures.

    Where the figures cannot all be right it is a contradiction; where they can, and the pieces around them are not
    said to be the same, it is an agreement of its own (a variant, where they are not equal). Figures of one statement
    that can all be right are no statement of their own: they are handed on for what changes with time.
    """
    by_measure: dict[str, list[tuple[int, Detail]]] = defaultdict(list)
    for n, piece in enumerate(pieces):
        for detail in details(piece):
            by_measure[detail.measure].append((n, detail if detail.about else _completed(detail, pieces, n)))
    group = {i: n for n, members in enumerate(groups) for i in members}
    clocks = Clocks(d for _n, d in by_measure.get("time", ()))
    told = _Told(Bearers(pieces), Occasions(pieces, links), Companions(pieces), clocks)
    return [
        dispute
        for measure in sorted(by_measure)
        for dispute in _of_measure(
            _Measure(by_measure[measure], group, links, weights, company, clocks), told
        )
    ]


def _completed(detail: Detail, pieces: Sequence[Unit], n: int) -> Detail:
    """Return a figure in a piece without other words ("At 7.22 …") as said of what the next piece of the quotation says."""
    after = pieces[n + 1 : n + 2]
    if detail.unit.quote is None or not after or after[0].quote != detail.unit.quote:
        return detail
    return replace(detail, about=after[0].meanings) if after[0].article == detail.unit.article else detail


@dataclass(frozen=True, slots=True)
class _Told:
    """What the articles tell around their figures, by which two that do not agree are of one thing or of two."""

    bearers: Bearers
    occasions: Occasions
    companions: Companions
    clocks: Clocks


class _Measure:
    """The figures of one measure, by number, with how far each two are said of one thing."""

    def __init__(
        self,
        found: Sequence[tuple[int, Detail]],
        group: Mapping[int, int],
        links: Links,
        weights: Weights,
        company: Company,
        clocks: Clocks,
    ) -> None:
        """``found`` are the figures with the number of their piece, ``group`` says in which group a piece is.

        Moments noted twice are said of one thing whatever stands beside them.
        """
        self.one = [d for _n, d in found]
        self.given = Given(self.one)
        self._found, self._group, self._links = found, group, links
        self._scores = _scores(self.one, found, links, group, weights, company)
        if self.one and self.one[0].measure == "time":
            twice = clocks.noted_twice(self.one)
            self._scores |= {pair: max(SAME_THING, self._scores.get(pair, 0.0)) for pair in twice}
        self._same = {(i, j) for i, j in self._scores if self._relation(i, j) == "agree"}
        self._having = _having(self.one, self._scores, self._same)

    def _relation(self, i: int, j: int) -> Relation:
        return relation(self.one[i], self.one[j])

    def _link(self, i: int, j: int) -> float:
        return self._links.get(_ordered(self._found[i], self._found[j]), 0.0)

    def groups(self, members: Sequence[int]) -> int:
        """Return in how many groups the pieces of some figures are."""
        return len({self._group[self._found[i][0]] for i in members})

    def two_things(self, i: int, j: int) -> bool:
        """Return whether two figures cannot be of one thing: they are not equal, and some outlet gives both for it."""
        a, b = self.one[i], self.one[j]
        if comparison(a, b) is None or self.given.years_of_two(a, b):
            return True
        counted = a.measure == "amount" or hours_apart(a, b)
        both = a.unit is b.unit or (counted and not self._having[i].isdisjoint(self._having[j]))
        return both and self._relation(i, j) != "agree"

    def said_of_one(self, told: _Told) -> Links:
        """Return the pairs that are said of one thing, with how far; of those at odds, the ones with grounds enough."""
        likely = {pair: s for pair, s in self._scores.items() if not self.two_things(*pair)}
        related = _related(self.one, likely, self._same)
        clashing = {(i, j): s for (i, j), s in related.items() if self._relation(i, j) == "clash"}
        sure = {(i, j) for (i, j), s in clashing.items() if self._in_one_breath(i, j, s, told)}
        kept = {
            (i, j): s
            for (i, j), s in related.items()
            if (i, j) not in clashing or (i, j) in sure or not self._of_others(i, j, s, told.bearers)
        }
        at_odds = {(i, j): s for (i, j), s in kept.items() if not self.given.can_be(self.one[i], self.one[j])}
        thin = thin_pairs(self.one, at_odds, self._link)
        listed = Lists(self.one, self.given.by_article)
        return {
            (i, j): s
            for (i, j), s in told.occasions.of_one(self.one, kept, at_odds.keys()).items()
            if (i, j) not in at_odds
            or not (
                ((i, j) not in sure and ((i, j) in thin or listed.apart(i, j, s, self._link(i, j))))
                or self._apart(i, j, told)
            )
        }

    def _in_one_breath(self, i: int, j: int, score: float, told: _Told) -> bool:
        """Return whether two amounts surely are of one thing: nearly the same is said of them, in one breath with figures that both
        reports give, and none that one alone does."""
        a, b = self.one[i], self.one[j]
        return a.measure == "amount" and score >= SURELY and told.companions.together(a, b)

    def _of_others(self, i: int, j: int, score: float, bearers: Bearers) -> bool:
        """Return whether two figures that clash are told of others, or in pieces that say too little alike."""
        a, b = self.one[i], self.one[j]
        loose = score < SAME_THING and not close(a, b)
        if loose and _unlinked(self._found[i], self._found[j], self._links, self._group):
            return True
        if (
            self._link(i, j) >= ONE_UTTERANCE
            and a.unit.quote
            and b.unit.quote
            and same_speaker(a.unit, b.unit)
        ):
            return False  # of whom one sentence of one speaker is told is the same, whoever stands around it
        return bearers.strangers(a, b) or bearers.unlike(a, b)

    def _apart(self, i: int, j: int, told: _Told) -> bool:
        """Return whether two figures at odds are told by one outlet, which tells of two things or of one anew, or of two occasions."""
        a, b = self.one[i], self.one[j]
        return a.unit.teller == b.unit.teller or told.clocks.apart(a, b) or told.companions.apart(a, b)


def _of_measure(measure: _Measure, told: _Told) -> Iterator[Dispute]:
    """Yield what several articles give a figure of one measure for."""
    kept = measure.said_of_one(told)
    groups = joined(kept, len(measure.one), lambda i: _place(measure.one[i]), measure.two_things)
    for members, linked in zip(groups, within(groups, kept), strict=True):
        together = [measure.one[i] for i in members]
        if _disputed(measure.one, linked, measure.given):
            yield _dispute(_at_odds(measure, members, linked), "contradiction")
        elif together[0].measure == "amount":
            yield from _agreement(together, measure.groups(members) > 1)


def _at_odds(measure: _Measure, members: Sequence[int], linked: Iterable[tuple[int, int]]) -> list[Detail]:
    """Return the figures of a disputed group that are at odds with another, and those that give the same value.

    ``linked`` are the pairs in the group that are said of one thing.
    """
    one = measure.one
    apart = {n for i, j in linked if not measure.given.can_be(one[i], one[j]) for n in (i, j)}
    return [one[i] for i in members if i in apart or any(relation(one[i], one[j]) != "clash" for j in apart)]


def _scores(
    one: Sequence[Detail],
    found: Sequence[tuple[int, Detail]],
    links: Links,
    group: Mapping[int, int],
    weights: Weights,
    company: Company,
) -> dict[tuple[int, int], float]:
    """Return how far each two figures that may be said of one thing are."""
    near = _Nearness(weights)
    return {
        (i, j): score
        for i, j in _candidates(one, found, links, group, company)
        if (score := _relatedness(found[i], found[j], links, group, near)) >= LIKELY
    }


def _agreement(members: Sequence[Detail], apart: bool) -> Iterator[Dispute]:
    """Yield amounts that can all be right as a statement, where they stand in several or are not equal."""
    equal = all(relation(a, b) == "agree" for a, b in combinations(members, 2))
    if apart or not equal:
        yield replace(_dispute(members, "agree" if equal else "variant"), apart=apart)


def _dispute(members: Sequence[Detail], status: StatementStatus) -> Dispute:
    sides = _sides(members)
    amount = members[0].measure == "amount"
    return Dispute(
        kind="amount" if amount else "date",
        what="amount" if amount else "moment",
        status=status,
        sides=tuple((side[0].fact.text, tuple(sorted(set(map(evidence, side))))) for side in sides),
        members=clauses(members),
        reason=" / ".join(f"“{side[0].fact.text}”" for side in sides),
        figures=tuple(members) if amount else (),
    )


def _place(detail: Detail) -> tuple[str, int, int]:
    return detail.unit.article, detail.fact.span.start, detail.fact.span.end


def _candidates(
    one: Sequence[Detail],
    found: Sequence[tuple[int, Detail]],
    links: Links,
    group: Mapping[int, int],
    company: Company,
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of two articles whose clauses share a meaning or whose pieces say the same.

    The articles are set beside each other, or else the pieces are linked.
    """
    keys = [_keys(d.about) | {_group_key(n, group)} for n, d in found]
    near = beside(range(len(one)), lambda i: one[i].unit.article, company)
    for i, j in near if company.whole else chain(near, _elsewhere(found, links, company)):
        if not keys[i].isdisjoint(keys[j]) and _can_meet(one[i], one[j]):
            yield i, j


def _elsewhere(
    found: Sequence[tuple[int, Detail]], links: Links, company: Company
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of figures in linked pieces of articles that are not set beside each other."""
    of: dict[int, list[int]] = defaultdict(list)
    articles = {n: detail.unit.article for n, detail in found}
    for i, (n, _detail) in enumerate(found):
        of[n].append(i)
    for a, b in sorted(links):
        if a in of and b in of and articles[b] not in company.of[articles[a]]:
            yield from ((min(i, j), max(i, j)) for i, j in product(of[a], of[b]))


def _can_meet(a: Detail, b: Detail) -> bool:
    return a.unit.article != b.unit.article and times(a, b) <= FARTHEST and comparison(a, b) is not None


def _group_key(piece: int, group: Mapping[int, int]) -> str:
    """Return a key that figures of pieces in one group have in common, and no word has."""
    return f"&{group[piece]}"


def _keys(about: Sequence[Meanings]) -> set[str]:
    return {p for m in about for p, strength in m.items() if strength >= FOUND}


class _Nearness:
    """How far two figures are said of the same thing; those in clauses of the same words are looked at once."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._known: dict[tuple[int, int], float] = {}
        self._numbers: dict[tuple[object, ...], int] = {}
        self._number: dict[int, int] = {}

    def __call__(self, a: Detail, b: Detail) -> float:
        x, y = self._clause(a), self._clause(b)
        key = (x, y) if x < y else (y, x)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= KEPT:
                self._known.clear()
            found = self._known[key] = related(a, b, self._weights)
        return found

    def _clause(self, detail: Detail) -> int:
        """Return the number of the clause of a detail: one for all of the same words and role."""
        number = self._number.get(id(detail))
        if number is None:
            # the meanings of one word are one object, which the details hold as long as this is asked
            words = detail.role, *map(id, detail.about)
            number = self._number[id(detail)] = self._numbers.setdefault(words, len(self._numbers))
        return number


def _relatedness(
    a: tuple[int, Detail], b: tuple[int, Detail], links: Links, group: Mapping[int, int], near: _Nearness
) -> float:
    link = links.get(_ordered(a, b), 0.0)
    if group[a[0]] == group[b[0]]:
        link = max(link, SAME_GROUP)
    if a[1].measure == "date" and (not link or _far_apart(a[1], b[1])):
        return 0.0
    score = near(a[1], b[1])
    if (
        a[1].measure == "date"
        and score < SURELY
        and relation(a[1], b[1]) == "clash"
        and not _misprint(a[1], b[1])
    ):
        return 0.0
    if times(a[1], b[1]) > FAR and not slipped(a[1], b[1]) and score < SURELY:
        return 0.0
    if a[1].measure == "time" and not link:
        return score if score >= (SAME_MINUTES if close(a[1], b[1]) else SAME_HOUR) else 0.0
    if isinstance(a[1].fact, Amount) and isinstance(b[1].fact, Amount) and a[1].fact.unit != b[1].fact.unit:
        return score if score >= SAME_THING else 0.0
    return score + SAME_PIECE * link


def _unlinked(a: tuple[int, Detail], b: tuple[int, Detail], links: Links, group: Mapping[int, int]) -> bool:
    """Return whether the pieces around two figures are not said to be the same, and the figures are no clock times."""
    linked = _ordered(a, b) in links or group[a[0]] == group[b[0]]
    return not linked and a[1].measure != "time"


def _ordered(a: tuple[int, Detail], b: tuple[int, Detail]) -> tuple[int, int]:
    """Return the pieces of two figures as links name them."""
    return min(a[0], b[0]), max(a[0], b[0])


def _misprint(a: Detail, b: Detail) -> bool:
    """Return whether two dates are one day and month in two years."""
    days = [days_of(d.fact.edtf) for d in (a, b) if isinstance(d.fact, Moment)]
    return len(days) == 2 and all(days) and len({(d.first.month, d.first.day) for d in days if d}) == 1


def _far_apart(a: Detail, b: Detail) -> bool:
    """Return whether two dates are no two days close together: of one thing, a report is off by a day or two."""
    days = [days_of(d.fact.edtf) for d in (a, b) if isinstance(d.fact, Moment)]
    if len(days) != 2 or days[0] is None or days[1] is None:
        return True
    single = all(d is not None and d.first == d.last for d in days)
    same = days[0].first.replace(year=2000) == days[1].first.replace(year=2000)
    return not single or (days[0].gap(days[1]) > CLOSE_DAYS and not same)


def _related(one: Sequence[Detail], scores: Links, same: Collection[tuple[int, int]]) -> Links:
    """Return the pairs said of one thing; an equal value in an article goes before a nearer one that is not."""
    first, _far = nearest([detail.unit.article for detail in one], scores)
    return {
        pair: score
        for n, (pair, score) in enumerate(scores.items())
        if score >= SAME_THING or first[n] == 2 or pair in same
    }


def _disputed(one: Sequence[Detail], linked: Iterable[tuple[int, int]], given: Given) -> bool:
    """Return whether two articles of a group are apart: neither gives a value that meets one of the other's.

    ``linked`` are the pairs in the group that are said of one thing, ``given`` what each article gives.
    """
    met: dict[tuple[str, str], bool] = {}
    for i, j in linked:
        a, b = one[i], one[j]
        both = articles_of(a, b)
        met[both] = met.get(both, False) or given.can_be(a, b)
    return not all(met.values())


def _having(one: Sequence[Detail], scores: Links, same: Collection[tuple[int, int]]) -> list[set[str]]:
    """Return for each figure who gives the same value, as in the pairs ``same``, for the same thing."""
    out = [{d.unit.teller} for d in one]
    for (i, j), score in scores.items():
        if score >= SURELY and (i, j) in same:
            out[i].add(one[j].unit.teller)
            out[j].add(one[i].unit.teller)
    return out


def _is_vague(detail: Detail) -> bool:
    return isinstance(detail.fact, Amount) and detail.fact.bound != "exact"


def _sides(members: Sequence[Detail]) -> tuple[tuple[Detail, ...], ...]:
    """Return the members by value, the value that most articles give first.

    A rounded or bounded figure stands on the side of the exact one that it does not contradict.
    """
    sides: list[list[Detail]] = []
    for detail in sorted(members, key=_is_vague):
        meeting = (
            [s for s in sides if all(relation(d, detail) != "clash" for d in s)] if _is_vague(detail) else []
        )
        agreeing = (s for s in sides if all(relation(d, detail) == "agree" for d in s))
        side = next(agreeing, meeting[0] if len(meeting) == 1 else None)
        if side is None:
            sides.append([detail])
        else:
            side.append(detail)
    sides.sort(key=lambda s: (-len({d.unit.article for d in s}), s[0].fact.text))
    return tuple(tuple(s) for s in sides)
