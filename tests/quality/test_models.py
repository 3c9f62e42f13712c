"""The trained pipelines that ship: what they find on sentences they were not trained on does not fall."""

from __future__ import annotations

import pytest
from training import measure
from training.places import DATA

from saksi.languages import models
from tests.quality import gate

SLACK = 0.002
"""Libraries that multiply matrices in another order decide a few words of twenty-five thousand otherwise."""


@pytest.mark.quality
@pytest.mark.skipif(
    not (DATA / "treebank").is_dir(), reason="the treebanks and name corpora are not beside this checkout"
)
@pytest.mark.parametrize("code", ["id", "en"])
def test_a_model_keeps_what_it_reached(code: str) -> None:
    figures = measure.figures(code, models.pipeline(code))
    rows = gate.rows(f"model {code}", {name: figure + SLACK for name, figure in figures.items()})
    assert rows
    assert [row for row in rows if not row.holds] == [], gate.table(f"model {code}", rows)
