"""A named table of callables for each kind of part that can be exchanged, filled by us and by entry points.

A package adds a part by an entry point in the group ``saksi.plugins`` whose name is ``kind:name`` with ``:`` written
as ``.`` (``sentence_vectors.my_model = "my_package:vectors"``).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.metadata import entry_points
from typing import Any

from saksi.messages import _
from saksi.model.errors import UsageError

GROUP = "saksi.plugins"
_ours: dict[tuple[str, str], Callable[..., Any]] = {}


def register(kind: str, name: str, part: Callable[..., Any]) -> None:
    """Put ``part`` under ``kind`` and ``name``; a later one of the same name takes its place."""
    _ours[kind, name] = part


def find(kind: str, name: str) -> Callable[..., Any]:
    """Return the part of that kind and name. Raises ``UsageError`` where there is none, naming those there are."""
    if (kind, name) in _ours:
        return _ours[kind, name]
    theirs = _installed()
    if (kind, name) in theirs:
        part: Callable[..., Any] = theirs[kind, name].load()
        return part
    known = ", ".join(sorted({n for k, n in [*_ours, *theirs] if k == kind})) or "-"
    raise UsageError(
        _("There is no {kind} named “{name}”. Known: {known}.").format(kind=kind, name=name, known=known)
    )


@cache
def _installed() -> dict[tuple[str, str], Any]:
    out: dict[tuple[str, str], Any] = {}
    for entry in entry_points(group=GROUP):
        kind, _dot, name = entry.name.partition(".")
        out[kind, name] = entry
    return out
