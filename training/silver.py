"""Marks free running text by two models and keeps what both see: more to learn from, in today's words.

Names and tags that the two see differently are left as not known, so that neither's mistakes are taught as truths; trees
that they draw differently are left out.
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

ALIKE = 0.85
"""Share of the words that two parsers must hang alike for their tree to be taught."""


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
    """Return the sentence with the tree of ``b``, if ``a`` draws nearly the same.

    A word hung nowhere would make every arc above it look non-projective, and spaCy would not teach the arc: so the few
    words on which the two differ are hung as ``b`` hangs them.
    """
    pairs = list(zip(a, b, strict=True))
    same = sum(x.head.i == y.head.i and x.dep == y.dep for x, y in pairs)
    if not (_one_root(a) and _one_root(b)) or same < ALIKE * len(pairs):
        return sentence
    return replace(
        sentence,
        tags=tuple(y.pos_ if x.pos == y.pos else "" for x, y in pairs),
        heads=tuple(y.head.i for y in b),
        labels=tuple(y.dep_ for y in b),
    )


def _one_root(doc: Any) -> bool:
    return bool(sum(t.head.i == t.i for t in doc) == 1)


def _names(a: Any, b: Any) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """Return the names both see, and what only one sees."""
    one, other = ({(e.start_char, e.end_char, e.label_) for e in doc.ents} for doc in (a, b))
    sure = one & other
    doubt = [d for d in one ^ other if not any(d[0] < s[1] and s[0] < d[1] for s in sure)]
    return tuple(sorted(sure)), tuple(sorted(doubt))
