"""The dateline at the head of a report: where it says it was written, and the outlet it names.

Read are, with any dash: ``MOSKOW - ``, ``Jakarta, Kabar Kota - ``, ``KABAR.CO, Jakarta -``, ``GAZA, KABAR.com -``,
``JAKARTA (KABAR.CO) --``, ``KABAR.ID (Bali):``, ``KYIV, Nov 9 (Agency) —``, ``CITY, November 8. /AGENCY/.``,
``(AGENCY) —``, ``Bali:``, ``KABAR.CO.ID - BEIJING.``, a place on a line of its own with the dash on the next, and a
place glued to the text (``Kabar6.com, JakartaWarga kota``).

A place is known by the languages' ``dateline`` tables, by capitals, or by the outlet or date beside it. A part that is
none of place, outlet, date or agency means that there is no dateline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from saksi.languages import Language, codes, load
from saksi.model.article import Clutter, Dateline
from saksi.model.span import Span, without
from saksi.text import media

_HEAD = 160
"""Characters of a line in which a dateline must end."""
_LINES = 14
"""Lines of prose among which the dateline stands."""
_BODY = 250
"""Characters of prose after which no dateline is looked for."""

Part = Literal["place", "weak", "outlet", "agency", "date"]
_DASHES = "-–—―−"
_SEPARATOR = re.compile(rf"\s*[{_DASHES}]{{1,3}}\s*|\s*[:|]\s+|\.\s+(?=/)|(?<=/)\.\s+|\.\s+(?=[A-Z])")
_PARTS = re.compile(r"\s*[,|]\s*|\s+(?=\()|\s*[()]\s*,?\s*|\.?\s*/\s*|\s+via\s+")
_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{1,2}(?:st|nd|rd|th)?|\d{4}")
_CAPITALS = re.compile(r"[^\W\d_a-z][^\W\d_a-z.'’-]+(?:\s[^\W\d_a-z][^\W\d_a-z.'’-]*){0,4}")
_TITLE = re.compile(
    r"(?:(?:[^\W\d_]\.)+|[^\W\d_][\w'’.-]*)(?:\s(?:(?:de|la|el|al|of|the)\s)?[A-Z][\w'’.-]*){0,3}"
)


@dataclass(frozen=True, slots=True)
class _Tables:
    places: frozenset[str]
    outlet_words: frozenset[str]
    not_places: frozenset[str]
    dates: frozenset[str]
    states: frozenset[str]


@dataclass(frozen=True, slots=True)
class Head:
    """A dateline as it stands at the start of a line: ``end`` is where the report goes on."""

    end: int
    place: str | None
    outlet: str | None
    agencies: tuple[str, ...]


@cache
def _tables() -> _Tables:
    """Return what datelines are made of in all languages: a page may carry another language's agency."""
    tables = [load(code).table("dateline") for code in codes()]

    def read(name: str) -> Iterator[str]:
        return (entry.casefold() for table in tables for entry in table.get(name, ()))

    dates = frozenset(read("months")) | frozenset(read("weekdays"))
    return _Tables(
        frozenset(read("places")),
        frozenset(read("outlet_words")),
        frozenset(read("not_places")),
        dates,
        _states(),
    )


def _states() -> frozenset[str]:
    """Return the states' names in all languages, from CLDR, in small letters."""
    from babel import Locale

    return frozenset(name.casefold() for code in codes() for name in Locale(code).territories.values())


def find(text: str, clutter: Sequence[Clutter], language: Language) -> tuple[Dateline | None, str | None]:
    """Return the dateline of ``text`` and the outlet it names, each ``None`` where there is none.

    ``whole`` holds everything up to the report's first word: place, outlet, date, agency and dash; ``span`` the place
    alone. Capitals are made small in ``place`` ("MOSKOW" is Moskow). A head that names an outlet alone has no place.
    """
    for line, follows in _candidates(text, clutter):
        found = opening(line.of(text), follows)
        if found:
            whole = _whole(text, line, found)
            return Dateline(found.place, _printed(text, whole, found.place), whole), found.outlet
    return None, None


def _whole(text: str, line: Span, found: Head) -> Span:
    """Return the dateline's span; for a place on a line of its own, with the dash of the next line."""
    end = line.start + found.end
    if end >= line.end:
        rest = text[line.end : line.end + 10]
        skipped = len(rest) - len(rest.lstrip())
        dash = rest.strip()[:1]
        if dash and dash in _DASHES:
            end = line.end + skipped + 1
    return Span(line.start, end)


