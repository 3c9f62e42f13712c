"""In what two pieces that say the same thing differ: each difference typed, placed, and with its reason.

A difference is ``hard`` where the two cannot both be right. Other words for one thing are differences that are not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Literal

from saksi import languages
from saksi.comparison.bearers import strange
from saksi.comparison.bridge import NAMED, NUMBER, meanings, negative, opposite
from saksi.comparison.content import Word, content, fold, forms, tokens
from saksi.comparison.counterparts import counterparts, covering
from saksi.comparison.details import comparison, details, tells_what_moves
from saksi.comparison.omissions import omission
from saksi.comparison.polarity import negates
from saksi.comparison.printed import told_elsewhere
from saksi.comparison.slots import rendered, slip
from saksi.comparison.telling import FOUND
from saksi.comparison.units import Unit, kept
from saksi.comparison.values import other_days, unequal
from saksi.messages import _
from saksi.model.article import order
from saksi.model.facts import Amount
from saksi.model.span import Span
from saksi.model.story import ContradictionKind
from saksi.text import naming

DifferenceKind = ContradictionKind | Literal["rendering", "rounding"]
NOTHING = "–"
"""What is shown where one piece has no counterpart."""
ENOUGH_WORDS, SAME_WORDS = 8, 0.85
"""Two persons cannot both be the speaker of a piece of this many content words of which this share is the same."""
ENOUGH_SAID, BODY_SHARE = 4, 0.55
"""Two bodies whose names share a word and differ in another cannot both be the speaker of so many words, of which this
share of the weight is in both."""
SPELLING = 70
"""Two names less alike than this (RapidFuzz ratio) are no spellings of one another."""
SHORTEST = 3
"""A name of so many letters that stands within another ("Ara" in "Maruara") can be short for it."""
DENIED_SHARE = 0.65
"""A piece that denies is set against one that does not where this share of its weight is in the other. Measured on the
training part of IndoNLI: of such pairs 88 per cent are contradictions."""
DENIED_ACROSS = 0.8
"""The same across languages, where a word found can be a word misunderstood."""
SURE_SHARE = 0.8
"""Two accounts that are not words of one speaker deny each other only where so much of each is in the other."""
SURE_WORDS = 3
"""And so many words of content: "met" alone can be anything."""
SAME_UTTERANCE = 0.7
"""Share of words that stand in both of two quotations in marks, in order, from which on they are one utterance."""
OPPOSITE_SHARE = 0.65
"""Two pieces with opposite words are set against each other where this share of the weight of each is in the other."""
CLOSE_BEHIND = 4
"""Words behind one of which is only told that it can be."""
AHEAD = 24
"""Characters in which a preposition is looked for before a word."""
SURELY = 0.6
"""From this likeness on two words are the same word, and neither is the opposite of a third."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing in which piece ``a`` and piece ``b`` differ, at the spans given (``None``: it stands in one only).

    It is ``sure`` where the two pieces say the same but for it; else one says more, of which the other may know nothing.
    """

    kind: DifferenceKind
    hard: bool
    a: Span | None
    b: Span | None
    value_a: str
    value_b: str
    reason: str
    sure: bool = True

    def mirrored(self) -> Difference:
        """Return the same difference seen from the other side."""
        return replace(self, a=self.b, b=self.a, value_a=self.value_b, value_b=self.value_a)


def differences(a: Unit, b: Unit) -> tuple[Difference, ...]:
    """Return everything in which two pieces that say the same thing differ, the hard differences first."""
    found = [
        *_details(a, b),
        *_negation(a, b),
        *_disclaimed(a, b),
        *_omissions(a, b),
        *_opposites(a, b),
        *_speakers(a, b),
        *_renderings(a, b),
    ]
    return tuple(sorted(found, key=lambda d: (not d.hard, NOTHING in (d.value_a, d.value_b))))


def same_speaker(a: Unit, b: Unit) -> bool:
    """Return whether both pieces have a speaker and the names can be one person's or one body's."""
    if not a.speaker or not b.speaker:
        return False
    return (a.speaker_key is not None and a.speaker_key == b.speaker_key) or naming.same(a.speaker, b.speaker)


def two_persons(a: Unit, b: Unit) -> bool:
    """Return whether the speakers are surely two persons: no word of one name could be a slip for one of the other, or short for it."""
    from rapidfuzz.fuzz import ratio

    if not (a.speaker_is_person and b.speaker_is_person and a.speaker and b.speaker) or same_speaker(a, b):
        return False
    names = naming.key(a.speaker).split(), naming.key(b.speaker).split()
    short = any(len(n) == 1 and len(n[0]) >= SHORTEST for n in names)
    return all(
        ratio(x, y) < SPELLING and not (short and (x in y or y in x)) for x in names[0] for y in names[1]
    )


def misnamed(a: Unit, b: Unit) -> bool:
    """Return whether bodies speak, in two languages, whose names begin alike and go on otherwise: TV Corvus, TV Market.

    In one language both can report the same.
    """
    if (
        a.language == b.language
        or a.speaker_is_person
        or b.speaker_is_person
        or not (a.speaker and b.speaker)
    ):
        return False
    left, right = _name_words(a), _name_words(b)
    if len(left) != len(right) or len(left) < 2 or left[0][0] != right[0][0]:
        return False
    there = {p for _form, m in right for p in m}
    return not any(p in there for _form, m in left[1:] for p in m)


def _name_words(unit: Unit) -> list[tuple[str, frozenset[str]]]:
    """Return the words of a speaker's name, if all are capitalised, each with all that it can mean."""
    name, language = unit.speaker_name or "", languages.load(unit.language)
    places = list(tokens(name, Span(0, len(name))))
    if not all(p.of(name)[:1].isupper() for p in places):
        return []
    return [
        (
            fold(p.of(name)),
            frozenset(
                {fold(p.of(name))}
                | {
                    m
                    for w in content(p.of(name), Span(0, p.end - p.start), language)
                    for m in meanings(w, language)
                }
            ),
        )
        for p in places
    ]


