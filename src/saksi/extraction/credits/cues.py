"""Credits in one sentence: a source beside a word that says that something comes from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from saksi.extraction.credits import names
from saksi.extraction.credits.lexicon import Lexicon, date_words
from saksi.extraction.credits.names import Named
from saksi.model.facts import CreditKind
from saksi.text import media, media_forms

_LIST_MARKS = (",", "&", "/")
"""What stands between the sources of a list besides words."""
_MOST = 40
"""Cues and names of each kind that are looked at in one sentence: no sentence of prose has more."""
_REACH = 110
"""Characters before and after a name in which its cue stands."""
_PARENTHESIS = re.compile(r"^\s*,?\s*\([^()]{1,60}\)")
_MODIFIER = re.compile(r"^\s*,?\s*([A-Za-z0-9][\w./-]{0,20})")
_POSSESSIVE = re.compile(r"['’]s?\s")
_ASIDE = re.compile(r"^\s*,[^,.;:\"“”]{3,80},\s*")


@dataclass(frozen=True, slots=True)
class Finding:
    """A credit in a sentence: the source's name and kind, its place, and the cue with its place.

    ``platform`` is the platform of an account, whose ``name`` may hold the account too.
    """

    name: str
    kind: CreditKind
    start: int
    end: int
    cue: str
    cue_start: int
    known: bool = True
    platform: str = ""


def find(sentence: str, lexicon: Lexicon) -> list[Finding]:
    """Return the credits of a sentence in order, each name once."""
    mentions = names.known(sentence)[:_MOST]
    hints = lexicon.hints.of(sentence)
    starts = [m.start for m in mentions]
    found = [*_of_known(sentence, mentions, lexicon), *_by_form(sentence, lexicon, starts)]
    if "strong" in hints:
        found += _after_cue(sentence, lexicon, starts)
    if "media" in hints:
        found += _after_medium(sentence, lexicon, starts)
    if "unnamed" in hints:
        found += _unnamed(sentence, lexicon)
    if "post" in hints:
        found += _posts(sentence, lexicon)
    return _apart(sorted(found, key=lambda f: (f.start, -f.end)))


def _apart(found: list[Finding]) -> list[Finding]:
    """Return the findings without those that lie within another, and without another source's unnamed sources."""
    out: list[Finding] = []
    for one in found:
        last = out[-1] if out else None
        if last and one.start < last.end:
            continue
        if (
            last
            and one.kind == "anonymous"
            and last.kind in ("agency", "outlet")
            and one.cue_start - last.end < 5
        ):
            continue
        out.append(one)
    return out


def _of_known(sentence: str, mentions: list[Named], lexicon: Lexicon) -> Iterator[Finding]:
    last: Finding | None = None
    for mention in mentions:
        if mention.platform:
            found = _platform(sentence, mention, lexicon)
        else:
            found = _cued(sentence, mention, lexicon) or _listed(sentence, mention, last, lexicon)
        if found:
            last = found if not mention.platform else last
            yield found


def _finding(named: Named, cue: str, cue_start: int) -> Finding:
    return Finding(named.name, named.kind, named.start, named.end, cue, cue_start, named.known)


def _cued(sentence: str, mention: Named, lexicon: Lexicon) -> Finding | None:
    """Return the credit that a known medium carries by the cue before or the verb after it."""
    lead = max(0, mention.start - _REACH)
    words = sentence[lead : mention.start]
    before = lexicon.before.search(words) or lexicon.passed_on.search(words)
    if before:
        return _finding(mention, " ".join(before.group(1).split()), lead + before.start(1))
    verb = None if lexicon.governed.search(words) else verb_after(sentence, mention.end, lexicon)
    if verb and mention.name in media.shared() and not lexicon.reports.fullmatch(verb[0]):
        return None
    return _finding(mention, *verb) if verb else None


def verb_after(sentence: str, end: int, lexicon: Lexicon) -> tuple[str, int] | None:
    """Return the verb of reporting that follows a source at ``end``, over dates, brackets, a country and an aside."""
    limit = min(len(sentence), end + _REACH)
    own = _POSSESSIVE.match(sentence, end)
    at = own.end() if own and lexicon.after.match(sentence, own.end()) else end
    for _step in range(6):
        rest = sentence[at:limit]
        gap = len(rest) - len(rest.lstrip(" \n,"))
        verb = lexicon.after.match(rest, gap)
        if verb:
            return verb.group(1), at + verb.start(1)
        skip = (
            _PARENTHESIS.match(rest) or lexicon.between.match(rest) or _modifier(rest) or _ASIDE.match(rest)
        )
        if skip is None:
            return None
        at += skip.end()
    return None


def _modifier(rest: str) -> re.Match[str] | None:
    """Return a match over one word that may stand between a source and its verb: a date, a country, a day's word."""
    match = _MODIFIER.match(rest)
    if match is None:
        return None
    word = match.group(1)
    dated = word.casefold() in date_words() or word[0].isdigit()
    return match if dated or (word[0].isupper() and "," not in match.group()) else None


