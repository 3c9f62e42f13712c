"""Captions of pictures: a line that ends or begins with a photo credit, the headline fused in front of it."""

from __future__ import annotations

import re

from saksi.text import media
from saksi.text.clutter.lines import Line
from saksi.text.clutter.phrases import phrases

_LONGEST = 600
_WORDY = 30
"""Words from which a line is no caption on the strength of a name in brackets alone."""
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,160})[)\]][.\s]*$")
_SLASHED = re.compile(
    r"(?:^|[\s.(])([A-Z@][\w.@ -]{1,40})/([A-Z@][\w.'’ @-]{1,50})(?:/[\w.'’ @-]{1,40}){0,4}[.)\s]*$"
)
_FRONT = re.compile(r"([A-Za-z][\w.-]{1,30})\s?/\s?([A-Z@]\w)")
_PARTS = re.compile(r"\s*/\s*|\svia\s|\s[-–—]\s|,\s")
_WORD = re.compile(r"[^\W_]+")
_SITE_PATH = re.compile(r"[\w-]+\.(?:com|co|id|org|net|tv|go|gov|ru)\S*\s?/\s?\S", re.IGNORECASE)
_HANDLE = re.compile(r"@\w{2,}")


def is_caption(line: Line, loose: bool = False) -> bool:
    """Return whether ``line`` is a caption by the credit it carries.

    ``loose``: the line stands above the report or under a headline, where a bare agency in brackets will do.
    """
    text = line.text
    if len(text) > _LONGEST:
        return False
    bracket = _IN_BRACKETS.search(text[-170:])
    if (
        bracket
        and credits_photo(bracket.group(1), loose)
        and (line.words <= _WORDY or _strong(bracket.group(1)))
    ):
        return True
    if _slashed_end(text) and not line.text.endswith('"'):
        return True
    return _credited_front(line)


def credits_photo(words: str, loose: bool) -> bool:
    """Return whether the words in brackets credit a picture ("REUTERS/Name", "Foto: Dok. Kota", "Situs.com/nama")."""
    found = [w.casefold() for w in _WORD.findall(words)]
    if not found:
        return False
    named = media.medium(words) is not None
    if named:
        return loose
    if _SITE_PATH.search(words) or (_HANDLE.search(words) and len(found) < 6):
        return True
    if len(found) == 1:
        return found[0] in phrases().caption or found[0] in phrases().marks
    if found[0] in phrases().caption or found[-1] in phrases().caption:
        return len(found) < 16
    parts = [p.strip() for p in _PARTS.split(words)]
    if any(p.islower() and len(p) <= 4 and not _is_mark(p) for p in parts):
        return False  # initials of a writer
    return len(parts) > 1 and any(media.medium(p) or _is_mark(p) for p in parts)


def _is_mark(word: str) -> bool:
    return word.casefold() in phrases().caption or word.casefold() in phrases().marks


def _strong(words: str) -> bool:
    """Return whether a credit is sure enough to make a long line a caption: it says that it credits a picture."""
    first = next(iter(_WORD.findall(words)), "").casefold()
    return first in phrases().caption


def _slashed_end(text: str) -> bool:
    """Return whether a line ends with a credit outside brackets: "Foto/Name/Agency", "… 2022. Agency/Name/Pool"."""
    match = _SLASHED.search(text[-150:])
    if not match or len(text.split()) > 60:
        return False
    first = match.group(1).rpartition(".")[2].strip() or match.group(1).strip()
    names = [
        first,
        first.split()[-1] if first.split() else "",
        *[p.strip(" .)") for p in match.group(0).split("/")[1:]],
    ]
    return any(n and (media.medium(n) or _is_mark(n)) for n in names)


def _credited_front(line: Line) -> bool:
    """Return whether a short line begins with a credit to which the caption is fused: "SITUS.com/NAMAMobil baru"."""
    match = _FRONT.match(line.text)
    if not match or line.words > 40:
        return False
    source = match.group(1)
    known = media.is_site(source) or media.medium(source) is not None or _is_mark(source)
    return known and (not line.ended or line.words < 25)
