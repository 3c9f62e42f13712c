"""Who does it and to whom: the mentions around a word of event, read by their place and by small words beside them."""

from __future__ import annotations

from dataclasses import dataclass

from saksi.extract.events.lexicon import Lexicon, Word
from saksi.extract.events.sentence import Item

_FAR = 16  # items behind a word of event that are looked at
_BACK = 40  # items before it
_MUTUAL = ("CONSULT", "AGREE", "COOPERATE")


@dataclass(frozen=True, slots=True)
class Parties:
    """The positions of actor and recipient among the items, and whether the verb is passive."""

    actor: int | None
    recipient: int | None
    passive: bool = False


def find(row: list[Item], i: int, j: int, word: Word, lexicon: Lexicon) -> Parties:
    """Return the parties of the word of event at items ``i`` to ``j``."""
    if word.sort == "noun":
        return _of_noun(row, i, j, word, lexicon)
    if word.sort == "passive" or _is_passive(row, i, lexicon):
        return Parties(agent(row, j, lexicon), subject(row, i, lexicon), True)
    actor = subject(row, i, lexicon)
    recipient = behind(row, j, lexicon)
    if recipient is None and word.root in _MUTUAL:
        actor, recipient = _pair(row, actor, lexicon)
    if actor is not None and recipient is not None and row[actor].entity is row[recipient].entity:
        recipient = None
    if word.visitor_behind and recipient is not None and not _is_person(row[recipient]):
        recipient = None
    return Parties(actor, recipient)


def _is_person(item: Item) -> bool:
    return item.entity is not None and item.entity.kind == "person"


def _is_passive(row: list[Item], i: int, lexicon: Lexicon) -> bool:
    """Return whether a form of "be" stands before a participle."""
    be = lexicon.frame.get("be", frozenset())
    before = [row[n].low for n in range(max(0, i - 3), i) if row[n].entity is None]
    form = row[i].low
    return bool(be.intersection(before[-2:])) and not form.endswith("ing")


def subject(row: list[Item], i: int, lexicon: Lexicon) -> int | None:
    """Return the mention that stands as subject before item ``i``: the nearest that no preposition governs.

    After "dan" or "and" directly before the verb it is the first of the clause, which the verbs share.
    """
    found: list[int] = []
    weak: list[int] = []
    ends = lexicon.frame.get("ends", frozenset())
    for n in range(i - 1, max(-1, i - _BACK), -1):
        item = row[n]
        if item.side != row[i].side:
            continue
        if found and (item.low in ends or ";" in row[n + 1].gap):
            break
        if _counts(row, n) and not oblique(row, n, lexicon):
            (weak if _in_phrase(row, n, lexicon) else found).append(n)
    shared = row[i - 1].low in lexicon.frame.get("coordinate", frozenset()) if i else False
    chosen = found or weak
    return (chosen[-1] if shared else chosen[0]) if chosen else None


