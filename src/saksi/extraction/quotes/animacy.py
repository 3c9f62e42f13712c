"""Whether a phrase is somebody who can speak, or a paper that tells."""

from __future__ import annotations

from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.view import View

WITNESSES = (
    "roles",
    "bodies",
    "nouns",
    "shares",
    "crowds",
    "followers",
    "kin",
    "evidence",
    "indefinite",
    "collectives",
)
_SHORTEST = 4
"""Letters that a word of the dictionary has at least before it is taken for none but that."""


def can_speak(view: View, phrase: Phrase) -> bool:
    """Return whether a phrase is somebody or some body: a name, a pronoun, an office, a body, a paper that speaks.

    Where a language lets any noun speak (others argue), all can.
    """
    if view.any(range(phrase.start, phrase.end), "second_person"):
        return False  # Pastikan Anda mencatat tanggalnya
    if _mute(view, phrase):
        return False
    if "plain" in view.lexicon["subjects"] or known(view, phrase) or view.has(phrase.start, "persons"):
        return True
    capitals = [i for i in range(phrase.start, phrase.end) if view.capital(i)]
    if capitals and (capitals[0] > view.fixed or not view.token(capitals[0]).text[1:].islower()):
        return True  # a capital within the sentence, or in the middle of a word
    if len(capitals) == 1 and view.lexicon.abstract(view.word(phrase.start)):
        return False
    alone = (phrase.end - phrase.start == 1 or len(capitals) > 1) and not view.has(
        phrase.start, "determiners"
    )
    if not (capitals and alone) or view.word(phrase.start) in view.names.common:
        return False
    if phrase.end - phrase.start > 1 or not view.lexicon.suffix:
        return True
    if view.called(phrase.start):
        return not view.has(phrase.start, "no_speaker")
    return len(view.word(phrase.start)) < _SHORTEST or not view.lexicon.ordinary(view.word(phrase.start))


def attests(view: View, phrase: Phrase, paper: bool = False) -> bool:
    """Return whether a phrase is somebody who may say or find out, or a paper that tells: *the poll* shows, not *the trip* shows.

    ``paper``: nothing but a paper, a picture or figures, as what somebody shows they do not say.
    """
    if paper:
        return view.any(range(phrase.start, phrase.end), "evidence", "nouns")
    if phrase.name or view.has(phrase.start, "pronouns"):
        return not view.has(phrase.start, "neuter")
    end = phrase.start + 1
    while end < phrase.end and not (view.has(end, "prepositions") or _investigating(view, end)):
        end += 1
    head = end - 1
    words = view.lexicon.numbers(view.word(head))
    if any(words & view.lexicon[name] for name in WITNESSES) or view.lexicon.agent(view.word(head)):
        return True
    return view.capital(head) and (head > view.fixed or known(view, phrase))


def _investigating(view: View, at: int) -> bool:
    """Return whether a participle behind a noun begins what describes it: the counsel *investigating* the matter."""
    led = view.has(at - 1, "articles", "the", "determiners") or view.has(at, "evidence", "noun_too")
    return view.lexicon.participle(view.word(at)) and not led


def _mute(view: View, phrase: Phrase) -> bool:
    """Return whether a phrase is a work, a teaching or the like that shows something but says nothing: ``Kisahnya``, ``Film itu``."""
    suffix, word = view.lexicon.suffix, view.word(phrase.start)
    if not suffix or phrase.name:
        return False
    named = view.named(phrase.start)
    body = named is not None and view.names.entities[named[1]].kind != "other"
    if view.has(phrase.start, "mute"):
        return True
    if not body and view.frame.plain(phrase.start, phrase.end) in view.names.works:
        return True
    stem = word.removesuffix(suffix)
    owned = phrase.end == phrase.start + 1 and stem != word and not view.has(phrase.start, "pronouns")
    speaks = ("roles", "bodies", "kin", "nouns", "epithets")
    return owned and named is None and not any(stem in view.lexicon[c] for c in speaks)


def known(view: View, phrase: Phrase) -> bool:
    """Return whether a phrase is a name, a pronoun, an office, a body or a share of people."""
    inside = range(phrase.start, phrase.end)
    if phrase.name or view.any(inside, "pronouns", "roles", "bodies", "nouns", "ranks", "shares"):
        return True
    return any(view.named(i) for i in inside)
