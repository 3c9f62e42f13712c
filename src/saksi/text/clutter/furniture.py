"""Lines that are page furniture whatever stands around them: fixed phrases and fixed forms."""

from __future__ import annotations

import re

from saksi.model.article import ClutterKind
from saksi.text import media
from saksi.text.clutter.lines import Line
from saksi.text.clutter.phrases import fold, phrases

_MOST = 400
"""Characters of a line that a fixed form may have."""

_INITIALS = re.compile(
    r"[(\[]\s*(?:[\w.-]{1,12}(?:\s*[/+|–]\s*[\w.-]{1,12}){1,4}|[A-Za-z]{2,4}\d{0,3})\s*[)\]]\.?"
)
_STARS = re.compile(r"\(?\s*[*#_=~•·.+-]{1,40}(?:\s[*#_=~•·.+-]{1,10}){0,20}\s*\)?")
_NAME = re.compile(r"[(\[]\s*[A-Z][\w.'’-]+(?:\s(?:/\s)?[A-Z][\w.'’-]*){1,4}\s*[)\]]\.?")
_TAGS = re.compile(r"(?:#\w[\w-]*[\s,]*)+")
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_IMAGE = re.compile(r"!?\[[^\]]{0,200}\]\([^)\s]{1,300}\)")
_MARKUP = re.compile(r"(?:</?[A-Za-z][^<>]{0,200}>\s*)+")
_VIDEO = re.compile(r"\[\s*(?:Gambas|Video|Foto|Embed|Caption|Image)\b[^\]]{0,120}\]", re.IGNORECASE)
_COUNT = re.compile(
    r"\d[\d.,]*\s?[kK]?\s*(?:views?|shares?|comments?|likes?|kali dibaca|dilihat|komentar)", re.IGNORECASE
)
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}")
_POST = re.compile(r"(?:view this post on instagram|a post shared by\b.{0,120})", re.IGNORECASE)
_BY = re.compile(r"(?:by|oleh)\s+[A-Z][\w.'’-]+(?:\s(?:[A-Z][\w.'’-]*|and|dan|&)){1,6}", re.IGNORECASE)


def kind_of(line: Line) -> tuple[ClutterKind, bool] | None:
    """Return the kind of a line of furniture and whether it is a bare head for the lines after it, else ``None``."""
    if len(line.text) > _MOST:
        return None
    folded = fold(line.text[:_MOST])
    table = phrases()
    if folded in table.lines:
        kind = table.lines[folded]
        return kind, kind in ("related", "tags", "byline")
    form = _by_form(line.text, folded)
    if form:
        return form, False
    match = table.prefixes.match(folded)
    if match and _prefix_holds(line, folded, match.end()):
        kind = table.prefix_kinds[match.group(1)]
        return None if kind == "related" and _is_sentence(line, match.end()) else (kind, False)
    return None


def _prefix_holds(line: Line, folded: str, end: int) -> bool:
    """Return whether the phrase at the start ends at a word's end, or is fused to a capital."""
    if end >= len(folded) or not folded[end].isalnum() or not folded[end - 1].isalnum():
        return True
    lead = len(line.text) - len(line.text.lstrip("\"'“‘([-–•*# "))
    return line.text[lead + end : lead + end + 1].isupper()


def _is_sentence(line: Line, end: int) -> bool:
    """Return whether the words after the phrase are those of a sentence: "Simak juga kisah pasar ini yang ramai."."""
    rest = line.text.lstrip("\"'“‘([-–•*# ")[end:]
    return line.ended and rest[:1].isspace() and rest.lstrip()[:1].islower() and ":" not in rest[:40]


def _by_form(text: str, folded: str) -> ClutterKind | None:
    if not folded:
        return "other" if _STARS.fullmatch(text) else None
    if _INITIALS.fullmatch(text) or (_NAME.fullmatch(text) and not media.medium(folded)):
        return None if media.medium(folded) else "byline"
    head = folded.partition(" ")[0]
    if head in phrases().sources and media.medium(text.partition(" ")[2]):
        return "credit"
    if _VIDEO.fullmatch(text):
        return "related"
    if _TAGS.fullmatch(text):
        return "tags"
    if _LINK.fullmatch(text) or _IMAGE.fullmatch(text) or _MARKUP.fullmatch(text):
        return "other"
    if _POST.fullmatch(text) or _COUNT.fullmatch(folded):
        return "share"
    if _BY.fullmatch(text):
        return "byline"
    return "other" if _is_stamp(folded) else None


def _is_stamp(folded: str) -> bool:
    """Return whether a short line is nothing but a date with a clock time, and words that go with them."""
    from saksi.text.dateline import is_date_word

    if len(folded) > 120 or not any(c.isdigit() for c in folded):
        return False
    words = [w.strip("|,.:()/-–—•") for w in folded.replace("|", " | ").split()]
    words = [w for w in words if w]
    table = phrases()
    dated = [is_date_word(w) or _CLOCK.fullmatch(w) is not None or w in table.zones for w in words]
    timed = any(_CLOCK.fullmatch(w) or w in table.zones or w in table.stamp for w in words)
    if not any(dated) or len(words) < 2 or not timed:
        return False
    return all(d or w in table.stamp or w.isdigit() for d, w in zip(dated, words, strict=True))
