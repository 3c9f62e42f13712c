"""Where each expression stands: what the text has named before it, whose day it counts from, whether it lies ahead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from saksi.extraction.times import clauses, edtf
from saksi.extraction.times.clauses import Quotations
from saksi.extraction.times.printed import Clock, Day, Found, Shifted, Stamp
from saksi.extraction.times.resolve import value_of
from saksi.extraction.times.source import Source
from saksi.extraction.times.value import Now, Value
from saksi.extraction.times.zones import LocalTime
from saksi.model.article import Article, moment_of
from saksi.model.facts import Moment, MomentAbout
from saksi.model.span import Span

_WINDOW = 14
"""How many lexemes may stand between a time of day and its date."""
_NEAR = 4
"""Days within which a date of the text can be the day on which a quotation was spoken."""
_MONTH = 150
"""Lexemes behind a month with its year within which a day of that month needs none."""
_ENDS = frozenset(".!?")


class Reader:
    """Walks an article's expressions of time in order and gives each its value."""

    def __init__(self, article: Article, source: Source, found: Sequence[Found]) -> None:
        self.article, self.source, self.found = article, source, found
        self.at, self.published = published_at(article)
        self.base = self.published or own_date(found)
        self.latest = latest_passed(found)
        self.quotations = Quotations(source)
        self.named: list[date] = []
        self.year: int | None = None
        self.month: tuple[int, int, int] | None = None

    def moments(self) -> tuple[Moment, ...]:
        """Return the moments, numbered in order."""
        values = [self._value(index) for index in range(len(self.found))]
        local = LocalTime(self.article, self.source, self.found)
        values = [local.zoned(index, value) for index, value in enumerate(values)]
        return tuple(self._moment(i, f, v) for i, (f, v) in enumerate(zip(self.found, values, strict=True)))

    def _moment(self, index: int, found: Found, value: Value) -> Moment:
        lexemes = self.source.lexemes
        span = Span(lexemes[found.start].start, lexemes[found.end - 1].end)
        text = span.of(self.article.text)
        about = self._about(span, found) if value.kind in ("date", "time") else "event"
        return Moment(f"m{index + 1}", span, text, value.edtf, value.kind, value.anchor, value.reason, about)

    def _about(self, span: Span, found: Found) -> MomentAbout:
        """Return what a date dates; that of the dateline is the day of the report, and of nothing that is told in it."""
        line = self.article.dateline
        return "copy" if line and line.whole.contains(span) else clauses.about(self.source, found)

    def _value(self, index: int) -> Value:
        found = self.found[index]
        apposed = self._apposed(index)
        value = value_of(apposed or found.shape, self._now(index))
        self._remember(index, value)
        return value

    def _apposed(self, index: int) -> Day | None:
        """ "besok, Jumat, 20 Juni 2025": a relative day with its date right behind it has that date."""
        found = self.found[index]
        following = self.found[index + 1] if index + 1 < len(self.found) else None
        if not isinstance(found.shape, Shifted) or found.shape.unit != "day" or following is None:
            return None
        if following.start != self.source.mark(found.end, ",(") or not isinstance(following.shape, Day):
            return None
        day = value_of(following.shape, Now(self.base, self.published is not None)).day
        if day is None or (self.base is not None and abs((self.base - day).days) > _NEAR):
            return None
        return following.shape

    def _now(self, index: int) -> Now:
        found = self.found[index]
        speech, published = self.base, self.published is not None
        spoken = self._spoken_on(index) if isinstance(found.shape, Shifted) else None
        if spoken is not None:
            speech, published = spoken, spoken == self.published
        named = tuple(self.named[-6:])
        if isinstance(found.shape, Clock):
            named = self._day_beside(index) or named
        running = self._month_running(index)
        if running is not None:
            speech, published = running, False
        back = self.source.key(found.start - 1) in self.source.words.back_before
        ahead = not back and clauses.is_ahead(self.source, found)
        return Now(speech, published, self.at, ahead, back, named, self.year, self.latest, self._month(found))

    def _month(self, found: Found) -> tuple[int, int] | None:
        """Return the year and month printed last where that was not long before."""
        if self.month is None or found.start - self.month[2] > _MONTH:
            return None
        return self.month[:2]

    def _month_running(self, index: int) -> date | None:
        """ "pada bulan Agustus …, lalu di akhir bulan": a part of the month named before it in its sentence."""
        found, before = self.found[index], self.found[index - 1] if index else None
        shape = found.shape
        if not (isinstance(shape, Shifted) and shape.unit == "month" and shape.by == 0 and shape.edge):
            return None
        if before is None or not isinstance(before.shape, Day) or before.shape.month is None:
            return None
        apart = range(before.end, found.start)
        if any(self.source.fresh(i) or self.source.text(i) in _ENDS for i in apart):
            return None
        told = value_of(before.shape, self._now(index - 1)).edtf or ""
        return date(int(told[:4]), before.shape.month, 1) if told[:4].isdigit() else None

    def _remember(self, index: int, value: Value) -> None:
        shape = self.found[index].shape
        if isinstance(shape, Day) and shape.year and shape.month:
            self.month = shape.year, shape.month, self.found[index].end
        if value.edtf and value.edtf[:4].isdigit() and value.kind == "date":
            self.year = int(value.edtf[:4])
        if value.day is not None and not clauses.is_copy(self.source, self.found[index]):
            self.named.append(value.day)
            self.base = (
                self.base or value.day
            )  # a day whose year followed from the text dates the report itself

    def _day_beside(self, index: int) -> tuple[date, ...]:
        """Return the day of the date right before or right behind a time of day."""
        lexemes, found = self.source.lexemes, self.found[index]
        if index and found.start - self.found[index - 1].end <= _WINDOW and self.named:
            between = range(self.found[index - 1].end, found.start)
            if not any(lexemes[i].fresh or lexemes[i].text == "." for i in between):
                return (self.named[-1],)
        following = self.found[index + 1] if index + 1 < len(self.found) else None
        if (
            following is None
            or following.start - found.end > 3
            or not isinstance(following.shape, Day | Stamp)
        ):
            return ()
        day = value_of(
            following.shape, Now(self.base, self.published is not None, named=tuple(self.named))
        ).day
        return (day,) if day else ()

    def _spoken_on(self, index: int) -> date | None:
        """Return the day on which a quotation that holds the expression was spoken, where the text tells it."""
        here = self.found[index].start
        close = self.quotations.end_of(here)
        if close is None:
            return None
        for later in self.found[index + 1 : index + 4]:
            if later.start < close:
                continue
            if self._break_between(close, later.start):
                break
            if not clauses.is_copy(self.source, later) and isinstance(later.shape, Day) and later.shape.day:
                return self._near(value_of(later.shape, Now(self.base, self.published is not None)).day)
        return self._near(self.named[-1]) if self.named else None

    def _near(self, day: date | None) -> date | None:
        if day is None or self.base is None or not 0 <= (self.base - day).days <= _NEAR:
            return None
        return day

    def _break_between(self, start: int, end: int) -> bool:
        lexemes = self.source.lexemes
        return end - start > 60 or any(lexemes[i].fresh for i in range(start + 1, end + 1))


def published_at(article: Article) -> tuple[datetime | None, date | None]:
    """Return the publication as a date-time without its zone, if it has an hour, and its day in its own zone."""
    day, hour = article.published_at, moment_of(article.published, with_hour=True)
    return hour.replace(tzinfo=None) if hour else None, day.date() if day else None


def own_date(found: Sequence[Found]) -> date | None:
    """Return the first full date with a weekday that a text prints, or its first full date."""
    days = [f.shape.day if isinstance(f.shape, Stamp) else f.shape for f in found]
    full = [
        d
        for d in days
        if isinstance(d, Day) and d.day and d.month and d.year and edtf.valid(d.year, d.month, d.day)
    ]
    for day in [d for d in full if d.weekday] + full:
        return date(day.year or 1, day.month or 1, day.day or 1)
    return None


def latest_passed(found: Sequence[Found]) -> date | None:
    """Return the latest month or year that the text prints in full and so has reached."""
    reached = [
        date(d.year, d.month or 1, 1)
        for f in found
        if isinstance(d := f.shape, Day) and d.year and 1900 <= d.year <= 2100 and (d.month or 1) <= 12
    ]
    return max(reached, default=None)
