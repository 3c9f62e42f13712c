"""What is done by saying it: thanks, demands and reproaches whose doer is the speaker and not the subject.

"X must withdraw", said Y, is a demand of Y on X; "X broke the treaty", said Y, is a reproach of Y to X; "thank you, X"
is thanks of the speaker. Said to somebody's face ("you must …", Y told X) they reach the one spoken to.
"""

from __future__ import annotations

from saksi.extraction.events.antecedents import act_before, spoken_to
from saksi.extraction.events.lexicon import Lexicon, Word
from saksi.extraction.events.parties import Parties
from saksi.extraction.events.sentence import Item, counts
from saksi.extraction.events.subjects import before_verb, is_you, leads_to, teller

_REACH = 6  # items behind thanks within which the one thanked is named


def find(row: list[Item], i: int, j: int, word: Word, lexicon: Lexicon) -> Parties:
    """Return who says the word at items ``i`` to ``j``, and to or about whom; nobody where it is nobody's words."""
    speaker = teller(row, i, lexicon)
    if speaker is None:
        return Parties(None, None)
    reached = _thanked(row, j) if word.sort == "thanks" else _about(row, i, speaker, lexicon)
    if reached is not None and row[reached].entity is row[speaker].entity:
        reached = None
    pointed = word.sort == "thanks" or spoken_to(row, i, lexicon) or act_before(row, i, lexicon) is not None
    return Parties(speaker, reached) if reached is not None or pointed else Parties(None, None)


def _thanked(row: list[Item], j: int) -> int | None:
    """Return the mention behind the words of thanks, inside the same marks."""
    for n in range(j, min(len(row), j + _REACH)):
        if row[n].side != row[j - 1].side or any(c in row[n].gap for c in ";:.?!"):
            return None
        if counts(row, n):
            return n
    return None


def _about(row: list[Item], i: int, speaker: int, lexicon: Lexicon) -> int | None:
    """Return the subject directly before the verb; for "you" the one spoken to."""
    n = before_verb(row, i, lexicon)
    if n is None:
        return None
    if counts(row, n):
        return n if leads_to(row, n, i, lexicon) else None
    return _addressee(row, i, speaker, lexicon) if is_you(row, n, lexicon) else None


def _addressee(row: list[Item], i: int, speaker: int, lexicon: Lexicon) -> int | None:
    """Return who is spoken to: the mention behind "told" or "kepada", outside the quotation marks."""
    words = lexicon.frame.get("addressed", frozenset())
    for n in range(1, len(row)):
        if row[n].side or not counts(row, n) or n == speaker:
            continue
        k = n - 1
        while k > 0 and row[k].entity is None and row[k].low in lexicon.titles:
            k -= 1
        if row[k].entity is None and row[k].low in words and row[k].side == 0:
            return n
    return None
