"""How well the entities of an article agree with its marking.

A found mention answers a marked one where they share at least half of what both cover (two fifths of a role, whose
article or pointer may stay outside); each answers one at most. A
marked entity is reached through the one found entity that holds most of its mentions. B³ (Bagga and Baldwin 1998)
counts a mention that was missed, or that is none, as linked to nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from saksi.model.article import Reading
from saksi.model.span import Span
from tests.quality.linking.marking import Marking, Place

HALF = 0.5
_CORE = 0.4
_QUOTE = 0.3  # of two quotations: a tag in the middle or a missed "bahwa" does not part them


@dataclass(frozen=True, slots=True)
class Miss:
    """Something marked that was not found, or found that was not marked; ``what`` names the kind of miss."""

    article: str
    what: str
    text: str


@dataclass(slots=True)
class Counts:
    """What is counted over articles; shares are made of these."""

    marked: int = 0
    found: int = 0
    met: int = 0
    names: int = 0
    names_met: int = 0
    roles: int = 0
    roles_met: int = 0
    pure: float = 0.0
    whole: float = 0.0
    of_speakers: int = 0
    reached: int = 0
    quotes: int = 0
    quotes_met: int = 0
    spoken: int = 0
    aligned: int = 0
    kinds: int = 0

    def add(self, other: Counts) -> None:
        """Add the counts of ``other`` to these."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))

    def shares(self) -> dict[str, float]:
        """Return the scores, each between 0 and 1."""
        return {
            "mentions.precision": _share(self.met, self.found),
            "mentions.recall": _share(self.met, self.marked),
            "mentions.f1": _share(2 * self.met, self.found + self.marked),
            "names.recall": _share(self.names_met, self.names),
            "roles.recall": _share(self.roles_met, self.roles),
            "b3.precision": _share(self.pure, self.found),
            "b3.recall": _share(self.whole, self.marked),
            "b3.f1": _share(2 * self.pure * self.whole, self.pure * self.marked + self.whole * self.found),
            "kinds": _share(self.kinds, self.aligned),
            "speakers.reached": _share(self.reached, self.of_speakers),
            "quotes.found": _share(self.quotes_met, self.quotes),
            "quotes.speaker": _share(self.spoken, self.quotes),
        }


