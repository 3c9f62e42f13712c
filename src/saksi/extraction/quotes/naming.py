"""Where a name begins: people are brought in with office, body and name in one run of capitals, and called by less.

``Kepala Dinas Pasar Kota Lama Ratih Kusuma`` gives no mark between the place and the person; ``kata Ratih`` two lines
on does. The words by which an article calls its speakers are gathered first, and long names are cut to begin with one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from saksi.extraction.quotes.frames import Frame, Token
from saksi.extraction.quotes.lexicon import Lexicon
from saksi.model.facts import Entity, Mention
from saksi.model.span import Span
from saksi.text.clitics import APOSTROPHES

_ADVERB = 6
_FULL = 3
_TAIL = 12
"""Letters that a name may have behind an apostrophe."""
_GIVEN = 2
"""Given names before a surname."""
_LONGEST = 4
"""Words of a name that is looked for behind its first."""
_ACRONYM = 3
"""Letters of an abbreviation that is not somebody's initials."""


def common(frames: Iterable[Frame]) -> frozenset[str]:
    """Return the words an article prints in small letters: with a capital at the head of a sentence they are no names."""
    return frozenset(t.text for frame in frames for t in frame.tokens if t.text[:1].islower())


def called(frames: Sequence[Frame], lexicon: Lexicon) -> frozenset[str]:
    """Return the single capitalised words by which speakers are called beside a cue."""
    plain = common(frames)
    return frozenset(
        word for frame in frames for word in _called(frame, lexicon) if word.lower() not in plain
    )


def works(frames: Iterable[Frame], lexicon: Lexicon) -> frozenset[str]:
    """Return the titles that stand behind a word for a work somewhere: ``film Langkah Sunyi``."""
    out: set[str] = set()
    for frame in frames:
        for at, word in enumerate(frame.words):
            end = at + 1
            while word in lexicon["works"] and end < len(frame.tokens) and _titled(frame.tokens[end]):
                end += 1
            if end > at + 1:
                out.add(frame.plain(at + 1, end))
    return frozenset(out)


def _titled(token: Token) -> bool:
    return token.word and token.capital


def states(entities: Iterable[Entity]) -> frozenset[str]:
    """Return the names of states: they speak too, but where one stands behind a body it is no person's name."""
    return frozenset(m.text for e in entities if e.kind == "state" for m in e.mentions)


def _called(frame: Frame, lexicon: Lexicon) -> Iterator[str]:
    tokens, words = frame.tokens, frame.words
    for at, token in enumerate(tokens):
        if (
            not (token.word and token.capital)
            or words[at] in lexicon["roles"]
            or words[at] in lexicon["time_words"]
        ):
            continue
        if (
            words[at] in lexicon["pronouns"]
            or words[at] in lexicon["determiners"]
            or words[at] in lexicon["ranks"]
            or words[at] in lexicon["bodies"]
        ):
            continue
        alone = at + 1 == len(tokens) or not tokens[at + 1].capital or _full(tokens, words, at, lexicon)
        if at and alone and not tokens[at - 1].text[:1].isupper() and words[at - 1] in lexicon.after:
            yield token.text
        if at == frame.fixed and alone and len(token.text) > 2 and _speaks(words, at + 1, lexicon):
            yield token.text


