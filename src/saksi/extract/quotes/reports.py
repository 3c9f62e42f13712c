"""Cues of one frame, each with its speaker and the words it reports: the clause grammar.

A report is read from one cue. Its content may stand after the cue (Sari mengatakan *…*), before it (*…*, kata Sari),
on both sides (*…*, kata Sari, *…*), or it may be a quoted piece alone. No tree is built: subject, complement and end
of the content are found by looking at the words beside the cue, at most ``WIDEST`` to the left.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from saksi.extract.quotes import clauses, phrases
from saksi.extract.quotes.frames import QUOTED, Frame
from saksi.extract.quotes.lexicon import Entry, Lexicon
from saksi.extract.quotes.phrases import Names, Phrase

Named = Literal["phrase", "shared", "suffix", "none"]
"""How the speaker is given: by a phrase, by the verb before, by a suffix, or not at all."""
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Report:
    """One cue (tokens ``cue``), its speaker, and the token ranges of what is reported."""

    frame: Frame
    cue: Range
    entry: Entry
    named: Named
    speaker: Phrase | None
    content: tuple[Range, ...]
    addressee: Range | None = None
    resumes: bool = False
    """The content is the sentence before (Hal ini disampaikan Sari)."""


def find(frame: Frame, lexicon: Lexicon, names: Names) -> tuple[Report, ...]:
    """Return the reports of a frame in order of their cues."""
    return tuple(_Finder(frame, lexicon, names).run())


class _Finder:
    """One pass over the tokens of a frame."""

    def __init__(self, frame: Frame, lexicon: Lexicon, names: Names) -> None:
        self.frame, self.lexicon, self.names = frame, lexicon, names
        self.words = frame.words
        self.size = len(frame.words)
        self.taken = 0  # tokens before this one belong to the content of a report already found
        self.clause = frame.fixed  # where the present clause begins
        self.last: Report | None = None

    def run(self) -> Iterator[Report]:
        whole = self._trailing()
        if whole is not None:
            yield whole
            return
        at = self.frame.fixed
        while at < self.size:
            report = self._at(at)
            if report is None:
                at += 1
                continue
            self.last = report
            yield report
            ends = [b for _, b in report.content] + [report.cue[1]]
            ends += [
                part.end if isinstance(part, Phrase) else part[1]
                for part in (report.speaker, report.addressee)
                if part
            ]
            self.taken = max(self.taken, max(ends))
            self.clause = self.taken
            at = report.cue[1]

    def _trailing(self) -> Report | None:
        """Read ``…, Sari said.`` and ``…, kata Sari.`` at the end: all before it is one clause, other speech in it too."""
        if any(t.block for t in self.frame.tokens):
            return None
        comma = self.size - 1
        while comma > self.frame.fixed and self.words[comma] != "," and self.size - comma < phrases.WIDEST:
            comma -= 1
        if (
            comma <= self.frame.fixed
            or self.words[comma] != ","
            or not self._speech_in(self.frame.fixed, comma)
        ):
            return None
        report = (
            self._after(comma + 1, self.lexicon.cue(self.frame, comma + 1)) if comma + 1 < self.size else None
        )
        report = report or self._postposed_from(comma + 1)
        if (
            report is None
            or report.content != self._left_content(comma + 1)
            or self.words[report.cue[0]] in self.lexicon["medium"]
        ):
            return None
        return report

    def _speech_in(self, start: int, end: int) -> bool:
        return any(self.lexicon.cue(self.frame, i) for i in range(start, end) if self.frame.tokens[i].word)

    def _postposed_from(self, at: int) -> Report | None:
        for verb in range(at + 1, self.size):
            entry = self.lexicon.verb(self.frame, verb)
            if entry and entry.takes in ("say", "tell", "address"):
                return self._postposed(verb, entry, at)
        return None

    def _at(self, at: int) -> Report | None:
        if self.frame.tokens[at].block or not self.frame.tokens[at].word:
            return None
        entry = self.lexicon.cue(self.frame, at)
        if self._slot(at):
            return self._after(at, entry)
        if entry is None or at < self.taken:
            return None
        if entry.shape == "source":
            return self._source(at, entry)
        if entry.shape == "passive":
            return self._passive(at, entry)
        if entry.shape == "active":
            return self._active(at, entry)
        return None

    # -- after the words: "…," kata Sari ------------------------------------------------------------------------

    def _slot(self, at: int) -> bool:
        """Return whether token ``at`` stands where a cue stands after the words it reports."""
        if at == 0:
            return True
        before = self.words[at - 1]
        if before in self.lexicon["openers"] and at >= 2:
            before = self.words[at - 2]
        return before in (QUOTED, ",") or (
            before in ("-", "–", "—") and at >= 2 and self.words[at - 2] == QUOTED
        )

    def _after(self, at: int, entry: Entry | None) -> Report | None:
        word = self.words[at]
        quoted = self._quoted_before(at)
        if entry and entry.shape == "source":
            return self._source(at, entry)
        if entry and entry.shape == "passive":
            return self._passive(at, entry)
        if entry and entry.shape == "suffixed":
            return self._suffixed(at, entry)
        if entry and entry.shape == "after":
            return self._inverted(at, entry, at + 1)
        if entry and entry.shape == "active":
            return self._inverted_active(at, entry) or self._active(at, entry)
        if quoted and word in self.lexicon["nouns"] and self.words[at - 1] in self.lexicon["openers"]:
            return self._noun(at)
        if quoted and self._unknown_cue(at):
            suffix = self.lexicon.suffix
            if suffix and word.endswith(suffix):
                return self._suffixed(at, Entry((word,), "suffixed", wordless=True))
            return self._inverted(at, Entry((word,), "after"), at + 1)
        if quoted:
            return self._subject_after_quote(at)
        return None

    def _quoted_before(self, at: int) -> bool:
        return any(
            self.words[i] == QUOTED
            for i in range(max(0, at - 3), at)
            if not self.frame.tokens[i].word
            or self.words[i] in self.lexicon["openers"]
            or self.frame.tokens[i].block
        )

    def _unknown_cue(self, at: int) -> bool:
        """Return whether an unknown small-letter word stands where only a word of speech can stand."""
        word, token = self.words[at], self.frame.tokens[at]
        if (
            not self.lexicon.suffix
            or token.capital
            or not word.isalpha()
            or any(
                word in self.lexicon[k]
                for k in (
                    "prepositions",
                    "relative",
                    "coordinators",
                    "pronouns",
                    "adverbs",
                    "accompany",
                    "credit",
                    "roles",
                    "determiners",
                    "nouns",
                    "that",
                )
            )
        ):
            return False
        if word.endswith(self.lexicon.suffix) and len(word) > 5:
            return True
        if self.lexicon.verbal(word) and not self.lexicon.at(self.words, at):
            return False
        return at + 1 < self.size and (
            self.names.person(self.frame, at + 1) is not None
            or self.words[at + 1] in self.lexicon["pronouns"]
        )

    def _suffixed(self, at: int, entry: Entry) -> Report | None:
        content = self._left_content(at)
        if not content and at > 0:
            return None
        end = at + 1
        speaker = self._speaker_here(end)
        named: Named = "phrase" if speaker else "suffix"
        content = content + self._rest(speaker.end if speaker else end, content)
        if not content:
            return None
        return Report(self.frame, (at, end), entry, named, speaker, content, self._addressee(end))

    def _speaker_here(self, at: int) -> Phrase | None:
        """Return the name set behind a cue that has none: ``katanya, yakni Sari``."""
        at += at < self.size and self.words[at] == ","
        if at < self.size and self.words[at] in self.lexicon["speaker_here"]:
            return phrases.after(self.frame, at + 1, self.lexicon, self.names)
        return None

    def _inverted(self, at: int, entry: Entry, start: int) -> Report | None:
        while start < self.size and self.words[start] in self.lexicon["adverbs"]:
            start += 1
        speaker = phrases.after(self.frame, start, self.lexicon, self.names)
        quoted = self._quoted_before(at)
        if start < self.size and self.words[start] in self.lexicon["nouns"] and not speaker:
            speaker = Phrase(start, start + 1)
        if speaker is None and not quoted:
            return None
        end = speaker.end if speaker else start
        left = self._left_content(at)
        content = left + self._rest(end, left)
        if not content:
            return None
        return Report(
            self.frame,
            (at, at + len(entry.words)),
            entry,
            "phrase" if speaker else "none",
            speaker,
            content,
            self._addressee(end),
        )

    def _inverted_active(self, at: int, entry: Entry) -> Report | None:
        """Read ``"…," said Sari``: only where a speaker follows and no complement."""
        start = at + len(entry.words)
        left = self._left_content(at)
        if (
            start >= self.size
            or self.words[start] in self.lexicon["that"]
            or not left
            or entry.takes == "address"
        ):
            return None
        if not self._quoted_before(at) and not clauses.is_clause(self.frame, left[0], self.lexicon):
            return None
        token = self.frame.tokens[start]
        if not (
            token.capital
            or self.words[start] in self.lexicon["determiners"]
            or self.words[start] in self.lexicon["pronouns"]
            or self.words[start] in self.lexicon["roles"]
        ):
            return None
        speaker = phrases.after(self.frame, start, self.lexicon, self.names)
        if speaker is None or (speaker.end < self.size and not self._closes(speaker.end)):
            return None
        if not self._quoted_before(at) and self.lexicon.suffix:
            return None
        return self._inverted(at, entry, start)

    def _closes(self, at: int) -> bool:
        """Return whether nothing but an aside can follow at ``at``: the sentence is over, or a phrase of time begins."""
        word = self.words[at]
        if not self.frame.tokens[at].word or self.lexicon.time(self.frame, at):
            return True
        return word not in self.lexicon["finite"] and any(
            word in self.lexicon[k]
            for k in ("prepositions", "accompany", "credit", "adverbs", "relative", "coordinators")
        )

    def _subject_after_quote(self, at: int) -> Report | None:
        """Read ``"…," Sari said``: a subject, a verb of speech, and no complement."""
        for verb in range(at + 1, min(self.size, at + phrases.WIDEST)):
            if self.frame.tokens[verb].block:
                return None
            entry = self.lexicon.verb(self.frame, verb)
            if entry:
                return self._postposed(verb, entry, at)
            if self.words[verb] in (";", ":"):
                return None
        return None

    def _postposed(self, verb: int, entry: Entry, first: int) -> Report | None:
        speaker = phrases.before(self.frame, verb, first, self.lexicon, self.names)
        if speaker is None or speaker.start > first + 3:
            return None
        if any(
            self.lexicon.verbal(self.words[i]) and not self.frame.tokens[i].capital
            for i in range(speaker.end, verb)
            if self.words[i] not in self.lexicon["adverbs"]
        ):
            return None
        left = self._left_content(first)
        if not left:
            return None
        end = verb + len(entry.words)
        complement = clauses.complement(self.frame, entry, end, self.lexicon, self.names)
        if complement and complement.plain:
            return None
        content = left + self._rest(complement.after if complement else end, left)
        return Report(
            self.frame,
            (verb, end),
            entry,
            "phrase",
            speaker,
            content,
            complement.addressee if complement else None,
        )

    def _noun(self, at: int) -> Report | None:
        """Read ``"…," demikian pernyataan kementerian``."""
        left = self._left_content(at - 1)
        if not left:
            return None
        speaker = phrases.after(self.frame, at + 1, self.lexicon, self.names) or Phrase(at, at + 1)
        if speaker.start == at + 1:
            speaker = replace(speaker, start=at)
        return Report(self.frame, (at - 1, at + 1), Entry((self.words[at],), "noun"), "phrase", speaker, left)

    def _left_content(self, at: int) -> tuple[Range, ...]:
        """Return what stands before the cue: back to the end of the report before it, connectives left out."""
        end = at
        while end > self.clause and (
            self.words[end - 1] == ","
            or self.words[end - 1] in self.lexicon["openers"]
            or self.words[end - 1] in ("-", "–", "—")
        ):
            end -= 1
        start = clauses.opening(self.frame, self.clause, end, self.lexicon)
        if start >= end or not any(
            self.frame.tokens[i].word or self.frame.tokens[i].block for i in range(start, end)
        ):
            return ()
        last = end - 1
        while last > start and self.words[last - 1] in (",",) and self.frame.tokens[last].block:
            break
        return ((start, end),)

    def _rest(self, at: int, left: tuple[Range, ...]) -> tuple[Range, ...]:
        """Return what goes on after ``"…," kata Sari,``: the second half, or the clause after a lead-in."""
        found = clauses.resumption(self.frame, at, self.lexicon)
        if found is None:
            return ()
        quoted_left = any(self.frame.tokens[i].block for a, b in left for i in range(a, b))
        start, end = found
        quoted_right = self.frame.tokens[start].block is not None
        if quoted_left != quoted_right:
            return ()
        return ((start, end),)

    def _addressee(self, at: int) -> Range | None:
        return clauses.addressee(self.frame, at, self.lexicon, self.names)

    # -- beside the clause: menurut Sari, … ---------------------------------------------------------------------

    def _source(self, at: int, entry: Entry) -> Report | None:
        end = at + len(entry.words)
        if entry.wordless:
            speaker, named, after = None, "suffix", end
        else:
            speaker = phrases.after(self.frame, end, self.lexicon, self.names) or clauses.bare_phrase(
                self.frame, end, self.lexicon
            )
            if speaker is None:
                return None
            named, after = "phrase", speaker.end
        after = clauses.past_aside(self.frame, after, self.lexicon)
        left = self._left_content(at) if at > self.clause else ()
        if after < self.size and self.words[after] == ",":
            right = clauses.content(self.frame, after + 1, self.lexicon, self.names)
        elif at == 0 or not left:
            right = clauses.content(self.frame, after, self.lexicon, self.names)
        else:
            right = None
        content = self._joined(left, (right,) if right else ())
        if not content:
            return None
        return Report(self.frame, (at, end), entry, named, speaker, content)  # type: ignore[arg-type]

    def _joined(self, left: tuple[Range, ...], right: tuple[Range, ...]) -> tuple[Range, ...]:
        """Join what stands on both sides of a cue within a clause; a lead-in of a few words is left out."""
        if not left or not right:
            return left or right
        return left + right

    # -- with an agent: dikatakan Sari --------------------------------------------------------------------------

    def _passive(self, at: int, entry: Entry) -> Report | None:
        end = at + len(entry.words)
        start = end + (end < self.size and self.words[end] in self.lexicon["agent"])
        speaker = phrases.after(self.frame, start, self.lexicon, self.names)
        if speaker and not (
            speaker.name or start > end or self.words[speaker.start] in self.lexicon["roles"]
        ):
            speaker = None
        if self._resumes(at):
            if speaker is None:
                return None
            return Report(self.frame, (at, end), entry, "phrase", speaker, (), resumes=True)
        if speaker is None:
            return self._agent_before(at, entry)
        left = self._left_content(at)
        right = clauses.content(self.frame, speaker.end, self.lexicon, self.names)
        if not right or right[1] - right[0] < 2:
            return None
        return Report(self.frame, (at, end), entry, "phrase", speaker, (*left, right))

    def _resumes(self, at: int) -> bool:
        first = self.frame.fixed
        return (
            at - first <= 5
            and at > first
            and self.words[first] in self.lexicon["resumes"]
            and not any(self.words[i] == "," for i in range(first, at))
        )

    def _agent_before(self, at: int, entry: Entry) -> Report | None:
        """Read ``yang oleh Sari disebut …``."""
        for first in range(max(self.clause, at - 12), at):
            if self.words[first] in self.lexicon["agent"]:
                speaker = phrases.after(self.frame, first + 1, self.lexicon, self.names)
                right = clauses.content(self.frame, at + len(entry.words), self.lexicon, self.names)
                if speaker and speaker.end >= at - 1 and right:
                    return Report(self.frame, (at, at + len(entry.words)), entry, "phrase", speaker, (right,))
        return None

    # -- before the words: Sari mengatakan … --------------------------------------------------------------------

    def _active(self, at: int, entry: Entry) -> Report | None:
        end = at + len(entry.words)
        named, speaker = self._subject(at)
        if named == "none":
            return None
        complement = clauses.complement(self.frame, entry, end, self.lexicon, self.names)
        if complement is None or complement.content is None:
            return self._clause_before(at, entry, speaker, complement)
        return Report(
            self.frame, (at, end), entry, named, speaker, (complement.content,), complement.addressee
        )

    def _clause_before(
        self, at: int, entry: Entry, speaker: Phrase | None, complement: clauses.Complement | None
    ) -> Report | None:
        """Read ``…, Sari said``: the clause stands before the speaker."""
        if speaker is None or speaker.start <= self.clause or entry.takes not in ("say", "tell", "address"):
            return None
        if self.words[speaker.start - 1] != "," and not self.frame.tokens[speaker.start - 1].block:
            return None
        left = self._left_content(speaker.start)
        if not left or not clauses.is_clause(self.frame, left[0], self.lexicon):
            return None
        return Report(
            self.frame,
            (at, at + len(entry.words)),
            entry,
            "phrase",
            speaker,
            left,
            complement.addressee if complement else None,
        )

    def _subject(self, at: int) -> tuple[Named, Phrase | None]:
        """Return how the subject of the verb at ``at`` is given, and its phrase."""
        left = at
        while left > self.frame.fixed and self.words[left - 1] in self.lexicon["adverbs"]:
            left -= 1
        if left == self.frame.fixed:
            return ("shared", None) if self.frame.fixed == 0 and left < at else ("none", None)
        before = self.words[left - 1]
        if before in self.lexicon["negations"] or before in self.lexicon["infinitive"]:
            return "none", None
        if before in self.lexicon["relative_of"]:
            return self._antecedent(left - 1)
        if (
            before in self.lexicon["coordinators"]
            or before in self.lexicon["accompany"]
            or (before == "," and self.last is not None)
        ):
            return self._shared(left - 1)
        first = max(self.clause, self._boundary(left))
        speaker = phrases.before(self.frame, left, first, self.lexicon, self.names)
        return ("phrase", speaker) if speaker else ("none", None)

    def _boundary(self, at: int) -> int:
        """Return where the clause with the verb at ``at`` may begin."""
        least = max(self.frame.fixed, at - 2 * phrases.WIDEST)
        for place in range(at - 1, least - 1, -1):
            if self.words[place] in (";", ":") or self.words[place] in self.lexicon["that_dropped"]:
                return place + 1
        return least

    def _antecedent(self, at: int) -> tuple[Named, Phrase | None]:
        """Return the noun that a relative clause stands behind: ``bertemu Sari, yang menekankan …``."""
        end = at - (at > 0 and self.words[at - 1] == ",")
        for first in range(max(self.frame.fixed, end - 14), end):
            if self.words[first] in self.lexicon["prepositions"]:
                continue
            speaker = phrases.after(self.frame, first, self.lexicon, self.names)
            if speaker and speaker.end == end:
                return "phrase", speaker
        return "none", None

    def _shared(self, at: int) -> tuple[Named, Phrase | None]:
        """Return the subject of the verb before: that of the last report, else of the clause."""
        if self.last is not None:
            return "shared", self.last.speaker
        first = max(self.clause, self._boundary(at))
        speaker = phrases.before(self.frame, at, first, self.lexicon, self.names)
        return ("phrase", speaker) if speaker else ("none", None)
