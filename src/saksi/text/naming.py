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
_OPENINGS = (
    ("dj", "j"),
    ("tch", "ch"),
    ("tj", "c"),
    ("sj", "sy"),
)  # spellings of one sound at the head of a word
_NOT_WORD = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=50_000)
def key(name: str) -> str:
    """Return the form of ``name`` to compare: small letters without marks, one spelling for the known variants.

    Titles and the Arabic article are left out, doubled letters made one, Slavic endings and the old spelling of Indonesian
    (Soesilo, Djoko) levelled. A state or a known body
    gives its code (``state:ru``, ``body:un``) under any of its names in any language, so "Rusia" and "Russian
    Federation", "PBB" and "UN" have one key; a person's nickname gives the key of the name ("Jokowi").
    """
    meant = known.key(name, folded)
    if meant is not None and not meant.startswith("person:"):
        return meant
    return _compared(folded(name) if meant is None else meant.removeprefix("person:").split())


def person_key(name: str) -> str:
    """Return the ``key`` of a person's name, though it may be a state's or a body's, too ("Jordan")."""
    found = key(name)
    return _compared(folded(name)) if ":" in found else found


def _compared(words: list[str]) -> str:
    table = _spellings()
    first = next((n for n, w in enumerate(words) if w not in table.titles), 0)
    kept = [  # a letter further in is an initial, no title ("H." for haji)
        w
        for n, w in enumerate(words)
        if w not in table.articles and (w not in table.titles or (len(w) == 1 and n > first))
    ] or words
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
        word = _ENDING.sub("i", word).replace("oe", "u").replace("shch", "sch")
        word = next((now + word[len(old) :] for old, now in _OPENINGS if word.startswith(old)), word)
    return "".join(c for n, c in enumerate(word) if n == 0 or c != word[n - 1])


@lru_cache(maxsize=50_000)
def same(a: str, b: str) -> bool:
    """Return whether ``a`` and ``b`` can be taken for names of one bearer, without any text around them.

    True where the keys are equal, run together equal, one holds all words of the other, one is the other's initials,
    they have as many words, each equal or a slip apart, and one at least equal, or they share the last word and the
    first one's short form ("Bill Carver", "William J. Carver"). Symmetric.
    """
    left, right = key(a), key(b)
    if not left or not right:
        return False
    if left == right or left.replace(" ", "") == right.replace(" ", ""):
        return True
    if ":" in left or ":" in right:
        return False
    x, y = left.split(), right.split()
    if _initials_differ(x, y):
        return False
    return (
        contains(x, y)
        or contains(y, x)
        or _initials(a, b)
        or _initials(b, a)
        or _slip(x, y)
        or _familiar(x, y)
        or _familiar(y, x)
    )


def contains(longer: list[str], shorter: list[str]) -> bool:
    """Return whether every word of ``shorter`` is one of ``longer``'s, in order, and says enough to name someone."""
    rest = iter(longer)
    return any(len(w) > 1 for w in shorter) and all(w in rest for w in shorter)


def apart(x: list[str], y: list[str]) -> bool:
    """Return whether two names of one article, as words, tell two people though first and last words are equal.

    That is where their middle initials differ ("George W. Marlow", "George H. W. Marlow"), or one alone is a junior's and
    the other is no shorter but for that ("Harold Finch", "Harold Finch Jr."); "Joseph R. Finch Jr." may be "Joseph Finch".
    """
    if _initials_differ(x, y):
        return True
    generations = _spellings().generations
    (a, junior_a), (b, junior_b) = (
        ([w for w in n if w not in generations], set(n) & generations) for n in (x, y)
    )
    if len(a) < 2 or len(b) < 2 or a[0] != b[0] or a[-1] != b[-1] or junior_a == junior_b:
        return False
    if junior_a and junior_b:
        return True
    plain, junior = (b, a) if junior_a else (a, b)
    return len(plain) >= len(junior)


def is_child_of(words: list[str], known: list[str]) -> bool:
    """Return whether a name, as words, is that of the son of somebody known: "Finch Jr." and "Harold Finch Jr." of Harold Finch."""
    generations = _spellings().generations
    bare = [w for w in words if w not in generations]
    junior = len(bare) < len(words) and not set(known) & generations
    return junior and 0 < len(bare) <= len(known) and bare == known[-len(bare) :]


