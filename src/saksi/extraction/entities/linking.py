"""From mentions to entities: which of them name the same person, body, state or place of one article."""

from __future__ import annotations

import itertools
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from saksi.extraction.entities import gazetteer
from saksi.extraction.entities.candidates import Candidate
from saksi.extraction.entities.gazetteer import Record
from saksi.extraction.entities.titles import Title
from saksi.model.facts import EntityKind
from saksi.model.span import Span
from saksi.text import naming

BY_RULE = ("kind:", "named:")  # records whose name is what is printed
_MOST = 64  # people of one article who share a word of their names and are compared
_MOST_WORDS = 10  # words of a body's name that are looked at
_TOLD = 4  # people named in the reason why a name stays apart
_BLENDED = 2  # letters at least of each word of which a name is blended ("Bamsut" for Bambang Sutrisno)
_CLIPPED = 4  # letters at least of the end of a name by which someone is called
_OFTEN = 2  # times that a surname stood for one person alone before another of that name came in
_LONE_INITIALS = 3  # letters that name a person without brackets; two are too often something else


@dataclass(frozen=True, slots=True)
class Forms:
    """Forms of address: those behind which a name may be the end of one ("Mbah Karmin"), and the sex that words and given names tell."""

    clipping: Container[str] = ()
    sexes: Mapping[str, str] = field(default_factory=dict)
    given: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class Cluster:
    """The mentions of one thing. ``words`` are the compared words of its fullest name.

    ``may_be`` are the people any of whom a name that stays apart can mean; ``plainly`` says where each of its names
    stands without a role, the first times.
    """

    kind: EntityKind
    name: str
    words: list[str]
    record: Record | None = None
    spans: list[Span] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    may_be: tuple[str, ...] = ()
    plainly: dict[str, list[Span]] = field(default_factory=dict)

    def add(self, candidate: Candidate) -> None:
        """Take ``candidate`` in, and its name where it is fuller than the one known so far."""
        self.spans.append(candidate.span)
        self.titles.extend(candidate.titles)
        if self.record is None:
            self.record = candidate.record
        if not candidate.titles:
            known = self.plainly.get(candidate.name, [])
            self.plainly[candidate.name] = sorted([*known, candidate.span])[:_OFTEN]
        self.take(candidate.name)

    def take(self, name: str) -> None:
        """Take ``name`` in as one more of its names."""
        if name not in self.names:
            self.names.append(name)
        if self.kind == "person":
            self._rename(name)
        elif self.record is not None and self.record.key.startswith(BY_RULE) and len(name) > len(self.name):
            self.name = " ".join(name.split())

    def _rename(self, name: str) -> None:
        words = naming.person_key(name).split()
        if len(words) > len(self.words):
            self.name, self.words = name, words


