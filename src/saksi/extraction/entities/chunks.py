"""Runs of capitalised words that may be names, cut at roles, known names, small words and calendar words."""

from __future__ import annotations

from dataclasses import dataclass

from saksi.extraction.entities.candidates import Page
from saksi.extraction.entities.scan import Hit
from saksi.extraction.entities.words import is_english, modifiers_first
from saksi.text.clitics import APOSTROPHES, owner_in_names

_LONGEST = 7  # words in a name


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens ``i`` to ``j``; ``known`` is the person a gazetteer knows under exactly this name, or in its last part."""

    i: int
    j: int
    known: Hit | None = None


def find(page: Page) -> list[Chunk]:
    """Return the runs of the prose in order."""
    taken = _taken(page)
    out: list[Chunk] = []
    i = 0
    while i < len(page.scan.tokens):
        post = page.scan.post[i]
        if post is not None and post.name == i and not taken[i]:
            out.append(Chunk(i, post.end, _known_last(page, i, post.end)))
            i = post.end
            continue
        if taken[i] or not _begins(page, i):
            i += 1
            continue
        j = _end(page, i, taken)
        out.extend(_trimmed(page, i, j))
        i = j
    return out


def _taken(page: Page) -> list[bool]:
    """Return for every token whether a role or a known name other than a person's lies over it."""
    taken = [owner is not None and owner.record.sort != "person" for owner in page.scan.owner]
    for n in page.scan.lettered:
        taken[n] = True
    for title in page.titles:
        for n in range(title.i, title.j):
            taken[n] = True
    return taken


def _begins(page: Page, i: int) -> bool:
    token = page.scan.tokens[i]
    if not token.cap:
        return _particle_first(page, i)
    if _contracted(page, i + 1) and page.scan.low(i + 1) != owner_in_names().ending:
        return False
    return not _plain(page, i) or page.scan.owner[i] is not None


def _plain(page: Page, i: int) -> bool:
    """Return whether token ``i`` is no part of a name; "Jan" and "May" are months only beside a number or alone."""
    scan = page.scan
    if not page.words.plain(scan.tokens[i].low):
        return False
    if scan.tokens[i].low in page.words.feasts_or_names and scan.tokens[i].cap:
        return not (scan.near(i) and scan.tokens[i - 1].cap and scan.low(i - 1) in page.words.names)
    if scan.tokens[i].low not in page.words.months_or_names or not scan.tokens[i].cap:
        return True
    beside = [n for n in (i - 1, i + 1) if 0 <= n < len(scan.tokens)]
    if any(scan.tokens[n].text[0].isdigit() for n in beside):
        return True
    after = (
        i + 1 < len(scan.tokens)
        and scan.near(i + 1)
        and scan.tokens[i + 1].cap
        and not page.words.plain(scan.low(i + 1))
    )
    before = i > 0 and scan.near(i) and scan.tokens[i - 1].cap and not page.words.plain(scan.low(i - 1))
    if after and scan.near(i) and scan.low(i - 1) in page.words.month_before:  # "In May Soto will return"
        return (scan.low(i + 1),) in page.runs.alone
    return not (after or before)


def _particle_first(page: Page, i: int) -> bool:
    """Return whether a small particle opens a name ("al-Assad")."""
    scan = page.scan
    return (
        scan.tokens[i].low in page.words.particles
        and i + 1 < len(scan.tokens)
        and scan.gap(i + 1) == "-"
        and scan.tokens[i + 1].cap
    )


def _end(page: Page, i: int, taken: list[bool]) -> int:
    scan = page.scan
    j = i + 1
    while j < len(scan.tokens) and j - i < _LONGEST and not taken[j] and not scan.cut(j):
        token = scan.tokens[j]
        if (end := _nickname(page, j)) > j and not any(taken[j : end + 1]):
            j = end + 1
            continue
        if not _joined(page, j):
            break
        if token.cap:
            plain = _plain(page, j) and not _is_initial(page, j)
            if (plain or _is_verb(page, j)) and scan.owner[j] is None:
                break
        elif not (
            token.gap == "-" or (_is_particle(page, j) and _goes_on(page, j, taken)) or _apostrophe(token.gap)
        ):
            break
        j += 1
    return j


