"""What is reported: where the complement of a verb of speech begins, and where a reported clause ends."""

from __future__ import annotations

from dataclasses import dataclass

from saksi.extract.quotes import phrases
from saksi.extract.quotes.frames import Frame
from saksi.extract.quotes.lexicon import Entry, Lexicon
from saksi.extract.quotes.phrases import Names, Phrase

Range = tuple[int, int]
_FINAL = frozenset(".?!…;")
_LOOK = 24
"""Tokens within which the word that opens a clause, or the deed that is asked for, must stand."""


@dataclass(frozen=True, slots=True)
class Complement:
    """What follows a verb of speech: the content, the one spoken to, and where looking went on after both.

    ``plain`` says that words stand there that are neither an aside nor the end of the sentence.
    """

    content: Range | None
    addressee: Range | None
    after: int
    plain: bool


def complement(frame: Frame, entry: Entry, at: int, lexicon: Lexicon, names: Names) -> Complement | None:
    """Read what follows the verb of speech that ends before token ``at``."""
    addressee_range: Range | None = None
    opened = False
    at = _past_adverbs(frame, at, lexicon)
    if entry.takes == "address":
        phrase = phrases.after(frame, at, lexicon, names)
        if (
            phrase is None
            and at < len(frame.words)
            and (
                frame.words[at] in lexicon["listeners"]
                or frame.words[at] in ("us", "him", "her", "them", "me")
            )
        ):
            phrase = Phrase(at, at + 1)
        if phrase is None:
            return None
        addressee_range, at = (phrase.start, phrase.end), phrase.end
    at, comma = past_aside(frame, at, lexicon), False
    found = addressee(frame, at, lexicon, names)
    if found and addressee_range is None:
        addressee_range, at = found, past_aside(frame, found[1], lexicon)
    plain, after = _plain(frame, at, lexicon), at
    opener = _opener(frame, at, lexicon, led=addressee_range is not None)
    if opener is not None:
        at, opened = opener, True
    elif at < len(frame.words) and frame.words[at] in (",", ":"):
        at, comma = at + 1, True
        opener = _opener(frame, at, lexicon)
        at, opened = (opener, True) if opener is not None else (at, opened)
    if comma and not opened and at < len(frame.words) and lexicon.verb(frame, at):
        return Complement(None, addressee_range, after, False)
    got = _content(frame, entry, at, opened, comma, lexicon, names)
    return Complement(got, addressee_range, after, plain)


def _plain(frame: Frame, at: int, lexicon: Lexicon) -> bool:
    if at >= len(frame.words):
        return False
    token, word = frame.tokens[at], frame.words[at]
    return token.word and not any(
        word in lexicon[k]
        for k in ("prepositions", "time_words", "accompany", "credit", "coordinators", "relative")
    )


def _past_adverbs(frame: Frame, at: int, lexicon: Lexicon) -> int:
    while (
        at < len(frame.words)
        and frame.words[at] in lexicon["adverbs"]
        and frame.words[at] not in lexicon["finite"]
    ):
        at += 1
    return at


def past_aside(frame: Frame, at: int, lexicon: Lexicon) -> int:
    """Go over a phrase of time: ``pada Sabtu (5/1/2020) malam``, ``on Wednesday``; a comma before it included."""
    start = at
    if at < len(frame.words) and frame.words[at] == "," and _time_at(frame, at + 1, lexicon):
        at += 1
    if (
        at + 1 < len(frame.words)
        and frame.words[at] in lexicon["prepositions"]
        and _time_at(frame, at + 1, lexicon)
    ):
        at += 1
    moved = at
    while at < len(frame.words) and (
        _time_at(frame, at, lexicon) or (at > moved and frame.tokens[at].text[:1].isdigit())
    ):
        at = _past_brackets(frame, at + 1)
    return at if at > moved else start


def _time_at(frame: Frame, at: int, lexicon: Lexicon) -> bool:
    return at < len(frame.words) and lexicon.time(frame, at)


def _past_brackets(frame: Frame, at: int) -> int:
    if at < len(frame.words) and frame.words[at] == "(":
        for end in range(at + 1, min(len(frame.words), at + 8)):
            if frame.words[end] == ")":
                return end + 1
    return at


