"""The bundled example stories: invented events, reported by invented outlets, to try the program on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from saksi.model.story import Dossier


def folder() -> Path:
    """Return where the stories stand: in the installed package, or in a checkout."""
    installed = Path(__file__).parent / "examples"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "examples"


def stories() -> tuple[Path, ...]:
    """Return the folder of each story, in order."""
    return tuple(sorted(p for p in folder().iterdir() if p.is_dir()))


def most_telling(dossiers: Iterable[Dossier]) -> Dossier:
    """Return the dossier with most to cross-examine: disagreements first, then renderings that differ."""
    return max(
        dossiers,
        key=lambda d: (len(d.contradictions), sum(s.status == "variant" for s in d.statements), d.id),
    )
