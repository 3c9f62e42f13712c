"""Mentions read from capitals: what stands beside a run of capitalised words says whom or what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from saksi.extraction.entities import chunks, gazetteer
from saksi.extraction.entities.around import modifiers
from saksi.extraction.entities.bodies import is_lettered
from saksi.extraction.entities.candidates import Candidate, Page
from saksi.extraction.entities.chunks import Chunk
from saksi.extraction.entities.descriptions import may_belong
from saksi.extraction.entities.gazetteer import Record
from saksi.extraction.entities.titles import Title
from saksi.extraction.entities.words import is_english, modifiers_first
from saksi.model.facts import EntityKind
from saksi.model.span import Span
from saksi.text import naming

_STEM = 5  # letters: a body's short name is longer than what it opens with ("Kemenpar")
_ACRONYM = 7  # letters at most
_PAIR = 2  # single letters that are somebody's initials, or a state's


def mentions(page: Page) -> Iterator[Candidate]:
    """Yield a candidate for every run of capitalised words."""
    before = {title.j: title for title in page.titles}
    after = {title.i: title for title in page.titles}
    for chunk in chunks.find(page):
        yield _read(page, chunk, before, after)


def _read(page: Page, chunk: Chunk, before: dict[int, Title], after: dict[int, Title]) -> Candidate:
    roles = _titles(page, chunk, before, after)
    if not roles:
        chunk = _without_words_before(page, chunk)
    kind, sure = _kind(page, chunk, next((r for r in roles if _tells_person(page, r, chunk)), None))
    if kind == "person" and not roles:
        chunk = _without_common_words(page, chunk)
    record = chunk.known.record if chunk.known is not None and chunk.known.i == chunk.i else None
    if record is not None and _is_his_child(page, chunk, record):
        record = None
    if record is None and page.scan.headline[chunk.i]:
        kind = None
    if kind == "person" and not sure and _all_ordinary(page, chunk):
        kind = None
    name = page.scan.name(chunk.i, chunk.j)
    if record is None and kind in ("person", None) and (found := gazetteer.person(name)) is not None:
        kind, record = "person", found
    end = page.scan.behind(chunk.j) if kind == "person" and page.scan.near(chunk.j) else chunk.j
    return Candidate(
        page.scan.span(chunk.i, end),  # with the degrees that no comma parts from the name
        kind,
        "capitals",
        name,
        record,
        tuple(roles) if kind == "person" else (),
        sure,
        _alias_of(page, chunk, before),
    )


def _is_his_child(page: Page, chunk: Chunk, record: Record) -> bool:
    """Return whether the run is the known name of somebody with a "Jr." behind it."""
    own, known = (naming.person_key(n).split() for n in (page.scan.name(chunk.i, chunk.j), record.name))
    return naming.is_child_of(own, known)


def _tells_person(page: Page, role: Title, chunk: Chunk) -> bool:
    """Return whether the role shows that the run is a person; "nelayan Natuna", "warga Tirtasari" says where someone is from."""
    n = chunk.j
    aged = n < len(page.scan.tokens) and page.scan.gap(n) != " " and page.scan.tokens[n].text[0].isdigit()
    if role.head in page.language.table("titles").get("of_place", ()) and role.j == chunk.i and not aged:
        return False
    return role.sort != "noun" or role.i >= chunk.j


def _all_ordinary(page: Page, chunk: Chunk) -> bool:
    """Return whether every word of the run is an ordinary word: then it is a title or a term, not a person."""
    return all(page.words.ordinary(page.scan.tokens[n].low) for n in range(chunk.i, chunk.j))


def _without_words_before(page: Page, chunk: Chunk) -> Chunk:
    """Return the run, cut to the known person at its end where the words before read as no name of his."""
    known = chunk.known
    if (
        known is None
        or known.i == chunk.i
        or not _is_sentence_word(page, chunk.i)
        or _is_namesake(page, chunk)
    ):
        return chunk
    return Chunk(known.i, chunk.j, known)


def _without_common_words(page: Page, chunk: Chunk) -> Chunk:
    """Return the run without the words of a dictionary at its head, where a name of two words or more is left.

    They belong to an office that no list has ("Brand Management Sari Utami").
    """
    if not page.words.capitals_need_names or chunk.known is not None:
        return chunk
    i = chunk.i
    while i < chunk.j - 2 and _likeness_of(page, chunk, i) <= _COMMON:
        i += 1
    left = Chunk(i, chunk.j)
    return left if i > chunk.i and page.scan.near(i) and _likeness(page, left) > 0 else chunk


def _is_sentence_word(page: Page, i: int) -> bool:
    token = page.scan.tokens[i]
    return token.low in page.scan.lows or token.first


def _is_namesake(page: Page, chunk: Chunk) -> bool:
    """Return whether a given name opens the run, and the whole is not the known person at its end but another."""
    given = page.scan.low(chunk.i) in page.words.names and page.scan.low(chunk.i) not in page.scan.lows
    return given and gazetteer.person(page.scan.name(chunk.i, chunk.j)) is None


def _titles(page: Page, chunk: Chunk, before: dict[int, Title], after: dict[int, Title]) -> list[Title]:
    """Return the roles that stand directly before the run and after it and a comma."""
    behind = _apposition(page, chunk, after) or _predicate(page, chunk, after)
    further = _further(page, behind, after) if behind is not None else None
    role = _role_before(page, chunk, before)
    address = before.get(chunk.i) if role is not None else None  # "his wife, Dr. X" is a wife and a doctor
    told = (role, address if address is not role else None, behind, further)
    return [role for role in told if role is not None]


def _role_before(page: Page, chunk: Chunk, before: dict[int, Title]) -> Title | None:
    scan = page.scan
    if chunk.i in scan.unnamed:
        return None
    role = before.get(chunk.i)
    if role is not None and (
        scan.near(chunk.i)
        or scan.gap(chunk.i) in ("", ", ", ") ", ")", "), ", " (")
        or (
            scan.gap(chunk.i) in (". ", ".")
            and role.sort in ("rank", "honorific", "role")
            and _is_short(role)
        )
    ):
        return None if _ends_clause(page, chunk, role) else _fuller(page, role, before)
    return _role_across(page, chunk, before)


def _ends_clause(page: Page, chunk: Chunk, role: Title) -> bool:
    """Return whether the comma before the run ends a clause that leads: "Setelah menemui bendahara, Sari pulang"."""
    scan = page.scan
    leading = page.language.table("titles").get("leading", ())
    if not leading or scan.gap(chunk.i) != ", " or scan.gap(chunk.j)[:1] in _ENDS_ASIDE:
        return False
    n = role.i
    while n and not scan.tokens[n].first and "," not in scan.gap(n):
        n -= 1
    return scan.low(n) in leading and role.i - n > 1


def _is_short(role: Title) -> bool:
    """Return whether the role is an abbreviation, behind which a full stop ends no sentence ("Sen. …", "Plt. …")."""
    return len(role.head.rpartition(" ")[2]) <= _ABBREVIATED


_ABBREVIATED = 4  # letters of an abbreviated role


def _role_across(page: Page, chunk: Chunk, before: dict[int, Title]) -> Title | None:
    """Return the role before the run and a comma, across small words: "pengacara keluarga korban, Sari"."""
    scan = page.scan
    if scan.gap(chunk.i) != ", " or scan.gap(chunk.j)[:1] not in _ENDS_ASIDE:
        return None
    for n in range(chunk.i - 1, max(chunk.i - 1 - _ACROSS, 0), -1):
        if scan.tokens[n].cap or not scan.near(n) or not may_belong(page, n):
            return None
        if n in before:
            return before[n] if before[n].sort in ("office", "role", "noun") else None
    return None


def _reaches(page: Page, role: Title, n: int) -> bool:
    """Return whether only words that say more of its bearer stand between token ``n`` and the role."""
    return modifiers(page, role) <= n


_ABOUT = 5  # words between an article and a role that say what it is about
_ACROSS = 3  # small words between a role and the comma
_ENDS_ASIDE = (",", ".", ";", ":")  # behind a name that stands between commas


def _fuller(page: Page, role: Title, before: dict[int, Title]) -> Title:
    """Return the office before a form of address, where there is one ("Menteri Pertahanan Jenderal X")."""
    if role.sort in ("rank", "honorific"):
        other = before.get(role.i)
        if other is not None and page.scan.gap(role.i) in (" ", ", ", ". ", ""):
            return _fuller(page, other, before) if other.sort in ("rank", "honorific") else other
    return role


def _apposition(page: Page, chunk: Chunk, after: dict[int, Title]) -> Title | None:
    """Return the role after the run and a comma, or in brackets, unless the role has a bearer of its own behind it."""
    scan = page.scan
    n = scan.behind(chunk.j)
    if scan.gap(n) not in (", ", "., ", " – ", " - ", " — "):
        return None
    if scan.low(n) in _articles(page) and scan.near(n + 1):
        n += 1
        n = next((m for m in range(n, n + _ABOUT + 1) if m in after and _reaches(page, after[m], n)), n)
    role = after.get(n)
    if role is None or role.sort not in ("office", "role", "noun"):
        return None
    if role.sort == "noun" and scan.near(role.j) and scan.low(role.j) in _pointers(page):
        return None  # "…, pendaki tersebut kini sehat": someone named before
    beside = scan.near(role.j) or (scan.gap(role.j) == ". " and _is_short(role))
    own = role.j < len(scan.tokens) and beside and scan.tokens[role.j].cap and not scan.owner[role.j]
    return None if own or (role.bare and role.sort == "office" and n == scan.behind(chunk.j)) else role


def _further(page: Page, role: Title, after: dict[int, Title]) -> Title | None:
    """Return a second role joined to ``role`` by "dan" or "and" shortly behind it."""
    for n in range(role.j, role.j + _NEAR):
        if n in after and after[n].sort in ("office", "role") and page.scan.low(n - 1) in page.words.joins:
            return after[n]
        if "," in page.scan.gap(n) or "." in page.scan.gap(n):
            return None
    return None


_NEAR = 6  # words between two roles of one person


def _predicate(page: Page, chunk: Chunk, after: dict[int, Title]) -> Title | None:
    """Return the role the run is said to hold: "Sari menjabat bendahara", "Lund, who is the treasurer"."""
    scan, table = page.scan, page.language.table("descriptions")
    n = chunk.j
    if scan.gap(n) == ", " and scan.low(n) in table.get("relatives", ()):
        n += 1
    if not (scan.near(n) or n > chunk.j) or scan.low(n) not in table.get("copulas", ()):
        return None
    n += 1
    while scan.near(n) and scan.low(n) in (*_articles(page), *table.get("copulas", ())):
        n += 1
    role = after.get(n)
    return role if role is not None and scan.near(n) and role.sort in ("office", "role", "noun") else None


def _pointers(page: Page) -> tuple[str, ...]:
    return tuple(page.language.table("titles").get("pointers", ()))


def _articles(page: Page) -> tuple[str, ...]:
    return tuple(page.language.table("titles").get("articles", ()))


_Told = tuple[EntityKind | None, bool]
"""A kind, and whether more than capitals says so."""


def _kind(page: Page, chunk: Chunk, title: Title | None) -> _Told:
    """Return what kind of thing the run names, and whether more than its capitals says so."""
    size = _size(page, chunk)
    return (
        _by_its_words(page, chunk, size, titled=title is not None)
        or _by_its_office(page, chunk, title)
        or _by_its_letters(page, chunk, size)
        or _by_its_place(page, chunk)
        or _by_its_likeness(page, chunk, size)
        or _by_its_company(page, chunk, size)
    )


def _by_its_words(page: Page, chunk: Chunk, size: int, titled: bool) -> _Told | None:
    """Return what the known words of a run tell, and those right before it."""
    scan, words = page.scan, page.words
    first, last = scan.low(chunk.i), scan.low(chunk.j - 1)
    if chunk.known is not None or (size > 1 and _ends_as_person(page, first, last)):
        return "person", True
    if any(scan.tokens[n].text[0].isdigit() for n in range(chunk.i, chunk.j)):
        return None, False
    if size > 1 and all(len(scan.tokens[n].text) == 1 for n in range(chunk.i, chunk.j)):
        return ("organization" if size > _PAIR else None), False  # "S.E.C."
    if scan.near(chunk.i) and scan.low(chunk.i - 1) in words.vessels and not titled:
        return "other", True
    if size > 1 and is_lettered(scan, chunk.i, page.language):
        return None, False
    if size > 1 and (form := _by_form(page, first, last)) is not None and not _is_surname(page, last, form):
        return form, True
    if first in words.brands and not any(scan.low(n) in words.names for n in range(chunk.i + 1, chunk.j)):
        return "organization", True
    return None


def _by_its_office(page: Page, chunk: Chunk, title: Title | None) -> _Told | None:
    """Return that somebody is named where an office stands beside the run."""
    return ("person", True) if title is not None and not _is_no_name(page, chunk, title) else None


def _by_its_letters(page: Page, chunk: Chunk, size: int) -> _Told | None:
    """Return what a capital within a word, a surname that opens the run, or capitals throughout tell."""
    scan, first = page.scan, page.scan.low(chunk.i)
    inside = range(chunk.i, chunk.j)
    if any(_is_joined_up(page, n) for n in inside):
        return "organization", False
    if size > 1 and _is_named_after(page, chunk):
        return "other", False
    if size == 1 and (_is_body(page, first) or first in scan.bodies):
        return "organization", True
    upper = all(scan.tokens[n].text.isupper() for n in inside)
    return _acronym(page, chunk) if upper and size <= 2 and _is_coded(page, chunk) else None


def _by_its_place(page: Page, chunk: Chunk) -> _Told | None:
    """Return what it tells that the run stands where places do, or ends in a pair of people."""
    if _is_somewhere(page, chunk):
        return (None if _all_ordinary(page, chunk) else "place"), False
    return ("person", False) if _ends_in_pair(page, chunk) else None


def _by_its_likeness(page: Page, chunk: Chunk, size: int) -> _Told | None:
    """Return what it tells that the run is too little like a name of somebody."""
    words, first = page.words, page.scan.low(chunk.i)
    last_heads = modifiers_first(page.language)
    if words.capitals_need_names and _likeness(page, chunk) <= _COMMON * max(size, 1):
        if last_heads:
            return ("other" if size > 1 else None), False
        return ("person", True) if size == 1 and _is_said_by(page, chunk) else (None, False)
    alone = size == 1 and last_heads and first not in words.names
    return (None, False) if alone and not _says(page, chunk) else None


def _by_its_company(page: Page, chunk: Chunk, size: int) -> _Told:
    """Return what a verb beside the run, a particle or a short form in it tells, or how it looks."""
    scan, words = page.scan, page.words
    if _speaks(page, chunk) or any(scan.low(n) in words.particles for n in range(chunk.i + 1, chunk.j - 1)):
        return "person", True
    if size > 1 and _is_abbreviated(page, chunk):
        return "organization", True
    return ("person" if _looks_like_one(page, chunk, size) else None), False


def _is_joined_up(page: Page, n: int) -> bool:
    """Return whether a capital stands inside the word, as bodies write theirs ("BuzzFeed"), not behind a name's opening ("McGurk")."""
    text, openings = page.scan.tokens[n].text, page.words.inner_capitals
    inner = next((k for k in range(2, len(text)) if text[k].isupper() and text[k - 1].islower()), 0)
    return bool(openings) and inner > 0 and text[:inner].lower() not in openings


