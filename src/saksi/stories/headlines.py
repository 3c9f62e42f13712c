"""Headline against body: what a headline says that its own article does not.

Precision goes before all: a headline is short for its text, leaves out and rounds, and is no claim of its own for that.
Named is only what the whole page has nowhere: a figure, a name, words in quotation marks; and a word that is stronger
than what the text says, or surer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import combinations

from saksi import languages
from saksi.comparison.content import content, fold, forms, lemma, tokens
from saksi.comparison.drift import grades, hedges, strong_hedges
from saksi.comparison.senses import entity_key
from saksi.comparison.surroundings import Told, role
from saksi.extraction import amounts, entities, times
from saksi.languages import Language
from saksi.messages import _
from saksi.model.article import Reading
from saksi.model.facts import Amount
from saksi.model.span import Span, without
from saksi.model.story import Evidence, Excess
from saksi.text.lexemes import scan
from saksi.text.numerals import numerals

_QUOTED = re.compile(r"[“\"„«]([^“”\"„«»\n]{8,200})[”\"»]|(?<!\w)[‘']([^‘’'\n]{12,200})[’'](?!\w)")
LONGEST, LEAST = 300, 4
"""Characters of the longest line, and words of the shortest, that is taken for a headline."""
LEAST_QUOTED = 4
"""Words in marks from which on they are a quotation, not a name or a word at arm's length."""
SAME_WORDS = 0.7
"""Share of the quoted words that must stand close together in the text, were it in other order or form."""
ROUNDED = 0.06
"""A figure this near to one of the text is that figure, rounded."""
SMALL = 1000
"""Up to this figure, the sum of two of the text is looked for."""
IN_COMMON, ABOUT = 3, 0.6
"""Words of content, and their share of those of the shorter, that a sentence has in common with a headline that is short
for it."""
_SPELLING = 80
"""Names more alike than this (RapidFuzz ratio) are one, misspelt."""


def excesses(readings: Sequence[Reading]) -> tuple[Excess, ...]:
    """Return what the headlines of a story say that their own articles do not, by article."""
    ordered = sorted(readings, key=lambda r: r.article.id)
    return tuple(e for r in ordered if _is_headline(r.article.title or "") for e in _Headline(r).excesses())


def _is_headline(title: str) -> bool:
    return len(title) <= LONGEST and len(title.split()) >= LEAST


