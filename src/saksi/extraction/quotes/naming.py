"""Where a name begins: people are brought in with office, body and name in one run of capitals, and called by less.

``Kepala Dinas Pasar Kota Lama Ratih Kusuma`` gives no mark between the place and the person; ``kata Ratih`` two lines
on does. The words by which an article calls its speakers are gathered first, and long names are cut to begin with one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from saksi.extraction.quotes.frames import Frame
from saksi.extraction.quotes.lexicon import Lexicon
from saksi.model.facts import Entity, Mention
from saksi.model.span import Span


def common(frames: Iterable[Frame]) -> frozenset[str]:
    """Return the words an article prints in small letters: with a capital at the head of a sentence they are no names."""
    return frozenset(t.text for frame in frames for t in frame.tokens if t.text[:1].islower())


def called(frames: Sequence[Frame], lexicon: Lexicon) -> frozenset[str]:
    """Return the single capitalised words by which speakers are called beside a cue."""
    plain = common(frames)
    return frozenset(
        word for frame in frames for word in _called(frame, lexicon) if word.lower() not in plain
    )


def _called(frame: Frame, lexicon: Lexicon) -> Iterator[str]:
    tokens, words = frame.tokens, frame.words
    for at, token in enumerate(tokens):
        if (
            not (token.word and token.capital)
            or words[at] in lexicon["roles"]
            or words[at] in lexicon["time_words"]
        ):
            continue
        if (
            words[at] in lexicon["pronouns"]
            or words[at] in lexicon["ranks"]
            or words[at] in lexicon["bodies"]
        ):
            continue
        alone = at + 1 == len(tokens) or not tokens[at + 1].capital
        if at and alone and not tokens[at - 1].text[:1].isupper() and words[at - 1] in lexicon.after:
            yield token.text
        if at == frame.fixed and alone and len(token.text) > 2 and _speaks(words, at + 1, lexicon):
            yield token.text


def _speaks(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    while at < len(words) and words[at] in lexicon["adverbs"]:
        at += 1
    entry = lexicon.at(words, at) if at < len(words) else None
    return entry is not None and entry.shape == "active"


def trimmed(entities: Iterable[Entity], known: frozenset[str], lexicon: Lexicon) -> tuple[Entity, ...]:
    """Return the entities, the names of people cut to begin with the word by which they are called.

    Only a beginning that is no name by itself is cut: a body, a role, a place in capitals.
    """
    return tuple(_trim(e, known, lexicon) if e.kind == "person" else e for e in entities)


def _trim(entity: Entity, known: frozenset[str], lexicon: Lexicon) -> Entity:
    words = entity.name.split()
    first = next((i for i, w in enumerate(words) if w in known), 0)
    if first == 0 or not (first > 1 or _no_name(words[0], lexicon)):
        return entity
    lost = len(" ".join(words[:first])) + 1
    prefix = entity.name[:lost]
    mentions = tuple(_cut(m, lost) if m.text.startswith(prefix) else m for m in entity.mentions)
    return replace(entity, name=entity.name[lost:], mentions=mentions)


def _no_name(word: str, lexicon: Lexicon) -> bool:
    low = word.lower()
    return word.isupper() or any(low in lexicon[k] for k in ("roles", "bodies", "ranks"))


def _cut(mention: Mention, lost: int) -> Mention:
    return Mention(Span(mention.span.start + lost, mention.span.end), mention.text[lost:])
