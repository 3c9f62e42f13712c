"""Marks well-known names in trees that have tags but no names: the English treebanks.

A run of proper nouns that is a known name of one kind alone is marked; any other run is left as not known; every word
that is no proper noun is known to be no name. So the frames of names are learned without teaching a guess.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from training.conllu import Row
from training.sentence import Entity, Sentence
from training.wordtable import Usage

TITLES = frozenset(
    ["mr.", "mrs.", "ms.", "dr.", "president", "senator", "sen.", "minister", "king", "queen", "prince", "general",
     "gen.", "judge", "pope", "governor", "gov.", "rep.", "captain", "col.", "sir", "professor", "prof.", "prime",
     "secretary", "vice", "congressman", "sheikh", "ayatollah", "mayor", "lord", "saint", "st."]
)  # fmt: skip
CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "inc.",
        "co.",
        "corp.",
        "ltd.",
        "church",
        "street",
    ]
)
_KIND = {
    "wordnet-person": "person", "wordnet-place": "place", "wordnet-group": "organization", "region": "place",
    "person": "person", "place": "place", "organization": "organization", "state": "state",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """Names of one kind alone, lower-cased, and single words that are parts of persons' names alone."""

    names: Mapping[str, str]
    persons: frozenset[str]


def known(lists: Mapping[str, Iterable[str]], usage: Usage) -> Known:
    """Return what the lists know; a state goes before a place, other names under two kinds are left out.

    Single words that ``usage`` has seen mostly without a capital ("court", "tigers") are no names.
    """
    kinds: dict[str, set[str]] = {}
    parts: dict[str, Counter[str]] = {"person": Counter(), "other": Counter()}
    for title, names in lists.items():
        kind = _KIND[title]
        for name in names:
            low = name.lower()
            kinds.setdefault(low, set()).add(kind)
            parts["person" if kind == "person" else "other"].update(low.split())
    single = {
        n: "state" if "state" in k else next(iter(k)) for n, k in kinds.items() if len(k - {"place"}) < 2
    }
    single = {n: k for n, k in single.items() if len(kinds[n]) == 1 or k == "state"}
    single = {n: k for n, k in single.items() if " " in n or k == "state" or _capital(n, usage)}
    persons = {w for w, n in parts["person"].items() if n > 2 and not parts["other"][w] and len(w) > 3}
    return Known(single, frozenset(p for p in persons if _capital(p, usage)))


def _capital(word: str, usage: Usage) -> bool:
    return word not in TITLES | CALENDAR and usage.capital[word] >= 0.8 * usage.inside[word]


def marked(sentence: Sentence, rows: Sequence[Row], lists: Known) -> Sentence:
    """Return the sentence with the names it can be sure of, and its doubts; ``rows`` tell the proper nouns by XPOS."""
    places = sentence.offsets()
    names: list[Entity] = []
    doubts: list[Entity] = []
    for start, end in _runs(sentence, [r.xpos.startswith("NNP") for r in rows]):
        first = start
        while first < end - 1 and sentence.words[first].lower() in TITLES:
            first += 1
        text = sentence.text[places[first][0] : places[end - 1][1]]
        kind = _kind(text, lists)
        if kind is None or (first > start and kind != "person"):
            doubts.append((places[start][0], places[end - 1][1], ""))
        else:
            names.append((places[first][0], places[end - 1][1], kind))
    return replace(sentence, entities=tuple(names), doubts=tuple(doubts))


def _kind(text: str, lists: Known) -> str | None:
    low = text.lower()
    words = low.split()
    if low in lists.names and (len(low) > 3 or lists.names[low] == "state"):
        return lists.names[low]
    return "person" if len(words) <= 3 and all(w in lists.persons for w in words) else None


def _runs(sentence: Sentence, proper: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield first and end of every run of proper nouns, words between them that join names taken in."""
    at = 0
    while at < len(proper):
        if not proper[at]:
            at += 1
            continue
        end = at + 1
        while end < len(proper) and (proper[end] or _joins(sentence, proper, end)):
            end += 1
        yield at, end
        at = end


def _joins(sentence: Sentence, proper: list[bool], at: int) -> bool:
    return (
        at + 1 < len(proper)
        and proper[at + 1]
        and sentence.words[at].lower() in {"of", "&", "-", "the", "'s"}
    )
