"""The subject of a verb: the phrase before it to which the verb belongs."""

from __future__ import annotations

from saksi.extraction.quotes.phrases import Phrase, after, place_apart
from saksi.extraction.quotes.predicates import is_clause
from saksi.extraction.quotes.steps import WIDEST, Range, counted
from saksi.extraction.quotes.view import View

_PLAIN = 7
"""Words that a subject without a capital may have (hasil survei itu)."""
_BACK = 14
_DASHES = frozenset("-–—")
_FEW = 3
"""Words of a time that opens a sentence: the next day."""
_SHORT_PLACE = 4
"""Letters of a place's short form: N.H., Tex."""
_WITNESSES = (
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


def before(view: View, verb: int, start: int) -> Phrase | None:
    """Return the subject among the tokens from ``start`` to before ``verb``."""
    if view.head_last and (dash := _aside_opened(view, verb, start)) is not None:
        return before(view, dash, start)
    beside = _beside(view, verb, start) if view.head_last else _within(view, verb, start)
    beside = beside or _as_somebody(view, verb, start)
    if beside:
        return beside
    subject: Phrase | None = None
    whole = fronted = False
    for begin, last in pieces(view, start, verb):
        first = _past_connectives(view, begin, last)
        opened = view.head_last and last < verb and _fronted(view, first, last)
        if first >= last or opened or adverbial(view, first) or (subject and view.has(begin, "relative")):
            fronted = fronted or subject is None
            continue
        if subject and subject.end > first and not view.head_last:
            continue  # Sementara itu, Menteri Sosial, Sari mengatakan: read already
        found = after(view, first) or _plain(view, first, last, verb)
        if found is None:
            continue
        qualities = found.name is None and view.head_last and view.named(first) is None
        if qualities and last == verb and view.has(found.end, "both"):
            joint = plain(view, first)  # current and former guards said
            found = joint if joint and not view.has(joint.end - 1, "both") else found
        found = _pointing(view, found, last) if last == verb else _with_place(view, found)
        if (
            subject
            and whole
            and (not subject.name or _same(subject, found))
            and found.name
            and view.any(range(subject.start, subject.end), "roles")
            and not (view.head_last and found.start > subject.end + 1)
        ):
            subject = Phrase(subject.start, found.end, found.name, found.entity, found.behind)
        elif (
            subject is None
            or not whole
            or (view.head_last and last == verb and found.end == last)
            or (last == verb and found.name and (fronted or not known(view, subject)))
            or (last == verb and whole and _named_body(view, subject, found))
        ):
            subject, whole = found, _whole(view, found, last)
    if subject and view.head_last and (nearest := _embedded(view, subject.end, verb)):
        return nearest
    if subject and view.head_last and subject.name is None:
        subject = _named_apart(view, subject, verb, start)
    found = subject if subject else _adjacent(view, start, verb)
    return _described_by(view, start, found) or found


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
    named = _named_beside(view, subject)
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
    for begin in range(last - 1, max(start, last - _PLAIN) - 1, -1):
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
    """Return the subject of an English "as" or "when" that an aside parts from its verb.

    As *Sara Daun*, the union's leader, put it …; it rained when *Sara Daun*, D-Riverton, said …
    """
    last = view.before_adverbs(verb, start)
    if not view.head_last or view.word(last - 1) != ",":
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
        (i for i in range(verb - 1, max(start, verb - _PLAIN // 2) - 1, -1) if view.has(i, "relative_of")),
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


def first(view: View) -> Phrase | None:
    """Return the subject of a sentence whose verb is not known: the first phrase that is no adverbial."""
    if view.head_last and (found := main(view, view.fixed, min(view.size, view.fixed + 2 * WIDEST))):
        return found
    for begin, last in pieces(view, view.fixed, min(view.size, view.fixed + 2 * WIDEST)):
        begin = _past_connectives(view, begin, last)
        if begin < last and not adverbial(view, begin):
            return after(view, begin)
    return None


def main(view: View, start: int, end: int) -> Phrase | None:
    """Return the subject of the main clause between two tokens: the first part that is no adverbial, participle or place.

    It is the one that a participle behind a comma belongs to: At a rally in Riverton, *Sara Daun* left it, saying …
    """
    fronted = False
    for begin, last in pieces(view, start, end):
        begin = _past_connectives(view, begin, last)
        if begin >= last or adverbial(view, begin) or _fronted(view, begin, last):
            fronted = True
            continue
        found = after(view, begin) or plain(view, begin)
        if found is None:
            return None
        if found.name is None and view.has(found.end, "both") and view.named(begin) is None:
            found = plain(view, begin) or found  # one of the largest and oldest unions
        place = _past_place(view, begin)
        if fronted and place is not None and place >= last:
            continue
        if (
            fronted
            and found.end >= last
            and len(view.word(begin)) <= _SHORT_PLACE
            and view.word(last - 1) == "."
        ):
            continue  # Riverton, N.H., …
        return _named_beside(view, found)
    return None


def _past_place(view: View, at: int) -> int | None:
    """Return the token after the name of a place or a state that begins at ``at``; ``None`` where none does."""
    named = view.named(at)
    placed = named is not None and view.names.entities[named[1]].kind in ("place", "state")
    return named[0] if named is not None and placed else None


def doer(view: View, start: int, end: int) -> Phrase | None:
    """Return whom a participle behind a comma belongs to: the subject of the main clause, or the agent where that is a passive."""
    found = main(view, start, end)
    return (_agent(view, found.end, end) or found) if found else None


def _agent(view: View, at: int, end: int) -> Phrase | None:
    """Return the agent of a passive, whose deed a participle behind it tells on: Bima was sued by *Sara Daun*, alleging …"""
    while view.has(at, "adverbs") and not view.has(at, "be"):
        at += 1
    if not view.has(at, "be"):
        return None
    for place in range(at + 1, min(end, at + _FEW + 1)):
        if view.has(place, "agent"):
            found = after(view, place + 1)
            return found if found and found.name else None
        if not view.worded(place):
            return None
    return None


def _named_beside(view: View, found: Phrase) -> Phrase:
    """Return a description with the name that is set between commas behind it: One guard, *Sara Daun of Riverton*, said …"""
    named = view.named(found.start) and not _owned(view, found)
    if found.name is not None or view.word(found.end) != "," or named:
        return found
    other = after(view, found.end + 1)
    if (
        other is None
        or other.name is None
        or not (_owned(view, found) or view.any(range(found.start, found.end), "indefinite", "roles"))
    ):
        return found
    end = other.behind[1] if other.behind else other.end
    closed = view.word(end) == "," or (view.has(end, "binds", "binds_places") and view.capital(end + 1))
    return Phrase(found.start, other.end, other.name, other.entity, other.behind) if closed else found


def _owned(view: View, phrase: Phrase) -> bool:
    """Return whether a phrase opens with whose somebody is: *Daun's* chief rival, Bima Wira, was there."""
    found = view.named(phrase.start)
    return found is not None and found[0] < phrase.end and view.word(found[0] - 1).endswith("'s")


def _fronted(view: View, at: int, end: int) -> bool:
    """Return whether a participle or a time opens a part of the sentence: *Alarmed* by it, …; The next *day*, …; *Hours* later, …"""
    word = view.word(at)
    if view.named(at):
        return False
    few = range(at, min(end, at + _FEW))
    if view.has(at, "apart_from", "days") or (
        view.has(at, "determiners") and view.any(few, "days") and not view.any(few, "finite")
    ):
        return True
    if view.has(at, "quantities") and view.has(at + 1, "periods"):
        return True  # Ten minutes later, …
    return (view.lexicon.past(word) or view.lexicon.participle(word)) and not view.has(at + 1, "roles")


def beside_aside(view: View, verb: int, start: int) -> Phrase | None:
    """Return the subject that an aside parts from its verb: *Sara Daun*, who did not say that it rained, said …"""
    last = view.before_adverbs(verb, start)
    if not view.head_last or view.word(last - 1) != ",":
        return None
    found = main(view, start, last - 1)
    if found is None or view.has(found.start, "pronouns"):
        return None
    end = found.behind[1] if found.behind else found.end
    return found if view.word(end) == "," and (end < last - 1 or found.behind) else None


def meant(view: View, pronoun: int) -> Phrase | None:
    """Return the subject of its own sentence that "he", "she" or "they" at ``pronoun`` takes up.

    In ``what she called …``, ``because he said …`` it may also be the one person named before.
    """
    if not view.has(pronoun, "singular_person", "plural"):
        return None
    clause = first(view)
    if not view.head_last:
        person = clause is not None and clause.entity is not None and clause.end < pronoun - 1
        person = person and view.cue(pronoun - 1) is None  # Sari, kata dia, sudah pulang
        one = person and view.has(pronoun, "singular_person")
        return clause if one else None  # Sari sadar itu sulit, dia berkata
    clause = _owner(view) or _topic(view) or clause
    if clause and clause.name is None and view.has(clause.start, "owners"):
        clause = None  # their pleas came late, they said
    one = view.has(pronoun, "singular_person")
    if clause and clause.end < pronoun and (clause.entity is not None or (not one and clause.name is None)):
        return clause if not view.has(clause.start, "pronouns") else None
    if not one or not view.has(pronoun - 1, "subordinators"):
        return None
    met = view.has(pronoun - 1, "relative_object")  # Bima, whom she met: not Bima
    before = pronoun - 2 if met else pronoun + 1
    named = {
        found[1]: (at, found[0])
        for at in range(view.fixed, pronoun)
        if (found := view.named(at)) and found[0] < before
    }
    people = [(entity, place) for entity, place in named.items() if view.names.is_person(entity)]
    if len(people) != 1:
        return None
    entity, (at, end) = people[0]
    whole = after(view, at)
    return whole if whole and whole.entity == entity else Phrase(at, end, (at, end), entity)


def _owner(view: View) -> Phrase | None:
    """Return the person whose something the sentence opens with: *Sara Daun's* fate is unclear, but she said …"""
    found = view.named(view.fixed)
    if found is None or not view.names.is_person(found[1]) or view.person(view.fixed):
        return None
    return Phrase(view.fixed, found[0], (view.fixed, found[0]), found[1])


def _topic(view: View) -> Phrase | None:
    """Return whom a sentence says that it turns to: *As for Sara Daun*, she said …"""
    at = view.fixed
    found = after(view, at + 2) if view.has(at, "quoted_as") and view.has(at + 1, "binds") else None
    return found if found and view.word(found.end) == "," else None


def antecedent(view: View, relative: int) -> Phrase | None:
    """Return the noun that a relative clause stands behind: ``bertemu Sari, yang menekankan …``."""
    end = relative - (view.word(relative - 1) == ",")
    first = max(view.fixed, end - _BACK)
    if view.head_last and (nearest := _named_last(view, first, end) or _governed(view, first, end)):
        return nearest
    inside = first  # where the name ends that began before
    for begin in range(first, end):
        if begin < inside:
            continue
        whole = view.named(begin)
        inside = whole[0] if whole else inside
        if view.has(begin, "prepositions") or view.lexicon.lead(view.words, begin, end):
            continue
        if view.has(begin - 1, "where"):
            continue  # beredar di media sosial kabar yang menyebut …
        found = after(view, begin)
        if found and found.name and view.head_last and found.end < end and _only_of(view, found.end, end):
            return found  # Sara Daun of the Harbour Union, who says …
        described = found is not None and found.end == end and view.head_last and found.name is None
        if described and (holder := _named_before(view, first, begin)) is not None:
            return holder
        if found and found.end == end:
            governed = view.has(begin - 1, "prepositions") and view.worded(begin - 2)
            placed = governed and _past_place(view, begin) is not None
            return None if placed else found  # satu-satunya toko di Tirta yang mengajak …
    return None


def _named_last(view: View, start: int, end: int) -> Phrase | None:
    """Return the person whose name ends right before "who", title included: the ire of *Justice Sara Daun*, who said …

    A name that only says whose somebody is (a spokesman for Sara Daun) is none.
    """
    at = next((i for i in range(start, end) if (found := view.person(i)) and found[0] == end), None)
    if at is None:
        return None
    first = at
    while first > start and (
        view.word(first - 1) == "."
        or view.has(first - 1, "ranks", "former", "the")
        or _title(view, first - 1)
    ):
        first -= 1
    if view.has(first - 1, "binds") and view.has(first - 2, *_WITNESSES):
        return None
    found = view.person(at)
    return Phrase(first, end, (at, end), found[1]) if found else None


def _title(view: View, at: int) -> bool:
    return view.capital(at) and view.has(at, "roles")


def _named_before(view: View, start: int, at: int) -> Phrase | None:
    """Return the name that the description at ``at`` is set behind: *Sara Daun*, a former senator, who has told …"""
    described = view.has(at, "articles", "the") or (
        view.capital(at) and not view.lexicon.plural(view.word(at))
    )
    if view.word(at - 1) != "," or not described:
        return None
    for begin in range(start, at - 1):
        found = view.person(begin)
        if found and found[0] == at - 1:
            return Phrase(begin, found[0], (begin, found[0]), found[1])
    return None


def _governed(view: View, start: int, end: int) -> Phrase | None:
    """Return the people behind a small word and before "who": a point of contention for *lawmakers* who complained."""
    for at in range(end - 1, max(start, end - WIDEST // 3), -1):
        if not view.worded(at):
            return None
        if view.has(at - 1, "prepositions", "binds"):
            holder = view.any(range(start, at), "roles") or view.person_in(start, at)
            return None if holder else Phrase(at, end)  # the leader of a union who … leads it
    return None


def _only_of(view: View, start: int, end: int) -> bool:
    """Return whether what stands between only says of what somebody is: of the Harbour Union, from Tirta."""
    governs = view.has(start, "binds", "prepositions")
    return governs and all(
        view.worded(i) and not view.verbal(i) and not view.cue(i) for i in range(start, end)
    )


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
    if any(words & view.lexicon[name] for name in _WITNESSES) or view.lexicon.agent(view.word(head)):
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


def pieces(view: View, start: int, end: int) -> list[Range]:
    """Return the parts between commas that stand outside brackets."""
    out: list[Range] = []
    depth, begin = 0, start
    for at in range(start, end):
        word = view.word(at)
        depth += (word == "(") - (word == ")" and depth > 0)
        if word == "," and depth == 0:
            out.append((begin, at))
            begin = at + 1
        elif view.head_last and view.ends_in_comma(at) and at + 1 < end:
            out.append((begin, at + 1))  # On the show "Late Night," Sara Daun said …
            begin = at + 1
    out.append((begin, end))
    return out


def adverbial(view: View, at: int) -> bool:
    """Return whether the sentence part that begins at ``at`` is no subject: a phrase of place, time or credit."""
    if counted(view, at):
        return False
    if view.word(at)[:1].isdigit():
        aged = view.head_last and "-" in view.word(at) and view.person(at + 1) is not None
        return not (aged or view.has(at + 1, "shares"))
    if view.has(at, "negations") and view.has(at + 1, "only"):
        at += 2  # tidak hanya dari Sari, …
    return view.has(at, "prepositions", "relative", "credit") or view.time(at)


def plain(view: View, start: int) -> Phrase | None:
    """Return a subject in small letters that begins at ``start``, up to the verb that is its own: guards | were."""
    for end in range(start + 1, min(view.size, start + 2 * _PLAIN)):
        if not view.worded(end):
            return None
        if view.has(end, "finite") or view.verb(end) or view.past(end):
            return _holding_name(view, Phrase(start, end))
    return None


def _holding_name(view: View, phrase: Phrase) -> Phrase:
    """Return a description in small letters with the name it ends in: political scientist *Sara Daun*."""
    for at in range(phrase.start + 1, phrase.end):
        found = view.person(at) if view.head_last else None
        if found and found[0] == phrase.end and not view.any(range(phrase.start, at), "prepositions"):
            return Phrase(phrase.start, phrase.end, (at, phrase.end), found[1])
    return phrase


def _plain(view: View, start: int, last: int, verb: int) -> Phrase | None:
    """Return a subject that is a plain noun in small letters, right before its verb: ``hasil survei itu``."""
    at = start
    while at < last and view.worded(at) and at - start < _PLAIN:
        if view.has(at, "relative", "adverbs") or (
            view.has(at, "prepositions") and not view.has(at, "inside_role")
        ):
            break
        opens = at == start and view.lexicon.past(view.word(at))  # raised new worries
        joined = view.head_last and view.has(at, "noun_too") and at + 1 < last
        if view.lexicon.verbal(view.word(at)) or opens or (view.cue(at) and not joined):
            return None
        at += 1
    ends = last == verb and (at == last or view.has(at, "relative", "adverbs"))
    if at == start or not ends or view.has(start, "no_subject"):
        return None
    return _holding_name(view, Phrase(start, at))


def _whole(view: View, phrase: Phrase, last: int) -> bool:
    """Return whether a phrase fills its part of the sentence, what only describes it included: no verb follows."""
    if phrase.end >= last or view.has(phrase.end, "relative"):
        return True
    described = view.word(phrase.end) == "(" or view.has(phrase.end, "prepositions")
    return described and not is_clause(view, (phrase.end, last))


def _past_connectives(view: View, at: int, end: int) -> int:
    while at < end:
        size = view.lexicon.lead(view.words, at, end)
        if not size and (view.has(at, "adverbs") or not (view.worded(at) or view.quoted(at))):
            size = 1
        if not size or view.has(at, "roles"):
            break
        at += size
    return at


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
