"""Pieces of clutter inside a line of prose: a related link, a video placeholder, markup, the writer's initials."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from saksi.model.article import Clutter, ClutterKind
from saksi.model.span import Span
from saksi.text import media
from saksi.text.clutter.lines import Line
from saksi.text.clutter.phrases import phrases

_TITLE = 170
"""Characters that the headline of an inserted link may have."""
_DASHES = "-–—|"
_LITTLE, _CAPITALS = 3, 0.8
"""Letters of the little words that stay small in a headline, and the share of the others that has a capital in it."""
_ENDING = 90
"""Characters that a share phrase at the end of a line may have."""

_PIECES: tuple[tuple[ClutterKind, str], ...] = (
    ("related", r"\[(?i:gambas|video|embed):[^\[\]\n]{0,120}\]"),
    ("advert", r"SCROLL TO CONTINUE WITH CONTENT|SCROLL UNTUK MELANJUTKAN(?: MEMBACA)?|ADVERTISEMENT"),
    ("share", r"View this post on Instagram(?:\s{1,30}A post shared by [^()\n]{1,60}\(@[\w.]{1,40}\))?"),
    ("other", r"!\[[^\]\n]{0,200}\]\([^)\s]{1,300}\)"),
    (
        "other",
        r"</?(?:br|p|div|span|strong|b|i|em|a|img|iframe|script|ul|li|ol|h[1-6]|blockquote)(?:\s[^<>\n]{0,200})?\s?/?>",
    ),
)
_SIGNED = re.compile(r"[(\[]\s*([A-Za-z][\w. '’/+|-]{0,60}|\*{1,5})\s*[)\]]\.?\s*$|\*{2,}\s*$")
_INITIALS = re.compile(r"[\w.-]{1,10}(?:\s?[/+|-]\s?[\w.-]{1,10}){1,4}|[A-Za-z]{2,4}\d{0,3}")
_NAMES = re.compile(r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){1,3}")


@cache
def _pieces() -> Any:
    import re2

    return re2.compile("|".join(f"({pattern})" for _kind, pattern in _PIECES))


def find(line: Line) -> Iterator[Clutter]:
    """Yield the clutter inside one line of prose."""
    for match in _pieces().finditer(line.text):
        index = next(i for i, group in enumerate(match.groups()) if group)
        yield _clutter(_PIECES[index][0], line, match.start(), match.end())
    yield from _links(line)
    ending = phrases().ending.search(line.text[-_ENDING:].casefold())
    start = len(line.text) - len(line.text[-_ENDING:]) + (ending.start() if ending else 0)
    if (
        ending
        and len(line.text.casefold()) == len(line.text)
        and line.text[max(0, start - 9) : start].rstrip()[-1:] in tuple('.!?"”)')
    ):
        yield _clutter("share", line, start, len(line.text))


def _clutter(kind: ClutterKind, line: Line, start: int, end: int) -> Clutter:
    return Clutter(kind, Span(line.span.start + start, line.span.start + end))


def _links(line: Line) -> Iterator[Clutter]:
    """Yield related links inserted in a paragraph, from the phrase to the end of the headline."""
    if "inline" not in phrases().hints.of(line.text):
        return
    at = 0
    for match in phrases().inline.finditer(line.text):
        if match.start() < at or not _inserted(line.text, match):
            continue
        at = _headline_end(line.text, match.start(), match.end())
        yield _clutter("related", line, match.start(), at)


def _inserted(text: str, match: re.Match[str]) -> bool:
    """Return whether the phrase heads a link and is no part of a sentence.

    A colon follows it; or it begins with a capital after a sentence's end, and a dash or a capital follows; or a capital
    ran into it ("simak jugaHarga").
    """
    before = text[max(0, match.start() - 9) : match.start()].rstrip()[-1:]
    glued, after = text[match.end() : match.end() + 1], text[match.end() : match.end() + 2].strip()[:1]
    if after == ":" or (glued.isupper() and match.group()[0].islower()):
        return True
    return (
        match.group()[0].isupper()
        and before in tuple('.!?"”)')
        and (not after or after.isupper() or glued.isdigit() or after in _DASHES)
    )


def _headline_end(text: str, start: int, at: int) -> int:
    """Return where the inserted headline ends: its closing bracket, a fused capital, or the end of the line."""
    if start and text[start - 1] in "([":
        close = text.find(")" if text[start - 1] == "(" else "]", at, at + _TITLE + 40)
        if close > 0:
            return close
    while at < len(text) and (text[at] == ":" or text[at] in _DASHES or text[at].isspace()):
        at += 1
    stop = min(len(text), at + _TITLE)
    fused = _next_fused(text, at)
    if fused < stop:
        fused = _past_headlines(text, fused)
        return fused - 1 if _opens_quotation(text, at, fused - 1) else fused
    if len(text) - at <= _TITLE and not text.rstrip().endswith("."):
        return len(text)
    return _capitalised_end(text, at, stop)


def _opens_quotation(text: str, at: int, mark: int) -> bool:
    """Return whether a quotation mark behind headlines that begin at ``at`` opens the prose, and closes nothing in them."""
    apart = text[mark] in "\"'“‘" and text[mark - 1].isspace()
    return apart or text[mark] == "“" or (text[mark] == '"' and text.count('"', at, mark) % 2 == 0)


def _next_fused(text: str, at: int) -> int:
    """Return where something ran into the headline that begins at ``at``; the end of the text where nothing did."""
    stop = min(len(text), at + _TITLE)
    return next((i for i in range(at + 8, stop) if text[i].isupper() and _fused(text, i)), len(text))


def _past_headlines(text: str, at: int) -> int:
    """Return where the headlines end that ran into one another from ``at``, those parted by a word that was marked among them."""
    end = _next_fused(text, at)
    while end < min(len(text), at + _TITLE):
        if _is_headline(text[at:end]):
            at = end
        end = _next_fused(text, end)
    return at


def _is_headline(piece: str) -> bool:
    """Return whether a piece is a headline, too: most of its longer words have a capital."""
    words = [word for word in piece.split() if len(word) > _LITTLE and word[0].isalpha()]
    return len(words) >= _LITTLE and sum(word[0].isupper() for word in words) >= _CAPITALS * len(words)


def _fused(text: str, i: int) -> bool:
    """Return whether the capital at ``i`` begins the prose that ran into the headline."""
    before = text[i - 1]
    if before in "?!'’\"“”)" or before.isdigit():
        named = before in "'’" and len(_word_before(text, i)) < 4  # D'Arta, Ma'ruf
        return text[i + 1 : i + 2].islower() and not named
    return before.islower() and text[i + 1 : i + 2].islower() and len(_word_before(text, i)) > 2


def _word_before(text: str, i: int) -> str:
    start = max(0, i - 30)
    return text[start:i].rpartition(" ")[2]


def _capitalised_end(text: str, at: int, stop: int) -> int:
    """Return the end of a run of capitalised words: the last one before small words begin opens the next sentence."""
    words = list(re.finditer(r"\S+", text[at:stop]))
    small = 0
    for i, word in enumerate(words):
        small = small + 1 if word.group()[0].islower() else 0
        if small >= 3 and i > 4:
            return at + words[max(0, i - 3)].start()
    return stop if stop == len(text) else at + (words[-1].start() if words else 0)


def _of_outlet(name: str) -> bool:
    """Return whether the words in brackets are an outlet and a name ("Kabar.co.id/Budi Santoso")."""
    parts = [p.strip() for p in name.split("/")]
    return any(media.is_site(p) or media.medium(p) for p in parts[:1]) and len(parts) == 2


def signature(line: Line) -> Clutter | None:
    """Return the initials or the name in brackets that sign a report at the end of its last line."""
    match = _SIGNED.search(line.text[-70:])
    if match is None:
        return None
    start = len(line.text) - len(line.text[-70:]) + match.start()
    name = (match.group(1) or "").strip()
    before = line.text[max(0, start - 9) : start].rstrip()[-1:]
    if name and not name.startswith("*"):
        if "/" in name and _of_outlet(name) and before in tuple(".!?\"”…)'’"):
            return _clutter("byline", line, start, len(line.text.rstrip()))
        if media.medium(name) or before not in ".!?\"”…)'’":
            return None
        if not (_INITIALS.fullmatch(name) or _NAMES.fullmatch(name)):
            return None
    return _clutter("byline", line, start, len(line.text.rstrip()))
