"""The subject of a verb: the phrase before it to which the verb belongs."""

from __future__ import annotations

from saksi.extraction.quotes.animacy import known
from saksi.extraction.quotes.antecedents import antecedent
from saksi.extraction.quotes.constituents import (
    PLAIN,
    adverbial,
    holding_name,
    past_connectives,
    pieces,
    plain,
)
from saksi.extraction.quotes.mainclauses import is_fronted, named_beside
from saksi.extraction.quotes.phrases import Phrase, after, place_apart
from saksi.extraction.quotes.predicates import is_clause
from saksi.extraction.quotes.steps import WIDEST
from saksi.extraction.quotes.view import View

_DASHES = frozenset("-–—")


def before(view: View, verb: int, start: int) -> Phrase | None:
    """Return the subject among the tokens from ``start`` to before ``verb``."""
    if (dash := _aside_opened(view, verb, start)) is not None:
        return before(view, dash, start)
    beside = _beside(view, verb, start) if view.fixed_order else _within(view, verb, start)
    beside = beside or _as_somebody(view, verb, start)
    if beside:
        return beside
    subject = _among_parts(view, verb, start)
    if subject and view.fixed_order:
        nearest = _embedded(view, subject.end, verb)
        if nearest:
            return nearest
        if subject.name is None:
            subject = _named_apart(view, subject, verb, start)
    found = subject or _adjacent(view, start, verb)
    return _described_by(view, start, found) or found


def _among_parts(view: View, verb: int, start: int) -> Phrase | None:
    """Return the subject among the parts between commas before ``verb``: the first, unless a later one is likelier to be it."""
    subject: Phrase | None = None
    whole = fronted = False
    for begin, last in pieces(view, start, verb):
        first = past_connectives(view, begin, last)
        if _beside_subject(view, first, last, verb) or (subject and view.has(begin, "relative")):
            fronted = fronted or subject is None
            continue
        if subject and subject.end > first and not view.fixed_order:
            continue  # Sementara itu, Menteri Sosial, Sari mengatakan: read already
        found = _in_part(view, first, last, verb)
        if found is None:
            continue
        if subject is None or not whole:
            subject, whole = found, _whole(view, found, last)
        elif _holds_office(view, subject, found):
            subject = Phrase(subject.start, found.end, found.name, found.entity, found.behind)
        elif last == verb and _likelier(view, subject, found, verb, fronted):
            subject, whole = found, _whole(view, found, last)
    return subject


def _beside_subject(view: View, first: int, last: int, verb: int) -> bool:
    """Return whether a part of the sentence is empty but for connectives, an adverbial, or a participle or a time set before a subject."""
    opened = last < verb and is_fronted(view, first, last)
    return first >= last or opened or adverbial(view, first)


def _in_part(view: View, first: int, last: int, verb: int) -> Phrase | None:
    """Return the phrase that opens a part of the sentence, whole: with what points back right before the verb, or with its places."""
    found = after(view, first) or _plain(view, first, last, verb)
    if found is None or last < verb:
        return found and _with_place(view, found)
    qualities = found.name is None and view.head_last and view.named(first) is None
    if qualities and view.has(found.end, "both"):
        joint = plain(view, first)  # current and former guards said
        found = joint if joint and not view.has(joint.end - 1, "both") else found
    return _pointing(view, found, last)


def _holds_office(view: View, office: Phrase, found: Phrase) -> bool:
    """Return whether the name in a part of the sentence is that of the office in the part before it."""
    if not found.name or (office.name and not _same(office, found)):
        return False
    apart = view.fixed_order and found.start > office.end + 1
    return view.any(range(office.start, office.end), "roles") and not apart


def _likelier(view: View, subject: Phrase, found: Phrase, verb: int, fronted: bool) -> bool:
    """Return whether the phrase right before the verb is its subject rather than one before it that fills its part.

    ``fronted``: something opened the sentence that is no subject.
    """
    if view.fixed_order and found.end == verb:
        return True
    if found.name and (fronted or not known(view, subject)):
        return True
    return _named_body(view, subject, found)


def _aside_opened(view: View, verb: int, start: int) -> int | None:
    """Return where an aside between dashes begins that parts a verb from its subject: Many *guards* - old ones, too - said …"""
    if not _dash(view, verb - 1):
        return None
    least = max(start, verb - WIDEST)
    return next((i for i in range(verb - 3, least, -1) if _dash(view, i) and view.worded(i - 1)), None)


