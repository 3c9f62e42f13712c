"""A dossier as one self-contained HTML file: no script, nothing fetched, readable on paper.

Every line links to the exact characters it rests on, which stand highlighted in the full text of their source.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from saksi.messages import _, interface_language
from saksi.messages import count as _count
from saksi.model.story import Dossier
from saksi.report import labels
from saksi.report.excerpts import Wording, one_line
from saksi.report.lineage_picture import Picture, draw
from saksi.report.sections import Section, sections
from saksi.report.segments import Mark, Segment, cut
from saksi.report.view import MANY, View, anchor, arrange, bundled, place
from saksi.report.wording import Piece, pieces

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Part:
    """One dossier of a page, ready to be laid out."""

    view: View
    sections: tuple[Section, ...]
    picture: Picture | None
    texts: Mapping[str, tuple[Segment, ...]]


def render(dossier: Dossier) -> str:
    """Return ``dossier`` as an HTML document."""
    return render_all((dossier,))


def render_all(dossiers: Sequence[Dossier]) -> str:
    """Return the dossiers as one HTML document; everything from outside is escaped by the template engine.

    Where there are several, each has its own prefix in every link, so that none points into another.
    """
    style = (TEMPLATES / "dossier.css").read_text("utf-8")
    alone = len(dossiers) == 1
    return (
        _environment()
        .get_template("page.html")
        .render(
            parts=[_part(d, "" if alone else f"d{n}-") for n, d in enumerate(dossiers, 1)],
            style=style,
            policy=f"default-src 'none'; style-src '{_hash(style)}'; img-src data:; base-uri 'none'; form-action 'none'",
        )
    )


def _part(dossier: Dossier, prefix: str) -> Part:
    view = arrange(dossier, prefix)
    return Part(view, sections(view), draw(view), _segments(view))


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        _=_,
        count=_count,
        labels=labels,
        bundled=bundled,
        language=interface_language(),
        many=MANY,
        place=place,
        anchor=anchor,
        one_line=one_line,
        renderings=_renderings,
    )
    return environment


def _renderings(wordings: Sequence[Wording]) -> list[tuple[Wording, tuple[Piece, ...]]]:
    return list(zip(wordings, pieces([(w.language, w.text) for w in wordings]), strict=True))


def _hash(style: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")


def _segments(view: View) -> dict[str, tuple[Segment, ...]]:
    """Return the text of every article in segments, by id, with what the dossier says of it marked."""
    marks: dict[str, list[Mark]] = {s.article.id: [] for s in view.sources}
    for some in (_clutter(view), _statements(view), _reuse(view), _pointed_at(view)):
        for article, mark in some:
            marks[article].append(mark)
    return {s.article.id: cut(s.article.text, marks.pop(s.article.id)) for s in view.sources}


def _clutter(view: View) -> Iterator[tuple[str, Mark]]:
    for article in view.dossier.articles:
        for clutter in article.clutter:
            yield article.id, Mark(clutter.span, "clutter", note=labels.clutter(clutter.kind))


def _statements(view: View) -> Iterator[tuple[str, Mark]]:
    for statement in view.dossier.statements:
        style = "quote" if statement.what == "quote" else statement.status
        link = f"#{view.prefix}{statement.id if view.shows(statement.id) else 'amounts'}"
        for member in statement.members:
            yield (
                member.article,
                Mark(member.span, style, place(member), link, labels.status(statement.status)),
            )


def _pointed_at(view: View) -> Iterator[tuple[str, Mark]]:
    dossier = view.dossier
    pointers = [("clash", e) for c in dossier.contradictions for side in c.sides for e in side.members]
    pointers += [("evidence", e) for entry in dossier.timeline for e in entry.members]
    pointers += [("evidence", e) for d in dossier.developments for step in d.steps for e in step.members]
    pointers += [("evidence", e) for d in dossier.drifts for e in (d.source, d.target)]
    pointers += [("evidence", e.body) for e in dossier.headlines if e.body]
    pointers += [("evidence", e) for edge in dossier.lineage for e in edge.evidence]
    return ((e.article, Mark(e.span, style, place(e))) for style, e in pointers)


def _reuse(view: View) -> Iterator[tuple[str, Mark]]:
    for passage in view.dossier.reuse:
        for mine, other in ((passage.a, passage.b), (passage.b, passage.a)):
            note = f"{labels.reuse(passage.kind)}: {view.source(other.article).letter}"
            yield mine.article, Mark(mine.span, "reuse", place(mine), f"#{place(other)}", note)
