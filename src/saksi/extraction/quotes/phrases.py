"""Who speaks: the noun phrase that begins at a token (kata *menteri itu*, *Sari* mengatakan).

A phrase ends where its sentence part ends: at a verb, a preposition, a conjunction, a comma that is not one between a
role and a name. Names of people are taken from the entities, and from the place of a name behind an office.
"""

from __future__ import annotations

from dataclasses import dataclass

from saksi.extraction.quotes.view import View

Range = tuple[int, int]
WIDEST = 30
"""Tokens that a phrase may have, and that are looked at on either side of a cue."""
_JOINTS = frozenset(("'", "’", "/", "&", "-"))
_NO_NOUN = (
    "prepositions",
    "relative",
    "adverbs",
    "coordinators",
    "accompany",
    "credit",
    "that",
    "time_words",
    "to",
)
_ALIAS = 6
_LONGEST_NAME = 5
_RANKED = 9
"""Tokens of a rank in words, its short form and its bearer behind a comma."""
_REACH = 14
"""Tokens within which a name must follow a preposition inside an office."""
_JOINED = 5
_SHORT = 40
"""Characters of a quoted piece that may stand within a name (Pemerintah "Negeri Sakura")."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``start`` to before ``end`` of a frame.

    ``name`` is the part of them that is a person's name, ``entity`` whose; ``behind`` is what is set behind the name
    (``Sari, kepala dinas kesehatan``).
    """

    start: int
    end: int
    name: Range | None = None
    entity: str | None = None
    behind: Range | None = None


def after(view: View, start: int) -> Phrase | None:
    """Return the speaker's phrase that begins at token ``start``; ``None`` where none does."""
    limit = min(view.size, start + WIDEST)
    if start >= limit or not _may_begin(view, start):
        return None
    if view.has(start, "pronouns"):
        return Phrase(start, start + 1)
    at = start
    while at < limit:
        found = _person(view, start, at, limit)
        if found:
            return _named(view, start, at, found, limit)
        step = (
            _body(view, at, limit) or _with_another(view, start, at, limit) or _step(view, start, at, limit)
        )
        if step == 0:
            break
        at += step
        if not view.head_last and view.has(at - 1, "anaphoric") and at - 1 > start:
            break
    return _unnamed(view, start, at)


def _body(view: View, at: int, limit: int) -> int:
    """Return how many tokens the name of a body takes that begins at ``at`` (Joint Chiefs of Staff).

    A speaker's name that the run of capitals holds too (Dinas Pasar Kota Lama Ratih) ends it.
    """
    found = view.named(at)
    if not found or view.names.entities[found[1]].kind not in ("organization", "state"):
        return 0
    end = min(found[0], limit)
    return next((i for i in range(at + 1, end) if view.called(i)), end) - at


def _body_alone(view: View, at: int, limit: int) -> int:
    """Return how many tokens a body takes behind an office where its name may have swallowed the holder's.

    It ends with what the article calls it elsewhere, or behind a word of place or office (DPRD Tirta *Selatan* | Ratih Kusuma, Majelis *Hakim* | Ratih Kusuma).
    """
    size = _body(view, at, limit)
    found = view.named(at)
    if found is None or size < 3:
        return size
    text = " ".join(view.token(i).text for i in range(at, at + size))
    forms = [m.text for m in view.names.entities[found[1]].mentions if text.startswith(f"{m.text} ")]
    first = max((len(form.split()) for form in forms), default=0)
    behind = (i - at for i in range(at + size - 2, at + 1, -1) if _ends_place(view, i - 1))
    first = first or next(behind, 0)
    return first if 0 < first <= size - 2 else size


def _ends_place(view: View, at: int) -> bool:
    """Return whether a word of place or office stands at ``at``, or the name of a place of the article."""
    return view.has(at, "place_words", "roles") or view.token(at).text in view.names.places