def _initials_differ(x: list[str], y: list[str]) -> bool:
    """Return whether both names have initials between equal first and last words, and not the same ones."""
    if len(x) < 3 or len(y) < 3 or x[0] != y[0] or x[-1] != y[-1]:
        return False
    left, right = ([w for w in words[1:-1] if len(w) == 1] for words in (x, y))
    return bool(left and right) and left != right


def abbreviates(shorter: list[str], longer: list[str]) -> bool:
    """Return whether ``shorter`` is ``longer`` with some words left out and first letters for others ("J. P. Murtagh").

    The last words must be equal, and one word a single letter.
    """
    if len(shorter) < 2 or len(longer) < 2 or shorter[-1] != longer[-1] or len(shorter[-1]) == 1:
        return False
    rest = iter(longer)
    short = any(len(w) == 1 for w in shorter)
    return short and all(any(w == o or (len(w) == 1 and o[0] == w) for o in rest) for w in shorter)


def ends_in_initials(name: str, words: list[str]) -> bool:
    """Return whether ``name`` is the first of ``words`` and the initials of all others ("Fariz RM", Fariz Rahman Malik)."""
    given, _blank, letters = name.replace(".", "").rpartition(" ")
    rest = words[len(given.split()) :]
    if not given or not letters.isupper() or len(letters) != len(rest) or len(rest) < 2:
        return False
    return key(given).split() == words[: -len(rest)] and letters.lower() == "".join(w[0] for w in rest)


def blends(word: str, words: list[str]) -> bool:
    """Return whether ``word`` is made of the beginnings of two of ``words`` or more in a row ("Bamsut", Bambang Sutrisno)."""
    if len(words) < 2:
        return False
    first, rest = words[0], words[1:]
    for n in range(min(len(first), len(word) - _BEGUN), _BEGUN - 1, -1):
        if word.startswith(first[:n]) and _begun(word[n:], rest):
            return True
    return False


def _begun(letters: str, words: list[str]) -> bool:
    """Return whether the letters stand in order in one of the words, the first two at its beginning."""
    for word in words:
        rest = iter(word)
        if letters[:_BEGUN] == word[:_BEGUN] and all(c in rest for c in letters):
            return True
    return False


_BEGUN = 2  # letters at least that a blend takes of a word


def initials(name: str) -> str:
    """Return the first letters of all words of ``name``, small."""
    return "".join(word[0] for word in folded(name))


def _initials(short: str, long: str) -> bool:
    """Return whether ``short`` is written as the initials of all words of ``long`` ("MBS", "Mohammed bin Salman")."""
    letters = short.replace(".", "")
    words = folded(long)
    return letters.isupper() and 2 <= len(letters) == len(words) and letters.lower() == initials(long)


def _familiar(x: list[str], y: list[str]) -> bool:
    """Return whether ``x`` is ``y`` with the first name shortened, a middle name in one of them or not."""
    if len(x) < 2 or len(y) < 2 or x[-1] != y[-1] or not goes_by(x[0], y[0]):
        return False
    return contains(x, y[1:]) or contains(y, x[1:])


def goes_by(short: str, other: str) -> bool:
    """Return whether ``short`` is a short form of the given name ``other``, or of a name that ``other`` is one of, too.

    Both are words as ``key`` gives them.
    """
    full = _full_forms().get(short, frozenset())
    return other in full or bool(full & _full_forms().get(other, frozenset()))


def full_forms(word: str) -> frozenset[str]:
    """Return the given names of which ``word``, as ``key`` gives it, is a short form."""
    return _full_forms().get(word, frozenset())


def is_word(short: str) -> bool:
    """Return whether the short form of a given name is an ordinary word, too, so that a capital alone makes no name of it."""
    return short in _words_too()


@cache
def _words_too() -> frozenset[str]:
    return frozenset(Language("world").table("given_names")["words_too"])


@cache
def _full_forms() -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for name, forms in Language("world").table("given_names")["short"].items():
        for form in forms:
            out.setdefault(key(form), set()).add(key(name))
    return {form: frozenset(names) for form, names in out.items()}


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
        self.generations = frozenset(table.get("generations", ()))


@cache
def _spellings() -> _Spellings:
    return _Spellings()
