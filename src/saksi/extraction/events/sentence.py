"""A sentence as a row of items: words, and mentions of entities standing for the words they cover."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from saksi.extraction.events.lexicon import Lexicon
from saksi.model.article import Article
from saksi.model.facts import Entity, Mention
from saksi.model.span import Span
from saksi.text import tokens
from saksi.text.clitics import APOSTROPHES, owner_in_names

_LONGEST = 4_000  # characters of a sentence that are read


@dataclass(slots=True)
class Item:
    """A word or a mention. ``gap`` is what stands before it; ``side`` tells apart what is said inside quotation marks.

    ``inner`` marks a mention that only serves another: the state in "Presiden Rusia Vladimir Putin".
    """

    span: Span
    low: str
    gap: str
    side: int
    entity: Entity | None = None
    inner: bool = False


def places(entities: Sequence[Entity]) -> list[tuple[Mention, Entity]]:
    """Return all mentions with their entities, in order of the text."""
    return sorted(((m, e) for e in entities for m in e.mentions), key=lambda pair: pair[0].span)


def items(
    article: Article, sentence: Span, mentions: Sequence[tuple[Mention, Entity]], quoted: Sequence[Span]
) -> list[Item]:
    """Return the items of ``sentence``; ``mentions`` are those that lie in it, in order."""
    text = article.text
    sentence = Span(sentence.start, min(sentence.end, sentence.start + _LONGEST))
    out: list[Item] = []
    at = sentence.start
    waiting = list(reversed(mentions))
    for word in tokens.words(text, sentence):
        for piece in _pieces(text, word):
            while waiting and waiting[-1][0].span.end <= piece.start:
                waiting.pop()
            if waiting and waiting[-1][0].span.overlaps(piece):
                span, entity = waiting[-1][0].span, waiting[-1][1]
                if out and out[-1].span == span:
                    continue
                out.append(Item(span, text[span.start : span.end].lower(), text[at : span.start], 0, entity))
            else:
                out.append(Item(piece, text[piece.start : piece.end].lower(), text[at : piece.start], 0))
            at = out[-1].span.end
    _take_sides(out, quoted)
    return out


def _pieces(text: str, word: Span) -> list[Span]:
    """Return a hyphenated or possessive word in its parts, so that "Rusia-China" is two names and "Iran's" one."""
    if word.of(text).isalnum():
        return [word]
    out: list[Span] = []
    start = word.start
    for n in range(word.start, word.end):
        if text[n] in "-'’":
            if n > start:
                out.append(Span(start, n))
            start = n + 1
    if start < word.end:
        out.append(Span(start, word.end))
    return out


def _take_sides(row: list[Item], quoted: Sequence[Span]) -> None:
    """Number the quoted stretches from 1 and give each item the number of the one it stands in, 0 outside."""
    n = 0
    for item in row:
        while n < len(quoted) and quoted[n].end <= item.span.start:
            n += 1
        if n < len(quoted) and quoted[n].contains(item.span):
            item.side = n + 1


def mark_inner(row: list[Item], lexicon: Lexicon) -> None:
    """Mark the mentions that only belong to a person's role, before his name or behind it, or say where a body is."""
    for n, item in enumerate(row):
        if n and item.gap.strip() == "." and row[n - 1].low in lexicon.titles:
            item.gap = " "  # "Mr. X": the full stop of a title ends nothing
        if item.entity is not None and item.entity.kind != "person":
            item.inner = (
                _serves_next(row, n, lexicon)
                or _serves_before(row, n, lexicon)
                or (not lexicon.owner_first and _is_seat(row, n))
            )


def _is_seat(row: list[Item], n: int) -> bool:
    """Return whether mention ``n`` says where the body before it is: "KBRI | Pandara"."""
    before, entity = row[n - 1].entity if n else None, row[n].entity
    is_body = before is not None and before.kind == "organization"
    return is_body and entity is not None and entity.kind in ("state", "place") and row[n].gap == " "


def counts(row: list[Item], n: int) -> bool:
    """Return whether item ``n`` is a mention that can be a party."""
    return row[n].entity is not None and not row[n].inner


