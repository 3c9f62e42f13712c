"""Speakers beside the clause (``Menurut Sari, …``) and agents of a passive (``… dikatakan Sari``)."""

from __future__ import annotations

from saksi.extraction.quotes import asides, clauses, phrases, steps
from saksi.extraction.quotes.lexicon import Entry
from saksi.extraction.quotes.phrases import Phrase
from saksi.extraction.quotes.predicates import is_clause
from saksi.extraction.quotes.report import Named, Progress, Report
from saksi.extraction.quotes.steps import Range
from saksi.extraction.quotes.view import View

_OPENING = 5
"""Words that may open a sentence that takes up the one before (Hal ini juga telah disampaikan …)."""
_AGENT = 12


def read(progress: Progress, at: int, entry: Entry) -> Report | None:
    """Read ``Menurut Sari, …``, ``…, menurut Sari``, ``…, menurut Sari, …`` and ``Menurutnya, …``."""
    view = progress.view
    end = at + len(entry.words)
    speaker: Phrase | None = None
    named: Named = "suffix"
    if (entry.passive and not _apart(progress, at)) or view.has(end, "first_person", "second_person"):
        return None  # menurut saya: the marks are elsewhere
    if entry.passive:
        end += view.word(end) == ","
        end += view.has(end, "that_dropped")
    if not entry.wordless:
        while len(entry.words) > 1 and view.has(end, "of_paper") and not view.capital(end):
            end += 1
        end += view.has(end, "range_from")  # menurut keterangan resmi dari dinas itu
        if view.has(end, "anaphoric_last") or view.has(at - 1, "supposed"):
            return None  # menurut keterangan tersebut: whose, nobody says; jika menurut hakim …
        law = clauses.source_phrase(view, end) if view.has(end, "laws") else None
        speaker = law or phrases.after(view, end) or clauses.source_phrase(view, end)
        if len(entry.words) > 1 and view.has(end, "relative_of"):
            speaker = phrases.issuer(view, end)  # berdasarkan pernyataan yang dirilis dinas itu
        if speaker is None:
            return None
        speaker = _apart_from_subject(view, speaker)
        speaker = _joined(view, speaker)
        named, end = "phrase", _described(view, speaker)
    content = _beside(progress, at, asides.past_saying(view, end))
    if speaker and speaker.end >= view.size - 1 and not phrases.after(view, speaker.start):
        content = content if content and is_clause(view, content[0], strict=True) else ()
    return (
        Report(view.frame, (at, at + len(entry.words)), entry, named, speaker, content) if content else None
    )


def _joined(view: View, speaker: Phrase) -> Phrase:
    """Return a source with the second one joined to it: According to her friends *and advisers*, …"""
    if not view.has(speaker.end, "both"):
        return speaker
    end = speaker.end + 1
    while view.worded(end) and end - speaker.end < _OPENING and not view.cue(end):
        end += 1
    closed = view.word(end) == "," or end >= view.size - 1
    return Phrase(speaker.start, end) if closed and end > speaker.end + 1 else speaker


