"""Whom a phrase means: a pronoun, a name or a description."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from saksi.extraction.quotes import mainclauses
from saksi.extraction.quotes.definites import Definites
from saksi.extraction.quotes.figures import Figure, Kind, as_name, may_mean, printed
from saksi.extraction.quotes.frames import Frame
from saksi.extraction.quotes.lexicon import Lexicon
from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.salience import Salience
from saksi.extraction.quotes.view import Names, View
from saksi.model.facts import Speaker


@dataclass(slots=True)
class Referents:
    """Phrases as speakers, each under the fullest name that the article gives."""

    text: str
    lexicon: Lexicon
    names: Names
    salience: Salience
    definites: Definites
    aliases: dict[str, Speaker] = field(default_factory=dict)
    """Who is meant by a word of address: the last word of ``Saiful Yusa (Gus Saif)``, ``yang akrab disapa Saif``."""

    def meant_by(self, frame: Frame, phrase: Phrase, told_before: bool = False) -> tuple[Speaker, Kind]:
        """Return whom a phrase means; ``told_before``: the words reported stand before it, and their subject is told of.

        The ferries can do that, *they* said.
        """
        if frame.words[phrase.start] in self.lexicon["pronouns"] and phrase.end == phrase.start + 1:
            plural = frame.words[phrase.start] in self.lexicon["plural"]
            clause = None if told_before and plural else self._subject_of(frame, phrase)
            return clause or self._pronoun(frame, phrase)
        return self.of(frame, phrase)

    def _subject_of(self, frame: Frame, pronoun: Phrase) -> tuple[Speaker, Kind] | None:
        """Return the subject of the clause before a pronoun: Sara Daun left what *she* called a trap, Democrats hope *they* win."""
        clause = mainclauses.meant(View(frame, self.lexicon, self.names), pronoun.start)
        if clause is None:
            return None
        span = frame.range(pronoun.start, pronoun.end)
        speaker, kind = self.of(frame, clause)
        if not may_mean(
            frame.words[pronoun.start], Figure(speaker, kind, 0, 0), self.lexicon, self.names.genders
        ):
            return None
        return replace(speaker, mention=span.of(self.text), span=span, role=None), kind

    def _pronoun(self, frame: Frame, phrase: Phrase) -> tuple[Speaker, Kind]:
        span = frame.range(phrase.start, phrase.end)
        word = frame.words[phrase.start].partition("'")[0]
        figure = None if word in self.lexicon["first_person"] else self.salience.antecedent(word)
        figure = figure or self.salience.only_told_of(word, span.start)
        if figure is None:  # outside marks "I" is whoever writes
            return Speaker(span.of(self.text), None, span.of(self.text), span), "person"
        return replace(figure.speaker, mention=span.of(self.text), span=span, role=None), figure.kind

    def call(self, word: str, entity: str) -> None:
        """Take note of a word of address and whose it is."""
        known = self.names.entities[entity]
        self.aliases.setdefault(word, Speaker(known.name, known.id))

    def of(self, frame: Frame, phrase: Phrase) -> tuple[Speaker, Kind]:
        """Return whom a phrase that is no pronoun means."""
        span = frame.range(phrase.start, phrase.end)
        mention = span.of(self.text)
        if phrase.name:
            name, entity = self._full_name(frame, phrase)
            return Speaker(name, entity, mention, span, self._role(frame, phrase)), "person"
        found = self._head(frame, phrase)
        if found:
            known = self.names.entities[found[1]]
            kind: Kind = "person" if known.kind == "person" else "body"
            name = (
                printed(known)
                if found[0] >= phrase.end
                else as_name(frame, phrase.start, phrase.end, self.lexicon)
            )
            return Speaker(name, known.id, mention, span), kind
        issuer = self.definites.issuer(frame, phrase)
        if issuer:
            maker, maker_kind = self.of(frame, issuer)
            return replace(maker, mention=mention, span=span), maker_kind
        return self.definites.of(frame, phrase)

    def _head(self, frame: Frame, phrase: Phrase) -> tuple[int, str] | None:
        """Return the name that the phrase is, an article before it and brackets or a place behind it left aside."""
        view = View(frame, self.lexicon, self.names)
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
        met = self.salience.met_as(name)
        if met and (met.speaker.entity or name not in self.names.full):
            return met.speaker.name, met.speaker.entity
        if entity and name in self.names.full:
            return self.names.full[name], entity.id
        return (self._titled(frame, phrase, name), entity.id) if entity else (name, None)

    def _titled(self, frame: Frame, phrase: Phrase, name: str) -> str:
        """Return a name with the title that is part of it: rulers and popes go by title and one name."""
        first = phrase.name[0] if phrase.name else phrase.start
        if " " in name or first == phrase.start or frame.words[first - 1] not in self.lexicon["regnal"]:
            return name
        return f"{frame.tokens[first - 1].text} {name}"

    def _role(self, frame: Frame, phrase: Phrase) -> str | None:
        start, end = phrase.start, phrase.name[0] if phrase.name else phrase.end
        while end > start and not (frame.tokens[end - 1].word or frame.words[end - 1] == ")"):
            end -= 1
        little = self.lexicon["articles"] | self.lexicon["determiners"]
        if any(word not in little for word in frame.words[start:end]):
            return frame.range(start, end).of(self.text)
        return frame.range(*phrase.behind).of(self.text) if phrase.behind else None
