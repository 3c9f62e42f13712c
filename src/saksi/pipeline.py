"""The whole route: pages, articles, facts, stories, dossiers. It knows the order of the stages and nothing else."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any

from saksi.config import Config
from saksi.extraction.options import ExtractOptions
from saksi.languages import Language, load
from saksi.messages import _
from saksi.model.article import Article, Reading
from saksi.model.errors import Refusal, UsageError
from saksi.model.facts import Facts
from saksi.model.story import Dossier, Relation, Story

if TYPE_CHECKING:
    from saksi.text.analysis import Name

OnRefusal = Callable[[Refusal], None]
Path = str | PathLike[str]


def warn(refusal: Refusal) -> None:
    """Tell of an input that was set aside by a Python warning: the default when no one listens."""
    warnings.warn(str(refusal), stacklevel=2)


def read(
    paths: Path | Iterable[Path], config: Config | None = None, on_refusal: OnRefusal = warn
) -> Iterator[Article]:
    """Yield the articles at ``paths`` (files, folders, ``-``), in order, their clutter and sentences marked.

    What cannot be used is handed to ``on_refusal`` with its reason, and the rest goes on.
    """
    from saksi.text import articles
    from saksi.text import read as reader

    options = (config or Config()).read
    yield from articles.build(reader.pages(_all(paths), options, on_refusal), options, on_refusal)


_LONG = 1_000_000
"""Characters of a text whose lexemes are worth giving up early."""


def extract(article: Article, config: Config | None = None) -> Reading:
    """Return ``article`` with the facts read from its prose.

    Raises ``UsageError`` for a language, a table of names or a trained pipeline that cannot be had.
    """
    from saksi.extraction import amounts, credits, entities, events, quotes, times
    from saksi.text import lexemes

    options = (config or Config()).extract
    language = load(article.language)
    named = entities.find(article, language, options.names, _recognized(article, language, options))
    moments = times.find(article, language)
    counted = amounts.find(article, language, tuple(m.span for m in moments))
    if len(article.text) > _LONG:
        lexemes.scan.cache_clear()  # nothing below reads them, and those of a long text fill memory
    return Reading(
        article,
        Facts(
            entities=named,
            quotes=quotes.find(
                article, language, named
            ),  # behind the amounts, which need most room for themselves
            credits=credits.find(article, language),
            moments=moments,
            amounts=counted,
            events=events.find(article, language, named, moments),
        ),
    )


def _recognized(article: Article, language: Language, options: ExtractOptions) -> tuple[Name, ...] | None:
    """Return the names that the trained pipeline of the language finds, where there is one and it is wanted."""
    from saksi.languages import models
    from saksi.text import analysis

    named = options.pipeline(language.code)
    if not options.trained or (named is None and not models.ships(language.code)):
        return None
    return analysis.names(article.text, article.sentences, language, named)


def readings(
    paths: Path | Iterable[Path], config: Config | None = None, on_refusal: OnRefusal = warn
) -> Iterator[Reading]:
    """Yield the articles at ``paths`` with their facts: ``read`` and ``extract`` in one.

    An article on which a rule fails is set aside and named like any other input that cannot be used.
    """
    for article in read(paths, config, on_refusal):
        try:
            yield extract(article, config)
        except (ArithmeticError, LookupError, TypeError, ValueError, RecursionError) as error:
            reason = _("its facts could not be read ({kind}: {why}); please report this").format(
                kind=type(error).__name__, why=error
            )
            on_refusal(Refusal(article.address, "extract", reason, article.sha256))


def group(some: Iterable[Reading]) -> tuple[Story, ...]:
    """Return the stories that the readings make: every article in exactly one, whatever their order.

    Raises ``UsageError`` where two articles have one id.
    """
    from saksi.stories import grouping

    return grouping.group(_unique(some))


def relate(a: Reading, b: Reading) -> Relation:
    """Return how alike two articles are, with the reasons."""
    from saksi.comparison import similarity

    return similarity.relate(a, b)


def dossier(some: Iterable[Reading], config: Config | None = None) -> Dossier:
    """Return the dossier of one story: all the readings given.

    Raises ``UsageError`` where two have one id, or where no sentence model has the name that is set.
    """
    from saksi.stories import dossier as builder

    vectors = _vectors(config)
    return builder.build(_unique(some), vectors)


def compare(
    some: Iterable[Reading], one_story: bool = False, config: Config | None = None
) -> tuple[Dossier, ...]:
    """Return a dossier for each story of two articles or more; ``one_story`` takes them all as one.

    Raises ``UsageError`` as ``dossier`` does, for a sentence model that is not there before anything is read.
    """
    _vectors(config)
    all_of_them = tuple(some)
    if one_story:
        return (dossier(all_of_them, config),) if all_of_them else ()
    return tuple(dossier(members, config) for members in _by_story(all_of_them) if len(members) > 1)


def _vectors(config: Config | None) -> Callable[..., Any] | None:
    """Return the user's sentence model, where one is set."""
    from saksi import plugins

    name = (config or Config()).compare.sentence_vectors
    return plugins.find("sentence_vectors", name) if name else None


def _unique(some: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return the readings, each with an id of its own: everything told of them is told by id."""
    found = tuple(some)
    seen: dict[str, str] = {}
    for article in (reading.article for reading in found):
        if article.id in seen:
            raise UsageError(
                _(
                    "Two articles have the id “{id}”: {first} and {second}. Read them together, or give them ids."
                ).format(id=article.id, first=seen[article.id], second=article.address)
            )
        seen[article.id] = article.address
    return found


def _by_story(some: Sequence[Reading]) -> Iterator[tuple[Reading, ...]]:
    by_id = {r.article.id: r for r in some}
    for story in group(some):
        yield tuple(by_id[a] for a in story.articles)


def _all(paths: Path | Iterable[Path]) -> list[str]:
    if isinstance(paths, str | PathLike):
        return [str(paths)]
    return [str(p) for p in paths]
