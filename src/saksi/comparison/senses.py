"""The content words of an article with what they mean there: names by their bearer, numbers by value, days by date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from saksi import languages
from saksi.comparison.bridge import NAMED, Meanings, meanings
from saksi.comparison.content import Word, content, fold, stop_words, tokens
from saksi.comparison.placed import Placed
from saksi.languages import Language
from saksi.model.article import Reading
from saksi.model.facts import Amount, Entity
from saksi.model.span import Span
from saksi.text import naming

GIVEN_NAME = 0.5
"""How strongly a name means a word of it that the article never uses alone."""
OWN_WORD = 0.6
"""How strongly the name of a state or body still means its own words."""
HOME = 0.5
"""How strongly a place or body means its country."""
PART = 0.3
"""How strongly a name of several words that is no person's means one of them: a ship's with and without its “KM”."""
DAY = 0.5
"""How strongly a time of day means its day."""
_ZONE = re.compile(r"(?:Z|[+-]\d\d:\d\d)$")
ROUNDED = 0.5
"""How strongly a number means the round one near it."""
FOREIGN = 3
"""Function words of another language that a piece must hold to be read in it, and more than twice those of its own."""


class Senses:
    """What the words of one article mean."""

    def __init__(self, reading: Reading) -> None:
        self.article = reading.article
        self.language = languages.load(reading.article.language)
        self.amounts = Placed((a.span, a) for a in reading.facts.amounts)
        blocks = list(self._names(reading)) + [
            (m.span, *_dated(m.edtf)) for m in reading.facts.moments if m.edtf
        ]
        self.blocks = sorted(blocks, key=lambda b: b[0])
        self.persons = sorted(
            (m.span.start, e.role)
            for e in reading.facts.entities
            if e.kind == "person" and e.role
            for m in e.mentions
        )
        self.starts = [span.start for span, _lemma, _meanings in self.blocks]

    def words(self, span: Span, language: Language) -> tuple[tuple[Word, ...], tuple[Meanings, ...]]:
        """Return the content words within ``span``, read in ``language``, and what each means.

        A name or a moment of several words is one word. The dateline is no content.
        """
        text = self.article.text
        found: list[tuple[Word, Meanings]] = []
        taken: list[Span] = []
        for place, lemma, meaning in self._blocks(span):
            if not taken or not taken[-1].overlaps(place):
                found.append((Word(lemma, place.of(text), place), meaning))
                taken.append(place)
        if self.article.dateline:
            taken.append(self.article.dateline.whole)
        taken += self._roles(span)
        for word in content(text, span, language):
            if any(t.overlaps(word.span) for t in taken) or _numbering(text, span, word):
                continue
            amount = next((a for s, a in self.amounts.at(word.span) if s.contains(word.span)), None)
            counts = amount is not None and _figure(amount, word)
            found.append((word, _valued(amount, word) if amount and counts else meanings(word, language)))
        found.sort(key=lambda f: f[0].span)
        return tuple(w for w, _m in found), tuple(m for _w, m in found)

    def _roles(self, span: Span) -> Iterator[Span]:
        """Yield the offices printed right before the names of persons: they tell who it is, not what is said of them."""
        text = self.article.text
        for start, role in self.persons[bisect_left(self.persons, (span.start, "")) :]:
            if start >= span.end:
                return
            before = text[max(span.start, start - len(role) - 2) : start].rstrip(" ,")
            if before.casefold().endswith(role.casefold()):
                yield Span(max(span.start, start - len(role) - 2), start)

    def _blocks(self, span: Span) -> Iterator[tuple[Span, str, Meanings]]:
        for block in self.blocks[bisect_left(self.starts, span.start) :]:
            if block[0].start >= span.end:
                return
            if block[0].end <= span.end:
                yield block

    def spoken(self, span: Span) -> Language:
        """Return the language of a piece: the article's, unless the function words are plainly another's."""
        forms = [fold(p.of(self.article.text)) for p in tokens(self.article.text, span)]
        own = sum(form in stop_words(self.language) for form in forms)
        for code in languages.codes():
            other = languages.load(code)
            count = sum(form in stop_words(other) for form in forms)
            if other != self.language and count >= FOREIGN and count > 2 * own:
                return other
        return self.language

    def _names(self, reading: Reading) -> Iterator[tuple[Span, str, Meanings]]:
        """Yield the mentions of entities, each with its key and what it means."""
        for entity in reading.facts.entities:
            alone = {naming.key(m.text) for m in entity.mentions}
            for mention in entity.mentions:
                if fold(mention.text) not in stop_words(self.language):
                    yield mention.span, entity_key(entity), self._bearer(entity, alone)

    def _bearer(self, entity: Entity, alone: set[str]) -> Meanings:
        """Return what a name means: its bearer, and the words it is known by."""
        key = entity_key(entity)
        parts = naming.key(entity.name).split()
        if entity.kind == "person":
            used = {p: 1.0 if p in alone or p == parts[-1] else GIVEN_NAME for p in parts}
            return MappingProxyType(
                {NAMED + p: s for p, s in used.items()} | {p: OWN_WORD * s for p, s in used.items()}
            )
        own = {p: OWN_WORD for w in entity.name.split() for p in _known(w, self.language)}
        home = {f"{NAMED}state:{entity.country.lower()}": HOME} if entity.country else {}
        words = {NAMED + p: PART for p in parts if len(parts) > 1}
        return MappingProxyType({**own, **home, **words, NAMED + key: 1.0})


def _dated(edtf: str) -> tuple[str, Meanings]:
    """Return the key of a moment and what it means: itself as the clocks there show it, and the day it is on."""
    local = _ZONE.sub("", edtf).rstrip("~?%")
    day, clock, _time = local.partition("T")
    meaning = {NAMED + local: 1.0}
    if clock and "/" not in local:
        meaning[NAMED + day] = DAY
    return NAMED + local, MappingProxyType(meaning)


def _numbering(text: str, span: Span, word: Word) -> bool:
    """Return whether a word only numbers what stands behind it: the "3" of "3. Bukit Lada"."""
    ahead, behind = text[span.start : word.span.start], text[word.span.end : word.span.end + 2]
    return word.form.isdigit() and not ahead.strip() and behind[:1] in (".", ")") and not behind[1:].isdigit()


@cache
def _known(word: str, language: Language) -> tuple[str, ...]:
    """Return the strong meanings of one word of a name."""
    return tuple(
        p
        for w in content(word, Span(0, len(word)), language)
        for p, s in meanings(w, language).items()
        if s >= OWN_WORD
    )


def _figure(amount: Amount, word: Word) -> bool:
    """Return whether ``word`` is the number of an amount: its figure, with or without the currency before it, or the
    first word that counts."""
    if any(c.isdigit() for c in amount.text):
        return any(c.isdigit() for c in word.form)
    return word.span.start == amount.span.start


def _valued(amount: Amount, word: Word) -> Meanings:
    """Return what the number of an amount means: its value, whatever way it is written."""
    second = amount.high is not None and word.span.start > amount.span.start + len(amount.text) // 2
    value = amount.high if second and amount.high else amount.value
    return MappingProxyType({number_key(_rounded(value)): ROUNDED, number_key(value): 1.0})


def _rounded(value: Decimal) -> Decimal:
    """Return a number to its first two digits."""
    return value.quantize(Decimal((0, (1,), value.adjusted() - 1))) if value else value


def entity_key(entity: Entity) -> str:
    """Return one key for an entity in every article: its country, its Wikidata item, or the key of its name."""
    if entity.country and entity.kind == "state":
        return home_key(entity.country)
    return entity.wikidata or naming.key(entity.name)


def home_key(country: str) -> str:
    """Return the key of the state with the ISO code ``country``."""
    return f"state:{country.lower()}"


def number_key(value: Decimal) -> str:
    """Return a number as a comparison key: one for 15, 15.0 and fifteen."""
    return "#" + format(value.normalize(), "f")