def addressee(frame: Frame, at: int, lexicon: Lexicon, names: Names) -> Range | None:
    """Return the one spoken to, if the preposition that says so stands at ``at`` or just behind a comma."""
    if at < len(frame.words) and frame.words[at] == ",":
        at += 1
    if at >= len(frame.words) or frame.words[at] not in lexicon["to"]:
        return None
    phrase = phrases.after(frame, at + 1, lexicon, names)
    if phrase:
        return phrase.start, phrase.end
    end = at + 1
    while end < len(frame.words) and frame.words[end] in lexicon["listeners"]:
        end += 1
    return (at + 1, end) if end > at + 1 else None


def _opener(frame: Frame, at: int, lexicon: Lexicon, led: bool = False) -> int | None:
    """Return where the clause begins if a word that opens one (bahwa, that) stands at ``at`` or behind an aside.

    ``led``: the one spoken to stands before ``at``, and words that belong to them may follow.
    """
    for place in range(at, min(len(frame.words), at + _LOOK)):
        word = frame.words[place]
        if word in lexicon["that_dropped"]:
            return place + 1
        if word in lexicon["that"] and (place == at or led):
            return place
        if place == at and not led and not (word in lexicon["prepositions"] or lexicon.time(frame, place)):
            return None
        if frame.tokens[place].block or word in _FINAL or word == ":" or word in lexicon["relative_of"]:
            return None
        if place > at and lexicon.verb(frame, place) and _word(frame, place + 1) in lexicon["that_dropped"]:
            return None
    return None


def _content(
    frame: Frame, entry: Entry, at: int, opened: bool, comma: bool, lexicon: Lexicon, names: Names
) -> Range | None:
    if at >= len(frame.words):
        return None
    if entry.takes == "accuse":
        at = _accused(frame, at, lexicon)
    if entry.takes in ("ask", "promise") and not opened:
        deed = _deed(frame, at, lexicon, names, entry)
        if deed is None:
            return None
        at = deed
    found = content(frame, at, lexicon, names)
    if found is None:
        return None
    if (
        frame.tokens[at].block is None
        and not opened
        and not frame.tokens[at].word
        and frame.words[at] not in ("(",)
    ):
        return None
    if entry.takes == "judge" and not opened:
        return found if _judged(frame, found, lexicon, names) else None
    if opened or entry.takes in ("deny", "accuse", "ask", "promise"):
        return found
    if entry.takes == "quoted":
        return found if frame.tokens[at].block is not None or _holds_quote(frame, found) else None
    if entry.takes == "label":
        return found if _labelled(frame, found, lexicon, names) else None
    if frame.tokens[at].block is not None or (comma and is_clause(frame, found, lexicon)):
        return found
    if entry.takes == "tell":
        return found if _tells(frame, found, lexicon) else None
    if frame.words[at] in lexicon["prepositions"] and not is_clause(frame, found, lexicon):
        return None
    return found if found[1] - found[0] >= 2 or _holds_quote(frame, found) else None


def _tells(frame: Frame, found: Range, lexicon: Lexicon) -> bool:
    """Return whether the tokens can be what someone explained or announced, and not a thing explained."""
    return (
        is_clause(frame, found, lexicon, strict=True)
        or _nominal(frame, found[0], lexicon)
        or _holds_quote(frame, found)
    )


def _judged(frame: Frame, found: Range, lexicon: Lexicon, names: Names) -> bool:
    """Return whether what is praised or brushed aside says something: more than a person, or a person and why."""
    person = phrases.after(frame, found[0], lexicon, names)
    if person is None or not (person.name or person.end >= found[1]):
        return True
    return person.end < found[1] and frame.words[person.end] in lexicon["reasons"]


def _labelled(frame: Frame, found: Range, lexicon: Lexicon, names: Names) -> bool:
    """Return whether something is called something: a noun and a word for it, not a person who is telephoned."""
    if _holds_quote(frame, found) or frame.tokens[found[0]].block:
        return True
    thing = phrases.after(frame, found[0], lexicon, names)
    end = thing.end if thing else found[0] + 1
    return (
        end < found[1]
        and not any(frame.words[end] in lexicon[k] for k in ("prepositions", "time_words", "coordinators"))
        and frame.tokens[end].word
    )


def _holds_quote(frame: Frame, found: Range) -> bool:
    """Return whether quoted words stand there that are no name or title: several, the first in small letters."""
    blocks = [t.text.strip("\"'“”‘’ ") for t in frame.tokens[found[0] : found[1]] if t.block]
    return any(" " in words and not words[:1].isupper() for words in blocks)


