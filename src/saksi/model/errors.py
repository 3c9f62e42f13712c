"""What can go wrong, and what becomes of it.

::

    SaksiError
    ├── SetAside        this input cannot be used: it is counted and named, the rest of the batch goes on
    ├── TryAgain        it may work later (a network that did not answer, a busy database)
    └── UsageError      the request itself is wrong: tell the user and stop

Every error carries a sentence a user can act on: what is wrong, with which input, and what to do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Stage = Literal["find", "read", "parse", "language", "extract", "compare", "store", "write"]


class SaksiError(Exception):
    """The root of every error this package raises on purpose."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One input that was set aside: where it came from, at which stage, and why.

    ``source`` is a path, an address or ``path:line``; ``reason`` is a sentence for the user; ``sha256`` is the
    digest of the bytes where there were any.
    """

    source: str
    stage: Stage
    reason: str
    sha256: str | None = None

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


class SetAside(SaksiError):
    """An input that cannot be used; the batch goes on without it."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(str(refusal))
        self.refusal = refusal


class TryAgain(SaksiError):
    """A failure that may pass."""


class UsageError(SaksiError):
    """A request that cannot be carried out as it stands."""