def _printed(text: str, whole: Span, place: str | None) -> Span:
    """Return where the place is printed within the dateline; of several places, from the first to the last."""
    if place is None:
        return whole.strip(text, _DASHES + ":. ")
    head, names = whole.of(text), place.split(", ")
    first = re.search(re.escape(names[0]), head, re.IGNORECASE)
    last = re.search(re.escape(names[-1]), head[first.start() :], re.IGNORECASE) if first else None
    if not first or not last:
        return whole.strip(text)
    return Span(whole.start + first.start(), whole.start + first.start() + last.end())


def _candidates(text: str, clutter: Sequence[Clutter]) -> Iterator[tuple[Span, str]]:
    """Yield the first lines of prose, each with the line after it."""
    lines: list[Span] = []
    seen = 0
    for piece in without(Span(0, len(text)), (c.span for c in clutter)):
        at = piece.start
        while at < piece.end and len(lines) < _LINES and seen < _BODY:
            stop = text.find("\n", at, piece.end)
            stop = piece.end if stop < 0 else stop
            line = Span(at, stop).strip(text)
            if len(line):
                lines.append(line)
                seen += len(line)
            at = stop + 1
        if len(lines) >= _LINES or seen >= _BODY:
            break
    for i, line in enumerate(lines):
        yield line, lines[i + 1].of(text)[:40] if i + 1 < len(lines) else ""


def opening(line: str, follows: str) -> Head | None:
    """Return the dateline with which ``line`` begins or which fills it, ``follows`` being the line after it."""
    return head(line) or _alone(line[:_HEAD], follows)


def head(line: str) -> Head | None:
    """Return the dateline with which ``line`` begins, or ``None``. Only its first characters are read."""
    line = line[:_HEAD]
    found = None
    for match in _SEPARATOR.finditer(line):
        if match.start() == 0:
            continue
        if found is None:
            found = _read(line, match)
        elif not _goes_on(line[found.end : match.start()], found, match.group()):
            break
        else:
            found = _read(line, match) or found
    return found or _glued(line)


def _goes_on(added: str, so_far: Head, mark: str) -> bool:
    """Return whether what follows a first dash still belongs to the dateline: a place, an agency in brackets."""
    parts = _parts(added.strip())
    if not parts or len(added) > 60 or (mark == mark.strip() and mark[0] in _DASHES):
        return False
    kinds = [_kind(part) for part in parts]
    placed = so_far.place is None and any(k == "place" for k in kinds)
    bracketed = added.strip()[0] in "(/"
    return None not in kinds and (bracketed or (placed and all(k in ("place", "date") for k in kinds)))


def _parts(words: str) -> list[str]:
    return [
        p for p in re.split(rf"\s[{_DASHES}]{{1,2}}\s?|\s?[{_DASHES}]{{1,2}}\s|{_PARTS.pattern}", words) if p
    ]


def _read(line: str, match: re.Match[str]) -> Head | None:
    """Return the dateline that ends with the separator ``match``."""
    mark = match.group()
    parts = _parts(line[: match.start()].strip())
    if not 1 <= len(parts) <= 6:
        return None
    kinds = _kinds(parts, line[: match.start()])
    if not kinds or not _convinces(parts, kinds, mark, line[match.end() :]):
        return None
    return _made(parts, kinds, match.end())


def _made(parts: list[str], kinds: list[Part], end: int) -> Head:
    places = [p for p, k in zip(parts, kinds, strict=True) if k in ("place", "weak")]
    outlets = [p for p, k in zip(parts, kinds, strict=True) if k == "outlet"]
    agencies = tuple(p for p, k in zip(parts, kinds, strict=True) if k == "agency")
    return Head(end, ", ".join(_small(p) for p in places) or None, outlets[0] if outlets else None, agencies)


def _kinds(parts: list[str], words: str) -> list[Part] | None:
    """Return what each part of ``words`` is, or ``None`` where one is nothing that stands in a dateline."""
    kinds = [_kind(part) for part in parts]
    if None in kinds:
        return None
    known = [k for k in kinds if k]
    for n, part in enumerate(parts[1:], 1):  # brackets hold who wrote it ("SURABAYA, 3 Mei (Samudra)")
        if f"({part})" in words and known[n] in ("place", "weak") and part.casefold() not in _tables().places:
            known[n] = "agency"
    # of two names, the one that no table knows is the outlet ("Kabar Baru, Jakarta", "KABARKITA, Jakarta")
    if known.count("place") + known.count("weak") > 1:
        sure = [p.casefold() in _tables().places for p in parts]
        country = parts[-1].casefold() in _tables().states and parts[0].isupper() and not parts[-1].isupper()
        if any(sure) and len(parts) == 2 and not all(sure) and not country:
            known[sure.index(False)] = "outlet"
    return known


