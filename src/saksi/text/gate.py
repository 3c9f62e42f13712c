"""The text gate: what stands after it is the article's text, and nothing normalises it afterwards.

Line ends become one line feed, lone surrogates become U+FFFD, control characters and non-characters go, a run of
combining marks is cut at thirty. Everything is linear in the length of the text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

MAX_COMBINING = 30
"""How many combining marks may stand on one character: the "Stream-Safe" limit of Unicode Standard Annex 15. Longer
runs make normalisation quadratic."""

REPLACEMENT = "\ufffd"

_LINE_ENDS = re.compile("\r\n|[\r\f\v\x85\u2028\u2029]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


def text(raw: str) -> str:
    """Return ``raw`` as the program keeps it; ``text(text(x)) == text(x)``."""
    out = _LINE_ENDS.sub("\n", raw.removeprefix("\ufeff"))
    out = _CONTROLS.sub("", _SURROGATES.sub(REPLACEMENT, out))
    return out if out.isascii() else _cut_combining_runs(out)


def line(raw: str) -> str:
    """Return ``raw`` gated and on one line, every run of white space one space: for titles and names."""
    return " ".join(text(raw).split())


def _cut_combining_runs(gated: str) -> str:
    too_long, run = _combining()
    if too_long.search(gated) is None:
        return gated
    shortened: str = run.sub(r"\1", gated)
    return shortened


@cache
def _combining() -> tuple[Any, Any]:
    import re2

    return re2.compile(rf"\pM{{{MAX_COMBINING + 1}}}"), re2.compile(rf"(\pM{{{MAX_COMBINING}}})\pM+")
