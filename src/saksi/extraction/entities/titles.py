"""Roles: "Presiden Rusia", "the Russian defence minister", "wakil ketua Komisi Militer Pusat"; where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from saksi.extraction.entities.scan import Hit, Scan
from saksi.languages import Language
from saksi.text.clitics import APOSTROPHES

Sort = Literal["office", "role", "noun", "kin", "rank", "honorific"]
_ABBREVIATION = 12  # letters at most between brackets inside a role: "Menteri Luar Negeri (Menlu)"


@dataclass(frozen=True, slots=True)
class Title:
    """A role over the tokens ``i`` to ``j``; ``office`` is its key where one person holds it at a time.

    ``country`` is the state the role is of, where it says so; ``bare`` that nothing but the office is named; ``head``
    the role word itself, as the table has it. A ``noun`` says what someone is ("fisherman"), not what he holds.
    """

    i: int
    j: int
    sort: Sort
    office: str | None
    country: str | None
    former: bool
    bare: bool
    head: str = ""


@dataclass(frozen=True, slots=True)
class _Tables:
    heads: dict[str, list[tuple[tuple[str, ...], Sort, str | None]]]
    before: frozenset[str]
    after: dict[str, list[tuple[str, ...]]]
    joins: frozenset[str]
    suffixes: tuple[str, ...]
    proper: frozenset[tuple[str, ...]]
    modifiers_first: bool
    given: frozenset[str]


@cache
def _tables(language: Language) -> _Tables:
    table, described = language.table("titles"), language.table("descriptions")
    heads: dict[str, list[tuple[tuple[str, ...], Sort, str | None]]] = {}

    def add(phrase: str, sort: Sort, office: str | None) -> None:
        parts = _parts(phrase)
        heads.setdefault(parts[0], []).append((parts, sort, office))

    for office, phrases in table.get("offices", {}).items():
        for phrase in phrases:
            add(phrase, "office", office)
    for sort, key in _LISTS:
        for phrase in (*table.get(key, ()), *described.get(key, ())):
            add(phrase, sort, None)
    for phrase in table.get("leaders", ()):
        add(phrase, "office", "leader")
    after: dict[str, list[tuple[str, ...]]] = {}
    for phrase in table.get("after", ()):
        after.setdefault(_parts(phrase)[0], []).append(_parts(phrase))
    for entries in heads.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    for phrases in after.values():
        phrases.sort(key=len, reverse=True)
    return _Tables(
        heads,
        frozenset(table.get("before", ())),
        after,
        frozenset(table.get("joins", ())),
        tuple(described.get("possessives", ())),
        frozenset(_parts(phrase) for phrase in described.get("proper_nouns", ())),
        bool(table.get("modifiers_first", False)),
        frozenset(Language("world").table("name_words").get("names", "").split()),
    )


def opening_words(language: Language) -> frozenset[str]:
    """Return the first words of all roles and forms of address, in small letters."""
    return frozenset(_tables(language).heads)


@cache
def addresses(language: Language) -> frozenset[str]:
    """Return the ranks and forms of address of one word, in small letters without a stop."""
    table = language.table("titles")
    return frozenset(form.rstrip(".") for form in (*table.get("ranks", ()), *table.get("honorifics", ())))


_LISTS: tuple[tuple[Sort, str], ...] = (
    ("role", "roles"),
    ("kin", "kin"),
    ("rank", "ranks"),
    ("honorific", "honorifics"),
    ("noun", "nouns"),
    ("noun", "proper_nouns"),
)  # sort, and the list of the table; the first that has a word gives its sort


def _parts(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.replace(".", " ").replace("-", " ").replace("’", " ").replace("'", " ").split())


def find(scan: Scan, language: Language) -> list[Title]:
    """Return the roles of the prose in order, none overlapping another."""
    tables = _tables(language)
    out: list[Title] = []
    i = 0
    while i < len(scan.tokens):
        post = scan.post[i]
        head = _head(scan, i, tables) if post is None or i < post.name else None
        if head is None:
            i += 1
            continue
        floor = out[-1].j if out else 0
        title = _grown(scan, i, head, floor, tables)
        out.append(title)
        i = title.j
    return out


_Head = tuple[int, Sort, str | None]


def head_at(scan: Scan, i: int, language: Language) -> tuple[int, Sort] | None:
    """Return the end and the sort of the longest role word that begins at token ``i``."""
    head = _head(scan, i, _tables(language))
    return None if head is None else head[:2]


def _head(scan: Scan, i: int, tables: _Tables) -> _Head | None:
    """Return the end, sort and office of the longest role word that begins at token ``i``."""
    low = scan.tokens[i].low
    if i in scan.initials:
        return None
    if low not in tables.heads:
        return _possessed(low, i, tables)
    owner = scan.owner[i]
    if owner is not None and (owner.record.sort != "person" or owner.j > owner.i + 1):
        return None  # "Gus" opens a name by which somebody is known
    if tables.modifiers_first and _is_surname(scan, i, tables):
        return None
    for parts, sort, office in tables.heads[scan.tokens[i].low]:
        if _stands(scan, i, parts) and (
            sort not in _SMALL
            or (_is_small(scan, i) and parts not in tables.proper)
            or (parts in tables.proper and not _is_before_role(scan, i + len(parts), tables))
        ):
            return i + len(parts), sort, office
    return None


def _is_surname(scan: Scan, i: int, tables: _Tables) -> bool:
    """Return whether a ruler's title is somebody's last name: behind a given name, an initial or a title cut short, no name behind it ("Bima T. King said")."""
    token = scan.tokens[i]
    ruler = any(office == "monarch" for _parts, _sort, office in tables.heads[token.low])
    if not ruler or i == 0 or not token.cap or token.upper:
        return False
    if scan.near(i + 1) and scan.tokens[i + 1].cap:
        return False
    before = scan.tokens[i - 1]
    initial = len(before.text) == 1 and before.cap and scan.gap(i) in (". ", " ")
    addressed = scan.gap(i) == ". " and before.low in tables.heads
    return initial or addressed or (before.cap and scan.near(i) and before.low in tables.given)


def _is_before_role(scan: Scan, j: int, tables: _Tables) -> bool:
    """Return whether a role begins at token ``j``, right behind a word that then says only of which party it is."""
    return scan.near(j) and any(_stands(scan, j, parts) for parts, *_ in tables.heads.get(scan.low(j), ()))


def _possessed(low: str, i: int, tables: _Tables) -> _Head | None:
    """Return the head of a role with the suffix that says whose it is ("pengacaranya")."""
    for suffix in tables.suffixes:
        if low.endswith(suffix):
            bare = (low.removesuffix(suffix),)
            return next(
                (
                    (i + 1, sort, office)
                    for parts, sort, office in tables.heads.get(bare[0], ())
                    if parts == bare
                ),
                None,
            )
    return None


_DASHES = ("-", "–", "—", "--")  # before the first word of a report
_SMALL = ("kin", "noun")  # words that are no role when they stand with a capital, as names do


def _is_small(scan: Scan, i: int) -> bool:
    token = scan.tokens[i]
    return not token.cap or (not token.upper and (token.first or token.gap.strip() in _DASHES))


def _stands(scan: Scan, i: int, parts: tuple[str, ...]) -> bool:
    if i + len(parts) > len(scan.tokens):
        return False
    return all(
        scan.tokens[i + n].low == part
        and (n == 0 or scan.tokens[i + n].gap in (" ", "-", ". ", ".", *APOSTROPHES))
        for n, part in enumerate(parts)
    )


def _grown(scan: Scan, i: int, head: _Head, floor: int, tables: _Tables) -> Title:
    """Return the role around its head word, with what belongs to it on both sides."""
    j, sort, office = head
    word = " ".join(token.low for token in scan.tokens[i:j])
    start = _leftwards(scan, i, floor, tables)
    post = scan.post[i]
    if post is not None and sort in ("rank", "honorific") and i >= post.rank:
        j = max(j, post.name)
    if sort in ("rank", "honorific", "kin"):
        return Title(start, j, sort, None, None, False, True, word)
    end, inner = _rightwards(scan, j, tables)
    post = post or scan.post[end - 1]  # one that a word on the way opened: "Manajer Hukum dan | Humas Daop 9"
    if post is not None and i < post.rank:
        end = max(end, post.rank) if post.i > i else post.rank
    hits = {h for h in scan.owner[start:end] if h is not None and h.record.sort != "person"}
    country = next((h.record.country for h in sorted(hits, key=lambda h: h.i) if h.record.country), None)
    former = any(scan.tokens[n].low in _FORMER(tables) for n in range(start, i))
    sort, office = inner if inner is not None and sort == "role" else (sort, office)
    return Title(start, end, sort, office, country, former, start == i and end == j, word)


def _FORMER(tables: _Tables) -> frozenset[str]:  # noqa: N802
    return tables.before


def _leftwards(scan: Scan, i: int, floor: int, tables: _Tables) -> int:
    """Return where the role begins: words before it that belong to it, in English also what the office is about."""
    while i > floor and scan.tokens[i].gap in (" ", "-"):
        hit = scan.owner[i - 1]
        word = scan.tokens[i - 1]
        if word.low in tables.before:
            i -= 1
        elif tables.modifiers_first and hit is not None and hit.record.sort not in ("person", "group"):
            if hit.i < floor:
                break
            i = hit.i
        elif tables.modifiers_first and hit is None and (start := _phrase_before(scan, i, tables)) >= floor:
            i = start
        elif tables.modifiers_first and hit is None and word.upper and scan.tokens[i].upper:
            i -= 1  # a role in capitals: "WATER MINISTER"
        elif tables.modifiers_first and scan.owns(i - 1) and i - 2 >= floor:
            hit = scan.owner[i - 2]
            if hit is None or hit.record.sort == "person":
                break
            i = hit.i
        else:
            break
    return i


def _phrase_before(scan: Scan, i: int, tables: _Tables) -> int:
    """Return the start of the phrase of ``after`` that ends before token ``i``, -1 where there is none."""
    for size in (3, 2, 1):
        start = i - size
        if start >= 0 and any(
            len(parts) == size and _stands(scan, start, parts)
            for parts in tables.after.get(scan.tokens[start].low, ())
        ):
            return start
    return -1


def _rightwards(scan: Scan, j: int, tables: _Tables) -> tuple[int, tuple[Sort, str | None] | None]:
    """Return where the role ends, and a second role word met on the way ("wakil | ketua umum")."""
    inner: tuple[Sort, str | None] | None = None
    while j < len(scan.tokens) and not scan.cut(j):
        step = _step(scan, j, tables)
        if step <= j:
            break
        head = _head(scan, j, tables) if inner is None else None
        if head is not None and head[1] == "office":
            inner = head[1], head[2]
        j = step
    return j, inner


def _step(scan: Scan, j: int, tables: _Tables) -> int:
    """Return the end of the next piece of a role that reached token ``j``; ``j`` itself where it ends there."""
    if scan.gap(j) in (" (", "("):
        return _bracket(scan, j)
    if not (scan.near(j) or _closed_bracket(scan, j) or scan.gap(j) == "-"):
        return j
    hit = scan.owner[j]
    if hit is not None and hit.record.sort != "person":
        return hit.j
    piece = _piece(scan, j, tables)
    if piece > j:
        return piece
    if scan.tokens[j].low in tables.joins and scan.near(j + 1):
        if _is_anothers(scan, j + 1, tables):
            return j
        hit = scan.owner[j + 1]
        if hit is not None and hit.record.sort not in ("person", "place", "capital"):
            return hit.j
        piece = _piece(scan, j + 1, tables)
        if piece > j + 1:
            return piece
        return _step_over_joins(scan, j, tables)
    return _unknown(scan, j)


def _is_anothers(scan: Scan, j: int, tables: _Tables) -> bool:
    """Return whether the role at token ``j``, of a piece with what stands before it, has a bearer of its own behind it.

    "A spokesman for | House Speaker Nora Pell": he is none of hers. Only where what an office is about stands before it.
    """
    if not tables.modifiers_first or not scan.tokens[j].cap:
        return False
    end = j
    while end < len(scan.tokens) and end - j < _OWN and (end == j or scan.near(end)):
        head = _head(scan, end, tables)
        if head is not None and head[1] != "noun":
            end = head[0]
            if head[1] in ("office", "role", "rank", "honorific") and _has_bearer(scan, end, tables):
                return True
            continue
        hit = scan.owner[end]
        if hit is not None and hit.record.sort == "person":
            return False
        end = hit.j if hit is not None else end + 1
    return False


def _has_bearer(scan: Scan, n: int, tables: _Tables) -> bool:
    """Return whether a name, no further role or body, stands at token ``n`` behind a role."""
    if n >= len(scan.tokens) or not scan.tokens[n].cap or scan.gap(n) not in (" ", ". "):
        return False
    hit = scan.owner[n]
    return (hit is None or hit.record.sort == "person") and _head(scan, n, tables) is None


_OWN = 6  # words of another's role


def _step_over_joins(scan: Scan, j: int, tables: _Tables) -> int:
    """Return the end of a piece after two small words ("of the Central Military Commission")."""
    if scan.low(j + 1) in tables.joins and scan.near(j + 2):
        hit = scan.owner[j + 2]
        if hit is not None and hit.record.sort != "person":
            return hit.j
        piece = _piece(scan, j + 2, tables)
        if piece > j + 2:
            return piece
    return j


def _piece(scan: Scan, j: int, tables: _Tables) -> int:
    """Return the end of the phrase about an office, or of the further role word, that begins at ``j``."""
    for parts in tables.after.get(scan.tokens[j].low, ()):
        if _stands(scan, j, parts):
            return j + len(parts)
    head = _head(scan, j, tables)
    return head[0] if head is not None and head[1] in ("office", "role") else j


def _closed_bracket(scan: Scan, j: int) -> bool:
    return scan.gap(j) in (") ", ")") and j > 0


def _bracket(scan: Scan, j: int) -> int:
    """Return the end of a short form in brackets ("(Menlu)") when something of the role or a name follows it."""
    end = j
    while end < len(scan.tokens) and end - j < 3 and (end == j or scan.tokens[end].gap in (" ", "-", "/")):
        end += 1
    follows = scan.gap(end)
    size = scan.tokens[end - 1].end - scan.tokens[j].start
    if not scan.tokens[j].cap or size > _ABBREVIATION or not follows.startswith(")"):
        return j
    named = end < len(scan.tokens) and follows in (") ", ")", "), ") and scan.tokens[end].cap
    return end if named else j


def _unknown(scan: Scan, j: int) -> int:
    """Return the end of a body after words that are not known ("Direktur Pelindungan WNI | Kementerian Luar Negeri")."""
    end = j
    while end < len(scan.tokens) and end - j < 4 and (end == j or scan.near(end)):
        hit: Hit | None = scan.owner[end]
        if hit is not None:
            return hit.j if hit.record.sort == "body" and end > j else j
        if not scan.tokens[end].cap:
            return j
        end += 1
    return j + 1 if _is_short_form(scan, j) else j


def _is_short_form(scan: Scan, j: int) -> bool:
    """Return whether an abbreviation of some body stands at ``j``, with the bearer's name behind it ("juru bicara UEFA, …")."""
    token = scan.tokens[j]
    if not token.upper or len(token.text) > _SHORT_FORM or j + 1 >= len(scan.tokens):
        return False
    follows = scan.tokens[j + 1]
    return follows.cap and not follows.upper and (scan.near(j + 1) or follows.gap == ", ")


_SHORT_FORM = 6  # letters
