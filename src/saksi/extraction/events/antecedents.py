"""Parties that the sentence only points back to: "that plan" is whose who proposed it, "both leaders" are who met.

What was told before is looked through from its end, not further back than a few events.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from saksi.extraction.events.lexicon import Lexicon, Word
from saksi.extraction.events.sentence import Item
from saksi.extraction.events.subjects import before_verb, is_you
from saksi.model.facts import Entity, Event
from saksi.text.clitics import owner_in_names

_BACK = 12  # events of the article that are looked through, from the last one told
_REACH = 6  # items beside a word of event within which what it is about is looked for
_ANSWERS = ("REJECT", "ACCUSE", "PROTEST", "SUPPORT", "AGREE")
"""Roots of acts that answer an act of somebody else."""


def whose(
    row: list[Item],
    i: int,
    j: int,
    word: Word,
    passive: bool,
    actor: str | None,
    told: Sequence[Event],
    lexicon: Lexicon,
) -> str | None:
    """Return who did what the act at items ``i`` to ``j`` answers, where the sentence only points back to it.

    ``told`` are the events before it, ``actor`` who answers. "Y rejected that plan" reaches the one who proposed it, "thank
    you" and "you must …" the one whom the speaker met.
    """
    if word.sort == "thanks" or (word.sort == "said" and spoken_to(row, i, lexicon)):
        return _met(actor, told)
    if word.root not in _ANSWERS:
        return None
    before = passive or word.sort == "said"
    noun = act_before(row, i, lexicon) if before else _noun_behind(row, j, lexicon)
    roots = lexicon.contents.get(noun or "", ())
    if not passive and _is_pronoun_behind(row, j, lexicon):
        roots = _ANSWERED.get(word.root, ())
    for event in reversed(told[-_BACK:]):
        if event.root in roots and event.actor is not None and event.actor != actor:
            return event.actor
    return None


_ANSWERED = {
    "ACCUSE": ("ASSAULT", "COERCE", "SANCTION", "MOBILIZE"),
    "PROTEST": ("ASSAULT", "COERCE", "SANCTION", "MOBILIZE"),
    "REJECT": ("ACCUSE", "REQUEST", "THREATEN"),
}
"""What "it" is when somebody condemns or denies it."""


def _met(actor: str | None, told: Sequence[Event]) -> str | None:
    """Return the other party of the last meeting that ``actor`` had."""
    for event in reversed(told[-_BACK:]):
        both = (event.actor, event.recipient)
        if event.root == "CONSULT" and actor in both and None not in both:
            return event.recipient if actor == event.actor else event.actor
    return None


def spoken_to(row: list[Item], i: int, lexicon: Lexicon) -> bool:
    """Return whether the subject of the verb at item ``i`` is "you", inside quotation marks."""
    n = before_verb(row, i, lexicon)
    return n is not None and row[n].side > 0 and is_you(row, n, lexicon)


def _is_pronoun_behind(row: list[Item], j: int, lexicon: Lexicon) -> bool:
    """Return whether the verb before item ``j`` ends in a pronoun ("mengutuknya") or has one behind it as its object."""
    suffixes = tuple(lexicon.frame.get("object_suffixes", frozenset()))
    if suffixes and row[j - 1].low.endswith(suffixes):
        return True
    words = lexicon.frame.get("pronoun_objects", frozenset())
    for n in range(j, min(len(row), j + 2)):
        if row[n].entity is not None or row[n].gap != " ":
            return False
        if row[n].low in words:
            return n + 1 == len(row) or bool(row[n + 1].gap.strip()) or row[n + 1].low in lexicon.auxiliaries
    return False


def _noun_behind(row: list[Item], j: int, lexicon: Lexicon) -> str | None:
    """Return the noun for somebody's act behind the verb, with a word beside it that points back."""
    for n in range(j, min(len(row), j + _REACH)):
        if row[n].entity is not None or any(c in row[n].gap for c in ",;:.?!"):
            return None
        if row[n].low in lexicon.contents:
            return row[n].low if _points_back(row, n, lexicon) else None
    return None


