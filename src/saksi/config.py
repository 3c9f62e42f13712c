"""Settings: one frozen ``Config`` composed of each stage's own options.

What the environment says (``SAKSI_READ_LANGUAGE=id``) holds over ``saksi.toml``, which holds over the defaults. A key
that no stage knows is named, with the keys there are; it never passes in silence.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, get_args, get_type_hints

from saksi.comparison.options import CompareOptions
from saksi.extraction.options import ExtractOptions
from saksi.messages import _
from saksi.model.errors import UsageError
from saksi.text.options import ReadOptions

FILE = "saksi.toml"
_PREFIX = "SAKSI_"


@dataclass(frozen=True, slots=True)
class Config:
    """The options of every stage, under the stage's name."""

    read: ReadOptions = ReadOptions()
    extract: ExtractOptions = ExtractOptions()
    compare: CompareOptions = CompareOptions()


def load(path: Path | None = None, environment: Mapping[str, str] | None = None) -> Config:
    """Return the settings from ``path`` (``saksi.toml`` here, if there is one) and the environment.

    Raises ``UsageError`` naming the key where one is unknown or has a value of the wrong type, and where ``path`` is
    given but cannot be read.
    """
    config = _from_file(Config(), path)
    return _from_environment(config, os.environ if environment is None else environment)


def _from_file(config: Config, path: Path | None) -> Config:
    file = path or Path(FILE)
    if path is None and not file.is_file():
        return config
    try:
        tables = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(
            _("{path}: the settings cannot be read: {why}").format(path=file, why=error)
        ) from error
    for section, table in tables.items():
        if not isinstance(table, dict):
            raise _unknown(str(file), section, _sections())
        for key, value in table.items():
            config = _set(config, section, key, value, str(file))
    return config


def _from_environment(config: Config, environment: Mapping[str, str]) -> Config:
    for section in _sections():
        start = f"{_PREFIX}{section.upper()}_"
        for name in sorted(environment):
            if name.startswith(start):
                config = _set(config, section, name[len(start) :].lower(), environment[name], name)
    return config


def _set(config: Config, section: str, key: str, value: object, where: str) -> Config:
    if section not in _sections():
        raise _unknown(where, section, _sections())
    options = getattr(config, section)
    known = get_type_hints(type(options))
    if key not in known:
        raise _unknown(where, f"{section}.{key}", [f"{section}.{k}" for k in known])
    changed: Any = replace(options, **{key: _as(known[key], value, f"{section}.{key}", where)})
    return replace(config, **{section: changed})


def _as(kind: Any, value: object, key: str, where: str) -> object:
    kinds = [k for k in (get_args(kind) or (kind,)) if k is not type(None)]
    wanted = kinds[0]
    if wanted is bool and isinstance(value, str) and value.lower() in ("true", "false", "1", "0"):
        return value.lower() in ("true", "1")
    if wanted in (int, float) and isinstance(value, str):
        try:
            return wanted(value)
        except ValueError:
            pass
    if wanted is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, wanted) and not (wanted is int and isinstance(value, bool)):
        return value
    raise UsageError(
        _("{where}: {key} is {value!r}, but it must be of type {kind}.").format(
            where=where, key=key, value=value, kind=wanted.__name__
        )
    )


def _sections() -> list[str]:
    return [f.name for f in fields(Config)]


def _unknown(where: str, key: str, known: list[str]) -> UsageError:
    return UsageError(
        _("{where}: there is no setting “{key}”. Known: {known}.").format(
            where=where, key=key, known=", ".join(sorted(known))
        )
    )