def _is_named_after(page: Page, chunk: Chunk) -> bool:
    """Return whether somebody's surname opens the run, which then names a thing of his: "the Marlow Grand Resort".

    Only where the article calls him by it alone, and nobody speaks who is called by the last word of the run.
    """
    if not modifiers_first(page.language):
        return False
    first, last = page.scan.low(chunk.i), page.scan.low(chunk.j - 1)
    known = page.scan.owner[chunk.i]
    borne = first in page.runs.last or (known is not None and known.record.sort == "person")
    called = (first,) in page.runs.alone and (last,) not in page.runs.speaking
    return borne and called and first not in page.words.given


def _ends_as_person(page: Page, first: str, last: str) -> bool:
    """Return whether the last word of a run stands behind people's names ("Jr."); a numeral behind what is a name ("Leo XIV")."""
    words = page.words
    if last not in words.person_last or words.ordinary(first):
        return False
    named = first in words.names and first not in words.other_first
    return named or not _ROMAN.fullmatch(last)


def _is_coded(page: Page, chunk: Chunk) -> bool:
    """Return whether a run in capitals is a short form, with or without a numeral ("PBSI", "I PBSI"), no initial alone."""
    lone = chunk.j - chunk.i == 1 and not page.scan.tokens[chunk.i].upper
    return not lone or page.scan.low(chunk.i) in _NUMERALS


