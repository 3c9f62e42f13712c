"""What a speaker called an act: "barbaric" in one report, "violent behaviour" in another, for one word of the speaker's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from saksi import languages
from saksi.comparison.bridge import Meanings
from saksi.comparison.content import fold, tokens
from saksi.comparison.slots import marks, translated
from saksi.comparison.telling import FOUND
from saksi.comparison.units import Unit
from saksi.languages import Language
from saksi.messages import _
from saksi.model.article import Article
from saksi.model.span import Span
from saksi.model.story import Evidence
from saksi.stories.dispute import Dispute, stated
from saksi.text import naming

LONGEST = 3
"""Words of content in what something is called, at most: more is a sentence about it."""

ONE_WORD = 80
"""From this likeness on (RapidFuzz partial ratio) two names are one word of two languages: "barbar", "barbaric"."""


@dataclass(frozen=True, slots=True)
class _Name:
    """What an act is called in one article: the words, what they mean, and where they stand."""

    text: str
    meanings: tuple[Meanings, ...]
    evidence: Evidence


def callings(pieces: Sequence[Unit], articles: Mapping[str, Article]) -> Iterator[Dispute]:
    """Yield each speaker who is said to have called an act one thing in one article and another in another.

    The words are a translation in one article at least, and mean nothing in common; an article that has the speaker
    call several acts names is not heard. Where a report says that they called it something, their own words in another
    count, too ("This is an act of violence").
    """
    told: dict[str, dict[str, list[_Name]]] = defaultdict(lambda: defaultdict(list))
    quoted: dict[str, dict[str, list[_Name]]] = defaultdict(lambda: defaultdict(list))
    for piece in pieces:
        if not (piece.speaker and piece.speaker_is_person and translated(piece)):
            continue
        who = naming.key(piece.speaker).rpartition(" ")[2]
        for found, name in ((told, _name(piece)), (quoted, _said_of_it(piece))):
            if name is not None:
                found[who][piece.article].append(name)
    for speaker, by_article in sorted(told.items()):
        both = {**quoted[speaker], **by_article}
        sides = _sides([names[0] for _a, names in sorted(both.items()) if len(names) == 1])
        if len(sides) > 1:
            given = [(side[0].text, name.evidence) for side in sides for name in side]
            yield stated(
                "wording", "quote", given, articles, _("“{a}” in one, “{b}” in the other: what it was called")
            )


def _sides(names: Sequence[_Name]) -> list[list[_Name]]:
    """Return the names of one act, those that can mean the same together."""
    out: list[list[_Name]] = []
    for name in names:
        side = next((s for s in out if any(_alike(name, other) for other in s)), None)
        if side is None:
            out.append([name])
        else:
            side.append(name)
    return out


def _alike(a: _Name, b: _Name) -> bool:
    """Return whether two names can mean the same, or are one word of two languages."""
    from rapidfuzz.fuzz import partial_ratio

    if partial_ratio(fold(a.text), fold(b.text)) >= ONE_WORD:
        return True
    there = {p for m in b.meanings for p, strength in m.items() if strength >= FOUND}
    return any(p in there for m in a.meanings for p, strength in m.items() if strength >= FOUND)


def _name(piece: Unit) -> _Name | None:
    """Return what a piece calls an act: the words in marks, or behind "as", or at its end; ``None`` where it calls none."""
    language = languages.load(piece.language)
    cue = piece.cue
    if fold(cue) not in _words(language, "calling") or piece.denied:
        return None
    place = _predicate(piece, language)
    if place is None or not _is_act(piece, Span(piece.span.start, place.start), language):
        return None
    return _named(piece, place, language)


def _said_of_it(piece: Unit) -> _Name | None:
    """Return what a quoted sentence without a verb says that an act is: "Ini tindakan keji", "This is vile"."""
    language = languages.load(piece.language)
    if piece.quote is None or piece.quote.kind != "direct" or piece.denied:
        return None
    places = list(tokens(piece.text, Span(0, len(piece.text))))
    forms = [fold(p.of(piece.text)) for p in places]
    acts, pointers, links = (_words(language, name) for name in ("acts", "pointing", "being"))
    at = 1 if forms[:1] and forms[0] in pointers and not (forms[1:2] and forms[1] in acts and links) else 0
    if not at and any(f in pointers for f in forms[:2]) and any(f in acts for f in forms[:2]):
        at = 2
    if not at or (links and (len(forms) <= at or forms[at] not in links)):
        return None
    at += bool(links)
    end = next(
        (x for x in range(places[at - 1].end, len(piece.text)) if piece.text[x] in ",.;:!?"), len(piece.text)
    )
    start = places[at].start if at < len(places) else end
    return _named(piece, Span(start, end).shift(piece.span.start), language) if start < end else None


def _named(piece: Unit, place: Span, language: Language) -> _Name | None:
    """Return the words at ``place`` as a name, where they are few and hold neither figures nor names."""
    said = [(w, m) for w, m in zip(piece.words, piece.meanings, strict=True) if place.contains(w.span)]
    said = [(w, m) for w, m in said if fold(w.form) not in _words(language, "acts")]
    if not 0 < len(said) <= LONGEST or any(p[:1] in "#@" for _w, m in said for p in m):
        return None
    text = place.shift(-piece.span.start).of(piece.text).strip(" \"“”'‘’.,")
    return _Name(text, tuple(m for _w, m in said), Evidence(piece.article, place))


def _predicate(piece: Unit, language: Language) -> Span | None:
    """Return where the words stand that something is called."""
    assert piece.quote is not None
    if piece.quote.kind != "direct" and (marked := marks(piece)):
        return marked[0] if len(marked) == 1 else None
    places = [p.shift(piece.span.start) for p in tokens(piece.text, Span(0, len(piece.text)))]
    forms = [fold(p.shift(-piece.span.start).of(piece.text)) for p in places]
    linked = next((n for n, form in enumerate(forms) if form in _words(language, "calling_as")), None)
    start = linked + 1 if linked is not None else len(places) - 1
    if start < (linked is None) or start >= len(places):
        return None
    return Span(places[start].start, piece.span.end)


def _is_act(piece: Unit, before: Span, language: Language) -> bool:
    """Return whether what is called is an act, or was named before ("it", nothing at all)."""
    said = [(w, m) for w, m in zip(piece.words, piece.meanings, strict=True) if before.contains(w.span)]
    acts = _words(language, "acts")
    bare = [w for w, m in said if not any(p[:1] == "@" for p in m)]
    return all(fold(w.form) in acts for w in bare) and (bool(bare) or len(said) == 0)


@cache
def _words(language: Language, name: str) -> frozenset[str]:
    return frozenset(language.table("statements").get(name, ()))
