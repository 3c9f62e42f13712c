"""Bodies whose names are made by rule: a kind and a state ("Kementerian Pertahanan Rusia"), or a first word that tells.

They are laid over the scan as known names, so that roles and runs of capitals see them whole.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cache

from saksi.extraction.entities import tails, titles
from saksi.extraction.entities.gazetteer import Record
from saksi.extraction.entities.runs import Runs
from saksi.extraction.entities.scan import Hit, Scan
from saksi.extraction.entities.words import Words, modifiers_first
from saksi.languages import Language
from saksi.text import media, small_words
from saksi.text.clitics import APOSTROPHES

_LONGEST = 9  # words in the name of a body


@dataclass(frozen=True, slots=True)
class _Kinds:
    phrases: dict[str, list[tuple[tuple[str, ...], str, bool]]]
    home: str | None
    sections: frozenset[str]
    state_first: bool
    adjectives: frozenset[str]
    described: frozenset[str]
    seated: frozenset[str]


@cache
def _kinds(language: Language) -> _Kinds:
    table = language.table("bodies")
    at_home = frozenset(table.get("home", {}).get("names", ()))
    phrases: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
    for kind, names in table.get("kinds", {}).items():
        for name in names:
            parts = tuple(name.replace("'", " ").split())
            phrases.setdefault(parts[0], []).append((parts, kind, name in at_home))
    for choices in phrases.values():
        choices.sort(key=lambda choice: -len(choice[0]))
    first = modifiers_first(language)
    also = table.get("adjectives", {})
    return _Kinds(
        phrases,
        table.get("home", {}).get("country"),
        frozenset(f"body:{key}" for key in table.get("sections", {}).get("keys", ())),
        first,
        frozenset(also.get("words", ())),
        frozenset(also.get("described", ())),
        frozenset(language.table("names").get("always_locative", ())),
    )


def lay(scan: Scan, words: Words, language: Language, runs: Runs, roles: Container[str]) -> None:
    """Add the bodies found by rule to ``scan``: in place of the smaller names they hold."""
    kinds = _kinds(language)
    i = 0
    while i < len(scan.tokens):
        _free_first_word(scan, i, words)
        found = (
            _kind_at(scan, i, kinds)
            or _extended(scan, i, kinds)
            or _headed(scan, i, words, language, runs, roles)
            or _without_kind(scan, tails.find(scan, i, words, language, roles), kinds)
        )
        if found is None:
            i += 1
            continue
        start, end, record = found
        _put(scan, start, end, record)
        i = end
    _lay_abbreviations(scan)


def _lay_abbreviations(scan: Scan) -> None:
    """Give the abbreviation in brackets behind a body to it, wherever it stands ("Badan Hutan Asia (BHA)")."""
    meant: dict[str, Record] = {}
    for hit in scan.hits():
        n = hit.j
        if hit.record.sort != "body" or scan.gap(n) not in (" (", "(") or not scan.gap(n + 1).startswith(")"):
            continue
        if scan.tokens[n].upper and scan.owner[n] is None:
            meant.setdefault(scan.tokens[n].text, hit.record)
    for n, token in enumerate(scan.tokens if meant else ()):
        if token.text in meant and scan.owner[n] is None:
            _put(scan, n, n + 1, meant[token.text])


def _free_first_word(scan: Scan, i: int, words: Words) -> None:
    """Take the known name off a word that opens a longer name: "Istana" in "Istana Konstantinovsky"."""
    hit = scan.owner[i]
    if hit is None or hit.j != i + 1 or hit.i != i or scan.tokens[i].low not in words.place_first:
        return
    if i + 1 < len(scan.tokens) and scan.near(i + 1) and scan.tokens[i + 1].cap and scan.owner[i + 1] is None:
        scan.owner[i] = None


def free_shared(scan: Scan, words: Words) -> None:
    """Take media off words that are someone's name here: "Surya" where the article has a "Surya Mahendra"."""
    shared = frozenset(media.key(name) for name in media.shared())
    freed = {
        hit.record.key
        for hit in scan.hits()
        if hit.record.key.startswith("media:")
        and (hit.record.key.removeprefix("media:") in shared or words.plain(scan.tokens[hit.i].low))
        and scan.near(hit.j)
        and scan.tokens[hit.j].cap
        and scan.owner[hit.j] is None
        and not words.plain(scan.tokens[hit.j].low)
    }
    for hit in tuple(scan.hits()) if freed else ():
        if hit.record.key in freed:
            scan.owner[hit.i : hit.j] = [None] * (hit.j - hit.i)