_NUMERALS = ("i", "v", "x")  # letters that number, and are nobody's initials


def _is_body(page: Page, low: str) -> bool:
    """Return whether the one word is a maker's name, or a body's short name by what it opens with ("Kemenpar", not "Kemenangan")."""
    words = page.words
    if low in words.brands:
        return True
    opens = len(low) > _STEM and low.startswith(words.body_prefixes or ("\0",))
    return opens and low not in words.names and not words.ordinary(low)


def _looks_like_one(page: Page, chunk: Chunk, size: int) -> bool:
    """Return whether the words of the run look like a person's name: a word alone must be a name and nothing else."""
    scan, words = page.scan, page.words
    if size == 1:
        token = scan.tokens[chunk.i]
        alone = token.low in words.names and not token.upper and len(token.low) >= _NAME_ALONE
        somewhere = scan.near(chunk.i) and scan.low(chunk.i - 1) in words.locative
        common = words.in_dictionary(token.low) or token.low in scan.lows
        return alone and not common and not somewhere and not _stands_beside_capital(page, chunk)
    return not words.capitals_need_names or _likeness(page, chunk) > 0


def _ends_in_pair(page: Page, chunk: Chunk) -> bool:
    """Return whether a short word and another in small letters behind its hyphen end the run: a given name of East Asia."""
    scan, n = page.scan, chunk.j - 1
    suffix = scan.low(n) in page.language.table("descriptions").get("possessives", ())
    if suffix or scan.tokens[n].cap or scan.gap(n) != "-" or not (chunk.i < n - 1 < chunk.i + _SURNAMES + 1):
        return False
    pair = (scan.low(n - 1), scan.low(n))
    common = is_english if modifiers_first(page.language) else page.words.ordinary
    return all(len(low) <= _SYLLABLE for low in pair) and not common(pair[0])


