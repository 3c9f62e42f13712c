"""Every word for people is there in Indonesian, and what is compiled is what is written."""

from __future__ import annotations

import ast
import gettext
import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import saksi
from saksi.messages import LOCALE_FOLDER

FOLDER = LOCALE_FOLDER / "id" / "LC_MESSAGES"
METHODS = [("**.py", "python"), ("**/templates/**.html", "jinja2")]
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "count": (1, 2), "_count": (1, 2)}


def messages() -> Iterator[str]:
    source = str(Path(saksi.__file__).parent)
    for _file, _line, message, _comments, _context in extract_from_dir(source, METHODS, keywords=KEYWORDS):
        yield message if isinstance(message, str) else message[0]


def test_every_message_is_translated() -> None:
    with (FOLDER / "saksi.po").open("rb") as file:
        known = {m.id if isinstance(m.id, str) else m.id[0]: m.string for m in read_po(file, locale="id")}
    missing = sorted({m for m in messages() if m and not known.get(m)})
    assert not missing, "run `make messages` and translate: " + "; ".join(missing)


def test_no_message_hides_in_a_formatted_string_where_it_is_not_collected() -> None:
    for path in Path(saksi.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.JoinedStr):
                called = (n.func for n in ast.walk(node) if isinstance(n, ast.Call))
                assert not any(isinstance(f, ast.Name) and f.id in KEYWORDS for f in called), (
                    f"{path}:{node.lineno}"
                )


def test_placeholders_survive_translation() -> None:
    with (FOLDER / "saksi.po").open("rb") as file:
        for message in read_po(file, locale="id"):
            original = message.id if isinstance(message.id, str) else message.id[0]
            for text in [message.string] if isinstance(message.string, str) else message.string:
                assert fields(text) <= fields(original), original


def fields(text: str) -> set[str]:
    tree = ast.parse("f" + repr(text).replace("{{", "").replace("}}", ""), mode="eval")
    return {ast.unparse(node.value) for node in ast.walk(tree) if isinstance(node, ast.FormattedValue)}


@pytest.mark.parametrize("domain", ["saksi", "click"])
def test_the_compiled_catalogue_is_the_written_one(domain: str) -> None:
    with (FOLDER / f"{domain}.po").open("rb") as file:
        fresh = io.BytesIO()
        write_mo(fresh, read_po(file, locale="id"))
    fresh.seek(0)
    with (FOLDER / f"{domain}.mo").open("rb") as file:
        assert entries(file) == entries(fresh)


def entries(file: IO[bytes]) -> dict[object, str]:
    """What a compiled catalogue translates; its header, which holds the time it was made, left out."""
    catalogue: dict[object, str] = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    return {key: text for key, text in catalogue.items() if key}
