"""The words of event of a language, with the forms that its rules make of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal, cast, get_args

from saksi.languages import Language
from saksi.model.facts import Root

Sort = Literal["active", "passive", "noun", "fate", "thanks", "said"]
GAP = "…"
"""In a phrase: a few words, names among them ("provide … aid")."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word or phrase of event: its lower-case words, its PLOVER root, and how the parties stand around it.

    A ``fate`` is a noun whose owner suffers it ("penangkapan X", "the killing of X"); ``thanks`` and what is ``said`` are
    done by the speaker and not by the subject (see ``sayings``).

    ``of_party`` marks a verb too general to be one of event without somebody it is done to ("help", "menghargai"),
    ``of_person`` marks a verb that is one of event only with a person behind it ("menerima", "dismissed"), ``bare`` a
    verb without affixes, as headlines have it, ``base`` one without an ending, which elsewhere may be a noun.
    """

    parts: tuple[str, ...]
    root: Root
    sort: Sort
    of_person: bool = False
    bare: bool = False
    base: bool = False
    of_party: bool = False

    @property
    def head(self) -> int:
        """Return how many of the words stand before the first gap: behind them the recipient is looked for."""
        return self.parts.index(GAP) if GAP in self.parts else len(self.parts)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words of event by their first word, longest first, and the frame words of the language."""

    words: Mapping[str, tuple[Word, ...]]
    frame: Mapping[str, frozenset[str]]
    modality: tuple[tuple[str, frozenset[str]], ...]
    titles: frozenset[str]
    role_words: frozenset[str]
    auxiliaries: frozenset[str]
    ignored: Mapping[str, tuple[tuple[str, ...], ...]]
    contents: Mapping[str, tuple[str, ...]]
    fillers: int
    owner_first: bool
    bare_agent: bool

    def with_object(self, form: str) -> tuple[Word, ...]:
        """Return the single verbs that ``form`` is with a pronoun for its object at its end ("mengutuknya")."""
        for suffix in self.frame.get("object_suffixes", ()):
            if form.endswith(suffix):
                verbs = self.words.get(form[: -len(suffix)], ())
                return tuple(
                    replace(w, parts=(form,)) for w in verbs if w.sort == "active" and len(w.parts) == 1
                )
        return ()


ROOTS: tuple[Root, ...] = get_args(Root)


@cache
def load(language: Language) -> Lexicon:
    """Return the lexicon of ``language``; empty where it has none."""
    table = language.table("events")
    found: dict[str, list[Word]] = {}
    general = frozenset(table.get("of_party", ()))
    for root, entry in table.get("roots", {}).items():
        for word in _words(cast(Root, root), entry, table):
            if " ".join(word.parts) in general:
                word = replace(word, of_party=True)
            found.setdefault(word.parts[0], []).append(word)
    for choices in found.values():
        choices.sort(key=lambda word: (-len(word.parts), not word.of_person))
    frame = table.get("frame", {})
    modality = tuple((key, frozenset(value)) for key, value in table.get("modality", {}).items())
    return Lexicon(
        words={key: tuple(value) for key, value in found.items()},
        frame={key: frozenset(value) for key, value in frame.items() if isinstance(value, list)},
        modality=modality,
        titles=_title_words(language),
        role_words=_title_words(language) | _small_title_words(language),
        auxiliaries=frozenset(w for _key, words in modality for w in words)
        | frozenset(frame.get("adverbs", ())),
        ignored=_by_first(table.get("ignored", ())),
        contents={
            noun: tuple(entry["roots"]) for entry in table.get("contents", ()) for noun in entry["nouns"]
        },
        fillers=frame.get("fillers", 0),
        owner_first=frame.get("owner_first", False),
        bare_agent=frame.get("bare_agent", False),
    )


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    out: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        parts = tuple(phrase.split())
        out[parts[0]] = (*out.get(parts[0], ()), parts)
    return out


def _words(root: Root, entry: Mapping[str, Any], table: Mapping[str, Any]) -> Iterator[Word]:
    of_person = frozenset(entry.get("of_person", ()))
    for stem in entry.get("stems", ()):
        first, *rest = stem.split()
        active, passive = _affixed(first, table)
        yield from (Word((form, *rest), root, "active", form in of_person) for form in active)
        yield Word((first, *rest), root, "active", bare=True)
        yield from (Word((form, *rest), root, "passive") for form in passive)
    inflects = any("ends" in rule for rule in table.get("forms", ()))
    for verb in (*entry.get("verbs", ()), *of_person):
        first, *rest = verb.split()
        for form in _inflected(first, table):
            yield Word((form, *rest), root, "active", verb in of_person, base=form == first and inflects)
    for verb in entry.get("said", ()):
        first, *rest = verb.split()
        yield from (Word((form, *rest), root, "said") for form in _inflected(first, table))
    for phrase in entry.get("thanks", ()):
        yield Word(tuple(phrase.split()), root, "thanks")
    for phrase in entry.get("passive", ()):
        yield Word(tuple(phrase.split()), root, "passive")
    for noun in entry.get("fates", ()):
        yield Word(tuple(noun.split()), root, "fate")
    for noun in entry.get("nouns", ()):
        yield Word(tuple(noun.split()), root, "noun")


def _affixed(stem: str, table: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Return the active and passive forms of ``stem`` by the rules of the table."""
    for rule in table.get("forms", ()):
        if stem.startswith(tuple(rule.get("starts", ("",)))):
            rest = stem[rule.get("drop", 0) :]
            return (
                [form.replace("{}", rest) for form in rule.get("active", ())],
                [form.replace("{}", rest) for form in rule.get("passive", ())],
            )
    return [], []


def _inflected(verb: str, table: Mapping[str, Any]) -> list[str]:
    """Return the forms of ``verb``: the irregular ones, else those of the first rule whose ending fits."""
    irregular = table.get("irregular", {}).get(verb)
    if irregular is not None:
        return [verb, *irregular]
    for rule in table.get("forms", ()):
        ends = rule.get("ends")
        if ends is not None and verb.endswith(tuple(ends)):
            rest = verb[: len(verb) - rule.get("cut", 0)]
            return [form.replace("{}", rest) for form in rule["active"]]
    return [verb]


def _title_words(language: Language) -> frozenset[str]:
    """Return every word that may stand in a role, so that a role between two names is seen as one."""
    table = language.table("titles")
    phrases: list[str] = [p for names in table.get("offices", {}).values() for p in names]
    for key in ("roles", "ranks", "honorifics", "before", "after", "leaders", "kin"):
        phrases.extend(table.get(key, ()))
    return frozenset(word.strip(".") for phrase in phrases for word in phrase.split())


def _small_title_words(language: Language) -> frozenset[str]:
    table = language.table("titles")
    return frozenset(
        w for key in ("joins", "articles", "determiners") for p in table.get(key, ()) for w in p.split()
    )
