"""Who and what an article names: people, bodies, places and states, each with every mention.

Finding and linking are apart. Sources of mentions (known names, capitals beside titles and verbs, roles that stand for
a person) each hand on candidates; linking puts those that name one thing together. A further source, a trained
recognizer for one, is one more callable.
"""

from __future__ import annotations

from collections.abc import Sequence

from saksi.extraction.entities import (
    ages,
    bodies,
    callings,
    capitals,
    degrees,
    descriptions,
    epithets,
    gazetteer,
    initials,
    known,
    landmarks,
    linking,
    modelled,
    posts,
    realms,
    repeats,
    runs,
    shortforms,
    standins,
    surnames,
    titles,
    words,
)
from saksi.extraction.entities.aliases import read as read_aliases
from saksi.extraction.entities.candidates import Candidate, Page, Source
from saksi.extraction.entities.linking import Cluster
from saksi.extraction.entities.scan import scan
from saksi.extraction.entities.titles import Title
from saksi.languages import Language
from saksi.messages import _
from saksi.model.article import Article, Dateline
from saksi.model.facts import Entity, Mention
from saksi.model.span import Span
from saksi.text.analysis import Name

SOURCES: tuple[Source, ...] = (known.mentions, capitals.mentions)


def find(
    article: Article,
    language: Language,
    aliases: str | None = None,
    recognized: Sequence[Name] | None = None,
    sources: Sequence[Source] = SOURCES,
) -> tuple[Entity, ...]:
    """Return the entities of the prose, in order of their first mention, with ids ``e1``, ``e2``, …

    ``aliases`` is the path of a newsroom's own table of names (see ``aliases.read``); ``recognized`` are the names that a
    trained recognizer found, if one was asked (see ``modelled.weigh``). ``sources`` are asked in order, and what an earlier one found is
    not overwritten by a later one. Raises ``UsageError`` for a table it cannot read.
    """
    lists = words.load(language)
    names = gazetteer.load(language, read_aliases(aliases) if aliases else ())
    scanned = scan(article.prose_text(), names, lists, article.title or "")
    roles = titles.opening_words(language)
    degrees.lay(scanned, lists)
    landmarks.lay(scanned, lists, language)
    shortforms.lay(scanned, lists, language, roles)
    initials.lay(scanned, lists, roles)
    surnames.free(scanned, lists, language, roles)
    alone = runs.find(scanned, lists, roles)
    realms.lay(scanned, alone, lists, language)
    bodies.free_shared(scanned, lists)
    posts.lay(scanned, lists, alone, language)
    bodies.lay(scanned, lists, language, alone, roles)
    page = Page(scanned, tuple(titles.find(scanned, language)), lists, language, alone)
    candidates = _without_overlaps([c for source in sources for c in source(page)])
    candidates = [c for c in candidates if not _is_outlet(c, article.dateline)]
    if recognized is not None:
        candidates = _without_overlaps(list(modelled.weigh(candidates, recognized, page)))
    candidates = callings.tie(page, candidates)
    clusters = linking.link(candidates, _forms(language))
    repeats.attach(page, clusters)
    standins.attach(page, clusters)
    epithets.attach(page, clusters)
    aged = ages.Ages(page, clusters)
    aged.attach()
    descriptions.attach(page, clusters, aged.tokens)
    aged.attach_rest()
    descriptions.attach_nationals(page, clusters)
    return _entities(page, clusters, article.text)


def _forms(language: Language) -> linking.Forms:
    """Return the forms of address of the language that tell something of the name behind them."""
    table = language.table("descriptions")
    sexes = {word: sex for sex, words in table.get("sexes", {}).items() for word in words}
    given = {name: sex for sex, names in table.get("given_sexes", {}).items() for name in names}
    return linking.Forms(frozenset(table.get("clipping", ())), sexes, given)


def _is_outlet(candidate: Candidate, dateline: Dateline | None) -> bool:
    """Return whether an unknown name stands in the dateline beside its place: the outlet's, or the reporter's."""
    if dateline is None or candidate.record is not None:
        return False
    return dateline.whole.contains(candidate.span) and not dateline.span.overlaps(candidate.span)


