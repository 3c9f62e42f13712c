"""An article to frames: sentences in which a quoted piece, however long, is one token.

The words around a quotation then read as one sentence: ``[…] kata Sari kepada wartawan, seraya menambahkan …``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from sys import intern

from saksi.extraction.quotes.marks import Block, blocks
from saksi.model.article import Article
from saksi.model.facts import Entity
from saksi.model.span import Span
from saksi.text import lines
from saksi.text import tokens as text_tokens

LONGEST = 400
"""Tokens a frame may have; a longer one is cut, so that work on one frame stays bounded."""
BROKEN_OVER = 4
"""Lines over which one quotation may be broken."""
LONGEST_LEAD = 240
"""Characters of a line that leads to a quotation on the next one."""
_STOPS = frozenset(".?!")
_QUOTES = frozenset('"“”„«»')
QUOTED = "\0"
"""What stands in ``Frame.words`` for a quoted piece."""


@dataclass(slots=True, unsafe_hash=True)
class Token:
    """A word, a mark of punctuation, or a whole quoted piece; never changed (not frozen: a text has many).

    ``capital``: it begins with a capital letter or is a handle; ``word``: it is neither punctuation nor a quoted piece.
    """

    span: Span
    text: str
    block: Block | None = None
    capital: bool = field(init=False, repr=False, compare=False)
    word: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        first = self.text[:1]
        self.capital = first.isupper() or (first == "@" and len(self.text) > 1) or self.text[1:2].isupper()
        self.word = self.block is None and (first.isalnum() or first in "@#")


@dataclass(frozen=True, slots=True)
class Frame:
    """One sentence; ``words`` are its tokens in small letters, apostrophes straight, ``line`` the number of its line."""

    span: Span
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    line: int
    fixed: int = 0
    """Tokens at the beginning that belong to the dateline."""

    def plain(self, start: int, end: int) -> str:
        """Return the words of the tokens as a name: white space made one blank, glued words parted."""
        pieces = [self.tokens[start].text]
        for before, token in pairwise(self.tokens[start:end]):
            parted = token.word and before.word and token.text.isalpha() and before.text.isalpha()
            apart = parted or token.span.start > before.span.end
            pieces.append(f" {token.text}" if apart else token.text)
        return " ".join("".join(pieces).split())

    def adjoins(self, at: int) -> bool:
        """Return whether a word stands at ``at`` right behind what is before it, no blank between."""
        if not 0 < at < len(self.tokens) or not self.tokens[at].word:
            return False
        return self.tokens[at].span.start == self.tokens[at - 1].span.end

    def range(self, start: int, end: int) -> Span:
        """Return the characters of the tokens from ``start`` to before ``end``."""
        return Span(self.tokens[start].span.start, self.tokens[end - 1].span.end)


def build(
    article: Article,
    text: str,
    entities: Sequence[Entity] = (),
    glued: frozenset[str] = frozenset(),
    known: frozenset[str] = frozenset(),
) -> tuple[Frame, ...]:
    """Return the frames of the prose in order. ``text`` is the article's text with the clutter blanked.

    Where a space was lost beside a name (``Sarimengatakan``), the name's edge parts the two words; a word that no
    other begins with (``glued``: ``bahwaair``) is parted from what clings to it, unless the whole is ``known``.
    """
    ends = (e for entity in entities for m in entity.mentions for e in (m.span.start, m.span.end))
    edges = frozenset(e for e in ends if text[e - 1 : e].isalnum() and text[e : e + 1].isalnum())
    edges |= frozenset(edge for word in glued for edge in _clinging(word, text, known))
    out: list[Frame] = []
    sentences = article.sentences
    place = 0
    for number, line in enumerate(_led(text, _lines(text))):
        while place < len(sentences) and sentences[place].end <= line.start:
            place += 1
        first = place
        while place < len(sentences) and sentences[place].start < line.end:
            place += 1
        shared = place > first and sentences[place - 1].end > line.end  # it goes on in the next line
        inside = [Span(max(s.start, line.start), min(s.end, line.end)) for s in sentences[first:place]]
        if inside:
            fixed = article.dateline.whole.end if article.dateline else 0
            out.extend(_frames(text, Span(inside[0].start, inside[-1].end), inside, number, fixed, edges))
        place -= shared
    return tuple(out)


def _clinging(word: str, text: str, known: frozenset[str]) -> Iterator[int]:
    """Yield where a word ends to which the next one clings."""
    for found in re.finditer(rf"\b({re.escape(word)})[^\W\d_]+", text):
        if found.group().lower() not in known:
            yield found.end(1)


def _led(text: str, some: Iterable[Span]) -> Iterator[Span]:
    """Yield the lines; one that a colon ends and the quotation on the next line, which it leads to, are one."""
    held: Span | None = None
    for line in some:
        if held is not None and text[line.start : line.start + 1] in _QUOTES:
            yield held.cover(line)
            held = None
            continue
        if held is not None:
            yield held
        held = line if _leads(text, line) else None
        if held is None:
            yield line
    if held is not None:
        yield held


def _leads(text: str, line: Span) -> bool:
    return text[line.end - 1 : line.end] == ":" and len(line) <= LONGEST_LEAD


def _lines(text: str) -> Iterator[Span]:
    """Yield the lines of the prose; lines over which one quotation goes on are one.

    It does where a line leaves a mark open, and the first mark of the lines behind it is a closing one.
    """
    held: list[Span] = []
    for line in _quoting(text):
        found = _doubled(text, line)
        if held and found and not found[0].opened:
            held = [held[0].cover(line)]
        elif held and (found or len(held) == BROKEN_OVER):
            yield from held
            held = [line]
        else:
            held.append(line)
        if (found and found[-1].closed) or not (found or len(held) > 1):
            yield from held
            held = []
    yield from held


def _doubled(text: str, line: Span) -> list[Block]:
    """Return the pieces of a line that stand in double marks."""
    if _QUOTES.isdisjoint(text[line.start : line.end]):
        return []
    return [block for block in blocks(text, line) if block.double]


def _quoting(text: str) -> Iterator[Span]:
    """Yield the lines of the prose; a line that opens or closes a quotation is not joined with the one beside it."""
    for line in lines.joined(text, lines.lines(text)):
        at = line.start
        cut = text.find("\n", at, line.end)
        while cut >= 0:
            before, after = text[max(at, cut - 4) : cut].rstrip()[-1:], text[cut : cut + 4].lstrip()[:1]
            if before in _QUOTES or after in _QUOTES:
                yield Span(at, cut).strip(text)
                at = cut + 1
            cut = text.find("\n", cut + 1, line.end)
        yield Span(at, line.end).strip(text)


def _frames(
    text: str, line: Span, sentences: Sequence[Span], number: int, fixed: int, edges: frozenset[int]
) -> Iterator[Frame]:
    quoted = blocks(text, line)
    for span, inside in _merge(text, sentences, quoted):
        for part in _cut(tuple(_tokens(text, span, inside, edges))):
            words = tuple(QUOTED if t.block else intern(t.text.lower().replace("’", "'")) for t in part)
            before = sum(t.span.end <= fixed for t in part)
            yield Frame(Span(part[0].span.start, part[-1].span.end), part, words, number, before)


def _cut(made: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens of each frame: a quoted piece behind a full stop opens a new one, and none is too long."""
    first = 0
    for at in range(1, len(made) + 1):
        ends = at == len(made) or (made[at].block is not None and made[at - 1].text in _STOPS)
        if ends or at - first == LONGEST:
            yield tuple(made[first:at])
            first = at


