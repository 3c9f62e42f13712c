"""The prose as words with their capitals, and the known names that lie over them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any

from saksi.extraction.entities.gazetteer import Gazetteer, Record
from saksi.extraction.entities.words import Words
from saksi.model.span import Span
from saksi.text.clitics import owner_in_names
from saksi.text.matches import LETTERS, places

_HANDLES = ("@", "#", ".", "_", "/")  # right before a word: it is part of an address or an account's name
_CLOSES = (".", ",", ")")  # a blank belongs behind it in a printed name
_MARKS = (
    "(",
    '"',
    "“",
    "”",
    "‘",
    "’",
    "'",
)  # a blank belongs before or behind it, where one stands in the text
_OPENS = '.!?:;\n"“”«…|•'  # a capital after one of these may only be the start of a sentence


@dataclass(slots=True)
class Token:
    """A word or number: where it stands, its lower-case form, what its capitals say.

    ``gap`` is what stands between it and the token before; ``first`` marks the first word of a sentence or quotation.
    """

    start: int
    end: int
    text: str
    low: str
    gap: str
    cap: bool
    upper: bool
    first: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name over the tokens ``i`` to ``j`` (end exclusive); ``mute`` where it stands for money, a language or a number."""

    i: int
    j: int
    span: Span
    record: Record
    mute: bool = False


@dataclass(frozen=True, slots=True)
class Post:
    """An office with its body, from token ``i`` on, and its bearer's name, ``name`` to ``end``, in one run of capitals.

    Between them, from ``rank`` on, a rank or title may stand.
    """

    i: int
    rank: int
    name: int
    end: int


@dataclass(slots=True)
class Scan:
    """A prose with its tokens; ``owner[n]`` is the known name over token ``n``, if any, ``post[n]`` the post,
    ``unnamed`` the tokens behind a role that name what its bearer belongs to.

    ``lows`` are the words that stand somewhere in small letters; ``headline[n]`` tells that token ``n`` stands in a
    line set like a headline, nearly every word with a capital. ``degrees`` are the ends of the academic degrees behind
    names by their beginnings, ``lettered`` the tokens in them; ``initials`` stand inside a name and are no form of address.
    ``bodies`` are the words, in small letters, that no list has and that an office shows to be a body's, ``common`` the short
    forms that stand for what is no name.
    """

    text: str
    tokens: list[Token]
    owner: list[Hit | None]
    lows: frozenset[str]
    headline: list[bool]
    post: list[Post | None]
    unnamed: set[int]
    degrees: dict[int, int] = field(default_factory=dict)
    lettered: set[int] = field(default_factory=set)
    initials: set[int] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    common: set[str] = field(default_factory=set)

    def cut(self, n: int) -> bool:
        """Return whether the name of a post's bearer, or the rank before it, begins at token ``n``."""
        post = self.post[n] if 0 <= n < len(self.post) else None
        return post is not None and n in (post.rank, post.name)

    def hits(self) -> Iterator[Hit]:
        """Yield the known names in order, but for the mute ones."""
        last: Hit | None = None
        for hit in self.owner:
            if hit is not None and hit is not last and not hit.mute:
                yield hit
            last = hit

    def behind(self, j: int) -> int:
        """Return the end of the degrees that stand at token ``j``; ``j`` where none do."""
        return self.degrees.get(j, j)

    def span(self, i: int, j: int) -> Span:
        """Return the characters from token ``i`` to the end of token ``j - 1``."""
        return Span(self.tokens[i].start, self.tokens[j - 1].end)

    def low(self, i: int) -> str:
        """Return the lower-case form of token ``i``, empty where there is none."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def gap(self, i: int) -> str:
        """Return what stands before token ``i``, a line break where there is no such token."""
        return self.tokens[i].gap if 0 <= i < len(self.tokens) else "\n"

    def owns(self, i: int) -> bool:
        """Return whether token ``i`` is the ending that says whose something is: Iran | 's."""
        return owner_in_names().parted(self.gap(i), self.low(i))

    def name(self, i: int, j: int) -> str:
        """Return the words ``i`` to ``j`` as a name: glued words parted, white space made one blank."""
        pieces = [self.tokens[i].text]
        for n in range(i + 1, j):
            gap = " ".join(self.gap(n).split()) or " "
            if not self.gap(n) and self.tokens[n].text[0].isdigit():
                gap = ""  # "G20"
            elif self.gap(n) == "." and len(self.tokens[n - 1].text) == len(self.tokens[n].text) == 1:
                pass  # "U.S."
            elif gap in _CLOSES or (gap in _MARKS and self.gap(n)[-1:].isspace()):
                gap += " "
            elif gap in _MARKS and self.gap(n)[:1].isspace():
                gap = f" {gap}"
            pieces.append(gap + self.tokens[n].text)
        return "".join(pieces)

    def near(self, i: int) -> bool:
        """Return whether token ``i`` follows the one before it after nothing but one blank or two."""
        return 0 < i < len(self.tokens) and self.tokens[i].gap == " "

    def follows_initial(self, i: int) -> bool:
        """Return whether the full stop before token ``i`` stands behind one capital ("Gerald R. | Ford")."""
        return (
            self.gap(i) in (". ", ".")
            and i > 0
            and len(self.tokens[i - 1].text) == 1
            and self.tokens[i - 1].cap
        )


