"""The sections of a dossier in the one order in which every report shows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from saksi.messages import _
from saksi.report.view import View


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report: its name in links, its heading, and the short heading in a table of contents."""

    name: str
    heading: str
    short: str


def sections(view: View) -> tuple[Section, ...]:
    """Return the sections that have something to show, in the order for a reader in a hurry.

    Disagreements come first, for they are what the program is asked for; the texts themselves come last. Where there
    is no disagreement that is said; other sections without content are left out.
    """
    return tuple(
        Section(name, heading(view), short(view)) for name, heading, short, shown in _TABLE if shown(view)
    )


_TABLE: tuple[tuple[str, Callable[[View], str], Callable[[View], str], Callable[[View], bool]], ...] = (
    (
        "disagreements",
        lambda view: _("Where the accounts cannot both be right"),
        lambda view: _("Disagreements"),
        lambda view: True,
    ),
    (
        "headlines",
        lambda view: _("Headlines that say more than their text"),
        lambda view: _("Headlines"),
        lambda view: bool(view.headlines),
    ),
    (
        "common",
        lambda view: _("What several accounts say, in the order of the event"),
        lambda view: _("Common account"),
        lambda view: True,
    ),
    (
        "quotations",
        lambda view: _("Quotations, by speaker"),
        lambda view: _("Quotations"),
        lambda view: bool(view.voices),
    ),
    (
        "alone",
        lambda view: (
            _("What one origin has alone")
            if view.dossier.origins.count > 1
            else _("What one account has alone")
        ),
        lambda view: _("Only in one"),
        lambda view: bool(view.alone),
    ),
    (
        "silences",
        lambda view: _("What all others say and one origin leaves out"),
        lambda view: _("Left out"),
        lambda view: bool(view.omissions),
    ),
    (
        "timeline",
        lambda view: _("Timeline"),
        lambda view: _("Timeline"),
        lambda view: bool(view.dossier.timeline),
    ),
    ("people", lambda view: _("People"), lambda view: _("People"), lambda view: bool(view.dossier.people)),
    (
        "amounts",
        lambda view: _("Amounts over time"),
        lambda view: _("Amounts"),
        lambda view: bool(view.dossier.developments),
    ),
    (
        "origins",
        lambda view: _("Origins"),
        lambda view: _("Origins"),
        lambda view: bool(view.dossier.origins.groups),
    ),
    (
        "lineage",
        lambda view: _("Who had it from whom"),
        lambda view: _("Lineage"),
        lambda view: bool(view.dossier.lineage or view.dossier.circulating),
    ),
    ("grid", lambda view: _("Side by side"), lambda view: _("Side by side"), lambda view: bool(view.shared)),
    ("sources", lambda view: _("Every source"), lambda view: _("Sources"), lambda view: True),
)