_SURNAMES, _SYLLABLE = 2, 5  # words before such a name, letters of each of its parts


def _likeness(page: Page, chunk: Chunk) -> float:
    return sum(_likeness_of(page, chunk, n) for n in range(chunk.i, chunk.j))


def _likeness_of(page: Page, chunk: Chunk, n: int) -> float:
    """Return how much the word speaks for a person; two capitals before a name may be initials ("FX Winardi")."""
    token = page.scan.tokens[n]
    if _is_code(page, n) and not all(page.scan.tokens[m].upper for m in range(chunk.i, chunk.j)):
        return _MODEL
    initials = token.upper and len(token.text) < _CODE and n == chunk.i
    initials = initials and n + 1 < chunk.j and page.scan.low(n + 1) in page.words.names
    return _INITIALS if initials else page.words.likeness(token.low)


def _is_code(page: Page, n: int) -> bool:
    """Return whether a short form in capitals stands there that nobody is called by: a make, a model, a body."""
    token = page.scan.tokens[n]
    return token.upper and len(token.text) >= _CODE and token.low not in page.words.names


def _stands_beside_capital(page: Page, chunk: Chunk) -> bool:
    """Return whether another capital stands beside the run: it may be part of a longer name ("Radio Nine")."""
    scan = page.scan
    after = scan.near(chunk.j) and scan.tokens[chunk.j].cap
    return after or (
        scan.near(chunk.i) and scan.tokens[chunk.i - 1].cap and not scan.tokens[chunk.i - 1].first
    )