def _full(tokens: Sequence[Token], words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Return whether a whole name of two or three words begins at ``at``: ``ujar Ratih Kusuma di …``."""
    end = at
    while (
        end < len(tokens)
        and end - at <= _FULL
        and tokens[end].word
        and tokens[end].capital
        and not _no_name(tokens[end].text, lexicon)
    ):
        end += 1
    closed = end == len(tokens) or words[end] in (".", ",") or words[end] in lexicon["prepositions"]
    return 2 <= end - at <= _FULL and closed


def _speaks(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    while at < len(words) and words[at] in lexicon["adverbs"]:
        at += 1
    entry = lexicon.at(words, at) if at < len(words) else None
    return entry is not None and entry.shape == "active"


def full(
    frames: Iterable[Frame], known: frozenset[str], states: frozenset[str], lexicon: Lexicon
) -> dict[str, str]:
    """Return the whole name that a single word begins by which speakers are called: ``Sari`` for ``Sari Wati``; or that it ends.

    It is a run of two to four words with capitals, none a word of office or behind the first a state, in a sentence
    that also has small letters; where an article prints two such runs, neither is taken.
    """
    out: dict[str, set[str]] = {}
    for frame in frames:
        for at, token in enumerate(frame.tokens):
            whole = _whole(frame.tokens, at, lexicon) if token.text in known else ""
            if whole and states.isdisjoint(whole.split()[1:]):
                out.setdefault(token.text, set()).add(whole)
    return {word: runs.pop() for word, runs in out.items() if len(runs) == 1}


def _whole(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> str:
    """Return the longer name that the word at ``at`` begins, or ends behind a given name; empty where it does neither."""
    if at and tokens[at - 1].capital and tokens[at - 1].word:
        return _given(tokens, at, lexicon)
    end = at
    while end < len(tokens) and end - at <= _LONGEST and _of_name(tokens[end], lexicon):
        end += 1
    goes_on = end < len(tokens) and tokens[end].capital
    if goes_on or not 2 <= end - at <= _LONGEST or not any(t.text[:1].islower() for t in tokens):
        return ""
    return " ".join(t.text for t in tokens[at:end])


def _given(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> str:
    """Return the name that the word at ``at`` ends, a given name or two before it: ``Amelia Sboui``; empty where it ends none."""
    first = at
    while first > 0 and at - first < _GIVEN and tokens[first - 1].text.lower() in lexicon["given"]:
        first -= 1
    behind = at + 1 < len(tokens) and tokens[at + 1].capital and tokens[at + 1].word
    before = first > 0 and tokens[first - 1].capital and tokens[first - 1].word
    ends = (
        first < at
        and not behind
        and not (before and lexicon["roles"].isdisjoint([tokens[first - 1].text.lower()]))
    )
    return " ".join(t.text for t in tokens[first : at + 1]) if ends else ""


def _of_name(token: Token, lexicon: Lexicon) -> bool:
    low = token.text.lower()
    return (
        token.word
        and token.text[1:].islower()
        and token.capital
        and not (_no_name(token.text, lexicon) or low in lexicon["time_words"] or lexicon.ordinary(low))
    )


def apostrophes(entities: Iterable[Entity], text: str) -> tuple[Entity, ...]:
    """Return the entities, the names of people that break off at an apostrophe or a hyphen whole: ``Ma'arif``, ``Sari-Wati``.

    A hyphen may also join two people (Ratih-Bima): what stands behind it must be nobody else's name.
    """
    entities = tuple(entities)
    people = frozenset(word for e in entities if e.kind != "place" for word in e.name.split())
    return tuple(
        _with_tail(entity, text, people) if entity.kind == "person" else entity for entity in entities
    )


def _with_tail(entity: Entity, text: str, people: frozenset[str]) -> Entity:
    tails = {m.text: tail for m in entity.mentions if (tail := _tail_behind(text, m, people))}
    if not tails:
        return entity
    mentions = tuple(
        Mention(Span(m.span.start, m.span.end + len(tail)), m.text + tail)
        if (tail := _tail_behind(text, m, people))
        else m
        for m in entity.mentions
    )
    return replace(entity, name=entity.name + tails.get(entity.name, ""), mentions=mentions)


def _tail_behind(text: str, mention: Mention, people: frozenset[str]) -> str:
    """Return an apostrophe or a hyphen and the letters behind it, as they stand in ``O'tania``; nothing where none do."""
    end = mention.span.end
    mark, first = text[end : end + 1], text[end + 1 : end + 2]
    joined = mark == "-" and first.isupper() and " " in mention.text
    if not joined and not (mark in APOSTROPHES and first.islower()):
        return ""
    last = end + 2
    while last < len(text) and last - end <= _TAIL and text[last].islower():
        last += 1
    whole = last - end > 2 and not text[last : last + 1].isalpha() and text[end + 1 : last] not in people
    return text[end:last] if whole else ""


def alone(frames: Iterable[Frame]) -> frozenset[str]:
    """Return the capitalised words that stand by themselves somewhere, no other such word beside them."""
    out: set[str] = set()
    for frame in frames:
        capital = [t.word and t.capital for t in frame.tokens]
        for at, token in enumerate(frame.tokens):
            beside = (at > 0 and capital[at - 1]) or (at + 1 < len(capital) and capital[at + 1])
            if capital[at] and not beside and at > frame.fixed:
                out.add(token.text)
    return frozenset(out)


def trimmed(
    entities: Iterable[Entity], frames: Sequence[Frame], known: frozenset[str], lexicon: Lexicon
) -> tuple[Entity, ...]:
    """Return the entities, the names of people cut to begin with the word by which they are called.

    Only a beginning that is no name by itself is cut: a body, a role, a place in capitals. A name that is nothing but
    an office (``Kabid Humas``) is left out.
    """
    entities = tuple(entities)
    lonely = alone(frames) - known
    bodies = frozenset(m.text for e in entities if e.kind in ("organization", "state") for m in e.mentions)
    bodies |= frozenset(  # Pos Pengamatan Gunung Tirta | Ratih Kusuma
        m.text.split()[-1] for e in entities if e.kind == "place" for m in e.mentions if " " in m.text
    )
    short = _short_forms(frames, lexicon)
    out: list[Entity] = []
    for entity in entities:
        if entity.kind != "person":
            out.append(entity)
        elif _no_person(entity.name, lexicon) or all(m.text in short for m in entity.mentions):
            continue
        elif (person := _without_office(_trim(entity, known, lonely, lexicon), lexicon)) is not None:
            out.append(_without_body(person, bodies))
    return tuple(out)


def _short_forms(frames: Iterable[Frame], lexicon: Lexicon) -> frozenset[str]:
    """Return the short forms that stand in brackets behind the name of a body: ``Universitas Tirta (Untir)``."""
    out: set[str] = set()
    for frame in frames:
        for at in range(3, len(frame.words)):
            if frame.words[at] != ")" or frame.words[at - 2] != "(":
                continue
            begin = at - 3
            while begin > 0 and frame.tokens[begin - 1].word and frame.tokens[begin - 1].capital:
                begin -= 1
            if any(w in lexicon["bodies"] for w in frame.words[begin : at - 2]):
                out.add(frame.tokens[at - 1].text)
    return frozenset(out)


def _no_person(name: str, lexicon: Lexicon) -> bool:
    """Return whether a supposed name is an adverb that opened a sentence (``Mulanya``), a party, or part of a rank."""
    if name.lower() in lexicon["determiners"]:
        return True  # Salah
    if all(w in lexicon["rank_parts"] or w in lexicon["place_words"] for w in name.lower().split()):
        return True  # Ajun Komisaris Besar, Tirta Barat
    first, dash, _rest = name.partition("-")
    if dash and first.isupper() and len(first) > 2:
        return True  # PDX-Perjuangan
    return bool(lexicon.suffix) and len(name) >= _ADVERB and name.endswith(lexicon.suffix) and " " not in name


def _trim(entity: Entity, known: frozenset[str], lonely: frozenset[str], lexicon: Lexicon) -> Entity:
    if entity.role is not None:
        return entity  # the office shows where the name begins
    words = entity.name.split()
    told = next((i for i, w in enumerate(words) if w.lower() not in lexicon["no_names"]), 0)
    if told:
        return _trim(_cut_off(entity, told), known, lonely, lexicon)  # Nama Sari Wati
    called = next((i for i, w in enumerate(words) if w in known), 0)
    if (
        called
        and (entity.role or "").lower().split()[-1:]
        and (entity.role or "").lower().split()[-1] in lexicon["place_words"]
    ):
        return _cut_off(entity, called)  # Kepala Kantor Kota Tirta | Sari
    first = _first_of_name(words, called, lonely, lexicon) if called else 0
    if first == 0:
        return entity
    return _cut_off(entity, first)


def _without_body(entity: Entity, bodies: frozenset[str]) -> Entity:
    """Return a person without the body that their office is in: ``Direktur | Petrokarya | Ratih Kusuma``, ``Humas | PDX | Bima Sakti``."""
    words = entity.name.split()
    for first in range(len(words) - 2, 0, -1):
        prefix, role = " ".join(words[:first]), entity.role or ""
        if any(b.endswith(f" {prefix}") and role.endswith(b.removesuffix(f" {prefix}")) for b in bodies):
            return _cut_off(entity, first)  # Direktur PT Tirta | Nusantara Sari, of "PT Tirta Nusantara"
        short = first == 1 and words[0].isupper() and words[0].isalpha() and len(words[0]) >= _ACRONYM
        if short or " ".join(words[:first]) in bodies:
            return _cut_off(entity, first)
    return entity


def _cut_off(entity: Entity, first: int) -> Entity:
    """Return a person whose name begins with word number ``first`` of the one they have."""
    lost = len(" ".join(entity.name.split()[:first])) + 1
    prefix = entity.name[:lost]
    name = entity.name[lost:]
    own = [m for m in entity.mentions if not prefix.startswith(f"{m.text} ")]  # the body is not the person
    mentions = tuple(_cut(m, lost) if m.text.startswith(prefix) else m for m in own)
    return replace(entity, name=name, mentions=mentions)


def _first_of_name(words: Sequence[str], called: int, lonely: frozenset[str], lexicon: Lexicon) -> int:
    """Return with which word a name begins of which the article uses word number ``called`` by itself.

    Who is called by the last word may have others before it (Wan Ratih *Kusuma*): then only what is surely none is cut.
    """
    if called + 1 < len(words):
        before = called > 1 or _no_name(words[0], lexicon)
        return called if before or all(w in lonely for w in words[:called]) else 0
    surely = [i for i in range(called) if _no_name(words[i], lexicon) or words[i] in lonely]
    return surely[-1] + 1 if surely else 0


def _without_office(entity: Entity, lexicon: Lexicon) -> Entity | None:
    """Return a person without the body their name begins with; ``None`` for what is nothing but an office.

    What is nothing but a body is one.
    """
    also = lexicon["also_names"]
    if not also:
        return entity
    words = [w.strip(".,") for w in entity.name.lower().split()]
    office = [
        i for i, w in enumerate(words) if w not in also and (w in lexicon["roles"] or w in lexicon["bodies"])
    ]
    if not office:
        return entity
    if words[0] in lexicon["bodies"] and len(words) - office[-1] <= 2:
        return replace(entity, kind="organization")
    if len(words) - office[-1] <= 2 or words[0] in lexicon["roles"]:
        return None
    return _cut_off(entity, office[-1] + 1)


def _no_name(word: str, lexicon: Lexicon) -> bool:
    low, initial = word.lower(), len(word.rstrip(".")) == 1
    return (word.isupper() and not initial) or any(
        low in lexicon[k] for k in ("roles", "bodies", "ranks", "place_words")
    )


def _cut(mention: Mention, lost: int) -> Mention:
    return Mention(Span(mention.span.start + lost, mention.span.end), mention.text[lost:])
