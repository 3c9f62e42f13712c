"""Who does it and to whom: the mentions around a word of event, read by their place and by small words beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from saksi.extraction.events.antecedents import owned
from saksi.extraction.events.lexicon import Lexicon, Word
from saksi.extraction.events.sentence import Item, counts
from saksi.extraction.events.subjects import leads_to, oblique, subject, teller
from saksi.text.clitics import APOSTROPHES, owner_in_names

_FAR = 16  # items behind a word of event that are looked at
_NEAR = 8  # items over which names are joined, or a role stretches
MUTUAL = ("CONSULT", "AGREE", "COOPERATE")
_STOPS = ";:.?!"


@dataclass(frozen=True, slots=True)
class Parties:
    """The positions of actor and recipient among the items, and whether the verb is passive."""

    actor: int | None
    recipient: int | None
    passive: bool = False


def find(row: list[Item], i: int, j: int, word: Word, lexicon: Lexicon) -> Parties:
    """Return the parties of the word of event at items ``i`` to ``j``."""
    if word.sort == "fate":
        return _of_fate(row, i, j, lexicon)
    if word.sort == "noun":
        return _apart(row, _of_noun(row, i, j, word, lexicon))
    if word.sort == "passive" or is_passive(row, i, lexicon):
        patient = _patient(row, i, lexicon)
        return Parties(_agent(row, j, lexicon), owned(row, i, lexicon) if patient is None else patient, True)
    actor = subject(row, i, lexicon)
    if actor is not None and word.root != "PROTEST" and _is_of_people(row, actor, lexicon):
        return Parties(None, None)
    recipient = _behind(row, j, actor, word, lexicon)
    if recipient is None and _is_mutual(word, lexicon):
        actor, recipient = _pair(row, actor, lexicon)
    return _apart(row, Parties(actor, recipient))


def is_reciprocal(word: Word, lexicon: Lexicon) -> bool:
    """Return whether each of two does it to the other though the root is not mutual: "saling serang", "war"."""
    return word.root == "ASSAULT" and word.parts[0] in lexicon.frame.get("mutual", frozenset())


def _is_of_people(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether mention ``n`` only says whose people act: "turis Korvia", "Korvian tourists"."""
    words = lexicon.frame.get("people", frozenset())
    k = n + 1 if lexicon.owner_first else n - 1
    return 0 <= k < len(row) and row[k].entity is None and row[k].low in words


def _is_mutual(word: Word, lexicon: Lexicon) -> bool:
    """Return whether two subjects do it to each other: "X and Y met", "signed a treaty", "saling serang"."""
    return word.root in MUTUAL or word.parts[0] in lexicon.frame.get("mutual", frozenset())


def spread(row: list[Item], who: Parties, word: Word, lexicon: Lexicon) -> Iterator[Parties]:
    """Yield the parties, and the same with each name joined to the actor or the recipient by "dan" or "and".

    What two do to each other is given both ways where the root alone does not say so: "saling serang", "war".
    """
    if who.actor is not None and who.recipient is not None and is_reciprocal(word, lexicon):
        yield who
        yield Parties(who.recipient, who.actor)
        return
    actors = [who.actor, *_joined(row, who.actor, lexicon)]
    recipients = [who.recipient, *_joined(row, who.recipient, lexicon)]
    if set(actors) & (set(recipients) - {None}):
        yield who
        return
    for actor in actors:
        for recipient in recipients:
            if recipient is None or not _own(row, actor, recipient):
                yield Parties(actor, recipient, who.passive)


def _patient(row: list[Item], i: int, lexicon: Lexicon) -> int | None:
    """Return the mention to which a passive is done: it stands directly before the verb ("aset X dibekukan" has none)."""
    for n in range(i - 1, max(-1, i - _NEAR), -1):
        if counts(row, n):
            entity = row[n].entity
            direct = (
                leads_to(row, n, i, lexicon)
                and not oblique(row, n, lexicon)
                and not is_owned(row, n, lexicon)
            )
            return n if direct and entity is not None and entity.kind != "place" else None
    return None