def scan(text: str, gazetteer: Gazetteer, words: Words, title: str = "") -> Scan:
    """Return ``text`` as tokens with the known names over them, longest first from the left.

    The ``title`` above it shows names, too, to which the text may have other words glued.
    """
    chosen = _choose(text.replace("\u00a0", " "), gazetteer, words)  # as many characters as before
    edges = [edge for start, end, _record in chosen for edge in (start, end)]
    tokens = _tokens(text, edges, words, _headed(title, words), _side_by_side(title))
    starts = [token.start for token in tokens]
    owner: list[Hit | None] = [None] * len(tokens)
    for start, end, record in chosen:
        i, j = bisect_left(starts, start), bisect_left(starts, end)
        if i < j:
            hit = Hit(i, j, Span(start, end), record, _is_mute(tokens, i, j, words))
            owner[i:j] = [hit] * (j - i)
    lows = frozenset(token.text for token in tokens if not token.cap and token.gap[-1:] not in _HANDLES)
    return Scan(text, tokens, owner, lows, _headlines(text, tokens), [None] * len(tokens), set())


def _headlines(text: str, tokens: list[Token]) -> list[bool]:
    """Return for every token whether its line reads as a headline.

    That is: no full stop at its end, five words or more of over three letters, four of five of them with a capital.
    """
    out: list[bool] = []
    line: list[Token] = []
    for token in [*tokens, None]:
        if line and (token is None or "\n" in token.gap):
            long = [t for t in line if len(t.text) > 3]
            capital = sum(t.cap for t in long)
            stopped = text[line[-1].end : line[-1].end + 4].lstrip(")”\"]’'").startswith(".")
            is_one = len(long) >= _HEADLINE and capital >= 0.8 * len(long) and not stopped
            out.extend([is_one] * len(line))
            line = []
        if token is not None:
            line.append(token)
    return out


_HEADLINE = 5  # words


def _choose(text: str, gazetteer: Gazetteer, words: Words) -> list[tuple[int, int, Record]]:
    """Return the occurrences that stand as words of their own, the longest of those that overlap.

    A body's abbreviation of two letters may be anything; it counts where the body is spelled out, too.
    """
    out: list[tuple[int, int, Record]] = []
    found = [m for m in gazetteer.matches(text) if _stands_alone(text, m[0], m[1], words)]
    spelled = {record.key for start, end, record in found if end - start > _INITIALS}
    found = [m for m in found if m[2].key in spelled or not _is_bare_initials(text[m[0] : m[1]], m[2])]
    for start, end, record in sorted(found, key=lambda m: (m[0], -m[1])):
        if not out or start >= out[-1][1]:
            out.append((start, end, record))
    return out


def _stands_alone(text: str, start: int, end: int, words: Words) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if after == "." and text[end + 1 : end + 3].islower() and _is_site(text, end):
        return False
    if not (before.isalnum() or after.isalnum()):
        return before not in "$@#_" and after not in "$@_"
    if text[start:end].isupper():
        return _glued_acronym(text, start, end, words)
    if f"{text[start:end]}{_letters(text, end)}".lower() in words.names and not before.isalnum():
        return False  # "Suryadi" is no "Surya di"
    if _within_name(text, start, end, words):
        return False
    return end - start > 3 and _glued_left(text, start) and _glued_right(text, end, words)


