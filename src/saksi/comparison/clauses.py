"""Where a sentence is cut into clauses, so that a fact inside a long sentence is a piece of its own. Spans only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from saksi.comparison.content import fold, lemma, stop_words, tokens
from saksi.languages import Language
from saksi.model.span import Span
from saksi.text.lines import unfinished

LEAST = 3
"""A clause is a piece of its own from this many content words on; a shorter one stays with its neighbour."""
REACH = 5
"""Behind a comma, a word that joins is followed by a clause where one of the next so many words is a verb."""
_STOPS = frozenset(";–—")


@dataclass(frozen=True, slots=True)
class _Table:
    behind_comma: frozenset[tuple[str, ...]]
    anywhere: frozenset[tuple[str, ...]]
    joining: frozenset[str]
    verbs: frozenset[str]
    no_verbs: frozenset[str]
    prefixes: tuple[str, ...]
    endings: tuple[str, ...]
    relatives: frozenset[str]
    finite: frozenset[str]
    noun_ends: frozenset[str]
    measured: frozenset[str]
    measuring: frozenset[str]
    times: frozenset[str]
    prepositions: frozenset[str]
    between_verbs: frozenset[str]
    participles: tuple[str, ...]
    no_participles: frozenset[str]
    objects: frozenset[str]
    not_only: frozenset[str]
    but_also: frozenset[tuple[str, ...]]


@cache
def _table(language: Language) -> _Table:
    table = language.table("statements")

    def phrases(name: str) -> frozenset[tuple[str, ...]]:
        return frozenset(tuple(p.split()) for p in table.get(name, ()))

    return _Table(
        phrases("clause_behind_comma"),
        phrases("clause_anywhere"),
        frozenset(table.get("clause_joining", ())),
        frozenset(table.get("verbs", ())),
        frozenset(table.get("no_verbs", ())),
        tuple(table.get("verb_prefixes", ())),
        tuple(table.get("verb_endings", ())),
        frozenset(table.get("relatives", ())),
        frozenset(table.get("finite", ())),
        frozenset(table.get("noun_ends", ())),
        frozenset(table.get("clause_measured", ())),
        frozenset(table.get("measuring", ())),
        frozenset(language.table("time").get("units", {})) | frozenset(language.table("time").get("one", {})),
        frozenset(table.get("occasion_openers", ())) | unfinished(language),
        frozenset(table.get("clause_links_between_verbs", ())),
        tuple(table.get("participle_endings", ())),
        frozenset(table.get("no_participles", ())),
        frozenset(table.get("object_openers", ())),
        frozenset(table.get("negation_cancelled_before", ())),
        phrases("negation_cancelled_by"),
    )


def clauses(text: str, span: Span, language: Language, unbroken: Sequence[Span] = ()) -> list[Span]:
    """Return the clauses of a sentence, in order: every word of content is in one, joining words and commas in none.

    No cut goes through one of ``unbroken``, which are given in order.
    A clause ends at a semicolon or dash, where a word opens another behind a comma (“…, after …”), or where a word joins
    it to another verb (“… and called …”). One of fewer than ``LEAST`` content words is not cut off.
    """
    places = list(tokens(text, span))
    if not places:
        return [span]
    forms = [fold(p.of(text)) for p in places]
    figures = max((u.start for u in unbroken), default=-1)
    opening = _outside(_starts(text, places, forms, language, figures), places, unbroken)
    starts = _long_enough(opening, forms, language)
    starts = [n - _measure(text, places, forms, n, language) if n else n for n in starts]
    ends = [places[n].start for n in starts[1:]] + [span.end]
    joining = _table(language).joining
    out = []
    for n, end in zip(starts, ends, strict=True):
        first = n + 1 if n and forms[n] in joining else n
        start = places[first].start if n else span.start
        out.append(Span(start, end).strip(text, " \t\n\u00a0,;–—" if end < span.end else None))
    return out


def finished(text: str, span: Span, language: Language) -> Span:
    """Return the piece in front of a quotation without the small words at its end, which lead on to what is quoted ("… warned that")."""
    leading = unfinished(language) | _table(language).finite
    places = list(tokens(text, span))
    while len(places) > 1 and fold(places[-1].of(text)) in leading:
        places.pop()
        span = Span(span.start, places[-1].end)
    return span


def _outside(numbers: Iterator[int], places: Sequence[Span], unbroken: Sequence[Span]) -> Iterator[int]:
    """Yield those words that do not stand within one of the spans, behind its beginning."""
    at = end = 0
    for n in numbers:
        while at < len(unbroken) and unbroken[at].start < places[n].start:
            end = max(end, unbroken[at].end)
            at += 1
        if end <= places[n].start:
            yield n


def _starts(
    text: str, places: Sequence[Span], forms: Sequence[str], language: Language, figures: int
) -> Iterator[int]:
    """Yield the numbers of the words that open a clause; none does within brackets.

    A noun with a long relative clause is parted from its verb, unless a figure comes behind (the last at ``figures``): a figure is
    of its subject.
    """
    open_brackets = 0
    told = False  # whether a verb stands before: what has none is no clause yet
    listed = False  # within the second half of “not only …, but also …”, which ends at a comma
    relative = _Relative(forms, language)
    for n in range(1, len(places)):
        gap = text[places[n - 1].end : places[n].start]
        open_brackets = max(0, open_brackets + gap.count("(") - gap.count(")"))
        told = told or is_verb(forms[n - 1], language)
        named = places[n - 1].of(text)[0].isupper()  # “in Lada, Kestaria, said …”: the comma closes a name
        own = relative.ends(n, gap) and figures < places[n].start
        own = own or (
            listed and "," in gap and _verb_follows(forms[n : n + REACH], _table(language), language)
        )
        listed = _also(forms, n, language) or (listed and "," not in gap)
        if told and not open_brackets and (own or _opens(gap, forms, n, named, language)):
            relative.since = 0
            yield n


def _measure(text: str, places: Sequence[Span], forms: Sequence[str], n: int, language: Language) -> int:
    """Return how many words before word ``n`` measure the time that it opens: "two days before", "hanya tiga jam setelah".

    None where they have a preposition of their own ("selama tiga jam setelah").
    """
    table = _table(language)
    if forms[n] not in table.measured or forms[n - 1] not in table.times:
        return 0
    first = n - 1
    while first > 1 and (forms[first - 1] in table.measuring or forms[first - 1][0].isdigit()):
        first -= 1
    between = text[places[first - 1].end : places[n].start]
    apart = any(c in between for c in ",;()") or forms[first - 1] in table.prepositions
    return 0 if apart else n - first


class _Relative:
    """The relative clause that a noun has, where no comma opens it: "the dam that broke last week was old"."""

    def __init__(self, forms: Sequence[str], language: Language) -> None:
        self.forms, self.language, self.table = forms, language, _table(language)
        self.since = 0

    def ends(self, n: int, gap: str) -> bool:
        """Return whether the noun's own verb stands at word ``n``, behind ``gap``; the words are asked in order."""
        if "," in gap:
            self.since = 0
        elif self.since and n > self.since + 2 and self._own_verb(n):
            self.since = 0
            return True
        elif self.forms[n] in self.table.relatives and self._verb_at(n + 1):
            self.since = n
        return False

    def _verb_at(self, n: int) -> bool:
        return n < len(self.forms) and is_verb(self.forms[n], self.language)

    def _own_verb(self, n: int) -> bool:
        """Return whether a finite verb stands there, behind the word that ends a noun where the language has one."""
        finite, ends = self.forms[n] in self.table.finite, self.table.noun_ends
        return (self.forms[n - 1] in ends and (finite or self._verb_at(n))) if ends else finite


