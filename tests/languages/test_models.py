from __future__ import annotations

from pathlib import Path

import pytest

from saksi import languages
from saksi.languages import models
from saksi.model.errors import UsageError


def test_a_language_without_a_model_is_refused_with_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "FOLDER", tmp_path)
    models._pipeline.cache_clear()
    with pytest.raises(UsageError, match=r"no trained model.*id"):
        models.pipeline("id")
    models._pipeline.cache_clear()


def test_a_damaged_model_is_refused_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = ", encoding="utf-8")
    with pytest.raises(UsageError, match="missing or damaged"):
        models.pipeline("id", str(tmp_path))


def test_a_name_that_is_no_pipeline_is_refused() -> None:
    with pytest.raises(UsageError, match="no_such_pipeline"):
        models.pipeline("en", "no_such_pipeline")


def test_a_pipeline_for_another_language_is_refused(tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(UsageError, match="not “id”"):
        models.pipeline("id", str(tmp_path))


@pytest.mark.parametrize("code", languages.codes())
def test_the_model_that_ships_loads_once(code: str) -> None:
    if not models.ships(code):
        pytest.skip(f"no trained model in languages/{code}/model")
    assert models.pipeline(code) is models.pipeline(code)
    assert {"morphologizer", "parser", "ner"} <= set(models.pipeline(code).pipe_names)


@pytest.mark.parametrize("code", languages.codes())
def test_a_model_says_what_it_may_be_used_for(code: str) -> None:
    if not models.ships(code):
        pytest.skip(f"no trained model in languages/{code}/model")
    folder = languages.FOLDER / code / "model"
    assert "Attribution-ShareAlike 4.0" in (folder / "LICENSE").read_text(encoding="utf-8")
    card = (folder / "README.md").read_text(encoding="utf-8")
    assert "python -m training" in card and "Licence" in card


def test_the_models_together_are_small() -> None:
    files = [f for f in languages.FOLDER.glob("*/model/**/*") if f.is_file()]
    assert sum(f.stat().st_size for f in files) < 40_000_000
