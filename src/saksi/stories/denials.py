"""One says that somebody denied a thing, another that they said or admitted it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from saksi import languages
from saksi.comparison.content import fold, forms
from saksi.comparison.polarity import negates
from saksi.comparison.slots import marked
from saksi.comparison.statements import ONE_LANGUAGE, likeness
from saksi.comparison.units import Unit, kept
from saksi.messages import _
from saksi.model.article import Article
from saksi.model.story import Evidence
from saksi.stories.dispute import Dispute, stated


def denials(
    pieces: Sequence[Unit], group: Sequence[int], articles: Mapping[str, Article]
) -> Iterator[Dispute]:
    """Yield the dispute of a statement whose words one report has under a verb of denial, another under one of saying.

    Only words of one speaker in one language count, nearly the same, neither holding a negation of its own.
    """
    told = [pieces[n] for n in group if pieces[n].quote is not None and not pieces[n].denied]
    denied = [p for p in told if p.disclaimed]
    said = [p for p in told if not p.disclaimed and p.speaker_key and p.quote and p.quote.cue]
    given: list[tuple[str, Evidence]] = []
    for no in denied:
        for yes in said:
            if fold(no.cue) != fold(yes.cue) and _opposed(no, yes):
                given += [(no.cue, _evidence(no)), (yes.cue, _evidence(yes))]
    if given:
        reason = _("“{a}” in one, “{b}” in the other, of the same words")
        yield stated("negation", "quote", given, articles, reason)


def _opposed(no: Unit, yes: Unit) -> bool:
    if no.article == yes.article or no.language != yes.language or no.speaker_key != yes.speaker_key:
        return False
    if marked(no) or _taken_back(yes):
        return False  # what stands in marks was said, be it a denial
    return bool(no.speaker_key) and likeness(no, yes) >= ONE_LANGUAGE.same


@kept
def _taken_back(piece: Unit) -> bool:
    """Return whether anything in the sentence of a piece negates, or makes it a condition: "if it was said …, it is not true"."""
    if piece.source is None or piece.quote is None:
        return False
    language, whole = languages.load(piece.language), piece.quote.sentence
    conditions = language.table("statements").get("possibly", ())
    return negates(piece.source.text, whole, language) or not set(
        forms(whole.of(piece.source.text))
    ).isdisjoint(conditions)


def _evidence(piece: Unit) -> Evidence:
    return Evidence(piece.article, piece.span)
