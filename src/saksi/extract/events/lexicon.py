"""The words of event of a language, with the forms that its rules make of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast, get_args

from saksi.languages import Language
from saksi.model.facts import Root

Sort = Literal["active", "passive", "noun"]


@dataclass(frozen=True, slots=True)
class Word:
    """One word or phrase of event: its lower-case words, its PLOVER root, and how the parties stand around it.

    ``bare`` marks a verb without affixes, as headlines have it, which elsewhere may be another word.
    ``visitor_behind`` marks a verb whose doer is the host, so that who stands behind it is the visitor.
    """

    parts: tuple[str, ...]
    root: Root
    sort: Sort
    visitor_behind: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All words of event by their first word, longest first, and the frame words of the language."""

    words: Mapping[str, tuple[Word, ...]]
    frame: Mapping[str, frozenset[str]]
    modality: tuple[tuple[str, frozenset[str]], ...]
    titles: frozenset[str]
    fillers: int


ROOTS: tuple[Root, ...] = get_args(Root)


@cache
def load(language: Language) -> Lexicon:
    """Return the lexicon of ``language``; empty where it has none."""
    table = language.table("events")
    found: dict[str, list[Word]] = {}
    for root, entry in table.get("roots", {}).items():
        for word in _words(cast(Root, root), entry, table):
            found.setdefault(word.parts[0], []).append(word)
    for choices in found.values():
        choices.sort(key=lambda word: -len(word.parts))
    frame = {key: frozenset(_list(value)) for key, value in table.get("frame", {}).items()}
    modality = tuple((key, frozenset(value)) for key, value in table.get("modality", {}).items())
    return Lexicon(
        {key: tuple(value) for key, value in found.items()},
        frame,
        modality,
        _title_words(language),
        table.get("frame", {}).get("fillers", 0),
    )


def _list(value: Any) -> Iterable[str]:
    return value if isinstance(value, list) else ()


def _words(root: Root, entry: Mapping[str, Any], table: Mapping[str, Any]) -> Iterator[Word]:
    hosts = frozenset(entry.get("hosts", ()))
    for stem in entry.get("stems", ()):
        first, *rest = stem.split()
        active, passive = _affixed(first, table)
        yield from (Word((form, *rest), root, "active", form in hosts) for form in active)
        yield Word((first, *rest), root, "active", bare=True)
        yield from (Word((form, *rest), root, "passive") for form in passive)
    for verb in entry.get("verbs", ()):
        first, *rest = verb.split()
        for form in _inflected(first, table):
            yield Word((form, *rest), root, "active", verb in hosts)
    for phrase in entry.get("passive", ()):
        yield Word(tuple(phrase.split()), root, "passive")
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
    for key in ("roles", "ranks", "honorifics", "before", "after", "leaders", "joins", "kin"):
        phrases.extend(table.get(key, ()))
    return frozenset(word.strip(".") for phrase in phrases for word in phrase.split())