def _listed(sentence: str, mention: Named, last: Finding | None, lexicon: Lexicon) -> Finding | None:
    """Return the credit of a name in a list whose first name is a source."""
    if last is None or not last.known:
        return None
    gap = sentence[last.end : mention.start].strip(' "“”()')
    if gap in _LIST_MARKS or gap.removeprefix(", ") in lexicon.joins:
        return _finding(mention, last.cue, last.cue_start)
    return None


def _platform(sentence: str, mention: Named, lexicon: Lexicon) -> Finding | None:
    """Return the credit of an account or post on a platform; the account's owner is part of the name."""
    lead = max(0, mention.start - _REACH)
    before = sentence[lead : mention.start]
    account = lexicon.accounts.search(before)
    cue = account or lexicon.on.search(before)
    if cue is None and lexicon.posted.match(sentence, mention.end):
        cue = lexicon.within.search(before)
    if cue is None or not lexicon.saying.search(sentence[max(0, mention.start - 400) : mention.end + 200]):
        return None
    end, name = mention.end, mention.name
    owned = lexicon.owned.match(sentence[end : end + 80])
    owner = end + (owned.end() if owned else 0)
    named = names.at(sentence, owner, lexicon) if account or sentence[owner : owner + 1] == "@" else None
    if named and (named.kind != "social" or named.name.startswith("@")) and named.start == owner:
        end, name = named.end, f"{name} {sentence[named.start : named.end]}"
    words = " ".join(cue.group().split())
    return Finding(name, "social", mention.start, end, words, lead + cue.start(), platform=mention.name)


def _by_form(sentence: str, lexicon: Lexicon, known: list[int]) -> Iterator[Finding]:
    """Yield media that no table knows and their form gives away."""
    for one in media_forms.find(sentence, lexicon.language):
        formed = Named(one.start, one.end, one.name, "agency" if one.agency else "outlet", known=False)
        if not _holds(formed, known):
            cued = _cued(sentence, replace(formed, start=one.whole[0], end=one.whole[1]), lexicon)
            if cued:
                yield replace(cued, start=one.start, end=one.end)


def _after_cue(sentence: str, lexicon: Lexicon, known: list[int]) -> Iterator[Finding]:
    """Yield sources that no table knows: any name after a strong cue."""
    for match in islice(lexicon.strong.finditer(sentence), _MOST):
        named = names.at(sentence, match.end(), lexicon)
        if (
            named
            and not named.known
            and named.kind == "outlet"
            and lexicon.doubtful.fullmatch(match.group(1))
        ):
            continue
        if named and not named.platform and not (_holds(named, known) and named.known):
            yield _finding(named, match.group(1), match.start(1))
        elif named is None and (nameless := lexicon.anonymous.match(sentence, _skip(sentence, match.end(1)))):
            yield _nameless(nameless, match)


def _after_medium(sentence: str, lexicon: Lexicon, known: list[int]) -> Iterator[Finding]:
    """Yield sources that no table knows: names after what media are called."""
    for match in islice(lexicon.media.finditer(sentence), _MOST):
        named = names.at(sentence, match.end(), lexicon)
        if named and not named.known and named.start - match.end() < 3 and not _holds(named, known):
            cued = _cued(sentence, replace(named, start=match.start()), lexicon)
            if cued and len(named.name.split()) < 5:
                yield replace(cued, start=named.start)


def _holds(named: Named, starts: list[int]) -> bool:
    return any(named.start <= start < named.end for start in starts)


def _skip(sentence: str, at: int) -> int:
    while at < len(sentence) and sentence[at].isspace():
        at += 1
    for link in ("dari ", "oleh ", "by ", "from "):
        if sentence.startswith(link, at):
            return at + len(link)
    return at


def _nameless(match: re.Match[str], cue: re.Match[str]) -> Finding:
    return Finding(
        match.group(1), "anonymous", match.start(1), match.end(1), cue.group(1), cue.start(1), False
    )


def _unnamed(sentence: str, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield media that are named by their country alone: "media Iran melaporkan", "Iranian state television said"."""
    for match in islice(lexicon.unnamed.finditer(sentence), _MOST):
        start, end = match.span(1)
        after = re.match(r"\s([A-Z][a-z]{2,20})\b(?!['’]|\s[A-Z])", sentence[end : end + 30])
        before = re.search(r"([A-Z][a-z]{2,20}(?:'s)?)\s$", sentence[max(0, start - 24) : start])
        if before and (sentence[start].islower() or " " in match[1]) and before.group(1) not in lexicon.never:
            start -= len(before.group())
        elif (
            after
            and (not start or sentence[start].islower())
            and after.group(1).casefold() not in date_words()
        ):
            end += after.end()
        else:
            continue
        named = Named(start, end, sentence[start:end], "outlet", known=False)
        cued = _cued(sentence, named, lexicon)
        if cued:
            yield cued


def _posts(sentence: str, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield messages that name their platform by themselves ("tweet")."""
    for match in islice(lexicon.post.finditer(sentence), _MOST):
        word = match.group(1)
        name = lexicon.posts.get(" ".join(word.casefold().split()))
        if name and (" " in word or any(mark in sentence for mark in "\"“”:'‘")):
            yield Finding(name, "social", match.start(1), match.end(1), word, match.start(1))
