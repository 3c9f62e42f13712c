"""A dossier as Markdown, for a wiki, a note or a message."""

from __future__ import annotations

import re
from collections.abc import Iterator

from saksi.messages import _
from saksi.messages import count as _count
from saksi.model.story import Dossier
from saksi.report import labels
from saksi.report.view import Line, View, arrange, one_line

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
_LIST_START = re.compile(r"^(\d+)([.)])|^([-+])")


def render(dossier: Dossier) -> str:
    """Return ``dossier`` as Markdown. Text from outside is escaped, so that none of it acts as markup."""
    view = arrange(dossier)
    parts = (
        _head,
        _origins,
        _disagreements,
        _common,
        _voices,
        _alone,
        _timeline,
        _people,
        _lineage,
        _sources,
    )
    return "\n".join(line for part in parts for line in part(view)).rstrip() + "\n"


def escape(text: str) -> str:
    """Return ``text`` on one line with every character that Markdown or HTML would act on made plain."""
    plain = _SPECIAL.sub(r"\\\1", one_line(text).replace("&", "&amp;"))
    return _LIST_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", plain)


def _head(view: View) -> Iterator[str]:
    yield from (f"# {escape(view.dossier.title)}", "")
    yield from (f"{labels.period(view.dossier)} · {labels.summary(view.dossier)}", "")


def _disagreements(view: View) -> Iterator[str]:
    yield from (f"## {_('Where the accounts cannot both be right')}", "")
    for item in view.disagreements:
        yield f"- **{labels.disagreement(item.contradiction.kind)}**: {escape(item.contradiction.reason)}"
        for side in item.contradiction.sides:
            yield f"  - {escape(side.value)} ({view.letters(m.article for m in side.members)})"
        if item.line and item.shown_whole:
            yield from (f"  - {view.source(m.article).letter}: {escape(m.text)}" for m in item.line.members)
    if not view.disagreements:
        yield _("No disagreement was found.")
    yield ""


def _common(view: View) -> Iterator[str]:
    yield from (f"## {_('What several accounts say')}", "")
    for line in view.common:
        yield from _statement(view, line)
    yield ""


def _voices(view: View) -> Iterator[str]:
    yield from (f"## {_('Quotations, by speaker')}", "")
    for voice in view.voices:
        yield from (f"### {escape(voice.speaker or _('Speaker not named'))}", "")
        for line in voice.lines:
            yield from _statement(view, line)
        yield ""


def _alone(view: View) -> Iterator[str]:
    yield from (f"## {_('What one account has alone')}", "")
    for alone in view.alone:
        if alone.lines:
            yield from (f"### {alone.source.letter} {escape(alone.source.label)}", "")
            yield from (f"- {escape(line.text)}" for line in alone.lines)
            yield ""
    if view.omissions:
        yield from (f"### {_('What nearly all others say and this account leaves out')}", "")
        for omission in view.omissions:
            yield f"- {omission.source.letter} {escape(omission.source.label)}"
            yield from (f"  - {escape(line.text)} ({view.letters(line.articles)})" for line in omission.lines)
        yield ""


def _timeline(view: View) -> Iterator[str]:
    if view.dossier.timeline:
        yield from (f"## {_('Timeline')}", "")
        for entry in view.dossier.timeline:
            yield f"- `{entry.edtf}` {escape(entry.text)} ({view.letters(m.article for m in entry.members)})"
        yield ""


def _people(view: View) -> Iterator[str]:
    if not view.dossier.people:
        return
    yield from (f"## {_('People')}", "")
    yield f"| {_('Name')} | {_('Also as')} | {_('Role')} | {_('In')} | {_('Quotations')} |"
    yield "| --- | --- | --- | --- | ---: |"
    for person in view.dossier.people:
        others = ", ".join(escape(n) for n in person.names if n != person.name)
        roles = "; ".join(escape(r) for r in person.roles)
        yield f"| {escape(person.name)} | {others} | {roles} | {view.letters(person.articles)} | {person.quotes} |"
    yield ""


def _origins(view: View) -> Iterator[str]:
    yield from (f"## {_('Origins')}", "")
    for group in view.dossier.origins.groups:
        yield f"- **{escape(group.origin)}** ({view.letters(group.articles)}): {escape(group.reason)}"
    yield ""


def _lineage(view: View) -> Iterator[str]:
    if not view.dossier.lineage:
        return
    yield from (f"## {_('Who had it from whom')}", "")
    for edge in view.dossier.lineage:
        step = f"{escape(view.name(edge.source))} → {escape(view.name(edge.target))}"
        yield f"- {step} ({labels.edge(edge.kind)}): {escape(edge.reason)}"
    yield ""


def _sources(view: View) -> Iterator[str]:
    yield from (f"## {_('Every source')}", "")
    for source in view.sources:
        article = source.article
        about = " · ".join(x for x in (article.published, article.language, escape(article.address)) if x)
        yield f"- **{source.letter}** {escape(source.label)}: {about} · SHA-256 `{article.sha256}`"


def _statement(view: View, line: Line) -> Iterator[str]:
    if len(line.articles) == 1:
        alone = f"{labels.sign(line.statement.status)} {labels.status(line.statement.status)}"
        yield f"- {alone}, {view.source(line.articles[0]).letter}: {escape(line.text)}"
        return
    size = _count("{n} account", "{n} accounts", len(line.articles))
    origins = _count("{n} origin", "{n} origins", line.origins)
    mark = f"{labels.sign(line.statement.status)} {labels.status(line.statement.status)}"
    yield f"- {mark} ({size}, {origins}): {escape(line.statement.reason)}"
    for member in line.members:
        yield f"  - {view.source(member.article).letter}: {escape(member.text)}"
