"""What a stream holds, told from its first bytes and, where those do not say, from its name."""

from __future__ import annotations

import codecs
import re
from typing import Literal

from saksi.messages import _
from saksi.text import decode

Kind = Literal["text", "html", "jsonl", "feed", "warc"]


class NotReadable(ValueError):
    """A kind of file that holds no article we can read; the message is the reason, for the user."""


# Beginnings of files that are not text, with the name users know them by.
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP, DOCX, ODT, EPUB"),
    (b"\xd0\xcf\x11\xe0", "DOC, XLS"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"RIFF", "WebP, WAV, AVI"),
    (b"ID3", "MP3"),
    (b"OggS", "Ogg"),
    (b"\x7fELF", "ELF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"SQLite format 3", "SQLite"),
)
# Text that is no article, by the end of the file's name.
_NO_ARTICLES = {
    "css": "CSS", "csv": "CSV", "tsv": "TSV", "js": "JavaScript", "mjs": "JavaScript", "py": "Python", "sh": "shell",
    "toml": "TOML", "yaml": "YAML", "yml": "YAML", "ini": "INI", "svg": "SVG", "sql": "SQL", "log": "log", "eml": "mail",
    "mbox": "mail",
}  # fmt: skip
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_PAGE = re.compile(
    r"<!doctype\s+html|<(?:html|head|body|title|meta|article|main|div|p|h[1-6]|span|section)[\s>]",
    re.IGNORECASE,
)
_OBJECT = re.compile(r'\{\s*(?:"|\})')
_PROLOGUE = re.compile(
    r"(?:\s++|<\?[^>]*+>|<!--(?:.*?-->|.*+)|<!(?!doctype\s+html)[^\[>]*+(?:\[[^\]]*+\])?[^>]*+>)*+",
    re.IGNORECASE | re.DOTALL,
)


def kind(head: bytes, name: str) -> Kind:
    """Return what a file that begins with ``head`` and is called ``name`` holds. Raises ``NotReadable``."""
    if head.startswith(b"WARC/"):
        return "warc"
    _refuse_signature(head)
    beginning = _readable(head)
    ending = name.lower().removesuffix(".gz").rpartition(".")[2] if "." in name else ""
    if ending in ("jsonl", "ndjson"):
        return "jsonl"
    if beginning.startswith(("{", "[")):
        return _of_json(beginning, ending)
    if _looks_like_markup(beginning, ending):
        return _of_markup(beginning)
    if ending in _NO_ARTICLES:
        raise NotReadable(_("a {kind} file holds no article").format(kind=_NO_ARTICLES[ending]))
    return "text"


def _refuse_signature(head: bytes) -> None:
    for signature, what in _SIGNATURES:
        if head.startswith(signature):
            raise NotReadable(_("it is not text but {kind}").format(kind=what))


def _readable(head: bytes) -> str:
    """Return ``head`` as text, well enough to recognise ASCII marks in it. Raises ``NotReadable`` for a binary file."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return head[2:].decode(encoding, errors="replace").lstrip()
    if order := decode.wide(head):
        return head.decode(order, errors="replace").lstrip()
    if decode.is_binary(head):
        raise NotReadable(_("it is not text"))
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1").lstrip()


def _of_json(beginning: str, ending: str) -> Kind:
    first, _break, rest = (part.strip() for part in beginning.partition("\n"))
    is_object = bool(_OBJECT.match(first))
    goes_on = is_object and bool(rest) and not first.endswith("}") and not rest.startswith("{")
    if is_object and not goes_on:
        return "jsonl"
    if goes_on or ending == "json" or first in ("{", "[") or _OBJECT.match(first[1:].lstrip()):
        raise NotReadable(
            _("it is JSON over several lines or in a list; one object to a line (JSON Lines) is expected")
        )
    return "text"


def _looks_like_markup(beginning: str, ending: str) -> bool:
    return ending in ("html", "htm", "xhtml", "xml", "rss", "atom") or beginning.startswith("<")


def _of_markup(beginning: str) -> Kind:
    body = beginning[_end_of_prologue(beginning) :]
    if _FEED.match(body):
        return "feed"
    if _PAGE.search(body) or not beginning.startswith("<?xml"):
        return "html"
    raise NotReadable(_("it is XML but neither a page nor a feed"))


def _end_of_prologue(beginning: str) -> int:
    found = _PROLOGUE.match(beginning)
    return found.end() if found else 0
