"""When do two spellings name the same person, state or body: keys to compare names by, over articles and languages.

Names travel through several alphabets and newsrooms: "Zelensky" and "Zelenskyy", "Sergey" and "Sergei", "Mohammed"
and "Muhammad", "al-Assad" and "Assad". Nothing here knows an article; within one, mentions are linked by their place.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from saksi.languages import Language
from saksi.text import known

_LONGEST = 200  # characters of a name that are looked at
_CLOSE = 88  # RapidFuzz ratio of two words that may differ by a slip: one letter in eight
_LONG_WORD = 6  # letters: shorter words that differ are different words
_ENDING = re.compile(r"(?:[iy]{1,2}[yij]?|e[iy])$")  # -y -yy -iy -ii -ij -ei -ey: one ending in Slavic names
_NOT_WORD = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=50_000)
def key(name: str) -> str:
    """Return the form of ``name`` to compare: small letters without marks, one spelling for the known variants.

    Titles and the Arabic article are left out, doubled letters made one, Slavic endings levelled. A state or a known body
    gives its code (``state:ru``, ``body:un``) under any of its names in any language, so "Rusia" and "Russian
    Federation", "PBB" and "UN" have one key; a person's nickname gives the key of the name ("Jokowi").
    """
    meant = known.key(name, folded)
    if meant is not None and not meant.startswith("person:"):
        return meant
    words = folded(name) if meant is None else meant.removeprefix("person:").split()
    table = _spellings()
    kept = [w for w in words if w not in table.articles and w not in table.titles] or words
    return " ".join(_level(table.same.get(w, w)) for w in kept)


def folded(name: str) -> list[str]:
    """Return the words of ``name`` in small letters of the Latin alphabet, marks and apostrophes dropped."""
    plain = unicodedata.normalize("NFKD", name[:_LONGEST].replace("'", "").replace("’", ""))
    letters = "".join(_LETTERS.get(c, c) for c in plain if not unicodedata.combining(c)).lower()
    return _NOT_WORD.sub(" ", letters).split()


_LETTERS = {
    "ı": "i",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
}


def _level(word: str) -> str:
    if len(word) > 4:
        word = _ENDING.sub("i", word)
    return "".join(c for n, c in enumerate(word) if n == 0 or c != word[n - 1])


def same(a: str, b: str) -> bool:
    """Return whether ``a`` and ``b`` can be taken for names of one bearer, without any text around them.

    True where the keys are equal, run together equal, one holds all words of the other, one is the other's initials,
    or they have as many words, each equal or a slip apart, and one at least equal. Symmetric.
    """
    left, right = key(a), key(b)
    if not left or not right:
        return False
    if left == right or left.replace(" ", "") == right.replace(" ", ""):
        return True
    if ":" in left or ":" in right:
        return False
    x, y = left.split(), right.split()
    return contains(x, y) or contains(y, x) or _initials(a, b) or _initials(b, a) or _slip(x, y)


def contains(longer: list[str], shorter: list[str]) -> bool:
    """Return whether every word of ``shorter`` is one of ``longer``'s, in order, and says enough to name someone."""
    rest = iter(longer)
    return any(len(w) > 1 for w in shorter) and all(w in rest for w in shorter)


def initials(name: str) -> str:
    """Return the first letters of all words of ``name``, small."""
    return "".join(word[0] for word in folded(name))


def _initials(short: str, long: str) -> bool:
    """Return whether ``short`` is written as the initials of all words of ``long`` ("MBS", "Mohammed bin Salman")."""
    letters = short.replace(".", "")
    words = folded(long)
    return letters.isupper() and 2 <= len(letters) == len(words) and letters.lower() == initials(long)


def _slip(x: list[str], y: list[str]) -> bool:
    from rapidfuzz.fuzz import ratio

    if len(x) != len(y) or len(x) < 2 or not set(x) & set(y):
        return False
    return all(
        a == b or (min(len(a), len(b)) >= _LONG_WORD and ratio(a, b) >= _CLOSE)
        for a, b in zip(x, y, strict=True)
    )


class _Spellings:
    def __init__(self) -> None:
        table = Language("world").table("spellings")
        self.same = {form: row[0] for row in table.get("same", ()) for form in row}
        self.articles = frozenset(table.get("articles", ()))
        self.titles = frozenset(table.get("titles", ()))


@cache
def _spellings() -> _Spellings:
    return _Spellings()
