"""One article with its facts, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from saksi.messages import _
from saksi.messages import count as _count
from saksi.model.article import Reading
from saksi.model.facts import Quote
from saksi.report import labels
from saksi.report.excerpts import one_line


def render(reading: Reading, width: int = 100) -> str:
    """Return what was read from one article as text, each fact on a line cut at ``width``."""
    return (
        "\n".join(line if len(line) <= width else line[: width - 1] + "…" for line in _lines(reading)) + "\n"
    )


def _lines(reading: Reading) -> Iterator[str]:
    article, facts = reading.article, reading.facts
    yield f"{article.id}  {one_line(article.title or '')}".rstrip()
    place = article.dateline and article.dateline.place
    about = (article.outlet, labels.published(article), labels.language(article.language), place)
    yield "  " + " · ".join(x for x in about if x)
    yield "  " + _count(
        "{n} piece of page clutter marked", "{n} pieces of page clutter marked", len(article.clutter)
    )
    for clutter in article.clutter:
        yield f"    {labels.clutter(clutter.kind)}: {one_line(clutter.span.of(article.text))}"
    for quote in facts.quotes:
        yield f"  {_kind(quote)} {labels.speaker(quote.speaker.name if quote.speaker else '')}: {one_line(quote.text)}"
    yield from (_fact(_("credit"), f"{c.name} ({c.cue})") for c in facts.credits)
    for moment in facts.moments:
        yield _fact(_("moment"), f"{moment.edtf or '-'}: {one_line(moment.text)} ({moment.reason})")
    for amount in facts.amounts:
        value = f"{format(amount.value, 'f')} {amount.unit or ''}".rstrip()
        yield _fact(_("amount"), f"{value}: {one_line(amount.text)}")
    names = {e.id: e.name for e in facts.entities}
    for event in facts.events:
        who, whom = names.get(event.actor or "", "?"), names.get(event.recipient or "", "?")
        yield _fact(_("event"), f"{event.root}: {who} → {whom} ({labels.modality(event.modality)})")
    for entity in facts.entities:
        yield _fact(_("name"), f"{entity.name} ({labels.entity(entity.kind)}, {len(entity.mentions)})")


def _fact(kind: str, words: str) -> str:
    return f"  {kind} {words}"


def _kind(quote: Quote) -> str:
    return {"direct": _("direct"), "mixed": _("mixed"), "indirect": _("indirect")}[quote.kind]
