"""A newsroom's own names, read from a TOML file, so that an outlet's spellings and people need no code."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from saksi.extraction.entities.gazetteer import Record, Sort
from saksi.messages import _
from saksi.model.errors import UsageError

_SORTS: dict[str, Sort] = {
    "person": "person", "organization": "body", "place": "place", "state": "state", "other": "group",
}  # fmt: skip


@lru_cache(maxsize=8)
def read(path: str) -> tuple[tuple[str, Record], ...]:
    """Return name → record for every ``[[name]]`` of the file.

    An entry has ``names`` (the first is the usual one), ``kind`` (person, organization, place, state, other), and
    optionally ``wikidata`` and ``country``. Raises ``UsageError`` naming the file and what is wrong with it.
    """
    try:
        table = tomllib.loads(Path(path).read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(
            _("The table of names “{path}” cannot be read: {error}").format(path=path, error=error)
        ) from error
    return tuple(pair for entry in table.get("name", ()) for pair in _pairs(entry, path))


def _pairs(entry: dict[str, Any], path: str) -> list[tuple[str, Record]]:
    names, kind = entry.get("names"), entry.get("kind")
    if (
        not isinstance(names, list)
        or not names
        or not all(isinstance(n, str) and n for n in names)
        or kind not in _SORTS
    ):
        raise UsageError(
            _("In “{path}”, a name needs `names` (a list of texts) and `kind` (one of {kinds}).").format(
                path=path, kinds=", ".join(_SORTS)
            )
        )
    country = entry.get("country")
    key = f"state:{country}" if kind == "state" and country else f"{kind}:{names[0]}"
    record = Record(key, names[0], _SORTS[kind], entry.get("wikidata"), country)
    return [(name, record) for name in names]
