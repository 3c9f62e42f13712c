"""Whom a description means: ``menteri itu``, ``the agency``, ``data Badan Pasar``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from saksi.extraction.quotes import genders, phrases
from saksi.extraction.quotes.descriptions import Descriptions
from saksi.extraction.quotes.figures import Figure, Kind, as_name, printed
from saksi.extraction.quotes.frames import Frame
from saksi.extraction.quotes.lexicon import Lexicon
from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.salience import Salience
from saksi.extraction.quotes.steps import object_of
from saksi.extraction.quotes.view import Names, View
from saksi.model.facts import Entity, Speaker

_APART = 10
"""Tokens between a role and the name behind it, places between commas among them."""


@dataclass(slots=True)
class Definites:
    """Descriptions held against those met so far and the entities of the article."""

    text: str
    lexicon: Lexicon
    names: Names
    described: Descriptions
    salience: Salience

    def issuer(self, frame: Frame, phrase: Phrase) -> Phrase | None:
        """Return who gave out the paper that a phrase means, where nothing in the phrase tells whose it is."""
        found = phrases.issuer(self._view(frame), phrase.end)
        if found is None or self._compiler(frame, phrase) or self._kind(frame, phrase) != "document":
            return None
        return None if self._body_inside(frame, phrase) else found

    def of(self, frame: Frame, phrase: Phrase) -> tuple[Speaker, Kind]:
        """Return whom a description means; where it means nobody met or named, its own words are the name."""
        span = frame.range(phrase.start, phrase.end)
        mention = span.of(self.text)
        kind = self._kind(frame, phrase)
        body = self._compiler(frame, phrase) or (self._body(frame, phrase) if kind == "body" else None)
        if body:
            return replace(body, mention=mention, span=span, role=None), "body"
        if kind == "document":
            unsigned = Speaker(as_name(frame, phrase.start, phrase.end, self.lexicon)), kind
            maker, maker_kind = self._body_inside(frame, phrase) or unsigned
            return replace(maker, mention=mention, span=span), maker_kind
        known = self._known(frame, phrase)
        if known:
            role = None if self._by_name(frame, phrase, known) else mention
            return replace(known.speaker, mention=mention, span=span, role=role), known.kind
        holder = self._holder(frame, phrase)
        if holder:
            return Speaker(holder.name, holder.id, mention, span, mention), "person"
        fuller = self.described.fuller(frame, phrase)
        last = self._last(frame, phrase) if kind == "person" and fuller is None else None
        if last:
            return replace(last.speaker, mention=mention, span=span, role=mention), last.kind
        name = fuller or as_name(frame, phrase.start, phrase.end, self.lexicon)
        return Speaker(name, None, mention, span), kind

    def _view(self, frame: Frame) -> View:
        return View(frame, self.lexicon, self.names)

    def _body(self, frame: Frame, phrase: Phrase) -> Speaker | None:
        """Return the body that a description means: the last one spoken of, the maker of a paper, one named before."""
        generic = self._generic(frame, phrase)
        last = self.salience.antecedent_body(frame.words[phrase.start]) if generic else None
        if last:
            return last.speaker
        maker = self._maker(frame, phrase)
        named = None if maker else self._named_body(frame, phrase)
        return Speaker(printed(named), named.id) if named else maker

    def _by_name(self, frame: Frame, phrase: Phrase, figure: Figure) -> bool:
        """Return whether a phrase calls somebody by a part of the name or by another name, and by no office."""
        mention = frame.range(phrase.start, phrase.end).of(self.text)
        if set(mention.split()) <= set(figure.speaker.name.split()):
            return True
        alone = mention.istitle() and phrase.end == phrase.start + 1
        return alone and not self._view(frame).has(phrase.start, "roles")

    def _last(self, frame: Frame, phrase: Phrase) -> Figure | None:
        """Return the last person where a description takes somebody up or points back."""
        taken = self._taken_up(frame, phrase)
        if taken:
            return taken
        return self.salience.antecedent("") if self._points_back(frame, phrase) else None

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
            return Speaker(
                printed(body) if end == found[0] else as_name(frame, at, end, self.lexicon), body.id
            )
        alone = body is None and at + 1 == end == phrase.end and not view.time(at)
        return Speaker(as_name(frame, at, end, self.lexicon)) if alone else None

    def _holder(self, frame: Frame, phrase: Phrase) -> Entity | None:
        """Return the person named shortly behind a comma whose role opens with the phrase ("perajin Kampung Tirta, Sari")."""
        view, role = (
            self._view(frame),
            " ".join(frame.range(phrase.start, phrase.end).of(self.text).split()),
        )
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
        """Return the body by whose name a paper is told to be made: a report *by the Daun Institute*."""
        view = self._view(frame)
        behind = view.has(phrase.end, "agent", "came_from")
        links = (i for i in range(phrase.start + 1, phrase.end + behind) if view.has(i, "agent", "came_from"))
        link = next(links, None)
        if link is None or not view.has(link - 1, "evidence"):
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
        if len(words) != 2 or words[0] not in self.lexicon["the"]:
            return None
        before = self.names.bodies_before(frame.tokens[phrase.start].span.start)
        return next((body for body in before if words[1] in body.name.lower().split()), None)

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
        latest = self.salience.latest(direct=False)
        for figure in (latest, *self.salience.recent()):
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
                words = as_name(frame, at, phrase.end, self.lexicon)
                return Speaker(
                    words, entity.id if entity and found and found[0] == phrase.end else None
                ), "body"
        return None

    def _known(self, frame: Frame, phrase: Phrase) -> Figure | None:
        """Return the one met before whom a description means (``menteri itu``, ``the minister``)."""
        words = frame.words[phrase.start : phrase.end]
        if (
            phrase.end - phrase.start > 1
            and words[-1] in self.lexicon["anaphoric_last"]
            and self._view(frame).person_in(phrase.start, phrase.end)
        ):
            return self.salience.antecedent("")
        if words[0] in self.lexicon["indefinite"] or (len(words) == 1 and words[0] in self.lexicon["crowd"]):
            return None
        called = self._called(frame, phrase)
        if called:
            return called
        inside = self._view(frame).person_in(phrase.start, phrase.end)
        if inside and frame.words[inside[0]] not in self._offices():
            return None  # kuasa hukum Sari: nobody whose office does not name her
        if (
            self.salience.spoke
            and self.salience.spoke.speaker.entity
            and self._office_alone(words, self.salience.spoke.speaker)
        ):
            return self.salience.spoke
        for figure in self.salience.recent():
            unnamed = figure.speaker.name if figure.speaker.entity is None else None
            roles = (figure.speaker.role, self.salience.office(figure.speaker), unnamed)
            if figure.kind == "person" and any(self.described.fits(words, role) for role in roles if role):
                return figure
        if self.salience.spoke and self._office_alone(words, self.salience.spoke.speaker):
            return self.salience.spoke
        for entity in self.names.officials:
            if self.described.fits(words, entity.role or ""):
                return Figure(Speaker(entity.name, entity.id), "person", 0, 0)
        return None

    def _offices(self) -> frozenset[str]:
        """Return the words of the offices of those met of late."""
        roles = (f.speaker.role or self.salience.office(f.speaker) or "" for f in self.salience.recent())
        return frozenset(word for role in roles for word in role.lower().split())

    def _office_alone(self, words: Sequence[str], last: Speaker) -> bool:
        """Return whether one bare word of office is part of the last speaker's: ``hakim`` for a Ketua Majelis Hakim."""
        role = f"{last.role or ''} {self.salience.office(last) or ''}".lower().split()
        return len(words) == 1 and words[0] in role and words[0] in self.lexicon["roles"]

    def _called(self, frame: Frame, phrase: Phrase) -> Figure | None:
        """Return the one met before whose name holds the bare words of the phrase (``Ratih``)."""
        tokens = frame.tokens[phrase.start : phrase.end]
        if not all(t.capital for t in tokens) or any(t.text.lower() in self.lexicon["roles"] for t in tokens):
            return None
        return self.salience.met_as(" ".join(t.text for t in tokens))

    def _kind(self, frame: Frame, phrase: Phrase) -> Kind:
        words = frame.words[phrase.start : phrase.end]
        head = self.described.head(words)
        if any(w in self.lexicon["nouns"] for w in (words[0], head)):
            return "document"
        body = head in self.lexicon["bodies"] or self._view(frame).named(phrase.start) is not None
        return "body" if body else "person"
