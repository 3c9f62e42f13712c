"""Words of a story's articles as a reader is to see them: on one line, with where they go on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from saksi.model.article import Article
from saksi.model.span import Span
from saksi.model.story import Dossier, Drift, Evidence, Member

SCANT, AROUND = 3, 60
"""Of a disagreement over so few words a reader sees so many characters around them, as far as their sentence goes."""
_CLOSED = {"“": "”", '"': '"'}
_OPENED = {closing: opening for opening, closing in _CLOSED.items()}
"""The two marks of a quotation, each by the other."""
_EDGES = " \t\n.,;:…\"“”‘’'"


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
        self.contradictions = dossier.contradictions
        self.drifts: dict[str, list[Drifted]] = {}
        for drift in dossier.drifts:
            words = self.shown(drift.source), self.shown(drift.target)
            self.drifts.setdefault(drift.statement, []).append(Drifted(drift, *words))

    def printed(self, place: Member | Evidence) -> str:
        """Return the words on one line, as they are printed."""
        return one_line(place.span.of(self._articles[place.article].text))

    def language(self, place: Member | Evidence) -> str:
        """Return the language of the article in which the words stand."""
        return self._articles[place.article].language

    def shown(self, place: Member | Evidence) -> str:
        """Return the words on one line, without the dateline in front of them.

        A piece that is told, not quoted, has "…" where its sentence goes on, and so has a quotation that it holds in part.
        """
        article = self._articles[place.article]
        head = article.dateline.whole if article.dateline else Span(0, 0)
        span = place.span
        if span.start < head.end < span.end:
            span = Span(head.end, span.end)
        words = one_line(span.of(article.text))
        if isinstance(place, Evidence) or place.quote:
            return words
        sentence = self._sentence(article, span)
        before = "" if span.start <= max(sentence.start, head.end) else "… "
        after = "" if sentence.end <= span.end else " …"
        return paired(f"{before}{words}{after}")

    def _sentence(self, article: Article, span: Span) -> Span:
        """Return the sentence around a piece, without the space, marks and full stop at its ends."""
        at = bisect_right(article.sentences, Span(span.start, len(article.text))) - 1
        sentence = article.sentences[at] if at >= 0 else span
        return sentence.strip(article.text, _EDGES) if sentence.overlaps(span) else span

    def within(self, place: Member | Evidence) -> str:
        """Return the words on one line, and where they are too few to be understood, some of their sentence around them."""
        words = self.shown(place)
        if len(words.split()) > SCANT:
            return words
        article, span = self._articles[place.article], place.span
        sentence = self._sentence(article, span)
        start, end = max(sentence.start, span.start - AROUND), min(sentence.end, span.end + AROUND)
        before = article.text[start : span.start]
        after = article.text[span.end : end]
        if start > sentence.start:
            before = "… " + before.partition(" ")[2]
        if end < sentence.end:
            after = after.rpartition(" ")[0] + " …"
        return one_line(before + span.of(article.text) + after)

    def wordings(self, places: Iterable[Member | Evidence], in_context: bool = False) -> tuple[Wording, ...]:
        """Return the wordings of the places, each once, in the order of the sources; few words with those around them."""
        show = self.within if in_context else self.shown
        found: dict[str, list[Member | Evidence]] = {}
        for place in sorted(places, key=lambda p: (self.rank[p.article], p.span)):
            found.setdefault(show(place).strip(_EDGES).casefold(), []).append(place)
        return tuple(
            Wording(show(same[0]), self._articles[same[0].article].language, tuple(same))
            for same in found.values()
        )


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
