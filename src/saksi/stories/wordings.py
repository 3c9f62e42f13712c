"""Quotations of one utterance of which the words in marks cannot all have been said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from saksi.comparison.company import Company
from saksi.comparison.content import fold, tokens
from saksi.comparison.differences import same_speaker
from saksi.comparison.slots import marks, rendered
from saksi.comparison.units import Unit
from saksi.comparison.wording import exchanges, in_marks, poles, reworded, same_words
from saksi.messages import _
from saksi.model.span import Span
from saksi.model.story import Evidence
from saksi.stories.alignment import beside
from saksi.stories.dispute import Dispute, values
from saksi.stories.members import member

LONG = 7
"""Of so many words two translators do not choose the same in the same order."""

_Side = tuple[Unit, tuple[Span, ...]]


def wordings(
    pieces: Sequence[Unit], members: Sequence[int], linked: Iterable[tuple[int, int]], company: Company
) -> Iterator[Dispute]:
    """Yield the exchanged words of the quotations of one statement, each exchange once with everyone who has it; exchanges of one
    word for several others are one.

    Words are exchanged between pieces that are ``linked``. Where the press quotes word for word, all wordings that one
    speaker is given in the statement are one dispute.
    """
    quoted = [i for i in members if in_marks(pieces[i])]
    altered = [(i, j) for i, j in _nearest(pieces, quoted, company) if reworded(pieces[i], pieces[j])]
    if altered:
        yield _versions([pieces[n] for n in sorted({n for pair in altered for n in pair})])
        return
    found: dict[frozenset[str], list[_Side]] = {}
    marked = {i for i in members if marks(pieces[i])}
    for i, j in (pair for pair in linked if marked.issuperset(pair)):
        places = list(exchanges(pieces[i], pieces[j]))
        if places:
            sides = (pieces[i], tuple(a for a, _b in places)), (pieces[j], tuple(b for _a, b in places))
            found.setdefault(frozenset(map(_words, sides)), []).extend(sides)
    for cases in _of_one_place(found):
        if _held(cases, [pieces[i] for i in sorted(marked)]):
            yield _dispute(cases)


def _held(cases: Sequence[_Side], spoken: Sequence[Unit]) -> bool:
    """Return whether words can be held to the letter: those of the speaker, or of one translation, or opposites, or such as others agree on.

    ``cases`` are the sides, each followed by the one it was exchanged with; ``spoken`` the pieces of the statement with words in marks.
    Two translators have two words for one, and neither is wrong.
    """
    if not any(rendered(unit) for unit, _places in cases):
        return True
    pairs = list(zip(cases[::2], cases[1::2], strict=True))
    return _exclusive(pairs) or any(_one_translation(a, b) for a, b in pairs) or _departs(cases, spoken)


def _exclusive(pairs: Sequence[tuple[_Side, _Side]]) -> bool:
    """Return whether words of two sides are opposites: no two translators render one word so."""
    return any(poles(a, x, b, y) for (a, here), (b, there) in pairs for x, y in zip(here, there, strict=True))


def _one_translation(left: _Side, right: _Side) -> bool:
    """Return whether all but the exchanged words is the same, word for word, and is much: no two translators write that."""
    rests = [
        [
            fold(p.of(unit.text))
            for p in tokens(unit.text, Span(0, len(unit.text)))
            if not any(p.shift(unit.span.start).overlaps(o) for o in places)
        ]
        for unit, places in (left, right)
    ]
    return rests[0] == rests[1] and len(rests[0]) >= LONG


def _departs(cases: Sequence[_Side], spoken: Sequence[Unit]) -> bool:
    """Return whether two translators agree on a word from which others depart: two outlets have it, in words otherwise not the same.

    Of two renderings neither can be held against the other; where one stands alone against two that were made apart, it can.
    ``spoken`` are the pieces of the statement that have words in marks.
    """
    for sides in _by_words(cases).values():
        unit, places = sides[0]
        against = {u.article for u, _places in cases} - {u.article for u, _places in sides}
        wanted = {w.lemma for w in unit.words if any(p.overlaps(w.span) for p in places)}
        having = {
            (u.teller, words)
            for u in spoken
            if u.language == unit.language and u.article not in against
            for words in [tuple(w.lemma for w in u.words)]
            if wanted and wanted.issubset(words)
        }
        if min(len({teller for teller, _words in having}), len({words for _teller, words in having})) > 1:
            return True
    return False


def _by_words(cases: Sequence[_Side]) -> Mapping[str, list[_Side]]:
    out: dict[str, list[_Side]] = defaultdict(list)
    for side in cases:
        out[_words(side)].append(side)
    return out


def _nearest(pieces: Sequence[Unit], quoted: Sequence[int], company: Company) -> list[tuple[int, int]]:
    """Return the pairs of one speaker of which each is, of its article, what is most like the other.

    A report that quotes two sentences says each in its own words; the one is no wording of the other.
    """
    alike = {
        (i, j): likeness
        for i, j in beside(quoted, lambda n: pieces[n].article, company)
        if same_speaker(pieces[i], pieces[j]) and (likeness := same_words(pieces[i], pieces[j])) is not None
    }
    best: dict[tuple[int, str], float] = {}
    for (i, j), likeness in alike.items():
        for one, other in ((i, j), (j, i)):
            key = one, pieces[other].article
            best[key] = max(likeness, best.get(key, 0.0))
    return [
        (i, j)
        for (i, j), likeness in alike.items()
        if likeness == best[i, pieces[j].article] == best[j, pieces[i].article]
    ]


def _of_one_place(found: Mapping[frozenset[str], Sequence[_Side]]) -> Iterator[list[_Side]]:
    """Yield the exchanges put together that share the words of a side: three renderings of one word are one dispute.

    ``found`` are the sides by the words that are exchanged.
    """
    apart: list[tuple[frozenset[str], list[_Side]]] = []
    for words, sides in found.items():
        meeting = [group for group in apart if not group[0].isdisjoint(words)]
        whole = [side for _known, some in meeting for side in some] + list(sides)
        apart = [group for group in apart if group[0].isdisjoint(words)]
        apart.append((words.union(*(known for known, _some in meeting)), whole))
    for _known, whole in apart:
        yield whole


def _versions(units: Sequence[Unit]) -> Dispute:
    """Return the dispute between wordings of one quotation, each a side."""
    given = [(unit.text, Evidence(unit.article, unit.span)) for unit in units]
    return Dispute(
        kind="wording",
        what="quote",
        status="contradiction",
        sides=values(given),
        members=tuple(member(u, u.span) for u in units),
        reason=_("the words in quotation marks are not the same, and no translation lies between them"),
    )


def _dispute(cases: Sequence[_Side]) -> Dispute:
    given = [(_words(side), Evidence(side[0].article, place)) for side in cases for place in side[1]]
    members = {}
    for unit, places in cases:
        for place in places:
            members[unit.article, place] = member(unit, place)
    sides = values(given)
    return Dispute(
        kind="wording",
        what="quote",
        status="contradiction",
        sides=sides,
        members=tuple(members[key] for key in sorted(members)),
        reason=_("{values} within the same words in quotation marks").format(
            values=" / ".join(f"“{value}”" for value, _given in sides)
        ),
    )


def _words(side: _Side) -> str:
    """Return the exchanged words of one quotation, small letters, as they are told apart."""
    unit, places = side
    return " … ".join(p.shift(-unit.span.start).of(unit.text).casefold() for p in places)
