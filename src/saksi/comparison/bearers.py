"""Whose figure it is: the names around two figures, and whether they can be names of the same bearers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from saksi import languages
from saksi.comparison.content import fold, forms
from saksi.comparison.details import Detail, is_measured
from saksi.comparison.printed import foreign, printed, told_elsewhere, unknown, words_of
from saksi.comparison.units import Named, Unit
from saksi.model.facts import Amount
from saksi.text import naming

BACK = 4
"""Pieces in front of one without names in which whoever it is about is looked for."""
_PARTS = re.compile(r"[:;,|!?()–—]| - ")
_HYPHENS = ("-", "–", "/")
LEAD = 3
"""Pieces at the head of an article that name whom it is about."""

OFTEN, TIMES = 3, 2
"""An article is about the one person whom it names so often, and so many times as often as the next."""

YEARS = ("year", "month")
"""Lengths of time of no fixed measure: an age, a sentence."""

SIDE = 3
"""Words on either side of "versus" that name a side."""

Names = tuple[Named, ...]
Match = tuple[frozenset[str], frozenset[str]]
"""The words on either side of "versus"."""


class Bearers:
    """Whom the figures of a story are told of."""

    def __init__(self, pieces: Sequence[Unit]) -> None:
        """``pieces`` are in the order of their articles."""
        of: dict[str, list[Unit]] = defaultdict(list)
        for piece in pieces:
            of[piece.article].append(piece)
        self._around: dict[int, Names] = {}
        self._persons: dict[int, Names] = {}
        self._main: dict[str, Named] = {}
        self._heads: dict[str, Names] = {}
        self._titles: dict[str, Names] = {}
        self._matches: dict[str, Match] = {}
        self._everyone: dict[str, tuple[dict[str, Named], str]] = {}
        self._names: dict[str, frozenset[str]] = {}
        self._headed: dict[str, frozenset[str]] = {}
        self._before: dict[int, Unit] = {}
        self._outlets = {fold(p.source.outlet) for p in pieces if p.source and p.source.outlet}
        for article, own in of.items():
            self._read(article, own)

    def _read(self, article: str, own: Sequence[Unit]) -> None:
        """Keep whom an article names, and whom each piece goes on about that names nobody itself, or no person.

        That are those named right before it, without such as are quoted in the article, or else whom its head names.
        """
        quoted = {u.speaker_key for u in own}
        told = [self._told(u) for u in own]
        lead = tuple(n for names in told[:LEAD] for n in names)
        main = tuple(n for n in lead if n.kind == "person")
        self._heads[article] = tuple(n for n in told[0] if n.kind not in ("state", "place"))
        about = _most_named(n for names in told for n in names if n.kind == "person")
        if about is not None:
            self._main[article] = about
        source = own[0].source
        self._titles[article] = self._in_title(own)
        if source and source.title and (match := _match(source.title, own[0].language)):
            self._matches[article] = match
        everyone = {n.key: n for names in told for n in names}
        self._everyone[article] = everyone, fold(source.text) if source else ""
        self._names[article] = frozenset(n for piece in own for n in printed(piece))
        self._before.update((id(piece), before) for before, piece in pairwise(own))
        for n, piece in enumerate(own):
            near = next((names for names in reversed(told[max(0, n - BACK) : n]) if names), ())
            close = told[n] or tuple(m for m in near if m.key not in quoted)
            self._around[id(piece)] = close or lead
            self._persons[id(piece)] = tuple(m for m in close if m.kind == "person") or main

    def _told(self, piece: Unit) -> Names:
        """Return whom a piece is told of: an outlet of the story is who tells it."""
        return tuple(n for n in piece.told_of if fold(n.text) not in self._outlets)

    def _in_title(self, own: Sequence[Unit]) -> Names:
        """Return whom and what places the title of an article names, so far as its text does."""
        source = own[0].source
        title = fold(source.title or "") if source else ""
        named = {n.key: n for unit in own for n in unit.told_of if fold(n.text) in title}
        return tuple(n for n in named.values() if fold(n.text) not in self._outlets) if title else ()

    def _apart(self, a: str, b: str) -> bool:
        """Return whether neither of two articles prints a name of the other's title: two earthquakes.

        Where both titles set two sides against each other ("Lada vs Arga"), the other text may know all four; it is one match only where both sides are the same.
        """
        if a in self._matches and b in self._matches and _two_matches(self._matches[a], self._matches[b]):
            return True
        ours, theirs = self._titles[a], self._titles[b]
        if not ours or not theirs:
            return False
        return not (_printed(theirs, self._everyone[a][1]) or _printed(ours, self._everyone[b][1]))

    def strangers(self, a: Detail, b: Detail) -> bool:
        """Return whether two figures are told of other bearers.

        All figures of two articles are so where both are in one language and neither prints a name of the other's
        title, or each title prints one that the other article does not; and where both
        begin with persons, or both with bodies, of which the other knows none. So are moments and measures of articles
        that are each about another person, in pieces that name that one or nobody.

        Others are where both pieces are about persons and none in common, or both clauses, or else both pieces, hold
        names and none in common. A piece without a name goes on about whom the one before it and the head of its article name; then other
        names make strangers only if the other's whole article does not know them.
        """
        one_language = a.unit.language == b.unit.language
        if one_language and self._apart(a.unit.article, b.unit.article):
            return True
        if one_language and self._headed_apart(a.unit, b.unit):
            return True
        heads = [self._heads[d.unit.article] for d in (a, b)]
        if _comparable(*heads) and not (self._knows(b, heads[0]) or self._knows(a, heads[1])):
            return True
        persons = [self._persons[id(d.unit)] for d in (a, b)]
        if all(persons) and not acquainted(*persons):
            return True
        whole = [self._told(d.unit) for d in (a, b)]
        if self._about_two(a, b, whole[0], whole[1]):
            return True
        own = [
            tuple(n for n in names if d.clause.contains(n.span))
            for d, names in zip((a, b), whole, strict=True)
        ]
        if _more_states(a, whole[0], whole[1]) or _more_states(b, whole[1], whole[0]):
            return True
        left, right = own if all(own) else whole
        if left and right:
            met = self._met(a, b, left, right) or _printed(left, fold(b.unit.text))
            return not (met or _printed(right, fold(a.unit.text))) or _other_persons(left, right)
        left, right = (self._around[id(d.unit)] for d in (a, b))
        if not left or not right:
            return False
        if _one_named(*own) and not acquainted(left, right) and _of_one_kind(left, right):
            return True
        if not one_language and _share_a_word(left, right):
            return False
        return not (self._knows(b, left) or self._knows(a, right))

    def _about_two(self, a: Detail, b: Detail, own: Names, other: Names) -> bool:
        """Return whether the articles of two figures are about one person each, and not the same: whose years, money and days are told
        need not be said again. Things that are counted are not theirs."""
        if a.role is not None or b.role is not None or not (_can_be_theirs(a) and _can_be_theirs(b)):
            return False
        left, right = self._owner(a, own), self._owner(b, other)
        return left is not None and right is not None and not acquainted((left,), (right,))

    def _owner(self, detail: Detail, named: Names) -> Named | None:
        """Return the person whom an article is about, where a piece of it names them or nobody (``named``)."""
        main = self._main.get(detail.unit.article)
        persons = [n for n in named if n.kind == "person"]
        return main if main is not None and (not persons or acquainted((main,), persons)) else None

    def _headed_apart(self, a: Unit, b: Unit) -> bool:
        ours, theirs = self._names_in_title(a), self._names_in_title(b)
        return ours.isdisjoint(theirs) and foreign(unknown(ours, words_of(b)), unknown(theirs, words_of(a)))

    def _names_in_title(self, unit: Unit) -> frozenset[str]:
        """Return the words of the title of an article that its prose prints as names."""
        if unit.article not in self._headed:
            title = unit.source.title or "" if unit.source else ""
            self._headed[unit.article] = self._names[unit.article] & frozenset(forms(title))
        return self._headed[unit.article]

    def unlike(self, a: Detail, b: Detail) -> bool:
        """Return whether both figures are told beside names, of whatever it is, that the other's article does not print.

        The names are those of the sentence; of what stands before it where it prints none, unless the same befell
        those who are counted, or both name one place. So are two models of telephone, two programmes, two grounds on
        which a match is played.
        """
        if a.unit.language != b.unit.language:
            return False
        back = 0 if a.role is not None and a.role == b.role else BACK
        left, right = self._naming(a.unit, back), self._naming(b.unit, back)
        if left is None or right is None:
            return False
        if (left is not a.unit or right is not b.unit) and _at_one_place(left, right):
            return False
        return told_elsewhere(left, right)

    def _naming(self, unit: Unit, back: int) -> Unit | None:
        """Return a piece if its sentence prints a name, else the nearest of ``back`` pieces before it whose does."""
        near: Unit | None = unit
        for _step in range(back + 1):
            if near is None or printed(near):
                break
            near = self._before.get(id(near))
        return near if near is not None and printed(near) else None

    def _met(self, a: Detail, b: Detail, left: Names, right: Iterable[Named]) -> bool:
        if acquainted(left, right):
            return True
        return a.unit.language != b.unit.language and _share_a_word(left, right)

    def _knows(self, detail: Detail, names: Names) -> bool:
        everyone, text = self._everyone[detail.unit.article]
        return acquainted(names, everyone.values()) or _printed(names, text)


def _can_be_theirs(detail: Detail) -> bool:
    """Return whether a figure can be one of somebody told of before: a moment, a length, a sum, and no share or count."""
    if not isinstance(detail.fact, Amount):
        return True
    return detail.fact.unit in YEARS or (is_measured(detail) and detail.fact.unit != "percent")


def _most_named(persons: Iterable[Named]) -> Named | None:
    """Return the person known by a full name who is named far more often than any other among mentions of persons, if one is."""
    mentions = {n.span: n for n in persons}.values()
    (key, most), *rest = Counter(n.key for n in mentions).most_common(2) or [("", 0)]
    if most < OFTEN or any(most < TIMES * next_most for _key, next_most in rest):
        return None
    return next((n for n in mentions if n.key == key and _is_full(n)), None)


def _is_full(name: Named) -> bool:
    """Return whether somebody is known by more than one name, or as a person whom everybody knows."""
    return " " in name.key or name.key[-1:].isdigit()


def _at_one_place(a: Unit, b: Unit) -> bool:
    """Return whether two pieces name one place."""
    places = [{n.key for n in unit.told_of if n.kind in ("place", "state")} for unit in (a, b)]
    return not places[0].isdisjoint(places[1])


def _one_named(left: Names, right: Names) -> bool:
    """Return whether one of two clauses names its bearer itself, and the other goes on about one named before."""
    return bool(left) != bool(right)


def _of_one_kind(left: Names, right: Names) -> bool:
    """Return whether all names of both are of one kind: a team and a team, no place and its ship."""
    return len({n.kind for n in (*left, *right)}) == 1


def _match(title: str, language: str) -> Match | None:
    """Return the words beside each other that a title sets against each other ("Lada vs Arga"), if it does."""
    words = languages.load(language).table("statements").get("versus", ())
    for part in _PARTS.split(title):
        said = forms(part)
        at = next((n for n, form in enumerate(said) if form in words), 0)
        if 0 < at < len(said) - 1:
            return frozenset(said[max(0, at - SIDE) : at]), frozenset(said[at + 1 : at + 1 + SIDE])
    return None


def _two_matches(a: Match, b: Match) -> bool:
    """Return whether two matches are not of the same two sides."""
    there = all(not x.isdisjoint(y) for x, y in zip(a, b, strict=True))
    return not there and not all(not x.isdisjoint(y) for x, y in zip(a, b[::-1], strict=True))


def _more_states(detail: Detail, own: Names, other: Names) -> bool:
    """Return whether a figure is told of two states together ("in Iran and Israel"), and the other of one of them."""
    states = sorted((n for n in own if n.kind == "state"), key=lambda n: n.span)
    others = {n.key for n in other if n.kind == "state"}
    joining = languages.load(detail.unit.language).table("statements").get("clause_joining", ())
    text = detail.unit.source.text if detail.unit.source else ""
    return any(
        x.span.start >= detail.fact.span.end
        and fold(text[x.span.end : y.span.start].strip()) in (*joining, *_HYPHENS)
        and len(others & {x.key, y.key}) == 1
        for x, y in pairwise(states)
    )


def strange(left: Names, right: Names) -> bool:
    """Return whether both hold names, and none in common, or persons, and none in common."""
    return bool(left) and bool(right) and (not acquainted(left, right) or _other_persons(left, right))


def _other_persons(left: Names, right: Names) -> bool:
    """Return whether both name persons, and not one in common."""
    there, back = (tuple(n for n in names if n.kind == "person") for names in (left, right))
    return bool(there) and bool(back) and not acquainted(there, back)


def _comparable(left: Names, right: Names) -> bool:
    """Return whether both hold persons, or both something else: a ship is no stranger to a minister."""
    return bool({n.kind == "person" for n in left} & {n.kind == "person" for n in right})


def _share_a_word(left: Iterable[Named], right: Iterable[Named]) -> bool:
    """Return whether names of two languages have a word in common: Selat Arungga, the Arungga Strait."""
    words, others = ({w for n in names for w in fold(n.text).split()} for names in (left, right))
    return not words.isdisjoint(others)


def _printed(names: Iterable[Named], folded: str) -> bool:
    """Return whether one of the names stands in a folded text as words of its own, whatever it was taken for there."""
    return any(_stands(fold(n.text), folded) for n in names)


@lru_cache(maxsize=1 << 14)
def _stands(name: str, folded: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded) is not None


def acquainted(left: Iterable[Named], right: Iterable[Named]) -> bool:
    """Return whether the two have a name in common, be it one as the state to which the other belongs."""
    others = tuple(right)
    return any(
        x.key == y.key or x.key == y.home or y.key == x.home or naming.same(x.key, y.key)
        for x in left
        for y in others
    )
