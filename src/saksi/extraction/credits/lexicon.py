"""The `credits` tables of a language, compiled to patterns for short strings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from saksi.languages import Language, codes, load
from saksi.text.hints import Hints

_NEVER = r"(?!)"
_END = r"(?-i:(?![a-z]))"
"""The end of a cue: a capital may follow at once, for text is glued ("dilansirAntara")."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a language's table says, ready for use. Patterns ignore case and are for strings of bounded length.

    Before a source: ``strong`` finds a cue that any name may follow, with the small words after it; ``before`` and
    ``passed_on`` tell whether a string ends with a cue, ``on`` and ``accounts`` whether it ends with what stands before a
    platform. After it: ``after`` begins with a verb of reporting, ``reports`` with one that only media do, ``between``
    with what may stand between. Of the strong cues, ``doubtful`` are those that people stand behind as well; ``governed``
    ends with a word that leaves the verb behind a source to someone else ("an analyst at Kabar said"). ``posted`` finds the message that a platform's name stands before ("Telegram message").
    ``joins`` stand between the sources of a list. ``hints`` tell which of ``strong``, ``media``, ``unnamed``, ``post``, ``statements`` and ``papers`` can stand in a sentence.
    """

    language: Language
    joins: frozenset[str]
    strong: re.Pattern[str]
    before: re.Pattern[str]
    passed_on: re.Pattern[str]
    after: re.Pattern[str]
    reports: re.Pattern[str]
    doubtful: re.Pattern[str]
    governed: re.Pattern[str]
    between: re.Pattern[str]
    on: re.Pattern[str]
    accounts: re.Pattern[str]
    owned: re.Pattern[str]
    posted: re.Pattern[str]
    within: re.Pattern[str]
    media: re.Pattern[str]
    glued: tuple[str, ...]
    unnamed: re.Pattern[str]
    anonymous: re.Pattern[str]
    saying: re.Pattern[str]
    posts: Mapping[str, str]
    post: re.Pattern[str]
    heads: re.Pattern[str]
    by: re.Pattern[str]
    never: frozenset[str]
    bodies: re.Pattern[str]
    hints: Hints


def either(entries: Iterable[str]) -> str:
    """Return a pattern for any of the entries, longest first, white space of any width between their words."""
    longest = sorted({e for e in entries if e}, key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, e.split())) for e in longest) or _NEVER


@cache
def lexicon(language: Language) -> Lexicon:
    """Return the language's credit words."""
    table = language.table("credits")
    lines, names, posts = (table.get(name, {}) for name in ("lines", "names", "posts"))
    words = {name: either(table.get(name, ())) for name in _LISTS}
    posted = {word: platform for platform, forms in posts.items() for word in forms}
    return Lexicon(
        language=language,
        joins=frozenset(table.get("joins", ())),
        **_before(words),
        after=_compiled(rf"({words['after']})\b"),
        reports=_compiled(rf"({words['reports']})\b"),
        doubtful=_compiled(words["doubtful"]),
        governed=_compiled(
            rf"\b(?:{words['governed']})\s(?:(?:{words['links']}|{words['media']})\s){{0,4}}$"
        ),
        between=_compiled(rf"\s*,?\s*(?:{words['between']}|{words['media']})\b"),
        media=_compiled(rf"\b({words['media']})\b"),
        glued=tuple(w for w in table.get("media", ()) if " " not in w and len(w) > 4),
        unnamed=_compiled(rf"\b({words['unnamed']})\b"),
        anonymous=_compiled(
            rf"(?:[a-z]+\s){{0,2}}?({either(table.get('anonymous', {}).get('phrases', ()))})\b"
        ),
        saying=_compiled(rf"\b(?:{words['saying']})\b"),
        posts=posted,
        post=_compiled(rf"\b({either(posted)})\b"),
        heads=_compiled(rf"^\W*({either(lines.get('heads', ()))})\s*(?::|(?=\s[A-Z]))\s*"),
        by=_compiled(rf"^\W*({either(lines.get('by', ()))})\s+(?=[A-Z])"),
        never=frozenset(names.get("never", ())),
        bodies=re.compile(rf"\b(?:{either(names.get('bodies', ()))})\b"),
        hints=_hints(table, posted),
    )


def _hints(table: Mapping[str, Any], posted: Iterable[str]) -> Hints:
    documents = table.get("documents", {})
    lists = {name: table.get(name, ()) for name in ("strong", "media", "unnamed")}
    return Hints(
        lists | {"post": posted} | {name: documents.get(name, ()) for name in ("statements", "papers")}
    )


_LISTS = (
    "strong", "weak", "links", "passed_on", "after", "reports", "between", "media", "unnamed", "accounts", "on", "owned", "saying", "messages", "messages_on", "doubtful", "governed",
)  # fmt: skip


def _before(words: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    """Return the patterns of what stands before a source.

    Between cue and source may stand small words and what media are called, with a capitalised word or two where media
    are called something ("penyiar Jepang", "Russian state news outlet").
    """
    strong, media, on = words["strong"], words["media"], words["on"]
    small = rf"(?:\s*\b(?:{media}|{words['links']}|{words['accounts']}){_END})"
    called = rf"(?:{small}|\s*(?-i:[A-Z][a-z]+)){{0,3}}\s*\b(?:{media})(?-i:(?:\s*[A-Z][a-z]+){{0,2}}){small}{{0,2}}"
    passed_on = rf"(?<!\w)(?:{strong})(?:\s+[\w.-]+){{1,4}}?\s+(?:{words['passed_on']})"
    return {
        "strong": _compiled(rf"\b({strong}){_END}((?-i:{small}){{0,6}})"),
        "before": _compiled(rf"\b({strong}|{words['weak']}){_END}({small}{{0,6}}|{called})\s*[\"“'‘]?$"),
        "passed_on": _compiled(rf"({passed_on})({small}{{0,4}})\s*$"),
        "on": _compiled(rf"\b(?:{on})\s*$"),
        "posted": _compiled(rf"\s(?:{words['messages']})\b"),
        "within": _compiled(
            rf"\b(?:{words['on']}|{words['messages_on']})\s(?:(?-i:[a-z]+|[A-Z]?\w+['’]s?)\s){{1,4}}$"
        ),
        "owned": _compiled(rf"(?:-?nya\b)?(?:,?\s(?:{words['owned']})\b)*,?\s?"),
        "accounts": _compiled(rf"\b((?:{on})\s+)?({words['accounts']}){_END}\s*$"),
    }


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def date_words() -> frozenset[str]:
    """Return months and days of the week of all languages, in small letters."""
    tables = [load(code).table("dateline") for code in codes()]
    return frozenset(w.casefold() for t in tables for name in ("months", "weekdays") for w in t.get(name, ()))
