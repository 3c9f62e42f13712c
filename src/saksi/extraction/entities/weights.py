"""How much a word in a run of capitals speaks for a name, and how much for the office and body before one.

Known bodies and places, roles, short forms in capitals and words of the dictionary belong to an office; words of people's
names, initials, and what the article calls someone by elsewhere belong to a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from saksi.extraction.entities import titles
from saksi.extraction.entities.runs import Runs
from saksi.extraction.entities.scan import Scan
from saksi.extraction.entities.words import Words, is_english
from saksi.languages import Language
from saksi.text.clitics import APOSTROPHES

POST, BODY, _PLACE, _SHORT, PLAIN = -9.0, -4.0, -3.0, -2.5, -1.5  # weights of words that belong to a post
_KNOWN, _OFTEN, _DOUBTFUL, _INITIAL, STRANGE = 3.0, 2.5, 0.7, 1.0, 0.4  # of words that belong to a name
_ABBREVIATION = 7  # letters of a short form in capitals
_ARTICLE = 2  # letters of an article of Arabic before a hyphen
_NEEDED = -2.0  # of a word directly behind one that needs another: "Desa Mernek"
_CALLED_BODY = -3.0
_FOREIGN = -0.5  # of a word of English
ALONE, SPEAKS = (
    1.5,
    3.5,
)  # of words that stand alone elsewhere, and of those by which the article calls who speaks


@dataclass(frozen=True, slots=True)
class Lists:
    """Words of offices and bodies, by what they tell."""

    joins: frozenset[str]
    about: frozenset[str]
    stops: frozenset[str]
    numbered: frozenset[str]
    corps: frozenset[str]
    home: frozenset[str]
    members: frozenset[str]
    titles: frozenset[str]
    companies: frozenset[str]
    owned: frozenset[str]
    directions: frozenset[str]
    holding: frozenset[str]
    whole: frozenset[str]


@cache
def lists_of(language: Language) -> Lists:
    """Return the word lists of offices."""
    roles, posts = language.table("titles"), language.table("posts")
    return Lists(
        frozenset(roles.get("joins", ())),
        frozenset(phrase.split()[0] for phrase in (*roles.get("after", ()), *posts.get("about", ()))),
        frozenset(language.table("descriptions").get("stops", ())),
        frozenset(posts.get("numbered", ())),
        frozenset(posts.get("corps", ())),
        frozenset(posts.get("from", ())),
        frozenset(posts.get("members", ())),
        frozenset(posts.get("titles", ())),
        frozenset(posts.get("companies", ())),
        frozenset(posts.get("owned", ())),
        frozenset(posts.get("directions", ())),
        frozenset((*language.table("descriptions").get("copulas", ()), *roles.get("as_words", ()))),
        frozenset(posts.get("whole", ())),
    )


class Weights:
    """The weights of the words of one article. ``bodies`` are words that stood in an office where there was no doubt."""

    def __init__(self, scan: Scan, words: Words, runs: Runs, language: Language) -> None:
        self._scan, self._words, self._runs, self._language = scan, words, runs, language
        self._lists = lists_of(language)
        self.bodies: set[str] = set()
        self._placed = self._behind_places()
        self._heads: dict[int, tuple[int, titles.Sort] | None] = {}
        self._weights: dict[tuple[int, bool], float] = {}

    def forget(self) -> None:
        """Weigh all words anew, with the ``bodies`` that have been found since."""
        self._weights.clear()

    def _behind_places(self) -> frozenset[str]:
        """Return the words that stand behind a word for a place somewhere: "Selat Arungga", "Desa Tirtasari"."""
        scan, first = self._scan, self._words.place_first
        return frozenset(
            token.low
            for n, token in enumerate(scan.tokens)
            if token.cap and scan.near(n) and scan.low(n - 1) in first and token.low not in self._words.names
        )

    def head(self, n: int) -> tuple[int, titles.Sort] | None:
        """Return the end and the sort of the role word that begins at token ``n``."""
        if n not in self._heads:
            known = 0 <= n < len(self._scan.tokens)
            self._heads[n] = titles.head_at(self._scan, n, self._language) if known else None
        return self._heads[n]

    def weight(self, n: int, opens: bool = False) -> float:
        """Return how much a word speaks for being part of a name; below nought it belongs to a post.

        A comma or slash before it is passed over where it ``opens`` what is looked at.
        """
        if (n, opens) not in self._weights:
            self._weights[n, opens] = self._weigh(n, opens)
        return self._weights[n, opens]

    def _weigh(self, n: int, opens: bool) -> float:
        scan, words, lists = self._scan, self._words, self._lists
        token = scan.tokens[n]
        low, named = token.low, token.low in words.names
        if not token.cap:
            if scan.gap(n) in APOSTROPHES:
                return STRANGE
            return 0.0 if low in words.particles or scan.gap(n) == "-" else POST
        if scan.gap(n + 1) in APOSTROPHES and n + 1 < len(scan.tokens) and not scan.tokens[n + 1].cap:
            return STRANGE  # "Ma'ruf"
        if scan.gap(n + 1).startswith(")") or (not opens and scan.gap(n).endswith(("(", ", ", "/ ", "/"))):
            return POST
        if scan.near(n) and scan.low(n - 1) in lists.companies:
            return POST
        hit = scan.owner[n]
        if hit is not None:
            return self._known(n, named)
        if low in self.bodies and (low,) not in self._runs.speaking:
            return _CALLED_BODY
        if low in scan.bodies:
            return BODY
        if len(token.text) == 1:
            return POST if scan.low(n - 1) in lists.numbered else _INITIAL
        if token.upper and len(token.text) <= _ABBREVIATION and not named:
            return self._capitals(n)
        if low in words.brands:
            return BODY
        if named:
            return SPEAKS if (low,) in self._runs.speaking else _OFTEN
        if low in words.doubtful_names:
            return _DOUBTFUL
        if scan.gap(n + 1) == "-" and (len(low) == _ARTICLE or low in words.particles) and not token.upper:
            return 0.0  # "An-Nuri": what follows tells
        return self._common(n)

    def _known(self, n: int, named: bool) -> float:
        """Return the weight of a word with something known over it; a place's name may be a person's, too."""
        scan, hit = self._scan, self._scan.owner[n]
        if hit is None or hit.record.sort == "person":
            return _KNOWN
        if hit.record.sort == "body" and hit.j - hit.i > 1:
            return POST
        before = scan.low(n - 1)
        if named and hit.record.key.startswith("media:"):
            return _DOUBTFUL
        if (
            before in self._words.place_first
            or before in self._words.body_first
            or not named
            or hit.j - hit.i > 1
        ):
            return BODY if hit.record.sort == "body" else _PLACE
        return -1.0

    def _capitals(self, n: int) -> float:
        """Return the weight of a word in capitals: numbers and short forms of bodies, sometimes initials ("FX Winardi")."""
        token = self._scan.tokens[n]
        if n in self._scan.initials:
            return _INITIAL
        if set(token.low) <= set("ivxlc") or token.low in self._words.not_names:
            return POST
        return -0.4 if len(token.text) == 2 else _SHORT

    def _common(self, n: int) -> float:
        """Return the weight of a word that no list of names has."""
        scan, words, low = self._scan, self._words, self._scan.tokens[n].low
        head = self.head(n)
        if head is not None and head[1] not in ("honorific", "rank"):
            return POST
        if (
            low in self._lists.about
            or low in words.body_first
            or low in words.brands
            or low in words.place_first
            or low in words.body_inside
        ):
            return BODY
        if (low,) in self._runs.speaking:
            return SPEAKS
        before = scan.low(n - 1)
        opened = before in words.body_first or before in words.place_first
        if scan.near(n) and opened and before not in self._lists.whole:
            return _NEEDED
        if low in scan.lows or low in words.other_first or low in words.body_last or words.ordinary(low):
            return PLAIN
        if is_english(low):
            return _FOREIGN
        if (low,) in self._runs.located or low in self._placed:
            return _PLACE
        return ALONE if (low,) in self._runs.alone else STRANGE