def _details(a: Unit, b: Unit) -> Iterator[Difference]:
    """Yield the figures and moments of one measure that are said of one thing and are not equal."""
    for x, y, clash, reason in unequal(a, b):
        kind: ContradictionKind = "amount" if isinstance(x.fact, Amount) else "date"
        yield Difference(
            kind if clash else "rounding", clash, x.fact.span, y.fact.span, x.fact.text, y.fact.text, reason
        )


def _negation(a: Unit, b: Unit) -> Iterator[Difference]:
    """Yield what one piece denies and the other, which says nearly all of it and holds no negation, does not."""
    if (not a.denied and not b.denied) or _back_then(a) != _back_then(b) or _of_two_things(a, b):
        return
    if other_days(a, b) or _two_utterances(a, b):
        return
    cover = covering(a, b)
    needed = DENIED_SHARE if a.language == b.language else DENIED_ACROSS
    sure = min(cover.a, cover.b) >= (needed if same_speaker(a, b) else SURE_SHARE)
    sure = sure and cover.count >= SURE_WORDS and not _tells_more(a, b)
    if a.denied and cover.a >= needed and not _negates(b) and not _taken_back(a):
        yield from (replace(d, sure=sure and d.sure) for d in _denial(a, b))
    elif b.denied and cover.b >= needed and not _negates(a) and not _taken_back(b):
        yield from (replace(d.mirrored(), sure=sure and d.sure) for d in _denial(b, a))


def _of_two_things(a: Unit, b: Unit) -> bool:
    """Return whether two pieces are told of others, beside other names or other counts, or two persons speak of what each knows.

    One outlet that tells one thing and its opposite tells of two things, or of one anew.
    """
    if a.article != b.article and a.teller == b.teller:
        return True
    if strange(a.told_of, b.told_of) or told_elsewhere(a, b) or _other_counts(a, b):
        return True
    return a.quote is not None and b.quote is not None and two_persons(a, b)


def _two_utterances(a: Unit, b: Unit) -> bool:
    """Return whether both pieces stand in marks as they were spoken, and in words that are not mostly the same: two sentences of
    one speaker, not one that is denied."""
    from rapidfuzz.distance import Indel

    if a.language != b.language or not all(u.quote and u.quote.kind == "direct" for u in (a, b)):
        return False
    alike = Indel.normalized_similarity(forms(a.text), forms(b.text))
    return not (rendered(a) or rendered(b)) and alike < SAME_UTTERANCE


