"""What a trained recognizer found, weighed against what the rules found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from saksi.extraction.entities.candidates import Candidate, Page
from saksi.model.facts import EntityKind
from saksi.model.span import Span, overlapping
from saksi.text.analysis import Name

_SHORTEST = 3  # letters of a name that the recognizer alone has seen


def weigh(candidates: Sequence[Candidate], names: Sequence[Name], page: Page) -> Iterator[Candidate]:
    """Yield the candidates with the recognizer's ``names`` taken into account, and its names that no rule saw.

    What is known beforehand or shown by a role or a verb beside it stays as it is. Of a run of capitals that nothing stands
    beside, the recognizer says what it names. Where it sees one longer name, the rules' pieces of it are that name
    ("Bursa Efek" and "Lada": the exchange of Lada). A name that it alone has seen must be written like one, with a capital and no word
    of the calendar, of an office or, where it is a person's, of the dictionary.
    """
    text = _Text(page, candidates)
    names = sorted(names, key=lambda name: name.span)
    spans = [name.span for name in names]
    wider = [name for name in names if text.is_one_name(name)]
    wide = [name.span for name in wider]
    kinds = {name.span: name.kind for name in names if name.kind != "state"}
    taken: set[int] = set()
    for candidate in candidates:
        if candidate.span.start in taken:
            continue  # a piece of the longer name yielded before it
        if within := overlapping(wide, candidate.span):
            candidate = text.joined(wider[within[0]])
        else:
            seen = bool(overlapping(spans, candidate.span))
            candidate = text.told(candidate, kinds.get(candidate.span), seen)
        taken.update(range(candidate.span.start, candidate.span.end))
        yield candidate
    for name in names:
        if text.is_new(name) and not taken.intersection(range(name.span.start, name.span.end)):
            taken.update(range(name.span.start, name.span.end))
            yield text.candidate(name)


class _Text:
    """The page that both have read, and what the rules made of it."""

    def __init__(self, page: Page, candidates: Sequence[Candidate]) -> None:
        self.page, self.candidates = page, candidates
        self.spans = [c.span for c in candidates]
        self.words = [page.scan.span(n, n + 1) for n in range(len(page.scan.tokens))]
        self.offices = {n for title in page.titles for n in range(title.i, title.j)}
        self.written = self._written()
        self.people = {
            low for c in candidates if c.kind == "person" and c.sure for low in c.name.lower().split()
        }

    def _written(self) -> dict[int, bool]:
        """Return where a word stands that is written like a name, and whether something is or goes there ("di Jawa")."""
        scan, words = self.page.scan, self.page.words
        return {
            token.start: scan.near(n) and scan.low(n - 1) in words.locative
            for n, token in enumerate(scan.tokens)
            if token.cap and n not in self.offices and not words.plain(token.low) and not scan.headline[n]
        }

    def told(self, candidate: Candidate, kind: EntityKind | None, seen: bool) -> Candidate:
        """Return the candidate, of the recognizer's kind where the rules only guess and it may be that.

        Where the recognizer has seen nothing at all, a guess at a body or place is none.
        """
        doubtful = candidate.record is None and (candidate.kind is None or not candidate.sure)
        somewhere = kind == "person" and self.written.get(candidate.span.start, False)
        if doubtful and not seen and candidate.kind in ("organization", "place"):
            return replace(candidate, kind=None)  # a short form of no body ("KL", "SMS")
        if kind is None or not doubtful or somewhere or not self._may_be(kind, candidate):
            return candidate
        return replace(candidate, kind=kind)

    def _may_be(self, kind: EntityKind, candidate: Candidate) -> bool:
        """Return whether the candidate may be what the recognizer says.

        A short form in capitals is no person's name, nor are words of the dictionary; a word people are called by, here or
        anywhere, is nothing else.
        """
        if kind == "person":
            return not candidate.name.isupper() and not self._is_of_the_dictionary(candidate.span)
        names = self.page.words.names
        return not any(low in self.people or low in names for low in candidate.name.lower().split())

    def is_one_name(self, name: Name) -> bool:
        """Return whether the pieces that the rules found within a name of the recognizer are that name.

        They are where none reaches beyond it, none is whole, and no office stands in it. A body is none of the people whom the
        rules are sure of, and a person no body.
        """
        pieces = self._pieces(name.span)
        if name.kind == "state" or not pieces or name.span.start not in self.written:
            return False
        inside = all(name.span.contains(p.span) and len(p.span) < len(name.span) for p in pieces)
        parts = (
            inside and self._is_capital(name.span) and all(self._may_be_part(p, name.kind) for p in pieces)
        )
        return parts and (name.kind != "person" or self._is_personal(name.span, pieces))

    def _pieces(self, span: Span) -> list[Candidate]:
        return [self.candidates[n] for n in overlapping(self.spans, span)]

    def _may_be_part(self, piece: Candidate, kind: EntityKind) -> bool:
        if kind == "person":
            return piece.kind in ("person", "place", None)
        known = piece.record is not None and piece.kind == "organization"
        return not known and (piece.kind != "person" or not piece.sure)

    def _is_capital(self, span: Span) -> bool:
        """Return whether a stretch is whole words that belong together, each with a capital, but for small words inside.

        None of them is of an office; the last is no small word, and nothing was glued to it.
        """
        scan, words = self.page.scan, self.page.words
        held = self._held(span)
        return (
            scan.tokens[held[-1]].cap
            and scan.tokens[held[-1]].end == span.end
            and all(scan.gap(n).strip("-.'’&") in ("", " ") and scan.gap(n) != "." for n in held[1:])
            and all(
                n not in self.offices and (scan.tokens[n].cap or scan.low(n) in words.small | words.particles)
                for n in held
            )
        )

    def _held(self, span: Span) -> list[int]:
        """Return the numbers of the words that begin within a stretch."""
        return [n for n in overlapping(self.words, span) if self.words[n].start >= span.start]

    def _is_personal(self, span: Span, pieces: Sequence[Candidate]) -> bool:
        """Return whether the words that a person's name has beside those the rules gave him are no words of a dictionary."""
        scan = self.page.scan
        people = [p.span for p in pieces if p.kind == "person"]
        rest = [n for n in self._held(span) if not any(p.contains(scan.span(n, n + 1)) for p in people)]
        return bool(people) and not any(self._is_common(scan.low(n)) for n in rest)

    def _is_common(self, low: str) -> bool:
        """Return whether a word is one of the dictionary that nobody is called by."""
        words = self.page.words
        return low not in words.names and words.in_dictionary(low)

    def joined(self, name: Name) -> Candidate:
        """Return the one candidate that the rules' pieces of a longer name make."""
        pieces = self._pieces(name.span)
        roles = tuple(t for p in pieces if p.kind == "person" for t in p.titles)
        sure = name.kind == "person" and any(p.kind == "person" and p.sure for p in pieces)
        return replace(self.candidate(name), titles=roles if name.kind == "person" else (), sure=sure)

    def is_new(self, name: Name) -> bool:
        """Return whether a name that no rule saw may be one."""
        if len(name.span) < _SHORTEST or name.span.start not in self.written:
            return False
        if name.kind != "person":
            return True
        somewhere = self.written[name.span.start]  # nobody is where something is
        return not somewhere and not self._is_of_the_dictionary(name.span)

    def _is_of_the_dictionary(self, span: Span) -> bool:
        """Return whether the words of the name speak against a person."""
        words = self.page.words
        lows = [self.page.scan.low(n) for n in self._held(span)]
        if len(lows) == 1:
            return words.in_dictionary(lows[0]) or lows[0] in self.page.scan.lows
        return sum(map(words.likeness, lows)) <= 0

    def candidate(self, name: Name) -> Candidate:
        """Return a name of the recognizer as a candidate."""
        return Candidate(
            name.span, name.kind, "model", " ".join(name.span.of(self.page.scan.text).split()), sure=False
        )
