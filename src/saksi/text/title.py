"""The title of a plain text, which nothing names: the headline above its first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from saksi.model.article import Clutter
from saksi.text import stamps

_LONGEST = 200
_FEWEST_WORDS = 2
_FEWEST_WORDS_UNMARKED = 4
_ENDS_A_SENTENCE = re.compile(r"[.!?…:;,][\"'”’)\]]*$")


def of_text(text: str, marks: Sequence[Clutter]) -> str | None:
    """Return the title of ``text``: the first heading that is marked above the prose, else a first line like one.

    A heading of one word is a section's name or an outlet's. A first line that is not marked is a title if it is short,
    stands above an empty line, and does not end like a sentence.
    """
    at = 0
    for mark in sorted(marks, key=lambda mark: mark.span):
        if text[at : mark.span.start].strip():
            break
        line = " ".join(mark.span.of(text).split())
        if mark.kind == "heading" and _is_headline(line):
            return line
        at = mark.span.end
    return None if at else _first_line(text)


def _is_headline(line: str) -> bool:
    if len(line) > _LONGEST or len(line.split()) < _FEWEST_WORDS or line.endswith(":"):
        return False
    stamp = stamps.normal(line, day_first=True)
    return stamp is None or "T" not in stamp  # a date with a time of day is the page's stamp


def _first_line(text: str) -> str | None:
    first, _feed, rest = text.lstrip("\n").partition("\n")
    title = first.strip()
    if len(title) > _LONGEST or rest.partition("\n")[0].strip() or not rest.strip():
        return None
    return None if len(title.split()) < _FEWEST_WORDS_UNMARKED or _ENDS_A_SENTENCE.search(title) else title
