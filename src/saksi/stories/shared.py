"""What the articles of a story share, sentence by sentence and word by word, read off their passages.

A *line* is one sentence in all its versions: the sentences that passages tie together. Of two articles it is known how
many words of the one stand in the other, line by line.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from saksi.comparison import alignment, words
from saksi.comparison.company import Company, everyone
from saksi.comparison.seeds import Seed
from saksi.comparison.words import Range, Words
from saksi.model.article import Reading
from saksi.model.span import Span
from saksi.model.story import Evidence, Passage
from saksi.stories import spoken

_SAME_LINE = 0.5
"""Share of the shorter sentence that must stand in the other for the two to be one line."""
_TRANSLATED = 0.9
"""What a translated word counts, beside 1 for one that stands in the other as it is."""
Place = tuple[str, int]
"""An article's id and one of its sentences."""
Lines = Mapping[int, float]
"""Words by line."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What a story's articles share.

    ``line_of`` gives the line of a sentence, ``carriers`` the sentences of a line, ``matched[x, y]`` how many words of
    ``y`` stand in ``x``, by line; ``passages`` the passages between two articles, the way they were
    found; ``beside`` the articles that each was set beside;
    ``carrying`` the articles that carry a line;
    ``agreement`` how many words of an article's version of a line stand in all others of its language, added up;
    ``carried`` the lines of an article. Lines that are words quoted in the
    language in which they were said are left out of all but the passages (``spoken``) and of ``rounds``, which has
    the sentences of every line.
    """

    words: Mapping[str, Words]
    line_of: Mapping[Place, int]
    rounds: Mapping[int, tuple[Place, ...]]
    carriers: Mapping[int, tuple[Place, ...]]
    matched: Mapping[tuple[str, str], Lines]
    passages: Mapping[tuple[str, str], Sequence[Passage]]
    agreement: Mapping[tuple[str, int], float]
    carried: Mapping[str, frozenset[int]]
    carrying: Mapping[int, frozenset[str]]
    beside: Mapping[str, Collection[str]]
    kept: dict[int, frozenset[frozenset[int]]] = field(default_factory=dict, init=False, repr=False)

    def lines(self, article: str) -> frozenset[int]:
        """Return the lines that an article carries."""
        return self.carried.get(article, frozenset())

    def sentences(self, article: str) -> Sequence[Range]:
        """Return the sentences of an article, as ranges of its words."""
        return _sentences(self.words[article])

    def between(self, x: str, y: str) -> Lines:
        """Return how many words of ``y`` stand in ``x``, by line."""
        return self.matched.get((x, y), {})

    def have_common(self, x: str, y: str) -> bool:
        """Return whether words of ``y`` stand in ``x``; of two that are not set beside each other, whether they carry one line."""
        return bool(self.between(x, y)) or (
            y not in self.beside[x] and not self.lines(x).isdisjoint(self.lines(y))
        )

    def passages_between(self, x: str, y: str) -> tuple[Passage, ...]:
        """Return the passages of ``x`` that stand in ``y``, in order of ``x``."""
        found = [*self.passages.get((x, y), ())]
        found += [Passage(p.b, p.a, p.kind, p.score) for p in self.passages.get((y, x), ())]
        return tuple(sorted(found, key=lambda p: (p.a, p.b)))

    def circles(self, line: int) -> frozenset[frozenset[int]]:
        """Return what else those carry who carry a line: the lines of each of them, each set once."""
        if line not in self.kept:
            self.kept[line] = frozenset(map(self.lines, self.carrying[line]))
        return self.kept[line]

    def places(self) -> tuple[tuple[Evidence, ...], ...]:
        """Return the lines that go round, each with all sentences that are versions of it, in the order of the texts."""
        return tuple(
            tuple(Evidence(a, self.words[a].span(*self.sentences(a)[n])) for a, n in sorted(found))
            for _line, found in sorted(self.rounds.items())
        )


def of(readings: Sequence[Reading], passages: Iterable[Passage], company: Company | None = None) -> Shared:
    """Return what the readings share by the passages; passages of other articles are passed over.

    ``company`` says which articles were set beside each other, where that is not all.
    """
    some = {r.article.id: r for r in readings}
    sides = {a: words.of(r) for a, r in some.items()}
    known = [
        p for p in passages if p.a.article in sides and p.b.article in sides and p.a.article != p.b.article
    ]
    counts: dict[tuple[Place, Place], float] = defaultdict(float)
    places = {a: [(a, n) for n in range(len(_sentences(side)))] for a, side in sides.items()}
    for p in known:
        here, there = places[p.a.article], places[p.b.article]
        for (ours, theirs), n in _pairs(sides[p.a.article], sides[p.b.article], p).items():
            counts[here[ours], there[theirs]] += n
    every = _lines(sides, counts)
    line_of = _without_spoken(every, some, sides)
    matched = _matched(sides, counts, line_of)
    carried: dict[str, set[int]] = defaultdict(set)
    for (article, _n), line in line_of.items():
        carried[article].add(line)
    carriers = _carriers(line_of)
    return Shared(
        words=sides,
        line_of=line_of,
        rounds=_carriers(every),
        carriers=carriers,
        matched=matched,
        passages=_by_pair(known),
        agreement=_agreement(sides, matched),
        carried={article: frozenset(lines) for article, lines in carried.items()},
        carrying={line: frozenset(a for a, _n in places) for line, places in carriers.items()},
        beside=(company or everyone(readings)).of,
    )


