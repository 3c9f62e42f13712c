"""Whose words: from what stands beside a quotation to the fullest name the article gives.

A small model of the discourse is carried along: the last speaker, and the last person or body that was the subject of
a sentence. A suffix (``katanya``), a pronoun, a quotation without a cue and a description (``menteri itu``) are
resolved against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from saksi.extraction.quotes import callings, genders, phrases, steps, subjects
from saksi.extraction.quotes.descriptions import Descriptions
from saksi.extraction.quotes.drafts import Draft
from saksi.extraction.quotes.figures import Figure, Kind, may_mean, printed, same, several, silent
from saksi.extraction.quotes.frames import Frame
from saksi.extraction.quotes.lexicon import Lexicon
from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.report import Report, told_of
from saksi.extraction.quotes.steps import object_of
from saksi.extraction.quotes.view import Names, View
from saksi.model.facts import Entity, Speaker

_SHORTEST_NAME = 4
_GLUED = re.compile(r"\b([A-Za-z][a-z]{3,})([A-Z][a-z]{2,})")
"""A word with a capital within it, as where a page lost the blank behind an office or a body."""
_FIRST = 3
"""Tokens at the beginning of a sentence among which a word may be that is no subject (there, then)."""
_MEMORY = 24
"""How many figures back an antecedent is looked for."""
_APART = 10
"""Tokens between a role and the name behind it, places between commas among them."""


@dataclass(slots=True)
class Discourse:
    """Who spoke last, who was the subject last, and everyone met so far."""

    text: str
    lexicon: Lexicon
    names: Names
    described: Descriptions
    spoke: Figure | None = None
    acted: Figure | None = None
    met: list[Figure] = field(default_factory=list)
    barred: frozenset[str] = frozenset()
    """Whom the pronoun that is being resolved cannot mean."""
    aliases: dict[str, Speaker] = field(default_factory=dict)
    """Who is meant by a word of address: the last word of ``Saiful Yusa (Gus Saif)``, ``yang akrab disapa Saif``."""

    def subject(self, view: View, at: int) -> None:
        """Take note of the subject of a frame: a person or a body; else the one person named in it."""
        phrase = subjects.first(view)
        self.described.note(view)
        for word, entity in callings.found(view):
            known = self.names.entities[entity]
            self.aliases.setdefault(word, Speaker(known.name, known.id))
        if phrase and view.has(phrase.start, "pronouns"):
            return
        if phrase and phrase.entity is None and view.has(phrase.start, "several"):
            crowd = Speaker(self._words(view.frame, phrase.start, phrase.end))
            self._meet(Figure(crowd, "body", at, view.frame.line, led=False))
        figure = self._subject(view, phrase, at) if phrase else None
        if figure is None or figure.kind != "person":
            figure = self._only_person(view, at) or figure
        figure = self._agent(view, at) or self._viewer(view, at) or figure
        if figure:
            self.acted = figure
            self._meet(figure)

    def _meet(self, figure: Figure) -> None:
        """Take note of somebody met; no more are kept than are looked at."""
        self.met.append(figure)
        if len(self.met) > 2 * _MEMORY:
            del self.met[:-_MEMORY]

    @property
    def _head_last(self) -> bool:
        """Return whether the head of a noun phrase is its last noun, as in English."""
        return "last" in self.lexicon["head"]

    def _recent(self) -> Iterator[Figure]:
        """Yield those met of late, the last of them first."""
        return reversed(self.met[-_MEMORY:])

    def _subject(self, view: View, phrase: Phrase, at: int) -> Figure | None:
        found = view.named(phrase.start)
        body = (
            found
            and found[0] == phrase.end
            and self.names.entities[found[1]].kind in ("organization", "state")
        )
        named = phrase.name is not None and phrase.name[0] > phrase.start
        titled = named and view.capital(phrase.start) and view.has(phrase.start, "roles")
        if titled and phrase.name and view.token(phrase.name[1] - 1).text in self.names.places:
            titled = False
        if phrase.entity is None and not (body or titled):
            return None
        speaker, kind = self._from_phrase(view.frame, phrase)
        speaks = self._speaks(speaker) and not self._suffers(view, phrase.end)
        speaks = speaks and not view.has(view.fixed, "explains")
        return Figure(speaker, kind, at, view.frame.line, led=kind != "person" or speaks)

    def _suffers(self, view: View, at: int) -> bool:
        """Return whether the verb behind a subject is passive or tells what befalls them: somebody is only told of (``Sari dianggap lamban``)."""
        while view.has(at, "adverbs"):
            at += 1
        if view.has(at, "suffering"):
            return True
        passive = tuple(self.lexicon["passive_prefixes"])
        return bool(passive) and view.verbal(at) and view.word(at).startswith(passive)

    def _speaks(self, person: Speaker) -> bool:
        """Return whether somebody may take the word: a name no word of which the article also prints in small letters.

        With an office, called as a speaker, or heard before, they may in any case.
        """
        if len(person.name) < _SHORTEST_NAME and person.name.isupper():
            return any(f.speaker.entity == person.entity and f.spoken for f in self._recent())
        if not any(word.lower() in self.names.common for word in person.name.split()):
            return True
        entity = self.names.entities.get(person.entity or "")
        if person.role or (entity and entity.role) or set(person.name.split()) & self.names.called:
            return True
        return any(f.speaker.entity == person.entity and f.spoken for f in self._recent())

    def _viewer(self, view: View, at: int) -> Figure | None:
        """Return in whose view something is: ``Bagi Kepala Dinas Pasar Sari, pasar itu penting``."""
        phrase = phrases.after(view, view.fixed + 1) if view.has(view.fixed, "in_view_of") else None
        end = (phrase.behind[1] if phrase.behind else phrase.end) if phrase else 0
        if phrase is None or phrase.name is None or view.word(end) != ",":
            return None
        return Figure(*self._from_phrase(view.frame, phrase), at, view.frame.line)

    def _agent(self, view: View, at: int) -> Figure | None:
        """Return who is named as the agent of a word of speech: ``Keluhan itu disampaikan oleh Sari (38), sopir``."""
        for place in range(view.fixed, view.size - 1):
            cue = view.cue(place)
            if cue and cue.shape == "passive" and not view.has(place + 1, "agent"):
                named = phrases.after(view, place + len(cue.words))  # Hal senada dituturkan Kepala Dinas Sari
                if named and named.entity and named.name and named.name[0] > named.start:
                    return Figure(*self._from_phrase(view.frame, named), at, view.frame.line)
            if not view.has(place, "agent"):
                continue
            phrase = phrases.after(view, place + 1)
            verb = place - 1
            while view.has(verb, "adverbs"):
                verb -= 1
            if phrase and any(c and c.shape == "passive" for c in (view.cue(verb), view.cue(phrase.end))):
                return Figure(*self._from_phrase(view.frame, phrase), at, view.frame.line)
        return None

    def _only_person(self, view: View, at: int) -> Figure | None:
        found = {
            p[1]
            for place in range(view.fixed, view.size)
            if (p := view.person(place)) and not view.any((place - 1, place - 2), "streets")
        }
        nobody = view.head_last and view.any(range(view.fixed, view.fixed + _FIRST), "no_subject")
        if not found and nobody:  # Then there was Sara Daun's answer
            named = (p[1] for place in range(view.fixed, view.size) if (p := view.named(place)))
            found = {entity for entity in named if self.names.is_person(entity)}
        if len(found) != 1:
            return None
        entity = self.names.entities[found.pop()]
        if len(entity.name) < _SHORTEST_NAME and entity.name.isupper():
            return None  # initials hide whoever cannot be asked
        led = entity.mentions[0].span.start >= view.frame.span.start and self._described(view, entity)
        return Figure(Speaker(entity.name, entity.id), "person", at, view.frame.line, led=led)

    def _described(self, view: View, entity: Entity) -> bool:
        """Return whether a sentence says who somebody is: an office or a trade stands beside the name."""
        for at in range(view.fixed, view.size):
            found = view.person(at)
            if found and found[1] == entity.id:
                behind = steps.past_brackets(view, found[0]) if view.word(found[0]) == "(" else found[0]
                if self._suffers(view, found[0]):
                    return False  # seorang pendaki bernama Sari mengalami keseleo
                told = view.word(behind) == "," and view.has(behind + 1, "roles", "epithets")
                return told or (view.any((at - 1, at - 2), "brought_in") and not view.verbal(at - 1))
        return False

    def speaker(self, draft: Draft, at: int) -> Speaker | None:
        """Return the speaker of a quotation in frame number ``at``, and take note of them."""
        report = draft.report
        figure = self._figure(draft, report, at)
        if figure is None:
            return None
        if report is not None and figure.speaker.name.lower() not in self.lexicon["pronouns"]:
            if not told_of(report, self.lexicon):
                self.spoke = figure
            self._meet(replace(figure, spoken=True))
        return figure.speaker

    def _figure(self, draft: Draft, report: Report | None, at: int) -> Figure | None:
        if report is None:
            return silent(self._continuing(draft.frame), at)
        if report.named == "medium" and (known := self._continuing(draft.frame)):
            return silent(known, at)
        if report.speaker is not None:
            self.barred = self._told_of(report)
            told_before = bool(report.content) and report.content[0][0] < report.speaker.start
            speaker, kind = self._named(report.frame, report.speaker, told_before)
            self.barred = frozenset()
            return Figure(speaker, kind, at, draft.frame.line)
        figure = self.spoke if report.named == "shared" else self._latest(draft.kind == "direct")
        told = self._told(report)
        if figure and told and told == figure.speaker.entity:
            others = (f for f in reversed(self.met) if f.kind == "person" and f.speaker.entity != told)
            figure = next(others, figure)
        return silent(figure, at)

    def _told(self, report: Report) -> str | None:
        """Return the entity of the one spoken to, who is not the one who speaks: ``"…," katanya kepada Sari``."""
        if report.addressee is None:
            return None
        found = self._view(report.frame).person_in(*report.addressee)
        return found[2] if found else None

    def _told_of(self, report: Report) -> frozenset[str]:
        """Return the people named, outside marks, in the words behind an English pronoun: *he* said that Bima left, *he* is not Bima."""
        view = self._view(report.frame)
        behind = (i for a, b in report.content if a >= report.cue[1] for i in range(a, b))
        if not view.head_last:
            return frozenset()
        return frozenset(
            found[1] for i in behind if (found := view.named(i)) and self.names.is_person(found[1])
        )

    def _continuing(self, frame: Frame) -> Figure | None:
        """Return who goes on in a quotation without a cue: the last speaker, or a subject since on the same line."""
        acted, spoke = self.acted, self.spoke
        if acted and spoke and acted.at > spoke.at and acted.kind == "person" and acted.line == frame.line:
            return acted
        return self._person_behind(spoke) or acted

    def _latest(self, direct: bool) -> Figure | None:
        """Return the last speaker, or a person who has been the subject since."""
        acted, spoke = self.acted, self.spoke
        if acted and (spoke is None or (acted.at > spoke.at and acted.kind == "person" and acted.led)):
            return acted
        if acted and spoke and acted.at > spoke.at and acted.kind == "person" and self._passed_by(spoke):
            return acted
        return self._person_behind(spoke) if direct else spoke

    def _passed_by(self, figure: Figure) -> bool:
        """Return whether somebody brought in once without a name is not gone back to in English: *a spokesman* said …"""
        words = figure.speaker.name.lower().split()
        return self._head_last and figure.speaker.entity is None and words[0] in self.lexicon["indefinite"]

    def _person_behind(self, figure: Figure | None) -> Figure | None:
        """Return the person who speaks for a body that was quoted last: one whose office names it, if any was met.

        Behind a document stands the last person.
        """
        if figure is None or figure.kind == "person":
            return figure
        if figure.kind == "document" and self._head_last:
            return figure  # the letter goes on
        for known in self._recent():
            if known.kind == "person" and (
                figure.kind == "document" or self._belongs(known.speaker, figure.speaker)
            ):
                return known
        return figure

    def _belongs(self, person: Speaker, body: Speaker) -> bool:
        entity = self.names.entities.get(body.entity or "")
        forms = {m.text for m in entity.mentions} if entity else {body.name}
        role = " ".join(r for r in (person.role, self._office(person)) if r)
        return (
            bool(role)
            and entity is not None
            and entity.kind == "organization"
            and any(form in role for form in forms)
        )

    def _office(self, speaker: Speaker) -> str | None:
        entity = self.names.entities.get(speaker.entity or "")
        return entity.role if entity else None

    def _named(self, frame: Frame, phrase: Phrase, told_before: bool = False) -> tuple[Speaker, Kind]:
        """Return whom a phrase means; ``told_before``: the words reported stand before it, and their subject is told of.

        The ferries can do that, *they* said.
        """
        if frame.words[phrase.start] in self.lexicon["pronouns"] and phrase.end == phrase.start + 1:
            plural = frame.words[phrase.start] in self.lexicon["plural"]
            clause = None if told_before and plural else self._subject_of(frame, phrase)
            return clause or self._pronoun(frame, phrase)
        return self._from_phrase(frame, phrase)

    def _subject_of(self, frame: Frame, pronoun: Phrase) -> tuple[Speaker, Kind] | None:
        """Return the subject of the clause before a pronoun: Sara Daun left what *she* called a trap, Democrats hope *they* win."""
        clause = subjects.meant(self._view(frame), pronoun.start)
        if clause is None:
            return None
        span = frame.range(pronoun.start, pronoun.end)
        speaker, kind = self._from_phrase(frame, clause)
        if not may_mean(
            frame.words[pronoun.start], Figure(speaker, kind, 0, 0), self.lexicon, self.names.genders
        ):
            return None
        return replace(speaker, mention=span.of(self.text), span=span, role=None), kind

    def _pronoun(self, frame: Frame, phrase: Phrase) -> tuple[Speaker, Kind]:
        span = frame.range(phrase.start, phrase.end)
        word = frame.words[phrase.start].partition("'")[0]
        figure = None if word in self.lexicon["first_person"] else self._antecedent(word)
        figure = figure or self._only_told_of(word, span.start)
        if figure is None:  # outside marks "I" is whoever writes
            return Speaker(span.of(self.text), None, span.of(self.text), span), "person"
        return replace(figure.speaker, mention=span.of(self.text), span=span, role=None), figure.kind

    def _antecedent(self, word: str) -> Figure | None:
        """Return whom a pronoun means: the last person, or for "it" and "they" the last body."""
        bodily = word in self.lexicon["neuter"] or word in self.lexicon["plural"]
        bodily = bodily and word not in self.lexicon["dual"]
        latest = self._latest(direct=False)
        if word in self.lexicon["plural"] and self.met and several(self.met[-1], self.lexicon):
            heard = latest is not None and latest is self.spoke and several(latest, self.lexicon)
            return latest if heard else self.met[-1]  # the crowd that was told of last
        for figure in (latest, *self._recent()):
            if figure is None or (figure.speaker.entity in self.barred and not bodily):
                continue
            if may_mean(word, figure, self.lexicon, self.names.genders):
                return figure
        somebody = latest is not None and latest.kind == "person" and latest.speaker.entity is not None
        return None if not bodily or somebody else latest  # "they" are never somebody alone

    def _only_told_of(self, word: str, before: int) -> Figure | None:
        """Return the last person named before an offset whom a pronoun fits, where nobody has spoken or acted whom it does."""
        entity = self.names.told_as(word, before, self.barred)
        return Figure(Speaker(entity.name, entity.id), "person", 0, 0) if entity else None

    def _from_phrase(self, frame: Frame, phrase: Phrase) -> tuple[Speaker, Kind]:
        span = frame.range(phrase.start, phrase.end)
        mention = span.of(self.text)
        if phrase.name:
            name, entity = self._full_name(frame, phrase)
            return Speaker(name, entity, mention, span, self._role(frame, phrase)), "person"
        found = self._head(frame, phrase)
        if found:
            known = self.names.entities[found[1]]
            kind: Kind = "person" if known.kind == "person" else "body"
            name = printed(known) if found[0] >= phrase.end else self._words(frame, phrase.start, phrase.end)
            return Speaker(name, known.id, mention, span), kind
        return self._by_description(frame, phrase)

    def _head(self, frame: Frame, phrase: Phrase) -> tuple[int, str] | None:
        """Return the name that the phrase is, an article before it and brackets or a place behind it left aside."""
        view = self._view(frame)
        start = phrase.start + view.has(phrase.start, "articles", "determiners")
        found = view.named(start)
        if found and start > phrase.start and view.has(start - 1, "kin") and self.names.is_person(found[1]):
            return None  # pihak Sari: those around her
        if found is None or found[0] >= phrase.end:
            return found
        behind = view.word(found[0])
        aside = behind == "(" or view.has(found[0], "prepositions")
        return found if aside and not self.names.is_person(found[1]) else None

    def _full_name(self, frame: Frame, phrase: Phrase) -> tuple[str, str | None]:
        """Return the fullest name of a person and the entity; a name no entity has may be short for one met before."""
        entity = self.names.entities.get(phrase.entity or "")
        if entity and " " in entity.name:
            return entity.name, entity.id
        printed = frame.range(*phrase.name).of(self.text) if phrase.name else ""
        printed = " ".join(
            w for w in printed.split() if w.lower().replace(".", "") not in self.lexicon["degrees"]
        )
        if entity and set(entity.name.split()) < set(printed.split()):
            return printed, entity.id
        name = entity.name if entity else printed
        alias = self.aliases.get(name.lower())
        if alias and alias.entity != phrase.entity:
            return alias.name, alias.entity
        met = self._met_as(name)
        if met and (met.speaker.entity or name not in self.names.full):
            return met.speaker.name, met.speaker.entity
        if entity and name in self.names.full:
            return self.names.full[name], entity.id
        return (self._titled(frame, phrase, name), entity.id) if entity else (name, None)

    def _met_as(self, name: str) -> Figure | None:
        """Return the one met before for whom a name is short, or is a slip of the pen (Edi, Edy).

        Somebody known by a description alone is another: ``anak Darmaji`` is not Darmaji.
        """
        words = set(name.split())
        people = [f for f in self._recent() if f.kind == "person" and not self._unnamed(f)]
        for figure in people:
            if words < set(figure.speaker.name.split()):
                return figure
        if len(words) != 1:
            return None
        return next((f for f in people if any(same(name, w) for w in f.speaker.name.split())), None)

    def _unnamed(self, figure: Figure) -> bool:
        """Return whether a figure is known by a description alone, whosever name is in it."""
        first = figure.speaker.name.split(" ", 1)[0]
        return figure.speaker.entity is None and (
            first.islower() or bool(self.described.head([first.lower()]))
        )

    def _titled(self, frame: Frame, phrase: Phrase, name: str) -> str:
        """Return a name with the title that is part of it: rulers and popes go by title and one name."""
        first = phrase.name[0] if phrase.name else phrase.start
        if " " in name or first == phrase.start or frame.words[first - 1] not in self.lexicon["regnal"]:
            return name
        return f"{frame.tokens[first - 1].text} {name}"

    def _words(self, frame: Frame, start: int, end: int) -> str:
        """Return the words of tokens as a name, what a page glued to an office or a body parted: ``KetuaTirta``."""
        words = frame.plain(start, end)
        for first, rest in _GLUED.findall(words):
            if any(first.lower() in self.lexicon[name] for name in ("roles", "bodies", "nouns", "media")):
                words = words.replace(f"{first}{rest}", f"{first} {rest}")
        return words

    def _view(self, frame: Frame) -> View:
        return View(frame, self.lexicon, self.names)

    def _by_description(self, frame: Frame, phrase: Phrase) -> tuple[Speaker, Kind]:
        span = frame.range(phrase.start, phrase.end)
        mention = span.of(self.text)
        if compiler := self._compiler(frame, phrase):
            return replace(compiler, mention=mention, span=span), "body"
        kind = self._kind(frame, phrase)
        if kind == "body" and self._generic(frame, phrase):
            last = self._antecedent_body(frame.words[phrase.start])
            if last:
                return replace(last.speaker, mention=mention, span=span, role=None), "body"
        if kind == "body" and (maker := self._maker(frame, phrase)):
            return replace(maker, mention=mention, span=span), "body"
        if kind == "body" and (named := self._named_body(frame, phrase)):
            return Speaker(printed(named), named.id, mention, span), "body"
        if kind == "document":
            found = self._body_inside(frame, phrase)
            maker, maker_kind = (
                found if found else (Speaker(self._words(frame, phrase.start, phrase.end)), kind)
            )
            return replace(maker, mention=mention, span=span), maker_kind
        figure = self._known(frame, phrase)
        if figure:
            called = set(mention.split()) <= set(figure.speaker.name.split())  # by a part of the name
            called = called or (
                mention.istitle()
                and phrase.end == phrase.start + 1
                and not self._view(frame).has(phrase.start, "roles")
            )
            return replace(
                figure.speaker, mention=mention, span=span, role=None if called else mention
            ), figure.kind
        holder = self._holder(frame, phrase)
        if holder:
            return Speaker(holder.name, holder.id, mention, span, mention), "person"
        fuller = self.described.fuller(frame, phrase)
        taken = self._taken_up(frame, phrase) if kind == "person" and fuller is None else None
        if taken:
            return replace(taken.speaker, mention=mention, span=span, role=mention), taken.kind
        last = (
            self._antecedent("")
            if kind == "person" and fuller is None and self._points_back(frame, phrase)
            else None
        )
        if last:
            return replace(last.speaker, mention=mention, span=span, role=mention), last.kind
        return Speaker(fuller or self._words(frame, phrase.start, phrase.end), None, mention, span), kind

    def _compiler(self, frame: Frame, phrase: Phrase) -> Speaker | None:
        """Return the body whose figures or findings a phrase opens with: ``data resmi Badan Pasar``, ``survei Tirtakita``."""
        view, at = self._view(frame), phrase.start
        while at < phrase.end and view.has(at, "compiled"):
            at += 1
        if at == phrase.start:
            return None
        while at < phrase.end and view.has(at, "attributes", "lately", "range_from", "agent"):
            at += 1
        found = view.named(at)
        body = self.names.entities[found[1]] if found else None
        end = found[0] if found else at
        while end < phrase.end and view.capital(end) and view.worded(end):
            end += 1  # data Konsulat | Tirta
        if found and body and body.kind == "organization" and end <= phrase.end:
            return Speaker(printed(body) if end == found[0] else self._words(frame, at, end), body.id)
        alone = body is None and at + 1 == end == phrase.end and not view.time(at)
        return Speaker(self._words(frame, at, end)) if alone else None

    def _holder(self, frame: Frame, phrase: Phrase) -> Entity | None:
        """Return the person named shortly behind a comma whose role opens with the phrase ("perajin Kampung Tirta, Sari")."""
        view, role = self._view(frame), " ".join(frame.range(phrase.start, phrase.end).of(self.text).split())
        if view.word(phrase.end) != ",":
            return None
        for at in range(phrase.end + 1, min(phrase.end + _APART, view.size)):
            found = view.person(at)
            if found:
                person = self.names.entities[found[1]]
                return person if (person.role or "").startswith(role) else None
        return None

    def _generic(self, frame: Frame, phrase: Phrase) -> bool:
        """Return whether a body is only pointed back to: ``perusahaan itu``, ``kelompok tersebut``."""
        words = frame.words[phrase.start : phrase.end]
        small = not any(t.capital for t in frame.tokens[phrase.start + 1 : phrase.end])
        if len(words) == 1 and words[0] in self.lexicon["own_name"]:
            return True
        return (
            small
            and len(words) > 1
            and words[-1] in self.lexicon["anaphoric_last"]
            and words[0] in self.lexicon["generic"]
        )

    def _maker(self, frame: Frame, phrase: Phrase) -> Speaker | None:
        """Return the body by whose name an English paper is told to be made: a report *by the Daun Institute*."""
        view = self._view(frame)
        behind = view.has(phrase.end, "agent", "came_from")
        links = (i for i in range(phrase.start + 1, phrase.end + behind) if view.has(i, "agent", "came_from"))
        link = next(links, None)
        if not view.head_last or link is None or not view.has(link - 1, "evidence"):
            return None
        first = link + 1 + view.has(link + 1, "the", "articles")
        found = view.named(first)
        entity = self.names.entities[found[1]] if found else None
        if entity is None or entity.kind != "organization":
            return None
        return Speaker(printed(entity), entity.id)

    def _named_body(self, frame: Frame, phrase: Phrase) -> Entity | None:
        """Return the body named before whose name holds the word of an English "the agency", "the court"."""
        words = frame.words[phrase.start : phrase.end]
        if not self._head_last or len(words) != 2 or words[0] not in self.lexicon["the"]:
            return None
        before = self.names.bodies_before(frame.tokens[phrase.start].span.start)
        return next((body for body in before if words[1] in body.name.lower().split()), None)

    def _antecedent_body(self, noun: str) -> Figure | None:
        """Return the last body that spoke or acted whose name opens with the noun, else the last with a name."""
        told = ((f, f.speaker.name.lower().split()) for f in self._recent() if f.kind == "body")
        same = next((f for f, words in told if words[0] == noun and not self._points(words)), None)
        named = (f for f in self._recent() if f.kind == "body" and f.speaker.entity)
        named = (f for f in named if f.speaker.name.lower() not in self.lexicon["own_name"])
        return same or next(named, None)

    def _points(self, words: Sequence[str]) -> bool:
        """Return whether a name is but a word, or a description that points to somebody told of before."""
        return len(words) == 1 or not self.lexicon["anaphoric"].isdisjoint(words)

    def _points_back(self, frame: Frame, phrase: Phrase) -> bool:
        """Return whether a description means the last person: ``bek itu``, ``pria yang akrab disapa Sari``."""
        words = frame.words[phrase.start : phrase.end]
        if words[0] in self.lexicon["informants"] or words[0] in self.lexicon["several"]:
            return False
        if len(words) > 1 and words[-1] in self.lexicon["anaphoric_last"]:
            told = any(w in self.lexicon["epithet_link"] for w in words[1:])
            return told or bool(self.described.head(words)) or words[0] in self.lexicon["epithets"]
        behind = frame.words[phrase.start + 1 : phrase.end + 1]
        return words[0] in self.lexicon["epithets"] and any(w in self.lexicon["epithet_link"] for w in behind)

    def _taken_up(self, frame: Frame, phrase: Phrase) -> Figure | None:
        """Return the last person where a description takes somebody up: *the candidate*, *the Riverton Democrat*."""
        words = frame.words[phrase.start : phrase.end]
        if (
            not words
            or words[0] not in self.lexicon["the"]
            or self.described.head(words) not in self.lexicon["takes_up"]
        ):
            return None
        told = genders.of_words(words, self.lexicon)
        latest = self._latest(direct=False)
        for figure in (latest, *self._recent()):
            if figure and figure.kind == "person" and figure.speaker.entity:
                gender = self.names.genders.get(figure.speaker.entity)
                if not (told and gender and told != gender):
                    return figure
        return None

    def _body_inside(self, frame: Frame, phrase: Phrase) -> tuple[Speaker, Kind] | None:
        """Return whose statement or report it is: ``laporan PBB``, ``pernyataan Sari``, ``the ministry's statement``."""
        view = self._view(frame)
        for at in range(phrase.start + 1, phrase.end):
            if object_of(view, phrase.start, at):
                break
            found = view.named(at)
            entity = self.names.entities[found[1]] if found else None
            if entity and entity.kind == "person":
                return Speaker(entity.name, entity.id), "person"
            this = view.has(at - 1, "anaphoric") and not view.has(at - 1, "the")  # a version of this post
            if (entity and entity.kind in ("organization", "state")) or (view.has(at, "bodies") and not this):
                words = self._words(frame, at, phrase.end)
                return Speaker(
                    words, entity.id if entity and found and found[0] == phrase.end else None
                ), "body"
        issuer = phrases.issuer(view, phrase.end)
        return self._from_phrase(frame, issuer) if issuer else None

    def _role(self, frame: Frame, phrase: Phrase) -> str | None:
        start, end = phrase.start, phrase.name[0] if phrase.name else phrase.end
        while end > start and not (frame.tokens[end - 1].word or frame.words[end - 1] == ")"):
            end -= 1
        little = self.lexicon["articles"] | self.lexicon["determiners"]
        if any(word not in little for word in frame.words[start:end]):
            return frame.range(start, end).of(self.text)
        return frame.range(*phrase.behind).of(self.text) if phrase.behind else None

    def _known(self, frame: Frame, phrase: Phrase) -> Figure | None:
        """Return the one met before whom a description means (``menteri itu``, ``the minister``)."""
        words = frame.words[phrase.start : phrase.end]
        if (
            phrase.end - phrase.start > 1
            and words[-1] in self.lexicon["anaphoric_last"]
            and self._view(frame).person_in(phrase.start, phrase.end)
        ):
            return self._antecedent("")
        if words[0] in self.lexicon["indefinite"] or (len(words) == 1 and words[0] in self.lexicon["crowd"]):
            return None
        called = self._called(frame, phrase)
        if called:
            return called
        inside = self._view(frame).person_in(phrase.start, phrase.end)
        if inside and frame.words[inside[0]] not in self._offices():
            return None  # kuasa hukum Sari: nobody whose office does not name her
        if self.spoke and self.spoke.speaker.entity and self._office_alone(words, self.spoke.speaker):
            return self.spoke
        for figure in self._recent():
            unnamed = figure.speaker.name if figure.speaker.entity is None else None
            roles = (figure.speaker.role, self._office(figure.speaker), unnamed)
            if figure.kind == "person" and any(self.described.fits(words, role) for role in roles if role):
                return figure
        if self.spoke and self._office_alone(words, self.spoke.speaker):
            return self.spoke
        for entity in self.names.officials:
            if self.described.fits(words, entity.role or ""):
                return Figure(Speaker(entity.name, entity.id), "person", 0, 0)
        return None

    def _offices(self) -> frozenset[str]:
        """Return the words of the offices of those met of late."""
        roles = (f.speaker.role or self._office(f.speaker) or "" for f in self._recent())
        return frozenset(word for role in roles for word in role.lower().split())

    def _office_alone(self, words: Sequence[str], last: Speaker) -> bool:
        """Return whether one bare word of office is part of the last speaker's: ``hakim`` for a Ketua Majelis Hakim."""
        role = f"{last.role or ''} {self._office(last) or ''}".lower().split()
        return len(words) == 1 and words[0] in role and words[0] in self.lexicon["roles"]

    def _called(self, frame: Frame, phrase: Phrase) -> Figure | None:
        """Return the one met before whose name holds the bare words of the phrase (``Ratih``)."""
        tokens = frame.tokens[phrase.start : phrase.end]
        if not all(t.capital for t in tokens) or any(t.text.lower() in self.lexicon["roles"] for t in tokens):
            return None
        return self._met_as(" ".join(t.text for t in tokens))

    def _kind(self, frame: Frame, phrase: Phrase) -> Kind:
        words = frame.words[phrase.start : phrase.end]
        head = self.described.head(words)
        if any(w in self.lexicon["nouns"] for w in (words[0], head)):
            return "document"
        body = head in self.lexicon["bodies"] or self._view(frame).named(phrase.start) is not None
        return "body" if body else "person"
