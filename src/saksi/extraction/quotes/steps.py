"""How far a speaker's phrase goes: whether one can begin at a token, and how many tokens it takes there."""

from __future__ import annotations

from saksi.extraction.quotes.view import View
from saksi.text.clitics import APOSTROPHES

Range = tuple[int, int]
WIDEST = 30
"""Tokens that a phrase may have, and that are looked at on either side of a cue."""
REACH = 14
"""Tokens within which a name must follow a preposition inside an office."""
_JOINTS = frozenset((*APOSTROPHES, "/", "&", "-"))
_ALIAS = 6
_RANKED = 9
"""Tokens of a rank in words, its short form and its bearer behind a comma."""
PLACE = 3
"""Words of a place behind a comma in a description."""
_JOINED = 5
_QUALITY = 3
"""Tokens that the article and one of two joined adjectives may have."""
_CLOSED = (
    "prepositions", "adverbs", "coordinators", "finite", "relative", "that", "past_verbs", "negations",
)  # fmt: skip
"""What stands in no row of adjectives."""
_ABBREVIATED = 4
"""Letters that a word has at least which is not cut short by the full stop behind it."""
_DEGREE = 8
"""Tokens that one academic degree may have, full stops among them."""
_SHORT = 40
"""Characters of a quoted piece that may stand within a name (Pemerintah "Negeri Sakura")."""


def may_begin(view: View, at: int) -> bool:
    """Return whether a speaker's phrase can begin at ``at``: with a capital, a pronoun, an office, a number of people."""
    if not view.worded(at) or _option(view, at):
        return False
    if view.has(at, "time_words", "that") and not (view.has(at, "roles") and view.capital(at)):
        return view.has(at, "pronouns")
    if view.has(at, "pronouns", "determiners", "roles", "nouns"):
        return True
    if counted(view, at):
        return True
    if view.has(at, "prepositions", "credit"):
        return False
    if at == view.fixed and _sentence_adverb(view, at):
        return False
    if view.lexicon.participle(view.word(at)) and view.has(at + 1, "roles") and view.capital(at + 2):
        return True  # leading economist Sara Daun
    return view.capital(at) or view.has(at, "with_role", "former", "ranks") or _qualified(view, at)


def _option(view: View, at: int) -> bool:
    """Return whether the letter of one answer among several stands at ``at``, and what one would do: ``B. Meminta …``."""
    letter = at == view.fixed and len(view.word(at)) == 1 and view.word(at + 1) == "."
    does = view.lexicon.verbal(view.word(at + 2)) or view.has(at + 2, "adverbs")
    return letter and bool(view.lexicon.prefixes) and does


def _qualified(view: View, at: int) -> bool:
    """Return whether adjectives and a title lead to a name: *independent* Sen. Sara Daun, *longtime harbour* pilot Bima Wira."""
    if not view.head_last or view.has(at - 1, "to", "finite", "infinitive", "pronouns"):
        return False  # threatened to throw Mr. Daun off the ferry
    for end in range(at, at + _QUALITY):
        if view.has(end, "roles", "ranks"):
            return view.person(end + 1 + (view.word(end + 1) == ".")) is not None and end > at
        if not view.worded(end) or view.has(end, *_CLOSED) or view.cue(end) or view.past(end):
            return False
    return False


def step(view: View, start: int, at: int, limit: int) -> int:
    """Return how many tokens the phrase takes at ``at``; 0 where it ends."""
    word = view.word(at)
    if view.quoted(at):
        block = view.token(at).block
        return int(
            at > start
            and block is not None
            and len(block.inner) < _SHORT
            and at + 1 < limit
            and view.worded(at + 1)
        )
    if word == "(":
        return alias(view, at, limit)
    if word == ",":
        return int(_field_of_office(view, start, at, limit) or _role_and_name(view, start, at, limit))
    if (
        view.head_last
        and word == "-"
        and "-" not in (view.word(at - 1), view.word(at + 1))
        and view.token(at).span.start > view.token(at - 1).span.end
    ):
        return 0  # the union - half of it
    if word in _JOINTS or (
        word == "." and _shortened(view, at - 1) and at + 1 < limit and _goes_on_after_dot(view, at + 1)
    ):
        return 1
    if not view.worded(at):
        return int(word == "%" and at > start)
    return 1 if at == start else _step_word(view, start, at, limit)


