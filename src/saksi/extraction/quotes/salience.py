"""Who the text is about just now, whom a pronoun, a silence or part of a name means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from saksi.extraction.quotes.descriptions import Descriptions
from saksi.extraction.quotes.figures import Figure, may_mean, same, several
from saksi.extraction.quotes.frames import Frame
from saksi.extraction.quotes.lexicon import Lexicon
from saksi.extraction.quotes.view import Names
from saksi.model.facts import Speaker

_MEMORY = 24
"""How many figures back an antecedent is looked for."""


@dataclass(slots=True)
class Salience:
    """Who spoke last, who was the subject last, and everyone met so far."""

    lexicon: Lexicon
    names: Names
    described: Descriptions
    spoke: Figure | None = None
    acted: Figure | None = None
    met: list[Figure] = field(default_factory=list)
    barred: frozenset[str] = frozenset()
    """Whom the pronoun that is being resolved cannot mean."""

    def meet(self, figure: Figure) -> None:
        """Take note of somebody met; no more are kept than are looked at."""
        self.met.append(figure)
        if len(self.met) > 2 * _MEMORY:
            del self.met[:-_MEMORY]

    def recent(self) -> Iterator[Figure]:
        """Yield those met of late, the last of them first."""
        return reversed(self.met[-_MEMORY:])

    def other_than(self, entity: str) -> Figure | None:
        """Return the last person met who is not ``entity``."""
        people = (f for f in reversed(self.met) if f.kind == "person")
        return next((f for f in people if f.speaker.entity != entity), None)

    def continuing(self, frame: Frame) -> Figure | None:
        """Return who goes on in a quotation without a cue: the last speaker, or a subject since on the same line."""
        acted, spoke = self.acted, self.spoke
        if acted and spoke and acted.at > spoke.at and acted.kind == "person" and acted.line == frame.line:
            return acted
        return self._person_behind(spoke) or acted

    def latest(self, direct: bool) -> Figure | None:
        """Return the last speaker, or a person who has been the subject since."""
        acted, spoke = self.acted, self.spoke
        if acted and (spoke is None or (acted.at > spoke.at and acted.kind == "person" and acted.led)):
            return acted
        if acted and spoke and acted.at > spoke.at and acted.kind == "person" and self._passed_by(spoke):
            return acted
        return self._person_behind(spoke) if direct else spoke

    def _passed_by(self, figure: Figure) -> bool:
        """Return whether somebody brought in once without a name is not gone back to: *a spokesman* said …"""
        words = figure.speaker.name.lower().split()
        return figure.speaker.entity is None and words[0] in self.lexicon["indefinite"]

    def _person_behind(self, figure: Figure | None) -> Figure | None:
        """Return the person who speaks for a body that was quoted last: one whose office names it, if any was met.

        A document goes on for itself.
        """
        if figure is None or figure.kind != "body":
            return figure
        people = (f for f in self.recent() if f.kind == "person")
        return next((f for f in people if self._belongs(f.speaker, figure.speaker)), figure)

    def _belongs(self, person: Speaker, body: Speaker) -> bool:
        entity = self.names.entities.get(body.entity or "")
        forms = {m.text for m in entity.mentions} if entity else {body.name}
        role = " ".join(r for r in (person.role, self.office(person)) if r)
        return (
            bool(role)
            and entity is not None
            and entity.kind == "organization"
            and any(form in role for form in forms)
        )

    def office(self, speaker: Speaker) -> str | None:
        """Return the office that the article gives somebody."""
        entity = self.names.entities.get(speaker.entity or "")
        return entity.role if entity else None

    def antecedent(self, word: str) -> Figure | None:
        """Return whom a pronoun means: the last person, or for "it" and "they" the last body."""
        bodily = word in self.lexicon["neuter"] or word in self.lexicon["plural"]
        bodily = bodily and word not in self.lexicon["dual"]
        latest = self.latest(direct=False)
        if word in self.lexicon["plural"] and self.met and several(self.met[-1], self.lexicon):
            heard = latest is not None and latest is self.spoke and several(latest, self.lexicon)
            return latest if heard else self.met[-1]  # the crowd that was told of last
        for figure in (latest, *self.recent()):
            if figure is None or (figure.speaker.entity in self.barred and not bodily):
                continue
            if may_mean(word, figure, self.lexicon, self.names.genders):
                return figure
        somebody = latest is not None and latest.kind == "person" and latest.speaker.entity is not None
        return None if not bodily or somebody else latest  # "they" are never somebody alone

    def antecedent_body(self, noun: str) -> Figure | None:
        """Return the last body that spoke or acted whose name opens with the noun, else the last with a name."""
        told = ((f, f.speaker.name.lower().split()) for f in self.recent() if f.kind == "body")
        same = next((f for f, words in told if words[0] == noun and not self._points(words)), None)
        named = (f for f in self.recent() if f.kind == "body" and f.speaker.entity)
        named = (f for f in named if f.speaker.name.lower() not in self.lexicon["own_name"])
        return same or next(named, None)

    def _points(self, words: Sequence[str]) -> bool:
        """Return whether a name is but a word, or a description that points to somebody told of before."""
        return len(words) == 1 or not self.lexicon["anaphoric"].isdisjoint(words)

    def met_as(self, name: str) -> Figure | None:
        """Return the one met before for whom a name is short, or is a slip of the pen (Edi, Edy).

        Somebody known by a description alone is another: ``anak Darmaji`` is not Darmaji.
        """
        words = set(name.split())
        people = [f for f in self.recent() if f.kind == "person" and not self._unnamed(f)]
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

    def only_told_of(self, word: str, before: int) -> Figure | None:
        """Return the last person named before an offset whom a pronoun fits, where nobody has spoken or acted whom it does."""
        entity = self.names.told_as(word, before, self.barred)
        return Figure(Speaker(entity.name, entity.id), "person", 0, 0) if entity else None
