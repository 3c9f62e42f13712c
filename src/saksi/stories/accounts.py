"""The accounts of one story side by side: one statement for each thing said, with everyone who says it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from saksi.comparison.company import Company, everyone
from saksi.comparison.differences import Difference, same_speaker
from saksi.comparison.statements import Match, match
from saksi.comparison.telling import Weights
from saksi.comparison.units import Unit, units
from saksi.messages import _
from saksi.model.article import Reading
from saksi.model.story import (
    Contradiction,
    Development,
    Drift,
    Evidence,
    Member,
    Origins,
    Passage,
    Side,
    Statement,
    StatementStatus,
    StatementWhat,
)
from saksi.stories.ages import ages, besides
from saksi.stories.alignment import Links, SentenceVectors, clusters, within
from saksi.stories.callings import callings
from saksi.stories.codes import codes
from saksi.stories.cores import cored
from saksi.stories.denials import denials
from saksi.stories.developments import developments
from saksi.stories.dispute import Dispute
from saksi.stories.drifts import disputed, drifts
from saksi.stories.figures import figures
from saksi.stories.identities import identities
from saksi.stories.members import member
from saksi.stories.ones import ones
from saksi.stories.provenance import provenance
from saksi.stories.ranks import ranks
from saksi.stories.repeated import with_repeated
from saksi.stories.slips import slips, told_once
from saksi.stories.venues import venues
from saksi.stories.wholes import parts, wholes
from saksi.stories.witnesses import Known, behind
from saksi.stories.wordings import wordings


@dataclass(frozen=True, slots=True)
class Accounts:
    """What the articles of a story say, side by side, as far as it stands in a dossier."""

    statements: tuple[Statement, ...]
    contradictions: tuple[Contradiction, ...]
    developments: tuple[Development, ...] = ()
    drifts: tuple[Drift, ...] = ()


COMPARED = 12
"""A piece is set against at most so many pieces of its statement, those nearest to it."""


def align(
    readings: Sequence[Reading],
    passages: Sequence[Passage],
    origins: Origins,
    vectors: SentenceVectors | None = None,
    cut: Mapping[str, Sequence[Unit]] | None = None,
    company: Company | None = None,
) -> Accounts:
    """Return every statement of a story, in its order, with what cannot both be right and what changes with time.

    Each piece of each article is in exactly one statement; clauses of a sentence that are in one are shown as one.
    Figures, moments, names, platforms and words that the articles do not agree on have statements of their own
    besides, so that what surrounds them can still agree.
    ``passages`` are pieces known to be shared; ``vectors`` is a sentence model of the user's. The order of
    ``readings`` does not matter. ``origins`` say who counts as one witness; each statement names those behind it.
    ``cut`` are the pieces of each article, where they are known already; ``company`` says which articles are set
    beside each other, where that is not all.
    """
    ordered = sorted(readings, key=lambda r: (r.article.published or "~", r.article.id))
    pieces = list(chain.from_iterable(cut[r.article.id] if cut else units(r) for r in ordered))
    joined, links = clusters(pieces, passages, vectors)
    groups = cored(pieces, joined, links)
    weights = Weights.of(p.tops for p in pieces)
    statements, contradictions, drifted = _told(pieces, groups, links, weights)
    company = company or everyone(readings)
    disputes = list(_details(ordered, pieces, groups, links, weights, company))
    for dispute in (d for d in disputes if d.apart):
        name = f"s{len(statements) + 1}"
        statements.append(dispute.statement(name))
        if dispute.status == "contradiction":
            contradictions.append(dispute.contradiction(name))
    known = Known.of(readings, passages, origins)
    return Accounts(
        tuple(_witnessed(s, known) for s in statements),
        tuple(contradictions),
        developments(pieces, [d.figures for d in disputes if d.status != "contradiction"]),
        disputed(drifted, contradictions),
    )


def _told(
    pieces: Sequence[Unit], groups: Sequence[Sequence[int]], links: Links, weights: Weights
) -> tuple[list[Statement], list[Contradiction], list[Drift]]:
    """Return a statement for each group of pieces, with what cannot both be right in it and what happened to its quotations."""
    statements: list[Statement] = []
    contradictions: list[Contradiction] = []
    drifted: list[Drift] = []
    linked = {group[0]: found for group, found in zip(groups, within(groups, links), strict=True)}
    for members in sorted(_unbroken(pieces, groups)):
        name = f"s{len(statements) + 1}"
        matches = {
            (i, j): match(pieces[i], pieces[j], weights)
            for i, j in _counterparts(pieces, linked[members[0]], links)
        }
        found = _differences(matches)
        contradictions += [_contradiction(name, pieces, pair, d) for pair, d in found if _whole(d)]
        drifted += drifts(name, pieces, matches)
        shown = tuple(_members(pieces, members))
        statements.append(_statement(name, shown, [pieces[i] for i in members], list(matches.values())))
    return statements, contradictions, drifted


def _witnessed(statement: Statement, known: Known) -> Statement:
    return replace(statement, origins=behind((Evidence(m.article, m.span) for m in statement.members), known))


def _details(
    readings: Sequence[Reading],
    pieces: Sequence[Unit],
    groups: Sequence[Sequence[int]],
    links: Links,
    weights: Weights,
    company: Company,
) -> Iterator[Dispute]:
    """Yield what the articles say of single figures, moments, names and sources, where that needs a line of its own."""
    alike = with_repeated(figures(pieces, groups, links, weights, company), pieces, groups)
    aged = tuple(ages(readings))
    yield from told_once(besides(alike, aged), tuple(slips(readings)))
    yield from aged
    yield from wholes(readings)
    yield from parts(readings)
    yield from identities(readings, pieces, links, groups)
    yield from ranks(readings)
    yield from venues(readings, pieces, links)
    yield from provenance(readings)
    articles = {r.article.id: r.article for r in readings}
    yield from codes(readings, pieces, links, articles)
    yield from ones(readings, pieces, links, articles)
    yield from callings(pieces, articles)
    for group, linked in zip(groups, within(groups, links), strict=True):
        yield from wordings(pieces, group, linked, company)
        yield from denials(pieces, group, articles)


def _unbroken(pieces: Sequence[Unit], groups: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Yield the groups; clauses that no other article has, and that stand side by side in one sentence, are one group."""
    alone: list[int] = []
    for n in sorted(g[0] for g in groups if len(g) == 1):
        if alone and not _side_by_side(pieces, alone[-1], n):
            yield alone
            alone = []
        alone = [*alone, n]
    if alone:
        yield alone
    yield from (list(g) for g in groups if len(g) > 1)


