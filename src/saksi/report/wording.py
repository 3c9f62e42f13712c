"""Where renderings of one statement part in wording, word by word, for the eye.

This is a display of what stands in the members, not a judgement: what differs in meaning is named in the statement's
reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from saksi.report.excerpts import one_line

_ALIKE = 0.35
"""The least share of equal words at which two renderings are close enough for their differences to be read."""
_WORD = re.compile(r"\s+|[^\W_]+(?:[-'’.,][^\W_]+)*|[\W_]")
_MOST_WORDS = 300


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words of one rendering, and whether the rendering beside it has other words there."""

    text: str
    differs: bool


def pieces(renderings: Sequence[tuple[str, str]]) -> list[tuple[Piece, ...]]:
    """Return each rendering, given as (language, text), in pieces that say where it differs from its nearest fellow.

    A rendering with no fellow in its language, or none close enough, is one piece. Joined, the pieces of a rendering
    are its text on one line.
    """
    words = [_WORD.findall(one_line(text)) for _language, text in renderings]
    out = []
    for n, (language, _text) in enumerate(renderings):
        fellows = [words[m] for m, (other, _o) in enumerate(renderings) if m != n and other == language]
        out.append(_against(words[n], fellows))
    return out


def _against(mine: list[str], fellows: list[list[str]]) -> tuple[Piece, ...]:
    from rapidfuzz.distance import Indel

    whole = (Piece("".join(mine), False),) if mine else ()
    if len(mine) > _MOST_WORDS:
        return whole
    keys = [w.casefold() for w in mine]
    others = [[w.casefold() for w in f] for f in fellows if len(f) <= _MOST_WORDS and f != mine]
    likeness = [Indel.normalized_similarity(_real(keys), _real(other)) for other in others]
    if max(likeness, default=0.0) < _ALIKE:
        return whole
    near = others[likeness.index(max(likeness))]
    codes = Indel.opcodes(keys, near)
    return _joined([("".join(mine[c.src_start : c.src_end]), c.tag == "delete") for c in codes])


def _real(words: list[str]) -> list[str]:
    return [w for w in words if w[0].isalnum()]


def _joined(runs: list[tuple[str, bool]]) -> tuple[Piece, ...]:
    out: list[Piece] = []
    for text, differs in runs:
        if not text:
            continue
        told = differs and any(c.isalnum() for c in text)
        if out and (out[-1].differs == told or not text.strip()):
            out[-1] = Piece(out[-1].text + text, out[-1].differs)
        else:
            out.append(Piece(text, told))
    return tuple(out)
