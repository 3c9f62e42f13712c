"""Who said what: every direct, mixed and indirect quotation of an article, its speaker, cue and addressee.

The road of one article: quotation marks to quoted pieces (``marks``), sentences to frames in which a quoted piece is
one token (``frames``), cues to reports by a clause grammar (``reports``, ``clauses``, ``phrases``), reports to
quotations of the right kind and extent (``drafts``), and who is meant by what names the speaker (``speakers``). What
belongs to a language stands in ``languages/<code>/speech.toml``.
"""

from __future__ import annotations

from collections.abc import Sequence

from saksi.extraction.quotes import frames, lexicon, naming, relays, reports, tags, unmarked
from saksi.extraction.quotes.descriptions import Descriptions
from saksi.extraction.quotes.drafts import Draft, drafts
from saksi.extraction.quotes.lexicon import Lexicon
from saksi.extraction.quotes.speakers import Discourse
from saksi.extraction.quotes.view import Names, View
from saksi.languages import Language
from saksi.model.article import Article
from saksi.model.facts import Addressee, Cue, Entity, Quote, Speaker

Attributed = tuple[Draft, Speaker | None]


def find(article: Article, language: Language, entities: Sequence[Entity] = ()) -> tuple[Quote, ...]:
    """Return the quotations of the article's prose in order of the text.

    ``entities`` are those of the same article; speakers point to them. Work is linear in the length of the text.
    """
    words, text = lexicon.load(language), article.prose_text()
    parts = tags.joined(frames.build(article, text, entities, words["glued"], words["that_dropped"]), words)
    called = naming.called(parts, words)
    names = Names(naming.trimmed(entities, parts, called, words), called, naming.common(parts))
    made = unmarked.restore(text, _drafts(text, parts, words, names), parts, words)
    discourse = Discourse(article.text, words, names, Descriptions(article.text, words))
    found: list[Attributed] = []
    for number, frame in enumerate(parts):
        found.extend((draft, discourse.speaker(draft, number)) for draft in made[number])
        discourse.subject(View(frame, words, names), number)
    return tuple(
        _quote(article.text, n, d, s, names)
        for n, (d, s) in enumerate(_filled(found, names, words["pronouns"]), 1)
    )


def _drafts(text: str, parts: Sequence[frames.Frame], words: Lexicon, names: Names) -> list[list[Draft]]:
    """Return the quotations of each frame; the frames of a transcript's turn after its first have none."""
    out: list[list[Draft]] = []
    last = {frame.line: frame for frame in parts}
    line = turned = -1
    before: frames.Frame | None = None
    for frame in parts:
        view = View(frame, words, names)
        turn = unmarked.turn(text, view, last[frame.line]) if frame.line != line else None
        line, turned = frame.line, frame.line if turn else turned
        if turn or turned == line:
            made = [turn] if turn else []
        else:
            made = list(drafts(text, view, tuple(relays.passed_on(view, reports.find(view))), before))
        out.append(made)
        before = None if made else frame
    return out


def _filled(found: Sequence[Attributed], names: Names, pronouns: frozenset[str]) -> list[Attributed]:
    """Give a quotation that nobody before it could have said the speaker of the one after it; put all in order.

    A pronoun that leads (``ujar dia`` in the first line) takes a person alone.
    """
    out = list(found)
    for at in range(len(out) - 2, -1, -1):
        draft, speaker = out[at]
        after = out[at + 1][1]
        if after is None:
            continue
        if speaker is None:
            out[at] = draft, Speaker(after.name, after.entity)
        elif speaker.name.lower() in pronouns and names.is_person(after.entity):
            out[at] = draft, Speaker(after.name, after.entity, speaker.mention, speaker.span)
    return sorted(out, key=lambda pair: pair[0].spans[0])


def _quote(text: str, number: int, draft: Draft, speaker: Speaker | None, names: Names) -> Quote:
    report = draft.report
    cue = None
    if report:
        span = report.frame.range(*report.cue)
        cue = Cue(span.of(text), span)
    return Quote(
        id=f"q{number}",
        kind=draft.kind,
        spans=draft.spans,
        text=" ".join(s.of(text) for s in draft.spans),
        speaker=speaker,
        cue=cue,
        addressee=_addressee(text, draft, names),
        sentence=draft.sentence.strip(text),
    )


def _addressee(text: str, draft: Draft, names: Names) -> Addressee | None:
    report = draft.report
    if report is None or report.addressee is None:
        return None
    start, end = report.addressee
    for token in report.frame.tokens[start:end]:
        named = names.starting(token.span.start)
        if named and names.entities[named[1]].kind == "person":
            return Addressee(names.entities[named[1]].name, named[1])
    return Addressee(report.frame.range(start, end).of(text))
