"""The words of a statement that carry its content, each with its lemma and its place in the text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from saksi.languages import FOLDER, Language
from saksi.model.span import Span
from saksi.text import clitics
from saksi.text.misread import mended
from saksi.text.tokens import words

_SHORTEST_PART = 3
LONGEST_WORD = 60
"""A run of letters longer than this is no word of a language: it is compared as it stands, not looked up."""


@dataclass(frozen=True, slots=True)
class Word:
    """One content word: ``lemma`` is what is compared, ``form`` is what is printed at ``span``.

    ``whole`` is the expression it is a word of ("rumah sakit", a hospital), empty where it stands for itself.
    """

    lemma: str
    form: str
    span: Span
    whole: str = ""


def tokens(text: str, span: Span) -> Iterator[Span]:
    """Yield the words and numbers of ``text`` within ``span``.

    Words that lost the space between them are taken apart where a capital follows a small letter or a letter a digit
    ("diIran", "386WNI"), compounds at their hyphen ("nuclear-powered"); a reduplicated word stays one ("langkah-langkah").
    """
    for word in words(text, span):
        start = word.start
        for at in range(word.start + 1, word.end):
            if _breaks(text[at - 1], text[at]):
                yield Span(start, at)
                start = at
            elif text[at] == "-" and _compound(text[start:at], text[at + 1 : word.end]):
                yield Span(start, at)
                start = at + 1
        yield Span(start, word.end)


def _breaks(before: str, here: str) -> bool:
    """Return whether a word ends between the two characters."""
    return (before.isdigit() and here.isalpha()) or (before.islower() and here.isupper())


def _compound(first: str, second: str) -> bool:
    """Return whether the parts around a hyphen are two words: both long, and not one the double of the other."""
    second = second.partition("-")[0]
    if len(first) < _SHORTEST_PART or len(second) < _SHORTEST_PART or not (first + second).isalpha():
        return False
    first, second = first.lower(), second.lower()
    return first not in second and second not in first


def content(text: str, span: Span, language: Language) -> tuple[Word, ...]:
    """Return the content words of ``text`` within ``span``, in order: stop words left out, the rest lemmatized.

    Two words that make an expression stay two, and each knows it.
    """
    stop = stop_words(language)
    known = expressions(language)
    out: list[Word] = []
    for place in tokens(text, span):
        form = place.of(text)
        folded = fold(form)
        if known and out and out[-1].span.end + 1 == place.start:
            both = f"{fold(out[-1].form)} {clitics.bare(folded, language)}"
            if both in known:
                out[-1] = replace(out[-1], whole=both)
                out.append(Word(lemma(folded, language), form, place, both))
                continue
        if folded not in stop:
            out.append(Word(lemma(folded, language), form, place))
    return tuple(out)


def fold(form: str) -> str:
    """Return ``form`` in lower case without diacritics, one shape of apostrophe: a comparison key, never shown."""
    if form.isascii():
        return form.lower()
    plain = unicodedata.normalize("NFKD", mended(form[:LONGEST_WORD]))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold().replace("’", "'").strip("“‘")


def forms(text: str) -> list[str]:
    """Return the words of ``text`` as they are looked up, folded, in order."""
    return [fold(p.of(text)) for p in tokens(text, Span(0, len(text)))]


@cache
def expressions(language: Language) -> frozenset[str]:
    """Return the expressions of two words that mean something of their own, folded."""
    path = FOLDER / language.code / "bridge" / "expressions.txt"
    return frozenset(path.read_text("utf-8").split("\n")) - {""} if path.is_file() else frozenset()


@cache
def stop_words(language: Language) -> frozenset[str]:
    """Return the words of ``language`` that carry no content."""
    return frozenset(language.table("statements").get("stop", ()))


@lru_cache(maxsize=200_000)
def lemma(folded: str, language: Language) -> str:
    """Return the dictionary form of a folded word; a reduplicated word (“aset-aset”) gives its half."""
    if len(folded) > LONGEST_WORD or not folded[:1].isalpha():
        return folded
    first, hyphen, second = folded.partition("-")
    if hyphen and first == second:
        folded = first
    found = _lookup(folded, language)
    if found != folded:
        return found
    bare = clitics.bare(folded, language)
    return _lookup(bare, language) if bare != folded else folded


def _lookup(word: str, language: Language) -> str:
    import simplemma

    return fold(simplemma.lemmatize(word, lang=language.code))
