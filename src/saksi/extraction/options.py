"""What may be set about reading facts."""

from __future__ import annotations

from dataclasses import dataclass

from saksi.messages import _
from saksi.model.errors import UsageError


@dataclass(frozen=True, slots=True)
class ExtractOptions:
    """How facts are read.

    ``names``: the path of a newsroom's own table of names (see ``docs/names.md``). ``trained``: let the language's
    trained pipeline weigh in where the rules only guess. ``pipelines``: spaCy pipelines to take in place of those
    that ship, as ``code=folder or package``, several with commas between ("id=/models/berita,en=en_core_web_trf").
    """

    names: str | None = None
    trained: bool = False
    pipelines: str | None = None

    def pipeline(self, code: str) -> str | None:
        """Return the user's own pipeline for a language. Raises ``UsageError`` for an entry that is not ``code=name``."""
        for entry in (self.pipelines or "").split(","):
            language, equals, source = entry.strip().partition("=")
            if entry.strip() and not (equals and language and source):
                raise UsageError(
                    _("“{entry}” in the setting extract.pipelines is not of the form code=name.").format(
                        entry=entry.strip()
                    )
                )
            if language.strip() == code and source:
                return source.strip()
        return None
