"""The one spoken to, right behind a verb of speech: told *reporters*, asked *the mayor* whether …"""

from __future__ import annotations

from saksi.extraction.quotes import asides, phrases
from saksi.extraction.quotes.complementizers import ASIDE
from saksi.extraction.quotes.lexicon import Entry
from saksi.extraction.quotes.steps import Range
from saksi.extraction.quotes.view import View


def hearer(view: View, entry: Entry, at: int) -> tuple[Range | None, int]:
    """Return the one spoken to behind a verb of speech, if there is one, and the token behind them and the occasion."""
    told: Range | None = None
    if entry.takes == "address":
        told = _object(view, at)
        if told is None:
            return None, at
    elif view.fixed_order and entry.takes != "say":
        told = _asked(view, at)
    at = asides.past_saying(view, told[1] if told else at)
    found = None if told else asides.addressee(view, at)
    return (found, asides.past_time(view, found[1])) if found else (told, at)


def _object(view: View, at: int) -> Range | None:
    """Return the one told: ``told reporters``."""
    phrase = phrases.after(view, at)
    if phrase:
        end = _before_subject(view, phrase.start, phrase.end)
        return phrase.start, end if end < phrase.end else _whole_name(view, phrase.start, end)
    end = asides.listeners(view, at)
    return (at, end) if end > at else None


def _whole_name(view: View, start: int, end: int) -> int:
    """Return where a name in capitals ends that goes on behind what is known of it: told *Riverton* News Today it rained."""
    first = end
    while end < view.size and view.capital(end) and view.worded(end):
        if view.has(end, "pronouns") or view.named(end) or view.time(end):
            return first
        end += 1
    return end if first > start and view.capital(first - 1) else first


def _before_subject(view: View, start: int, end: int) -> int:
    """Return where the one told ends if a verb comes next: what is told has a subject, told Reuters | talks had failed.

    The subject is the name at the end of the words between, else what stands behind the name that opens them.
    """
    if not view.has(end, "finite"):
        return end
    last = next((at for at in range(end - 1, start, -1) if (view.named(at) or (0,))[0] == end), None)
    if last is not None:
        return last
    opening = view.named(start)
    return opening[0] if opening and opening[0] < end else end


def _past_place(view: View, at: int) -> int:
    """Return the token after where somebody is, if what is asked follows it: asked the owner *in Riverton* whether …"""
    if not view.has(at, "prepositions") or view.has(at, "topics", "asked_what"):
        return at
    for end in range(at + 1, min(view.size, at + ASIDE // 2)):
        if view.has(end, "asked_what"):
            return end
        if not view.worded(end) or view.cue(end):
            break
    return at


def _asked(view: View, at: int) -> Range | None:
    """Return the one asked, where nothing but the time, the place or the end follows: asked *reporters* on Monday.

    Before what is asked anybody may stand: asked *the mayor* whether …
    """
    if view.has(at - 1, "asks"):
        phrase = phrases.after(view, at)
        end = _past_place(view, phrase.end) if phrase else at
        if phrase and view.has(end, "asked_what"):
            return phrase.start, end
    end = asides.listeners(view, at)
    ends = view.time(end) or not view.worded(end) or view.has(end, "prepositions")
    return (at, end) if end > at and ends else None
