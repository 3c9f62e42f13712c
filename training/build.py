"""Makes the pipeline of one language from public data: ``python -m training.build id``.

Takes about an hour a language on one core. What it makes stands in ``build/models/<code>``; ``training.pack`` puts the
result into the package.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from training import corpora, recipes
from training.fit import fit
from training.places import work
from training.tokenizers import blank

PARTS = ("morphologizer", "parser", "ner")
STEPS = {"id": 4000, "en": 4000}


def build(language: str) -> Path:
    """Make the pipeline and return its folder; every step that is already done is kept."""
    files, dev = indonesian() if language == "id" else english()
    changes: dict[str, Any] = {
        "training.max_steps": STEPS[language],
        "training.eval_frequency": 500,
        "paths.vectors": str(recipes.word_table(language)),
        "corpora.train.augmenter.names": str(recipes.swap_lists(language)),
    }
    fit(language, files, dev, work(language, "final"), changes | recipes.VECTORS, PARTS)
    return work(language, "final") / "model-last"


def indonesian() -> tuple[dict[Path, float], list[Path]]:
    """Return the Indonesian files and what the training log is scored on."""
    names = recipes.indonesian_names()
    nlp = blank("id")
    dev = [recipes.save("id", name, corpora.names(name, nlp)) for name in recipes.HELD_NAMES]
    return names | recipes.indonesian_trees(corpora.trees("csui")), dev


def english() -> tuple[dict[Path, float], list[Path]]:
    """Return the English files and what the training log is scored on."""
    held = {"ewt-dev": corpora.trees("ewt-dev"), "gum-held": recipes.english_held()}
    return recipes.english(), [recipes.save("en", name, kept) for name, kept in held.items()]


if __name__ == "__main__":
    print(build(sys.argv[1]))