class _Headline:
    """One headline, read as a text of its own, beside the whole text of its article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.article = reading.article
        self.title = reading.article.title or ""
        self.language: Language = languages.load(reading.article.language)
        whole = Span(0, len(self.title))
        self.own = replace(
            self.article, text=self.title, sha256="", clutter=(), dateline=None, sentences=(whole,)
        )

    def excesses(self) -> Iterator[Excess]:
        """Yield what the headline says and the text does not."""
        yield from self._figures()
        yield from self._names()
        yield from self._quotations()
        yield from self._stronger()
        yield from self._surer()

    @cached_property
    def rest(self) -> str:
        """The text without the headline where it is repeated in it: blanked, so that places still hold."""
        text = self.article.text
        places = (
            [m.span() for m in re.finditer(re.escape(self.title.strip()), text)][:20]
            if self.title.strip()
            else []
        )
        blank = [Span(*place) for place in places]
        kept = without(Span(0, len(text)), blank)
        out = [" "] * len(text)
        for span in kept:
            out[span.start : span.end] = span.of(text)
        return "".join(out)

    @cached_property
    def sentences(self) -> list[tuple[Span, frozenset[str]]]:
        """The sentences of the text, each with the lemmas of its words of content."""
        found = [(s, s.of(self.rest)) for s in self.article.sentences]
        return [(s, self._lemmas(words)) for s, words in found if words.strip()]

    def _lemmas(self, text: str) -> frozenset[str]:
        return frozenset(w.lemma for w in content(text, Span(0, len(text)), self.language))

    def _excess(self, kind: str, span: Span, body: Evidence | None, reason: str) -> Excess:
        return Excess(self.article.id, kind, span, span.of(self.title), body, reason)  # type: ignore[arg-type]

    # --- figures

    def _figures(self) -> Iterator[Excess]:
        moments = times.find(self.own, self.language)
        for amount in amounts.find(self.own, self.language, tuple(m.span for m in moments)):
            if self._weighs(amount) and not self._has(amount):
                told = _("“{text}” stands nowhere in the text").format(text=amount.text)
                yield self._excess("number", amount.span, self._nearest(amount), told)

    def _weighs(self, amount: Amount) -> bool:
        """Return whether a figure says how much or how many of something: not a rank, a score or the length of a list."""
        around = self.title[: amount.span.start][-1:], self.title[amount.span.end :][:1]
        glued = any(c and c in "-–/" for c in around)
        if amount.unit is None or glued or amount.bound not in ("exact", "about"):
            return False
        money = len(amount.unit) == 3 and amount.unit.isupper()
        return money or amount.unit == "percent" or role(Told(amount, self.own)) is not None

    @cached_property
    def values(self) -> frozenset[float]:
        """Every number of the text, in figures and in words."""
        lexemes = scan(self.rest)
        read, found = numerals(self.language), set()
        for index, lexeme in enumerate(lexemes):
            if lexeme.kind == "digits":
                found.add(float(lexeme.text[:18]))
            numeral = read.read(lexemes, index) if lexeme.kind != "mark" else None
            if numeral is not None:
                found.add(float(numeral.value))
        for amount in self.reading.facts.amounts:
            found |= {float(amount.value), float(amount.high or amount.value)}
        return frozenset(found)

    def _has(self, amount: Amount) -> bool:
        value = float(amount.value)
        if any(abs(v - value) <= ROUNDED * max(abs(v), abs(value)) for v in self.values):
            return True
        small = [v for v in self.values if 0 < v < value] if value <= SMALL else []
        return (
            any(a + b == value for a, b in combinations(small[:200], 2))
            or (value == 1)
            or 2 * value in self.values
        )

    def _nearest(self, amount: Amount) -> Evidence | None:
        """Return the figure of the text that counts the same, where there is one."""
        same = [a for a in self.reading.facts.amounts if a.unit == amount.unit]
        befell = role(Told(amount, self.own))
        told = [a for a in same if befell is not None and role(Told(a, self.article)) == befell]
        money = same if amount.unit != "person" else []
        found = min(told or money, key=lambda a: abs(a.value - amount.value), default=None)
        return Evidence(self.article.id, found.span) if found else None

    # --- names

    @cached_property
    def _forms(self) -> frozenset[str]:
        """Every word of the text, folded."""
        return frozenset(fold(p.of(self.rest)) for p in tokens(self.rest, Span(0, len(self.rest))))

    def _names(self) -> Iterator[Excess]:
        known = {entity_key(e) for e in self.reading.facts.entities}
        for entity in entities.find(self.own, self.language):
            if entity.kind not in ("person", "state") or entity_key(entity) in known:
                continue
            for mention in entity.mentions[:1]:
                parts = [fold(p.of(mention.text)) for p in tokens(mention.text, Span(0, len(mention.text)))]
                if parts and not any(_stands(part, self._forms) for part in parts):
                    told = _("“{text}” is named nowhere in the text").format(text=mention.text)
                    yield self._excess("name", mention.span, None, told)

    # --- quotations

    def _quotations(self) -> Iterator[Excess]:
        for match in _QUOTED.finditer(self.title):
            span = Span(*match.span(1 if match[1] else 2))
            words = span.of(self.title)
            own = forms(words)
            if len(own) < LEAST_QUOTED:
                continue
            near, share = self._close(own)
            if share < SAME_WORDS:
                told = _("the words in quotation marks stand nowhere in the text")
                yield self._excess("quotation", span, near, told)

    def _close(self, own: Sequence[str]) -> tuple[Evidence | None, float]:
        """Return the sentence that has most of the words, with the next one, and the share of the words it has."""
        wanted = {lemma(w, self.language) for w in own}
        best: tuple[float, Span | None] = 0.0, None
        before: frozenset[str] = frozenset()
        for span in self.article.sentences:
            said = span.of(self.rest)
            here = frozenset(lemma(form, self.language) for form in forms(said))
            share = len(wanted & (here | before)) / len(wanted)
            best = max(best, (share, span), key=lambda x: x[0])
            before = here
        return (Evidence(self.article.id, best[1]) if best[1] and best[0] >= SAME_WORDS / 2 else None), best[
            0
        ]

    # --- stronger and surer words

    @cached_property
    def _about(self) -> list[Span]:
        """The sentences that the headline is short for."""
        own = self._lemmas(self.title)
        return [
            s
            for s, words in self.sentences
            if len(own & words) >= max(IN_COMMON, ABOUT * min(len(own), len(words)))
        ]

    def _stronger(self) -> Iterator[Excess]:
        own = grades(self.title, self.language, headline=True)
        if "?" in self.title or not own:
            return
        graded = [(s, g) for s, _w in self.sentences for g in grades(s.of(self.rest), self.language)]
        for word in own:
            same = [(s, g) for s, g in graded if g.scale == word.scale]
            weaker = [(s, g) for s, g in same if s in self._about]
            if weaker and max(g.number for _s, g in same) < word.number:
                sentence, found = max(weaker, key=lambda x: x[1].number)
                place = found.place.shift(sentence.start)
                told = _("“{weak}” is weaker than “{strong}”").format(
                    weak=place.of(self.article.text), strong=word.place.of(self.title)
                )
                yield self._excess("stronger", word.place, Evidence(self.article.id, place), told)

    def _surer(self) -> Iterator[Excess]:
        """Yield the word that the headline says outright, where every sentence that says it says it is not known."""
        forms = {fold(p.of(self.title)): p for p in tokens(self.title, Span(0, len(self.title)))}
        hedged = any(word in self.rest.lower() for word in strong_hedges(self.language))
        if "?" in self.title or forms.keys() & hedges(self.language) or not hedged:
            return
        for word in content(self.title, Span(0, len(self.title)), self.language):
            saying = [
                (s, hedge)
                for s in self._sentences_of(word.lemma)
                for hedge in self._hedged(s, fold(word.form))
            ]
            known = [hedge for _s, hedge in saying if hedge is not None]
            if known and len(known) == len(saying) and any(s in self._about for s, _hedge in saying):
                told = _("“{hedge}” stands before it wherever the text says it").format(
                    hedge=known[0].of(self.article.text)
                )
                yield self._excess("surer", word.span, Evidence(self.article.id, known[0]), told)

    def _sentences_of(self, wanted: str) -> list[Span]:
        return [s for s, words in self.sentences if wanted in words]

    def _hedged(self, sentence: Span, form: str) -> Iterator[Span | None]:
        """Yield for each time a sentence has a word what says right before it that it is not known; ``None`` for none."""
        strong, before = strong_hedges(self.language), None
        for here in tokens(self.rest, sentence):
            if fold(here.of(self.rest)) == form:
                yield before if before and fold(before.of(self.rest)) in strong else None
            before = here


def _stands(part: str, words: frozenset[str]) -> bool:
    """Return whether a word of a name stands in the text, in any spelling."""
    from rapidfuzz.fuzz import ratio

    if len(part) < 3 or part in words:
        return True
    return any(part in w or (w in part and len(w) > 3) or ratio(part, w) >= _SPELLING for w in words)
