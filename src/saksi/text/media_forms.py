"""Media that only their form gives away: "the Lembah news agency", "Lembah TV", "harian Lentera", "Radio Lembah".

What media are called, and the words their names end or begin with, stand in ``[forms]`` of the ``media`` tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from saksi.languages import Language
from saksi.text import media, small_words
from saksi.text.clitics import owner_in_names
from saksi.text.hints import Hints

_MOST = 40
"""Names looked at in one sentence: no sentence of prose has more."""
_WORD = r"[A-Z][\w&'’-]*"
_NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class Formed:
    """A medium known by its form: where its name stands, and where the words that say so end and begin."""

    start: int
    end: int
    name: str
    agency: bool
    whole: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Forms:
    behind: re.Pattern[str]
    ahead: re.Pattern[str]
    alone: re.Pattern[str]
    name: re.Pattern[str]
    ends: frozenset[str]
    begins: frozenset[str]
    people: frozenset[str]
    bodies: frozenset[str]
    agencies: tuple[str, ...]
    never: frozenset[str]
    articles: tuple[str, ...]
    hints: Hints


@cache
def _name() -> str:
    """Return the pattern of a name of some words with capitals, small words of names between them."""
    of, articles = (_either(sorted(words)) for words in (small_words.of(), small_words.articles()))
    return rf"{_WORD}(?:\s(?:(?:{of})\s(?:(?:{articles})\s)?)?{_WORD}){{0,4}}"


@cache
def _forms(language: Language) -> _Forms:
    table, name = language.table("media").get("forms", {}), _name()
    behind, ahead = _either(table.get("behind", ())), _either(table.get("ahead", ()))
    articles = tuple(table.get("articles", ()))
    return _Forms(
        behind=re.compile(rf"(?<![\w'’-])(?P<name>{name})\s(?P<noun>{behind})\b(?!\s[A-Z])"),
        ahead=re.compile(rf"(?<![\w'’-])(?P<noun>(?i:{ahead}))\s[\"“'‘]?(?P<name>{name})"),
        alone=re.compile(
            rf"(?:(?:{_either(articles)})\s)?(?:\S+\s){{0,3}}(?:{ahead})(?:\s\S+)?", re.IGNORECASE
        ),
        name=re.compile(rf"(?<![\w'’-]){name}"),
        ends=frozenset(table.get("ends", ())),
        begins=frozenset(table.get("begins", ())),
        people=frozenset(table.get("people", ())),
        bodies=frozenset(language.table("names").get("body_last", ()))
        - {word.casefold() for word in table.get("ends", ())},
        agencies=tuple(table.get("agencies", ())),
        never=frozenset(table.get("never", ())) | _demonyms(language),
        articles=articles,
        hints=Hints({side: table.get(side, ()) for side in ("behind", "ahead")}),
    )


def _either(entries: Iterable[str]) -> str:
    longest = sorted(set(entries), key=len, reverse=True)
    return "|".join(r"\s".join(map(re.escape, e.split())) for e in longest) or _NEVER


@cache
def _demonyms(language: Language) -> frozenset[str]:
    """Return the adjectives of states, which say whose medium it is and are no part of its name."""
    found = language.table("states").get("demonyms", {}).values()
    return frozenset(adjective for adjectives in found for adjective in adjectives)


def find(text: str, language: Language) -> list[Formed]:
    """Return the media named by their form in ``text``, a sentence, in order; where two overlap, the first found.

    A noun before a name counts before one behind it, and both before the words in the name itself.
    """
    forms = _forms(language)
    hints = forms.hints.of(text)
    ahead = _with_noun(text, forms, forms.ahead) if "ahead" in hints else ()
    behind = _with_noun(text, forms, forms.behind) if "behind" in hints else ()
    out: list[Formed] = []
    for one in (*ahead, *behind, *_by_word(text, forms)):
        if all(one.whole[1] <= o.whole[0] or o.whole[1] <= one.whole[0] for o in out):
            out.append(one)
    return sorted(out, key=lambda f: f.start)


def is_medium(words: str, language: Language) -> bool:
    """Return whether a phrase, an article before it left aside, is a medium: known, or by its form.

    Names that people or things have too (``shared`` in the tables) do not count.
    """
    forms = _forms(language)
    bare = next((words[len(a) + 1 :] for a in forms.articles if words.lower().startswith(f"{a} ")), words)
    found = media.medium(bare) or media.medium(words)
    if found:
        return found.kind != "platform" and found.name not in media.shared()
    for one in find(words, language):
        if one.whole[1] == len(words) and (one.whole[0] == 0 or words[: one.whole[0]].islower()):
            return True
    return forms.alone.fullmatch(words) is not None


def _with_noun(text: str, forms: _Forms, pattern: re.Pattern[str]) -> Iterator[Formed]:
    for match in islice(pattern.finditer(text), _MOST):
        noun = " ".join(match["noun"].split())
        start = _begin(text, *match.span("name"), forms)
        behind = match.start("noun") > match.start("name")
        if start is None or (
            behind and re.search(r"\b[Aa]n?\s(?:\w+\s)?$", text[max(0, match.start() - 20) : match.start()])
        ):
            continue
        if not behind and not noun[:1].islower() and match.start() and noun.lower() not in forms.agencies:
            continue  # a capital inside the sentence: the noun is part of a longer name
        end = match.end("name")
        yield Formed(start, end, text[start:end], noun.lower().endswith(forms.agencies), match.span())


def _by_word(text: str, forms: _Forms) -> Iterator[Formed]:
    """Yield the names of two words or more that end or begin with a word that media are named with."""
    for match in islice(forms.name.finditer(text), _MOST):
        if match.group().isalnum():
            continue  # one word
        start = _begin(text, *match.span(), forms)
        if start is None:
            continue
        words = text[start : match.end()].split()
        last = owner_in_names().cut(words[-1])
        end = match.end() - (len(words[-1]) - len(last))
        of = next((i for i, w in enumerate(words) if w in small_words.of()), 0)
        begun = words[0] in forms.begins and last.casefold() not in forms.bodies
        named = last in forms.ends or begun or (of and words[of - 1] in forms.ends)
        agency = text[start:end].lower().endswith(forms.agencies)
        if len(words) < 2 or not (named or agency):
            continue
        led = any(text[:start].lower().endswith(f"{a} ") for a in forms.articles)
        if last in forms.people and not led and len(words) < 3:
            continue
        yield Formed(start, end, text[start:end], agency, (start, end))


def _begin(text: str, start: int, end: int, forms: _Forms) -> int | None:
    """Return where a name begins, without the articles, adjectives and possessors before it; ``None`` if nothing is left."""
    words = list(re.finditer(r"\S+", text[start:end]))
    while words and (
        words[0].group() in forms.never or (len(words) > 1 and owner_in_names().ends(words[0].group()))
    ):
        words.pop(0)
    return start + words[0].start() if words else None
