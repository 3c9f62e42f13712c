"""Whose name stands in a phrase: the speaker's, or that of a master, a maker, a body or a place; and what is set behind it."""

from __future__ import annotations

from saksi.extraction.quotes.steps import REACH, WIDEST, Range, object_of, past_brackets
from saksi.extraction.quotes.view import View

LONGEST_NAME = 5
"""Words that a name may have which no entity holds."""


def possessor(view: View, start: int, at: int) -> bool:
    """Return whether the name at ``at`` says whose kin or counsel the speaker is (``kuasa hukum Sari``)."""
    if at == start:
        return False
    if object_of(view, start, at):
        return True
    if view.head_last:
        link = at - 1
        while link > start and _titles(view, link):
            link -= 1
        return (
            link > start and view.has(link, "binds") and view.worded(link - 1) and not view.capital(link - 1)
        )
    kin = at - 1
    while kin > start and view.has(kin, "kin_kinds"):
        kin -= 1  # putra sulung Sari
    if view.has(kin, "kin") or f"{view.word(kin - 1)} {view.word(kin)}" in view.lexicon["kin"]:
        return True
    return _of_maker(view, start, at)


def of_site(view: View, start: int, at: int) -> bool:
    """Return whether the name is that of a place that an office or trade is at: ``pedagang di Pasar Sari``."""
    for i in range(at - 1, start, -1):
        if view.word(i) == "," or (view.has(i, "ranks") and not view.has(i - 1, "sites")):
            return False  # ahli gizi dari Universitas Tirta dr. Sari
        if view.has(i, "sites") and view.has(i - 1, "prepositions"):
            return not view.called(at)
    return False


def of_body(view: View, start: int, at: int) -> bool:
    """Return whether what looks like a name is the end of a body's: ``pihak Federasi Tirta``."""
    first = start + view.has(start, "determiners")
    if at <= first or not view.has(first, "bodies") or view.called(at):
        return False
    return not any(
        view.word(i) == "," or (view.has(i, "roles") and not view.has(i, "bodies", "determiners"))
        for i in range(first, at)
    )


def describes_group(view: View, end: int) -> bool:
    """Return whether the name that ends before ``end`` only describes the noun behind it: Daun supporters, the Daun camp."""
    if not view.head_last or view.capital(end):
        return False
    verb = end + 1
    while view.has(verb, "adverbs"):
        verb += 1
    spoken = (
        view.lexicon.plural(view.word(end))
        and not view.has(end, "prepositions", "adverbs", "quoted_as")
        and view.cue(end) is None
        and view.verb(verb) is not None
    )
    if not (spoken or view.has(end, "roles", "followers")):
        return False
    return not view.has(end + 1, "articles", "determiners")  # Daun heads the board


def of_employer(view: View, end: int) -> bool:
    """Return whether a trade and another name follow the name that ends before ``end``: *Daun* senior adviser Bima Wira."""
    if not view.head_last or view.capital(end) or view.has(end, "prepositions", "adverbs"):
        return False
    for at in range(end, min(view.size, end + LONGEST_NAME)):
        if not view.worded(at) or view.cue(at):
            return False
        if view.capital(at):
            return at > end and view.has(at - 1, "roles", "serving") and view.person(at) is not None
    return False


def served(view: View, start: int, at: int, end: int) -> tuple[int, tuple[int, str | None]] | None:
    """Return the name behind the name of the one who is served: ``manajer Sari, Bima``, ``juru bicara Sari, Bima,``."""
    if at == start or view.word(end) != "," or not view.has(at - 1, "kin", "serving"):
        return None
    found = view.person(end + 1)
    listed = found and view.word(found[0]) == "," and view.has(found[0] + 1, "coordinators")
    return (end + 1, found) if found and not listed and not view.has(found[0], "coordinators") else None


def ranked(
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
        while last < limit and last - first < LONGEST_NAME and goes_on(view, last, limit):
            last += 1
        found = (last, None) if last > first else None
    return (first, found) if found else None


def office_of(view: View, start: int, at: int, end: int) -> tuple[int, tuple[int, str | None]] | None:
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


def goes_on(view: View, end: int, limit: int) -> bool:
    """Return whether more of a name stands at ``end``: what ends there is the beginning of a longer one."""
    return (
        end < limit
        and view.capital(end)
        and view.worded(end)
        and not view.has(end, "roles", "ranks", "time_words")
    )


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


def _of_maker(view: View, start: int, at: int) -> bool:
    """Return whether the name says who made a thing, or where people are from: ``klub asuhan Sari``, ``warga Muara Sari``."""
    made = [i for i in range(start, at) if view.has(i, "maker") and (i == start or not view.capital(i))]
    apart = any(view.word(i) == "," or view.has(i, "named_by") for i in range(made[-1] if made else at, at))
    return bool(made) and not apart


def _titles(view: View, at: int) -> bool:
    """Return whether a word stands between a small word and the name it governs: for *former President* Daun."""
    if view.has(at, "binds"):
        return False
    return view.has(at, "ranks", "articles", "former") or (view.capital(at) and view.has(at, "roles"))


def _past_places(view: View, at: int) -> int:
    """Return where a name begins behind the places of an office: ``Kepala Pos Cipari Timur, Tirta Selatan, A. Sari``."""
    first = _past_initials(view, at)
    for end in range(at, min(view.size, at + REACH)):
        if view.person(first):
            break
        if view.word(end) == "," and end > first:
            first = _past_initials(view, end + 1)
        elif not (view.capital(end) or view.word(end) in (".", "&") or view.has(end, "coordinators")):
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


def _describes(view: View, at: int) -> bool:
    if view.word(at) == "&":
        return True
    if not view.worded(at) or view.has(at, "relative_of", "accompany") or view.cue(at):
        return False
    if view.capital(at) or view.has(at, "inside_role", "roles"):
        return True
    return not (view.verbal(at) or view.has(at, "prepositions"))