def _serves_next(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether only words of a role stand between mention ``n`` and a person's name."""
    titled = n > 0 and row[n - 1].low in lexicon.role_words and row[n].gap.isspace()
    for item in row[n + 1 : n + 8]:
        if item.gap.strip(" ()") not in ("", ",", ".", *APOSTROPHES) or (
            item.gap.strip() == "," and not titled
        ):
            return False
        if item.entity is not None:
            return item.entity.kind == "person" and (titled or item is not row[n + 1])
        if item.low not in lexicon.role_words and item.low != owner_in_names().ending:
            return False
        titled = True
    return False


def _serves_before(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether mention ``n`` ends a role behind a person's name: "Y, ketua Komisi X", "Y Presiden X"."""
    for k in range(n, max(-1, n - 8), -1):
        entity = row[k].entity
        if k < n and entity is not None:
            return entity.kind == "person" and k < n - 1
        if k < n and row[k].low not in lexicon.role_words and row[k].low != owner_in_names().ending:
            return False
        if "," in row[k].gap:
            return k > 0 and _is_person(row[k - 1]) and (k < n or _is_titled_behind(row, n, lexicon))
        if row[k].gap.strip(" '’()"):
            return False
    return False


def _is_person(item: Item) -> bool:
    return item.entity is not None and item.entity.kind == "person"


def _is_titled_behind(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    return n + 1 < len(row) and row[n + 1].low in lexicon.role_words


def stand_in(row: list[Item], last: Entity | None, lexicon: Lexicon) -> None:
    """Let pronouns stand for whom they mean: "he", "I" inside quotation marks, "that country".

    "He" at the head of the sentence is ``last``, further on the first person of the sentence; "I" is who says it, named
    in the sentence outside the marks, or ``last`` where it names nobody; "that country" is the state named before it.
    """
    frame = lexicon.frame
    someone = last if last is not None and last.kind == "person" else None
    first = frame.get("first_person", frozenset())
    named: Entity | None = None
    for n, item in enumerate(row):
        if item.entity is not None:
            named = named or (item.entity if _is_topic(row, n, lexicon) else None)
            continue
        if item.low in frame.get("pronouns", frozenset()) and not item.side:
            item.entity = named or someone
        elif item.low in first and item.side:
            speaker = speaker_at(row, n, lexicon)
            item.entity = row[speaker].entity if speaker is not None else someone
        elif item.low in frame.get("country", frozenset()) and _is_pointed_at(row, n, lexicon):
            item.entity = next(
                (i.entity for i in reversed(row[:n]) if i.entity and i.entity.kind == "state"), None
            )


def _is_pointed_at(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether a word that points back stands beside item ``n``: "negara | itu", "that | country"."""
    words = lexicon.frame.get("pointing", frozenset())
    k = n - 1 if lexicon.owner_first else n + 1
    return 0 <= k < len(row) and row[k].entity is None and row[k].low in words


def speaker_at(row: list[Item], n: int, lexicon: Lexicon) -> int | None:
    """Return whom the sentence names outside the quotation marks around item ``n``: first behind them, then before."""
    side = row[n].side
    refused = lexicon.frame.get("oblique", frozenset()) | lexicon.frame.get("addressed", frozenset())
    behind = (k for k in range(n, len(row)) if row[k].side != side)
    before = (k for k in range(n - 1, -1, -1) if row[k].side != side)
    for k in (*behind, *before):
        entity = row[k].entity
        if entity is None or row[k].inner or row[k].side or entity.kind == "place":
            continue
        if k == 0 or row[k - 1].low not in refused:
            return k
    return None


def topic(row: list[Item], lexicon: Lexicon) -> Entity | None:
    """Return the person a following "he" most likely means: the first of the sentence whom no preposition governs."""
    return next((item.entity for n, item in enumerate(row) if _is_topic(row, n, lexicon)), None)


def _is_topic(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether item ``n`` is a person outside quotation marks whom no preposition governs."""
    if not _is_person(row[n]) or row[n].side:
        return False
    return n == 0 or row[n - 1].low not in lexicon.frame.get("oblique", frozenset())


_PAIRS = {"“": "”", "«": "»", "„": "“", '"': '"'}
_MARK = re.compile(f"[\n{''.join({*_PAIRS, *_PAIRS.values()})}]")


def quoted_spans(text: str) -> list[Span]:
    """Return what stands between quotation marks of one paragraph. Linear: one pass, no nesting."""
    out: list[Span] = []
    start, close = -1, ""
    for mark in _MARK.finditer(text):
        n, c = mark.start(), mark.group()
        if c == "\n":
            start = -1
        elif start >= 0 and c in (close, "”"):
            out.append(Span(start + 1, n))
            start = -1
        elif start < 0 and c in _PAIRS:
            start, close = n, '"' if c == "“" and "”" not in text[n : n + 2_000] else _PAIRS[c]
    return out
