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


def rows(language: str, nlp: Any) -> Iterator[tuple[str, str]]:
    """Yield what was measured and the figure."""
    yield from (_indonesian(nlp) if language == "id" else _english(nlp))


def _indonesian(nlp: Any) -> Iterator[tuple[str, str]]:
    for name in recipes.HELD_NAMES:
        yield from _names(nlp, name, corpora.names(name, nlp), "id")


def _english(nlp: Any) -> Iterator[tuple[str, str]]:
    dev = corpora.trees("ewt-dev")
    trees = score.trees(nlp, dev)
    yield "EWT dev, tags", f"{trees.tags:.3f}"
    yield "EWT dev, UAS", f"{trees.uas:.3f}"
    yield "EWT dev, LAS", f"{trees.las:.3f}"
    yield "EWT dev, LAS with subtypes", f"{trees.las_full:.3f}"
    yield "EWT dev, words cut as the treebank cuts them (F1)", f"{score.cutting(nlp, dev):.3f}"
    yield from _names(nlp, "GUM held documents", recipes.english_held(), "en")


def _names(nlp: Any, title: str, sentences: Sequence[Sentence], language: str) -> Iterator[tuple[str, str]]:
    everywhere = [recipes.with_states(s, language) for s in sentences]
    whole = score.names(nlp, everywhere, language=language)
    yield f"{title}, names, states marked wherever named", _names_row(whole)
    yield (
        f"{title}, names as the corpus marks them",
        _names_row(score.names(nlp, sentences, language=language)),
    )
    yield f"{title}, lower-cased", _names_row(score.names(nlp, everywhere, str.lower, language=language))
    for kind in ("person", "organization", "place"):
        yield f"{title}, {kind}", _names_row(score.names(nlp, everywhere, language=language, kind=kind))


def _names_row(found: score.Names) -> str:
    return f"{found.f1:.3f} (P {found.precision:.3f}, R {found.recall:.3f})"


def main(language: str, folder: str) -> None:
    """Print the table."""
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))
    print(f"{len(states.names(language))} names of states known")
    for title, figure in rows(language, spacy.load(folder)):
        print(f"| {title} | {figure} |")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else str(LANGUAGES / sys.argv[1] / "model"))
