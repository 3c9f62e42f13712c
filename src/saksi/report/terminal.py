"""A dossier for the terminal: the same order as every report, folded to the width of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from saksi.messages import _
from saksi.messages import count as _count
from saksi.model.story import Dossier
from saksi.report import labels
from saksi.report.excerpts import Wording, one_line
from saksi.report.parts import Line, Passage
from saksi.report.sections import sections
from saksi.report.view import View, arrange, bundled

if TYPE_CHECKING:
    from rich.console import Console

_DAY_WIDTH = 19
"""Columns of a date in the timeline, at most; a longer one goes on below."""
_STYLE = {"agree": "green", "variant": "yellow", "contradiction": "bold red", "only": "dim"}


def render(dossier: Dossier, width: int = 100, colour: bool = False) -> str:
    """Return ``dossier`` as text ``width`` columns wide, with ANSI colours where ``colour`` is asked for.

    Control characters in text from outside never reach the terminal: the text gate has taken them out, and what is
    left is printed as text, not as markup.
    """
    from io import StringIO

    from rich.console import Console

    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
    )
    view = arrange(dossier)
    _head(console, view)
    for section in sections(view):
        if section.name in _PARTS:
            _heading(console, section.heading)
            _PARTS[section.name](console, view)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _heading(console: Console, text: str) -> None:
    console.print()
    console.print(text, style="bold")
    console.print("─" * min(console.width, max(12, len(text))), style="dim")


def _indent(
    console: Console, text: str, by: int, style: str | None = None, first: str = "", column: int = 0
) -> None:
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    if not first:
        console.print(Padding(Text(text, style=style or ""), (0, 0, 0, by)))
        return
    row = Table.grid(padding=(0, 1, 0, 0))
    row.add_column(width=column or max(2, len(first)))
    row.add_column(ratio=1, overflow="fold")
    row.add_row(Text(first, style="bold cyan"), Text(text, style=style or ""))
    console.print(Padding(row, (0, 0, 0, by)))


def _head(console: Console, view: View) -> None:
    console.print(view.dossier.title, style="bold")
    console.print(f"{labels.period(view.dossier)} · {labels.summary(view.dossier)}")
    console.print()
    for source in view.sources:
        _indent(console, labels.about(source), 2, first=source.letter)
    console.print()
    _indent(console, labels.key(), 2, "dim")


def _disagreements(console: Console, view: View) -> None:
    for item in view.disagreements:
        _indent(console, labels.disagreement(item.contradiction.kind), 2, "bold red", first="≠")
        for standpoint in item.sides:
            value = f"{standpoint.value} ({view.letters(standpoint.articles)})"
            _indent(console, value, 6, "bold", first="•")
            _wordings(console, view, standpoint.wordings, 9)
        if item.reason:
            _indent(console, item.reason, 6, "dim")
    if not view.disagreements:
        _indent(console, _("No disagreement was found."), 2)


def _headlines(console: Console, view: View) -> None:
    for headline in view.headlines:
        _indent(console, headline.title, 2, first=headline.source.letter)
        for excess, body in headline.excesses:
            _indent(console, labels.excess(excess, body), 5, "yellow", first="↑")


def _common(console: Console, view: View) -> None:
    for chapter in view.common:
        if len(view.common) > 1 or chapter.edtf:
            _indent(console, labels.day(chapter.edtf), 2, "bold")
        for lines in bundled(chapter.lines):
            _statement(console, view, lines)
    if not view.common:
        _indent(console, _("Nothing outside quotations stands in more than one account."), 2)


def _quotations(console: Console, view: View) -> None:
    for voice in view.voices:
        console.print()
        _indent(console, labels.speaker(voice.speaker), 2, "bold")
        for lines in bundled(voice.shared):
            _statement(console, view, lines)
        for passage in voice.lone:
            _lone(console, view, passage, 2)


def _alone(console: Console, view: View) -> None:
    for alone in view.alone:
        about = labels.alone(view.letters(alone.articles), alone.quotations)
        _indent(console, f"{one_line(alone.name)} ({about})", 2, "bold")
        for passage in alone.passages:
            _lone(console, view, passage, 4)


def _silences(console: Console, view: View) -> None:
    for omission in view.omissions:
        _indent(console, f"{one_line(omission.name)} ({view.letters(omission.articles)})", 2, "bold")
        if omission.reason:
            _indent(console, omission.reason, 4, "dim")
        for line, silence in omission.lines:
            _indent(console, f"{labels.said(line)} ({view.letters(line.articles)})", 4, first="–")
            if not omission.reason:
                _indent(console, silence.reason, 7, "dim")


def _timeline(console: Console, view: View) -> None:
    days = [labels.moments(entry) for entry in view.timeline]
    column = min(_DAY_WIDTH, max(map(len, days)))
    for day, entry in zip(days, view.timeline, strict=True):
        letters = view.letters(m.article for m in entry.members)
        _indent(console, f"{entry.text} ({letters})", 2, first=day, column=column)


def _people(console: Console, view: View) -> None:
    for appearance in view.people:
        person = appearance.person
        quotes = _count("{n} quotation", "{n} quotations", person.quotes) if person.quotes else ""
        names, roles = ", ".join(appearance.names), "; ".join(appearance.roles)
        parts = (person.name, roles, names, view.letters(person.articles), quotes)
        _indent(console, " · ".join(x for x in parts if x), 2)


def _amounts(console: Console, view: View) -> None:
    for development in view.dossier.developments:
        _indent(console, one_line(labels.amount(development.what)), 2, "bold")
        for step in development.steps:
            who = view.letters(m.article for m in step.members)
            _indent(console, f"{one_line(step.text)} ({who}) · {labels.counted(step)}", 4, first="→")


def _origins(console: Console, view: View) -> None:
    for reason, some in groupby(view.roots, key=lambda root: root.reason):
        for root in some:
            _indent(console, f"{root.origin.origin} ← {view.every_letter(root.origin.articles)}", 2)
        if reason:
            _indent(console, reason, 4, "dim")


def _lineage(console: Console, view: View) -> None:
    for use in view.uses:
        targets = ", ".join(map(view.name, use.targets))
        _indent(console, f"{view.name(use.source)} → {targets} ({labels.edge(use.kind)})", 2)
        _indent(console, use.reason, 4, "dim")
    if view.dossier.circulating:
        _indent(console, view.dossier.circulating.reason, 2)


def _sources(console: Console, view: View) -> None:
    for source in view.sources:
        _indent(console, source.article.address, 2, "dim", source.letter)
        _indent(console, f"SHA-256 {source.article.sha256}", 5, "dim")


def _lone(console: Console, view: View, passage: Passage, by: int) -> None:
    letter = view.letter(passage.members[0])
    _indent(console, f"{letter}  {passage.text}", by, first=labels.sign("only"))


def _statement(console: Console, view: View, lines: Sequence[Line]) -> None:
    status = lines[0].statement.status
    standing = labels.standing(lines[0], view.dossier.origins.count)
    _indent(console, standing, 2, _STYLE.get(status), first=labels.sign(status))
    for line in lines:
        _wordings(console, view, line.wordings, 4)
    for drifted in lines[0].drifts:
        ends = view.letter(drifted.drift.source), view.letter(drifted.drift.target)
        _indent(console, labels.drift(drifted, *ends), 4, "yellow", first="~")


def _wordings(console: Console, view: View, wordings: Iterable[Wording], by: int) -> None:
    for wording in wordings:
        _indent(console, wording.text, by, first=view.letters(m.article for m in wording.members))


_PARTS: Mapping[str, Callable[[Console, View], None]] = {
    "disagreements": _disagreements,
    "headlines": _headlines,
    "common": _common,
    "quotations": _quotations,
    "alone": _alone,
    "silences": _silences,
    "timeline": _timeline,
    "people": _people,
    "amounts": _amounts,
    "origins": _origins,
    "lineage": _lineage,
    "sources": _sources,
}
