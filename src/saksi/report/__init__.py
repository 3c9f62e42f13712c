"""A dossier to something readable. Knows only the model."""

from __future__ import annotations

from collections.abc import Sequence

from saksi.model.story import Dossier


def render_all(kind: str, dossiers: Sequence[Dossier]) -> str:
    """Return the dossiers as one document of that kind, ``html`` or ``markdown``.

    Several dossiers in one HTML file share their style and stand one after the other.
    """
    from saksi.report import html, markdown

    if kind == "html":
        return html.render_all(in_order(dossiers))
    return "\n\n".join(markdown.render(d) for d in in_order(dossiers))


def in_order(dossiers: Sequence[Dossier]) -> list[Dossier]:
    """Return the dossiers as a reader gets them: the stories that most accounts tell first, then those most disputed."""
    return sorted(dossiers, key=lambda d: (-len(d.articles), -len(d.contradictions)))
