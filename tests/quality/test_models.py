"""The trained pipelines that ship: what they find on sentences they were not trained on does not fall."""

from __future__ import annotations

import pytest
from training import measure
from training.places import DATA

from saksi.languages import models
from tests.quality import gate


@pytest.mark.quality
@pytest.mark.skipif(
    not (DATA / "treebank").is_dir(), reason="the treebanks and name corpora are not beside this checkout"
)
@pytest.mark.parametrize("code", ["id", "en"])
def test_a_model_keeps_what_it_reached(code: str) -> None:
    figures = {
        name: round(figure, 4) for name, figure in measure.figures(code, models.pipeline(code)).items()
    }
    rows = gate.rows(f"model {code}", figures)
    assert rows
    assert [row for row in rows if not row.holds] == [], gate.table(f"model {code}", rows)
