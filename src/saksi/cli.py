"""The verbs as commands. Data goes to stdout; progress, refusals and talk go to stderr.

Exit status: 0 done, 1 some input was set aside, 2 wrong usage or nothing readable.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from saksi import __version__
from saksi.messages import _, command_line
from saksi.messages import count as _count

if TYPE_CHECKING:
    from saksi.model.article import Reading
    from saksi.model.errors import Refusal
    from saksi.model.story import Dossier

_FILE = _("FILE")
DONE, SOME_SET_ASIDE, NOTHING = 0, 1, 2
_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

help_option = click.help_option("-h", "--help", help=_("Show this help and stop."))

paths_argument = click.argument("paths", nargs=-1, required=True, metavar=_("PATH..."))
language_option = click.option(
    "--lang", metavar="id|en", help=_("Take every article to be in this language.")
)
json_option = click.option("--json", "as_json", is_flag=True, help=_("Print JSON (schema saksi/1)."))
config_option = click.option(
    "--config",
    "settings",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar=_FILE,
    help=_("Read the settings from this file instead of saksi.toml."),
)


class _Verb(click.Command):
    """A command whose usage is told in the interface language."""

    def __init__(self, name: str | None, **settings: Any) -> None:
        super().__init__(name, **({"options_metavar": _("[OPTIONS]")} | settings))


class _Verbs(click.Group):
    """Commands whose wrong requests end in one sentence and status 2, wherever they are noticed."""

    command_class = _Verb

    def main(self, *args: Any, **settings: Any) -> Any:
        """Run the command line in the interface language."""
        command_line()
        return super().main(*args, **settings)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for."""
        from saksi.model.errors import UsageError

        try:
            return super().invoke(ctx)
        except UsageError as error:
            raise click.UsageError(str(error)) from error


@click.group(
    cls=_Verbs,
    options_metavar=_("[OPTIONS]"),
    subcommand_metavar=_("COMMAND [ARGS]..."),
    context_settings=_CONTEXT,
    help=_(
        "Lay what many outlets wrote about one event side by side.\n\n"
        "PATH is a text file, a web page, a feed, a web archive, JSON Lines, a folder of these, or - for standard input."
    ),
)
@help_option
@click.version_option(__version__, prog_name="saksi", help=_("Show the version and stop."))
def main() -> None:
    """Run the command line."""


@main.command(
    help=_("Read articles: mark clutter, find quotations, credits, moments, amounts and events."),
    short_help=_("Read articles and list what was found in each."),
)
@paths_argument
@json_option
@language_option
@config_option
@help_option
def read(paths: tuple[str, ...], as_json: bool, lang: str | None, settings: Path | None) -> None:
    """Print each article with its facts: one JSON object a line, or a summary for a person."""
    run = _Run(paths, lang, settings)
    if as_json:
        from saksi.model.codec import reading_to_json

        for reading in run.readings():
            _print_pieces(reading_to_json(reading))
    else:
        from saksi.report import reading as report

        for reading in run.readings():
            click.echo(report.render(reading, _width()))
    run.stop()


@main.command(
    help=_("Put articles into stories: every article stands in exactly one."),
    short_help=_("Put articles into stories."),
)
@paths_argument
@json_option
@language_option
@config_option
@help_option
def group(paths: tuple[str, ...], as_json: bool, lang: str | None, settings: Path | None) -> None:
    """Print the stories that the articles make."""
    from saksi import pipeline
    from saksi.model.codec import stories_to_plain

    run = _Run(paths, lang, settings)
    readings = list(run.readings())
    stories = pipeline.group(readings)
    if as_json:
        _print_json(stories_to_plain(stories))
    else:
        from saksi.report import stories as report

        click.echo(report.render(stories, [r.article for r in readings]), nl=False)
    run.stop()


@main.command(
    help=_("Compare the accounts of each story: where they agree, differ or are silent."),
    short_help=_("Compare the accounts of each story."),
)
@paths_argument
@json_option
@language_option
@config_option
@click.option("--one-story", is_flag=True, help=_("Take all input as one story."))
@click.option(
    "--html",
    "html_file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar=_FILE,
    help=_("Write an HTML page."),
)
@click.option(
    "--markdown",
    "markdown_file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar=_FILE,
    help=_("Write Markdown."),
)
@help_option
def compare(
    paths: tuple[str, ...],
    as_json: bool,
    lang: str | None,
    settings: Path | None,
    one_story: bool,
    html_file: Path | None,
    markdown_file: Path | None,
) -> None:
    """Print a dossier for each story of two articles or more, and write it where asked."""
    from saksi import pipeline

    run = _Run(paths, lang, settings)
    dossiers = pipeline.compare(run.readings(), one_story, run.config)
    run.compared = dossiers
    _write(html_file, "html", dossiers)
    _write(markdown_file, "markdown", dossiers)
    if as_json:
        from saksi.model.codec import dossiers_to_json

        _print_pieces(dossiers_to_json(dossiers))
    else:
        _show(dossiers)
    run.stop()