def _put(scan: Scan, i: int, j: int, record: Record) -> None:
    hit = Hit(i, j, scan.span(i, j), record)
    scan.owner[i:j] = [hit] * (j - i)


_Found = tuple[int, int, Record]


def _without_kind(scan: Scan, found: _Found | None, kinds: _Kinds) -> _Found | None:
    """Return a body found by its last word, unless a kind of a state's body stands in it: that says more."""
    if found is None or any(_kind_at(scan, n, kinds) for n in range(found[0] + 1, found[1])):
        return None
    return found


def _kind_at(scan: Scan, i: int, kinds: _Kinds) -> _Found | None:
    """Return the body of a state's kind that begins at token ``i`` or, in English, whose kind does."""
    for parts, kind, home in kinds.phrases.get(scan.tokens[i].low, ()):
        if _stands(scan, i, parts):
            if _is_adjective(scan, i, i + len(parts), kinds) or _is_known(scan, i, i + len(parts), kinds):
                return None
            return _of_state(scan, i, i + len(parts), kind, kinds, home)
    return None


def _is_known(scan: Scan, i: int, j: int, kinds: _Kinds) -> bool:
    """Return whether the words are a known body's name and no state beside them makes them another's."""
    hit = scan.owner[i]
    if hit is None or (hit.i, hit.j) != (i, j) or hit.record.sort != "body" or hit.record.country is None:
        return False
    return _state_after(scan, j) is None and not (kinds.state_first and _state_before(scan, i))


def _is_adjective(scan: Scan, i: int, j: int, kinds: _Kinds) -> bool:
    """Return whether a word like "militer" only tells of what kind something is: "latihan militer", "military aid"."""
    beside = (i - 1, i) if not kinds.state_first else (j, j)
    return (
        scan.tokens[j - 1].low in kinds.adjectives
        and scan.near(beside[1])
        and scan.low(beside[0]) in kinds.described
    )


def kind_at(scan: Scan, i: int, language: Language) -> tuple[int, str] | None:
    """Return the end and the kind of the words for a kind of body that begin at token ``i``."""
    for parts, kind, _home in _kinds(language).phrases.get(scan.tokens[i].low, ()):
        if _stands(scan, i, parts):
            return i + len(parts), kind
    generic = language.table("bodies").get("generic", {})
    kind = generic.get(scan.tokens[i].low)
    return (i + 1, kind) if kind is not None else None


def _stands(scan: Scan, i: int, parts: tuple[str, ...]) -> bool:
    if i + len(parts) > len(scan.tokens):
        return False
    if any(h is not None and (h.i < i or h.j > i + len(parts)) for h in scan.owner[i : i + len(parts)]):
        return False
    return all(
        scan.tokens[i + n].low == part and (n == 0 or scan.tokens[i + n].gap in (" ", "-", *APOSTROPHES))
        for n, part in enumerate(parts)
    )


def _of_state(scan: Scan, i: int, j: int, kind: str, kinds: _Kinds, home: bool) -> _Found | None:
    """Return the body with the state beside it; without one, only where it is written as a name."""
    start, end, country = i, j, None
    after = _state_after(scan, j)
    before = _state_before(scan, i) if kinds.state_first else None
    if after is not None:
        end, country = after.j, after.record.country
    elif before is not None:
        start, country = before.i, before.record.country
    elif home:
        country = kinds.home
    elif kind.endswith(_SEATED):
        country = _seat(scan, j, kinds)
    if country is None and not (
        scan.tokens[i].cap and scan.tokens[j - 1].cap and (j - i > 1 or not scan.tokens[i].first)
    ):
        return None
    if country is None and j - i == 1 and _has_capital_beside(scan, i, j):
        return None
    name = scan.name(start, end)
    return start, end, Record(f"kind:{kind}:{country or ''}", name, "body", None, country)


_SEATED = "ministry"  # what kinds of bodies sit in their state's capital; a foreign army may stand there, too


def _seat(scan: Scan, j: int, kinds: _Kinds) -> str | None:
    """Return the state in whose capital the body sits: "Kementerian Pertahanan di Beijing", "the foreign ministry in Oslo"."""
    hit = scan.owner[j + 1] if j + 1 < len(scan.tokens) and scan.low(j) in kinds.seated else None
    return hit.record.country if hit is not None and hit.record.sort == "capital" else None


