"""What the model sees while it learns: several files of documents, shuffled anew and varied anew each time round."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from spacy.tokens import DocBin
from spacy.training import Example
from spacy.util import registry

from training.variants import Augmenter, _plain


@registry.readers("saksi.mixture.v1")  # type: ignore[untyped-decorator]
def mixture(
    files: dict[str, float], augmenter: Augmenter | None, seed: int
) -> Callable[[Any], Iterable[Any]]:
    """Return a reader. ``files`` maps paths to shares: 2 shows every document twice a round, 0.5 every other one."""
    dice = random.Random(seed)
    kept: dict[str, list[Any]] = {}

    def read(nlp: Any) -> Iterator[Any]:
        for doc in _round(files, kept, nlp, dice):
            example = Example(_plain(doc), doc)
            if augmenter is None:
                yield example
            else:
                yield from augmenter(nlp, example)

    return read


def _round(files: dict[str, float], kept: dict[str, list[Any]], nlp: Any, dice: random.Random) -> list[Any]:
    docs = []
    for path, share in sorted(files.items()):
        if path not in kept:
            kept[path] = [d for d in DocBin().from_disk(path).get_docs(nlp.vocab) if len(d)]
        whole = int(share)
        docs.extend(kept[path] * whole)
        rest = share - whole
        docs.extend(dice.sample(kept[path], round(rest * len(kept[path]))))
    dice.shuffle(docs)
    return docs