def _with_another(view: View, start: int, at: int, limit: int) -> int:
    """Return how many tokens ``dan Norwegia`` takes after a body: two that speak together."""
    first = view.named(start)
    if not view.has(at, "coordinators") or not first or first[0] != at or not _body(view, start, limit):
        return 0
    second = _body(view, at + 1, limit)
    return 1 + second if second else 0


def _person(view: View, start: int, at: int, limit: int) -> tuple[int, str | None] | None:
    """Return where the person's name that begins at ``at`` ends, and the entity if there is one."""
    found = view.person(at)
    if not found and not view.called(at):
        return None
    if _possessor(view, start, at) or _of_body(view, start, at) or _of_site(view, start, at):
        return None
    if found and _describes_group(view, found[0]):
        return None
    if found and not _goes_on(view, found[0], limit):
        return found
    if not view.called(at) or not view.worded(at) or not (found or view.any(range(start, at), "roles")):
        return None
    end = at + 1
    while end < limit and end - at < _LONGEST_NAME and _goes_on(view, end, limit):
        end += 1
    return end, found[1] if found else None


def described(view: View, start: int) -> Phrase | None:
    """Return a description in small letters behind a cue: ``bek yang kini bermain di Norwegia itu``.

    It runs to a word that points back (itu), else to where a phrase would end.
    """
    if (
        not view.worded(start)
        or view.capital(start)
        or view.has(start, *_NO_NOUN)
        or view.cue(start)
        or view.time(start)
    ):
        return None
    suffix = view.lexicon.suffix
    if suffix and view.word(start).endswith(suffix):
        return None  # sambung tulisannya: the suffix points to the speaker
    end = start + 1
    while end < view.size and end - start < WIDEST and view.worded(end) and not view.cue(end):
        if view.has(end, "occasions"):
            break
        end += 1
        if view.has(end - 1, "anaphoric_last"):
            return Phrase(start, end)
    first = start + 1
    while first < end and not view.has(
        first, "prepositions", "relative", "adverbs", "coordinators", "accompany", "credit"
    ):
        first += 1
    return Phrase(start, first)


def _unnamed(view: View, start: int, end: int) -> Phrase | None:
    """Return a phrase without a known name; a run of capitals behind an office and a comma, or a rank, is one."""
    while end > start and not (view.worded(end - 1) or view.word(end - 1) in (")", "%")):
        end -= 1
    if end == start:
        return None
    ranks = [i for i in range(start, end) if view.has(i, "ranks") or view.word(i) == ","]
    first = ranks[-1] + 1 if ranks else end
    if first < end and _of_site(view, start, first):
        return Phrase(start, end)
    if first == end:
        first = _behind_body(view, start, end)
    run = first < end and all(view.capital(i) and not view.has(i, "roles") for i in range(first, end))
    return Phrase(start, end, (first, end), None, apposition(view, end)) if run else Phrase(start, end)


def _behind_body(view: View, start: int, end: int) -> int:
    """Return where a name begins behind an office and the body it belongs to (``Direktur Bank Tirta | Ratih S. Kusuma``)."""
    if not view.has(start, "roles"):
        return end
    for at in range(start + 1, end):
        size = _body_alone(view, at, end)
        if size:
            return at + size if end - at - size >= 2 else end
    places = [i for i in range(start + 1, end - 2) if view.token(i).text in view.names.places]
    return places[-1] + 1 if places else end


def _goes_on(view: View, end: int, limit: int) -> bool:
    """Return whether more of a name stands at ``end``: what ends there is the beginning of a longer one."""
    return (
        end < limit
        and view.capital(end)
        and view.worded(end)
        and not view.has(end, "roles", "ranks", "time_words")
    )