def _dash(view: View, at: int) -> bool:
    """Return whether a dash stands at ``at`` that joins no two parts of a word."""
    return view.word(at) in _DASHES and view.token(at).span.start > view.token(at - 1).span.end


def _named_apart(view: View, subject: Phrase, verb: int, start: int) -> Phrase:
    """Return a description with the name set between commas right before the verb: A second guest, *Sara Daun*, said …"""
    last = view.before_adverbs(verb, start)
    if view.word(last - 1) != ",":
        return subject
    named = named_beside(view, subject)
    end = named.behind[1] if named.behind else named.end
    return named if end == last - 1 else subject


def _embedded(view: View, start: int, verb: int) -> Phrase | None:
    """Return the subject right before a verb to which another verb belongs already: The vote was the third time *the union* said …"""
    last = view.before_adverbs(verb, start)
    between = range(start, last)
    if view.lexicon.participle(view.word(verb)) or view.any(between, "relative", "coordinators"):
        return None
    if not view.any(between, "finite", "past_verbs") or view.word(last - 1) == ",":
        return None
    found: Phrase | None = None
    for begin in range(last - 1, max(start, last - PLAIN) - 1, -1):
        if view.has(begin, "finite", "past_verbs"):
            break
        phrase = after(view, begin)
        if phrase and phrase.end == last and known(view, phrase):
            found = phrase
    governed = found is not None and (
        view.capital(found.start - 1) or view.has(found.start - 1, "prepositions", "binds", "to")
    )
    return None if governed else found


