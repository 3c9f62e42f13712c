"""The quality gate: scores over the gold sets, held against the floors of ``floors.json``.

    python -m tests.quality.gate            print the table
    python -m tests.quality.gate --raise    and raise every floor that was exceeded; a floor is never lowered

The gold sets stand beside a checkout in ``../shared`` where the evaluation data is present; a plain clone has none, and
then there is nothing to measure. A floor may be named "most" instead of "least" where less is better.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).with_name("floors.json")
SETS = ("full", "retold")
LESS_IS_BETTER = ("prose_wrongly_marked", "not_grouped")
NOT_KEPT = ("n", "articles")
NO_FLOOR = ("contradictions_reported", "pair_p", "pair_r")
"""Shown but not held: how many contradictions are reported says nothing without how many are right, and precision and
recall may be exchanged for one another as long as their F1 does not fall."""

Scores = dict[str, float]


@dataclass(frozen=True, slots=True)
class Row:
    """One score beside its floor."""

    name: str
    score: float
    floor: float | None

    @property
    def holds(self) -> bool:
        """Return whether the score is no worse than its floor."""
        if self.floor is None:
            return True
        return self.score <= self.floor if less_is_better(self.name) else self.score >= self.floor


def less_is_better(name: str) -> bool:
    return name.endswith(LESS_IS_BETTER)


def has_floor(name: str, scores: Scores) -> bool:
    """Return whether a score is held by a floor: its F1 is, where it has one, not the two sides of it."""
    stem, _dot, last = name.rpartition(".")
    return not name.endswith(NO_FLOOR) and not (last in ("p", "r") and f"{stem}.f1" in scores)


def present() -> bool:
    """Return whether the gold sets stand beside this checkout."""
    return (SHARED / "score" / "score.py").is_file() and all((SHARED / "gold" / s).is_dir() for s in SETS)


def measure(gold: str, only: str | None = None) -> Scores:
    """Return the scores of the installed program over the gold set of that name, under dotted names."""
    command = [sys.executable, str(SHARED / "score" / "score.py"), str(SHARED / "gold" / gold), "--json"]
    command += ["--saksi", f"{sys.executable} -m saksi"] + (["--only", only] if only else [])
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)}\n{done.stderr[-2000:]}{done.stdout[-500:]}")
    return dict(_flat(json.loads(done.stdout)))


def floors(gold: str) -> Scores:
    """Return the floors kept for that gold set."""
    kept: Scores = json.loads(FLOORS.read_text("utf-8")).get(gold, {}) if FLOORS.is_file() else {}
    return kept


def rows(gold: str, scores: Scores) -> list[Row]:
    """Return each score with its floor, and each floor whose score has vanished as a score of nothing."""
    kept = floors(gold)
    gone = [
        Row(name, float("inf") if less_is_better(name) else 0.0, kept[name])
        for name in kept
        if name not in scores
    ]
    return [Row(name, score, kept.get(name)) for name, score in scores.items()] + gone


def table(gold: str, some: list[Row]) -> str:
    """Return the rows as text."""
    lines = [f"{gold:<48}{'score':>8}{'floor':>8}"]
    for row in some:
        floor = f"{row.floor:8.3f}" if row.floor is not None else f"{'-':>8}"
        lines.append(f"  {row.name:<46}{row.score:8.3f}{floor}{'' if row.holds else '  BELOW'}")
    return "\n".join(lines)


def raise_floors(gold: str, scores: Scores) -> None:
    """Write the better of floor and score for each name; a floor is never lowered."""
    every: dict[str, Scores] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.is_file() else {}
    kept = every.setdefault(gold, {})
    for name, score in scores.items():
        if not has_floor(name, scores):
            continue
        best = min if less_is_better(name) else max
        kept[name] = best(kept.get(name, score), score)
    FLOORS.write_text(json.dumps(every, indent=1, sort_keys=True) + "\n", "utf-8")


def _flat(value: dict[str, Any], prefix: str = "") -> Iterator[tuple[str, float]]:
    for key, item in value.items():
        name = f"{prefix}{key}"
        if isinstance(item, dict):
            yield from _flat(item, f"{name}.")
        elif key not in NOT_KEPT:
            yield name, float(item)


def main() -> int:
    """Print the tables; return 1 where a score is below its floor."""
    parser = argparse.ArgumentParser(description="Scores over the gold sets, beside their floors.")
    parser.add_argument(
        "--raise", dest="lift", action="store_true", help="raise the floors that were exceeded"
    )
    parser.add_argument("--only", help="parts to score, as the scorer names them")
    parser.add_argument("--set", dest="sets", action="append", choices=SETS, help="one gold set alone")
    args = parser.parse_args()
    if not present():
        print("The gold sets are not beside this checkout: nothing to measure.")
        return 0
    held = True
    for gold in args.sets or SETS:
        scores = measure(gold, args.only)
        some = [r for r in rows(gold, scores) if r.name in scores or not args.only]
        print(table(gold, some))
        held = held and all(r.holds for r in some)
        if args.lift:
            raise_floors(gold, scores)
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
