"""Puts words that lost their spacing back into a line of running text, and keeps where each went.

Name corpora come as words only. A model must see text as papers print it, so brackets, stops and quotation marks are
joined to their neighbours before the text is cut into words again by the pipeline's own tokenizer.
"""

from __future__ import annotations

from collections.abc import Sequence

_NO_SPACE_BEFORE = frozenset([*".,;:!?)]}%”’…", "...", ".."])
_NO_SPACE_AFTER = frozenset("([{“‘")
_STRAIGHT = frozenset(['"', "''", "``", "'"])


def join(words: Sequence[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text and, for each word, its first and end character there."""
    text = ""
    places: list[tuple[int, int]] = []
    open_marks: dict[str, bool] = {}
    glue = True
    for at, word in enumerate(words):
        closes = word in _STRAIGHT and open_marks.get(word, False)
        if not (glue or word in _NO_SPACE_BEFORE or closes or _in_number(words, at)):
            text += " "
        places.append((len(text), len(text) + len(word)))
        text += word
        if word in _STRAIGHT:
            open_marks[word] = not closes
        glue = word in _NO_SPACE_AFTER or (word in _STRAIGHT and not closes)
    return text, tuple(places)


def _in_number(words: Sequence[str], at: int) -> bool:
    """Return whether the word at ``at`` belongs to a date or sum cut into pieces ("13 / 8")."""
    if at == 0:
        return False
    if words[at] == "/":
        return _digits(words[at - 1]) and at + 1 < len(words) and _digits(words[at + 1])
    return words[at - 1] == "/" and _digits(words[at]) and at > 1 and _digits(words[at - 2])


def _digits(word: str) -> bool:
    return word.strip("().,").isdigit()
