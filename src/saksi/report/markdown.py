"""A dossier as Markdown, for a wiki, a note or a message."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from saksi.messages import _
from saksi.model.story import Dossier
from saksi.report import labels
from saksi.report.excerpts import Wording, one_line
from saksi.report.parts import Line
from saksi.report.sections import sections
from saksi.report.view import View, arrange, bundled

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
_LIST_START = re.compile(r"^(\d+)([.)])|^([-+])")


def render(dossier: Dossier) -> str:
    """Return ``dossier`` as Markdown. Text from outside is escaped, so that none of it acts as markup."""
    view = arrange(dossier)
    lines = [*_head(view)]
    for section in sections(view):
        if section.name in _PARTS:
            lines += [f"## {section.heading}", "", *_PARTS[section.name](view), ""]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip() + "\n"


def escape(text: str) -> str:
    """Return ``text`` on one line with every character that Markdown or HTML would act on made plain."""
    plain = _SPECIAL.sub(r"\\\1", one_line(text).replace("&", "&amp;"))
    return _LIST_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", plain)


def _head(view: View) -> Iterator[str]:
    yield from (f"# {escape(view.dossier.title)}", "")
    yield from (f"{labels.period(view.dossier)} · {labels.summary(view.dossier)}", "")
    yield from (f"- **{source.letter}** {escape(labels.about(source))}" for source in view.sources)
    yield from ("", labels.key(), "")


def _disagreements(view: View) -> Iterator[str]:
    for item in view.disagreements:
        reason = f": {escape(item.reason)}" if item.reason else ""
        yield f"- **{labels.disagreement(item.contradiction.kind)}**{reason}"
        for standpoint in item.sides:
            yield f"  - **{escape(standpoint.value)}** ({view.letters(standpoint.articles)})"
            yield from _wordings(view, standpoint.wordings, "    ")
    if not view.disagreements:
        yield _("No disagreement was found.")


def _headlines(view: View) -> Iterator[str]:
    for headline in view.headlines:
        yield f"- {headline.source.letter}: {escape(headline.title)}"
        yield from (f"  - {escape(labels.excess(excess, body))}" for excess, body in headline.excesses)


def _common(view: View) -> Iterator[str]:
    for chapter in view.common:
        if len(view.common) > 1 or chapter.edtf:
            yield from (f"### {labels.day(chapter.edtf)}", "")
        for lines in bundled(chapter.lines):
            yield from _statement(view, lines)
        yield ""
    if not view.common:
        yield _("Nothing outside quotations stands in more than one account.")


def _quotations(view: View) -> Iterator[str]:
    for voice in view.voices:
        yield from (f"### {escape(labels.speaker(voice.speaker))}", "")
        for lines in bundled(voice.shared):
            yield from _statement(view, lines)
        for passage in voice.lone:
            yield f"- {labels.sign('only')} {view.letter(passage.members[0])}: {escape(passage.text)}"
        yield ""


def _alone(view: View) -> Iterator[str]:
    for alone in view.alone:
        about = labels.alone(view.letters(alone.articles), alone.quotations)
        yield from (f"### {escape(alone.name)} ({about})", "")
        yield from (f"- {view.letter(p.members[0])}: {escape(p.text)}" for p in alone.passages)
        yield ""


def _silences(view: View) -> Iterator[str]:
    for omission in view.omissions:
        whole = f": {escape(omission.reason)}" if omission.reason else ""
        yield f"- **{escape(omission.name)}** ({view.letters(omission.articles)}){whole}"
        for line, silence in omission.lines:
            reason = "" if omission.reason else f"; {escape(silence.reason)}"
            yield f"  - {escape(labels.said(line))} ({view.letters(line.articles)}{reason})"


def _timeline(view: View) -> Iterator[str]:
    for entry in view.timeline:
        letters = view.letters(m.article for m in entry.members)
        yield f"- **{labels.moments(entry)}** {escape(entry.text)} ({letters})"


def _people(view: View) -> Iterator[str]:
    heads = _("Name"), _("Also as"), _("Role"), _("In"), _("Quotations")
    yield f"| {' | '.join(heads)} |"
    yield "| --- | --- | --- | --- | ---: |"
    for appearance in view.people:
        person = appearance.person
        others = ", ".join(map(escape, appearance.names))
        roles = "; ".join(map(escape, appearance.roles))
        yield f"| {escape(person.name)} | {others} | {roles} | {view.letters(person.articles)} | {person.quotes} |"


def _amounts(view: View) -> Iterator[str]:
    for development in view.dossier.developments:
        yield f"- **{escape(labels.amount(development.what))}**"
        for step in development.steps:
            who = view.letters(m.article for m in step.members)
            yield f"  - {escape(step.text)} ({who}), {labels.counted(step)}"


def _origins(view: View) -> Iterator[str]:
    for root in view.roots:
        why = f": {escape(root.reason)}" if root.reason else ""
        yield f"- **{escape(root.origin.origin)}** ({view.every_letter(root.origin.articles)}){why}"


def _lineage(view: View) -> Iterator[str]:
    for use in view.uses:
        targets = ", ".join(escape(view.name(target)) for target in use.targets)
        way = f"{escape(view.name(use.source))} → {targets}"
        yield f"- {way} ({labels.edge(use.kind)}): {escape(use.reason)}"
    if view.dossier.circulating:
        yield ""
        yield escape(view.dossier.circulating.reason)


def _sources(view: View) -> Iterator[str]:
    for source in view.sources:
        article = source.article
        about = f"{escape(source.label)}, {labels.language(article.language)}: {escape(article.address)}"
        yield f"- **{source.letter}** {about} · SHA-256 `{article.sha256}`"


def _statement(view: View, lines: Sequence[Line]) -> Iterator[str]:
    sign = labels.sign(lines[0].statement.status)
    yield f"- {sign} {escape(labels.standing(lines[0], view.dossier.origins.count))}"
    for line in lines:
        yield from _wordings(view, line.wordings, "  ")
    for drifted in lines[0].drifts:
        ends = view.letter(drifted.drift.source), view.letter(drifted.drift.target)
        yield f"  - *{escape(labels.drift(drifted, *ends))}*"


def _wordings(view: View, wordings: Iterable[Wording], by: str) -> Iterator[str]:
    for wording in wordings:
        yield f"{by}- {view.letters(m.article for m in wording.members)}: {escape(wording.text)}"


_PARTS: Mapping[str, Callable[[View], Iterator[str]]] = {
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
