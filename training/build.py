"""Makes the pipeline of one language from public data: ``python -m training.build id``.

``python -m training.build id arcs FOLDER`` teaches the parser of the pipeline there, made earlier, the arcs it does not
know; ``python -m training.build id names FOLDER`` gives it a name finder with a network of its own.

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
STEPS = {
    "id": {"round1": 3000, "final": 5000, "close": 1000, "grown": 200, "names": 5000, "close-names": 1000},
    "en": {"final": 14000, "grown": 500},
}
"""Steps of each round; English has one, since no free text is marked for it in between. ``grown``: see ``grow``, ``names``:
see ``name``."""

DROPOUT = {"id": 0.15, "en": 0.2}
"""The more rounds of the same sentences, the more is dropped."""

SWAPS = {"corpora.train.augmenter.swap": 0.1}
"""Indonesian has enough names of its own; English takes more, and half of them from lists."""

NAMES_ALONE = {
    "components.tok2vec.model.encode.width": 128,
    "components.ner.model.hidden_width": 128,
    "corpora.train.augmenter.swap": 0.15,
    "training.dropout": 0.2,
}
"""A name finder that shares its network with nothing else, and so has a wider one."""

CLOSING_SEED = {"system.seed": 1, "training.seed": 1}
"""The seed of its closing phase, one of four that were tried; docs/models.md says what each gave."""

SILVER = 50_000
"""Lines of free text marked by two models, for names and for trees each."""


def build(language: str) -> Path:
    """Make the pipeline and return its folder; every step that is already done is kept."""
    (_indonesian if language == "id" else _english)()
    return made(language)


def _english() -> None:
    files, dev = english()
    joint("en", "final", files, dev)


def _indonesian() -> None:
    files, dev = indonesian()
    first = work("id", joint("id", "round1", files, dev), "model-last")
    finder, parser = (recipes.made("id", name) for name in ("first-names", "close-trees"))
    silver = {
        recipes.silver_names(recipes.load(first), finder, SILVER): 0.5,
        recipes.silver_trees(recipes.load(first), parser, SILVER): 0.5,
    }
    second = work("id", joint("id", "final", files | silver, dev, first), "model-last")
    names = {path: share for path, share in files.items() if path.stem in ("idner", "nerui")}
    closed = joint("id", "close", names | recipes.best_trees(files), dev, second, recipes.CLOSE)
    name(work("id", closed, "model-last"))


def made(language: str) -> Path:
    """Return the folder of the finished pipeline: the last Indonesian step, and of the English ones, which come to know
    the few marked names by heart, the one that scores best on the development sets."""
    return work("id", "named") if language == "id" else work(language, "final", "model-best")


def name(start: Path) -> Path:
    """Give the Indonesian pipeline in that folder a name finder with a network of its own; return the folder of both.

    The finder learns from the name corpora and from free text that the pipeline and a first finder mark alike, then, for a
    closing phase, from the two corpora of news. Tags and trees stay what they are.
    """
    files = recipes.indonesian_names()
    marked = recipes.silver_names(recipes.finder(start), recipes.made("id", "first-names"), SILVER, "-own")
    steps, last = STEPS["id"], "close-names"
    recipes.first("id", "names", files | {marked: 0.5}, ("ner",), steps["names"], further=NAMES_ALONE)
    closing = NAMES_ALONE | CLOSING_SEED
    recipes.first("id", last, recipes.indonesian_news(), ("ner",), steps[last], "names", closing)
    out = work("id", "named")
    recipes.with_finder(start, work("id", last, "model-last")).to_disk(out)
    return out


def grow(language: str, start: Path) -> Path:
    """Teach the parser of a pipeline made earlier the arcs it does not know, and return the folder of what comes of it.

    Nothing else learns, so that tags and names stay what they are.
    """
    files = recipes.good_trees(corpora.trees("csui")) if language == "id" else recipes.english()
    trees = recipes.best_trees(files) if language == "id" else recipes.english_trees(files)
    joint(
        language, "grown", trees, _held() if language == "id" else english()[1], start, recipes.PARSER_ALONE
    )
    return work(language, "grown", "model-last")


def joint(
    language: str,
    name: str,
    files: dict[Path, float],
    dev: list[Path],
    start: Path | None = None,
    further: Mapping[str, Any] | None = None,
) -> str:
    """Fit all parts together in the folder ``name`` of the work, unless that is done, and return the name.

    With ``start`` the fitting goes on from the pipeline in that folder, at half the first learning rate; ``further``
    changes of the configuration come on top.
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
        fit(language, files, dev, work(language, name), changes | table, PARTS, start)
    return name


def indonesian() -> tuple[dict[Path, float], list[Path]]:
    """Return the Indonesian files and what the training log is scored on."""
    return recipes.indonesian_names() | recipes.indonesian_trees(corpora.trees("csui")), _held()


def _held() -> list[Path]:
    nlp = blank("id")
    return [recipes.save("id", name, corpora.names(name, nlp)) for name in recipes.HELD_NAMES]


def english() -> tuple[dict[Path, float], list[Path]]:
    """Return the English files and what the training log is scored on."""
    held = {"ewt-dev": corpora.trees("ewt-dev"), "gum-held": recipes.english_held()}
    return recipes.english(), [recipes.save("en", name, kept) for name, kept in held.items()]


def main(language: str, step: str = "", folder: str = "") -> None:
    """Make the whole pipeline, or take one step (``arcs``, ``names``) on from the pipeline in ``folder``."""
    if step == "arcs":
        print(grow(language, Path(folder)))
    elif step == "names" and language == "id":
        print(name(Path(folder)))
    elif step:
        sys.exit(f"no step “{step}” for “{language}”: arcs (id, en) and names (id) take a folder")
    else:
        print(build(language))


if __name__ == "__main__":
    main(*sys.argv[1:])