def _possessor(view: View, start: int, at: int) -> bool:
    """Return whether the name at ``at`` says whose kin or counsel the speaker is (``kuasa hukum Sari``)."""
    if at == start:
        return False
    if view.head_last:
        link = at - 1
        while link > start and _titles(view, link):
            link -= 1
        return (
            link > start and view.has(link, "binds") and view.worded(link - 1) and not view.capital(link - 1)
        )
    if view.has(at - 1, "kin") or f"{view.word(at - 2)} {view.word(at - 1)}" in view.lexicon["kin"]:
        return True
    return _of_maker(view, start, at)


def _of_site(view: View, start: int, at: int) -> bool:
    """Return whether the name is that of a place that an office or trade is at: ``pedagang di Pasar Sari``."""
    for i in range(at - 1, start, -1):
        if view.word(i) == ",":
            return False
        if view.has(i, "sites") and view.has(i - 1, "prepositions"):
            return not view.called(at)
    return False


def _of_maker(view: View, start: int, at: int) -> bool:
    """Return whether the name says who made a thing, or where people are from: ``klub asuhan Sari``, ``warga Muara Sari``."""
    made = [i for i in range(start, at) if view.has(i, "maker")]
    apart = any(view.word(i) == "," or view.has(i, "named_by") for i in range(made[-1] if made else at, at))
    return bool(made) and not apart


def _titles(view: View, at: int) -> bool:
    """Return whether a word stands between a small word and the name it governs: for *former President* Daun."""
    if view.has(at, "binds"):
        return False
    return view.has(at, "ranks", "articles", "former") or (view.capital(at) and view.has(at, "roles"))


def _describes_group(view: View, end: int) -> bool:
    """Return whether the name that ends before ``end`` only describes the noun behind it: Daun supporters, the Daun camp."""
    if not view.head_last or view.capital(end) or not view.has(end, "roles", "followers"):
        return False
    return not view.has(end + 1, "articles", "determiners")  # Daun heads the board


def _named(view: View, start: int, at: int, found: tuple[int, str | None], limit: int) -> Phrase:
    """Return a phrase with a person's name at ``at``, and what belongs to the name after it."""
    end = found[0]
    alias = _alias(view, end, limit) if view.word(end) == "(" else 0
    if alias:
        follows = view.person(end + alias)
        if follows:
            return _named(view, start, end + alias, follows, limit)
        end += alias
    other = _served(view, start, at, end) or _ranked(view, start, at, end, limit)
    other = other or _office_of(view, start, at, end)
    if other:
        return _named(view, start, *other, limit)
    while end < limit and view.capital(end) and view.has(end, "roles"):
        end += 1
    if at > start and view.has(end, "anaphoric_last"):
        return Phrase(start, end + 1)  # an epithet that names someone else: menteri era Presiden Sari itu
    return Phrase(start, end, (at, found[0]), found[1], apposition(view, end))


def _of_body(view: View, start: int, at: int) -> bool:
    """Return whether what looks like a name is the end of a body's: ``pihak Federasi Tirta``."""
    first = start + view.has(start, "determiners")
    if at <= first or not view.has(first, "bodies") or view.called(at):
        return False
    return not any(
        view.has(i, "roles") and not view.has(i, "bodies", "determiners") for i in range(first, at)
    )


def _served(view: View, start: int, at: int, end: int) -> tuple[int, tuple[int, str | None]] | None:
    """Return the name behind the name of the one who is served: ``manajer Sari, Bima``, ``juru bicara Sari, Bima,``."""
    if at == start or view.word(end) != "," or not view.has(at - 1, "kin", "serving"):
        return None
    found = view.person(end + 1)
    listed = found and view.word(found[0]) == "," and view.has(found[0] + 1, "coordinators")
    return (end + 1, found) if found and not listed and not view.has(found[0], "coordinators") else None


