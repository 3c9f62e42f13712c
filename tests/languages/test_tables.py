"""The tables of a language are data by hand: a word that stands twice in a list was once forgotten there."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from saksi.languages import FOLDER

TABLES = sorted(FOLDER.glob("*/*.toml"))


def lists(table: object, name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield every list of words in a table, under the names that lead to it."""
    if isinstance(table, dict):
        for key, value in table.items():
            yield from lists(value, f"{name}.{key}".lstrip("."))
    elif isinstance(table, list):
        yield name, [word for word in table if isinstance(word, str)]
        for item in table:
            if not isinstance(item, str):
                yield from lists(item, name)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_list_holds_a_word_twice(path: Path) -> None:
    table = tomllib.loads(path.read_text("utf-8"))
    twice = {
        name: again
        for name, words in lists(table)
        if (again := [word for word, count in Counter(words).items() if count > 1])
    }
    assert not twice
