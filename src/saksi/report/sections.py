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
    return tuple(Section(name, heading(), short()) for name, heading, short, shown in _TABLE if shown(view))


_TABLE: tuple[tuple[str, Callable[[], str], Callable[[], str], Callable[[View], bool]], ...] = (
    (
        "disagreements",
        lambda: _("Where the accounts cannot both be right"),
        lambda: _("Disagreements"),
        lambda view: True,
    ),
    (
        "headlines",
        lambda: _("Headlines that say more than their text"),
        lambda: _("Headlines"),
        lambda view: bool(view.headlines),
    ),
    (
        "common",
        lambda: _("What several accounts say, in the order of the event"),
        lambda: _("Common account"),
        lambda view: True,
    ),
    (
        "quotations",
        lambda: _("Quotations, by speaker"),
        lambda: _("Quotations"),
        lambda view: bool(view.voices),
    ),
    (
        "alone",
        lambda: _("What one origin has alone"),
        lambda: _("Only in one"),
        lambda view: bool(view.alone),
    ),
    (
        "silences",
        lambda: _("What all others say and one origin leaves out"),
        lambda: _("Left out"),
        lambda view: bool(view.omissions),
    ),
    ("timeline", lambda: _("Timeline"), lambda: _("Timeline"), lambda view: bool(view.dossier.timeline)),
    ("people", lambda: _("People"), lambda: _("People"), lambda view: bool(view.dossier.people)),
    (
        "amounts",
        lambda: _("Amounts over time"),
        lambda: _("Amounts"),
        lambda view: bool(view.dossier.developments),
    ),
    ("origins", lambda: _("Origins"), lambda: _("Origins"), lambda view: bool(view.dossier.origins.groups)),
    (
        "lineage",
        lambda: _("Who had it from whom"),
        lambda: _("Lineage"),
        lambda view: bool(view.dossier.lineage or view.dossier.circulating),
    ),
    ("grid", lambda: _("Side by side"), lambda: _("Side by side"), lambda view: bool(view.shared)),
    ("sources", lambda: _("Every source"), lambda: _("Sources"), lambda view: True),
)
