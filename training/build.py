"""Makes the pipeline of one language from public data: ``python -m training.build id``.

Takes about an hour a language on one core. What it makes stands in ``build/models/<code>``; ``training.pack`` puts the
result into the package.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from training import corpora, recipes
from training.fit import fit
from training.places import work
from training.tokenizers import blank

PARTS = ("morphologizer", "parser", "ner")
STEPS = {"id": {"round1": 3000, "final": 3000, "close": 1000}, "en": {"final": 14000, "close": 1500}}
"""Steps of each round; English has one round, since no free text is marked for it in between, and a closing phase."""

DROPOUT = {"id": 0.15, "en": 0.2}
"""The more rounds of the same sentences, the more is dropped."""

SWAPS = {"corpora.train.augmenter.swap": 0.1}
"""Indonesian has enough names of its own; English takes more, and half of them from lists."""

SILVER = 20_000
"""Lines of free text marked by the first round's models, for names and for trees each."""


def build(language: str) -> Path:
    """Make the pipeline and return its folder; every step that is already done is kept.

    The English round comes to know the few marked names by heart: the step that scores best on the development sets is
    taken, and from it the parser goes on alone.
    """
    files, dev = indonesian() if language == "id" else english()
    if language != "id":
        joint("en", "final", files, dev)
        joint("en", "close", recipes.english_trees(files), dev, "final/model-best", recipes.PARSER_ALONE)
        return made("en")
    first = joint("id", "round1", files, dev)
    finder, parser = (recipes.made("id", name) for name in ("first-names", "close-trees"))
    silver = {
        recipes.silver_names(recipes.made("id", first), finder, SILVER): 0.5,
        recipes.silver_trees(recipes.made("id", first), parser, SILVER): 0.5,
    }
    joint("id", "final", files | silver, dev, f"{first}/model-last")
    names = {path: share for path, share in files.items() if path.stem in ("idner", "nerui")}
    joint("id", "close", names | recipes.best_trees(files), dev, "final/model-last", recipes.CLOSE)
    return made("id")


def made(language: str) -> Path:
    """Return the folder of the finished pipeline: the last step of the closing phase."""
    return work(language, "close", "model-last")


def joint(
    language: str,
    name: str,
    files: dict[Path, float],
    dev: list[Path],
    start: str | None = None,
    further: Mapping[str, Any] | None = None,
) -> str:
    """Fit all parts together in the folder ``name`` of the work, unless that is done, and return the name.

    With ``start`` the fitting goes on from the pipeline in that folder of the work, at half the first learning rate;
    ``further`` changes of the configuration come on top.
    """
    if not (work(language, name) / "model-last").is_dir():
        changes: dict[str, Any] = {
            "training.max_steps": STEPS[language][name],
            "training.eval_frequency": 500,
            "training.dropout": DROPOUT[language],
            "paths.vectors": str(recipes.word_table(language)),
            **(
                SWAPS
                if language == "id"
                else {"corpora.train.augmenter.names": str(recipes.swap_lists(language))}
            ),
        }
        if start is not None:
            changes |= {"training.optimizer.learn_rate.initial_rate": 0.0005} | dict(further or {})
        table = {} if start is not None else recipes.VECTORS
        before = work(language, start) if start is not None else None
        fit(language, files, dev, work(language, name), changes | table, PARTS, before)
    return name


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
