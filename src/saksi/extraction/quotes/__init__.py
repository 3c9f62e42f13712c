"""Who said what: every direct, mixed and indirect quotation of an article, its speaker, cue and addressee.

The road of one article: quotation marks to quoted pieces (``marks``), sentences to frames in which a quoted piece is
one token (``frames``), cues to reports by a clause grammar (``reports``, ``clauses``, ``phrases``), reports to
quotations of the right kind and extent (``drafts``), and who is meant by what names the speaker (``speakers``). What
belongs to a language stands in ``languages/<code>/speech.toml``.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from sys import intern

from saksi.extraction.quotes import frames, genders, lexicon, naming, relays, reports, tags, unmarked
from saksi.extraction.quotes.drafts import Draft, drafts
from saksi.extraction.quotes.lexicon import Lexicon
from saksi.extraction.quotes.speakers import Discourse
from saksi.extraction.quotes.view import Names, View
from saksi.languages import Language
from saksi.model.article import Article
from saksi.model.facts import Addressee, Cue, Entity, Quote, Speaker


def find(article: Article, language: Language, entities: Sequence[Entity] = ()) -> tuple[Quote, ...]:
    """Return the quotations of the article's prose in order of the text.

    ``entities`` are those of the same article; speakers point to them. Work is linear in the length of the text, and a
    frame is given up as soon as it has been read.
    """
    words, text = lexicon.load(language), article.prose_text()
    entities = naming.apostrophes(entities, text) if words.suffix else entities
    parts = deque(
        tags.joined(frames.build(article, text, entities, words["glued"], words["that_dropped"]), words)
    )
    states = naming.states(entities)
    called = naming.called(parts, words) - states
    names = Names(
        naming.trimmed(entities, parts, called, words),
        called,
        naming.common(parts),
        naming.full(parts, called, states, words) if words.suffix else {},
        genders.known(entities, text, words),
        naming.works(parts, words),
    )
    discourse = Discourse(article.text, words, names)
    found: list[Quote] = []
    for number, (view, drafted) in enumerate(_restored(text, _drafted(text, parts, words, names), words)):
        found.extend(
            _quote(article.text, draft, discourse.speaker(draft, number), names) for draft in drafted
        )
        discourse.subject(view, number)
    _fill(found, names, words["pronouns"] - words["neuter"] - words["plural"])
    found.sort(key=lambda quote: quote.spans[0])
    _lead(found, text, words)
    for at, quote in enumerate(found):
        found[at] = replace(quote, id=f"q{at + 1}")
    return tuple(found)


def _drafted(
    text: str, parts: deque[frames.Frame], words: Lexicon, names: Names
) -> Iterator[tuple[View, list[Draft]]]:
    """Yield each frame with its quotations, taking it from ``parts``; the frames of a transcript's turn after its first have none."""
    line = turned = -1
    before: frames.Frame | None = None
    while parts:
        frame = parts.popleft()
        view = View(frame, words, names)
        turn: Draft | None = None
        if frame.line != line:
            line = frame.line
            turn = unmarked.turn(text, view, _last_of_line(frame, parts))
            turned = line if turn else turned
        if turn or turned == line:
            made = [turn] if turn else []
        else:
            made = list(drafts(text, view, tuple(relays.passed_on(view, reports.find(view))), before))
        yield view, made
        before = None if made else frame


def _last_of_line(frame: frames.Frame, parts: Iterable[frames.Frame]) -> frames.Frame:
    """Return the last frame of the line that ``frame`` begins; ``parts`` are those behind it."""
    for part in parts:
        if part.line != frame.line:
            break
        frame = part
    return frame


def _restored(
    text: str, drafted: Iterator[tuple[View, list[Draft]]], words: Lexicon
) -> Iterable[tuple[View, list[Draft]]]:
    """Return the frames with their quotations, made direct where the article lost all its marks."""
    if unmarked.has_marks(text):
        return drafted
    whole = list(drafted)
    restored = unmarked.restore(text, [made for _, made in whole], [view.frame for view, _ in whole], words)
    return zip((view for view, _ in whole), restored, strict=True)


def _fill(out: list[Quote], names: Names, pronouns: frozenset[str]) -> None:
    """Give a quotation that nobody before it could have said the speaker of the one after it.

    A pronoun that leads (``ujar dia`` in the first line) takes a person alone.
    """
    for at in range(len(out) - 2, -1, -1):
        speaker, after = out[at].speaker, out[at + 1].speaker
        if after is None:
            continue
        if speaker is None:
            out[at] = replace(out[at], speaker=Speaker(after.name, after.entity))
        elif speaker.name.lower() in pronouns and names.is_person(after.entity):
            filled = Speaker(after.name, after.entity, speaker.mention, speaker.span)
            out[at] = replace(out[at], speaker=filled)


def _lead(out: list[Quote], text: str, words: Lexicon) -> None:
    """Give quoted lines without a cue that lead to one with a named speaker that speaker: nothing but marks stands between.

    What goes on from words right before them belongs to whoever said those.
    """
    if not words.suffix:
        return
    for at in range(len(out) - 2, -1, -1):
        here, after = out[at], out[at + 1]
        if here.kind != "direct" or here.cue or after.kind != "direct" or after.speaker is None:
            continue
        named = after.speaker.span is not None and after.speaker.span.start > after.spans[0].start
        named = named and not (after.cue and after.cue.text.endswith(words.suffix))
        led = after.cue is None or named
        if not led or _words_between(text, here.spans[-1].end, after.spans[0].start):
            continue
        before = out[at - 1].sentence.end if at else 0
        if _words_between(text, before, here.spans[0].start) and (after.cue or after.id == "led"):
            out[at] = replace(here, speaker=Speaker(after.speaker.name, after.speaker.entity), id="led")


def _words_between(text: str, start: int, end: int) -> bool:
    return any(c.isalpha() for c in text[start:end])


def _quote(text: str, draft: Draft, speaker: Speaker | None, names: Names) -> Quote:
    """Return a quotation that has no number yet."""
    report = draft.report
    cue = None
    if report:
        span = report.frame.range(*report.cue)
        cue = Cue(intern(span.of(text)), span)
    return Quote(
        id="",
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