def act_before(row: list[Item], i: int, lexicon: Lexicon) -> str | None:
    """Return the noun for somebody's act that points back and is the subject of the verb at item ``i``: "usul itu"."""
    for n in range(i - 1, max(-1, i - _REACH), -1):
        if row[n].entity is not None or any(c in row[n + 1].gap for c in ",;:.?!"):
            return None
        if row[n].low in lexicon.contents:
            return row[n].low if _points_back(row, n, lexicon) else None
    return None


def _points_back(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    words = lexicon.frame.get("pointing", frozenset())
    beside = (n - 1, n - 2) if lexicon.owner_first else (n + 1, n + 2)
    return any(0 <= k < len(row) and row[k].entity is None and row[k].low in words for k in beside)


def owned(row: list[Item], i: int, lexicon: Lexicon) -> int | None:
    """Return whose proposal, demand or accusation is the subject of the passive at item ``i``: "usul X ditolak"."""
    for n in range(i - 1, max(-1, i - _REACH), -1):
        if any(c in row[n + 1].gap for c in ",;:.?!"):
            return None
        if row[n].entity is None:
            continue
        k = (
            n + 2
            if lexicon.owner_first and n + 1 < i and row[n + 1].low == owner_in_names().ending
            else n + 1
        )
        noun = row[k].low if lexicon.owner_first and k < i else row[n - 1].low if n else ""
        return n if noun in lexicon.contents and not row[n].inner else None
    return None


def pair(
    row: list[Item],
    told: Sequence[Event],
    entities: Mapping[str, Entity],
    before: Mapping[str, Entity],
    lexicon: Lexicon,
) -> list[Item]:
    """Return ``row`` with "both leaders", "kedua negara", "keduanya" replaced by the two they mean, joined by "and".

    They are the two of the kind (persons, states, or either) that the sentence names before, else the parties of the last
    meeting, agreement or fight that was between two such, else the only two the article has named (``before``).
    """
    out: list[Item] = []
    n = 0
    while n < len(row):
        size, kinds = _both(row, n, lexicon)
        two = None
        if size:
            here = [i.entity for i in out if i.entity is not None and not i.inner]
            two = (
                _only_two(here, kinds)
                or _parties(kinds, told, entities)
                or _only_two([*islice(before.values(), _BACK), *here], kinds)
            )
        if two is None:
            out.append(row[n])
            n += 1
            continue
        word = min(lexicon.frame["join"] & lexicon.frame["coordinate"])
        first, last = row[n], row[n + size - 1]
        out.append(replace(first, entity=two[0]))
        out.append(replace(last, low=word, gap=" ", entity=None))
        out.append(replace(last, gap=" ", entity=two[1]))
        n += size
    return out


def _both(row: list[Item], n: int, lexicon: Lexicon) -> tuple[int, tuple[str, ...]]:
    """Return how many words at item ``n`` name two already spoken of, and of which kinds these can be."""
    if row[n].entity is not None or (n and row[n - 1].low in lexicon.frame.get("relative", frozenset())):
        return 0, ()
    if row[n].low in lexicon.frame.get("both_alone", frozenset()):
        return 1, ("person", "state")
    if row[n].low not in lexicon.frame.get("both", frozenset()) or n + 1 >= len(row) or row[n + 1].entity:
        return 0, ()
    if row[n + 1].low in lexicon.frame.get("both_persons", frozenset()):
        return 2, ("person",)
    if row[n + 1].low in lexicon.frame.get("both_states", frozenset()):
        return 2, ("state",)
    return 0, ()


def _only_two(named: Sequence[Entity], kinds: tuple[str, ...]) -> tuple[Entity, Entity] | None:
    """Return the only two of one of the kinds among those ``named``."""
    for kind in kinds:
        two = tuple({e.id: e for e in named if e.kind == kind}.values())
        if len(two) == 2:
            return two[0], two[1]
    return None


_TWO_SIDED = ("CONSULT", "AGREE", "COOPERATE", "ASSAULT")


def _parties(
    kinds: tuple[str, ...], told: Sequence[Event], entities: Mapping[str, Entity]
) -> tuple[Entity, Entity] | None:
    for event in reversed(told[-_BACK:]):
        actor, recipient = entities.get(event.actor or ""), entities.get(event.recipient or "")
        if actor is None or recipient is None or event.root not in _TWO_SIDED or actor.kind != recipient.kind:
            continue
        if actor.kind in kinds:
            return actor, recipient
    return None