class Register:
    """The clusters of an article so far, found again by word, by name, by initials, or by where a mention ends."""

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self._people: dict[str, list[Cluster]] = {}
        self._named: dict[str, list[Cluster]] = {}
        self._forms: dict[tuple[str, ...], Cluster] = {}
        self._ends: dict[int, Cluster] = {}
        self._shorter: dict[tuple[str, ...], list[Cluster]] = {}
        self._endings: dict[str, list[Cluster]] = {}
        self._beginnings: dict[str, list[Cluster]] = {}
        self._openings: dict[str, list[Cluster]] = {}

    def put(self, candidate: Candidate, cluster: Cluster | None = None) -> Cluster:
        """Add ``candidate`` to ``cluster``, to a new one where none is given; return it."""
        whose = cluster.kind if cluster is not None else candidate.kind
        words = (naming.person_key if whose == "person" else naming.key)(candidate.name).split()
        if cluster is None:
            cluster = Cluster(candidate.kind or "other", candidate.name, words, candidate.record)
        if not cluster.spans:
            self.clusters.append(cluster)
            self._forms.setdefault((cluster.kind, *cluster.words), cluster)
        if candidate.name not in cluster.names:
            self._list(cluster, candidate.name, words)
        cluster.add(candidate)
        self._ends[candidate.span.end] = cluster
        return cluster

    def _list(self, cluster: Cluster, name: str, words: list[str]) -> None:
        if cluster.kind != "person":
            self._named.setdefault(name, []).append(cluster)
            self._shorten(cluster, words)
            return
        for index, key in self._keys(name, words):
            _enter(index, key, cluster)

    def _keys(self, name: str, words: list[str]) -> Iterator[tuple[dict[str, list[Cluster]], str]]:
        """Yield where and under what a person of that name is listed."""
        full = naming.full_forms(words[0]) if words else frozenset()
        for key in {*words, "".join(words), naming.initials(name), *full}:
            yield self._people, key
        for word in words:
            for n in range(2, min(len(word) - _CLIPPED, _MOST_WORDS) + 1):
                yield self._endings, word[n:]
        if len(words) > 1:
            for word in words:
                for n in range(_CLIPPED - 1, min(len(word), _CLIPPED + _MOST_WORDS)):
                    yield self._beginnings, word[:n]
            yield self._openings, words[0][:_BLENDED]

    def _shorten(self, cluster: Cluster, words: list[str]) -> None:
        """List a body under the first words of its name and two words or more inside it.

        "Hanjin" for "Hanjin Motors", "Bea Cukai" for "Kantor Bea Cukai Dumai".
        """
        if cluster.kind not in ("organization", "other"):
            return
        size = min(len(words), _MOST_WORDS)
        for i in range(size):
            for j in range(i + 1 if i == 0 else i + 2, size + 1):
                if j - i < len(words):
                    _enter(self._shorter, tuple(words[i:j]), cluster)

    def merge(self, owner: Cluster, other: Cluster) -> None:
        """Give ``owner`` all that ``other`` has; ``other`` is none any more."""
        self.clusters.remove(other)
        for name in other.names:
            for index, key in self._keys(name, naming.person_key(name).split()):
                listed = index.get(key, [])
                if other in listed:
                    listed.remove(other)
                _enter(index, key, owner)
            owner.take(name)
        owner.spans.extend(other.spans)
        owner.titles.extend(other.titles)
        self._ends.update({span.end: owner for span in other.spans})

    def clipped(self, word: str) -> list[Cluster]:
        """Return the people a word of whose names ends so: "Karmin" for Sukarmin."""
        return self._endings.get(word, [])

    def begun(self, word: str, sure: bool) -> list[Cluster]:
        """Return the people of two words or more one of whose words begins so ("Adit"), or of whose words it is blended.

        A word of three letters must be ``sure`` to name a person.
        """
        if len(word) < _CLIPPED - sure:
            return []
        near = {id(c): c for c in self._beginnings.get(word, ())}
        for cluster in self._openings.get(word[:_BLENDED], ()):
            if naming.blends(word, cluster.words):
                near.setdefault(id(cluster), cluster)
        return list(near.values())

    def shortened(self, words: list[str], kind: EntityKind = "organization") -> list[Cluster]:
        """Return the bodies whose longer names open with these words, or hold two of them or more in a row."""
        return [c for c in self._shorter.get(tuple(words), ()) if c.kind == kind]

    def people(self, name: str, words: list[str]) -> list[Cluster]:
        """Return the people whom ``name`` may mean."""
        full = naming.full_forms(words[0]) if words else frozenset()
        keys = (*words, "".join(words), name.replace(".", "").lower(), *sorted(full))
        near = {id(c): c for key in keys for c in self._people.get(key, ())}
        return [c for c in near.values() if _fits(c, name, words)]

    def named(self, name: str) -> list[Cluster]:
        """Return the bodies and places that are called exactly that somewhere."""
        return self._named.get(name, [])

    def of_form(self, kind: EntityKind, words: list[str]) -> Cluster | None:
        """Return the cluster of that kind whose fullest name has just these words."""
        return self._forms.get((kind, *words))

    def ending_at(self, span: Span | None) -> Cluster | None:
        """Return the cluster with a mention that ends where ``span`` does."""
        return self._ends.get(span.end) if span is not None else None