def _other_counts(a: Unit, b: Unit) -> bool:
    """Return whether both pieces count, and nothing alike: "62 per cent agree", "38 per cent do not"."""
    left, right = ([d for d in details(u) if d.measure == "amount"] for u in (a, b))
    found = [c.relation for x in left for y in right if (c := comparison(x, y)) is not None]
    return bool(found) and all(relation == "clash" for relation in found)


def _taken_back(unit: Unit) -> bool:
    """Return whether what a piece denies is itself denied to be said: "nobody claimed that the bridge is not safe"."""
    if unit.source is None or not unit.denied:
        return False
    text, language = unit.source.text, languages.load(unit.language)
    last = max(unit.denied, key=lambda number: unit.denied[number].start)
    negation, ahead = unit.denied[last].start, _ahead(unit, last)
    start = negation - len(ahead)
    that = language.table("statements").get("that", ())
    behind = [p.start for p in tokens(text, Span(start, negation)) if fold(p.of(text)) in that]
    return bool(behind) and negates(text, Span(start, behind[-1]), language)


def _disclaimed(a: Unit, b: Unit) -> Iterator[Difference]:
    """Yield that one piece is reported to be denied and the other is told or said.

    They are not at odds for that: one may deny what another says (see ``stories/denials`` for one who does both).
    """
    if bool(a.disclaimed) != bool(b.disclaimed) and not a.denied and not b.denied:
        shown = a.cue or NOTHING, b.cue or NOTHING
        reason = _("denied (“{cue}”) in one, not in the other").format(cue=shown[0 if a.disclaimed else 1])
        yield Difference("negation", False, a.disclaimed, b.disclaimed, *shown, reason)


def _back_then(unit: Unit) -> bool:
    """Return whether the sentence of a piece points back to an earlier time ("kala itu"), at which it was otherwise."""
    return _holds(unit, "back_then")


def _denial(denying: Unit, saying: Unit) -> Iterator[Difference]:
    """Yield the difference between a piece that denies something and one that says just that, and as a fact."""
    answers = {i: j for i, j, _alike in counterparts(denying, saying)}
    number = next((i for i in sorted(denying.denied) if i in answers), min(denying.denied))
    if number in answers and not _said_outright(denying, saying, number, answers):
        return
    if _refused_too(denying, number, saying):
        return
    denied = denying.denied[number].cover(denying.words[number].span)
    said = saying.words[answers[number]].span if number in answers else None
    shown = _at(denying, denied), _at(saying, said) if said else NOTHING
    yield Difference(
        "negation",
        True,
        denied,
        said,
        *shown,
        _("“{denied}” in one, not denied in the other").format(denied=shown[0]),
        sure=number in answers and _of_one_thing_as_fact(denying, saying, number, answers),
    )


def _of_one_thing_as_fact(denying: Unit, saying: Unit, number: int, answers: Mapping[int, int]) -> bool:
    """Return whether a piece that denies and one that says a thing tell it of the same, the one as a fact like the other.

    They do not where of what stands before the word in both pieces, of whom or what it is told, nothing is the same; nor where
    the other only passes on a rumour or an accusation, or is itself told to be denied.
    """
    if saying.disclaimed or (_alleges(saying) and not _alleges(denying)):
        return False
    before, there = range(number), range(answers[number])
    return not before or not there or any(answers.get(i, len(saying.words)) in there for i in before)


