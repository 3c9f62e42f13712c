"""The steps from public data to files a pipeline is fitted on, one function a step; each leaves its work and is reused."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from training import corpora, docs, freetext, gum, known, recase, retree, silver, states, wordtable
from training.fit import fit
from training.places import work
from training.sentence import Sentence
from training.tokenizers import blank

ROWS = {"id": 12_000, "en": 12_000}
"""Rows of the word tables: 72 columns of four bytes each."""

CLOSE = {
    "training.batcher.size": 600,
    "training.optimizer.learn_rate.initial_rate": 0.0005,
    "training.optimizer.learn_rate.warmup_steps": 50,
}
"""A last, short phase on the data that is marked best: small batches, half the first learning rate."""

PARSER_ALONE = {
    "training.frozen_components": ["tok2vec", "morphologizer", "ner"],
    "training.annotating_components": ["tok2vec"],
    "training.batcher.size": 1200,
    "training.dropout": 0.2,
    "training.optimizer.learn_rate.initial_rate": 0.0005,
    "training.optimizer.learn_rate.warmup_steps": 50,
}
"""A phase in which the parser alone goes on learning: tags and names stay what they are."""

VECTORS = {"components.tok2vec.model.embed.include_static_vectors": True}
HELD_NAMES = ("idner-dev", "nerui-dev")


def raw_text(language: str) -> Path:
    """Write the free text, a sentence a line, words apart; sentences of the development sets are left out."""
    out = work(language, "raw.txt")
    if out.is_file():
        return out
    nlp = blank(language)
    held = {corpora.key(s) for s in _held(language, nlp)}
    with out.open("w", encoding="utf-8") as file:
        for words in _words(language, nlp):
            if "".join(c for w in words for c in w.lower() if c.isalnum()) not in held:
                file.write(" ".join(words) + "\n")
    return out


def _held(language: str, nlp: Any) -> list[Sentence]:
    if language == "id":
        return [s for name in HELD_NAMES for s in corpora.names(name, nlp)]
    return corpora.trees("ewt-dev")


def _words(language: str, nlp: Any) -> Iterable[Sequence[str]]:
    for line in freetext.lines(language):
        yield [t.text for t in nlp.tokenizer(line) if not t.is_space]
    marked = (
        [s for name in ("nerp", "idner", "nerui") for s in corpora.names(name, nlp)]
        if language == "id"
        else [*corpora.trees("ewt"), *corpora.trees("en-pud"), *(s for _doc, s in gum.read())]
    )
    for sentence in marked:
        yield sentence.words


def usage(language: str) -> wordtable.Usage:
    """Return how the words of the free text are printed."""
    counted = wordtable.Usage()
    with raw_text(language).open(encoding="utf-8") as file:
        for line in file:
            counted.add(line.split())
    return counted


def word_table(language: str) -> Path:
    """Return a folder that holds an empty pipeline with the language's word table."""
    out = work(language, f"table-{ROWS[language]}")
    if out.is_dir():
        return out
    model = wordtable.learn(raw_text(language), work(language, "floret.bin"), language)
    nlp = blank(language)
    names = wordtable.name_words(freetext.name_lists(language))
    wordtable.install(nlp, model, usage(language), names, ROWS[language])
    nlp.to_disk(out)
    return out


def swap_lists(language: str) -> Path:
    """Write the names that may take a name's place in training, cut into words, and return the file."""
    out = work(language, "swap.json")
    nlp = blank(language)
    kinds = {
        "wordnet-group": "organization",
        "wordnet-place": "place",
        "wordnet-person": "person",
        "region": "place",
    }
    lists: dict[str, list[list[str]]] = {}
    for kind, names in freetext.name_lists(language).items():
        if kind != "state":  # the lower-cased list that tells states from other places
            cut = (
                [t.text for t in nlp.tokenizer(name)]
                for name in names
                if name[:1].isupper() and len(name) < 50
            )
            lists.setdefault(kinds.get(kind, kind), []).extend(words for words in cut if 0 < len(words) < 6)
    out.write_text(json.dumps(lists, ensure_ascii=False), encoding="utf-8")
    return out


def save(language: str, name: str, sentences: Iterable[Sentence]) -> Path:
    """Write sentences as the file ``name``, unless it is there, and return its path."""
    path = work(language, f"{name}.spacy")
    if not path.is_file():
        docs.write(path, sentences, blank(language))
    return path


def first(
    language: str,
    name: str,
    files: dict[Path, float],
    parts: Sequence[str],
    steps: int,
    start: str | None = None,
    further: Mapping[str, Any] | None = None,
) -> Any:
    """Return a pipeline of these parts alone; kept, and loaded when it is there.

    With ``start``, the name of an earlier step, it is that step's pipeline, brought to its end on these files; ``further``
    changes of the configuration come on top.
    """
    out = work(language, name)
    if (out / "model-last").is_dir():
        return made(language, name)
    changes = {
        "training.max_steps": steps,
        "training.eval_frequency": steps,
        "paths.vectors": str(word_table(language)),
        **(further or {}),
    }
    if start is not None:
        return fit(
            language,
            files,
            [min(files)],
            out,
            changes | CLOSE,
            parts,
            work(language, start) / "model-last",
        )
    return fit(language, files, [min(files)], out, changes | VECTORS, parts)


def indonesian_news() -> dict[Path, float]:
    """Return the two name corpora of news."""
    return {save("id", name, sentences): 2.0 for name, sentences in _news(blank("id")).items()}


def _news(nlp: Any) -> dict[str, list[Sentence]]:
    held = _held("id", nlp)
    news = {name: list(corpora.without(corpora.names(name, nlp), held)) for name in ("idner", "nerui")}
    return news | {"idner": [with_states(s, "id") for s in news["idner"]]}