K = TypeVar("K")


def _enter(index: dict[K, list[Cluster]], key: K, cluster: Cluster) -> None:
    listed = index.setdefault(key, [])
    if cluster not in listed and len(listed) < _MOST:
        listed.append(cluster)


def link(candidates: list[Candidate], forms: Forms | None = None) -> list[Cluster]:
    """Return the clusters; a mention that fits two people stays a cluster of its own.

    ``forms`` are the forms of address that tell something of a name.

    Known things go together by their record; people by their names, the fullest first, so that a surname finds its
    bearer wherever it stands; then what stands in brackets after a name, then single words without a kind.
    """
    forms = forms or Forms()
    register = Register()
    named = _known(candidates, register)
    people = [_unknown(c) for c in candidates if c.kind == "person" and c.span not in named]
    people.sort(key=lambda c: (-len(naming.person_key(c.name).split()), not c.sure, c.span))
    others = [c for c in candidates if c.kind not in (None, "person") and c.record is None]
    for candidate in others:
        if " " in candidate.name and candidate.alias_of is None:
            _place_other(candidate, register)
    _place_people(people, register, forms)
    for candidate in others:
        if " " not in candidate.name or candidate.alias_of is not None:
            _place_other(candidate, register)
    singles = [c for c in candidates if c.kind is None]
    for candidate in [c for c in singles if not _place_single(c, register)]:
        _place_single(candidate, register, late=True)
    return register.clusters


def _known(candidates: list[Candidate], register: Register) -> set[Span]:
    by_key: dict[str, Cluster] = {}
    done: set[Span] = set()
    whole = _of_one_state(candidates) | _of_longer_name(candidates)
    namesakes = _namesakes(candidates)
    for candidate in candidates:
        record = whole.get(candidate.record.key, candidate.record) if candidate.record else None
        if record is None or candidate.kind is None or (candidate.name, record.key) in namesakes:
            continue
        if record.key not in by_key:
            name = candidate.name if candidate.kind == "person" else record.name
            by_key[record.key] = Cluster(candidate.kind, name, naming.key(name).split(), record)
        register.put(candidate, by_key[record.key])
        done.add(candidate.span)
    return done


def _unknown(candidate: Candidate) -> Candidate:
    """Return the candidate without the known person whom it does not mean."""
    return candidate if candidate.record is None else replace(candidate, record=None)


def _namesakes(candidates: list[Candidate]) -> set[tuple[str, str]]:
    """Return surnames and the known people whom they do not mean here: only someone else is named so in full.

    Somebody known himself is called otherwise: "Prabowo" is not Listyo Sigit Prabowo.
    """
    full = [c for c in candidates if c.kind == "person" and " " in c.name.strip()]
    others: dict[str, set[str]] = {}
    for c in full:
        surname = c.name.rsplit(" ", 1)[1]
        if c.record is None or gazetteer.person(surname) in (None, c.record):
            others.setdefault(surname, set()).add(c.name)
    return {
        (c.name, c.record.key)
        for c in candidates
        if c.kind == "person"
        and c.record is not None
        and c.name in others
        and not any(naming.same(c.record.name, name) for name in others[c.name])
    }


def _of_one_state(candidates: list[Candidate]) -> dict[str, Record]:
    """Return, for a kind of body named without its state, the one of that kind which the article names with it."""
    kinds: dict[str, set[Record]] = {}
    for record in {c.record for c in candidates if c.record is not None and c.record.key.startswith("kind:")}:
        if record.country is not None:
            kinds.setdefault(record.key.rsplit(":", 1)[0] + ":", set()).add(record)
    return {
        key: min(records, key=lambda r: r.name)
        for key, records in kinds.items()
        if len({r.country for r in records}) == 1
    }


