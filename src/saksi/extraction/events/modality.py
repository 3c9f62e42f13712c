"""Whether an event is told as a fact, a plan, a possibility, a demand, a denial, or on someone's word."""

from __future__ import annotations

from saksi.extraction.events.lexicon import Lexicon
from saksi.extraction.events.sentence import Item
from saksi.model.facts import Modality, Root

_NEAR = 4  # words before the word of event that may turn it


def find(row: list[Item], i: int, actor: int | None, lexicon: Lexicon) -> Modality:
    """Return the modality of the event whose word is item ``i``.

    Words of denial, demand, plan and possibility count when they stand at most four words before it, behind its actor
    where the actor is nearer. What stands inside quotation marks, or behind a verb of saying in the same clause, is
    ``reported``.
    """
    words = _before(row, i, actor)
    table = dict(lexicon.modality)
    if _any(words, table, "denied"):
        return "denied"
    if _any(words, table, "demanded"):
        return "demanded"
    if _any(words, table, "planned"):
        return "planned"
    if _any(words, table, "possible"):
        return "possible"
    if row[i].side or _any(words, table, "reported") or _is_told(row, i, actor, table):
        return "reported"
    return "asserted"


def is_refusal(row: list[Item], i: int, actor: int | None, root: Root, lexicon: Lexicon) -> bool:
    """Return whether words of denial and of plan turn an act of cooperation into a refusal: "will not recognize"."""
    words = _before(row, i, actor)
    table = dict(lexicon.modality)
    return root in _COOPERATIVE and _any(words, table, "denied") and _any(words, table, "planned")


_COOPERATIVE = ("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT")


def _before(row: list[Item], i: int, actor: int | None) -> list[str]:
    """Return the words that may turn the word of event at ``i``: at most four before it, behind its actor and a comma."""
    first = max(0, i - _NEAR, (actor + 1) if actor is not None and actor < i else 0)
    first = next((n for n in range(i, first, -1) if "," in row[n].gap), first)
    return [row[n].low for n in range(first, i) if row[n].entity is None and row[n].side == row[i].side]


def _any(words: list[str], table: dict[str, frozenset[str]], key: str) -> bool:
    return bool(table.get(key, frozenset()).intersection(words))


def _is_told(row: list[Item], i: int, actor: int | None, table: dict[str, frozenset[str]]) -> bool:
    """Return whether a verb of saying stands in the sentence before the actor."""
    end = actor if actor is not None and actor < i else i
    verbs = table.get("reporting", frozenset())
    return any(row[n].entity is None and row[n].low in verbs for n in range(max(0, end)))