def _ranked(
    view: View, start: int, at: int, end: int, limit: int
) -> tuple[int, tuple[int, str | None]] | None:
    """Return the name behind a rank, which is the speaker's: what stood before it belongs to the office.

    ``Kapolsek Tirtasari AKP Bima Sakti``, ``Rektor Universitas Tirtasari, Prof. Ratih Kusuma``.
    """
    first = end + (view.word(end) == ",")
    if at == start or not view.any(range(start, at), "roles") or not view.has(first, "ranks"):
        return None
    if first == end and not view.has(first, "roles"):
        return None  # without a comma it may be a part of the name: Kusuma Sri Rahayu
    while first < limit and (view.has(first, "ranks", "rank_parts") or view.word(first) == "."):
        first += 1
    if view.word(first) == "(":
        first = past_brackets(view, first)  # Ajun Komisaris Polisi (AKP) Sari
    found: tuple[int, str | None] | None = view.person(first)
    if found is None:
        last = first
        while last < limit and last - first < _LONGEST_NAME and _goes_on(view, last, limit):
            last += 1
        found = (last, None) if last > first else None
    return (first, found) if found else None


def _office_of(view: View, start: int, at: int, end: int) -> tuple[int, tuple[int, str | None]] | None:
    """Return the name behind a comma where the one before it is only what the office is of: ``CEO Petrokarya, Bima Sakti``.

    The article calls nobody by the first, and the second has several words or is called by one of them.
    """
    if at == start or view.word(end) != "," or not view.any(range(start, at), "roles"):
        return None
    first = _past_places(view, end + 1)
    found = view.person(first)
    closed = found is not None and view.word(found[0]) == "," and found[0] - first > 1
    if found is None or (any(view.called(i) for i in range(at, end)) and not closed):
        return None
    if not (found[0] - first > 1 or view.called(first)) or _listed(view, found[0]):
        return None
    return first, found


def _past_places(view: View, at: int) -> int:
    """Return where a name begins behind the places of an office: ``Kepala Pos Cipari Timur, Tirta Selatan, A. Sari``."""
    first = _past_initials(view, at)
    for end in range(at, min(view.size, at + _REACH)):
        if view.person(first):
            break
        if view.word(end) == "," and end > first:
            first = _past_initials(view, end + 1)
        elif not (view.capital(end) or view.word(end) == "." or view.has(end, "coordinators")):
            break
    return first


def _past_initials(view: View, at: int) -> int:
    """Return the token after initials that belong to no known name: ``H. Sari``."""
    while view.person(at) is None and len(view.word(at)) == 1 and view.word(at + 1) == ".":
        at += 2
    return at


def _listed(view: View, at: int) -> bool:
    """Return whether a list of names goes on at ``at``."""
    at += view.word(at) == ","
    return view.has(at, "coordinators") or view.person(at) is not None


def apposition(view: View, at: int) -> Range | None:
    """Return the office or description set behind a name after a comma, an age in brackets passed over."""
    if view.word(at) == "(":
        at = past_brackets(view, at)
    first = end = at + 1
    titled = view.capital(first) and view.person(first) is None
    if view.word(at) != "," or not (titled or view.has(first, "roles", "determiners")):
        return None
    while end < view.size and end - first < WIDEST and _describes(view, end):
        if end > first and view.has(end - 1, "anaphoric_last"):
            return None  # a clause of its own: Sari, kepala dinas itu korup
        end += 1
    if view.capital(first) and end - first == 1 and view.has(first, "bodies"):
        return None  # the subject of what is said: kata Sari, Kemlu telah …
    if titled and not view.has(first, "roles") and not (view.word(end) == "," and view.has(end - 1, "roles")):
        return None  # only an office in another order of words: Sari, Sales Division Head, …
    if view.verbal(end):
        return None  # Menurut Sari, pemerintah menemukan …
    return (
        (first, end) if view.any(range(first, end), "roles") and view.person_in(first, end) is None else None
    )


def past_brackets(view: View, at: int) -> int:
    """Return the token after a bracket that opens at ``at``; ``at`` where it is long or never closed."""
    for end in range(at + 1, min(view.size, at + _ALIAS + 2)):
        if view.word(end) == ")":
            return end + 1
    return at


