"""What follows a verb of speech: the one spoken to, the word that opens the clause, and the words reported."""

from __future__ import annotations

from dataclasses import dataclass

from saksi.extraction.quotes import asides, clauses, phrases
from saksi.extraction.quotes.lexicon import Entry
from saksi.extraction.quotes.predicates import is_clause
from saksi.extraction.quotes.steps import Range
from saksi.extraction.quotes.view import View

_LOOK = 24
"""Tokens within which the word that opens a clause, or the deed that is asked for, must stand."""
_FRONTED = 6
_LINK = 10
_LITTLE = 4
"""Letters that a word has at least which stands in a title with a capital."""
_ASIDE = 8
"""Tokens that an aside between a verb and its "that" may have."""
_SPOKEN = 2
"""Spaces in quoted words that are more than a name."""
_STATED = 5
"""Tokens behind a comma that are a statement even if no verb is found in them."""


@dataclass(frozen=True, slots=True)
class Complement:
    """What follows a verb of speech: the content, the one spoken to, and the token after those.

    ``plain`` says that words stand there that are neither an aside nor the end of the sentence.
    """

    content: Range | None
    addressee: Range | None
    after: int
    plain: bool


def read(view: View, entry: Entry, at: int) -> Complement | None:
    """Read what follows the verb of speech that ends before token ``at``."""
    spoken_to, at = _spoken_to(view, entry, _past_adverbs(view, entry, at))
    if entry.takes == "address" and spoken_to is None:
        return None
    if view.has(at + 1, "that") and view.head_last and view.lexicon.adverb(view.word(at)):
        at += 1  # saying only that …
    after = at
    plain = _plain(view, at) or (entry.takes == "tell" and view.head_last and _infinitive(view, at))
    quoted = _behind_occasion(view, entry, at)
    if quoted is not None:
        return Complement((quoted, quoted + 1), spoken_to, quoted, plain)
    opener = _opener(view, at, led=spoken_to is not None)
    if opener is None and (led := _led_by_person(view, at)):
        spoken_to, opener = led
    if entry.takes == "label" and opener != at:
        opener = None
    if entry.takes == "quoted" and opener and view.head_last and not view.has(opener - 1, "that_dropped"):
        opener = None  # in states where
    comma = opener is None and (view.word(at) in (",", ":") or (view.word(at) == ";" and view.quoted(at + 1)))
    if comma and entry.takes != "label" and (opened := _behind_aside(view, at)):
        return Complement(_content(view, entry, opened, True, False), spoken_to, after, plain)
    if comma:
        at += 1
        opener = _opener(view, at)
        if opener is None and (view.verb(at) or _in_a_row(view, at)):
            return Complement(None, spoken_to, after, False)
    if opener is None and view.head_last and not comma:
        at = _past_occasion(view, entry, at)
    start = at if opener is None else opener
    return Complement(_content(view, entry, start, opener is not None, comma), spoken_to, after, plain)


def _led_by_person(view: View, at: int) -> tuple[Range, int] | None:
    """Return the one whom a verb like ``mengingatkan`` has for its object, and where the words begin behind "bahwa"."""
    phrase = phrases.after(view, at) if view.has(at - 1, "informs") else None
    if phrase is None or not view.has(phrase.end, "that_dropped"):
        return None
    return (phrase.start, phrase.end), phrase.end + 1


def _in_a_row(view: View, at: int) -> bool:
    """Return whether a row of deeds goes on behind the comma of a verb: ``menulis, merekam, dan merilis lagu``."""
    joined = view.word(at + 1) == "," and view.has(at + 2, "coordinators") and view.verbal(at + 3)
    return not view.head_last and view.verbal(at) and joined


def _past_adverbs(view: View, entry: Entry, at: int) -> int:
    """Return the token behind the adverbs of the verb; ``at`` where they belong to what is said: ``mengaku sering membeli``."""
    behind = at if view.head_last and view.has(at, "conditions") else view.past_adverbs(at)
    anew = view.has(at, "again") and not view.has(at + 1, "prepositions")
    if behind == at and anew and entry.takes == "tell":
        behind += 1
    kept = entry.takes == "say" and behind > at and view.has(behind, "deed_dropped")
    return at if view.verbal(behind) or kept else behind


