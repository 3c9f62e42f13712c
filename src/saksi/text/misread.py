"""Punctuation that was written in UTF-8 and read as the Chinese encoding GBK, together with the letter behind it.

The three bytes of a curly mark and the first of what follows give two ideographs: ``“we`` is printed ``鈥渨e``, ``don’t``
is printed ``don鈥檛``. Both encodings are standards, so that what was meant can be read back.
"""

from __future__ import annotations

import re
from functools import lru_cache

SIGN = "鈥"
"""The first two bytes of every curly mark and dash, read as GBK."""
_PAIR = re.compile(f"{SIGN}(.)?", re.DOTALL)


@lru_cache(maxsize=4096)
def meant(pair: str) -> str | None:
    """Return the mark and the letter that two misread characters were; ``None`` where they cannot be read back."""
    try:
        read = pair.encode("gb18030").decode("utf-8")
    except UnicodeError:
        return None
    return read if len(read) == 2 else None


def mended(form: str) -> str:
    """Return ``form`` as it was written; a sign whose last byte is lost is left out."""
    return _PAIR.sub(lambda m: meant(m[0]) or m[1] or "", form) if SIGN in form else form
