"""The moments of a story in order: what is said to have happened when, and who says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from saksi import languages
from saksi.comparison.bridge import meanings
from saksi.comparison.content import content
from saksi.comparison.telling import strongest
from saksi.messages import interface_language
from saksi.model.article import Article, Reading
from saksi.model.facts import Moment
from saksi.model.span import Span
from saksi.model.story import Evidence, TimelineEntry
from saksi.stories.slips import slips

_SEASONS = ("21", "22", "23", "24")
"""Spring to winter, as EDTF has them in the place of a month."""
SHORT = 3
"""Words added to the length of a sentence before what it shares is divided by it: two words of three are not yet the story."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence that names a day: what stands there, what its words mean, and what goes before it as the entry's text.

    ``happened`` tells whether the day is that of what is told, and not of the telling, ``event`` whether it holds a deed.
    """

    evidence: Evidence
    text: str
    language: str
    keys: frozenset[str]
    happened: bool
    event: bool


def timeline(readings: Sequence[Reading]) -> tuple[TimelineEntry, ...]:
    """Return one entry for each date that the articles name, in order of time, with every sentence that names it.

    The entry's text is a whole sentence, without its dateline, of what happened that day, in the reader's language where
    there is one: that which has most in common with what the other sentences tell of the day, or else the shortest, one
    that holds an event first. Lengths of time, frequencies, dates without a year and the day on which a report was taken
    from another ("dikutip dari …, Rabu") are left out, and so is a date that its weekday and another report show to be misprinted.
    """
    misprints = [e for slip in slips(readings) for e in slip.sides[-1][1]]
    named: dict[str, dict[Evidence, _Sentence]] = defaultdict(dict)
    for reading in readings:
        for moment in reading.facts.moments:
            if (
                moment.edtf is None
                or moment.about == "copy"
                or moment.kind not in ("date", "time")
                or "X" in moment.edtf.partition("T")[0]
                or any(e.article == reading.article.id and e.span.overlaps(moment.span) for e in misprints)
            ):
                continue
            sentence = _sentence(reading, moment)
            day = named[moment.edtf.partition("T")[0]]
            known = day.get(sentence.evidence)
            day[sentence.evidence] = known if known is not None and known.happened else sentence
    return tuple(_entry(edtf, tuple(named[edtf].values())) for edtf in sorted(named, key=_begins))


def _begins(edtf: str) -> str:
    """Return where in the order of time a moment begins; a season (spring is 21) with its first month."""
    year, season = edtf[:4], edtf[5:7]
    return f"{year}-{3 * (int(season) - 20):02d}{edtf[7:]}" if season in _SEASONS else edtf


def _sentence(reading: Reading, moment: Moment) -> _Sentence:
    article = reading.article
    span = article.sentence_at(moment.span.start) or moment.span
    language = languages.load(article.language)
    words = content(article.text, span, language)
    keys = frozenset(strongest(meanings(w, language)) for w in words)
    event = any(e.span.overlaps(span) for e in reading.facts.events)
    happened = moment.about == "event"
    return _Sentence(
        Evidence(article.id, span), _told(article, span), article.language, keys, happened, event
    )


def _entry(edtf: str, sentences: Sequence[_Sentence]) -> TimelineEntry:
    tellers: dict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        for key in sentence.keys:
            tellers[key].add(sentence.evidence.article)

    def rank(s: _Sentence) -> tuple[bool, bool, bool, float, bool, int, str]:
        common = sum(len(tellers[key]) - 1 for key in s.keys) / (len(s.keys) + SHORT)
        foreign = s.language != interface_language()
        return (
            _is_broken(s.text),
            not s.happened,
            foreign,
            -round(common, 2),
            not s.event,
            len(s.text),
            s.text,
        )

    best = min(sentences, key=rank)
    return TimelineEntry(edtf, best.text, tuple(sorted({s.evidence for s in sentences})))


def _told(article: Article, span: Span) -> str:
    """Return the words of a sentence without the dateline in front of them."""
    head = article.dateline.whole.end if article.dateline else 0
    return (
        Span(max(span.start, head), span.end).of(article.text) if head < span.end else span.of(article.text)
    )


def _is_broken(text: str) -> bool:
    """Return whether a quotation is opened in a sentence and not closed, or closed and not opened."""
    return text.count('"') % 2 == 1 or text.count("“") != text.count("”")