@main.command(
    help=_("Compare the bundled example stories and show the most telling dossier."),
    short_help=_("Compare the bundled example stories."),
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar=_("FOLDER"),
    default=Path("saksi-demo"),
    show_default=True,
    help=_("Write the HTML dossiers into this folder."),
)
@help_option
def demo(out: Path) -> None:
    """Print the example dossier with most to cross-examine; write all of them as HTML."""
    from saksi import demo as bundled
    from saksi import pipeline

    dossiers: list[Dossier] = []
    for story in bundled.stories():
        run = _Run((str(story),), None, None)
        dossiers.append(pipeline.dossier(run.readings(), run.config))
        _write(out / f"{story.name}.html", "html", dossiers[-1:])
        run.tell()
    _show([bundled.most_telling(dossiers)])


class _Run:
    """One run over the input: its settings, its progress on stderr, and what was set aside."""

    def __init__(self, paths: Sequence[str], language: str | None, settings: Path | None) -> None:
        self.paths = paths
        self.config = _settings(language, settings)
        self.refused: list[Refusal] = []
        self.articles = 0
        self.compared: Sequence[Dossier] | None = None

    def readings(self) -> Iterator[Reading]:
        """Yield the readings, showing progress on a terminal."""
        from saksi import pipeline

        for reading in pipeline.readings(self.paths, self.config, self.refuse):
            self.articles += 1
            self._progress()
            yield reading

    def refuse(self, refusal: Refusal) -> None:
        """Name an input that was set aside."""
        self.refused.append(refusal)
        _clear()
        click.echo(_("Set aside: {what}").format(what=refusal), err=True)

    def tell(self) -> None:
        """Say on stderr how many articles were read, how many inputs were set aside, and what was compared."""
        _clear()
        read = _count("{n} article read", "{n} articles read", self.articles)
        aside = _count("{n} input set aside", "{n} inputs set aside", len(self.refused))
        click.echo(f"{read}, {aside}.", err=True)
        if self.articles and self.compared is not None:
            click.echo(self._compared(self.compared), err=True)

    def _compared(self, dossiers: Sequence[Dossier]) -> str:
        if self.articles == 1 and not dossiers:
            return _("One article alone has nothing to be compared with.")
        if not dossiers:
            return _("No two of the {n} articles are about one story.").format(n=self.articles)
        stories = _count("{n} story compared", "{n} stories compared", len(dossiers))
        alone = self.articles - sum(len(d.articles) for d in dossiers)
        others = _count("{n} article stands alone", "{n} articles stand alone", alone)
        return f"{stories}, {others}." if alone else f"{stories}."

    def stop(self) -> NoReturn:
        """Say what was done and leave with the status that fits."""
        self.tell()
        if not self.articles:
            click.echo(_("Nothing readable was found."), err=True)
            sys.exit(NOTHING)
        sys.exit(SOME_SET_ASIDE if self.refused else DONE)

    def _progress(self) -> None:
        if sys.stderr.isatty():
            click.echo(
                "\r" + _count("{n} article read", "{n} articles read", self.articles), err=True, nl=False
            )


def _settings(language: str | None, settings: Path | None) -> Any:
    from dataclasses import replace

    from saksi import config, languages

    loaded = config.load(settings)
    wanted = language or loaded.read.language
    if wanted:
        languages.load(wanted)
    return replace(loaded, read=replace(loaded.read, language=wanted))


def _write(path: Path | None, kind: str, dossiers: Sequence[Dossier]) -> None:
    if path is None:
        return
    from saksi import report

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(report.render_all(kind, dossiers), "utf-8")
    except OSError as error:
        raise click.UsageError(_("{path} cannot be written: {why}").format(path=path, why=error)) from error
    click.echo(_("Written: {path}").format(path=path), err=True)


def _show(dossiers: Sequence[Dossier]) -> None:
    from saksi.report import in_order, terminal

    for n, dossier in enumerate(in_order(dossiers)):
        if n:
            click.echo("═" * _width() + "\n")
        click.echo(terminal.render(dossier, _width(), sys.stdout.isatty()))


def _print_pieces(pieces: Iterable[str]) -> None:
    """Print a line of JSON that is made piece by piece."""
    for piece in pieces:
        sys.stdout.buffer.write(piece.encode("utf-8"))
    sys.stdout.buffer.write(b"\n")
    sys.stdout.buffer.flush()


def _print_json(value: object) -> None:
    sys.stdout.buffer.write(
        json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"
    )
    sys.stdout.buffer.flush()


def _width() -> int:
    import shutil

    return min(120, max(40, shutil.get_terminal_size((100, 24)).columns))


def _clear() -> None:
    if sys.stderr.isatty():
        click.echo("\r\x1b[K", err=True, nl=False)
