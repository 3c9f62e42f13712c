"""Where an RE2 pattern matches a text, several times as fast as by its own wrapper.

The wrapper encodes the text and counts code points anew at every match; here both are done once for the whole text.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import Any


def places(pattern: Any, text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every match of a compiled ``re2`` pattern, in code points of ``text``.

    The pattern must not match nothing. Linear in the text.
    """
    raw = text.encode()
    found = (match.span() for match in pattern.finditer(raw))
    if len(raw) == len(text):
        yield from found
        return
    # How many code points begin before each byte; every byte but the second to fourth of a letter begins one.
    before = [0, *accumulate((byte & 0xC0) != 0x80 for byte in raw)]
    for start, end in found:
        yield before[start], before[end]
