""" "Waktu setempat", "local time": the offset from UTC of the place whose clock is meant, on that day.

The place is the one that the sentence puts the event in ("di London", "in Cairo"), or else that of the dateline, where
the paragraph names no place with another clock. Offsets come from the IANA time zone database.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache

from saksi.extraction.times.printed import Day, Found
from saksi.extraction.times.source import Source
from saksi.extraction.times.value import Value
from saksi.languages import Language
from saksi.messages import _
from saksi.model.article import Article
from saksi.text.lexemes import Phrases, Stream, scan

_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::\d\d)?")
_LONGEST_CUE = 4
"""Lexemes of the longest phrase for local time that is looked for before an expression."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place as printed. ``zone`` is an IANA name, ``None`` where the place has several clocks or is not known."""

    name: str
    zone: str | None


class LocalTime:
    """Gives the times of day of one article that are said to be local their offset."""

    def __init__(self, article: Article, source: Source, found: Sequence[Found]) -> None:
        self.source, self.found = source, found
        self.starts = [lexeme.start for lexeme in source.lexemes]
        self.sentences = sorted(article.sentences)
        self.dateline = _of_dateline(article, source)

    def zoned(self, index: int, value: Value) -> Value:
        """Return ``value`` with the offset of its place, or as it was where no place tells it."""
        if value.kind != "time" or not value.edtf or not self._is_local(index):
            return value
        ends = value.edtf.split("/")
        for place in self._places(index, ends):
            zoned = [_with_offset(end, place.zone) for end in ends]
            offset = (zoned[0] or "")[-6:]
            if all(zoned):
                reason = _("{why}; local time in {place}, UTC{offset} on that day").format(
                    why=value.reason, place=place.name, offset=offset
                )
                return replace(value, edtf="/".join(z or "" for z in zoned), reason=reason)
        return value

    def _is_local(self, index: int) -> bool:
        """Whether a phrase for local time stands before or behind an expression, or behind the day beside it."""
        source, found = self.source, self.found[index]
        cue = source.words.local_time
        if any(source.skip(cue, found.start - k) == found.start for k in range(1, _LONGEST_CUE)):
            return True
        if _cue_behind(source, found.end):
            return True
        following = self.found[index + 1] if index + 1 < len(self.found) else None
        if following is None or not isinstance(following.shape, Day) or following.start - found.end > 2:
            return False
        return _cue_behind(source, following.end)

    def _places(self, index: int, ends: Sequence[str]) -> tuple[Place, ...]:
        """Return the one place whose clock is meant: of the sentence or of the dateline; none where places differ."""
        told = list(_located(self.source, *self._sentence(index)))
        if told:
            return tuple(told[:1]) if _agree(told, ends) else ()
        if self.dateline is None:
            return ()
        named = [p for p, _end in _named(self.source, *self._paragraph(index))]
        return (self.dateline,) if _agree([self.dateline, *named], ends) else ()

    def _sentence(self, index: int) -> tuple[int, int]:
        lexemes, here = self.source.lexemes, self.found[index].start
        at = bisect_left(self.sentences, lexemes[here].start + 1, key=lambda s: s.start) - 1
        if at < 0 or not self.sentences[at].holds(lexemes[here].start):
            return self._paragraph(index)
        span = self.sentences[at]
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def _paragraph(self, index: int) -> tuple[int, int]:
        start = end = self.found[index].start
        while start > 0 and not self.source.fresh(start):
            start -= 1
        end += 1
        while end < len(self.starts) and not self.source.fresh(end):
            end += 1
        return start, end


def _cue_behind(source: Source, index: int) -> bool:
    at = source.mark(index, ",(")
    return source.skip(source.words.local_time, at) > at


def _of_dateline(article: Article, source: Source) -> Place | None:
    """Return the dateline's place where its zone is known and readers' own clock is not that of the place."""
    if article.dateline is None or not article.dateline.place:
        return None
    stream = Stream(scan(article.dateline.place))
    found = places().at(stream.lexemes, 0)
    if found is None or stream.key(found[1]) not in ("", ","):
        return None
    return (
        None
        if not found[0] or found[0] in source.words.home_zones
        else Place(_printed(stream, 0, found[1]), found[0])
    )


