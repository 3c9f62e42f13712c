"""The words of speech of one language, read from ``languages/<code>/speech.toml`` and made ready for look-up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from saksi.languages import Language
from saksi.text.clitics import Owner, owner

Complement = Literal[
    "say", "tell", "judge", "deny", "accuse", "ask", "promise", "address", "quoted", "label", "marked"
]
"""What may follow a verb of speech: see the groups of ``[verbs]`` in the table."""
Shape = Literal["after", "suffixed", "active", "passive", "source", "noun"]
"""Where a cue stands: after the words it reports, before them, with an agent, or beside the clause."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One form of one cue: its words in small letters, where it stands and what it takes."""

    words: tuple[str, ...]
    shape: Shape
    takes: Complement = "say"
    wordless: bool = False
    """The form names its own speaker by a suffix (Indonesian ``katanya``, ``menurutnya``)."""
    passive: bool = False
    """The form is a passive whose agent is the suffix (``dijelaskannya``)."""
    base: bool = False
    """The form is the one without an ending, where a verb has several (``say``)."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """What the order of words tells in a language: the table ``[grammar]``.

    ``head_last``: the head of a noun phrase is its last noun (the city council), not its first (dewan kota).
    ``fixed_order``: every clause has a subject, right before its verb, and what is reported right behind it; elsewhere a
    clause may lack its subject, and a verb shows by its prefix (mengaku *sudah* pulang). ``infinitives``: a deed asked for
    or sworn has a form that is no clause (vowed *to stay*).
    """

    head_last: bool
    fixed_order: bool
    infinitives: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Cues by their first word, and the closed classes of words by which a clause is cut."""

    language: Language
    grammar: Grammar
    owner: Owner
    cues: dict[str, tuple[Entry, ...]]
    after: frozenset[str]
    suffix: str
    sets: dict[str, frozenset[str]]
    prefixes: tuple[str, ...]
    abstracts: tuple[tuple[str, str], ...] = ()
    """Beginnings and ends of nouns made of verbs and adjectives."""
    contractions: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Offices in one word and what they are short for (``kabid``: ``kepala bidang``)."""
    lead_openings: frozenset[str] = frozenset()
    """The first words of the connectives."""
    classed: frozenset[str] = frozenset()
    """The words of all closed classes."""

    def __getitem__(self, name: str) -> frozenset[str]:
        """Return a closed class by its name in the table."""
        return self.sets[name]

    def at(self, words: Sequence[str], place: int) -> Entry | None:
        """Return the longest cue that begins at ``place`` among words in small letters."""
        for entry in self.cues.get(words[place], ()):
            if tuple(words[place : place + len(entry.words)]) == entry.words:
                return entry
        return None

    def spelled_out(self, words: Iterable[str]) -> list[str]:
        """Return words in small letters with those that are offices cut short spelled out."""
        return [part for word in words for part in self.contractions.get(word, (word,))]

    def lead(self, words: Sequence[str], place: int, end: int) -> int:
        """Return how many words the longest connective at ``place`` has; 0 where there is none."""
        if place < end and words[place] not in self.lead_openings:
            return 0
        for size in range(min(_LONGEST_LEAD, end - place), 0, -1):
            if size == 1 and words[place] in self.sets["ordinals"] and words[place + 1 : place + 2] != (",",):
                return 0  # kedua tim
            if " ".join(words[place : place + size]) in self.sets["connectives"]:
                return size
        return 0

    def verbal(self, word: str) -> bool:
        """Return whether a word in small letters can be the verb of a clause, by itself or by its prefix."""
        if word in self.sets["finite"]:
            return True
        if word in self.sets["not_finite"] or len(word) < 5:
            return False
        if self.suffix and word.endswith(self.suffix):
            # berakhirnya, tercapainya: verbs without an object are made nouns by it; menengahnya
            stem = word.removesuffix(self.suffix)
            if word.startswith(tuple(self.sets["alone_prefixes"])) or stem in self.sets["not_finite"]:
                return False
        return word.startswith(self.prefixes) if self.prefixes else False

    def ordinary(self, word: str) -> bool:
        """Return whether the dictionary of the language knows a word in small letters, or it is the suffixed form of one."""
        from simplemma import is_known

        return bool(is_known(word, self.language.code))

    def abstract(self, word: str) -> bool:
        """Return whether a word in small letters is a noun made of a verb or an adjective: ``pengembangan``."""
        return any(
            word.startswith(a) and word.endswith(z) and len(word) > len(a + z) for a, z in self.abstracts
        )

    def participle(self, word: str) -> bool:
        """Return whether a word in small letters ends as the participle of an aside does: shaking her head."""
        return self._ends(word, "participle_endings")

    def past(self, word: str) -> bool:
        """Return whether a word in small letters ends as a verb in the past does."""
        return self._ends(word, "past_endings")

    def adverb(self, word: str) -> bool:
        """Return whether a word in small letters ends as an adverb of manner does: slowly."""
        return self._ends(word, "adverb_endings")

    def agent(self, word: str) -> bool:
        """Return whether a word in small letters ends as the noun for somebody who does something does: a farmer."""
        return self._ends(word, "agent_endings") and word not in self.sets["no_agents"]

    def plural(self, word: str, sure: bool = False) -> bool:
        """Return whether a word in small letters ends as a noun in the plural does, and a verb of the third person.

        ``sure``: not as a noun in the singular may end, too (the press).
        """
        return self._ends(word, "plural_endings") and not (sure and self._ends(word, "not_plural_endings"))

    def numbers(self, word: str) -> frozenset[str]:
        """Return a noun and, where it may be a plural, its singular."""
        return frozenset({word} | {word.removesuffix(ending) for ending in self.sets["plural_endings"]})

    def _ends(self, word: str, endings: str) -> bool:
        return bool(self.sets[endings]) and word.endswith(tuple(self.sets[endings]))


_GROUPS: tuple[Complement, ...] = (
    "say",
    "tell",
    "judge",
    "deny",
    "accuse",
    "ask",
    "promise",
    "address",
    "quoted",
    "label",
    "marked",
)
_LONGEST_LEAD = 4
_EMPTY: dict[str, Any] = {}


@cache
def load(language: Language) -> Lexicon:
    """Return the lexicon of ``language``; empty where it has no table."""
    table = language.table("speech")

    def part(name: str) -> dict[str, Any]:
        found: dict[str, Any] = table.get(name, _EMPTY)
        return found

    grammar, suffix = part("grammar"), part("after").get("suffix", "")
    entries = [*_after(part("after"), suffix), *_verbs(part("verbs"))]
    entries += [
        Entry((w + suffix,), "active", "marked") for w in part("verbs").get("labelling", ()) if suffix
    ]
    entries += [Entry(_split(w), "passive") for w in part("passive").get("verbs", ())]
    entries += _sources(part("source"), suffix)
    if suffix:
        passive = part("passive").get("verbs", ())
        entries += [Entry((w + suffix,), "source", wordless=True, passive=True) for w in passive]
    cues: dict[str, list[Entry]] = {}
    for entry in entries:
        cues.setdefault(entry.words[0], []).append(entry)
    sets = {
        key: frozenset(w.replace("_", " ") for w in value)
        for name in ("small", "people")
        for key, value in part(name).items()
        if key != "abstract"
    }
    for name, key in (("after", "nouns"), ("after", "openers"), ("passive", "agent"), ("passive", "resumes")):
        sets[key] = frozenset(part(name).get(key, ()))
    sets["given"] = frozenset(Language("world").table("name_words").get("names", "").split())
    sets["degrees"] = frozenset(language.table("names").get("degrees", ()))
    return Lexicon(
        language=language,
        grammar=Grammar(
            head_last=grammar.get("head") == "last",
            fixed_order=grammar.get("order") == "fixed",
            infinitives=bool(grammar.get("infinitives")),
        ),
        owner=owner(language),
        cues={k: tuple(sorted(v, key=lambda e: -len(e.words))) for k, v in cues.items()},
        after=frozenset(part("after").get("stems", ())),
        suffix=suffix,
        sets=_Sets(sets),
        prefixes=tuple(sets.pop("finite_prefixes", ())),
        abstracts=tuple((a, z) for a, z in part("people").get("abstract", ())),
        lead_openings=frozenset(words.split()[0] for words in sets.get("connectives", ()) if words),
        classed=frozenset().union(*sets.values()),
        contractions={short: tuple(words.split()) for short, words in part("contractions").items()},
    )


class _Sets(dict[str, frozenset[str]]):
    """Closed classes; one that a language does not fill is empty."""

    def __missing__(self, key: str) -> frozenset[str]:
        return frozenset()


def _split(form: str) -> tuple[str, ...]:
    return tuple(form.split("_"))


def _after(part: dict[str, Any], suffix: str) -> Iterable[Entry]:
    for stem in part.get("stems", ()):
        yield Entry((stem,), "after")
        if suffix:
            yield Entry((stem + suffix,), "suffixed", wordless=True)


def _verbs(part: dict[str, Any]) -> Iterable[Entry]:
    for group in _GROUPS:
        for forms in part.get(group, ()):
            for place, form in enumerate(forms.split()):
                yield Entry(_split(form), "active", group, base=place == 0 and " " in forms)


def _sources(part: dict[str, Any], suffix: str) -> Iterable[Entry]:
    for word in part.get("words", ()):
        yield Entry(_split(word), "source")
        if suffix:
            yield Entry(_split(word + suffix), "source", wordless=True)
