"""What people are called besides their names: ``Saiful Yusa (Gus Saif)``, ``yang akrab disapa Saif``."""

from __future__ import annotations

from collections.abc import Iterator

from saksi.extraction.quotes.view import View


def found(view: View) -> Iterator[tuple[str, str]]:
    """Yield each word of address of a frame, in brackets or behind a word like ``disapa``, and the entity it means."""
    last: str | None = None
    for at in range(view.fixed, view.size):
        person = view.person(at)
        if person and (view.word(person[0]) == "(" or last is None):
            last = person[1]
        if person and view.word(person[0]) == "(" and view.has(person[0] + 1, "with_role"):
            yield from _word(view, person[0] + 2, person[1])
        elif last and view.has(at, "called_so"):
            yield from _word(view, at + 1 + view.has(at + 1, "with_role"), last)


def _word(view: View, at: int, entity: str) -> Iterator[tuple[str, str]]:
    if view.capital(at) and not view.capital(at + 1):
        yield view.word(at), entity
