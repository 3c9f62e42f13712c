"""Saksi lays what many outlets wrote about one event side by side.

The verbs, in running order: ``read``, ``extract``, ``group``, ``compare``, ``dossier``. They are loaded when first
used, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from saksi.pipeline import compare, dossier, extract, group, read, readings, relate

__version__ = "0.1.0"
__all__ = ["compare", "dossier", "extract", "group", "read", "readings", "relate"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from saksi import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
