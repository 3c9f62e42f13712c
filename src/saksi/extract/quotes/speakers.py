"""Whose words: from what stands beside a quotation to the fullest name the article gives.

A small model of the discourse is carried along: the last speaker, and the last person or body that was the subject of
a sentence. A suffix (``katanya``), a pronoun, a quotation without a cue and a description (``menteri itu``) are
resolved against it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from saksi.extract.quotes import phrases
from saksi.extract.quotes.drafts import Draft
from saksi.extract.quotes.frames import Frame
from saksi.extract.quotes.lexicon import Lexicon
from saksi.extract.quotes.phrases import Names, Phrase
from saksi.extract.quotes.reports import Report
from saksi.model.facts import Speaker
from saksi.model.span import Span


@dataclass(frozen=True, slots=True)
class Figure:
    """Someone the text is about just now: a resolved speaker or subject, and the frame that made them so."""

    speaker: Speaker
    kind: str
    at: int
    line: int


@dataclass(slots=True)
class Discourse:
    """Who spoke last, who was the subject last, and everyone met so far."""

    text: str
    lexicon: Lexicon
    names: Names
    spoke: Figure | None = None
    acted: Figure | None = None
    met: list[Figure] = field(default_factory=list)

    def subject(self, frame: Frame, at: int) -> None:
        """Take note of the subject of a frame."""
        phrase = phrases.before(
            frame, min(len(frame.words), frame.fixed + 40), frame.fixed, self.lexicon, self.names
        )
        if phrase is None or phrase.start > frame.fixed + 25:
            return
        if frame.words[phrase.start] in self.lexicon["pronouns"]:
            return
        if phrase.entity is None and not self._body(frame, phrase):
            return
        speaker, kind = self._from_phrase(frame, phrase)
        self.acted = Figure(speaker, kind, at, frame.line)
        self.met.append(self.acted)

    def _body(self, frame: Frame, phrase: Phrase) -> bool:
        found = self.names.named(frame, phrase.start)
        return found is not None and found[0] == phrase.end

    def speaker(self, draft: Draft, at: int) -> Speaker | None:
        """Return the speaker of a quotation in frame number ``at``, and take note of them."""
        report = draft.report
        if report is None:
            figure = self._continuing(draft.frame, at)
            return replace(figure.speaker, mention=None, span=None, role=None) if figure else None
        if report.speaker is None:
            figure = self._latest(at, draft.frame.line) if report.named != "shared" else self.spoke
            speaker = replace(figure.speaker, mention=None, span=None, role=None) if figure else None
            kind = figure.kind if figure else "person"
        else:
            speaker, kind = self._named(report, report.speaker, at)
        if speaker:
            self.spoke = Figure(speaker, kind, at, draft.frame.line)
            self.met.append(self.spoke)
        return speaker

    def _continuing(self, frame: Frame, at: int) -> Figure | None:
        if (
            self.acted
            and self.spoke
            and self.acted.at > self.spoke.at
            and self.acted.line >= frame.line - 1
            and self.acted.kind == "person"
            and self.acted.line == frame.line
        ):
            return self.acted
        return self.spoke or self.acted

    def _latest(self, at: int, line: int) -> Figure | None:
        """Return the last speaker, or a person who has been the subject since."""
        if self.acted and (
            self.spoke is None or (self.acted.at > self.spoke.at and self.acted.kind == "person")
        ):
            return self.acted
        return self.spoke

    def _named(self, report: Report, phrase: Phrase, at: int) -> tuple[Speaker, str]:
        frame = report.frame
        first = frame.words[phrase.start]
        if first in self.lexicon["pronouns"] and phrase.end == phrase.start + 1:
            return self._pronoun(frame, phrase, at)
        return self._from_phrase(frame, phrase)

    def _pronoun(self, frame: Frame, phrase: Phrase, at: int) -> tuple[Speaker, str]:
        span = frame.range(phrase.start, phrase.end)
        word = frame.words[phrase.start]
        figure = self._antecedent(word, at, frame.line)
        if figure is None:
            return Speaker(span.of(self.text), None, span.of(self.text), span), "person"
        return replace(figure.speaker, mention=span.of(self.text), span=span, role=None), figure.kind

    def _antecedent(self, word: str, at: int, line: int) -> Figure | None:
        if word in self.lexicon["neuter"] or word in self.lexicon["plural"]:
            for figure in reversed(self.met[-12:]):
                if figure.kind != "person":
                    return figure
            return self.spoke or self.acted
        latest = self._latest(at, line)
        if latest and latest.kind == "person":
            return latest
        for figure in reversed(self.met[-12:]):
            if figure.kind == "person":
                return figure
        return latest

    def _from_phrase(self, frame: Frame, phrase: Phrase) -> tuple[Speaker, str]:
        span = frame.range(phrase.start, phrase.end)
        mention = span.of(self.text)
        if phrase.name and phrase.entity:
            entity = self.names.entities[phrase.entity]
            return Speaker(entity.name, entity.id, mention, span, self._role(frame, phrase)), "person"
        found = self.names.named(frame, phrase.start)
        if found and found[0] >= phrase.end:
            entity = self.names.entities[found[1]]
            return Speaker(entity.name, entity.id, mention, span), entity.kind
        figure = self._described(frame, phrase)
        if figure:
            return replace(figure.speaker, mention=mention, span=span, role=mention), figure.kind
        return Speaker(self._description(frame, phrase), None, mention, span), self._kind(frame, phrase)

    def _role(self, frame: Frame, phrase: Phrase) -> str | None:
        start, end = phrase.start, phrase.name[0] if phrase.name else phrase.end
        while end > start and not (frame.tokens[end - 1].word or frame.words[end - 1] == ")"):
            end -= 1
        return frame.range(start, end).of(self.text) if end > start else None

    def _described(self, frame: Frame, phrase: Phrase) -> Figure | None:
        """Return the one met before whom a description (``menteri itu``, ``the minister``) means."""
        words = {w for w in frame.words[phrase.start : phrase.end] if w.isalpha()} - self.lexicon[
            "determiners"
        ]
        heads = words & self.lexicon["roles"]
        if not heads:
            return None
        for figure in reversed(self.met[-40:]):
            known = (
                _words(figure.speaker.role)
                | _words(self._entity_role(figure.speaker))
                | (_words(figure.speaker.name) if figure.speaker.entity is None else set())
            )
            if words & known & self.lexicon["roles"] == heads and len(words & known) >= 0.5 * len(words):
                return figure
        return self._by_role(words, heads)

    def _entity_role(self, speaker: Speaker) -> str | None:
        entity = self.names.entities.get(speaker.entity) if speaker.entity else None
        return entity.role if entity else None

    def _by_role(self, words: set[str], heads: set[str]) -> Figure | None:
        for entity in self.names.entities.values():
            known = _words(entity.role)
            if entity.kind == "person" and heads <= known and len(words & known) >= 0.5 * len(words):
                return Figure(Speaker(entity.name, entity.id), "person", 0, 0)
        return None

    def _description(self, frame: Frame, phrase: Phrase) -> str:
        start, end = phrase.start, phrase.end
        while end - 1 > start and frame.words[end - 1] in self.lexicon["anaphoric"]:
            end -= 1
        return frame.range(start, end).of(self.text)

    def _kind(self, frame: Frame, phrase: Phrase) -> str:
        if frame.words[phrase.start] in self.lexicon["nouns"]:
            return "other"
        return "person"


def _words(text: str | None) -> set[str]:
    return {w.strip("().,") for w in (text or "").lower().split()}


def sentence_of(draft: Draft) -> Span:
    """Return the whole sentence or sentences of a quotation, cue and speaker included."""
    span = draft.frame.span
    if draft.report:
        span = span.cover(draft.report.frame.span)
    return span