def alias(view: View, at: int, limit: int) -> int:
    """Return how many tokens a short form in brackets takes; 0 for a date or a number."""
    end = past_brackets(view, at)
    inside = view.words[at + 1 : end - 1]
    return end - at if at < end <= limit and inside and not any(w[:1].isdigit() for w in inside) else 0


def counted(view: View, at: int) -> bool:
    """Return whether a number of people begins at ``at``: about 9 percent, 270 people, nearly half."""
    if not view.head_last:
        return False
    if view.has(at, "approximators") and (view.word(at + 1)[:1].isdigit() or view.has(at + 1, "quantities")):
        at += 1
    if view.word(at)[:1].isdigit():
        percent = view.word(at + 1) == "%"
        if view.has(at + 1, "governs"):
            return False  # 6-1 for the plan
        return percent or (view.worded(at + 1) and not (view.time(at + 1) or view.has(at + 1, "periods")))
    return view.has(at, "quantities") and view.worded(at + 1)


def past_degrees(view: View, at: int) -> int:
    """Return the token after the academic degrees that the comma at ``at`` sets behind a name: ``Sari, S.H., M.H.``; else ``at``."""
    end = at
    while view.word(end) == ",":
        joined, last = "", end
        for place in range(end + 1, min(view.size, end + _DEGREE)):
            if view.word(place) == ".":
                continue
            if not (view.worded(place) and (view.capital(place) or view.has(place, "ranks"))):
                break
            joined += view.word(place)
            titled = view.has(place, "ranks") and view.word(place + 1) == "." and view.word(place + 2) == ","
            if joined in view.lexicon["degrees"] or titled:
                last = place + 1 + (view.word(place + 1) == ".")
        if last == end:
            break
        end = past_brackets(view, last) if view.word(last) == "(" else last  # Sp.A(K)
    return end


def past_brackets(view: View, at: int) -> int:
    """Return the token after a bracket that opens at ``at``; ``at`` where it is long or never closed."""
    for end in range(at + 1, min(view.size, at + _ALIAS + 2)):
        if view.word(end) == ")":
            return end + 1
    return at


def _sentence_adverb(view: View, at: int) -> bool:
    """Return whether the first word of a sentence is an adverb or a verb with a capital: ``Menariknya, …``."""
    word = view.word(at)
    if view.named(at):
        return False
    if view.has(at, "doubled"):
        return True  # Jangan-jangan
    return view.lexicon.verbal(word) or (
        view.word(at + 1) == "," and bool(view.lexicon.suffix) and word.endswith(view.lexicon.suffix)
    )


def _shortened(view: View, at: int) -> bool:
    """Return whether a word before a full stop is an initial or a title cut short: ``A. Sari``, ``Prof. Sari``."""
    return len(view.word(at)) < _ABBREVIATED or view.has(at, "ranks", "cut_short")


def _step_word(view: View, start: int, at: int, limit: int) -> int:
    if _at_that_time(view, at):
        return 2  # juru bicara komisi saat itu, Sari
    pair = (f"{view.word(at - 1)} {view.word(at)}", f"{view.word(at)} {view.word(at + 1)}")
    if any(p in view.lexicon["compounds"] for p in pair):
        return 1  # dokter spesialis penyakit dalam
    if view.head_last and (qualities := _two_qualities(view, start, at)):
        return qualities
    if _adjective(view, at):
        return 1
    if view.head_last and (_ends_noun(view, start, at) or _links(view, start, at, limit)):
        return int(not _ends_noun(view, start, at))
    if _two_speak(view, start, at, limit):
        return 2
    if view.has(at, "inside_role"):
        return int(_name_follows(view, start, at, limit))
    if view.capital(at) and view.capital(at - 1) and view.has(at, "prepositions") and view.capital(at + 1):
        return 1  # Dokter Spesialis Penyakit Dalam Subspesialis …
    second = _second_office(view, at, limit)
    if second or view.has(at, "relative", "prepositions", "accompany", "credit", "that_dropped"):
        return second
    if view.has(start, "articled") and (view.word(at)[:1].isdigit() or len(view.word(at)) == 1):
        return 1  # Pasal 4 huruf d Perpres Tirta
    if view.word(at - 1).startswith("@"):
        return 0  # the name of an account is one word
    if view.has(at, "determiners", "roles", "ranks"):
        return 1
    if view.capital(at) and view.has(start, "roles") and view.person(at + 1):
        return 1  # a word of time that is part of a name: Kepala Dinas Lalu Sari Wati
    if view.capital(at) and not view.has(at, "time_words"):
        return 1
    if view.has(at, "adverbs") and (view.has(at - 1, "nouns") or _attribute(view, at)):
        return 1  # siaran resmi, pernyataan singkat
    if view.has(at, "time_words", "adverbs", "coordinators"):
        return 0
    if view.has(at, "noun_too") and view.cue(at + 1):
        return 1  # new council reports show
    if view.verbal(at) or view.cue(at):
        return 0
    return int(view.head_last or not _name_before(view, start, at))


