"""An index of fingerprints that grows on disk: which articles of an archive may share a passage with a new one.

One SQLite file. A fingerprint is kept for at most ``MOST`` articles: one that stands in more is a set phrase, or a text
so widely copied that its first carriers are enough to find it. So a look-up reads a bounded number of rows, however
large the archive.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from os import PathLike
from types import TracebackType

MOST = 100
_BATCH = 500
"""Values of one SQL statement; SQLite takes at least 999."""
_TABLES = """
CREATE TABLE IF NOT EXISTS article (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS fingerprint (value INTEGER, article INTEGER, PRIMARY KEY (value, article)) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Near:
    """An article of the archive and how many fingerprints it shares."""

    article: str
    shared: int


class Fingerprints:
    """The index in the file ``path`` (``:memory:`` for none), made where there is none yet.

    A context manager: leaving it closes the file. Raises ``sqlite3.DatabaseError`` for a file that is no such index.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.executescript(_TABLES)

    def __enter__(self) -> Fingerprints:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __len__(self) -> int:
        found: tuple[int] = self._connection.execute("SELECT COUNT(*) FROM article").fetchone()
        return found[0]

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def add(self, articles: Iterable[tuple[str, Sequence[int]]]) -> int:
        """Keep the fingerprints of articles, given by id, all or none; return how many articles were new.

        An article that is already here is passed over: reading the same thing twice is harmless.
        """
        new = 0
        with self._transaction():
            for name, values in articles:
                number = self._number(name)
                if number is not None:
                    new += 1
                    room = self._with_room(values)
                    self._connection.executemany(
                        "INSERT OR IGNORE INTO fingerprint VALUES (?, ?)", ((v, number) for v in sorted(room))
                    )
        return new

    def near(self, values: Sequence[int], least: int = 2, most: int = 50) -> list[Near]:
        """Return the articles that share at least ``least`` fingerprints, most shared first, ``most`` at the most."""
        counts: dict[int, int] = {}
        for part in _parts(values):
            marks = ",".join("?" * len(part))
            for (number,) in self._connection.execute(
                f"SELECT article FROM fingerprint WHERE value IN ({marks})", part
            ):
                counts[number] = counts.get(number, 0) + 1
        found = sorted(((n, -number) for number, n in counts.items() if n >= least), reverse=True)[:most]
        return [Near(self._id(-number), n) for n, number in found]

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def _number(self, name: str) -> int | None:
        cursor = self._connection.execute("INSERT OR IGNORE INTO article (id) VALUES (?)", (name,))
        return cursor.lastrowid if cursor.rowcount else None

    def _id(self, number: int) -> str:
        found: tuple[str] = self._connection.execute(
            "SELECT id FROM article WHERE number = ?", (number,)
        ).fetchone()
        return found[0]

    def _with_room(self, values: Sequence[int]) -> set[int]:
        """Return the values that stand in fewer than ``MOST`` articles."""
        room = set(values)
        for part in _parts(sorted(room)):
            marks = ",".join("?" * len(part))
            full = self._connection.execute(
                f"SELECT value FROM fingerprint WHERE value IN ({marks}) GROUP BY value HAVING COUNT(*) >= ?",
                (*part, MOST),
            )
            room.difference_update(value for (value,) in full)
        return room


def _parts(values: Sequence[int]) -> Iterator[Sequence[int]]:
    for at in range(0, len(values), _BATCH):
        yield values[at : at + _BATCH]