_INITIALS = 0.5  # of the likeness of two capitals before a name
_MODEL, _CODE = -1.0, 3  # of the likeness of a short form in capitals, and letters of one that is no initials
_COMMON = (
    -1.0
)  # of the likeness of each word, on average: words of a dictionary name nobody, though they speak
_NO_NAME = -0.5  # of the likeness of all words: even behind a role it is none
_NAME_ALONE = 4  # letters of a name that is believed without any other


def _is_no_name(page: Page, chunk: Chunk, title: Title) -> bool:
    """Return whether the run behind a role cannot be a name: a word used small elsewhere, a long word, an abbreviation."""
    token = page.scan.tokens[chunk.i]
    if token.low in _NUMERALS and all(page.scan.tokens[n].text.isupper() for n in range(chunk.i, chunk.j)):
        return True
    if chunk.j - chunk.i == 1 and (token.low in page.scan.lows or token.upper):
        return True
    spoken = any((page.scan.low(n),) in page.runs.speaking for n in range(chunk.i, chunk.j))
    if page.words.capitals_need_names and not spoken and _reads_as_none(page, chunk, title):
        return True
    return len(token.low) >= _LONG_WORD and page.words.ordinary(token.low)


def _reads_as_none(page: Page, chunk: Chunk, title: Title) -> bool:
    """Return whether the words of a run behind a role read as no name.

    In English, where a name may be made of any words, that is: all are words of the dictionary, and one stands in small
    letters elsewhere, or in form is no singular noun, or there is but one and no form of address before it.
    """
    likeness, scan = _likeness(page, chunk), page.scan
    if not modifiers_first(page.language):
        return likeness < _NO_NAME
    lows = [scan.low(n) for n in range(chunk.i, chunk.j)]
    if likeness > _COMMON * len(lows):
        return False
    if len(lows) == 1:
        return title.sort not in ("office", "honorific", "rank") and not _is_short(title)
    return any(low in scan.lows or page.words.ordinary(low) for low in lows)


