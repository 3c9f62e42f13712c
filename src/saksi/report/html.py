"""A dossier as one self-contained HTML file: no script, nothing fetched, readable on paper.

Every line links to the exact characters it rests on, which stand highlighted in the full text of their source.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
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
from saksi.report.view import Source, View, anchor, arrange, place
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
            language=interface_language(),
        )
    )


def _part(dossier: Dossier, prefix: str) -> Part:
    view = arrange(dossier, prefix)
    return Part(view, sections(view), draw(view), {s.article.id: _segments(view, s) for s in view.sources})


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


def _segments(view: View, source: Source) -> tuple[Segment, ...]:
    return cut(
        source.article.text,
        [*_clutter(source), *_statements(view, source), *_reuse(view, source), *_pointed_at(view, source)],
    )


def _clutter(source: Source) -> list[Mark]:
    return [Mark(c.span, "clutter", note=labels.clutter(c.kind)) for c in source.article.clutter]


def _statements(view: View, source: Source) -> list[Mark]:
    return [
        Mark(
            member.span,
            "quote" if statement.what == "quote" else statement.status,
            place(member),
            f"#{view.prefix}{statement.id}" if view.shows(statement.id) else f"#{view.prefix}amounts",
            labels.status(statement.status),
        )
        for statement in view.dossier.statements
        for member in statement.members
        if member.article == source.article.id
    ]


def _pointed_at(view: View, source: Source) -> list[Mark]:
    dossier = view.dossier
    pointers = [("clash", e) for c in dossier.contradictions for side in c.sides for e in side.members]
    pointers += [("evidence", e) for entry in dossier.timeline for e in entry.members]
    pointers += [("evidence", e) for d in dossier.developments for step in d.steps for e in step.members]
    pointers += [("evidence", e) for d in dossier.drifts for e in (d.source, d.target)]
    pointers += [("evidence", e.body) for e in dossier.headlines if e.body]
    pointers += [("evidence", e) for edge in dossier.lineage for e in edge.evidence]
    return [Mark(e.span, style, place(e)) for style, e in pointers if e.article == source.article.id]


def _reuse(view: View, source: Source) -> list[Mark]:
    marks = []
    for passage in view.dossier.reuse:
        for mine, other in ((passage.a, passage.b), (passage.b, passage.a)):
            if mine.article == source.article.id:
                note = f"{labels.reuse(passage.kind)}: {view.source(other.article).letter}"
                marks.append(Mark(mine.span, "reuse", place(mine), f"#{place(other)}", note))
    return marks