def _agreement(
    sides: Mapping[str, Words], matched: Mapping[tuple[str, str], Lines]
) -> dict[tuple[str, int], float]:
    out: dict[tuple[str, int], float] = defaultdict(float)
    for (x, y), lines in matched.items():
        if sides[x].language == sides[y].language:
            for line, n in lines.items():
                out[x, line] += n
    return dict(out)


def _sentences(side: Words) -> Sequence[Range]:
    return side.sentences or (((0, len(side)),) if len(side) else ())


def _pairs(a: Words, b: Words, passage: Passage) -> Mapping[tuple[int, int], float]:
    """Return which sentences of the two a passage ties together, and by how many words."""
    ours, theirs = _range(a, passage.a.span), _range(b, passage.b.span)
    if passage.kind == "translation":
        tied = zip(_touched(a, ours), _touched(b, theirs), strict=False)
        return {(i, j): min(_size(a, i), _size(b, j)) for i, j in tied}
    here, there = _sentence_of(a), _sentence_of(b)
    runs = alignment.within(a, b, Seed(ours, theirs, 1.0))
    return Counter(pair for i, j, n in runs for pair in zip(here[i : i + n], there[j : j + n], strict=True))


def _range(side: Words, span: Span) -> Range:
    return bisect_left(side.starts, span.start), bisect_left(side.starts, span.end)


def _touched(side: Words, piece: Range) -> list[int]:
    return [n for n, (first, last) in enumerate(_sentences(side)) if first < piece[1] and piece[0] < last]


def _sentence_of(side: Words) -> Sequence[int]:
    """Return the sentence of each word; words between sentences count with the one before."""
    if "sentence_of" not in side.kept:
        starts = [0, *(first for first, _last in _sentences(side)[1:]), len(side)]
        side.kept["sentence_of"] = [n for n, (s, e) in enumerate(pairwise(starts)) for _word in range(s, e)]
    found: Sequence[int] = side.kept["sentence_of"]
    return found


def _size(side: Words, sentence: int) -> int:
    first, last = _sentences(side)[sentence]
    return last - first


def _lines(sides: Mapping[str, Words], counts: Mapping[tuple[Place, Place], float]) -> dict[Place, int]:
    """Return the line of each sentence that another article has too (union of sentences that match well enough)."""
    parent: dict[Place, Place] = {}

    def root(place: Place) -> Place:
        while parent.setdefault(place, place) != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for (x, y), n in counts.items():
        if n >= _SAME_LINE * min(_size(sides[x[0]], x[1]), _size(sides[y[0]], y[1])):
            first, second = sorted((root(x), root(y)))
            parent[second] = first
    numbers = {place: n for n, place in enumerate(sorted({root(p) for p in parent}))}
    return {place: numbers[root(place)] for place in sorted(parent)}


def _without_spoken(
    line_of: Mapping[Place, int], readings: Mapping[str, Reading], sides: Mapping[str, Words]
) -> dict[Place, int]:
    """Return the lines without those that are words in their own language wherever they stand."""
    own = {a: spoken.sentences(r, sides[a], _sentences(sides[a])) for a, r in readings.items()}
    telling = {line for (a, n), line in line_of.items() if n not in own[a]}
    return {place: line for place, line in line_of.items() if line in telling}


def _carriers(line_of: Mapping[Place, int]) -> dict[int, tuple[Place, ...]]:
    out: dict[int, list[Place]] = defaultdict(list)
    for place, line in line_of.items():
        out[line].append(place)
    return {line: tuple(places) for line, places in out.items()}


def _matched(
    sides: Mapping[str, Words], counts: Mapping[tuple[Place, Place], float], line_of: Mapping[Place, int]
) -> dict[tuple[str, str], dict[int, float]]:
    out: dict[tuple[str, str], dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for (x, y), n in counts.items():
        if line_of.get(x) is None or line_of.get(x) != line_of.get(y):
            continue
        for one, other in ((x, y), (y, x)):
            size = _size(sides[other[0]], other[1])
            across = sides[x[0]].language != sides[y[0]].language
            value = _TRANSLATED * size if across else min(n, size)
            lines = out[one[0], other[0]]
            lines[line_of[x]] = max(lines[line_of[x]], value)
    return {pair: dict(lines) for pair, lines in out.items()}


def _by_pair(passages: Iterable[Passage]) -> dict[tuple[str, str], list[Passage]]:
    out: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for p in passages:
        out[p.a.article, p.b.article].append(p)
    return dict(out)
