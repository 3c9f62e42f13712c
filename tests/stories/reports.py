"""Reports of a few sentences, read by the whole program, and what it says they are at odds on."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from saksi import pipeline
from saksi.model.article import Reading
from saksi.model.story import Dossier

Clash = tuple[str, list[str]]


def clashes(*texts: str, language: str = "id", published: str = "2031-05-04") -> list[Clash]:
    """Return the kind of each disagreement between the reports, and its values."""
    return clashes_across(*((language, text) for text in texts), published=published)


def clashes_across(*reports: tuple[str, str], published: str = "2031-05-04") -> list[Clash]:
    """The same for reports that each name their language."""
    return _clashes(dossier(*reports, published=published))


def clashes_titled(*reports: tuple[str, str], outlet: str | None = None) -> list[Clash]:
    """The same for Indonesian reports, each with its title, all of one outlet if it is given."""
    lines = [
        {"id": f"r{n}", "title": title, "text": text, "language": "id", "outlet": outlet or f"Koran {n}"}
        for n, (title, text) in enumerate(reports)
    ]
    return _clashes(_compared(lines))


def clashes_told(*reports: tuple[str, str]) -> list[Clash]:
    """The same for Indonesian reports, each with its outlet."""
    lines = [
        {"id": f"r{n}", "text": text, "language": "id", "outlet": outlet, "published": "2031-05-04"}
        for n, (outlet, text) in enumerate(reports)
    ]
    return _clashes(_compared(lines))


def clashes_dated(*reports: tuple[str | None, str]) -> list[Clash]:
    """The same for Indonesian reports, each with the day of its publication, if it is known."""
    return _clashes(
        _compared(
            [
                {"id": f"r{n}", "text": text, "language": "id", "published": day, "outlet": f"Koran {n}"}
                for n, (day, text) in enumerate(reports)
            ]
        )
    )


def _clashes(found: Dossier) -> list[Clash]:
    return [(c.kind, sorted(side.value for side in c.sides)) for c in found.contradictions]


def dossier(*reports: tuple[str, str], published: str = "2031-05-04") -> Dossier:
    """Return the dossier of reports of one story, each given as its language and its text."""
    return _dossier(readings(*reports, published=published))


def readings(*reports: tuple[str, str], published: str = "2031-05-04") -> list[Reading]:
    """Return the reports as the whole program reads them."""
    return _read(
        [
            {
                "id": f"r{n}",
                "text": text,
                "language": language,
                "published": published,
                "outlet": f"Koran {n}",
            }
            for n, (language, text) in enumerate(reports)
        ]
    )


def _compared(lines: Sequence[Mapping[str, str | None]]) -> Dossier:
    return _dossier(_read(lines))


def _dossier(read: Sequence[Reading]) -> Dossier:
    (one,) = pipeline.compare(read, one_story=True)
    return one


def _read(lines: Sequence[Mapping[str, str | None]]) -> list[Reading]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        path.write_text("\n".join(json.dumps(line) for line in lines) + "\n", "utf-8")
        return list(pipeline.readings([path]))
