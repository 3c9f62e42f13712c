"""Who of an article's people bears which role, and who was spoken of last."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from saksi.extraction.entities.around import (
    PAST,
    THIRD,
    asides,
    clause_start,
    ends_sentence,
    is_finite,
    modifiers,
)
from saksi.extraction.entities.candidates import Page
from saksi.extraction.entities.linking import Cluster
from saksi.extraction.entities.titles import Title
from saksi.extraction.entities.words import modifiers_first
from saksi.model.span import Span

_BACK = 2  # sentences before its own in which a word finds its person
_KEPT = 12  # mentions that are remembered
_HOLDERS = 64  # people with one role that are compared
_BEFORE_NAME = 2  # small words between whence someone is and his name
_KNOWN_BY = 2  # mentions of someone whom words that name no role of his take up
_UNREAL = 3  # words before a role in which a "not" or "wants to" undoes it
_CLAUSE = 12  # words between a pronoun and the role that is said of it
_DEPUTY = 2  # words: a longer office is called by its first and last ones, too
_NAMED_WITHIN = 12  # words between a description and the name it introduces


@dataclass(frozen=True, slots=True)
class Description:
    """A role without a name: its title, the words before the title that belong to it, and where it ends."""

    title: Title
    i: int
    j: int


class Bearers:
    """Who of the article's people bears which role, and who was spoken of last."""

    def __init__(self, page: Page, clusters: list[Cluster], taken_up: Mapping[str, frozenset[str]]) -> None:
        self._page, self._taken_up = page, taken_up
        self._determiners = frozenset(page.language.table("titles").get("determiners", ()))
        self._before = frozenset(page.language.table("titles").get("before", ()))
        self._modifiers_first = modifiers_first(page.language)
        described = page.language.table("descriptions")
        self._attributes = frozenset(described.get("attributes", ()))
        self._nationals: dict[str, str] = described.get("nationals", {})
        self._anyone = frozenset(described.get("anyone", ()))
        self._of, self._born = frozenset(described.get("of", ())), frozenset(described.get("born", ()))
        self._loose = frozenset(described.get("loose_roles", ()))
        self._parties: dict[str, str] = described.get("parties", {})
        self._bearers: dict[str, list[tuple[Cluster, Title]]] = {}
        self._indefinite: set[str] = set()
        self._starts = [token.start for token in page.scan.tokens]
        self._sentences = [
            n for n, token in enumerate(page.scan.tokens) if token.first and ends_sentence(token.gap)
        ]
        people = [c for c in clusters if c.kind == "person"]
        self._people = people
        self._order = sorted(
            (bisect_left(self._starts, s.start), which) for which, c in enumerate(people) for s in c.spans
        )
        self._next = 0
        self._first = {id(c): min(c.spans).start for c in people}
        self._ends = {s.start: s.end for c in people for s in c.spans}
        self._recent: deque[tuple[int, Cluster]] = deque(maxlen=_KEPT)
        self._aside = asides(page)
        self._awaited: dict[int, Title | None] = {}
        self._forms = {title.j: title for title in page.titles}
        self._begins = frozenset(title.i for title in page.titles if page.scan.near(title.i))
        self._citizens: dict[str, list[Cluster]] = {}
        self._told_of: dict[int, frozenset[str]] = {}
        self._short_places: dict[str, str] = described.get("short_places", {})
        self._list(people)

    def _list(self, people: Sequence[Cluster]) -> None:
        """Take note of the state of each person, and of the roles printed with them."""
        for person in people:
            for home in sorted(self._homes(person)):
                self._citizens.setdefault(home, []).append(person)
            for title in (*person.titles, *self._lettered(person)):
                for key in self._keys(title):
                    listed = self._bearers.setdefault(key, [])
                    if len(listed) < _HOLDERS:
                        listed.append((person, title))

    def _lettered(self, person: Cluster) -> Iterator[Title]:
        """Yield the party that a letter behind the name tells: "Theodore Hale, R-Neb.,", "Ada Roos (D-Calif.)"."""
        letters: dict[str, str] = self._page.language.table("descriptions").get("party_letters", {})
        scan = self._page.scan
        for span in person.spans if letters else ():
            n = bisect_left(self._starts, span.end)
            if self._is_lettered(n):
                party = letters.get(scan.low(n))
                if party is not None:
                    yield Title(n, n + 2, "noun", None, None, False, True, party)

    def _is_lettered(self, n: int) -> bool:
        """Return whether a letter and a place stand behind a name that ends before token ``n``: ", R-Neb."."""
        scan = self._page.scan
        if n + 1 >= len(scan.tokens) or scan.gap(n) not in (", ", " (") or scan.gap(n + 1) != "-":
            return False
        return scan.tokens[n].cap and scan.tokens[n + 1].cap

    def _keys(self, title: Title) -> Iterator[str]:
        """Yield the words by which the bearer of a role may be taken up: its head, and what the head ends or begins with."""
        parts = title.head.split()
        yield f"@{title.sort}"
        for low in sorted(self._about(title) | self._lows(title.i, title.j) | {title.head}):
            if low in self._parties:
                yield f"@{self._parties[low]}"
        if self._modifiers_first and len(parts) > _DEPUTY:
            yield f"{parts[0]} {parts[-1]}"  # "deputy | foreign | minister"
        for n in range(len(parts)):
            if self._modifiers_first or title.sort == "rank":
                yield " ".join(parts[n:])
            if not self._modifiers_first or title.sort == "rank":
                yield " ".join(parts[: n + 1])

    def introduce(self, title: Title) -> None:
        """Take note of someone without a name ("seorang petani"): the word means him from then on.

        If a word of naming and a name follow ("a weaver who goes by the name Sari"), he is the one so named.
        """
        person = self._named_behind(title)
        if person is None:
            self._indefinite.add(title.head)
            self._await_name(title)
            return
        for key in self._keys(title):
            self._bearers.setdefault(key, []).append((person, title))

    def _await_name(self, title: Title) -> None:
        """Keep the description if nobody has been named before it: the name may open the next paragraph."""
        passing = self._page.language.table("descriptions").get("passing", ())
        if title.j in self._begins or title.sort not in ("office", "role", "noun"):
            return  # "a volunteer | firefighter"
        if self._order and self._order[0][0] >= title.j:
            self._awaited[title.i] = title if title.head not in passing else None

    def _identify(self, n: int, person: Cluster) -> None:
        """Give the one description of the opening to the person named first, where his name opens the next paragraph.

        "Police arrested a firefighter.", then "Daniel Roos, 31, …".
        """
        scan = self._page.scan
        while n and (form := self._forms.get(n)) is not None and form.sort in ("honorific", "rank"):
            n = form.i
        told = next(iter(self._awaited.values())) if len(self._awaited) == 1 else None
        if told is None or _has_calling(person) or not (scan.tokens[n].first and "\n" in scan.tokens[n].gap):
            return
        self._indefinite.discard(told.head)
        for key in self._keys(told):
            self._bearers.setdefault(key, []).append((person, told))

    def hold(self, title: Title) -> bool:
        """Take note of who is said to be or to have been what ``title`` names; return whether someone is.

        "Lund served two terms as mayor", "She trained as a nurse", "Ia terpilih menjadi ketua". He may be called so
        from then on, and by what he was.
        """
        person = self._predicated(title)
        if person is None or len(person.spans) < _KNOWN_BY:
            return False
        held = replace(title, former=True)
        for key in self._keys(title):
            self._bearers.setdefault(key, []).append((person, held))
        return True

    def _predicated(self, title: Title) -> Cluster | None:
        scan, table = self._page.scan, self._page.language.table("descriptions").get("predicates", {})
        n = modifiers(self._page, title) if self._modifiers_first else title.i
        if title.sort not in ("office", "role", "noun") or n in self._aside or not scan.near(n):
            return None
        n -= 1
        if scan.low(n) in table.get("articles", ()) and scan.near(n):
            n -= 1
        if scan.low(n) not in table.get("before", ()) or any(
            scan.low(k) in table.get("unreal", ()) for k in range(n - _UNREAL, n)
        ):
            return None
        return self._doer(n, table.get("pronouns", ()))

    def _doer(self, n: int, pronouns: Container[str]) -> Cluster | None:
        """Return the one person spoken of in the sentence before token ``n``; for a pronoun, who was spoken of last."""
        self._read_to(n)
        here = bisect_right(self._sentences, n)
        start = self._sentences[here - 1] if here else 0
        named = {id(p): p for k, p in self._recent if k >= start}
        if named:
            return next(iter(named.values())) if len(named) == 1 else None
        if any(self._page.scan.low(k) in pronouns for k in range(max(start, n - _CLAUSE), n)):
            return self._last(start, None)
        return None

    def _named_behind(self, title: Title) -> Cluster | None:
        table = self._page.language.table("descriptions")
        place = bisect_left(self._order, (title.j, -1))
        if place == len(self._order):
            return None
        n, which = self._order[place]
        between = [self._page.scan.low(k) for k in range(title.j, n)]
        naming = any(low in table.get("naming", ()) for low in between)
        return self._people[which] if naming and len(between) <= _NAMED_WITHIN else None

    def mentioned(self, n: int, person: Cluster) -> None:
        """Take note that ``person`` is spoken of at token ``n``, unless in brackets or in words that are quoted."""
        if n not in self._aside:
            self._recent.append((n, person))

    def meant(self, told: Description) -> Cluster | None:
        """Return the one person whom the description can mean."""
        person = self._meant(told)
        if person is None:
            self._await_name(told.title)
        return person

    def _meant(self, told: Description) -> Cluster | None:
        title = told.title
        self._read_to(told.i)
        if title.head in self._nationals:
            return self.national(self._nationals[title.head], told.i, told.j)
        bearers = self._bearing(told)
        if bearers:
            bearers = self._whence_told(told, bearers)
            return bearers[0] if len(bearers) == 1 else self._last(told.i, bearers) if bearers else None
        if (title.sort != "noun" and title.head not in self._loose) or title.head in self._indefinite:
            return None
        if self._modifiers_first and not self.speaks(told.i, told.j):
            fellow = self._fellow(told) if self._is_subject(told.j, (PAST,)) else None
            return fellow or self._subject(told) or self._alone(told)
        person = self._last(told.i, None) if told.i not in self._aside else None
        return None if person is not None and self._is_above(person, title.head) else person

    def _whence_told(self, told: Description, bearers: list[Cluster]) -> list[Cluster]:
        """Return those of ``bearers`` who may be of the place that the description names: "the Florida senator".

        They are those of whom the place is told; of whom no place is told may be meant if he was spoken of last, before
        the sentence.
        """
        if not self._modifiers_first:
            return bearers
        places = self._places_in(told.i, told.title.j)
        if not places:
            return bearers
        own = {id(p): self._origins(p) for p in bearers}
        same = [p for p in bearers if own[id(p)] & places]
        if same:
            return same
        left = [p for p in bearers if not own[id(p)]]
        last = self._last(told.i, left) if left else None
        return [last] if last is not None and not self._is_of_clause(last, told.i) else []

    def _places_in(self, i: int, j: int) -> frozenset[str]:
        """Return the names of the places within a state that stand among the tokens."""
        hits = self._page.scan.owner[i:j]
        return frozenset(
            h.record.name for h in hits if h is not None and h.record.sort in ("place", "capital")
        )

    def _origins(self, person: Cluster) -> frozenset[str]:
        """Return the places told beside a person's roles, behind his name and by the letters of his party ("R-Ky.")."""
        if id(person) not in self._told_of:
            places: set[str] = set()
            for title in person.titles:
                places |= self._places_in(modifiers(self._page, title), self._past_of(title.j))
            for span in person.spans:
                n = bisect_left(self._starts, span.end)
                places |= self._places_in(n, self._past_of(n))
                short = self._page.scan.low(n + 1) if self._is_lettered(n) else ""
                places |= {self._short_places[short]} if short in self._short_places else set()
            self._told_of[id(person)] = frozenset(places)
        return self._told_of[id(person)]

    def _past_of(self, n: int) -> int:
        """Return the end of the place behind a word that says of where somebody is at token ``n``: "senator | of Ohio"."""
        scan = self._page.scan
        if not (scan.near(n) and scan.low(n) in self._of and scan.near(n + 1)):
            return n
        hit = scan.owner[n + 1] if n + 1 < len(scan.owner) else None
        return hit.j if hit is not None else n

    def _is_of_clause(self, person: Cluster, at: int) -> bool:
        """Return whether the person is named before token ``at`` in its own clause, so that a description there is another."""
        start = clause_start(self._page, at)
        return any(p is person and start <= k < at for k, p in self._recent)

    def _is_above(self, person: Cluster, head: str) -> bool:
        """Return whether he holds an office, and the word is a calling: a governor is not taken up as "the fisherman"."""
        callings = bool(self._anyone) and head not in self._anyone
        return callings and any(title.sort == "office" and not title.former for title in person.titles)

    def last(self, i: int) -> Cluster | None:
        """Return the person spoken of last before token ``i``; ``i`` may not go back from one call to the next."""
        self._read_to(i)
        return self._last(i, None)

    def _subject(self, told: Description) -> Cluster | None:
        """Return who was spoken of last, where the description opens a sentence and names whence he is: "The Cornish baker"."""
        scan, i = self._page.scan, told.i - 1
        if i < 0 or not scan.tokens[i].first or not self._is_subject(told.j):
            return None
        if not any(scan.tokens[n].cap for n in range(told.i, told.title.i)):
            return None
        person = self._last(told.i, None)
        apart = person is not None and self._homes(person) and self._home(told.title) is not None
        return None if apart else person

    def _alone(self, told: Description) -> Cluster | None:
        """Return the one person spoken of of late of whom no calling is told: "admired | the businessman".

        Not for a word that says what someone has to do with what happened ("the driver"), nor for one of several
        ("the dentist who", "the dentist from").
        """
        scan, title = self._page.scan, told.title
        table = self._page.language.table("descriptions")
        if (
            title.head in (*table.get("passing", ()), *table.get("common", ()))
            or title.former
            or title.country is not None
        ):
            return None
        if scan.near(told.j) and (
            scan.low(told.j) in table.get("restricting", ()) or scan.tokens[told.j].cap
        ):
            return None
        if (
            not self._is_subject(told.j, (PAST,))
            or told.i in self._aside
            or told.i != title.i - self._qualities(told)
        ):
            return None
        return self._uncalled(told.i)

    def _qualities(self, told: Description) -> int:
        """Return how many words of mere quality stand before the role ("the | former | mayor")."""
        return sum(self._page.scan.low(n) in self._attributes for n in range(told.i, told.title.i))

    def _uncalled(self, at: int) -> Cluster | None:
        """Return the one person of the sentence of token ``at`` and the two before it of whom no calling is told."""
        here = bisect_right(self._sentences, at)
        start = self._sentences[max(here - 1 - _BACK, 0)] if here else 0
        told = {id(p): p for n, p in self._recent if n >= start}.values()
        left = [p for p in told if not _has_calling(p) and len(p.spans) >= _KNOWN_BY]
        left = [p for p in left if not self._is_of_clause(p, at)]
        return left[0] if len(left) == 1 else None

    def _is_subject(self, j: int, endings: tuple[str, ...] = (PAST, THIRD)) -> bool:
        """Return whether a verb, a comma or a stop follows at token ``j``, not the noun that the word goes with."""
        scan = self._page.scan
        if not scan.near(j):
            return True
        return is_finite(self._page, scan.low(j), endings)

    def _fellow(self, told: Description) -> Cluster | None:
        """Return the one person named before of the state that the description names: "the Greek billionaire"."""
        country = self._home(told.title)
        people = self._citizens.get(country, []) if country is not None else []
        places = self._places_in(told.i, told.title.j)
        told_before = [
            p
            for p in people
            if self._first[id(p)] < self._starts[told.i]
            and not self._is_of_clause(p, told.i)
            and (not places or self._origins(p) & places)
        ]
        return told_before[0] if len(told_before) == 1 else None

    def national(self, country: str, i: int, j: int) -> Cluster | None:
        """Return whom the tokens ``i`` to ``j`` mean that name one of a state: who is said to be of it, or spoke last."""
        self._read_to(i)
        told = {id(p): p for p in self._citizens.get(country, ()) if self._first[id(p)] < self._starts[i]}
        if told:
            people = list(told.values())
            return people[0] if len(people) == 1 else self._last(i, people)
        person = self._last(i, None) if self.speaks(i, j) else None
        return person if person is not None and not self._homes(person) else None

    def _homes(self, person: Cluster) -> set[str]:
        """Return the states of which the article, or what is known, says that the person is."""
        theirs = {self._home(title) for title in person.titles}
        theirs |= {self._whence(span) for span in person.spans}
        if person.record is not None:
            theirs.add(person.record.country)
        return {home for home in theirs if home is not None}

    def _whence(self, span: Span) -> str | None:
        """Return the state told right beside a name: "Norway's X", "Norwegian skier X", "X of Norway", "X, born in Oslo"."""
        if not self._modifiers_first:
            return None
        scan = self._page.scan
        n, j = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        if scan.owns(n - 1) and scan.near(n):
            return self._state_at(n - 2, ("state",))
        for k in range(n - 1, max(n - 2 - _BEFORE_NAME, -1), -1):
            if not scan.near(k + 1):
                break
            if scan.tokens[k].cap:
                return self._state_at(k, ("adjective",)) if k < n - 1 else None
        if scan.near(j) and scan.low(j) in self._of and scan.near(j + 1):
            return self._state_at(j + 1, ("state",))
        if scan.gap(j) == ", " and scan.low(j) in self._born and scan.near(j + 1) and scan.near(j + 2):
            return self._state_at(j + 2, ("state", "capital", "place"))
        return None

    def _state_at(self, n: int, sorts: tuple[str, ...]) -> str | None:
        owner = self._page.scan.owner
        hit = owner[n] if 0 <= n < len(owner) else None
        return hit.record.country if hit is not None and hit.record.sort in sorts else None

    def _home(self, held: Title) -> str | None:
        """Return the state told in a role, or in the words before it that say more of its bearer."""
        if held.head in self._nationals:
            return self._nationals[held.head]
        if held.country is not None or not self._modifiers_first:
            return held.country
        hits = self._page.scan.owner[modifiers(self._page, held) : held.i]
        return next((hit.record.country for hit in hits if hit is not None and hit.record.country), None)

    def _read_to(self, i: int) -> None:
        while self._next < len(self._order) and self._order[self._next][0] < i:
            n, which = self._order[self._next]
            if self._next == 0:
                self._identify(n, self._people[which])
            self.mentioned(n, self._people[which])
            self._next += 1

    def _bearing(self, told: Description) -> list[Cluster]:
        """Return the people named before who bear such a role, of the same state where the word names one."""
        title = told.title
        found: dict[bool, dict[int, Cluster]] = {True: {}, False: {}}
        party = self._parties.get(title.head)
        for key in (f"@{party}", title.head) if party else (title.head, *self._taken_up.get(title.head, ())):
            if key != title.head and any(found.values()) and not party:
                heard = [b for b in self._bearers.get(key, ()) if b[1].sort != "rank"]
            else:
                heard = self._bearers.get(key, [])
            for person, held in heard:
                if self._agree(told, held, person, own=key == title.head or party is not None):
                    found[bool(held.former)].setdefault(id(person), person)
        if title.former and not found[True]:  # he has just left it, if he was spoken of last
            last = self._last(told.i, list(found[False].values())) if found[False] else None
            return [last] if last is not None else []
        if title.former:
            return list(found[True].values())
        return list((found[True] | found[False]).values())

    def _agree(self, told: Description, held: Title, person: Cluster, own: bool) -> bool:
        """Return whether the description can mean the role ``held``; ``own`` tells that its word is that role's own."""
        title = told.title
        about = self._level(self._telling(told.i, title.i))
        theirs = self._level(self._about(held) | self._lows(held.i, held.j))
        if about and (len(theirs) > 1 or (self._modifiers_first and not own)) and not about <= theirs:
            return False
        if self._first[id(person)] > self._starts[title.i]:
            return False
        home = self._home(held) or (person.record.country if person.record is not None else None)
        if title.country is not None:
            return home is None or home == title.country
        more = self._level(self._lows(title.i, title.j) - self._before - frozenset(title.head.split()))
        return title.bare or held.bare or more <= theirs

    def _level(self, lows: frozenset[str]) -> frozenset[str]:
        """Return ``lows`` with one word for all that name a party."""
        return frozenset(self._parties.get(low, low) for low in lows)

    def _telling(self, i: int, j: int) -> frozenset[str]:
        """Return the words of the tokens ``i`` to ``j`` that tell one office from another: no quality, state or compound."""
        scan = self._page.scan
        return frozenset(
            scan.low(n)
            for n in range(i, j)
            if not (
                scan.owner[n] is not None
                or scan.low(n) in self._attributes
                or scan.tokens[n].text[0].isdigit()
                or "-" in (scan.gap(n), scan.gap(n + 1))
            )
        )

    def _lows(self, i: int, j: int) -> frozenset[str]:
        return frozenset(self._page.scan.low(n) for n in range(i, j))

    def _about(self, held: Title) -> frozenset[str]:
        """Return the words before a role that say what it is about ("water minister"), where a language puts them there."""
        return self._lows(modifiers(self._page, held), held.i) if self._modifiers_first else frozenset()

    def _last(self, at: int, among: list[Cluster] | None) -> Cluster | None:
        """Return the person spoken of last, in the sentence of token ``at`` or shortly before; of two, who speaks."""
        here = bisect_right(self._sentences, at)
        for sentence in range(here, max(here - _BACK, 0) - 1, -1):
            told = [
                (n, p)
                for n, p in self._recent
                if bisect_right(self._sentences, n) == sentence and (among is None or p in among)
            ]
            if among is None and sentence == here:  # "Guardiola said the striker": not he who says so
                told = [(n, p) for n, p in told if not self.speaks(n, self._end(n))]
                if self._modifiers_first:
                    told = [(n, p) for n, p in told if not self._is_of_clause(p, at)]
            people = list({id(p): p for _, p in told}.values())
            if len(people) > 1 and among is None:
                people = list({id(p): p for n, p in told if self.speaks(n, self._end(n))}.values())
            if people:
                return people[0] if len(people) == 1 else None
            if told:
                return None
        return None

    def _end(self, n: int) -> int:
        end = self._ends.get(self._starts[n])
        return bisect_left(self._starts, end) if end is not None else n + 1

    def speaks(self, i: int, j: int) -> bool:
        """Return whether a word of speech stands beside the tokens ``i`` to ``j``."""
        scan, words = self._page.scan, self._page.words
        if scan.near(i) and scan.low(i - 1) in self._determiners:
            i -= 1
        if scan.near(i) and scan.low(i - 1) in words.speech_before:
            return True
        return scan.near(j) and scan.low(j) in words.speech_after


def _has_calling(person: Cluster) -> bool:
    return any(title.sort in ("office", "role", "noun") for title in person.titles)
