"""Media, agencies and platforms by name: what the languages' `media` tables hold, under every spelling."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from saksi.languages import codes, load

MediaKind = Literal["agency", "outlet", "platform"]
_SITE = re.compile(
    r"(?:[\w-]{1,40}\.){1,4}(?:com|co|id|net|org|tv|news|info|go|ac|eu|uk|us|my|sg|au|ru|in|jp)"
)


@dataclass(frozen=True, slots=True)
class Medium:
    """A medium under its usual name."""

    name: str
    kind: MediaKind


@lru_cache(maxsize=1 << 14)
def key(name: str) -> str:
    """Return ``name`` without case, accents, spaces and punctuation, so that spellings of one name are equal."""
    plain = name[:200]
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
    return "".join(filter(str.isalnum, plain)).casefold()


@cache
def known() -> dict[str, Medium]:
    """Return every known medium by the keys of its name and its other names."""
    out: dict[str, Medium] = {}
    for code in codes():
        table = load(code).table("media")
        for kind in ("agency", "outlet", "platform"):
            for name, others in table.get(kind, {}).items():
                medium = out.get(key(name)) or Medium(name, kind)
                for spelling in (name, *others):
                    out.setdefault(key(spelling), medium)
    return out


def medium(name: str) -> Medium | None:
    """Return the medium with exactly that name or other name, or ``None``. Names of three letters keep their case."""
    folded = key(name)
    found = known().get(folded)
    if found and len(folded) <= 3 and "".join(c for c in name if c.isalnum()) not in _short():
        return None
    return found


@cache
def spellings() -> frozenset[str]:
    """Return every name and other name as it is written."""
    tables = [
        load(code).table("media").get(kind, {})
        for code in codes()
        for kind in ("agency", "outlet", "platform")
    ]
    return frozenset(n for table in tables for name, others in table.items() for n in (name, *others))


@cache
def openings() -> frozenset[str]:
    """Return every beginning of every known key: text whose key is not among them begins no known name."""
    return frozenset(name[:end] for name in known() for end in range(len(name) + 1))


@cache
def _short() -> frozenset[str]:
    """Return the names of up to three letters as they are written."""
    return frozenset("".join(c for c in n if c.isalnum()) for n in spellings() if len(key(n)) <= 3)


@cache
def shared() -> frozenset[str]:
    """Return the names that are also a person's or a common word."""
    return frozenset(
        name for code in codes() for name in load(code).table("media").get("shared", {}).get("names", ())
    )


def is_site(name: str) -> bool:
    """Return whether ``name`` has the form of a site's name ("kabarkota.co.id")."""
    return len(name) <= 80 and _SITE.fullmatch(name.strip().casefold()) is not None