def _at_that_time(view: View, at: int) -> bool:
    """Return whether "saat itu" stands at ``at``, behind an office and before the comma and the name of who held it."""
    when = view.has(at, "now", "times") and view.has(at + 1, "anaphoric_last")
    return when and view.word(at + 2) == "," and view.person(at + 3) is not None


def _attribute(view: View, at: int) -> bool:
    """Return whether an adverb is an adjective behind its noun: ``laman *resmi* Tirta``, ``penelitian *baru* menyebut``."""
    if view.has(at, "attributes") and view.capital(at + 1):
        return True
    return view.has(at, "lately") and view.has(at - 1, "research")


def _goes_on_after_dot(view: View, at: int) -> bool:
    """Return whether a name or an office stands behind the dot of a shortened word: PT Tirta Tbk. *(TIDA) Sari*."""
    ranked = view.has(at, "ranks") and view.word(at + 1) == "."
    return view.capital(at) or ranked or (view.word(at) == "(" and view.capital(past_brackets(view, at)))


def _ends_noun(view: View, start: int, at: int) -> bool:
    """Return whether a noun phrase is over before ``at``, where its head comes last: a verb, an adverb, another article."""
    before = at - 1
    if view.capital(at):
        # the experts | I met; a name may have a word like one: Tran My Linh
        return view.has(at, "first_person") and view.has(at, "pronouns")
    if view.has(at, "asked_what") or (view.has(at, "such") and view.has(at + 1, "quoted_as")):
        return True  # asked the owner | whether it rained; groups | such as the union
    probing = view.lexicon.participle(view.word(at)) and view.has(at + 1, "articles", "the")
    if probing and view.worded(before) and not view.has(before, "determiners", "articles"):
        return True  # the committee | probing the matter
    if view.has(at, "pronouns") and not view.has(at, "relative"):
        return True  # told the Herald | he would leave
    governs = view.has(at + 1, "articles", "the")
    if at - 1 == start and view.has(start, "indefinite") and view.lexicon.past(view.word(at)) and governs:
        return True  # many | used the word
    joined = view.has(before, "determiners", "inside_role", "binds", "binds_places")
    if view.has(at, "determiners") and not (joined or view.has(before - 1, "adjoins")):
        return not counted(view, at)
    word = view.word(at)
    follows = view.cue(at + 1) is not None or view.verbal(at + 1)
    adverb = view.lexicon.adverb(word) and not view.has(
        before, "articles", "determiners"
    )  # the family is a noun
    if view.past(at) or (adverb and follows):
        return True
    governs = view.has(at + 1, "articles", "determiners", "to")
    return view.lexicon.plural(word, sure=True) and governs and _name_before(view, start, at)


def object_of(view: View, start: int, at: int) -> bool:
    """Return whether a participle behind a noun governs what stands at ``at``: a statement thanking *Norvenia*."""
    for i in range(start + 1, at):
        led = view.worded(i - 1) and not view.has(
            i - 1, "determiners", "articles", "coordinators", "prepositions"
        )
        if led and view.lexicon.participle(view.word(i)) and not view.capital(i) and not view.capital(i - 1):
            return not view.has(i + 1, "roles")  # the party's sitting chairwoman
    return False