def _is_initial(page: Page, j: int) -> bool:
    """Return whether a capital with a full stop stands between two words of a name, be it a word of the language ("John A. Marlow")."""
    scan = page.scan
    if len(scan.tokens[j].text) > 1 or scan.gap(j + 1) != ". ":
        return False
    return scan.near(j) and scan.tokens[j + 1].cap and not page.words.plain(scan.low(j + 1))


def _is_verb(page: Page, j: int) -> bool:
    """Return whether a verb is written with a capital behind a name, as headings do ("Sari Utami Menangis")."""
    low, names = page.scan.low(j), page.words.names
    if page.scan.low(j - 1) not in names or low in names or len(low) <= _VERB:
        return False
    return low.startswith(page.words.acting_prefixes or ("\0",)) and page.words.ordinary(low)


_VERB = 5  # letters: shorter words that begin like verbs are too often names


def _nickname(page: Page, j: int) -> int:
    """Return the end of a name between marks inside a name ("Robert | “Bobby” | Hale"); ``j`` where none begins there."""
    scan = page.scan
    closing = _MARKS.get(scan.gap(j))
    for end in range(j + 1, min(j + _MARKED, len(scan.tokens) - 1) + 1):
        if closing is None or not scan.tokens[end - 1].cap or scan.tokens[end - 1].upper:
            return j
        if scan.gap(end) == closing:
            return end if scan.tokens[end].cap and not page.words.plain(scan.low(end)) else j
        if not scan.near(end):
            return j
    return j


_MARKED = 3  # words of a nickname between marks
_MARKS = {' "': '" ', " “": "” ", " ‘": "’ ", " '": "' ", " (": ") "}


def _is_particle(page: Page, j: int) -> bool:
    return page.scan.tokens[j].low in page.words.particles


def _goes_on(page: Page, j: int, taken: list[bool]) -> bool:
    """Return whether a name goes on after the particle at ``j`` (and perhaps one more)."""
    scan = page.scan
    n = j + 1
    if n < len(scan.tokens) and _is_particle(page, n) and not scan.tokens[n].cap:
        n += 1
    return (
        n < len(scan.tokens)
        and not taken[n]
        and scan.tokens[n].cap
        and scan.gap(n) in (" ", "-", *APOSTROPHES)
        and not page.words.plain(scan.low(n))
    )


def _joined(page: Page, j: int) -> bool:
    """Return whether token ``j`` may belong to the same name as the one before it, by what stands between them."""
    scan = page.scan
    gap, before = scan.gap(j), scan.tokens[j - 1]
    if not gap and scan.owner[j] is not scan.owner[j - 1] and None not in (scan.owner[j], scan.owner[j - 1]):
        return False  # two known names glued
    if scan.near(j) or gap == "-" or (not gap and scan.tokens[j].cap):
        return True
    if _apostrophe(gap):
        return scan.tokens[j].low != owner_in_names().ending and not _contracted(page, j)
    short = (
        len(before.text) == 1 or before.low in page.words.particles or before.low in page.words.short_names
    )
    return gap in (". ", ".") and before.cap and short and not _numbered(page, j - 1)


def _contracted(page: Page, j: int) -> bool:
    """Return whether a clipped word of the language stands behind an apostrophe ("Don't")."""
    return _apostrophe(page.scan.gap(j)) and page.scan.low(j) in page.words.clipped


def _numbered(page: Page, i: int) -> bool:
    """Return whether a letter is stuck to a number ("stadium 3B"): it is no initial."""
    return i > 0 and not page.scan.gap(i) and page.scan.tokens[i - 1].text[-1].isdigit()


def _apostrophe(gap: str) -> bool:
    return gap in (*APOSTROPHES, "‘", "`")


def _trimmed(page: Page, i: int, j: int) -> list[Chunk]:
    """Return the run without a first word that is only a sentence's capital, with the known person in it."""
    scan = page.scan
    while i < j and scan.tokens[i].first and j - i > 1 and _ordinary(page, i, j):
        i += 1
    while (
        j - 1 > i
        and not scan.tokens[j - 1].cap
        and scan.gap(j - 1) != "-"
        and not _apostrophe(scan.gap(j - 1))
    ):
        j -= 1
    j = _before_heading(page, i, j)
    return [Chunk(i, j, _known_last(page, i, j))]


