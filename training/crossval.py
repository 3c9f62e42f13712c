"""Cross-validates tags and trees on CSUI: ``python -m training.crossval [FOLDS]``.

Every fifth sentence makes a fold. For each fold everything that could have seen it is made again without it: the first
parser, the tags of the 2017 trees, and the pipeline that is scored. Name corpora take no part, so that a fold takes
minutes; the pipeline that ships learns from all of CSUI and from the names as well.
"""

from __future__ import annotations

import sys
from typing import Any

from training import corpora, recipes, score
from training.fit import fit
from training.places import work

FOLDS = 5
STEPS = 2500
CLOSING = 500


def fold(number: int) -> score.Trees:
    """Return the scores on one fold."""
    csui = corpora.trees("csui")
    held = csui[number::FOLDS]
    files = recipes.indonesian_trees(
        [s for at, s in enumerate(csui) if at % FOLDS != number], f"-fold{number}"
    )
    dev = [recipes.save("id", f"held{number}", held)]
    changes: dict[str, Any] = {
        "training.max_steps": STEPS,
        "training.eval_frequency": STEPS,
        "paths.vectors": str(recipes.word_table("id")),
    }
    parts = ("morphologizer", "parser")
    fit("id", files, dev, work("id", f"fold{number}"), changes | recipes.VECTORS, parts)
    last = {"training.max_steps": CLOSING, "training.eval_frequency": CLOSING} | recipes.CLOSE
    start = work("id", f"fold{number}") / "model-last"
    best = recipes.best_trees(files)
    fit("id", best, dev, work("id", f"close-fold{number}"), changes | last, parts, start)
    return score.trees(recipes.made("id", f"close-fold{number}"), held)


def main(folds: int) -> None:
    """Print the scores of the first ``folds`` folds and their mean, words weighing alike."""
    done = []
    for number in range(folds):
        done.append(fold(number))
        print(number, done[-1], flush=True)
    words = sum(d.words for d in done)
    for what in ("tags", "uas", "las", "las_full"):
        print(
            f"| CSUI, {folds} folds, {what} | {sum(getattr(d, what) * d.words for d in done) / words:.3f} |"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else FOLDS)
