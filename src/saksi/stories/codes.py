"""A number that is a name, told with a slip of the pen: one flight, ward or district under two numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from saksi import languages
from saksi.comparison.bearers import strange
from saksi.comparison.content import fold, forms
from saksi.comparison.placed import Placed
from saksi.comparison.printed import editions
from saksi.comparison.statements import ONE_LANGUAGE
from saksi.comparison.units import Unit, kept
from saksi.messages import _
from saksi.model.article import Article, Reading
from saksi.model.facts import Amount, Moment
from saksi.model.span import Span
from saksi.model.story import Evidence
from saksi.stories.alignment import Links
from saksi.stories.dispute import Dispute, stated

_CODE = re.compile(r"(?<![\w-])([A-Z]{1,4})[- ]?(\d{3,5})(?![\w-]|[.,]\d)")
_NUMBERED = re.compile(
    r"(?:(?<![\w-])([A-Z][\w'’]+) )?(?<![\w.,-])([IVX]{1,5}|\d{1,3}) ([A-Z][\w'’]+)(?: ([A-Z][\w'’]+))?"
)
"""A number between words with a capital, or before two of them."""
NEXT = 1
"""Numbers further apart than this, in other digits, are no slip."""
_ROMAN = {"I": 1, "V": 5, "X": 10}

_Given = list[tuple[str, Evidence]]
"""What is printed, and where."""


def codes(
    readings: Sequence[Reading], pieces: Sequence[Unit], links: Links, articles: Mapping[str, Article]
) -> Iterator[Dispute]:
    """Yield what goes by a number, where the reports print two that a slip of the pen lies between.

    One code, letters and digits, has its digits in another order ("LK-5726", "LK-5276") in reports of which each prints one
    with these letters. A number within a name is another ("XII Teluk Lada", "XIII Teluk Lada") in pieces that
    surely say the same (by ``links``) and are told of nobody else, in reports of which neither prints the other's.
    """
    reason = _("{a} / {b}: two names, no two spellings of one")
    for given in (*_turned(readings), *_numbered(pieces, links)):
        yield stated("name", "fact", given, articles, reason)


def _turned(readings: Sequence[Reading]) -> Iterator[_Given]:
    """Yield the codes that are one but for the order of their digits, each as its first report prints it."""
    alike: dict[tuple[str, str], dict[str, _Given]] = defaultdict(dict)
    for reading in readings:
        for letters, numbers in _codes(reading).items():
            if len(numbers) == 1:
                ((digits, given),) = numbers.items()
                alike[letters, "".join(sorted(digits))].setdefault(digits, []).extend(given)
    for _code, numbers in sorted(alike.items()):
        if len(numbers) > 1:
            yield [
                (given[0][0], place) for _digits, given in sorted(numbers.items()) for _text, place in given
            ]


def _codes(reading: Reading) -> Mapping[str, Mapping[str, _Given]]:
    """Return the codes in the prose of an article by their letters and digits; no amounts and no moments."""
    article, facts = reading.article, reading.facts
    read = _counted(facts.amounts, facts.moments)
    out: dict[str, dict[str, _Given]] = defaultdict(lambda: defaultdict(list))
    for sentence in article.sentences:
        for found in _CODE.finditer(article.text, sentence.start, sentence.end):
            place = Span(found.start(), found.end())
            if not read.at(place):
                out[found[1]][found[2]].append((found[0], Evidence(article.id, place)))
    return out


def _counted(amounts: Sequence[Amount], moments: Sequence[Moment]) -> Placed[None]:
    """Return where amounts and moments stand, whose figures are no names."""
    return Placed((span, None) for span in (*(a.span for a in amounts), *(m.span for m in moments)))


@dataclass(frozen=True, slots=True)
class _Name:
    """A name with a number: the words around it (what it is a name of), its number and where it stands."""

    frame: tuple[str, ...]
    number: str
    text: str
    span: Span


def _numbered(pieces: Sequence[Unit], links: Links) -> Iterator[_Given]:
    """Yield the names of two pieces that are one but for their number."""
    found: dict[tuple[str, ...], set[tuple[str, Evidence]]] = defaultdict(set)
    for (i, j), link in links.items():
        a, b = pieces[i], pieces[j]
        if link < ONE_LANGUAGE.same or strange(a.told_of, b.told_of) or editions(a.source, b.source):
            continue
        for x, y in product(_names(a), _names(b)):
            if x.frame == y.frame and _slip(x.number, y.number) and not (_prints(a, y) or _prints(b, x)):
                found[x.frame] |= {
                    (x.text, Evidence(a.article, x.span)),
                    (y.text, Evidence(b.article, y.span)),
                }
    for _frame, given in sorted(found.items()):
        yield sorted(given)


@kept
def _names(unit: Unit) -> Sequence[_Name]:
    """Return the names with a number in a piece."""
    return tuple(_find_names(unit))


def _find_names(unit: Unit) -> Iterator[_Name]:
    """Yield the names with a number in a piece; one of several parts in order ("Round 3") is not told by a slip from the next."""
    parts = frozenset(languages.load(unit.language).table("statements").get("parts_in_order", ()))
    read = _counted(unit.amounts, unit.moments)
    for match in _NUMBERED.finditer(unit.text):
        before, number, *behind = match.groups()
        frame = (before, behind[0]) if before else ("", *behind)
        place = Span(match.start(), match.end(3) if before else match.end()).shift(unit.span.start)
        counts = Span(*match.span(2)).shift(unit.span.start)
        if None in frame or read.at(counts):
            continue
        ahead = forms(unit.text[: match.start(2)])[-1:]
        if parts.isdisjoint((*ahead, *map(fold, frame))):
            yield _Name(frame, number, place.shift(-unit.span.start).of(unit.text), place)


def _slip(a: str, b: str) -> bool:
    """Return whether two numbers, both Roman or both not, are a slip apart: neighbours, or the same digits."""
    if a == b or a.isdigit() != b.isdigit():
        return False
    return abs(_value(a) - _value(b)) <= NEXT or (a.isdigit() and sorted(a) == sorted(b))


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    values = [_ROMAN[letter] for letter in number]
    return sum(-v if any(w > v for w in values[n + 1 :]) else v for n, v in enumerate(values))


def _prints(unit: Unit, name: _Name) -> bool:
    """Return whether the article of a piece prints a name anywhere."""
    return unit.source is not None and name.text in unit.source.text
