"""What may be set about comparing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CompareOptions:
    """How articles of a story are compared.

    ``sentence_vectors``: the name of a plugin of that kind, a sentence model to be heard beside the words.
    """

    sentence_vectors: str | None = None
