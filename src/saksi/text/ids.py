"""Short ids for the pages of a batch: the given one, else one made from the address."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from saksi.messages import _
from saksi.model.article import Page
from saksi.model.errors import Refusal

LONGEST = 40
_LONGEST_GIVEN = 200
_NOT_IN_IDS = re.compile(r"[^\w.-]+")
_ENDING = re.compile(
    r"\.(?:txt|text|html?|xhtml|jsonl|ndjson|json|xml|rss|atom|warc|gz|md|php|aspx?)$", re.IGNORECASE
)
_LINE = re.compile(r"^(.*):(\d{1,18})$", re.DOTALL)


class Ids:
    """The ids handed out in one batch; no two pages get the same."""

    def __init__(self) -> None:
        self._taken: dict[str, str] = {}

    def named(self, page: Page) -> Page | Refusal:
        """Return ``page`` with its id: given and kept, or made here; a ``Refusal`` where a given id is taken."""
        own = page.given.id
        if own is None:
            own = self._free(page.address)
        elif fault := self._fault(own):
            return Refusal(page.address, "read", fault)
        self._taken[own] = page.address
        return replace(page, given=replace(page.given, id=own))

    def _fault(self, own: str) -> str | None:
        if not own.strip() or len(own) > _LONGEST_GIVEN:
            return _("its id is empty or too long")
        if own in self._taken:
            return _("its id “{id}” is already that of {other}").format(id=own, other=self._taken[own])
        return None

    def _free(self, address: str) -> str:
        stem = from_address(address)
        if stem not in self._taken:
            return stem
        mark = hashlib.sha256(address.encode("utf-8", errors="surrogatepass")).hexdigest()
        return next(
            own for size in range(6, len(mark) + 1) if (own := f"{stem}-{mark[:size]}") not in self._taken
        )


def from_address(address: str) -> str:
    """Return a short id for a path, a web address or ``path:line``: the last part of it, without its ending."""
    line = _LINE.match(address)
    path, number = (line[1], line[2]) if line else (address, "")
    path = path.partition("?")[0].partition("#")[0] if "://" in path else path
    stem = re.split(r"[/\\]", path.rstrip("/\\")[-1000:])[-1]
    while (shorter := _ENDING.sub("", stem)) != stem and shorter:
        stem = shorter
    stem = _NOT_IN_IDS.sub("-", stem)[:LONGEST].strip("-.") or "stdin"
    return f"{stem}-{number}" if number else stem