def _describes(view: View, at: int) -> bool:
    if view.word(at) == "&":
        return True
    if not view.worded(at) or view.has(at, "relative_of", "accompany") or view.cue(at):
        return False
    if view.capital(at) or view.has(at, "inside_role", "roles"):
        return True
    return not (view.verbal(at) or view.has(at, "prepositions"))


def _may_begin(view: View, at: int) -> bool:
    if not view.worded(at):
        return False
    if view.has(at, "time_words", "that"):
        return view.has(at, "pronouns")
    if view.has(at, "pronouns", "determiners", "roles", "nouns"):
        return True
    if counted(view, at):
        return True
    if view.has(at, "prepositions", "credit"):
        return False
    if at == view.fixed and _sentence_adverb(view, at):
        return False
    return view.capital(at) or view.has(at, "with_role", "former", "ranks")


def counted(view: View, at: int) -> bool:
    """Return whether a number of people begins at ``at``: about 9 percent, 270 people, nearly half."""
    if not view.head_last:
        return False
    if view.has(at, "approximators") and (view.word(at + 1)[:1].isdigit() or view.has(at + 1, "quantities")):
        at += 1
    if view.word(at)[:1].isdigit():
        percent = view.word(at + 1) == "%"
        return percent or (view.worded(at + 1) and not (view.time(at + 1) or view.has(at + 1, "periods")))
    return view.has(at, "quantities") and view.worded(at + 1)


def _sentence_adverb(view: View, at: int) -> bool:
    """Return whether the first word of a sentence is an adverb or a verb with a capital: ``Menariknya, …``."""
    word = view.word(at)
    if view.named(at):
        return False
    return view.lexicon.verbal(word) or (
        view.word(at + 1) == "," and bool(view.lexicon.suffix) and word.endswith(view.lexicon.suffix)
    )


def _step(view: View, start: int, at: int, limit: int) -> int:
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
        return _alias(view, at, limit)
    if word == ",":
        return int(_role_and_name(view, start, at, limit))
    if word in _JOINTS or (
        word == "." and len(view.word(at - 1)) < 4 and at + 1 < limit and view.capital(at + 1)
    ):
        return 1
    if not view.worded(at):
        return int(word == "%" and at > start)
    return 1 if at == start else _step_word(view, start, at, limit)


def _step_word(view: View, start: int, at: int, limit: int) -> int:
    if view.head_last and (_ends_noun(view, start, at) or _links(view, start, at, limit)):
        return int(not _ends_noun(view, start, at))
    if view.has(at, "inside_role"):
        return int(_name_follows(view, start, at, limit))
    if view.capital(at) and view.capital(at - 1) and view.has(at, "prepositions") and view.capital(at + 1):
        return 1  # Dokter Spesialis Penyakit Dalam Subspesialis …
    second = _second_office(view, start, at, limit)
    if second or view.has(at, "relative", "prepositions", "accompany", "credit", "that_dropped"):
        return second
    if view.word(at - 1).startswith("@"):
        return 0  # the name of an account is one word
    if view.has(at, "determiners", "roles", "ranks"):
        return 1
    if view.capital(at) and not view.has(at, "time_words"):
        return 1
    if view.has(at, "adverbs") and view.has(at - 1, "nouns"):
        return 1  # siaran resmi, pernyataan singkat
    if view.has(at, "time_words", "adverbs", "coordinators"):
        return 0
    if view.head_last and view.has(at, "noun_too") and view.cue(at + 1):
        return 1  # new council reports show
    if view.verbal(at) or view.cue(at):
        return 0
    return int(view.head_last or not _name_before(view, start, at))


