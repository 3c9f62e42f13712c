"""Quotations by speaker: what several articles have, then what one has alone, as it was printed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from saksi.model.span import Span
from saksi.model.story import Member, Person
from saksi.report.excerpts import Texts
from saksi.report.parts import Line, Passage, Voice

BESIDE = 60
"""Characters between a quotation and words of its sentence that are told with it."""

FEW = 3
"""Of reported speech of fewer words a reader sees the words around them."""


def voices(
    quoted: Sequence[Line], told: Iterable[Line], people: Iterable[Person], texts: Texts
) -> tuple[Voice, ...]:
    """Return the quotations by speaker, whatever the capitals; a short name that is one person's alone stands with the whole one.

    Of the lines that are ``told`` those of one article alone that frame a quotation of it alone stand with it.
    """
    frames = _Frames(told, texts)
    written: dict[str, str] = {}
    called: dict[str, set[str]] = {}
    for person in people:
        for name in person.names:
            called.setdefault(name, set()).add(person.name)
    spoken: dict[str, list[Line]] = {}
    for line in quoted:
        speaker = line.statement.speaker or ""
        whole = called.get(speaker, {speaker})
        name = next(iter(whole)) if len(whole) == 1 else speaker
        spoken.setdefault(written.setdefault(name.casefold(), name), []).append(line)
    order = sorted(spoken, key=lambda name: (name == "", -sum(len(x.articles) for x in spoken[name]), name))
    return tuple(Voice(name, once(_passages(spoken[name], frames, texts))) for name in order)


def once(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return the passages; what one article says twice in the same words is one."""
    found: dict[tuple[str, ...], Passage] = {}
    for passage in passages:
        said = "" if passage.shared else passage.text.casefold()
        key = (passage.lines[0].articles[0], said) if said else (passage.lines[0].id,)
        first = found.get(key)
        found[key] = Passage((*first.lines, *passage.lines), first.text) if first else passage
    return tuple(found.values())


def framing(some: Iterable[Voice]) -> frozenset[str]:
    """Return the ids of the lines that are told with a quotation."""
    return frozenset(line.id for voice in some for p in voice.passages for line in p.lines if not line.quoted)


def _passages(lines: Iterable[Line], frames: _Frames, texts: Texts) -> Iterator[Passage]:
    """Yield what several articles have, then what one has alone, sentences that follow one another as one."""
    run: list[Line] = []
    for line in sorted(lines, key=lambda x: len(x.articles) < 2):
        if run and not texts.goes_on(run[-1].members, line.members):
            yield _passage(run, frames, texts)
            run = []
        run.append(line)
    if run:
        yield _passage(run, frames, texts)


def _passage(run: Sequence[Line], frames: _Frames, texts: Texts) -> Passage:
    first, last = run[0], run[-1]
    if len(first.articles) > 1 or len(first.members) > 1:
        return Passage((first,), first.text)
    before, behind = frames.taken(first.members[0], last.members[0])
    if before or behind:
        lines = [line for line in (before, *run, behind) if line]
        return Passage(tuple(lines), texts.as_printed(lines[0].members[0], lines[-1].members[0]))
    if first is not last:
        return Passage(tuple(run), texts.joined(first.members[0], last.members[0]))
    said = first.members[0]
    alone = said.kind != "direct" and said.cue is None and len(said.text.split()) < FEW
    return Passage((first,), texts.within(said) if alone else first.text)


class _Frames:
    """What single articles tell around their quotations: "…, he said, while onlookers booed"."""

    def __init__(self, told: Iterable[Line], texts: Texts) -> None:
        self._texts = texts
        self._lines: dict[str, list[tuple[Span, Line]]] = {}
        for line in told:
            if len(line.members) == 1:
                self._lines.setdefault(line.articles[0], []).append((line.members[0].span, line))
        for some in self._lines.values():
            some.sort(key=lambda x: x[0])
        self._taken: set[str] = set()

    def taken(self, first: Member, last: Member) -> tuple[Line | None, Line | None]:
        """Return the lines right before the first words of a quotation and right behind the last, each given out once."""
        some = self._lines.get(first.article, [])
        at = bisect_left(some, first.span, key=lambda x: x[0])
        behind = bisect_left(some, last.span, key=lambda x: x[0])
        return self._take(some[at - 1 : at] if at else [], first), self._take(some[behind : behind + 1], last)

    def _take(self, some: Sequence[tuple[Span, Line]], words: Member) -> Line | None:
        """Return the line if it stands beside the words in their sentence and is a part of that."""
        for span, line in some:
            apart = max(span.start - words.span.end, words.span.start - span.end)
            beside = 0 <= apart <= BESIDE and self._texts.in_one_sentence(words, line.members[0])
            if beside and line.id not in self._taken:
                self._taken.add(line.id)
                return line
        return None
