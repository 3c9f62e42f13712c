"""From mentions to entities: which of them name the same person, body, state or place of one article."""

from __future__ import annotations

from dataclasses import dataclass, field

from saksi.extract.entities.candidates import Candidate
from saksi.extract.entities.gazetteer import Record
from saksi.extract.entities.titles import Title
from saksi.model.facts import EntityKind
from saksi.model.span import Span
from saksi.text import naming


@dataclass(slots=True)
class Cluster:
    """The mentions of one thing. ``words`` are the compared words of its fullest name."""

    kind: EntityKind
    name: str
    words: list[str]
    record: Record | None = None
    spans: list[Span] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)

    def add(self, candidate: Candidate) -> None:
        """Take ``candidate`` in, and its name where it is fuller than the one known so far."""
        self.spans.append(candidate.span)
        name = candidate.name
        if name not in self.names:
            self.names.append(name)
        self.titles.extend(candidate.titles)
        if self.record is None:
            self.record = candidate.record
        if self.kind == "person":
            self._rename(name)
        elif self.record is not None and self.record.key.startswith(BY_RULE) and len(name) > len(self.name):
            self.name = " ".join(name.split())

    def _rename(self, name: str) -> None:
        words = naming.key(name).split()
        if len(words) > len(self.words):
            self.name, self.words = name, words


BY_RULE = ("kind:", "named:")  # records whose name is what is printed


def link(candidates: list[Candidate]) -> list[Cluster]:
    """Return the clusters; a mention that fits two people stays a cluster of its own.

    Known things go together by their record; people by their names, the fullest first, so that a surname finds its
    bearer wherever it stands; then what stands in brackets after a name, then single words without a kind.
    """
    clusters: list[Cluster] = []
    named = _known(candidates, clusters)
    people = [c for c in candidates if c.kind == "person" and c.span not in named]
    people.sort(key=lambda c: (-len(naming.key(c.name).split()), not c.sure, c.span))
    for candidate in people:
        _place(candidate, clusters)
    for candidate in candidates:
        if candidate.kind not in (None, "person") and candidate.record is None:
            _place_other(candidate, clusters)
    for candidate in candidates:
        if candidate.kind is None:
            _place_single(candidate, clusters)
    return clusters


def _known(candidates: list[Candidate], clusters: list[Cluster]) -> set[Span]:
    by_key: dict[str, Cluster] = {}
    done: set[Span] = set()
    whole = _of_one_state(candidates)
    for candidate in candidates:
        record = whole.get(candidate.record.key, candidate.record) if candidate.record else None
        if record is None or candidate.kind is None:
            continue
        cluster = by_key.get(record.key)
        if cluster is None:
            name = candidate.name if candidate.kind == "person" else record.name
            cluster = Cluster(candidate.kind, name, naming.key(name).split(), record)
            by_key[record.key] = cluster
            clusters.append(cluster)
        cluster.add(candidate)
        done.add(candidate.span)
    return done


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


def _place(candidate: Candidate, clusters: list[Cluster]) -> None:
    """Put a person's name where it fits one cluster alone; make a new one where it fits none or several."""
    name = candidate.name
    words = naming.key(name).split()
    fitting = [c for c in clusters if c.kind == "person" and _fits(c, name, words)]
    if not fitting and _opens_with_abbreviation(name):
        rest = name.split(" ", 1)[1]
        fitting = [c for c in clusters if c.kind == "person" and _fits(c, rest, words[1:])]
    exact = [c for c in fitting if c.words == words]
    if len(exact) == 1:
        exact[0].add(candidate)
    elif len(fitting) == 1:
        fitting[0].add(candidate)
    elif candidate.alias_of is not None and (owner := _ending_at(candidate.alias_of, clusters)) is not None:
        owner.add(candidate)
    else:
        cluster = Cluster("person", name, words, candidate.record)
        cluster.add(candidate)
        clusters.append(cluster)


def _opens_with_abbreviation(name: str) -> bool:
    """Return whether an office's abbreviation stands before the name ("DPM Manturov"); "BJ" in "BJ Habibie" is none."""
    first, _blank, rest = name.partition(" ")
    return bool(rest) and first.isupper() and len(first) > 2 and not rest.isupper()


def _fits(cluster: Cluster, name: str, words: list[str]) -> bool:
    if naming.contains(cluster.words, words) or naming.contains(words, cluster.words):
        return True
    return any(naming.same(name, other) for other in cluster.names)


def _place_other(candidate: Candidate, clusters: list[Cluster]) -> None:
    name = candidate.name
    words = naming.key(name).split()
    owner = _ending_at(candidate.alias_of, clusters) if candidate.alias_of is not None else None
    if owner is None:
        owner = next((c for c in clusters if c.kind == candidate.kind and c.words == words), None)
    if owner is None:
        owner = next((c for c in clusters if c.kind == "organization" and name in c.names), None)
    if owner is None and candidate.kind is not None:
        owner = Cluster(candidate.kind, name, words, candidate.record)
        clusters.append(owner)
    if owner is not None:
        owner.add(candidate)


def _place_single(candidate: Candidate, clusters: list[Cluster]) -> None:
    name = candidate.name
    words = naming.key(name).split()
    fitting = [
        c
        for c in clusters
        if words and (naming.contains(c.words, words) if c.kind == "person" else name in c.names)
    ]
    if len(fitting) == 1:
        fitting[0].add(candidate)


def _ending_at(span: Span, clusters: list[Cluster]) -> Cluster | None:
    return next((c for c in clusters if any(s.end == span.end for s in c.spans)), None)