_LONG_WORD = 8  # letters: names that are words of the dictionary are shorter


def _is_abbreviated(page: Page, chunk: Chunk) -> bool:
    """Return whether an abbreviation in brackets follows: without a role beside it, the run is a body's name."""
    scan = page.scan
    if scan.gap(chunk.j) not in (" (", "(") or not scan.gap(chunk.j + 1).startswith(")"):
        return False
    return (
        chunk.j < len(scan.tokens)
        and scan.tokens[chunk.j].upper
        and len(scan.tokens[chunk.j].text) <= _ACRONYM
    )


def _size(page: Page, chunk: Chunk) -> int:
    """Return how many words the run has; what hyphens join ("Hi-Tech") is one."""
    return 1 + sum(page.scan.gap(n) != "-" for n in range(chunk.i + 1, chunk.j))


def _by_form(page: Page, first: str, last: str) -> EntityKind | None:
    """Return the kind that the first or last word of a run names ("Partai …", "… University")."""
    words = page.words
    if first in words.body_first or last in words.body_last:
        return "organization"
    if first in words.place_first or last in words.place_last:
        return "place"
    if first in words.other_first or last in words.other_last:
        return "other"
    return None


def _is_surname(page: Page, last: str, form: EntityKind) -> bool:
    """Return whether the word for a place is what someone who speaks is called: "Jin-woo Park", then "Park said"."""
    return form == "place" and last in page.words.place_last and (last,) in page.runs.speaking


def _acronym(page: Page, chunk: Chunk) -> tuple[EntityKind | None, bool]:
    if _counts(page, chunk) or _is_common(page, chunk):
        return None, False
    if page.scan.near(chunk.i) and page.scan.low(chunk.i - 1) in page.words.initials_before:
        return "person", True
    if _is_aged(page, chunk):
        return "person", True
    size = page.scan.tokens[chunk.j - 1].end - page.scan.tokens[chunk.i].start
    return ("organization", False) if size <= _ACRONYM and chunk.j - chunk.i == 1 else (None, False)


def _is_common(page: Page, chunk: Chunk) -> bool:
    """Return whether a short form is no name: explained as none, a word of the dictionary, a part of a word, a model's."""
    scan, token, after = page.scan, page.scan.tokens[chunk.i], page.scan.gap(chunk.j)
    word = len(token.low) > _PAIR and not token.gap.endswith("(") and page.words.ordinary(token.low)
    if word or token.text in scan.common:
        return True
    if not token.gap and chunk.i and _is_part(page, chunk.i):
        return True
    number = scan.tokens[chunk.j].text if chunk.j < len(scan.tokens) else ""
    return number[:1].isdigit() and after in ("", " ", "-")