def _in_phrase(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether mention ``n`` ends a phrase under a preposition: "dengan negara tetangga Iran"."""
    words = lexicon.frame.get("oblique", frozenset())
    for k in range(n - 1, max(-1, n - 2 - lexicon.fillers), -1):
        if row[k].entity is not None or row[k + 1].gap not in (" ", "-"):
            return False
        if row[k].low in words:
            return k < n - 1
    return False


def behind(row: list[Item], j: int, lexicon: Lexicon) -> int | None:
    """Return the mention the event reaches: the first behind it that is no place where it happens, within the clause."""
    ends, locative = lexicon.frame.get("ends", frozenset()), lexicon.frame.get("locative", frozenset())
    for n in range(j, min(len(row), j + _FAR)):
        item = row[n]
        if n > j and (item.side != row[j].side or any(c in item.gap for c in ";:.?!")):
            return None
        if item.entity is None:
            if item.low in ends and n > j:
                return None
            continue
        before = row[n - 1].low if n else ""
        if item.inner or before in lexicon.frame.get("by", frozenset()):
            continue
        if item.entity.kind == "place" and (
            before in locative or before in lexicon.frame.get("oblique", frozenset())
        ):
            continue
        return n
    return None


def agent(row: list[Item], j: int, lexicon: Lexicon) -> int | None:
    """Return the doer behind a passive: the mention after "oleh" or "by", or directly behind the verb."""
    by = lexicon.frame.get("by", frozenset())
    for n in range(j, min(len(row), j + _FAR)):
        if n > j and any(c in row[n].gap for c in ";:.?!"):
            return None
        if row[n].low in by and row[n].entity is None:
            return next((k for k in range(n + 1, min(len(row), n + 8)) if _counts(row, k)), None)
    if lexicon.frame.get("locative") and j < len(row) and _counts(row, j) and row[j].gap == " ":
        return j
    return None


def oblique(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether a preposition governs mention ``n``, over words of its role and names joined to it."""
    words = lexicon.frame.get("oblique", frozenset())
    joins = lexicon.frame.get("coordinate", frozenset())
    k = n
    while k > 0 and k > n - 8:
        k -= 1
        item = row[k]
        if "," in row[k + 1].gap or ";" in row[k + 1].gap:
            return False
        if item.entity is not None:
            if item.inner:
                continue
            return row[k + 1].low in joins and oblique(row, k, lexicon) if k + 1 < n else False
        if item.low in words:
            return True
        if item.low in joins and k > 0 and row[k - 1].entity is not None:
            return oblique(row, k - 1, lexicon)
        if item.low not in lexicon.titles:
            return False
    return False


def _counts(row: list[Item], n: int) -> bool:
    return row[n].entity is not None and not row[n].inner


def _pair(row: list[Item], actor: int | None, lexicon: Lexicon) -> tuple[int | None, int | None]:
    """Return two subjects joined by "dan" or "and" as the two parties of something mutual."""
    if actor is None:
        return None, None
    for n in range(actor - 1, max(-1, actor - 8), -1):
        if _counts(row, n):
            joined = any(
                row[k].low in lexicon.frame.get("coordinate", frozenset()) or row[k].gap.strip() == "-"
                for k in range(n + 1, actor + 1)
            )
            return (n, actor) if joined and row[n].entity is not row[actor].entity else (actor, None)
        if row[n].entity is None and row[n].low not in lexicon.titles | lexicon.frame.get(
            "coordinate", frozenset()
        ):
            break
    return actor, None


def _of_noun(row: list[Item], i: int, j: int, word: Word, lexicon: Lexicon) -> Parties:
    """Return the parties of a noun: who stands beside it does it, or the subject of a light verb before it."""
    between = _between(row, j, lexicon)
    if between is not None:
        return between
    actor = _owner(row, i, j, lexicon)
    start = j if actor is None or actor < i else actor + 1
    done_by = agent(row, start, lexicon) if actor is None else None
    recipient = _towards(row, start, lexicon)
    if actor is None:
        actor = (
            done_by
            if done_by is not None and row[done_by - 1].low in lexicon.frame.get("by", frozenset())
            else None
        )
    if actor is None:
        actor = _light_subject(row, i, lexicon)
    if actor is not None and recipient is None and word.root in _MUTUAL:
        after = _joined_after(row, actor, lexicon)
        actor, recipient = (actor, after) if after is not None else (actor, None)
    if actor is not None and recipient is not None and row[actor].entity is row[recipient].entity:
        recipient = None
    return Parties(actor, recipient)


def _owner(row: list[Item], i: int, j: int, lexicon: Lexicon) -> int | None:
    """Return the mention that owns the noun: directly behind it ("serangan Israel"), or before it ("Israel's attack")."""
    before = i - 1
    if before >= 0 and row[before].low == "s" and row[before].entity is None:
        before -= 1
    if (
        before >= 0
        and _counts(row, before)
        and row[i].gap.strip() in ("", "'", "’")
        and _is_adjective(row, before, i)
    ):
        return before
    allowed = lexicon.titles | lexicon.frame.get("scope", frozenset())
    n = j
    while n < len(row) and n < j + 6 and row[n].gap.isspace():
        if _counts(row, n):
            return n
        if row[n].entity is None and row[n].low not in allowed:
            return None
        n += 1
    return None


def _is_adjective(row: list[Item], n: int, i: int) -> bool:
    entity = row[n].entity
    return i - n == 2 or (entity is not None and entity.kind != "person")


def _between(row: list[Item], j: int, lexicon: Lexicon) -> Parties | None:
    """Return the two names after "antara" or "between"."""
    words = lexicon.frame.get("between", frozenset())
    for n in range(j, min(len(row), j + 4)):
        if row[n].entity is None and row[n].low in words:
            named = [k for k in range(n + 1, min(len(row), n + 14)) if _counts(row, k)]
            if len(named) >= 2:
                return Parties(named[0], named[1])
    return None


def _towards(row: list[Item], start: int, lexicon: Lexicon) -> int | None:
    """Return the first mention governed by a word of direction behind the noun."""
    ends, to = lexicon.frame.get("ends", frozenset()), lexicon.frame.get("towards", frozenset())
    locative = lexicon.frame.get("locative", frozenset())
    governed = False
    for n in range(start, min(len(row), start + 12)):
        item = row[n]
        if n > start and any(c in item.gap for c in ";:.?!,"):
            return None
        if item.entity is None:
            if item.low in ends:
                return None
            governed = governed or item.low in to
            continue
        if item.inner or not governed:
            continue
        if row[n - 1].low in locative and item.entity.kind == "place":
            continue
        return n
    return None


def _light_subject(row: list[Item], i: int, lexicon: Lexicon) -> int | None:
    """Return the subject of a light verb that stands shortly before the noun ("menggelar | pertemuan")."""
    light = lexicon.frame.get("light_verbs", frozenset())
    for n in range(i - 1, max(-1, i - 6), -1):
        if row[n].entity is None and row[n].low in light:
            return subject(row, n, lexicon)
        if any(c in row[n + 1].gap for c in ",;:"):
            return None
    return None


def _joined_after(row: list[Item], actor: int, lexicon: Lexicon) -> int | None:
    """Return the mention joined to the actor by "dan" or "and"."""
    joins = lexicon.frame.get("coordinate", frozenset())
    for n in range(actor + 1, min(len(row), actor + 8)):
        if _counts(row, n):
            return (
                n
                if any(row[k].low in joins or row[k].gap.strip() == "-" for k in range(actor + 1, n + 1))
                else None
            )
    return None