def _merge(
    text: str, sentences: Sequence[Span], quoted: Sequence[Block]
) -> Iterator[tuple[Span, list[Block]]]:
    """Yield spans that no quoted piece crosses, each with its pieces; a small letter after a piece goes on with it."""
    at = 0
    start: int | None = None
    inside: list[Block] = []
    for place, sentence in enumerate(sentences):
        start = sentence.start if start is None else start
        while at < len(quoted) and quoted[at].outer.start < sentence.end:
            inside.append(quoted[at])
            at += 1
        after = sentences[place + 1] if place + 1 < len(sentences) else None
        open_still = bool(inside) and inside[-1].outer.end > sentence.end
        if after is not None and (open_still or _goes_on(text, inside, sentence, after)):
            continue
        end = max(sentence.end, inside[-1].outer.end if inside else 0)
        yield Span(start, end), inside
        start, inside = None, []


def _goes_on(text: str, inside: Sequence[Block], sentence: Span, after: Span) -> bool:
    if (
        text[sentence.end - 1] == ":"
        and "\n" in text[sentence.end : after.start]
        and text[after.start] in _QUOTES
    ):
        return True
    if not inside or inside[-1].outer.end < sentence.end - 1:
        return False
    first = text[after.start]
    return first.islower() or first in ",;"


def _tokens(text: str, span: Span, inside: Sequence[Block], edges: frozenset[int]) -> Iterator[Token]:
    at = span.start
    for block in inside:
        yield from _plain(text, Span(at, max(at, block.outer.start)), edges)
        yield Token(block.outer, block.outer.of(text), block)
        at = block.outer.end
    yield from _plain(text, Span(at, max(at, span.end)), edges)


def _plain(text: str, span: Span, edges: frozenset[int]) -> Iterator[Token]:
    if not span:
        return
    for found in text_tokens.tokens(text, span):
        at = found.start
        inner = range(found.start + 1, found.end)
        for edge in inner if edges and not edges.isdisjoint(inner) else ():
            if edge in edges and text[edge - 1].isalnum() and text[edge].isalnum():
                yield Token(Span(at, edge), intern(text[at:edge]))
                at = edge
        yield Token(Span(at, found.end), intern(text[at : found.end]))
