"""Bytes to text: which encoding, and what cannot be one.

The order is that of a browser's: a byte order mark, UTF-8 where the bytes are valid UTF-8, what the page or its
server declares, and then a guess from the bytes. Bytes that no guess explains are not an article.
"""

from __future__ import annotations

import codecs
import re

from saksi.messages import _

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(
    rb"""<(?:meta[^>]{0,500}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_HEAD = 4096
_SAMPLE = 65_536
_UNWANTED = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1b\x1a"))

# Python's own and the obsolete: no page is written in them, and some take quadratic time.
_NOT_OF_PAGES = frozenset([
    "idna", "punycode", "unicode_escape", "unicode-escape", "raw_unicode_escape", "raw-unicode-escape",
    "undefined", "utf-7", "charmap", "mbcs", "oem",
])  # fmt: skip

# The characters that windows-1252 gives to the bytes 0x80 to 0xBF: after one of Â Ã â ð they are UTF-8 misread.
_TAILS = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_MISREAD = re.compile(rf"[Â-ßà-ï][{_TAILS}]{{1,3}}")


class NotText(ValueError):
    """Bytes that cannot be read as text; the message is the reason, for the user."""


def text(raw: bytes, declared: str | None = None, *, markup: bool = False) -> str:
    """Return ``raw`` decoded, without its byte order mark; ``markup`` lets a ``meta`` element name the encoding.

    Text that was once UTF-8, was read as windows-1252 and saved again is put right where all of it can be. Raises
    ``NotText``.
    """
    for mark, marked in _BOMS:
        if raw.startswith(mark):
            return _repaired(raw[len(mark) :].decode(marked, errors="replace"))
    if order := wide(raw):
        return raw.decode(order, errors="replace")
    if is_binary(raw):
        raise NotText(_("it is not text"))
    try:
        return _repaired(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _decoded(
            raw, [declared, _named_in(raw) if markup else None, _cut_utf8(raw), _western(raw), _guessed(raw)]
        )


def is_binary(raw: bytes) -> bool:
    """Return whether the beginning of ``raw`` holds bytes that no text has."""
    sample = raw[:_SAMPLE]
    strange = len(sample) - len(sample.translate(None, delete=_UNWANTED))
    return b"\0" in sample or strange * 50 > len(sample)


def _decoded(raw: bytes, encodings: list[str | None]) -> str:
    for name in encodings:
        encoding = _known(name)
        if encoding is None:
            continue
        try:
            text = raw.decode(encoding, errors="replace" if encoding == "utf-8" else "strict")
        except UnicodeError:
            continue
        if not _is_rubble(text):
            return text
    raise NotText(_("its character encoding could not be recognised; save it as UTF-8"))


def _known(name: str | None) -> str | None:
    """Return ``name`` as a codec's name where it is an encoding of text that a page may have."""
    try:
        codec = codecs.lookup(name or "")
    except (LookupError, ValueError):
        return None
    return None if codec.name in _NOT_OF_PAGES or not codec._is_text_encoding else codec.name


def _named_in(raw: bytes) -> str | None:
    found = _META.search(raw[:_HEAD])
    if found is None:
        return None
    name = found[1].decode("ascii", errors="replace").lower()
    # What calls itself Latin-1 on the web is windows-1252, by the WHATWG Encoding Standard.
    return {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}.get(
        name, name
    )


def _cut_utf8(raw: bytes) -> str | None:
    """Return ``utf-8`` where only a few bytes break it: a text cut in the middle of a character, a stray byte."""
    text = raw.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    beyond_ascii = sum(1 for c in text[:_SAMPLE] if c > "\x7f")
    return "utf-8" if broken * 10 <= beyond_ascii else None


def _western(raw: bytes) -> str | None:
    """Return ``cp1252`` where nearly everything is ASCII: quotation marks and dashes of an old editor."""
    high = len(raw) - len(raw.translate(None, delete=bytes(range(128, 256))))
    return "cp1252" if high * 20 <= len(raw) else None


def _guessed(raw: bytes) -> str | None:
    from resiliparse.parse.encoding import detect_encoding

    name: str | None = detect_encoding(raw, html5_compatible=False)
    return name.lower() if name else None


def wide(raw: bytes) -> str | None:
    """Return UTF-16 in its byte order where every other byte of the beginning is zero, as in Western text."""
    sample = raw[: _SAMPLE // 16 * 2]
    if len(sample) < 8:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd * 10 >= half * 9 and even * 10 < half:
        return "utf-16-le"
    return "utf-16-be" if even * 10 >= half * 9 and odd * 10 < half else None


def _is_rubble(text: str) -> bool:
    bad = sum(1 for c in text[:_SAMPLE] if c == "\ufffd" or "\x7f" <= c <= "\x9f")
    return bad * 50 > min(len(text), _SAMPLE)


def _repaired(text: str) -> str:
    if text.isascii() or _MISREAD.search(text) is None:
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def mojibake(text: str) -> str | None:
    """Return an example of letters that were decoded wrongly, where they are more than one in a hundred characters."""
    if text.isascii():
        return None
    found = _MISREAD.findall(text)
    if len(found) * 100 > len(text):
        return str(found[0])
    return "\ufffd" if text.count("\ufffd") * 50 > len(text) else None