def _of_longer_name(candidates: list[Candidate]) -> dict[str, Record]:
    """Return, for a body that is called by a shorter name later on, the one whose name holds it ("Bank Mandala")."""
    seen: dict[str, dict[str, Record]] = {}
    out: dict[str, Record] = {}
    for record in (
        c.record for c in candidates if c.record is not None and c.record.key.startswith("named:")
    ):
        longer = seen.get(record.key, {})
        if len(longer) == 1:
            out.setdefault(record.key, next(iter(longer.values())))
        words = record.key.removeprefix("named:").split(" ")[:_MOST_WORDS]
        for i, j in itertools.combinations(range(len(words) + 1), 2):
            if 1 < j - i < len(words):
                shorter = f"named:{' '.join(words[i:j])}"
                seen.setdefault(shorter, {}).setdefault(record.key, record)
    return out


def _place_people(people: list[Candidate], register: Register, forms: Forms) -> None:
    """Put the names of people, in order, each followed by those of which the text says that they are his, too."""
    told: dict[Span, list[Candidate]] = {}
    for candidate in people:
        if candidate.calls is not None:
            told.setdefault(candidate.calls, []).append(candidate)
    done: set[Span] = set()
    for span in list(told):  # of people known beforehand
        owner = register.ending_at(span)
        if owner is not None:
            _place_told(span, owner, told, register, done)

    def placed(candidate: Candidate, late: bool = False) -> bool:
        done.add(candidate.span)
        owner = _place(candidate, register, forms, late)
        if owner is not None:
            _place_told(candidate.span, owner, told, register, done)
        return owner is not None

    ordered = sorted(people, key=lambda c: c.calls is not None)
    for _size, group in itertools.groupby(ordered, key=lambda c: len(naming.person_key(c.name).split())):
        put_off = [c for c in group if c.span not in done and not placed(c)]
        for candidate in put_off:
            placed(candidate, late=True)


def _place_told(
    span: Span, owner: Cluster, told: dict[Span, list[Candidate]], register: Register, done: set[Span]
) -> None:
    """Put the other names told of at ``span``, and those told of these, with ``owner``; who goes by one alone is he, too."""
    queue = [span]
    while queue:
        for candidate in told.get(queue.pop(), ()):
            if candidate.span in done:
                continue
            words = naming.person_key(candidate.name).split()
            namesake = _only([c for c in register.people(candidate.name, words) if c is not owner])
            if namesake is not None and namesake.record is None and owner.kind == "person":
                register.merge(owner, namesake)
            done.add(candidate.span)
            register.put(candidate, owner)
            queue.append(candidate.span)


def _place(candidate: Candidate, register: Register, forms: Forms, late: bool = False) -> Cluster | None:
    """Put a person's name where it fits one cluster alone; make a new one where it fits none or several.

    What stands before all whom it fits, in a heading for one, is put off (``None``) and placed ``late``: then it is known
    whom the article calls so.
    """
    name = candidate.name
    words = naming.person_key(name).split()
    fitting = register.people(name, words)
    if not fitting and _opens_with_abbreviation(name):
        fitting = register.people(name.split(" ", 1)[1], words[1:])
    aside = [c for c in fitting if c.may_be]
    fitting = [c for c in fitting if not c.may_be]
    if aside and not fitting:
        return register.put(candidate, aside[0])
    fitting = _by_address(candidate, fitting, forms)
    exact = [c for c in fitting if c.words == words]
    held = [c for c in fitting if _holds(c, words)]
    # A son may be called by a short form of his father's name.
    fitting = [c for c in fitting if c in held or not (_is_kin(c.titles) or _is_kin(candidate.titles))]
    for choice in (exact, held, fitting):
        if len(choice) == 1:
            return register.put(candidate, choice[0])
    met = [c for c in fitting if min(c.spans) < candidate.span]
    if len(met) == 1:  # the others of that name come in later
        return register.put(candidate, met[0])
    if len(fitting) > 1 and not met and not late:
        return None
    owner = register.ending_at(candidate.alias_of)
    if owner is None and not fitting and not candidate.titles:
        owner = _only(register.shortened(words))
    if owner is None and not fitting and any(t.head in forms.clipping for t in candidate.titles):
        owner = _only(register.clipped(" ".join(words)))
    if owner is None and not fitting and len(words) == 1 and not _is_kin(candidate.titles):
        owner = _only(register.begun(words[0], candidate.sure))
        if owner is None and candidate.sure and len(words[0]) >= _CLIPPED:
            owner = _only(register.clipped(words[0]))
    if owner is None and len(fitting) > 1:
        owner = _established(candidate, [c for c in fitting if _may_be(c, candidate, forms)])
        owner = owner or next((c for c in aside if c.words == words), None) or _apart(candidate, fitting)
    return register.put(candidate, owner)