def _links(view: View, start: int, at: int, limit: int) -> bool:
    """Return whether a small word joins more to a noun phrase: a spokesman *for* the ministry, aides *and* allies."""
    if view.has(start, "pronouns") or not view.worded(at + 1) or at + 1 >= limit:
        return False
    if view.has(at, "coordinators"):
        end = at + 1
        if view.capital(at - 1) and view.capital(end) and object_of(view, start, at - 1):
            return True  # a statement thanking Norvenia *and* Kestaria
        while (
            end < limit
            and end - at < _JOINED
            and view.worded(end)
            and not view.cue(end)
            and not view.time(end)
        ):
            end += 1
        return view.verb(end) is not None and end > at + 1
    if view.has(at, "adjoins") and view.has(at + 1, "prepositions", "to"):
        return True  # people *close to* the campaign
    if view.has(at - 1, "adjoins") and view.has(at, "prepositions", "to"):
        return not view.time(at + 1)
    if view.time(at + 1) or view.has(at + 1, "pronouns", "prepositions"):
        return False
    if view.has(at, "binds"):
        return True
    placed = view.capital(at + 1) or view.has(at + 1, "the") or view.word(at + 1)[:1].isdigit()
    return view.has(at, "binds_places") and placed


def _adjective(view: View, at: int) -> bool:
    """Return whether an adverb or a participle is an adjective: an *earlier* version, the *talking* points, a radio *show* host."""
    if view.has(at, "noun_too"):
        return view.has(at + 1, "roles") and not view.capital(at + 1)
    led = view.has(at - 1, "the", "singular", "owners") and view.worded(at + 1) and not view.cue(at + 1)
    return led and (
        view.has(at, "earlier") or (view.lexicon.participle(view.word(at)) and not view.capital(at + 1))
    )


def _two_qualities(view: View, start: int, at: int) -> int:
    """Return how many tokens lead to the noun behind the second of two adjectives: the colourful *and often blunt* congressman."""
    if not view.has(at, "both") or not view.has(start, "determiners") or at - start > _QUALITY:
        return 0
    if view.any(range(start + 1, at), "roles", "bodies") or any(
        view.capital(i) for i in range(start + 1, at)
    ):
        return 0
    behind = range(at + 2, at + 2 + _QUALITY)
    noun = next((i for i in behind if view.has(i, "roles") or not view.worded(i)), at)
    whole = view.has(noun, "roles") and not any(view.cue(i) for i in range(at + 1, noun))
    return noun - at if whole else 0


def _two_speak(view: View, start: int, at: int, limit: int) -> bool:
    """Return whether others without a name are joined who speak too: ``sejarawan *dan* pemandu lokal mengungkapkan``."""
    if not view.has(at, "coordinators") or not view.has(start, "roles") or view.capital(at + 1):
        return False
    end = at + 1
    while (
        end < limit and end - at <= _JOINED and view.worded(end) and not (view.cue(end) or view.verbal(end))
    ):
        if view.has(end, "prepositions", "relative", "coordinators", "that"):
            return False
        end += 1
    return end > at + 1 and view.verb(end) is not None


def _second_office(view: View, at: int, limit: int) -> int:
    """Return how many tokens lead to a second office of the same person: ``Ketua Panitia *yang juga* Sekda Sari``."""
    end = at
    while end < limit and end - at < _ALIAS and view.has(end, "relative_of", "also"):
        end += 1
    return end - at if end > at and view.has(end - 1, "also") and view.has(end, "roles") else 0


def _name_before(view: View, start: int, at: int) -> bool:
    """Return whether the phrase so far is a bare name, after which a small-letter word cannot belong to it."""
    words = [i for i in range(start, at) if view.worded(i)]
    return view.capital(at - 1) and all(
        view.capital(i) and not view.has(i, "roles", "determiners", "indefinite") for i in words
    )


def _field_of_office(view: View, start: int, at: int, limit: int) -> bool:
    """Return whether fields of one office are listed behind the comma: ``Kepala Bidang Pasar, Gudang, *dan* Pangan Tirta``."""
    office = view.has(start, "roles") and view.capital(start) and not view.has(start, "former")
    if view.head_last or not (office and view.capital(at - 1)):
        return False  # mantan pemain Tirta, Daun dan Sungai itu
    end = at + 1
    while end - at < REACH:
        if view.has(end, "both"):
            further = view.capital(end + 1) and not view.has(end + 1, "roles", "ranks")
            further = further and view.person(end + 1) is None
            return further and _name_follows(view, start, end, limit)
        first = end
        while view.capital(end) and view.worded(end) and not view.has(end, "roles", "ranks"):
            if view.person(end) or view.called(end):
                return False
            end += 1
        if end == first:
            return False
        end += view.word(end) == ","
    return False