def _within_name(text: str, start: int, end: int, words: Words) -> bool:
    """Return whether a place's name only begins the second word of somebody's: "Bima Balike" is not Bima of Bali."""
    tail = _letters(text, end)
    short = 0 < len(tail) < _ACRONYM or (len(tail) == _GLUED and tail not in words.small)
    if not (short and tail.islower() and text[max(0, start - 1) : start] == " "):
        return False
    given = text[max(0, start - _LONGEST_NAME) : start].split()[-1:]
    return bool(given) and given[0][:1].isupper() and given[0].lower() in words.names


def _is_bare_initials(name: str, record: Record) -> bool:
    return record.sort == "body" and len(name) <= _INITIALS and name.isalpha()


def _is_site(text: str, end: int) -> bool:
    """Return whether the name is the first part of a site's ("SuaraBatam.id")."""
    tail = text[end + 1 : end + 5]
    return any(tail.startswith(top) and not tail[len(top) : len(top) + 1].isalpha() for top in _SITES)


_SITES = ("com", "co", "id", "net", "org", "tv", "news", "info")


def _glued_acronym(text: str, start: int, end: int, words: Words) -> bool:
    """Return whether a name in capitals has only a capitalised or a small word glued to it ("RIPrabowo", "ASyang")."""
    if start and text[start - 1].isalnum():
        return False
    if text[end : end + 1].isupper():
        return text[end + 1 : end + 4].islower()
    tail = _letters(text, end)
    return len(tail) >= _ACRONYM and tail in words.small


def _glued_left(text: str, start: int) -> bool:
    """Return whether the name begins a word, or is glued to a small-lettered word before it ("diIran")."""
    if not start or not text[start - 1].isalpha():
        return not start or not text[start - 1].isdigit()
    if start < 2 or not text[start].isupper():
        return False
    return text[start - 2 : start].islower() or (
        text[start - 2 : start].isupper() and text[start + 1].islower()
    )


def _glued_right(text: str, end: int, words: Words) -> bool:
    """Return whether the name ends a word, or a small word or a verb is glued after it ("Iranmenyusul")."""
    if end == len(text) or not text[end].isalnum():
        return True
    tail = _letters(text, end)
    if tail[:1].isupper():
        return text[end - 1].islower()
    return tail in words.small or (len(tail) >= _GLUED and words.opens(tail))


def _letters(text: str, start: int) -> str:
    """Return the letters from ``start`` on, at most twenty-four."""
    piece = text[start : start + 24]
    return piece[: next((n for n, c in enumerate(piece) if not c.isalpha()), len(piece))]


def _is_mute(tokens: list[Token], i: int, j: int, words: Words) -> bool:
    """Return whether the tokens name no place here but money, a language or a number ("Lima korban ditemukan")."""
    before = tokens[i - 1].low if i else ""
    after = tokens[j].low if j < len(tokens) else ""
    if j == i + 1 and tokens[i].low in words.numerals and j < len(tokens) and not tokens[j].cap:
        return before not in words.locative
    return before in words.money_before or after in words.money_after or before in words.language_before


@cache
def _pattern() -> Any:
    import re2

    return re2.compile(r"\p{Lu}&\p{Lu}\b|\pL[\pL\pM]*|\pN[\pN.,]*")  # "R&D" is one word


_PLAIN = re.compile(rf"[A-ZÀ-ÖØ-Þ]&[A-ZÀ-ÖØ-Þ](?![{LETTERS}0-9_])|[{LETTERS}]+|[0-9][0-9.,]*")


def _headed(title: str, words: Words) -> frozenset[str]:
    """Return the words of a headline that are names by their capital, and none of the dictionary's."""
    found = (title[start:end] for start, end in places(_pattern(), title, _PLAIN))
    return frozenset(w for w in found if w[0].isupper() and w[1:].islower() and not words.ordinary(w.lower()))


def _side_by_side(title: str) -> dict[str, int]:
    """Return two words that a headline has apart, the first with a capital, as they look glued, with the length of the first."""
    found = [title[start:end] for start, end in places(_pattern(), title, _PLAIN)]
    return {a + b.lower(): len(a) for a, b in pairwise(found) if a[0].isupper() and len(a) >= _GLUED}


