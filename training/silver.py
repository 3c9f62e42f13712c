"""Marks free running text by two models and keeps what both see: more to learn from, in today's words.

What the two see differently is left as not known, so that neither's mistakes are taught as truths.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from training.bio import cut
from training.joined import join
from training.sentence import Entity, Sentence

SHORTEST, LONGEST = 6, 60
"""Words of a sentence worth marking."""


def lines(source: Iterable[str], limit: int, seed: int) -> list[str]:
    """Return ``limit`` lines of prose, drawn by ``seed``: ended by a stop, not too long, marks joined to words."""
    prose = sorted({join(line.split())[0] for line in source if _is_prose(line)})
    random.Random(seed).shuffle(prose)
    return prose[:limit]


def _is_prose(line: str) -> bool:
    words = line.split()
    letters = sum(c.isalpha() for c in line)
    return (
        SHORTEST <= len(words) <= LONGEST
        and letters > 0.6 * len(line)
        and line[-1] in '."”'
        and "|" not in line
    )


def agreed(texts: Iterable[str], first: Any, second: Any, source: str) -> Iterator[Sentence]:
    """Yield each text as a sentence with what both pipelines see in it.

    A part that either pipeline lacks is not marked, nor are trees of which either has several roots.
    """
    made = [cut(text, (), first, source) for text in texts]
    both = zip(made, first.pipe(s.text for s in made), second.pipe(s.text for s in made), strict=True)
    shared = set(first.pipe_names) & set(second.pipe_names)
    for sentence, a, b in both:
        if len(a) == len(b) == len(sentence.words):
            marked = _with_tree(sentence, a, b) if "parser" in shared else sentence
            names, doubts = _names(a, b) if "ner" in shared else (None, ())
            yield replace(marked, entities=names, doubts=doubts)


def _with_tree(sentence: Sentence, a: Any, b: Any) -> Sentence:
    if not (_one_root(a) and _one_root(b)):
        return sentence
    pairs = list(zip(a, b, strict=True))
    same = [x.head.i == y.head.i and x.dep == y.dep for x, y in pairs]
    return replace(
        sentence,
        tags=tuple(x.pos_ if x.pos == y.pos else "" for x, y in pairs),
        heads=tuple(x.head.i if s else x.i for (x, _y), s in zip(pairs, same, strict=True)),
        labels=tuple(x.dep_ if s else "" for (x, _y), s in zip(pairs, same, strict=True)),
    )


def _one_root(doc: Any) -> bool:
    return bool(sum(t.head.i == t.i for t in doc) == 1)


def _names(a: Any, b: Any) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """Return the names both see, and what only one sees."""
    one, other = ({(e.start_char, e.end_char, e.label_) for e in doc.ents} for doc in (a, b))
    sure = one & other
    doubt = [d for d in one ^ other if not any(d[0] < s[1] and s[0] < d[1] for s in sure)]
    return tuple(sorted(sure)), tuple(sorted(doubt))
