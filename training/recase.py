"""Gives lower-cased corpora the capitals papers would print, and the names their guidelines leave out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from training.sentence import Entity, Sentence
from training.wordtable import Usage


def recased(sentence: Sentence, usage: Usage) -> Sentence:
    """Return the sentence with capitals where ``usage`` says the word is mostly printed so, and in every name."""
    named = [any(a <= at < b for a, b, _k in sentence.entities or ()) for at, _end in sentence.offsets()]
    words = [_printed(w, usage, n) for w, n in zip(sentence.words, named, strict=True)]
    first = next((i for i, w in enumerate(words) if w[0].isalpha()), None)
    if first is not None:
        words[first] = words[first][0].upper() + words[first][1:]
    kept = tuple(new if len(new) == len(old) else old for new, old in zip(words, sentence.words, strict=True))
    return replace(sentence, words=kept)


def _printed(word: str, usage: Usage, named: bool) -> str:
    inside = usage.inside[word]
    shouted = usage.shouted[word] > 0.5 * max(2, inside)
    if shouted and word.isalpha():
        return word.upper()
    if named or usage.capital[word] > 0.6 * max(2, inside):
        return word[0].upper() + word[1:]
    return word


def completed(sentences: Sequence[Sentence], nlp: Any) -> list[Sentence]:
    """Return each sentence with the bodies added that ``nlp`` finds where nothing was marked, and its doubtful names.

    NERP's "industry" leaves out parties, ministries and courts, and takes in products; a body that ``nlp`` does not
    see is doubtful, and so is every other word with a capital that is not marked: it may be a body both overlook.
    """
    out = []
    for sentence, guess in zip(sentences, nlp.pipe(s.text for s in sentences), strict=True):
        marked = [e for e in sentence.entities or () if e[1] - e[0] > 2]
        bodies = [(e.start_char, e.end_char, e.label_) for e in guess.ents if e.label_ == "organization"]
        sure = [m for m in marked if m[2] != "organization" or any(_touch(m, b) for b in bodies)]
        new = [b for b in bodies if not any(_touch(b, m) for m in marked)]
        named = sorted([*sure, *new])
        doubt = [w for w in _capitals(sentence) if not any(_touch(w, e) for e in named)]
        out.append(replace(sentence, entities=tuple(named), doubts=tuple(doubt)))
    return out


def _capitals(sentence: Sentence) -> list[Entity]:
    """Return the words with a capital behind the first word."""
    places = zip(sentence.words, sentence.offsets(), strict=True)
    begun = [(a, b) for w, (a, b) in places if w[0].isupper()]
    return [(a, b, "") for a, b in begun[1:]]


def _touch(a: Entity, b: Entity) -> bool:
    return a[0] < b[1] and b[0] < a[1]