def _share(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 1.0


@dataclass(frozen=True, slots=True)
class _Mention:
    place: Place
    entity: str
    role: bool = False


def score(article: Marking, reading: Reading) -> tuple[Counts, list[Miss]]:
    """Return the counts of one article, and what was missed in it."""
    marked = [
        _Mention(place, key, role)
        for key, e in article.entities.items()
        for role, places in ((False, e.mentions), (True, e.roles))
        for place in places
    ]
    found = [
        _Mention((m.span.start, m.span.end, m.text), e.id) for e in reading.facts.entities for m in e.mentions
    ]
    pairs = _matched(marked, found)
    free = [m for n, m in enumerate(found) if n not in pairs.values() and not _passed(m, article)]
    home = _aligned(marked, found, pairs)
    counts, misses = Counts(), [Miss(article.id, "not marked", _show(m.place, m.entity)) for m in free]
    _count_mentions(counts, marked, found, pairs, len(pairs) + len(free))
    misses += [
        Miss(article.id, "not found", _show(m.place, m.entity))
        for n, m in enumerate(marked)
        if n not in pairs
    ]
    _count_links(counts, [(marked[n].entity, found[m].entity) for n, m in pairs.items()])
    misses += _count_reached(counts, article, marked, found, pairs, home)
    misses += _count_quotes(counts, article, reading, home)
    kinds = {e.id: e.kind for e in reading.facts.entities}
    counts.aligned = len(home)
    counts.kinds = sum(kinds[found_id] == article.entities[key].kind for key, found_id in home.items())
    misses += [
        Miss(article.id, f"kind {kinds[i]}", article.entities[key].name)
        for key, i in home.items()
        if kinds[i] != article.entities[key].kind
    ]
    return counts, misses


def _matched(marked: Sequence[_Mention], found: Sequence[_Mention]) -> dict[int, int]:
    """Return marked → found for the mentions that answer each other, the closest first."""
    close = sorted(
        (-overlap(a.place, b.place), n, m)
        for n, a in enumerate(marked)
        for m, b in enumerate(found)
        if overlap(a.place, b.place) >= (_CORE if a.role else HALF)
    )
    pairs: dict[int, int] = {}
    for _, n, m in close:
        if n not in pairs and m not in pairs.values():
            pairs[n] = m
    return pairs


def overlap(a: Place, b: Place) -> float:
    """Return the share of what both cover that they cover together."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0


def _passed(mention: _Mention, article: Marking) -> bool:
    start, end, _ = mention.place
    return any((min(end, e) - max(start, s)) * 2 >= end - start for s, e, _ in article.passed)


def _aligned(marked: Sequence[_Mention], found: Sequence[_Mention], pairs: dict[int, int]) -> dict[str, str]:
    """Return marked entity → the found entity that holds most of its mentions; one for one."""
    shared = Counter((marked[n].entity, found[m].entity) for n, m in pairs.items())
    home: dict[str, str] = {}
    for (key, found_id), _ in shared.most_common():
        if key not in home and found_id not in home.values():
            home[key] = found_id
    return home


def _count_mentions(
    counts: Counts, marked: Sequence[_Mention], found: Sequence[_Mention], pairs: dict[int, int], told: int
) -> None:
    counts.marked, counts.found, counts.met = len(marked), told, len(pairs)
    counts.roles = sum(m.role for m in marked)
    counts.names = len(marked) - counts.roles
    counts.roles_met = sum(marked[n].role for n in pairs)
    counts.names_met = len(pairs) - counts.roles_met


def _count_links(counts: Counts, links: list[tuple[str, str]]) -> None:
    both, left, right = Counter(links), Counter(a for a, _ in links), Counter(b for _, b in links)
    counts.pure = sum(both[link] / right[link[1]] for link in links)
    counts.whole = sum(both[link] / left[link[0]] for link in links)


def _count_reached(
    counts: Counts,
    article: Marking,
    marked: Sequence[_Mention],
    found: Sequence[_Mention],
    pairs: dict[int, int],
    home: dict[str, str],
) -> list[Miss]:
    """Count the mentions of those who speak, and how many lead to their entity."""
    speakers = {q.speaker for q in article.quotes}
    misses = []
    for n, mention in enumerate(marked):
        if mention.entity not in speakers:
            continue
        counts.of_speakers += 1
        if n in pairs and found[pairs[n]].entity == home.get(mention.entity):
            counts.reached += 1
        elif n in pairs:
            misses.append(Miss(article.id, "linked elsewhere", _show(mention.place, mention.entity)))
    return misses


def _count_quotes(counts: Counts, article: Marking, reading: Reading, home: dict[str, str]) -> list[Miss]:
    misses = []
    for words in article.quotes:
        counts.quotes += 1
        near = [(_covered(words.span, q.spans), n) for n, q in enumerate(reading.facts.quotes)]
        share, best = max(near, default=(0.0, 0))
        if share < _QUOTE:
            misses.append(Miss(article.id, "quote not found", _show(words.span, words.speaker)))
            continue
        counts.quotes_met += 1
        speaker = reading.facts.quotes[best].speaker
        if speaker is not None and speaker.entity is not None and speaker.entity == home.get(words.speaker):
            counts.spoken += 1
        else:
            told = f"{speaker.name} ({speaker.entity})" if speaker else "nobody"
            misses.append(Miss(article.id, "speaker", f"{_show(words.span, words.speaker)} given to {told}"))
    return misses


def _covered(place: Place, spans: Iterable[Span]) -> float:
    """Return the share of what the words and the quotation cover that they cover together."""
    parts = tuple(spans)
    shared = sum(max(0, min(place[1], s.end) - max(place[0], s.start)) for s in parts)
    size = place[1] - place[0] + sum(s.end - s.start for s in parts) - shared
    return shared / size if size else 0.0


def _show(place: Place, entity: str) -> str:
    text = place[2] if len(place[2]) <= 60 else f"{place[2][:57]}…"
    return f"{place[0]}-{place[1]} “{text}” {entity}"
