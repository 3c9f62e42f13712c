"""One frame with the words of its language and the names of its article: what every rule looks at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

from saksi.extraction.quotes.frames import Frame, Token
from saksi.extraction.quotes.lexicon import Entry, Lexicon
from saksi.model.facts import Entity
from saksi.text import clitics

_SHORTEST_PAST = 4
_MOVING = frozenset(("adverbs", "coordinators", "time_words"))
"""Classes of words that may also begin a noun of two words."""
_NAMES_BACK = 40
"""How many names back somebody is looked for whom a pronoun fits."""
_OFFICIALS = 60
"""People with an office that a description is held against; more than any article has."""


class Names:
    """The mentions of one article, looked up by where they begin."""

    def __init__(
        self,
        entities: Sequence[Entity],
        called: frozenset[str] = frozenset(),
        common: frozenset[str] = frozenset(),
        full: Mapping[str, str] = MappingProxyType({}),
        genders: Mapping[str, str] = MappingProxyType({}),
        works: frozenset[str] = frozenset(),
    ) -> None:
        self.genders = genders
        self.called, self.common, self.full, self.works = called, common, full, works
        self.entities = {e.id: e for e in entities}
        self.places = frozenset(e.name.split()[-1] for e in entities if e.kind == "place" and e.name)
        self.officials = [e for e in entities if e.kind == "person" and e.role][:_OFFICIALS]
        self._at: dict[int, tuple[int, str]] = {}
        for entity in entities:
            named = min((m.span.start for m in entity.mentions if m.text[:1].isupper()), default=0)
            for mention in entity.mentions:
                if mention.text[:1].islower() and mention.span.start < named:
                    continue  # a description means nobody who is named only further on
                known = self._at.get(mention.span.start)
                if known is None or known[0] < mention.span.end:
                    self._at[mention.span.start] = (mention.span.end, entity.id)
        self._starts = sorted(self._at)

    def is_person(self, entity: str | None) -> bool:
        """Return whether an entity id is that of a person."""
        return entity in self.entities and self.entities[entity or ""].kind == "person"

    def told_as(self, pronoun: str, before: int, barred: frozenset[str]) -> Entity | None:
        """Return the person named last before an offset of whom "he" or "she" is known to be told, none of the barred ones."""
        last = bisect_left(self._starts, before)
        for start in reversed(self._starts[max(0, last - _NAMES_BACK) : last]):
            entity = self._at[start][1]
            if self.genders.get(entity) == pronoun and entity not in barred:
                return self.entities[entity]
        return None

    def bodies_before(self, offset: int) -> Iterator[Entity]:
        """Yield the bodies named before an offset, the last of them first; no more are looked at than could be meant."""
        last = bisect_left(self._starts, offset)
        for start in reversed(self._starts[max(0, last - _NAMES_BACK) : last]):
            entity = self.entities[self._at[start][1]]
            if entity.kind == "organization":
                yield entity

    def starting(self, offset: int) -> tuple[int, str] | None:
        """Return where the longest mention that begins at ``offset`` ends, and its entity."""
        return self._at.get(offset)


class View:
    """A frame to ask about its tokens by number; a number outside the frame is an empty word.

    ``head_last``, ``fixed_order`` and ``infinitives`` are what the language's grammar says (``Grammar``).
    """

    def __init__(self, frame: Frame, lexicon: Lexicon, names: Names) -> None:
        self.frame, self.lexicon, self.names = frame, lexicon, names
        self.words, self.size, self.fixed = frame.words, len(frame.words), frame.fixed
        self._sets, self._classed = lexicon.sets, lexicon.classed
        grammar = lexicon.grammar
        self.head_last, self.fixed_order = grammar.head_last, grammar.fixed_order
        self.infinitives = grammar.infinitives

    def word(self, at: int) -> str:
        """Return the token in small letters."""
        return self.words[at] if 0 <= at < self.size else ""

    def token(self, at: int) -> Token:
        """Return the token; it must be one of the frame."""
        return self.frame.tokens[at]

    def has(self, at: int, *classes: str) -> bool:
        """Return whether the token belongs to one of the closed classes of the language's table."""
        if not 0 <= at < self.size:
            return False
        word, sets = self.words[at], self._sets
        if word not in self._classed:
            return False  # as nearly all words
        for name in classes:
            if word in sets[name]:
                return not (self._named_so(at, word, classes) or self._compounded(at, name))
        return False

    def _compounded(self, at: int, name: str) -> bool:
        """Return whether an adverb or a word of time is the beginning of a noun of two words: ``lalu lintas``."""
        if name not in _MOVING:
            return False
        return f"{self.words[at]} {self.word(at + 1)}" in self.lexicon["compounds"]

    def _named_so(self, at: int, word: str, classes: tuple[str, ...]) -> bool:
        """Return whether a word of time is a person's name there: ``Juli mengatakan``."""
        if word not in self.lexicon["time_words"] or not self.capital(at):
            return False
        only = not any(word in self.lexicon[name] for name in classes if name != "time_words")
        return only and self.person(at) is not None

    def worded(self, at: int) -> bool:
        """Return whether the token is a word."""
        return 0 <= at < self.size and self.frame.tokens[at].word

    def quoted(self, at: int) -> bool:
        """Return whether the token is a quoted piece."""
        return 0 <= at < self.size and self.frame.tokens[at].block is not None

    def ends_in_comma(self, at: int) -> bool:
        """Return whether a quoted piece stands there that ends in a comma within its marks."""
        return self.quoted(at) and self.token(at).text.rstrip("\"'“”‘’ ").endswith(",")

    def capital(self, at: int) -> bool:
        """Return whether the token begins with a capital letter."""
        return 0 <= at < self.size and self.frame.tokens[at].capital

    def verbal(self, at: int) -> bool:
        """Return whether the token can be the verb of a clause."""
        if self.capital(at) or self.has(at, "prepositions"):
            return False
        return self.lexicon.verbal(self.word(at))

    def _nominal(self, at: int) -> bool:
        """Return whether the form can be a noun as well as a verb of speech."""
        return self.has(at, "noun_too") or self.lexicon.participle(self.word(at))

    def past(self, at: int) -> bool:
        """Return whether a verb in the past stands there, and no participle before a noun (the wounded men)."""
        word = self.word(at)
        done = self.has(at, "bare_participles")
        if self.capital(at) or not (done or (len(word) >= _SHORTEST_PAST and self.lexicon.past(word))):
            return False
        before = self.word(at - 1)
        led = self.has(at - 1, "determiners", "former", "shares", "coordinators", "inside_role", "owners")
        return not (led or before[:1].isdigit() or self.lexicon.adverb(before) or before == ",")

    def time(self, at: int) -> bool:
        """Return whether a word of time stands there."""
        word = self.word(at)
        if not self.has(at, "time_words") or (word in self.lexicon["capital_only"] and not self.capital(at)):
            return False
        # local officials, this source: a time only before another word of time
        return not (self.has(at, "time_like") and self.worded(at + 1) and not self.has(at + 1, "time_words"))

    def cue(self, at: int) -> Entry | None:
        """Return the cue there. A capital within a sentence makes a name of it, an article before it a noun."""
        return self._cues[at] if 0 <= at < self.size else None

    def verb(self, at: int) -> Entry | None:
        """Return the verb of speech there."""
        found = self.cue(at)
        return found if found and found.shape == "active" else None

    def named(self, at: int) -> tuple[int, str] | None:
        """Return the token after the name that begins there, and its entity."""
        if not 0 <= at < self.size:
            return None
        found = self.names.starting(self.frame.tokens[at].span.start)
        if not found:
            return None
        end = at + 1
        while end < self.size and self.frame.tokens[end].span.start < found[0]:
            end += 1
        if self.has(end - 1, "name_ends") and self.word(end) == "." and end + 1 < self.size:
            end += 1
        return end, found[1]

    def person(self, at: int) -> tuple[int, str] | None:
        """Return the token after the person's name that begins there, and the entity; a possessor is passed over."""
        found = self.named(at)
        if not found or self.names.entities[found[1]].kind != "person":
            return None
        return None if self.owns(found[0]) else found

    def owns(self, end: int) -> bool:
        """Return whether the name that ends before ``end`` says whose the noun behind it is: Sara Daun's plan, Agus' plan."""
        if clitics.owner_in_names().ends(self.words[end - 1]):
            return True
        return self.word(end) in clitics.APOSTROPHES and self.worded(end + 1) and not self.capital(end + 1)

    def called(self, at: int) -> bool:
        """Return whether the article calls a speaker by this very word."""
        return 0 <= at < self.size and self.frame.tokens[at].text in self.names.called

    def person_in(self, start: int, end: int) -> tuple[int, int, str] | None:
        """Return the first person named between two tokens: first token, token after, entity."""
        for at in range(start, min(end, self.size)):
            found = self.person(at)
            if found:
                return at, found[0], found[1]
        return None

    def any(self, places: Iterable[int], *classes: str) -> bool:
        """Return whether one of the tokens belongs to one of the classes."""
        return any(self.has(at, *classes) for at in places)

    def past_adverbs(self, at: int) -> int:
        """Return the first token from ``at`` on that is no adverb, or one that can be a verb."""
        while self.has(at, "adverbs") and not self.has(at, "finite"):
            at += 1
        return at

    def before_adverbs(self, end: int, least: int) -> int:
        """Return where the adverbs begin that stand right before token ``end``: ``end`` where there are none, never before ``least``."""
        while end > least and (self.has(end - 1, "adverbs") or self.manner(end - 1)):
            end -= 1
        return end

    def manner(self, at: int) -> bool:
        """Return whether an adverb of manner stands at ``at``: *loudly* asked; not an ally, a family."""
        adverb = not self.capital(at) and self.lexicon.adverb(self.word(at))
        return adverb and not self.has(at, "approximators", "roles", "bodies", "followers", "kin", "crowds")

    @cached_property
    def _cues(self) -> tuple[Entry | None, ...]:
        return tuple(self._read_cue(at) for at in range(self.size))

    def _read_cue(self, at: int) -> Entry | None:
        token = self.frame.tokens[at]
        before = self.frame.tokens[at - 1] if at > self.fixed else None
        if token.block or (token.text[:1].isupper() and before and (before.word or before.text == ",")):
            return None
        found = self.lexicon.at(self.words, at)
        if found and " ".join(self.words[max(0, at - 2) : at + 1]) in self.lexicon["set_phrases"]:
            return None
        if found and found.shape == "active" and at:
            word, owner = self.words[at - 1], self.lexicon.owner
            owned = owner.ends(word) and not self.has(at - 1, "pronouns", "relative_of")
            owned = owned or owner.bare(self.words[at - 2], word)
            led = word in self.lexicon["articles"] and not (
                word in self.lexicon["standing_alone"] and not self._nominal(at)
            )
            if led or owned:
                return None
        return found
