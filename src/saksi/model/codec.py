"""To and from plain dicts, in the shapes of schema ``saksi/1``: one codec for JSON, store and API.

A span is ``[start, end]``, a decimal is a string without exponent, ``source`` and ``target`` of an edge or a
drift are ``from`` and ``to``, an article carries its facts beside its text when they are given.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from saksi.model.article import Article, Reading
from saksi.model.facts import Facts
from saksi.model.span import Span
from saksi.model.story import Dossier, Drift, Edge, Story

SCHEMA = "saksi/1"
_FROM_TO = {"source": "from", "target": "to"}
_RENAMED: dict[type, dict[str, str]] = {Edge: _FROM_TO, Drift: _FROM_TO}
_AT_ONCE = 1000
"""Items of a list that are made into text together."""
_ARTICLE_KEYS = (
    "id", "address", "outlet", "language", "title", "authors", "published", "dateline", "text", "sha256", "clutter",
    "sentences",
)  # fmt: skip

T = TypeVar("T")
Json = dict[str, Any]


def to_plain(value: object) -> Any:
    """Return ``value`` (a model object, or anything made of them) as dicts, lists, strings, numbers and ``None``."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    kind: Any = type(value)
    names = _names(kind)
    if names is not None:
        return {shown: to_plain(getattr(value, name)) for name, shown in names}
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Mapping):
        return {key: to_plain(item) for key, item in value.items()}
    return value


@cache
def _names(kind: type) -> tuple[tuple[str, str], ...] | None:
    """Return the fields of a record and what they are called; ``None`` for what is no record."""
    if not is_dataclass(kind):
        return None
    shown = _RENAMED.get(kind, {})
    return tuple((f.name, shown.get(f.name, f.name)) for f in fields(kind))


def from_plain(kind: type[T], value: object) -> T:
    """Return ``value``, made by ``to_plain``, as a ``kind`` again; unknown keys are passed over.

    Raises ``ValueError`` naming the field where a value is missing or of the wrong shape.
    """
    return cast(T, _read(kind, value, kind.__name__))


def article_to_plain(article: Article, facts: Facts | None = None) -> Json:
    """Return the article object of schema ``saksi/1``; with its facts where they are given."""
    plain = to_plain(article)
    out: Json = {"schema": SCHEMA} | {key: plain[key] for key in _ARTICLE_KEYS}
    return out | to_plain(facts) if facts is not None else out


def reading_to_plain(reading: Reading) -> Json:
    """Return the article object of schema ``saksi/1`` with its facts."""
    return article_to_plain(reading.article, reading.facts)


def reading_to_json(reading: Reading) -> Iterator[str]:
    """Yield the JSON text of ``reading_to_plain``, piece by piece: no long list of facts stands in memory as dicts."""
    yield f'{{"schema":{_text(SCHEMA)}'
    for key in _ARTICLE_KEYS:
        yield from _member(key, getattr(reading.article, key))
    for field in fields(Facts):
        yield from _member(field.name, getattr(reading.facts, field.name))
    yield "}"


def _member(key: str, value: object, plain: Callable[[Any], Any] = to_plain) -> Iterator[str]:
    """Yield one member of an object, the comma before it included; a long list some items at a time."""
    yield f",{_text(key)}:"
    if not isinstance(value, tuple):
        yield _text(to_plain(value))
        return
    yield "["
    for start in range(0, len(value), _AT_ONCE):
        yield ("," if start else "") + _text([plain(item) for item in value[start : start + _AT_ONCE]])[1:-1]
    yield "]"


def _text(plain: object) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def reading_from_plain(value: Mapping[str, object]) -> Reading:
    """Return the reading whose article object is ``value``."""
    return Reading(from_plain(Article, value), from_plain(Facts, value))


def dossier_to_plain(dossier: Dossier) -> Json:
    """Return the dossier object of schema ``saksi/1``."""
    plain = to_plain(dossier)
    plain["articles"] = [article_to_plain(article) for article in dossier.articles]
    return {"schema": SCHEMA} | cast(Json, plain)


def dossiers_to_json(dossiers: typing.Iterable[Dossier]) -> Iterator[str]:
    """Yield the JSON text that ``saksi compare --json`` prints, piece by piece, each dossier as ``dossier_to_plain`` has it."""
    yield f'{{"schema":{_text(SCHEMA)},"stories":['
    for n, dossier in enumerate(dossiers):
        yield ("," if n else "") + f'{{"schema":{_text(SCHEMA)}'
        for field in fields(Dossier):
            value = getattr(dossier, field.name)
            yield from _member(field.name, value, article_to_plain if field.name == "articles" else to_plain)
        yield "}"
    yield "]}"


def dossier_from_plain(value: Mapping[str, object]) -> Dossier:
    """Return the dossier whose object is ``value``."""
    return from_plain(Dossier, value)


def stories_to_plain(stories: typing.Iterable[Story]) -> Json:
    """Return the object that ``saksi group --json`` prints."""
    return {"schema": SCHEMA, "stories": [to_plain(story) for story in stories]}


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _read(kind: Any, value: Any, where: str) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        if value is None:
            return None
        return _read(next(k for k in get_args(kind) if k is not type(None)), value, where)
    if origin is tuple:
        if not isinstance(value, list | tuple):
            raise ValueError(f"{where}: a list was expected")
        return tuple(_read(get_args(kind)[0], item, f"{where}[{i}]") for i, item in enumerate(value))
    if origin is typing.Literal:
        if value not in get_args(kind):
            raise ValueError(f"{where}: {value!r} is none of {', '.join(get_args(kind))}")
        return value
    if kind is Span:
        return _read_span(value, where)
    if kind is Decimal:
        return Decimal(str(value))
    if isinstance(kind, type) and is_dataclass(kind):
        return _read_record(kind, value, where)
    if kind is float and isinstance(value, int):
        return float(value)
    if not isinstance(value, kind):
        raise ValueError(f"{where}: {kind.__name__} was expected, not {value!r}")
    return value


def _read_span(value: Any, where: str) -> Span:
    match value:
        case [int(start), int(end)]:
            return Span(start, end)
    raise ValueError(f"{where}: [start, end] was expected, not {value!r}")


def _read_record(kind: type, value: Any, where: str) -> Any:
    if not isinstance(value, Mapping):
        raise ValueError(f"{where}: an object was expected")
    names = _RENAMED.get(kind, {})
    hints = _hints(kind)
    given: dict[str, Any] = {}
    for f in fields(cast(Any, kind)):
        key = names.get(f.name, f.name)
        if key in value:
            given[f.name] = _read(hints[f.name], value[key], f"{where}.{key}")
    try:
        return kind(**given)
    except TypeError as error:
        raise ValueError(f"{where}: {error}") from error
