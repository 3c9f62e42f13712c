"""One sentence as every reader here hands it on: words with offsets, and whatever is marked on them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

Entity = tuple[int, int, str]
"""First and end character of a name in the sentence's text, and its kind."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """``words[i]`` stands in the text, followed by a space where ``spaces[i]``.

    ``tags``, ``heads`` (index of the head; the root points at itself) and ``labels`` are empty, and ``entities`` is
    ``None``, where the source does not mark them. A tag or label of ``""`` means "not known". ``doubts`` are stretches
    of which it is not known whether they are names.
    """

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    tags: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    entities: tuple[Entity, ...] | None = None
    doubts: tuple[Entity, ...] = ()
    source: str = field(default="", compare=False)

    @property
    def text(self) -> str:
        """Return the text the words make."""
        return "".join(w + " " * s for w, s in zip(self.words, self.spaces, strict=True))

    def offsets(self) -> tuple[tuple[int, int], ...]:
        """Return first and end character of each word in ``text``."""
        out = []
        at = 0
        for word, space in zip(self.words, self.spaces, strict=True):
            out.append((at, at + len(word)))
            at += len(word) + space
        return tuple(out)

    def only_names(self) -> Sentence:
        """Return the sentence without tags and tree."""
        return replace(self, tags=(), heads=(), labels=(), lemmas=())

    def only_tree(self) -> Sentence:
        """Return the sentence without names."""
        return replace(self, entities=None, doubts=())
