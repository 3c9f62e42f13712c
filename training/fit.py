"""Trains one pipeline from a configuration and files of documents."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from training.tokenizers import equip

_LEFT, _RIGHT = 2, 3
"""The numbers of spaCy's two kinds of arcs."""

BASE = Path(__file__).with_name("base.cfg")


def fit(
    language: str,
    train: Mapping[Path, float],
    dev: Sequence[Path],
    out: Path,
    changes: Mapping[str, Any],
    parts: Sequence[str] = ("morphologizer", "parser", "ner"),
    start: Path | None = None,
) -> Any:
    """Train a pipeline of these parts and return the best one; it is also written to ``out/model-best``.

    ``train`` maps files to their share, ``changes`` sets dotted keys of the configuration. With ``start`` the
    training goes on from that pipeline.
    """
    from spacy.training.loop import train as loop
    from spacy.util import fix_random_seed, load_model
    from thinc.api import NumpyOps, set_current_ops

    import training.mixture  # noqa: F401  (registers the reader and the augmenter)

    # numpy's BLAS multiplies matrices up to three times as fast as the one thinc brings.
    set_current_ops(NumpyOps(use_blis=False))
    config = configuration(language, parts, changes)
    seldom = config["components"].get("parser", {}).get("min_action_freq", 0)
    if start is not None:
        config["components"] = {name: {"source": str(start)} for name in config["components"]}
    config["corpora"]["train"]["files"] = {str(p): share for p, share in train.items()}
    config["corpora"]["dev"]["files"] = {str(p): 1.0 for p in dev}
    fix_random_seed(config["training"]["seed"] if isinstance(config["training"]["seed"], int) else 17)
    nlp = equip(_initialized(config, seldom))
    out.mkdir(parents=True, exist_ok=True)
    loop(nlp, out, stdout=sys.stdout, stderr=sys.stderr)
    return load_model(out / "model-best")


def _initialized(config: Any, seldom: int) -> Any:
    """Return the pipeline with every label of the corpus known, and every arc that is not seen less than ``seldom`` times.

    Of a corpus without an end, which a mixture varied anew each time is, spaCy looks at a hundred documents for what the
    parser may do: an arc that is not among them could never be drawn. A round has an end, so it is said to have one.
    """
    from spacy.training.initialize import init_nlp

    endless = config["training"]["max_epochs"]
    config["training"]["max_epochs"] = 0
    nlp = init_nlp(config.interpolate())
    nlp.config["training"]["max_epochs"] = endless
    if "parser" in nlp.pipe_names:
        _add_arcs(nlp, seldom)
    return nlp


def _add_arcs(nlp: Any, seldom: int) -> None:
    """Let a parser that is taught on draw the arcs of the corpus that it did not know before."""
    from spacy.util import resolve_dot_names

    settings = nlp.config.interpolate()
    (corpus,) = resolve_dot_names(settings, [settings["training"]["train_corpus"]])
    parser = nlp.get_pipe("parser")
    taught = parser.moves.get_actions(examples=corpus(nlp), min_freq=seldom)
    known = parser.moves.labels
    # A saved pipeline puts what was added behind the rest, by number downwards, both arcs of a label beside each other.
    at = min(0, *known[_LEFT].values(), *known[_RIGHT].values())
    for label in sorted({*taught[_LEFT], *taught[_RIGHT]}):
        at -= 1
        for arc in (_LEFT, _RIGHT):
            if label in taught[arc] and parser.moves.add_action(arc, label):
                known[arc][label] = at
    parser._resize()


def configuration(language: str, parts: Sequence[str], changes: Mapping[str, Any]) -> Any:
    """Return the configuration for these parts with the changes made."""
    from spacy.util import load_config

    config = load_config(BASE)
    config["nlp"]["lang"] = language
    config["nlp"]["pipeline"] = ["tok2vec", *parts]
    for name in list(config["components"]):
        if name not in config["nlp"]["pipeline"]:
            del config["components"][name]
    for dotted, value in changes.items():
        section = config
        *path, last = dotted.split(".")
        for step in path:
            section = section[step]
        section[last] = value
    weights = {"morphologizer": "pos_acc", "parser": "dep_las", "ner": "ents_f"}
    config["training"]["score_weights"] = {weights[p]: 1 / len(parts) for p in parts if p in weights}
    return config