def _said_outright(denying: Unit, saying: Unit, number: int, answers: Mapping[int, int]) -> bool:
    """Return whether a denied word is said outright in the other piece, and of the same.

    It is not where the denial is of a circumstance ("without") or of what is to be ("lest"), or holds so far ("not yet") and the
    other was published later; where the word is itself the negative of another ("unpopular"); where the other only holds
    it possible, says on what condition or what is so instead ("rather than"); where what comes next in either has no counterpart (who has not left the game
    can have left the team); and where what comes behind it names or counts others in both (of five permits one is not
    withdrawn, four are).
    """
    table = languages.load(denying.language).table("statements")
    if fold(_at(denying, denying.denied[number])) in table.get("negation_of_circumstance", ()):
        return False
    if not set(forms(_ahead(denying, number))).isdisjoint(table.get("purposely", ())) or _asks(saying):
        return False
    other = answers[number]
    if _negative(saying.words[other]) or _since(denying, saying):
        return False
    if _of_others(denying, number, saying, other, answers):
        return False
    saying_table = languages.load(saying.language).table("statements")
    may, able = saying_table.get("possibly", ()), saying_table.get("able", ())
    place = saying.words[other].span.shift(-saying.span.start)
    behind = forms(saying.text[place.end :])
    if " ".join(forms(saying.text[: place.start])).endswith(
        tuple(saying_table.get("instead", ())) or ("\0",)
    ):
        return False
    if not {*forms(saying.text[: place.start]), *behind[:1]}.isdisjoint(may):
        return False
    if not set(behind[:CLOSE_BEHIND]).isdisjoint(able) and not set(able) & set(forms(denying.text)):
        return False
    next_denied, next_said = number + 1, other + 1
    if next_denied >= len(denying.words) or next_said >= len(saying.words):
        return True
    return next_denied in answers or next_said in answers.values()


def _negative(word: Word) -> bool:
    """Return whether a word is the opposite of what it is derived from: "unpopular", "unseeded"."""
    return negative(word.lemma) or negative(fold(word.form))


def _refused_too(denying: Unit, number: int, saying: Unit) -> bool:
    """Return whether a word of denial that has a meaning of its own stands in the other piece as another word: "menolak tawaran",
    "rejected the offer"."""
    form, language = _at(denying, denying.denied[number]), languages.load(denying.language)
    read = content(form, Span(0, len(form)), language)
    meant = {p for word in read for p, strength in meanings(word, language).items() if strength >= FOUND}
    return any(p in meant and strength >= FOUND for m in saying.meanings for p, strength in m.items())


def _since(denying: Unit, saying: Unit) -> bool:
    """Return whether a thing can be so at one time and not at another: it was not yet and a later report tells it ("belum"), or is
    no longer and was once ("sudah tidak", "pernah")."""
    earlier = order(denying.source, saying.source)
    if _holds(denying, "so_far") and earlier > 0:
        return True
    return _holds(denying, "no_longer_so") and (earlier < 0 or _holds(saying, "once"))


def _alleges(unit: Unit) -> bool:
    """Return whether a piece passes on what is rumoured, or what somebody is accused of."""
    words = languages.load(unit.language).table("statements").get("alleged", ())
    return fold(unit.cue) in words or _holds(unit, "alleged")


def _holds(unit: Unit, name: str) -> bool:
    """Return whether the sentence of a piece holds a word of a list of its language."""
    words = languages.load(unit.language).table("statements").get(name, ())
    return any(f" {word} " in unit.around for word in words)


def _of_others(denying: Unit, number: int, saying: Unit, other: int, answers: Mapping[int, int]) -> bool:
    """Return whether behind a denied word and behind what it answers to, by number, both pieces name or count what the other does not."""
    ours = {i for i in range(number + 1, len(denying.words)) if i not in answers}
    theirs = {j for j in range(other + 1, len(saying.words)) if j not in answers.values()}
    return any(_is_named(denying, i) for i in ours) and any(_is_named(saying, j) for j in theirs)


def _tells_more(a: Unit, b: Unit) -> bool:
    """Return whether one of two pieces names or counts what the other does not: one permit is not all of them."""
    answers = [(i, j) for i, j, _alike in counterparts(a, b)]
    there, back = {i for i, _j in answers}, {j for _i, j in answers}
    return any(_is_named(a, i) and i not in there for i in range(len(a.words))) or any(
        _is_named(b, j) and j not in back for j in range(len(b.words))
    )


def _is_named(unit: Unit, number: int) -> bool:
    """Return whether a word is a name or a count, and tells no moment."""
    word = unit.words[number].span
    if any(moment.span.overlaps(word) for moment in unit.moments):
        return False
    return any(pivot.startswith((NAMED, NUMBER)) for pivot in unit.meanings[number])


