"""Puts a finished pipeline into the package: ``python -m training.pack id``.

Only what running it needs is kept: training leaves every word it saw in the list of strings, the shipped model holds
none but its own labels. Licence and card are written beside the weights.
"""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import Any

from training import build
from training.places import LANGUAGES
from training.tokenizers import blank

LICENCE = """Attribution-ShareAlike 4.0 International (CC BY-SA 4.0)

The files in this folder are a trained language model. They are licensed under the Creative Commons
Attribution-ShareAlike 4.0 International License; its text is at
https://creativecommons.org/licenses/by-sa/4.0/legalcode

The rest of Saksi is under the Apache License 2.0. The model is data that the program reads and is not part of that
licence. The works it was learned from, their authors and licences are named in README.md beside this file.
"""


def pack(language: str, source: Path) -> Path:
    """Copy the pipeline at ``source`` into the package, without what only training needs, and return its folder."""
    import spacy

    import training.mixture  # noqa: F401

    nlp = spacy.load(source)
    out = LANGUAGES / language / "model"
    shutil.rmtree(out, ignore_errors=True)
    nlp.config["initialize"]["vectors"] = None
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])  # folders of the machine it was trained on
    nlp.config["corpora"] = {}
    nlp.config["training"] = {}
    nlp.meta.update(_meta(language))
    nlp.to_disk(out)
    strings = sorted(_strings(nlp))
    (out / "vocab" / "strings.json").write_text(json.dumps(strings, ensure_ascii=False), encoding="utf-8")
    (out / "LICENSE").write_text(LICENCE, encoding="utf-8")
    shutil.copyfile(Path(__file__).with_name(f"card.{language}.md"), out / "README.md")
    return out


def _meta(language: str) -> dict[str, Any]:
    return {
        "name": "saksi",
        "version": "1",
        "license": "CC BY-SA 4.0",
        "description": f"Saksi's tokens, tags, trees and names for “{language}”; see README.md",
        "performance": {},
        "sources": [],
    }


def _strings(nlp: Any) -> set[str]:
    """Return the strings that a pipeline without training needs, and the labels of this one."""
    labels = {label for _name, part in nlp.pipeline for label in getattr(part, "labels", ())}
    tags = {t for label in labels for t in label.split("=")}
    return set(blank("xx").vocab.strings) | labels | tags | {"ROOT", "dep"}


if __name__ == "__main__":
    print(pack(sys.argv[1], Path(sys.argv[2]) if len(sys.argv) > 2 else build.made(sys.argv[1])))
