"""Scores the pipelines on what they have not seen: ``python -m training.measure [id|en] [FOLDER]``.

Without a folder the pipeline that ships is scored. Names are compared by character on running text that the pipeline
cuts into words itself; tags and trees on the words of the treebank.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Any

from training import corpora, recipes, score, states
from training.places import LANGUAGES
from training.sentence import Sentence

Figure = float | score.Names
KINDS = ("person", "organization", "place")


def figures(language: str, nlp: Any) -> dict[str, float]:
    """Return what was measured under its title, of names of all kinds their F1: what floors are held against."""
    every = {t: f.f1 if isinstance(f, score.Names) else f for t, f in rows(language, nlp)}
    return {title: figure for title, figure in every.items() if not title.endswith(KINDS)}


def rows(language: str, nlp: Any) -> Iterator[tuple[str, Figure]]:
    """Yield what was measured and the figure."""
    yield from (_indonesian(nlp) if language == "id" else _english(nlp))


def _indonesian(nlp: Any) -> Iterator[tuple[str, Figure]]:
    for name in recipes.HELD_NAMES:
        yield from _names(nlp, name, corpora.names(name, nlp), "id")


def _english(nlp: Any) -> Iterator[tuple[str, Figure]]:
    dev = corpora.trees("ewt-dev")
    trees = score.trees(nlp, dev)
    yield "EWT dev, tags", trees.tags
    yield "EWT dev, UAS", trees.uas
    yield "EWT dev, LAS", trees.las
    yield "EWT dev, words cut as the treebank cuts them (F1)", score.cutting(nlp, dev)
    yield from _names(nlp, "GUM held documents", recipes.english_held(), "en")


def _names(
    nlp: Any, title: str, sentences: Sequence[Sentence], language: str
) -> Iterator[tuple[str, Figure]]:
    everywhere = [recipes.with_states(s, language) for s in sentences]
    yield f"{title}, names, states marked wherever named", score.names(nlp, everywhere, language=language)
    yield f"{title}, names as the corpus marks them", score.names(nlp, sentences, language=language)
    yield f"{title}, lower-cased", score.names(nlp, everywhere, str.lower, language=language)
    for kind in KINDS:
        yield f"{title}, {kind}", score.names(nlp, everywhere, language=language, kind=kind)


def _shown(figure: Figure) -> str:
    if isinstance(figure, score.Names):
        return f"{figure.f1:.3f} (P {figure.precision:.3f}, R {figure.recall:.3f})"
    return f"{figure:.3f}"


def main(language: str, folder: str) -> None:
    """Print the table."""
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))
    print(f"{len(states.names(language))} names of states known")
    for title, figure in rows(language, spacy.load(folder)):
        print(f"| {title} | {_shown(figure)} |")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else str(LANGUAGES / sys.argv[1] / "model"))
