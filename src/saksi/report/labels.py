"""The words of a report, in the interface language, and how its values are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from saksi.messages import _
from saksi.messages import count as _count
from saksi.model.story import Dossier, DriftKind, Excess, Step
from saksi.report.excerpts import Drifted
from saksi.report.view import Line


def status(name: str) -> str:
    """Return the label of a statement's status."""
    return {
        "agree": _("agree"),
        "variant": _("other words"),
        "contradiction": _("contradiction"),
        "only": _("only here"),
    }.get(name, name)


def sign(name: str) -> str:
    """Return the sign of a status in a grid: never colour alone."""
    return {"agree": "●", "variant": "≈", "contradiction": "≠", "only": "○"}.get(name, "?")


def disagreement(kind: str) -> str:
    """Return the label of a kind of contradiction."""
    return {
        "amount": _("Amount"),
        "date": _("Date"),
        "place": _("Place"),
        "name": _("Name"),
        "attribution": _("Who said it"),
        "negation": _("Yes or no"),
        "wording": _("Wording"),
    }.get(kind, kind)


def amount(what: str) -> str:
    """Return the heading of an amount that changes: what befell those who are counted, or what is counted."""
    return {
        "killed": _("Killed"),
        "wounded": _("Wounded"),
        "displaced": _("Displaced"),
        "evacuated": _("Evacuated"),
        "rescued": _("Rescued"),
        "detained": _("Detained"),
        "freed": _("Freed"),
        "missing": _("Missing"),
    }.get(what, what)


def counted(step: Step) -> str:
    """Return when a figure was counted, or when it was first published where no report says that."""
    when = moment(step.edtf) if step.edtf else _("date not known")
    return when if step.time == "counted" else _("published {when}").format(when=when)


def moment(edtf: str) -> str:
    """Return a moment as a reader writes it: the day, and the time where it is known, with its zone."""
    day, _t, time = edtf.partition("T")
    clock, sign, zone = time.partition("+") if "+" in time else time.partition("-")
    clock = clock[:5]
    return f"{day} {clock} {sign}{zone}".strip() if clock else day


_DRIFTS: Mapping[DriftKind, Callable[[], str]] = {
    "softened": lambda: _("Softened"),
    "sharpened": lambda: _("Sharpened"),
    "negation_lost": lambda: _("A “not” lost or put in"),
    "number_changed": lambda: _("Number changed"),
    "words_put_in": lambda: _("Words put in"),
    "words_left_out": lambda: _("Words left out"),
    "made_indirect": lambda: _("Quotation marks gone"),
    "put_in_marks": lambda: _("A reporter's words put in quotation marks"),
    "another_speaker": lambda: _("Another speaker"),
}
_UNORDERED: Mapping[DriftKind, Callable[[], str]] = {
    "softened": lambda: _("Stronger and weaker"),
    "words_left_out": lambda: _("Words in one only"),
    "made_indirect": lambda: _("Quotation marks in one only"),
}


def drift(drifted: Drifted, source: str, target: str) -> str:
    """Return one line that says how a quotation drifts; ``source`` and ``target`` are the letters of the articles."""
    kind = drifted.drift.kind
    named = _DRIFTS[kind] if drifted.drift.ordered else _UNORDERED.get(kind, _DRIFTS[kind])
    name = named()
    words = {"source": source, "target": target, "a": drifted.source, "b": drifted.target}
    match kind:
        case "made_indirect":
            return _("{name}: in marks in {source}, without them in {target}").format(name=name, **words)
        case "put_in_marks":
            return _("{name}: in {target}, without marks in {source}").format(name=name, **words)
        case "another_speaker":
            return f"{name}: {' '.join(drifted.drift.reason.split())} ({source} / {target})"
        case "words_left_out":
            return _("{name}: “{a}” ({source}), not in {target}").format(name=name, **words)
        case "words_put_in":
            return _("{name}: “{b}” ({target}), not in {source}").format(name=name, **words)
    if drifted.drift.ordered:
        return _("{name}: “{a}” ({source}) → “{b}” ({target})").format(name=name, **words)
    return _("{name}: “{a}” ({source}), “{b}” ({target})").format(name=name, **words)