def _before_heading(page: Page, i: int, j: int) -> int:
    """Return the end of a name called so elsewhere, where words of the dictionary follow it ("Cita Anggun Siap Gelar …")."""
    words, scan = page.words, page.scan
    for k in range(j - 1, i + 1, -1):
        rest = [scan.low(n) for n in range(k, j)]
        if (
            _is_called(page, i, k)
            and scan.near(k)
            and _opens_heading(page, rest[0])
            and not any(low in words.names for low in rest)
        ):
            return k
    return j


def _opens_heading(page: Page, low: str) -> bool:
    """Return whether the word may follow a name in a heading: a word of the dictionary, in English one in form a verb."""
    words = page.words
    if modifiers_first(page.language):
        return low not in words.names and (
            words.ordinary(low) or (low.endswith(words.acting_suffixes or ("\0",)) and is_english(low))
        )
    return words.likeness(low) < 0


def _known_last(page: Page, i: int, j: int) -> Hit | None:
    return next((h for h in page.scan.owner[i:j] if h is not None and h.j == j and h.i >= i), None)


def _is_called(page: Page, i: int, j: int) -> bool:
    """Return whether the article names someone by just these words elsewhere."""
    return tuple(page.scan.tokens[n].low for n in range(i, j)) in page.runs.alone


def _is_called_behind(page: Page, i: int, j: int) -> bool:
    """Return whether the article calls someone by what is left behind token ``i``; a lone word must speak somewhere."""
    if j - i > 2:
        return _is_called(page, i + 1, j)
    named = (
        modifiers_first(page.language) and page.scan.low(i) in page.words.names
    )  # "James", though "-s" ends words
    return not named and (page.scan.low(i + 1),) in page.runs.speaking


def _is_noun_of(page: Page, i: int, j: int) -> bool:
    """Return whether a noun opens the sentence before the name of someone called so alone elsewhere: "Atasan Lois"."""
    low, words = page.scan.low(i), page.words
    if modifiers_first(page.language) or j - i != _PAIR or low in words.names or low in words.doubtful_names:
        return False
    called = (page.scan.low(i + 1),) in page.runs.alone and page.scan.low(i + 1) in words.names
    return called and page.scan.near(i + 1) and page.scan.owner[i] is None and words.ordinary(low)


def _is_adverb(page: Page, i: int, j: int) -> bool:
    """Return whether a word of the dictionary that is no name opens the sentence before someone's surname: "Currently Lund …"."""
    low, words = page.scan.low(i), page.words
    if (
        not modifiers_first(page.language)
        or j - i != _PAIR
        or low in words.names
        or low in words.months_or_names
    ):
        return False
    called = (page.scan.low(i + 1),) in page.runs.alone and (low, page.scan.low(i + 1)) not in page.runs.again
    return called and words.ordinary(low) and page.scan.owner[i] is None


_PAIR = 2  # a word and a surname


def _ordinary(page: Page, i: int, j: int) -> bool:
    """Return whether the capital of token ``i`` says nothing: the word stands small elsewhere, or is a verb before a name."""
    low = page.scan.tokens[i].low
    if _is_called_behind(page, i, j) and page.words.ordinary(low):
        return True
    if _is_adverb(page, i, j):
        return True
    if low in page.words.particles and (page.scan.gap(i + 1) == "-" or page.scan.near(i + 1)):
        return False
    if low in page.words.body_first | page.words.place_first | page.words.other_first:
        return False
    if low in page.scan.lows or _is_noun_of(page, i, j):
        return True
    owner = page.scan.owner[i + 1] if i + 1 < j else None
    prefixes = page.words.acting_prefixes + page.words.passive_prefixes
    verb = len(low) > 5 and low.startswith(prefixes or ("\0",))
    if verb and page.words.ordinary(low):
        return True
    return page.scan.owner[i] is None and owner is not None and owner.j == j and verb