def _spoken_to(view: View, entry: Entry, at: int) -> tuple[Range | None, int]:
    """Return the one spoken to behind a verb of speech, if there is one, and the token behind them and the occasion."""
    told: Range | None = None
    if entry.takes == "address":
        told = _object(view, at)
        if told is None:
            return None, at
    elif view.head_last and entry.takes != "say":
        told = _asked(view, at)
    at = asides.past_saying(view, told[1] if told else at)
    found = None if told else asides.addressee(view, at)
    return (found, asides.past_time(view, found[1])) if found else (told, at)


def _behind_aside(view: View, comma: int) -> int | None:
    """Return where the words begin behind an aside between commas and "that": revealed, somewhat late, that it rained."""
    if not view.head_last or view.word(comma) != ",":
        return None
    for at in range(comma + 1, min(view.size, comma + _ASIDE)):
        if view.word(at) == ",":
            return at + 2 if view.has(at + 1, "that_dropped") else None
        if not view.worded(at) or view.cue(at):
            return None
    return None


def _behind_occasion(view: View, entry: Entry, at: int) -> int | None:
    """Return the words in marks behind the occasion of saying them: ``mengatakan dalam pidatonya, "…"``, ``said in a statement: "…"``."""
    if entry.takes not in ("say", "tell", "quoted", "address"):
        return None
    said = next((i for i in range(view.fixed, at) if view.quoted(i)), None)
    if said is not None and (entry.takes == "address" or not view.worded(said - 1)) and view.head_last:
        return None  # "…," he told the Herald after the hearing, "…"; "…," he said of Sari, "…"
    if not (view.has(at, "prepositions", "to") or view.time(at) or entry.takes == "quoted"):
        return None
    for end in range(at, min(view.size, at + _LOOK)):
        if entry.takes == "quoted" and view.word(end) == "," and not view.quoted(end + 1):
            return None  # After Bima criticized it, Sari shot back, "…"
        if view.quoted(end):
            block = view.token(end).block
            said = view.token(end).text.count(" ") >= _SPOKEN and block is not None and block.double
            marked = view.word(end - 1) in (",", ":")
            closed = all(not view.worded(i) for i in range(end + 1, view.size))
            return end if end > at and said and marked and closed else None
        if (
            (view.cue(end) and not (view.head_last and view.has(end, "noun_too")))
            or view.has(end, "that_dropped", "relative_of", "glosses")
            or _ends(view, end)
        ):
            return None
    return None


def _object(view: View, at: int) -> Range | None:
    """Return the one told: ``told reporters``."""
    phrase = phrases.after(view, at)
    if phrase:
        end = _before_subject(view, phrase.start, phrase.end)
        return phrase.start, end if end < phrase.end else _whole_name(view, phrase.start, end)
    end = asides.listeners(view, at)
    return (at, end) if end > at else None


def _whole_name(view: View, start: int, end: int) -> int:
    """Return where a name in capitals ends that goes on behind what is known of it: told *Riverton* News Today it rained."""
    first = end
    while view.head_last and end < view.size and view.capital(end) and view.worded(end):
        if view.has(end, "pronouns") or view.named(end) or view.time(end):
            return first
        end += 1
    return end if first > start and view.capital(first - 1) else first


def _before_subject(view: View, start: int, end: int) -> int:
    """Return where the one told ends if a verb comes next: what is told has a subject, told Reuters | talks had failed.

    The subject is the name at the end of the words between, else what stands behind the name that opens them.
    """
    if not view.has(end, "finite"):
        return end
    last = next((at for at in range(end - 1, start, -1) if (view.named(at) or (0,))[0] == end), None)
    if last is not None:
        return last
    opening = view.named(start)
    return opening[0] if opening and opening[0] < end else end


