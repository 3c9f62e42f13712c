"""Who speaks: the noun phrase that begins at a token (kata *menteri itu*, *Sari* mengatakan).

A phrase ends where its sentence part ends: at a verb, a preposition, a conjunction, a comma that is not one between a
role and a name (``steps``). Names of people are taken from the entities, and from the place of a name behind an office;
whether a name is the speaker's is told by what stands beside it (``bearers``).
"""

from __future__ import annotations

from dataclasses import dataclass

from saksi.extraction.quotes import bearers, steps
from saksi.extraction.quotes.steps import WIDEST, Range
from saksi.extraction.quotes.view import View

_FEW = 2
"""Words that a name has at least which nothing but its place tells."""
_INSIDE = ("&", "-", "–", "/")
"""What may stand between the words of a description."""
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
    if start >= limit or not steps.may_begin(view, start):
        return None
    if view.has(start, "pronouns"):
        joined = start + 2 < limit and not view.has(start, "relative_of")
        return Phrase(start, _with_others(view, start + 1, limit) if joined else start + 1)
    at = start
    while at < limit:
        found = _person(view, start, at, limit)
        if found:
            return _named(view, start, at, found, limit)
        step = (
            _body(view, at, limit)
            or _with_another(view, start, at, limit)
            or steps.step(view, start, at, limit)
        )
        if step == 0:
            break
        at += step
        then = view.word(at) == "," and step > 1  # juru bicara komisi saat itu, Sari
        if not view.head_last and view.has(at - 1, "anaphoric") and at - 1 > start and not then:
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
    if (
        bearers.possessor(view, start, at)
        or bearers.of_body(view, start, at)
        or bearers.of_site(view, start, at)
    ):
        return None
    if found and (bearers.describes_group(view, found[0]) or bearers.of_employer(view, found[0])):
        return None
    if found and not bearers.goes_on(view, found[0], limit):
        return found
    if not view.called(at) or not view.worded(at) or not (found or view.any(range(start, at), "roles")):
        return None
    if found is None and _before_known(view, at, limit):
        return None  # Humas PDX Sari Wati, where PDX is called by one word, too
    end = at + 1
    while end < limit and end - at < bearers.LONGEST_NAME and bearers.goes_on(view, end, limit):
        end += 1
    return end, found[1] if found else None


def issuer(view: View, at: int) -> Phrase | None:
    """Return who gave out the paper that ends before ``at``: ``pernyataan yang dikeluarkan (oleh) Dinas Pasar``."""
    if not (view.has(at, "relative_of") and view.has(at + 1, "issued")):
        return None
    return after(view, at + 2 + view.has(at + 2, "agent"))


def _before_known(view: View, at: int, limit: int) -> bool:
    """Return whether a body stands at ``at``, and somebody's known name behind it: its short form and a name, or several words of one."""
    named = view.named(at)
    if named and not view.names.is_person(named[1]):
        return True
    short, behind = view.token(at).text, view.person(at + 1)
    if behind and short.isupper() and len(short) > 2:
        return True
    end = at + 1
    while end < limit and bearers.goes_on(view, end, limit):
        known = view.person(end)
        if known and known[0] - end > 1:
            return True
        end += 1
    return False


def described(view: View, start: int) -> Phrase | None:
    """Return a description in small letters behind a cue: ``bek yang kini bermain di Norwegia itu``.

    It runs to a word that points back (itu), else to where a phrase would end.
    """
    if (
        not view.worded(start)
        or (view.capital(start) and not view.has(start, "roles"))
        or view.has(start, *_NO_NOUN)
        or view.cue(start)
        or view.time(start)
    ):
        return None
    suffix = view.lexicon.suffix
    if suffix and view.word(start).endswith(suffix):
        return None  # sambung tulisannya: the suffix points to the speaker
    end = start + 1
    while end < view.size and end - start < WIDEST and not view.cue(end):
        if not (view.worded(end) or view.word(end) in _INSIDE or place_apart(view, end)):
            break
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


def place_apart(view: View, at: int) -> bool:
    """Return whether two places, or more, of a description that points back are parted at ``at``.

    ``menteri asal Tirta, Jawa Barat ini``, ``mantan pelatih Tirta, Daun dan Sungai itu``.
    """
    end = at
    while view.word(end) == "," or view.has(end, "both"):
        first = end = end + 1
        while end < view.size and end - first < steps.PLACE and view.capital(end) and view.worded(end):
            end += 1
        if end == first or end - at > WIDEST:
            return False
    return end > at and view.has(end, "anaphoric_last")