def _is_part(page: Page, n: int) -> bool:
    """Return whether token ``n`` is the end of a word or a number ("watchOS", "12GB"), to which it is not glued by mistake."""
    before = page.scan.tokens[n - 1]
    if before.text[-1].isdigit():
        return True
    own = page.scan.owner[n - 1] is not None or before.low in page.words.small
    return before.text.islower() and not own and not page.words.ordinary(before.low)


def _is_aged(page: Page, chunk: Chunk) -> bool:
    """Return whether an age in brackets stands behind initials ("JN (37)"), or another name ("DM alias Y")."""
    scan, n = page.scan, chunk.j
    if len(scan.low(chunk.i)) > _INITIALS_OF:
        return False
    if scan.low(n) in page.language.table("names").get("alias_words", ()) and scan.near(n):
        return True
    if scan.gap(n) != " (" or n >= len(scan.tokens):
        return False
    units = page.language.table("descriptions").get("ages", {}).get("units", ())
    aged = scan.gap(n + 1).startswith(")") or scan.low(n + 1) in units
    return aged and scan.tokens[n].text.isdigit() and len(scan.tokens[n].text) == _AGE


_INITIALS_OF = 3  # letters by which somebody is called who is not to be named
_AGE = 2  # digits of an age


def _counts(page: Page, chunk: Chunk) -> bool:
    """Return whether a short form numbers, measures or prices what stands beside it: "Lantai II", "46 juta KL", "US$ 20"."""
    scan = page.scan
    scales = page.language.table("numbers").get("scales", {})
    measured = scan.near(chunk.i) and scan.low(chunk.i - 1) in scales
    return bool(_ROMAN.fullmatch(scan.low(chunk.j - 1))) or measured or scan.gap(chunk.j).startswith("$")


_ROMAN = re.compile("[ivx]+")  # in small letters; names of bodies in capitals have others, too


def _is_somewhere(page: Page, chunk: Chunk) -> bool:
    last = page.scan.low(chunk.j - 1)
    if modifiers_first(page.language) and chunk.j - chunk.i == 1 and last in page.runs.last:
        return False  # "gathered around Marlow", where Nora Marlow is named
    return (
        page.scan.near(chunk.i)
        and page.scan.low(chunk.i - 1) in page.words.always_locative
        and chunk.j - chunk.i < 3
    )


def _speaks(page: Page, chunk: Chunk) -> bool:
    """Return whether a word of saying or doing stands beside the run."""
    scan, words = page.scan, page.words
    if scan.near(chunk.i) and scan.low(chunk.i - 1) in words.speech_before:
        return True
    n = scan.behind(chunk.j)
    if not scan.near(n) or scan.low(n) not in words.speech_after:
        return False
    first = scan.tokens[chunk.i]
    common = chunk.j - chunk.i == 1 and is_english(first.low) and first.low not in words.names
    return not first.first or not (common or first.low in scan.lows or words.ordinary(first.low))


def _says(page: Page, chunk: Chunk) -> bool:
    """Return whether a verb of saying stands beside the run, or a word of naming before it; what "has" something may be anything."""
    scan, saying = page.scan, page.words.saying
    named = page.language.table("descriptions").get("naming", ())
    if scan.near(chunk.i) and (scan.low(chunk.i - 1) in saying or scan.low(chunk.i - 1) in named):
        return True
    return scan.near(chunk.j) and scan.low(chunk.j) in saying


def _is_said_by(page: Page, chunk: Chunk) -> bool:
    """Return whether a word of speech stands before the one word, which stands nowhere in small letters ("ujar Zen")."""
    scan, token = page.scan, page.scan.tokens[chunk.i]
    said = scan.near(chunk.i) and scan.low(chunk.i - 1) in page.words.speech_before
    return said and not token.upper and token.low not in scan.lows


def _alias_of(page: Page, chunk: Chunk, before: dict[int, Title]) -> Span | None:
    """Return the span of the words just before, where this run alone, or with a form of address, stands between brackets after them."""
    scan, address = page.scan, before.get(chunk.i)
    i = address.i if address is not None and address.sort == "honorific" else chunk.i
    if scan.gap(i).strip() != "(" or not scan.gap(chunk.j).lstrip().startswith(")"):
        return None
    return Span(max(0, scan.tokens[i].start - 200), scan.tokens[i - 1].end) if i else None