def _has_capital_beside(scan: Scan, i: int, j: int) -> bool:
    """Return whether a capital stands beside the words: then they are part of a longer name."""
    return (scan.near(j) and scan.tokens[j].cap) or (
        scan.near(i) and scan.tokens[i - 1].cap and scan.tokens[i - 1].low not in scan.lows
    )


def _state_after(scan: Scan, j: int) -> Hit | None:
    """Return the state named directly after token ``j``, after "of", or after a short form in brackets."""
    if scan.gap(j) in (" (", "(") and scan.gap(j + 1) in (") ", ")"):
        j += 1
    elif scan.low(j) in small_words.of() and scan.near(j):
        j += 1 + (scan.low(j + 1) in small_words.articles())
    elif not scan.near(j) and scan.gap(j) != "":
        return None
    hit = scan.owner[j] if j < len(scan.owner) else None
    return hit if hit is not None and hit.record.sort == "state" else None


def _state_before(scan: Scan, i: int) -> Hit | None:
    """Return the state or its adjective directly before token ``i`` ("Russian", "Iran's")."""
    if scan.owns(i - 1):
        i -= 1
    elif not scan.near(i):
        return None
    hit = scan.owner[i - 1] if i else None
    return hit if hit is not None and hit.j <= i and hit.record.sort in ("state", "adjective") else None


def _extended(scan: Scan, i: int, kinds: _Kinds) -> _Found | None:
    """Return a known body of one state under another state's name ("Mahkamah Agung Israel")."""
    hit = scan.owner[i]
    if hit is None or hit.i != i or hit.record.sort != "body":
        return None
    if hit.record.country is None and hit.record.key not in kinds.sections:
        return None
    state = _state_after(scan, hit.j) if not kinds.state_first else _state_before(scan, i)
    if state is None:
        return None
    start, end = min(i, state.i), max(hit.j, state.j)
    if state.record.country == hit.record.country:
        return start, end, hit.record
    name = scan.name(start, end)
    return (
        start,
        end,
        Record(f"{hit.record.key}:{state.record.country}", name, "body", None, state.record.country),
    )


def _headed(
    scan: Scan, i: int, words: Words, language: Language, runs: Runs, roles: Container[str]
) -> _Found | None:
    """Return the body that a first word of its kind opens: the capitalised words after it, joined by "dan" or "of".

    Behind a role, a name may follow the body's: it ends where someone begins who speaks elsewhere in the article.
    """
    token = scan.tokens[i]
    opens = token.low in words.body_first or (
        scan.near(i + 1) and f"{token.low} {scan.low(i + 1)}" in words.body_first
    )
    if not token.cap or not opens or scan.headline[i]:
        return None
    if scan.owner[i] is not None or _ends_name(scan, i, words) or _is_addressed(scan, i + 1, language):
        return None
    if is_lettered(scan, i, language):
        return None
    j = i + 1
    while j < len(scan.tokens) and j - i < _LONGEST and not scan.cut(j):
        step = _next(scan, j, words)
        if step == j or (step > j + 1 and scan.low(j + 1) == token.low):
            break  # "KRI Dewaruci | dan KRI Bima"
        j = step
    if j == i + 1:
        return None
    if scan.post[i] is None and not modifiers_first(language) and _has_role_before(scan, i, roles):
        j = _before_person(scan, i, j, runs)
    end = past_short_form(scan, j)
    name = scan.name(i, j) if end == j else f"{scan.name(i, j)} {scan.name(j + 1, end)}"
    country = next((h.record.country for h in scan.owner[i:end] if h is not None), None)
    return i, end, Record(f"named:{spelled(name.lower(), language)}", name, "body", None, country)


def is_lettered(scan: Scan, i: int, language: Language) -> bool:
    """Return whether one letter follows a word of which there are several, so that it names no body: "Grup C"."""
    letter = scan.tokens[i + 1].text if scan.near(i + 1) else ""
    numbered = language.table("posts").get("numbered", ())
    return len(letter) == 1 and letter.isupper() and letter not in _NUMERALS and scan.low(i) in numbered


_NUMERALS = ("I", "V", "X")  # letters that number a body: "Komisi I DPR"