def _unnamed(view: View, start: int, end: int) -> Phrase | None:
    """Return a phrase without a known name; a run of capitals behind an office and a comma, or a rank, is one."""
    while end > start and not (view.worded(end - 1) or view.word(end - 1) in (")", "%")):
        end -= 1
    if all(view.has(i, "articles") for i in range(start, end)):
        return None
    ranks = [i for i in range(start, end) if view.has(i, "ranks") or view.word(i) == ","]
    first = ranks[-1] + 1 if ranks else _behind_short_form(view, start, end)
    if first < end and bearers.of_site(view, start, first):
        return Phrase(start, end)
    if first == end:
        first = _behind_body(view, start, end)
    if first == end:
        first = _behind_trade(view, start, end)
    run = first < end and all(view.capital(i) and not view.has(i, "roles") for i in range(first, end))
    return (
        Phrase(start, end, (first, end), None, bearers.apposition(view, end)) if run else Phrase(start, end)
    )


def _behind_short_form(view: View, start: int, end: int) -> int:
    """Return where a name of several words begins behind the short form of a body in brackets; ``end`` where none does.

    ``Direktur Pusat Kajian Tirta (PKT) Ratih Kusuma``, where nothing else tells that this is a name.
    """
    if view.head_last or not view.has(start, "roles") or view.has(start, "bodies"):
        return end
    first = next((i + 1 for i in range(end - 1, start, -1) if view.word(i) == ")"), end)
    if not _FEW <= end - first <= bearers.LONGEST_NAME or view.word(end) == ",":
        return end
    return first if all(_in_name(view, i) for i in range(first, end)) else end


def _in_name(view: View, at: int) -> bool:
    """Return whether the word may stand in a person's name: a capital and small letters, no place, body or office."""
    word = view.token(at).text
    if not (word[:1].isupper() and word[1:].islower()) or word in view.names.places:
        return False
    return view.named(at) is None and not view.has(
        at, "place_words", "bodies", "sites", "roles", "coordinators"
    )


def _behind_trade(view: View, start: int, end: int) -> int:
    """Return where a name of several words begins behind a trade in small letters: political scientist | *Sara Daun*."""
    first = end
    while first > start and view.capital(first - 1) and view.worded(first - 1):
        first -= 1
    named = view.named(first)
    trade = first > start and view.has(first - 1, "roles") and end - first in (2, 3)
    trade = trade and not bearers.possessor(view, start, first)
    return first if trade and (named is None or view.names.is_person(named[1])) else end


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


def _named(view: View, start: int, at: int, found: tuple[int, str | None], limit: int) -> Phrase:
    """Return a phrase with a person's name at ``at``, and what belongs to the name after it."""
    end = found[0]
    alias = steps.alias(view, end, limit) if view.word(end) == "(" else 0
    if alias:
        follows = view.person(end + alias)
        if follows:
            return _named(view, start, end + alias, follows, limit)
        end += alias
    other = bearers.served(view, start, at, end) or bearers.ranked(view, start, at, end, limit)
    other = other or bearers.office_of(view, start, at, end)
    if other:
        return _named(view, start, *other, limit)
    while end < limit and view.capital(end) and view.has(end, "roles"):
        end += 1
    if at > start and view.has(end, "anaphoric_last"):
        return Phrase(start, end + 1)  # an epithet that names someone else: menteri era Presiden Sari itu
    if at == start and view.has(start, "roles", "epithets") and view.has(end, "anaphoric_last"):
        end += 1  # pelatih asal Tirta itu: a description that is known to be his
    behind = bearers.apposition(view, end)
    end = end if behind else _with_others(view, end, limit)
    return Phrase(start, end, (at, found[0]), found[1], behind)


def _with_others(view: View, end: int, limit: int) -> int:
    """Return where the phrase of two ends who speak together: ``Sari and the council have said``, ``she and other farmers say``."""
    if not view.has(end, "both") or end + 1 >= limit:
        return end
    other = after(view, end + 1)
    verb = other.end if other else end
    while view.has(verb, "adverbs"):
        verb += 1
    return other.end if other and other.behind is None and view.verb(verb) else end
