"""Languages as folders of data: ``languages/<code>/<table>.toml``, one file per stage that needs one.

A table is read when it is first asked for and kept. Adding a language, or mending one, needs no Python.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from saksi.messages import _
from saksi.model.errors import UsageError

FOLDER = Path(__file__).parent
Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its code and its tables. Equal and hashable by code, so that what is built from it can be cached."""

    code: str

    def table(self, name: str) -> Table:
        """Return ``<name>.toml`` of this language, read-only at the top; empty where the language has none."""
        return _table(self.code, name)


@cache
def _table(code: str, name: str) -> Table:
    path = FOLDER / code / f"{name}.toml"
    if not path.is_file():
        return MappingProxyType({})
    with path.open("rb") as file:
        return MappingProxyType(tomllib.load(file))


@cache
def codes() -> tuple[str, ...]:
    """Return the codes of the languages that stand here, in order."""
    return tuple(sorted(p.name for p in FOLDER.iterdir() if (p / "language.toml").is_file()))


@cache
def load(code: str) -> Language:
    """Return the language with that code. Raises ``UsageError`` naming the known ones where there is none."""
    if code not in codes():
        raise UsageError(
            _("“{code}” is not a language Saksi reads. It reads: {known}.").format(
                code=code, known=", ".join(codes())
            )
        )
    return Language(code)