def _also(forms: Sequence[str], n: int, language: Language) -> bool:
    """Return whether the second half of one list begins at word ``n``: "not only soldiers, but also farmers"."""
    table = _table(language)
    return tuple(forms[n : n + 2]) in table.but_also and not table.not_only.isdisjoint(forms[:n])


def _opens(gap: str, forms: Sequence[str], n: int, named: bool, language: Language) -> bool:
    table = _table(language)
    if _STOPS.intersection(gap) and gap != "–":
        return True
    comma = "," in gap
    pair, one = tuple(forms[n : n + 2]), (forms[n],)
    if _also(forms, n, language):
        return False
    if pair in table.anywhere or one in table.anywhere:
        return True
    if comma and (pair in table.behind_comma or one in table.behind_comma):
        return True
    if forms[n] in table.joining and (comma or forms[n] not in table.between_verbs):
        if not comma and is_verb(forms[n - 1], language):
            return False  # two verbs side by side are one predicate: “protested and summoned the envoy”
        return _verb_follows(forms[n + 1 : n + 1 + (REACH if comma else 1)], table, language)
    return comma and (_participle(forms, n, table) or (not named and is_verb(forms[n], language)))


def _participle(forms: Sequence[str], n: int, table: _Table) -> bool:
    """Return whether word ``n`` is a participle with an object: "…, *ending* six weeks of fighting"."""
    if not forms[n].endswith(table.participles or ("\0",)) or forms[n] in table.no_participles:
        return False
    behind = forms[n + 1] if n + 1 < len(forms) else ""
    return behind in table.objects or behind[:1].isdigit()


def _verb_follows(forms: Sequence[str], table: _Table, language: Language) -> bool:
    """Return whether a verb is among the words, none that opens a clause of its own before it."""
    for form in forms:
        if (form,) in table.behind_comma:
            return False
        if is_verb(form, language):
            return True
    return False


@cache
def _prefixed(form: str, language: Language) -> bool:
    table = _table(language)
    shaped = form.startswith(table.prefixes or ("\0",)) or form.endswith(table.endings or ("\0",))
    return shaped and lemma(form, language) != form


def is_verb(form: str, language: Language) -> bool:
    """Return whether a word is a verb by its form."""
    table = _table(language)
    return form in table.verbs or (form not in table.no_verbs and _prefixed(form, language))


def _long_enough(starts: Iterator[int], forms: Sequence[str], language: Language) -> list[int]:
    """Return those starts, 0 first, that leave enough content words in each clause."""
    stop = stop_words(language)
    counted = [0]
    for form in forms:
        counted.append(counted[-1] + (form not in stop))
    kept = [0]
    for n in starts:
        if counted[n] - counted[kept[-1]] >= LEAST:
            kept.append(n)
    while len(kept) > 1 and counted[-1] - counted[kept[-1]] < LEAST:
        kept.pop()
    return kept
