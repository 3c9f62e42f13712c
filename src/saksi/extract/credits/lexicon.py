"""The `credits` tables of a language, compiled to patterns for short strings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from saksi.languages import Language, codes, load

_NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a language's table says, ready for use. Patterns ignore case and are for strings of bounded length.

    ``strong`` and ``weak`` find a cue with the small words after it; ``before`` tells whether a string ends with one,
    directly before a source; ``after`` whether it begins with a verb of reporting; ``on`` whether it ends with the words
    that stand before a platform.
    """

    strong: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    passed_on: re.Pattern[str]
    on: re.Pattern[str]
    accounts: re.Pattern[str]
    media: re.Pattern[str]
    unnamed: re.Pattern[str]
    anonymous: re.Pattern[str]
    saying: re.Pattern[str]
    posts: Mapping[str, str]
    post: re.Pattern[str]
    heads: re.Pattern[str]
    via: re.Pattern[str]
    by: re.Pattern[str]
    never: frozenset[str]
    outlet_words: frozenset[str]
    bodies: re.Pattern[str]


def either(entries: Iterable[str]) -> str:
    """Return a pattern for any of the entries, longest first, white space of any width between their words."""
    longest = sorted({e for e in entries if e}, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, e.split())) for e in longest) or _NEVER


@cache
def lexicon(language: Language) -> Lexicon:
    """Return the language's credit words."""
    table = language.table("credits")

    def read(name: str) -> list[str]:
        return list(table.get(name, ()))

    links, media, accounts = either(read("links")), either(read("media")), either(read("accounts"))
    small = rf"(?:\s*\b(?:{media}|{links}|{accounts})(?![a-z]))"
    cues = either([*read("strong"), *read("weak")])
    called = rf"(?:{small}|\s*(?-i:[A-Z][a-z]+)){{0,3}}\s*\b(?:{media})(?-i:(?:\s*[A-Z][a-z]+){{0,2}}){small}{{0,2}}"
    # "dikutip Kabar Kota dari Reuters": the first name is the outlet that copies
    passed_on = (
        rf"(?<!\w)(?:{either(read('strong'))})(?:\s+[\w.-]+){{1,4}}?\s+(?:{either(read('passed_on'))})"
    )
    lines, names = table.get("lines", {}), table.get("names", {})
    posts = {word: platform for platform, words in table.get("posts", {}).items() for word in words}
    return Lexicon(
        strong=_compiled(rf"\b({either(read('strong'))})(?![a-z])({small}{{0,6}})"),
        before=_compiled(rf"\b({cues})(?-i:(?![a-z]))({small}{{0,6}}|{called})\s*[\"“'‘]?$"),
        after=_compiled(rf"({either(read('after'))})\b"),
        passed_on=_compiled(rf"({passed_on})({small}{{0,4}})\s*$"),
        on=_compiled(rf"\b(?:{either(read('on'))})\s*$"),
        accounts=_compiled(rf"\b((?:{either(read('on'))})\s+)?({accounts})(?-i:(?![a-z]))\s*$"),
        media=_compiled(rf"\b({media})\b"),
        unnamed=_compiled(rf"\b({either(read('unnamed'))})\b"),
        anonymous=_compiled(rf"\b({either(table.get('anonymous', {}).get('phrases', ()))})\b"),
        saying=_compiled(rf"\b(?:{either(read('saying'))})\b"),
        posts=posts,
        post=_compiled(rf"\b({either(posts)})\b"),
        heads=_compiled(rf"^\W*({either(lines.get('heads', ()))})\s*(?::|(?=\s[A-Z]))\s*"),
        via=_compiled(rf"\s+(?:{either(lines.get('via', ()))})\s+"),
        by=_compiled(rf"^\W*({either(lines.get('by', ()))})\s+(?=[A-Z])"),
        outlet_words=frozenset(names.get("outlet_words", ())),
        never=frozenset(names.get("never", ())),
        bodies=re.compile(rf"\b(?:{either(names.get('bodies', ()))})\b"),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    # glued text: a cue may run into a capital ("dilansirAntara"), so its end is judged with case
    return re.compile(pattern.replace("(?![a-z])", "(?-i:(?![a-z]))"), re.IGNORECASE)


@cache
def date_words() -> frozenset[str]:
    """Return months and days of the week of all languages, in small letters."""
    tables = [load(code).table("dateline") for code in codes()]
    return frozenset(w.casefold() for t in tables for name in ("months", "weekdays") for w in t.get(name, ()))