def _beside(progress: Progress, at: int, end: int) -> tuple[Range, ...]:
    """Return the clause beside a source: after it, before it, or both; after it alone in a relative clause."""
    view = progress.view
    relative = view.has(at - 1, "relative_of")
    joined = view.has(at - 1, "coordinators") and view.word(end) == ","  # … dan menurut Sari, …
    if not relative and (joined or view.has(at - 1, "prepositions", "that_dropped")):  # karena menurut Sari …
        right = clauses.content(view, end + (view.word(end) == ","))
        return (right,) if right else ()
    left = progress.left(at) if at > progress.clause and not relative else ()
    goes_on = view.word(end) == ","
    verb = end
    while view.has(verb, "adverbs") and not view.verbal(verb):
        verb += 1
    broken = (
        bool(left) and view.verbal(verb) and not is_clause(view, left[0])
    )  # Air, menurut Sari, naik: no commas
    if left and view.has(end, "speaker_here") and not is_clause(view, left[0]):
        return ()  # batas gula menurut dinas itu yakni: a list
    if left and not goes_on and not broken:
        trails = progress.last is not None and clauses.adverbial_only(view, left[0])
        return (
            () if trails and not is_clause(view, left[0], strict=True) else left
        )  # "…," Sari said at the time
    if not left and not goes_on and progress.last and view.word(at - 1) == ",":
        return ()  # "…," Sari said, according to the text of a speech she gave
    apart = bool(left) and view.has(end + goes_on, "relative", "credit")  # …, according to police, which …
    if view.fixed_order and left and is_clause(view, left[0], strict=True):
        apart = True  # …, according to three polls, including one of May
    first = end + goes_on
    first += view.has(first, "that_dropped")
    right = None if apart else clauses.content(view, first, joined=False)
    trails = progress.last is not None and view.word(at - 1) == "," and not left
    if right and trails:
        return ()  # …, according to the Herald, a weekly
    if right and view.ends_in_comma(right[0]):
        right = right[0], right[0] + 1  # According to Sari, "it is late," meaning …
    if right and relative:  # a relative clause ends at its comma
        right = right[0], next((i for i in range(*right) if view.word(i) == ","), right[1])
    return (*left, right) if right else left


def _apart(progress: Progress, at: int) -> bool:
    """Return whether a passive stands by itself: first in its sentence, or behind a comma or a quoted piece."""
    before = clauses.opening(progress.view, progress.clause, at)
    return before >= at or progress.in_slot(at)


def _apart_from_subject(view: View, speaker: Phrase) -> Phrase:
    """Return an office without the name behind its comma where no comma closes it: ``Menurut hakim, Sari tidak bersalah``."""
    comma = next((i for i in range(speaker.start, speaker.end) if view.word(i) == ","), None)
    if comma is None or speaker.name is None or speaker.behind or not view.worded(speaker.end):
        return speaker
    if comma != speaker.name[0] - 1 or view.has(speaker.end, "prepositions"):
        return speaker
    return Phrase(speaker.start, comma)


def _described(view: View, speaker: Phrase) -> int:
    """Return the token after a source and what describes it: ``Menurut Sari dari dinas itu, …``, ``Menurut Sari, kepala dinas, …``."""
    end = speaker.behind[1] if speaker.behind else speaker.end
    while view.word(end) == "." and view.frame.adjoins(end + 1):
        end += 2  # menurut Kabar.id, …
    if end > speaker.end and not speaker.behind:
        return end
    if end == speaker.end and (titled := steps.past_degrees(view, end)) > end:
        return titled
    if end == speaker.end and view.has(end, "relative_of"):
        while end < view.size and end - speaker.end < _AGENT and (past := _word_on(view, end)) > end:
            end = past
        return end if view.word(end) == "," else speaker.end
    if end == speaker.end and view.past(end):
        while end < view.size and end - speaker.end < _AGENT and view.worded(end):
            end += 1  # according to the plan released on Monday, …
        return end if view.word(end) == "," else speaker.end
    if end == speaker.end and view.has(end, "prepositions") and not view.time(end + 1):
        while end < view.size and end - speaker.end < _AGENT and view.worded(end) and not view.verbal(end):
            end += 1
    if view.word(end) != ",":
        return speaker.end
    return _named_behind(view, end) if speaker.name is None else end


def _word_on(view: View, at: int) -> int:
    """Return the token after a word, the dot of a title or a bracket at ``at``; ``at`` where none stands there."""
    if view.worded(at) or (view.word(at) == "." and view.has(at - 1, "ranks")):
        return at + 1
    return steps.past_brackets(view, at)


def _named_behind(view: View, comma: int) -> int:
    """Return the token after a name set between commas behind somebody's somebody: ``Menurut manajernya, Sari, …``."""
    suffix, name = view.lexicon.suffix, view.named(comma + 1)
    if not suffix or not view.word(comma - 1).endswith(suffix) or name is None or view.word(name[0]) != ",":
        return comma
    following = view.named(name[0] + 1)
    listed = following is not None and (
        view.word(following[0]) == "," or view.has(following[0], "coordinators")
    )
    return comma if listed else name[0]