def _side_by_side(pieces: Sequence[Unit], first: int, second: int) -> bool:
    """Return whether two pieces are clauses of one sentence with no other between them."""
    a, b = pieces[first], pieces[second]
    return second == first + 1 and (a.article, a.sentence) == (b.article, b.sentence)


def _members(pieces: Sequence[Unit], numbers: Sequence[int]) -> Iterator[Member]:
    """Yield the members of a statement; clauses that stand side by side in one sentence are one member."""
    start = 0
    for at in range(1, len(numbers) + 1):
        if at < len(numbers) and _side_by_side(pieces, numbers[at - 1], numbers[at]):
            continue
        first, last = pieces[numbers[start]], pieces[numbers[at - 1]]
        yield member(first, first.span.cover(last.span))
        start = at


def _differences(matches: Mapping[tuple[int, int], Match]) -> list[tuple[tuple[int, int], Difference]]:
    """Return the differences within a statement, each pair of values once."""
    out, seen = [], set()
    for pair, found in matches.items():
        for difference in found.differences:
            key = difference.kind, frozenset((difference.value_a, difference.value_b))
            if key not in seen:
                seen.add(key)
                out.append((pair, difference))
    return out


def _whole(difference: Difference) -> bool:
    """Return whether a difference sets the statements themselves against each other.

    Figures and moments in dispute are statements of their own, so that what surrounds them can still agree.
    """
    found_in_both = difference.a is not None and difference.b is not None
    return difference.hard and difference.sure and difference.kind not in ("amount", "date") and found_in_both