def is_owned(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether mention ``n`` only owns the noun before it, which is what the verb is about: "aset Iran"."""
    if lexicon.owner_first or n == 0 or row[n].gap != " " or row[n - 1].entity is not None:
        return False
    before = row[n - 1].low
    known = lexicon.role_words | lexicon.auxiliaries | lexicon.frame.get("ends", frozenset())
    return before not in known | lexicon.frame.get("join", frozenset()) | lexicon.frame.get(
        "relative", frozenset()
    )


def is_passive(row: list[Item], i: int, lexicon: Lexicon) -> bool:
    """Return whether a form of "be" stands before a participle, or "by" directly behind one."""
    by, participles = lexicon.frame.get("by", frozenset()), tuple(lexicon.frame.get("participles", ()))
    if i + 1 < len(row) and row[i + 1].low in by and row[i].low.endswith(participles):
        return True
    be = lexicon.frame.get("be", frozenset())
    before = [row[n].low for n in range(max(0, i - 3), i) if row[n].entity is None]
    gerund = row[i].low.endswith(tuple(lexicon.frame.get("gerunds", ())))
    return bool(be.intersection(before[-2:])) and not gerund


def _behind(row: list[Item], j: int, actor: int | None, word: Word, lexicon: Lexicon) -> int | None:
    """Return the mention the event reaches: the first behind it that is no place where it happens, within the clause.

    A state is passed over for an actor of its own, save where its government is named: what Putin praises in Russia's
    ties with China is China's. Of what is asked for only its own subject counts ("meminta agar | X mundur");
    behind one's own people ("mengimbau warganya") stands nobody.
    """
    if j < len(row) and "," in row[j].gap:
        return None
    harm: int | None = None
    for n in range(j, min(len(row), j + _FAR)):
        item = row[n]
        if n > j and (item.side != row[j - 1].side or any(c in item.gap for c in _STOPS)):
            return None
        if item.entity is None:
            own = item.low in lexicon.frame.get("own_people", frozenset())
            if own or ((n > j or word.root == "REJECT") and _closes(row, n, word, lexicon)):
                return None
            harm = n if word.root in _JUDGING and _is_harm(item, lexicon) else harm
        elif harm is not None and _suffers(row, harm, n, lexicon):
            continue
        elif harm is not None and row[n - 1].low in lexicon.frame.get("by", frozenset()):
            return n
        elif not _is_passed_over(row, j, n, actor, word, lexicon):
            if n - j >= _LOOSE and not oblique(row, n, lexicon):
                return None
            return _given_to(row, n, word, lexicon) or n
    return None


_GIVING = ("AGREE", "CONSULT", "SUPPORT", "AID", "RETREAT")


def _given_to(row: list[Item], n: int, word: Word, lexicon: Lexicon) -> int | None:
    """Return who is given what mention ``n`` only owns: "menyampaikan pesan X kepada | Y", "carry X's message to | Y"."""
    owns = is_owned(row, n, lexicon) or (
        lexicon.owner_first and n + 1 < len(row) and row[n + 1].low == owner_in_names().ending
    )
    if word.root not in _GIVING or not owns:
        return None
    words = lexicon.frame.get("dative", frozenset())
    for k in range(n + 1, min(len(row), n + _NEAR)):
        if row[k].side != row[n].side or any(c in row[k].gap for c in _STOPS + ","):
            return None
        if not counts(row, k):
            continue
        before = k - 1
        while before > n and row[before].entity is None and row[before].low in lexicon.titles:
            before -= 1
        entity = row[k].entity
        return k if row[before].low in words and entity is not None and entity.kind != "place" else None
    return None


_LOOSE = 10  # items behind a verb within which no preposition need govern its recipient
_JUDGING = ("ACCUSE", "REJECT", "PROTEST", "SUPPORT")
"""Roots of acts about what somebody did: they reach the doer, not the victim."""


def _is_harm(item: Item, lexicon: Lexicon) -> bool:
    """Return whether the word is a noun of violence or force: "serangan", "the arrest"."""
    return any(
        w.sort in ("noun", "fate") and len(w.parts) == 1 and w.root in ("ASSAULT", "COERCE")
        for w in lexicon.words.get(item.low, ())
    )


def _suffers(row: list[Item], harm: int, n: int, lexicon: Lexicon) -> bool:
    """Return whether mention ``n`` is the victim of the harm at item ``harm``: "serangan terhadap X", "the killing of X"."""
    before = row[n - 1]
    if before.entity is None and before.low in lexicon.frame.get("victim", frozenset()):
        return True
    fate = any(w.sort == "fate" for w in lexicon.words.get(row[harm].low, ()))
    return fate and not lexicon.owner_first and (n == harm + 1 or before.low in lexicon.titles)


def _closes(row: list[Item], n: int, word: Word, lexicon: Lexicon) -> bool:
    """Return whether the word at ``n`` opens another clause: a conjunction, ", and Y did", what is asked for."""
    frame = lexicon.frame
    if row[n].low in frame.get("ends", frozenset()):
        return True
    follows = n + 1 < len(row) and (row[n + 1].entity is not None or row[n + 1].low in lexicon.titles)
    if "," in row[n].gap and row[n].low in frame.get("coordinate", frozenset()):
        return True
    return word.root == "REQUEST" and row[n].low in frame.get("purpose", frozenset()) and not follows


def _is_passed_over(row: list[Item], j: int, n: int, actor: int | None, word: Word, lexicon: Lexicon) -> bool:
    """Return whether mention ``n`` cannot be the one it is done to."""
    frame = lexicon.frame
    entity, before = row[n].entity, row[n - 1].low if n else ""
    if row[n].inner or "(" in row[n].gap or before in frame.get("by", frozenset()):
        return True
    if word.root not in _JUDGING and _is_agent(row, n, lexicon):
        return True
    if word.root in _FRIENDLY and before in frame.get("against", frozenset()):
        return True
    if _own(row, actor, n):
        reached = _is_government(row, n, lexicon) or _is_asked(row, j, n, word, lexicon)
        return actor is None or row[actor].entity is entity or not reached
    if word.root in _THERE or entity is None or entity.kind in ("person", "state"):
        return False
    if entity.kind == "organization":
        return n > j and _is_venue(row, n, lexicon)
    named_with = row[j - 1].low in frame.get("oblique", frozenset())
    return ("," in row[n].gap and not named_with) or before in frame.get("oblique", frozenset())


def _is_agent(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether mention ``n`` stands behind "oleh" or "by", a few words between: "oleh anak usaha X"."""
    by = lexicon.frame.get("by", frozenset())
    for k in range(n - 1, max(-1, n - 1 - _PHRASE), -1):
        if row[k].entity is not None or not row[k + 1].gap.isspace():
            return False
        if row[k].low in by:
            return True
    return False


_PHRASE = 4  # words of a phrase before the name it ends with


def _is_venue(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether mention ``n`` only says where: behind "di" or "in", or behind a name that stands there itself."""
    while n and row[n - 1].entity is not None and row[n].gap == " ":
        n -= 1
    return n > 0 and row[n - 1].low in lexicon.frame.get("locative", frozenset())


_THERE = ("MOBILIZE", "ASSAULT")
"""Roots that reach the place where it is done, where nobody is named before it: "attacked twenty targets in X"."""
_FRIENDLY = ("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID")
"""Roots whose acts do not reach the one behind "against"."""


def _is_asked(row: list[Item], j: int, n: int, word: Word, lexicon: Lexicon) -> bool:
    """Return whether mention ``n`` stands between a word of asking and what it is asked to do."""
    purpose = lexicon.frame.get("purpose", frozenset())
    return word.root == "REQUEST" and n == j and n + 1 < len(row) and row[n + 1].low in purpose


def _is_government(row: list[Item], n: int, lexicon: Lexicon) -> bool:
    """Return whether the state at ``n`` stands for its government: "pemerintah Korvia", "the Korvian government"."""
    words = lexicon.frame.get("government", frozenset())
    return any(row[k].entity is None and row[k].low in words for k in (n - 1, n + 1) if 0 <= k < len(row))


def _own(row: list[Item], actor: int | None, n: int) -> bool:
    """Return whether mention ``n`` is the state to which the actor belongs, or a place in it."""
    doer, other = row[actor].entity if actor is not None else None, row[n].entity
    if doer is None or other is None or doer is other:
        return doer is not None and doer is other
    return other.kind in ("state", "place") and other.country is not None and other.country == doer.country


def _agent(row: list[Item], j: int, lexicon: Lexicon) -> int | None:
    """Return the doer behind a passive: the mention after "oleh" or "by"; in Indonesian directly behind the verb, too."""
    by = lexicon.frame.get("by", frozenset())
    for n in range(j, min(len(row), j + _FAR)):
        if n > j and any(c in row[n].gap for c in _STOPS):
            break
        if row[n].low in by and row[n].entity is None:
            return next((k for k in range(n + 1, min(len(row), n + _NEAR)) if counts(row, k)), None)
    if not lexicon.bare_agent:
        return None
    between = lexicon.titles | lexicon.frame.get("manner", frozenset())
    for n in range(j, min(len(row), j + _NEAR)):
        if not row[n].gap.isspace() and row[n].low != row[n - 1].low:
            return None
        if counts(row, n):
            return n
        if row[n].entity is None and row[n].low not in between:
            return None
    return None


def _joined(row: list[Item], n: int | None, lexicon: Lexicon) -> list[int]:
    """Return the mention joined to mention ``n`` by "dan" or "and", on either side."""
    if n is None:
        return []
    out: list[int] = []
    for step in (-1, 1):
        k, joined = n + step, False
        while 0 <= k < len(row) and abs(k - n) <= _NEAR:
            between = row[max(k, k - step)].gap if step > 0 else row[k + 1].gap
            if "," in between or any(c in between for c in _STOPS):
                break
            if counts(row, k):
                if joined and row[k].entity is not row[n].entity:
                    out.append(k)
                break
            joined = joined or (
                row[k].entity is None and row[k].low in lexicon.frame.get("join", frozenset())
            )
            if row[k].entity is None and not joined and row[k].low not in lexicon.titles:
                break
            if row[k].entity is None and row[k].low not in lexicon.titles | lexicon.frame.get(
                "join", frozenset()
            ):
                break
            k += step
    return out


def _pair(row: list[Item], actor: int | None, lexicon: Lexicon) -> tuple[int | None, int | None]:
    """Return two subjects joined by "dan", "and" or a hyphen as the two parties of something mutual."""
    if actor is None:
        return None, None
    before = [k for k in _joined(row, actor, lexicon) if k < actor]
    if not before and actor and row[actor].gap == "-" and counts(row, actor - 1):
        before = [actor - 1]
    return (before[0], actor) if before else (actor, None)


def _of_noun(row: list[Item], i: int, j: int, word: Word, lexicon: Lexicon) -> Parties:
    """Return the parties of a noun: who owns it or is named by "oleh" does it, or the subject of a light verb."""
    between = _between(row, j, lexicon)
    if between is not None:
        return between
    got = _receiver(row, i, j, lexicon)
    if got is not None:
        return got
    owner = _owner(row, i, j, lexicon)
    start = j if owner is None or owner < i else owner + 1
    actor = owner if owner is not None else _by(row, start, lexicon)
    if actor is None:
        actor = _light_subject(row, i, lexicon)
    recipient = _towards(row, start, actor, lexicon)
    if actor is None and recipient is not None and word.root == "CONSULT":
        actor = _light_subject(row, i, lexicon, "times")
    if actor is None and recipient is not None and word.root in MUTUAL:
        actor = teller(row, i, lexicon)
    if actor is not None and recipient is None and _is_mutual(word, lexicon):
        after = [k for k in _joined(row, actor, lexicon) if k > actor] if actor > i else []
        if actor > i and actor + 1 < len(row) and row[actor + 1].gap in ("-", "–") and counts(row, actor + 1):
            after = [actor + 1]
        return Parties(actor, after[0]) if after else Parties(*_pair(row, actor, lexicon))
    return Parties(actor, recipient)


def _receiver(row: list[Item], i: int, j: int, lexicon: Lexicon) -> Parties | None:
    """Return the parties of a noun that somebody receives: "X mendapat | dukungan dari Y" is what Y does to X."""
    words, sources = lexicon.frame.get("receive", frozenset()), lexicon.frame.get("source", frozenset())
    verb = next((n for n in range(i - 1, max(-1, i - 3), -1) if row[n].low in words), None)
    if verb is None:
        return None
    for n in range(j, min(len(row), j + _NEAR)):
        if any(c in row[n].gap for c in _STOPS + ","):
            break
        if row[n].low in sources:
            giver = next((k for k in range(n + 1, min(len(row), n + _NEAR)) if counts(row, k)), None)
            return Parties(giver, subject(row, verb, lexicon))
    return Parties(None, None)


def _of_fate(row: list[Item], i: int, j: int, lexicon: Lexicon) -> Parties:
    """Return the parties of a noun whose owner suffers it; the doer stands behind "oleh" or "by"."""
    owner = _owner(row, i, j, lexicon)
    start = j if owner is None or owner < i else owner + 1
    actor = _by(row, start, lexicon)
    return Parties(actor if actor is not None else _light_subject(row, i, lexicon), owner, True)


def _by(row: list[Item], start: int, lexicon: Lexicon) -> int | None:
    """Return the mention after "oleh" or "by" behind a noun."""
    by = lexicon.frame.get("by", frozenset())
    for n in range(start, min(len(row), start + _NEAR)):
        if any(c in row[n].gap for c in _STOPS + ","):
            return None
        if row[n].entity is None and row[n].low in by:
            return next((k for k in range(n + 1, min(len(row), n + _NEAR)) if counts(row, k)), None)
    return None


def _owner(row: list[Item], i: int, j: int, lexicon: Lexicon) -> int | None:
    """Return the mention that owns the noun: "Israel's attack", "Israeli attack"; "serangan Israel", "attack of X"."""
    before = i - 1
    if before >= 0 and row[before].low == owner_in_names().ending and row[before].entity is None:
        before -= 1
    if before >= 0 and counts(row, before) and row[i].gap.strip() in ("", *APOSTROPHES):
        entity = row[before].entity
        if i - before == 2 or (lexicon.owner_first and entity is not None and _is_adjective(row[before])):
            return before
    return _owner_behind(row, j, lexicon)


def _is_adjective(item: Item) -> bool:
    """Return whether the mention before a noun can say whose it is: "Korvian strikes", but not "the Korvia inquiry"."""
    entity = item.entity
    if entity is None or entity.kind == "person":
        return False
    return entity.kind != "state" or item.low != entity.name.lower()


def _owner_behind(row: list[Item], j: int, lexicon: Lexicon) -> int | None:
    of = lexicon.frame.get("of", frozenset())
    allowed = lexicon.titles | lexicon.frame.get("scope", frozenset())
    n = j
    if lexicon.owner_first:
        if n >= len(row) or row[n].low not in of:
            return None
        n += 1
    while n < len(row) and n < j + _NEAR and row[n].gap.isspace():
        if counts(row, n):
            return n
        if row[n].entity is None and row[n].low not in allowed:
            return None
        n += 1
    return None


def _between(row: list[Item], j: int, lexicon: Lexicon) -> Parties | None:
    """Return the two names after "antara" or "between", joined by "and" or "dengan" in the same clause."""
    words = lexicon.frame.get("between", frozenset())
    joins = lexicon.frame.get("join", frozenset()) | lexicon.frame.get("between_join", frozenset())
    start = next(
        (n for n in range(j, min(len(row), j + 4)) if row[n].low in words and not row[n].entity), None
    )
    if start is None:
        return None
    first: int | None = None
    joined = False
    for n in range(start + 1, min(len(row), start + 14)):
        if row[n].side != row[start].side or any(c in row[n].gap for c in _STOPS):
            return None
        if counts(row, n):
            if first is not None and joined:
                return Parties(first, n)
            first = n if first is None else first
        joined = joined or (first is not None and row[n].entity is None and row[n].low in joins)
        joined = joined or (first is not None and row[n].gap in ("-", "–"))
    return None


def _towards(row: list[Item], start: int, actor: int | None, lexicon: Lexicon) -> int | None:
    """Return the first mention governed by a word of direction behind the noun."""
    ends, to = lexicon.frame.get("ends", frozenset()), lexicon.frame.get("towards", frozenset())
    locative = lexicon.frame.get("locative", frozenset())
    governed = False
    for n in range(start, min(len(row), start + 12)):
        item = row[n]
        if any(c in item.gap for c in _STOPS + ","):
            return None
        if item.entity is None:
            if item.low in ends:
                return None
            governed = governed or item.low in to
            continue
        if item.inner or not governed or _own(row, actor, n):
            continue
        if row[n - 1].low in locative and item.entity.kind == "place":
            continue
        return n
    return None


def _light_subject(row: list[Item], i: int, lexicon: Lexicon, key: str = "light_verbs") -> int | None:
    """Return the subject of a light verb that stands shortly before the noun ("menggelar | pertemuan").

    With the ``key`` of other words, that of the clause they join ("said after | a meeting with X"), behind a comma the first.
    """
    light = lexicon.frame.get(key, frozenset())
    for n in range(i - 1, max(-1, i - 6), -1):
        if row[n].entity is None and row[n].low in light:
            return _first(row, n, lexicon) if "," in row[n].gap else subject(row, n, lexicon)
        if any(c in row[n + 1].gap for c in ",;:"):
            return None
    return None


def _first(row: list[Item], n: int, lexicon: Lexicon) -> int | None:
    """Return the first mention of the sentence before item ``n``, outside marks, that no preposition governs."""
    free = (k for k in range(n) if counts(row, k) and not row[k].side and not oblique(row, k, lexicon))
    return next(free, None)


def _apart(row: list[Item], who: Parties) -> Parties:
    """Return the parties without a recipient that is the actor himself."""
    if who.actor is None or who.recipient is None or row[who.actor].entity is not row[who.recipient].entity:
        return who
    return Parties(who.actor, None, who.passive)
