"""Who speaks: the noun phrase after a cue (kata *menteri itu*), and the subject before one (*Sari* mengatakan).

A phrase ends where its sentence part ends: at a verb, a preposition, a conjunction, a comma that is not one between a
role and a name. Names of persons are taken from the entities.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from saksi.extract.quotes.frames import Frame
from saksi.extract.quotes.lexicon import Lexicon
from saksi.model.facts import Entity
from saksi.model.span import Span

WIDEST = 30
"""Tokens that a phrase may have, and that are looked at on either side of a cue."""
_ENDS = frozenset(".?!;:…•|")
_DASHES = frozenset("-–—")
_ALIAS = 6
_PLAIN = 7
_OFFICIALS = 60
"""People with an office that a description is held against; more than any article has."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``start`` to before ``end`` of a frame; ``name`` is the part of them that is a person's name."""

    start: int
    end: int
    name: tuple[int, int] | None = None
    entity: str | None = None
    behind: tuple[int, int] | None = None
    """What is set behind the name: ``Sari, kepala dinas kesehatan``."""


class Names:
    """The mentions of one article, looked up by where they begin."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self.entities = {e.id: e for e in entities}
        self.officials = [e for e in entities if e.kind == "person" and e.role][:_OFFICIALS]
        self._at: dict[int, tuple[int, str]] = {}
        for entity in entities:
            for mention in entity.mentions:
                known = self._at.get(mention.span.start)
                if known is None or known[0] < mention.span.end:
                    self._at[mention.span.start] = (mention.span.end, entity.id)

    def person(self, frame: Frame, at: int) -> tuple[int, str] | None:
        """Return where the person named at token ``at`` ends (token after it), and the entity."""
        found = self.named(frame, at)
        if not found or self.entities[found[1]].kind != "person":
            return None
        return None if frame.words[found[0] - 1].endswith(("'s", "’s")) else found

    def named(self, frame: Frame, at: int) -> tuple[int, str] | None:
        """Return where the name that begins at token ``at`` ends (token after it), and the entity."""
        found = self._at.get(frame.tokens[at].span.start)
        if not found:
            return None
        end = at + 1
        while end < len(frame.tokens) and frame.tokens[end].span.start < found[0]:
            end += 1
        return end, found[1]

    def ahead(self, frame: Frame, start: int, end: int) -> tuple[int, int, str] | None:
        """Return the first person named between two tokens: first token, token after, entity."""
        for at in range(start, min(end, len(frame.tokens))):
            found = self.person(frame, at)
            if found:
                return at, found[0], found[1]
        return None


def after(frame: Frame, start: int, lexicon: Lexicon, names: Names) -> Phrase | None:
    """Return the speaker's phrase that begins at token ``start``; ``None`` where none does."""
    limit = min(len(frame.tokens), start + WIDEST)
    if start >= limit or not _may_begin(frame, start, lexicon):
        return None
    if frame.words[start] in lexicon["pronouns"]:
        return Phrase(start, start + 1)
    at = start
    while at < limit:
        found = names.person(frame, at)
        if found:
            return _named(frame, start, at, found, limit, lexicon, names)
        step = _step(frame, start, at, limit, lexicon, names)
        if step == 0:
            break
        at += step
        if frame.words[at - 1] in lexicon["anaphoric"] and at - 1 > start:
            break
    while at > start and not (frame.tokens[at - 1].word or frame.words[at - 1] == ")"):
        at -= 1
    return Phrase(start, at) if at > start else None


def _named(
    frame: Frame, start: int, at: int, found: tuple[int, str], limit: int, lexicon: Lexicon, names: Names
) -> Phrase:
    """Return a phrase with a person's name at ``at``, and what belongs to the name after it."""
    end = found[0]
    if end < limit and frame.words[end] == "(" and (alias := _alias(frame, end, limit)):
        follows = names.person(frame, end + alias) if end + alias < limit else None
        if follows:
            return _named(frame, start, end + alias, follows, limit, lexicon, names)
        end += alias
    while end < limit and frame.tokens[end].capital and frame.words[end] in lexicon["roles"]:
        end += 1
    if at > start and end < limit and frame.words[end] in lexicon["anaphoric_last"]:
        return Phrase(
            start, end + 1
        )  # an epithet that names someone else: the minister of that President Sari
    return Phrase(start, end, (at, found[0]), found[1], _apposition(frame, end, lexicon, names))


def _apposition(frame: Frame, at: int, lexicon: Lexicon, names: Names) -> tuple[int, int] | None:
    """Return the office or description set behind a name after a comma, an age in brackets passed over."""
    if at < len(frame.words) and frame.words[at] == "(":
        at += _bracketed(frame, at)
    if at + 1 >= len(frame.words) or frame.words[at] != ",":
        return None
    first = end = at + 1
    if frame.words[first] not in lexicon["roles"] and frame.words[first] not in lexicon["determiners"]:
        return None
    while end < len(frame.words) and end - first < WIDEST and _describes(frame, end, lexicon):
        end += 1
    held = any(frame.words[i] in lexicon["roles"] for i in range(first, end))
    return (first, end) if held and names.ahead(frame, first, end) is None else None


