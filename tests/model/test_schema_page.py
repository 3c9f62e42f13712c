"""The page on the data names every field that is printed and every word a field may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest

from saksi.model import article, facts, story

PAGE = (Path(__file__).parents[2] / "docs" / "json.md").read_text("utf-8")
TOLD = set(re.findall(r"`([^`]+)`", re.sub(r"```.*?```", "", PAGE, flags=re.S))) | set(
    re.findall(r'"(\w+)"', PAGE)
)
MODULES = (facts, story)
UNPRINTED = (story.Relation, facts.Facts)
SHOWN = {"source": "from", "target": "to"}
OWN_PAGE = "Root"


def records() -> Iterator[Any]:
    yield from (article.Article, article.Clutter, article.Dateline)
    for module in MODULES:
        own = (k for k in vars(module).values() if is_dataclass(k) and k.__module__ == module.__name__)
        yield from (k for k in own if k not in UNPRINTED)


@pytest.mark.parametrize("kind", list(records()), ids=lambda k: k.__name__)
def test_every_field_is_told(kind: Any) -> None:
    assert not {SHOWN.get(f.name, f.name) for f in fields(kind)} - TOLD


def test_every_word_is_told() -> None:
    kinds = {name: kind for module in (article, *MODULES) for name, kind in vars(module).items()}
    words = [get_args(k) for name, k in kinds.items() if get_origin(k) is Literal and name != OWN_PAGE]
    assert not set().union(*words) - TOLD
