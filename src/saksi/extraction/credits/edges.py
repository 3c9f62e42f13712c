"""Credits at the edges of a report: the agency in the dateline, the signature, "Sumber: …" below it, and beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from saksi.extraction.credits import names
from saksi.extraction.credits.cues import Finding
from saksi.extraction.credits.lexicon import Lexicon
from saksi.model.article import Article
from saksi.model.span import Span
from saksi.text import media
from saksi.text.media import Medium

_SIGNED = re.compile(r"(?:[(\[]\s*([^()\[\]]{2,60})\s*[)\]]|[—–-]{1,2}\s*([^—–\n]{2,40}))\s*\.?\s*$")
_BETWEEN = re.compile(r"\s*[/,&|-]\s*|\svia\s|\sand\s|\sdan\s")
_BRACKET = re.compile(r"\(\s*([^()]{2,60}?)\s*\)\s*$")
_OTHERS = frozenset({"related", "caption", "tags", "share", "advert"})
"""Kinds of clutter that are not about this report's source."""
_LAST = 3
"""Lines from the end among which a report is signed."""


def in_dateline(article: Article) -> Iterator[Finding]:
    """Yield the agencies in the dateline, and an outlet there that is not the article's own. Offsets are the text's."""
    head = _head(article)
    for named in names.known(head.of(article.text)):
        if named.kind == "agency" or (
            named.kind == "outlet" and article.outlet and not is_self(named.name, article.outlet)
        ):
            yield _finding(named, head.start)


def _head(article: Article) -> Span:
    """Return where the dateline stands; where it names no place, the first piece of prose up to its dash."""
    if article.dateline:
        return article.dateline.whole
    start = next((s.start for s in article.sentences), 0)
    match = re.match(r"[^—–\n]{0,60}?(?:\s[-–—]{1,2}\s|—)", article.text[start : start + 80])
    return Span(start, start + match.end()) if match else Span(start, start)


def _finding(named: names.Named, by: int) -> Finding:
    start, end = named.start + by, named.end + by
    return Finding(named.name, named.kind, start, end, "", start)


def signed(article: Article) -> Iterator[Finding]:
    """Yield the agencies and outlets that sign the last lines of the prose: "(Kabar)", "— Kabar"."""
    for sentence in article.sentences[-_LAST:]:
        tail = Span(max(sentence.start, sentence.end - 70), sentence.end)
        match = _SIGNED.search(tail.of(article.text))
        if match is None or sentence.end != _line_end(article.text, sentence.end):
            continue
        group = 1 if match.group(1) else 2
        parts = [p for p in _BETWEEN.split(match.group(group)) if p]
        whole = media.medium(match.group(group))
        if whole is None and not all(media.medium(p) for p in parts):
            continue
        yield from (
            _finding(n, tail.start + match.start(group))
            for n in names.known(match.group(group))
            if not n.platform
        )


def _line_end(text: str, at: int) -> int:
    stop = text.find("\n", at)
    rest = text[at : stop if stop >= 0 else len(text)]
    return at if not rest.strip(" .") else at + len(rest)


def below(article: Article, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the sources of lines such as "Sumber: Kabar" or "By Kabar" among the clutter or the last lines of prose."""
    for span in [*(c.span for c in article.clutter if c.kind not in _OTHERS), *article.sentences[-_LAST:]]:
        line = span.of(article.text)[:200]
        head = lexicon.heads.match(line) or lexicon.by.match(line)
        if head is None:
            continue
        agencies = head.re is lexicon.by
        for named in names.known(line[head.end() :]):
            if named.platform or (agencies and (named.kind != "agency" or named.start)):
                continue
            start, end = named.start + head.end() + span.start, named.end + head.end() + span.start
            yield Finding(named.name, named.kind, start, end, head.group(1), span.start + head.start(1))


def given(article: Article) -> Iterator[Medium]:
    """Yield the media that the outlet's or an author's name gives as the report's source.

    In the outlet's name they stand in brackets ("Kabar Kota (Reuters)"); an author that is an agency wrote no line here.
    """
    outlet, seen = article.outlet or "", set()
    bracket = _BRACKET.search(outlet)
    for name, agency in [(bracket.group(1) if bracket else "", False), *((a, True) for a in article.authors)]:
        found = media.medium(name) if name else None
        if found is None or found.kind == "platform" or (agency and found.kind != "agency") or found in seen:
            continue
        seen.add(found)
        if not is_self(found.name, outlet.partition("(")[0].strip()):
            yield found


def is_self(name: str, outlet: str | None) -> bool:
    """Return whether a source is the outlet that published the article, under any of its names."""
    if not outlet:
        return False
    ours, theirs = media.medium(outlet), media.medium(name)
    if ours and theirs:
        return ours.name == theirs.name
    a, b = media.key(outlet), media.key(name)
    return a == b or (min(len(a), len(b)) >= 5 and (a.startswith(b) or b.startswith(a)))
