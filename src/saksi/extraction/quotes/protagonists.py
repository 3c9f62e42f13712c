"""Who a sentence is about that need not report anything: its subject, its agent, the one person named in it."""

from __future__ import annotations

from dataclasses import dataclass

from saksi.extraction.quotes import phrases, steps
from saksi.extraction.quotes.figures import Figure
from saksi.extraction.quotes.lexicon import Lexicon
from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.referents import Referents
from saksi.extraction.quotes.salience import Salience
from saksi.extraction.quotes.view import Names, View
from saksi.model.facts import Entity, Speaker

_SHORTEST_NAME = 4
_FIRST = 3
"""Tokens at the beginning of a sentence among which a word may be that is no subject (there, then)."""


@dataclass(slots=True)
class Protagonists:
    """Sentences held against whom their phrases mean."""

    lexicon: Lexicon
    names: Names
    salience: Salience
    referents: Referents

    def subject(self, view: View, phrase: Phrase, at: int) -> Figure | None:
        """Return whom the subject of frame number ``at`` means, where it has a name or is a body or a state."""
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
        speaker, kind = self.referents.of(view.frame, phrase)
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
            return any(f.speaker.entity == person.entity and f.spoken for f in self.salience.recent())
        if not any(word.lower() in self.names.common for word in person.name.split()):
            return True
        entity = self.names.entities.get(person.entity or "")
        if person.role or (entity and entity.role) or set(person.name.split()) & self.names.called:
            return True
        return any(f.speaker.entity == person.entity and f.spoken for f in self.salience.recent())

    def viewer(self, view: View, at: int) -> Figure | None:
        """Return in whose view something is: ``Bagi Kepala Dinas Pasar Sari, pasar itu penting``."""
        phrase = phrases.after(view, view.fixed + 1) if view.has(view.fixed, "in_view_of") else None
        end = (phrase.behind[1] if phrase.behind else phrase.end) if phrase else 0
        if phrase is None or phrase.name is None or view.word(end) != ",":
            return None
        return Figure(*self.referents.of(view.frame, phrase), at, view.frame.line)

    def agent(self, view: View, at: int) -> Figure | None:
        """Return who is named as the agent of a word of speech: ``Keluhan itu disampaikan oleh Sari (38), sopir``."""
        for place in range(view.fixed, view.size - 1):
            cue = view.cue(place)
            if cue and cue.shape == "passive" and not view.has(place + 1, "agent"):
                named = phrases.after(view, place + len(cue.words))  # Hal senada dituturkan Kepala Dinas Sari
                if named and named.entity and named.name and named.name[0] > named.start:
                    return Figure(*self.referents.of(view.frame, named), at, view.frame.line)
            if not view.has(place, "agent"):
                continue
            phrase = phrases.after(view, place + 1)
            verb = place - 1
            while view.has(verb, "adverbs"):
                verb -= 1
            if phrase and any(c and c.shape == "passive" for c in (view.cue(verb), view.cue(phrase.end))):
                return Figure(*self.referents.of(view.frame, phrase), at, view.frame.line)
        return None

    def only_person(self, view: View, at: int) -> Figure | None:
        """Return the one person who is named in frame number ``at``."""
        found = {
            p[1]
            for place in range(view.fixed, view.size)
            if (p := view.person(place)) and not view.any((place - 1, place - 2), "streets")
        }
        nobody = view.any(range(view.fixed, view.fixed + _FIRST), "no_subject")
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