def _by_address(candidate: Candidate, fitting: list[Cluster], forms: Forms) -> list[Cluster]:
    """Return those of several namesakes whom the form of address before the name can mean.

    "Dr. Vance" is the one who is a doctor elsewhere; "Mrs. Rourke" is not the one who is said to be a son.
    """
    if len(fitting) < 2 or not candidate.titles:
        return [c for c in fitting if _may_be(c, candidate, forms)]
    told = [c for c in fitting if not c.may_be]
    heads = {t.head for t in candidate.titles if t.sort != "kin" and t.head not in forms.sexes}
    borne = [c for c in told if heads & {t.head for t in c.titles}]
    if len(borne) == 1:
        return borne
    left = [c for c in told if _may_be(c, candidate, forms)]
    return left if len(left) == 1 else fitting


def _may_be(cluster: Cluster, candidate: Candidate, forms: Forms) -> bool:
    """Return whether the words beside the name do not tell another sex than those beside the person's."""
    first, _blank, rest = cluster.name.lower().partition(" ")
    theirs = _sex(cluster.titles, forms) or (forms.given.get(first) if rest else None)
    sexes = _sex(candidate.titles, forms), theirs
    return None in sexes or sexes[0] == sexes[1]


def _sex(titles: Iterable[Title], forms: Forms) -> str | None:
    """Return the sex that forms of address and words of kinship tell, where they do not disagree."""
    told = {forms.sexes[t.head] for t in titles if t.head in forms.sexes}
    return told.pop() if len(told) == 1 else None


def _is_kin(titles: Iterable[Title]) -> bool:
    return any(title.sort == "kin" for title in titles)


def _established(candidate: Candidate, fitting: list[Cluster]) -> Cluster | None:
    """Return whom the article called so again and again, without a role, before it named any of the others.

    Where it has called a woman "Moreau" twice and then comes to Anatole Moreau, her father, "Moreau" is still she.
    """
    if len(fitting) < 2:
        return None
    first, *others = sorted(fitting, key=lambda c: min(c.spans))
    called = first.plainly.get(candidate.name, [])
    return first if len(called) == _OFTEN and called[-1] < min(min(c.spans) for c in others) else None


def _apart(candidate: Candidate, fitting: list[Cluster]) -> Cluster:
    """Return a cluster of its own for a name that fits several people."""
    names = tuple(c.name for c in fitting[:_TOLD])
    words = naming.person_key(candidate.name).split()
    return Cluster("person", candidate.name, words, candidate.record, may_be=names)


def _only(clusters: list[Cluster]) -> Cluster | None:
    return clusters[0] if len(clusters) == 1 else None


def _opens_with_abbreviation(name: str) -> bool:
    """Return whether an office's abbreviation stands before the name ("DPM Manturov"); "BJ" in "BJ Habibie" is none."""
    first, _blank, rest = name.partition(" ")
    return bool(rest) and first.isupper() and len(first) > 2 and not rest.isupper()


