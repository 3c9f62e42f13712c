"""Where training finds its data and leaves its work."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("SAKSI_DATA", ROOT.parent / "shared" / "data"))
WORK = Path(os.environ.get("SAKSI_WORK", ROOT / "build" / "models"))
LANGUAGES = ROOT / "src" / "saksi" / "languages"


def work(language: str, *parts: str) -> Path:
    """Return a path in the working folder of one language, its parent made."""
    path = WORK.joinpath(language, *parts)
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