def _as_somebody(view: View, verb: int, start: int) -> Phrase | None:
    """Return the subject behind "as" or "when" that an aside parts from its verb.

    As *Sara Daun*, the union's leader, put it …; it rained when *Sara Daun*, D-Riverton, said …
    """
    last = view.before_adverbs(verb, start)
    if view.word(last - 1) != ",":
        return None
    opens = [
        i for i in range(max(start, last - WIDEST // 2), last - 1) if view.has(i, "quoted_as", "apart_from")
    ]
    found = after(view, opens[-1] + 1) if opens else None
    if found is None or found.name is None:
        return None
    comma = found.behind[0] - 1 if found.behind else found.end
    whole = comma < last - 1 and not any(view.word(i) == "," for i in range(comma + 1, last - 1))
    return found if view.word(comma) == "," and whole else None


def _described_by(view: View, start: int, found: Phrase | None) -> Phrase | None:
    """Return the noun of whose relative clause the name found is the agent: ``sejumlah menteri yang diangkat Sari`` meminta."""
    passive = tuple(view.lexicon["passive_prefixes"])
    if found is None or not found.name or not passive or found.start - 1 <= start:
        return None
    verb = found.start - 1
    if not (view.verbal(verb) and view.word(verb).startswith(passive)):
        return None
    link = next(
        (i for i in range(verb - 1, max(start, verb - PLAIN // 2) - 1, -1) if view.has(i, "relative_of")),
        None,
    )
    return antecedent(view, link) if link is not None and link > start else None


def _named_body(view: View, description: Phrase, found: Phrase) -> bool:
    """Return whether a body is described and then named: ``Badan utama dunia yang mengurus pasar, PBDX mengatakan``."""
    named = view.named(found.start)
    if named is None or named[0] != found.end or view.names.entities[named[1]].kind != "organization":
        return False
    return description.name is None and view.named(description.start) is None and known(view, description)


def _same(office: Phrase, found: Phrase) -> bool:
    """Return whether an office that is known to be somebody's stands before the name: ``Menteri Sosial, Sari Wati mengatakan``."""
    return found.entity is not None and office.entity == found.entity and office.end == found.start - 1


def _beside(view: View, verb: int, start: int) -> Phrase | None:
    """Return the subject that must be the verb's, where its case or the word before it says so: which *she* says, as *police* said."""
    last = view.before_adverbs(verb, start)
    if last > start and view.has(last - 1, "pronouns") and not view.has(last - 1, "relative_of"):
        return Phrase(last - 1, last)
    for at in range(last - 2, max(start, last - 1 - WIDEST // 3) - 1, -1):
        if not view.worded(at):
            return None
        showing = view.has(at, "circumstance") and view.lexicon.participle(view.word(verb))
        if showing or view.has(at, "subordinators"):  # with polls showing …
            first = at + 1
            while first < last and view.has(first, "adverbs"):
                first += 1
            found = after(view, first) or _plain(view, first, last, last)
            return found if found and found.end == last else None
    return None


def _within(view: View, verb: int, start: int) -> Phrase | None:
    """Return the subject of a clause within the sentence: setelah *Sari* mengatakan, dengan *46 persen warga* mengatakan."""
    last = view.before_adverbs(verb, start)
    for at in range(last - 2, max(start, last - 1 - WIDEST // 2) - 1, -1):
        if view.word(at) == "," or view.quoted(at):
            return None
        if view.has(at, "clause_links", "circumstance"):
            shared = view.word(at + 1)[:1].isdigit() and view.any(range(at + 2, last), "shares")
            shared = shared or view.has(at + 1, "hearsay")
            found = Phrase(at + 1, last) if shared else after(view, at + 1)
            return found if found and found.end == last else None
    return None


def _with_place(view: View, found: Phrase) -> Phrase:
    """Return a description with the second of its two places: ``pemain kelahiran Tirta, Jawa Barat itu`` mengatakan."""
    if found.name or not place_apart(view, found.end):
        return found
    end = found.end + 1
    while not view.has(end, "anaphoric_last"):
        end += 1
    return Phrase(found.start, end + 1)


def _pointing(view: View, found: Phrase, verb: int) -> Phrase:
    """Return a description with all that is said of it where it points back: ``sarjana dari kota itu juga`` mengatakan.

    A name in it that it says outright is the speaker's: ``siswi bernama Sari itu``.
    """
    end = verb
    while end > found.end and view.has(end - 1, "adverbs") and not view.has(end - 1, "anaphoric_last"):
        end -= 1
    if found.name or end <= found.end or not view.has(end - 1, "anaphoric_last"):
        return found
    if not view.has(found.start, "roles", "epithets") or any(view.cue(i) for i in range(found.end, end)):
        return found
    if _acts(view, found.end, end):
        return found  # tim penjaga segera memeriksa perahu itu dan mengatakan
    named = view.person_in(found.end, end)
    if named and view.has(named[0] - 1, "named_by"):
        return Phrase(found.start, end, (named[0], named[1]), named[2])
    return Phrase(found.start, end)


def _acts(view: View, start: int, end: int) -> bool:
    """Return whether a verb that has an object stands there outside a relative clause: ``memeriksa``, not ``berusia``."""
    lone = tuple(view.lexicon["alone_prefixes"])
    for at in range(start, end):
        if view.has(at, "relative"):
            return False
        if view.verbal(at) and not (view.has(at, "finite") or view.word(at).startswith(lone)):
            return True
    return False


def _plain(view: View, start: int, last: int, verb: int) -> Phrase | None:
    """Return a subject that is a plain noun in small letters, right before its verb: ``hasil survei itu``."""
    at = start
    while at < last and view.worded(at) and at - start < PLAIN:
        if view.has(at, "relative", "adverbs") or (
            view.has(at, "prepositions") and not view.has(at, "inside_role")
        ):
            break
        opens = at == start and view.lexicon.past(view.word(at))  # raised new worries
        joined = view.has(at, "noun_too") and at + 1 < last
        if view.lexicon.verbal(view.word(at)) or opens or (view.cue(at) and not joined):
            return None
        at += 1
    ends = last == verb and (at == last or view.has(at, "relative", "adverbs"))
    if at == start or not ends or view.has(start, "no_subject"):
        return None
    return holding_name(view, Phrase(start, at))


def _whole(view: View, phrase: Phrase, last: int) -> bool:
    """Return whether a phrase fills its part of the sentence, what only describes it included: no verb follows."""
    if phrase.end >= last or view.has(phrase.end, "relative"):
        return True
    described = view.word(phrase.end) == "(" or view.has(phrase.end, "prepositions")
    return described and not is_clause(view, (phrase.end, last))


def _adjacent(view: View, start: int, verb: int) -> Phrase | None:
    """Return the phrase that ends right before the verb: ``Dalam wawancara itu Sari mengatakan``."""
    last = view.before_adverbs(verb, start)
    if last > start and view.has(last - 1, "pronouns"):
        return Phrase(last - 1, last)
    begin = last
    while begin > start and view.capital(begin - 1) and not view.has(begin - 1, "time_words"):
        begin -= 1
    names = [at for at in range(begin, last) if (found := view.named(at)) and found[0] == last]
    begin = names[0] if names else begin
    governed = begin > start and view.any(range(max(start, begin - 3), begin), "agent")
    return after(view, begin) if begin < last and not governed else None
