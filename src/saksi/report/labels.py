"""The words of a report, in the interface language, and how its values are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from saksi.messages import _
from saksi.messages import count as _count
from saksi.model.article import Article
from saksi.model.story import Dossier, DriftKind, Excess, Step
from saksi.report.excerpts import Drifted, one_line
from saksi.report.moments import written
from saksi.report.parts import Dated, Line, Source


def status(name: str) -> str:
    """Return the label of a statement's status."""
    return {
        "agree": _("agree"),
        "variant": _("worded differently"),
        "contradiction": _("contradiction"),
        "only": _("only here"),
    }.get(name, name)


def sign(name: str) -> str:
    """Return the sign of a status in a grid: never colour alone."""
    return {"agree": "●", "variant": "≈", "contradiction": "≠", "only": "○"}.get(name, "?")


def key() -> str:
    """Return what the signs of a report stand for."""
    return " · ".join(
        f"{sign(name)} {status(name)}" for name in ("agree", "variant", "contradiction", "only")
    )


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
    when = written(step.edtf) if step.edtf else _("date not known")
    return when if step.time == "counted" else _("published {when}").format(when=when)


_DRIFTS: Mapping[DriftKind, Callable[[], str]] = {
    "softened": lambda: _("Softened"),
    "sharpened": lambda: _("Sharpened"),
    "negation_lost": lambda: _("A “not” lost or put in"),
    "number_changed": lambda: _("Number changed"),
    "words_put_in": lambda: _("Words put in"),
    "words_left_out": lambda: _("Words left out"),
    "made_indirect": lambda: _("Quotation marks gone"),
    "put_in_marks": lambda: _("A reporter's words put in quotation marks"),
    "another_word": lambda: _("Another word"),
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
    said = {"name": name, "text": one_line(found.text), "body": body}
    if not body:
        return f"{name}: {found.reason}" if found.kind != "quotation" else _("{name}: “{text}” stands nowhere in the text").format(**said)  # fmt: skip
    if found.kind == "surer":
        return _("{name}: “{text}”; in the text always with “{body}”").format(**said)
    return _("{name}: “{text}”; in the text “{body}”").format(**said)


def entity(kind: str) -> str:
    """Return the label of what a name stands for."""
    return {
        "person": _("person"),
        "organization": _("body"),
        "place": _("place"),
        "state": _("state"),
    }.get(kind, _("other"))


def modality(name: str) -> str:
    """Return the label of how an event is told."""
    return {
        "asserted": _("asserted"),
        "planned": _("planned"),
        "possible": _("possible"),
        "demanded": _("demanded"),
        "denied": _("denied"),
        "reported": _("reported"),
    }.get(name, name)


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
    return written(first) if first == last or not last else written(f"{first}/{last}")


def standing(line: Line, origins: int) -> str:
    """Return how a statement stands: its status, in how many accounts, and how many of the story's ``origins`` say it.

    What is in dispute within it is named, so that nobody takes the line for what all agree on.
    """
    parts = [status(line.statement.status), _count("{n} account", "{n} accounts", len(line.articles))]
    if origins > 1:  # a single one is named at the head of the report
        parts.append(_behind(line, origins))
    parts += [line.unseen] if line.unseen else []
    parts += [_("in dispute: {values}").format(values=" / ".join(values)) for values in line.disputed]
    return " · ".join(parts)


def _behind(line: Line, origins: int) -> str:
    if line.origins == 1 and line.statement.origins:
        return _("one origin: {name}").format(name=one_line(line.statement.origins[0].origin))
    if line.told and line.told.said_by == "all":
        return _("all origins")
    return _("{n} of {all} origins").format(n=line.origins, all=max(origins, line.origins))


def day(edtf: str | None) -> str:
    """Return the heading of what is told of a day, or of no day that is known."""
    return written(edtf, weekday=True) if edtf else _("No day given")


def moments(entry: Dated) -> str:
    """Return the moment of an entry of the timeline, or all it stands for."""
    return "; ".join(map(written, entry.moments))


def speaker(name: str) -> str:
    """Return the heading of a speaker's words: the name, or the description of one who is not named."""
    return f"{name[:1].upper()}{name[1:]}" if name else _("Speaker not named")


def said(line: Line) -> str:
    """Return the words of a line that stands apart from its speaker: behind the name, where it is somebody's."""
    named = line.quoted and line.statement.speaker
    return f"{speaker(line.statement.speaker or '')}: {line.text}" if named else line.text


def about(source: Source) -> str:
    """Return what a list of the sources says behind a letter: the outlet, the headline and when it was published."""
    article = source.article
    title = one_line(article.title or "")
    return " · ".join(part for part in (source.label, title, published(article)) if part)


def published(article: Article) -> str:
    """Return when an article was published, or that it is not known."""
    return written(article.published) if article.published else _("date not known")


def language(code: str) -> str:
    """Return the name of a language."""
    return {"en": _("English"), "id": _("Indonesian")}.get(code, code)


def alone(letters: str, quotations: int) -> str:
    """Return what stands behind the name of an origin: its articles, and its quotations, which stand with their speakers."""
    if not quotations:
        return letters
    told = _count(
        "{n} quotation, with its speaker above", "{n} quotations, with their speakers above", quotations
    )
    return f"{letters} · {told}"