def _tokens(
    text: str, edges: Iterable[int], words: Words, named: frozenset[str], apart: Mapping[str, int]
) -> list[Token]:
    """Return the words and numbers of ``text``, cut at ``edges`` and where a capital follows glued small letters.

    ``named`` are words that are known for names, ``apart`` two words glued, with the length of the first.
    """
    cuts = sorted(set(edges))
    found = list(places(_pattern(), text, _PLAIN))
    known = named | {text[start:end] for start, end in found if text[start].isupper()}
    heads = (text[a : _before_verb(text, a, b, words)] for a, b in found if _may_be_glued(text, a, b))
    known |= frozenset(heads)  # "Sarimengatakan" shows what "Saripensiun" is
    out: list[Token] = []
    last = 0
    at = 0
    for start, end in found:
        while at < len(cuts) and cuts[at] <= start:
            at += 1
        while start < end:
            stop = cuts[at] if at < len(cuts) and cuts[at] < end else end
            if (
                end - start <= _LONGEST_WORD and not text[start:end].islower()
            ):  # small letters: nothing is glued
                stop = min(stop, _camel(text, start, end, words, known))
                stop = (
                    start + apart[joined]
                    if (joined := text[start:stop]) in apart
                    else _tail(text, start, stop, words, known)
                )
            out.append(_token(text, start, stop, last, out))
            last = start = stop
            while at < len(cuts) and cuts[at] <= start:
                at += 1
    return out


def _camel(text: str, start: int, end: int, words: Words, known: frozenset[str]) -> int:
    """Return where glued text should be cut: after four small letters or more before a capital ("PresidenPrabowo").

    After fewer it is cut where an ordinary word stands before what the text names elsewhere ("BekCarello").
    """
    if text[start + 1 : end].islower():
        return end
    head = next((n for n in range(start, end) if text[n].islower()), end)
    if head - start > _INITIALS and text[start:head].isupper() and text[head:end].islower():
        n = head - 1
        named = _is_name(text[n:end], words, known) or _is_full_name(text, start, n, end, words, known)
        return n if named else end  # "KISAHSari", "BMKGSari Utami"
    run = 0
    for n in range(head, end):
        if text[n].isupper() and run >= _GLUED:
            return end if end - start <= _BRAND and text[start:end].lower() in words.not_names else n
        if text[n].isupper() and run and _is_known_behind(text, start, n, end, words, known):
            return n
        run = run + 1 if text[n].islower() else 0
    return end


def _is_name(word: str, words: Words, known: frozenset[str]) -> bool:
    return len(word) >= _ACRONYM and word in known and word.lower() in words.names


def _is_full_name(text: str, start: int, n: int, end: int, words: Words, known: frozenset[str]) -> bool:
    """Return whether the first word of a longer name stands from ``n`` on behind a short form that the text has elsewhere."""
    longer = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    return longer and end - n >= _GLUED and text[start:n] in known and text[n + 1 : end] not in words.small


def _is_known_behind(text: str, start: int, n: int, end: int, words: Words, known: frozenset[str]) -> bool:
    """Return whether a name of the text stands from the capital at ``n`` on, an ordinary word or a longer one before it, or up to it."""
    if end - n < _GLUED or end - n > _LONGEST_NAME:
        return False
    if n - start >= _ACRONYM and text[start:n] in known and text[n + 1 : end].islower():
        return True  # "LaTirtaBagas", where "LaTirta" stands alone elsewhere
    if text[n:end] not in known:
        return False
    if n - start >= _GLUED and text[n:end].lower() in words.names:
        return True
    return n - start >= _ACRONYM and words.ordinary(text[start:n].lower())


def _tail(text: str, start: int, end: int, words: Words, known: frozenset[str]) -> int:
    """Return where a small word glued to the end of a name begins ("Sugionoyang", "WNIyang"); ``end`` where none is.

    A tail in which names may end, too ("Wulandari"), is cut off only where the rest stands alone elsewhere.
    """
    if not text[start].isupper() or end - start < 2 * _GLUED - 1:
        return end
    small = next((n for n in range(start, end) if text[n].islower()), end)
    if small - start >= _ACRONYM and text[small:end] in words.small:
        return small
    if small - start >= _INITIALS and end - small >= _GLUED_VERB and _is_verb(text[small:end], words):
        return small  # "Bima RKmembocorkan"
    if text[start + 1 : end].islower():
        if (tail := _glued_word(text, start, end, words)) is not None:
            if text[start:end].lower() in words.names:
                return end
            rest = end - len(tail)
            return end if tail in words.name_endings and text[start:rest] not in known else rest
        stop = _behind_known(text, start, end, words, known)
        return stop if stop < end else _before_verb(text, start, end, words)
    return end


