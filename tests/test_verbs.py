"""The verbs of the package, as a user of Python calls them."""

from __future__ import annotations

from pathlib import Path

import pytest

import saksi

from .test_cli import ENGLISH, INDONESIAN


def test_six_lines_make_a_dossier(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(INDONESIAN, "utf-8")
    (tmp_path / "b.txt").write_text(ENGLISH, "utf-8")
    readings = [saksi.extract(article) for article in saksi.read(tmp_path)]
    (dossier,) = saksi.compare(readings, one_story=True)
    assert {a.outlet for a in dossier.articles} == {"Kabar Pesisir", None}
    assert saksi.dossier(readings) == dossier
    assert sum(len(story.articles) for story in saksi.group(readings)) == 2


def test_a_verb_stays_a_verb_after_its_parts_were_imported(tmp_path: Path) -> None:
    import saksi.comparison.reuse
    import saksi.extraction.quotes

    assert saksi.comparison.reuse and saksi.extraction.quotes
    assert callable(saksi.compare) and callable(saksi.extract)


def test_what_is_set_aside_is_warned_of(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="no-such-file"):
        assert list(saksi.read(tmp_path / "no-such-file")) == []


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_verb"):
        saksi.no_such_verb  # noqa: B018