def _bracketed(frame: Frame, at: int) -> int:
    for end in range(at + 1, min(len(frame.words), at + _ALIAS)):
        if frame.words[end] == ")":
            return end + 1 - at
    return 0


def _describes(frame: Frame, at: int, lexicon: Lexicon) -> bool:
    word = frame.words[at]
    if (
        not frame.tokens[at].word
        or word in lexicon["relative_of"]
        or word in lexicon["accompany"]
        or lexicon.cue(frame, at)
    ):
        return False
    return (
        frame.tokens[at].capital
        or word in lexicon["inside_role"]
        or word in lexicon["roles"]
        or not (lexicon.verbal(word) or word in lexicon["prepositions"])
    )


def _may_begin(frame: Frame, at: int, lexicon: Lexicon) -> bool:
    token, word = frame.tokens[at], frame.words[at]
    if token.block or not token.word:
        return False
    if word in lexicon["time_words"] or word in lexicon["that"]:
        return word in lexicon["pronouns"] and token.word
    if (
        word in lexicon["pronouns"]
        or word in lexicon["determiners"]
        or word in lexicon["roles"]
        or word in lexicon["nouns"]
    ):
        return True
    if word in lexicon["prepositions"] or word in lexicon["credit"]:
        return False
    return token.capital or word in lexicon["with_role"] or word in lexicon["former"]


def _step(frame: Frame, start: int, at: int, limit: int, lexicon: Lexicon, names: Names) -> int:
    """Return how many tokens the phrase takes at ``at``; 0 where it ends."""
    token, word = frame.tokens[at], frame.words[at]
    if token.block:
        return (
            1
            if at > start and _short(token.block.inner) and at + 1 < limit and frame.tokens[at + 1].word
            else 0
        )
    if word == "(":
        return _alias(frame, at, limit)
    if word == ",":
        return _comma(frame, start, at, limit, lexicon, names)
    if word in ("'", "’", "/", "&", "-") or (
        word == "." and len(frame.words[at - 1]) < 4 and at + 1 < limit and frame.tokens[at + 1].capital
    ):
        return 1
    if not token.word:
        return 0
    if at == start:
        return 1
    if word in lexicon["inside_role"]:
        return 1 if _name_follows(frame, start, at, limit, lexicon, names) else 0
    if (
        word in lexicon["relative"]
        or word in lexicon["prepositions"]
        or word in lexicon["accompany"]
        or word in lexicon["credit"]
    ):
        return 0
    if word in lexicon["determiners"] or word in lexicon["roles"]:
        return 1
    if word in lexicon["time_words"] or word in lexicon["adverbs"] or word in lexicon["coordinators"]:
        return 0
    if token.capital:
        return 1
    if lexicon.verbal(word) or lexicon.cue(frame, at):
        return 0
    return 0 if _name_before(frame, start, at, lexicon) else 1


def _short(span: Span) -> bool:
    return len(span) < 40


def _name_before(frame: Frame, start: int, at: int, lexicon: Lexicon) -> bool:
    """Return whether the phrase so far ends in a bare name, after which a small-letter word cannot belong to it."""
    return frame.tokens[at - 1].capital and all(
        frame.tokens[i].capital and frame.words[i] not in lexicon["roles"]
        for i in range(start, at)
        if frame.tokens[i].word
    )


def _alias(frame: Frame, at: int, limit: int) -> int:
    for end in range(at + 1, min(limit, at + _ALIAS)):
        if frame.words[end] == ")":
            inside = frame.words[at + 1 : end]
            return end + 1 - at if inside and not any(w[:1].isdigit() for w in inside) else 0
    return 0


def _comma(frame: Frame, start: int, at: int, limit: int, lexicon: Lexicon, names: Names) -> int:
    """Go over a comma between a role and a name: ``juru bicara kementerian, Sari``."""
    if at + 1 >= limit or not frame.tokens[at + 1].capital or frame.words[at + 1] in lexicon["time_words"]:
        return 0
    if not any(frame.words[i] in lexicon["roles"] for i in range(start, at)):
        return 0
    return 1 if names.person(frame, at + 1) or names.ahead(frame, at + 1, at + 4) else 0


def _name_follows(frame: Frame, start: int, at: int, limit: int, lexicon: Lexicon, names: Names) -> bool:
    """Return whether a preposition belongs to a role: a name still comes before the sentence part ends."""
    if not any(
        frame.words[i] in lexicon["roles"] or frame.words[i] in lexicon["nouns"] for i in range(start, at)
    ):
        return False
    if frame.words[start] in lexicon["nouns"]:
        return frame.tokens[at + 1].word if at + 1 < limit else False
    end = at + 1
    while (
        end < limit
        and frame.words[end] not in lexicon["relative"]
        and (frame.tokens[end].word or frame.words[end] == "(")
    ):
        end += 1
    return names.ahead(frame, at + 1, min(end, at + 9)) is not None


