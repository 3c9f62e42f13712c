"""Amounts over time: a toll that rises, a number of missing that falls. Reports are set in order, not against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from itertools import combinations

from saksi.comparison import surroundings
from saksi.comparison.details import Detail, comparison, counted_until, details
from saksi.comparison.surroundings import Told
from saksi.comparison.units import Unit
from saksi.messages import _
from saksi.model.facts import Amount
from saksi.model.story import Course, Development, Evidence, Step, StepTime

RISING = frozenset({"killed", "wounded", "displaced", "evacuated", "rescued", "detained", "freed"})
"""Fates whose count can only rise while an event goes on: a later report with a larger figure follows it."""
FATES = RISING | {"missing"}
"""Fates of people that are counted again and again while an event goes on."""


@dataclass(frozen=True, slots=True)
class _Count:
    """A figure with the time it holds for: ``edtf`` as printed or published, ``day`` and ``at`` to be put in order."""

    detail: Detail
    fact: Amount
    edtf: str | None
    kind: StepTime | None
    day: str
    at: datetime | None

    @property
    def article(self) -> str:
        return self.detail.unit.article

    def before(self, other: _Count) -> bool:
        """Return whether this is surely of an earlier time."""
        if self.at and other.at:
            return self.at < other.at
        return bool(self.day and other.day) and self.day < other.day


def developments(pieces: Sequence[Unit], groups: Iterable[Sequence[Detail]] = ()) -> tuple[Development, ...]:
    """Return what changes from report to report, each in order of time.

    ``groups`` are figures said of one thing that can all be right: they are a development where their values differ
    and their times do too. Where one of them is what befell people, the story is about one event with its tolls, and
    these are taken over the whole story, from the articles that give one figure for each. A course that would turn
    back, where it can only rise, is none.
    """
    counted = [[_count(d) for d in group if isinstance(d.fact, Amount)] for group in groups]
    by_group = [d for counts in counted if _parted(counts) and (d := _course(counts, _one_fate(counts)))]
    by_fate: dict[str, list[Detail]] = defaultdict(list)
    for detail in (d for piece in pieces for d in details(piece)):
        if fate := _fate(detail):
            by_fate[fate].append(detail)
    if not any(d.what in FATES for d in by_group):
        by_fate = {}
    found = [
        d
        for fate in sorted(by_fate)
        if (d := _course([_count(x) for x in _of_the_event(by_fate[fate])], fate))
    ]
    told = {e for d in found for step in d.steps for e in step.members}
    return (*found, *(d for d in by_group if not told & {e for step in d.steps for e in step.members}))


def _one_fate(counts: Sequence[_Count]) -> str | None:
    """Return what befell all who are counted, where that is one thing."""
    fates = {_fate(c.detail) for c in counts}
    return next(iter(fates)) or None if len(fates) == 1 else None


def _fate(detail: Detail) -> str:
    """Return what befell the people that a figure counts, by the words of its own clause; nothing for other figures."""
    fact, source = detail.fact, detail.unit.source
    if not isinstance(fact, Amount) or source is None or fact.unit not in ("person", None):
        return ""
    if fact.value <= 0 or fact.value != fact.value.to_integral_value():
        return ""
    role = surroundings.role(Told(fact, source, detail.clause))
    return role if role in FATES else ""


def _of_the_event(found: Sequence[Detail]) -> list[Detail]:
    """Return the figures of articles that give one value for a fate, and equal ones of articles that give several.

    Where an article gives several, one may be part of another, or of another event: which is not known.
    """
    values: dict[str, set[Decimal]] = defaultdict(set)
    for detail in found:
        values[detail.unit.article].add(_value(detail))
    sure = {next(iter(v)) for v in values.values() if len(v) == 1}
    return [d for d in found if len(values[d.unit.article]) == 1 or _value(d) in sure]


def _value(detail: Detail) -> Decimal:
    assert isinstance(detail.fact, Amount)
    return detail.fact.value


def _parted(counts: Sequence[_Count]) -> bool:
    """Return whether two figures of a group could not both be right, were they of one time."""
    return any(
        (found := comparison(a.detail, b.detail)) is not None and found.relation == "clash"
        for a, b in combinations(counts[:40], 2)
    )


def _count(detail: Detail) -> _Count:
    assert isinstance(detail.fact, Amount)
    printed = counted_until(detail.unit) or _dated(detail.unit)
    source = detail.unit.source
    published = source.published if source else None
    if printed and (published is None or printed[:10] <= published[:10]):
        return _Count(detail, detail.fact, printed, "counted", *_when(printed))
    return _Count(detail, detail.fact, published, "published" if published else None, *_when(published))


def _dated(unit: Unit) -> str | None:
    """Return the one day that a piece without quotation names, to which its figure belongs."""
    days = {m.edtf for m in unit.moments if m.kind == "date" and m.about == "event" and m.edtf}
    day = next(iter(days)) if len(days) == 1 and unit.amounts else None
    return day if day and len(day) == 10 and "X" not in day else None


def _when(edtf: str | None) -> tuple[str, datetime | None]:
    """Return the day of a moment, and the instant where its time and zone are known."""
    if not edtf or "X" in edtf:
        return "", None
    try:
        at = datetime.fromisoformat(edtf)
    except ValueError:
        return (edtf, None) if len(edtf) == 10 else ("", None)
    if "T" not in edtf or at.tzinfo is None:
        return edtf[:10], None
    return edtf[:10], at.astimezone(UTC)


def _course(counts: Sequence[_Count], fate: str | None) -> Development | None:
    """Return the figures in order, where there is an order and a change; ``None`` otherwise."""
    timed = [c for c in counts if c.day]
    turns = [(a, b) for a in timed for b in timed if a.before(b) and a.fact.value != b.fact.value]
    if not turns or len({c.article for c in timed}) < 2:
        return None
    up = [b.fact.value > a.fact.value for a, b in turns]
    course: Course = "rises" if all(up) else "falls" if not any(up) else "changes"
    if (course != "rises" and fate in RISING) or (course == "changes" and fate):
        return None
    sign = -1 if course == "falls" else 1
    steps = tuple(_steps(sorted(timed, key=lambda c: _order(c, 0 if course == "changes" else sign))))
    return Development(
        what=fate or _what(counts),
        unit="person" if fate else next((c.fact.unit for c in counts if c.fact.unit), None),
        course=course,
        steps=steps,
        reason=_reason(course, steps),
    )


def _order(count: _Count, sign: int) -> tuple[object, ...]:
    value = sign * count.fact.value
    return count.day, value, count.at.isoformat() if count.at else "", count.article, count.fact.span


def _what(counts: Sequence[_Count]) -> str:
    """Return what is counted, as most of the articles call it."""
    names = [c.fact.what for c in counts if c.fact.what] or [c.fact.unit or "" for c in counts]
    return max(sorted(set(names)), key=names.count)


def _steps(ordered: Sequence[_Count]) -> Iterator[Step]:
    """Yield one step for each run of equal values, at the time of the first, with everyone who gives it."""
    runs: list[list[_Count]] = []
    for count in ordered:
        if runs and runs[-1][0].fact.value == count.fact.value and runs[-1][0].fact.high == count.fact.high:
            runs[-1].append(count)
        else:
            runs.append([count])
    for run in runs:
        fact = run[0].fact
        members = sorted({Evidence(c.article, c.fact.span) for c in run})
        yield Step(run[0].edtf, run[0].kind, fact.value, fact.high, fact.bound, fact.text, tuple(members))


def _reason(course: Course, steps: Sequence[Step]) -> str:
    shown: Mapping[str, str] = {"first": steps[0].text, "last": steps[-1].text}
    if course == "rises":
        return _("it rises from report to report, from “{first}” to “{last}”").format(**shown)
    if course == "falls":
        return _("it falls from report to report, from “{first}” to “{last}”").format(**shown)
    return _("it changes from day to day, from “{first}” to “{last}”").format(**shown)