def _counterparts(
    pieces: Sequence[Unit], linked: Iterable[tuple[int, int]], links: Links
) -> list[tuple[int, int]]:
    """Return those of the linked pairs of a statement in which one is the nearest that the other has in that article.

    Only these are set against each other: an article that says a thing twice, in two ways, is not at odds with
    another that does the same. Of many articles each piece meets the nearest ``COMPARED``.
    """
    best: dict[tuple[int, str], tuple[float, tuple[int, int]]] = {}
    for pair in linked:
        if pieces[pair[0]].article == pieces[pair[1]].article:
            continue
        for one, other in (pair, pair[::-1]):
            key = one, pieces[other].article
            if key not in best or (-links[pair], pair) < best[key]:
                best[key] = -links[pair], pair
    nearest: dict[int, list[tuple[float, tuple[int, int]]]] = defaultdict(list)
    for (one, _article), found in best.items():
        nearest[one].append(found)
    return sorted({pair for of_one in nearest.values() for _nearness, pair in sorted(of_one)[:COMPARED]})


def _statement(
    name: str, shown: tuple[Member, ...], members: Sequence[Unit], matches: Sequence[Match]
) -> Statement:
    speaker, one_voice = _voice(members)
    return Statement(
        id=name,
        what=_what(members, one_voice),
        status=_status(members, [d for m in matches for d in m.differences]),
        members=shown,
        speaker=speaker,
        reason=_reason(matches),
    )


def _voice(members: Sequence[Unit]) -> tuple[str | None, bool]:
    """Return the speaker of most of the quotations that name one, and whether that speaks for more than half of them.

    Where several say the same of a thing, each in their own words, it is nobody's quotation; nor is it where most of what is
    said of it is told by the articles themselves.
    """
    if 2 * sum(m.what == "quote" for m in members) < len(members):
        return None, False
    speakers = [m.speaker_name for m in members if m.speaker_name]
    if not speakers:
        return None, True
    most = max(speakers, key=lambda s: (speakers.count(s), len(s), s))
    voice = next(m for m in members if m.speaker_name == most)
    theirs = sum(m.speaker == voice.speaker or same_speaker(m, voice) for m in members if m.speaker_name)
    return (most, True) if 2 * theirs > len(speakers) else (None, False)


def _what(members: Sequence[Unit], one_voice: bool) -> StatementWhat:
    """Return what most of the members are; a quotation where ``_voice`` hears one voice in it."""
    kinds = [m.what for m in members]
    if "quote" in kinds and one_voice:
        return "quote"
    told = [k for k in kinds if k != "quote"] or ["fact"]
    return max(told, key=lambda k: (told.count(k), k))


def _status(members: Sequence[Unit], found: Sequence[Difference]) -> StatementStatus:
    if len({m.article for m in members}) == 1:
        return "only"
    if any(_whole(d) for d in found):
        return "contradiction"
    return "variant" if found or len({m.language for m in members}) > 1 else "agree"


def _reason(found: Sequence[Match]) -> str:
    """Return why these are one statement: the reason of the closest pair that still differs, else of the closest."""
    if not found:
        return _("in this article alone")
    return max(
        found, key=lambda m: (any(d.hard for d in m.differences), len(m.differences) > 0, m.score)
    ).reason


def _contradiction(name: str, pieces: Sequence[Unit], pair: tuple[int, int], d: Difference) -> Contradiction:
    a, b = (pieces[i] for i in pair)
    kind = "wording" if d.kind in ("rendering", "rounding") else d.kind
    assert kind != "rendering" and kind != "rounding"
    return Contradiction(
        statement=name,
        kind=kind,
        sides=(
            Side(d.value_a, (Evidence(a.article, d.a or a.span),)),
            Side(d.value_b, (Evidence(b.article, d.b or b.span),)),
        ),
        reason=d.reason,
    )