def before(frame: Frame, end: int, start: int, lexicon: Lexicon, names: Names) -> Phrase | None:
    """Return the subject among the tokens from ``start`` to before ``end`` (a verb stands at ``end``)."""
    subject: Phrase | None = None
    whole = False
    for first, last in _pieces(frame, start, end):
        first = _past_connectives(frame, first, last, lexicon)
        if first >= last or _adverbial(frame, first, lexicon):
            continue
        found = after(frame, first, lexicon, names) or _bare(frame, first, last, end, lexicon)
        if found is None:
            continue
        if subject and whole and not subject.name and found.name and _has_role(frame, subject, lexicon):
            subject = Phrase(subject.start, found.end, found.name, found.entity)
        elif subject is None or not whole:
            subject, whole = found, _whole(frame, found, last, lexicon)
    return subject if subject else _adjacent(frame, start, end, lexicon, names)


def _bare(frame: Frame, first: int, last: int, verb: int, lexicon: Lexicon) -> Phrase | None:
    """Return a subject that is a plain noun in small letters, right before its verb: ``hasil survei itu``."""
    at = first
    while at < last and frame.tokens[at].word and at - first < _PLAIN:
        word = frame.words[at]
        if (
            word in lexicon["relative"]
            or word in lexicon["adverbs"]
            or (word in lexicon["prepositions"] and word not in lexicon["inside_role"])
        ):
            break
        if lexicon.verbal(word) or lexicon.cue(frame, at):
            return None
        at += 1
    return (
        Phrase(first, at)
        if at > first
        and last == verb
        and (at == last or frame.words[at] in lexicon["relative"] or frame.words[at] in lexicon["adverbs"])
        else None
    )


def first_subject(frame: Frame, lexicon: Lexicon, names: Names) -> Phrase | None:
    """Return the subject of a sentence whose verb is not known: the first phrase that is no adverbial."""
    for first, last in _pieces(frame, frame.fixed, min(len(frame.words), frame.fixed + 2 * WIDEST)):
        first = _past_connectives(frame, first, last, lexicon)
        if first < last and not _adverbial(frame, first, lexicon):
            return after(frame, first, lexicon, names)
    return None


def _whole(frame: Frame, phrase: Phrase, last: int, lexicon: Lexicon) -> bool:
    """Return whether a phrase fills its part of the sentence, what only describes it included: no verb follows."""
    word = frame.words[phrase.end] if phrase.end < last else ""
    return not word or word == "(" or word in lexicon["relative"] or word in lexicon["prepositions"]


def _has_role(frame: Frame, phrase: Phrase, lexicon: Lexicon) -> bool:
    return any(frame.words[i] in lexicon["roles"] for i in range(phrase.start, phrase.end))


def _pieces(frame: Frame, start: int, end: int) -> list[tuple[int, int]]:
    """Return the parts between commas that stand outside brackets."""
    out: list[tuple[int, int]] = []
    depth, first = 0, start
    for at in range(start, end):
        word = frame.words[at]
        depth += (word == "(") - (word == ")" and depth > 0)
        if word == "," and depth == 0:
            out.append((first, at))
            first = at + 1
    out.append((first, end))
    return out


def _past_connectives(frame: Frame, at: int, end: int, lexicon: Lexicon) -> int:
    while at < end:
        size = lexicon.lead(frame.words, at, end)
        if not size and (
            frame.words[at] in lexicon["adverbs"] or not (frame.tokens[at].word or frame.tokens[at].block)
        ):
            size = 1
        if not size or frame.words[at] in lexicon["roles"]:
            break
        at += size
    return at


def _adverbial(frame: Frame, at: int, lexicon: Lexicon) -> bool:
    word = frame.words[at]
    return (
        word in lexicon["prepositions"]
        or word in lexicon["relative"]
        or lexicon.time(frame, at)
        or word in lexicon["credit"]
        or (
            word[:1].isdigit()
            and not (at + 1 < len(frame.words) and frame.words[at + 1] in lexicon["shares"])
        )
    )


def _adjacent(frame: Frame, start: int, end: int, lexicon: Lexicon, names: Names) -> Phrase | None:
    """Return the phrase that ends right before the verb: ``Dalam wawancara itu Sari mengatakan``."""
    last = end
    while last > start and (frame.words[last - 1] in lexicon["adverbs"]):
        last -= 1
    first = last
    while (
        first > start
        and frame.tokens[first - 1].capital
        and frame.words[first - 1] not in lexicon["time_words"]
    ):
        first -= 1
    for at in range(first, last):
        found = names.named(frame, at)
        if found and found[0] == last:
            first = at
            break
    if first == last and last > start and frame.words[last - 1] in lexicon["pronouns"]:
        first = last - 1
    if first < last:
        found_phrase = after(frame, first, lexicon, names)
        if found_phrase:
            return found_phrase
    return None