def _located(source: Source, start: int, end: int) -> Iterator[Place]:
    """Give the places in which a sentence puts its event, unknown names too; months are no places."""
    for index in range(start, end):
        at = source.skip(source.words.local_place, index)
        if at == index or at >= end:
            continue
        read = _place_at(source, at)
        while read is not None:
            yield read[0]
            joined = source.skip(source.words.joint, source.mark(read[1], ","))
            read = (
                _place_at(source, joined)
                if joined > read[1] and places().at(source.lexemes, joined)
                else None
            )


def _place_at(source: Source, index: int) -> tuple[Place, int] | None:
    found = places().at(source.lexemes, index)
    if found is None or not _is_whole_name(source, index, found[1]):
        name = index + 1 if source.key(index) in source.words.article else index
        if not source.is_word(name) or not source.lexemes[name].capital or _is_calendar(source, name):
            return None
        return Place(source.text(name), None), name + 1
    return Place(_printed(source, index, found[1]), found[0] or None), found[1]


def _named(source: Source, start: int, end: int) -> Iterator[tuple[Place, int]]:
    """Give every place of the table that is named between two lexemes."""
    for index in range(start, end):
        found = places().at(source.lexemes, index)
        if found is not None and _is_whole_name(source, index, found[1]):
            yield Place(_printed(source, index, found[1]), found[0] or None), found[1]


def _is_whole_name(source: Source, start: int, end: int) -> bool:
    """Whether a place's words have their capitals and are not part of a longer name ("Washington Post")."""
    return source.lexemes[end - 1].capital and not (source.starts_name(end) and not _is_calendar(source, end))


def _is_calendar(source: Source, index: int) -> bool:
    return source.key(index) in source.words.months or source.key(index) in source.words.weekdays


def _agree(told: Sequence[Place], ends: Sequence[str]) -> bool:
    """Whether all places are known and keep one clock at those times."""
    clocks = {tuple(_with_offset(end, place.zone) for end in ends) for place in told}
    return len(clocks) == 1


def _printed(stream: Stream, start: int, end: int) -> str:
    words = (("" if i == start or stream.glued(i) else " ") + stream.text(i) for i in range(start, end))
    return "".join(words)


def _with_offset(clock: str, zone: str | None) -> str | None:
    """Return an EDTF time of day with the offset of ``zone``; ``None`` where the day or the offset is not certain.

    In the hour that a change of clocks skips or repeats, it is not.
    """
    match = _CLOCK.fullmatch(clock)
    if match is None or not zone:
        return None
    try:
        at = datetime.fromisoformat(match[1]) + timedelta(hours=int(match[2]), minutes=int(match[3]))
    except (ValueError, OverflowError):
        return None
    offset = _offset(at, zone)
    if offset is None or offset % 60:
        return None
    minutes = abs(offset) // 60
    return f"{clock}{'-' if offset < 0 else '+'}{minutes // 60:02d}:{minutes % 60:02d}"


def _offset(at: datetime, zone: str) -> int | None:
    """Return the seconds by which ``zone`` is ahead of UTC at a time on its clock."""
    from zoneinfo import ZoneInfo

    try:
        known = ZoneInfo(zone)
        first, second = (at.replace(tzinfo=known, fold=fold).utcoffset() for fold in (0, 1))
    except (KeyError, OverflowError):
        return None
    return int(first.total_seconds()) if first is not None and first == second else None


@cache
def places() -> Phrases[str]:
    """Return the IANA zone of every place of ``world/zones.toml``, empty for those with several clocks."""
    table = Language("world").table("zones")
    found = Phrases[str]()
    for name in table["several"]["names"]:
        found.add(name, "")
    for zone, names in table["places"].items():
        for name in names:
            found.add(name, zone)
    return found