def _glued_word(text: str, start: int, end: int, words: Words) -> str | None:
    """Return the small word that is glued to the end of a name, with what must stand behind it."""
    if not text.endswith(_first_words(words.glued_after), start + _GLUED, end):
        return None
    for phrase in words.glued_after:
        tail, _, behind = phrase.partition(" ")
        if text.endswith(tail, start + _GLUED, end) and (not behind or text.startswith(f" {behind}", end)):
            return tail
    return None


@cache
def _first_words(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(phrase.partition(" ")[0] for phrase in phrases)


def _may_be_glued(text: str, start: int, end: int) -> bool:
    return text[start].isupper() and text[start + 1 : end].islower() and end - start >= _GLUED + _GLUED_VERB


def _before_verb(text: str, start: int, end: int, words: Words) -> int:
    """Return where a long verb glued to a name begins ("Wiragunadiperiksa"); ``end`` where none is."""
    if not _GLUED + _GLUED_VERB <= end - start <= _LONGEST_NAME + _GLUED_WORD:
        return end
    if text[start:end].lower() in words.names or words.ordinary(text[start:end].lower()):
        return end
    for n in range(start + _GLUED, end - _GLUED_VERB + 1):
        if _is_verb(text[n:end], words):
            return n
    return end


def _is_verb(word: str, words: Words) -> bool:
    starts = (*words.acting_prefixes, *words.glued_prefixes)
    return word.startswith(starts or ("\0",)) and (word in words.speech_after or words.ordinary(word))


def _behind_known(text: str, start: int, end: int, words: Words, known: frozenset[str]) -> int:
    """Return where a word glued to a name begins that the text names elsewhere ("Carello" in "Carelloakan")."""
    if end - start > _LONGEST_NAME + _GLUED_WORD or text[start:end].lower() in words.names:
        return end
    for rest in range(min(end - _ACRONYM, start + _LONGEST_NAME), start + _GLUED - 1, -1):
        tail = text[rest:end]
        passive = len(tail) >= _GLUED_VERB and tail.startswith(words.glued_prefixes or ("\0",))
        opens = tail in words.small or (len(tail) >= _GLUED and (passive or words.opens(tail)))
        borne = tail in words.small and len(tail) >= _GLUED and text[start:rest].lower() in words.names
        if opens and tail not in words.name_endings and (borne or text[start:rest] in known):
            return end if words.ordinary(text[start:end].lower()) else rest
    return end


_LONGEST_NAME, _GLUED_WORD = 20, 14  # letters of a name to which another word may be glued, and of that word
_GLUED_VERB = 7  # letters at least of a verb that is glued to a name no other place shows
_INITIALS = 2  # letters of an abbreviation that is not believed alone
_LONGEST_WORD = 300  # letters of what may be words that a page glued together
_BRAND = 20  # letters at most of a brand written with a capital inside ("WhatsApp")
_ACRONYM = 3  # letters of an abbreviation to which a word may be glued
_GLUED = 4  # small letters before a capital inside a word: "McDonald" and "iNews" have fewer


_BLANKS = re.compile("[ \u00a0]{1,2}")  # two are a slip


def _token(text: str, start: int, end: int, last: int, before: list[Token]) -> Token:
    word = text[start:end]
    gap = text[last:start]
    if gap != " ":
        gap = _BLANKS.sub(" ", gap)
    upper = word.isupper()
    first = not before or (gap != " " and _opens(gap, before[-1]))
    return Token(start, end, word, word.lower(), gap, word[0].isupper(), upper and len(word) > 1, first)


def _opens(gap: str, before: Token) -> bool:
    """Return whether a new sentence may begin after ``gap``; a full stop after an initial or a title does not count."""
    if gap in (" ", "", "-", ", "):
        return False
    if gap[0] == "." and gap[1:] in ("", " ") and before.cap and len(before.text) <= 3:
        return False
    return any(c in _OPENS for c in gap)
