"""A quoted question or cry and the short sentence that says whose it is: ``"Is it safe?" Sari asked.``

The mark that ends the question ends a sentence too; the two are one frame all the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from saksi.extraction.quotes.frames import Frame
from saksi.extraction.quotes.lexicon import Lexicon

_LONGEST = 14
"""Tokens that the short sentence may have, and those before its verb."""
_BEFORE = 6
_ENDS = frozenset(".?!")


def joined(frames: Iterable[Frame], lexicon: Lexicon) -> tuple[Frame, ...]:
    """Return the frames, each quoted question joined with the sentence behind it that names who asked."""
    out: list[Frame] = []
    for frame in frames:
        if out and out[-1].line == frame.line and _cries(out[-1]) and _names(frame, lexicon):
            first = out.pop()
            words, tokens = first.words + frame.words, first.tokens + frame.tokens
            frame = Frame(first.span.cover(frame.span), tokens, words, first.line, first.fixed)
        out.append(frame)
    return tuple(out)


def _cries(frame: Frame) -> bool:
    """Return whether the frame is quoted words alone, which end as a question or a cry does."""
    block = frame.tokens[-1].block
    if block is None or not block.double or any(t.word for t in frame.tokens[frame.fixed :]):
        return False
    return frame.tokens[-1].text.rstrip("\"'“”‘’» ")[-1:] in ("?", "!", "…")


def _names(frame: Frame, lexicon: Lexicon) -> bool:
    """Return whether the frame says no more than who spoke, to whom and when."""
    tokens, words = frame.tokens, frame.words
    if len(tokens) > _LONGEST or not tokens[0].capital or any(t.block for t in tokens):
        return False
    for at in range(1, min(_BEFORE, len(tokens))):
        entry = lexicon.at(words, at)
        if entry and entry.shape == "active":
            end = at + len(entry.words)
            closed = end >= len(tokens) or words[end] in _ENDS
            return closed or any(
                words[end] in lexicon[c] for c in ("prepositions", "listeners", "time_words")
            )
        if not tokens[at].word and words[at] != ".":
            return False
    return False