def _fits(cluster: Cluster, name: str, words: list[str]) -> bool:
    if naming.apart(cluster.words, words) or _is_his_child(cluster, words):
        return False
    alone = len(words) > 1 and len(cluster.words) > 1  # a surname by which he is called is his kin's, too
    others = [other for other in cluster.names if not alone or " " in other.strip()]
    if _holds(cluster, words) or any(naming.same(name, other) for other in others):
        return True
    if naming.ends_in_initials(name, cluster.words) or any(
        naming.ends_in_initials(other, words) for other in cluster.names
    ):
        return True
    if naming.abbreviates(words, cluster.words) or naming.abbreviates(cluster.words, words):
        return True
    first = cluster.words[0] if cluster.words else ""
    return len(words) == 1 and (naming.goes_by(words[0], first) or naming.goes_by(first, words[0]))


def _is_his_child(cluster: Cluster, words: list[str]) -> bool:
    """Return whether a name is that of the son of somebody known, who may be called by his surname alone."""
    if cluster.record is None or cluster.kind != "person":
        return False
    return naming.is_child_of(words, naming.person_key(cluster.record.name).split())


def _holds(cluster: Cluster, words: list[str]) -> bool:
    """Return whether the words of the one's name are all in the other's."""
    return naming.contains(cluster.words, words) or naming.contains(words, cluster.words)


def _place_other(candidate: Candidate, register: Register) -> None:
    """Put a body or place where its brackets, its words or its short form say; make a new cluster where nothing does."""
    owner = register.ending_at(candidate.alias_of)
    if owner is None and candidate.kind is not None:
        owner = register.of_form(candidate.kind, naming.key(candidate.name).split())
    if owner is None:
        called = register.named(candidate.name)
        owner = next((c for c in called if c.kind == "organization"), _only(called))
    if owner is None and candidate.kind == "organization":
        owner = register.of_form("person", naming.person_key(candidate.name).split())
        owner = owner or _by_short_form(candidate, register)
    if owner is None and candidate.kind == "other" and " " in candidate.name:
        owner = _only(register.shortened(naming.key(candidate.name).split(), "other"))
    register.put(candidate, owner)


def _by_short_form(candidate: Candidate, register: Register) -> Cluster | None:
    """Return the one person whose initials the capitals are, else the one body whose longer name opens so."""
    words = naming.key(candidate.name).split()
    if candidate.name.isupper() and len(candidate.name) >= _LONE_INITIALS:
        initialled = _only(register.people(candidate.name, words))
        if initialled is not None:
            return initialled
    return _only(register.shortened(words))


def _is_short_for(words: list[str], cluster: Cluster) -> bool:
    """Return whether the one word is a short form of the person's first name, and no other word ("Danny", not "Will")."""
    if len(words) != 1 or naming.is_word(words[0]):
        return False
    return bool(naming.full_forms(words[0]) & set(cluster.words[:1]))


def _place_single(candidate: Candidate, register: Register, late: bool = False) -> bool:
    """Put a word without a kind with the one thing it can name; leave it out where there is none, or are several.

    Return whether that is done: what stands before all people whom it fits is put off, and placed ``late``.
    """
    words = naming.key(candidate.name).split()
    near = register.people(candidate.name, words) if words else []
    near = [
        c
        for c in near
        if naming.contains(c.words, words) or candidate.name in c.names or _is_short_for(words, c)
    ]
    people = [c for c in near if not c.may_be] or near
    fitting = [*people, *register.named(candidate.name)] or register.shortened(words)
    same = [c for c in people if c.words == words]
    aside = next((c for c in near if c.may_be and c.words == words), None)
    if len(fitting) == 1 or len(same) == 1:
        register.put(candidate, (same or fitting)[0])
    elif len(people) > 1 and len(fitting) == len(people):
        met = [c for c in people if min(c.spans) < candidate.span]
        if not met and not late:
            return False
        one = met[0] if len(met) == 1 else _established(candidate, people)
        register.put(candidate, one or aside or _apart(candidate, people))
    elif (known := _established(candidate, people) or aside) is not None:
        register.put(candidate, known)
    return True
