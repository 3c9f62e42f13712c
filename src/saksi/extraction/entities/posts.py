"""Office, body and name in one run of capitals: "Kepala Dinas Pasar Kota Lama Ratih Kusuma". Where does the name begin?

No mark stands between the body and the name. Each word of the run is weighed: known bodies and places, roles, short forms in
capitals and words of the dictionary belong to the post; words of people's names (``people.toml``), initials, and what the
article calls someone by elsewhere belong to the name. The cut with the most for it wins; where nothing speaks for a name,
there is none. A run is looked at once from the right, so the work grows with the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from saksi.extraction.entities import titles, weights
from saksi.extraction.entities.runs import Runs
from saksi.extraction.entities.scan import Post, Scan
from saksi.extraction.entities.words import Words
from saksi.languages import Language
from saksi.text.clitics import APOSTROPHES

_LONGEST = 24  # words of an office with its body and its bearer
_NAME = 6  # words of a name
_BEFORE_CAPITALS = 3  # small words between a role and the first capital
_PLACES = 3  # places between commas behind an office
_WITHIN = ("-", "'", "’")  # between the parts of one word ("Ma'ruf")
_BRACKET = 4  # words in brackets inside a body's name
_LISTED = 5  # words between two commas of a list inside an office

_NUMERALS = ("i", "v", "x")  # letters that number a body ("Waketum I"), and are nobody's name
_CALLED = 2.0  # of a name that begins with a word by which the article calls someone who speaks
_SURNAME = -2.0  # of a lone last word that may be a surname or a company's
_OPENS, _STRANGE_FIRST, _BEHIND_END = (
    0.8,
    -0.6,
    1.6,
)  # of the first word of a name, by itself and by the word before it
_SIZES = (0.0, -0.8, 0.4, 0.0, -0.7, -1.5, -2.5)  # of a name by how many words it has
_ENOUGH, _ENOUGH_DIRECTLY = -0.3, -2.0  # for a name behind a body, for a name directly behind its office
_ENOUGH_OF_MEMBER = 0.0  # for a name directly behind a word like "anggota", which a body follows more often
_CONFIDENT = 2.0  # what stands before such a name is no name elsewhere


def lay(scan: Scan, words: Words, runs: Runs, language: Language) -> None:
    """Enter in ``scan`` the posts found with the names of their bearers. Only for a language that has ``posts.toml``."""
    if not language.table("posts"):
        return
    reader = _Reader(scan, words, runs, language)
    stretches = list(reader.stretches())
    reader.learn(stretches)
    for stretch in stretches:
        post = reader.read(stretch)
        if post is not None:
            _put(scan, post)
        elif not reader.is_alias(stretch):
            scan.unnamed.update(range(stretch.first, stretch.end))


def _put(scan: Scan, post: Post) -> None:
    """Enter the post; no known thing but a person may lie over its bearer's name, or across where that begins."""
    scan.post[post.i : post.end] = [post] * (post.end - post.i)
    for n in range(post.name, post.end):
        hit = scan.owner[n]
        if hit is not None and (hit.record.sort != "person" or hit.i < post.name or hit.j > post.end):
            scan.owner[hit.i : hit.j] = [None] * (hit.j - hit.i)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A run from the role at ``i``, whose words end at ``head``, to ``end``; its first capital behind the role is ``first``.

    ``rank`` is the span of a rank or title inside it behind which the name must begin.
    """

    i: int
    head: int
    first: int
    end: int
    rank: tuple[int, int] | None


class _Reader:
    """Reads the posts of one article."""

    def __init__(self, scan: Scan, words: Words, runs: Runs, language: Language) -> None:
        self._scan, self._words, self._runs, self._language = scan, words, runs, language
        self._lists = weights.lists_of(language)
        self._weights = weights.Weights(scan, words, runs, language)
        self._before: dict[str, set[str]] = {}
        addresses = titles.addresses(language)
        for run in runs.alone:
            if len(run) > 1 and run[-2] not in addresses:
                self._before.setdefault(run[-1], set()).add(run[-2])

    def stretches(self) -> Iterator[_Stretch]:
        """Yield the runs that a role opens, in order, none overlapping another."""
        scan, i = self._scan, 0
        while i < len(scan.tokens):
            head = None if scan.headline[i] else self._weights.head(i)
            if head is None or head[1] == "kin":
                i += 1
                continue
            end, first = self._run(head[0])
            if first < end and not (scan.tokens[i].upper and scan.tokens[end - 1].upper and i + 1 < end):
                yield _Stretch(i, head[0], first, end, self._rank(i, end))
            i = max(end, head[0])

    def _run(self, j: int) -> tuple[int, int]:
        """Return the end of the run that reached token ``j`` and its first capital."""
        n, first, end = j, 0, j
        while n - j < _LONGEST and (step := self._step(n, j, first)) > n:
            caps = next((m for m in range(n, step) if self._scan.tokens[m].cap), None)
            if caps is not None:
                first, end = first or caps, step
            n = step
        return end, first or end

    def _step(self, n: int, j: int, first: int) -> int:
        """Return the end of the next piece of a run; ``n`` where the run ends."""
        scan = self._scan
        if n >= len(scan.tokens) or scan.headline[n] or n in scan.lettered:
            return n
        token, gap = scan.tokens[n], scan.gap(n)
        if token.low in self._lists.joins and first and self._is_another(n):
            return n
        if gap in (" (", "("):
            return self._bracket(n)
        if gap == ", " and not self._is_listed(n):
            return n
        if not (scan.near(n) or gap in (", ", ") ", " / ", "/", "-", *APOSTROPHES, "") or self._initial(n)):
            return n
        if scan.owns(n):
            return n
        if token.cap:
            return n if self._is_no_part(n) else n + 1
        if token.text[0].isdigit():
            return n + 1 if n + 1 < len(scan.tokens) and scan.tokens[n + 1].cap and first else n
        return n + 1 if self._belongs(n, j, first) else n

    def _is_another(self, n: int) -> bool:
        """Return whether the small word joins another's office ("… Arif Utama dan Direktur …")."""
        return self._weights.head(n + 1) is not None

    def _initial(self, n: int) -> bool:
        """Return whether the full stop before ``n`` is an abbreviation's; behind a short name a form of address opens a sentence."""
        before = self._scan.tokens[n - 1]
        if self._weights.head(n) is not None and self._weights.head(n - 1) is None and len(before.text) > 1:
            return False
        return self._scan.gap(n) in (". ", ".") and before.cap and len(before.text) <= 3

    def _is_no_part(self, n: int) -> bool:
        low = self._scan.tokens[n].low
        if low in self._words.calendar:
            named = low in self._words.feasts_or_names and self._scan.low(n - 1) in self._words.names
            return not named and low not in self._words.months_or_names
        term = low in self._words.not_names and low not in self._words.small
        inside = (
            term or low in self._words.body_inside or low in self._lists.about or low in self._words.names
        )
        return self._words.plain(low) and not inside and self._weights.head(n) is None

    def _belongs(self, n: int, j: int, first: int) -> bool:
        """Return whether the word in small letters at ``n`` belongs to the run."""
        low, lists, scan = self._scan.tokens[n].low, self._lists, self._scan
        if low in lists.owned:
            return False
        if low in lists.joins or low in lists.about or low in self._words.particles or scan.gap(n) in _WITHIN:
            return True
        if low in lists.home:
            return self._opens_place(n + 1)
        if self._weights.head(n) is not None:
            return True
        return not first and n - j < _BEFORE_CAPITALS and low not in lists.stops and self._is_noun(low)

    def _opens_place(self, n: int) -> bool:
        """Return whether a body's or place's name begins at token ``n`` with the word that says what it is."""
        if n >= len(self._scan.tokens) or not self._scan.tokens[n].cap:
            return False
        return self._scan.low(n) in self._words.body_first or self._scan.low(n) in self._words.place_first

    def _is_noun(self, low: str) -> bool:
        starts = self._language.table("descriptions").get("verb_starts", ())
        return not self._words.plain(low) and not (len(low) > _VERB and low.startswith(tuple(starts)))

    def _bracket(self, n: int) -> int:
        """Return the end of a short form in brackets inside the run."""
        scan = self._scan
        for m in range(n + 1, min(n + _BRACKET, len(scan.tokens) - 1) + 1):
            if scan.gap(m).startswith(")"):
                follows = scan.gap(m) in (") ", ")") and scan.tokens[m].cap
                return m if follows and scan.tokens[n].cap else n
        return n

    def _is_listed(self, n: int) -> bool:
        """Return whether the comma before ``n`` parts a list inside an office ("Pangan, Air, dan Hutan")."""
        scan = self._scan
        for m in range(n, min(n + _LISTED, len(scan.tokens) - 1)):
            token = scan.tokens[m]
            if token.low in self._lists.joins:
                return m > n or scan.tokens[m + 1].cap
            if m > n and scan.gap(m) == ", ":
                return scan.low(m) in self._lists.joins and scan.tokens[m + 1].cap
            if not token.cap or (m > n and not scan.near(m)) or token.low in self._words.names:
                return False
        return False

    def _rank(self, i: int, end: int) -> tuple[int, int] | None:
        """Return the first chain of ranks and titles inside the run with a name behind it."""
        scan, n = self._scan, i
        while n < end:
            head = self._weights.head(n)
            if head is None or not self._is_title(n) or self._opens_place(n - 1):
                n = head[0] if head is not None else n + 1
                continue
            start, n = n, head[0]
            while n < end and (scan.low(n) in self._lists.corps or self._is_title(n)):
                n += 1
            named = n < end and scan.tokens[n].cap and self._weights.weight(n) > weights.BODY
            if named and not (n == end - 1 and self._is_state(n)):
                return start, n
        return None

    def _is_title(self, n: int) -> bool:
        """Return whether a rank, or a title of those that are no names ("Dr"), stands with its capital at ``n``."""
        head = self._weights.head(n)
        if head is None or not self._scan.tokens[n].cap:
            return False
        return head[1] == "rank" or (head[1] == "honorific" and self._scan.low(n) in self._lists.titles)

    def learn(self, stretches: list[_Stretch]) -> None:
        """Take note of the words that stand in a post before a name of which there is no doubt."""
        self._scan.bodies.update(self._spoken_of(stretches))
        for stretch in stretches:
            cut = self._cut(stretch)
            if cut is not None and cut[1] >= _CONFIDENT:
                self._weights.bodies.update(self._scan.low(n) for n in range(stretch.first, cut[0]))
        self._weights.forget()

    def _spoken_of(self, stretches: list[_Stretch]) -> Iterator[str]:
        """Yield the words right behind an office, and before a name, that are a body's.

        Such a word stood alone before, as nobody does who is yet to be named in full ("… milik Arunika. Direktur Arunika Sari
        Utami"), or something is in it or goes to it, or two names stand behind it.
        """
        alone, pairs = self._first_seen()
        held: dict[str, set[str]] = {}
        for stretch in stretches:
            first, low, name = stretch.first, self._scan.low(stretch.first), self._scan.low(stretch.first + 1)
            called = low in self._words.names or low in self._words.doubtful_names
            if called or name not in self._words.names or not 1 < stretch.end - first <= _NAME:
                continue
            held.setdefault(low, set()).add(name)
            before = alone.get(low, first) < first <= pairs[low, name]
            if before or len(held[low]) > 1 or (low,) in self._runs.located:
                yield low

    def _first_seen(self) -> tuple[dict[str, int], dict[tuple[str, str], int]]:
        """Return where words with a capital stand first alone, and where two of them stand first together."""
        scan = self._scan
        alone: dict[str, int] = {}
        pairs: dict[tuple[str, str], int] = {}
        for n, token in enumerate(scan.tokens):
            if n:
                pairs.setdefault((scan.low(n - 1), token.low), n - 1)
            if token.cap and not scan.headline[n] and self._stands_alone(n):
                alone.setdefault(token.low, n)
        return alone, pairs

    def _stands_alone(self, n: int) -> bool:
        """Return whether no capital, no form of address and no word of saying before it stands beside the word."""
        scan = self._scan
        if scan.near(n + 1) and scan.tokens[n + 1].cap:
            return False
        if not scan.near(n):
            return True
        addressed = scan.tokens[n - 1].cap or self._weights.head(n - 1) is not None
        return not addressed and scan.low(n - 1) not in self._words.speech_before

    def read(self, stretch: _Stretch) -> Post | None:
        """Return the post of the run; ``None`` where no name stands in it."""
        if stretch.rank is not None:
            name = stretch.rank[1]
            end = next((n for n in range(name, stretch.end) if self._ends_name(n, name)), stretch.end)
            return Post(stretch.i, stretch.rank[0], name, end)
        if self._is_behind_name(stretch):
            return None
        if self._is_before_rank(stretch.end):
            return Post(stretch.i, stretch.end, stretch.end, stretch.end)
        cut, end = self._cut(stretch), self._before_comma(stretch)
        if cut is not None and self._is_addressed(stretch):
            cut = stretch.first, cut[1]
        if (
            cut is not None
            and cut[1] > self._enough(stretch, cut[0])
            and not (
                end
                and (self._is_lone(cut[0], stretch.end) or self._is_named_behind(cut[0], stretch.end, end))
            )
        ):
            return Post(stretch.i, cut[0], cut[0], stretch.end)
        return Post(stretch.i, end, end, end) if end else None

    def _is_addressed(self, stretch: _Stretch) -> bool:
        """Return whether a form of address stands right before a word of people's names, which then begins the name."""
        head = self._weights.head(stretch.i)
        right = head is not None and head[1] == "honorific" and stretch.first == stretch.head
        capitals = all(self._scan.tokens[n].cap for n in range(stretch.first, stretch.end))
        return right and capitals and self._scan.low(stretch.first) in self._words.names

    def _ends_name(self, n: int, name: int) -> bool:
        """Return whether the name that begins at token ``name`` ends before ``n``: an office follows, or another's rank."""
        head = self._weights.head(n)
        ranked = n > name and head is not None and head[1] == "rank" and self._scan.tokens[n].upper
        return ranked or self._weights.weight(n) <= weights.POST

    def _is_before_rank(self, n: int) -> bool:
        """Return whether a comma, a rank and the bearer's name follow: "Kapolres Tirta, AKBP Bima Sakti"."""
        scan = self._scan
        place = scan.owner[n] if n < len(scan.tokens) and scan.gap(n) == ", " else None
        if place is not None and place.record.sort == "place" and place.i == n:
            n = place.j  # "Kapolsek Tirta, Bantul, AKP Bima Sakti"
        head = self._weights.head(n)
        if scan.gap(n) != ", " or head is None or head[1] != "rank" or not scan.tokens[n].cap:
            return False
        last = head[0]
        while last < len(scan.tokens) and (scan.low(last) in self._lists.corps or self._is_title(last)):
            last += 1
        return self._named(last) and scan.gap(last) in (" ", ". ")

    def is_alias(self, stretch: _Stretch) -> bool:
        """Return whether a form of address opens a bracket: another name of who stands before it ("… (Gus Landung)")."""
        head = self._weights.head(stretch.i)
        return head is not None and head[1] == "honorific" and self._scan.gap(stretch.i).strip() == "("

    def _is_behind_name(self, stretch: _Stretch) -> bool:
        """Return whether the office is said of someone with degrees behind his name: "Sari, S.H., Kepala Dinas Pasar"."""
        scan = self._scan
        return stretch.i - 1 in scan.lettered and scan.gap(stretch.i) in (", ", "., ")

    def _is_lone(self, name: int, end: int) -> bool:
        """Return whether the name is one word that nothing tells to be a name: behind it a comma and a name may stand."""
        hyphened = all(self._scan.gap(n) == "-" for n in range(name + 1, end))
        return hyphened and self._weights.weight(end - 1) <= weights.ALONE

    def _is_named_behind(self, name: int, end: int, behind: int) -> bool:
        """Return whether the article calls someone by the name between commas, and nobody by the one before them."""
        scan, last = self._scan, behind
        while (
            last < len(scan.tokens)
            and last - behind < _NAME
            and (last == behind or scan.near(last))
            and self._named(last)
        ):
            last += 1
        if scan.gap(last)[:1] not in (",", "."):
            return False
        theirs = tuple(scan.low(n) for n in range(behind, last))
        called = self._runs.again | self._runs.speaking
        if not any(run in called for run in (theirs, theirs[:1], theirs[-1:])):
            return False
        return not any((scan.low(n),) in self._runs.speaking for n in range(name, end))

    def _enough(self, stretch: _Stretch, cut: int) -> float:
        """Return how much must speak for a name; more behind "adalah" and "sebagai", where its bearer is named already."""
        if self._scan.low(stretch.i - 1) in self._lists.holding:
            return _CONFIDENT
        if cut > stretch.first:
            return _ENOUGH
        return _ENOUGH_OF_MEMBER if self._is_member(stretch) else _ENOUGH_DIRECTLY

    def _is_member(self, stretch: _Stretch) -> bool:
        return self._scan.low(stretch.head - 1) in self._lists.members

    def _before_comma(self, stretch: _Stretch) -> int:
        """Return the end of a post behind which a comma and the bearer's name stand; 0 where none does."""
        scan, n = self._scan, stretch.end
        if scan.gap(n) in (" (", "("):
            n = next((m for m in range(n + 1, n + _BRACKET + 1) if scan.gap(m).startswith(")")), n)
            if not scan.gap(n).startswith("), "):
                return 0
        elif scan.gap(n) != ", ":
            return 0
        n = end = self._past_places(n)
        while (
            end < len(scan.tokens) and end - n < _NAME and (end == n or scan.near(end)) and self._named(end)
        ):
            end += 1
        if end == n or self._weights.head(n) is not None:
            return 0
        cut = self._cut(_Stretch(stretch.i, n, n, end, None))
        enough = (
            _CONFIDENT if scan.gap(end) == ", " and self._named(end) else _ENOUGH
        )  # it may be a list of places
        return n if cut is not None and cut[0] == n and cut[1] > enough and not self._is_listed(n) else 0

    def _past_places(self, n: int) -> int:
        """Return the token behind the places between commas that say where an office is: "Desa Tirta, Kecamatan Sari, |"."""
        scan = self._scan
        for _place in range(_PLACES):
            end = n + 1
            while end < len(scan.tokens) and end - n < _BRACKET and scan.near(end) and self._named(end):
                end += 1
            placed = scan.low(n) in self._words.place_first and scan.tokens[n].cap
            if not placed or end == n + 1 or scan.gap(end) != ", ":
                return n
            n = end
        return n

    def _cut(self, stretch: _Stretch) -> tuple[int, float] | None:
        """Return where the name begins at best, and what speaks for it."""
        scan = self._scan
        best: tuple[int, float] | None = None
        total = 0.0
        for k in range(stretch.end - 1, max(stretch.first, stretch.end - _NAME) - 1, -1):
            weight = self._weights.weight(k, k == stretch.first)
            if weight <= weights.POST:
                break
            total += weight
            if k > stretch.first and (
                scan.low(k) in self._words.particles
                or scan.low(k - 1) in self._lists.joins
                or self._ends_word(k)
            ):
                continue
            value = total + _SIZES[stretch.end - k] + self._opening(k, stretch.end, stretch.first)
            if stretch.end - k == 1 and (scan.low(k) in _NUMERALS or self._is_state(k)):
                continue
            if scan.tokens[k].cap and (best is None or value > best[1]):
                best = k, value
        return (self._with_particle(best[0], stretch.first), best[1]) if best is not None else None

    def _is_state(self, k: int) -> bool:
        """Return whether the word is a state's name ("diplomat senior Nusaraya"), and no surname that the article has in full."""
        hit, low = self._scan.owner[k], self._scan.low(k)
        state = hit is not None and hit.record.sort in ("state", "adjective")
        return state and not self._before.get(low, set()) & self._words.names

    def _ends_word(self, k: int) -> bool:
        """Return whether a hyphen joins the word, unless it is somebody known, to one before it that is no short form."""
        scan = self._scan
        return scan.gap(k) == "-" and scan.owner[k] is None and not scan.tokens[k - 1].upper

    def _with_particle(self, k: int, first: int) -> int:
        """Return where the name begins, a particle with a capital before it with it: "Al Muzamil"."""
        scan = self._scan
        behind = k - 1 > first and scan.near(k) and scan.tokens[k - 1].cap
        return k - 1 if behind and scan.low(k - 1) in self._words.particles else k

    def _opening(self, k: int, end: int, first: int) -> float:
        """Return what the word speaks for as the first of a name that ends before ``end``; an initial opens what follows."""
        scan, low = self._scan, self._scan.tokens[k].low
        lows = tuple(scan.tokens[n].low for n in range(k, end))
        value = self._as_called(k, end, first)
        own = k == first or not self._named(k - 1)
        if len(lows) > 1 and lows in (self._runs.again if own else self._runs.alone):
            value += _CALLED
        if len(low) == 1 and k + 1 < end:
            if k > first and self._weights.weight(k - 1) > weights.PLAIN and not self._ends_post(k - 1):
                return _SURNAME  # it stands inside a name: "Budi R Santoso"
            return max(value, self._opening(k + 1, end, first))
        if k > first and self._is_called(first, k):
            value += _BEHIND_END
        before = scan.low(k - 1)
        behind_office = before in self._lists.about and low in self._words.doubtful_names
        behind_office = behind_office and before not in self._words.place_first | self._words.body_first
        if low in self._words.names or (k > first and behind_office):
            value += _OPENS
        elif self._weights.weight(k) == weights.STRANGE:
            value += _STRANGE_FIRST
        if k > first and self._ends_post(k - 1):
            value += _BEHIND_END
        return value

    def _as_called(self, k: int, end: int, first: int) -> float:
        """Return what speaks for a name that begins with a word by which the article calls someone, or is but that word.

        A last word alone may be a surname, or the company's that bears its owner's name: "PT Layar Gautama".
        """
        low, before = self._scan.low(k), self._scan.low(k - 1)
        called = (low,) in self._runs.speaking
        if end - k > 1 or k == first:
            return _CALLED if called else 0.0
        shared = bool(self._before.get(low, set()) - {before})
        owned = shared or any(
            self._scan.low(n) in self._lists.companies for n in range(max(first - 1, k - _NAME), k)
        )
        if owned:
            return weights.POST
        if self._weights.weight(k - 1) >= weights.STRANGE and not self._ends_post(k - 1):
            return _SURNAME
        return _CALLED if called else 0.0

    def _is_called(self, first: int, k: int) -> bool:
        """Return whether two words or more that end before ``k`` stand alone elsewhere in the article: a body's name."""
        lows = [self._scan.low(n) for n in range(max(first, k - _BRACKET), k)]
        return any(tuple(lows[n:]) in self._runs.alone for n in range(len(lows) - 1))

    def _named(self, n: int) -> bool:
        """Return whether the word may stand in a run that stands alone."""
        if n >= len(self._scan.tokens):
            return False
        token = self._scan.tokens[n]
        return token.cap and not self._words.plain(token.low)

    def _ends_post(self, n: int) -> bool:
        """Return whether a body often ends with such a word: a place, a short form, a known body, a number, a bracket."""
        scan = self._scan
        hit = scan.owner[n]
        known = hit is not None and hit.record.sort != "person"
        return (
            known
            or scan.low(n) in self._lists.directions
            or scan.low(n) in self._lists.whole
            or (scan.tokens[n].upper and scan.tokens[n].low not in self._words.names)
            or scan.gap(n + 1).startswith(")")
            or scan.tokens[n].text[0].isdigit()
        )


_VERB = 5  # letters: a shorter word is no verb with a prefix