def _nominal(frame: Frame, at: int, lexicon: Lexicon) -> bool:
    """Return whether a noun made of a clause stands at ``at``: ``pentingnya …``, ``dukungannya untuk …``."""
    return bool(lexicon.suffix) and frame.words[at].endswith(lexicon.suffix) and len(frame.words[at]) > 6


def _accused(frame: Frame, at: int, lexicon: Lexicon) -> int:
    for place in range(at, min(len(frame.words), at + 10)):
        if frame.words[place] in lexicon["accuse_link"]:
            return place + 1
    return at


def _deed(frame: Frame, at: int, lexicon: Lexicon, names: Names, entry: Entry) -> int | None:
    """Return where the deed that is asked for or promised begins; ``None`` where there is none."""
    for place in range(at, min(len(frame.words), at + _LOOK)):
        word = frame.words[place]
        if word in lexicon["deed_dropped"]:
            return place + 1
        if word in lexicon["that_dropped"]:
            return place + 1
        if word in _FINAL or frame.tokens[place].block:
            return place if frame.tokens[place].block else None
        if place == at and entry.takes == "promise" and (lexicon.verbal(word) or word in lexicon["deed"]):
            return place
        if (
            place > at
            and entry.takes == "ask"
            and lexicon.verbal(word)
            and frame.words[place - 1] not in lexicon["relative"]
        ):
            return at
    return None


def is_clause(frame: Frame, found: Range, lexicon: Lexicon, strict: bool = False) -> bool:
    """Return whether the tokens hold the verb of a clause: one that no relative word or preposition governs.

    ``strict``: where verbs have no prefix, a word in -s may be a noun and is not taken for one.
    """
    relative = ranged = False
    for place in range(*found):
        word = frame.words[place]
        ranged = ranged or word in lexicon["range_from"]
        if ranged and word in lexicon["range_to"]:
            ranged = False
            continue
        if word in lexicon["relative"] and place > found[0]:
            relative = True
        elif word == ",":
            relative = False
        elif lexicon.verbal(word) and not frame.tokens[place].capital:
            if not relative and not (place > found[0] and frame.words[place - 1] in lexicon["deed_dropped"]):
                return True
            relative = relative and word not in lexicon["finite"]
        elif (
            not lexicon.prefixes
            and _inflected(word, strict)
            and place > found[0]
            and not frame.tokens[place].capital
        ):
            if not relative:
                return True
            relative = False
    return False


def _inflected(word: str, strict: bool) -> bool:
    return len(word) > 4 and (
        word.endswith("ed") or (not strict and word.endswith("s") and not word.endswith("ss"))
    )


def content(frame: Frame, at: int, lexicon: Lexicon, names: Names) -> Range | None:
    """Return the reported clause that begins at token ``at``: to the end of the sentence, or to where it is left."""
    size = len(frame.words)
    end = at
    while end < size and not (end > at and _leaves(frame, at, end, lexicon, names)):
        end += 1
    end = _trimmed(frame, at, end, lexicon)
    return (at, end) if end > at else None


def _leaves(frame: Frame, start: int, at: int, lexicon: Lexicon, names: Names) -> bool:
    """Return whether the reported clause is over before token ``at``."""
    word = frame.words[at]
    if word in _FINAL and at == len(frame.words) - 1:
        return True
    if word == ";":
        return True
    following = _word(frame, at + 1)
    if word == ",":
        return _leaves_comma(frame, at, lexicon, names)
    if word in lexicon["credit"] and not frame.tokens[at].capital and at > start + 1:
        return _credits(frame, at, lexicon)
    if word in lexicon["accompany"] or word in lexicon["coordinators"]:
        return _reports_next(frame, at + 1, lexicon) and following not in lexicon["that"]
    return False


def _word(frame: Frame, at: int) -> str:
    return frame.words[at] if at < len(frame.words) else ""


def _credits(frame: Frame, at: int, lexicon: Lexicon) -> bool:
    """Return whether a credit begins at ``at``: ``dikutip dari``, ``seperti dilansir``, ``as reported by``."""
    following = _word(frame, at + 1)
    if following in lexicon["credit"] or following in lexicon["medium"]:
        return True
    return frame.words[at] in lexicon["credit_alone"]