def _past_place(view: View, at: int) -> int:
    """Return the token after where somebody is, if what is asked follows it: asked the owner *in Riverton* whether …"""
    if not view.head_last or not view.has(at, "prepositions") or view.has(at, "topics", "asked_what"):
        return at
    for end in range(at + 1, min(view.size, at + _ASIDE // 2)):
        if view.has(end, "asked_what"):
            return end
        if not view.worded(end) or view.cue(end):
            break
    return at


def _asked(view: View, at: int) -> Range | None:
    """Return the one asked, where nothing but the time, the place or the end follows: asked *reporters* on Monday.

    Before what is asked anybody may stand: asked *the mayor* whether …
    """
    if view.has(at - 1, "asks"):
        phrase = phrases.after(view, at)
        end = _past_place(view, phrase.end) if phrase else at
        if phrase and view.has(end, "asked_what"):
            return phrase.start, end
    end = asides.listeners(view, at)
    ends = view.time(end) or not view.worded(end) or view.has(end, "prepositions")
    return (at, end) if end > at and ends else None


def _plain(view: View, at: int) -> bool:
    if not view.worded(at) or view.time(at):
        return False
    return not view.has(at, "prepositions", "accompany", "credit", "coordinators", "relative")


def _opener(view: View, start: int, led: bool = False) -> int | None:
    """Return where the clause begins if a word that opens one (bahwa, that) stands at ``start`` or behind an aside.

    ``led``: the one spoken to stands before ``start``, and words that belong to them may follow.
    """
    if view.head_last and view.has(start, "spoken_of") and not led and not view.time(start + 1):
        return None  # boasted of the men that came
    if view.head_last and _infinitive(view, start) and not led:
        return None  # continue to ignore the fact that …
    apart = inner = False
    for at in range(start, min(view.size, start + _LOOK)):
        if view.head_last and _opens_no_more(view, start, at, led):
            return None
        if view.has(at, "that_dropped") and not (inner and not view.has(at, "that")):
            return at + 1 if view.has(at, "that") or not apart else None  # … kepada pers, garam dijual agar …
        apart = apart or view.word(at) == ","
        if view.head_last and view.has(at, "relative_of") and _describes(view, start, at, led):
            return None
        if view.has(at, "that") and (at == start or led):
            return at
        if at == start and not led and not (view.has(at, "prepositions") or view.time(at)):
            return None
        if view.quoted(at) and at > start and _title(view, at):
            continue  # said on the show "Late Night" that …
        if view.quoted(at) or _ends(view, at) or view.word(at) == ":":
            return None
        if view.has(at, "relative_of") and not (led and at == start):
            if view.head_last:
                return None
            inner = True  # kepada tamu yang berkunjung, bahwa …
        if at > start and view.verb(at) and view.has(at + 1, "that_dropped"):
            return None
    return None


def _opens_no_more(view: View, start: int, at: int, led: bool) -> bool:
    """Return whether no word that opens a clause can follow from ``at`` on, as English joins what stands there to the verb."""
    if view.has(at, "apart_from") and view.lexicon.past(view.word(at + 1)):
        return True  # told the show when asked about it
    if at == start:
        return False
    if view.has(at, "that_dropped") and view.has(at - 1, "prepositions", "to"):
        return True  # agreed with that decision
    comma = next((i for i in range(at - 1, start - 1, -1) if view.word(i) == ","), None)
    if comma is not None and comma < at - 1 and view.lexicon.participle(view.word(comma + 1)):
        return view.has(at, "that_dropped")  # agreed to a truce, ending a war that killed 12
    doing = not led and view.lexicon.participle(view.word(start + 1))
    return doing or view.has(at, "coordinators")  # agreed on creating a body that …; agreed to a pause, but …


def _describes(view: View, start: int, at: int, led: bool) -> bool:
    """Return whether the relative word at ``at`` tells who was spoken to: told Norvenia, *which* …; responding to those *who* came."""
    if at > start:
        return view.word(at - 1) == ","
    return led and not view.has(at - 1, "governed_persons")


def _past_occasion(view: View, entry: Entry, at: int) -> int:
    """Return where the words begin behind an occasion and without "that": wrote in both lists | he was honoured."""
    if entry.takes not in ("say", "tell") or not view.has(at, "occasions_of") or view.has(at, "target"):
        return at
    for end in range(at + 2, min(view.size, at + _ASIDE)):
        led = view.any(range(max(view.fixed, at - _ASIDE), at), "quoted_as")
        if view.word(end) == "," and led and view.any(range(at, end), "spoken_at"):
            return end + 1  # as Sari points out in a column, …
        if led and view.has(end, "prepositions"):
            continue
        if not view.worded(end) or view.cue(end) or view.has(end, "relative", "prepositions", "finite"):
            return at
        if view.has(end, "pronouns"):
            return end
    return at


def _title(view: View, at: int) -> bool:
    """Return whether a quoted piece is a title behind a small word of place: words in capitals, and no end of a sentence."""
    words = view.token(at).text.strip("\"'“”‘’ ").split()
    return view.head_last and bool(words) and all(w[:1].isupper() or len(w) < _LITTLE for w in words)


def _ends(view: View, at: int) -> bool:
    """Return whether a sentence ends at ``at``; the dot of a title or an initial ends none: urged Sen. Sara Daun to …"""
    if view.word(at) == "." and at + 1 < view.size:
        return not (view.has(at - 1, "ranks", "cut_short") or len(view.word(at - 1)) == 1)
    return view.word(at) in clauses.FINAL


def _infinitive(view: View, at: int) -> bool:
    """Return whether "to" and a verb stand at ``at``, and nobody spoken to."""
    if not view.has(at, "deed_dropped") or view.capital(at + 1):
        return False
    return not view.has(at + 1, "determiners", "articles", "pronouns", "listeners", "roles")


def _content(view: View, entry: Entry, at: int, opened: bool, comma: bool) -> Range | None:
    """Return the words reported, if what stands at ``at`` can be the complement of the verb."""
    start = _start(view, entry, at, opened)
    found = clauses.content(view, start) if start is not None else None
    if found is None or not (
        opened or view.quoted(found[0]) or view.worded(found[0]) or view.word(found[0]) == "("
    ):
        return None
    if entry.takes == "address" and not opened and view.has(found[0], "to") and view.head_last:
        return None  # told residents to leave: an order, no words
    if opened and view.head_last and view.has(found[0], "that") and view.has(found[0] + 1, "to"):
        return None  # knows how to use it
    if opened:
        return _past_comma(view, found)
    if entry.takes == "label" and _what_they_call(view, found[0]):
        found = _called(view, found)
    if entry.takes in ("tell", "quoted") and not comma:
        found = _without_occasion(view, found)
    return found if _fits(view, entry, found, comma) else None


def _past_comma(view: View, found: Range) -> Range:
    """Return the words without the comma that sets an aside off behind their "that": that, *because of it, rain fell*."""
    return (found[0] + 1, found[1]) if view.word(found[0]) == "," and found[1] - found[0] > 1 else found


def _without_occasion(view: View, found: Range) -> Range:
    """Return a noun that is announced without the clause that says when: ``mengumumkan tarif itu setelah ia pulang``.

    Where a clause stands before the word that says when, both belong to what was said.
    """
    start, end = found
    at = next(
        (
            i
            for i in range(start + 1, end)
            if _occasioned(view, start, i) and not view.has(i + 1, "anaphoric_last")
        ),
        end,
    )
    return found if is_clause(view, (start, at), strict=True) else (start, at)


def _occasioned(view: View, start: int, at: int) -> bool:
    """Return whether it is told when, or why a deed is announced: ``mengumumkan pencabutan izin akibat …``."""
    why = view.has(at, "causes") and view.lexicon.abstract(view.word(start))
    return view.has(at, "when") or why


def _start(view: View, entry: Entry, at: int, opened: bool) -> int | None:
    if entry.takes == "accuse":
        return _accusation(view, at)
    if entry.takes in ("ask", "promise") and view.has(at, "coordinators"):
        return None  # meminta dan mengumumkan
    if entry.takes in ("ask", "promise") and not opened:
        return _deed(view, at, entry)
    return at if at < view.size else None


def _accusation(view: View, at: int) -> int | None:
    """Return where the deed begins of which somebody is accused: of *hiding cracks*; not the place behind a name (of Riverton)."""
    links = [i for i in range(at, min(view.size, at + _LOOK)) if view.has(i, "accuse_link")]
    if not view.head_last:
        return (links[0] if links and links[0] < at + _LINK else at - 1) + 1
    quoted = next((i for i in range(at, min(view.size, at + _LOOK)) if view.quoted(i)), None)
    if quoted is not None and (not links or links[0] > quoted):
        return at if quoted == at else None
    deeds = [i for i in links if view.lexicon.participle(view.word(i + 1))]
    things = [i for i in links if i < at + _LINK and not view.capital(i + 1)]
    found = deeds or things or links
    return found[0] + 1 if found else None


def _deed(view: View, start: int, entry: Entry) -> int | None:
    """Return where the deed that is asked for or promised begins; ``None`` where there is none."""
    if view.has(start, "pleas"):
        return None  # meminta maaf
    whole = view.has(start - 1, "asks_for")
    apart = (
        False  # behind one comma a verb is no deed that was asked for: meminta tolong, membuat mereka panik
    )
    for at in range(start, min(view.size, start + _LOOK)):
        if view.has(at, "that_dropped") or (view.has(at, "deed_dropped") and _done(view, at)):
            return start if whole and at > start else at + 1
        if view.quoted(at):
            within = view.head_last and at > start and view.has(at - 1, "articles", "the", "determiners")
            return start if whole or within else at  # demanding the city repay its "reckless" loan
        if _ends(view, at):
            return None
        if at == start and entry.takes == "promise" and (view.verbal(at) or view.has(at, "deed")):
            return at
        sworn = view.head_last and view.has(at, "deed_dropped") and view.capital(at + 1)
        deed = view.has(at, "deed") and not sworn  # pledged allegiance to Norvenia
        if at > start and entry.takes == "promise" and deed and not apart:
            return start  # berjanji pihaknya akan pulang
        if at > start and entry.takes == "ask" and view.verbal(at) and not view.has(at - 1, "relative"):
            return start if not apart else None
        if view.word(at) == ",":
            apart = not apart and not view.has(at + 1, "deed")
    return None


def _done(view: View, link: int) -> bool:
    """Return whether the deed asked for stands behind ``link``, not a thing, nor what somebody else is to do.

    ``untuk (tidak) pergi``, not ``untuk setiap barang``, nor ``memecat orang yang disewa untuk mencarinya``.
    """
    if view.has(link - 2, "relative_of") and view.verbal(link - 1):
        return False
    if view.head_last and view.capital(link + 1):
        return False  # pledged allegiance to Norvenia
    return not view.has(link + 1, "determiners", "pronouns")


def _fits(view: View, entry: Entry, found: Range, comma: bool) -> bool:
    """Return whether the words can be what a verb of this group reports, no word having opened them."""
    match entry.takes:
        case "deny" | "accuse" | "ask" | "promise":
            return True
        case "judge":
            return _judged(view, found) and not view.has(found[0], "about", "touched")
        case "label":
            return _labelled(view, found)
        case "marked":
            return view.quoted(found[0]) or view.has(found[0], "label_link")
        case "quoted":
            return view.quoted(found[0]) or _holds_quote(view, _up_to_cue(view, found))
    if entry.takes in ("tell", "address") and view.has(found[0], "topics"):
        return False
    heard = view.has(found[0] - 1, "listeners", "governed_persons") or view.time(found[0] - 1)
    if view.head_last and entry.takes == "address" and view.has(found[0], "relative_of") and not heard:
        return False  # tells the story of guards who stayed
    if view.head_last and _no_words(view, entry, found):
        return False
    if view.has(found[0], "topics") and view.lexicon.participle(view.word(found[0] + 1)):
        return False  # thinking about running
    if view.head_last and not view.quoted(found[0]) and _besides(view, found[0], comma):
        return False
    doing = comma and view.lexicon.participle(view.word(found[0] - 2)) and not view.quoted(found[0])
    if view.head_last and doing and entry.takes == "tell":
        return False  # with all guards reporting, the race was close
    if view.has(found[0], "coordinators"):
        return False  # menjawab singkat namun jelas, angkat bicara, dan …
    if (
        view.has(found[0], "about") and not comma
    ):  # menjelaskan soal harga: what it was about, not what was said
        part = _first_part(view, found) if view.head_last else found
        return entry.takes == "say" and is_clause(view, part, strict=True)
    if view.quoted(found[0]) and view.has(found[0] - 1, "attested"):
        return _holds_quote(view, found)  # showing "respect"
    if view.quoted(found[0]) or (comma and is_clause(view, found)):
        return True
    if comma and found[1] - found[0] >= _STATED and not clauses.adverbial_only(view, found):
        return True  # a clause without a verb: Sari mengatakan, obrolan itu soal hal ringan saja
    return _tells(view, found) if entry.takes == "tell" else _says(view, found)


def _says(view: View, found: Range) -> bool:
    """Return whether the words can be what somebody says, where neither marks nor a comma or an opening word show it."""
    now = view.has(found[0], "now") and view.has(found[0] + 1, "anaphoric_last")  # saat ini …
    first = found[0] + 2 if now else found[0]
    if view.has(first, "weighed"):
        return False  # menganggap serius
    if view.head_last and _infinitive(view, first):
        return True  # vowed to stay
    voiced = view.has(first, "prepositions", "relative_of") or _voiced(view, first)
    told = _to_relative(view, found) if view.head_last else found
    if voiced and not is_clause(view, told, strict=told != found):
        return False
    return found[1] - found[0] >= 2 or _holds_quote(view, found)


def _to_relative(view: View, found: Range) -> Range:
    """Return the words up to a comma behind which a clause describes them: after the meeting, *where* they had met."""
    start, end = found
    commas = (
        i for i in range(start, end) if view.word(i) == "," and view.has(i + 1, "relative_of", "apart_from")
    )
    return start, next(commas, end)


def _besides(view: View, at: int, comma: bool) -> bool:
    """Return whether something stands here that is done beside the saying: Sari said, *leaving the room*."""
    first = at + view.lexicon.adverb(view.word(at))
    aside = comma and (  # they said, particularly given that …
        view.lexicon.participle(view.word(first)) or view.has(first, "prepositions")
    )
    # what he was saying was false
    return aside or (view.lexicon.participle(view.word(at - 1)) and view.has(at, "finite"))


def _tells(view: View, found: Range) -> bool:
    """Return whether the words can be what somebody explains, affirms or goes on to say."""
    secured = view.has(found[0] - 1, "secures") and view.has(found[0], "achieved")
    if view.has(found[0] - 1, "onward") and view.lexicon.abstract(view.word(found[0])):
        return False  # melanjutkan petualangan di …
    if view.has(found[0] - 1, "onward") and view.has(found[0] + 1, "prepositions", "coordinators"):
        return False  # melanjutkan kuliah di …, melanjutkan agenda dengan …
    if secured or (view.has(found[0] - 1, "secures", "onward") and view.has(found[0], "to_person")):
        return False  # memastikan lolos ke final, melanjutkan ke sekolah lain
    if _voiced(view, found[0]) or _only_felt(view, found):
        return False
    return (
        is_clause(view, _first_part(view, found), strict=True)
        or _in_progress(view, found)
        or (_nominal(view, found[0]) and not view.has(found[0] - 1, "secures", "onward"))
        or _holds_quote(view, found)
    )


def _voiced(view: View, at: int) -> bool:
    """Return whether a thing that is voiced stands at ``at`` (menyampaikan *kabar baik*), not one told of (*kabar itu* bohong, *kabar* bahwa …)."""
    told = view.has(at + 1, "anaphoric_last") or view.any(range(at + 1, at + 4), "that_dropped")
    return view.has(at, "feelings") and not told


def _only_felt(view: View, found: Range) -> bool:
    """Return whether a feeling with a suffix stands there and no deed: ``apresiasinya atas …``, not ``dukungannya untuk …``."""
    suffix, word = view.lexicon.suffix, view.word(found[0])
    felt = bool(suffix) and word.endswith(suffix) and word.removesuffix(suffix) in view.lexicon["feelings"]
    return (
        felt
        and not view.has(found[0], "pronouns")
        and not view.any(range(*found), "deed_dropped", "that_dropped")
    )


def _in_progress(view: View, found: Range) -> bool:
    """Return whether a participle tells what is reported: suggested *raising* the fare, the poll shows Daun *leading*."""
    start = found[0]
    if view.has(start - 1, "of_deeds") and view.lexicon.participle(view.word(start)):
        return True
    shown = phrases.after(view, start) if view.has(start - 1, "before_alone") else None
    return shown is not None and shown.name is not None and view.lexicon.participle(view.word(shown.end))


def _is_noun_there(view: View, at: int) -> bool:
    """Return whether a word of a noun phrase stands at ``at``: no *decision* was made, not "no to the war"."""
    return view.worded(at) and not view.has(at, "prepositions", "coordinators", "about", "that", "to")


def _no_words(view: View, entry: Entry, found: Range) -> bool:
    """Return whether what follows a verb is no complement of it: *showed* up, the island he *said* has …, agreed to pay."""
    start = found[0]
    if view.quoted(start):
        return False
    led = view.has(start, "quoted_as") or not view.has(start, "subordinators")
    if entry.takes == "address" and view.has(start, "prepositions") and led:
        return True  # told the station in an interview
    reply = start + view.has(start, "the")
    if view.has(start, "reflexives") or (view.has(reply, "replies") and not _is_noun_there(view, reply + 1)):
        return True  # said yes, said the same of Sara, found himself in Riverton
    if entry.takes == "tell" and view.has(start, "governs", "occasions_of") and not view.time(start + 1):
        return not view.word(start + 1)[:1].isdigit()  # the letters found on the boat
    if view.has(start, "came_from"):
        return True  # those admitted from abroad are …
    if view.has(start, "spoken_of") and not (view.time(start + 1) or view.has(start + 1, "quantities")):
        return True
    if view.has(start, "particles") or (entry.takes == "tell" and view.has(start, "to")):
        return True
    if view.has(start - 1, "claims") and not view.has(start, "to"):
        return not (is_clause(view, _first_part(view, found), strict=True) or _holds_quote(view, found))
    fronted = view.any(range(max(0, start - _FRONTED - 2), start - 1), "relative", "remarks")
    verb = view.has(start, "finite") and not view.capital(start)
    return verb and not fronted and "'" not in view.word(start).replace("n't", "")


def _first_part(view: View, found: Range) -> Range:
    """Return the words up to where another clause is joined: ``melaporkan hal itu, tetapi …``, ``hal itu dan …``.

    In English also up to what stands apart: enthusiasm for it, *the doubts were mutual*; the ferry *because it was late*.
    """
    start, end = found
    if view.head_last:
        end = _own_end(view, start, end)
    joined = (i for i in range(start, end) if view.word(i) == "," and view.has(i + 1, "coordinators"))
    pointed = (
        i for i in range(start + 1, end) if view.has(i, "coordinators") and view.has(i - 1, "anaphoric_last")
    )
    return start, min(next(joined, end), next(pointed, end))


def _own_end(view: View, start: int, end: int) -> int:
    """Return where the words before a comma or a conjunction end; an aside that a comma closes before their verb is passed over."""
    at = start + 1
    while at < end:
        if view.has(at, "apart_from"):
            return at
        if view.word(at) == ",":
            closed = next((i for i in range(at + 1, min(end, at + _LOOK)) if view.word(i) == ","), None)
            if closed is None or not (view.has(closed + 1, "finite") or view.past(closed + 1)):
                return at
            at = closed
        at += 1
    return end


def _judged(view: View, found: Range) -> bool:
    """Return whether what is praised says something: more than a person, or a person and why."""
    person = phrases.after(view, found[0])
    if person is None or not (person.name or view.any(range(person.start, person.end), "roles")):
        return True
    return person.end < found[1] and view.has(person.end, "reasons")


def _labelled(view: View, found: Range) -> bool:
    """Return whether something is called something: a noun and a word for it, not a person who is telephoned."""
    fronted = _what_they_call(view, found[0])
    apart = view.head_last and view.has(found[0], "prepositions") and not view.has(found[0], "quoted_as")
    if fronted or (not apart and any(view.quoted(i) for i in range(*found))):
        return True  # what Sari called a trap; but: the guard described in the letter as "a hero"
    if view.has(found[0], "to", "particles") or (view.head_last and view.has(found[0], "prepositions")):
        return False  # was called to remove a protester, calling into a show
    if view.has(found[0] - 1, "describes"):
        return any(view.has(i, "quoted_as") for i in range(found[0] + 1, min(found[1], found[0] + _LINK)))
    words = [i for i in range(*found) if view.worded(i) and not view.has(i, "articles", "the", "both")]
    if view.head_last and words and all(view.capital(i) for i in words):
        return False  # a movement called the Harbour Union
    thing = phrases.after(view, found[0])
    if view.head_last and thing is None and not view.has(found[0], "listeners", "reflexives"):
        near = range(found[0] + 1, min(found[1], found[0] + _FRONTED // 2))
        return view.any(near, "articles") and not view.any(near, "prepositions")  # called fundraisers himself
    end = thing.end if thing else found[0] + 1
    if end >= found[1]:  # "the plan foolish" is one run of words; "a meeting" is what was called
        return thing is None or (not thing.name and view.has(found[0], "anaphoric") and end - found[0] > 2)
    return view.worded(end) and not view.time(end) and not view.has(end, "prepositions", "coordinators")


def _what_they_call(view: View, start: int) -> bool:
    """Return whether the words at ``start`` are what somebody calls a thing: what Sara called *a trap*."""
    return view.head_last and view.any(range(max(0, start - _FRONTED), start), "remarks")


def _called(view: View, found: Range) -> Range:
    """Return what a thing is called as far as the comma behind it: in what Sara called *a "trap,"* set by the owner."""
    for at in range(*found):
        if view.word(at) == ",":
            return found[0], at
        if view.ends_in_comma(at):
            return found[0], at + 1
    return found


def _holds_quote(view: View, found: Range) -> bool:
    """Return whether quoted words stand there that are no name or title: several, the first in small letters."""
    pieces = [view.token(i).text.strip("\"'“”‘’ ") for i in range(*found) if view.quoted(i)]
    return any(" " in words and not words[:1].isupper() for words in pieces)


def _up_to_cue(view: View, found: Range) -> Range:
    """Return the words up to where English has another word of speech: offer a choice and, she *said*, "a way out"."""
    if not view.head_last:
        return found
    return found[0], next((i for i in range(*found) if view.verb(i)), found[1])


def _nominal(view: View, at: int) -> bool:
    """Return whether a noun made of a clause stands at ``at``: ``pentingnya …``, ``dukungannya untuk …``."""
    suffix, word = view.lexicon.suffix, view.word(at)
    if not suffix or not word.endswith(suffix) or len(word) <= 6:
        return False
    stem = word.removesuffix(suffix)
    if stem in view.lexicon["takes_verb"]:
        return False  # alasannya pindah
    return stem in view.lexicon["feelings"] or (
        view.worded(at + 1) and not view.has(at + 1, "prepositions", "relative_of")
    )