def _ends_noun(view: View, start: int, at: int) -> bool:
    """Return whether a noun phrase is over before ``at``, where its head comes last: a verb, an adverb, another article."""
    before = at - 1
    if view.capital(at):
        return False  # a name may have a word like one: Tran My Linh
    if view.has(at, "determiners") and not view.has(
        before, "determiners", "inside_role", "binds", "binds_places"
    ):
        return not counted(view, at)
    word = view.word(at)
    follows = view.cue(at + 1) is not None or view.verbal(at + 1)
    adverb = word.endswith("ly") and not view.has(before, "articles", "determiners")  # the family is a noun
    if view.past(at) or (adverb and follows):
        return True
    governs = view.has(at + 1, "articles", "determiners", "to")
    return word.endswith("s") and not word.endswith("ss") and governs and _name_before(view, start, at)


def _links(view: View, start: int, at: int, limit: int) -> bool:
    """Return whether a small word joins more to a noun phrase: a spokesman *for* the ministry, aides *and* allies."""
    if view.has(start, "pronouns") or not view.worded(at + 1) or at + 1 >= limit:
        return False
    if view.has(at, "coordinators"):
        end = at + 1
        while (
            end < limit
            and end - at < _JOINED
            and view.worded(end)
            and not view.cue(end)
            and not view.time(end)
        ):
            end += 1
        return view.verb(end) is not None and end > at + 1
    if view.time(at + 1) or view.has(at + 1, "pronouns", "prepositions"):
        return False
    if view.has(at, "binds"):
        return True
    placed = view.capital(at + 1) or view.has(at + 1, "the") or view.word(at + 1)[:1].isdigit()
    return view.has(at, "binds_places") and placed


def _second_office(view: View, start: int, at: int, limit: int) -> int:
    """Return how many tokens lead to a second office of the same person: ``Ketua Panitia *yang juga* Sekda Sari``."""
    end = at
    while end < limit and end - at < _ALIAS and view.has(end, "relative_of", "also"):
        end += 1
    return end - at if end > at and view.has(end - 1, "also") and view.has(end, "roles") else 0


def _name_before(view: View, start: int, at: int) -> bool:
    """Return whether the phrase so far is a bare name, after which a small-letter word cannot belong to it."""
    words = [i for i in range(start, at) if view.worded(i)]
    return view.capital(at - 1) and all(
        view.capital(i) and not view.has(i, "roles", "determiners") for i in words
    )


def _alias(view: View, at: int, limit: int) -> int:
    """Return how many tokens a short form in brackets takes; 0 for a date or a number."""
    end = past_brackets(view, at)
    inside = view.words[at + 1 : end - 1]
    return end - at if at < end <= limit and inside and not any(w[:1].isdigit() for w in inside) else 0


def _role_and_name(view: View, start: int, at: int, limit: int) -> bool:
    """Return whether the comma at ``at`` stands between a role and a name: ``juru bicara kementerian, Sari``."""
    first = at + 1
    if first >= limit or not view.capital(first) or view.time(first):
        return False
    if view.has(first, "ranks") and view.has(first, "roles") and view.capital(at - 1):
        return True  # Kadiv Humas Polri, Irjen Sari
    if view.has(first, "roles", "prepositions"):
        return False
    if not view.any(range(start, at), "roles"):
        found = view.person(first)
        run = (
            at - start > 1
            and all(view.capital(i) for i in range(start, at))
            and view.person_in(start, at) is None
        )
        return run and found is not None and found[0] - first > 1  # Dinamisator Tirta, Sari Wati
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
    return end - first >= 2 and not listed and not view.has(end, "coordinators") and view.named(first) is None


def _name_follows(view: View, start: int, at: int, limit: int) -> bool:
    """Return whether a preposition belongs to a role: a name still comes before the sentence part ends."""
    if not view.any(range(start, at), "roles", "nouns"):
        return False
    if view.has(start, "nouns"):
        return view.worded(at + 1)
    end = at + 1
    while (
        end < limit
        and not view.has(end, "relative")
        and (view.worded(end) or view.word(end) in ("(", ")", ","))
    ):
        end += 1
    end = min(end, at + _REACH)
    return view.person_in(at + 1, end) is not None or any(view.called(i) for i in range(at + 1, end))
