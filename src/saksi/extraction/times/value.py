"""A moment's value and how it was reached; what a place in a text tells of the time it counts from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from saksi.messages import _
from saksi.model.facts import Anchor, MomentKind


@dataclass(frozen=True, slots=True)
class Value:
    """A moment's value and how it was reached. ``day`` is set where the value is one calendar day."""

    edtf: str | None
    kind: MomentKind
    anchor: Anchor
    reason: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Now:
    """From where an expression counts: the day of speaking (``None`` if unknown), and what the text has named so far.

    ``published``: ``speech`` is the publication date, not a date of the text. ``ahead``: a word of planning stands by; ``back``:
    a word such as "since".
    ``named``: days named before, latest last; ``year``: the year last named; ``latest``: the latest year so far; ``month``: the
    year and month printed shortly before.
    """

    speech: date | None
    published: bool
    at: datetime | None = None
    ahead: bool = False
    back: bool = False
    named: tuple[date, ...] = ()
    year: int | None = None
    latest: date | None = None
    month: tuple[int, int] | None = None

    @property
    def anchor(self) -> Anchor:
        """Return what a value counted from ``speech`` rests on."""
        return "published" if self.published else "context"

    @property
    def told(self) -> str:
        """Return the words of a reason that name the day counted from."""
        day = self.speech.isoformat() if self.speech else "?"
        if self.published:
            return _("counted from the publication on {day}").format(day=day)
        return _("counted from {day}, the date in the text").format(day=day)


def unknown(kind: MomentKind = "date") -> Value:
    """Return the value of what nothing resolves."""
    return Value(None, kind, "context", _("nothing in the text or its page tells from when to count"))