def _reports_next(frame: Frame, at: int, lexicon: Lexicon) -> bool:
    """Return whether, adverbs apart, a verb of speech stands at ``at``."""
    while at < len(frame.words) and frame.words[at] in lexicon["adverbs"]:
        at += 1
    if at >= len(frame.words) or frame.tokens[at].block:
        return False
    return lexicon.verb(frame, at) is not None


def _leaves_comma(frame: Frame, at: int, lexicon: Lexicon, names: Names) -> bool:
    following = _word(frame, at + 1)
    if not following:
        return True
    if following in lexicon["credit"] and _credits(frame, at + 1, lexicon):
        return True
    entry = lexicon.at(frame.words, at + 1) if not frame.tokens[at + 1].block else None
    if entry and (
        entry.shape in ("source", "suffixed")
        or (entry.shape == "active" and frame.words[at + 1] not in lexicon["finite"])
    ):
        return True
    if entry and entry.shape == "after" and phrases.after(frame, at + 2, lexicon, names):
        return True
    if following in lexicon["accompany"] or following in lexicon["coordinators"]:
        return _reports_next(frame, at + 2, lexicon)
    return _medium_reports(frame, at + 1, lexicon) or _another_reports(frame, at + 1, lexicon, names)


def _another_reports(frame: Frame, at: int, lexicon: Lexicon, names: Names) -> bool:
    """Return whether someone else begins to speak at ``at``: ``…, Sari mengatakan …``."""
    if not frame.tokens[at].capital:
        return False
    speaker = phrases.after(frame, at, lexicon, names)
    return speaker is not None and _reports_next(frame, speaker.end, lexicon)


def _medium_reports(frame: Frame, at: int, lexicon: Lexicon) -> bool:
    """Return whether a trailing ``…, the agency reported`` begins at ``at``."""
    for place in range(at, min(len(frame.words), at + 8)):
        if frame.words[place] in lexicon["medium"] and place > at:
            return _word(frame, place + 1) in ("", ".", ",")
        if not frame.tokens[place].word:
            return False
    return False


def _trimmed(frame: Frame, start: int, end: int, lexicon: Lexicon) -> int:
    """Drop the final stop and a phrase of time set off by a comma at the end."""
    while end > start and not (
        frame.tokens[end - 1].word or frame.tokens[end - 1].block or frame.words[end - 1] in (")", "%", "]")
    ):
        end -= 1
    comma = end - 1
    while comma > start and frame.words[comma] != "," and end - comma < 14:
        comma -= 1
    if (
        frame.words[comma : comma + 1] == (",",)
        and comma > start
        and past_aside(frame, comma, lexicon) >= end
    ):
        return comma
    return end


def opening(frame: Frame, start: int, end: int, lexicon: Lexicon) -> int:
    """Return where a clause begins that opens with a connective: ``Namun, …``."""
    at = start
    while at < end and not (frame.tokens[at].word or frame.tokens[at].block or frame.words[at] == "("):
        at += 1
    first = at
    while at < end and (size := lexicon.lead(frame.words, at, end)):
        at += size
    if at < end and frame.words[at] == "," and at > first:
        return at + 1
    return end if at == end else first


def resumption(frame: Frame, at: int, lexicon: Lexicon) -> Range | None:
    """Return what goes on after an inserted cue: behind the next comma, past an occasion, up to the end."""
    size = len(frame.words)
    at = past_aside(frame, at, lexicon)
    while at < size and frame.words[at] != ",":
        if frame.tokens[at].block or frame.words[at] in _FINAL or frame.words[at] in lexicon["accompany"]:
            return None
        at += 1
    at += 1
    if at >= size or _time_at(frame, at, lexicon):
        return None
    if frame.tokens[at].block:
        return at, at + 1
    word = frame.words[at]
    if any(word in lexicon[k] for k in ("accompany", "credit", "prepositions", "relative")) or lexicon.at(
        frame.words, at
    ):
        return None
    end = _trimmed(frame, at, size, lexicon)
    return (at, end) if end > at and is_clause(frame, (at, end), lexicon) else None


def bare_phrase(frame: Frame, at: int, lexicon: Lexicon) -> Phrase | None:
    """Return the source of ``menurut …`` where it is no name: the words up to the comma (``data kementerian itu``)."""
    end = at
    while end < len(frame.words) and end - at < 12 and frame.tokens[end].word:
        end += 1
    return Phrase(at, end) if end > at and end < len(frame.words) and frame.words[end] == "," else None
