"""Dictionaries of the bridge: words and what they mean, each with its share, in files made by ``training/bridge.py``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from saksi.languages import FOLDER, Language


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Words and what they mean, in compressed rows: word ``i`` means ``pivots[start[i]:start[i + 1]]``."""

    rows: Mapping[str, int]
    names: tuple[str, ...]
    start: np.ndarray
    pivots: np.ndarray
    weights: np.ndarray

    @classmethod
    def read(cls, path: Path) -> Dictionary:
        """Return the dictionary in the file ``path``, made by ``training/bridge.py``."""
        with np.load(path, allow_pickle=False) as file:
            words = file["words"].tobytes().decode("utf-8").split("\n")
            names = file["names"].tobytes().decode("utf-8").split("\n")
            rows = {word: i for i, word in enumerate(words)}
            return cls(rows, tuple(names), file["start"], file["pivots"], file["weights"])

    def meanings(self, word: str) -> dict[str, float]:
        """Return the meanings of ``word``, each with its share of the whole; empty where it is not known."""
        row = self.rows.get(word)
        if row is None:
            return {}
        first, last = int(self.start[row]), int(self.start[row + 1])
        weights = self.weights[first:last].astype(float)
        total = float(weights.sum())
        return {
            self.names[p]: float(w) / total for p, w in zip(self.pivots[first:last], weights, strict=True)
        }


@cache
def dictionary(language: Language, name: str) -> Dictionary | None:
    """Return a dictionary of ``language`` (``senses`` or ``translations``), or ``None`` where it has none."""
    path = FOLDER / language.code / "bridge" / f"{name}.npz"
    return Dictionary.read(path) if path.is_file() else None
