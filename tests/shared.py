"""The evaluation data beside the project, for tests that read it; they are skipped where it is absent."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "shared"


def folder(name: str) -> Path:
    """Return a folder of the evaluation data, or skip the test."""
    path = FOLDER / name
    if not path.is_dir():
        pytest.skip(f"the evaluation data ({name}) is not here")
    return path


def articles(name: str) -> list[dict[str, Any]]:
    """Return the articles of a gold set, or skip the test."""
    lines = (folder("gold") / name / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line]