def indonesian_names() -> dict[Path, float]:
    """Return the name corpora: two of news, and NERP with capitals and public bodies put in by a first model."""
    nlp = blank("id")
    held, news = _held("id", nlp), _news(nlp)
    files = indonesian_news()
    finder = first("id", "first-names", files, ("ner",), 1500)
    both = corpora.names("nerp", nlp) + corpora.names("nerp-dev", nlp)
    nerp = corpora.without(both, [*held, *news["idner"], *news["nerui"]])
    printed = usage("id")
    done = recase.completed([recase.recased(s, printed) for s in nerp], finder)
    return files | {save("id", "nerp", done): 0.5}


def with_states(sentence: Sentence, language: str) -> Sentence:
    """Return the sentence with every state marked: idner-news-2k marks a state only where it is a location."""
    names = sentence.entities or ()
    return replace(
        sentence, entities=tuple(sorted([*names, *states.unmarked(sentence.text, names, language)]))
    )


def indonesian_trees(csui: Sequence[Sentence], tag: str = "") -> dict[Path, float]:
    """Return the treebanks brought to one way of marking; ``csui`` is what may be seen of CSUI (a fold, or all)."""
    files = good_trees(csui, tag)
    parts = ("morphologizer", "parser")
    first("id", f"first-trees{tag}", files, parts, 2000)
    parser = first("id", f"close-trees{tag}", best_trees(files), parts, 500, f"first-trees{tag}")
    nlp = blank("id")
    old = retree.retagged([retree.recut(s, nlp) for s in corpora.trees("gsd2017")], parser)
    return files | {save("id", f"gsd2017{tag}", [retree.hung(s) for s in old]): 0.5}


def good_trees(csui: Sequence[Sentence], tag: str = "") -> dict[Path, float]:
    """Return the treebanks without the trees of 2017."""
    return {
        save("id", f"csui{tag}", csui): 2.0,
        save("id", "pud", [retree.hung(s) for s in corpora.trees("pud")]): 1.0,
        save("id", "gsd", [retree.hung(retree.today(s)) for s in corpora.trees("gsd")]): 1.0,
    }


def best_trees(files: dict[Path, float]) -> dict[Path, float]:
    """Return CSUI, whose way of marking is the one wanted, and PUD, which comes nearest to it, out of the files."""
    shares = {"csui": 4.0, "pud": 1.0}
    stems = {path: path.stem.partition("-")[0] for path in files}
    return {path: shares[stem] for path, stem in stems.items() if stem in shares}


def made(language: str, name: str) -> Any:
    """Return a pipeline that an earlier step left in the work."""
    return load(work(language, name) / "model-last")


def load(folder: Path) -> Any:
    """Return the pipeline in that folder."""
    from spacy.util import load_model

    import training.mixture  # noqa: F401

    return load_model(folder)


def silver_trees(first_parser: Any, second_parser: Any, lines: int, tag: str = "") -> Path:
    """Write free Indonesian text with the tags both pipelines read and the trees they read nearly alike, the second's."""
    texts = silver.lines(freetext.lines("id"), lines, seed=1)
    agreed = silver.agreed(texts, first_parser, second_parser, "silver")
    return save("id", f"silver-trees{tag}", (s.only_tree() for s in agreed if s.heads))


def silver_names(first_finder: Any, second_finder: Any, lines: int, tag: str = "") -> Path:
    """Write free Indonesian text with the names that both pipelines find."""
    texts = silver.lines(freetext.lines("id"), lines, seed=2)
    agreed = silver.agreed(texts, first_finder, second_finder, "silver")
    return save("id", f"silver-names{tag}", (s.only_names() for s in agreed if s.entities))


def finder(folder: Path) -> Any:
    """Return the pipeline in that folder without what finding names does not need."""
    nlp = load(folder)
    for part in ("morphologizer", "parser"):
        nlp.remove_pipe(part)
    return nlp


def with_finder(folder: Path, names: Path) -> Any:
    """Return the pipeline in the first folder with the name finder of the second in place of its own.

    The network that the finder listens to becomes a part of it. Both must have the same word table.
    """
    nlp, alone = load(folder), load(names)
    alone.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    nlp.remove_pipe("ner")
    nlp.add_pipe("ner", source=alone)
    return nlp


def english() -> dict[Path, float]:
    """Return the English corpora."""
    documents = _gum()
    seen = [s for name in documents if name not in _held_documents(documents) for s in documents[name]]
    lists = known.known(freetext.name_lists("en"), usage("en"))
    treebanks = {name: corpora.trees_with_rows(name) for name in ("ewt", "en-pud")}
    return {
        **{save("en", n, [known.marked(s, rows, lists) for s, rows in t]): 1.0 for n, t in treebanks.items()},
        save("en", "gum", seen): 1.0,
        save("en", "gum-names", [s.only_names() for s in seen if s.entities]): 1.0,
    }


def english_trees(files: dict[Path, float]) -> dict[Path, float]:
    """Return those of the English files that hold trees."""
    return {path: share for path, share in files.items() if path.stem != "gum-names"}


def english_held() -> list[Sentence]:
    """Return the sentences of those documents of GUM that are kept for scoring names, one in eight."""
    documents = _gum()
    return [s for name in _held_documents(documents) for s in documents[name]]


def _held_documents(documents: dict[str, list[Sentence]]) -> list[str]:
    return sorted(documents)[4::8]


def _gum() -> dict[str, list[Sentence]]:
    documents: dict[str, list[Sentence]] = {}
    for name, sentence in gum.read():
        marked = replace(sentence, entities=states.split(sentence.text, sentence.entities or (), "en"))
        documents.setdefault(name, []).append(with_states(marked, "en"))
    return documents
