"""The lines of a page and what their form alone tells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from saksi.model.article import ClutterKind
from saksi.model.span import Span
from saksi.text import lines as layout

_ENDED = re.compile(r"""[.!?…][\"'“”’»)\]*]*$""")
_SIGNED = re.compile(r"""[.!?…][\"'“”’»]*\s*[(\[][^()\[\]]{1,40}[)\]]\s*$""")
_WITHIN = re.compile(r"""[.!?][\"'“”’»)\]]*\s+[\"'“‘(]?[A-Z]""")
_MARKS = '"“”‘«„'
_NUMBERED = re.compile(r"(?:\d{1,2}|[A-Za-z])[.)]\s*\S")
_ITEM = re.compile(r"^\s*(?:\d{1,2}|[A-Za-z])[.)]\s*")
_BULLET = re.compile(r"[-–—•*▪●·►»]\s*")
LONG = 25
"""Words from which a line without a full stop is prose all the same."""


@dataclass(slots=True)
class Line:
    """A line with something on it; ``kind`` is what it was found to be, ``None`` for prose."""

    span: Span
    text: str
    kind: ClutterKind | None = None
    bare: bool = False
    """A head ("Berita Terkait") whose entries are the lines after it."""
    linked: bool = False
    """The line is the one entry of a head such as "Baca juga"."""
    dateline: bool = False
    """The line is, or begins with, the dateline: it is never clutter."""

    @property
    def words(self) -> int:
        """Return the number of words, counted no further than needed."""
        return len(self.text[:2000].split())

    @property
    def ended(self) -> bool:
        """Return whether the line ends as a sentence does, initials in brackets aside."""
        tail = self.text[-60:]
        return _ENDED.search(tail[-12:]) is not None or _SIGNED.search(tail) is not None

    @property
    def prose(self) -> bool:
        """Return whether the line's form is that of running text."""
        if self.text[0] in _MARKS:
            return self.words > 2
        if self.ended:
            return self.words > 4 or self._two_sentences
        return self.words >= LONG or (self.words > 8 and self._two_sentences)

    @property
    def _two_sentences(self) -> bool:
        return _WITHIN.search(_ITEM.sub("", self.text[:400], count=1)) is not None

    @property
    def headline(self) -> bool:
        """Return whether the line could be a headline: short, with a capital in front, without a full stop."""
        text = _BULLET.sub("", self.text[:300], count=1)
        if not text or len(self.text) > 180 or self.words > 22:
            return False
        if text.endswith((".", ",", ";")) and not text.endswith("..."):
            return False
        first = next((c for c in text if c.isalnum()), "")
        return first.isupper() or first.isdigit()

    @property
    def titled(self) -> bool:
        """Return whether most words of four letters and more begin with a capital, as in a headline."""
        words = [w for w in self.text[:300].split() if len(w.strip("\"'“”‘’(),:")) > 3]
        return 2 * sum(1 for w in words if w.lstrip("\"'“‘(")[:1].isupper()) >= len(words)

    @property
    def numbered(self) -> bool:
        """Return whether the line begins with a number or a letter and a stop or bracket."""
        return _NUMBERED.match(self.text) is not None

    @property
    def bulleted(self) -> bool:
        """Return whether the line begins with a bullet or a dash."""
        return _BULLET.match(self.text) is not None


def raw(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank, as they stand on the page."""
    return [Line(span, span.of(text)) for span in layout.lines(text)]


def joined(text: str, page: list[Line]) -> list[Line]:
    """Return the page with the broken lines of its prose made whole; lines of furniture stay as they are."""
    out: list[Line] = []
    open_lines: list[Line] = []
    for line in [*page, None]:
        if line is not None and line.kind is None and not line.dateline:
            open_lines.append(line)
            continue
        out += (Line(span, span.of(text)) for span in layout.joined(text, [o.span for o in open_lines]))
        open_lines = []
        if line is not None:
            out.append(line)
    return out