def _role_and_name(view: View, start: int, at: int, limit: int) -> bool:
    """Return whether the comma at ``at`` stands between a role and a name: ``juru bicara kementerian, Sari``."""
    first = at + 1
    named = first
    while view.has(named, "ranks") and view.word(named + 1) == ".":
        named += 2
    if named > first and view.person(named):
        return True  # Sekretaris Perhimpunan Tirta, Dr. dr. Sari Wati
    if first >= limit or not view.capital(first) or view.time(first):
        return False
    if view.has(first, "ranks") and view.has(first, "roles") and view.capital(at - 1):
        return True  # Kadiv Humas Polri, Irjen Sari
    if view.has(start, "the") and view.has(at - 1, "roles") and view.has(first, "roles"):
        holder = view.person_in(first + 1, first + 1 + PLACE)
        return holder is not None  # the lawmaker, Representative Sara Daun
    if view.has(first, "roles", "prepositions"):
        return False
    if view.any(range(start, at), "kin") and view.person(first):
        return True  # keponakan Sari, Bima, mengatakan
    if view.has(start, "roles", "determiners") and _aged(view, first):
        return True  # salah satu penerima, Sari (46), mengaku
    if not view.any(range(start, at), "roles"):
        found = view.person(first)
        run = (
            at - start > 1
            and all(view.capital(i) or not view.worded(i) for i in range(start, at))
            and view.person_in(start, at) is None
        )
        return run and found is not None and found[0] - first > 1  # Dinamisator Tirta, Sari Wati
    return _named_behind(view, first, limit)


def _named_behind(view: View, first: int, limit: int) -> bool:
    """Return whether the run of capitals at ``first``, behind an office and its comma, is its holder, and not where the office is."""
    ranked = view.has(first, "ranks") or view.has(first + 1, "ranks")
    if view.person_in(first, first + (_RANKED if ranked else 3)) or view.called(first):
        return True
    end = first
    while end < limit and view.capital(end) and view.worded(end) and not view.has(end, "roles", "time_words"):
        end += 1
    listed = (
        view.word(end) == ","
        and view.capital(end + 1)
        and not (view.has(end + 1, "roles") or view.time(end + 1))
    )  # places: a kepala pos is of "Ciputih, Tirta Selatan, Bantaran"
    if end - first == 1 and view.word(end) == "," and view.named(first) is None:
        verb = end + 1
        while view.has(verb, "adverbs"):
            verb += 1
        return view.verb(verb) is not None  # Kepala Sekolah Tirta, Sari, menyebutkan
    return end - first >= 2 and not listed and not view.has(end, "coordinators") and view.named(first) is None


def _aged(view: View, first: int) -> bool:
    """Return whether a run of capitals begins at ``first`` that an age in brackets follows."""
    end = first
    while view.capital(end) and view.worded(end) and end - first <= PLACE:
        end += 1
    return (
        end > first and view.word(end) == "(" and view.word(end + 1).isdigit() and view.word(end + 2) == ")"
    )


def _name_follows(view: View, start: int, at: int, limit: int) -> bool:
    """Return whether a preposition belongs to a role: a name still comes before the sentence part ends."""
    if not view.any(range(start, at), "roles", "nouns"):
        return False
    if view.has(start, "nouns"):
        return view.worded(at + 1) and not (view.time(at + 1) or view.time(at + 2))
    end = at + 1
    while end < limit and not view.has(end, "relative"):
        ranked = view.word(end) == "." and view.has(end - 1, "ranks")  # …, dr. Sari
        if not (ranked or view.worded(end) or view.word(end) in ("(", ")", ",", "/")):
            break
        end += 1
    end = min(end, at + REACH)
    return view.person_in(at + 1, end) is not None or any(view.called(i) for i in range(at + 1, end))
