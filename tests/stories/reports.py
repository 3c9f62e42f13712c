"""Reports of a few sentences, read by the whole program, and what it says they are at odds on."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from saksi import pipeline
from saksi.model.story import Dossier

Clash = tuple[str, list[str]]


def clashes(*texts: str, language: str = "id", published: str = "2031-05-04") -> list[Clash]:
    """Return the kind of each disagreement between the reports, and its values."""
    return clashes_across(*((language, text) for text in texts), published=published)


def clashes_across(*reports: tuple[str, str], published: str = "2031-05-04") -> list[Clash]:
    """The same for reports that each name their language."""
    found = dossier(*reports, published=published).contradictions
    return [(c.kind, sorted(side.value for side in c.sides)) for c in found]


def dossier(*reports: tuple[str, str], published: str = "2031-05-04") -> Dossier:
    """Return the dossier of reports of one story, each given as its language and its text."""
    lines = [
        {"id": f"r{n}", "text": text, "language": language, "published": published, "outlet": f"Koran {n}"}
        for n, (language, text) in enumerate(reports)
    ]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        path.write_text("\n".join(json.dumps(line) for line in lines) + "\n", "utf-8")
        (one,) = pipeline.compare(pipeline.readings([path]), one_story=True)
    return one
