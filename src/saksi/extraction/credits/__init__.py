"""On whose word an article reports: media, agencies, platforms, statements and documents, with their reach.

A credit's span is the name, its cue the word that credits. Names of known media are the usual ones (the `media` tables);
others stand as printed. An outlet that credits itself is no source. Photo credits are clutter and are not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from saksi.extraction.credits import cues, documents, edges, reach
from saksi.extraction.credits.cues import Finding
from saksi.extraction.credits.lexicon import Lexicon, lexicon
from saksi.languages import Language
from saksi.model.article import Article
from saksi.model.facts import Credit
from saksi.model.span import Span
from saksi.text import media

__all__ = ["find"]


def find(article: Article, language: Language) -> tuple[Credit, ...]:
    """Return the credits of ``article``, one for each place where a source is named, in order of the text."""
    words = lexicon(language)
    inside = [(s, f) for s in article.sentences for f in _in_sentence(article, s, language, words)]
    inside = [(s, f) for s, f in inside if not edges.is_self(f.name, article.outlet)]
    framing = list(_framing(article, words))
    taken = {f.start for f in framing}
    found = [*((None, f) for f in framing), *((s, f) for s, f in inside if f.start not in taken)]
    return _credits(article, _fullest(found))


def _in_sentence(article: Article, sentence: Span, language: Language, words: Lexicon) -> Iterator[Finding]:
    text = sentence.of(article.text)
    found = cues.find(text, words)
    covered = [(f.start, f.end) for f in found]
    for document in documents.find(text, language, words):
        if all(document.end <= a or b <= document.start for a, b in covered):
            found.append(document)
    for one in sorted(found, key=lambda f: f.start):
        by = sentence.start
        yield replace(one, start=one.start + by, end=one.end + by, cue_start=one.cue_start + by)


def _framing(article: Article, words: Lexicon) -> Iterator[Finding]:
    """Yield the credits that frame the report, each place once."""
    seen: set[int] = set()
    for one in [*edges.in_dateline(article), *edges.signed(article), *edges.below(article, words)]:
        if one.start not in seen:
            seen.add(one.start)
            yield one


def _fullest(found: list[tuple[Span | None, Finding]]) -> list[tuple[Span | None, Finding]]:
    """Return the findings, a platform without its account named after the one account that the article gives."""
    accounts: dict[str, set[str]] = {}
    for _sentence, one in found:
        if one.kind == "social" and one.platform != one.name:
            accounts.setdefault(one.platform, set()).add(one.name)
    out = []
    for sentence, one in found:
        fuller = accounts.get(one.name, set())
        out.append((sentence, replace(one, name=next(iter(fuller))) if len(fuller) == 1 else one))
    return out


def _credits(article: Article, found: list[tuple[Span | None, Finding]]) -> tuple[Credit, ...]:
    found.sort(key=lambda pair: pair[1].start)
    layout = reach.Layout(article)
    opening = {f.start: s for s, f in found if s and layout.opens(f, s)}
    stops = sorted({s.start for s in opening.values()})
    named = [media.key(one.name) for _s, one in found]
    given = [m for m in edges.given(article) if not any(media.key(m.name) in name for name in named)]
    out = [
        Credit(f"c{i}", m.name, "agency" if m.kind == "agency" else "outlet", "", None, layout.whole)
        for i, m in enumerate(given, 1)
    ]
    for i, (sentence, one) in enumerate(found, 1 + len(given)):
        if sentence is None:
            scope = layout.whole
        else:
            scope = layout.section(sentence, stops) if one.start in opening else layout.paragraph(sentence)
        out.append(Credit(f"c{i}", one.name, one.kind, one.cue, Span(one.start, one.end), scope))
    return tuple(out)
