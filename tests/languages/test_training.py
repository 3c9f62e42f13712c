"""How marked sentences are made ready for the pipelines: what is asked of them must be something they can learn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import spacy
from training import docs, fit, recipes, retree, silver
from training.sentence import Sentence

LISTED = Sentence(
    words=("Sari", "membeli", "beras", ",", "gula", "dan", "teh", "."),
    spaces=(True, True, False, True, True, True, False, False),
    tags=("PROPN", "VERB", "NOUN", "PUNCT", "NOUN", "CCONJ", "NOUN", "PUNCT"),
    heads=(1, 1, 1, 2, 2, 6, 2, 1),
    labels=("nsubj", "ROOT", "obj", "punct", "conj", "cc", "conj", "punct"),
)
FRONTED = Sentence(
    words=("Kemarin", ",", "Sari", "pulang", "."),
    spaces=(False, True, True, False, False),
    tags=("ADV", "PUNCT", "PROPN", "VERB", "PUNCT"),
    heads=(3, 0, 3, 3, 3),
    labels=("advmod", "punct", "nsubj", "ROOT", "punct"),
)


def test_a_comma_before_a_conjunct_hangs_on_it() -> None:
    assert retree.hung(LISTED).heads[3] == 4


def test_a_comma_behind_what_stands_first_hangs_on_the_verb() -> None:
    assert retree.hung(FRONTED).heads[1] == 3


QUOTED = Sentence(
    words=('"', "Kami", "pulang", '"', ",", "kata", "Sari", "."),
    spaces=(False, True, False, False, True, True, False, False),
    tags=("PUNCT", "PRON", "VERB", "PUNCT", "PUNCT", "VERB", "PROPN", "PUNCT"),
    heads=(2, 2, 5, 2, 2, 5, 5, 6),
    labels=("punct", "nsubj", "ccomp", "punct", "punct", "ROOT", "nsubj", "punct"),
)


def test_quotation_marks_and_the_last_stop_hang_on_the_root() -> None:
    assert retree.hung(QUOTED).heads == (5, 2, 5, 5, 5, 5, 5, 5)


def test_hanging_commas_changes_nothing_else() -> None:
    made = retree.hung(LISTED)
    assert [h for at, h in enumerate(made.heads) if at != 3] == [1, 1, 1, 2, 6, 2, 1]
    assert made.labels == LISTED.labels


def test_a_parser_learns_every_arc_of_a_large_corpus(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    docs.write(tmp_path / "many.spacy", [LISTED] * 300 + [FRONTED] * 6, nlp)
    made = _taught(tmp_path / "many.spacy", tmp_path / "out")
    assert {"L-advmod", "R-obj"} <= set(made.get_pipe("parser").move_names)


def test_a_parser_taught_on_learns_the_arcs_it_did_not_know(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    docs.write(tmp_path / "first.spacy", [LISTED] * 10, nlp)
    docs.write(tmp_path / "more.spacy", [FRONTED] * 10, nlp)
    first = _taught(tmp_path / "first.spacy", tmp_path / "out")
    assert "L-advmod" not in first.get_pipe("parser").move_names
    second = _taught(tmp_path / "more.spacy", tmp_path / "further", tmp_path / "out/model-last")
    assert {"L-advmod", "R-obj"} <= set(second.get_pipe("parser").move_names)


def test_the_arcs_added_keep_their_order_when_the_pipeline_is_saved(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    turned = replace(LISTED, heads=(1, 1, 6, 4, 6, 2, 1, 1), labels=("obj", *LISTED.labels[1:]))
    docs.write(tmp_path / "first.spacy", [FRONTED] * 10, nlp)
    docs.write(tmp_path / "more.spacy", [LISTED, turned] * 10, nlp)
    _taught(tmp_path / "first.spacy", tmp_path / "out")
    config = fit.configuration("en", ("parser",), {"training.max_steps": 1})
    config["components"] = {
        name: {"source": str(tmp_path / "out/model-last")} for name in config["components"]
    }
    config["corpora"]["train"]["files"] = {str(tmp_path / "more.spacy"): 1.0}
    made = fit._initialized(config, 5)
    made.to_disk(tmp_path / "saved")
    parser, again = (n.get_pipe("parser") for n in (made, spacy.load(tmp_path / "saved")))
    assert parser.move_names == again.move_names


def test_a_pipeline_takes_the_name_finder_of_another_with_the_network_it_reads(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    docs.write(tmp_path / "some.spacy", [replace(FRONTED, entities=((9, 13, "person"),))] * 20, nlp)
    trees = _taught(tmp_path / "some.spacy", tmp_path / "trees", parts=("parser", "ner"))
    _taught(tmp_path / "some.spacy", tmp_path / "names", width=16, parts=("ner",), steps=60)
    made = recipes.with_finder(tmp_path / "trees/model-last", tmp_path / "names/model-last")
    made.to_disk(tmp_path / "both")
    both = spacy.load(tmp_path / "both")
    text = "Kemarin, Sari pulang."
    assert both.get_pipe("tok2vec").listening_components == ["parser"]
    assert [t.head.i for t in both(text)] == [t.head.i for t in trees(text)]
    assert [(e.text, e.label_) for e in both(text).ents] == [("Sari", "person")]


def _taught(
    corpus: Path,
    out: Path,
    start: Path | None = None,
    width: int = 8,
    parts: Sequence[str] = ("parser",),
    steps: int = 1,
) -> Any:
    small = {
        "training.max_steps": steps,
        "training.eval_frequency": steps,
        "training.optimizer.learn_rate.initial_rate": 0.01,
        "training.optimizer.learn_rate.warmup_steps": 1,
        "components.tok2vec.model.encode.width": width,
        "components.tok2vec.model.embed.rows": [50, 50, 50, 50],
    }
    return fit.fit("en", {corpus: 1.0}, [corpus], out, small, parts, start)


def test_trees_drawn_too_differently_are_not_taught() -> None:
    nlp = spacy.blank("en")
    one, other = docs.doc(FRONTED, nlp), docs.doc(FRONTED, nlp)
    bare = Sentence(FRONTED.words, FRONTED.spaces)
    assert silver._with_tree(bare, one, other).heads == FRONTED.heads
    for word in other[:2]:
        word.head = other[2]
    assert silver._with_tree(bare, one, other).heads == ()
