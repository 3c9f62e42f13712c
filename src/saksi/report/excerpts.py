"""Words of a story's articles as a reader is to see them: on one line, with where they go on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from saksi.model.article import Article
from saksi.model.span import Span
from saksi.model.story import Contradiction, Dossier, Drift, Evidence, Member

SCANT, AROUND = 3, 60
"""Of a disagreement over so few words a reader sees so many characters around them, as far as their sentence goes."""
LINK = 24
"""Characters between the word of speech and the words that are shown as they stand; for more there is "…"."""
_CLOSED = {"“": "”", '"': '"'}
_OPENED = {closing: opening for opening, closing in _CLOSED.items()}
"""The two marks of a quotation, each by the other."""
_EDGES = " \t\n.,;:…\"“”‘’'"
_MARKS, _OPENING = '"“”', ('"', "“")


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a statement, on one line, and all the places where it stands so."""

    text: str
    language: str
    members: tuple[Member | Evidence, ...]


@dataclass(frozen=True, slots=True)
class Drifted:
    """A drift with the words it leads from and to; a whole sentence, quoted or not, is not repeated."""

    drift: Drift
    source: str
    target: str


class Texts:
    """The texts of a dossier, asked for what stands somewhere as a reader is to see it."""

    def __init__(self, dossier: Dossier) -> None:
        self.rank = {a.id: n for n, a in enumerate(dossier.articles)}
        self.groups = {a: n for n, group in enumerate(dossier.origins.groups) for a in group.articles}
        self._articles = {a.id: a for a in dossier.articles}
        self.account = {line.statement: line for line in dossier.account}
        self._contradictions = dossier.contradictions
        self._disputed: dict[str, list[int]] = {}
        for n, contradiction in enumerate(dossier.contradictions):
            for article in {e.article for side in contradiction.sides for e in side.members}:
                self._disputed.setdefault(article, []).append(n)
        self.drifts: dict[str, list[Drifted]] = {}
        for drift in dossier.drifts:
            words = self.shown(drift.source), self.shown(drift.target)
            self.drifts.setdefault(drift.statement, []).append(Drifted(drift, *words))

    def disputes(self, articles: Iterable[str]) -> list[Contradiction]:
        """Return the contradictions of which some of the articles give a side, in their order."""
        numbers = {n for article in articles for n in self._disputed.get(article, ())}
        return [self._contradictions[n] for n in sorted(numbers)]

    def printed(self, place: Member | Evidence) -> str:
        """Return the words on one line, as they are printed."""
        return one_line(place.span.of(self._articles[place.article].text))

    def language(self, place: Member | Evidence) -> str:
        """Return the language of the article in which the words stand."""
        return self._articles[place.article].language

    def shown(self, place: Member | Evidence) -> str:
        """Return the words on one line, without the dateline in front of them.

        A quotation that is printed in marks stands in marks, reported speech behind the verb that leads to it. A piece that is
        told has "…" where its sentence goes on, and so has a quotation that it holds in part.
        """
        article = self._articles[place.article]
        head = article.dateline.whole if article.dateline else Span(0, 0)
        span = place.span
        if span.start < head.end < span.end:
            span = Span(head.end, span.end)
        words = one_line(span.of(article.text))
        if isinstance(place, Evidence):
            return words
        if place.quote:
            return in_marks(words) if place.kind == "direct" else self._led(article, place, words)
        sentence = self._sentence(article, span)
        before = "" if span.start <= max(sentence.start, head.end) else "… "
        after = "" if sentence.end <= span.end else " …"
        return paired(f"{before}{words}{after}")

    def _led(self, article: Article, place: Member, words: str) -> str:
        """Return reported words behind the word of speech that leads to them ("called for a truce"), if one does."""
        if place.cue is None:
            return words
        if place.span.start - place.cue.end <= LINK:
            return one_line(Span(place.cue.start, place.span.start).of(article.text) + words)
        return f"{one_line(place.cue.of(article.text))} … {words}"

    def _sentence(self, article: Article, span: Span) -> Span:
        """Return the sentence around a piece, without the space, marks and full stop at its ends."""
        at = bisect_right(article.sentences, Span(span.start, len(article.text))) - 1
        sentence = article.sentences[at] if at >= 0 else span
        return sentence.strip(article.text, _EDGES) if sentence.overlaps(span) else span

    def goes_on(self, before: Sequence[Member], after: Sequence[Member]) -> bool:
        """Return whether one quotation of one article goes on from the first words to the second, with nothing between them."""
        if len(before) != 1 or len(after) != 1:
            return False
        one, other = before[0], after[0]
        if (one.article, one.quote) != (other.article, other.quote) or other.span.start < one.span.end:
            return False
        between = Span(one.span.end, other.span.start).of(self._articles[one.article].text)
        return not any(c.isalnum() or c in _MARKS for c in between)

    def joined(self, first: Member, last: Member) -> str:
        """Return the words from the first to the last, as one."""
        return self.shown(replace(first, span=first.span.cover(last.span)))

    def in_one_sentence(self, one: Member, other: Member) -> bool:
        """Return whether two places of one article are parts of one sentence."""
        article = self._articles[one.article]
        sentence = self._sentence(article, one.span)
        return sentence == self._sentence(article, other.span) and sentence.overlaps(other.span)

    def as_printed(self, first: Member, last: Member) -> str:
        """Return the words from the first to the last with all between them, marks and the word of speech in front of them."""
        article = self._articles[first.article]
        text, span = article.text, first.span.cover(last.span)
        closed = re.match(r"[.,!?]?[\"”]", text[span.end : span.end + 2])
        end = span.end + (closed.end() if closed else 0)
        after = "" if self._sentence(article, last.span).end <= span.end else " …"
        start = span.start - (text[span.start - 1 : span.start] in _OPENING)
        words = f"{one_line(Span(start, end).of(text))}{after}"
        if first.cue is not None:
            return paired(self._led(article, first, words))
        before = "" if span.start <= self._sentence(article, first.span).start else "… "
        return paired(f"{before}{words}")

    def within(self, place: Member | Evidence) -> str:
        """Return the words on one line, and where they are too few to be understood, some of their sentence around them."""
        if len(self.printed(place).split()) > SCANT:
            return self.shown(place)
        article, span = self._articles[place.article], place.span
        sentence = self._sentence(article, span)
        start, end = max(sentence.start, span.start - AROUND), min(sentence.end, span.end + AROUND)
        before = article.text[start : span.start]
        after = article.text[span.end : end]
        if start > sentence.start:
            before = "… " + before.partition(" ")[2]
        elif article.text[start - 1 : start] in _OPENING:
            before = article.text[start - 1] + before
        if end < sentence.end:
            after = after.rpartition(" ")[0] + " …"
        return paired(one_line(before + span.of(article.text) + after))

    def wordings(
        self, places: Iterable[Member | Evidence], in_context: bool = False, named: bool = False
    ) -> tuple[Wording, ...]:
        """Return the wordings of the places, each once, in the order of the sources.

        Few words stand ``in_context``, with those around them, and what somebody said behind the ``named`` speaker.
        """

        def show(place: Member | Evidence) -> str:
            words = self.shown(place)
            if in_context and (around := self.within(place)) != words:
                return around  # who speaks stands there
            speaker = place.speaker if named and isinstance(place, Member) else None
            return f"{one_line(speaker[:1].upper() + speaker[1:])}: {words}" if speaker else words

        found: dict[tuple[bool, str], list[tuple[str, Member | Evidence]]] = {}
        for place in sorted(places, key=lambda p: (self.rank[p.article], p.span)):
            direct = isinstance(place, Member) and place.kind == "direct"
            words = show(place)
            letters = "".join(words.strip(_EDGES).casefold().split())  # blanks get lost on a page
            found.setdefault((direct, letters), []).append((words, place))
        return tuple(
            Wording(
                max((words for words, _place in same), key=lambda words: words.count(" ")),
                self._articles[same[0][1].article].language,
                tuple(place for _words, place in same),
            )
            for same in found.values()
        )


def in_marks(words: str) -> str:
    """Return the words of a quotation in marks, without the comma behind them."""
    return f"“{words.strip(' “”').rstrip(',')}”"


def paired(words: str) -> str:
    """Return words with the marks of a quotation that goes on before or after them: "… here," he said."""
    opened, lacking = "", ""
    for at, mark in enumerate(words):
        if mark == "“" or (mark == '"' and not opened and _opens(words, at)):
            opened = mark
        elif mark in _OPENED and (opened or not words[at - 1].isdigit()):  # 15" are inches
            lacking = lacking or ("" if opened else _OPENED[mark])
            opened = ""
    start = f"{lacking}… {words.removeprefix('… ')}" if lacking else words
    return f"{start} …{_CLOSED[opened]}" if opened else start


def _opens(words: str, at: int) -> bool:
    """Return whether a straight mark stands where a quotation begins: behind a space or a bracket, before a word."""
    return (at == 0 or words[at - 1] in " ([") and words[at + 1 : at + 2].strip() != ""


def one_line(text: str) -> str:
    """Return ``text`` with every run of white space made one space."""
    return " ".join(text.split())