def _without_overlaps(candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates in order of the text; of those that overlap, the one whose source came first."""
    taken: set[int] = set()
    kept: list[Candidate] = []
    for candidate in candidates:
        places = range(candidate.span.start, candidate.span.end)
        if not taken.intersection(places):
            taken.update(places)
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.span)


def _entities(page: Page, clusters: list[Cluster], text: str) -> tuple[Entity, ...]:
    out: list[Entity] = []
    nicknaming = frozenset(page.language.table("titles").get("nicknaming", ()))
    for cluster in sorted(clusters, key=lambda c: min(c.spans)):
        spans, name = _nicknamed(page, cluster, nicknaming)
        out.append(
            Entity(
                id=f"e{len(out) + 1}",
                name=" ".join(name.split()),
                kind=cluster.kind,
                mentions=tuple(Mention(span, span.of(text)) for span in spans),
                wikidata=cluster.record.wikidata if cluster.record else None,
                country=_country(cluster),
                role=_role(page, cluster),
                reason=_reason(cluster),
            )
        )
    return tuple(out)


def _nicknamed(page: Page, cluster: Cluster, nicknaming: frozenset[str]) -> tuple[list[Span], str]:
    """Return the spans of a cluster and its name, with the form of address without which nobody calls its bearer.

    "Gus Landung" is no Landung where every name of his in the article is that one.
    """
    spans, low = sorted(set(cluster.spans)), cluster.name.lower()
    if cluster.kind != "person" or cluster.record is not None or len(cluster.names) > 1 or " " in low:
        return spans, cluster.name
    text, wide = page.scan.text, {}
    for span in spans:
        before = text[: span.start].rpartition("\n")[2][-_ADDRESS:].split(" ")
        if span.of(text).lower() == low and before[-1] == "" and len(before) > 1:
            head = before[-2].lstrip(_OPENING)
            if head.lower() in nicknaming and head[:1].isupper():
                wide[span] = Span(span.start - len(head) - 1, span.end)
    if 2 * len(wide) <= sum(span.of(text).lower() == low for span in spans):
        return spans, cluster.name
    return [wide.get(span, span) for span in spans], next(iter(wide.values())).of(text)


_ADDRESS, _OPENING = 12, "(\"“‘'"  # characters before a name that hold a form of address, and marks before it


def _printed(page: Page, title: Title, cluster: Cluster) -> Span:
    """Return the place of a role as it is printed: with the bracket that closes it, the full stop of a short form before the
    name ("Sen."), and what a hyphen joins to it ("runner-up").
    """
    scan, n = page.scan, title.j
    span = scan.span(title.i, n)
    while scan.gap(n) == "-" and not scan.tokens[n].cap:
        span, n = scan.span(title.i, n + 1), n + 1
    piece, behind = span.of(scan.text), scan.text[span.end : span.end + 1]
    closes = behind == ")" and piece.count("(") > piece.count(")")
    shortened = scan.gap(n).startswith(". ") and len(scan.low(n - 1)) <= _SHORTENED
    named = shortened and any(own.start == scan.tokens[n].start for own in cluster.spans)
    return Span(span.start, span.end + (closes or named))


_SHORTENED = 4  # letters of the short form of a role


def _reason(cluster: Cluster) -> str | None:
    if not cluster.may_be:
        return None
    people = " / ".join(cluster.may_be)
    return _("“{name}” may be any of these: {people}").format(name=cluster.name, people=people)


def _country(cluster: Cluster) -> str | None:
    if cluster.record is not None and cluster.record.country is not None:
        return cluster.record.country
    return next((t.country for t in cluster.titles if t.country is not None and not t.former), None)


def _of_whom(page: Page, title: Title) -> bool:
    """Return whether a title says of whom somebody is, right before the name: "kuasa hukum Darmaji" is not Darmaji."""
    whose = page.language.table("titles").get("of_whom", ())
    return title.head in whose and title.bare and page.scan.near(title.j)


def _role(page: Page, cluster: Cluster) -> str | None:
    """Return the fullest role beside the name, an office or post before a rank."""
    best: tuple[int, int, str] | None = None
    for title in cluster.titles:
        if title.sort in ("honorific", "kin") or _of_whom(page, title):
            continue
        span = _printed(page, title, cluster)
        if any(span.contains(own) for own in cluster.spans):
            continue  # "politikus Sari Utami dan Bima": his office is not told
        words = " ".join(span.of(page.scan.text).split())
        value = (int(title.sort != "rank"), min(len(words), 60), words)
        if best is None or value[:2] > best[:2]:
            best = value
    return best[2] if best else None
