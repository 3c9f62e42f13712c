"""Descriptions that stand for someone: ``menteri itu``, ``juru bicara tersebut``, ``the foreign minister``."""

from __future__ import annotations

from collections.abc import Sequence

from saksi.extraction.quotes.frames import Frame
from saksi.extraction.quotes.lexicon import Lexicon
from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.view import View

_WIDEST = 8
_MEMORY = 40
_STOPS = ("prepositions", "relative", "adverbs", "coordinators", "determiners", "accompany", "credit")


class Descriptions:
    """The descriptions an article has given so far, and what a shorter one can mean."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text, self._lexicon = text, lexicon
        self._first = not lexicon.grammar.head_last
        self._seen: list[tuple[frozenset[str], str]] = []

    def note(self, view: View) -> None:
        """Take note of descriptions of unnamed people in a frame (``juru bicara kementerian luar negeri``)."""
        at = 0
        while at < view.size:
            end = at + 1
            if view.has(at, "roles") and not view.capital(at):
                at, end = self._extent(view, at)
                if end - at > 1:
                    words = frozenset(view.words[at:end])
                    self._seen.append((words, view.frame.range(at, end).of(self._text)))
            at = end
        del self._seen[:-_MEMORY]

    def _extent(self, view: View, at: int) -> tuple[int, int]:
        """Return where the description begins and ends that has the word of an office or a body at ``at``.

        Where the head comes last, what describes it stands before: a *senior harbour* official.
        """
        if self._first:
            return at, self._end(view, at)
        end = at + 1
        while view.has(end, "roles") and not view.capital(end):
            end += 1
        if view.worded(end) and not (view.has(end, "finite", "negations") or self._stops(view, end)):
            return at, at + 1  # bank accounts
        while (
            at > view.fixed and end - at < _WIDEST and view.worded(at - 1) and not self._stops(view, at - 1)
        ):
            at -= 1
        return at, end

    def _end(self, view: View, at: int) -> int:
        end = at + 1
        while end < view.size and end - at < _WIDEST and view.worded(end) and not self._stops(view, end):
            end += 1
        return end

    def _stops(self, view: View, at: int) -> bool:
        suffix = view.lexicon.suffix
        if suffix and view.word(at).endswith(suffix) and not view.has(at, "roles"):
            return True  # wanita khususnya
        told = view.past(at) or view.has(at, "past_verbs")  # a poll released on Monday
        told = told or (not view.head_last and view.verbal(at) and not view.has(at, "roles"))
        return told or view.has(at, *_STOPS) or view.time(at) or view.cue(at) is not None

    def fuller(self, frame: Frame, phrase: Phrase) -> str | None:
        """Return the fullest earlier description that an anaphoric one (``juru bicara tersebut``) takes up."""
        words = set(frame.words[phrase.start : phrase.end])
        if not words & self._lexicon["anaphoric"]:
            return None
        bare = words - self._lexicon["determiners"]
        fitting = [text for seen, text in self._seen if bare and bare < seen]
        return max(fitting, key=len) if fitting else None

    def head(self, words: Sequence[str]) -> str:
        """Return the head of a description: its first role word, or the last one before a preposition."""
        roles = self._lexicon["roles"] | self._lexicon["bodies"] | self._lexicon["nouns"]
        found = ""
        for word in words:
            if found and (self._first or word in self._lexicon["prepositions"]):
                break
            if word in roles:
                found = word
        return found

    def fits(self, words: Sequence[str], role: str) -> bool:
        """Return whether a description can mean the holder of ``role``: the same head, nothing that speaks against it."""
        if set(words) <= set(_bracketed(role)):
            return (
                True  # Wakil Menteri Pertanahan (Wamen ATR): Wamen ATR; Kepala Seksi Hukum (Kasihum): Kasihum
            )
        known = self._lexicon.spelled_out(w.strip("().,") for w in role.lower().split())
        short = [w for w in words if w in self._lexicon.contractions]
        if not set(self._lexicon.spelled_out(short)) <= set(known):
            return False
        words = self._lexicon.spelled_out(words)
        head = self.head(words)
        if not head or head not in (self.head(known), *_short_forms(known)):
            return False
        said = {w for w in words if w.isalpha()} - self._lexicon["determiners"]
        return len(said & set(known)) >= 0.5 * len(said)


def _bracketed(role: str) -> list[str]:
    """Return the words in small letters that stand in the first brackets of a role."""
    inside = role.lower().partition("(")[2].partition(")")[0]
    return inside.replace("/", " ").split()


def _short_forms(known: Sequence[str]) -> list[str]:
    """Return the words of a role after its head that may stand for it: ``Menteri Luar Negeri (Menlu)``."""
    return [w for w in known if w.startswith(known[0][:3]) and w != known[0]] if known else []
