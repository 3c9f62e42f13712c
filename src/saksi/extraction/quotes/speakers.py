"""Whose words: from what stands beside a quotation to the fullest name the article gives.

A small model of the discourse is carried along: the last speaker, and the last person or body that was the subject of
a sentence. A suffix (``katanya``), a pronoun, a quotation without a cue and a description (``menteri itu``) are
resolved against it.
"""

from __future__ import annotations

from dataclasses import replace

from saksi.extraction.quotes import callings, mainclauses
from saksi.extraction.quotes.definites import Definites
from saksi.extraction.quotes.descriptions import Descriptions
from saksi.extraction.quotes.drafts import Draft
from saksi.extraction.quotes.figures import Figure, as_name, silent
from saksi.extraction.quotes.lexicon import Lexicon
from saksi.extraction.quotes.protagonists import Protagonists
from saksi.extraction.quotes.referents import Referents
from saksi.extraction.quotes.report import Report, told_of
from saksi.extraction.quotes.salience import Salience
from saksi.extraction.quotes.view import Names, View
from saksi.model.facts import Speaker


class Discourse:
    """The speakers of an article's quotations, found in the order of its text."""

    def __init__(self, text: str, lexicon: Lexicon, names: Names) -> None:
        self._lexicon, self._names, self._described = lexicon, names, Descriptions(text, lexicon)
        self._salience = Salience(lexicon, names, self._described)
        definites = Definites(text, lexicon, names, self._described, self._salience)
        self._referents = Referents(text, lexicon, names, self._salience, definites)
        self._protagonists = Protagonists(lexicon, names, self._salience, self._referents)

    def subject(self, view: View, at: int) -> None:
        """Take note of the subject of a frame: a person or a body; else the one person named in it."""
        phrase = mainclauses.first(view)
        self._described.note(view)
        for word, entity in callings.found(view):
            self._referents.call(word, entity)
        if phrase and view.has(phrase.start, "pronouns"):
            return
        if phrase and phrase.entity is None and view.has(phrase.start, "several"):
            crowd = Speaker(as_name(view.frame, phrase.start, phrase.end, self._lexicon))
            self._salience.meet(Figure(crowd, "body", at, view.frame.line, led=False))
        figure = self._protagonists.subject(view, phrase, at) if phrase else None
        if figure is None or figure.kind != "person":
            figure = self._protagonists.only_person(view, at) or figure
        figure = self._protagonists.agent(view, at) or self._protagonists.viewer(view, at) or figure
        if figure:
            self._salience.acted = figure
            self._salience.meet(figure)

    def speaker(self, draft: Draft, at: int) -> Speaker | None:
        """Return the speaker of a quotation in frame number ``at``, and take note of them."""
        report = draft.report
        figure = self._figure(draft, report, at)
        if figure is None:
            return None
        if report is not None and figure.speaker.name.lower() not in self._lexicon["pronouns"]:
            if not told_of(report, self._lexicon):
                self._salience.spoke = figure
            self._salience.meet(replace(figure, spoken=True))
        return figure.speaker

    def _figure(self, draft: Draft, report: Report | None, at: int) -> Figure | None:
        if report is None:
            return silent(self._salience.continuing(draft.frame), at)
        if report.named == "medium" and (known := self._salience.continuing(draft.frame)):
            return silent(known, at)
        if report.speaker is not None:
            self._salience.barred = self._told_of(report)
            told_before = bool(report.content) and report.content[0][0] < report.speaker.start
            speaker, kind = self._referents.meant_by(report.frame, report.speaker, told_before)
            self._salience.barred = frozenset()
            return Figure(speaker, kind, at, draft.frame.line)
        latest = self._salience.latest(draft.kind == "direct")
        figure = self._salience.spoke if report.named == "shared" else latest
        told = self._told(report)
        if figure and told and told == figure.speaker.entity:
            figure = self._salience.other_than(told) or figure
        return silent(figure, at)

    def _told(self, report: Report) -> str | None:
        """Return the entity of the one spoken to, who is not the one who speaks: ``"…," katanya kepada Sari``."""
        if report.addressee is None:
            return None
        found = View(report.frame, self._lexicon, self._names).person_in(*report.addressee)
        return found[2] if found else None

    def _told_of(self, report: Report) -> frozenset[str]:
        """Return the people named, outside marks, in the words behind a pronoun, where the order of words is fixed: *he* said that Bima left, *he* is not Bima."""
        view = View(report.frame, self._lexicon, self._names)
        behind = (i for a, b in report.content if a >= report.cue[1] for i in range(a, b))
        if not view.fixed_order:
            return frozenset()
        return frozenset(
            found[1] for i in behind if (found := view.named(i)) and self._names.is_person(found[1])
        )