def excess(found: Excess, body: str) -> str:
    """Return one line that says what a headline has and its text has not; ``body`` is what the text has there."""
    name = {
        "number": _("Figure"),
        "name": _("Name"),
        "quotation": _("Quotation"),
        "stronger": _("Stronger word"),
        "surer": _("Surer than the text"),
    }[found.kind]
    said = {"name": name, "text": " ".join(found.text.split()), "body": body}
    if not body:
        return f"{name}: {found.reason}" if found.kind != "quotation" else _("{name}: “{text}” stands nowhere in the text").format(**said)  # fmt: skip
    if found.kind == "surer":
        return _("{name}: “{text}”; in the text always with “{body}”").format(**said)
    return _("{name}: “{text}”; in the text “{body}”").format(**said)


def edge(kind: str) -> str:
    """Return the label of a step in a lineage."""
    return {
        "credited": _("credited"),
        "copied": _("copied"),
        "translated": _("translated"),
        "shared_source": _("shared source"),
    }.get(kind, kind)


def reuse(kind: str) -> str:
    """Return the label of a kind of reuse."""
    return {
        "verbatim": _("word for word"),
        "near": _("nearly word for word"),
        "paraphrase": _("paraphrase"),
        "translation": _("translation"),
    }.get(kind, kind)


def clutter(kind: str) -> str:
    """Return the label of a kind of clutter."""
    return {
        "related": _("link to another story"),
        "caption": _("caption"),
        "credit": _("photo credit"),
        "byline": _("byline"),
        "bio": _("about the author"),
        "tags": _("topics"),
        "share": _("share line"),
        "heading": _("heading"),
        "disclaimer": _("disclaimer"),
        "advert": _("advertisement"),
        "navigation": _("navigation"),
    }.get(kind, _("page clutter"))


def summary(dossier: Dossier) -> str:
    """Return the first line of a dossier: how many articles, origins and disagreements."""
    parts = [
        _count("{n} account", "{n} accounts", len(dossier.articles)),
        _count("{n} independent origin", "{n} independent origins", dossier.origins.count),
        _count("{n} disagreement", "{n} disagreements", len(dossier.contradictions)),
    ]
    return " · ".join(parts)


def period(dossier: Dossier) -> str:
    """Return when the story was reported, as far as it is known."""
    first, last = (x[:10] if x else None for x in (dossier.first, dossier.last))
    if not first:
        return _("date not known")
    return first if first == last or not last else f"{first} – {last}"


def standing(line: Line, origins: int) -> str:
    """Return how a statement stands: its status, in how many accounts, and how many of the story's ``origins`` say it.

    What is in dispute within it is named, so that nobody takes the line for what all agree on.
    """
    parts = [status(line.statement.status), _count("{n} account", "{n} accounts", len(line.articles))]
    if line.origins == 1 and line.statement.origins:
        parts.append(_("one origin: {name}").format(name=" ".join(line.statement.origins[0].origin.split())))
    elif line.told and line.told.said_by == "all":
        parts.append(_("all origins"))
    else:
        parts.append(_("{n} of {all} origins").format(n=line.origins, all=max(origins, line.origins)))
    parts += [line.unseen] if line.unseen else []
    parts += [_("in dispute: {values}").format(values=" / ".join(values)) for values in line.disputed]
    return " · ".join(parts)


def day(edtf: str | None) -> str:
    """Return the heading of what is told of a day, or of no day that is known."""
    return edtf or _("Without a day")


def alone(letters: str, quotations: int) -> str:
    """Return what stands behind the name of an origin: its articles, and its quotations, which stand with their speakers."""
    if not quotations:
        return letters
    told = _count(
        "{n} quotation, with its speaker above", "{n} quotations, with their speakers above", quotations
    )
    return f"{letters} · {told}"