def passive(progress: Progress, at: int, entry: Entry) -> Report | None:
    """Read ``… dikatakan (oleh) Sari …`` and ``Hal ini disampaikan Sari``; without an agent nobody speaks."""
    view = progress.view
    end = at + len(entry.words)
    while view.has(end, "adverbs") and not view.capital(end):
        end += 1
    start = end + view.has(end, "agent")
    speaker = phrases.after(view, start)
    if speaker and not (speaker.name or start > end or view.has(speaker.start, "roles")):
        speaker = None
    if speaker and view.has(at - 1, "relative_of") and view.has(at - 2, "openers"):
        return _as_said(progress, at, entry, speaker)
    before = at - 1
    while view.has(before, "adverbs"):
        before -= 1
    if view.has(before, "relative_of") or view.has(at - 1, "occasions", "openers"):
        return None  # hasil yang (akan) diumumkan Sari
    if _takes_up(progress, at):
        return Report(view.frame, (at, end), entry, "phrase", speaker, (), resumes=True) if speaker else None
    if speaker is None:
        return _agent_before(progress, at, entry)
    opened = _opened(view, speaker.end)
    if opened:
        told = clauses.content(view, opened[1])
        return Report(view.frame, (at, end), entry, "phrase", speaker, (told,), opened[0]) if told else None
    if view.word(speaker.end) == "," and not progress.left(at) and not view.has(at, "credit"):
        told = clauses.content(view, speaker.end + 1)  # Dijelaskan oleh Sari, hujan turun
        if told and is_clause(view, told):
            return Report(view.frame, (at, end), entry, "phrase", speaker, (told,))
    right = clauses.content(view, speaker.end)
    verb = right[0] if right else 0
    while view.has(verb, "adverbs") and not view.verbal(verb):
        verb += 1
    if not right or right[1] - right[0] < 2 or not view.verbal(verb):
        return None
    return Report(view.frame, (at, end), entry, "phrase", speaker, (*progress.left(at), right))


def _as_said(progress: Progress, at: int, entry: Entry, speaker: Phrase) -> Report | None:
    """Read ``Seperti yang dikatakan Sari, mitra dagang, kepada Kabar, "…"``: the words stand behind the last comma of the aside."""
    view = progress.view
    end = speaker.behind[1] if speaker.behind else speaker.end
    quoted = next((i for i in range(end, min(view.size, end + _AGENT)) if view.quoted(i)), None)
    if quoted is not None and view.word(quoted - 1) in (",", ":"):
        told: Range | None = (quoted, quoted + 1)
    else:
        told = clauses.content(view, end + 1) if view.word(end) == "," else None
    cue = (at, at + len(entry.words))
    return Report(view.frame, cue, entry, "phrase", speaker, (told,)) if told else None


def _opened(view: View, at: int) -> tuple[Range | None, int] | None:
    """Return who was spoken to and where the words begin, where a word opens them: ``Dikatakan Sari kepada pers bahwa …``."""
    at = asides.past_time(view, at)
    spoken_to = asides.addressee(view, at)
    at = asides.past_time(view, spoken_to[1]) if spoken_to else at
    at += view.word(at) == ","
    return (spoken_to, at + 1) if view.has(at, "that_dropped") else None


def _takes_up(progress: Progress, at: int) -> bool:
    view = progress.view
    first = view.fixed
    commas = any(view.word(i) == "," for i in range(first, at))
    return first < at <= first + _OPENING and view.has(first, "resumes") and not commas


def _agent_before(progress: Progress, at: int, entry: Entry) -> Report | None:
    """Read ``yang oleh Sari disebut …``."""
    view = progress.view
    for first in range(max(progress.clause, at - _AGENT), at):
        if view.has(first, "agent"):
            speaker = phrases.after(view, first + 1)
            right = clauses.content(view, at + len(entry.words))
            if speaker and speaker.end >= at - 1 and right:
                return Report(view.frame, (at, at + len(entry.words)), entry, "phrase", speaker, (right,))
    return None