def _ahead(unit: Unit, number: int) -> str:
    """Return what stands in the sentence before the negation of a word."""
    negation = unit.denied[number].start
    if unit.source is None:
        return unit.text[: negation - unit.span.start]
    start = (unit.source.sentence_at(negation) or unit.span).start
    return unit.source.text[start:negation]


def _asks(unit: Unit) -> bool:
    """Return whether the sentence of a piece is a question: nothing is said by it."""
    end = unit.span.end
    if unit.source is None:
        return unit.text.endswith("?")
    sentence = unit.source.sentence_at(end - 1) or unit.span
    return sentence.of(unit.source.text).rstrip(" \"”’'.").endswith("?")


def _omissions(a: Unit, b: Unit) -> Iterator[Difference]:
    """Yield that a text is said to hold something in one piece, and not to hold it in the other."""
    for one, other, there in ((a, b, True), (b, a, False)):
        found = omission(one, other)
        if found is not None:
            shown = _at(one, found[0]), _at(other, found[1])
            reason = _("“{denied}” in one, not denied in the other").format(denied=shown[0])
            difference = Difference("negation", True, *found, *shown, reason)
            yield difference if there else difference.mirrored()


def _opposites(a: Unit, b: Unit) -> Iterator[Difference]:
    """Yield the first word that stands where the other piece, otherwise the same, has its opposite."""
    if a.denied or b.denied or a.language != b.language or (a.quote and b.quote):
        return  # what was exchanged within quotations is told word by word, see ``wording``
    if tells_what_moves(a) or tells_what_moves(b) or other_days(a, b) or _of_two_things(a, b):
        return
    if _holds(a, "comparing") or _holds(b, "comparing"):
        return  # what is more often here is more seldom there
    cover = covering(a, b)
    if min(cover.a, cover.b) < OPPOSITE_SHARE:
        return
    answered = counterparts(a, b, SURELY)
    left = [i for i in range(len(a.words)) if i not in {i for i, _j, _alike in answered}]
    right = [j for j in range(len(b.words)) if j not in {j for _i, j, _alike in answered}]
    for i, j in product(left, right):
        if not (opposite(a.tops[i], b.tops[j]) or opposite(b.tops[j], a.tops[i])):
            continue
        if (_numbered(a, i) and _numbered(b, j)) or slip(a.words[i].form, b.words[j].form):
            continue
        if a.words[i].whole or b.words[j].whole:
            continue  # a word of an expression does not mean what it means alone
        both = _says(a, b.words[j].form) or _says(b, a.words[i].form)
        if not (both or _tells_when(a, i) or _tells_when(b, j)):
            words = a.words[i], b.words[j]
            yield Difference(
                "negation", True, words[0].span, words[1].span, words[0].form, words[1].form,
                _("“{a}” / “{b}”: opposites").format(a=words[0].form, b=words[1].form),
                sure=min(cover.a, cover.b) >= SURE_SHARE,
            )  # fmt: skip
            return


def _numbered(unit: Unit, number: int) -> bool:
    """Return whether a word only tells which of several it is: the first half is not denied by the second."""
    ordinals = languages.load(unit.language).table("statements").get("ordinals", ())
    return fold(unit.words[number].form) in ordinals


def _says(unit: Unit, words: str) -> bool:
    """Return whether the sentence of a piece holds some words, too: what another clause of it says is not denied by this one."""
    return f" {' '.join(forms(words))} " in unit.around


def _tells_when(unit: Unit, number: int) -> bool:
    """Return whether a word stands right behind a preposition: "at the opening" tells when or where it was.

    Nor does one behind a negation say its own opposite: "not seldom".
    """
    table = languages.load(unit.language).table("statements")
    place = unit.words[number].span
    before = forms(unit.text[max(0, place.start - unit.span.start - AHEAD) : place.start - unit.span.start])
    articles = table.get("articles", ())
    last = next((form for form in reversed(before) if form not in articles), None)
    return last in table.get("occasion_openers", ()) or last in table.get("negation", ())


@kept
def _negates(unit: Unit) -> bool:
    """Return whether anything in the sentence of a piece negates: what a clause says, the next may take back."""
    text, whole = unit.text, Span(0, len(unit.text))
    if unit.source is not None and unit.sentence is not None:
        text, whole = unit.source.text, unit.sentence
    return negates(text, whole, languages.load(unit.language))