def is_date_word(word: str) -> bool:
    """Return whether ``word`` (in small letters) is a month, a day of the week or a day, date or year in digits."""
    return word in _tables().dates or _DAY.fullmatch(word) is not None


def _kind(part: str) -> Part | None:
    tables = _tables()
    folded = part.casefold()
    words = folded.replace(".", " ").split()
    if not words or folded in tables.not_places or len(part) > 50:
        return None
    if folded in tables.places:
        return "place"
    known = media.medium(part)
    if known and known.kind != "platform":
        return "agency" if known.kind == "agency" else "outlet"
    if all(is_date_word(w) for w in words):
        return "date"
    if media.is_site(part) or _is_outlet(part, words):
        return "outlet"
    if _CAPITALS.fullmatch(part):
        return "place"
    return "weak" if _TITLE.fullmatch(part) and part[:1].isupper() else None


def _is_outlet(part: str, words: list[str]) -> bool:
    """Return whether a name of two to four capitalised words holds one that outlets are named with."""
    capital = all(w[0].isupper() or w[0].isdigit() or w[1:2].isupper() for w in part.split())
    return 1 < len(words) <= 4 and capital and not _tables().outlet_words.isdisjoint(words)


def _convinces(parts: list[str], kinds: list[Part], mark: str, after: str) -> bool:
    """Return whether the parts before this separator are surely a dateline."""
    named = "outlet" in kinds or "agency" in kinds
    dash = mark.strip()
    if "place" not in kinds and not named:
        return kinds == ["weak", "date"] and mark != dash and dash[:1] in _DASHES
    known = [p for p in parts if p.casefold() in _tables().places]
    if dash == "":
        return False
    if dash in (":", "|"):
        return bool(known) if dash == ":" and not named else named
    if dash == ".":
        return named and (
            parts[-1].isupper() or (mark.startswith(".") and after[:1] != "/" and "date" in kinds)
        )
    if mark == dash and dash in "-–":
        return (bool(known) and named) or (len(parts) == 1 and media.is_site(parts[0]))
    return len(kinds) == 1 or named or "date" in kinds or parts[0].isupper()


def _glued(line: str) -> Head | None:
    """Return a dateline that ran into the text without a dash: ``Kabar6.com, JakartaWarga``."""
    outlet, comma, rest = line.partition(",")
    if not comma or not (media.is_site(outlet) or media.medium(outlet)):
        return None
    lead = len(rest) - len(rest.lstrip())
    rest = rest.lstrip()
    for size in range(min(len(rest), 30), 2, -1):
        after = rest[size : size + 1]
        if rest[:size].casefold() in _tables().places and (after.isupper() or after in ' "“'):
            gap = len(rest[size:]) - len(rest[size:].lstrip())
            return Head(len(outlet) + 1 + lead + size + gap, _small(rest[:size]), outlet.strip(), ())
    return None


def _alone(line: str, follows: str) -> Head | None:
    """Return the dateline that fills a line: a known place, with a date or with a dash on this line or the next."""
    body = line.strip().rstrip(_DASHES + ": ").strip()
    if not 2 < len(body) <= 60:
        return None
    parts = [p for p in _PARTS.split(body) if p]
    kinds = _kinds(parts, body) if parts else None
    if follows and not follows.strip(_DASHES) and len(parts) == 1 and kinds in (["place"], ["weak"]):
        return _made(parts, kinds, len(line))
    if not kinds or not any(p.casefold() in _tables().places for p in parts):
        return None
    dashed = line.rstrip()[-1] in _DASHES or follows[:1] in _DASHES
    if follows and (dashed or "date" in kinds or ("outlet" in kinds and len(parts) > 1)):
        return _made(parts, kinds, len(line))
    return None


def _small(place: str) -> str:
    """Return a place in capitals as it is usually written ("WASHINGTON DC" is Washington DC)."""
    if not place.isupper() or len(place) <= 3:
        return place
    return " ".join(w if len(w) <= 2 or "." in w[:-1] else w.title() for w in place.split())