def past_short_form(scan: Scan, j: int) -> int:
    """Return the end of a body's name that goes on behind its short form: "Pemerintah Kota (Pemkot) | Bogor"; else ``j``."""
    if scan.gap(j) not in (" (", "(") or scan.gap(j + 1) != ") " or not scan.tokens[j].cap:
        return j
    hit = scan.owner[j + 1] if j + 1 < len(scan.owner) else None
    return hit.j if hit is not None and hit.i == j + 1 and hit.record.sort in ("place", "capital") else j


def spelled(low: str, language: Language) -> str:
    """Return the name, in small letters, with the short word that opens it spelled out ("Pemkot Bogor")."""
    first, blank, rest = low.partition(" ")
    return f"{language.table('names').get('short_heads', {}).get(first, first)}{blank}{rest}"


def _is_addressed(scan: Scan, n: int, language: Language) -> bool:
    """Return whether someone stands behind the word for a body: "Kepala Sekolah | Drs. Wirya", "House Committee | Chairman …"."""
    if not scan.near(n):
        return False
    head = titles.head_at(scan, n, language)
    return head is not None and (head[1] == "honorific" or modifiers_first(language))


def _ends_name(scan: Scan, i: int, words: Words) -> bool:
    """Return whether the word ends a body's name, and another is only joined to it: "the River | Party and Nora Pell"."""
    named = scan.near(i) and scan.tokens[i - 1].cap and scan.low(i) in words.body_last
    return named and scan.low(i + 1) in words.joins


def _has_role_before(scan: Scan, i: int, roles: Container[str]) -> bool:
    """Return whether a role opens one of the few words before the body ("ekonom senior")."""
    for n in range(i - 1, max(i - 1 - _ROLE, -1), -1):
        if not scan.near(n + 1):
            return False
        if scan.tokens[n].low in roles:
            return True
        if scan.tokens[n].cap:
            return False
    return False


_ROLE = 3  # words of a role before a body


def _before_person(scan: Scan, i: int, j: int, runs: Runs) -> int:
    """Return the end of a body before the name of a person that follows it without a comma."""
    free = next((n for n in range(j - 1, i, -1) if scan.owner[n] is not None), i) + 1
    start = max(free, i + 2)
    found = runs.person_in(tuple(scan.tokens[n].low for n in range(start - 1, j)))
    return j if found is None else start - 1 + found


def _next(scan: Scan, j: int, words: Words) -> int:
    """Return the end of the next word or known name of a body's name; ``j`` where the name ends."""
    if not (scan.near(j) or _doubled(scan, j) or _is_paired(scan, j) or scan.follows_initial(j)):
        return j
    hit = scan.owner[j]
    if hit is not None:
        return j if hit.record.sort == "person" else hit.j
    token = scan.tokens[j]
    if token.low in words.body_joins | words.body_of and j + 1 < len(scan.tokens) and scan.near(j + 1):
        about = scan.owner[j + 1] if token.low in words.body_of else None
        if about is not None and about.record.sort != "person":
            return about.j
        return j + 2 if _may_follow(scan, j + 1, words, token.low in words.body_of) else j
    if _doubled(scan, j):
        return j + 1
    return j + 1 if token.cap and (not words.plain(token.low) or token.low in words.body_inside) else j


def _may_follow(scan: Scan, n: int, words: Words, of: bool) -> bool:
    """Return whether token ``n`` may go on with a body's name behind a small word.

    A plain word may behind "of", or one of the dictionary: "Center for Strategic and | International Studies".
    """
    token, before = scan.tokens[n], scan.low(n - 2)
    if not token.cap or scan.owner[n] is not None:
        return False
    if not words.plain(token.low) or token.low not in words.body_inside:
        return not words.plain(token.low)
    own = scan.owner[n - 2] is not None or before in words.names or before in words.body_first
    return of or (not own and words.in_dictionary(before))


def _is_paired(scan: Scan, j: int) -> bool:
    """Return whether a hyphen joins the word to the name of a state before it: "American-Islamic Relations"."""
    hit = scan.owner[j - 1]
    return scan.gap(j) == "-" and scan.tokens[j].cap and hit is not None and hit.record.sort == "adjective"


def _doubled(scan: Scan, j: int) -> bool:
    """Return whether the word repeats the one before its hyphen, as plurals do ("Negara-negara")."""
    return scan.gap(j) == "-" and scan.low(j) == scan.low(j - 1)
