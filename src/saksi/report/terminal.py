"""A dossier for the terminal: the same order as every report, folded to the width of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from saksi.messages import _
from saksi.messages import count as _count
from saksi.model.story import Dossier
from saksi.report import labels
from saksi.report.view import Line, View, arrange, one_line

if TYPE_CHECKING:
    from rich.console import Console

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
    for part in (
        _head,
        _disagreements,
        _common,
        _voices,
        _alone,
        _timeline,
        _people,
        _origins,
        _lineage,
        _sources,
    ):
        part(console, view)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _heading(console: Console, text: str) -> None:
    console.print()
    console.print(text, style="bold")
    console.print("─" * min(console.width, max(12, len(text))), style="dim")


def _indent(console: Console, text: str, by: int, style: str | None = None, first: str = "") -> None:
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    if not first:
        console.print(Padding(Text(text, style=style or ""), (0, 0, 0, by)))
        return
    row = Table.grid(padding=(0, 1, 0, 0))
    row.add_column(width=max(2, len(first)), no_wrap=True)
    row.add_column(ratio=1, overflow="fold")
    row.add_row(Text(first, style="bold cyan"), Text(text, style=style or ""))
    console.print(Padding(row, (0, 0, 0, by)))


def _head(console: Console, view: View) -> None:
    console.print(view.dossier.title, style="bold")
    console.print(f"{labels.period(view.dossier)} · {labels.summary(view.dossier)}")
    console.print()
    for source in view.sources:
        about = " · ".join(x for x in (source.label, source.article.published, source.article.language) if x)
        _indent(console, about, 2, first=source.letter)


def _origins(console: Console, view: View) -> None:
    _heading(console, _("Origins"))
    for group in view.dossier.origins.groups:
        _indent(console, f"{group.origin} ← {view.letters(group.articles)}", 2)
        _indent(console, group.reason, 4, "dim")


def _disagreements(console: Console, view: View) -> None:
    _heading(console, _("Where the accounts cannot both be right"))
    for item in view.disagreements:
        _indent(console, labels.disagreement(item.contradiction.kind), 2, "bold red", first="≠")
        for side in item.contradiction.sides:
            _indent(console, one_line(side.value), 6, first=view.letters(m.article for m in side.members))
        _indent(console, item.contradiction.reason, 6, "dim")
        if item.line and item.shown_whole:
            for member in item.line.members:
                _indent(console, one_line(member.text), 6, first=view.source(member.article).letter)
    if not view.disagreements:
        _indent(console, _("No disagreement was found."), 2)


def _common(console: Console, view: View) -> None:
    _heading(console, _("What several accounts say"))
    for line in view.common:
        _statement(console, view, line)
    if not view.common:
        _indent(console, _("Nothing outside quotations stands in more than one account."), 2)


def _voices(console: Console, view: View) -> None:
    _heading(console, _("Quotations, by speaker"))
    for voice in view.voices:
        console.print()
        _indent(console, voice.speaker or _("Speaker not named"), 2, "bold")
        for line in voice.lines:
            _statement(console, view, line)


def _alone(console: Console, view: View) -> None:
    _heading(console, _("What one account has alone"))
    for alone in view.alone:
        facts = [line for line in alone.lines if line.statement.what != "quote"]
        if facts:
            _indent(console, f"{alone.source.letter} {alone.source.label}", 2, "bold")
            for line in facts:
                _indent(console, line.text, 4, first="○")
    for omission in view.omissions:
        left_out = _("{outlet} leaves out what nearly all others say:").format(outlet=omission.source.label)
        _indent(console, left_out, 2, "bold", first=omission.source.letter)
        for line in omission.lines:
            _indent(console, line.text, 6, first="–")


def _timeline(console: Console, view: View) -> None:
    if view.dossier.timeline:
        _heading(console, _("Timeline"))
        for entry in view.dossier.timeline:
            letters = view.letters(m.article for m in entry.members)
            _indent(console, f"{one_line(entry.text)} ({letters})", 2, first=entry.edtf)


def _people(console: Console, view: View) -> None:
    if view.dossier.people:
        _heading(console, _("People"))
        for person in view.dossier.people:
            others = ", ".join(n for n in person.names if n != person.name)
            quotes = _count("{n} quotation", "{n} quotations", person.quotes) if person.quotes else ""
            parts = (person.name, "; ".join(person.roles), others, view.letters(person.articles), quotes)
            _indent(console, " · ".join(x for x in parts if x), 2)


def _lineage(console: Console, view: View) -> None:
    if view.dossier.lineage:
        _heading(console, _("Who had it from whom"))
        for edge in view.dossier.lineage:
            step = f"{view.name(edge.source)} → {view.name(edge.target)} ({labels.edge(edge.kind)})"
            _indent(console, step, 2)
            _indent(console, edge.reason, 4, "dim")


def _sources(console: Console, view: View) -> None:
    _heading(console, _("Every source"))
    for source in view.sources:
        _indent(
            console,
            f"{source.article.address}  sha256 {source.article.sha256[:16]}…",
            2,
            "dim",
            source.letter,
        )


def _statement(console: Console, view: View, line: Line) -> None:
    status = line.statement.status
    if len(line.articles) == 1:
        letter = view.source(line.articles[0]).letter
        _indent(console, f"{letter}  {line.text}", 2, first=labels.sign(status))
        return
    size = _count("{n} account", "{n} accounts", len(line.articles))
    origins = _count("{n} origin", "{n} origins", line.origins)
    head = f"{labels.status(status)} · {size} · {origins}"
    _indent(console, head, 2, _STYLE.get(status), first=labels.sign(status))
    for member in line.members:
        _indent(console, one_line(member.text), 4, first=view.source(member.article).letter)
    _indent(console, line.statement.reason, 6, "dim")
