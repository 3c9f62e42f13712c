"""What stands around a role or a name: the words before it that say more, asides, ends of sentences."""

from __future__ import annotations

from functools import lru_cache

from saksi.extraction.entities.candidates import Page
from saksi.extraction.entities.titles import Title
from saksi.extraction.entities.words import is_english, modifiers_first

PAST, THIRD, ADVERB = "past_endings", "plural_endings", "adverb_endings"
"""Lists of endings among the small words of speech; a verb of the third person ends as a noun of the plural does."""


def modifiers(page: Page, title: Title) -> int:
    """Return where the words before a role begin that say more of its bearer.

    They are what a role is about ("the | water | minister"), a state or place ("the | Iowa | senator"), a compound
    ("the | Rome-born | cook"), and, directly behind the article, any name ("the | Boca | player").
    """
    scan, n = page.scan, title.i
    table = page.language.table("titles")
    bounds = frozenset((*table.get("determiners", ()), *table.get("articles", ())))
    while title.i - n < _MODIFIERS and n and scan.tokens[n].gap in (" ", "-"):
        hit, token = scan.owner[n - 1], scan.tokens[n - 1]
        if hit is not None and hit.record.sort not in ("person", "group") and hit.j == n:
            n = hit.i
        elif scan.gap(n) == "-" or token.text[0].isdigit():
            n -= 1
        elif token.cap:
            if not (scan.near(n - 1) and scan.low(n - 2) in bounds):
                break
            n -= 1
        elif token.low in bounds or token.low in stops(page) or hit is not None or _is_small(page, n - 1):
            break
        else:
            n -= 1
    return n


def stops(page: Page) -> tuple[str, ...]:
    """Return the small words that end a role."""
    return tuple(page.language.table("descriptions").get("stops", ()))


def _is_small(page: Page, n: int) -> bool:
    """Return whether a function word stands there that says nothing of anyone."""
    low = page.scan.low(n)
    return page.words.plain(low) and low not in page.language.table("descriptions").get("attributes", ())


_MODIFIERS = 5  # words between an article and a role


def clause_start(page: Page, at: int) -> int:
    """Return where the clause of token ``at`` begins: with the sentence, behind a word that joins, or behind the comma of a clause
    that leads the sentence. A few dozen words back at most.
    """
    scan, table = page.scan, page.language.table("descriptions")
    joins = (*page.words.joins, *table.get("but", ()))
    comma = 0
    for n in range(at - 1, max(at - _CLAUSE, 0), -1):
        if scan.low(n) in joins or ";" in scan.gap(n + 1):
            return n + 1
        if "," in scan.gap(n + 1):
            comma = comma or n + 1
        if scan.tokens[n].first:
            return comma if comma and scan.low(n) in table.get("leading", ()) else n
    return max(at - _CLAUSE, 0)


_CLAUSE = 48  # words of a sentence that are looked back


def goes_with_noun(page: Page, j: int) -> bool:
    """Return whether a noun follows at token ``j`` with which the word before makes a compound: "the general | election".

    Only where what a noun is about stands before it. A verb in the past or of the third person has another form than in
    the dictionary; those that have not are data, and so are adverbs.
    """
    scan, words = page.scan, page.words
    if not modifiers_first(page.language):
        return False
    if j >= len(scan.tokens) or not scan.near(j) or scan.tokens[j].cap or not scan.low(j).isalpha():
        return False
    low = scan.low(j)
    if is_finite(page, low, (PAST, ADVERB)) or words.plain(low):
        return False
    if low in page.language.table("descriptions").get("not_nouns", ()):
        return False
    return is_english(low) and _lemma(low, page.language.code) == low


@lru_cache(maxsize=20_000)
def _lemma(low: str, code: str) -> str:
    from simplemma import lemmatize

    return str(lemmatize(low, code))


def asides(page: Page) -> frozenset[int]:
    """Return the tokens in brackets or between quotation marks; each ends with its line at the latest."""
    out: set[int] = set()
    brackets, quoted = False, False
    for n, token in enumerate(page.scan.tokens):
        for c in token.gap[-_GAP:] if token.gap != " " else "":
            brackets = (brackets or c == "(") and c not in ")\n"
            quoted = (quoted != (c == '"') or c == "“") and c not in "”\n"
        if brackets or quoted:
            out.add(n)
    return frozenset(out)


_GAP = 12  # characters between two words that are looked at


def ends_sentence(gap: str) -> bool:
    """Return whether a sentence ends in ``gap``."""
    return any(c in gap for c in ".!?\n")


def is_finite(page: Page, low: str, endings: tuple[str, ...] = (PAST,)) -> bool:
    """Return whether ``low`` is a verb that says something of what stands before it, or a small word that ends that.

    ``endings`` names the lists of endings, among the small words of speech, that tell a verb.
    """
    small = page.language.table("speech").get("small", {})
    if low in stops(page) or low in page.words.speech_after or low in small.get("finite", ()):
        return True
    return any(low.endswith(tuple(small.get(key, ()))) for key in endings)