def _speakers(a: Unit, b: Unit) -> Iterator[Difference]:
    """Yield that two speakers are named; hard where both are persons, both printed by name, and nearly every word is the same."""
    if not a.speaker or not b.speaker or same_speaker(a, b):
        return
    names = a.speaker_name or "", b.speaker_name or ""
    hard = False
    if _named_beside(a, b) or _named_beside(b, a):
        pass  # one speaks for the other: "the chief said through his spokesman"
    elif two_persons(a, b) and all(map(_by_name, (a, b))) and len(a.words) >= ENOUGH_WORDS <= len(b.words):
        answered = len(counterparts(a, b))
        hard = answered >= SAME_WORDS * max(len(a.words), len(b.words)) and not _other_figures(a, b)
    elif misnamed(a, b):
        cover = covering(a, b)
        hard = cover.count >= ENOUGH_SAID and min(cover.a, cover.b) >= BODY_SHARE
    yield Difference(
        "attribution", hard, a.span, b.span, *names,
        _("{a} / {b} as the speaker").format(a=names[0], b=names[1]),
    )  # fmt: skip


def _other_figures(a: Unit, b: Unit) -> bool:
    """Return whether both pieces give figures, and not the same: the forecasts of two persons sound alike but for these."""
    values = [{amount.value for amount in unit.amounts} for unit in (a, b)]
    return all(values) and values[0] != values[1]


def _by_name(unit: Unit) -> bool:
    """Return whether a name of the speaker is printed with the quotation, of one known by more than one name.

    One name alone can be anybody's nickname, and who is meant by "he", "the judge" or nobody at all can be misunderstood.
    """
    name = naming.key(unit.speaker or "")
    said_by = unit.quote.speaker if unit.quote else None
    printed = set(naming.key(said_by.mention or "").split()) if said_by else set()
    return " " in name and not printed.isdisjoint(name.split())


def _named_beside(a: Unit, b: Unit) -> bool:
    """Return whether the sentence of one piece prints the speaker of the other, too."""
    if a.source is None or a.quote is None or not b.speaker_name:
        return False
    surname = naming.key(b.speaker_name).rpartition(" ")[2]
    return any(naming.key(p.of(a.source.text)) == surname for p in tokens(a.source.text, a.quote.sentence))


def _renderings(a: Unit, b: Unit) -> Iterator[Difference]:
    """Yield what stands in other words, in the order of the text; words that stand in one only face nothing."""
    if a.language != b.language:
        return
    for there in _unlike(a.words, b.words):
        places = [Span(ws[0].span.start, ws[-1].span.end) if ws else None for ws in there]
        shown = [_at(u, p) if p else NOTHING for p, u in zip(places, (a, b), strict=True)]
        yield Difference(
            "rendering", False, places[0], places[1], shown[0], shown[1],
            _("“{a}” / “{b}”").format(a=shown[0], b=shown[1]),
        )  # fmt: skip


def _unlike(left: Sequence[Word], right: Sequence[Word]) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """Yield the runs of words between those that both have in the same order, and names that are not the same name."""
    from rapidfuzz.distance import Indel

    at_left = at_right = 0
    for step in Indel.opcodes([w.lemma for w in left], [w.lemma for w in right]):
        if step.tag != "equal":
            continue
        if step.src_start > at_left or step.dest_start > at_right:
            yield left[at_left : step.src_start], right[at_right : step.dest_start]
        for i, j in zip(
            range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True
        ):
            if _other_name(left[i].form, right[j].form):
                yield left[i : i + 1], right[j : j + 1]
        at_left, at_right = step.src_end, step.dest_end
    if at_left < len(left) or at_right < len(right):
        yield left[at_left:], right[at_right:]


def _other_name(a: str, b: str) -> bool:
    """Return whether one thing goes by two names here, not by two spellings, inflections or lengths of one."""
    from rapidfuzz.fuzz import ratio

    a, b = fold(a), fold(b)
    return " " in a + b and a not in b and b not in a and ratio(a, b) < SPELLING


def _at(unit: Unit, span: Span) -> str:
    return span.shift(-unit.span.start).of(unit.text)
